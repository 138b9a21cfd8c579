//! Whom a state must arrest, or where a person would be arrested, on a day: one row a pair.

use rayon::prelude::*;

use crate::law::*;

/// A pair and its opinion.
#[derive(Clone, Debug)]
pub struct Row {
    /// The person.
    pub person: &'static Person,
    /// The state.
    pub state: &'static State,
    /// The opinion.
    pub opinion: Opinion,
}

impl Row {
    /// The conclusions that give the answer.
    pub fn deciding<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = &'a Conclusion> {
        deciding(corpus, &self.opinion)
    }
}

/// The conclusions whose status gives the answer.
pub fn deciding<'a>(corpus: &'a Corpus, opinion: &'a Opinion) -> impl Iterator<Item = &'a Conclusion> {
    opinion.conclusions.iter().filter(|conclusion| corpus.counts_as(conclusion.status) == opinion.answer)
}

/// States that exist on a day under their own name: those that a list of states shows.
pub fn states_on(corpus: &Corpus, day: Day) -> Vec<&'static State> {
    corpus.states.iter().filter(|state| state.exists.contains(day) && corpus.on_day(state.id, day) == Some(state.id)).collect()
}

/// One row a pair, in the order of persons, then states.
pub fn obligations(corpus: &Corpus, persons: &[&'static Person], states: &[&'static State], date: Day, today: Day) -> Vec<Row> {
    let hosts: Vec<(&'static State, Host)> =
        states.iter().map(|state| (*state, corpus.host(Asked::State(state), date))).collect();
    let row = |person: &'static Person, (state, host): &(&'static State, Host)| {
        let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today };
        Row { person, state, opinion: opine_at(corpus, question, host.clone()) }
    };
    persons.par_iter().flat_map_iter(|person| hosts.iter().map(move |host| row(person, host))).collect()
}
