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

/// A text about a day, with the day left open.
fn open(text: impl FnOnce(Day) -> String) -> String {
    text(ANY_DAY).replace(&day(ANY_DAY), DAY)
}

/// What is asked of each state, whichever day.
pub fn subtitle(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    open(|day| {
        if mapped.documented {
            say(corpus, message::map::subtitle(mapped.owed.rows.len(), day, tense))
        } else {
            say(corpus, message::map::no_document(mapped.person.name, day))
        }
    })
}

/// The whole map in a sentence, whichever day.
pub fn described(corpus: &Corpus, title: &str, counts: &Counts) -> String {
    open(|day| super::map::described(corpus, title, day, counts))
}

/// The sentence about a state or place that has this answer, whichever it is and whichever day.
pub fn said(corpus: &Corpus, answer: Answer, person: &Person, tense: Tense) -> String {
    open(|day| say(corpus, message::map::said(answer, SUBJECT, tense, person.name, day)))
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

/// The articles that an answer rests on, with what it stands under.
pub fn articles(corpus: &Corpus, row: &Row) -> String {
    let articles = super::cites::grouped(corpus, &row.cites, None);
    match super::stands_under(corpus, row) {
        Some(condition) => say(corpus, message::map::articles(articles, condition)),
        None => articles,
    }
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

/// Title and subtitle of the years of a person; where the record holds no document, that stands in place of the latter.
pub fn years(corpus: &Corpus, person: &Person, (first, last): (Day, Day), trips: bool, documented: bool) -> (String, String) {
    let title = say(corpus, message::map::years_title(person.name));
    let subtitle = if documented {
        say(corpus, message::map::years_subtitle(days(first, Some(last)), trips))
    } else {
        say(corpus, message::map::no_document(person.name, last))
    };
    (title, subtitle)
}

/// A single trip to a place.
pub fn one_trip(corpus: &Corpus, asked: Asked, visit: &Visit) -> String {
    let days = known_days(visit.arrived, visit.left);
    say(corpus, message::map::trip(Land::asked_on(asked, visit.arrived.first), [days]))
}
