//! From the files of a record to a `Corpus`: everything read, put in order, tied together; every problem collected.

use super::files;
use super::folder::Folder;
use super::known::Known;
use super::names;
use super::reader::{At, Desk, Read};
use super::yaml::Node;
use crate::law::*;
use crate::problem::{Problem, Severity};

/// What came of reading a folder: a corpus that holds where no problem is an error, and all problems in their order.
pub struct Resolved {
    /// The record.
    pub corpus: Option<&'static Corpus>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Reads all of a record.
pub fn resolve(folder: Folder) -> Resolved {
    let desk = Desk::new(Known::of(&folder));
    let corpus = corpus(&folder, &desk);
    let mut problems = folder.problems;
    problems.append(&mut desk.problems.borrow_mut());
    problems.sort_by(Problem::order);
    let sound = problems.iter().all(|problem| problem.code.severity() < Severity::Error);
    Resolved { corpus: sound.then(|| &*Box::leak(Box::new(corpus))), problems }
}

fn corpus(folder: &Folder, desk: &Desk) -> Corpus {
    let states: List<State> = list(folder, desk, "states.yaml", "states");
    let mut corpus = Corpus {
        edition: edition(folder, desk),
        states,
        places: list(folder, desk, "places.yaml", "places"),
        predecessors: list(folder, desk, "predecessors.yaml", "predecessors"),
        courts: list(folder, desk, "courts.yaml", "courts"),
        situations: list(folder, desk, "situations.yaml", "situations"),
        instruments: instruments(folder, desk, states),
        persons: persons(folder, desk),
        visits: list(folder, desk, "visits.yaml", "visits"),
        findings: list(folder, desk, "findings.yaml", "findings"),
        rules: rules(folder, desk),
        objections: whole(folder, desk, "law/objections.yaml", files::objections).unwrap_or_default(),
        flags: whole(folder, desk, "law/flags.yaml", files::flags).unwrap_or_default(),
        charge_map: whole(folder, desk, "law/charge-map.yaml", files::charge_map).unwrap_or_default(),
        combination: whole(folder, desk, "law/combination.yaml", files::combination).unwrap_or(NO_COMBINATION),
        sources: whole(folder, desk, "sources.yaml", files::sources).unwrap_or_default(),
        names: &[],
    };
    corpus.states = sorted(corpus.states, |state| state.id);
    corpus.places = sorted(corpus.places, |place| place.id);
    corpus.predecessors = sorted(corpus.predecessors, |row| (row.entity, row.period.until));
    corpus.courts = sorted(corpus.courts, |court| court.id);
    corpus.situations = sorted(corpus.situations, |situation| situation.id);
    corpus.visits = sorted(corpus.visits, |visit| (visit.person, visit.arrived.first, visit.state));
    corpus.findings = sorted(corpus.findings, |finding| (finding.on, finding.id));
    corpus.rules = sorted(corpus.rules, |rule| rule.number);
    corpus.flags = sorted(corpus.flags, |flag| flag.code);
    corpus.charge_map = sorted(corpus.charge_map, |entry| entry.provision);
    corpus.sources = sorted(corpus.sources, |source| source.id);
    corpus.names = names::index(&corpus, desk);
    corpus
}

/// A list in its one fixed order; equal keys stay in the order of the file.
fn sorted<T: Copy, K: Ord>(list: List<T>, key: impl Fn(&T) -> K) -> List<T> {
    let mut list = list.to_vec();
    list.sort_by_key(key);
    list.leak()
}

/// A whole file, read in its own way.
fn whole<T>(folder: &Folder, desk: &Desk, path: &str, read: impl Fn(&Node, At<'_>) -> T) -> Option<T> {
    let file = folder.files.get(path)?;
    Some(read(file.node.as_ref()?, At::top(desk, &file.source)))
}

/// A file that is one list of entries, with the sources that they share.
fn list<T: Read + 'static>(folder: &Folder, desk: &Desk, path: &str, key: &'static str) -> List<T> {
    whole(folder, desk, path, |node, at| files::entries(node, key, at)).unwrap_or_default()
}

fn edition(folder: &Folder, desk: &Desk) -> Edition {
    let edition = whole(folder, desk, "record.yaml", files::edition).unwrap_or(NO_EDITION);
    Edition { sha256: desk.keep(&folder.sha256), ..edition }
}

fn instruments(folder: &Folder, desk: &Desk, states: List<State>) -> List<Instrument> {
    let mut instruments = Vec::new();
    for path in folder.files.keys() {
        let Some(id) = path.strip_prefix("instruments/").and_then(|path| path.strip_suffix("/instrument.yaml")) else { continue };
        let beside = |name: &str| format!("instruments/{id}/{name}");
        let read = |node: &Node, at: At<'_>| files::instrument(desk.keep(id), node, at);
        let Some(instrument) = whole(folder, desk, path, read) else { continue };
        let list = whole(folder, desk, &beside("actions.yaml"), files::action_list).map(|list| with_participations(list, states));
        let declarations = whole(folder, desk, &beside("declarations.yaml"), files::declarations).unwrap_or_default();
        let declarations = sorted(declarations, |declaration| (declaration.state, declaration.lodged));
        instruments.push(Instrument { list, declarations, ..instrument });
    }
    sorted(instruments.leak(), |instrument| instrument.id)
}

/// Puts each state's actions in order and adds them up to periods.
fn with_participations(list: ActionList, states: List<State>) -> ActionList {
    let day = |action: &Action| action.on.or(action.effect).or(action.between.map(|(earliest, _)| earliest));
    let actions = sorted(list.actions, |action| (action.state, day(action), action.action));
    let mut participations = Vec::new();
    for own in actions.chunk_by(|left, right| left.state == right.state) {
        let ends = states.iter().find(|state| state.id == own[0].state).and_then(|state| state.exists.until);
        let mut periods = crate::law::participations(own, ends);
        periods.sort_by_key(|period| period.from());
        participations.extend(periods);
    }
    ActionList { actions, participations: participations.leak(), ..list }
}

fn persons(folder: &Folder, desk: &Desk) -> List<Person> {
    let mut persons = Vec::new();
    for path in folder.files.keys() {
        let Some(id) = path.strip_prefix("persons/").and_then(|path| path.strip_suffix(".yaml")) else { continue };
        if let Some(person) = whole(folder, desk, path, |node, at| files::person(desk.keep(id), node, at)) {
            let processes = sorted(person.processes, |process| (process.issued, process.id));
            let offices = sorted(person.offices, |office| office.from.map(|from| from.first));
            persons.push(Person { processes, offices, ..person });
        }
    }
    sorted(persons.leak(), |person| person.id)
}

fn rules(folder: &Folder, desk: &Desk) -> List<Rule> {
    let beside = ["objections.yaml", "flags.yaml", "charge-map.yaml", "combination.yaml"];
    let files = folder.files.keys().filter(|path| path.strip_prefix("law/").is_some_and(|name| !beside.contains(&name)));
    let rules: Vec<Rule> =
        files.filter_map(|path| whole(folder, desk, path, files::rules)).flat_map(|rules| rules.iter().copied()).collect();
    rules.leak()
}

/// Stands in where `record.yaml` could not be read; never used.
const NO_EDITION: Edition =
    Edition { version: "", complete_on: Day::of(2000, 1, 1), checked_on: Day::of(2000, 1, 1), max_age: 0, gaps: &[], sha256: "" };

/// Stands in where `combination.yaml` could not be read; never used.
const NO_COMBINATION: Combination = Combination {
    objections: &[],
    flags: &[],
    visit_flags: &[],
    controlled: FlagCode(""),
    unsettled: FlagCode(""),
    contested: &[],
    counts_as: &[],
};
