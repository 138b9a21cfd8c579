//! Civil days and half-open periods: the only date arithmetic of the program.

use std::fmt;

use databake::{Bake, BakeSize, CrateEnv, TokenStream, quote};
use jiff::{Span, civil::Date};
use serde::{Serialize, Serializer};

use crate::law::Text;

/// A calendar day, without a time or a zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day of this year, month and day of the month. For constants: a day that does not exist does not compile.
    pub const fn of(year: i16, month: i8, day: i8) -> Day {
        Day(Date::constant(year, month, day))
    }

    /// Reads exactly `YYYY-MM-DD`, and only a day that exists.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return None;
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<i16>().ok();
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Date::new(year, month as i8, day as i8).ok().map(Day)
    }

    /// The first and the last day of a month or a year: `YYYY-MM`, `YYYY`.
    pub fn month_or_year(text: &str) -> Option<(Day, Day)> {
        match text.len() {
            4 => Day::parse(&format!("{text}-01-01")).map(|first| (first, first.plus_years(1).previous())),
            7 => Day::parse(&format!("{text}-01")).map(|first| (first, first.plus_months(1).previous())),
            _ => None,
        }
    }

    /// The calendar's year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The next day; the last day that the calendar holds is its own next.
    pub fn next(self) -> Day {
        self.plus_days(1)
    }

    /// The day before.
    pub fn previous(self) -> Day {
        self.plus_days(-1)
    }

    /// This many days later (or earlier), within what the calendar holds.
    pub fn plus_days(self, days: i32) -> Day {
        self.moved(Span::new().try_days(days), days)
    }

    /// The same day of the month, this many months later; the last day of a month that is too short.
    pub fn plus_months(self, months: i32) -> Day {
        self.moved(Span::new().try_months(months), months)
    }

    /// The same day, this many years later.
    pub fn plus_years(self, years: i32) -> Day {
        self.moved(Span::new().try_years(years), years)
    }

    /// Moved by a span; where that is longer than any calendar, to the first or the last day of this one.
    fn moved(self, span: Result<Span, jiff::Error>, direction: i32) -> Day {
        let end = if direction < 0 { Date::MIN } else { Date::MAX };
        Day(span.map_or(end, |span| self.0.saturating_add(span)))
    }

    /// The first day of the month after this day's month.
    pub fn first_of_next_month(self) -> Day {
        Day(self.0.first_of_month()).plus_months(1)
    }

    /// Days from this day to a later one (negative to an earlier one).
    pub fn days_until(self, later: Day) -> i32 {
        self.0.until(later.0).map(|span| span.get_days()).unwrap_or(0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Bake for Day {
    fn bake(&self, env: &CrateEnv) -> TokenStream {
        env.insert("crate");
        let (year, month, day) = (self.year(), self.month(), self.day());
        quote! { crate::law::Day::of(#year, #month, #day) }
    }
}

impl BakeSize for Day {
    fn borrows_size(&self) -> usize {
        0
    }
}

/// A day, or a month or year of which the day is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct PartialDay {
    /// As written: `1961`, `2016-09` or `2016-09-03`.
    pub text: Text,
    /// First day it can be: the reading for a start (D5).
    pub first: Day,
    /// Last day it can be: the reading for an end (D5).
    pub last: Day,
}

impl PartialDay {
    /// A day, month or year as written.
    pub fn read(text: Text) -> Option<PartialDay> {
        let (first, last) = Day::parse(text).map(|day| (day, day)).or_else(|| Day::month_or_year(text))?;
        Some(PartialDay { text, first, last })
    }

    /// The last day it can be, where it was known to be over by another day.
    pub fn known_by(self, known: Option<Day>) -> Day {
        known.map_or(self.last, |known| self.last.min(known))
    }

    /// The day, where it is known to the day.
    pub fn exact(self) -> Option<Day> {
        (self.first == self.last).then_some(self.first)
    }

    /// How exact it is: `day`, `month` or `year`.
    pub fn precision(self) -> Text {
        match self.text.len() {
            4 => "year",
            7 => "month",
            _ => "day",
        }
    }
}

impl Serialize for PartialDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text)
    }
}

/// A half-open span of days: `from` is its first day, `until` the first day outside. An open end is `None`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Period {
    /// First day inside; `None`: since before the dates covered.
    pub from: Option<Day>,
    /// First day outside; `None`: still running.
    pub until: Option<Day>,
}

impl Period {
    /// Whether the day lies inside.
    pub fn contains(&self, day: Day) -> bool {
        self.began(day) && !self.ended(day)
    }

    /// Whether the first day has come.
    pub fn began(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Whether the period is over on this day.
    pub fn ended(&self, day: Day) -> bool {
        self.until.is_some_and(|until| until <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_only_in_its_exact_shape() {
        assert_eq!(Day::parse("2024-02-29"), Some(Day::of(2024, 2, 29)));
        for wrong in ["2023-02-29", "20240902", "2024-9-2", "2024-09-02T10:00", " 2024-09-02", "2024-13-01", "", "２０２４-09-02"]
        {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_period_includes_its_first_day_and_not_its_last() {
        let period = Period { from: Some(Day::of(2004, 12, 1)), until: Some(Day::of(2017, 10, 27)) };
        assert!(!period.contains(Day::of(2004, 11, 30)));
        assert!(period.contains(Day::of(2004, 12, 1)));
        assert!(period.contains(Day::of(2017, 10, 26)));
        assert!(!period.contains(Day::of(2017, 10, 27)));
    }

    #[test]
    fn months_are_clipped_to_the_month_they_end_in() {
        assert_eq!(Day::of(1950, 8, 31).plus_months(6), Day::of(1951, 2, 28));
        for far in [i32::MAX, 20_000] {
            let day = Day::of(2024, 9, 2);
            assert_eq!((day.plus_years(far), day.plus_years(-far)), (Day(Date::MAX), Day(Date::MIN)));
        }
        assert_eq!(Day::of(2024, 9, 2).plus_days(i32::MAX), Day(Date::MAX));
        assert_eq!(Day::of(2024, 9, 2).plus_months(i32::MIN), Day(Date::MIN));
        assert_eq!(Day::of(2023, 11, 14).plus_days(60).first_of_next_month(), Day::of(2024, 2, 1));
    }

    #[test]
    fn the_calendar_has_an_end() {
        let last = Day::parse("9999-12-31").expect("the last day");
        assert_eq!(last.next(), last);
    }
}
