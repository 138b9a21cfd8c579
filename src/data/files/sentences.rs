//! `words/en.yaml`: a text for each message; and how a text with holes is written, wherever one stands.

use super::super::desk::At;
use super::super::fields::Fields;
use super::super::yaml::{Entry, Node};
use crate::law::*;
use crate::problem::{Code, Problem, is_sound, quote};
use crate::words::message::{Message, ROOMS, Room};

/// `words/en.yaml`: a map of rooms, each a map of texts.
pub fn sentences(node: &Node, at: At<'_>) -> Sentences {
    let fields = Fields::of(node, at);
    let rooms = ROOMS.iter().map(|room| {
        let texts = if room.messages.is_empty() { &[][..] } else { fields.part(room.name).entries() };
        texts_of(room, texts, &fields)
    });
    Sentences(rooms.collect::<Vec<_>>().leak())
}

fn texts_of(room: &Room, entries: &[Entry], fields: &Fields<'_, '_>) -> List<List<Template>> {
    let at = fields.at;
    for entry in entries.iter().filter(|entry| !room.messages.iter().any(|message| named(message, entry))) {
        let problem = Problem::new(Code::UnknownField, format!("{} is no message of {}", quote(&entry.key), quote(room.name)));
        let names: Vec<String> = room.messages.iter().map(|message| message.name.replace('_', "-")).collect();
        at.report(&entry.key_span, at.desk.with_suggestion(problem, &entry.key, names.iter().map(String::as_str)));
    }
    let texts = room.messages.iter().map(|message| match entries.iter().find(|entry| named(message, entry)) {
        Some(entry) => text_of(message, &entry.node, at),
        None => {
            let name = message.name.replace('_', "-");
            let problem = Problem::new(Code::MissingText, format!("{} has no text", quote(&format!("{}.{name}", room.name))));
            fields.report(room.name, problem.help("write what it says"));
            &[]
        }
    });
    texts.collect::<Vec<_>>().leak()
}

fn named(message: &Message, entry: &Entry) -> bool {
    message.name.len() == entry.key.len() && message.name.replace('_', "-") == entry.key
}

/// One text, or one for each word of the message's list.
fn text_of(message: &Message, node: &Node, at: At<'_>) -> List<Template> {
    let Some(words) = message.entries else {
        return vec![template(node, at, message.holes)].leak();
    };
    let fields = Fields::of(node, at);
    for entry in fields.entries().iter().filter(|entry| !words.contains(&entry.key.as_str())) {
        let problem = Problem::new(Code::UnknownWord, format!("unknown word {}", quote(&entry.key)));
        at.report(&entry.key_span, at.desk.with_suggestion(problem, &entry.key, words.iter().copied()));
    }
    let texts = words.iter().map(|word| match fields.entries().iter().find(|entry| entry.key == *word) {
        Some(entry) => template(&entry.node, at, message.holes),
        None => {
            let problem = Problem::new(Code::MissingText, format!("{} has no text", quote(word)));
            at.report(&fields.head(), problem.help("write what it says"));
            Template(&[])
        }
    });
    texts.collect::<Vec<_>>().leak()
}

/// A text with holes in braces: `{state}`, `{State}` where it begins a sentence, `{treaty:short}` in a form, `{tense:was|is|would be}` to
/// choose by the value, and `[...]` around what is said only where its holes have a value.
pub fn template(node: &Node, at: At<'_>, holes: &[Open]) -> Template {
    let Some(text) = node.text() else {
        at.wrong_type(node, "a sentence (text)");
        return Template(&[]);
    };
    if !is_sound(text) {
        let problem = Problem::new(Code::BadText, "text with characters that cannot be seen, or with spaces at its ends");
        at.report(&node.span, problem.help("write it on one line, without them"));
    }
    let mut reading = Reading { rest: text, node, at, holes, optional: false };
    let (template, closed_by) = reading.pieces();
    if let Some(sign) = closed_by {
        reading.wrong(format!("`{sign}` closes nothing"));
    }
    template
}

/// A text that is being taken apart.
struct Reading<'t> {
    rest: &'t str,
    node: &'t Node,
    at: At<'t>,
    holes: &'t [Open],
    optional: bool,
}

impl Reading<'_> {
    /// The pieces up to the sign that closes what they stand in, and that sign.
    fn pieces(&mut self) -> (Template, Option<char>) {
        let mut pieces = Vec::new();
        loop {
            let end = self.rest.find(['{', '}', '[', ']', '|']).unwrap_or(self.rest.len());
            if end > 0 {
                pieces.push(Piece::Text(self.at.desk.keep(&self.rest[..end])));
            }
            let sign = self.rest[end..].chars().next();
            self.rest = self.rest.get(end + 1..).unwrap_or_default();
            match sign {
                Some('{') => pieces.extend(self.hole()),
                Some('[') => {
                    let before = std::mem::replace(&mut self.optional, true);
                    let (inner, closed_by) = self.pieces();
                    self.optional = before;
                    if closed_by != Some(']') {
                        self.wrong("`[` is not closed by `]`".to_owned());
                    }
                    pieces.push(Piece::Maybe(inner));
                }
                closed_by => return (Template(pieces.leak()), closed_by),
            }
        }
    }

    /// What stands after `{`, up to its end.
    fn hole(&mut self) -> Option<Piece> {
        let end = self.rest.find(['}', ':', '{', '[']).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        let sign = rest.chars().next();
        self.rest = rest.get(1..).unwrap_or_default();
        let (hole, open, capital) = self.named(name)?;
        if open.optional && !self.optional {
            self.wrong(format!("`{{{name}}}` may have no value, and stands outside of brackets"));
        }
        match sign {
            Some('}') => self.formed(hole, open, if capital { Form::Capital } else { Form::Plain }),
            Some(':') => {
                match Form::WORDS.iter().find(|(word, _)| self.rest.strip_prefix(word).is_some_and(|rest| rest.starts_with('}')))
                {
                    Some((word, form)) => {
                        self.rest = &self.rest[word.len() + 1..];
                        self.formed(hole, open, *form)
                    }
                    None => self.choice(hole, open),
                }
            }
            _ => {
                self.wrong(format!("`{{{name}` is not closed by `}}`"));
                None
            }
        }
    }

    fn formed(&self, hole: Hole, open: Open, form: Form) -> Option<Piece> {
        if !open.kind.can(form) {
            self.wrong(format!("`{{{}}}` cannot be written in this form", hole.name));
        }
        Some(Piece::Hole(hole, form))
    }

    /// The texts of a choice, with `|` between them.
    fn choice(&mut self, hole: Hole, open: Open) -> Option<Piece> {
        let mut texts = Vec::new();
        loop {
            let (text, closed_by) = self.pieces();
            texts.push(text);
            match closed_by {
                Some('|') => {}
                Some('}') => break,
                _ => {
                    self.wrong(format!("`{{{}:` is not closed by `}}`", hole.name));
                    return None;
                }
            }
        }
        if !open.kind.chooses(texts.len()) {
            self.wrong(format!("`{{{}:` has {} texts to choose from, which is not what its value needs", hole.name, texts.len()));
        }
        Some(Piece::Choice(hole, texts.leak()))
    }

    /// The hole of this name, and whether it begins with a capital.
    fn named(&self, name: &str) -> Option<(Hole, Open, bool)> {
        let capital = name.starts_with(|letter: char| letter.is_ascii_uppercase());
        let small = name.get(..1).unwrap_or_default().to_ascii_lowercase() + name.get(1..).unwrap_or_default();
        let place = self.holes.iter().position(|open| open.name.replace('_', "-") == small);
        if place.is_none() {
            let words: Vec<String> = self.holes.iter().map(|open| format!("`{{{}}}`", open.name.replace('_', "-"))).collect();
            let problem = Problem::new(Code::UnknownHole, format!("{} is no hole of this sentence", quote(name)));
            let help = match &words[..] {
                [] => "this one has none; a hole ends with `}`".to_owned(),
                words => format!("this one can have {}; a hole ends with `}}`", words.join(", ")),
            };
            self.at.report(&self.node.span, problem.help(help));
        }
        let place = place?;
        let open = self.holes[place];
        let name = if open.name.contains('_') { self.at.desk.keep(&small) } else { open.name };
        Some((Hole { name, place: place as u8 }, open, capital))
    }

    fn wrong(&self, message: String) {
        let help = "close each `{` and `[`; give a choice a text for each value, with `|` between; put a hole that may be empty in brackets";
        self.at.report(&self.node.span, Problem::new(Code::BadTemplate, message).help(help));
    }
}
