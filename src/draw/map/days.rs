//! A map on every day: what stands where from a day on. Days are numbers, counted from the first.

use super::theme::Fill;

/// The sign in a text for what is spoken about.
pub const SUBJECT: char = '\u{1}';
/// The sign in a text for the day.
pub const DAY: char = '\u{2}';
/// The sign in a text for what an answer stands under.
pub const CONDITION: char = '\u{3}';

/// Something from a day on: sorted by day, the first of them at day 0.
#[derive(Clone, Debug)]
pub struct Track<T>(pub Vec<(i32, T)>);

impl<T> Default for Track<T> {
    fn default() -> Track<T> {
        Track(Vec::new())
    }
}

impl<T: PartialEq> Track<T> {
    /// Adds what is so from a day on, where that is another than before.
    pub fn push(&mut self, day: i32, what: T) {
        if self.0.last().is_none_or(|(_, last)| *last != what) {
            self.0.push((day, what));
        }
    }
}

impl<T> Track<T> {
    /// What is so on a day.
    pub fn on(&self, day: i32) -> Option<&T> {
        let after = self.0.partition_point(|(from, _)| *from <= day);
        self.0.get(after.saturating_sub(1)).map(|(_, what)| what)
    }

    /// The days on which it changes.
    pub fn changes(&self) -> impl Iterator<Item = i32> {
        self.0.iter().skip(1).map(|(day, _)| *day)
    }
}

/// A person on a map, on every day.
#[derive(Clone, Debug)]
pub struct Days {
    /// Day 0, as it is written in an address.
    pub first: String,
    /// The day that is shown first.
    pub date: i32,
    /// The same, as it is written in an address.
    pub address: String,
    /// The days that the slider reaches.
    pub slider: (i32, i32),
    /// The days on which the map changes.
    pub changes: Vec<i32>,
    /// How a day is written: the names of months, and what stands where.
    pub calendar: (&'static [&'static str; 12], &'static str),
    /// The day that is shown first, in words.
    pub written: String,
    /// Units of the grid from left to right, and from top to bottom.
    pub size: (u32, u32),
    /// The borders, as a path.
    pub borders: String,
    /// Those that are open, as a path.
    pub open: String,
    /// States and places, in the order of their names.
    pub lands: Vec<Land>,
    /// Their numbers, in the order in which they are painted.
    pub painted: Vec<usize>,
    /// Marks.
    pub marks: Vec<Mark>,
    /// What the map is about.
    pub title: Track<String>,
    /// More of it.
    pub subtitle: Track<String>,
    /// The whole map in words.
    pub described: Track<String>,
    /// What stands below it, and whether that is of the first rank.
    pub notes: Vec<(bool, Track<String>)>,
    /// The legend.
    pub legend: Vec<Entry>,
    /// What lines mean, and over which fill the legend shows them.
    pub lined: (String, Track<Option<Fill>>),
    /// The sentence for each fill, about a subject and a day; then for each with what the answer stands under.
    pub said: Track<Vec<String>>,
    /// A name with what is said of it: the first and the second sign.
    pub labelled: String,
    /// The same with what its answer stands under.
    pub once: String,
    /// Since when.
    pub since: String,
    /// The words of the page itself.
    pub words: Words,
    /// Whether title and subtitle are shown.
    pub titled: bool,
}

/// A state or place.
#[derive(Clone, Debug, Default)]
pub struct Land {
    /// Its outline; empty where it has none.
    pub path: String,
    /// How large it is, in square units.
    pub area: f64,
    /// A point in it.
    pub at: Option<(f64, f64)>,
    /// What it is called.
    pub named: Track<Named>,
    /// The answer for it.
    pub stands: Track<Stand>,
    /// How it is seen.
    pub seen: Track<Seen>,
}

/// What a state or place is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// In the table.
    pub name: String,
    /// At the beginning of a sentence.
    pub subject: String,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Stand {
    /// How it is filled.
    pub fill: Fill,
    /// Since when it has been so; empty: as far back as answers go.
    pub since: String,
    /// The articles.
    pub articles: String,
    /// What it stands under; empty: nothing.
    pub under: String,
}

/// How a state or place is seen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Seen {
    /// Whether it is on the map.
    pub drawn: bool,
    /// Whether lines lie over it.
    pub lined: bool,
    /// Whether it gets a dot where it is small.
    pub dotted: bool,
    /// Whether it is among those that the legend counts.
    pub counted: bool,
}

impl Seen {
    /// Not at all.
    pub const NOT: Seen = Seen { drawn: false, lined: false, dotted: false, counted: false };

    /// Whether the table has a row for it.
    pub fn listed(self) -> bool {
        self.drawn || self.counted
    }
}

/// A mark: a ring, or a pin with a number.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Where it stands.
    pub at: (f64, f64),
    /// The state or place that it is of: it stands on its dot.
    pub land: Option<usize>,
    /// Whether it is there, and its number if it is a pin.
    pub number: Track<Option<Option<usize>>>,
    /// What it is, in words.
    pub label: Track<String>,
}

/// A line of the legend.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it explains.
    pub fill: Fill,
    /// What that means.
    pub label: String,
    /// Whether it is there, and how many there are where they are counted.
    pub count: Track<Option<Option<usize>>>,
}

/// The words of the page itself.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language of all of it.
    pub language: &'static str,
    /// Over the field for a day.
    pub day: &'static str,
    /// On the button to the change before.
    pub earlier: &'static str,
    /// On the button to the next change.
    pub later: &'static str,
    /// Over the slider.
    pub slide: &'static str,
    /// How keys move on the map.
    pub keys: &'static str,
    /// What stands where nothing is chosen.
    pub choose: &'static str,
    /// Over the table.
    pub table: &'static str,
    /// Over its columns.
    pub heads: [&'static str; 4],
}
