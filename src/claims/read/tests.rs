//! The two readers take the same claims, and both follow the table of fields.

use std::sync::Arc;

use proptest::prelude::*;

use super::super::claim::{AssertionKind, Claim};
use super::super::fields::{CLAIM, Choice, Field, Need, Value};
use super::quick::Row;
use super::strict::{self, Wrong};
use super::{csv, json, tree};
use crate::law::Closed;
use crate::problem::SourceText;

/// Values that a key may have: right ones, nearly right ones, and wrong ones.
fn value() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::json;
    prop_oneof![
        prop::sample::select(vec![
            json!("obliged"),
            json!("ratified"),
            json!("in-effect"),
            json!("non-compliance"),
            json!("head-of-state"),
            json!("2024-09-02"),
            json!("2024-02-30"),
            json!("2024-05"),
            json!("2024"),
            json!("asp"),
            json!("overflight"),
            json!("refuted"),
            json!(true),
            json!(2000),
            json!(-1),
            json!(1.5),
            json!(null),
            json!(""),
            json!(" a "),
            json!("a\u{7}"),
            json!("Ünïcode \"quoted\" \u{1f600}"),
            json!(["obliged", "undetermined"]),
            json!([]),
            json!({ "person": "a", "state": "b", "date": "2024-09-02" }),
            json!({ "person": "a", "state": "b", "in": "2024-09", "presence": "overflight", "is": false }),
            json!({ "person": "a", "state": "b", "outcome": "handed-over", "is": 1 }),
            json!({ "person": "a", "state": "b", "date": "2024-09-02", "in": 2024 }),
            json!({ "findings-of": "a", "date": "2024-09-02", "at-most": 3 }),
            json!({ "warrants-of": "a", "signatories-of": "a", "date": "2024-09-02", "at-most": 3 }),
            json!({ "parties-to": "a", "date": "2024-09-02", "equals": 3 }),
            json!({ "obliged-to-arrest": "a", "date": "2024-09-02", "at-least": 3, "at-most": 4 }),
            json!({ "by": "a", "date": "2024-09-02", "url": "https://example.org" }),
            json!({ "until": "2024-09-02", "reason": "a" }),
        ]),
        "[a-z]{1,4}".prop_map(serde_json::Value::from),
    ]
}

fn map(keys: Vec<&'static str>, least: usize) -> impl Strategy<Value = serde_json::Value> {
    let pairs = prop::collection::btree_map(prop::sample::select(keys), value(), least..=least + 3);
    pairs.prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// The keys of every kind of assertion.
fn asserted() -> Vec<&'static str> {
    AssertionKind::WORDS.iter().flat_map(|(_, kind)| kind.fields()).map(|field| field.name).collect()
}

fn claim() -> impl Strategy<Value = serde_json::Value> {
    let asserts = prop_oneof![3 => right(), 1 => map(asserted(), 1)];
    (asserts, map(vec!["said", "review", "because", "rating", "waive", "more"], 0), any::<bool>()).prop_map(
        |(asserts, rest, whole)| {
            let mut claim = if whole { rest } else { serde_json::json!({}) };
            claim["id"] = "a".into();
            claim["text"] = "A sentence".into();
            claim["asserts"] = asserts;
            claim
        },
    )
}

/// A value that a field may have.
fn fitting(field: &Field) -> serde_json::Value {
    match field.holds {
        Value::Word(words) => words()[0].into(),
        Value::Answers => "obliged".into(),
        Value::Name(_) | Value::Text => "a".into(),
        Value::Address => "https://example.org".into(),
        Value::Day => "2024-09-02".into(),
        Value::Month => 2000.into(),
        Value::Citation => "a:1".into(),
        Value::Citations => serde_json::json!(["a:1", "a:2"]),
        Value::Yes => true.into(),
        Value::Number => 3.into(),
        Value::Map(fields) => whole(fields),
        Value::Assertion => whole(AssertionKind::Bound.fields()),
    }
}

/// Every one of these fields; of those that exclude each other, the last.
fn whole(fields: &[Field]) -> serde_json::Value {
    let excluded = |at: usize| match fields[at].need {
        Need::OneOf(_) | Need::AtMostOneOf(_) => fields[at + 1..].iter().any(|later| later.need == fields[at].need),
        Need::Always | Need::Maybe => false,
    };
    let kept = fields.iter().enumerate().filter(|(at, _)| !excluded(*at));
    kept.map(|(_, field)| (field.name.to_owned(), fitting(field))).collect()
}

/// Assertions with the right keys, and any values.
fn right() -> impl Strategy<Value = serde_json::Value> {
    let shapes: Vec<serde_json::Value> = AssertionKind::WORDS.iter().map(|(_, kind)| whole(kind.fields())).collect();
    (prop::sample::select(shapes), prop::option::of((any::<prop::sample::Index>(), value()))).prop_map(|(mut asserts, other)| {
        if let (Some((at, value)), Some(map)) = (other, asserts.as_object_mut()) {
            let key = at.get(&map.keys().cloned().collect::<Vec<_>>()).clone();
            map.insert(key, value);
        }
        asserts
    })
}

/// What both readers make of a claim.
fn both(claim: &serde_json::Value) -> (Option<Claim<'static>>, Result<(), Wrong>) {
    let line: &'static str = claim.to_string().leak();
    let quick = serde_json::from_str::<Row>(line).ok().and_then(Row::claim);
    let file = Arc::new(SourceText::new("claims.ndjson", line));
    let tree = json::parse(line).ok().expect("JSON");
    let strict = strict::read(&tree, &file).map(|strict| assert_eq!(Some(&strict), quick.as_ref(), "{line}"));
    (quick, strict)
}

fn taken(claim: &serde_json::Value, is: bool) {
    let (quick, strict) = both(claim);
    assert_eq!((quick.is_some(), strict.is_ok()), (is, is), "{claim}");
}

/// A claim that asserts something.
fn asserting(asserts: serde_json::Value) -> serde_json::Value {
    serde_json::json!({ "id": "a", "text": "a", "asserts": asserts })
}

/// Holds both readers to a list of fields, of which a map stands in a claim at `within`.
fn follows(fields: &[Field], within: &dyn Fn(serde_json::Value) -> serde_json::Value) {
    let all = whole(fields);
    taken(&within(all.clone()), true);
    for field in fields {
        let mut without = all.clone();
        let there = without.as_object_mut().expect("a map").remove(field.name).is_some();
        taken(&within(without.clone()), !there || !matches!(field.need, Need::Always | Need::OneOf(_)));
        let mut with = all.clone();
        with[field.name] = fitting(field);
        taken(&within(with), there);
        if !there {
            let rival = fields.iter().rfind(|other| other.need == field.need).expect("its rival").name;
            without.as_object_mut().expect("a map").remove(rival);
            without[field.name] = fitting(field);
            taken(&within(without.clone()), true);
        }
        if let Value::Word(words) = field.holds {
            for word in words() {
                without[field.name] = word.into();
                taken(&within(without.clone()), true);
            }
        }
        if let Value::Map(inner) = field.holds {
            follows(inner, &|map| {
                let mut all = all.clone();
                all[field.name] = map;
                within(all)
            });
        }
    }
}

#[test]
fn both_readers_follow_the_table() {
    follows(CLAIM, &|claim| claim);
    for (_, kind) in AssertionKind::WORDS {
        follows(kind.fields(), &asserting);
        let own: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
        for other in AssertionKind::WORDS.iter().flat_map(|(_, other)| other.fields()).filter(|other| !own.contains(&other.name))
        {
            let mut asserts = whole(kind.fields());
            asserts[other.name] = fitting(other);
            taken(&asserting(asserts), false);
        }
    }
}

/// The cells of these fields, by their column.
fn cells(fields: &[Field], map: &serde_json::Value, row: &mut Vec<(&'static str, String)>) {
    for field in fields {
        let Some(value) = map.get(field.name) else { continue };
        match (field.column, value) {
            (None, _) => {
                if let Value::Map(inner) = field.holds {
                    cells(inner, value, row);
                }
            }
            (Some(column), serde_json::Value::String(text)) => row.push((column, text.clone())),
            (Some(column), serde_json::Value::Array(texts)) => {
                let texts: Vec<&str> = texts.iter().filter_map(serde_json::Value::as_str).collect();
                row.push((column, texts.join("|")));
            }
            (Some(column), other) => row.push((column, other.to_string())),
        }
    }
}

/// A map with each of the fields that exclude each other in turn.
fn rivals(field: &Field) -> Vec<serde_json::Value> {
    let Value::Map(fields) = field.holds else { return Vec::new() };
    let counted = fields.iter().filter(|field| field.need == Need::OneOf(Choice::Counted));
    let with = counted.map(|rival| {
        let mut map = whole(fields);
        let all = map.as_object_mut().expect("a map");
        all.retain(|key, _| fields.iter().any(|other| other.name == key && other.need != rival.need));
        all.insert(rival.name.to_owned(), fitting(rival));
        serde_json::json!({ field.name: map })
    });
    with.collect()
}

#[test]
fn a_table_of_claims_has_a_column_for_each_field_and_no_other() {
    let mut used = vec!["kind"];
    let others = |kind: &AssertionKind| kind.fields().iter().flat_map(rivals);
    let all = AssertionKind::WORDS.iter().flat_map(|(word, kind)| {
        let wholes = std::iter::once(whole(kind.fields())).chain(others(kind));
        wholes.map(move |asserts| (word, kind, asserts))
    });
    for (word, kind, asserts) in all {
        let mut claim = whole(CLAIM);
        claim["asserts"] = asserts;
        let mut row = vec![("kind", (*word).to_owned())];
        cells(CLAIM, &claim, &mut row);
        cells(kind.fields(), &claim["asserts"], &mut row);
        if *kind == AssertionKind::Count {
            row.push(("value", "at-most".to_owned()));
        }
        let head: Vec<&str> = row.iter().map(|(column, _)| *column).collect();
        let line: Vec<&str> = row.iter().map(|(_, cell)| cell.as_str()).collect();
        let (head, line) = (head.join(","), line.join(","));
        let source = Arc::new(SourceText::new("claims.csv", head.as_str()));
        let columns = csv::columns(&head, &source).unwrap_or_else(|_| panic!("a head"));
        let (json, _) = both(&claim);
        assert_eq!(columns.claim(&line), json, "{line}");
        let tree = tree::tree(&columns, &line).unwrap_or_else(|_| panic!("a tree"));
        assert_eq!(strict::read(&tree, &source).ok(), json, "{line}");
        used.extend(row.iter().map(|(column, _)| *column));
    }
    assert_eq!(csv::COLUMNS.iter().find(|column| !used.contains(column)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn the_quick_and_the_strict_reader_take_the_same_claims_and_read_the_same(claim in claim()) {
        let line = claim.to_string();
        let quick = serde_json::from_str::<Row>(&line).ok().and_then(Row::claim);
        let file = Arc::new(SourceText::new("claims.ndjson", line.as_str()));
        let tree = json::parse(&line);
        prop_assert!(tree.is_ok());
        let Ok(tree) = tree else { return Ok(()) };
        match (quick, strict::read(&tree, &file)) {
            (Some(quick), Ok(strict)) => prop_assert_eq!(quick, strict),
            (None, Err(wrong)) => prop_assert!(!wrong.problems.is_empty()),
            (quick, strict) => prop_assert!(false, "{}\n{:?}\n{:?}", line, quick, strict),
        }
    }
}
