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

#[test]
fn somebody_is_on_an_island_at_premises_and_in_every_other_place() {
    let mut seen = [0; 3];
    for place in embedded().places.iter().filter(|place| place.candidates.is_empty()) {
        let preposition = match (place.protected_premises || place.site, place.island) {
            (true, _) => "at",
            (false, true) => "on",
            (false, false) => "in",
        };
        // An island and a group of islands beside it take their article each by itself.
        let joined = place.name.replace(" and ", " and the ");
        let named = [place.name, joined.as_str()].map(|name| [name.to_owned(), format!("the {name}")]).concat();
        let named: Vec<String> = named.iter().map(|name| format!("{preposition} {name}")).collect();
        let told = |page: String| {
            let page = words(&page).join(" ");
            assert!(named.iter().any(|named| page.to_lowercase().contains(&named.to_lowercase())), "{named:?} in {page}");
        };
        told(page(&["check", "putin", place.id.0], "2024-09-02"));
        told(page(&["obligations", "--state", place.id.0], "2024-09-02"));
        seen[["in", "on", "at"].iter().position(|other| *other == preposition).expect("one of them")] += 1;
    }
    assert!(seen[0] > 100 && seen[1] > 10 && seen[2] > 3, "{seen:?}");
}

#[test]
fn what_is_called_an_island_is_one_and_a_group_of_islands_is_none() {
    // A state of the United States on the mainland, and a land with a government of its own that English is "in".
    let others = ["Rhode Island", "Isle of Man"];
    let mut seen = [0; 2];
    for place in embedded().places {
        let called = |word: &str| place.name.split(' ').any(|other| other == word);
        if called("Island") || called("Isle") {
            assert_eq!(place.island, !others.contains(&place.name), "{}", place.id);
            seen[0] += 1;
        } else if called("Islands") || place.kind == dedere::law::PlaceKind::Occupied {
            assert!(!place.island, "{}", place.id);
            seen[1] += 1;
        }
    }
    assert!(seen[0] > 4 && seen[1] > 10, "{seen:?}");
}
