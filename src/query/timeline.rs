//! From when to when each answer held, and the act that changed it.

use super::moments::{self, Moment, Places};
use crate::law::*;

/// The first day that the program answers for: the day on which the four Conventions were adopted.
pub const FIRST_DAY: Day = Day::of(1949, 8, 12);

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
    /// What changed on its first day; empty for the first span.
    pub acts: Vec<Moment>,
}

/// Answers one pair over time, with what is needed for many pairs prepared once.
pub struct Timelines<'a> {
    corpus: &'a Corpus,
    places: Places<'a>,
    lines: Vec<Moment>,
    today: Day,
}

impl<'a> Timelines<'a> {
    /// Prepares the record.
    pub fn new(corpus: &'a Corpus, today: Day) -> Timelines<'a> {
        Timelines { corpus, places: Places::new(corpus), lines: moments::lines(corpus, today), today }
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
        let mut moments: Vec<Moment> = [person, place, &self.lines].into_iter().flatten().copied().collect();
        moments.retain(|moment| from < moment.day && until.is_none_or(|until| moment.day < until));
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
        let mut spans = vec![Span { from, until, answer: opinion.answer, opinion, acts: Vec::new() }];
        for acts in moments.chunk_by(|left, right| left.day == right.day) {
            let opinion = ask(acts[0].day);
            if let Some(last) = spans.last_mut()
                && last.answer != opinion.answer
            {
                last.until = Some(acts[0].day);
                let acts = acts.to_vec();
                spans.push(Span { from: acts[0].day, until, answer: opinion.answer, opinion, acts });
            }
        }
        spans
    }
}
