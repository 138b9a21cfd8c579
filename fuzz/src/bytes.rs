//! Bytes as a list of choices, and what every output is held to.

use dedere::{
    draw::Style,
    law::Day,
    problem::{Drawing, Problem, draw, harmful},
    query::timeline::FIRST_DAY,
};

/// The day that is today.
pub const TODAY: Day = Day::of(2026, 11, 24);
/// A page as it is drawn where nobody sees it.
pub const PLAIN: Style = Style { width: 80, color: false, ascii: false, links: false };

/// Choices, one after the other; nought where none are left.
pub struct Choices<'a>(pub &'a [u8]);

impl<'a> Choices<'a> {
    /// A byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// A number below this one.
    pub fn below(&mut self, number: usize) -> usize {
        let wide = if number > 256 { usize::from(self.byte()) << 8 } else { 0 };
        (wide | usize::from(self.byte())) % number.max(1)
    }

    /// One of a list that is not empty.
    pub fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// A day that can be asked about.
    pub fn day(&mut self) -> Day {
        let days = FIRST_DAY.days_until(TODAY.plus_years(3));
        FIRST_DAY.plus_days((usize::from(self.byte()) << 8 | usize::from(self.byte())) as i32 % days)
    }

    /// At most so many bytes, as they stand.
    pub fn some(&mut self, most: usize) -> &'a [u8] {
        let (some, rest) = self.0.split_at(usize::from(self.byte()).min(most).min(self.0.len()));
        self.0 = rest;
        some
    }
}

/// Holds a text to showing nothing raw.
#[track_caller]
pub fn clean(what: &str, text: &str) {
    let raw = text.chars().find(|letter| *letter != '\n' && harmful(*letter));
    assert_eq!(raw, None, "raw in {what}: {text:?}");
}

/// Holds problems to being drawn clean, each at a place that there is.
#[track_caller]
pub fn drawn(problems: &[Problem]) {
    let _: Vec<_> = problems.iter().take(50).map(Problem::position).collect();
    clean("what is drawn of problems", &draw(&problems[..problems.len().min(12)], Drawing { color: false, most: Some(12) }));
}

/// Holds a text to being JSON with nothing raw in it.
#[track_caller]
pub fn json(what: &str, text: &str) -> serde_json::Value {
    clean(what, text);
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{what} is no JSON: {error}: {text}"))
}
