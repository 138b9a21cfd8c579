//! What binds a state, whom it must arrest, and its record.

use super::obligations::{Row, obligations};
use crate::law::*;

/// A state on a day.
#[derive(Clone, Debug)]
pub struct StateView {
    /// The state asked for.
    pub state: &'static State,
    /// The state that its name means on the day.
    pub meant: Option<&'static State>,
    /// The day.
    pub date: Day,
    /// Its standing under each instrument with a list of parties, in the order of ids.
    pub standings: Vec<Standing>,
    /// Its acceptances of jurisdiction lodged by the day.
    pub declarations: Vec<(InstrumentId, &'static Declaration)>,
    /// Persons to whom it owes something, and those for whom that cannot be said.
    pub owed: Vec<Row>,
    /// Trips there, known by the day.
    pub visits: Vec<&'static Visit>,
    /// Findings and positions that concern it, made by the day.
    pub findings: Vec<&'static Finding>,
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
}

/// A state on a day.
pub fn state_view(corpus: &Corpus, state: &'static State, date: Day, today: Day) -> StateView {
    let meant = corpus.on_day(state.id, date).and_then(|id| corpus.state(id));
    let at = meant.unwrap_or(state);
    let persons: Vec<&'static Person> = corpus.persons.iter().collect();
    let mut owed = obligations(corpus, &persons, &[state], date, today);
    owed.retain(|row| row.opinion.answer != Answer::NotObliged);
    StateView {
        state,
        meant,
        date,
        standings: corpus.instruments.iter().filter_map(|instrument| standing_under(corpus, instrument, at, date)).collect(),
        declarations: corpus
            .instruments
            .iter()
            .flat_map(|instrument| instrument.declarations.iter().map(move |declaration| (instrument.id, declaration)))
            .filter(|(_, declaration)| declaration.state == at.id && declaration.lodged <= date)
            .collect(),
        owed,
        visits: corpus.visits.iter().filter(|visit| visit.state == state.id && visit.days().0 <= date).collect(),
        findings: corpus.findings.iter().filter(|finding| finding.state == Some(state.id) && finding.on <= date).collect(),
    }
}

fn standing_under(corpus: &Corpus, instrument: &'static Instrument, state: &'static State, date: Day) -> Option<Standing> {
    instrument.list.as_ref()?;
    let listed = corpus.listed(instrument.id, state.id)?;
    let by_then = |action: &&'static Action| action.on.or(action.effect).is_none_or(|day| day <= date);
    let actions: Vec<&'static Action> = listed.actions.iter().filter(by_then).collect();
    let notice = notices(listed.actions).into_iter().rev().find(|notice| notice.received <= date);
    let announced = actions
        .iter()
        .rev()
        .copied()
        .find(|action| action.action == ActionKind::Announcement)
        .filter(|announced| notice.is_none_or(|notice| announced.on.is_some_and(|on| notice.received < on)));
    Some(Standing { instrument, holds: listed.bound(date).0, fact: listed.standing(date), notice, announced, actions })
}
