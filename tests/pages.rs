//! Pages of lists, states and persons, for everyone on record and on three days: nothing wider than the page, no code, no article
//! without its instrument, the right tense.

use std::ffi::OsString;

use dedere::{cli::written, data::embedded};
use unicode_width::UnicodeWidthStr;

const TODAY: &str = "2026-11-24";

/// When a page speaks about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Past,
    Today,
    ToCome,
}

impl When {
    fn day(self) -> &'static str {
        match self {
            When::Past => "2015-06-14",
            When::Today => TODAY,
            When::ToCome => "2030-01-01",
        }
    }
}

fn page(arguments: &[&str], day: &str) -> String {
    let all = [&["dedere"], arguments, &["--date", day, "--today", TODAY, "--no-pager"]].concat();
    written(&all.into_iter().map(OsString::from).collect::<Vec<_>>(), embedded())
}

/// The page without its sources, whose titles are those of others.
fn own(page: &str) -> String {
    let source = |block: &&str| !block.starts_with('[');
    page.split("\n\n").filter(source).collect::<Vec<_>>().join("\n\n")
}

/// The words of a page, with nothing that set them in lines and columns.
fn words(page: &str) -> Vec<&str> {
    page.split_whitespace().collect()
}

fn codes(words: &[&str]) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric()).to_owned();
    let flag = |word: &str| {
        let rest = word.strip_prefix("C-").or_else(|| word.strip_prefix("I-"));
        rest.is_some_and(|rest| rest.len() > 2 && rest.bytes().all(|letter| letter.is_ascii_uppercase() || letter == b'-'))
    };
    let rule = |word: &str| {
        word.strip_prefix('R').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|letter| letter.is_ascii_digit()))
    };
    words.iter().map(|word| bare(word)).filter(|word| flag(word) || rule(word)).collect()
}

/// Articles in front of which no name of an instrument stands.
fn without_instrument(words: &[&str]) -> Vec<String> {
    let pairs = words.windows(2).filter(|pair| ["art.", "arts."].contains(&pair[1].trim_start_matches('(')));
    let named = |before: &str| before.ends_with(|letter: char| letter.is_alphanumeric());
    pairs.filter(|pair| pair[1].starts_with('(') || !named(pair[0])).map(|pair| pair.join(" ")).collect()
}

/// What is wrong with the tense of a headline.
fn tense(headline: &str, when: When) -> Option<String> {
    let owed = headline.replace("would have to", "would");
    let present = owed.contains("has to") || owed.contains("have to") || owed.contains("today");
    let ahead = owed.contains("would");
    let right = match when {
        When::Past => !present && !ahead,
        When::Today => owed.contains("today,") && !ahead,
        When::ToCome => !present && ahead,
    };
    (!right).then(|| headline.to_owned())
}

fn problems(arguments: &[&str], when: When) -> Vec<String> {
    let page = page(arguments, when.day());
    // An address cannot be broken.
    let wide = page.lines().filter(|line| line.width() > 80 && !line.contains("http")).map(str::to_owned);
    let own = own(&page);
    let words = words(&own);
    let headline = words[..words.len().min(60)].join(" ");
    let headline = headline.split(". ").next().unwrap_or_default();
    wide.chain(codes(&words))
        .chain(without_instrument(&words))
        .chain(tense(headline, when))
        .map(|problem| format!("{}: {problem}", arguments.join(" ")))
        .collect()
}

fn all_problems(when: When) -> Vec<String> {
    let record = embedded();
    let persons = record.persons.iter().flat_map(|person| {
        let id = person.id.0;
        let nowhere = problems(&["obligations", "--person", id, "--answer", "not-obliged"], when);
        problems(&["person", id, "--all"], when)
            .into_iter()
            .chain(problems(&["person", id], when))
            .chain(problems(&["obligations", "--person", id], when))
            .chain(nowhere)
    });
    let day = dedere::law::Day::parse(when.day()).expect("a day");
    let states = record.states.iter().filter(|state| state.exists.contains(day)).flat_map(|state| {
        let id = state.id.0;
        problems(&["state", id], when).into_iter().chain(problems(&["obligations", "--state", id], when))
    });
    persons.chain(states).collect()
}

#[test]
fn pages_about_the_past_are_as_they_should_be() {
    assert_eq!(all_problems(When::Past), [""; 0]);
}

#[test]
fn pages_about_today_are_as_they_should_be() {
    assert_eq!(all_problems(When::Today), [""; 0]);
}

#[test]
fn pages_about_days_to_come_are_as_they_should_be() {
    assert_eq!(all_problems(When::ToCome), [""; 0]);
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    assert_eq!(codes(&words("a (C-IMMUNITY-ICC), R12: I-SEALED; ICC-01/22 RSF C-4")), ["C-IMMUNITY-ICC", "R12", "I-SEALED"]);
    assert_eq!(without_instrument(&words("Rome Statute arts. 9; art. 5 (art. 6) Protocol I art. 7")), ["9; art.", "5 (art."]);
    assert!(tense("A has to go today, 1 May 2026", When::Past).is_some());
    assert!(tense("A would have to go on 1 May 2027", When::ToCome).is_none());
}
