//! Reads a claim from a tree, strictly, and writes down everything that is wrong with it, each at its place.

use std::borrow::Cow;
use std::sync::Arc;

use super::super::claim::{Claim, Said, Waiver, Words};
use super::asserts::asserts;
use crate::data::desk::{At, Desk};
use crate::data::fields::Fields;
use crate::data::known::Known;
use crate::data::yaml::{Node, Value};
use crate::law::*;
use crate::problem::{Code, Problem, SourceText};

/// A file whose head is read.
pub struct Draft {
    /// Its claims, not read yet.
    pub claims: Vec<Node>,
    /// What is wrong with its head.
    pub problems: Vec<Problem>,
}

/// Reads the head of a file: `version` and `claims`.
pub fn file(root: Node, file: &Arc<SourceText>) -> Draft {
    let desk = Desk::new(Known::default(), false);
    {
        let fields = Fields::of(&root, At::top(&desk, file));
        fields.node("$schema");
        match fields.node("version").map(|node| (node, &node.value)) {
            None => fields.missing("version"),
            Some((_, Value::Number(1))) => {}
            Some((node, _)) => {
                let problem = Problem::new(Code::UnknownWord, "the version of the form of this file has to be 1");
                fields.at.report(&node.span, problem.help("write `version: 1`"));
            }
        }
        match fields.node("claims") {
            None => fields.missing("claims"),
            Some(node) => match &node.value {
                Value::List(items) if items.is_empty() => {
                    let problem = Problem::new(Code::NoClaims, "there are no claims in this file");
                    fields.at.report(&node.span, problem.help("`dedere init claims` writes an example"));
                }
                Value::List(_) => {}
                _ => fields.at.wrong_type(node, "a list of claims"),
            },
        }
    }
    let claims = match root.value {
        Value::Map(entries) => entries.into_iter().find(|entry| entry.key == "claims").map(|entry| entry.node.value),
        _ => None,
    };
    let claims = if let Some(Value::List(items)) = claims { items } else { Vec::new() };
    Draft { claims, problems: desk.problems(&file.path) }
}

/// Reads one claim, or gives all that is wrong with it.
pub fn read<'n>(node: &'n Node, file: &Arc<SourceText>) -> Result<Claim<'n>, Vec<Problem>> {
    let desk = Desk::new(Known::default(), false);
    let claim = claim(node, At::top(&desk, file));
    let problems = desk.problems(&file.path);
    match claim {
        Some(claim) if problems.is_empty() => Ok(claim),
        _ => Err(problems),
    }
}

fn claim<'n>(node: &'n Node, at: At<'_>) -> Option<Claim<'n>> {
    let fields = Fields::of(node, at);
    let id = words(&fields, "id");
    let text = words(&fields, "text");
    let said = fields.node("said").map(|node| said(node, at));
    let stated = match fields.node("asserts") {
        Some(node) => asserts(node, at),
        None => {
            fields.missing("asserts");
            None
        }
    };
    let because = match fields.node("because") {
        None => Vec::new(),
        Some(node) => match &node.value {
            Value::List(items) if !items.is_empty() => {
                items.iter().map(|item| Cow::Borrowed(at.words(item, "a citation (text)"))).collect()
            }
            _ => {
                at.wrong_type(node, "a list of citations, such as [\"instrument:article\"]");
                Vec::new()
            }
        },
    };
    let rating = fields.node("rating").map_or(Rating::Supported, |node| at.word(node, Rating::WORDS));
    let waive = fields.node("waive").map(|node| {
        let fields = Fields::of(node, at);
        Waiver { until: day(&fields, "until"), reason: words(&fields, "reason") }
    });
    Some(Claim { id, text, said, asserts: stated?, because, rating, waive })
}

fn said<'n>(node: &'n Node, at: At<'_>) -> Said<'n> {
    let fields = Fields::of(node, at);
    let (by, date) = (words(&fields, "by"), day(&fields, "date"));
    let url = fields.node("url").map(|node| {
        let url = at.words(node, "an address (text)");
        let address = url.starts_with("https://") || url.starts_with("http://");
        if !address && !url.is_empty() {
            let problem = Problem::new(Code::BadText, format!("`{url}` is no web address"));
            at.report(&node.span, problem.help("an address begins with https:// or http://"));
        }
        Cow::Borrowed(url)
    });
    Said { by, date, url }
}

/// Text that must be there.
fn words<'n>(fields: &Fields<'_, 'n>, name: &'static str) -> Words<'n> {
    Cow::Borrowed(match fields.node(name) {
        Some(node) => fields.at.words(node, "text"),
        None => {
            fields.missing(name);
            ""
        }
    })
}

/// A day that must be there.
fn day(fields: &Fields, name: &'static str) -> Day {
    fields.need(name)
}
