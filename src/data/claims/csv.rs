//! A table of claims: comma, semicolon or tab between the cells, a claim a line, under a head that names the columns in any order.
//!
//! | column | what it holds |
//! | --- | --- |
//! | `id`, `text` | as in the other forms |
//! | `said-by`, `said-date`, `said-url` | who said it, when, where |
//! | `kind` | `obligation`, `bound`, `act`, `count`, `warrant`, `finding`, `office`, `visit` |
//! | `value` | the word of the kind: an answer (several with `\|` between them), `true` or `false` of `bound`, the step, `equals`, `at-least` or `at-most` of `count`, the stage of a warrant, the outcome of a finding, the kind of office; empty for `visit` |
//! | `number` | of `count` |
//! | `person`, `state`, `instrument`, `court` | names; of `count` either `person` or `instrument`; of `office`, `state` is the state whose office it is |
//! | `date`, `in` | a day; a month or year of `act`; of `finding`, `date` is the last day |
//! | `presence`, `is`, `charge`, `referred-to` | as in the other forms |
//! | `because` | citations with `\|` between them |
//! | `rating`, `waive-until`, `waive-reason` | as in the other forms |

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::super::yaml::{Entry, Node, Value};
use super::quick::*;
use crate::law::*;
use crate::problem::{Code, Problem, SourceText, suggest, with_suggestion};

const COLUMNS: [&str; 22] = [
    "id",
    "text",
    "said-by",
    "said-date",
    "said-url",
    "kind",
    "value",
    "number",
    "person",
    "state",
    "instrument",
    "court",
    "date",
    "in",
    "presence",
    "is",
    "charge",
    "referred-to",
    "because",
    "rating",
    "waive-until",
    "waive-reason",
];

/// The places of some columns in `COLUMNS`.
const KIND: usize = 5;
const VALUE: usize = 6;

/// Which column stands where.
pub struct Columns {
    separator: u8,
    /// For each cell of a line, its place in `COLUMNS`.
    order: Vec<usize>,
}

/// A cell: its text and its bytes in the line.
type Cell<'a> = (Cow<'a, str>, Range<usize>);
type Cells<'a> = [Option<Cell<'a>>; COLUMNS.len()];

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

type Broken = (String, Range<usize>);

/// The cells of a line: RFC 4180, but a line end always ends the claim.
fn split(line: &str, separator: u8) -> Result<Vec<Cell<'_>>, Broken> {
    let bytes = line.as_bytes();
    let mut cells = Vec::with_capacity(24);
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            let start = at + 1;
            let mut end = start;
            let mut doubled = false;
            loop {
                match bytes[end..].iter().position(|byte| *byte == b'"') {
                    None => return Err(("a quote that is opened is not closed on its line".to_owned(), at..line.len())),
                    Some(quote) => end += quote,
                }
                if bytes.get(end + 1) != Some(&b'"') {
                    break;
                }
                doubled = true;
                end += 2;
            }
            let text = &line[start..end];
            let text = if doubled { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) };
            cells.push((text, start..end));
            at = end + 1;
            if at < bytes.len() && bytes[at] != separator {
                let letter = line[at..].chars().next().map_or(0, char::len_utf8);
                return Err(("text after a closing quote".to_owned(), at..at + letter));
            }
        } else {
            let end = bytes[at..].iter().position(|byte| *byte == separator).map_or(bytes.len(), |end| at + end);
            cells.push((Cow::Borrowed(&line[at..end]), at..end));
            at = end;
        }
        if at >= bytes.len() {
            return Ok(cells);
        }
        at += 1;
    }
}

impl Columns {
    fn cells<'a>(&self, line: &'a str) -> Result<Cells<'a>, Broken> {
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
        let mut take = |column: &str| -> Option<Maybe<Sound<'a>>> {
            let at = COLUMNS.iter().position(|other| *other == column)?;
            match cells[at].take() {
                None => Some(Maybe(None)),
                Some((text, _)) => Sound::of(text).map(|text| Maybe(Some(text))),
            }
        };
        let flag = |text: Option<Sound>| match text {
            None => Some(Maybe(None)),
            Some(text) => truth(&text.0).map(|value| Maybe(Some(value))),
        };
        let kind = value_of(&AssertionKind::WORDS, &take("kind")?.0?.0)?;
        let value = take("value")?;
        let number = take("number")?.0;
        let (person, state, date) = (take("person")?, take("state")?, take("date")?);
        let mut flat = Flat {
            instrument: take("instrument")?,
            court: take("court")?,
            presence: take("presence")?,
            charge: take("charge")?,
            referred_to: take("referred-to")?,
            is: flag(take("is")?.0)?,
            r#in: match take("in")?.0 {
                None => Maybe(None),
                Some(text) => Maybe(Some(Span::of(&text.0)?)),
            },
            ..Flat::default()
        };
        if kind != AssertionKind::Count && number.is_some() {
            return None;
        }
        match kind {
            AssertionKind::Count => {
                let number = Maybe(Some(number?.0.parse::<u64>().ok()?));
                let mut count = FlatCount { date, obliged_to_arrest: person, ..FlatCount::default() };
                count.parties_to = Maybe(flat.instrument.0.take());
                match value_of(&COMPARES, &value.0?.0)? {
                    Compare::Equals => count.equals = number,
                    Compare::AtLeast => count.at_least = number,
                    Compare::AtMost => count.at_most = number,
                }
                flat.count = Maybe(Some(count));
                flat.state = state;
            }
            AssertionKind::Visit => {
                if value.0.is_some() {
                    return None;
                }
                flat.visit = Maybe(Some(FlatVisit { person: person.0?, state: state.0?, date: date.0? }));
            }
            _ => {
                flat.person = person;
                match kind {
                    AssertionKind::Office => flat.of = state,
                    _ => flat.state = state,
                }
                match kind {
                    AssertionKind::Finding => flat.by = date,
                    _ => flat.date = date,
                }
                let value = value.0?;
                match kind {
                    AssertionKind::Obligation => {
                        let answers: Option<Answers> = value.0.split('|').map(|word| Answer::from_word(word.trim())).collect();
                        flat.obligation = Maybe(Some(SomeAnswers(answers?)));
                    }
                    AssertionKind::Bound => flat.bound = Maybe(Some(truth(&value.0)?)),
                    AssertionKind::Act => flat.act = Maybe(Some(value)),
                    AssertionKind::Warrant => flat.warrant = Maybe(Some(value)),
                    AssertionKind::Finding => flat.finding = Maybe(Some(value)),
                    _ => flat.office = Maybe(Some(value)),
                }
            }
        }
        let said = match (take("said-by")?.0, take("said-date")?.0, take("said-url")?) {
            (None, None, Maybe(None)) => None,
            (by, date, url) => Some(RowSaid { by: by?, date: date?, url }),
        };
        let waive = match (take("waive-until")?.0, take("waive-reason")?.0) {
            (None, None) => None,
            (until, reason) => Some(RowWaiver { until: until?, reason: reason? }),
        };
        let because = match take("because")?.0 {
            None => None,
            Some(Sound(Cow::Borrowed(text))) => {
                Some(text.split('|').map(|cite| Sound::of(Cow::Borrowed(cite.trim()))).collect::<Option<Vec<_>>>()?)
            }
            Some(Sound(Cow::Owned(text))) => {
                Some(text.split('|').map(|cite| Sound::of(Cow::Owned(cite.trim().to_owned()))).collect::<Option<Vec<_>>>()?)
            }
        };
        let row = Row {
            id: take("id")?.0?,
            text: take("text")?.0?,
            said: Maybe(said),
            asserts: flat,
            because: Maybe(because),
            rating: take("rating")?,
            waive: Maybe(waive),
        };
        row.claim()
    }

    /// The claim of a line as the tree that the other forms would have, so that what is wrong is told in the same words.
    pub fn tree(&self, line: &str) -> Result<Node, Broken> {
        let mut cells = self.cells(line)?;
        let kind = cells[KIND].as_ref().and_then(|(text, _)| value_of(&AssertionKind::WORDS, text));
        let value = cells[VALUE].take();
        let here = 0..line.len();
        let mut entries = Vec::new();
        let mut asserts = Vec::new();
        let mut inner = Vec::new();
        let (mut said, mut waive) = (Vec::new(), Vec::new());
        let text = |(text, span): (Cow<str>, Range<usize>)| Node { value: Value::Text(text.into_owned()), span };
        for (column, cell) in COLUMNS.iter().zip(cells) {
            let Some((cell, span)) = cell else { continue };
            let number = |text: &str| text.parse().map_or_else(|_| Value::Text(text.to_owned()), Value::Number);
            let node = match *column {
                "is" => Node { value: truth(&cell).map_or_else(|| Value::Text(cell.to_string()), Value::Bool), span },
                "number" => Node { value: number(&cell), span },
                "because" => list(&cell, span),
                _ => text((cell, span)),
            };
            let key = match (*column, kind) {
                ("state", Some(AssertionKind::Office)) => "of",
                ("date", Some(AssertionKind::Finding)) => "by",
                ("person", Some(AssertionKind::Count)) => "obliged-to-arrest",
                ("instrument", Some(AssertionKind::Count)) => "parties-to",
                (column, _) => column,
            };
            let to = match (*column, kind) {
                ("kind", _) => {
                    // An unknown kind is told as an unknown word: it stands where the key of a kind would stand.
                    if kind.is_none()
                        && let Value::Text(word) = &node.value
                    {
                        asserts.push(Entry { key: word.clone(), key_span: node.span.clone(), node: node.clone() });
                    }
                    continue;
                }
                ("id" | "text" | "because" | "rating", _) => &mut entries,
                ("said-by" | "said-date" | "said-url", _) => &mut said,
                ("waive-until" | "waive-reason", _) => &mut waive,
                (_, Some(AssertionKind::Count | AssertionKind::Visit)) => &mut inner,
                _ => &mut asserts,
            };
            let key = match (kind, key) {
                (Some(AssertionKind::Count), "number") => match value.as_ref().map(|(word, _)| word.as_ref()) {
                    Some(word) if value_of(&COMPARES, word).is_some() => word,
                    _ => "equals",
                },
                (_, key) => key.trim_start_matches("said-").trim_start_matches("waive-"),
            };
            to.push(Entry { key: key.to_owned(), key_span: node.span.clone(), node });
        }
        let at = |span: &Range<usize>| span.clone();
        if let Some(kind) = kind {
            let word = word_of(&AssertionKind::WORDS, kind);
            let span = value.as_ref().map_or(here.clone(), |(_, span)| at(span));
            let node = match (kind, value) {
                (AssertionKind::Count, value) => {
                    if let Some((word, span)) = value.filter(|(word, _)| value_of(&COMPARES, word).is_none()) {
                        let node = Node { value: Value::Text(word.to_string()), span: at(&span) };
                        inner.push(Entry { key: word.into_owned(), key_span: span, node });
                    }
                    Node { value: Value::Map(inner), span }
                }
                (AssertionKind::Visit, _) => Node { value: Value::Map(inner), span },
                (AssertionKind::Obligation, Some((words, span))) if words.contains('|') => list(&words, span),
                (AssertionKind::Bound, Some((word, span))) => {
                    Node { value: truth(&word).map_or_else(|| Value::Text(word.to_string()), Value::Bool), span }
                }
                (_, Some(value)) => text(value),
                (_, None) => Node { value: Value::Null, span },
            };
            asserts.insert(0, Entry { key: word.to_owned(), key_span: at(&node.span), node });
        }
        for (key, inner) in [("said", said), ("asserts", asserts), ("waive", waive)] {
            if !inner.is_empty() {
                let span = inner.first().map_or(here.clone(), |entry: &Entry| at(&entry.node.span));
                entries.push(Entry { key: key.to_owned(), key_span: at(&span), node: Node { value: Value::Map(inner), span } });
            }
        }
        Ok(Node { value: Value::Map(entries), span: here })
    }
}

/// Words with `|` between them, as a list.
fn list(text: &str, span: Range<usize>) -> Node {
    let items = text.split('|').map(|item| Node { value: Value::Text(item.trim().to_owned()), span: span.clone() });
    Node { value: Value::List(items.collect()), span }
}

/// `true` or `false`, in the letters that a spreadsheet writes.
fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "TRUE" | "True" => Some(true),
        "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
