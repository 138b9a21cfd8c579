//! A name in a claim that was not taken, and why.

use super::super::claim::Part;
use crate::law::*;
use crate::query::names::Refused;

/// A name in a claim that was not taken.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// Which part of the claim.
    pub part: Part,
    /// Why.
    pub why: NotTaken,
}

/// Why a part of a claim was not taken.
#[derive(Clone, PartialEq, Debug)]
pub enum NotTaken {
    /// A person's or a state's name.
    Name(Refused),
    /// An instrument that is not on record; the nearest id.
    Instrument(String, Option<Text>),
    /// A court that is not on record; the nearest id.
    Court(String, Option<Text>),
    /// A citation that points at nothing on record; the nearest.
    Citation(String, Option<Citation>),
    /// A place where only a state can be meant, and the state that it belongs to.
    NotAState(&'static Place, Option<StateId>),
    /// To whom nothing is referred on record; the nearest id.
    Referral(String, Option<Text>),
    /// A day before those that are covered.
    TooEarly(Day),
}

/// What was found, or every name that was not.
pub type Taken<T> = Result<T, Vec<Fault>>;

/// What was found; or else it is a fault of this part.
pub fn taken<T>(found: Result<T, NotTaken>, part: Part) -> Taken<T> {
    found.map_err(|why| vec![Fault { part, why }])
}

/// Both, or the faults of both.
pub fn both<A, B>(first: Taken<A>, second: Taken<B>) -> Taken<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => Err(first.err().into_iter().chain(second.err()).flatten().collect()),
    }
}
