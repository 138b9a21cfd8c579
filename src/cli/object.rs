//! A question as a JSON object, a line of a table.

use std::borrow::Cow;

use serde_json::Value;

use crate::refusals::{self, Refusal};

/// The names that the four columns may have.
pub(super) const NAMES: [&[&str]; 4] =
    [&["person", "name", "who"], &["state", "place", "country", "where"], &["date", "day", "when"], &["presence", "how"]];

/// The question in a JSON object, and what stands beside it.
pub(super) struct Object {
    /// Person, state, date and presence; empty where one is not given.
    pub asked: [String; NAMES.len()],
    /// All else, by its own name.
    pub beside: Vec<(String, Value)>,
    /// What is wrong with it: it holds what was asked all the same.
    pub wrong: Option<Refusal>,
}

/// Reads an object.
pub(super) fn object(text: &str) -> Result<Object, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| match error.is_eof() {
        true => refusals::row_no_object("it ends before its end"),
        false => refusals::row_no_object(&format!("what stands at its character {} is no JSON", error.column())),
    })?;
    let Value::Object(mut object) = value else { return Err(refusals::row_no_object(&format!("it is {}", kind(&value)))) };
    let mut asked: [String; NAMES.len()] = Default::default();
    let mut wrong = None;
    for (names, cell) in NAMES.iter().zip(&mut asked) {
        *cell = match names.iter().find_map(|name| object.remove(*name)) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(other) => {
                wrong = wrong.or_else(|| Some(refusals::row_no_object(&format!("`{}` is no text", names[0]))));
                other.to_string()
            }
        };
    }
    Ok(Object { asked, beside: object.into_iter().collect(), wrong })
}

/// What a value is that is no object.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "`null`",
        Value::Bool(_) => "a yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A value as it stands in a cell: a text as it is, and nothing for `null`.
pub(super) fn in_a_cell(value: &Value) -> Cow<'static, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Owned(text.clone()),
        other => Cow::Owned(other.to_string()),
    }
}
