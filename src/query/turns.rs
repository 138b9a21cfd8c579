//! The days on which the answer about a pair, the articles behind it, or the facts behind those may turn: between two of them they stay.
//!
//! `tests/intervals.rs` compares what stands between them with what is asked on any day.

use super::{
    act::Act,
    moments::Moment,
    pairs::{OfPerson, Pairs},
    timeline::{FIRST_DAY, Timelines},
};
use crate::law::*;

/// The first day that is no longer covered: a day that every other program can hold.
pub const END: Day = Day::of(9999, 12, 31);

/// The record, prepared for the days of many pairs.
pub struct Turns<'a> {
    pub(super) pairs: Pairs<'a>,
    timelines: Timelines<'a>,
    lines: Vec<Day>,
    adopted: Vec<Day>,
    today: Day,
}

/// What can turn answers about a person, wherever.
pub struct TurnsOfPerson {
    about: OfPerson,
    days: Vec<Day>,
}

impl<'a> Turns<'a> {
    /// Prepares the record, as it is read on a day.
    pub fn new(corpus: &'a Corpus, today: Day) -> Turns<'a> {
        let timelines = Timelines::new(corpus, today);
        let lines = timelines.moments(&[], &[], FIRST_DAY, Some(END)).iter().map(|moment| moment.day).collect();
        // A text that there was not yet is not cited.
        let cites = corpus.rules.iter().flat_map(|rule| rule.when).flat_map(|condition| condition.cites);
        let adopted = cites.filter_map(|cite| corpus.instrument(cite.instrument)?.adopted).collect();
        Turns { pairs: Pairs::new(corpus, today), timelines, lines, adopted, today }
    }

    /// What can turn answers about a person, wherever.
    pub fn person(&self, person: &'static Person) -> TurnsOfPerson {
        let about = self.pairs.person(person);
        let own = self.timelines.person(person).into_iter();
        let own = own.filter(|moment| about.is_moved_by(moment) || matches!(moment.act, Act::TooOld(_)));
        // Whoever is too old to be alive without a word of it is so from tomorrow on at the earliest.
        let lines = self.lines.iter().copied().filter(|day| about.begun(*day) || *day == self.today.next());
        let days = own.map(|moment| moment.day).chain(lines).chain(self.adopted.iter().copied()).collect();
        TurnsOfPerson { about, days }
    }

    /// What changes for a place, whoever is asked about.
    pub fn place(&self, place: Asked) -> Vec<Moment> {
        self.timelines.place(place)
    }

    /// The days of a pair behind the first that is answered for, sorted, each once.
    pub fn days(&self, person: &TurnsOfPerson, place: &[Moment]) -> Vec<Day> {
        let of_place = place.iter().filter(|moment| person.about.is_moved_by(moment)).map(|moment| moment.day);
        let mut days: Vec<Day> =
            of_place.chain(person.days.iter().copied()).filter(|day| FIRST_DAY < *day && *day < END).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}
