//! The six answers, what one rule says, and what a state is obliged to do: closed lists, each in its order.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// The six answers, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// No rule obliges.
    NotObliged,
    /// A fact that is needed is missing or secret.
    Undetermined,
    /// Own courts, and whether the treaty covers this case is open.
    ProsecuteOrExtraditeContested,
    /// Own courts: search for or hold the person, and prosecute or hand over.
    ProsecuteOrExtradite,
    /// Surrender, on the better or the officially asserted reading.
    ObligedContested,
    /// Surrender, decided for this type of case.
    Obliged,
}

impl Closed for Answer {
    /// Strongest first.
    const WORDS: &'static [(Text, Self)] = &[
        ("obliged", Self::Obliged),
        ("obliged-contested", Self::ObligedContested),
        ("prosecute-or-extradite", Self::ProsecuteOrExtradite),
        ("prosecute-or-extradite-contested", Self::ProsecuteOrExtraditeContested),
        ("undetermined", Self::Undetermined),
        ("not-obliged", Self::NotObliged),
    ];
}

/// What one rule says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A surrender obligation.
    Obliged,
    /// A surrender obligation, contested.
    ObligedContested,
    /// Own courts.
    ProsecuteOrExtradite,
    /// Own courts, contested.
    ProsecuteOrExtraditeContested,
    /// Blocked by personal immunity.
    Barred,
    /// The Security Council urges cooperation.
    Urged,
    /// The state may cooperate.
    Voluntary,
    /// The process was secret, and whether the host had received it is not public.
    Sealed,
    /// The allegation is not yet public.
    NotShown,
    /// No warrant in effect.
    NoWarrant,
    /// The host is not a party.
    NotParty,
    /// The treaty does not cover the case.
    NotApplicable,
    /// A fact is missing.
    Unknown,
}

impl Closed for Status {
    /// In the order of their strength.
    const WORDS: &'static [(Text, Self)] = &[
        ("obliged", Self::Obliged),
        ("obliged-contested", Self::ObligedContested),
        ("prosecute-or-extradite", Self::ProsecuteOrExtradite),
        ("prosecute-or-extradite-contested", Self::ProsecuteOrExtraditeContested),
        ("barred", Self::Barred),
        ("urged", Self::Urged),
        ("voluntary", Self::Voluntary),
        ("sealed", Self::Sealed),
        ("not-shown", Self::NotShown),
        ("no-warrant", Self::NoWarrant),
        ("not-party", Self::NotParty),
        ("not-applicable", Self::NotApplicable),
        ("unknown", Self::Unknown),
    ];
}

impl Status {
    /// How near to an obligation a status comes.
    pub fn nearness(self) -> u8 {
        match self {
            Status::Obliged | Status::ObligedContested => 9,
            Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested => 8,
            Status::Sealed | Status::Unknown => 7,
            Status::Voluntary => 6,
            Status::Urged => 5,
            Status::Barred => 4,
            Status::NoWarrant => 3,
            Status::NotParty => 2,
            Status::NotShown => 1,
            Status::NotApplicable => 0,
        }
    }

    /// Whether the status is one of the four that carry an obligation.
    pub fn carries(self) -> bool {
        matches!(
            self,
            Status::Obliged | Status::ObligedContested | Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested
        )
    }
}

/// What a state is obliged to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Obligation {
    /// Arrest, and surrender to the court.
    ArrestAndSurrender,
    /// Arrest, and transfer to the tribunal.
    ArrestAndTransfer,
    /// Arrest for the time being.
    ProvisionalArrest,
    /// Search for the person, and try or hand over.
    SearchAndTryOrHandOver,
    /// Take into custody, and prosecute or extradite.
    CustodyAndProsecuteOrExtradite,
    /// Try before its own courts.
    Try,
    /// Nothing.
    None,
}

impl Closed for Obligation {
    const WORDS: &'static [(Text, Self)] = &[
        ("arrest-and-surrender", Self::ArrestAndSurrender),
        ("arrest-and-transfer", Self::ArrestAndTransfer),
        ("provisional-arrest", Self::ProvisionalArrest),
        ("search-and-try-or-hand-over", Self::SearchAndTryOrHandOver),
        ("custody-and-prosecute-or-extradite", Self::CustodyAndProsecuteOrExtradite),
        ("try", Self::Try),
        ("none", Self::None),
    ];
}

impl Obligation {
    /// Whether it is an obligation to hand over to a court.
    pub fn surrenders(self) -> bool {
        matches!(self, Obligation::ArrestAndSurrender | Obligation::ArrestAndTransfer | Obligation::ProvisionalArrest)
    }
}
