//! What a map shows.

use super::theme::{Fill, Theme};

/// The narrowest map, in pixels.
pub const NARROWEST: u32 = 320;
/// The widest map, in pixels.
pub const WIDEST: u32 = 4000;

/// A map.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Units of the grid from left to right, and from top to bottom.
    pub size: (u32, u32),
    /// What the map is about, in a line.
    pub title: String,
    /// More of it, in a line below.
    pub subtitle: String,
    /// The whole map in words.
    pub described: String,
    /// What the fills mean.
    pub legend: Vec<Key>,
    /// What stands below the map, a paragraph each.
    pub notes: Vec<Note>,
    /// What is filled, in the order in which it is painted.
    pub regions: Vec<Region>,
    /// The borders, as a path.
    pub borders: String,
    /// Those that are open, as a path.
    pub open: String,
    /// Marks on the map.
    pub pins: Vec<Pin>,
}

/// How it looks.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Pixels from left to right.
    pub width: u32,
    /// Whether title and subtitle stand above it.
    pub titled: bool,
    /// Its colours.
    pub theme: Theme,
}

/// A line of the legend.
#[derive(Clone, Debug)]
pub struct Key {
    /// What it explains.
    pub swatch: Swatch,
    /// How many there are; none where they are not counted.
    pub count: Option<usize>,
    /// What it means.
    pub label: String,
}

/// What a line of the legend explains.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Swatch {
    /// A fill.
    Filled(Fill),
    /// A fill with lines over it.
    Lined(Fill),
}

/// A paragraph below the map.
#[derive(Clone, Debug)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// Whether it is of the first rank, and as dark as the legend.
    pub first: bool,
}

/// A state or place.
#[derive(Clone, Debug)]
pub struct Region {
    /// Its outline as a path; empty where it has none.
    pub path: String,
    /// How large it is, in square units.
    pub area: f64,
    /// A point in it.
    pub at: Option<(f64, f64)>,
    /// How it is filled.
    pub fill: Fill,
    /// Whether fine lines lie over it.
    pub lined: bool,
    /// Whether it gets a dot where it is too small to see.
    pub dotted: bool,
    /// What it is, in words.
    pub label: String,
}

/// A mark on the map: with a number a pin, without one a ring.
#[derive(Clone, Debug)]
pub struct Pin {
    /// Where it stands.
    pub at: (f64, f64),
    /// The region that it is of, by its place among them: the pin stands on its dot.
    pub region: Option<usize>,
    /// Its number.
    pub number: Option<usize>,
    /// What it is, in words.
    pub label: String,
}
