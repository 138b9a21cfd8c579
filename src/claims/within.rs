//! When something is said to have happened.

use crate::law::Day;

/// When something is said to have happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Within {
    /// At any time up to today.
    Ever,
    /// At any time up to a day.
    By(Day),
    /// On a day, or in a month or year: first and last day.
    Days(Day, Day),
}

impl Within {
    /// Whether a day lies within.
    pub fn contains(self, day: Day, today: Day) -> bool {
        self.first().is_none_or(|first| first <= day) && day <= self.last(today)
    }

    /// Its first day, if it has one.
    pub fn first(self) -> Option<Day> {
        if let Within::Days(first, _) = self { Some(first) } else { None }
    }

    /// Its last day.
    pub fn last(self, today: Day) -> Day {
        match self {
            Within::Ever => today,
            Within::By(last) | Within::Days(_, last) => last,
        }
    }

    /// The day, where it is one.
    pub fn day(self) -> Option<Day> {
        self.first().filter(|first| self.last(*first) == *first)
    }
}
