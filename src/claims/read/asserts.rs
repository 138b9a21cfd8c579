//! Reads what a claim asserts from a tree, by the table of its fields, and writes down what is wrong with it.

use std::borrow::Cow;

use super::super::claim::{Answers, AssertionKind, Stated};
use super::super::fields::{Choice, Field, Need, Value as Holding};
use super::super::within::Within;
use super::flat::{Flat, Given};
use super::span::head;
use super::values::{Sound, Span};
use crate::data::desk::{At, Read};
use crate::data::fields::Fields;
use crate::data::yaml::{Node, Value};
use crate::law::*;
use crate::problem::{Code, Problem};
use crate::problem::{suggest, with_suggestion};

/// What a claim asserts. Its kind is the one key that names a kind.
pub fn asserts<'n>(node: &'n Node, at: At<'_>) -> Option<Stated<'n>> {
    let kinds = node.entries().iter().filter_map(|entry| Some((entry, AssertionKind::from_word(&entry.key)?)));
    let kinds: Vec<_> = kinds.collect();
    match kinds[..] {
        [(_, kind)] => {
            let mut flat = Flat::default();
            walk(&Fields::of(node, at), kind, kind.fields(), &mut flat);
            flat.stated()
        }
        [] => {
            of_no_kind(node, at);
            None
        }
        [(first, _), (second, _), ..] => {
            let problem = Problem::new(Code::Contradiction, format!("`{}` and `{}` stand in one claim", first.key, second.key));
            at.report(&second.key_span, problem.help("a claim asserts one thing: make it two claims"));
            None
        }
    }
}

fn of_no_kind(node: &Node, at: At<'_>) {
    let Value::Map(entries) = &node.value else {
        at.wrong_type(node, "a map of fields");
        return;
    };
    let words = || AssertionKind::WORDS.iter().map(|(word, _)| *word);
    let all = words().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let nearest = entries.iter().find_map(|entry| Some((entry.key_span.clone(), suggest(&entry.key, words())?)));
    let span = nearest.as_ref().map_or_else(|| head(node), |(span, _)| span.clone());
    let problem = Problem::new(Code::MissingField, "this asserts nothing that can be checked");
    let problem = problem.label(format!("expected one of {all}"));
    at.report(&span, with_suggestion(problem, nearest.map(|(_, word)| word)));
}

/// Takes in the value of each field that is there, and says which are missing.
fn walk<'n>(fields: &Fields<'_, 'n>, kind: AssertionKind, table: List<Field>, flat: &mut Flat<'n>) {
    for field in table {
        match (fields.node(field.name), field.holds, field.need) {
            (Some(node), Holding::Map(inner), _) => walk(&Fields::of(node, fields.at), kind, inner, flat),
            (Some(node), _, Need::Always | Need::Maybe | Need::OneOf(Choice::Counted)) => {
                flat.put(kind, field.name, read(node, field, fields.at));
            }
            (None, _, Need::Always) => fields.missing(field.name),
            _ => {}
        }
    }
    for choice in [Choice::Counted, Choice::Compared, Choice::When] {
        choose(fields, kind, table, choice, flat);
    }
}

/// Takes in the one of a few fields that is there, or says why it is not one.
fn choose<'n>(fields: &Fields<'_, 'n>, kind: AssertionKind, table: List<Field>, choice: Choice, flat: &mut Flat<'n>) {
    let of_choice = |field: &&Field| matches!(field.need, Need::OneOf(one) | Need::AtMostOneOf(one) if one == choice);
    let there = table.iter().filter(of_choice).filter_map(|field| Some((field, fields.node(field.name)?)));
    match (choice, &there.collect::<Vec<_>>()[..]) {
        _ if !table.iter().any(|field| of_choice(&field)) => {}
        (Choice::Counted, [_]) | (Choice::When, []) => {}
        (Choice::Compared | Choice::When, [(field, node)]) => {
            flat.put(kind, field.name, read(node, field, fields.at));
        }
        (_, there) => excluded(fields, choice, there),
    }
}

/// Says that fields exclude each other, or that one of them has to be there.
fn excluded(fields: &Fields, choice: Choice, there: &[(&Field, &Node)]) {
    let (code, message, help) = match choice {
        Choice::Counted => (
            Code::MissingField,
            "a count is of one thing",
            "give one of `parties-to`, `obliged-to-arrest`, `signatories-of`, `warrants-of` and `findings-of`",
        ),
        Choice::Compared => {
            (Code::MissingField, "a count is compared with one number", "give one of `equals`, `at-least` and `at-most`")
        }
        Choice::When => {
            (Code::Contradiction, "`date` and `in` stand together", "keep `date` for a day, or `in` for a month or year")
        }
    };
    let span = match there.last() {
        Some((_, node)) if choice == Choice::When => node.span.clone(),
        _ => fields.head(),
    };
    fields.at.report(&span, Problem::new(code, message).help(help));
}

/// The value of a field. Where it could not be read, that is written down, and nothing comes of what stands in for it.
fn read<'n>(node: &'n Node, field: &Field, at: At<'_>) -> Given<'n> {
    let text = |text| Given::Text(Sound(Cow::Borrowed(text)));
    match field.holds {
        Holding::Word(words) => text(at.word(node, &words().iter().map(|word| (*word, *word)).collect::<Vec<_>>())),
        Holding::Name(_) if field.need != Need::Always => text(at.words(node, "a name (text)")),
        Holding::Citation => text(at.words(node, "a citation (text)")),
        Holding::Day => {
            at.day(node);
            text(node.text().unwrap_or_default())
        }
        Holding::Answers => Given::Answers(answers(node, at)),
        Holding::Month => Given::Month(month(node, at)),
        Holding::Yes => Given::Yes(bool::read(node, at)),
        Holding::Number => Given::Number(number(node, at)),
        Holding::Name(_) | Holding::Text | Holding::Address | Holding::Citations | Holding::Map(_) | Holding::Assertion => {
            text(at.words(node, "text"))
        }
    }
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

fn month(node: &Node, at: At<'_>) -> Within {
    let text = match &node.value {
        Value::Number(year) => Cow::Owned(year.to_string()),
        _ => Cow::Borrowed(node.text().unwrap_or_default()),
    };
    Span::of(&text).map(|span| span.0).unwrap_or_else(|| {
        let problem = Problem::new(Code::BadDate, format!("`{text}` is no year and no month"));
        at.report(&node.span, problem.help("write YYYY or YYYY-MM, or give the day as `date`"));
        Within::Ever
    })
}

fn number(node: &Node, at: At<'_>) -> u64 {
    // Nought with a minus is a number in some forms of a file and none in others; in a claim it is a slip in all.
    let minus = at.file.text.get(node.span.clone()).is_some_and(|text| text.starts_with('-'));
    match node.value {
        Value::Number(number) if (0..=100_000).contains(&number) && !minus => number.unsigned_abs(),
        _ => {
            at.wrong_type(node, "a whole number from 0 to 100000");
            0
        }
    }
}
