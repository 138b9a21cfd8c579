//! Who bears which name: the index of names, and what is wrong where two bear the same.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::desk::{At, Borne, Desk};
use super::yaml::{Node, Value};
use crate::law::{self, List, NameEntry, Named, Text, fold};
use crate::problem::{Code, Problem, quote};

impl At<'_> {
    /// Whoever an entry is about bears every name in a value: a text, a list, or lists by language.
    pub fn bears(&self, node: &Node, means: Named, shared: bool) {
        match &node.value {
            Value::Text(written) => self.bears_name(written, &node.span, means, shared),
            Value::List(items) => items.iter().for_each(|item| self.bears(item, means, shared)),
            Value::Map(entries) => entries.iter().for_each(|entry| self.bears(&entry.node, means, shared)),
            _ => {}
        }
    }

    /// Whoever an entry is about bears this name.
    pub fn bears_name(&self, written: &str, span: &Range<usize>, means: Named, shared: bool) {
        let folded = fold(written);
        if folded.is_empty() {
            let problem = Problem::new(Code::BadText, format!("{} has no letter that a name could be found by", quote(written)));
            return self.report(span, problem.help("write the name in letters or digits of any script"));
        }
        let entry = NameEntry { name: self.desk.keep(&folded), means, shared };
        let (written, file) = (self.desk.keep(written), Arc::clone(self.file));
        self.desk.borne.borrow_mut().push(Borne { entry, written, file, span: span.clone(), others: false });
    }

    /// Others who are not on record bear the shared names of this one.
    pub fn has_namesakes(&self, means: Named) {
        let mut borne = self.desk.borne.borrow_mut();
        borne.iter_mut().filter(|name| name.entry.means == means).for_each(|name| name.others = true);
    }
}

/// Every name, folded and sorted. What cannot be told apart by name is complained of.
pub fn index(desk: &Desk) -> List<NameEntry> {
    let borne = desk.borne.take();
    let mut names: BTreeMap<(Text, Named), Vec<&Borne>> = BTreeMap::new();
    for name in &borne {
        names.entry((name.entry.name, name.entry.means)).or_default().push(name);
    }
    let bearers: Vec<Bearer> = names.values().map(|all| Bearer::of(all)).collect();
    for same in bearers.chunk_by(|left, right| left.entry.name == right.entry.name) {
        [Sort::Person, Sort::State, Sort::Place, Sort::Instrument, Sort::Topic, Sort::Group]
            .into_iter()
            .for_each(|sort| told_apart(same, sort, desk));
    }
    bearers.iter().map(|bearer| bearer.entry).collect::<Vec<_>>().leak()
}

/// The names of persons that have several words, with these in the order of the letters, whole and with the first as an initial.
pub fn reordered(names: List<NameEntry>, desk: &Desk) -> List<NameEntry> {
    let mut all: BTreeSet<(Text, Named)> = BTreeSet::new();
    // A name that asks back is not got round by typing it beside others.
    let shared: BTreeSet<Text> = names.iter().filter(|entry| entry.shared).map(|entry| entry.name).collect();
    let asks_back = |name: &str| name.split(' ').any(|word| shared.contains(word));
    let own = names.iter().filter(|entry| matches!(entry.means, Named::Person(_)) && !asks_back(entry.name));
    for entry in own {
        let words: Vec<&str> = entry.name.split(' ').collect();
        let [first, rest @ ..] = &words[..] else { continue };
        let initial: String = first.chars().take(1).collect();
        if !rest.is_empty() {
            all.insert((desk.keep(&law::reordered(words.iter().copied())), entry.means));
            all.insert((desk.keep(&law::reordered([initial.as_str()].into_iter().chain(rest.iter().copied()))), entry.means));
        }
    }
    all.into_iter().map(|(name, means)| NameEntry { name, means, shared: false }).collect::<Vec<_>>().leak()
}

/// One who bears a name, however often it is listed.
struct Bearer<'b> {
    /// Shared where it is listed so anywhere.
    entry: NameEntry,
    /// Where it is listed as shared, or else where it stands first.
    borne: &'b Borne,
}

impl<'b> Bearer<'b> {
    fn of(all: &[&'b Borne]) -> Bearer<'b> {
        let shared = all.iter().find(|name| name.entry.shared);
        let borne = shared.unwrap_or(&all[0]);
        Bearer { entry: borne.entry, borne }
    }
}

/// What a name can be looked for as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Person,
    State,
    Place,
    Instrument,
    Topic,
    Group,
}

impl Sort {
    fn of(means: Named) -> Sort {
        match means {
            Named::Person(_) => Sort::Person,
            Named::State(_) => Sort::State,
            Named::Place(_) => Sort::Place,
            Named::Instrument(_) => Sort::Instrument,
            Named::Topic(_) => Sort::Topic,
            Named::Group(_) => Sort::Group,
        }
    }

    /// Whether entries of this sort can say that they share a name.
    fn can_share(self) -> bool {
        matches!(self, Sort::Person | Sort::State)
    }
}

/// Complains where bearers of one name could not be told apart, or say that they share it when they do not.
fn told_apart(same: &[Bearer], sort: Sort, desk: &Desk) {
    let own: Vec<&Bearer> = same.iter().filter(|bearer| Sort::of(bearer.entry.means) == sort).collect();
    let report = |bearer: &Bearer, message: String, label: String, help: &str| {
        let problem = Problem::new(Code::SharedName, message).label(label).help(help);
        desk.report(problem.at(&bearer.borne.file, bearer.borne.span.clone()));
    };
    let complain = |bearer: &Bearer, other: &Bearer, help: &str| {
        let (line, _) = other.borne.file.line_and_column(other.borne.span.start);
        let also = format!("also a name of `{}`, {}:{line}", id(other.entry.means), other.borne.file.path);
        report(bearer, format!("{} is the name of two", quote(bearer.borne.written)), also, help);
    };
    match (&own[..], sort.can_share()) {
        ([], _) => {}
        ([only], true) if only.entry.shared && !only.borne.others => {
            let message = format!("nobody else on record bears the name {}", quote(only.borne.written));
            let help = "list it under `shared` of the other too, or say in `namesakes` who else bears it, or move it to `also`";
            report(only, message, "listed as shared".to_owned(), help);
        }
        (all, true) if all.len() > 1 => {
            for bearer in all.iter().filter(|bearer| !bearer.entry.shared) {
                let other = all.iter().find(|other| other.entry.means != bearer.entry.means);
                other
                    .into_iter()
                    .for_each(|other| complain(bearer, other, "list it under `shared` of both, so that typing it asks back"));
            }
        }
        (all, false) => {
            // A place may not take a state's name from it, unless it is there to ask back.
            let state = same.iter().find(|bearer| sort == Sort::Place && Sort::of(bearer.entry.means) == Sort::State);
            let other = state.filter(|state| !state.entry.shared).or(all.first().copied().filter(|_| all.len() > 1));
            for bearer in all.iter().filter(|bearer| other.is_some_and(|other| other.entry.means != bearer.entry.means)) {
                other.into_iter().for_each(|other| complain(bearer, other, "leave it out of one of the two"));
            }
        }
        _ => {}
    }
}

fn id(means: Named) -> Text {
    match means {
        Named::Person(id) => id.0,
        Named::State(id) => id.0,
        Named::Place(id) => id.0,
        Named::Instrument(id) => id.0,
        Named::Topic(id) => id.0,
        Named::Group(id) => id.0,
    }
}
