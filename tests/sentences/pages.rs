//! The pages on which texts are looked for: every transcript, every legal case with its whole proof, and the commands of `pages.txt`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use dedere::draw::{Format, Style};
use dedere::law::{Closed, Corpus};
use dedere::query::check::check;
use dedere::report::{CheckReport, Report, Scope, render};

use crate::common::{Prepared, load};

/// The day on which every page is drawn.
const TODAY: &str = "2026-11-24";

/// A page.
pub enum Page {
    /// What a command writes.
    Command(String),
    /// What a command writes on the made-up record.
    MadeUp(String),
    /// The whole proof of a legal case.
    Case(Box<Prepared>),
}

impl Page {
    /// What a reader is told it is.
    pub fn name(&self) -> String {
        match self {
            Page::Command(typed) => typed.clone(),
            Page::MadeUp(typed) => format!("{typed} (on a made-up record)"),
            Page::Case(case) => format!("{} ({})", case.case.says, case.case.file),
        }
    }

    /// Whether it is about what was made up.
    pub fn is_made_up(&self) -> bool {
        matches!(self, Page::MadeUp(_))
    }

    /// What is typed.
    fn typed(&self) -> &str {
        match self {
            Page::Command(typed) | Page::MadeUp(typed) => typed,
            Page::Case(_) => "",
        }
    }

    /// Whether it compares the record with another.
    pub fn compares(&self) -> bool {
        self.typed().starts_with("dedere data diff ")
    }

    /// Whether it takes long to draw: it compares records, or reads what the test made to be long.
    pub fn is_long(&self) -> bool {
        self.compares() || self.typed().contains("FOLDER/")
    }

    /// As it is written on a record.
    pub fn drawn(&self, record: &'static Corpus) -> String {
        match self {
            Page::Command(typed) | Page::MadeUp(typed) => written(typed, record),
            Page::Case(case) => {
                let corpus = case.corpus(record);
                let style = Style { width: 80, color: false, ascii: false, links: false };
                let checked = check(&corpus, case.question);
                let report = |scope| Report::Check(Box::new(CheckReport::new(&corpus, &checked, scope)));
                let page = |scope| render(&corpus, &report(scope), Format::Text, style);
                let json = render(&corpus, &report(Scope::Everything), Format::Json, style);
                page(Scope::Short { sources: true }) + &page(Scope::Proof) + &json
            }
        }
    }
}

/// What a command writes. `FOLDER` stands for the folder that the test writes to; a file that is to begin with is not there yet.
pub fn written(typed: &str, record: &'static Corpus) -> String {
    let typed = typed.replace("FOLDER", folder().to_str().expect("a path in words"));
    let begun = ["dedere init claims ", "dedere init overlay "];
    if let Some(file) = begun.iter().find_map(|command| typed.strip_prefix(command)) {
        let _ = std::fs::remove_file(file);
    }
    dedere::cli::written(&arguments(&typed), record)
}

/// What was typed, in words: quotes hold several together.
fn arguments(typed: &str) -> Vec<OsString> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in typed.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, ' ') => words.push(String::new()),
            (_, letter) => words.last_mut().expect("a word").push(letter),
        }
    }
    let mut words: Vec<OsString> = words.into_iter().filter(|word| !word.is_empty()).map(OsString::from).collect();
    if !words.iter().any(|word| word == "--today") {
        words.extend(["--today".into(), TODAY.into()]);
    }
    words
}

/// The folder that the test writes to.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("sentences")
}

/// The commands of a file, one a line.
fn listed(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(file).expect("commands");
    text.lines().filter(|line| line.starts_with("dedere ")).map(str::to_owned).collect()
}

/// Every page: what a reader sees first, then what every entry of the record has to say, then the legal cases, then
/// what only a made-up record has to say.
pub fn all(record: &Corpus) -> Vec<Page> {
    let mut files: Vec<PathBuf> =
        Path::new("tests/cli").read_dir().expect("the transcripts").map(|entry| entry.expect("a file").path()).collect();
    files.push("README.md".into());
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let typed = files.iter().flat_map(|path| typed_in(path)).chain(listed("tests/sentences/pages.txt")).chain(of_record(record));
    let mut seen = std::collections::BTreeSet::new();
    let commands = typed.filter(|typed| seen.insert(typed.clone())).map(Page::Command).collect::<Vec<_>>();
    let cases = load().into_iter().map(|case| Page::Case(Box::new(case.prepare(record))));
    let made_up = listed("tests/sentences/record/_pages.txt").into_iter().map(Page::MadeUp);
    commands.into_iter().chain(cases).chain(made_up).collect()
}

/// What every entry of the record has to say for itself.
fn of_record(record: &Corpus) -> Vec<String> {
    let mut ids: Vec<String> = record.rules.iter().map(|rule| rule.number.to_string()).collect();
    ids.extend(record.flags.iter().map(|flag| flag.code.to_string()));
    ids.extend(record.objections.iter().map(|objection| objection.id.to_string()));
    ids.extend(record.courts.iter().map(|court| court.id.to_string()));
    ids.extend(record.situations.iter().map(|situation| situation.id.to_string()));
    ids.extend(record.places.iter().map(|place| place.id.to_string()));
    ids.extend(record.instruments.iter().map(|instrument| instrument.id.to_string()));
    ids.extend(record.findings.iter().map(|finding| finding.id.to_string()));
    ids.extend(record.persons.iter().flat_map(|person| person.processes).map(|process| process.id.to_string()));
    ids.extend(record.terms.answers.iter().map(|(answer, _)| answer.word().to_owned()));
    ids.extend(record.terms.statuses.iter().map(|term| term.status.word().to_owned()));
    ids.extend(record.terms.obligations.iter().map(|term| term.obligation.word().to_owned()));
    let explained = ids.iter().map(|id| format!("dedere explain '{id}'"));
    let persons = record.persons.iter().map(|person| format!("dedere person {} --all", person.id));
    let states = record.states.iter().map(|state| format!("dedere state {} --all", state.id));
    let pairs = record.visits.iter().map(|visit| format!("dedere timeline {} {}", visit.person, visit.state));
    let trips = record.visits.iter().map(|visit| {
        let day = visit.arrived.first;
        format!("dedere check {} {} --date {day} --why", visit.person, visit.state)
    });
    explained.chain(persons).chain(states).chain(pairs).chain(trips).chain(of_pairs(record)).collect()
}

/// The answers and timelines of some pairs: each person, in some ten states and places, on days of three generations.
fn of_pairs(record: &Corpus) -> Vec<String> {
    let hosts: Vec<&str> =
        record.states.iter().map(|state| state.id.0).chain(record.places.iter().map(|place| place.id.0)).collect();
    let presences = ["territory", "overflight", "unscheduled-landing"];
    let days = [
        "1994-06-01",
        "1999-04-01",
        "2003-01-15",
        "2009-03-05",
        "2014-10-08",
        "2019-12-31",
        "2023-06-01",
        "2026-05-01",
        "2027-06-01",
    ];
    let mut pages = Vec::new();
    for (at, person) in record.persons.iter().enumerate() {
        for turn in 0..9 {
            let (host, day) = (hosts[(31 * at + 29 * turn) % hosts.len()], days[(at + turn) % days.len()]);
            let presence = presences[if turn % 4 == 0 { (at + turn) % 3 } else { 0 }];
            pages.push(format!("dedere check {} {host} --date {day} --presence {presence} --why --format json", person.id));
            if turn % 3 == 0 {
                pages.push(format!("dedere timeline {} {host} --from 1949-08-12 --format json", person.id));
            }
        }
    }
    pages
}

/// The commands of a transcript: those that ask for no record of their own and write to no file.
fn typed_in(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("a transcript");
    let commands = text.lines().filter_map(|line| line.strip_prefix("$ ")).filter(|line| line.starts_with("dedere "));
    let other = [" --data", "claimreview", "data check", " init ", " man", ">", "|", "completions"];
    commands.filter(|line| !other.iter().any(|word| line.contains(word))).map(str::to_owned).collect()
}
