//! Who was bound when, the steps of states, and who owes what on a day: tables for other programs.

use super::{
    Table, cell, hidden,
    law::sources_of,
    shown,
    who::{iso3, state_name},
    word,
};
use crate::{
    law::*,
    query::{
        facts,
        list::{self, Filter},
        obligations::{Row, obligations as pairs, places_on},
    },
};

/// The periods in which states are bound.
pub(super) fn participations(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(instrument, period): (&'static Instrument, &'static Participation)| {
        vec![
            cell(instrument.id.0),
            cell(iso3(corpus, period.state)),
            cell(period.state),
            cell(state_name(corpus, period.state)),
            cell(period.from()),
            cell(period.until),
            word(period.entry.action),
            cell(period.entry.on),
            cell(period.exit.and_then(|exit| exit.on)),
            cell(period.counted()),
            cell(period.entry.through.map(|state| iso3(corpus, state))),
            sources_of(&period.entry.basis),
            cell(period.confidence()),
        ]
    };
    Table {
        columns: const {
            &[
                shown("instrument", "Instrument"),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", "State"),
                shown("from", "From"),
                shown("until", "Until"),
                hidden("entry"),
                hidden("deposited"),
                hidden("exit_notified"),
                hidden("counted"),
                hidden("through"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::participations(corpus, filter).map(row).collect(),
    }
}

/// The steps of states as depositaries list them.
pub(super) fn actions(corpus: &Corpus, filter: &Filter) -> Table {
    let wanted = |(instrument, action): &(&'static Instrument, &'static Action)| {
        filter.instrument.is_none_or(|id| instrument.id == id) && filter.state.is_none_or(|id| action.state == id)
    };
    let row = |(instrument, action): (&'static Instrument, &'static Action)| {
        vec![
            cell(instrument.id.0),
            cell(iso3(corpus, action.state)),
            cell(action.state),
            cell(state_name(corpus, action.state)),
            word(action.action),
            cell(action.on),
            cell(action.effect),
            cell(action.through.map(|state| iso3(corpus, state))),
            cell(action.special),
            sources_of(&action.basis),
            cell(action.basis.confidence),
            cell(action.effect_confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("instrument", "Instrument"),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", "State"),
                shown("action", "Action"),
                shown("on", "On"),
                shown("effect", "Effect"),
                hidden("through"),
                hidden("special"),
                hidden("sources"),
                hidden("confidence"),
                hidden("effect_confidence"),
            ]
        },
        rows: facts::actions(corpus).filter(wanted).map(row).collect(),
    }
}

/// Every pair of which something is owed on the day, or of which that cannot be said.
pub(super) fn obligations(corpus: &Corpus, filter: &Filter, today: Day) -> Table {
    let persons: Vec<&'static Person> =
        corpus.persons.iter().filter(|person| filter.person.is_none_or(|id| person.id == id)).collect();
    let places = match filter.state.and_then(|id| corpus.state(id)) {
        Some(state) => vec![Asked::State(state)],
        None => places_on(corpus, filter.date),
    };
    let row = |row: &Row| {
        vec![
            cell(filter.date),
            cell(row.person.id.0),
            cell(row.person.name),
            cell(row.host.map(|state| state.iso3)),
            cell(row.place.id()),
            cell(row.place.name()),
            cell(row.answer.word()),
            cell(row.obligations.iter().map(|obligation| obligation.word().to_owned()).collect::<Vec<_>>()),
            cell(row.rules.iter().map(|rule| rule.number.to_string()).collect::<Vec<_>>()),
            cell(row.instruments().iter().map(InstrumentId::to_string).collect::<Vec<_>>()),
            cell(&row.cites[..]),
            cell(row.processes.iter().map(|process| process.id.to_string()).collect::<Vec<_>>()),
            cell(row.since),
        ]
    };
    let rows = pairs(corpus, &persons, &places, filter.date, today);
    Table {
        columns: const {
            &[
                hidden("date"),
                hidden("person_id"),
                shown("person", "Person"),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", "State"),
                shown("answer", "Answer"),
                hidden("obligations"),
                hidden("rules"),
                hidden("instruments"),
                hidden("articles"),
                hidden("warrants"),
                shown("since", "Since"),
            ]
        },
        rows: rows.iter().filter(|row| row.answer != Answer::NotObliged).map(row).collect(),
    }
}
