//! Spans of days over which a pair's answer stays, for files of so many claims that most of their days fall into spans asked about before.

use std::collections::HashMap;

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

/// An answer, and whether it rests on a fact from general knowledge.
pub(super) type Stays = (Answer, bool);

/// A pair that was asked about so often that its spans are worth finding.
const OFTEN: u8 = 8;

/// A pair.
enum Pair {
    /// Asked about so many times.
    Seldom(u8),
    /// The days on which a span begins, and what was answered within each span, the one before the first of these days included.
    Often { days: Box<[Day]>, answered: Box<[Option<Stays>]> },
}

impl Spans {
    pub(super) fn new(corpus: &'static Corpus, today: Day) -> Spans {
        Spans { turns: Turns::new(corpus, today), persons: HashMap::new(), places: HashMap::new(), pairs: HashMap::new() }
    }

    /// What was answered in the span of a question's day, to be filled where it is empty; nothing yet of a pair that is seldom asked about.
    pub(super) fn of(&mut self, question: &Question) -> Option<&mut Option<Stays>> {
        let Question { person, place, date, .. } = *question;
        let (of_person, of_place) = (std::ptr::from_ref(person).addr(), address(place));
        let Spans { turns, persons, places, pairs } = self;
        let pair = pairs.entry((of_person, of_place)).or_insert(Pair::Seldom(0));
        if let Pair::Seldom(times) = pair {
            *times += 1;
            if *times < OFTEN {
                return None;
            }
            let person = persons.entry(of_person).or_insert_with(|| turns.person(person));
            let place = places.entry(of_place).or_insert_with(|| turns.place(place));
            let days = turns.days(person, place).into_boxed_slice();
            *pair = Pair::Often { answered: vec![None; days.len() + 1].into_boxed_slice(), days };
        }
        match pair {
            Pair::Seldom(_) => None,
            Pair::Often { days, answered } => answered.get_mut(days.partition_point(|day| *day <= date)),
        }
    }
}

/// What tells a state or place from all others.
pub(super) fn address(place: Asked) -> usize {
    match place {
        Asked::State(state) => std::ptr::from_ref(state).addr(),
        Asked::Place(place) => std::ptr::from_ref(place).addr(),
    }
}
