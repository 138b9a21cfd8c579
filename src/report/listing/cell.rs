//! A table: its columns, and cells of a few kinds.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::draw::{csv::Sheet, page::Block};
use crate::{
    law::{Citation, Closed, Confidence, Corpus, Day, PartialDay, StateId},
    words::{
        self,
        message::{Said, list},
    },
};

/// What heads a column.
pub type Head = fn() -> Said<'static, 0>;

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name for programs.
    pub key: &'static str,
    /// Its heading for people; none: left out where people read.
    pub head: Option<Head>,
    /// What it holds.
    pub about: Head,
    /// How its cells are written.
    pub form: Form,
}

/// How the cells of a column are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// As text.
    Text,
    /// As a day.
    Day,
    /// As yes or no.
    Truth,
    /// As a whole number.
    Number,
    /// As a number with a fraction.
    Fraction,
    /// As several texts.
    List,
}

/// A column that people see.
pub const fn shown(key: &'static str, head: Head, about: Head) -> Column {
    Column { key, head: Some(head), about, form: Form::Text }
}

/// A column for programs alone.
pub const fn hidden(key: &'static str, about: Head) -> Column {
    Column { key, head: None, about, form: Form::Text }
}

impl Column {
    /// The same column, written in another form.
    pub const fn of(self, form: Form) -> Column {
        Column { form, ..self }
    }
}

/// What stands in a row under a column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Yes or no.
    Truth(bool),
    /// A number.
    Number(usize),
    /// A number in hundredths.
    Hundredths(#[serde(serialize_with = "hundredths")] i16),
    /// A text that the record holds.
    Fixed(&'static str),
    /// A text.
    Text(String),
    /// Several.
    List(Vec<String>),
}

impl Cell {
    /// As text for people.
    fn words(&self, corpus: &Corpus) -> String {
        match self {
            Cell::Truth(truth) => words::say(corpus, list::truth(*truth)),
            other => other.text(),
        }
    }

    /// As text for spreadsheets.
    fn text(&self) -> String {
        match self {
            Cell::Nothing => String::new(),
            Cell::Truth(true) => "yes".to_owned(),
            Cell::Truth(false) => "no".to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Hundredths(number) => (f64::from(*number) / 100.0).to_string(),
            Cell::Fixed(text) => (*text).to_owned(),
            Cell::Text(text) => text.clone(),
            Cell::List(texts) => texts.join("; "),
        }
    }
}

fn hundredths<S: Serializer>(number: &i16, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*number) / 100.0)
}

/// A cell of anything that can stand in one.
pub fn cell(value: impl Into<Cell>) -> Cell {
    value.into()
}

/// A cell with the word that the record writes for a value.
pub fn word(value: impl Serialize) -> Cell {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Cell::Text(word),
        _ => Cell::Nothing,
    }
}

impl From<&'static str> for Cell {
    fn from(text: &'static str) -> Cell {
        Cell::Fixed(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<bool> for Cell {
    fn from(truth: bool) -> Cell {
        Cell::Truth(truth)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::Number(number)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Cell {
        Cell::Text(day.to_string())
    }
}

impl From<PartialDay> for Cell {
    fn from(day: PartialDay) -> Cell {
        Cell::Fixed(day.text)
    }
}

impl From<StateId> for Cell {
    fn from(state: StateId) -> Cell {
        Cell::Fixed(state.0)
    }
}

impl From<Confidence> for Cell {
    fn from(confidence: Confidence) -> Cell {
        Cell::Fixed(confidence.word())
    }
}

impl From<Vec<String>> for Cell {
    fn from(texts: Vec<String>) -> Cell {
        Cell::List(texts)
    }
}

impl From<&[Citation]> for Cell {
    fn from(cites: &[Citation]) -> Cell {
        Cell::List(cites.iter().map(Citation::to_string).collect())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Nothing, Into::into)
    }
}

/// The first day that a day, month or year can mean.
pub fn first_of(day: Option<PartialDay>) -> Cell {
    cell(day.map(|day| day.first))
}

/// The last day that it can mean.
pub fn last_of(day: Option<PartialDay>) -> Cell {
    cell(day.map(|day| day.last))
}

/// How exact it is.
pub fn precision_of(day: Option<PartialDay>) -> Cell {
    cell(day.map(PartialDay::precision))
}

/// Columns, and rows as long as they are many.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns.
    pub columns: &'static [Column],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A row with the names of its columns: in JSON an object, in the order of the columns.
#[derive(Clone, Debug)]
pub struct Row(&'static [Column], Vec<Cell>);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (column, cell) in self.0.iter().zip(&self.1) {
            map.serialize_entry(column.key, cell)?;
        }
        map.end()
    }
}

impl Table {
    /// The rows as objects.
    pub fn objects(&self) -> Vec<Row> {
        self.rows.iter().map(|row| Row(self.columns, row.clone())).collect()
    }

    /// Of these columns, those that people read and that say the same in every row, with what they say.
    pub fn said_once(&self, corpus: &Corpus, columns: &[&str]) -> Vec<(usize, String)> {
        let of = |at: &usize| {
            let column = self.columns[*at];
            let first = self.rows.first()?.get(*at)?;
            let same = columns.contains(&column.key) && self.rows.iter().all(|row| row.get(*at) == Some(first));
            (same && column.head.is_some()).then(|| (*at, first.words(corpus)))
        };
        (0..self.columns.len()).filter_map(|at| of(&at)).collect()
    }

    /// The columns that people read, but for those that were said already.
    pub fn block(&self, corpus: &Corpus, said: &[usize]) -> Block {
        let shown = |at: &usize| self.columns[*at].head.is_some() && !said.contains(at);
        let seen: Vec<usize> = (0..self.columns.len()).filter(shown).collect();
        let heads = seen.iter().filter_map(|at| self.columns[*at].head);
        Block::Table {
            head: heads.map(|head| words::plain(corpus, head()).to_owned()).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| seen.iter().map(|at| row.get(*at).map_or_else(String::new, |cell| cell.words(corpus))).collect())
                .collect(),
        }
    }

    /// Every column, of a table that nobody else needs.
    pub fn into_sheet(self) -> Sheet<'static> {
        let row = |row: Vec<Cell>| row.into_iter().map(|cell| cell.text().into()).collect();
        Sheet { head: self.columns.iter().map(|column| column.key).collect(), rows: self.rows.into_iter().map(row).collect() }
    }

    /// Every column.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet {
            head: self.columns.iter().map(|column| column.key).collect(),
            rows: self.rows.iter().map(|row| row.iter().map(|cell| cell.text().into()).collect()).collect(),
        }
    }
}
