//! JSON as a tree with places. The one file that names the crate for it.
//!
//! `serde_json` decides what is JSON and says where it is not; the other reads the same text for the places of its values.

use std::ops::Range;
use std::sync::Arc;

use jsonc_parser::ast::{ObjectPropName, Value as Json};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::whole::MOST_VALUES;
use crate::data::yaml::{DEEPEST, Entry, Node, Value};
use crate::problem::{Code, Problem, SourceText};

/// Why a text is not JSON.
pub struct NotJson {
    message: String,
    at: usize,
    /// Whether it is one, and holds more values than are kept.
    pub too_large: bool,
}

impl NotJson {
    /// Whether the text is JSON up to a point where something else follows.
    pub fn goes_on(&self) -> bool {
        self.message.contains("trailing characters")
    }

    /// As a problem on the text.
    pub fn problem(self, file: &Arc<SourceText>, code: Code, message: &str) -> Problem {
        let end = file.text.len();
        let at = (0..=self.at.min(end)).rev().find(|at| file.text.is_char_boundary(*at)).unwrap_or(0);
        Problem::new(code, message).label(self.message).at(file, at..at)
    }
}

/// Reads a text.
pub fn parse(text: &str) -> Result<Node, NotJson> {
    bounded(text)?;
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or(&words);
        let message = if error.is_eof() { format!("the text ends too early: {words}") } else { words.to_owned() };
        let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        return Err(NotJson { message, at: line_start + error.column().saturating_sub(1), too_large: false });
    }
    match parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()) {
        Ok(result) => Ok(result.value.as_ref().map_or(Node { value: Value::Null, span: 0..0 }, node)),
        Err(error) => Err(NotJson { message: error.kind().to_string(), at: error.range().start, too_large: false }),
    }
}

/// Looks before anything is kept whether brackets outside of texts nest deeper than those of any claim, and how many values they hold.
fn bounded(text: &str) -> Result<(), NotJson> {
    let (mut depth, mut quoted, mut escaped, mut values) = (0, false, false, 1);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth -= 1,
            b',' | b':' if !quoted => values += 1,
            _ => {}
        }
        if depth > DEEPEST as i32 {
            return Err(NotJson { message: format!("lists and maps nest deeper than {DEEPEST} levels"), at, too_large: false });
        }
    }
    if values > MOST_VALUES { Err(NotJson { message: String::new(), at: 0, too_large: true }) } else { Ok(()) }
}

fn node(json: &Json) -> Node {
    let span: Range<usize> = json.start()..json.end();
    let value = match json {
        Json::NullKeyword(_) => Value::Null,
        Json::BooleanLit(literal) => Value::Bool(literal.value),
        Json::NumberLit(literal) => literal.value.parse().map_or(Value::OtherNumber, Value::Number),
        Json::StringLit(literal) => Value::Text(literal.value.to_string()),
        Json::Array(array) => Value::List(array.elements.iter().map(node).collect()),
        Json::Object(object) => Value::Map(object.properties.iter().map(entry).collect()),
    };
    Node { value, span }
}

fn entry(property: &jsonc_parser::ast::ObjectProp) -> Entry {
    let key_span = match &property.name {
        ObjectPropName::String(literal) => literal.start()..literal.end(),
        ObjectPropName::Word(literal) => literal.start()..literal.end(),
    };
    Entry { key: property.name.as_str().to_owned(), key_span, node: node(&property.value) }
}
