//! Spans of days over which a pair's answer stays, for files of so many claims that most of their days fall into spans asked about before.

use std::collections::HashMap;

use super::Answered;
use crate::law::*;
use crate::query::moments::Moment;
use crate::query::turns::{Turns, TurnsOfPerson};

/// The spans of every pair that was asked about. There are no more pairs than the record has persons and places.
pub(super) struct Spans {
    turns: Turns<'static>,
    persons: HashMap<usize, TurnsOfPerson>,
    places: HashMap<usize, Vec<Moment>>,
    pairs: HashMap<(usize, usize), Pair>,
}

/// A pair: the days behind which a span begins, and what was answered within each span, the one before the first of them included.
struct Pair {
    days: Box<[Day]>,
    answered: Box<[Option<Answered>]>,
}

impl Spans {
    pub(super) fn new(corpus: &'static Corpus, today: Day) -> Spans {
        Spans { turns: Turns::new(corpus, today), persons: HashMap::new(), places: HashMap::new(), pairs: HashMap::new() }
    }

    /// What was answered in the span of a question's day: to be filled, where it is empty.
    pub(super) fn of(&mut self, question: &Question) -> Option<&mut Option<Answered>> {
        let Question { person, place, date, .. } = *question;
        let (of_person, of_place) = (std::ptr::from_ref(person).addr(), address(place));
        let Spans { turns, persons, places, pairs } = self;
        let pair = pairs.entry((of_person, of_place)).or_insert_with(|| {
            let person = persons.entry(of_person).or_insert_with(|| turns.person(person));
            let place = places.entry(of_place).or_insert_with(|| turns.place(place));
            let days = turns.days(person, place).into_boxed_slice();
            Pair { answered: vec![None; days.len() + 1].into_boxed_slice(), days }
        });
        pair.answered.get_mut(pair.days.partition_point(|day| *day <= date))
    }
}

/// What tells a state or place from all others.
pub(super) fn address(place: Asked) -> usize {
    match place {
        Asked::State(state) => std::ptr::from_ref(state).addr(),
        Asked::Place(place) => std::ptr::from_ref(place).addr(),
    }
}
