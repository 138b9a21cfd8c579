//! Reads a claim from a tree, strictly, and writes down everything that is wrong with it, each at its place.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::super::desk::{At, Desk};
use super::super::fields::Fields;
use super::super::known::Known;
use super::super::yaml::{Node, Value};
use crate::law::*;
use crate::problem::{Code, Problem, SourceText, suggest, with_suggestion};

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

/// What a claim asserts. Its kind is the one key that names a kind.
fn asserts<'n>(node: &'n Node, at: At<'_>) -> Option<Stated<'n>> {
    let kinds = node.entries().iter().filter_map(|entry| Some((entry, value_of(&AssertionKind::WORDS, &entry.key)?)));
    let kinds: Vec<_> = kinds.collect();
    match kinds[..] {
        [(_, kind)] => of_kind(kind, node, at),
        [] => {
            if let Value::Map(entries) = &node.value {
                let all = AssertionKind::WORDS.map(|(word, _)| format!("`{word}`")).join(", ");
                let near = |key: &str| suggest(key, AssertionKind::WORDS.iter().map(|(word, _)| *word));
                let nearest = entries.iter().find_map(|entry| Some((entry.key_span.clone(), near(&entry.key)?)));
                let span = nearest.as_ref().map_or_else(|| head(node), |(span, _)| span.clone());
                let problem = Problem::new(Code::MissingField, "this asserts nothing that can be checked");
                let problem = problem.label(format!("expected one of {all}"));
                at.report(&span, with_suggestion(problem, nearest.map(|(_, word)| word)));
            } else {
                at.wrong_type(node, "a map of fields");
            }
            None
        }
        [(first, _), (second, _), ..] => {
            let problem = Problem::new(Code::Contradiction, format!("`{}` and `{}` stand in one claim", first.key, second.key));
            at.report(&second.key_span, problem.help("a claim asserts one thing: make it two claims"));
            None
        }
    }
}

fn of_kind<'n>(kind: AssertionKind, node: &'n Node, at: At<'_>) -> Option<Stated<'n>> {
    let fields = Fields::of(node, at);
    Some(match kind {
        AssertionKind::Obligation => Stated::Obligation {
            answers: answers(fields.node("obligation")?, at),
            person: words(&fields, "person"),
            state: words(&fields, "state"),
            date: day(&fields, "date"),
            presence: fields.node("presence").map_or(Presence::Territory, |node| at.word(node, &PRESENCES)),
        },
        AssertionKind::Bound => Stated::Bound {
            bound: fields.need("bound"),
            state: words(&fields, "state"),
            instrument: words(&fields, "instrument"),
            date: day(&fields, "date"),
        },
        AssertionKind::Act => Stated::Act {
            act: at.word(fields.node("act")?, ActKind::WORDS),
            state: words(&fields, "state"),
            instrument: words(&fields, "instrument"),
            within: within(&fields),
        },
        AssertionKind::Count => count(Fields::of(fields.node("count")?, at))?,
        AssertionKind::Warrant => Stated::Warrant {
            stage: at.word(fields.node("warrant")?, WarrantStage::WORDS),
            person: words(&fields, "person"),
            court: words(&fields, "court"),
            date: fields.node("date").map(|node| at.day(node)),
            charge: fields.node("charge").map(|node| Cow::Borrowed(at.words(node, "a citation (text)"))),
            is: fields.need("is"),
        },
        AssertionKind::Finding => Stated::Finding {
            outcome: at.word(fields.node("finding")?, &FINDINGS),
            state: words(&fields, "state"),
            person: fields.node("person").map(|node| Cow::Borrowed(at.words(node, "a name (text)"))),
            by: fields.node("by").map(|node| at.day(node)),
            referred_to: fields.node("referred-to").map(|node| at.word(node, &REFERRALS)),
        },
        AssertionKind::Office => Stated::Office {
            kind: at.word(fields.node("office")?, &OFFICES),
            person: words(&fields, "person"),
            of: words(&fields, "of"),
            date: day(&fields, "date"),
        },
        AssertionKind::Visit => {
            let fields = Fields::of(fields.node("visit")?, at);
            Stated::Visit { person: words(&fields, "person"), state: words(&fields, "state"), date: day(&fields, "date") }
        }
    })
}

fn answers(node: &Node, at: At<'_>) -> Answers {
    match &node.value {
        Value::List(items) if !items.is_empty() => items.iter().map(|item| at.word(item, Answer::WORDS)).collect(),
        Value::List(_) | Value::Map(_) | Value::Null => {
            at.wrong_type(node, "an answer, or a list of answers");
            Answers::new()
        }
        _ => std::iter::once(at.word(node, Answer::WORDS)).collect(),
    }
}

fn within(fields: &Fields) -> Within {
    let at = fields.at;
    match (fields.node("date"), fields.node("in")) {
        (None, None) => Within::Ever,
        (Some(node), None) => {
            let day = at.day(node);
            Within::Days(day, day)
        }
        (None, Some(node)) => {
            let text = match &node.value {
                Value::Number(year) => Cow::Owned(year.to_string()),
                _ => Cow::Borrowed(node.text().unwrap_or_default()),
            };
            Within::parse(&text).filter(|_| text.len() < 10).unwrap_or_else(|| {
                let problem = Problem::new(Code::BadDate, format!("`{text}` is no year and no month"));
                at.report(&node.span, problem.help("write YYYY or YYYY-MM, or give the day as `date`"));
                Within::Ever
            })
        }
        (Some(_), Some(node)) => {
            let problem = Problem::new(Code::Contradiction, "`date` and `in` stand together");
            at.report(&node.span, problem.help("keep `date` for a day, or `in` for a month or year"));
            Within::Ever
        }
    }
}

fn count<'n>(fields: Fields<'_, 'n>) -> Option<Stated<'n>> {
    let at = fields.at;
    let text = |node: &'n Node| Cow::Borrowed(at.words(node, "a name (text)"));
    let (parties, obliged) = (fields.node("parties-to").map(text), fields.node("obliged-to-arrest").map(text));
    let date = day(&fields, "date");
    let compared: Vec<(Compare, &Node)> =
        COMPARES.iter().filter_map(|(word, compare)| Some((*compare, fields.node(word)?))).collect();
    let of = match (parties, obliged) {
        (Some(instrument), None) => Some(CountOf::PartiesTo(instrument)),
        (None, Some(person)) => Some(CountOf::ObligedToArrest(person)),
        _ => {
            let problem = Problem::new(Code::MissingField, "a count is of one thing");
            at.report(&fields.head(), problem.help("give either `parties-to` or `obliged-to-arrest`"));
            None
        }
    };
    match (of, &compared[..]) {
        (of, [(compare, node)]) => match node.value {
            Value::Number(number) if (0..=100_000).contains(&number) => {
                Some(Stated::Count { of: of?, date, compare: *compare, number: number as u64 })
            }
            _ => {
                at.wrong_type(node, "a whole number from 0 to 100000");
                None
            }
        },
        _ => {
            let problem = Problem::new(Code::MissingField, "a count is compared with one number");
            at.report(&fields.head(), problem.help("give one of `equals`, `at-least` and `at-most`"));
            None
        }
    }
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

fn head(node: &Node) -> Range<usize> {
    node.entries().first().map_or_else(|| node.span.clone(), |entry| entry.key_span.clone())
}

/// Where a part of a claim stands; where the claim does not have it, the claim as a whole.
pub fn span(claim: &Node, part: Part) -> Range<usize> {
    let asserts = claim.get("asserts");
    let within = |keys: &[&str]| {
        let inner = ["visit", "count"].iter().filter_map(|key| asserts?.get(key));
        asserts.into_iter().chain(inner).find_map(|map| keys.iter().find_map(|key| map.get(key)))
    };
    let node = match part {
        Part::Claim => claim.get("id"),
        Part::Asserts => asserts,
        Part::Person => within(&["person", "obliged-to-arrest"]),
        Part::State => within(&["state"]),
        Part::Of => within(&["of"]),
        Part::Instrument => within(&["instrument", "parties-to"]),
        Part::Court => within(&["court"]),
        Part::Date => within(&["date", "by", "in"]),
        Part::Charge => within(&["charge"]),
        Part::Because(at) => claim.get("because").and_then(|list| list.items().get(at)),
        Part::Rating => claim.get("rating"),
        Part::Waive => claim.get("waive"),
    };
    match node.or_else(|| claim.get("id")) {
        Some(node) => node.span.start..end(node),
        None => head(claim),
    }
}

/// The last byte of a value; of a list or map, that of its last part.
fn end(node: &Node) -> usize {
    let parts = node.entries().iter().map(|entry| &entry.node).chain(node.items());
    parts.map(end).chain([node.span.end]).max().unwrap_or(node.span.end)
}
