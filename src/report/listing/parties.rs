//! Who was bound when, the steps of states, and who owes what on a day: tables for other programs.

use super::{
    Column, Form, Table, cell, hidden,
    law::sources_of,
    shown,
    who::{iso3, state_name},
    word,
};
use crate::{
    law::*,
    query::list::{self, Filter},
    report::rows::{self, RowPart},
    words::message::{column as about, list as heads},
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

const OWED: &[Column] = &[
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
    hidden("host_iso3", about::host_iso3),
    hidden("through", about::intervals_through),
    hidden("stale", about::obligations_stale).of(Form::Truth),
    hidden("condition", about::condition),
];

/// Rows on a day as a table, in the order in which they come. `stale`: the day lies past the record.
pub fn pairs<'r>(rows: impl Iterator<Item = &'r RowPart>, date: Day, stale: bool) -> Table {
    let row = |row: &RowPart| {
        let iso3 = match row.asked() {
            Asked::State(state) => Some(state.iso3),
            Asked::Place(_) => row.territory_of().map(|host| host.iso3),
        };
        vec![
            cell(date),
            cell(row.person.id),
            cell(row.person.name),
            cell(iso3),
            cell(row.asked().id()),
            cell(row.asked().name()),
            cell(row.answer),
            cell(row.obligations.iter().map(ToString::to_string).collect::<Vec<_>>()),
            cell(row.rules.iter().map(ToString::to_string).collect::<Vec<_>>()),
            cell(row.instruments.iter().map(ToString::to_string).collect::<Vec<_>>()),
            cell(&row.articles[..]),
            cell(row.warrants.iter().map(ToString::to_string).collect::<Vec<_>>()),
            cell(row.since),
            cell(row.territory_of().map(|host| host.iso3)),
            cell(row.through()),
            cell(stale),
            cell(row.headline_condition.clone()),
        ]
    };
    Table { columns: OWED, rows: rows.map(row).collect() }
}

/// Every pair of which something is owed on the day, or of which that cannot be said: the strongest answer first, then by names.
pub(super) fn obligations(corpus: &Corpus, filter: &Filter, today: Day) -> Table {
    let mut owed: Vec<_> = list::owed(corpus, filter, today).collect();
    owed.sort_by_cached_key(rows::order);
    let owed: Vec<RowPart> = owed.iter().map(|row| RowPart::new(corpus, row, false)).collect();
    pairs(owed.iter(), filter.date, corpus.edition.complete_on < filter.date)
}
