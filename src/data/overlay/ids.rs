//! The ids of an overlay beside those of the record: what clashes, and what is to be replaced and is not there.

use std::ops::Range;
use std::sync::Arc;

use super::super::known::{Kind, Known, Spot};
use super::super::yaml::{Node, Value};
use super::files::File;
use crate::law::Corpus;
use crate::problem::{Code, Problem, SourceText, quote};

/// The sections whose entries have ids.
const SECTIONS: [(&str, Kind); 5] = [
    ("sources", Kind::Source),
    ("courts", Kind::Court),
    ("situations", Kind::Situation),
    ("persons", Kind::Person),
    ("documents", Kind::Process),
];

/// The ids of a record and of what is laid over it, and what is wrong with the latter.
pub fn known(base: &Corpus, files: &[File]) -> (Known, Vec<Problem>) {
    let mut ids = Ids { known: Known::of_record(base), problems: Vec::new() };
    for file in files {
        for (section, kind) in SECTIONS {
            for entry in file.node.get(section).map(Node::items).unwrap_or_default() {
                let replace = is_true(entry.get("replace"));
                ids.take(kind, entry, &file.source, if replace { Wanted::There } else { Wanted::New });
                // Whoever replaces a person brings the documents too, old ids and new.
                let own = if replace { Wanted::Either } else { Wanted::New };
                let processes = entry.get("processes").map(Node::items).unwrap_or_default();
                processes.iter().for_each(|process| ids.take(Kind::Process, process, &file.source, own));
            }
        }
    }
    (ids.known, ids.problems)
}

/// Whether the record is to have an id already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    New,
    There,
    Either,
}

struct Ids {
    known: Known,
    problems: Vec<Problem>,
}

impl Ids {
    fn take(&mut self, kind: Kind, entry: &Node, file: &Arc<SourceText>, wanted: Wanted) {
        let Some(node) = entry.get("id") else { return };
        let Some(id) = node.text().filter(|id| !id.is_empty()) else { return };
        match (self.known.lay(kind, id, file, &node.span), wanted) {
            (Some(spot), Wanted::New) if spot.of_record() => self.problems.push(clash(kind.noun(), id, &spot, file, &node.span)),
            (Some(spot), _) if !spot.of_record() => {
                let (line, _) = spot.file.line_and_column(spot.span.start);
                let problem = Problem::new(Code::DuplicateId, format!("the id {} is given twice", quote(id)));
                let problem = problem.label(format!("the first stands in {}:{line}", spot.file.path));
                self.problems.push(problem.help("keep one of the two").at(file, node.span.clone()));
            }
            (None, Wanted::There) => {
                self.problems.push(nothing_to_replace(&format!("{} {}", kind.noun(), quote(id))).at(file, node.span.clone()));
            }
            _ => {}
        }
    }
}

impl Spot {
    /// Whether it is in a record that was read before: of its files only the names are known.
    fn of_record(&self) -> bool {
        self.file.text.is_empty()
    }
}

fn clash(noun: &str, id: &str, there: &Spot, file: &Arc<SourceText>, span: &Range<usize>) -> Problem {
    clashes(&format!("the {noun} {}", quote(id)), &there.file.path).at(file, span.clone())
}

/// The record has something already that an overlay does not replace.
pub fn clashes(what: &str, there: &str) -> Problem {
    let problem = Problem::new(Code::OverlayClash, format!("{what} is on record already"));
    let help = "say `replace: true` to put this in its place, or take it out; what is replaced is told with every answer";
    problem.label(format!("in {there} of the record")).help(help)
}

/// Something is to be replaced that is not there.
pub fn nothing_to_replace(what: &str) -> Problem {
    let problem = Problem::new(Code::NothingToReplace, format!("the record has no {what} to replace"));
    problem.help("leave `replace` out, or correct what says which entry is meant")
}

/// Whether a value is `true`.
pub fn is_true(node: Option<&Node>) -> bool {
    matches!(node.map(|node| &node.value), Some(Value::Bool(true)))
}
