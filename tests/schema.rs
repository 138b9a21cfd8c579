//! What the program prints as JSON is what its schemas say, key by key.

#[path = "common/published.rs"]
mod published;

use dedere::cli::Refusal;
use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::{Asked, Day, Presence, Question};
use dedere::query::{check::check, names};
use dedere::report::{CheckReport, Report, Scope, render};
use jsonschema::Validator;
use published::strict;
use serde_json::Value;

const PLAIN: Style = Style { width: 80, color: false, ascii: false, links: false };
const TODAY: Day = Day::of(2026, 11, 23);

fn holds(validator: &Validator, text: &str) {
    let value: Value = serde_json::from_str(text).expect("JSON");
    if let Some(error) = validator.iter_errors(&value).next() {
        panic!("{error} at {}", error.instance_path());
    }
}

fn answer(person: usize, place: Asked, date: Day, presence: Presence) -> String {
    let corpus = embedded();
    let question = Question { person: &corpus.persons[person], place, date, presence, today: TODAY };
    let report = Report::Check(Box::new(CheckReport::new(corpus, &check(corpus, question), Scope::Everything)));
    render(corpus, &report, Format::Json, PLAIN)
}

#[test]
fn every_answer_has_the_shape_of_its_schema() {
    let corpus = embedded();
    let validator = strict("check");
    let days = [Day::of(1995, 6, 1), Day::of(2012, 1, 1), Day::of(2024, 9, 2), Day::of(2027, 7, 1)];
    let presences = [Presence::Territory, Presence::Overflight, Presence::UnscheduledLanding];
    // A different tenth of the states for each person: every kind of answer comes up many times.
    for person in 0..corpus.persons.len() {
        for (at, state) in corpus.states.iter().enumerate().filter(|(at, _)| at % 10 == person % 10) {
            holds(&validator, &answer(person, Asked::State(state), days[at % days.len()], presences[at % presences.len()]));
        }
    }
    for (at, place) in corpus.places.iter().enumerate() {
        holds(&validator, &answer(at % corpus.persons.len(), Asked::Place(place), days[at % days.len()], Presence::Territory));
    }
}

#[test]
fn every_visit_on_record_has_the_shape_of_its_schema() {
    let corpus = embedded();
    let validator = strict("check");
    for visit in corpus.visits {
        let person = corpus.persons.iter().position(|person| person.id == visit.person).expect("a person");
        let state = corpus.state(visit.state).expect("a state");
        holds(&validator, &answer(person, Asked::State(state), visit.arrived.first, Presence::Territory));
    }
}

#[test]
fn every_failure_has_the_shape_of_its_schema() {
    let corpus = embedded();
    let validator = strict("problem");
    let long = "x".repeat(1_000_000);
    let typed = [
        "",
        "\u{7}\u{202e}",
        "nobody at all",
        long.as_str(),
        "gaddafi",
        "haqqani",
        "korea",
        "congo",
        "putn",
        "mongolia",
        "putin",
    ];
    for typed in typed {
        let day = Day::of(2024, 9, 2);
        let refused = [names::person(corpus, typed, Some(day)).err(), names::place(corpus, typed, day).err()];
        for refused in refused.into_iter().flatten() {
            let refusal = Refusal::from(&refused);
            let text = refusal.in_json(PLAIN);
            holds(&validator, &text);
            assert!(!refusal.in_words().contains(['\u{7}', '\u{202e}']), "nothing raw on the terminal");
            assert!(text.len() < 2_000, "what was typed is cut");
        }
    }
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let state = embedded().states.iter().find(|state| state.iso3 == "MNG").expect("a state");
    let ask = || answer(1, Asked::State(state), Day::of(2024, 9, 2), Presence::Territory);
    assert_eq!(ask(), ask());
}
