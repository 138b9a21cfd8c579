//! Reads a claim from a tree, strictly, and writes down everything that is wrong with it, each at its place.

use std::borrow::Cow;
use std::sync::Arc;

use super::super::claim::{Claim, Review, Said, Waiver, Words};
use super::asserts::asserts;
use crate::data::desk::{At, Desk};
use crate::data::fields::Fields;
use crate::data::known::Known;
use crate::data::yaml::{Entry, Node, Value};
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

/// What cannot be read.
#[derive(Debug)]
pub struct Wrong {
    /// All that is wrong with it.
    pub problems: Vec<Problem>,
    /// The id of the claim it stands in, where that can be read all the same.
    pub id: Option<String>,
}

impl Wrong {
    /// Problems that stand in no claim, or in one that nobody can name.
    pub fn of(problems: Vec<Problem>) -> Wrong {
        Wrong { problems, id: None }
    }

    /// Problems of a claim.
    pub fn in_claim(problems: Vec<Problem>, node: &Node) -> Wrong {
        let id = |entries: &[Entry]| match &entries.iter().find(|entry| entry.key == "id")?.node.value {
            Value::Text(id) if !id.is_empty() => Some(id.clone()),
            _ => None,
        };
        let id = if let Value::Map(entries) = &node.value { id(entries) } else { None };
        Wrong { problems, id }
    }
}

/// Reads one claim, or gives all that is wrong with it.
pub fn read<'n>(node: &'n Node, file: &Arc<SourceText>) -> Result<Claim<'n>, Wrong> {
    let desk = Desk::new(Known::default(), false);
    let claim = claim(node, At::top(&desk, file));
    let problems = desk.problems(&file.path);
    match claim {
        Some(claim) if problems.is_empty() => Ok(claim),
        _ => Err(Wrong::in_claim(problems, node)),
    }
}

fn claim<'n>(node: &'n Node, at: At<'_>) -> Option<Claim<'n>> {
    let fields = Fields::of(node, at);
    let id = words(&fields, "id");
    let text = words(&fields, "text");
    let said = fields.node("said").map(|node| said(node, at));
    let review = fields.node("review").map(|node| {
        let fields = Fields::of(node, at);
        Review { date: day(&fields, "date"), url: url(&fields) }
    });
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
    Some(Claim { id, text, said, review, asserts: stated?, because, rating, waive })
}

fn said<'n>(node: &'n Node, at: At<'_>) -> Said<'n> {
    let fields = Fields::of(node, at);
    Said { by: words(&fields, "by"), date: day(&fields, "date"), url: url(&fields) }
}

/// The address of a page.
fn url<'n>(fields: &Fields<'_, 'n>) -> Option<Words<'n>> {
    let node = fields.node("url")?;
    let url = fields.at.words(node, "an address (text)");
    if !is_address(url) && !url.is_empty() {
        let problem = Problem::new(Code::BadText, format!("`{url}` is no web address"));
        fields.at.report(&node.span, problem.help("an address begins with https:// or http://"));
    }
    Some(Cow::Borrowed(url))
}

/// Whether a text begins as the address of a page does.
pub fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
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
