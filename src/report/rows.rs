//! One row a pair, as several commands list them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    parts::{NamePart, StatePart, located},
    words::{
        self, cites,
        message::{list, standing},
        plain,
    },
};
use crate::{
    draw::page::{Block, Item, Tone},
    law::{Answer, Asked, Citation, Closed, Corpus, Day, InstrumentId, Obligation, RuleNumber, State, fold},
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
    /// The state that answers in the stead of the one asked for: that from which it came, or that which followed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<StatePart>,
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
    /// What the answer stands under, as the sentence of `check` says it; `null`: nothing.
    pub(super) headline_condition: Option<String>,
    #[serde(skip)]
    asked: Asked,
    #[serde(skip)]
    host: Option<&'static State>,
    #[serde(skip)]
    to_come: bool,
    #[serde(skip)]
    show: Show,
}

/// What only the page needs; empty where the page only counts the row.
#[derive(Clone, Debug)]
struct Show {
    answer: Answer,
    /// What is owed, or why nothing is, with the articles and what it stands under.
    law: String,
    /// The documents, in full and in a column.
    documents: String,
    short: String,
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
        let condition = words::stands_under(corpus, row);
        RowPart {
            person: NamePart { id: row.person.id.0, name: row.person.name },
            state,
            place,
            through: row.through().map(|state| StatePart::of(state, row.date)),
            asked: row.place,
            host: row.host,
            to_come: row.is_to_come(),
            answer: row.answer.word(),
            obligations: row.obligations.iter().copied().map(Obligation::word).collect(),
            rules: row.rules.iter().map(|rule| rule.number).collect(),
            instruments: row.instruments(),
            warrants: row.processes.iter().map(|process| process.id.0).collect(),
            since: row.since,
            show: if shown { Show::of(corpus, row, &cited, condition.as_deref()) } else { Show::counted(row.answer) },
            headline_condition: condition,
            articles: cited,
        }
    }

    /// The answer.
    pub fn answer(&self) -> Answer {
        self.show.answer
    }

    /// Whether the state asked for was not yet one on the day.
    pub fn is_to_come(&self) -> bool {
        self.to_come
    }

    /// What was asked for.
    pub fn asked(&self) -> Asked {
        self.asked
    }

    /// The state whose territory it is; none that the record can name.
    pub fn territory_of(&self) -> Option<&'static State> {
        self.host
    }

    /// The code of the state that answers in the stead of the one asked for.
    pub fn through(&self) -> Option<&'static str> {
        self.through.map(|state| state.iso3)
    }

    /// The name of the place or state.
    pub fn place_name(&self) -> &'static str {
        self.place.map(|place| place.name).or(self.state.map(|state| state.name)).unwrap_or_default()
    }
}

impl Show {
    fn counted(answer: Answer) -> Show {
        Show { answer, law: String::new(), documents: String::new(), short: String::new() }
    }

    fn of(corpus: &Corpus, row: &Row, cited: &[Citation], condition: Option<&str>) -> Show {
        let articles = cites::by_day(corpus, cited, row.date);
        let short = row.processes.iter().map(|process| words::short_document(corpus, process));
        Show {
            answer: row.answer,
            law: words::owed_by(corpus, row, articles, condition),
            documents: words::documents(corpus, &row.processes),
            short: short.collect::<Vec<_>>().join("; "),
        }
    }
}

/// Strongest answer first, then by names, whatever signs stand on their letters.
pub fn order(row: &Row) -> (std::cmp::Reverse<Answer>, String, String) {
    let (state, place) = located(row.place, row.host, row.date);
    let name = place.map(|place| place.name).or(state.map(|state| state.name)).unwrap_or_default();
    (std::cmp::Reverse(row.answer), fold(row.person.name), fold(name))
}

/// A heading for each answer; under it, rows that rest on the same articles stand together, the articles once. The rows are in their
/// order already.
pub fn blocks(corpus: &Corpus, rows: &[&RowPart], columns: Columns) -> Vec<Block> {
    let mut blocks = Vec::new();
    for rows in rows.chunk_by(|left, right| left.show.answer == right.show.answer) {
        let answer = rows[0].show.answer;
        let text = match (columns.person, columns.state) {
            (false, false) => words::since_when(corpus, rows[0].since),
            (persons, states) => words::so_many(corpus, rows.len(), persons, states),
        };
        blocks.push(Block::Heading { word: answer.word().to_uppercase(), tone: Tone::from(answer), text });
        for rows in alike(rows, columns) {
            // One person alone needs no table.
            let persons = columns.person && (columns.state || rows.len() > 1);
            let documents = if persons { "" } else { &rows[0].show.documents };
            let law = words::on_documents(corpus, &rows[0].show.law, documents);
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(law)] });
            if persons {
                blocks.push(table(corpus, &rows, columns));
            } else if columns.person || columns.state {
                blocks.push(by_day(corpus, &rows, columns));
            }
        }
    }
    blocks
}

/// Rows by what they rest on, the most frequent first.
fn alike<'r>(rows: &[&'r RowPart], columns: Columns) -> Vec<Vec<&'r RowPart>> {
    let mut groups: Vec<Vec<&RowPart>> = Vec::new();
    for row in rows {
        let same = |group: &&mut Vec<&RowPart>| {
            let first = &group[0].show;
            first.law == row.show.law && (columns.person || first.documents == row.show.documents)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups
}

/// Whom or where it is about, by the day since which the answer has held.
fn by_day(corpus: &Corpus, rows: &[&RowPart], columns: Columns) -> Block {
    let mut days: BTreeMap<Option<Day>, Vec<&'static str>> = BTreeMap::new();
    for row in rows {
        let name = if columns.person { row.person.name } else { row.place_name() };
        days.entry(row.since).or_default().push(name);
    }
    let items = days.iter().map(|(since, names)| Item::plain(words::held_since(corpus, *since, names)));
    Block::Paragraph { label: plain(corpus, list::head_since()).to_owned(), items: items.collect() }
}

/// A row a person; where all states are asked about, with those in which it is so.
fn table(corpus: &Corpus, rows: &[&RowPart], columns: Columns) -> Block {
    let middle = if columns.state { standing::states() } else { list::head_since() };
    let same = |left: &&RowPart, right: &&RowPart| left.person == right.person && left.show.short == right.show.short;
    let cells = |rows: &[&RowPart]| {
        let names: Vec<&str> = rows.iter().map(|row| row.place_name()).collect();
        let middle = if columns.state { words::few_of(&names) } else { words::first_day(corpus, rows[0].since) };
        vec![rows[0].person.name.to_owned(), middle, rows[0].show.short.clone()]
    };
    let mut head = [list::head_person(), middle, list::head_warrant()].map(|name| plain(corpus, name).to_owned()).to_vec();
    let mut rows: Vec<Vec<String>> = rows.chunk_by(same).map(cells).collect();
    if rows.iter().all(|row| row.last().is_none_or(String::is_empty)) {
        head.pop();
        rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    Block::Table { head, rows }
}

/// The last lines of a list: how complete the record is, and the next command.
pub fn closing(corpus: &Corpus, complete_on: Day, more: &[String]) -> Block {
    let lines = [words::complete_to(corpus, complete_on)].into_iter().chain(more.iter().cloned());
    let items = lines.filter(|line| !line.is_empty()).map(Item::plain).collect();
    Block::Paragraph { label: String::new(), items }
}
