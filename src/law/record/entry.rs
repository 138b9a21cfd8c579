//! Entries of a record as such: of which kind one is, and what became of it in another record.

use serde::Serialize;

use crate::law::{Closed, Text};

/// A kind of entries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// What the record is: its version and days.
    Record,
    /// A state.
    State,
    /// A place.
    Place,
    /// A group of states.
    Group,
    /// A name that once meant another state.
    Predecessor,
    /// A court.
    Court,
    /// A situation.
    Situation,
    /// A treaty or other text.
    Instrument,
    /// An act of a state under a treaty.
    Action,
    /// A declaration.
    Declaration,
    /// A person.
    Person,
    /// A warrant, indictment or the like.
    Process,
    /// An office that a person held.
    Office,
    /// A visit.
    Visit,
    /// A finding.
    Finding,
    /// A rule.
    Rule,
    /// An objection.
    Objection,
    /// A flag.
    Flag,
    /// A word that people use about the law.
    Topic,
    /// A crime of a court's law beside that of a treaty.
    ChargeMap,
    /// How statuses and flags make an answer.
    Combination,
    /// What the words of the law mean.
    Terms,
    /// A source.
    Source,
}

impl Closed for EntryKind {
    const WORDS: &'static [(Text, EntryKind)] = &[
        ("record", EntryKind::Record),
        ("state", EntryKind::State),
        ("place", EntryKind::Place),
        ("group", EntryKind::Group),
        ("predecessor", EntryKind::Predecessor),
        ("court", EntryKind::Court),
        ("situation", EntryKind::Situation),
        ("instrument", EntryKind::Instrument),
        ("action", EntryKind::Action),
        ("declaration", EntryKind::Declaration),
        ("person", EntryKind::Person),
        ("process", EntryKind::Process),
        ("office", EntryKind::Office),
        ("visit", EntryKind::Visit),
        ("finding", EntryKind::Finding),
        ("rule", EntryKind::Rule),
        ("objection", EntryKind::Objection),
        ("flag", EntryKind::Flag),
        ("topic", EntryKind::Topic),
        ("charge-map", EntryKind::ChargeMap),
        ("combination", EntryKind::Combination),
        ("terms", EntryKind::Terms),
        ("source", EntryKind::Source),
    ];
}

/// What became of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Fared {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

impl Closed for Fared {
    const WORDS: &'static [(Text, Fared)] = &[("added", Fared::Added), ("removed", Fared::Removed), ("changed", Fared::Changed)];
}
