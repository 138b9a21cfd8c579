//! What is said of a trip, beside the trips on record.

use super::super::within::Within;
use crate::law::*;

/// What is said of a trip.
#[derive(Clone, Copy)]
pub struct Said {
    /// The state.
    pub state: &'static State,
    /// The place in it, where one is named.
    pub place: Option<&'static Place>,
    /// When.
    pub within: Within,
    /// How the person was there.
    pub presence: Presence,
    /// What became of it.
    pub outcome: Option<Became>,
}

/// What is said of a person, beside what is on record.
pub struct Told<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// Of whom.
    pub person: &'static Person,
    /// What.
    pub said: Said,
    /// First day of the time that is meant.
    pub from: Day,
    /// And its last.
    pub last: Day,
}

impl Told<'_> {
    /// The trips to the state.
    pub fn own(&self) -> impl Iterator<Item = &'static Visit> {
        let meant = |id: StateId, visit: &Visit| self.corpus.on_day(id, visit.arrived.first);
        self.corpus
            .visits_of(self.person.id)
            .iter()
            .filter(move |visit| meant(visit.state, visit) == meant(self.said.state.id, visit))
    }

    /// Whether a trip was to the place that is named.
    pub fn there(&self, visit: &Visit) -> Holds {
        let Some(named) = self.said.place else { return Holds::Yes };
        let Some(place) = visit.place.and_then(|id| self.corpus.place(id)) else { return Holds::NotKnown };
        let lies_in = |town: &Place, around: &Place| town.id == around.id || town.within == Some(around.id);
        match (lies_in(place, named), lies_in(named, place)) {
            (true, _) => Holds::Yes,
            (false, true) => Holds::NotKnown,
            (false, false) => Holds::No,
        }
    }

    /// How a handing over that was between two days stands to what is said.
    pub fn rate(&self, first: Day, last: Day) -> Rating {
        match () {
            () if self.from <= first && last <= self.last => Rating::Supported,
            // Who leaves one day may arrive on the next.
            () if self.from <= last && first.previous() <= self.last => Rating::Unproven,
            () => Rating::Refuted,
        }
    }
}

/// A trip, as a fact.
pub fn trip(visit: &'static Visit) -> Fact {
    Fact::of(What::Visited(visit), &visit.basis).since(visit.arrived.first)
}
