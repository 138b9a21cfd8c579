//! How documents and requests end, and from which day on they no longer count.

use databake::Bake;
use serde::Serialize;

use crate::law::{Basis, Closed, Day, PartialDay, Text};

/// How and when a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct End {
    /// The day, as exact as known.
    pub on: PartialDay,
    /// How.
    pub how: EndReason,
    /// Day of a later decision that recorded a death; it decides nothing but that the death was not later.
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
    /// The day that counts (D3): of a month or year the last that it can have been (D5).
    pub fn day(&self) -> Day {
        self.on.known_by(self.decided)
    }

    /// First day on which the process no longer counts.
    pub fn first_day_over(&self) -> Day {
        if self.how.counts_on_its_day() { self.day().next() } else { self.day() }
    }

    /// Whether on this day it may have ended already, and counts as if it had not: only its month or year is known.
    pub fn may_have_come(&self, day: Day) -> bool {
        self.on.first != self.on.last && self.on.first <= day && day < self.first_day_over()
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

#[cfg(test)]
mod tests {
    use super::*;

    const NO_BASIS: Basis = Basis { sources: &[], confidence: crate::law::Confidence::Sourced, note: None };

    fn end(on: Text, how: EndReason, decided: Option<Day>) -> End {
        End { on: PartialDay::read(on).expect("a day, month or year"), how, decided, basis: NO_BASIS }
    }

    #[test]
    fn of_a_month_or_year_the_last_day_counts_as_that_of_a_death_and_no_longer_as_that_of_a_courts_act() {
        for (on, how, over) in [
            ("2000-08-31", EndReason::Died, Day::of(2000, 9, 1)),
            ("2000-08", EndReason::Died, Day::of(2000, 9, 1)),
            ("1998", EndReason::Delivered, Day::of(1999, 1, 1)),
            ("2016-06", EndReason::Withdrawn, Day::of(2016, 6, 30)),
            ("2016-06-30", EndReason::Withdrawn, Day::of(2016, 6, 30)),
        ] {
            assert_eq!(end(on, how, None).first_day_over(), over, "{on}");
        }
    }

    #[test]
    fn a_death_was_no_later_than_the_day_on_which_it_was_recorded() {
        let recorded = |day| end("2000-08", EndReason::Died, Some(day)).day();
        assert_eq!(recorded(Day::of(2000, 8, 20)), Day::of(2000, 8, 20));
        assert_eq!(recorded(Day::of(2020, 5, 22)), Day::of(2000, 8, 31));
    }

    #[test]
    fn an_end_may_have_come_within_its_month_alone_and_never_where_its_day_is_known() {
        let perhaps = |on, day| end(on, EndReason::Died, None).may_have_come(day);
        assert!(perhaps("2000-08", Day::of(2000, 8, 1)) && perhaps("2000-08", Day::of(2000, 8, 31)));
        assert!(!perhaps("2000-08", Day::of(2000, 7, 31)) && !perhaps("2000-08", Day::of(2000, 9, 1)));
        assert!(!perhaps("2000-08-15", Day::of(2000, 8, 15)));
    }
}
