//! Legal cases: their shape as typed in `tests/cases/*.yaml`, and how one is put to the record.
#![allow(dead_code)] // each test file uses its own part

pub mod given;
pub mod observed;

use std::collections::{BTreeMap, BTreeSet};

use dedere::law::{Asked, Corpus, Day, Instrument, List, Person, PlaceId, Presence, ProcessId, Question, StateId};
use serde::Deserialize;

use given::Given;
use observed::Observed;

/// The day on which a case asks, where it names none.
const TODAY: &str = "2026-11-24";

/// One file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cases: Vec<Case>,
}

/// A case: a visit, and what the law says about it. `cites`, `flags`, `statuses`, `objections` and what stands under `rules` are
/// exact sets; what is left out is not compared.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence, unique over all files.
    pub says: String,
    /// The question.
    pub visit: Visit,
    /// Facts supposed for this case alone, where the record holds none of their kind.
    #[serde(default)]
    given: Vec<Given>,
    /// The answer word.
    answer: String,
    /// By rule number, the strongest status over the person's processes: every rule that speaks, and no other.
    statuses: Option<BTreeMap<String, String>>,
    /// Every citation and authority of the conclusions that give the answer, with those of their objections and flags, and of the
    /// visit's flags.
    cites: Option<BTreeSet<String>>,
    /// Every flag of any conclusion or of the visit.
    flags: Option<BTreeSet<String>>,
    /// The objections that the conclusions which give the answer heard, or hold for a reader who asks.
    objections: Option<BTreeSet<Objection>>,
    /// By rule number, of its strongest conclusions: their flags, and their own citations, without objections and flags.
    #[serde(default)]
    rules: BTreeMap<String, ByRule>,
    /// Citations and flags that must be among those above.
    contains: Option<ByRule>,
    /// The file it stands in.
    #[serde(skip)]
    pub file: String,
}

/// The question of a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    person: String,
    /// A state's or a place's id.
    state: String,
    date: String,
    presence: Option<String>,
    today: Option<String>,
    /// Statuses, citations and objections are those about this process alone; the answer and the flags are the whole ones.
    process: Option<String>,
}

/// Citations and flags.
#[derive(Deserialize, PartialEq, Eq, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ByRule {
    pub cites: Option<BTreeSet<String>>,
    pub flags: Option<BTreeSet<String>>,
}

/// An objection as a case states it.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    pub id: String,
    pub ruled: String,
    /// Whether it is only held for a reader who asks for every step.
    #[serde(default, rename = "on-request")]
    pub on_request: bool,
    pub cites: BTreeSet<String>,
}

/// Every case, in the order of files and lines.
pub fn load() -> Vec<Case> {
    let mut files: Vec<_> =
        std::fs::read_dir("tests/cases").expect("tests/cases").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

/// The cases of one file.
pub fn read(path: &std::path::Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).expect("a readable file");
    let file: File = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_name().expect("a file name").to_string_lossy().into_owned();
    file.cases.into_iter().map(|case| Case { file: name.clone(), ..case }).collect()
}

/// A case whose names are resolved and whose supposed facts stand beside the record.
pub struct Prepared {
    /// The case.
    pub case: Case,
    /// Its question.
    pub question: Question,
    process: Option<ProcessId>,
    persons: List<Person>,
    instruments: List<Instrument>,
}

impl Case {
    /// Resolves the names of the case in the record; a name that the record does not hold is a mistake in the case.
    pub fn prepare(self, record: &Corpus) -> Prepared {
        let (persons, instruments) = given::apply(&self.given, &self.visit.person, record);
        let corpus = Corpus { persons, instruments, ..*record };
        let unknown = |what: &str| format!("{}: `{}`: no such {what}", self.file, self.says);
        let visit = &self.visit;
        let person = persons.iter().find(|person| person.id.0 == visit.person).unwrap_or_else(|| panic!("{}", unknown("person")));
        let name: &'static str = visit.state.clone().leak();
        let place = (corpus.state(StateId(name)).map(Asked::State))
            .or_else(|| corpus.place(PlaceId(name)).map(Asked::Place))
            .unwrap_or_else(|| panic!("{}", unknown("state or place")));
        let day = |text: &str| Day::parse(text).unwrap_or_else(|| panic!("{}", unknown("day")));
        let presence = match visit.presence.as_deref() {
            None => Presence::Territory,
            Some("overflight") => Presence::Overflight,
            Some("unscheduled-landing") => Presence::UnscheduledLanding,
            Some(_) => panic!("{}", unknown("presence")),
        };
        let today = day(visit.today.as_deref().unwrap_or(TODAY));
        let question = Question { person, place, date: day(&visit.date), presence, today };
        let process = visit.process.as_ref().map(|id| {
            let process = person.processes.iter().find(|process| process.id.0 == id);
            process.unwrap_or_else(|| panic!("{}", unknown("process of that person"))).id
        });
        Prepared { process, question, persons, instruments, case: self }
    }
}

impl Prepared {
    /// The record with this law, and with the facts that the case supposes.
    pub fn corpus(&self, law: &Corpus) -> Corpus {
        Corpus { persons: self.persons, instruments: self.instruments, ..*law }
    }

    /// What the program says.
    pub fn observe(&self, law: &Corpus) -> Observed {
        Observed::of(law, &dedere::law::opine(&self.corpus(law), self.question), self.process)
    }

    /// How it differs from what the case says, a line for each difference; the answer word alone is compared first.
    pub fn differences(&self, law: &Corpus) -> Vec<String> {
        let seen = self.observe(law);
        let case = &self.case;
        let mut found = Vec::new();
        if case.answer != seen.answer {
            found.push(format!("answer: expected {}, got {}", case.answer, seen.answer));
        }
        if let Some(expected) = &case.statuses {
            let pairs = |map: &BTreeMap<String, String>| map.iter().map(|(rule, status)| format!("{rule} {status}")).collect();
            compare("statuses", &pairs(expected), &pairs(&seen.statuses), &mut found);
        }
        exact("cites", &case.cites, &seen.cites, &mut found);
        exact("flags", &case.flags, &seen.flags, &mut found);
        if let Some(expected) = &case.objections {
            let words = |set: &BTreeSet<Objection>| set.iter().map(|objection| format!("{objection:?}")).collect();
            compare("objections", &words(expected), &words(&seen.objections), &mut found);
        }
        for (rule, expected) in &case.rules {
            let nothing = ByRule::default();
            let got = seen.rules.get(rule).unwrap_or(&nothing);
            exact(&format!("{rule}, cites"), &expected.cites, &got.cites.clone().unwrap_or_default(), &mut found);
            exact(&format!("{rule}, flags"), &expected.flags, &got.flags.clone().unwrap_or_default(), &mut found);
        }
        if let Some(contains) = &case.contains {
            for (wanted, got) in [(&contains.cites, &seen.cites), (&contains.flags, &seen.flags)] {
                let missing = wanted.iter().flatten().filter(|wanted| !got.contains(*wanted));
                found.extend(missing.map(|wanted| format!("missing: {wanted}")));
            }
        }
        found
    }
}

fn exact(what: &str, expected: &Option<BTreeSet<String>>, got: &BTreeSet<String>, found: &mut Vec<String>) {
    if let Some(expected) = expected {
        compare(what, expected, got, found);
    }
}

fn compare(what: &str, expected: &BTreeSet<String>, got: &BTreeSet<String>, found: &mut Vec<String>) {
    found.extend(expected.difference(got).map(|item| format!("{what}: missing {item}")));
    found.extend(got.difference(expected).map(|item| format!("{what}: not expected {item}")));
}
