//! Courts, the situations before them, and the conflicts in these.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// A court or tribunal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Court {
    /// Its id.
    pub id: CourtId,
    /// Full name.
    pub name: Text,
    /// Short name for running text.
    pub short: Text,
    /// Other names of it.
    pub also: List<Text>,
    /// The text that founded it.
    pub founded_by: Text,
    /// That text, where the record holds it.
    pub instrument: Option<InstrumentId>,
    /// When it worked.
    pub works: Period,
    /// Whether every public document of it, up to the day to which the record is complete, is on record.
    pub complete: bool,
    /// Who took over.
    pub successor: Option<CourtId>,
    /// Sources.
    pub basis: Basis,
}

/// A situation before a court.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Situation {
    /// Its id.
    pub id: SituationId,
    /// Its name.
    pub name: Text,
    /// The court.
    pub court: CourtId,
    /// How it came before the court.
    pub referral: Option<SituationReferral>,
    /// When the preliminary examination opened.
    pub examination: Option<PartialDay>,
    /// When the investigation opened.
    pub investigation: Option<Day>,
    /// States on whose territory the events happened.
    pub territory: List<StateId>,
    /// The conflicts in it.
    pub conflicts: List<Conflict>,
    /// Where it stands.
    pub status: Option<Text>,
    /// Sources.
    pub basis: Basis,
}

/// How a situation came before a court.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct SituationReferral {
    /// State referral, Council referral, own motion, jurisdiction of a tribunal.
    pub kind: Text,
    /// When.
    pub on: Option<Day>,
    /// By whom.
    pub by: Option<Text>,
    /// By which resolution.
    pub resolution: Option<Text>,
}

/// An armed conflict within a situation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Conflict {
    /// Its name.
    pub name: Text,
    /// Its type.
    pub kind: ConflictKind,
    /// Whether the type is disputed.
    pub contested: bool,
    /// The states in it.
    pub parties: List<StateId>,
    /// Other parties, in words.
    pub others: Option<Text>,
    /// When.
    pub period: Period,
    /// Instruments that bound all its parties at the time, of those of which a rule asks it.
    pub all_bound_by: List<InstrumentId>,
    /// Sources.
    pub basis: Basis,
}

/// The type of a conflict.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// Between states, or an occupation.
    International,
    /// Not between states.
    NonInternational,
    /// Both.
    Mixed,
    /// No armed conflict.
    None,
}

impl Closed for ConflictKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("international", Self::International),
        ("non-international", Self::NonInternational),
        ("mixed", Self::Mixed),
        ("none", Self::None),
    ];
}
