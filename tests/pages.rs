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
    for place in embedded().places.iter().filter(|place| place.kind != dedere::law::PlaceKind::Ambiguous) {
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

fn json(arguments: &[&str], day: &str) -> serde_json::Value {
    serde_json::from_str(&page(&[arguments, &["--format", "json"]].concat(), day)).expect("JSON")
}

#[test]
fn of_a_place_that_another_power_holds_the_pages_say_who_since_when_and_whose_duties_are_told() {
    let mut seen = 0;
    let today = dedere::law::Day::parse(TODAY).expect("a day");
    for place in embedded().places {
        let Some(control) = place.control.iter().find(|control| control.period.contains(today)) else { continue };
        for command in [&["state"][..], &["obligations", "--state"]] {
            let page = words(&page(&[command, &[place.id.0]].concat(), TODAY)).join(" ");
            let told = if control.part { "in part under the control of" } else { "under the control of" };
            assert!(page.contains(told), "{}: {page}", place.id);
            assert!(page.contains("Territory of") || place.belongs.is_empty(), "{}: {page}", place.id);
            assert!(
                control.part || page.contains("which does not control it") || place.belongs.is_empty(),
                "{}: {page}",
                place.id
            );
        }
        let told = json(&["state", place.id.0], TODAY);
        assert_eq!(told["control"]["by"], control.by, "{}", place.id);
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn what_is_contested_is_told_as_more_than_what_is_clear_and_an_office_without_days_as_no_office_of_today() {
    let (mut alone, mut beside, mut undated) = (0, 0, 0);
    for person in embedded().persons {
        let counts = json(&["person", person.id.0], TODAY)["counts"].clone();
        let count = |answer: &str| counts[answer].as_u64().expect("a number");
        let page = page(&["person", person.id.0, "--all"], TODAY);
        let lead = words(page.split("\n\n").next().expect("a lead")).join(" ");
        // Of each duty apart (lawyer, second reading, 7).
        let undetermined = count("undetermined")
            == counts.as_object().expect("counts").values().filter_map(serde_json::Value::as_u64).sum::<u64>();
        for (clear, contested, duty) in [
            (count("obliged"), count("obliged-contested"), "to arrest and hand over"),
            (count("prosecute-or-extradite"), count("prosecute-or-extradite-contested"), "to prosecute or extradite"),
        ] {
            let Some((before, after)) = lead.split_once(duty) else {
                assert!(undetermined, "{lead}");
                continue;
            };
            assert_eq!(after.starts_with(&format!(" (contested: {contested})")), contested > 0, "{lead}");
            if clear == 0 && contested > 0 {
                assert!(before.contains("no state clearly"), "{lead}");
                alone += 1;
            }
            beside += usize::from(clear > 0 && contested > 0);
        }
        for office in person.offices.iter().filter(|office| office.from.is_none() && office.until.is_none()) {
            assert!(!lead.contains(office.office) && words(&page).join(" ").contains("(days not on record)"), "{page}");
            undated += 1;
        }
    }
    assert!(alone > 1 && beside > 10 && undated > 1, "{alone}, {beside}, {undated}");
}

#[test]
fn every_span_of_a_timeline_says_why() {
    let timeline = |person: &str, state: &str| {
        let arguments = ["dedere", "timeline", person, state, "--today", TODAY, "--format", "json"].map(OsString::from);
        serde_json::from_str::<serde_json::Value>(&written(&arguments, embedded())).expect("JSON")
    };
    let mut seen = [0; 2];
    for person in embedded().persons.iter().step_by(3) {
        for state in ["china", "armenia", "ethiopia", "hungary", "thailand"] {
            for span in timeline(person.id.0, state)["spans"].as_array().expect("spans") {
                let acts = span["acts"].as_array().expect("acts").len();
                assert!((acts > 0) != span["because"].is_string(), "{} in {state}: {span}", person.id);
                seen[usize::from(acts > 0)] += 1;
            }
        }
    }
    assert!(seen[0] > 50 && seen[1] > 20, "{seen:?}");
    let told = timeline("min-aung-hlaing", "thailand").to_string();
    assert!(told.contains("delegate, begins\"") && told.contains("delegate, ends\""), "{told}");
}

#[test]
fn rows_stand_in_the_order_of_their_names_whatever_signs_stand_on_the_letters() {
    let rows = json(&["obligations", "--person", "vladimir-putin"], TODAY)["rows"].clone();
    let rows = rows.as_array().expect("rows");
    let key = |row: &serde_json::Value| {
        let name = row["place"]["name"].as_str().or(row["state"]["name"].as_str()).expect("a name");
        (row["answer"].as_str().expect("an answer").to_owned(), dedere::law::fold(name))
    };
    let keys: Vec<(String, String)> = rows.iter().map(key).collect();
    for pair in keys.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[0].1 <= pair[1].1, "{pair:?}");
    }
    let nowhere = words(&page(&["obligations", "--person", "ramush-haradinaj"], TODAY)).join(" ");
    assert!(nowhere.starts_with("No state has to arrest or prosecute Ramush Haradinaj today"), "{nowhere}");
}

#[test]
fn the_stops_of_a_trip_are_numbered_and_each_has_its_proof() {
    let arguments = ["dedere", "route", "putin", "over:greece", "us@2025-02-02", "mongolia", "--today", TODAY];
    let page = words(&written(&arguments.map(OsString::from), embedded())).join(" ");
    for said in [
        "2. The United States was not obliged to arrest Vladimir Putin on 2 February 2025.",
        "1. dedere check vladimir-putin greece --date 2025-02-02 --presence overflight",
        "2. dedere check vladimir-putin united-states --date 2025-02-02",
        "3. dedere check vladimir-putin mongolia --date 2025-02-02",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
}
