//! How many states are obliged to arrest a person, on any day: worked out once for a person that many claims ask about.

use std::collections::HashMap;

use crate::law::*;
use crate::query::timeline::{FIRST_DAY, Timelines};

/// So many questions about one person are answered singly before all days are worked out.
const SINGLY: u32 = 8;
/// So many persons are remembered.
const PERSONS: usize = 256;

/// The numbers of each person asked about.
#[derive(Default)]
pub struct Tally {
    of: HashMap<PersonId, Numbers>,
}

enum Numbers {
    /// Asked so many times.
    Asked(u32),
    /// From each of these days on: at least, and at most.
    Known(Vec<(Day, u64, u64)>),
}

impl Tally {
    /// At least and at most so many states on a day; none: it is asked too seldom to work that out for every day.
    pub fn on(&mut self, corpus: &Corpus, person: &'static Person, date: Day, today: Day) -> Option<(u64, u64)> {
        if self.of.len() >= PERSONS && !self.of.contains_key(&person.id) {
            self.of.clear();
        }
        let numbers = self.of.entry(person.id).or_insert(Numbers::Asked(0));
        if let Numbers::Asked(times) = numbers {
            *times += 1;
            if *times <= SINGLY {
                return None;
            }
            *numbers = Numbers::Known(every_day(corpus, person, today));
        }
        match numbers {
            Numbers::Known(days) => {
                let after = days.partition_point(|(from, ..)| *from <= date);
                after.checked_sub(1).map(|at| (days[at].1, days[at].2))
            }
            Numbers::Asked(_) => None,
        }
    }
}

/// The numbers from each day on which one of them changes.
fn every_day(corpus: &Corpus, person: &'static Person, today: Day) -> Vec<(Day, u64, u64)> {
    let timelines = Timelines::new(corpus, today);
    let of_person = timelines.person(person);
    let mut steps: Vec<(Day, i64, i64)> = Vec::new();
    for state in corpus.states {
        let place = Asked::State(state);
        let moments = timelines.moments(&of_person, &timelines.place(place), FIRST_DAY, None);
        let mut days: Vec<Day> = std::iter::once(FIRST_DAY).chain(moments.iter().map(|moment| moment.day)).collect();
        days.dedup();
        let mut before = (0, 0);
        for date in days {
            let listed = state.exists.contains(date) && corpus.on_day(state.id, date) == Some(state.id);
            let question = Question { person, place, date, presence: Presence::Territory, today };
            let now = if listed { counts(answer_at(corpus, &question, &corpus.host(place, date))) } else { (0, 0) };
            if now != before {
                steps.push((date, now.0 - before.0, now.1 - before.1));
                before = now;
            }
        }
    }
    steps.sort();
    let (mut least, mut most) = (0, 0);
    let mut numbers: Vec<(Day, u64, u64)> = vec![(FIRST_DAY, 0, 0)];
    for of_day in steps.chunk_by(|left, right| left.0 == right.0) {
        for (_, certain, possible) in of_day {
            least += certain;
            most += possible;
        }
        numbers.push((of_day[0].0, least.unsigned_abs(), most.unsigned_abs()));
    }
    numbers
}

/// What an answer adds to the number of states that are obliged: for certain, and possibly.
pub fn counts(answer: Answer) -> (i64, i64) {
    match answer {
        Answer::Obliged => (1, 1),
        Answer::ObligedContested | Answer::Undetermined => (0, 1),
        Answer::ProsecuteOrExtradite | Answer::ProsecuteOrExtraditeContested | Answer::NotObliged => (0, 0),
    }
}
