//! What binds a state, whom it must arrest, and its record.

use super::{
    obligations::{Counts, Row, obligations},
    record::elsewhere,
};
use crate::law::*;
use serde::Serialize;

/// A state on a day.
#[derive(Clone, Debug)]
pub struct StateView {
    /// The state or place asked for, the state whose territory it is on the day, and who controls it.
    pub host: Host,
    /// The day.
    pub date: Day,
    /// Its standing under each instrument with a list of parties, in the order of ids.
    pub standings: Vec<Standing>,
    /// Its acceptances of jurisdiction lodged by the day.
    pub declarations: Vec<(InstrumentId, &'static Declaration)>,
    /// One row a person.
    pub rows: Vec<Row>,
    /// How many persons have each answer.
    pub counts: Counts,
    /// Trips there, known by the day; where one led elsewhere than to what was asked for, also where to.
    pub visits: Vec<(&'static Visit, Option<Asked>)>,
    /// Findings and positions that concern it, made by the day.
    pub findings: Vec<&'static Finding>,
}

/// How a treaty reaches the place that was asked for (P2, P4).
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The place.
    pub place: &'static Place,
    /// How far.
    pub reach: ReachOf,
    /// From which day, where that is another than the state's own.
    pub from: Option<Day>,
    /// What shows it.
    pub basis: &'static Basis,
}

/// Whether a treaty that binds a state reaches a place of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReachOf {
    /// It does.
    Yes,
    /// Only from a later day.
    NotYet,
    /// It was not extended there.
    No,
    /// The record does not say.
    NotKnown,
    /// Nobody is agreed to be sovereign there, so that it cannot be said whom it binds.
    Unsettled,
}

/// A state under one instrument.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The instrument.
    pub instrument: &'static Instrument,
    /// Whether it is bound on the day.
    pub holds: Holds,
    /// What shows it.
    pub fact: Fact,
    /// A notice of withdrawal in force or revoked, the latest.
    pub notice: Option<Notice<'static>>,
    /// Announced without notice by the day.
    pub announced: Option<&'static Action>,
    /// Its actions up to the day.
    pub actions: Vec<&'static Action>,
    /// Where a place was asked for that is no state, and the state is bound or may be: how the treaty reaches that place.
    pub extent: Option<Extent>,
}

/// A state on a day. Of a place, what binds the state whose territory it is; of the record, what concerns the name asked for.
pub fn state_view(corpus: &Corpus, asked: Asked, date: Day, today: Day) -> StateView {
    let territory = corpus.host(asked, date);
    let host = territory.state;
    // An entity whose treaties the record does not hold can still be named.
    let at = host.or(if let Asked::State(state) = asked { Some(state) } else { None });
    let persons: Vec<&'static Person> = corpus.persons.iter().collect();
    let rows = obligations(corpus, &persons, &[asked], date, today);
    let is_here = |state: StateId| {
        let named = if let Asked::State(asked) = asked { state == asked.id } else { false };
        named || host.is_some_and(|host| host.id == state)
    };
    let here = |visit: &&Visit| match asked {
        Asked::State(_) => is_here(visit.state),
        Asked::Place(place) => visit.place == Some(place.id),
    };
    StateView {
        date,
        standings: corpus
            .instruments
            .iter()
            .filter_map(|instrument| standing_under(corpus, instrument, (at?, territory.place), date))
            .collect(),
        declarations: corpus
            .instruments
            .iter()
            .flat_map(|instrument| instrument.declarations.iter().map(move |declaration| (instrument.id, declaration)))
            .filter(|(_, declaration)| at.is_some_and(|at| declaration.state == at.id) && declaration.lodged <= date)
            .collect(),
        counts: Counts::of(&rows),
        rows,
        visits: {
            let made = corpus.visits.iter().filter(here).filter(|visit| visit.days().0 <= date);
            made.map(|visit| (visit, elsewhere(corpus, asked, visit))).collect()
        },
        findings: corpus.findings.iter().filter(|finding| finding.state.is_some_and(is_here) && finding.on <= date).collect(),
        host: territory,
    }
}

fn standing_under(
    corpus: &Corpus,
    instrument: &'static Instrument,
    (state, place): (&'static State, Option<&'static Place>),
    date: Day,
) -> Option<Standing> {
    instrument.list.as_ref()?;
    let listed = corpus.listed(instrument.id, state)?;
    let by_then = |action: &&'static Action| action.on.or(action.effect).is_none_or(|day| day <= date);
    let actions: Vec<&'static Action> = listed.actions.iter().filter(by_then).collect();
    let notice = notices(listed.actions).into_iter().rev().find(|notice| notice.received <= date);
    let announced = actions
        .iter()
        .rev()
        .copied()
        .find(|action| action.action == ActionKind::Announcement)
        .filter(|announced| notice.is_none_or(|notice| announced.on.is_some_and(|on| notice.received < on)));
    let holds = listed.bound(date).0;
    let extent = place.map(|place| extent(place, instrument, state.id, date));
    let extent = extent.filter(|extent| holds != Holds::No || extent.reach == ReachOf::Unsettled);
    Some(Standing { instrument, holds, fact: listed.standing(date), notice, announced, actions, extent })
}

/// How a treaty reaches a place, whether or not it binds the sovereign; without a row of its own it follows the state.
fn extent(place: &'static Place, instrument: &Instrument, sovereign: StateId, date: Day) -> Extent {
    let of = |reach, from, basis| Extent { place, reach, from, basis };
    if place.unsettled_under.contains(&instrument.id) {
        return of(ReachOf::Unsettled, None, &place.basis);
    }
    let rows = place.reach.iter().filter(|row| row.instrument == instrument.id);
    match { rows }.find(|row| row.sovereign.is_none_or(|of| of == sovereign)) {
        Some(row) => match row.applies {
            Applies::From(day) if day <= date => of(ReachOf::Yes, Some(day), &row.basis),
            Applies::From(day) => of(ReachOf::NotYet, Some(day), &row.basis),
            Applies::No => of(ReachOf::No, None, &row.basis),
            Applies::Unknown => of(ReachOf::NotKnown, None, &row.basis),
        },
        None if place.reach_open && !instrument.everywhere => of(ReachOf::NotKnown, None, &place.basis),
        None => of(ReachOf::Yes, None, &place.basis),
    }
}
