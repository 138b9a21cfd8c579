//! The page of a map, in words: what it says of every day, with what the page itself fills in left open.

use super::{english::*, map::state_of, message, say};
use crate::{
    law::*,
    query::{
        map::{Mapped, OnMap},
        obligations::{Counts, Row},
    },
};

/// Stands for a day that is left open in a text: the last that can be written.
const ANY_DAY: Day = Day::of(9999, 12, 31);

/// The signs that stand in a text for what the page fills in: what is spoken about, and the day.
pub const SUBJECT: &str = "\u{1}";
/// The day.
pub const DAY: &str = "\u{2}";
/// What an answer stands under.
pub const CONDITION: &str = "\u{3}";

/// A text about a day, with the day left open.
fn open(text: impl FnOnce(Day) -> String) -> String {
    text(ANY_DAY).replace(&day(ANY_DAY), DAY)
}

/// What is asked of each state, whichever day.
pub fn subtitle(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    open(|day| {
        if mapped.documented {
            say(corpus, message::map::subtitle(mapped.owed.counts.all(), day, tense))
        } else {
            say(corpus, message::map::no_document(mapped.person.name, day))
        }
    })
}

/// The whole map in a sentence, whichever day.
pub fn described(corpus: &Corpus, title: &str, counts: &Counts) -> String {
    open(|day| super::map::described(corpus, title, day, counts))
}

/// The sentence about a state or place that has this answer, whichever it is and whichever day; and, where that is wanted, whatever the
/// answer stands under.
pub fn said(corpus: &Corpus, answer: Answer, person: &Person, tense: Tense, under: bool) -> String {
    let condition = under.then_some(CONDITION);
    open(|day| say(corpus, message::map::said(answer, SUBJECT, tense, person.name, day, condition)))
}

/// A state or place, as such a sentence begins with it.
pub fn subject(corpus: &Corpus, land: &OnMap, date: Day) -> String {
    let asked = Land::asked_on(land.asked, date);
    let said = match (state_of(land, date), land.host) {
        (Some(state), _) => say(corpus, message::map::subject(Some(asked), state)),
        (None, Some(_)) => say(corpus, message::map::subject(None, asked)),
        (None, None) => say(corpus, message::map::subject_open(asked)),
    };
    capital(&said)
}

/// The articles that an answer rests on.
pub fn articles(corpus: &Corpus, row: &Row) -> String {
    super::cites::grouped(corpus, &row.cites, None)
}

/// A name with what is said of it, both left open.
pub fn labelled(corpus: &Corpus) -> String {
    super::map::labelled(corpus, SUBJECT, DAY)
}

/// The same with what its answer stands under, both left open.
pub fn once(corpus: &Corpus) -> String {
    say(corpus, message::map::once(SUBJECT.to_string(), DAY.to_string()))
}

/// Since when, in a sentence that leaves the day open.
pub fn since(corpus: &Corpus) -> String {
    open(|day| say(corpus, message::map::since(day)))
}
