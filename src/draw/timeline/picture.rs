//! What a picture of days shows. Days are numbers, counted from the first shown.

use crate::draw::map::{Fill, Key, Note};

/// A picture of days.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// What it is about, in a line.
    pub title: String,
    /// More of it, in a line below.
    pub subtitle: String,
    /// The whole picture in words.
    pub described: String,
    /// What the fills mean.
    pub legend: Vec<Key>,
    /// What stands below it.
    pub notes: Vec<Note>,
    /// How many days it shows.
    pub days: i32,
    /// The first days of years, with the years.
    pub years: Vec<(i32, i16)>,
    /// The first and the last day, which stand below a picture of so few days that no year begins in it.
    pub ends: [String; 2],
    /// The first day past the one to which the record is complete, where it is shown.
    pub beyond: Option<i32>,
    /// What it shows of them.
    pub chart: Chart,
}

/// What a picture shows of its days.
#[derive(Clone, Debug)]
pub enum Chart {
    /// The spans of one pair, and its trips.
    Spans {
        /// The spans.
        spans: Vec<Span>,
        /// The trips.
        trips: Vec<Trip>,
    },
    /// How many owe what, the strongest first; and trips, sorted by day.
    Years {
        /// What is owed.
        layers: Vec<Layer>,
        /// The trips.
        trips: Vec<Trip>,
    },
}

/// A span of days on which the same is so.
#[derive(Clone, Debug)]
pub struct Span {
    /// Its first day.
    pub from: i32,
    /// The first day no longer.
    pub until: i32,
    /// How it is filled.
    pub fill: Fill,
    /// What is so, and the acts that began it.
    pub text: String,
    /// Whether it begins on a day that is shown.
    pub begins: bool,
}

/// How many owe one thing.
#[derive(Clone, Debug)]
pub struct Layer {
    /// How it is filled.
    pub fill: Fill,
    /// From each of these days on, so many; sorted by day, the first is day 0.
    pub counts: Vec<(i32, usize)>,
}

/// A trip.
#[derive(Clone, Debug)]
pub struct Trip {
    /// Its first day.
    pub day: i32,
    /// How it is marked.
    pub mark: Mark,
    /// Where to, if that stands beside it.
    pub name: Option<String>,
    /// What it was, in words.
    pub label: String,
}

/// How a trip is marked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// By a long line in the colour of pins.
    First,
    /// By a long line in the colour of the text.
    Long,
    /// By a short line.
    Short,
}
