//! What a claim may not be held to in time: an arrest is of one day and a stay of many, the dead go nowhere, and what a whole did is told of
//! no part of it.

use super::dedere;
use super::field::{Case, case, hold};
use dedere::data;
use dedere::law::*;

type Told = (&'static str, &'static str, &'static str);

fn told(table: &[Told]) {
    let cases: Vec<Case> = table.iter().map(|(claim, outcome, says)| case((*claim).to_owned(), outcome, *says)).collect();
    hold(&cases, table.len());
}

#[test]
fn an_arrest_is_of_the_day_that_is_on_record_and_not_of_the_stay() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for visit in corpus.visits.iter().filter(|visit| visit.outcome.is_arrest() && visit.place.is_none()) {
        let Some(person) = corpus.person(visit.person) else { continue };
        let (first, last) = visit.days();
        let arrests: Vec<Arrest> = person.processes.iter().filter_map(|process| process.arrested).collect();
        let days: Vec<Day> = arrests.iter().map(|arrest| arrest.on).filter(|on| first <= *on && *on <= last).collect();
        let claim = |on: Day| {
            format!(r#"{{"visit":{{"person":"{}","state":"{}","date":"{on}","outcome":"arrested"}}}}"#, person.id, visit.state)
        };
        if let [on] = days[..]
            && on < last
        {
            cases.push(case(claim(on), "supported", ""));
            cases.push(case(claim(last), "refuted", "was arrested"));
        } else if days.is_empty() && first < last {
            cases.push(case(claim(last), "unproven", "arrested there"));
        }
    }
    hold(&cases, 15);
}

#[test]
fn an_arrest_on_record_is_a_presence_and_the_dead_make_no_trips() {
    told(&[
        (r#"{"visit":{"person":"thaci","state":"kosovo","date":"2020-11-05"}}"#, "supported", "was arrested in Kosovo"),
        (r#"{"visit":{"person":"thaci","state":"kosovo","date":"2020-11-05","is":false}}"#, "refuted", "was arrested in Kosovo"),
        (r#"{"visit":{"person":"thaci","state":"kosovo","date":"2020-11-02"}}"#, "unproven", "settles nothing"),
        (r#"{"visit":{"person":"muammar gaddafi","state":"venezuela","in":"2013"}}"#, "refuted", "died on 20 October 2011."),
        (r#"{"visit":{"person":"haniyeh","state":"turkey","date":"2024-09-01"}}"#, "refuted", "died on 31 July 2024."),
        (
            r#"{"visit":{"person":"haniyeh","state":"turkey","date":"2024-09-01","is":false}}"#,
            "supported",
            "died on 31 July 2024.",
        ),
        (r#"{"visit":{"person":"haniyeh","state":"norway","date":"2024-07-31"}}"#, "unproven", "settles nothing"),
    ]);
}

#[test]
fn what_the_whole_did_is_told_of_no_part() {
    told(&[
        (
            r#"{"visit":{"person":"milosevic","state":"yugoslavia","date":"2001-04-01","outcome":"arrested"}}"#,
            "supported",
            "Federal Republic of Yugoslavia",
        ),
        (r#"{"visit":{"person":"milosevic","state":"kosovo","date":"2001-04-01","outcome":"arrested"}}"#, "unproven", ""),
        (r#"{"visit":{"person":"milosevic","state":"montenegro","date":"2001-04-01","outcome":"arrested"}}"#, "unproven", ""),
        (r#"{"visit":{"person":"milosevic","state":"kosovo","in":"2000-05"}}"#, "unproven", ""),
        // Serbia went on as the whole.
        (r#"{"visit":{"person":"milosevic","state":"serbia","date":"2001-04-01","outcome":"arrested"}}"#, "supported", ""),
        (r#"{"office":"head-of-state","person":"milosevic","of":"yugoslavia","date":"1999-01-01"}"#, "supported", ""),
        (r#"{"office":"head-of-state","person":"milosevic","of":"montenegro","date":"1999-01-01"}"#, "unproven", ""),
        (r#"{"office":"head-of-state","person":"bashir","of":"south sudan","date":"2010-05-01"}"#, "unproven", ""),
    ]);
}

#[test]
fn what_a_government_plans_is_an_open_world() {
    told(&[
        (
            r#"{"act":"announced-withdrawal","state":"gambia","instrument":"rome-statute","in":"2016"}"#,
            "unproven",
            "does not hold every such step",
        ),
        (r#"{"never":"announced-withdrawal","state":"philippines","instrument":"rome-statute"}"#, "unproven", ""),
        (r#"{"never":"will-not-join","state":"india","instrument":"rome-statute"}"#, "unproven", ""),
        (r#"{"act":"announced-withdrawal","state":"hungary","instrument":"rome-statute","in":"2025-04"}"#, "supported", ""),
        // A notice is a depositary's.
        (r#"{"never":"notified-withdrawal","state":"india","instrument":"rome-statute"}"#, "supported", ""),
    ]);
}

#[test]
fn before_all_that_is_on_record_of_a_state_nothing_is_said_of_what_bound_it() {
    told(&[
        (r#"{"bound":false,"state":"georgia","instrument":"gc4","date":"1985-01-01"}"#, "unproven", ""),
        (r#"{"bound":false,"state":"kenya","instrument":"gc4","date":"1960-01-01"}"#, "unproven", ""),
        (r#"{"bound":false,"state":"slovenia","instrument":"gc4","date":"1985-01-01"}"#, "unproven", ""),
        (r#"{"bound":false,"state":"czechoslovakia","instrument":"gc4","date":"1985-01-01"}"#, "unproven", ""),
        (r#"{"bound":true,"state":"georgia","instrument":"gc4","date":"1995-01-01"}"#, "supported", ""),
        // A state that was there, and whose steps are on record, was bound or was not.
        (r#"{"bound":false,"state":"switzerland","instrument":"genocide-convention","date":"1985-01-01"}"#, "supported", ""),
    ]);
}

#[test]
fn before_there_was_a_court_it_had_issued_nothing() {
    told(&[
        (r#"{"count":{"warrants-of":"icc","date":"2000-01-01","equals":0}}"#, "supported", "0 warrants"),
        (r#"{"count":{"warrants-of":"icc","date":"2000-01-01","at-least":3}}"#, "refuted", "0 warrants"),
        (r#"{"count":{"warrants-of":"icc","date":"2012-01-01","equals":0}}"#, "refuted", ""),
    ]);
}

#[test]
fn a_word_of_a_visit_in_the_column_of_another_is_an_error_and_not_passed_over() {
    let table = "id,text,kind,value,person,state,date\nv,t,visit,banana,duterte,philippines,2025-03-11\n";
    let run = dedere(&["verify", "--as", "csv"], table.as_bytes());
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("unknown field `value`") && run.err.contains("`outcome`"), "{}", run.err);
}

#[test]
fn a_field_that_stands_there_already_is_not_offered() {
    let claim = "version: 1\nclaims:\n- {id: a, text: t, asserts: {obligation: obliged, person: putin, sate: mongolia, date: 2024-09-02}}\n";
    let run = dedere(&["verify", "-"], claim.as_bytes());
    assert!(run.err.contains("unknown field `sate`") && !run.err.contains("did you mean `date`"), "{}", run.err);
}
