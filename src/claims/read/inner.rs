//! The maps in what a claim asserts, a count and a visit, and values that a key may have.

use serde::Deserialize;

use super::super::claim::{Compare, CountOf, Stated, Words};
use super::super::within::Within;
use super::values::{Maybe, Sound, Span};
use crate::law::*;

/// The keys of a count.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct FlatCount<'a> {
    #[serde(borrow)]
    parties_to: Maybe<Sound<'a>>,
    #[serde(borrow)]
    obliged_to_arrest: Maybe<Sound<'a>>,
    #[serde(borrow)]
    signatories_of: Maybe<Sound<'a>>,
    #[serde(borrow)]
    warrants_of: Maybe<Sound<'a>>,
    #[serde(borrow)]
    findings_of: Maybe<Sound<'a>>,
    #[serde(borrow)]
    date: Maybe<Sound<'a>>,
    equals: Maybe<u64>,
    at_least: Maybe<u64>,
    at_most: Maybe<u64>,
}

/// The keys of a visit.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FlatVisit<'a> {
    #[serde(borrow)]
    person: Maybe<Sound<'a>>,
    #[serde(borrow)]
    state: Maybe<Sound<'a>>,
    #[serde(borrow)]
    date: Maybe<Sound<'a>>,
    /// The month or year.
    pub r#in: Maybe<Span>,
    #[serde(borrow)]
    presence: Maybe<Sound<'a>>,
    #[serde(borrow)]
    outcome: Maybe<Sound<'a>>,
    /// Whether it is asserted.
    pub is: Maybe<bool>,
}

impl<'a> FlatCount<'a> {
    /// The field of this name that holds a text.
    pub fn text(&mut self, name: &str) -> Option<&mut Maybe<Sound<'a>>> {
        Some(match name {
            "parties-to" => &mut self.parties_to,
            "obliged-to-arrest" => &mut self.obliged_to_arrest,
            "signatories-of" => &mut self.signatories_of,
            "warrants-of" => &mut self.warrants_of,
            "findings-of" => &mut self.findings_of,
            "date" => &mut self.date,
            _ => return None,
        })
    }

    /// The number that is compared so.
    pub fn compared(&mut self, compare: Compare) -> &mut Maybe<u64> {
        match compare {
            Compare::Equals => &mut self.equals,
            Compare::AtLeast => &mut self.at_least,
            Compare::AtMost => &mut self.at_most,
        }
    }

    /// What is asserted, if nothing is wrong.
    pub fn stated(self) -> Option<Stated<'a>> {
        let given = [
            self.parties_to.0.map(|given| CountOf::PartiesTo(given.0)),
            self.obliged_to_arrest.0.map(|given| CountOf::ObligedToArrest(given.0)),
            self.signatories_of.0.map(|given| CountOf::SignatoriesOf(given.0)),
            self.warrants_of.0.map(|given| CountOf::WarrantsOf(given.0)),
            self.findings_of.0.map(|given| CountOf::FindingsOf(given.0)),
        ];
        let mut given = given.into_iter().flatten();
        let (Some(of), None) = (given.next(), given.next()) else { return None };
        let (compare, number) = match (self.equals.0, self.at_least.0, self.at_most.0) {
            (Some(number), None, None) => (Compare::Equals, number),
            (None, Some(number), None) => (Compare::AtLeast, number),
            (None, None, Some(number)) => (Compare::AtMost, number),
            _ => return None,
        };
        let date = day(self.date)?;
        (number <= 100_000).then_some(Stated::Count { of, date, compare, number })
    }
}

impl<'a> FlatVisit<'a> {
    /// The field of this name that holds a text.
    pub fn text(&mut self, name: &str) -> Option<&mut Maybe<Sound<'a>>> {
        Some(match name {
            "person" => &mut self.person,
            "state" => &mut self.state,
            "date" => &mut self.date,
            "presence" => &mut self.presence,
            "outcome" => &mut self.outcome,
            _ => return None,
        })
    }

    /// What is asserted, if nothing is wrong.
    pub fn stated(mut self) -> Option<Stated<'a>> {
        Some(Stated::Visit {
            person: name(&mut self.person)?,
            state: name(&mut self.state)?,
            within: within(self.date, self.r#in)?,
            presence: word(self.presence)?.unwrap_or(Presence::Territory),
            outcome: word(self.outcome)?,
            is: is(&mut self.is),
        })
    }
}

/// A name that may be left out.
pub fn name<'a>(given: &mut Maybe<Sound<'a>>) -> Option<Words<'a>> {
    given.0.take().map(|name| name.0)
}

/// Whether it is asserted: where nothing is said, it is.
pub fn is(given: &mut Maybe<bool>) -> bool {
    given.0.take().unwrap_or(true)
}

/// A day that must be there.
pub fn day(given: Maybe<Sound>) -> Option<Day> {
    Day::parse(&given.0?.0)
}

/// A day that may be left out.
pub fn maybe_day(given: Maybe<Sound>) -> Option<Option<Day>> {
    given.0.map_or(Some(None), |text| Day::parse(&text.0).map(Some))
}

/// A value of a closed list that may be left out.
pub fn word<T: Closed>(given: Maybe<Sound>) -> Option<Option<T>> {
    given.0.map_or(Some(None), |word| T::from_word(&word.0).map(Some))
}

/// A day, a month or year, or neither.
pub fn within(date: Maybe<Sound>, month: Maybe<Span>) -> Option<Within> {
    match (maybe_day(date)?, month.0) {
        (None, None) => Some(Within::Ever),
        (Some(day), None) => Some(Within::Days(day, day)),
        (None, Some(span)) => Some(span.0),
        (Some(_), Some(_)) => None,
    }
}
