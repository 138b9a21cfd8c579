//! Whom and what an assertion is about.

use super::assertion::{Assertion, Counted};
use crate::law::*;

/// Whom and what an assertion is about, as far as facts are told of it.
#[derive(Clone, Debug)]
pub struct About {
    /// The person.
    pub person: &'static Person,
    /// The place, and the state whose territory it is.
    pub host: Host,
    /// The day.
    pub date: Day,
    /// How the person is present.
    pub presence: Presence,
}

impl About {
    /// What an opinion is about.
    pub fn of(opinion: &Opinion) -> About {
        let Question { person, date, presence, .. } = opinion.question;
        About { person, host: opinion.host.clone(), date, presence }
    }
}

/// What an assertion is about; nothing where the record holds no person or no state at all.
pub fn about(corpus: &Corpus, assertion: &Assertion, today: Day) -> Option<About> {
    let (person, place, date, presence) = match *assertion {
        Assertion::Obligation { person, place, date, presence, .. } => (Some(person), Some(place), date, presence),
        Assertion::Bound { state, date, .. } => (None, Some(Asked::State(state)), date, Presence::Territory),
        Assertion::Act { state, within, .. } => {
            (None, Some(Asked::State(state)), within.last(today).min(today), Presence::Territory)
        }
        Assertion::Count { of, date, .. } => {
            let person = if let Counted::ObligedToArrest(person) = of { Some(person) } else { None };
            (person, None, date, Presence::Territory)
        }
        Assertion::Warrant { person, date, .. } => (Some(person), None, date.unwrap_or(today), Presence::Territory),
        Assertion::Finding { state, person, by, .. } => {
            (person, Some(Asked::State(state)), by.unwrap_or(today), Presence::Territory)
        }
        Assertion::Requested { to, person, by, .. } => {
            (Some(person), to.map(Asked::State), by.unwrap_or(today), Presence::Territory)
        }
        Assertion::Office { person, of, date, .. } => (Some(person), Some(Asked::State(of)), date, Presence::Territory),
        Assertion::Visit { person, state, place, within, presence, .. } => {
            (Some(person), Some(place.map_or(Asked::State(state), Asked::Place)), within.last(today), presence)
        }
    };
    // Facts about no person and no state do not name the one that stands here.
    let person = person.or_else(|| corpus.persons.first())?;
    let place = place.or_else(|| corpus.states.first().map(Asked::State))?;
    Some(About { person, host: corpus.host(place, date), date, presence })
}
