//! The items of one list, looked at together: in order, none twice, no two terms at once. Then the list as it is kept.
//!
//! An item that could not be read is left out of these comparisons: it has been complained of already.

use super::desk::{At, Read};
use super::yaml::{Node, Value};
use crate::law::{List, Period};
use crate::problem::{Code, Problem};

/// The items of one list, each with where it stands.
pub struct Rows<'d, 'n, T> {
    at: At<'d>,
    rows: Vec<Row<'n, T>>,
}

struct Row<'n, T> {
    value: T,
    node: &'n Node,
    sound: bool,
}

impl<'d, 'n, T> Rows<'d, 'n, T> {
    /// A list that is not there.
    pub fn none(at: At<'d>) -> Rows<'d, 'n, T> {
        Rows { at, rows: Vec::new() }
    }

    /// The items of a list that is left out where it would be empty.
    pub fn of(node: &'n Node, at: At<'d>, read: impl Fn(&'n Node, At<'d>) -> T) -> Rows<'d, 'n, T> {
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            at.report(&node.span, Problem::new(Code::EmptyField, "an empty list").help("leave the field out"));
        }
        Rows::each(node, at, read)
    }

    /// The items of a list that may be empty.
    pub fn each(node: &'n Node, at: At<'d>, read: impl Fn(&'n Node, At<'d>) -> T) -> Rows<'d, 'n, T> {
        if !matches!(node.value, Value::List(_)) {
            at.wrong_type(node, "a list");
        }
        let read = |node: &'n Node| {
            let before = at.desk.found();
            let value = read(node, at);
            Row { value, node, sound: at.desk.found() == before }
        };
        Rows { at, rows: node.items().iter().map(read).collect() }
    }

    fn sound(&self) -> impl Iterator<Item = &Row<'n, T>> {
        self.rows.iter().filter(|row| row.sound)
    }

    /// Complains of the first item that stands above one it belongs below, and puts all in order. `order` says it in words.
    pub fn sorted<K: Ord>(mut self, order: &str, key: impl Fn(&T) -> K) -> Self {
        let sound: Vec<&Row<T>> = self.sound().collect();
        if let Some(pair) = sound.windows(2).find(|pair| key(&pair[1].value) < key(&pair[0].value)) {
            let problem =
                Problem::new(Code::NotSorted, "this list is not in its order").label("belongs above the entry before it");
            self.at.report(&pair[1].node.head(), problem.help(format!("sort it by {order}")));
        }
        self.rows.sort_by_key(|row| key(&row.value));
        self
    }

    /// Complains of every item that is like one above it. `like` says in words what makes them alike.
    pub fn distinct<K: Ord>(self, code: Code, like: &str, key: impl Fn(&T) -> K) -> Self {
        let mut keyed: Vec<(K, &Row<T>)> = self.sound().map(|row| (key(&row.value), row)).collect();
        keyed.sort_by(|(left, a), (right, b)| (left, a.node.span.start).cmp(&(right, b.node.span.start)));
        for pair in keyed.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let (line, _) = self.at.file.line_and_column(pair[0].1.node.span.start);
            let problem = Problem::new(code, format!("an entry with {like} stands twice in one list"));
            let problem = problem.label(format!("the first stands on line {line}")).help("keep one of the two");
            self.at.report(&pair[1].1.node.head(), problem);
        }
        self
    }

    /// Complains of every item whose term begins before the term of another of the same bearer is over. `None`: no term to compare.
    pub fn one_at_a_time<K: Ord>(self, what: &str, term: impl Fn(&T) -> Option<(K, Period)>) -> Self {
        let mut terms: Vec<(K, Period, &Row<T>)> =
            self.sound().filter_map(|row| term(&row.value).map(|(whose, term)| (whose, term, row))).collect();
        terms.sort_by(|a, b| (&a.0, a.1.from, a.1.until).cmp(&(&b.0, b.1.from, b.1.until)));
        for pair in terms.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let ((_, early, above), (_, late, row)) = (&pair[0], &pair[1]);
            let over = early.until.is_some_and(|until| late.from.is_some_and(|from| until <= from));
            if !over {
                let (line, _) = self.at.file.line_and_column(above.node.span.start);
                let problem = Problem::new(Code::OverlappingTerms, format!("{what} overlap"));
                let problem = problem.label(format!("begins before the one on line {line} is over"));
                self.at.report(&row.node.head(), problem.help("correct a day, or make one term of the two"));
            }
        }
        self
    }

    /// Looks at every item that could be read: what is wrong with it, if anything, is written down at its first field.
    pub fn checked(self, wrong: impl Fn(&T) -> Option<Problem>) -> Self {
        for row in self.sound() {
            if let Some(problem) = wrong(&row.value) {
                self.at.report(&row.node.head(), problem);
            }
        }
        self
    }

    /// The items in their order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.rows.iter().map(|row| &row.value)
    }

    /// Writes a problem down at the item of this place, if it could be read.
    pub fn report(&self, place: usize, problem: Problem) {
        if let Some(row) = self.rows.get(place).filter(|row| row.sound) {
            self.at.report(&row.node.head(), problem);
        }
    }
}

impl<T: 'static> Rows<'_, '_, T> {
    /// The list as it is kept.
    pub fn list(self) -> List<T> {
        self.rows.into_iter().map(|row| row.value).collect::<Vec<_>>().leak()
    }
}

impl<T: Read + 'static> Read for List<T> {
    /// A plain list: no item twice, in the order of the file.
    fn read(node: &Node, at: At<'_>) -> List<T> {
        let mut seen = std::collections::HashSet::new();
        for item in node.items() {
            if let Some(text) = item.text()
                && !seen.insert(text)
            {
                let problem = Problem::new(Code::DuplicateEntry, "the same word stands twice in one list");
                at.report(&item.span, problem.label("second time").help("keep one of the two"));
            }
        }
        Rows::of(node, at, T::read).list()
    }
}
