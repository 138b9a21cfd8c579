//! A line of a table as the tree that the other forms would have, so that what is wrong is told in the same words.

use std::ops::Range;

use super::super::claim::{AssertionKind, Compare};
use super::super::fields::{CLAIM, Field, REVIEW, SAID, Value as Holding, WAIVE};
use super::cells::{Broken, Cell};
use super::csv::{COLUMNS, Columns, truth};
use crate::data::yaml::{Entry, Node, Value};
use crate::law::Closed;

/// The entries of a claim, and of the maps in it.
#[derive(Default)]
struct Entries {
    claim: Vec<Entry>,
    said: Vec<Entry>,
    review: Vec<Entry>,
    waive: Vec<Entry>,
    asserts: Vec<Entry>,
    /// Those of the map in what is asserted, where its kind has one.
    inner: Vec<Entry>,
}

/// The claim of a line as a tree.
pub fn tree(columns: &Columns, line: &str) -> Result<Node, Broken> {
    let mut cells = columns.cells(line)?;
    let mut cell = |column: &str| COLUMNS.iter().position(|other| *other == column).and_then(|at| cells[at].take());
    let (kind, value) = (cell("kind"), cell("value"));
    let mut entries = Entries::default();
    let word = kind.as_ref().and_then(|(word, _)| AssertionKind::from_word(word));
    if let (None, Some((word, span))) = (word, kind) {
        // An unknown kind is told as an unknown word: it stands where the key of a kind would stand.
        entries.asserts.push(entry(&word, text(&word, span)));
    }
    let compare = value.as_ref().and_then(|(word, _)| Compare::from_word(word));
    for (column, cell) in COLUMNS.iter().zip(cells) {
        if let Some(cell) = cell {
            entries.add(column, cell, word, compare);
        }
    }
    if let Some(kind) = word {
        entries.assert(kind, value, compare, 0..line.len());
    }
    let Entries { mut claim, said, review, waive, asserts, .. } = entries;
    for (key, inner) in [("said", said), ("review", review), ("asserts", asserts), ("waive", waive)] {
        if let Some(first) = inner.first() {
            let span = first.node.span.clone();
            claim.push(entry(key, Node { value: Value::Map(inner), span }));
        }
    }
    Ok(Node { value: Value::Map(claim), span: 0..line.len() })
}

impl Entries {
    /// Adds the cell of a column.
    fn add(&mut self, column: &str, (words, span): Cell, kind: Option<AssertionKind>, compare: Option<Compare>) {
        let find = |fields: &'static [Field]| fields.iter().find(|field| field.column == Some(column));
        let (to, field) = match (find(CLAIM), find(SAID), find(REVIEW), find(WAIVE)) {
            (Some(field), ..) => (&mut self.claim, Some(field)),
            (_, Some(field), ..) => (&mut self.said, Some(field)),
            (_, _, Some(field), _) => (&mut self.review, Some(field)),
            (.., Some(field)) => (&mut self.waive, Some(field)),
            _ => {
                let inner = matches!(kind, Some(AssertionKind::Count | AssertionKind::Visit));
                (if inner { &mut self.inner } else { &mut self.asserts }, kind.and_then(|kind| kind.in_column(column)))
            }
        };
        let node = match field.map(|field| field.holds) {
            Some(Holding::Yes) => yes(&words, span),
            Some(Holding::Number) => {
                Node { value: words.parse().map_or_else(|_| Value::Text(words.to_string()), Value::Number), span }
            }
            Some(Holding::Citations) => list(&words, span),
            _ => text(&words, span),
        };
        let key = match field {
            Some(field) if matches!(field.holds, Holding::Number) => compare.map_or(field.name, Compare::word),
            Some(field) => field.name,
            None => column,
        };
        to.push(entry(key, node));
    }

    /// Adds the key of the kind before all else that is asserted.
    fn assert(&mut self, kind: AssertionKind, value: Option<Cell>, compare: Option<Compare>, whole: Range<usize>) {
        let span = value.as_ref().map_or(whole, |(_, span)| span.clone());
        let node = match (kind, value) {
            (AssertionKind::Count, value) => {
                if let Some((word, span)) = value.filter(|_| compare.is_none()) {
                    self.inner.push(entry(&word, text(&word, span)));
                }
                Node { value: Value::Map(std::mem::take(&mut self.inner)), span }
            }
            (AssertionKind::Visit, value) => {
                // What became of a visit has a column of its own.
                self.inner.extend(value.map(|(word, span)| entry("value", text(&word, span))));
                Node { value: Value::Map(std::mem::take(&mut self.inner)), span }
            }
            (AssertionKind::Obligation, Some((words, span))) if words.contains('|') => list(&words, span),
            (AssertionKind::Bound, Some((word, span))) => yes(&word, span),
            (_, Some((words, span))) => text(&words, span),
            (_, None) => Node { value: Value::Null, span },
        };
        self.asserts.insert(0, entry(kind.word(), node));
    }
}

/// An entry whose key stands nowhere: it is pointed at by its value.
fn entry(key: &str, node: Node) -> Entry {
    Entry { key: key.to_owned(), key_span: node.span.clone(), node }
}

fn text(words: &str, span: Range<usize>) -> Node {
    Node { value: Value::Text(words.to_owned()), span }
}

fn yes(words: &str, span: Range<usize>) -> Node {
    Node { value: truth(words).map_or_else(|| Value::Text(words.to_owned()), Value::Bool), span }
}

/// Words with `|` between them, as a list.
fn list(text: &str, span: Range<usize>) -> Node {
    let items = text.split('|').map(|item| Node { value: Value::Text(item.trim().to_owned()), span: span.clone() });
    Node { value: Value::List(items.collect()), span }
}
