//! The grammar of English, all of it: days in words, tenses, lists, names with their article. Another language is a file beside this one.

use std::borrow::Cow;
use std::fmt::{self, Write};

pub use super::message::value::{Land, Tense, Treaty};
use crate::law::{Day, Form, Instrument, InstrumentKind, PartialDay, Place, State};

impl fmt::Display for Land {
    /// As it stands inside a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Land::State(state) if has_article(state) => write!(f, "the {}", state.name),
            Land::State(state) => f.write_str(state.name),
            Land::StateOn(state, day) => match state.name_on(*day) {
                name if name == state.name => Land::State(state).fmt(f),
                name => f.write_str(&the(name)),
            },
            Land::Place(place) => f.write_str(&the_place(place)),
            Land::Name(name) => f.write_str(&the(name)),
            Land::Id(id) => f.write_str(id),
        }
    }
}

impl fmt::Display for Treaty {
    /// As it stands inside a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Treaty::Instrument(instrument) => f.write_str(&the_instrument(instrument)),
            Treaty::Id(id) => f.write_str(id),
        }
    }
}

/// Writes a state or place.
pub fn write_land(land: Land, form: Form, out: &mut String) {
    match (land, form) {
        (Land::Place(place), Form::In) if place.protected_premises || place.site => _ = write!(out, "at {land}"),
        (Land::Place(place), Form::In) if place.island => _ = write!(out, "on {land}"),
        (_, Form::In) => _ = write!(out, "in {land}"),
        (Land::State(state), Form::Short) => out.push_str(state.name),
        (Land::StateOn(state, day), Form::Short) => out.push_str(state.name_on(day)),
        (Land::Place(place), Form::Short) => out.push_str(place.name),
        (Land::Name(name), Form::Short) => out.push_str(name),
        // Writing to memory does not fail.
        (land, _) => _ = write!(out, "{land}"),
    }
}

/// Writes a treaty or other text.
pub fn write_treaty(treaty: Treaty, form: Form, out: &mut String) {
    match (treaty, form) {
        (Treaty::Instrument(instrument), Form::Short) => out.push_str(instrument.short),
        (treaty, _) => out.push_str(&treaty.to_string()),
    }
}

/// Writes a day.
pub fn write_day(on: Day, form: Form, out: &mut String) {
    match form {
        Form::Iso => out.push_str(&on.to_string()),
        Form::On => _ = write!(out, "on {} {} {}", on.day(), month(on), on.year()),
        _ => _ = write!(out, "{} {} {}", on.day(), month(on), on.year()),
    }
}

/// Writes a day, month or year.
pub fn write_known(known: PartialDay, form: Form, out: &mut String) {
    match form {
        Form::On => out.push_str(&on_or_in(known)),
        _ => out.push_str(&partial(known)),
    }
}

/// Writes a list.
pub fn write_list(items: &[Cow<str>], form: Form, out: &mut String) {
    match form {
        Form::And => out.push_str(&list(items, "and")),
        Form::Or => out.push_str(&list(items, "or")),
        Form::Semicolons => out.push_str(&items.join("; ")),
        _ => out.push_str(&items.join(", ")),
    }
}

/// "on 2 September 2024", "in September 2016", "in 1961".
pub fn on_or_in(known: PartialDay) -> String {
    format!("{} {}", if known.text.len() == 10 { "on" } else { "in" }, partial(known))
}

/// "on 2 September 2024"; of the first and last day of a month or year, "in September 2024" or "in 2024".
pub fn on_or_within(first: Day, last: Day) -> String {
    match (first == last, first.month() == last.month()) {
        (true, _) => format!("on {}", day(first)),
        (false, true) => format!("in {} {}", month(first), first.year()),
        (false, false) => format!("in {}", first.year()),
    }
}

/// The months, as days name them.
pub const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(day: Day) -> &'static str {
    MONTHS[(day.month() - 1).clamp(0, 11) as usize]
}

/// How a page writes a day: the months, and what stands where.
pub fn day_pattern() -> (&'static [&'static str; 12], &'static str) {
    (&MONTHS, "d m y")
}

/// "2 September 2024".
pub fn day(day: Day) -> String {
    day_of_parts(&day.day().to_string(), month(day), &day.year().to_string())
}

/// A day of its parts.
pub fn day_of_parts(day: &str, month: &str, year: &str) -> String {
    [day, month, year].join(" ")
}

/// The language, as documents name it.
pub const LANGUAGE: &str = "en";

/// A day that takes as much room as any.
pub const LONGEST_DAY: &str = "30 September 2000";

/// "2 September 2024", "September 2016" or "1961", as exact as known.
pub fn partial(known: PartialDay) -> String {
    match known.text.len() {
        4 => known.text.to_owned(),
        7 => format!("{} {}", month(known.first), known.first.year()),
        _ => day(known.first),
    }
}

/// "2 to 3 September 2024", as short as can be.
pub fn days(first: Day, last: Option<Day>) -> String {
    match last.filter(|last| *last != first) {
        None => day(first),
        Some(last) if (last.year(), last.month()) == (first.year(), first.month()) => {
            format!("{} to {}", first.day(), day(last))
        }
        Some(last) if last.year() == first.year() => format!("{} {} to {}", first.day(), month(first), day(last)),
        Some(last) => format!("{} to {}", day(first), day(last)),
    }
}

/// "2 September to October 2024": days, months or years, as exact as known and as short as can be. Of a month or year that the first
/// day lies in, nothing more is known.
pub fn known_days(first: PartialDay, last: Option<PartialDay>) -> String {
    let exact = |known: PartialDay| known.first == known.last;
    let Some(last) = last.filter(|last| last.text != first.text) else { return partial(first) };
    if exact(first) && exact(last) {
        return days(first.first, Some(last.first));
    }
    // Of a month and a day in it, the month.
    if last.text.starts_with(first.text) {
        return partial(first);
    }
    if first.text.starts_with(last.text) {
        return format!("from {}", partial(first));
    }
    let start = partial(first);
    let same_year = format!(" {}", last.first.year());
    let start = if last.text.len() > 4 { start.strip_suffix(&same_year).unwrap_or(&start) } else { &start };
    format!("{start} to {}", partial(last))
}

/// "a, b and c".
pub fn list<T: AsRef<str>>(items: &[T], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [most @ .., end] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", most.join(", "), end.as_ref())
        }
    }
}

/// Sentences, one behind the other.
pub fn sentences<const N: usize>(all: [Option<String>; N]) -> String {
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// With its first letter in upper case.
pub fn capital(text: &str) -> String {
    recased(text, |first, out| out.extend(first.to_uppercase()))
}

/// With its first letter in lower case.
pub fn small(text: &str) -> String {
    recased(text, |first, out| out.extend(first.to_lowercase()))
}

/// The title of a rule within a sentence: the name of a state with which it begins stays as it is.
pub fn small_title(corpus: &crate::law::Corpus, rule: &crate::law::Rule) -> String {
    let named = corpus.states.iter().any(|state| rule.title.starts_with(state.name));
    if named { rule.title.to_owned() } else { small(rule.title) }
}

fn recased(text: &str, first: impl Fn(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    if let Some(letter) = letters.next() {
        first(letter, &mut out);
    }
    out.push_str(letters.as_str());
    out
}

/// First day and first day no longer, as far as known.
pub fn span(since: Option<Day>, until: Option<Day>) -> Option<String> {
    match (since, until) {
        (Some(since), Some(until)) => Some(format!("from {} until {}", day(since), day(until))),
        (Some(since), None) => Some(format!("since {}", day(since))),
        (None, Some(until)) => Some(format!("until {}", day(until))),
        (None, None) => None,
    }
}

/// Whether a name is built of common words, so that English puts "the" before it: "the Northern Islands".
fn takes_the(name: &str) -> bool {
    const COMMON: [&str; 11] = [
        "United",
        "Federal",
        "Republic",
        "Kingdom",
        "States",
        "Union",
        "Federation",
        "Islands",
        "Emirates",
        "See",
        "Territories",
    ];
    name.split([' ', '-']).any(|word| COMMON.contains(&word))
}

/// A name inside a sentence. Of an island and islands beside it, or of what has a "the" of its own behind "and", each by itself: "Heard
/// Island and the McDonald Islands".
pub fn the(name: &str) -> String {
    match name.split_once(" and ") {
        Some((first, second)) if first.ends_with(" Island") || second.starts_with("the ") => {
            format!("{} and {}", the(first), the(second))
        }
        _ if takes_the(name) && !name.starts_with("The ") && !name.starts_with("the ") => format!("the {name}"),
        _ => name.to_owned(),
    }
}

/// A place's name inside a sentence.
pub fn the_place(place: &Place) -> String {
    if place.article { format!("the {}", place.name) } else { the(place.name) }
}

/// A state's name inside a sentence. A plural name takes an article where the official name has it: "Republic of the …s".
pub fn the_state(state: &State) -> String {
    if has_article(state) { format!("the {}", state.name) } else { state.name.to_owned() }
}

fn has_article(state: &State) -> bool {
    let plural = || state.name.ends_with('s') && state.official.contains(&format!("the {}", state.name));
    state.article || takes_the(state.name) || plural()
}

/// The same, by the name that the state bore on a day.
pub fn the_state_on(state: &State, day: Day) -> String {
    let name = state.name_on(day);
    if name == state.name { the_state(state) } else { the(name) }
}

/// Whether the title of an office already has an "of", as "Minister of Defence" has.
pub fn has_of(title: &str) -> bool {
    title.contains(" of ")
}

/// A noun with its indefinite article.
pub fn an(noun: &str) -> String {
    if noun.starts_with(['a', 'e', 'i', 'o']) { format!("an {noun}") } else { format!("a {noun}") }
}

/// An instrument's short title inside a sentence: with "the", unless it ends in a number or is a symbol of capitals.
pub fn the_instrument(instrument: &Instrument) -> String {
    let last = instrument.short.split(' ').next_back().unwrap_or_default();
    let numbered = last.chars().all(|letter| letter.is_ascii_digit() || "IVX".contains(letter));
    let resolution = instrument.kind == InstrumentKind::Resolution;
    if numbered || (resolution && last.ends_with(|letter: char| letter.is_ascii_digit())) {
        instrument.short.to_owned()
    } else {
        format!("the {}", instrument.short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_joined_as_short_as_can_be() {
        let first = Day::of(2024, 9, 2);
        assert_eq!(days(first, None), "2 September 2024");
        assert_eq!(days(first, Some(first)), "2 September 2024");
        assert_eq!(days(first, Some(Day::of(2024, 9, 3))), "2 to 3 September 2024");
        assert_eq!(days(first, Some(Day::of(2024, 10, 1))), "2 September to 1 October 2024");
        assert_eq!(days(first, Some(Day::of(2025, 1, 1))), "2 September 2024 to 1 January 2025");
    }

    #[test]
    fn days_that_are_known_by_their_month_are_joined_as_short_as_can_be() {
        let known = |text: &'static str| {
            let day = |rest: &str| Day::parse(&[text, &rest[text.len()..]].concat()).expect("a day");
            PartialDay { text, first: day("yyyy-01-01"), last: day("yyyy-12-31") }
        };
        let joined = |first, last| known_days(known(first), Some(known(last)));
        assert_eq!(joined("2016-07-16", "2016-07-18"), "16 to 18 July 2016");
        assert_eq!(joined("2016-07-16", "2016-07"), "from 16 July 2016");
        assert_eq!(joined("2016-07-16", "2016-08"), "16 July to August 2016");
        assert_eq!(joined("2016-07", "2016-08"), "July to August 2016");
        assert_eq!(joined("2015-12", "2016-08"), "December 2015 to August 2016");
        assert_eq!(joined("2015", "2016"), "2015 to 2016");
    }

    #[test]
    fn a_month_and_a_year_are_told_as_such() {
        let within = |first: (i16, i8, i8), last: (i16, i8, i8)| {
            on_or_within(Day::of(first.0, first.1, first.2), Day::of(last.0, last.1, last.2))
        };
        assert_eq!(within((2024, 9, 2), (2024, 9, 2)), "on 2 September 2024");
        assert_eq!(within((2024, 9, 1), (2024, 9, 30)), "in September 2024");
        assert_eq!(within((2024, 1, 1), (2024, 12, 31)), "in 2024");
    }

    #[test]
    fn lists_end_in_a_word() {
        assert_eq!(list(&["a"], "and"), "a");
        assert_eq!(list(&["a", "b", "c"], "or"), "a, b or c");
    }

    #[test]
    fn names_of_common_words_take_an_article() {
        assert_eq!(the("United Northern Islands"), "the United Northern Islands");
        assert_eq!(the("Arcadia"), "Arcadia");
        assert_eq!(the("Arcadia Island and Northern Islands"), "Arcadia Island and the Northern Islands");
        assert_eq!(the("Arcadia and the Northern Islands"), "Arcadia and the Northern Islands");
        assert_eq!(the("North and South Islands"), "the North and South Islands");
    }
}
