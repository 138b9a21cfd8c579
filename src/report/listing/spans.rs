//! From when to when every pair had one answer, and the codes under which other tables hold states and places.

use std::io::{self, Write};

use super::{Cell, Column, ExportReport, Form, Table, cell, hidden, word};
use crate::{
    draw::{Format, Style, csv, json},
    law::*,
    query::{
        intervals::{self, Interval},
        list::Filter,
    },
    report::look::{lines, marked},
    words::{cites::in_order, message::column as about},
};

const INTERVALS: &[Column] = &[
    hidden("person_id", about::person_id),
    hidden("person_wikidata", about::person_wikidata),
    hidden("kind", about::intervals_kind),
    hidden("state_id", about::obligations_state_id),
    hidden("iso3", about::intervals_iso3),
    hidden("numeric", about::numeric),
    hidden("wikidata", about::intervals_wikidata),
    hidden("answer", about::answer),
    hidden("articles", about::intervals_articles).of(Form::List),
    hidden("from", about::intervals_from).of(Form::Day),
    hidden("until", about::intervals_until).of(Form::Day),
    hidden("host_iso3", about::host_iso3),
    hidden("through", about::intervals_through),
    hidden("data_version", about::data_version),
];

/// What a state or place is, as a table names it.
fn kind(place: Asked) -> Cell {
    match place {
        Asked::State(_) => cell("state"),
        Asked::Place(place) => word(place.kind),
    }
}

fn iso3(place: Asked) -> Option<&'static str> {
    match place {
        Asked::State(state) => Some(state.iso3),
        Asked::Place(place) => place.iso3,
    }
}

fn codes_of(place: Asked) -> Codes {
    match place {
        Asked::State(state) => state.codes,
        Asked::Place(place) => place.codes,
    }
}

fn interval(corpus: &Corpus, row: &Interval) -> Vec<Cell> {
    let codes = codes_of(row.place);
    vec![
        cell(row.person.id.0),
        cell(row.person.wikidata),
        kind(row.place),
        cell(row.place.id()),
        cell(iso3(row.place)),
        cell(codes.numeric),
        cell(codes.wikidata),
        cell(row.answer.word()),
        cell(&in_order(&row.cites)[..]),
        cell(row.from),
        cell(row.until),
        cell(row.host.map(|state| state.iso3)),
        cell(row.through().map(|state| state.iso3)),
        cell(corpus.edition.version),
    ]
}

/// Every interval of the pairs asked for.
pub(super) fn intervals(corpus: &Corpus, filter: &Filter, today: Day) -> Table {
    Table { columns: INTERVALS, rows: intervals::intervals(corpus, filter, today).map(|row| interval(corpus, &row)).collect() }
}

/// So many rows are kept at a time.
const KEPT: usize = 1000;

/// Writes the same table as it comes: there are tens of thousands of rows.
///
/// # Errors
/// Where nothing more can be written.
pub fn write_intervals(
    corpus: &Corpus,
    filter: &Filter,
    today: Day,
    (format, style): (Format, Style),
    out: &mut dyn Write,
) -> io::Result<()> {
    let none = Table { columns: INTERVALS, rows: Vec::new() };
    let whole = json::write(&ExportReport::of(corpus, super::Kind::Intervals, filter, none.clone()), style);
    let (before, after) = whole.split_once("[]").unwrap_or((&whole, ""));
    match format {
        Format::Csv => out.write_all(csv::write(&marked(corpus, none.sheet()), style).as_bytes())?,
        Format::Json => out.write_all(format!("{before}[").as_bytes())?,
        _ => {}
    }
    let mut rows = intervals::intervals(corpus, filter, today).map(|row| interval(corpus, &row)).peekable();
    let mut first = true;
    while rows.peek().is_some() {
        let table = Table { columns: INTERVALS, rows: rows.by_ref().take(KEPT).collect() };
        let text = match format {
            Format::Csv => csv::rows(&marked(corpus, table.sheet()), style),
            Format::Json => {
                let objects = table.objects();
                let lines = objects.iter().map(|row| lines(corpus, std::slice::from_ref(row), style));
                let rows: Vec<String> = lines.map(|line| format!("\n    {}", line.trim_end())).collect();
                format!("{}{}", if first { "" } else { "," }, rows.join(","))
            }
            _ => lines(corpus, &table.objects(), style),
        };
        first = false;
        out.write_all(text.as_bytes())?;
    }
    if format == Format::Json {
        out.write_all(format!("{}]{after}", if first { "" } else { "\n  " }).as_bytes())?;
    }
    out.flush()
}

/// Every state, also one that has ended, and every place, each with its codes and a point in it.
pub(super) fn codes(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |asked: Asked| {
        let (iso2, point) = match asked {
            Asked::State(state) => (state.iso2, state.point),
            Asked::Place(place) => (None, place.point),
        };
        let codes = codes_of(asked);
        vec![
            cell(asked.id()),
            cell(asked.name()),
            kind(asked),
            cell(iso2),
            cell(iso3(asked)),
            cell(codes.numeric),
            cell(codes.fips),
            cell(codes.wikidata),
            cell(point.map(|point| Cell::Hundredths(point.latitude))),
            cell(point.map(|point| Cell::Hundredths(point.longitude))),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("id", about::id),
                hidden("name", about::name),
                hidden("kind", about::codes_kind),
                hidden("iso2", about::iso2),
                hidden("iso3", about::states_iso3),
                hidden("numeric", about::codes_numeric),
                hidden("fips", about::fips),
                hidden("wikidata", about::wikidata),
                hidden("latitude", about::latitude).of(Form::Fraction),
                hidden("longitude", about::longitude).of(Form::Fraction),
            ]
        },
        rows: intervals::places(corpus, filter).into_iter().map(row).collect(),
    }
}
