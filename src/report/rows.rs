//! One row a pair, as several commands list them.

use serde::Serialize;

use super::{
    parts::{NamePart, StatePart, located},
    words::{
        self, cites,
        message::{list, view},
        plain,
    },
};
use crate::{
    draw::page::{Block, Item, Tone},
    law::{Answer, Citation, Closed, Corpus, Day, InstrumentId, Obligation, RuleNumber},
    query::obligations::Row,
};

/// The columns of a sheet that say whom and where a row is about.
pub(super) const WHOM_AND_WHERE: [&str; 5] = ["person_id", "person", "iso3", "state", "place"];

/// The cells of those columns; empty where no state can be named, or the state itself was asked for.
pub(super) fn whom_and_where(person: NamePart, state: Option<StatePart>, place: Option<NamePart>) -> [&'static str; 5] {
    let (iso3, state) = state.map_or(("", ""), |state| (state.iso3, state.name));
    [person.id, person.name, iso3, state, place.map_or("", |place| place.name)]
}

/// A pair and its answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowPart {
    /// The person.
    pub(super) person: NamePart,
    /// The state, or that whose territory the place is; `null`: none that the record can name.
    pub(super) state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    pub(super) place: Option<NamePart>,
    /// The answer.
    #[cfg_attr(test, schemars(with = "Answer"))]
    pub(super) answer: &'static str,
    /// What the state is obliged to do.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Imposed>"))]
    pub(super) obligations: Vec<&'static str>,
    /// The rules that give it; where nothing is owed, the one that came nearest.
    pub(super) rules: Vec<RuleNumber>,
    /// The instruments of the rules.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) instruments: Vec<InstrumentId>,
    /// The articles they rest on.
    pub(super) articles: Vec<Citation>,
    /// The documents they speak about.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) warrants: Vec<&'static str>,
    /// The first day of the span in which the answer has held; `null`: as far back as answers go.
    pub(super) since: Option<Day>,
    #[serde(skip)]
    show: Show,
}

/// What only the page needs.
#[derive(Clone, Debug)]
struct Show {
    answer: Answer,
    /// Empty where the page only counts the row.
    law: String,
    warrant: String,
}

/// What a table of rows names in its first columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Columns {
    /// The person, where not all rows are about one.
    pub person: bool,
    /// The state, where not all rows are about one.
    pub state: bool,
}

impl RowPart {
    /// A row in words; where the page only counts it, without those that the page alone needs.
    pub fn new(corpus: &Corpus, row: &Row, shown: bool) -> RowPart {
        let (state, place) = located(row.place, row.host, row.date);
        let cited = cites::in_order(&row.cites);
        let documents = row.processes.iter().map(|process| words::short_document(corpus, process));
        RowPart {
            person: NamePart { id: row.person.id.0, name: row.person.name },
            state,
            place,
            answer: row.answer.word(),
            obligations: row.obligations.iter().copied().map(Obligation::word).collect(),
            rules: row.rules.iter().map(|rule| rule.number).collect(),
            instruments: row.instruments(),
            warrants: row.processes.iter().map(|process| process.id.0).collect(),
            since: row.since,
            show: Show {
                answer: row.answer,
                law: if shown { cites::grouped(corpus, &cited, None) } else { String::new() },
                warrant: if shown { documents.collect::<Vec<_>>().join("; ") } else { String::new() },
            },
            articles: cited,
        }
    }

    /// The answer.
    pub fn answer(&self) -> Answer {
        self.show.answer
    }

    /// The name of the place or state.
    pub fn place_name(&self) -> &'static str {
        self.place.map(|place| place.name).or(self.state.map(|state| state.name)).unwrap_or_default()
    }
}

/// Strongest answer first, then by names.
pub fn order(row: &Row) -> (std::cmp::Reverse<Answer>, &'static str, &'static str) {
    let (state, place) = located(row.place, row.host, row.date);
    let name = place.map(|place| place.name).or(state.map(|state| state.name)).unwrap_or_default();
    (std::cmp::Reverse(row.answer), row.person.name, name)
}

/// A heading and a table for each answer. The rows are in their order already.
pub fn blocks(corpus: &Corpus, rows: &[&RowPart], columns: Columns) -> Vec<Block> {
    let mut blocks = Vec::new();
    for rows in rows.chunk_by(|left, right| left.show.answer == right.show.answer) {
        let answer = rows[0].show.answer;
        blocks.push(Block::Heading {
            word: answer.word().to_uppercase(),
            tone: Tone::from(answer),
            text: words::so_many(corpus, rows.len(), columns.person, columns.state),
        });
        let head = [
            (list::head_person(), columns.person),
            (list::head_state(), columns.state),
            (list::head_since(), true),
            (view::head_articles(), true),
            (list::head_warrant(), true),
        ];
        let cells = |row: &&RowPart| {
            let cells = [
                (row.person.name.to_owned(), columns.person),
                (row.place_name().to_owned(), columns.state),
                (words::first_day(corpus, row.since), true),
                (row.show.law.clone(), true),
                (row.show.warrant.clone(), true),
            ];
            cells.into_iter().filter_map(|(cell, shown)| shown.then_some(cell)).collect()
        };
        blocks.push(Block::Table {
            head: head.into_iter().filter(|(_, shown)| *shown).map(|(name, _)| plain(corpus, name).to_owned()).collect(),
            rows: rows.iter().map(cells).collect(),
        });
    }
    blocks
}

/// The last line of a list: how complete the record is.
pub fn closing(corpus: &Corpus, complete_on: Day, more: &str) -> Block {
    let text = [&words::complete_to(corpus, complete_on)[..], if more.is_empty() { "" } else { " " }, more].concat();
    Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] }
}
