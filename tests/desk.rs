//! What a desk editor marks on a page: each finding as its class, over all that the record holds of the kind.

use std::ffi::OsString;

use dedere::{cli::written, data::embedded, law::*};
use serde_json::Value;

const TODAY: &str = "2026-11-28";

fn said(words: &[&str]) -> String {
    let words = ["dedere"].iter().chain(words).chain(&["--today", TODAY]);
    written(&words.map(OsString::from).collect::<Vec<_>>(), embedded())
}

fn in_a_line(words: &[&str]) -> String {
    said(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(words: &[&str]) -> Value {
    let said = said(&[words, &["--format", "json"]].concat());
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{words:?}: {error}: {said}"))
}

/// Whoever was freed and is gone is not told as one who is still held there.
#[test]
fn a_freed_person_is_told_as_gone() {
    let corpus = embedded();
    let mut seen = 0;
    for visit in corpus.visits.iter().filter(|visit| visit.outcome == Outcome::Freed) {
        let person = corpus.person(visit.person).expect("a person");
        let of_the_trip = |arrest: &Arrest| visit.covers(arrest.on) == Holds::Yes;
        if !person.processes.iter().filter_map(|process| process.arrested).any(|arrest| of_the_trip(&arrest)) {
            continue;
        }
        let after = visit.days().1.plus_days(100).to_string();
        let page = in_a_line(&["check", person.id.0, visit.state.0, "--date", &after]);
        assert!(page.contains(", freed, and gone since "), "{page}");
        assert!(!page.contains("no handover by"), "{page}");
        seen += 1;
    }
    assert!(seen > 0);
    // One who was not freed is still held, as far as the record goes.
    let held = in_a_line(&["check", "kayishema", "south-africa", "--date", "2025-06-01"]);
    assert!(held.contains("Arrested in South Africa on 24 May 2023; no handover by 1 June 2025 is on record."), "{held}");
}

/// Where a page tells a ruling that made no finding, it tells no less of those that found non-compliance by that day.
#[test]
fn a_ruling_without_a_finding_never_stands_alone_for_one_with() {
    let corpus = embedded();
    let mut seen = 0;
    for finding in corpus.findings.iter().filter(|finding| finding.outcome == FindingOutcome::NonCompliance) {
        let (Some(person), Some(state)) = (finding.person, finding.state) else { continue };
        for days in [1, 200, 900] {
            let date = finding.on.plus_days(days).to_string();
            let page = in_a_line(&["check", person.0, state.0, "--date", &date]);
            if page.contains("made no finding") {
                assert!(page.contains("found non-compliance"), "{person} {state} {date}: {page}");
            }
            seen += usize::from(page.contains("found non-compliance"));
        }
    }
    assert!(seen > 10, "{seen}");
}

/// What was asked for is told as what it was: a summons or a warrant.
#[test]
fn a_request_for_a_summons_is_none_for_a_warrant() {
    let corpus = embedded();
    let (mut summons, mut warrants) = (0, 0);
    for person in corpus.persons {
        let first = person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
        let Some(process) = first.min_by_key(|process| process.issued) else { continue };
        for application in process.applications {
            let Some(public) = application.public.filter(|public| *public < process.issued) else { continue };
            let page = in_a_line(&["check", person.id.0, "france", "--date", &public.to_string()]);
            if !page.contains("and nothing had been issued") {
                continue;
            }
            assert_eq!(page.contains("for a summons to appear, and nothing"), application.summons, "{page}");
            assert_eq!(page.contains("for a warrant, and nothing"), !application.summons, "{page}");
            if application.summons { summons += 1 } else { warrants += 1 }
        }
    }
    assert!(summons >= 6 && warrants >= 3, "{summons} {warrants}");
}

/// A trip to a state is told, of what was a part of it then, as one to that state.
#[test]
fn a_trip_of_the_whole_is_told_of_a_part_as_that() {
    for part in ["kosovo", "montenegro"] {
        let page = in_a_line(&["check", "milosevic", part, "--date", "2001-05-01"]);
        assert!(page.contains("1 April to 28 June 2001, in the Federal Republic of Yugoslavia: arrested there."), "{page}");
        let page = in_a_line(&["state", part, "--date", "2005-10-30"]);
        assert!(page.contains("Slobodan Milošević, in the Federal Republic of Yugoslavia, 1 April to 28 June 2001"), "{page}");
    }
    let page = in_a_line(&["check", "milosevic", "yugoslavia", "--date", "2001-05-01"]);
    assert!(page.contains("1 April to 28 June 2001: arrested there."), "{page}");
}

/// Of a state that has ended and that a list open in its time does not name, nobody says that it was not bound.
#[test]
fn a_state_that_has_ended_is_not_said_to_be_bound_by_nothing() {
    let corpus = embedded();
    let mut open = 0;
    for state in corpus.states.iter().filter(|state| state.exists.until.is_some()) {
        let last = state.exists.until.expect("an end").previous();
        let report = json(&["state", state.id.0, "--date", &last.to_string()]);
        for standing in report["instruments"].as_array().expect("a list") {
            let id = standing["instrument"]["id"].as_str().expect("an id");
            let list = corpus
                .instruments
                .iter()
                .find(|instrument| instrument.id.0 == id)
                .and_then(|it| it.list.as_ref())
                .expect("a list");
            let named = list.actions.iter().any(|action| action.state == state.id);
            let of_its_time = list.actions.iter().any(|action| action.on.is_some_and(|on| on <= last));
            let continued = corpus.on_day(state.id, last) != Some(state.id);
            if !named && of_its_time && !continued {
                assert!(standing["bound"].is_null(), "{} {id}: {standing}", state.id);
                open += 1;
            } else if !named && !of_its_time {
                assert_eq!(standing["bound"], false, "{} {id}", state.id);
            }
        }
    }
    assert!(open > 5, "{open}");
}

/// An answer on another day is told with what it stands under, as the page of that day tells it.
#[test]
fn an_answer_on_another_day_says_what_it_stands_under() {
    let mut conditional = 0;
    for person in ["putin", "saif-gaddafi", "bashir", "kony", "netanyahu", "yekatom"] {
        for state in ["ukraine", "armenia", "palestine", "burundi", "philippines", "hungary"] {
            for date in ["2010-01-01", "2015-06-01", "2023-06-01", "2024-01-15", "2026-01-01"] {
                let page = in_a_line(&["check", person, state, "--date", date]);
                let Some((_, rest)) = page.split_once("Would change Obliged from ") else { continue };
                let (day, condition) =
                    rest.split_once(':').expect("acts").0.split_once(',').map_or((rest, None), |(day, said)| (day, Some(said)));
                let day = day.split(':').next().expect("a day");
                let there = in_a_line(&["check", person, state, "--date", day]);
                let waits = there.split("Because").next().expect("a headline").contains("once the Court's request reache");
                assert_eq!(condition.is_some(), waits, "{person} {state} {date}: {page}\n{there}");
                conditional += usize::from(waits);
            }
        }
    }
    assert!(conditional > 0);
}

/// What is contested is told of the duty that is contested.
#[test]
fn what_is_contested_is_counted_for_each_duty_apart() {
    for words in
        [["state", "iceland", "2019-09-05"], ["state", "grenada", "2024-01-01"], ["person", "omar-al-bashir", "2016-01-01"]]
    {
        let [command, id, date] = words;
        let report = json(&[command, id, "--date", date]);
        let page = in_a_line(&[command, id, "--date", date]);
        let head = page.split(['.']).next().expect("a headline");
        for (duty, key) in [
            ("handed over there", "obliged-contested"),
            ("hand over", "obliged-contested"),
            ("or extradite", "prosecute-or-extradite-contested"),
        ] {
            let count = report["counts"][key].as_u64().expect("a number");
            if let Some((_, rest)) = head.split_once(duty) {
                let rest = rest.trim_start_matches('d');
                assert_eq!(rest.starts_with(&format!(" (contested: {count})")), count > 0, "{key} {count}: {head}");
            }
        }
    }
}

/// A doubt whether the host is a state is told under whatever rule leads.
#[test]
fn a_doubt_about_the_host_is_told_under_every_rule() {
    for (person, date) in
        [("muammar-gaddafi", "2011-06-29"), ("kushayb", "2010-01-01"), ("bashir", "2012-05-05"), ("putin", "2024-01-01")]
    {
        let report = json(&["check", person, "taiwan", "--date", date]);
        let raised = report["flags"].as_array().expect("flags").iter().any(|flag| flag["code"] == "C-STATEHOOD");
        let page = in_a_line(&["check", person, "taiwan", "--date", date]);
        assert!(raised && page.contains("Whether Taiwan is a state, and what can bind it"), "{page}");
    }
}

/// A source is led to by its own address; the page where it was read stands behind.
#[test]
fn a_source_is_led_to_by_its_own_address() {
    let corpus = embedded();
    let list = said(&["check", "putin", "mongolia", "--date", "2024-09-02", "--sources", "--format", "markdown"]);
    let mut both = 0;
    for source in corpus.sources {
        let (Some(url), Some(copy)) = (source.url, source.copy) else { continue };
        if list.contains(copy) {
            assert!(list.contains(&format!("]({url}); [read in a copy]({copy})")), "{list}");
            both += 1;
        }
    }
    assert!(both > 0, "{list}");
}

/// A picture of a pair marks each stay that its days touch, whatever town it was in and whatever the state was called.
#[test]
fn a_picture_of_a_pair_marks_every_stay() {
    let corpus = embedded();
    let mut seen = 0;
    let there = corpus.visits.iter().filter(|visit| visit.outcome.was_there(Presence::Territory));
    for visit in there.step_by(4) {
        let town = |id: PlaceId| corpus.place(id).is_some_and(|place| place.kind == PlaceKind::Region);
        if !visit.place.is_none_or(town) {
            continue;
        }
        // By the name that the state bears today.
        let state = corpus.states.iter().find(|state| {
            state.exists.until.is_none()
                && corpus.on_day(state.id, visit.arrived.first) == corpus.on_day(visit.state, visit.arrived.first)
        });
        let Some(state) = state else { continue };
        let (first, last) = visit.days();
        let days =
            [first.plus_days(-20).to_string(), first.plus_days(20).to_string(), last.to_string(), last.plus_days(30).to_string()];
        for [from, to] in [[&days[0], &days[1]], [&days[2], &days[3]]] {
            let picture = said(&["timeline", visit.person.0, state.id.0, "--from", from, "--to", to, "--format", "svg"]);
            assert!(picture.contains("trips there, "), "{} {} {from} {to}: {picture}", visit.person, state.id);
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}

/// What is owed no longer is told in the past, and a picture of it ends a short while after.
#[test]
fn a_picture_of_what_has_ended_is_in_the_past_and_ends() {
    for (person, state) in
        [("muammar-gaddafi", "libya"), ("habre", "senegal"), ("pinochet", "united-kingdom"), ("karadzic", "serbia")]
    {
        let picture = said(&["timeline", person, state, "--format", "svg"]);
        let title = picture.split("<title").nth(1).and_then(|rest| rest.split('<').next()).expect("a title");
        assert!(title.contains(" had to ") || title.contains(" may have had to "), "{title}");
        assert!(!picture.contains("28 November 2027"), "{person}: to the usual end");
    }
    let picture = said(&["timeline", "putin", "mongolia", "--format", "svg"]);
    assert!(picture.contains("When Mongolia has to arrest") && picture.contains("28 November 2027"), "{picture}");
}

/// Of a place that another holds, what the holder owes is told where it owes anything.
#[test]
fn what_the_holder_owes_stays_on_the_page() {
    let mut seen = 0;
    for (person, date) in
        [("lvova-belova", "2024-05-01"), ("gerasimov", "2025-01-02"), ("shoigu", "2024-08-01"), ("gallant", "2025-06-01")]
    {
        for place in ["crimea", "golan-heights", "northern-cyprus", "abkhazia", "transnistria", "guantanamo"] {
            let report = json(&["check", person, place, "--date", date]);
            let holder = &report["controller"];
            let owes = holder["cites"].as_array().is_some_and(|cites| !cites.is_empty());
            if !owes {
                continue;
            }
            let page = in_a_line(&["check", person, place, "--date", date]);
            let name = holder["state"]["name"].as_str().expect("a name");
            // Only a page that has no room leaves it to the proof.
            if said(&["check", person, place, "--date", date]).lines().count() >= 14
                && page.contains(" cut): ")
                && !page.contains(" itself owed: ")
            {
                continue;
            }
            assert!(page.contains(&format!("{name}, which holds ")) && page.contains(" itself owed: "), "{page}");
            seen += 1;
        }
    }
    assert!(seen > 2, "{seen}");
}
