//! What can be said of the record: a step that a state took, how a warrant stands; and what the record makes of it.

use serde::Serialize;

use crate::law::*;

/// A step that a state can be said to have taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// Signed.
    Signed,
    /// Ratified, accepted or approved.
    Ratified,
    /// Acceded.
    Acceded,
    /// Succeeded.
    Succeeded,
    /// Notified its withdrawal.
    NotifiedWithdrawal,
    /// Revoked its notice.
    RevokedWithdrawal,
    /// Became bound.
    InForce,
    /// Ceased to be bound by withdrawal.
    Left,
}

impl Closed for ActKind {
    const WORDS: &'static [(Text, ActKind)] = &[
        ("signed", ActKind::Signed),
        ("ratified", ActKind::Ratified),
        ("acceded", ActKind::Acceded),
        ("succeeded", ActKind::Succeeded),
        ("notified-withdrawal", ActKind::NotifiedWithdrawal),
        ("revoked-withdrawal", ActKind::RevokedWithdrawal),
        ("in-force", ActKind::InForce),
        ("left", ActKind::Left),
    ];
}

impl ActKind {
    /// Whether an action on record is this step. `InForce` and `Left` are read from participations instead.
    pub fn is(self, action: ActionKind) -> bool {
        match self {
            ActKind::Signed => action == ActionKind::Signature,
            ActKind::Ratified => matches!(action, ActionKind::Ratification | ActionKind::Acceptance | ActionKind::Approval),
            ActKind::Acceded => action == ActionKind::Accession,
            ActKind::Succeeded => matches!(action, ActionKind::Succession | ActionKind::Continuation),
            ActKind::NotifiedWithdrawal => action == ActionKind::Withdrawal,
            ActKind::RevokedWithdrawal => action == ActionKind::Revocation,
            ActKind::InForce | ActKind::Left => false,
        }
    }
}

/// What can be said of a warrant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarrantStage {
    /// Issued on or before the day.
    Exists,
    /// Public on the day.
    Public,
    /// In effect on the day.
    InEffect,
    /// Issued on that very day.
    Issued,
    /// Over on the day.
    Ended,
}

impl Closed for WarrantStage {
    const WORDS: &'static [(Text, WarrantStage)] = &[
        ("exists", WarrantStage::Exists),
        ("public", WarrantStage::Public),
        ("in-effect", WarrantStage::InEffect),
        ("issued", WarrantStage::Issued),
        ("ended", WarrantStage::Ended),
    ];
}

/// What the record makes of what is said of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// The record bears it out.
    Supported,
    /// The record says otherwise.
    Refuted,
    /// The record does not settle it.
    Unproven,
}

impl Closed for Rating {
    const WORDS: &'static [(Text, Rating)] =
        &[("supported", Rating::Supported), ("refuted", Rating::Refuted), ("unproven", Rating::Unproven)];
}

impl Rating {
    /// What becomes of something that holds or does not.
    pub fn of(holds: bool) -> Rating {
        if holds { Rating::Supported } else { Rating::Refuted }
    }
}
