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

impl Answer {
    /// Strongest first.
    pub const ALL: [Answer; 6] = [
        Answer::Obliged,
        Answer::ObligedContested,
        Answer::ProsecuteOrExtradite,
        Answer::ProsecuteOrExtraditeContested,
        Answer::Undetermined,
        Answer::NotObliged,
    ];

    /// The word, the same in text, JSON, claims and exit rules.
    pub fn word(self) -> Text {
        match self {
            Answer::Obliged => "obliged",
            Answer::ObligedContested => "obliged-contested",
            Answer::ProsecuteOrExtradite => "prosecute-or-extradite",
            Answer::ProsecuteOrExtraditeContested => "prosecute-or-extradite-contested",
            Answer::Undetermined => "undetermined",
            Answer::NotObliged => "not-obliged",
        }
    }

    /// The answer of this word.
    pub fn from_word(word: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.word() == word)
    }
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

impl Status {
    /// In the order of their strength.
    pub const ALL: [Status; 13] = [
        Status::Obliged,
        Status::ObligedContested,
        Status::ProsecuteOrExtradite,
        Status::ProsecuteOrExtraditeContested,
        Status::Barred,
        Status::Urged,
        Status::Voluntary,
        Status::Sealed,
        Status::NotShown,
        Status::NoWarrant,
        Status::NotParty,
        Status::NotApplicable,
        Status::Unknown,
    ];

    /// The word in data and JSON.
    pub fn word(self) -> Text {
        match self {
            Status::Obliged => "obliged",
            Status::ObligedContested => "obliged-contested",
            Status::ProsecuteOrExtradite => "prosecute-or-extradite",
            Status::ProsecuteOrExtraditeContested => "prosecute-or-extradite-contested",
            Status::Barred => "barred",
            Status::Urged => "urged",
            Status::Voluntary => "voluntary",
            Status::Sealed => "sealed",
            Status::NotShown => "not-shown",
            Status::NoWarrant => "no-warrant",
            Status::NotParty => "not-party",
            Status::NotApplicable => "not-applicable",
            Status::Unknown => "unknown",
        }
    }

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
            Status::NotShown => 2,
            Status::NotParty => 1,
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

impl Obligation {
    /// Every obligation.
    pub const ALL: [Obligation; 7] = [
        Obligation::ArrestAndSurrender,
        Obligation::ArrestAndTransfer,
        Obligation::ProvisionalArrest,
        Obligation::SearchAndTryOrHandOver,
        Obligation::CustodyAndProsecuteOrExtradite,
        Obligation::Try,
        Obligation::None,
    ];

    /// The word in data and JSON.
    pub fn word(self) -> Text {
        match self {
            Obligation::ArrestAndSurrender => "arrest-and-surrender",
            Obligation::ArrestAndTransfer => "arrest-and-transfer",
            Obligation::ProvisionalArrest => "provisional-arrest",
            Obligation::SearchAndTryOrHandOver => "search-and-try-or-hand-over",
            Obligation::CustodyAndProsecuteOrExtradite => "custody-and-prosecute-or-extradite",
            Obligation::Try => "try",
            Obligation::None => "none",
        }
    }

    /// Whether it is an obligation to hand over to a court.
    pub fn surrenders(self) -> bool {
        matches!(self, Obligation::ArrestAndSurrender | Obligation::ArrestAndTransfer | Obligation::ProvisionalArrest)
    }
}
