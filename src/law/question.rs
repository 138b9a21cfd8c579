//! The question: this person, in this place, on this day.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// The question: this person, in this place, on this day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// Who.
    pub person: &'static Person,
    /// Where, as asked.
    pub place: Asked,
    /// When.
    pub date: Day,
    /// How.
    pub presence: Presence,
    /// The day on which the question is put.
    pub today: Day,
}

/// A state or a place, as asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// A state.
    State(&'static State),
    /// A place that belongs to a state.
    Place(&'static Place),
}

/// How a person is present.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// On the ground.
    Territory,
    /// In the airspace only.
    Overflight,
    /// After a landing that was not planned: presence in territory (M2).
    UnscheduledLanding,
}

impl Closed for Presence {
    const WORDS: &'static [(Text, Self)] =
        &[("overflight", Self::Overflight), ("unscheduled-landing", Self::UnscheduledLanding), ("territory", Self::Territory)];
}

impl Asked {
    /// The id asked for.
    pub fn id(&self) -> Text {
        match self {
            Asked::State(state) => state.id.0,
            Asked::Place(place) => place.id.0,
        }
    }

    /// Its English name.
    pub fn name(&self) -> Text {
        match self {
            Asked::State(state) => state.name,
            Asked::Place(place) => place.name,
        }
    }

    /// The English name that it bore on a day.
    pub fn name_on(&self, day: Day) -> Text {
        match self {
            Asked::State(state) => state.name_on(day),
            Asked::Place(place) => place.name,
        }
    }
}
