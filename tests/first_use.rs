//! What a reader meets who uses the program for the first time: each page says of the thing that was asked for what `check` says of it.

use std::ffi::OsString;
use std::fs;

use dedere::{cli::written, data::embedded, law::*};
use serde_json::Value;

const TODAY: &str = "2026-11-27";

/// What the program writes about a line.
fn said(words: &[&str]) -> String {
    let words = ["dedere"].iter().chain(words).chain(&["--today", TODAY]);
    written(&words.map(OsString::from).collect::<Vec<_>>(), embedded())
}

/// The same as one line of text.
fn in_a_line(words: &[&str]) -> String {
    said(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(words: &[&str]) -> Value {
    let said = said(&[words, &["--format", "json"]].concat());
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{words:?}: {error}: {said}"))
}

fn places() -> impl Iterator<Item = &'static Place> {
    embedded().places.iter().filter(|place| place.kind != PlaceKind::Ambiguous)
}

#[test]
fn a_treaty_reaches_a_place_on_its_page_as_far_as_it_does_in_an_answer() {
    let (mut reached, mut not) = (0, 0);
    for place in places().filter(|place| place.reach_open || !place.reach.is_empty() || !place.unsettled_under.is_empty()) {
        for date in ["2003-06-01", "2013-01-01", "2025-01-01"] {
            let view = json(&["state", place.id.0, "--date", date]);
            let of = |id: &str| {
                view["instruments"].as_array().expect("a list").iter().find(|row| row["instrument"]["id"] == *id).cloned()
            };
            let statute = of("rome-statute").expect("a row");
            // Somebody with a public warrant of the Court on each of these days.
            let person = if date < "2010" {
                continue;
            } else if date < "2023" {
                "omar-al-bashir"
            } else {
                "vladimir-putin"
            };
            let answer = json(&["check", person, place.id.0, "--date", date]);
            let owes = |conclusion: &&Value| conclusion["number"] == "R1" && conclusion["status"] == "obliged";
            let owed = answer["conclusions"].as_array().expect("a list").iter().any(|conclusion| owes(&conclusion));
            let bound = statute["bound"] == true && statute["reach"] == "yes";
            assert_eq!(owed, bound, "{} {date}: {statute}", place.id);
            if owed {
                reached += 1
            } else {
                not += 1
            }
            // Under what binds there nothing is told that does not reach the place.
            let page = in_a_line(&["state", place.id.0, "--date", date]);
            let binding = page.split("Bound by ").nth(1).and_then(|rest| rest.split("Not ").next()).unwrap_or_default();
            assert!(bound || !binding.contains("Rome Statute"), "{} {date}: {page}", place.id);
        }
    }
    assert!(reached > 5 && not > 5, "{reached} and {not}");
    // Where a state was asked for itself, nothing is said of a reach.
    let rows = json(&["state", "uruguay"])["instruments"].clone();
    assert!(rows.as_array().expect("a list").iter().all(|row| row["reach"].is_null()));
}

#[test]
fn whose_a_place_is_is_told_as_disputed_wherever_it_is_told() {
    let mut seen = 0;
    for place in places() {
        let disputed = !place.claimed_by.is_empty() || !place.unsettled_under.is_empty();
        let report = json(&["state", place.id.0]);
        assert!(report["names"]["official"].is_null(), "{}: the name of the state is not that of the place", place.id);
        assert_eq!(report["claimed_by"].as_array().map(Vec::len), Some(place.claimed_by.len()));
        for page in [in_a_line(&["state", place.id.0]), in_a_line(&["obligations", "--state", place.id.0])] {
            let told = page.contains("is disputed") || page.contains("Nobody is agreed to be sovereign");
            assert_eq!(told, disputed, "{}: {page}", place.id);
            assert!(!(disputed && page.contains("Territory of")), "{}: {page}", place.id);
        }
        seen += usize::from(disputed);
    }
    assert!(seen >= 4, "{seen}");
}

/// A reason in the past: what still is so today is told as of today.
fn in_the_past(text: &Value) -> String {
    let mut past: Vec<&str> = Vec::new();
    for word in text.as_str().expect("a text").split(' ') {
        past.push(match word {
            "is" => "was",
            "has" => "had",
            "calls" => "called",
            other => other,
        });
    }
    past.join(" ")
}

#[test]
fn a_timeline_gives_for_each_of_its_days_the_reason_of_that_day() {
    let pairs = [
        ("omar-al-bashir", "united-states"),
        ("laurent-gbagbo", "russia"),
        ("joseph-kony", "uganda"),
        ("ratko-mladic", "france"),
        ("yoav-gallant", "china"),
        ("min-aung-hlaing", "thailand"),
    ];
    let mut several = 0;
    for (person, state) in pairs.iter().filter(|(person, _)| embedded().persons.iter().any(|one| one.id.0 == *person)) {
        let line = |from: &str, to: &str| json(&["timeline", person, state, "--from", from, "--to", to]);
        let whole = line("1985-01-01", TODAY);
        let opening = &whole["spans"][0];
        let reasons = opening["reasons"].as_array().expect("a list");
        several += usize::from(reasons.len() > 1);
        let last = Day::parse(opening["until"].as_str().unwrap_or(TODAY)).expect("a day").previous();
        let first = Day::parse("1985-01-01").expect("a day");
        let whole_days = first.days_until(last);
        let mut days: Vec<Day> = (0..5).map(|part| first.plus_days(whole_days / 5 * part + 3)).collect();
        days.extend(reasons.iter().filter_map(|reason| Day::parse(reason["from"].as_str()?)));
        for day in days.into_iter().filter(|day| *day <= last) {
            let then = |reason: &&Value| reason["from"].as_str().is_none_or(|from| from <= day.to_string().as_str());
            let told = reasons.iter().rfind(then).expect("a reason");
            let own = line(&day.to_string(), &day.to_string());
            assert_eq!(in_the_past(&told["text"]), in_the_past(&own["spans"][0]["because"]), "{person} {state} {day}");
        }
    }
    assert!(several > 2, "{several}");
}

#[test]
fn a_list_narrowed_by_a_place_is_of_that_place_or_refused() {
    let corpus = embedded();
    let mut seen = 0;
    for place in corpus.visits.iter().filter_map(|visit| visit.place) {
        let listed = json(&["list", "visits", "--state", place.0]);
        let items = listed["items"].as_array().expect("a list");
        let own = corpus.visits.iter().filter(|visit| visit.place == Some(place)).count();
        assert!(own <= items.len() && listed["filters"]["place"] == place.0, "{place}: {listed}");
        let within = |id: &Value| {
            let id = id.as_str().expect("an id");
            id == place.0
                || corpus
                    .place(corpus.places.iter().chain(corpus.towns).find(|one| one.id.0 == id).expect("a place").id)
                    .and_then(|one| one.within)
                    == Some(place)
        };
        assert!(items.iter().all(|item| within(&item["place"])), "{place}: {listed}");
        seen += 1;
    }
    assert!(seen > 5);
    for (kind, place) in [("findings", "hong-kong"), ("situations", "greenland"), ("persons", "chechnya")] {
        if corpus.places.iter().any(|one| one.id.0 == place) {
            let refused = said(&["list", kind, "--state", place]);
            assert!(refused.starts_with("error[not-a-state]") && refused.contains("--state "), "{kind} {place}: {refused}");
        }
    }
    let owed = said(&["export", "obligations", "--state", "greenland", "--person", "putin"]);
    assert!(owed.lines().count() <= 2 && !owed.contains("error"), "{owed}");
}

#[test]
fn no_text_says_has_of_more_than_one() {
    let texts = fs::read_to_string("data/words/en.yaml").expect("the texts");
    for line in texts.lines() {
        for several in ["they {tense:", "states {tense:", "persons {tense:"] {
            if line.contains("None of these states") {
                continue;
            }
            let choice = line.split(several).nth(1).and_then(|rest| rest.split('}').next()).unwrap_or_default();
            assert!(!choice.split('|').any(|word| ["has", "was", "is"].contains(&word)), "{line}");
        }
    }
}

#[test]
fn a_flag_that_came_or_went_is_told_as_raised_or_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("r.json");
    let path = file.to_str().expect("a path in words");
    for (person, state, date) in [("vladimir-putin", "tajikistan", "2025-10-09"), ("benjamin-netanyahu", "hungary", "2025-04-03")]
    {
        let mut receipt = json(&["check", person, state, "--date", date]);
        let flags = receipt["flags"].as_array_mut().expect("flags");
        let gone = flags.pop().expect("a flag")["code"].as_str().expect("a code").to_owned();
        fs::write(&file, receipt.to_string()).expect("a file");
        let told = in_a_line(&["replay", path]);
        assert!(told.contains(&format!("flag {gone}: not raised -> raised")), "{told}");
    }
}

#[test]
fn a_code_of_a_refusal_is_explained_to_whoever_typed_the_line() {
    for (line, code) in [
        (&["check", "putin", "atlantis"][..], "unknown-state"),
        (&["check", "nobody at all", "peru"], "unknown-person"),
        (&["check", "putin", "peru", "--date", "31 November 2024"], "bad-date"),
        (&["list", "warrants", "--court", "nowhere"], "unknown-court"),
        (&["list", "articles", "--of", "nothing"], "unknown-instrument"),
        (&["list", "findings", "--state", "greenland"], "not-a-state"),
    ] {
        let refused = said(line);
        assert!(refused.starts_with(&format!("error[{code}]")), "{line:?}: {refused}");
        let told = in_a_line(&["explain", code]);
        let (before, _) = told.split_once("In a file").unwrap_or((&told, ""));
        assert!(before.len() > 60 && !before.contains(".yaml"), "{code}: {told}");
    }
}

#[test]
fn whoever_is_at_a_base_is_at_it_and_not_in_it() {
    const SITES: [&str; 8] = ["RAF ", "Air Base", "Air Station", "Airport", "Naval ", "Camp ", "Headquarters", "Airbase"];
    let sites = embedded().towns.iter().filter(|town| SITES.iter().any(|word| town.name.contains(word)));
    let mut seen = 0;
    for town in sites {
        assert!(town.site || town.protected_premises, "{}", town.id);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_trip_that_goes_back_in_time_is_refused_with_both_days() {
    let refused = said(&["route", "netanyahu", "greece@2025-04-02", "over:italy", "hungary@2025-03-30"]);
    assert!(refused.starts_with("error[usage]") && refused.contains("2025-04-02") && refused.contains("2025-03-30"), "{refused}");
    assert!(!said(&["route", "netanyahu", "over:greece@2025-04-02", "hungary", "austria@2025-04-03"]).contains("error["));
}

#[test]
fn a_document_goes_into_a_folder_that_is_made_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name).to_str().expect("a path in words").to_owned();
    for (line, name) in [
        (&["map", "--person", "kony", "--format", "svg", "--output"][..], "a/b/map.svg"),
        (&["timeline", "kony", "chad", "--format", "svg", "--output"], "c/line.svg"),
        (&["init", "claims"], "d/e/claims.yaml"),
    ] {
        let path = file(name);
        let told = said(&[line, &[&path]].concat());
        assert!(fs::metadata(&path).is_ok_and(|file| file.len() > 0), "{line:?}: {told}");
    }
    let told = said(&["map", "--person", "kony", "--width", "5000", "--format", "svg"]);
    assert!(told.contains("from 320 to 4000 pixels wide"), "{told}");
}

#[test]
fn a_page_of_the_site_sends_nobody_to_a_command_and_names_what_it_lists() {
    let corpus = embedded();
    let person = corpus.persons.iter().find(|person| person.id.0 == "joseph-kony").expect("a person");
    let asking = dedere::site::Asking::new(corpus, Day::parse(TODAY).expect("a day"))
        .about(vec![person])
        .at(|place| place.id() == "greenland");
    let mut seen = 0;
    for (path, bytes) in asking.files() {
        let page = String::from_utf8_lossy(&bytes).into_owned();
        if path.starts_with("person/") || path.starts_with("state/") {
            assert!(!page.contains("dedere obligations") && !page.contains("--all"), "{path}");
            seen += 1;
        }
        if path == "courts.html" {
            let processes = corpus.persons.iter().flat_map(|person| person.processes);
            let bare: Vec<&str> = processes
                .map(|process| process.id.0)
                .filter(|id| page.contains(&format!(">{id}")) || page.contains(&format!(", {id}")))
                .collect();
            assert!(bare.is_empty() && page.contains("Joseph Kony"), "{bare:?}");
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen}");
}
