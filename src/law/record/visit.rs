//! Trips on record.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// A trip of a person on record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Visit {
    /// Who.
    pub person: PersonId,
    /// To which state.
    pub state: StateId,
    /// The place, where it is not simply the state.
    pub place: Option<PlaceId>,
    /// First day there, as exact as known (for a cancelled trip: the day planned).
    pub arrived: PartialDay,
    /// Last day there, as exact as known.
    pub left: Option<PartialDay>,
    /// What for.
    pub purpose: Text,
    /// What happened.
    pub outcome: Outcome,
    /// The trip was to a meeting whose delegates are protected from arrest.
    pub protected_meeting: bool,
    /// The government of the state received the person as the leader of another.
    pub received_as_leader: bool,
    /// Sources.
    pub basis: Basis,
}

/// What became of a trip.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Received and not arrested.
    NotArrested,
    /// Called off.
    Cancelled,
    /// Arrested.
    Arrested,
    /// Arrested and let go, without a handover.
    Freed,
    /// Flew across without landing.
    Transit,
    /// Took part from afar.
    AttendedRemotely,
    /// Left earlier than planned.
    LeftEarly,
    /// Announced; nobody confirmed that it happened.
    Announced,
    /// Came of the person's own will into the hands of those who handed over.
    GaveUp,
    /// Was in the state's custody already.
    InCustody,
}

impl Closed for Outcome {
    const WORDS: &'static [(Text, Self)] = &[
        ("not-arrested", Self::NotArrested),
        ("cancelled", Self::Cancelled),
        ("arrested", Self::Arrested),
        ("freed", Self::Freed),
        ("transit", Self::Transit),
        ("attended-remotely", Self::AttendedRemotely),
        ("left-early", Self::LeftEarly),
        ("announced", Self::Announced),
        ("gave-up", Self::GaveUp),
        ("in-custody", Self::InCustody),
    ];
}

impl Visit {
    /// First and last day that the trip can have touched.
    pub fn days(&self) -> (Day, Day) {
        (self.arrived.first, self.left.map_or(self.arrived.last, |left| left.last))
    }

    /// Whether the trip covers a day; not known where only its month or year is.
    pub fn covers(&self, day: Day) -> Holds {
        self.touches(day, day)
    }

    /// Whether the trip covers one of these days; not known where its own days are not known so exactly.
    pub fn touches(&self, from: Day, to: Day) -> Holds {
        let (first, last) = self.days();
        let last_certain = self.left.map_or(self.arrived.first, |left| left.first);
        let lies_within = |known: PartialDay| from <= known.first && known.last <= to;
        if last < from || to < first {
            return Holds::No;
        }
        let certain = self.arrived.last <= to && from <= last_certain && self.arrived.last <= last_certain;
        if certain || lies_within(self.arrived) || self.left.is_some_and(lies_within) { Holds::Yes } else { Holds::NotKnown }
    }
}

impl Outcome {
    /// Whether the person was arrested, whatever came of it.
    pub fn is_arrest(self) -> bool {
        matches!(self, Outcome::Arrested | Outcome::Freed)
    }

    /// Whether the person was there: on the ground, or in the air above it.
    pub fn was_there(self, presence: Presence) -> bool {
        match presence {
            Presence::Territory | Presence::UnscheduledLanding => {
                use Outcome::*;
                matches!(self, NotArrested | Arrested | Freed | LeftEarly | GaveUp | InCustody)
            }
            Presence::Overflight => self == Outcome::Transit,
        }
    }
}
