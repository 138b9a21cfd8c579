//! A report for a program: its struct as JSON. The same report gives the same bytes.

use serde::Serialize;

use super::Style;
use crate::problem::{OLD_COMMAND, harmful};

/// Writes a report as JSON, indented, with a line end after it.
pub fn write(report: &impl Serialize, style: Style) -> String {
    // A report is made of texts, numbers and lists, so that it always has a form in JSON.
    let json = serde_json::to_string_pretty(report).unwrap_or_else(|_| "null".to_owned());
    escaped(json, style) + "\n"
}

/// Writes rows as JSON, each on a line of its own.
pub fn lines(rows: &[impl Serialize], style: Style) -> String {
    let mut lines = String::new();
    for row in rows {
        lines.push_str(&escaped(serde_json::to_string(row).unwrap_or_else(|_| "null".to_owned()), style));
        lines.push('\n');
    }
    lines
}

fn escaped(mut json: String, style: Style) -> String {
    // It can only stand inside a text, where the bracket has an escape: a reader gets the same text, and a runner no command.
    if json.contains(OLD_COMMAND) {
        json = json.replace(OLD_COMMAND, "##\\u005b");
    }
    let as_it_is = |letter: char| letter == '\n' || !(harmful(letter) || style.ascii && !letter.is_ascii());
    if json.chars().all(as_it_is) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 1);
    for letter in json.chars() {
        // Signs that would act on a terminal can only stand inside a text, where JSON has an escape for them.
        if !as_it_is(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(letter);
        }
    }
    safe
}
