//! Lists and tables of every kind of the record: `dedere/list/1`, `dedere/export/1`.
//!
//! A table is columns and rows; JSON, CSV, Markdown and text are drawn from the same one. A column without a heading is left out where
//! people read.

mod cell;
mod dictionary;
mod events;
mod law;
mod parties;
mod spans;
mod who;

use serde::Serialize;

pub use cell::{Cell, Column, Form, Row, Table, cell, first_of, hidden, last_of, precision_of, shown, word};
pub use dictionary::Dictionary;
pub use parties::pairs;
pub use spans::write_intervals;

use super::{parts::DataPart, words};
use crate::{
    draw::{
        csv::Sheet,
        page::{Block, Item, Page, Tone},
    },
    law::{Corpus, Day, InstrumentId},
    query::list::{self, Filter, Kind},
};

/// A list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// Of what kind its items are.
    kind: Kind,
    /// The day on which it is taken.
    date: Day,
    /// What it is narrowed to.
    filters: Filters,
    /// How many there are.
    count: usize,
    /// The items; `null` where only their number was asked for.
    #[cfg_attr(test, schemars(with = "Option<Vec<serde_json::Value>>"))]
    items: Option<Vec<Row>>,
    /// What limits the list: the day on which it was last compared, what is not known.
    notes: Vec<String>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    table: Table,
}

/// What a list is narrowed to; absent is `null`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Filters {
    /// To persons at large.
    at_large: bool,
    /// To documents in effect.
    in_effect: bool,
    /// To parties to this instrument.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    party_to: Option<&'static str>,
    /// To this instrument.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    instrument: Option<&'static str>,
    /// To this court.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    court: Option<&'static str>,
    /// To this state.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    state: Option<&'static str>,
    /// To this place.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    place: Option<&'static str>,
    /// To this person.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    person: Option<&'static str>,
}

/// The table of a kind.
pub fn table(corpus: &Corpus, kind: Kind, filter: &Filter, today: Day) -> Table {
    match kind {
        Kind::Persons => who::persons(corpus, filter),
        Kind::States => who::states(corpus, filter),
        Kind::Places => who::places(corpus, filter, corpus.places),
        Kind::Towns => who::places(corpus, filter, corpus.towns),
        Kind::Groups => who::groups(corpus, filter),
        Kind::Offices => who::offices(corpus, filter),
        Kind::Instruments => law::instruments(corpus, filter),
        Kind::Articles => law::articles(corpus, filter),
        Kind::Rules => law::rules(corpus),
        Kind::Flags => law::flags(corpus),
        Kind::Objections => law::objections(corpus),
        Kind::Topics => law::topics(corpus),
        Kind::Sources => law::sources(corpus),
        Kind::Warrants => events::warrants(corpus, filter),
        Kind::Charges => events::charges(corpus, filter),
        Kind::Findings => events::findings(corpus, filter),
        Kind::Visits => events::visits(corpus, filter, today),
        Kind::Courts => events::courts(corpus),
        Kind::Situations => events::situations(corpus, filter),
        Kind::Participations => parties::participations(corpus, filter),
        Kind::Actions => parties::actions(corpus, filter),
        Kind::Obligations => parties::obligations(corpus, filter, today),
        Kind::Intervals => spans::intervals(corpus, filter, today),
        Kind::Codes => spans::codes(corpus, filter),
    }
}

impl ListReport {
    /// A list of a kind. `count_only`: its number alone.
    pub fn new(corpus: &Corpus, kind: Kind, filter: &Filter, today: Day, count_only: bool) -> ListReport {
        let table = table(corpus, kind, filter, today);
        ListReport {
            schema: "dedere/list/1",
            kind,
            date: filter.date,
            filters: Filters::of(filter),
            count: table.rows.len(),
            items: (!count_only).then(|| table.objects()),
            notes: notes(corpus, kind, filter),
            data: DataPart::of(corpus),
            table,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The page: a heading with the number, the columns that people read, and what limits the list.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let text = words::listed(corpus, self.count, self.kind);
        let said = self.table.said_once(corpus, &self.filters.columns());
        let word = said.iter().map(|(_, said)| said.to_uppercase()).collect::<Vec<_>>().join(", ");
        let mut blocks = vec![Block::Heading { word, tone: Tone::Plain, text }];
        if self.count > 0 && self.items.is_some() {
            blocks.push(self.table.block(corpus, &said.iter().map(|(at, _)| *at).collect::<Vec<_>>()));
        }
        let mut items: Vec<Item> = self.notes.iter().map(Item::plain).collect();
        items.push(Item::plain(words::complete_to(corpus, self.data.complete_on)));
        blocks.push(Block::Paragraph { label: String::new(), items });
        Page { blocks }
    }

    /// Every column, for a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        self.table.sheet()
    }
}

/// What limits a list: of parties, the list itself; of the trips to a place, those of which the place is not on record.
fn notes(corpus: &Corpus, kind: Kind, filter: &Filter) -> Vec<String> {
    if kind == Kind::Visits
        && let Some((state, count)) = list::unplaced(corpus, filter).filter(|(_, count)| *count > 0)
    {
        return vec![words::unplaced(corpus, state, count)];
    }
    let Some((list, open)) = list::parties_to(corpus, filter) else { return Vec::new() };
    words::about_parties(corpus, list, open, filter.date)
}

impl Filters {
    /// The columns that say the same in every row, because only such rows were asked for.
    fn columns(&self) -> Vec<&'static str> {
        let asked = [("person", self.person), ("state", self.state), ("court", self.court)];
        asked.into_iter().filter(|(_, asked)| asked.is_some()).map(|(column, _)| column).collect()
    }

    fn of(filter: &Filter) -> Filters {
        let instrument = |id: InstrumentId| id.0;
        Filters {
            at_large: filter.at_large,
            in_effect: filter.in_effect,
            party_to: filter.party_to.map(instrument),
            instrument: filter.instrument.map(instrument),
            court: filter.court.map(|court| court.0),
            state: filter.state.map(|state| state.0),
            place: filter.place.map(|place| place.0),
            person: filter.person.map(|person| person.0),
        }
    }
}

/// A table for another program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ExportReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// Of what kind its rows are.
    kind: Kind,
    /// The day on which it is taken.
    date: Day,
    /// The rows; with `--format ndjson` each is a line of its own.
    #[cfg_attr(test, schemars(with = "Vec<serde_json::Value>"))]
    rows: Vec<Row>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    table: Table,
}

impl ExportReport {
    /// The table of a kind.
    pub fn new(corpus: &Corpus, kind: Kind, filter: &Filter, today: Day) -> ExportReport {
        ExportReport::of(corpus, kind, filter, table(corpus, kind, filter, today))
    }

    fn of(corpus: &Corpus, kind: Kind, filter: &Filter, table: Table) -> ExportReport {
        let (date, data) = (filter.date, DataPart::of(corpus));
        ExportReport { schema: "dedere/export/1", kind, date, rows: table.objects(), data, table }
    }

    /// For a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        self.table.sheet()
    }

    /// A row a line.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }
}
