//! From the files of a record to a `Corpus`: everything read, put in order, tied together; every problem collected.

use super::check;
use super::desk::{At, Desk};
use super::files;
use super::folder::Folder;
use super::known::{Kind, Known};
use super::names;
use super::yaml::Node;
use crate::law::*;
use crate::problem::{Code, Problem, Severity, quote};

/// What came of reading a folder: a corpus that holds where no problem is an error, and all problems in their order.
pub struct Resolved {
    /// The record.
    pub corpus: Option<&'static Corpus>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Reads all of a record.
pub fn resolve(folder: Folder, own: Option<&'static Corpus>) -> Resolved {
    let mut problems = Vec::new();
    let mut read = None;
    // Without a record there is nothing to say about what is not in it.
    if !folder.problems.iter().any(|problem| problem.code.is_without_record()) {
        let (known, twice) = Known::of(&folder);
        let older = own.is_some() && !folder.files.contains_key(TERMS);
        let desk = Desk::new(known, older);
        twice.into_iter().for_each(|problem| desk.report(problem));
        let mut corpus = corpus(&folder, &desk, own.filter(|_| older), own);
        unnamed_lists(&corpus, &desk);
        for (path, holds) in [(TERMS, "what the words of the law mean"), (WORDS, "every sentence of the program")] {
            if own.is_none() && !folder.files.contains_key(path) {
                let problem = Problem::new(Code::MissingFile, format!("the record has no {}", quote(path)));
                desk.report(problem.in_path(folder.shown(path)).help(format!("say there {holds}")));
            }
        }
        if let Some(own) = own.filter(|_| older) {
            told_with(own, &mut corpus, &desk);
        }
        check::whole(&corpus, &folder, &desk);
        problems = desk.problems(&folder.root);
        read = Some(corpus);
    }
    problems.extend(folder.problems);
    problems.sort_by(Problem::order);
    let usable = problems.iter().all(|problem| problem.code.severity() > Severity::Error);
    Resolved { corpus: read.filter(|_| usable).map(|corpus| &*Box::leak(Box::new(corpus))), problems }
}

fn corpus(folder: &Folder, desk: &Desk, own: Option<&'static Corpus>, program: Option<&'static Corpus>) -> Corpus {
    // Marks, requests and measures are words that the terms define.
    desk.terms.set(whole(folder, desk, TERMS, files::terms).or(own.map(|own| own.terms)).unwrap_or(NO_TERMS));
    let states = whole(folder, desk, "states.yaml", files::states).unwrap_or_default();
    let places = whole(folder, desk, "places.yaml", files::places).unwrap_or_default();
    let mut corpus = Corpus {
        edition: edition(folder, desk),
        states,
        places,
        towns: whole(folder, desk, "towns.yaml", |node, at| files::towns(node, places, at)).unwrap_or_default(),
        groups: whole(folder, desk, "groups.yaml", files::groups).unwrap_or_default(),
        predecessors: whole(folder, desk, "predecessors.yaml", files::predecessors).unwrap_or_default(),
        courts: whole(folder, desk, "courts.yaml", files::courts).unwrap_or_default(),
        situations: whole(folder, desk, "situations.yaml", files::situations).unwrap_or_default(),
        instruments: instruments(folder, desk, states),
        persons: persons(folder, desk),
        visits: whole(folder, desk, "visits.yaml", files::visits).unwrap_or_default(),
        findings: whole(folder, desk, "findings.yaml", files::findings).unwrap_or_default(),
        rules: rules(folder, desk),
        objections: whole(folder, desk, "law/objections.yaml", files::objections).unwrap_or_default(),
        flags: whole(folder, desk, "law/flags.yaml", files::flags).unwrap_or_default(),
        // A record of an older form has none, and its words need no answer of their own.
        topics: whole(folder, desk, "law/topics.yaml", files::topics).unwrap_or_default(),
        charge_map: whole(folder, desk, "law/charge-map.yaml", files::charge_map).unwrap_or_default(),
        // Nor has it titles; whoever is typed without one is found all the same.
        titles: whole(folder, desk, "titles.yaml", files::titles).unwrap_or_default(),
        terms: desk.terms.get(),
        // The language is the program's: a record may bring its own sentences, and need not.
        words: whole(folder, desk, WORDS, files::sentences).or(program.map(|program| program.words)).unwrap_or(NO_SENTENCES),
        combination: whole(folder, desk, "law/combination.yaml", files::combination).unwrap_or(NO_COMBINATION),
        sources: whole(folder, desk, "sources.yaml", files::sources).unwrap_or_default(),
        source_index: Index::NONE,
        names: &[],
        name_index: Index::NONE,
        reordered: &[],
        reordered_index: Index::NONE,
    };
    corpus.source_index = Index::over(corpus.sources.iter().map(|source| source.id.0));
    corpus.names = names::index(desk);
    corpus.name_index = Index::over(corpus.names.iter().map(|entry| entry.name));
    corpus.reordered = names::reordered(corpus.names, desk);
    corpus.reordered_index = Index::over(corpus.reordered.iter().map(|entry| entry.name));
    corpus
}

/// What the words of the law mean; a record without it is of an older form.
const TERMS: &str = "law/terms.yaml";
/// The project's own sentences.
pub const WORDS: &str = "words/en.yaml";

/// Complains of a rule that asks for crimes of its treaty's list, where nothing says what these are called.
fn unnamed_lists(corpus: &Corpus, desk: &Desk) {
    let asks = |condition: &Condition| condition.test == Test::Charge(ChargeTest::Listed);
    for rule in corpus.rules.iter().filter(|rule| rule.when.iter().any(asks) && corpus.terms.list(rule.treaty).is_none()) {
        let treaty = rule.treaty.map_or("", |treaty| treaty.0);
        let problem =
            Problem::new(Code::MissingText, format!("what the crimes listed by {} are called is not said", quote(treaty)));
        let help = format!("say it in {TERMS}, under `lists`");
        desk.report_at_id(Kind::Rule, &rule.number.to_string(), problem.help(help));
    }
}

/// Gives a record of an older form the program's own sentences for what both have. What is its own speaks none, and cannot be told.
fn told_with(own: &'static Corpus, corpus: &mut Corpus, desk: &Desk) {
    let silent = |kind, id: &str| {
        let problem = Problem::new(Code::MissingText, format!("{} has no text", quote(id)));
        desk.report_at_id(kind, id, problem.help("add law/terms.yaml, and say beside each flag and objection what it says"));
    };
    let flag = |flag: &FlagRule| match own.flag(flag.code) {
        Some(told) => FlagRule { means: told.means, says: told.says, page: told.page, headline: told.headline, ..*flag },
        None => {
            silent(Kind::Flag, flag.code.0);
            *flag
        }
    };
    corpus.flags = corpus.flags.iter().map(flag).collect::<Vec<_>>().leak();
    let objection = |(at, objection): (usize, &Objection)| {
        let before = corpus.objections[..at].iter().filter(|other| other.id == objection.id).count();
        let told = own.objection_entries(objection.id).nth(before).or_else(|| own.objection_entries(objection.id).next());
        match told {
            Some(told) => {
                let Objection { argument, ruling, means, short, .. } = *told;
                Objection { argument, ruling, means, short, ..*objection }
            }
            None => {
                silent(Kind::Objection, objection.id.0);
                *objection
            }
        }
    };
    corpus.objections = corpus.objections.iter().enumerate().map(objection).collect::<Vec<_>>().leak();
}

/// A whole file, read in its own way.
fn whole<T>(folder: &Folder, desk: &Desk, path: &str, read: impl Fn(&Node, At<'_>) -> T) -> Option<T> {
    let file = folder.files.get(path)?;
    Some(read(file.node.as_ref()?, At::top(desk, &file.source)))
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
        let list = whole(folder, desk, &beside("actions.yaml"), |node, at| files::action_list(node, states, at));
        let declarations = whole(folder, desk, &beside("declarations.yaml"), files::declarations).unwrap_or_default();
        instruments.push(Instrument { list, declarations, ..instrument });
    }
    instruments.sort_by_key(|instrument| instrument.id);
    instruments.leak()
}

fn persons(folder: &Folder, desk: &Desk) -> List<Person> {
    let mut persons = Vec::new();
    for path in folder.files.keys() {
        let Some(id) = path.strip_prefix("persons/").and_then(|path| path.strip_suffix(".yaml")) else { continue };
        persons.extend(whole(folder, desk, path, |node, at| files::person(desk.keep(id), node, at)));
    }
    persons.sort_by_key(|person| person.id);
    persons.leak()
}

fn rules(folder: &Folder, desk: &Desk) -> List<Rule> {
    let beside = ["objections.yaml", "flags.yaml", "charge-map.yaml", "combination.yaml", "terms.yaml", "topics.yaml"];
    let files = folder.files.keys().filter_map(|path| Some((path, path.strip_prefix("law/")?.strip_suffix(".yaml")?)));
    let files = files.filter(|(_, name)| !beside.contains(&format!("{name}.yaml").as_str()));
    let read = |(path, name): (&String, &str)| whole(folder, desk, path, |node, at| files::rules(name, node, at));
    let mut rules: Vec<Rule> = files.filter_map(read).flat_map(|rules| rules.iter().copied()).collect();
    // Entries of one rule stay in the order of their file.
    rules.sort_by_key(|rule| rule.number);
    rules.leak()
}

/// Stands in where `record.yaml` could not be read; never used.
const NO_EDITION: Edition = Edition {
    version: "",
    complete_on: Day::of(2000, 1, 1),
    checked_on: Day::of(2000, 1, 1),
    max_age: 0,
    gaps: &[],
    sha256: "",
    overlay: None,
    folder: None,
};

/// Stands in where `combination.yaml` could not be read; never used.
const NO_COMBINATION: Combination = Combination {
    without_document: &[],
    objections: &[],
    flags: &[],
    visit_flags: &[],
    controlled: FlagCode(""),
    unsettled: FlagCode(""),
    shut_out: &[],
    claimed: None,
    territory: None,
    stronger: None,
    contested: &[],
    counts_as: &[],
};
