//! Taking fields out of a map, one by one, while every problem is written down.
//!
//! Reading never stops: what cannot be read gives a stand-in, and a record with a problem is never used. So one run finds all
//! there is to find. A field nobody asked for is unknown.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::known::{Kind, Known};
use super::suggest::suggest;
use super::yaml::{Entry, Node, Value};
use crate::law::{Basis, Citation, Confidence, Day, InstrumentId, List, Names, PartialDay, Period, SourceId, Text};
use crate::problem::{Code, Problem, SourceText};

/// Something that can be read from a value.
pub trait Read: Sized {
    /// Reads it, or writes down what is wrong and gives a stand-in.
    fn read(node: &Node, at: At<'_>) -> Self;
}

/// What one run of the reader shares: the ids there are, the problems found, the texts and sources met.
#[derive(Default)]
pub struct Desk {
    /// The ids that may be named.
    pub known: Known,
    /// What was found.
    pub problems: RefCell<Vec<Problem>>,
    /// Sources that some fact names.
    pub cited: RefCell<HashSet<Text>>,
    texts: RefCell<HashSet<Text>>,
}

impl Desk {
    /// At the start of a run.
    pub fn new(known: Known) -> Desk {
        Desk { known, ..Desk::default() }
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
    quiet: bool,
}

/// A value that is not there, for stand-ins.
static NOTHING: Node = Node { value: Value::Null, span: 0..0 };

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
            self.desk.problems.borrow_mut().push(problem.at(self.file, span.clone()));
        }
    }

    /// A stand-in for what could not be read.
    pub fn stand_in<T: Read>(&self) -> T {
        T::read(&NOTHING, At { quiet: true, ..*self })
    }

    /// Says that a value is not of the kind that stands here.
    pub fn wrong_type(&self, node: &Node, wanted: &str) {
        let problem = match &node.value {
            Value::Null => Problem::new(Code::EmptyField, format!("nothing here, where {wanted} is expected"))
                .help("leave the field out, or give it a value"),
            value => Problem::new(Code::WrongType, format!("expected {wanted}, found {}", kind_of(value)))
                .label(format!("this is {}", kind_of(value))),
        };
        let quotes = wanted.contains("text") && matches!(node.value, Value::Number(_) | Value::OtherNumber | Value::Bool(_));
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
            self.report(&node.span, Problem::new(Code::EmptyField, format!("no text here, where {wanted} is expected")));
        } else if !is_sound(text) {
            let problem = Problem::new(Code::BadText, "text with control characters, or with spaces at its ends");
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
        self.unknown_word(&node.span, text, table.iter().map(|(word, _)| *word));
        table[0].1
    }

    /// Says that a word is not one of those that may stand here.
    pub fn unknown_word<'w>(&self, span: &Range<usize>, text: &str, words: impl Iterator<Item = &'w str> + Clone) {
        let problem = Problem::new(Code::UnknownWord, format!("unknown word `{text}`"));
        let all = words.clone().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let problem = problem.label(format!("expected one of {all}"));
        self.report(span, with_suggestion(problem, suggest(text, words)));
    }

    /// The id of something that must be on record.
    pub fn reference(&self, node: &Node, kind: Kind) -> Text {
        let text = self.text(node, "an id (text)");
        if !text.is_empty() && !self.desk.known.has(kind, text) {
            let problem = Problem::new(kind.code(), format!("unknown {} `{text}`", kind.noun()))
                .label(format!("no such id in {}", kind.home()));
            self.report(&node.span, with_suggestion(problem, self.desk.known.nearest(kind, text)));
        }
        text
    }

    /// The id that an entry gives itself.
    pub fn own_id(&self, node: &Node) -> Text {
        let text = self.text(node, "an id (text)");
        if !text.is_empty() && !is_id(text) {
            let problem = Problem::new(Code::BadId, format!("`{text}` is no id"));
            self.report(&node.span, problem.help("an id has lower-case letters a to z, digits, and `-` between words"));
        }
        text
    }

    /// A day.
    pub fn day(&self, node: &Node) -> Day {
        match node.text() {
            Some(text) => Day::parse(text).unwrap_or_else(|| {
                let problem = Problem::new(Code::BadDate, format!("`{text}` is no day"));
                self.report(&node.span, problem.help("write a day that exists as YYYY-MM-DD, such as 2024-09-02"));
                STAND_IN_DAY
            }),
            None => {
                self.wrong_type(node, "a day, YYYY-MM-DD");
                STAND_IN_DAY
            }
        }
    }
}

const STAND_IN_DAY: Day = Day::of(2000, 1, 1);

/// Whether a text has no control characters, and no spaces at its ends.
pub fn is_sound(text: &str) -> bool {
    !text.contains(char::is_control) && text.trim() == text
}

/// Whether a text has the form of an id.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Adds "did you mean" where there is something near.
pub fn with_suggestion(problem: Problem, nearest: Option<&str>) -> Problem {
    match nearest {
        Some(nearest) => problem.help(format!("did you mean `{nearest}`?")),
        None => problem,
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(true) => "`true`",
        Value::Bool(false) => "`false`",
        Value::Number(_) | Value::OtherNumber => "a number",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a map",
    }
}

/// The fields of one map, taken one by one.
pub struct Fields<'d, 'n> {
    /// Where they stand.
    pub at: At<'d>,
    node: &'n Node,
    entries: &'n [Entry],
    asked: RefCell<Vec<&'static str>>,
    open: Cell<bool>,
}

impl<'d, 'n> Fields<'d, 'n> {
    /// The fields of a map.
    pub fn of(node: &'n Node, at: At<'d>) -> Fields<'d, 'n> {
        let at = match &node.value {
            Value::Map(_) => at,
            _ => {
                at.wrong_type(node, "a map of fields");
                At { quiet: true, ..at }
            }
        };
        let entries = node.entries();
        let mut seen = HashSet::new();
        for entry in entries {
            if !seen.insert(entry.key.as_str()) {
                let problem = Problem::new(Code::DuplicateKey, format!("`{}` stands twice in one map", entry.key));
                at.report(&entry.key_span, problem.label("second time").help("keep one of the two"));
            }
        }
        Fields { at, node, entries, asked: RefCell::default(), open: Cell::new(false) }
    }

    /// The value of a field, if it is there.
    pub fn node(&self, name: &'static str) -> Option<&'n Node> {
        self.asked.borrow_mut().push(name);
        self.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
    }

    /// The bytes of a field's value, or of the entry where there is no such field.
    pub fn span(&self, name: &str) -> Range<usize> {
        let entry = self.entries.iter().find(|entry| entry.key == name);
        entry.map_or_else(|| self.head(), |entry| entry.node.span.clone())
    }

    /// The bytes that stand for the whole entry: its first field.
    pub fn head(&self) -> Range<usize> {
        self.entries.first().map_or(self.node.span.clone(), |entry| match entry.node.value {
            Value::List(_) | Value::Map(_) => entry.key_span.clone(),
            _ => entry.node.span.clone(),
        })
    }

    /// Writes a problem down at a field's value.
    pub fn report(&self, name: &str, problem: Problem) {
        self.at.report(&self.span(name), problem);
    }

    /// A field that must be there.
    pub fn need<T: Read>(&self, name: &'static str) -> T {
        match self.node(name) {
            Some(node) => T::read(node, self.at),
            None => {
                self.missing(name);
                self.at.stand_in()
            }
        }
    }

    /// A field that may be left out.
    pub fn maybe<T: Read>(&self, name: &'static str) -> Option<T> {
        self.node(name).map(|node| T::read(node, self.at))
    }

    /// A field that has a value of its own where it is left out.
    pub fn or<T: Read>(&self, name: &'static str, default: T) -> T {
        self.maybe(name).unwrap_or(default)
    }

    /// A list, empty where the field is left out.
    pub fn list<T: Read + 'static>(&self, name: &'static str) -> List<T> {
        self.maybe::<List<T>>(name).unwrap_or(&[])
    }

    /// The fields of a map inside this one. Whoever takes all its entries asks for `entries`.
    pub fn part(&self, name: &'static str) -> Fields<'d, 'n> {
        match self.node(name) {
            Some(node) => Fields::of(node, self.at),
            None => {
                self.missing(name);
                Fields::of(&NOTHING, At { quiet: true, ..self.at })
            }
        }
    }

    /// Every entry, whatever its key.
    pub fn entries(&self) -> &'n [Entry] {
        self.open.set(true);
        self.entries
    }

    /// A list that must be there, each item read in its own way.
    pub fn each<T: 'static>(&self, name: &'static str, read: impl Fn(&Node, At<'d>) -> T) -> List<T> {
        let Some(node) = self.node(name) else {
            self.missing(name);
            return &[];
        };
        if !matches!(node.value, Value::List(_)) {
            self.at.wrong_type(node, "a list");
        }
        node.items().iter().map(|item| read(item, self.at)).collect::<Vec<_>>().leak()
    }

    /// Says that a field is not there.
    pub fn missing(&self, name: &str) {
        let problem = Problem::new(Code::MissingField, format!("missing field `{name}`"));
        self.at.report(&self.head(), problem.label(format!("this entry has no `{name}`")));
    }

    /// The id that the entry gives itself.
    pub fn id(&self) -> Text {
        match self.node("id") {
            Some(node) => self.at.own_id(node),
            None => {
                self.missing("id");
                ""
            }
        }
    }

    /// `from` and `until`.
    pub fn period(&self) -> Period {
        let period = Period { from: self.maybe("from"), until: self.maybe("until") };
        self.in_order("from", period.from, "until", period.until);
        period
    }

    /// Says so where an earlier day comes after a later one.
    pub fn in_order(&self, first: &str, early: Option<Day>, second: &str, late: Option<Day>) {
        if let (Some(early), Some(late)) = (early, late)
            && late < early
        {
            let problem = Problem::new(Code::DatesOutOfOrder, format!("`{second}` {late} comes before `{first}` {early}"));
            self.report(second, problem.label(format!("before `{first}`")));
        }
    }

    /// `sources`, `confidence` and `note`, with those of the enclosing entry where the field names none.
    pub fn basis(&self) -> Basis {
        let own = self.maybe::<List<SourceId>>("sources");
        let sources = own.unwrap_or(self.at.sources);
        let confidence = self.maybe("confidence");
        let note = self.maybe("note");
        if own.is_none() && sources.is_empty() {
            let problem = Problem::new(Code::FactWithoutSource, "this fact names no source");
            self.at.report(&self.head(), problem.help("add `sources: [id, …]` here or at the head of the list"));
        }
        let inherited = if own.is_some() { Confidence::Sourced } else { self.at.confidence };
        Basis { sources, confidence: confidence.unwrap_or(inherited), note }
    }

    /// The same fields, with the entry's own sources for what stands in it.
    pub fn standing_on(&mut self, basis: &Basis) {
        self.at = self.at.within(basis);
    }

    /// Names by language.
    pub fn names(&self, name: &'static str) -> List<Names> {
        let Some(node) = self.node(name) else { return &[] };
        if !matches!(node.value, Value::Map(_)) {
            self.at.wrong_type(node, "a map from language to names");
        }
        let names = node
            .entries()
            .iter()
            .map(|entry| Names { language: self.at.desk.keep(&entry.key), names: List::<Text>::read(&entry.node, self.at) });
        names.collect::<Vec<_>>().leak()
    }
}

impl Drop for Fields<'_, '_> {
    /// Whatever was not asked for is unknown.
    fn drop(&mut self) {
        if self.open.get() {
            return;
        }
        let asked = self.asked.borrow();
        for entry in self.entries.iter().filter(|entry| !asked.contains(&entry.key.as_str())) {
            let problem = Problem::new(Code::UnknownField, format!("unknown field `{}`", entry.key));
            let all = asked.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let problem = problem.label(format!("expected one of {all}"));
            self.at.report(&entry.key_span, with_suggestion(problem, suggest(&entry.key, asked.iter().copied())));
        }
    }
}

impl Read for Text {
    fn read(node: &Node, at: At<'_>) -> Text {
        at.text(node, "text")
    }
}

impl Read for bool {
    fn read(node: &Node, at: At<'_>) -> bool {
        match node.value {
            Value::Bool(value) => value,
            _ => {
                at.wrong_type(node, "`true` or `false`");
                false
            }
        }
    }
}

impl Read for i32 {
    fn read(node: &Node, at: At<'_>) -> i32 {
        match node.value {
            Value::Number(value) if (0..=100_000).contains(&value) => value as i32,
            _ => {
                at.wrong_type(node, "a whole number from 0 to 100000");
                0
            }
        }
    }
}

impl Read for Day {
    fn read(node: &Node, at: At<'_>) -> Day {
        at.day(node)
    }
}

impl Read for PartialDay {
    fn read(node: &Node, at: At<'_>) -> PartialDay {
        let text = node.text().unwrap_or_default();
        let whole = match text.len() {
            4 => Day::parse(&format!("{text}-01-01")).map(|first| (first, first.plus_years(1).previous())),
            7 => Day::parse(&format!("{text}-01")).map(|first| (first, first.plus_months(1).previous())),
            _ => None,
        };
        let (first, last) = whole.unwrap_or_else(|| match node.value {
            Value::Number(_) => {
                at.wrong_type(node, "a day, month or year (text)");
                (STAND_IN_DAY, STAND_IN_DAY)
            }
            _ => {
                let day = at.day(node);
                (day, day)
            }
        });
        PartialDay { text: at.desk.keep(text), first, last }
    }
}

impl Read for Citation {
    fn read(node: &Node, at: At<'_>) -> Citation {
        let text = at.text(node, "a citation (text)");
        let Some((instrument, article)) = text.split_once(':') else {
            if !text.is_empty() {
                let problem = Problem::new(Code::BadCitation, format!("`{text}` is no citation"));
                at.report(&node.span, problem.help("write `instrument:article`, in quotes"));
            }
            return Citation { instrument: InstrumentId(""), article: "" };
        };
        let (instrument, article) = (at.desk.keep(instrument), at.desk.keep(article));
        let known = &at.desk.known;
        if !known.has(Kind::Instrument, instrument) {
            let problem = Problem::new(Code::UnknownInstrument, format!("unknown instrument `{instrument}`"))
                .label(format!("no such id in {}", Kind::Instrument.home()));
            at.report(&node.span, with_suggestion(problem, known.nearest(Kind::Instrument, instrument)));
        } else if !known.has_article(instrument, article) {
            let problem = Problem::new(Code::MissingArticle, format!("`{instrument}` has no article `{article}` on record"))
                .label(format!("not among the articles of instruments/{instrument}/instrument.yaml"));
            at.report(&node.span, with_suggestion(problem, known.nearest_article(instrument, article)));
        }
        Citation { instrument: InstrumentId(instrument), article }
    }
}

impl<T: Read + 'static> Read for List<T> {
    fn read(node: &Node, at: At<'_>) -> List<T> {
        match &node.value {
            Value::List(items) if !items.is_empty() => items.iter().map(|item| T::read(item, at)).collect::<Vec<_>>().leak(),
            Value::List(_) => {
                let problem = Problem::new(Code::EmptyField, "an empty list");
                at.report(&node.span, problem.help("leave the field out"));
                &[]
            }
            _ => {
                at.wrong_type(node, "a list");
                &[]
            }
        }
    }
}
