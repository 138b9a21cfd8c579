//! The forms of what a report writes as text: ids, articles, days, words of closed lists.

#![allow(dead_code)] // forms alone: no value of them is made

use std::{borrow::Cow, marker::PhantomData};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::law::{Citation, Closed, Day, Obligation, PartialDay, RuleNumber};

/// Lower-case words joined by hyphens.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
pub struct Id(String);

/// `instrument:article`, or an instrument as a whole.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*(:.+)?$"))]
pub struct Cited(String);

/// The code of a flag: `C-` a dispute, `I-` information.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = "^[CI]-[A-Z0-9-]+$"))]
pub struct Flag(String);

/// A three-letter code.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = "^[A-Z]{3}$"))]
pub struct Iso3(String);

/// A sum of files.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = "^[0-9a-f]{64}$"))]
pub struct Sha256(String);

/// What a state is obliged to do, where it is obliged to something.
#[derive(JsonSchema)]
#[schemars(inline, extend("not" = {"const": "none"}))]
pub struct Imposed(Obligation);

/// A word of a closed list.
pub struct Word<T>(PhantomData<T>);

impl<T: Closed> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" })
    }
}

/// A month or a year where the day is not known.
impl JsonSchema for PartialDay {
    fn schema_name() -> Cow<'static, str> {
        "PartialDay".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$" })
    }
}

/// `instrument:article`.
impl JsonSchema for Citation {
    fn schema_name() -> Cow<'static, str> {
        "Citation".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*:.+$" })
    }
}

impl JsonSchema for RuleNumber {
    fn schema_name() -> Cow<'static, str> {
        "RuleNumber".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^R\d+$" })
    }
}

/// The kinds of acts that move an answer.
pub const ACTS: &[&str] = &[
    "bound",
    "left",
    "step",
    "declared",
    "declaration-over",
    "named",
    "named-no-more",
    "line",
    "issued",
    "published",
    "applied",
    "requested",
    "request-over",
    "ended",
    "measured",
    "measure-over",
    "took-office",
    "refused",
    "refusal-set-aside",
    "waived",
    "received",
    "reception-over",
    "ruled",
    "left-office",
    "recognised",
    "unverified",
    "died",
    "too-old",
    "succeeded",
    "transferred",
    "reached",
    "control",
    "today",
];

/// How a document can stand on a day.
pub const STANDS: [&str; 6] = ["not-issued", "in-effect", "secret", "no-warrant", "never-in-effect", "over"];
