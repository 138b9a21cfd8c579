//! An entry of an overlay: what it is about and whether it replaces, taken off it, and the rest as the record has it.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::known::Kind;
use super::super::yaml::{Node, Value};
use super::files::File;
use crate::law::{List, SourceId, Text};
use crate::problem::{Code, Problem};

/// The sections of a file, in the order in which they are laid over the record.
pub const SECTIONS: [&str; 8] = ["sources", "courts", "situations", "persons", "documents", "offices", "visits", "actions"];

/// A section of a file.
pub struct Section<'d, 'f> {
    /// Its entries.
    pub entries: &'f [Node],
    /// Where it stands.
    pub at: At<'d>,
}

/// The sections of a file, each by its place in `SECTIONS`. Anything else in it is complained of.
pub fn sections<'d>(file: &'d File, desk: &'d super::Desk) -> Vec<Option<Section<'d, 'd>>> {
    let at = At::top(desk, &file.source);
    let fields = Fields::of(&file.node, at);
    let sources: List<SourceId> = fields.list("default_sources");
    let at = At { sources, ..at };
    let section = |name: &'static str| {
        let node = fields.node(name)?;
        match &node.value {
            Value::List(entries) if entries.is_empty() => {
                at.report(&node.span, Problem::new(Code::EmptyField, "an empty list").help("leave the section out"));
                None
            }
            Value::List(entries) => Some(Section { entries, at }),
            _ => {
                at.wrong_type(node, "a list of entries");
                None
            }
        }
    };
    let sections: Vec<_> = SECTIONS.map(section).into_iter().collect();
    if sections.iter().all(Option::is_none) && file.node.entries().iter().all(|entry| !SECTIONS.contains(&entry.key.as_str())) {
        let problem = Problem::new(Code::EmptyOverlay, "this file lays nothing over the record");
        at.report(
            &file.node.head(),
            problem.help(format!("give it one of {}", SECTIONS.map(|name| format!("`{name}`")).join(", "))),
        );
    }
    sections
}

/// An entry.
pub struct Entry<'d, 'f> {
    /// As it stands in the file.
    pub node: &'f Node,
    /// Without what is only an overlay's.
    pub own: Node,
    /// Where it stands.
    pub at: At<'d>,
    /// Whether it replaces one of the record.
    pub replace: bool,
    found: usize,
}

impl<'d, 'f> Entry<'d, 'f> {
    /// Takes `replace` and these keys off.
    pub fn of(node: &'f Node, at: At<'d>, keys: &[&str]) -> Entry<'d, 'f> {
        let found = at.desk.found();
        let replace = node.get("replace").is_some_and(|node| bool::read(node, at));
        let mut own = node.clone();
        if let Value::Map(entries) = &mut own.value {
            entries.retain(|entry| entry.key != "replace" && !keys.contains(&entry.key.as_str()));
        }
        Entry { node, own, at, replace, found }
    }

    /// The id of what an entry is about, which must be on record or in the overlay.
    pub fn about(&self, key: &str, kind: Kind) -> Text {
        match self.node.get(key) {
            Some(node) => self.at.reference(node, kind),
            None => {
                let problem = Problem::new(Code::MissingField, format!("missing field `{key}`"));
                self.report(problem.label(format!("this entry has no `{key}`")));
                ""
            }
        }
    }

    /// The id that the entry gives itself.
    pub fn id(&self) -> Text {
        match self.node.get("id") {
            Some(node) => self.at.own_id(node),
            None => self.about("id", Kind::Source),
        }
    }

    /// Whether nothing was wrong with it so far.
    pub fn sound(&self) -> bool {
        self.at.desk.found() == self.found
    }

    /// Writes a problem down at its first field.
    pub fn report(&self, problem: Problem) {
        self.at.report(&self.node.head(), problem);
    }
}
