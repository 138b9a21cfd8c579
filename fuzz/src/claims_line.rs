//! One claim: the quick way of a line and the strict way of a document make the same of it, and a claim written in each of the four forms
//! comes out the same.

use std::io::Cursor;

use dedere::{
    claims::{
        Deny, Run, Verifier, Walked,
        read::{Claims, Next, Written},
    },
    data,
};
use serde_json::{Value, json};

use super::bytes::{Choices, TODAY, drawn};

/// Of even bytes first: a line of NDJSON. Of odd ones: choices of what a claim says.
pub fn holds(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    if kind % 2 == 0 {
        let line = String::from_utf8_lossy(rest);
        one_line(line.split('\n').next().unwrap_or_default());
    } else {
        four_forms(&mut Choices(rest));
    }
}

/// What a reader makes of a text that holds one claim: the claim, or nothing; its problems are drawn.
fn read(text: String, written: Written) -> Option<String> {
    let mut claims = Claims::open("claims", written, Box::new(Cursor::new(text.into_bytes()))).expect("it is in memory");
    let mut read = None;
    while claims.advance() {
        match claims.current() {
            Some(Next::Claim(located)) => {
                assert!(located.line() >= 1);
                assert_eq!(read.replace(format!("{:?}", located.claim)), None, "two claims");
            }
            Some(Next::Problems(wrong)) => {
                assert!(!wrong.problems.is_empty(), "nothing is wrong, and it is not taken");
                drawn(&wrong.problems);
            }
            _ => {}
        }
    }
    read
}

fn one_line(line: &str) {
    // What is no value of JSON would be another document around it.
    if serde_json::from_str::<Value>(line).is_err() {
        assert_eq!(read(line.to_owned(), Written::Ndjson), None, "no JSON, and taken: {line:?}");
        return;
    }
    let whole = format!("{{\"version\":1,\"claims\":[{line}]}}");
    assert_eq!(read(line.to_owned(), Written::Ndjson), read(whole, Written::Json), "{line:?}");
}

const NAMES: [&str; 12] =
    ["putin", "Bashir", "nobody", "", "  ", "mongolia", "ZAF", "taiwan", "pm netanyahu", "a\u{301}", "=1+1", "\"quoted\", twice"];
const ANSWERS: [&str; 8] =
    ["obliged", "not-obliged", "undetermined", "obliged-contested", "prosecute-or-extradite", "true", "", "Obliged"];
const DAYS: [&str; 8] = ["2024-09-02", "2024-02-30", "1949-08-11", "2015-06-14", "2016", "", "2031-01-01", "yesterday"];

const NUMBERS: [&str; 7] = ["0", "-0", "5", "100000", "100001", "-1", "1.5"];
/// Stands for a number until the claim is written: how it is written matters.
const NUMBER: &str = "the number";

/// A claim with these words, in each form.
fn forms(asserts: &Value, number: &str, row: &[(&str, &str)], text: &str) -> [(Written, String); 4] {
    let claim = json!({ "id": "one", "text": text, "asserts": asserts }).to_string();
    let claim = claim.replace(&format!("\"{NUMBER}\""), number);
    let cell = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<&str>| cells.into_iter().map(cell).collect::<Vec<_>>().join(",");
    let head = line(["id", "text"].into_iter().chain(row.iter().map(|(column, _)| *column)).collect());
    let cells = line(["one", text].into_iter().chain(row.iter().map(|(_, value)| *value)).collect());
    let whole = format!("{{\"version\":1,\"claims\":[{claim}]}}");
    [
        // JSON is YAML too.
        (Written::Yaml, whole.clone()),
        (Written::Json, whole),
        (Written::Ndjson, claim),
        (Written::Csv, format!("{head}\n{cells}\n")),
    ]
}

/// What comes out of a claim: its outcome, or that it is not taken.
fn outcome(text: String, written: Written) -> String {
    let verifier = Verifier::new(data::embedded(), TODAY, Deny::default());
    let mut run = Run::new([verifier], vec!["-".into()], Some(written)).with_stdin(Some(text));
    let mut outcomes = Vec::new();
    while let Some(walked) = run.walk() {
        match walked {
            Walked::Claim(_, [Ok(held)]) => outcomes.push(format!("{:?} {:?}", held.outcome, held.fate)),
            Walked::Claim(_, [Err(faults)]) => outcomes.push(format!("{} faults", faults.len())),
            Walked::Problems(_) => outcomes.push("not read".to_owned()),
            _ => {}
        }
    }
    outcomes.join(", ")
}

fn four_forms(choices: &mut Choices) {
    let (person, state, answer, day) = (*choices.one(&NAMES), *choices.one(&NAMES), *choices.one(&ANSWERS), *choices.one(&DAYS));
    let (presence, number) =
        (["territory", "overflight", "unscheduled-landing", "on foot"][choices.below(4)], *choices.one(&NUMBERS));
    // Odd signs in a sentence, in which a table has its own ways with the ends of lines.
    let text: String = String::from_utf8_lossy(choices.some(30)).replace(['\n', '\r'], " ");
    let text = format!("t{}", text.trim());
    let (mut asserts, mut row) = match choices.below(3) {
        0 => (
            json!({ "count": { "obliged-to-arrest": person, "date": day, "at-least": NUMBER } }),
            vec![("kind", "count"), ("value", "at-least"), ("number", number), ("person", person), ("date", day)],
        ),
        _ => (
            json!({ "obligation": answer, "person": person, "state": state, "date": day }),
            vec![("kind", "obligation"), ("value", answer), ("person", person), ("state", state), ("date", day)],
        ),
    };
    if row.len() == 5 && row[0].1 == "obligation" && choices.byte().is_multiple_of(2) {
        asserts["presence"] = json!(presence);
        row.push(("presence", presence));
    }
    // An empty cell is no value at all, and an empty text is one.
    if row.iter().any(|(_, value)| value.trim().is_empty()) {
        return;
    }
    let outcomes = forms(&asserts, number, &row, &text).map(|(written, text)| (written, outcome(text, written)));
    assert!(outcomes.iter().all(|(_, outcome)| *outcome == outcomes[0].1), "{outcomes:?}: {asserts}");
}
