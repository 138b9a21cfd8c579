//! From when to when each answer held, and the act that changed it.

use super::cause::{causes, weightiest};
use super::moments::{self, Moment, Places};
use crate::law::*;

/// The first day that the program answers for: the day on which the four Conventions were adopted.
pub const FIRST_DAY: Day = Day::of(1949, 8, 12);

/// The day from which a timeline is worth reading: that of the person's first document, or of its application where that was public
/// before; none where there is no document.
pub fn first_document(person: &Person) -> Option<Day> {
    let day = |process: &Process| {
        let applied = process.applications.iter().filter_map(|application| application.public).min();
        applied.map_or(process.issued, |applied| applied.min(process.issued))
    };
    person.processes.iter().map(day).min()
}

/// A span of days over which the answer is the same.
#[derive(Clone, Debug)]
pub struct Span {
    /// Its first day.
    pub from: Day,
    /// The first day of the next; none: open.
    pub until: Option<Day>,
    /// The answer.
    pub answer: Answer,
    /// The opinion on its first day.
    pub opinion: Opinion,
    /// What moved the answer on its first day, as far as it is told; empty for the first span.
    pub acts: Vec<Moment>,
}

/// Answers one pair over time, with what is needed for many pairs prepared once.
pub struct Timelines<'a> {
    pub(super) corpus: &'a Corpus,
    places: Places<'a>,
    lines: Vec<Moment>,
    today: Day,
}

impl<'a> Timelines<'a> {
    /// Prepares the record.
    pub fn new(corpus: &'a Corpus, today: Day) -> Timelines<'a> {
        Timelines { corpus, places: Places::new(corpus), lines: moments::lines(corpus, today), today }
    }

    /// The same, where only one person will be asked about.
    pub fn for_one(corpus: &'a Corpus, person: &Person, today: Day) -> Timelines<'a> {
        Timelines { corpus, places: Places::for_one(corpus, person), lines: moments::lines(corpus, today), today }
    }

    /// Everything that changes for a person.
    pub fn person(&self, person: &'static Person) -> Vec<Moment> {
        moments::of_person(self.corpus, &self.places, person)
    }

    /// Everything that changes for a place.
    pub fn place(&self, place: Asked) -> Vec<Moment> {
        self.places.moments(place)
    }

    /// Every moment of a pair within these days, sorted.
    pub fn moments(&self, person: &[Moment], place: &[Moment], from: Day, until: Option<Day>) -> Vec<Moment> {
        let within = |moment: &Moment| from < moment.day && until.is_none_or(|until| moment.day < until);
        let mut moments: Vec<Moment> = [person, place, &self.lines].into_iter().flatten().copied().filter(within).collect();
        moments.sort_by_key(|moment| moment.day);
        moments
    }

    /// The spans of a pair from a first day to the first day no longer wanted, or without end.
    pub fn spans(&self, person: &'static Person, place: Asked, presence: Presence, from: Day, until: Option<Day>) -> Vec<Span> {
        self.spans_of(person, place, presence, from, until, &self.moments(&self.person(person), &self.place(place), from, until))
    }

    /// The same, for moments already gathered.
    pub fn spans_of(
        &self,
        person: &'static Person,
        place: Asked,
        presence: Presence,
        from: Day,
        until: Option<Day>,
        moments: &[Moment],
    ) -> Vec<Span> {
        let ask = |date| opine(self.corpus, Question { person, place, date, presence, today: self.today });
        let opinion = ask(from);
        let mut before = opinion.clone();
        let mut spans = vec![Span { from, until, answer: opinion.answer, opinion, acts: Vec::new() }];
        for acts in moments.chunk_by(|left, right| left.day == right.day) {
            let opinion = ask(acts[0].day);
            if let Some(last) = spans.last_mut()
                && last.answer != opinion.answer
            {
                last.until = Some(acts[0].day);
                let from = acts[0].day;
                let acts = causes(self.corpus, &before, &opinion, acts);
                let acts = weightiest(self.corpus, &opinion.host, from, &acts);
                spans.push(Span { from, until, answer: opinion.answer, opinion: opinion.clone(), acts });
            }
            before = opinion;
        }
        spans
    }
}
