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
        self.corpus.visits_of(self.person.id).iter().filter(|visit| self.meant(visit.state, visit.arrived.first))
    }

    /// Whether another state's name means, on a day, the state that is named.
    pub fn meant(&self, other: StateId, day: Day) -> bool {
        self.corpus.on_day(other, day) == self.corpus.on_day(self.said.state.id, day)
            && !is_part(self.corpus, self.said.state, other, day)
    }

    /// The arrests of the person that documents tell, each under its document.
    pub fn arrests(&self) -> impl Iterator<Item = (&'static Process, Arrest)> {
        self.person.processes.iter().filter_map(|process| Some((process, process.arrested?)))
    }

    /// Whether an arrest was made in the time that is meant.
    pub fn within(&self, arrest: &Arrest) -> bool {
        self.from <= arrest.on && arrest.on <= self.last
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

/// Whether a state was on a day a mere part of another, which it did not go on as: what the whole owed is what it owes (P3), but where
/// somebody was, or whose office somebody held, is not told of a part by the whole.
pub fn is_part(corpus: &Corpus, state: &State, whole: StateId, day: Day) -> bool {
    let continues = || {
        let continued = |step: &Action| step.action == ActionKind::Continuation;
        let lists = corpus.instruments.iter().filter_map(|instrument| instrument.list.as_ref());
        lists.into_iter().any(|list| corpus.actions(list, state.id).iter().any(continued))
    };
    whole != state.id && state.exists.from.is_some_and(|from| day < from) && !continues()
}

/// A trip, as a fact.
pub fn trip(visit: &'static Visit) -> Fact {
    Fact::of(What::Visited(visit), &visit.basis).since(visit.arrived.first)
}
