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
        list::{self, Filter},
        obligations::Row,
    },
    words::message::list as heads,
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
                hidden("instrument"),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", heads::head_state),
                shown("from", heads::head_from),
                shown("until", heads::head_until),
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
                hidden("instrument"),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", heads::head_state),
                hidden("action"),
                hidden("on"),
                hidden("effect"),
                hidden("through"),
                hidden("special"),
                hidden("sources"),
                hidden("confidence"),
                hidden("effect_confidence"),
            ]
        },
        rows: list::actions(corpus, filter).map(row).collect(),
    }
}

/// Every pair of which something is owed on the day, or of which that cannot be said.
pub(super) fn obligations(corpus: &Corpus, filter: &Filter, today: Day) -> Table {
    let row = |row: Row| {
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
    Table {
        columns: const {
            &[
                hidden("date"),
                hidden("person_id"),
                shown("person", heads::head_person),
                hidden("iso3"),
                hidden("state_id"),
                shown("state", heads::head_state),
                hidden("answer"),
                hidden("obligations"),
                hidden("rules"),
                hidden("instruments"),
                hidden("articles"),
                hidden("warrants"),
                hidden("since"),
            ]
        },
        rows: list::owed(corpus, filter, today).map(row).collect(),
    }
}
