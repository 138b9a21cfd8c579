//! How documents and requests end, and from which day on they no longer count.

use databake::Bake;
use serde::Serialize;

use crate::law::{Basis, Closed, Day, Text};

/// How and when a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct End {
    /// The day that counts (D3).
    pub on: Day,
    /// How.
    pub how: EndReason,
    /// Day of a later decision that recorded a death; it decides nothing.
    pub decided: Option<Day>,
    /// Sources.
    pub basis: Basis,
}

/// How a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum EndReason {
    /// Delivered to the court.
    Delivered,
    /// Died.
    Died,
    /// Replaced by another document.
    Replaced,
    /// Withdrawn by the prosecutor or the court.
    Withdrawn,
    /// Charges withdrawn.
    ChargesWithdrawn,
    /// Vacated.
    Vacated,
    /// Case inadmissible.
    Inadmissible,
    /// Charges not confirmed.
    NotConfirmed,
    /// Acquitted.
    Acquitted,
    /// Convicted in presence.
    Convicted,
    /// Annulled by a higher court of the state.
    Annulled,
    /// The state's own proceedings were discontinued.
    Discontinued,
}

impl Closed for EndReason {
    const WORDS: &'static [(Text, Self)] = &[
        ("delivered", Self::Delivered),
        ("died", Self::Died),
        ("replaced", Self::Replaced),
        ("withdrawn", Self::Withdrawn),
        ("charges-withdrawn", Self::ChargesWithdrawn),
        ("vacated", Self::Vacated),
        ("inadmissible", Self::Inadmissible),
        ("not-confirmed", Self::NotConfirmed),
        ("acquitted", Self::Acquitted),
        ("convicted", Self::Convicted),
        ("annulled", Self::Annulled),
        ("discontinued", Self::Discontinued),
    ];
}

impl EndReason {
    /// Whether the process still counts on the day itself: after delivery and death it does, after a court's act not (D3).
    pub fn counts_on_its_day(self) -> bool {
        matches!(self, EndReason::Delivered | EndReason::Died)
    }

    /// Whether the allegation falls with it.
    pub fn ends_the_allegation(self) -> bool {
        use EndReason::*;
        matches!(self, Acquitted | Convicted | NotConfirmed | ChargesWithdrawn | Withdrawn | Vacated | Annulled | Discontinued)
    }
}

impl End {
    /// First day on which the process no longer counts.
    pub fn first_day_over(&self) -> Day {
        if self.how.counts_on_its_day() { self.on.next() } else { self.on }
    }
}

/// What became of a case once the person was before the court: told beside the end of the document, and decides nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct CaseOutcome {
    /// The day of the judgment or decision, or of the death.
    pub on: Day,
    /// What it was.
    pub how: Verdict,
    /// Sources.
    pub basis: Basis,
}

/// How a case came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Acquitted.
    Acquitted,
    /// Convicted.
    Convicted,
    /// Charges withdrawn.
    ChargesWithdrawn,
    /// Charges not confirmed.
    NotConfirmed,
    /// Charges vacated.
    Vacated,
    /// Died before the court had decided.
    Died,
}

impl Closed for Verdict {
    const WORDS: &'static [(Text, Self)] = &[
        ("acquitted", Self::Acquitted),
        ("convicted", Self::Convicted),
        ("charges-withdrawn", Self::ChargesWithdrawn),
        ("not-confirmed", Self::NotConfirmed),
        ("vacated", Self::Vacated),
        ("died", Self::Died),
    ];
}

/// The end of a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct RequestEnd {
    /// When.
    pub on: Day,
    /// How.
    pub how: EndReason,
}
