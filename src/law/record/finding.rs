//! Rulings on (non-)compliance, and positions taken.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// A ruling on (non-)compliance, or a position taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// Its day.
    pub on: Day,
    /// Whose it is.
    pub kind: FindingKind,
    /// The court, for a ruling of the court that issued the warrant.
    pub court: Option<CourtId>,
    /// The chamber, national court or organ.
    pub chamber: Text,
    /// The state concerned.
    pub state: Option<StateId>,
    /// The person concerned.
    pub person: Option<PersonId>,
    /// Document number.
    pub document: Option<Text>,
    /// What was held.
    pub outcome: FindingOutcome,
    /// Whatever else was held, it finds that the state broke its duty.
    pub breach: bool,
    /// What it was about.
    pub about: FindingAbout,
    /// Days on which the person was there.
    pub visit: List<Day>,
    /// Where the matter was referred.
    pub referred_to: Option<ReferralId>,
    /// An earlier finding whose referral this one sets aside.
    pub sets_aside_referral_of: Option<FindingId>,
    /// Articles it rests on.
    pub cites: List<Citation>,
    /// In a sentence.
    pub summary: Text,
    /// Sources.
    pub basis: Basis,
}

/// Whose finding it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Of the court that issued the warrant.
    Court,
    /// Of a national court.
    Domestic,
    /// A position, not a ruling.
    Position,
}

impl Closed for FindingKind {
    const WORDS: &'static [(Text, Self)] = &[("court", Self::Court), ("domestic", Self::Domestic), ("position", Self::Position)];
}

/// What was held.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingOutcome {
    /// The state did not comply.
    NonCompliance,
    /// No finding made.
    NoFinding,
    /// The obligation was affirmed.
    DutyAffirmed,
    /// The obligation was denied.
    DutyDenied,
    /// Left open.
    NotDecided,
    /// A position was taken.
    PositionTaken,
}

impl Closed for FindingOutcome {
    const WORDS: &'static [(Text, Self)] = &[
        ("non-compliance", Self::NonCompliance),
        ("no-finding", Self::NoFinding),
        ("duty-affirmed", Self::DutyAffirmed),
        ("duty-denied", Self::DutyDenied),
        ("not-decided", Self::NotDecided),
        ("position-taken", Self::PositionTaken),
    ];
}

/// What a finding was about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingAbout {
    /// A request for arrest.
    Arrest,
    /// A request for records or other help.
    Records,
    /// Leaving the treaty.
    Withdrawal,
    /// An appeal.
    Appeal,
    /// Where to refer non-compliance that was found before.
    Referral,
}

impl Closed for FindingAbout {
    const WORDS: &'static [(Text, Self)] = &[
        ("arrest", Self::Arrest),
        ("records", Self::Records),
        ("withdrawal", Self::Withdrawal),
        ("appeal", Self::Appeal),
        ("referral", Self::Referral),
    ];
}
