//! The ids that a record defines, gathered before anything is read, so that a reference can be checked where it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::folder::Folder;
use super::suggest::suggest;
use super::yaml::Node;
use crate::problem::Code;

/// What an id can name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A state or entity.
    State,
    /// A state or a place.
    StateOrPlace,
    /// A place.
    Place,
    /// A person.
    Person,
    /// An instrument.
    Instrument,
    /// A court.
    Court,
    /// A situation.
    Situation,
    /// A source.
    Source,
    /// A warrant, indictment, summons or application.
    Process,
    /// A flag.
    Flag,
    /// An objection.
    Objection,
    /// A rule's number.
    Rule,
}

impl Kind {
    /// The code of a problem with an id of this kind that is not on record.
    pub fn code(self) -> Code {
        match self {
            Kind::State => Code::UnknownState,
            Kind::StateOrPlace | Kind::Place => Code::UnknownPlace,
            Kind::Person => Code::UnknownPerson,
            Kind::Instrument => Code::UnknownInstrument,
            Kind::Court => Code::UnknownCourt,
            Kind::Situation => Code::UnknownSituation,
            Kind::Source => Code::UnknownSource,
            Kind::Process => Code::UnknownProcess,
            Kind::Flag => Code::UnknownFlag,
            Kind::Objection => Code::UnknownObjection,
            Kind::Rule => Code::UnknownRule,
        }
    }

    /// What it is called.
    pub fn noun(self) -> &'static str {
        match self {
            Kind::State => "state",
            Kind::StateOrPlace => "state or place",
            Kind::Place => "place",
            Kind::Person => "person",
            Kind::Instrument => "instrument",
            Kind::Court => "court",
            Kind::Situation => "situation",
            Kind::Source => "source",
            Kind::Process => "process",
            Kind::Flag => "flag",
            Kind::Objection => "objection",
            Kind::Rule => "rule",
        }
    }

    /// Where its ids are defined.
    pub fn home(self) -> &'static str {
        match self {
            Kind::State => "states.yaml",
            Kind::StateOrPlace => "states.yaml or places.yaml",
            Kind::Place => "places.yaml",
            Kind::Person => "persons/",
            Kind::Instrument => "instruments/",
            Kind::Court => "courts.yaml",
            Kind::Situation => "situations.yaml",
            Kind::Source => "sources.yaml",
            Kind::Process => "persons/",
            Kind::Flag => "law/flags.yaml",
            Kind::Objection => "law/objections.yaml",
            Kind::Rule => "law/",
        }
    }
}

/// The ids that a record defines.
#[derive(Default, Debug)]
pub struct Known {
    ids: BTreeMap<Kind, BTreeSet<String>>,
    articles: BTreeMap<String, BTreeSet<String>>,
}

impl Known {
    /// Gathers the ids of all files, sound or not.
    pub fn of(folder: &Folder) -> Known {
        let mut known = Known::default();
        let list = |file: &str, key: &str| -> Vec<&str> {
            let items = folder.node(file).and_then(|node| node.get(key)).map(Node::items).unwrap_or_default();
            items.iter().filter_map(|item| item.get("id")?.text()).collect()
        };
        known.add(Kind::State, list("states.yaml", "states"));
        known.add(Kind::Place, list("places.yaml", "places"));
        known.add(Kind::StateOrPlace, list("states.yaml", "states"));
        known.add(Kind::StateOrPlace, list("places.yaml", "places"));
        known.add(Kind::Court, list("courts.yaml", "courts"));
        known.add(Kind::Situation, list("situations.yaml", "situations"));
        known.add(Kind::Source, list("sources.yaml", "sources"));
        known.add(Kind::Objection, list("law/objections.yaml", "objections"));
        let flags = folder.node("law/flags.yaml").and_then(|node| node.get("flags")).map(Node::entries).unwrap_or_default();
        known.add(Kind::Flag, flags.iter().map(|entry| entry.key.as_str()).collect());
        for (path, node) in folder.nodes() {
            match path.split('/').collect::<Vec<_>>()[..] {
                ["persons", file] => {
                    known.add(Kind::Person, vec![file.trim_end_matches(".yaml")]);
                    let processes = node.get("processes").map(Node::items).unwrap_or_default();
                    known.add(Kind::Process, processes.iter().filter_map(|item| item.get("id")?.text()).collect());
                }
                ["instruments", id, "instrument.yaml"] => {
                    known.add(Kind::Instrument, vec![id]);
                    let articles = node.get("articles").map(Node::items).unwrap_or_default();
                    let articles = articles.iter().filter_map(|item| Some(item.get("article")?.text()?.to_owned()));
                    known.articles.insert(id.to_owned(), articles.collect());
                }
                ["law", _] => {
                    let rules = node.get("rules").map(Node::items).unwrap_or_default();
                    known.add(Kind::Rule, rules.iter().filter_map(|item| item.get("number")?.text()).collect());
                }
                _ => {}
            }
        }
        known
    }

    fn add(&mut self, kind: Kind, ids: Vec<&str>) {
        self.ids.entry(kind).or_default().extend(ids.into_iter().map(str::to_owned));
    }

    /// Whether something has this id.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    /// The id that may have been meant.
    pub fn nearest(&self, kind: Kind, id: &str) -> Option<&str> {
        suggest(id, self.ids.get(&kind)?.iter().map(String::as_str))
    }

    /// Whether an instrument has this article on record.
    pub fn has_article(&self, instrument: &str, article: &str) -> bool {
        self.articles.get(instrument).is_some_and(|articles| articles.contains(article))
    }

    /// The article that may have been meant.
    pub fn nearest_article(&self, instrument: &str, article: &str) -> Option<&str> {
        suggest(article, self.articles.get(instrument)?.iter().map(String::as_str))
    }
}
