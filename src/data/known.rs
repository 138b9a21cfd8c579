//! The ids that a record defines, gathered before anything is read, so that a reference can be checked where it stands.

use std::collections::btree_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::folder::{File, Folder};
use super::yaml::Node;
use crate::law::{Corpus, Instrument, Text};
use crate::problem::{Code, Problem, SourceText, quote};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $code:ident $noun:literal $home:literal;)*) => {
        /// What an id can name.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// The code of a problem with an id of this kind that is not on record.
            pub fn code(self) -> Code {
                match self { $(Kind::$kind => Code::$code),* }
            }

            /// What it is called.
            pub fn noun(self) -> &'static str {
                match self { $(Kind::$kind => $noun),* }
            }

            /// Where its ids are defined.
            pub fn home(self) -> &'static str {
                match self { $(Kind::$kind => $home),* }
            }
        }
    };
}

kinds! {
    /// A state or entity.
    State UnknownState "state" "states.yaml";
    /// A place.
    Place UnknownPlace "place" "places.yaml";
    /// A state or a place: both are typed where a place is asked for, so they share their ids.
    StateOrPlace UnknownPlace "state or place" "states.yaml or places.yaml";
    /// A person.
    Person UnknownPerson "person" "persons/";
    /// An instrument.
    Instrument UnknownInstrument "instrument" "instruments/";
    /// An instrument whose parties are on record, its own or those of the instrument it is a part of.
    PartyList NoPartyList "list of parties" "instruments/";
    /// A court.
    Court UnknownCourt "court" "courts.yaml";
    /// A situation.
    Situation UnknownSituation "situation" "situations.yaml";
    /// A source.
    Source UnknownSource "source" "sources.yaml";
    /// A warrant, indictment, summons or application.
    Process UnknownProcess "process" "persons/";
    /// A finding.
    Finding UnknownFinding "finding" "findings.yaml";
    /// A flag.
    Flag UnknownFlag "flag" "law/flags.yaml";
    /// An objection.
    Objection UnknownObjection "objection" "law/objections.yaml";
    /// A rule's number.
    Rule UnknownRule "rule" "law/";
    /// A group of states.
    Group UnknownReference "group" "groups.yaml";
    /// A topic.
    Topic UnknownReference "topic" "law/topics.yaml";
    /// What a topic may point at.
    Explained UnknownReference "rule, objection, flag, finding or topic" "law/ or findings.yaml";
}

/// Where an id is defined.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The file.
    pub file: Arc<SourceText>,
    /// The bytes of the id; those of the whole file begin at 0.
    pub span: Range<usize>,
}

/// The ids that a record defines.
#[derive(Default, Debug)]
pub struct Known {
    ids: BTreeMap<Kind, BTreeMap<String, Spot>>,
    articles: BTreeMap<String, BTreeSet<String>>,
    /// Kinds of which some file could not be read: whether an id of theirs exists cannot be said.
    gaps: BTreeSet<Kind>,
}

/// The files in which ids are defined, or their folders.
const HOMES: [(&str, &[Kind]); 13] = [
    ("states.yaml", &[Kind::State, Kind::StateOrPlace]),
    ("places.yaml", &[Kind::Place, Kind::StateOrPlace]),
    ("towns.yaml", &[Kind::Place, Kind::StateOrPlace]),
    ("groups.yaml", &[Kind::Group]),
    ("courts.yaml", &[Kind::Court]),
    ("situations.yaml", &[Kind::Situation]),
    ("sources.yaml", &[Kind::Source]),
    ("findings.yaml", &[Kind::Finding, Kind::Explained]),
    ("persons/", &[Kind::Person, Kind::Process]),
    ("instruments/", &[Kind::Instrument, Kind::PartyList]),
    ("law/objections.yaml", &[Kind::Objection]),
    ("law/flags.yaml", &[Kind::Flag]),
    ("law/topics.yaml", &[Kind::Topic]),
];

impl Known {
    /// Gathers the ids of all files, sound or not, and complains of those that are given twice.
    pub fn of(folder: &Folder) -> (Known, Vec<Problem>) {
        let mut known = Known::default();
        let mut problems = Vec::new();
        for unread in folder.unread() {
            // A whole folder may be what could not be read.
            let unread = format!("{unread}/");
            let homes = HOMES.iter().filter(|(home, _)| unread.starts_with(home));
            known.gaps.extend(homes.flat_map(|(_, kinds)| kinds.iter()));
            // Any other file of law/ may define a rule.
            known.gaps.extend([Kind::Rule, Kind::Explained].into_iter().filter(|_| unread.starts_with("law/")));
        }
        for (path, file) in &folder.files {
            let Some(node) = &file.node else { continue };
            let mut ids = |kinds: &[Kind], key: &str| known.list(kinds, node.get(key), "id", file, &mut problems);
            match path.split('/').collect::<Vec<_>>()[..] {
                [name] => {
                    for (_, kinds) in HOMES.iter().filter(|(home, _)| *home == name) {
                        ids(kinds, name.trim_end_matches(".yaml"));
                    }
                }
                ["persons", name] => {
                    ids(&[Kind::Process], "processes");
                    known.add(Kind::Person, name.trim_end_matches(".yaml"), file, &(0..0));
                }
                ["instruments", id, "instrument.yaml"] => known.instrument(id, node, file, folder),
                // Several entries may share an objection or a rule: each is known once.
                ["law", "objections.yaml"] => {
                    known.list(&[Kind::Objection, Kind::Explained], node.get("objections"), "id", file, &mut Vec::new());
                }
                // A topic may be called as an objection is.
                ["law", "topics.yaml"] => {
                    ids(&[Kind::Topic], "topics");
                    known.list(&[Kind::Explained], node.get("topics"), "id", file, &mut Vec::new());
                }
                ["law", "flags.yaml"] => {
                    for entry in node.get("flags").map(Node::entries).unwrap_or_default() {
                        for kind in [Kind::Flag, Kind::Explained] {
                            known.add(kind, &entry.key, file, &entry.key_span);
                        }
                    }
                }
                ["law", _] => known.list(&[Kind::Rule, Kind::Explained], node.get("rules"), "number", file, &mut Vec::new()),
                _ => {}
            }
        }
        (known, problems)
    }

    /// The ids of a record that was read before, each in the file where it stands there.
    pub fn of_record(corpus: &Corpus) -> Known {
        let mut known = Known::default();
        let mut take = |path: &str, kinds: &[Kind], ids: &mut dyn Iterator<Item = Text>| known.take(path, kinds, ids);
        take("states.yaml", &[Kind::State, Kind::StateOrPlace], &mut corpus.states.iter().map(|state| state.id.0));
        take("places.yaml", &[Kind::Place, Kind::StateOrPlace], &mut corpus.places.iter().map(|place| place.id.0));
        take("towns.yaml", &[Kind::Place, Kind::StateOrPlace], &mut corpus.towns.iter().map(|town| town.id.0));
        take("courts.yaml", &[Kind::Court], &mut corpus.courts.iter().map(|court| court.id.0));
        take("situations.yaml", &[Kind::Situation], &mut corpus.situations.iter().map(|situation| situation.id.0));
        take("sources.yaml", &[Kind::Source], &mut corpus.sources.iter().map(|source| source.id.0));
        take("findings.yaml", &[Kind::Finding], &mut corpus.findings.iter().map(|finding| finding.id.0));
        for person in corpus.persons {
            let path = format!("persons/{}.yaml", person.id);
            take(&path, &[Kind::Person], &mut std::iter::once(person.id.0));
            take(&path, &[Kind::Process], &mut person.processes.iter().map(|process| process.id.0));
        }
        for instrument in corpus.instruments {
            let path = format!("instruments/{}/instrument.yaml", instrument.id);
            take(&path, &[Kind::Instrument], &mut std::iter::once(instrument.id.0));
            let listed = instrument.list.iter().flat_map(|_| [instrument.id].into_iter().chain(instrument.parts.iter().copied()));
            take(&path, &[Kind::PartyList], &mut listed.map(|id| id.0));
        }
        let articles = |instrument: &Instrument| instrument.articles.iter().map(|article| article.article.to_owned()).collect();
        let of_instruments = corpus.instruments.iter().map(|instrument| (instrument.id.0.to_owned(), articles(instrument)));
        known.articles = of_instruments.collect();
        known
    }

    /// Takes ids in that stand in a file of which only the name is known.
    fn take(&mut self, path: &str, kinds: &[Kind], ids: &mut dyn Iterator<Item = Text>) {
        let file = File { source: Arc::new(SourceText::new(path, "")), node: None };
        ids.for_each(|id| kinds.iter().for_each(|kind| drop(self.add(*kind, id, &file, &(0..0)))));
    }

    /// Takes the id of an entry in that is laid over a record, or gives the place where it was defined before.
    pub fn lay(&mut self, kind: Kind, id: &str, file: &Arc<SourceText>, span: &Range<usize>) -> Option<Spot> {
        let spot = Spot { file: Arc::clone(file), span: span.clone() };
        self.ids.entry(kind).or_default().insert(id.to_owned(), spot)
    }

    /// Takes the ids of a list of entries in.
    fn list(&mut self, kinds: &[Kind], entries: Option<&Node>, key: &str, file: &File, twice: &mut Vec<Problem>) {
        for id in entries.map(Node::items).unwrap_or_default().iter().filter_map(|entry| entry.get(key)) {
            let Some(text) = id.text().filter(|text| !text.is_empty()) else { continue };
            for kind in kinds {
                if let Some(first) = self.add(*kind, text, file, &id.span) {
                    let (line, _) = first.file.line_and_column(first.span.start);
                    let label = format!("the first stands in {}:{line}", first.file.path);
                    let problem = Problem::new(Code::DuplicateId, format!("the id {} is given twice", quote(text)));
                    let problem = problem.label(label).help("give one of the two another id, or make one entry of them");
                    twice.push(problem.at(&file.source, id.span.clone()));
                    break;
                }
            }
        }
    }

    fn instrument(&mut self, id: &str, node: &Node, file: &File, folder: &Folder) {
        self.add(Kind::Instrument, id, file, &(0..0));
        if folder.files.contains_key(&format!("instruments/{id}/actions.yaml")) {
            self.add(Kind::PartyList, id, file, &(0..0));
            for part in node.get("parts").map(Node::items).unwrap_or_default() {
                part.text().into_iter().for_each(|text| drop(self.add(Kind::PartyList, text, file, &part.span)));
            }
        }
        let articles = node.get("articles").map(Node::items).unwrap_or_default();
        let articles = articles.iter().filter_map(|item| Some(item.get("article")?.text()?.to_owned()));
        self.articles.insert(id.to_owned(), articles.collect());
    }

    /// Takes an id in, or gives the place where it was defined before.
    fn add(&mut self, kind: Kind, id: &str, file: &File, span: &Range<usize>) -> Option<Spot> {
        match self.ids.entry(kind).or_default().entry(id.to_owned()) {
            Occupied(first) => Some(first.get().clone()),
            Vacant(new) => {
                new.insert(Spot { file: Arc::clone(&file.source), span: span.clone() });
                None
            }
        }
    }

    /// Whether something has this id, as far as can be said.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.spot(kind, id).is_some() || self.gaps.contains(&kind)
    }

    /// Where an id is defined.
    pub fn spot(&self, kind: Kind, id: &str) -> Option<&Spot> {
        self.ids.get(&kind)?.get(id)
    }

    /// Every id of a kind.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.ids.get(&kind).into_iter().flat_map(|ids| ids.keys().map(String::as_str))
    }

    /// Whether an instrument has this article on record, as far as can be said.
    pub fn has_article(&self, instrument: &str, article: &str) -> bool {
        match self.articles.get(instrument) {
            Some(articles) => articles.contains(article),
            None => self.gaps.contains(&Kind::Instrument),
        }
    }

    /// The articles of an instrument.
    pub fn articles(&self, instrument: &str) -> impl Iterator<Item = &str> {
        self.articles.get(instrument).into_iter().flatten().map(String::as_str)
    }
}
