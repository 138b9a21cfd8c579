//! What people type for a day and is more than one, or one of two: weeks, quarters, ranges, and days of the week that count from today.

use super::one_day::{self, NotADay};
use crate::law::Day;

/// The day or the days that are meant, in words that count from today or name a span.
///
/// # Errors
/// Says which they are, where it is not one.
pub fn read(plain: &str, today: Day) -> Result<Day, NotADay> {
    let words: Vec<&str> = plain.split_whitespace().collect();
    match words[..] {
        ["last" | "next" | "this" | "on", weekday] | [weekday] if one_day::weekday(weekday).is_some() => {
            of_week(words[0], one_day::weekday(weekday).unwrap_or_default(), today)
        }
        ["since" | "from" | "after", ref rest @ ..] if !rest.is_empty() => since(&rest.join(" "), today),
        _ => {
            let span = quarter(plain).or_else(|| week(plain)).or_else(|| range(plain, today));
            Err(span.map_or(NotADay::Unread, |(first, last)| NotADay::Span(first, last)))
        }
    }
}

/// A day of the week: that nearest to today, or that of the week before or after. Where these are two, both are told.
fn of_week(which: &str, weekday: usize, today: Day) -> Result<Day, NotADay> {
    let here = one_day::weekday_of(today);
    let this = today.plus_days(weekday as i32 - here as i32);
    let before = if weekday < here { this } else { this.plus_days(-7) };
    let after = if weekday > here { this } else { this.plus_days(7) };
    let (one, other) = match which {
        "last" => (before, this.plus_days(-7)),
        "next" => (after, this.plus_days(7)),
        "this" => (this, after),
        _ => (before, after),
    };
    if one == other { Ok(one) } else { Err(NotADay::Either(one, other)) }
}

/// From a day, or the first day of a month or year, to today.
fn since(rest: &str, today: Day) -> Result<Day, NotADay> {
    let first = ends(rest, today).map(|(first, _)| first).filter(|first| *first < today);
    Err(first.map_or(NotADay::Unread, |first| NotADay::Span(first, today)))
}

/// `Q3 2024`, `2024-Q3`.
fn quarter(plain: &str) -> Option<(Day, Day)> {
    let parts: Vec<&str> = plain.split([' ', '-', '/']).collect();
    let (year, quarter) = match parts[..] {
        [one, other] if one.starts_with('q') => (other, one),
        [one, other] if other.starts_with('q') => (one, other),
        [only] if only.len() == 6 => only.split_at_checked(4)?,
        _ => return None,
    };
    let first = quarter.strip_prefix('q')?.parse::<u8>().ok().filter(|number| (1..=4).contains(number))? * 3 - 2;
    let month = |month: u8| Day::month_or_year(&format!("{year}-{month:02}"));
    Some((month(first)?.0, month(first + 2)?.1))
}

/// `2024-W36`, as ISO 8601 counts weeks: the first holds 4 January.
fn week(plain: &str) -> Option<(Day, Day)> {
    let (year, number) = plain.split_once(['-', ' ']).filter(|(year, _)| year.len() == 4)?;
    let number = number.strip_prefix('w')?.parse::<i32>().ok().filter(|number| (1..=53).contains(number))?;
    let fourth = Day::parse(&format!("{year}-01-04"))?;
    let first = fourth.plus_days(7 * (number - 1) - one_day::weekday_of(fourth) as i32);
    Some((first, first.plus_days(6)))
}

/// Two days with a word or a sign between them.
fn range(plain: &str, today: Day) -> Option<(Day, Day)> {
    let plain = plain.strip_prefix("between ").unwrap_or(plain);
    [" to ", " until ", " till ", " and ", "..", " - ", "/"].iter().find_map(|sign| {
        let (one, other) = plain.split_once(sign)?;
        let (first, last) = (ends(one.trim(), today)?.0, ends(other.trim(), today)?.1);
        (first < last).then_some((first, last))
    })
}

/// The first and the last day of what was typed.
fn ends(typed: &str, today: Day) -> Option<(Day, Day)> {
    match one_day::read(typed, today) {
        Ok(day) => Some((day, day)),
        Err(NotADay::Span(first, last)) => Some((first, last)),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Friday.
    const TODAY: Day = Day::of(2026, 11, 27);

    fn read_day(typed: &str, today: Day) -> Result<Day, NotADay> {
        one_day::read(typed, today).or_else(|_| read(&one_day::plain(typed), today))
    }

    #[test]
    fn what_is_more_than_a_day_is_told_with_its_first_and_last() {
        let span = |first, last| Err(NotADay::Span(first, last));
        for (typed, first, last) in [
            ("2024-W36", Day::of(2024, 9, 2), Day::of(2024, 9, 8)),
            ("2026-W01", Day::of(2025, 12, 29), Day::of(2026, 1, 4)),
            ("Q3 2024", Day::of(2024, 7, 1), Day::of(2024, 9, 30)),
            ("2024-Q1", Day::of(2024, 1, 1), Day::of(2024, 3, 31)),
            ("since 2024", Day::of(2024, 1, 1), TODAY),
            ("2024-09-02 to 2024-09-05", Day::of(2024, 9, 2), Day::of(2024, 9, 5)),
            ("2024-09-02/2024-09-05", Day::of(2024, 9, 2), Day::of(2024, 9, 5)),
            ("August 2024 - September 2024", Day::of(2024, 8, 1), Day::of(2024, 9, 30)),
        ] {
            assert_eq!(read_day(typed, TODAY), span(first, last), "{typed}");
        }
    }

    #[test]
    fn a_day_of_the_week_is_that_day_only_where_it_can_be_one_alone() {
        let either = |one, other| Err(NotADay::Either(one, other));
        assert_eq!(read_day("last Saturday", TODAY), Ok(Day::of(2026, 11, 21)));
        assert_eq!(read_day("last Tuesday", TODAY), either(Day::of(2026, 11, 24), Day::of(2026, 11, 17)));
        assert_eq!(read_day("next Monday", TODAY), Ok(Day::of(2026, 11, 30)));
        assert_eq!(read_day("Tuesday", TODAY), either(Day::of(2026, 11, 24), Day::of(2026, 12, 1)));
        assert_eq!(read_day("since 2030", TODAY), Err(NotADay::Unread));
    }
}
