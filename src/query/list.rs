//! Lists of every kind of the record, with the filters that make sense for each.

use super::person::{ProcessState, process_state};
use crate::law::*;

/// What a list is narrowed to. A filter that does not apply to a kind is refused before it gets here.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The day on which a list is taken.
    pub date: Day,
    /// Only those with a process in effect that day, alive and not delivered.
    pub at_large: bool,
    /// Only parties to this instrument that day.
    pub party_to: Option<InstrumentId>,
    /// Only about this state.
    pub state: Option<StateId>,
    /// Only about this person.
    pub person: Option<PersonId>,
    /// Only of this court.
    pub court: Option<CourtId>,
    /// Only processes in effect that day.
    pub in_effect: bool,
}

impl Filter {
    /// Everything, on a day.
    pub fn all(date: Day) -> Filter {
        Filter { date, at_large: false, party_to: None, state: None, person: None, court: None, in_effect: false }
    }
}

/// Whether a person is wanted and at large on a day: some warrant or indictment is in effect.
pub fn at_large(person: &Person, date: Day) -> bool {
    person.processes.iter().any(|process| {
        matches!(process.kind, ProcessKind::Warrant | ProcessKind::Indictment)
            && matches!(process_state(person, process, date), ProcessState::InEffect | ProcessState::Secret)
    })
}

/// Persons, in the order of ids.
pub fn persons<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Person> + 'a {
    corpus.persons.iter().filter(|person| {
        (!filter.at_large || at_large(person, filter.date))
            && filter.court.is_none_or(|court| person.processes.iter().any(|process| process.court == court))
            && filter.state.is_none_or(|state| person.nationality.contains(&state))
    })
}

/// States that exist on the day, in the order of ids, each with the period that makes it a party where that is asked.
pub fn states<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static State, Option<&'static Participation>)> + 'a {
    let list = filter.party_to.and_then(|instrument| corpus.action_list(instrument));
    corpus.states.iter().filter_map(move |state| {
        let exists = state.exists.contains(filter.date);
        match (filter.party_to, list) {
            (None, _) => exists.then_some((state, None)),
            (Some(_), None) => None,
            (Some(_), Some(list)) => {
                let (holds, period) = bound(corpus.participations(list, state.id), filter.date);
                period.filter(|period| holds == Holds::Yes && period.counted()).map(|period| (state, Some(period)))
            }
        }
    })
}

/// Processes with their persons, in the order of persons, then issue.
pub fn processes<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static Person, &'static Process, ProcessState)> + 'a {
    corpus
        .persons
        .iter()
        .filter(|person| filter.person.is_none_or(|id| person.id == id))
        .flat_map(|person| person.processes.iter().map(move |process| (person, process)))
        .map(|(person, process)| (person, process, process_state(person, process, filter.date)))
        .filter(|(_, process, state)| {
            filter.court.is_none_or(|court| process.court == court)
                && (!filter.in_effect || matches!(state, ProcessState::InEffect | ProcessState::Secret))
        })
}

/// Visits, by person, then first day.
pub fn visits<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Visit> + 'a {
    corpus
        .visits
        .iter()
        .filter(|visit| filter.person.is_none_or(|id| visit.person == id) && filter.state.is_none_or(|id| visit.state == id))
}

/// Findings, by day.
pub fn findings<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Finding> + 'a {
    corpus.findings.iter().filter(|finding| {
        filter.person.is_none_or(|id| finding.person == Some(id))
            && filter.state.is_none_or(|id| finding.state == Some(id))
            && filter.court.is_none_or(|id| finding.court == Some(id))
    })
}
