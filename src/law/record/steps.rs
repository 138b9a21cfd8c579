//! What can be said of the record: a step that a state took, how a warrant stands; and what the record makes of it.

use serde::Serialize;

use crate::law::*;

/// A step that a state can be said to have taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// Signed.
    Signed,
    /// Ratified.
    Ratified,
    /// Accepted.
    Accepted,
    /// Approved.
    Approved,
    /// Acceded.
    Acceded,
    /// Succeeded.
    Succeeded,
    /// Said that it will withdraw, without notifying it.
    AnnouncedWithdrawal,
    /// Notified its withdrawal.
    NotifiedWithdrawal,
    /// Revoked its notice.
    RevokedWithdrawal,
    /// Became bound.
    InForce,
    /// Ceased to be bound by withdrawal.
    Left,
    /// Said of itself, as a signatory, that it will not become a party.
    WillNotJoin,
    /// Took its signature back, as newspapers call the same.
    WithdrewSignature,
    /// Accepted a court's jurisdiction by a declaration.
    Declared,
}

impl Closed for ActKind {
    const WORDS: &'static [(Text, ActKind)] = &[
        ("signed", ActKind::Signed),
        ("ratified", ActKind::Ratified),
        ("accepted", ActKind::Accepted),
        ("approved", ActKind::Approved),
        ("acceded", ActKind::Acceded),
        ("succeeded", ActKind::Succeeded),
        ("announced-withdrawal", ActKind::AnnouncedWithdrawal),
        ("notified-withdrawal", ActKind::NotifiedWithdrawal),
        ("revoked-withdrawal", ActKind::RevokedWithdrawal),
        ("in-force", ActKind::InForce),
        ("left", ActKind::Left),
        ("will-not-join", ActKind::WillNotJoin),
        ("withdrew-signature", ActKind::WithdrewSignature),
        ("declared", ActKind::Declared),
    ];
}

impl ActKind {
    /// Whether an action on record is this step. `InForce` and `Left` are read from participations instead, `Declared` from declarations.
    /// Nobody can take a signature back: what is called so is a statement.
    pub fn is(self, action: ActionKind) -> bool {
        match self {
            ActKind::Signed => action == ActionKind::Signature,
            ActKind::Ratified => action == ActionKind::Ratification,
            ActKind::Accepted => action == ActionKind::Acceptance,
            ActKind::Approved => action == ActionKind::Approval,
            ActKind::Acceded => action == ActionKind::Accession,
            ActKind::Succeeded => action == ActionKind::Succession,
            ActKind::AnnouncedWithdrawal => action == ActionKind::Announcement,
            ActKind::NotifiedWithdrawal => action == ActionKind::Withdrawal,
            ActKind::RevokedWithdrawal => action == ActionKind::Revocation,
            ActKind::WillNotJoin => action == ActionKind::NoIntent,
            ActKind::InForce | ActKind::Left | ActKind::WithdrewSignature | ActKind::Declared => false,
        }
    }

    /// Whether an action on record is another step to the same effect.
    pub fn comes_to(self, action: ActionKind) -> bool {
        use ActKind::*;
        match self {
            Ratified | Accepted | Approved | Acceded | Succeeded => {
                action.binds() && action != ActionKind::Extension && !self.is(action)
            }
            WithdrewSignature => action == ActionKind::NoIntent,
            Signed | AnnouncedWithdrawal | NotifiedWithdrawal | RevokedWithdrawal | InForce | Left | WillNotJoin | Declared => {
                false
            }
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
    /// Asked for by the prosecutor, on or before the day.
    Applied,
}

impl Closed for WarrantStage {
    const WORDS: &'static [(Text, WarrantStage)] = &[
        ("exists", WarrantStage::Exists),
        ("public", WarrantStage::Public),
        ("in-effect", WarrantStage::InEffect),
        ("issued", WarrantStage::Issued),
        ("ended", WarrantStage::Ended),
        ("applied", WarrantStage::Applied),
    ];
}

/// What can be said to have become of a trip.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// Arrested there.
    Arrested,
    /// Arrested there and handed over to a court.
    HandedOver,
    /// Came of the person's own will into the hands of those who handed over.
    Surrendered,
    /// There and not arrested.
    NotArrested,
    /// There, and left earlier than planned.
    LeftEarly,
    /// Called off.
    Cancelled,
    /// Took part from afar.
    AttendedRemotely,
    /// Announced.
    Announced,
}

impl Closed for Became {
    const WORDS: &'static [(Text, Became)] = &[
        ("arrested", Became::Arrested),
        ("handed-over", Became::HandedOver),
        ("surrendered", Became::Surrendered),
        ("not-arrested", Became::NotArrested),
        ("left-early", Became::LeftEarly),
        ("cancelled", Became::Cancelled),
        ("attended-remotely", Became::AttendedRemotely),
        ("announced", Became::Announced),
    ];
}

impl Became {
    /// Whether the person came: one who did was arrested or not.
    pub fn came(self) -> bool {
        use Became::*;
        matches!(self, Arrested | HandedOver | Surrendered | NotArrested | LeftEarly)
    }

    /// Whether that is what became of a trip. Who was handed over is told by the document, not by the trip.
    pub fn is(self, outcome: Outcome) -> bool {
        match self {
            Became::Arrested => matches!(outcome, Outcome::Arrested | Outcome::Freed),
            Became::HandedOver => matches!(outcome, Outcome::Arrested | Outcome::GaveUp),
            Became::Surrendered => outcome == Outcome::GaveUp,
            Became::NotArrested => matches!(outcome, Outcome::NotArrested | Outcome::LeftEarly),
            Became::LeftEarly => outcome == Outcome::LeftEarly,
            Became::Cancelled => outcome == Outcome::Cancelled,
            Became::AttendedRemotely => outcome == Outcome::AttendedRemotely,
            Became::Announced => outcome == Outcome::Announced,
        }
    }
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
