//! Sentences of the record: text with holes for whatever they are said about. Filled in by the room of words, never here.

use std::fmt;

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// A sentence, or a part of one, in pieces.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Template(pub List<Piece>);

/// A piece of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub enum Piece {
    /// Said as it stands.
    Text(Text),
    /// Said of the case: `{state}`.
    Hole(Hole, Form),
    /// One of several, as the value has it: `{tense:was|is|would be}`.
    Choice(Hole, List<Template>),
    /// Said only where every hole directly in it has a value: `[ since {day}]`.
    Maybe(Template),
}

/// What a sentence leaves open: a value of the case, never finished words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Hole {
    /// Its name in data.
    pub name: Text,
    /// Its place among the holes that the sentence can have.
    pub place: u8,
}

/// How a value is written into a hole.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub enum Form {
    /// As it stands inside a sentence: `{state}`.
    Plain,
    /// With its first letter in upper case: `{State}`.
    Capital,
    /// A name without its article: `{treaty:short}`.
    Short,
    /// A day with its preposition, "on" a day and "in" a month or year: `{died:on}`.
    On,
    /// A place with its preposition: "at" premises, "on" an island, "in" any other: `{place:in}`.
    In,
    /// A day in numbers: `{date:iso}`.
    Iso,
    /// A list with "and" before its last: `{names:and}`.
    And,
    /// The same with "or": `{names:or}`.
    Or,
    /// A list with semicolons between: `{facts:semicolons}`.
    Semicolons,
}

impl Form {
    /// The words of forms in data.
    pub const WORDS: List<(Text, Form)> = &[
        ("short", Form::Short),
        ("on", Form::On),
        ("in", Form::In),
        ("iso", Form::Iso),
        ("and", Form::And),
        ("or", Form::Or),
        ("semicolons", Form::Semicolons),
    ];
}

/// A hole that a sentence can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Open {
    /// Its name in data.
    pub name: Text,
    /// What it holds.
    pub kind: Kind,
    /// It may have no value: then it stands in brackets, which are left out with it.
    pub optional: bool,
}

/// What a hole holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A name of the record, what was typed, or a phrase made by another sentence.
    Text,
    /// A day.
    Day,
    /// A day, month or year.
    Known,
    /// A whole number.
    Number,
    /// A state or place.
    Place,
    /// A treaty or other text.
    Treaty,
    /// Several texts.
    List,
    /// One of so many values.
    Choice(usize),
}

impl Kind {
    /// Whether a value of this kind can be written in this form.
    pub fn can(self, form: Form) -> bool {
        match form {
            Form::Plain | Form::Capital => !matches!(self, Kind::Choice(_)),
            Form::Short => matches!(self, Kind::Place | Kind::Treaty),
            Form::On => matches!(self, Kind::Known | Kind::Day),
            Form::In => self == Kind::Place,
            Form::Iso => self == Kind::Day,
            Form::And | Form::Or | Form::Semicolons => self == Kind::List,
        }
    }

    /// Whether so many texts can be chosen from: of a number, one for 1 and one for more, or before them one for none.
    pub fn chooses(self, texts: usize) -> bool {
        match self {
            Kind::Choice(values) => texts == values,
            Kind::Number => texts == 2 || texts == 3,
            _ => false,
        }
    }
}

impl Template {
    /// The text, where it has no hole.
    pub fn plain(&self) -> Text {
        match self.0 {
            [Piece::Text(text)] => text,
            _ => "",
        }
    }
}

impl fmt::Display for Template {
    /// As it is written in data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Hole(hole, Form::Plain) => write!(f, "{{{}}}", hole.name),
            Piece::Hole(hole, Form::Capital) => {
                let (first, rest) = hole.name.split_at(1);
                write!(f, "{{{}{rest}}}", first.to_ascii_uppercase())
            }
            Piece::Hole(hole, form) => {
                let word = Form::WORDS.iter().find(|(_, other)| other == form).map_or("", |(word, _)| word);
                write!(f, "{{{}:{word}}}", hole.name)
            }
            Piece::Choice(hole, texts) => {
                write!(f, "{{{}:", hole.name)?;
                for (at, text) in texts.iter().enumerate() {
                    write!(f, "{}{text}", if at > 0 { "|" } else { "" })?;
                }
                f.write_str("}")
            }
            Piece::Maybe(inner) => write!(f, "[{inner}]"),
        })
    }
}

/// The project's own sentences, by room, message and entry of its table: the texts of `words/en.yaml`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Sentences(pub List<List<List<Template>>>);

/// Sentences of a record that has none.
pub const NO_SENTENCES: Sentences = Sentences(&[]);

impl Serialize for Template {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
