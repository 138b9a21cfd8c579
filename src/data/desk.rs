//! What one run of the reader shares, and where in a file it stands: the place from which every problem is written down.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::known::{Kind, Known};
use super::yaml::{Node, Value};
use crate::law::{Basis, Confidence, Day, List, NO_TERMS, NameEntry, SourceId, Terms, Text, is_id};
use crate::problem::{Code, Problem, SourceText, is_sound, quote, suggest, with_suggestion};

/// The most problems that are written down in one run; what is found beyond is counted.
pub const MOST_PROBLEMS: usize = 20_000;
/// The most problems of a run that come with "did you mean": looking for near words takes longer than all the rest.
const MOST_SUGGESTIONS: usize = 2_000;

/// What one run of the reader shares: the ids there are, the problems found, the texts, names and sources met.
pub struct Desk {
    /// The ids that may be named.
    pub known: Known,
    /// Sources that some fact names.
    pub cited: RefCell<HashSet<Text>>,
    /// Every name that somebody or something bears.
    pub borne: RefCell<Vec<Borne>>,
    /// The record is of an older form, in which the sentences of the law did not stand.
    pub older: bool,
    /// What the words of the law are, once that was read: marks, requests and measures are named by them.
    pub terms: Cell<Terms>,
    problems: RefCell<Vec<Problem>>,
    found: Cell<usize>,
    suggestions: Cell<usize>,
    texts: RefCell<HashSet<Text>>,
}

/// A name that somebody or something bears, and where it stands.
#[derive(Clone, Debug)]
pub struct Borne {
    /// The folded name, and what it means.
    pub entry: NameEntry,
    /// As written.
    pub written: Text,
    /// In which file.
    pub file: Arc<SourceText>,
    /// Which bytes of it.
    pub span: Range<usize>,
    /// Others who are not on record bear it too.
    pub others: bool,
}

impl Desk {
    /// At the start of a run.
    pub fn new(known: Known, older: bool) -> Desk {
        Desk {
            known,
            older,
            terms: Cell::new(NO_TERMS),
            cited: RefCell::default(),
            borne: RefCell::default(),
            problems: RefCell::default(),
            found: Cell::default(),
            suggestions: Cell::default(),
            texts: RefCell::default(),
        }
    }

    /// Keeps a text for as long as the program runs, once.
    pub fn keep(&self, text: &str) -> Text {
        if let Some(kept) = self.texts.borrow().get(text) {
            return kept;
        }
        let kept: Text = Box::leak(text.to_owned().into_boxed_str());
        self.texts.borrow_mut().insert(kept);
        kept
    }

    /// Writes a problem down.
    pub fn report(&self, problem: Problem) {
        self.found.set(self.found.get() + 1);
        if self.found.get() <= MOST_PROBLEMS {
            self.problems.borrow_mut().push(problem);
        }
    }

    /// Writes a problem down where an id is defined.
    pub fn report_at_id(&self, kind: Kind, id: &str, problem: Problem) {
        if let Some(spot) = self.known.spot(kind, id) {
            self.report(problem.at(&spot.file, spot.span.clone()));
        }
    }

    /// How many problems were found so far.
    pub fn found(&self) -> usize {
        self.found.get()
    }

    /// Hands over the problems written down, and says so where there were more. `whole`: the path of all that was read.
    pub fn problems(&self, whole: &str) -> Vec<Problem> {
        let mut problems = self.problems.take();
        if self.found.get() > MOST_PROBLEMS {
            let message = format!("{} problems, of which the first {MOST_PROBLEMS} found are kept", self.found.get());
            let problem = Problem::new(Code::TooManyProblems, message).in_path(whole);
            problems.push(problem.help("mend some, and check again"));
        }
        problems
    }

    /// Adds "did you mean" where there is a word near enough.
    pub fn with_suggestion<'w>(&self, problem: Problem, word: &str, words: impl Iterator<Item = &'w str>) -> Problem {
        self.suggestions.set(self.suggestions.get() + 1);
        with_suggestion(problem, suggest(word, words).filter(|_| self.suggestions.get() <= MOST_SUGGESTIONS))
    }
}

/// Where the reader stands: in which file, and on which sources a fact here rests if it names none.
#[derive(Clone, Copy)]
pub struct At<'d> {
    /// What the run shares.
    pub desk: &'d Desk,
    /// The file.
    pub file: &'d Arc<SourceText>,
    /// Sources of what encloses this.
    pub sources: List<SourceId>,
    /// How sure the record is of what encloses this.
    pub confidence: Confidence,
    pub(super) quiet: bool,
}

/// Something that can be read from a value.
pub trait Read: Sized {
    /// Reads it, or writes down what is wrong and gives a stand-in.
    fn read(node: &Node, at: At<'_>) -> Self;
}

/// A value that is not there, for stand-ins.
pub(super) static NOTHING: Node = Node { value: Value::Null, span: 0..0 };
/// Stands in for a day that could not be read.
const STAND_IN_DAY: Day = Day::of(2000, 1, 1);

impl<'d> At<'d> {
    /// At the top of a file.
    pub fn top(desk: &'d Desk, file: &'d Arc<SourceText>) -> At<'d> {
        At { desk, file, sources: &[], confidence: Confidence::Sourced, quiet: false }
    }

    /// The same place, with the sources of a list or entry for what stands in it.
    pub fn within(self, basis: &Basis) -> At<'d> {
        At { sources: basis.sources, confidence: basis.confidence, ..self }
    }

    /// Writes a problem down.
    pub fn report(&self, span: &Range<usize>, problem: Problem) {
        if !self.quiet {
            self.desk.report(problem.at(self.file, span.clone()));
        }
    }

    /// A stand-in for what could not be read.
    pub fn stand_in<T: Read>(&self) -> T {
        T::read(&NOTHING, At { quiet: true, ..*self })
    }

    /// Says that a value is of another kind than wanted.
    pub fn wrong_type(&self, node: &Node, wanted: &str) {
        let problem = match &node.value {
            Value::Null => Problem::new(Code::EmptyField, format!("nothing here, where {wanted} is expected"))
                .help("leave the field out, or give it a value"),
            value => Problem::new(Code::WrongType, format!("expected {wanted}, found {}", kind_of(value)))
                .label(format!("this is {}", kind_of(value))),
        };
        let quotes = wanted.contains("text")
            && matches!(node.value, Value::Number(_) | Value::Decimal(_) | Value::OtherNumber | Value::Bool(_));
        self.report(&node.span, if quotes { problem.help("put it in quotes") } else { problem });
    }

    /// Text, as kept.
    pub fn text(&self, node: &Node, wanted: &str) -> Text {
        self.desk.keep(self.words(node, wanted))
    }

    /// Text, as it stands in the tree.
    pub fn words<'n>(&self, node: &'n Node, wanted: &str) -> &'n str {
        let Some(text) = node.text() else {
            self.wrong_type(node, wanted);
            return "";
        };
        if text.is_empty() {
            let problem = Problem::new(Code::EmptyField, format!("no text here, where {wanted} is expected"));
            self.report(&node.span, problem.help("leave the field out, or give it a value"));
        } else if !is_sound(text) {
            let problem = Problem::new(Code::BadText, "text with characters that cannot be seen, or with spaces at its ends");
            self.report(&node.span, problem.help("write it on one line, without them"));
        }
        text
    }

    /// One of a closed list of words.
    pub fn word<T: Copy>(&self, node: &Node, table: &[(&str, T)]) -> T {
        let Some(text) = node.text() else {
            self.wrong_type(node, "a word (text)");
            return table[0].1;
        };
        if let Some((_, value)) = table.iter().find(|(word, _)| *word == text) {
            return *value;
        }
        let problem = Problem::new(Code::UnknownWord, format!("unknown word {}", quote(text)));
        let words = table.iter().map(|(word, _)| *word);
        let problem = problem.label(format!("expected {}", one_of(words.clone())));
        self.report(&node.span, self.desk.with_suggestion(problem, text, words));
        table[0].1
    }

    /// The id of something that must be on record.
    pub fn reference(&self, node: &Node, kind: Kind) -> Text {
        let text = self.text(node, "an id (text)");
        if !text.is_empty() && !self.desk.known.has(kind, text) {
            let problem = Problem::new(kind.code(), format!("unknown {} {}", kind.noun(), quote(text)))
                .label(format!("no such id in {}", kind.home()));
            let ids = || self.desk.known.ids(kind);
            // A part of one id alone is short for it.
            let mut holding = ids().filter(|id| id.split('-').any(|word| word == text));
            let only = holding.next().filter(|_| holding.next().is_none());
            // The id may be right, and what is asked for another thing.
            let other = [Kind::Place, Kind::State, Kind::Court, Kind::Instrument, Kind::Person, Kind::Situation, Kind::Source];
            let other =
                other.into_iter().filter(|other| *other != kind).find(|other| self.desk.known.spot(*other, text).is_some());
            self.report(
                &node.span,
                match (only, other) {
                    (_, Some(other)) => {
                        problem.help(format!("{} is an id of another kind ({}): give one of this", quote(text), other.noun()))
                    }
                    (Some(id), None) => with_suggestion(problem, Some(id)),
                    (None, None) => self.desk.with_suggestion(problem, text, ids()),
                },
            );
        }
        text
    }

    /// The id that an entry gives itself.
    pub fn own_id(&self, node: &Node) -> Text {
        let text = self.text(node, "an id (text)");
        if !text.is_empty() && !is_id(text) {
            let problem = Problem::new(Code::BadId, format!("{} is no id", quote(text)));
            self.report(&node.span, problem.help("an id has lower-case letters a to z, digits, and `-` between words"));
        }
        text
    }

    /// A day that exists, in the one form.
    pub fn day(&self, node: &Node) -> Day {
        match node.text() {
            Some(text) => Day::parse(text).unwrap_or_else(|| {
                let problem = Problem::new(Code::BadDate, format!("{} is no day", quote(text)));
                self.report(&node.span, problem.help("write a day that exists as YYYY-MM-DD, such as 2024-09-02"));
                STAND_IN_DAY
            }),
            None => {
                self.wrong_type(node, "a day, YYYY-MM-DD");
                STAND_IN_DAY
            }
        }
    }

    /// An instrument whose list of parties is asked for.
    pub fn with_parties(&self, node: &Node, instrument: Text) {
        let known = &self.desk.known;
        if known.has(Kind::Instrument, instrument) && !known.has(Kind::PartyList, instrument) {
            let problem = Problem::new(Code::NoPartyList, format!("the record holds no parties to {}", quote(instrument)));
            self.report(
                &node.span,
                problem.help(format!("add instruments/{instrument}/actions.yaml, or name another instrument")),
            );
        }
    }
}

/// `one of `a`, `b`, `c``, or the only one.
pub(super) fn one_of<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    match &words[..] {
        [only] => only.clone(),
        all => format!("one of {}", all.join(", ")),
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(true) => "`true`",
        Value::Bool(false) => "`false`",
        Value::Number(_) | Value::Decimal(_) | Value::OtherNumber => "a number",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a map",
    }
}
