//! What a claim may not be held to: a place for another, an arrest for a handing over, the silence of a list that holds a selection.

use super::field::{Case, case, hold};
use super::{dedere, laid, yaml};
use dedere::data;
use dedere::law::*;

/// What is claimed, how it comes out, and what is said of it.
type Told = (&'static str, &'static str, &'static str);

fn told(table: &[Told]) {
    let cases: Vec<Case> = table.iter().map(|(claim, outcome, says)| case((*claim).to_owned(), outcome, *says)).collect();
    hold(&cases, table.len());
}

#[test]
fn a_trip_to_one_place_is_none_to_another_of_the_same_state() {
    told(&[
        (
            r#"{"visit":{"person":"gotovina","state":"canary islands","date":"2005-12-07"}}"#,
            "supported",
            "to the Canary Islands in Spain, 7 to 10 December 2005",
        ),
        (r#"{"visit":{"person":"gotovina","state":"spain","date":"2005-12-07"}}"#, "supported", "to the Canary Islands in Spain"),
        (
            r#"{"visit":{"person":"gotovina","state":"madrid","date":"2005-12-07"}}"#,
            "unproven",
            "No visit of Ante Gotovina to Madrid",
        ),
        (
            r#"{"visit":{"person":"gotovina","state":"madrid","date":"2005-12-07"}}"#,
            "unproven",
            "2005, to the Canary Islands (arrested",
        ),
        (
            r#"{"visit":{"person":"gotovina","state":"madrid","date":"2005-12-07","outcome":"arrested"}}"#,
            "unproven",
            "arrested in Spain on 7 December 2005",
        ),
        (
            r#"{"visit":{"person":"gotovina","state":"canary islands","date":"2005-12-10","outcome":"handed-over"}}"#,
            "supported",
            "handed over to the ICTY on 10 December 2005",
        ),
        (r#"{"visit":{"person":"gotovina","state":"madrid","date":"2005-12-07","is":false}}"#, "unproven", "Canary Islands"),
        // A town in the place that is on record may be where it was.
        (r#"{"visit":{"person":"putin","state":"dzhankoi","in":"2023-03"}}"#, "unproven", "to Crimea in Ukraine"),
        // Who is on record as not having come to the state was not in its towns either.
        (r#"{"visit":{"person":"putin","state":"cape town","date":"2023-08-23"}}"#, "refuted", "took part from afar"),
    ]);
}

#[test]
fn a_trip_whose_place_is_not_on_record_supports_no_town() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for visit in corpus.visits.iter().filter(|visit| visit.outcome.was_there(Presence::Territory)) {
        let (person, on) = (visit.person.0, visit.arrived.first);
        let of_state = |town: &&Place| {
            let belongs = town.belongs.iter().any(|belonging| belonging.state == visit.state && belonging.period.contains(on));
            belongs && town.within.is_none() && visit.place != Some(town.id)
        };
        let Some(town) = corpus.towns.iter().find(of_state) else { continue };
        let others =
            corpus.visits_of(visit.person).iter().filter(|other| other.state == visit.state && other.covers(on) != Holds::No);
        if visit.arrived.exact().is_none() || others.count() != 1 {
            continue;
        }
        let claim = format!(r#"{{"visit":{{"person":"{person}","state":"{}","date":"{on}"}}}}"#, town.id.0);
        cases.push(case(claim, "unproven", if visit.place.is_some() { ", to " } else { "that was is not on record." }));
    }
    hold(&cases, 100);
}

#[test]
fn a_warrant_of_a_states_own_court_is_one_and_none_on_record_settles_nothing() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    let claim = |stage: &str, person: &Person, court: CourtId, on: Day| {
        let (person, court) = (person.id.0, court.0);
        format!(r#"{{"warrant":"{stage}","person":"{person}","court":"{court}","date":"{on}","is":true}}"#)
    };
    let mut courts = Vec::new();
    for person in corpus.persons {
        let ordered = |process: &&Process| process.kind == ProcessKind::National && process.orders_arrest();
        for process in person.processes.iter().filter(ordered) {
            let (court, public) = (process.court, process.public.expect("a day"));
            courts.push(court);
            for (stage, on) in
                [("issued", process.issued), ("exists", process.issued), ("public", public), ("in-effect", process.issued)]
            {
                cases.push(case(claim(stage, person, court, on), "supported", "A warrant of the courts of"));
            }
            let alone = person.processes.iter().filter(|other| other.court == court).count() == 1;
            if alone {
                let before = claim("exists", person, court, process.issued.previous());
                cases.push(case(before, "unproven", "came later"));
            }
            if let Some(over) = process.over().filter(|over| alone && *over <= Day::of(2026, 9, 1)) {
                cases.push(case(claim("ended", person, court, over), "supported", "had ended by"));
            }
        }
    }
    assert!(courts.len() > 10);
    for person in corpus.persons {
        for court in &courts {
            if person.processes.iter().all(|process| process.court != *court) {
                cases.push(case(
                    claim("exists", person, *court, Day::of(2024, 1, 1)),
                    "unproven",
                    "a selection of the documents",
                ));
            }
        }
    }
    hold(&cases, 300);
    told(&[
        (r#"{"count":{"warrants-of":"courts-of-spain","date":"2005-12-01","at-least":2}}"#, "supported", "At least 2 warrants"),
        (r#"{"count":{"warrants-of":"courts-of-spain","date":"2005-12-01","at-most":9}}"#, "unproven", "At least 2 warrants"),
    ]);
}

#[test]
fn a_handing_over_was_on_its_own_day_and_not_on_that_of_the_arrest() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for person in corpus.persons {
        for process in person.processes {
            let (Some(arrest), Some(end)) = (process.arrested, process.ended) else { continue };
            let (Some(by), EndReason::Delivered) = (arrest.by, end.how) else { continue };
            let on = end.day();
            let claim = |outcome: &str, on: Day| {
                let (person, by) = (person.id.0, by.0);
                format!(r#"{{"visit":{{"person":"{person}","state":"{by}","date":"{on}","outcome":"{outcome}"}}}}"#)
            };
            let says = "handed over to the";
            cases.push(case(claim("handed-over", on), "supported", says));
            cases.push(case(claim("arrested", arrest.on), "supported", says));
            if arrest.on < on.previous() {
                cases.push(case(claim("handed-over", arrest.on), "refuted", says));
            }
            if arrest.on < on {
                cases.push(case(claim("handed-over", on.previous()), "unproven", says));
            }
        }
    }
    hold(&cases, 80);
    told(&[
        (
            r#"{"visit":{"person":"ojdanic","state":"netherlands","date":"2002-04-25","outcome":"handed-over"}}"#,
            "supported",
            "surrendered to the ICTY on 25 April 2002",
        ),
        (
            r#"{"visit":{"person":"ojdanic","state":"netherlands","date":"2002-04-25","outcome":"surrendered"}}"#,
            "supported",
            "surrendered",
        ),
        (
            r#"{"visit":{"person":"ojdanic","state":"netherlands","date":"2002-04-25","outcome":"arrested"}}"#,
            "refuted",
            "surrendered",
        ),
        (
            r#"{"visit":{"person":"al-senussi","state":"mauritania","date":"2012-04-17","outcome":"handed-over"}}"#,
            "unproven",
            "arrested there",
        ),
    ]);
}

#[test]
fn the_steps_of_a_state_that_has_ended_are_those_that_its_name_meant() {
    told(&[
        (r#"{"act":"signed","state":"soviet union","instrument":"cat"}"#, "supported", "The Soviet Union signed"),
        (r#"{"never":"signed","state":"ussr","instrument":"cat"}"#, "refuted", "The Soviet Union signed"),
        (r#"{"act":"signed","state":"soviet union","instrument":"rome-statute"}"#, "refuted", "No signature"),
        (r#"{"act":"signed","state":"german democratic republic","instrument":"cat"}"#, "unproven", "settles nothing"),
        (r#"{"never":"ratified","state":"czechoslovakia","instrument":"geneva-conventions"}"#, "unproven", "settles nothing"),
        (r#"{"never":"ratified","state":"czechoslovakia","instrument":"rome-statute"}"#, "supported", "No ratification"),
        (
            r#"{"act":"ratified","state":"yugoslavia","instrument":"rome-statute","in":2001}"#,
            "supported",
            "The Federal Republic of Yugoslavia ratified",
        ),
        (
            r#"{"act":"ratified","state":"serbia","instrument":"rome-statute","in":2001}"#,
            "supported",
            "The Federal Republic of Yugoslavia ratified",
        ),
        (r#"{"act":"signed","state":"serbia and montenegro","instrument":"apic"}"#, "supported", "Serbia and Montenegro signed"),
        (
            r#"{"visit":{"person":"milosevic","state":"belgrade","date":"2001-04-01","outcome":"arrested"}}"#,
            "unproven",
            "to the Federal Republic of Yugoslavia, 1 April",
        ),
    ]);
}

#[test]
fn where_states_that_have_ended_may_be_missing_parties_are_counted_as_at_least() {
    told(&[
        (r#"{"count":{"parties-to":"genocide-convention","date":"1980-01-01","equals":1}}"#, "refuted", "At least"),
        (r#"{"count":{"parties-to":"genocide-convention","date":"1980-01-01","equals":90}}"#, "unproven", "At least"),
        (r#"{"count":{"parties-to":"genocide-convention","date":"1980-01-01","at-most":10}}"#, "refuted", "At least"),
        (r#"{"count":{"parties-to":"genocide-convention","date":"2000-01-01","equals":1}}"#, "refuted", " states were parties"),
        (r#"{"count":{"parties-to":"rome-statute","date":"1985-01-01","equals":1}}"#, "refuted", "0 states were parties"),
    ]);
}

#[test]
fn a_secret_warrant_is_not_ruled_out_as_long_as_one_may_stay_secret() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    let court = corpus.courts.iter().find(|court| court.complete && court.works.until.is_none()).expect("a court").id;
    for person in corpus.persons.iter().filter(|person| person.processes.iter().all(|process| process.court != court)) {
        let claim = |stage: &str, on: &str, is: bool| {
            format!(r#"{{"warrant":"{stage}","person":"{}","court":"{}","date":"{on}","is":{is}}}"#, person.id.0, court.0)
        };
        let dead = person.dead(Day::of(2026, 9, 1));
        for (stage, is) in [("exists", true), ("exists", false), ("issued", true), ("in-effect", true)] {
            if stage == "in-effect" && dead {
                cases.push(case(claim(stage, "2026-09-01", is), "refuted", "No warrant of the"));
            } else {
                cases.push(case(claim(stage, "2026-09-01", is), "unproven", "one can stay secret for years"));
            }
        }
        cases.push(case(claim("public", "2026-09-01", true), "refuted", "No warrant of the"));
        cases.push(case(claim("exists", "2010-09-01", true), "refuted", "No warrant of the"));
        cases.push(case(claim("exists", "2010-09-01", false), "supported", "No warrant of the"));
    }
    hold(&cases, 50);
    told(&[
        // Judges who had yet to decide had issued none; nor was there one before that which is on record.
        (
            r#"{"warrant":"exists","person":"min aung hlaing","court":"icc","date":"2026-06-01","is":true}"#,
            "refuted",
            "asked for one on",
        ),
        (r#"{"warrant":"exists","person":"shoigu","court":"icc","date":"2024-06-01","is":true}"#, "refuted", "came later"),
        (
            r#"{"warrant":"exists","person":"william ruto","court":"icc","date":"2012-09-15","is":true}"#,
            "refuted",
            "There was the ICC summons",
        ),
        (
            r#"{"warrant":"issued","person":"william ruto","court":"icc","date":"2011-01-01","is":true}"#,
            "refuted",
            "summons to appear of 8 March 2011 came later",
        ),
    ]);
}

#[test]
fn a_charge_that_was_asked_for_is_told_as_that() {
    let claim = |stage: &str| {
        format!(
            r#"{{"warrant":"{stage}","person":"gallant","court":"icc","date":"2025-05-20","charge":"rome-statute:8(2)(a)(i)","is":true}}"#
        )
    };
    let secret = "asked for that charge on 20 May 2024; the text of the ICC arrest warrant of 21 November 2024 is secret";
    hold(&[case(claim("applied"), "supported", "An application"), case(claim("in-effect"), "refuted", secret)], 2);
}

#[test]
fn an_office_is_refuted_by_what_is_on_record_of_that_post_alone() {
    told(&[
        (r#"{"office":"military","person":"ojdanic","of":"fry","date":"2003-05-09"}"#, "unproven", "settles nothing"),
        (r#"{"office":"minister","person":"mladic","of":"serbia","date":"2000-05-09"}"#, "unproven", "settles nothing"),
        (
            r#"{"office":"head-of-state","person":"shoigu","of":"russia","date":"2020-01-01"}"#,
            "refuted",
            "On that day Vladimir Putin: President",
        ),
        (
            r#"{"office":"head-of-government","person":"netanyahu","of":"israel","date":"2022-01-01"}"#,
            "refuted",
            "to 13 June 2021",
        ),
    ]);
}

#[test]
fn a_declaration_that_was_turned_down_is_none_and_other_treaties_have_lists_of_their_own() {
    told(&[
        (r#"{"act":"declared","state":"egypt","instrument":"rome-statute","in":2013}"#, "unproven", "was not accepted"),
        (r#"{"never":"declared","state":"egypt","instrument":"rome-statute"}"#, "unproven", "was not accepted"),
        (r#"{"act":"declared","state":"palestine","instrument":"rome-statute"}"#, "supported", "1 January 2015"),
        (r#"{"act":"declared","state":"palestine","instrument":"rome-statute","in":2009}"#, "unproven", "was not accepted"),
        (
            r#"{"bound":false,"state":"palestine","instrument":"rome-statute","date":"2012-01-01"}"#,
            "supported",
            "was not accepted, on 22 January 2009",
        ),
        (r#"{"act":"declared","state":"belgium","instrument":"cat"}"#, "unproven", "settles nothing"),
        (r#"{"act":"declared","state":"belgium","instrument":"rome-statute"}"#, "refuted", "No acceptance"),
    ]);
}

#[test]
fn what_surrounds_a_step_is_told_with_it() {
    told(&[
        (
            r#"{"bound":true,"state":"philippines","instrument":"rome-statute","date":"2020-01-01"}"#,
            "refuted",
            "exit that took effect on 17 March 2019",
        ),
        (
            r#"{"bound":false,"state":"burundi","instrument":"rome-statute","date":"2020-01-01"}"#,
            "supported",
            "exit that took effect on 27 October 2017",
        ),
        (r#"{"never":"ratified","state":"japan","instrument":"cat","by":"1990-01-01"}"#, "supported", "No ratification"),
        (
            r#"{"never":"acceded","state":"japan","instrument":"cat","by":"1990-01-01"}"#,
            "supported",
            "acceded to the Convention against Torture only on",
        ),
        (
            r#"{"act":"notified-withdrawal","state":"gambia","instrument":"rome-statute","in":2015}"#,
            "refuted",
            "What is on record: revocation",
        ),
        (
            r#"{"act":"announced-withdrawal","state":"mali","instrument":"rome-statute","in":2025}"#,
            "supported",
            "Mali announced its withdrawal",
        ),
        // What a government announces is an open world (blind exam of claims, 5).
        (r#"{"act":"announced-withdrawal","state":"japan","instrument":"rome-statute"}"#, "unproven", "No announced withdrawal"),
    ]);
}

#[test]
fn a_number_is_one_too_many_by_the_state_that_said_it_would_leave() {
    told(&[
        (
            r#"{"count":{"parties-to":"rome-statute","date":"2026-06-03","equals":124}}"#,
            "refuted",
            "taken back on 29 May 2026 its notice to leave on 2 June 2026: Hungary.",
        ),
        (
            r#"{"count":{"parties-to":"rome-statute","date":"2017-06-03","equals":123}}"#,
            "refuted",
            "notice to leave on 27 October 2017: Burundi.",
        ),
        (r#"{"count":{"parties-to":"rome-statute","date":"2024-06-26","equals":123}}"#, "refuted", "Among them since"),
    ]);
}

#[test]
fn a_trip_that_was_called_off_refutes_one_in_its_month_and_says_what_it_was_for() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for visit in corpus.visits.iter().filter(|visit| matches!(visit.outcome, Outcome::Cancelled | Outcome::AttendedRemotely)) {
        let (first, last) = visit.days();
        let month = &first.to_string()[..7];
        let others = corpus.visits_of(visit.person).iter().filter(|other| other.state == visit.state);
        let alone = others.filter(|other| other.days().0.to_string().starts_with(month)).count() == 1;
        if !alone || !last.to_string().starts_with(month) {
            continue;
        }
        let claim = format!(r#"{{"visit":{{"person":"{}","state":"{}","in":"{month}"}}}}"#, visit.person.0, visit.state.0);
        cases.push(case(claim, "refuted", visit.purpose));
    }
    hold(&cases, 10);
}

#[test]
fn a_story_is_told_to_its_end() {
    told(&[
        (
            r#"{"finding":"non-compliance","state":"italy","person":"njeem","by":"2025-12-31"}"#,
            "supported",
            "Then: ICC Pre-Trial Chamber I (26 January 2026, later)",
        ),
        (
            r#"{"warrant":"in-effect","person":"odhiambo","court":"icc","date":"2014-01-01","is":true}"#,
            "refuted",
            "still taken to be in effect",
        ),
        (
            r#"{"warrant":"in-effect","person":"odhiambo","court":"icc","date":"2016-01-01","is":true}"#,
            "refuted",
            "died on 27 October 2013",
        ),
    ]);
}

#[test]
fn a_ruling_that_affirms_a_duty_and_finds_a_breach_is_both() {
    let folder = laid::laid_over_data("breach", std::path::Path::new("tests/claims/breach"));
    let claims = [
        "{ finding: non-compliance, state: chad, person: hissene-habre }",
        "{ finding: duty-affirmed, state: chad, person: hissene-habre }",
    ];
    let run = dedere(&["verify", "--data", &folder.to_string_lossy()], yaml(&claims).as_bytes());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

#[test]
fn an_office_is_whoever_held_it_on_the_day_of_the_claim() {
    told(&[
        (
            r#"{"obligation":"obliged","person":"president of russia","state":"mongolia","date":"2024-09-02"}"#,
            "supported",
            "Vladimir Putin",
        ),
        (
            r#"{"warrant":"in-effect","person":"prime minister of israel","court":"icc","date":"2025-06-01","is":true}"#,
            "supported",
            "Benjamin Netanyahu",
        ),
        (
            r#"{"office":"head-of-state","person":"president of sudan","of":"sudan","date":"2012-01-01"}"#,
            "supported",
            "Omar al-Bashir",
        ),
    ]);
    let nobody = "{ obligation: obliged, person: president of sudan, state: chad, date: 2024-01-01 }";
    let run = dedere(&["verify", "-"], yaml(&[nobody]).as_bytes());
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
}
