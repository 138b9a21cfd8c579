//! Lists and the record as a whole, in words.

use super::{message, plain, say};
use crate::law::*;

/// "124 states."
pub fn listed(corpus: &Corpus, count: usize, kind: ListKind) -> String {
    say(corpus, message::list::count(ShownKind(kind), count))
}

/// What limits a list of parties on a day.
pub fn about_parties(corpus: &Corpus, list: &ActionList, open: usize, date: Day) -> Vec<String> {
    let mut notes = Vec::new();
    if open > 0 {
        notes.push(say(corpus, message::list::open_states(open)));
    }
    if !list.complete {
        notes.push(plain(corpus, message::list::lacks_parties()).to_owned());
    }
    if list.complete_on < date {
        notes.push(say(corpus, message::list::compared(list.complete_on)));
    }
    notes
}

/// Trips to the state of a place of which the place is not on record, so that a list of those to the place lacks them.
pub fn unplaced(corpus: &Corpus, state: &'static State, count: usize) -> String {
    say(corpus, message::list::unplaced(count, super::english::Land::State(state), state.id.0))
}

/// How old the record is.
pub fn record_age(corpus: &Corpus, checked: i32, complete: i32) -> String {
    say(corpus, message::status::age(ago(corpus, checked), ago(corpus, complete)))
}

fn ago(corpus: &Corpus, days: i32) -> String {
    say(corpus, if days < 0 { message::status::ahead(days.unsigned_abs()) } else { message::status::ago(days) })
}

/// A record that is too old.
pub fn too_old(corpus: &Corpus, days: i32, most: i32) -> String {
    say(corpus, message::status::too_old(days, corpus.edition.checked_on, most)) + "\n"
}

/// Facts of a kind that the record counts.
pub fn fact_kind(corpus: &Corpus, kind: FactKind) -> &'static str {
    plain(corpus, message::status::facts_of(kind))
}
