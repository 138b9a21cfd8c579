//! Taking fields out of a map, one by one, while every problem is written down.
//!
//! Reading never stops: what cannot be read gives a stand-in, and a record with a problem is never used. So one run finds all
//! there is to find. A field nobody asked for is unknown.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::ops::Range;

use super::desk::{At, NOTHING, Read, one_of};
use super::rows::Rows;
use super::yaml::{Entry, Node, Value};
use crate::law::{Basis, Confidence, Day, List, Named, Names, Period, SourceId, Text};
use crate::problem::{Code, Problem, quote};

/// The fields of one map, taken one by one.
pub struct Fields<'d, 'n> {
    /// Where they stand.
    pub at: At<'d>,
    node: &'n Node,
    entries: &'n [Entry],
    asked: RefCell<Vec<&'static str>>,
    wrong: RefCell<Vec<&'static str>>,
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
                let problem = Problem::new(Code::DuplicateKey, format!("{} stands twice in one map", quote(&entry.key)));
                at.report(&entry.key_span, problem.label("second time").help("keep one of the two"));
            }
        }
        Fields { at, node, entries, asked: RefCell::default(), wrong: RefCell::default(), open: Cell::new(false) }
    }

    /// The value of a field, if it is there.
    pub fn node(&self, name: &'static str) -> Option<&'n Node> {
        if !self.asked.borrow().contains(&name) {
            self.asked.borrow_mut().push(name);
        }
        self.peek(name)
    }

    /// The same, without asking for it.
    fn peek(&self, name: &str) -> Option<&'n Node> {
        self.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
    }

    /// The bytes of a field's value, or of the entry where there is no such field.
    pub fn span(&self, name: &str) -> Range<usize> {
        self.peek(name).map_or_else(|| self.head(), |node| node.span.clone())
    }

    /// The bytes that stand for the whole entry: its first field.
    pub fn head(&self) -> Range<usize> {
        self.node.head()
    }

    /// Writes a problem down at a field's value.
    pub fn report(&self, name: &str, problem: Problem) {
        self.at.report(&self.span(name), problem);
    }

    /// Whether a field was read, or left out, without a problem. What rests on one that was not is not looked into.
    pub fn sound(&self, name: &str) -> bool {
        !self.wrong.borrow().contains(&name)
    }

    /// Reads a value, and remembers whether there was a problem with it.
    fn take<T>(&self, name: &'static str, read: impl FnOnce() -> T) -> T {
        let before = self.at.desk.found();
        let value = read();
        if self.at.desk.found() > before {
            self.wrong.borrow_mut().push(name);
        }
        value
    }

    /// A field that must be there.
    pub fn need<T: Read>(&self, name: &'static str) -> T {
        self.take(name, || match self.node(name) {
            Some(node) => T::read(node, self.at),
            None => {
                self.missing(name);
                self.at.stand_in()
            }
        })
    }

    /// A field that may be left out.
    pub fn maybe<T: Read>(&self, name: &'static str) -> Option<T> {
        self.take(name, || self.node(name).map(|node| T::read(node, self.at)))
    }

    /// A field that has a value of its own where it is left out.
    pub fn or<T: Read>(&self, name: &'static str, default: T) -> T {
        self.maybe(name).unwrap_or(default)
    }

    /// A list, empty where the field is left out.
    pub fn list<T: Read + 'static>(&self, name: &'static str) -> List<T> {
        self.maybe::<List<T>>(name).unwrap_or(&[])
    }

    /// A list whose items are looked at together, empty where the field is left out.
    pub fn rows<T: Read>(&self, name: &'static str) -> Rows<'d, 'n, T> {
        self.rows_of(name, T::read)
    }

    /// The same, each item read in its own way.
    pub fn rows_of<T>(&self, name: &'static str, read: impl Fn(&'n Node, At<'d>) -> T) -> Rows<'d, 'n, T> {
        match self.node(name) {
            Some(node) => self.take(name, || Rows::of(node, self.at, read)),
            None => Rows::none(self.at),
        }
    }

    /// A list that must be there and may be empty, each item read in its own way.
    pub fn each<T>(&self, name: &'static str, read: impl Fn(&'n Node, At<'d>) -> T) -> Rows<'d, 'n, T> {
        self.take(name, || match self.node(name) {
            Some(node) => Rows::each(node, self.at, read),
            None => {
                self.missing(name);
                Rows::none(self.at)
            }
        })
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

    /// Says that a field is not there.
    pub fn missing(&self, name: &str) {
        let problem = Problem::new(Code::MissingField, format!("missing field `{name}`"));
        self.at.report(&self.head(), problem.label(format!("this entry has no `{name}`")));
    }

    /// The address of a page.
    pub fn link(&self, name: &'static str) -> Option<Text> {
        let link: Text = self.maybe(name)?;
        let whole = (link.starts_with("https://") || link.starts_with("http://"))
            && !link.contains(char::is_whitespace)
            // In running text such a sign would be taken for the end of the sentence.
            && !link.ends_with(['.', ',', ';', ':', '!', '?']);
        if !whole && self.sound(name) {
            let problem = Problem::new(Code::BadLink, format!("{} is no address of a page", quote(link)));
            self.report(name, problem.help("write it whole, as in `https://example.org/page`; a last `.` is written as `%2E`"));
        }
        Some(link)
    }

    /// The id that the entry gives itself.
    pub fn id(&self) -> Text {
        self.take("id", || match self.node("id") {
            Some(node) => self.at.own_id(node),
            None => {
                self.missing("id");
                ""
            }
        })
    }

    /// `from` and `until`.
    pub fn period(&self) -> Period {
        let period = Period { from: self.maybe("from"), until: self.maybe("until") };
        self.apart("from", period.from, "until", period.until);
        period
    }

    /// Says so where a later day comes before an earlier one.
    pub fn in_order(&self, first: &str, early: Option<Day>, second: &str, late: Option<Day>) {
        if let (Some(early), Some(late), true) = (early, late, self.sound(first) && self.sound(second))
            && late < early
        {
            self.out_of_order(second, format!("`{second}` {late} comes before `{first}` {early}"), format!("before `{first}`"));
        }
    }

    /// Says so where the first day outside does not come after the first day inside.
    pub fn apart(&self, first: &str, early: Option<Day>, second: &str, late: Option<Day>) {
        self.in_order(first, early, second, late);
        if early.is_some() && early == late && self.sound(first) && self.sound(second) {
            let message = format!("`{first}` and `{second}` are the same day, which leaves no day between them");
            self.out_of_order(second, message, "the first day outside".to_owned());
        }
    }

    fn out_of_order(&self, at: &str, message: String, label: String) {
        self.report(at, Problem::new(Code::DatesOutOfOrder, message).label(label));
    }

    /// Says that two fields of the entry cannot both be true.
    pub fn contradiction(&self, name: &str, message: impl Into<String>, help: &str) {
        self.report(name, Problem::new(Code::Contradiction, message).help(help));
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
        let fields = Fields::of(node, self.at);
        let read = |entry: &Entry| Names {
            language: self.at.word(&entry.named(), &LANGUAGES),
            names: List::<Text>::read(&entry.node, self.at),
        };
        fields.entries().iter().map(read).collect::<Vec<_>>().leak()
    }

    /// Whoever the entry is about bears the names in these fields.
    pub fn bears(&self, means: Named, shared: bool, names: &[&str]) {
        for name in names {
            if let Some(node) = self.peek(name).filter(|_| self.sound(name)) {
                self.at.bears(node, means, shared);
            }
        }
    }
}

/// The languages of names.
const LANGUAGES: [(&str, Text); 18] = [
    ("fr", "fr"),
    ("es", "es"),
    ("ru", "ru"),
    ("ar", "ar"),
    ("zh", "zh"),
    ("uk", "uk"),
    ("de", "de"),
    ("he", "he"),
    ("ja", "ja"),
    ("ko", "ko"),
    ("fa", "fa"),
    ("tr", "tr"),
    ("it", "it"),
    ("nl", "nl"),
    ("pt", "pt"),
    ("native", "native"),
    ("other", "other"),
    // What belongs to the state is called so; typed for the state itself, it leads on.
    ("adjective", "adjective"),
];

impl Drop for Fields<'_, '_> {
    /// Whatever was not asked for is unknown.
    fn drop(&mut self) {
        if self.open.get() {
            return;
        }
        let asked = self.asked.borrow();
        for entry in self.entries.iter().filter(|entry| !asked.contains(&entry.key.as_str())) {
            let problem = Problem::new(Code::UnknownField, format!("unknown field {}", quote(&entry.key)));
            let problem = problem.label(format!("expected {}", one_of(asked.iter().copied())));
            // A field that is there already is not what was meant.
            let there = |field: &&&str| self.entries.iter().any(|other| other.key == **field);
            let missing = asked.iter().filter(|field| !there(field)).copied();
            let problem = self.at.desk.with_suggestion(problem, &entry.key, missing);
            // Words without a value, behind a comma, are the rest of a text.
            let rest = matches!(entry.node.value, Value::Null) && problem.help.is_none();
            let problem = if rest { problem.help("a text with a comma in it is put in quotes") } else { problem };
            self.at.report(&entry.key_span, problem);
        }
    }
}
