//! From the text of a file to a tree of values, each with its place. The one file that names the YAML crate.
//!
//! Strict: one document, no anchors, aliases, merge keys or tags, and limits on depth and size, so that a hostile file costs
//! little. Equal keys are kept, for the reader of the tree to complain about.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{DuplicateKeyPolicy, Error, Location, MergeKeyPolicy, Spanned};

use crate::problem::Code;

/// How deep lists and maps may nest. The record needs eight levels.
pub const DEEPEST: usize = 24;
/// How many values a file of a record may hold.
pub const MOST_VALUES: usize = 400_000;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Its bytes in the file. Of a list or map: where it begins.
    pub span: Range<usize>,
}

/// A value as written.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, or `null`, or `~`.
    Null,
    /// `true` or `false`; no other word.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole.
    Decimal(f64),
    /// A number that is too large.
    OtherNumber,
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where it stands.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Entry {
    /// The key, as a value that can be read.
    pub fn named(&self) -> Node {
        Node { value: Value::Text(self.key.clone()), span: self.key_span.clone() }
    }
}

/// Why a file could not be read as YAML.
#[derive(Debug)]
pub struct NotYaml {
    /// The kind of problem.
    pub code: Code,
    /// In a few words.
    pub message: String,
    /// What stands under the mark.
    pub label: Option<String>,
    /// The way out.
    pub help: &'static str,
    /// Where.
    pub span: Range<usize>,
}

/// Reads the text of a file that holds at most so many values.
pub fn parse(text: &str, most: usize) -> Result<Node, NotYaml> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: DEEPEST,
            flow_nesting_limit: DEEPEST,
            max_nodes: most,
            max_events: 4 * most,
            max_anchors: 0,
            max_aliases: 0,
            max_merge_keys: 0,
            max_documents: 1,
        },
        emit_comments: false,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    };
    match serde_yaml::from_str_with_options::<Spanned<Value>>(text, options) {
        Ok(spanned) => Ok(Node { span: span(&spanned.referenced, text.len()), value: spanned.value }),
        Err(error) => Err(explain(&error, text, most)),
    }
}

fn span(location: &Location, length: usize) -> Range<usize> {
    let start = location.span().byte_offset().map_or(0, |at| at as usize).min(length);
    let long = location.span().byte_len().map_or(0, |long| long as usize);
    start..(start + long).min(length)
}

/// An anchor, an alias and the like: what a record has no use for.
const NO_ALIASES: (&str, &str) = ("anchors and aliases have no place in a record", "write the value out");
const NO_MERGING: (&str, &str) = ("merge keys have no place in a record", "write the fields out");
const ONE_DOCUMENT: (&str, &str) = ("a file holds one document", "leave `---` and what follows it out, or make two files");
const CUT_SHORT: (&str, &str) = ("the file ends too early", "close what was opened: a quote, a bracket or a brace");
const NOT_YAML: (&str, &str) = ("not valid YAML", "text that holds `: ` or ` #`, or begins with a sign, goes in quotes");
const NO_TABS: (&str, &str) = ("a tab has no place before a value", "indent with spaces");

fn explain(error: &Error, text: &str, most: usize) -> NotYaml {
    let span = error.location().map_or(0..0, |location| mark(&location, text));
    let not_yaml =
        |code: Code, message: String, help: &'static str| NotYaml { code, message, label: None, help, span: span.clone() };
    let syntax = |(message, help): (&str, &'static str)| not_yaml(Code::Syntax, message.to_owned(), help);
    let too_deep = || {
        let message = format!("lists and maps nest deeper than {DEEPEST} levels");
        not_yaml(Code::TooDeep, message, "no entry of a record nests deeper than eight")
    };
    match error.without_snippet() {
        Error::Budget { breach, .. } => match breach {
            BudgetBreach::Anchors { .. } | BudgetBreach::Aliases { .. } | BudgetBreach::AliasAnchorRatio { .. } => {
                syntax(NO_ALIASES)
            }
            BudgetBreach::MergeKeys { .. } => syntax(NO_MERGING),
            BudgetBreach::Documents { .. } => syntax(ONE_DOCUMENT),
            BudgetBreach::Depth { .. } => too_deep(),
            _ => {
                let message = format!("the file holds more than {most} values");
                not_yaml(Code::TooLarge, message, "it was not read; split it into smaller files")
            }
        },
        Error::MultipleDocuments { .. } => syntax(ONE_DOCUMENT),
        Error::MergeKeyNotAllowed { .. } => syntax(NO_MERGING),
        Error::UnknownAnchor { .. } => syntax(NO_ALIASES),
        Error::Eof { .. } => syntax(CUT_SHORT),
        other => match words(other) {
            // The parser's own limit, which comes before the budget's.
            limit if limit == "recursion limit exceeded" => too_deep(),
            // The parser stops where it began to read the value before.
            label if label.contains("found a tab") => {
                let from = span.start;
                let tab = text.get(from..).and_then(|rest| rest.find('\t')).map_or(from, |at| from + at);
                let span = tab..(tab + 1).min(text.len());
                NotYaml { label: Some("a tab".to_owned()), span, ..syntax(NO_TABS) }
            }
            label => NotYaml { label: Some(label), ..syntax(NOT_YAML) },
        },
    }
}

/// Where reading stopped. Errors tell it in lines and columns alone, both from 1.
fn mark(location: &Location, text: &str) -> Range<usize> {
    let number = |value: u64| usize::try_from(value).unwrap_or(usize::MAX).saturating_sub(1);
    let mut lines = text.split_inclusive('\n');
    let begins: usize = lines.by_ref().take(number(location.line())).map(str::len).sum();
    let line = lines.next().unwrap_or("");
    let (at, letter) = line.char_indices().nth(number(location.column())).unwrap_or((line.len(), ' '));
    let start = (begins + at).min(text.len());
    start..(start + letter.len_utf8()).min(text.len())
}

/// What the parser says, without the place, which is drawn.
fn words(error: &Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    let line = line.strip_prefix("error: ").unwrap_or(line);
    let line = line.strip_prefix("line ").map_or(line, |rest| rest.split_once(": ").map_or(rest, |(_, words)| words));
    line.split(" at line ").next().unwrap_or(line).to_owned()
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a number, true or false, a list or a map")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::OtherNumber, Value::Number))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        Ok(Value::OtherNumber)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        Ok(Value::OtherNumber)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Decimal(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element::<Spanned<Value>>()? {
            items.push(Node { span: bytes(&item.referenced), value: item.value });
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            let value = map.next_value::<Spanned<Value>>()?;
            let node = Node { span: bytes(&value.referenced), value: value.value };
            entries.push(Entry { key: key.value, key_span: bytes(&key.referenced), node });
        }
        Ok(Value::Map(entries))
    }
}

fn bytes(location: &Location) -> Range<usize> {
    span(location, usize::MAX)
}

impl Node {
    /// The value of a key, where this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node),
            _ => None,
        }
    }

    /// The bytes that stand for the whole of it: of a map, its first field.
    pub fn head(&self) -> Range<usize> {
        self.entries().first().map_or(self.span.clone(), |entry| match entry.node.value {
            Value::List(_) | Value::Map(_) => entry.key_span.clone(),
            _ => entry.node.span.clone(),
        })
    }

    /// The items, where this is a list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The entries, where this is a map.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The text, where this is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
