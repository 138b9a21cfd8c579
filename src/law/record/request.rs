//! What states received of a document, and why one may wait: requests, from their sending to their end, and measures.

use databake::Bake;
use serde::Serialize;

use crate::law::{Basis, Day, InstrumentId, MeasureKind, Period, RequestEnd, RequestKind, StateId};

/// A request sent to states.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Request {
    /// To whom.
    pub to: Addressee,
    /// Its kind.
    pub kind: RequestKind,
    /// Day sent; not known: it counts for nothing (D2).
    pub sent: Option<Day>,
    /// That day is an upper bound: the request was sent on it or before.
    pub at_latest: bool,
    /// Of a state's promise: whether it covers an arrest.
    pub covers_arrest: bool,
    /// How and when it ended.
    pub ended: Option<RequestEnd>,
    /// Sources.
    pub basis: Basis,
}

/// Whom a request went to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// One state.
    State(StateId),
    /// Every state bound by this instrument on the day it was sent.
    AllPartiesTo(InstrumentId),
}

impl Request {
    /// Whether it was sent on or before this day.
    pub fn sent_by(&self, day: Day) -> bool {
        self.sent.is_some_and(|sent| sent <= day)
    }

    /// Whether it still runs on this day.
    pub fn runs(&self, day: Day) -> bool {
        self.sent_by(day) && self.ended.is_none_or(|end| day < end.on || (day == end.on && end.how.counts_on_its_day()))
    }
}

/// A lawful reason to wait, for one state and a period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Measure {
    /// Which.
    pub kind: MeasureKind,
    /// For which state; none: for all.
    pub state: Option<StateId>,
    /// When.
    pub period: Period,
    /// Sources.
    pub basis: Basis,
}
