//! Finds the names of an assertion. Each that is not found is a fault; with one, there is no assertion.

use super::super::assertion::{Assertion, Counted};
use super::super::claim::{CountOf, Part, Stated, Words};
use super::super::fields::ALL;
use super::super::within::Within;
use super::fault::{Fault, NotTaken, Taken, both, taken};
use super::names::Finder;
use crate::law::*;
use crate::query::names::{Wanted, bearer};
use crate::query::timeline::FIRST_DAY;

/// The assertion, its names found.
pub fn resolve(finder: &mut Finder, stated: &Stated) -> Taken<Assertion> {
    match stated {
        Stated::Obligation { answers, person, state, date, presence } => {
            let person = both(covered(*date), finder.person(person, *date));
            let ((_, person), place) = both(person, finder.place(state, *date))?;
            Ok(Assertion::Obligation { answers: answers.clone(), person, place, date: *date, presence: *presence })
        }
        Stated::Bound { bound, state, instrument, date } => {
            let state = finder.state(state, Part::State, *date);
            let (state, instrument) = both(state, finder.instrument(instrument))?;
            Ok(Assertion::Bound { bound: *bound, state, instrument, date: *date })
        }
        Stated::Act { act, state, instrument, within, is } => step(finder, *act, [state, instrument], *within, *is),
        Stated::Never { act, state, instrument, by } => {
            step(finder, *act, [state, instrument], by.map_or(Within::Ever, Within::By), false)
        }
        Stated::Count { of, date, compare, number } => {
            let of = counted(finder, of, *date)?;
            Ok(Assertion::Count { of, date: *date, compare: *compare, number: *number })
        }
        Stated::Warrant { stage, person, court, date, charge, is } => {
            let person = both(finder.person(person, date.unwrap_or(finder.today)), finder.court(court));
            let charge = charge.as_ref().map(|typed| finder.charge(typed)).transpose();
            let ((person, court), charge) = both(person, charge)?;
            // Without a day, a warrant was issued if there is one.
            let stage = if date.is_none() && *stage == WarrantStage::Issued { WarrantStage::Exists } else { *stage };
            Ok(Assertion::Warrant { stage, person, court, date: *date, charge, is: *is })
        }
        Stated::Finding { outcome, state, person, by, referred_to, is } => {
            let date = by.unwrap_or(finder.today);
            let state = finder.state(state, Part::State, date);
            let person = person.as_ref().map(|person| finder.person(person, date)).transpose();
            let referred_to = referred_to.as_ref().map(|typed| finder.referral(typed)).transpose();
            let ((state, person), referred_to) = both(both(state, person), referred_to)?;
            Ok(Assertion::Finding { outcome: *outcome, state, person, by: *by, referred_to, is: *is })
        }
        Stated::Requested { to, person, court, by, is } => {
            let date = by.unwrap_or(finder.today);
            let to = addressee(finder, to, date);
            let court = court.as_ref().map(|court| finder.court(court)).transpose();
            let ((to, person), court) = both(both(to, finder.person(person, date)), court)?;
            Ok(Assertion::Requested { to, person, court, by: *by, is: *is })
        }
        Stated::Office { kind, person, of, date, is } => {
            let (person, of) = both(finder.person(person, *date), finder.state(of, Part::Of, *date))?;
            Ok(Assertion::Office { kind: *kind, person, of, date: *date, is: *is })
        }
        Stated::Visit { person, state, within, presence, outcome, is } => {
            let date = within.first().unwrap_or(finder.today);
            let (person, (state, place)) = both(finder.person(person, date), visited(finder, state, date))?;
            Ok(Assertion::Visit { person, state, place, within: *within, presence: *presence, outcome: *outcome, is: *is })
        }
    }
}

/// A step of a state about an instrument.
fn step(finder: &mut Finder, act: ActKind, [state, instrument]: [&Words; 2], within: Within, is: bool) -> Taken<Assertion> {
    let date = within.first().unwrap_or_else(|| within.last(finder.today));
    let state = finder.state(state, Part::State, date);
    let (state, instrument) = both(state, finder.instrument(instrument))?;
    Ok(Assertion::Act { act, state, instrument, within, is })
}

/// Whom a request went to; none: all.
fn addressee(finder: &mut Finder, typed: &Words, date: Day) -> Taken<Option<&'static State>> {
    if typed == ALL { Ok(None) } else { finder.state(typed, Part::State, date).map(Some) }
}

fn counted(finder: &mut Finder, of: &CountOf, date: Day) -> Taken<Counted> {
    match of {
        CountOf::PartiesTo(instrument) => Ok(Counted::PartiesTo(finder.instrument(instrument)?)),
        CountOf::ObligedToArrest(person) => {
            let (_, person) = both(covered(date), finder.person(person, date))?;
            Ok(Counted::ObligedToArrest(person))
        }
        CountOf::SignatoriesOf(instrument) => Ok(Counted::SignatoriesOf(finder.instrument(instrument)?)),
        CountOf::WarrantsOf(court) => Ok(Counted::WarrantsOf(finder.court(court)?)),
        CountOf::FindingsOf(court) => Ok(Counted::FindingsOf(finder.court(court)?)),
    }
}

/// The state that a visit was to; and the place, where one is named.
fn visited(finder: &mut Finder, typed: &Words, date: Day) -> Taken<(&'static State, Option<&'static Place>)> {
    match finder.place(typed, date)? {
        Asked::State(state) => Ok((state, None)),
        asked @ Asked::Place(place) => {
            let state = finder.corpus.host(asked, date).state;
            let state = taken(state.ok_or(NotTaken::NotAState(place, None)), Part::State)?;
            // For what is owed in a town the place that it lies in may stand; nobody was in all of that.
            let named = match bearer(finder.corpus, typed, Wanted::Place) {
                Some(Named::Place(id)) => finder.corpus.place(id),
                _ => None,
            };
            Ok((state, Some(named.unwrap_or(place))))
        }
    }
}

fn covered(date: Day) -> Taken<()> {
    if FIRST_DAY <= date { Ok(()) } else { Err(vec![Fault { part: Part::Date, why: NotTaken::TooEarly(date) }]) }
}
