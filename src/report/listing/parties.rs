//! Who was bound when, the steps of states, and who owes what on a day: tables for other programs.

use super::{
    Form, Table, cell, hidden,
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
    words::{
        cites::in_order,
        message::{column as about, list as heads},
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
                hidden("instrument", about::instrument),
                hidden("iso3", about::iso3),
                hidden("state_id", about::state_id),
                shown("state", heads::head_state, about::state),
                shown("from", heads::head_from, about::participations_from).of(Form::Day),
                shown("until", heads::head_until, about::participations_until).of(Form::Day),
                hidden("entry", about::entry),
                hidden("deposited", about::deposited).of(Form::Day),
                hidden("exit_notified", about::exit_notified).of(Form::Day),
                hidden("counted", about::counted).of(Form::Truth),
                hidden("through", about::through),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
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
                hidden("instrument", about::instrument),
                hidden("iso3", about::iso3),
                hidden("state_id", about::state_id),
                shown("state", heads::head_state, about::state),
                hidden("action", about::action),
                hidden("on", about::actions_on).of(Form::Day),
                hidden("effect", about::effect).of(Form::Day),
                hidden("through", about::through),
                hidden("special", about::special),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("effect_confidence", about::effect_confidence),
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
            cell(&in_order(&row.cites)[..]),
            cell(row.processes.iter().map(|process| process.id.to_string()).collect::<Vec<_>>()),
            cell(row.since),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("date", about::obligations_date).of(Form::Day),
                hidden("person_id", about::person_id),
                shown("person", heads::head_person, about::person),
                hidden("iso3", about::obligations_iso3),
                hidden("state_id", about::obligations_state_id),
                shown("state", heads::head_state, about::obligations_state),
                hidden("answer", about::answer),
                hidden("obligations", about::obligations).of(Form::List),
                hidden("rules", about::rules).of(Form::List),
                hidden("instruments", about::instruments).of(Form::List),
                hidden("articles", about::obligations_articles).of(Form::List),
                hidden("warrants", about::obligations_warrants).of(Form::List),
                hidden("since", about::since).of(Form::Day),
            ]
        },
        rows: list::owed(corpus, filter, today).map(row).collect(),
    }
}
