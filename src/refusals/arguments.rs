//! Options and what is given to them.

use super::refusal::{Refusal, quoted};
use crate::{
    law::{Answer, Closed, Day, InstrumentId, Text},
    query::day::NotADay,
    words::list,
};

/// A stop of a trip on a day before that of the stop before it.
pub fn stop_before(stop: &str, before: Day, day: Day) -> Refusal {
    Refusal::new("usage", format!("{} is on {day}, and the stop before it on {before}", quoted(stop, 80)))
        .help("give the stops in the order of their days")
}

/// A day that cannot be asked about.
pub fn bad_day(option: &str, typed: &str, why: NotADay) -> Refusal {
    const FORM: &str = "write the year, the month and the day, as in 2024-09-02";
    let (what, help) = match why {
        NotADay::Either(one, other) => ("may mean two days", format!("write {one} or {other}")),
        NotADay::Span(first, last) => (
            "is more than a day",
            format!(
                "give one day from {first} to {last}; dedere timeline PERSON STATE --from {first} --to {last} shows them all"
            ),
        ),
        NotADay::TooLate(last) => ("is not a day of the calendar", format!("that month ends on {last}")),
        NotADay::NoSuchDay => ("is not a day of the calendar", FORM.to_owned()),
        NotADay::OtherWeekday(day) => ("falls on another day of the week", format!("write {day}, or the day that is meant")),
        NotADay::ShortYear(day) => ("has a year of two digits", format!("write {day}, or the day that is meant")),
        NotADay::NoSuchTime(day) => ("is not a time of any day", format!("the day alone is enough: {day}")),
        NotADay::Unread => ("is not a day", format!("{FORM}, or in words, as in 2 September 2024, yesterday")),
    };
    Refusal::new("bad-date", format!("{} for {option} {what}", quoted(typed, 40))).help(help)
}

/// A day before those covered.
pub fn too_early(option: &str, asked: Day, first: Day) -> Refusal {
    Refusal::new("date-out-of-range", format!("`{asked}` for {option} lies before the dates covered"))
        .help(format!("give a day from {first} on"))
}

/// An end of a span of days before its beginning.
pub fn wrong_way_round(from: Day, to: Day) -> Refusal {
    Refusal::new("bad-date", format!("`{to}` for --to lies before `{from}` for --from")).help("give the earlier day to --from")
}

/// An answer that is none.
pub fn unknown_answer(typed: &str) -> Refusal {
    let words: Vec<String> = Answer::all().map(|answer| format!("`{}`", answer.word())).collect();
    Refusal::new("unknown-answer", format!("{} is not an answer", quoted(typed, 40)))
        .help(format!("the six answers are {}", list(&words, "and")))
}

/// An expectation that was not met.
pub fn unexpected(expected: Answer, answer: Answer) -> String {
    format!("expected `{}`, the answer is `{}`\n", expected.word(), answer.word())
}

/// Said beside an answer word about a day that the record does not reach.
pub fn beyond_the_record(complete_on: Day) -> String {
    format!("note: the record is complete to {complete_on} only, before the day asked about\n")
}

/// Said beside a result that does not show that it rests on more than the record.
pub fn laid_over(files: &[&str]) -> String {
    format!("note: with facts that are no part of the record, from {}\n", files.join(", "))
}

/// A clock that cannot be read.
pub fn bad_epoch(value: &str) -> Refusal {
    let why = "which is no number of seconds since 1970 that a calendar reaches";
    Refusal::new("bad-date", format!("SOURCE_DATE_EPOCH is {}, {why}", quoted(value, 40))).help("unset it, or give --today")
}

/// A clock of the machine that is beyond the calendar (no day), or before the days covered.
pub fn wrong_clock(day: Option<Day>, first: Day) -> Refusal {
    let day = day.map_or_else(|| "a day beyond the calendar".to_owned(), |day| format!("`{day}`"));
    Refusal::new("date-out-of-range", format!("the clock of this machine says {day}, which nothing can be asked about"))
        .help(format!("set the clock, or give --today a day from {first} on"))
}

/// `--data` without a folder.
pub fn missing_folder() -> Refusal {
    Refusal::new("usage", "`--data` names no folder").help("name one, or leave it out to ask the record inside the program")
}

/// Words that are a name only together; the whole line as it works; and the words in an order in which they are two names.
pub fn name_in_quotes(whole: &str, line: Option<&str>, two: Option<&str>) -> Refusal {
    let whole = quoted(whole, 60);
    let quotes = format!("\"{}\"", whole.trim_matches('`'));
    let two = two.map_or_else(String::new, |two| format!("; two places are typed the other way round: {}", quoted(two, 60)));
    Refusal::new("usage", format!("{whole} is one name, typed as several"))
        .help(format!("put it in quotes: {}{two}", line.unwrap_or(&quotes)))
}

/// A word that only joins names; the name and the id of the state whose code it is; and the whole line without it.
pub fn joins_names(word: &str, other: Option<(&str, &str)>, line: Option<&str>) -> Refusal {
    let without = line.map_or_else(String::new, |line| format!(": {line}"));
    let other = other.map_or_else(String::new, |(name, id)| format!("; {name} is `{id}`"));
    Refusal::new("usage", format!("{} joins names, and is not read as one", quoted(word, 60)))
        .help(format!("leave it out{without}{other}"))
}

/// A day of several words, typed without quotes.
pub fn day_in_quotes(option: &str, day: &str) -> Refusal {
    let day = quoted(day, 40);
    Refusal::new("usage", format!("{day} is one day, typed as several words"))
        .help(format!("put it in quotes: {option} \"{}\"", day.trim_matches('`')))
}

/// A person and a state, where one name is expected.
pub fn a_visit(typed: &str, line: &str) -> Refusal {
    Refusal::new("usage", format!("{} is a person and a state, and one name is expected here", quoted(typed, 60)))
        .help(format!("about a visit: {line}"))
}

/// Several names, where one is expected.
pub fn one_at_a_time(typed: &str) -> Refusal {
    Refusal::new("usage", format!("{} is more than one name", quoted(typed, 60))).help("ask about one at a time")
}

/// An option that shows more of one answer, where several were asked for.
pub fn of_one_visit(option: &str) -> Refusal {
    Refusal::new("usage", format!("`{option}` shows more of one answer, and several were asked for"))
        .help("ask about one state at a time, or leave it out")
}

/// A way of being present that is none.
pub fn unknown_presence(typed: &str, known: &[&str]) -> Refusal {
    let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    Refusal::new("usage", format!("{} is no way of being present", quoted(typed, 40)))
        .help(format!("write {}", list(&known, "or")))
}

/// A person or a state that is not given; what is given, as an option and an id, can be asked about everywhere.
pub fn missing_name(what: &str, given: Option<(&str, &str)>) -> Refusal {
    let order = "name the person first, then the state: dedere check PERSON STATE";
    let everywhere =
        given.map_or_else(String::new, |(option, id)| format!("; every {what} at once: dedere obligations --{option} {id}"));
    Refusal::new("usage", format!("no {what} is given")).help(format!("{order}{everywhere}"))
}

/// A day that stands where a state is named.
pub fn day_among_names(typed: &str) -> Refusal {
    Refusal::new("usage", format!("{} is a day, and stands where a state is named", quoted(typed, 60)))
        .help(format!("give the day with --date {typed}"))
}

/// A name more than there is place for.
pub fn one_name_too_many(typed: &str) -> Refusal {
    Refusal::new("usage", format!("{} is one name too many", quoted(typed, 60)))
        .help("give the person once and the state once; put a name of several words in quotes")
}

/// A filter that does not apply to a kind.
pub fn no_such_filter(filter: &str, kind: &str, applies: &[&str]) -> Refusal {
    let kinds: Vec<String> = applies.iter().map(|kind| format!("`{kind}`")).collect();
    Refusal::new("usage", format!("`{filter}` does not narrow a list of {kind}"))
        .help(format!("it narrows {}", list(&kinds, "and")))
}

/// An instrument without a list of parties.
pub fn no_list_of_parties(id: InstrumentId, with: &[Text]) -> Refusal {
    let with: Vec<String> = with.iter().map(|id| format!("`{id}`")).collect();
    Refusal::new("usage", format!("the record holds no list of parties to `{id}`"))
        .help(format!("it holds those of {}", list(&with, "and")))
}

/// A format that a comparison does not have.
pub fn no_such_format() -> Refusal {
    Refusal::new("usage", "`--against` is written as `text`, `json` or `markdown`")
        .help("leave `--against` away for the other formats")
}

/// The way out where no better one is known.
pub const SEE_HELP: &str = "see --help";

/// An age that is none.
pub fn bad_age(typed: &str) -> Refusal {
    Refusal::new("bad-age", format!("{} for --max-age is not a number of days", quoted(typed, 40)))
        .help("write days or weeks, as in 90d or 12w")
}
