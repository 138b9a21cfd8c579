//! A sentence filled in: pieces and holes into one buffer.

use super::english;
use super::message::{Said, Value};
use crate::law::{Corpus, Form, Hole, Piece, Sentences, Template, Text};

/// What is said, as a text of its own.
pub fn say<const N: usize>(corpus: &Corpus, said: Said<N>) -> String {
    // So long are most: a text that grows is copied again and again.
    let mut out = String::with_capacity(128);
    write(&corpus.words, &said, &mut out);
    out
}

/// A message without holes, as it stands in the record.
pub fn plain(corpus: &Corpus, said: Said<0>) -> Text {
    text_of(&corpus.words, &said).map_or("", |template| template.plain())
}

/// Writes what is said behind what is there already.
pub fn write<const N: usize>(words: &Sentences, said: &Said<N>, out: &mut String) {
    if let Some(template) = text_of(words, said) {
        fill(template, out, &|hole| said.values.get(usize::from(hole.place)).map_or(Value::Nothing, Value::borrowed));
    }
}

fn text_of<const N: usize>(words: &Sentences, said: &Said<N>) -> Option<&'static Template> {
    words.0.get(usize::from(said.room))?.get(usize::from(said.message))?.get(usize::from(said.entry))
}

/// The sentence with these values in its holes; nothing where one that must have a value has none.
pub fn filled<'v>(template: &Template, value: impl Fn(Hole) -> Value<'v>) -> Option<String> {
    let mut out = String::new();
    fill(template, &mut out, &value).then_some(out)
}

/// Writes the pieces. Tells whether every hole had a value.
fn fill<'v>(template: &Template, out: &mut String, value: &impl Fn(Hole) -> Value<'v>) -> bool {
    template.0.iter().all(|piece| match piece {
        Piece::Text(text) => {
            out.push_str(text);
            true
        }
        Piece::Hole(hole, form) => hold(&value(*hole), *form, out),
        Piece::Choice(hole, texts) => match value(*hole).choice(texts.len()).and_then(|at| texts.get(at)) {
            Some(text) => fill(text, out, value),
            None => false,
        },
        Piece::Maybe(inner) => {
            let before = out.len();
            if !fill(inner, out, value) {
                out.truncate(before);
            }
            true
        }
    })
}

/// Writes a value. Tells whether there was one.
fn hold(value: &Value, form: Form, out: &mut String) -> bool {
    let before = out.len();
    match value {
        Value::Nothing | Value::Choice(_) => return false,
        Value::Text(text) => out.push_str(text),
        Value::Day(day) => english::write_day(*day, form, out),
        Value::Known(known) => english::write_known(*known, form, out),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::Land(land) => english::write_land(*land, form, out),
        Value::Treaty(treaty) => english::write_treaty(*treaty, form, out),
        Value::List(items) => english::write_list(items, form, out),
    }
    if form == Form::Capital {
        let first = english::capital(&out[before..]);
        out.truncate(before);
        out.push_str(&first);
    }
    true
}

impl Value<'_> {
    /// The same value, looked at.
    fn borrowed(&self) -> Value<'_> {
        match self {
            Value::Text(text) => Value::Text(text.as_ref().into()),
            Value::List(items) => Value::List(items.iter().map(|item| item.as_ref().into()).collect()),
            other => other.clone(),
        }
    }

    /// Which of so many texts.
    fn choice(&self, texts: usize) -> Option<usize> {
        match self {
            Value::Choice(at) => Some(*at),
            Value::Number(number) if texts == 3 => Some((*number).clamp(0, 2) as usize),
            Value::Number(number) => Some(usize::from(*number != 1)),
            _ => None,
        }
    }
}
