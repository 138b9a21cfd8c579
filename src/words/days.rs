//! Pictures of days, in words.

use super::{english::*, map::Claimed, message, plain, say};
use crate::law::*;

/// The days of a picture, and how they are spoken about: those that reach beyond today in the present.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
    /// The tense.
    pub tense: Tense,
}

impl Shown {
    /// These days, told today.
    pub fn new(first: Day, last: Day, today: Day) -> Shown {
        Shown { first, last, tense: if last < today { Tense::Past } else { Tense::Present } }
    }

    fn in_words(self) -> String {
        days(self.first, Some(self.last))
    }
}

/// What the years of a person show, by the answers that some state had on some day of them.
pub fn years_title(corpus: &Corpus, person: &Person, shown: Shown, there: impl Fn(Answer) -> bool) -> String {
    let (person, tense) = (person.name, shown.tense);
    let open = there(Answer::Undetermined);
    match Claimed::of(there) {
        Some(Claimed { contested, arrested, prosecuted }) => {
            say(corpus, message::map::years_title(person, contested, arrested, prosecuted, tense))
        }
        None if open => say(corpus, message::map::years_open(person, tense)),
        None => say(corpus, message::map::title_none(person, tense)),
    }
}

/// More of it; or that the record holds no document.
pub fn years_subtitle(corpus: &Corpus, person: &Person, shown: Shown, trips: bool, documented: bool) -> String {
    if documented {
        say(corpus, message::map::years_subtitle(shown.in_words(), trips, shown.tense))
    } else {
        say(corpus, message::map::no_document(person.name, shown.last))
    }
}

/// What the marks below the years are: of trips after which nobody was arrested, of arrests, and of others; nothing where there are none.
pub fn years_marks(corpus: &Corpus, unmet: bool, arrested: bool, others: bool) -> String {
    let unmet = unmet.then(|| plain(corpus, message::map::years_unmet()).to_owned());
    let long = unmet.is_some() || arrested;
    let arrested = arrested.then(|| plain(corpus, message::map::years_arrested()).to_owned());
    sentences([unmet, arrested, others.then(|| say(corpus, message::map::years_others(long)))])
}

/// The name beside the mark of an arrest.
pub fn arrested_in(corpus: &Corpus, asked: Asked, day: Day) -> String {
    say(corpus, message::map::years_arrested_name(Land::asked_on(asked, day)))
}

/// A single trip to a place.
pub fn one_trip(corpus: &Corpus, asked: Asked, visit: &Visit) -> String {
    let days = known_days(visit.arrived, visit.left);
    say(corpus, message::map::trip(Land::asked_on(asked, visit.arrived.first), [days]))
}

/// What the spans of a pair show, by the answers among them.
pub fn pair_title(corpus: &Corpus, person: &Person, asked: Asked, shown: Shown, there: impl Fn(Answer) -> bool) -> String {
    let (name, land, tense) = (person.name, Land::asked_on(asked, shown.last), shown.tense);
    let open = there(Answer::Undetermined);
    match (Claimed::of(there), asked) {
        (Some(Claimed { contested, arrested, prosecuted }), Asked::State(_)) => {
            say(corpus, message::map::pair_title(land, name, contested, arrested, prosecuted, tense))
        }
        (Some(Claimed { contested, arrested, prosecuted }), Asked::Place(_)) => {
            say(corpus, message::map::pair_title_place(name, land, contested, arrested, prosecuted, tense))
        }
        (None, _) if open => say(corpus, message::map::pair_open(name, land, tense)),
        (None, _) => say(corpus, message::map::pair_none(name, land, tense)),
    }
}

/// More of it.
pub fn pair_subtitle(corpus: &Corpus, shown: Shown) -> String {
    say(corpus, message::map::pair_subtitle(shown.in_words(), shown.tense))
}

/// The trips that are marked below the spans; nothing where there are none.
pub fn pair_trips(corpus: &Corpus, visits: &[&Visit]) -> String {
    let trips: Vec<String> = visits.iter().map(|visit| pair_trip(corpus, visit)).collect();
    if trips.is_empty() { String::new() } else { say(corpus, message::map::pair_trips(trips)) }
}

/// One of them.
pub fn pair_trip(corpus: &Corpus, visit: &Visit) -> String {
    say(corpus, message::map::pair_trip(known_days(visit.arrived, visit.left), visit.outcome.is_arrest()))
}

/// That days lie past the one to which the record is complete, and how they are drawn; nothing where none does.
pub fn beyond(corpus: &Corpus, last: Day) -> String {
    let beyond = super::map::beyond(corpus, last);
    if beyond.is_empty() { beyond } else { [&beyond, plain(corpus, message::map::paler())].join(" ") }
}
