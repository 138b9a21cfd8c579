//! A page of several days: what it says, with a hole where it names the day asked about.

use crate::{law::Day, words};

/// Where the day asked about stands, in words.
pub const DAY: char = '\u{1}';
/// Where it stands in numbers.
pub const ISO: char = '\u{2}';

/// A day as pages write it.
pub struct Written {
    words: String,
    iso: String,
}

impl Written {
    /// A day.
    pub fn of(day: Day) -> Written {
        Written { words: words::day(day), iso: day.to_string() }
    }
}

/// What a page of two days says, where it says the same of both but for the day.
pub fn merged(one: &str, day: &Written, other: &str, later: &Written) -> Option<String> {
    let (mut left, mut right) = (one, other);
    let mut out = String::with_capacity(one.len());
    let mut before = ' ';
    while !(left.is_empty() && right.is_empty()) {
        if !before.is_ascii_digit()
            && let Some((hole, rest)) = hole(left, day, right, later)
        {
            out.push(hole);
            (left, right) = rest;
            before = hole;
            continue;
        }
        let (letter, same) = (left.chars().next()?, right.chars().next()?);
        if letter != same {
            return None;
        }
        out.push(letter);
        before = letter;
        (left, right) = (&left[letter.len_utf8()..], &right[letter.len_utf8()..]);
    }
    Some(out)
}

/// The hole that both texts begin with, and what stands behind it.
fn hole<'t>(left: &'t str, day: &Written, right: &'t str, later: &Written) -> Option<(char, (&'t str, &'t str))> {
    // Most letters begin no day: a digit is seen sooner than a text is compared.
    if !left.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let both = |one: &str, other: &str| Some((left.strip_prefix(one)?, right.strip_prefix(other)?));
    both(&day.words, &later.words).map(|rest| (DAY, rest)).or_else(|| both(&day.iso, &later.iso).map(|rest| (ISO, rest)))
}

/// The page of a day.
pub fn filled(template: &str, day: &Written) -> String {
    template.replace(DAY, &day.words).replace(ISO, &day.iso)
}

/// Whether the page of a day is this template with the day in its holes.
pub fn fits(template: &str, day: &Written, page: &str) -> bool {
    let mut rest = page;
    for piece in template.split_inclusive([DAY, ISO]) {
        let (text, hole) = match piece.strip_suffix(DAY) {
            Some(text) => (text, &day.words[..]),
            None => piece.strip_suffix(ISO).map_or((piece, ""), |text| (text, &day.iso[..])),
        };
        match rest.strip_prefix(text).and_then(|rest| rest.strip_prefix(hole)) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(year: i16, month: i8, day: i8) -> Written {
        Written::of(Day::of(year, month, day))
    }

    #[test]
    fn what_differs_by_the_day_alone_is_one_template() {
        let (one, other) = (written(2024, 9, 2), written(2024, 9, 12));
        let template = merged("On 2 September 2024 (2024-09-02).", &one, "On 12 September 2024 (2024-09-12).", &other);
        assert_eq!(template.as_deref(), Some("On \u{1} (\u{2})."));
        let template = template.expect("a template");
        assert_eq!(filled(&template, &one), "On 2 September 2024 (2024-09-02).");
        assert!(fits(&template, &other, "On 12 September 2024 (2024-09-12)."));
        assert!(!fits(&template, &other, "On 12 September 2024 (2024-09-12). More."));
    }

    #[test]
    fn a_day_that_stays_is_no_hole() {
        let (one, other) = (written(2024, 9, 2), written(2024, 9, 3));
        let fixed = "since 2 September 2024";
        assert_eq!(merged(fixed, &one, fixed, &other).as_deref(), Some(fixed));
        assert_eq!(merged("12 September 2024", &one, "13 September 2024", &other), None);
        assert_eq!(merged("was", &one, "is", &other), None);
        assert_eq!(merged("", &one, "more", &other), None);
    }
}
