//! A table of claims: comma, semicolon or tab between the cells, a claim a line, under a head that names the columns in any order.
//!
//! | column | what it holds |
//! | --- | --- |
//! | `id`, `text` | as in the other forms |
//! | `said-by`, `said-date`, `said-url` | who said it, when, where |
//! | `review-date`, `review-url` | when and where a review of it was published |
//! | `kind` | `obligation`, `bound`, `act`, `never`, `count`, `warrant`, `finding`, `requested`, `office`, `visit` |
//! | `value` | the word of the kind: an answer (several with `\|` between them), `true` or `false` of `bound`, the step, `equals`, `at-least` or `at-most` of `count`, the stage of a warrant, the outcome of a finding, a state or `all` of `requested`, the kind of office; empty for `visit` |
//! | `number` | of `count` |
//! | `person`, `state`, `instrument`, `court` | names; of `count` `person` or `instrument`, unless one of the next is given; of `office`, `state` is the state whose office it is |
//! | `signatories-of`, `warrants-of`, `findings-of` | of `count`, as in the other forms |
//! | `date`, `in` | a day; a month or year of `act` and `visit`; of `never`, `finding` and `requested`, `date` is the last day |
//! | `presence`, `outcome`, `is`, `charge`, `referred-to` | as in the other forms |
//! | `because` | citations with `\|` between them |
//! | `rating`, `waive-until`, `waive-reason` | as in the other forms |

use std::borrow::Cow;
use std::sync::Arc;

use super::super::claim::{AssertionKind, Claim, Compare};
use super::super::fields::{Field, Value};
use super::cells::{Broken, Cell, split};
use super::flat::{Flat, Given};
use super::quick::{Row, RowReview, RowSaid, RowWaiver};
use super::values::{Maybe, Sound, Span};
use crate::law::*;
use crate::problem::{Code, Problem, SourceText};
use crate::problem::{suggest, with_suggestion};

/// The columns. A test holds them to the table of fields.
pub const COLUMNS: [&str; 28] = [
    "id",
    "text",
    "said-by",
    "said-date",
    "said-url",
    "review-date",
    "review-url",
    "kind",
    "value",
    "number",
    "person",
    "state",
    "instrument",
    "court",
    "signatories-of",
    "warrants-of",
    "findings-of",
    "date",
    "in",
    "presence",
    "outcome",
    "is",
    "charge",
    "referred-to",
    "because",
    "rating",
    "waive-until",
    "waive-reason",
];

/// The cells of a line, each under its place in `COLUMNS`.
pub type Cells<'a> = [Option<Cell<'a>>; COLUMNS.len()];

/// Which column stands where.
pub struct Columns {
    separator: u8,
    /// For each cell of a line, its place in `COLUMNS`.
    order: Vec<usize>,
}

/// Reads the head of a table.
pub fn columns(line: &str, source: &Arc<SourceText>) -> Result<Columns, Box<Problem>> {
    let separator = line.bytes().find(|byte| matches!(byte, b',' | b';' | b'\t')).unwrap_or(b',');
    let mut order = Vec::new();
    let broken = |(message, span): Broken| Box::new(Problem::new(Code::BrokenLine, message).at(source, span));
    let cells = split(line, separator).map_err(broken)?;
    for (name, span) in cells {
        let Some(at) = COLUMNS.iter().position(|column| *column == name) else {
            let problem = Problem::new(Code::UnknownField, format!("unknown column `{name}`")).at(source, span);
            let problem = problem.label(format!("expected one of {}", COLUMNS.map(|column| format!("`{column}`")).join(", ")));
            return Err(Box::new(with_suggestion(problem, suggest(&name, COLUMNS.into_iter()))));
        };
        if order.contains(&at) {
            let problem = Problem::new(Code::DuplicateKey, format!("the column `{name}` stands twice"));
            return Err(Box::new(problem.at(source, span)));
        }
        order.push(at);
    }
    match ["id", "text", "kind"].into_iter().find(|name| !order.iter().any(|at| COLUMNS[*at] == *name)) {
        Some(name) => {
            let problem = Problem::new(Code::MissingField, format!("missing column `{name}`")).at(source, 0..line.len());
            Err(Box::new(problem.help("the first line names the columns; every table has `id`, `text` and `kind`")))
        }
        None => Ok(Columns { separator, order }),
    }
}

impl Columns {
    /// The cells of a line that hold something.
    pub fn cells<'a>(&self, line: &'a str) -> Result<Cells<'a>, Broken> {
        let mut cells: Cells = std::array::from_fn(|_| None);
        let all = split(line, self.separator)?;
        if all.len() > self.order.len() {
            let extra = all[self.order.len()].1.clone();
            return Err((format!("{} cells, where the head names {} columns", all.len(), self.order.len()), extra));
        }
        for ((text, span), at) in all.into_iter().zip(&self.order) {
            if !text.is_empty() {
                cells[*at] = Some((text, span));
            }
        }
        Ok(cells)
    }

    /// The claim of a line, if nothing is wrong.
    pub fn claim<'a>(&self, line: &'a str) -> Option<Claim<'a>> {
        let mut cells = self.cells(line).ok()?;
        let row = Row {
            id: take(&mut cells, "id")?.0?,
            text: take(&mut cells, "text")?.0?,
            said: said(&mut cells)?,
            review: review(&mut cells)?,
            because: because(take(&mut cells, "because")?)?,
            rating: take(&mut cells, "rating")?,
            waive: waive(&mut cells)?,
            asserts: asserts(cells)?,
        };
        row.claim()
    }
}

/// Takes the text of a column. `None`: it is unsound.
fn take<'a>(cells: &mut Cells<'a>, column: &str) -> Option<Maybe<Sound<'a>>> {
    let at = COLUMNS.iter().position(|other| *other == column)?;
    match cells[at].take() {
        None => Some(Maybe(None)),
        Some((text, _)) => Sound::of(text).map(|text| Maybe(Some(text))),
    }
}

fn said<'a>(cells: &mut Cells<'a>) -> Option<Maybe<RowSaid<'a>>> {
    Some(Maybe(match (take(cells, "said-by")?.0, take(cells, "said-date")?.0, take(cells, "said-url")?) {
        (None, None, Maybe(None)) => None,
        (by, date, url) => Some(RowSaid { by: by?, date: date?, url }),
    }))
}

fn review<'a>(cells: &mut Cells<'a>) -> Option<Maybe<RowReview<'a>>> {
    Some(Maybe(match (take(cells, "review-date")?.0, take(cells, "review-url")?) {
        (None, Maybe(None)) => None,
        (date, url) => Some(RowReview { date: date?, url }),
    }))
}

fn waive<'a>(cells: &mut Cells<'a>) -> Option<Maybe<RowWaiver<'a>>> {
    Some(Maybe(match (take(cells, "waive-until")?.0, take(cells, "waive-reason")?.0) {
        (None, None) => None,
        (until, reason) => Some(RowWaiver { until: until?, reason: reason? }),
    }))
}

fn because<'a>(cell: Maybe<Sound<'a>>) -> Option<Maybe<Vec<Sound<'a>>>> {
    let Some(Sound(text)) = cell.0 else { return Some(Maybe(None)) };
    let cites: Option<Vec<Sound>> = match text {
        Cow::Borrowed(text) => text.split('|').map(|cite| Sound::of(Cow::Borrowed(cite.trim()))).collect(),
        Cow::Owned(text) => text.split('|').map(|cite| Sound::of(Cow::Owned(cite.trim().to_owned()))).collect(),
    };
    Some(Maybe(Some(cites?)))
}

/// What is asserted by the cells that are left: each has to be a field of the kind.
fn asserts<'a>(mut cells: Cells<'a>) -> Option<Flat<'a>> {
    let kind = AssertionKind::from_word(&take(&mut cells, "kind")?.0?.0)?;
    let compare = match kind {
        AssertionKind::Count => Some(Compare::from_word(&take(&mut cells, "value")?.0?.0)?),
        _ => None,
    };
    let mut flat = Flat::default();
    for (column, cell) in COLUMNS.iter().zip(cells) {
        let Some((text, _)) = cell else { continue };
        let field = kind.in_column(column)?;
        let name = compare.filter(|_| matches!(field.holds, Value::Number)).map_or(field.name, Compare::word);
        flat.put(kind, name, given(field, Sound::of(text)?)?)?;
    }
    Some(flat)
}

/// The value of a field as a cell holds it.
fn given<'a>(field: &Field, text: Sound<'a>) -> Option<Given<'a>> {
    Some(match field.holds {
        Value::Answers => Given::Answers(text.0.split('|').map(|word| Answer::from_word(word.trim())).collect::<Option<_>>()?),
        Value::Month => Given::Month(Span::of(&text.0)?.0),
        Value::Yes => Given::Yes(truth(&text.0)?),
        Value::Number => Given::Number(text.0.parse().ok()?),
        _ => Given::Text(text),
    })
}

/// `true` or `false`, in the letters that a spreadsheet writes.
pub fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "TRUE" | "True" => Some(true),
        "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
