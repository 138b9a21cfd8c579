//! `dedere explain`: every id there is, every rule's examples, ids that are none.

#[path = "common/published.rs"]
mod published;

use std::process::Command;

use dedere::{
    data::embedded,
    draw::{Format, Style},
    law::{Day, Gives, Status},
    query::{
        explain::{Subject, explain, explained, near, respelled, subjects, tried},
        names::{self, Why},
    },
    report::{ExplainReport, Report, render},
};
use serde_json::Value;

const TODAY: Day = Day::of(2026, 11, 24);
const PLAIN: Style = Style { width: 80, color: false, ascii: false, links: false };

#[test]
fn every_id_there_is_is_explained_in_text_and_in_json_that_follows_its_schema() {
    let corpus = embedded();
    let validator = published::strict("explain");
    let mut seen = 0;
    for (id, _) in subjects(corpus) {
        let found = explain(corpus, &id);
        assert!(!found.is_empty(), "{id}");
        let found = explained(corpus, &found, TODAY);
        let report = Report::Explain(Box::new(ExplainReport::new(corpus, &id, &found, TODAY)));
        let text = render(corpus, &report, Format::Text, PLAIN);
        assert!(text.lines().count() > 2 && text.contains(id.split(':').next().unwrap_or(&id)), "{id}: {text}");
        let too_wide = text.lines().find(|line| !line.contains("http") && line.chars().count() > 80);
        assert_eq!(too_wide, None, "{id}");
        assert!(!render(corpus, &report, Format::Markdown, PLAIN).is_empty(), "{id}");
        let json: Value = serde_json::from_str(&render(corpus, &report, Format::Json, PLAIN)).expect("JSON");
        let wrong: Vec<String> =
            validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(wrong, [""; 0], "{id}");
        for subject in json["subjects"].as_array().expect("subjects") {
            let filled = |key: &str| subject[key].as_str().is_some_and(|text| !text.trim().is_empty());
            assert!(filled("title") && filled("text"), "{id}: {subject}");
        }
        seen += 1;
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn an_id_that_an_explanation_points_at_is_explained_too() {
    let corpus = embedded();
    let known: std::collections::BTreeSet<String> = subjects(corpus).map(|(id, _)| id).collect();
    let elsewhere =
        |id: &str| corpus.persons.iter().any(|person| person.id.0 == id) || corpus.states.iter().any(|state| state.id.0 == id);
    let charged: std::collections::BTreeSet<String> = corpus
        .persons
        .iter()
        .flat_map(|person| person.processes)
        .flat_map(|process| process.charges)
        .map(|charge| charge.provision.to_string())
        .collect();
    for (id, _) in subjects(corpus) {
        let report = ExplainReport::new(corpus, &id, &explained(corpus, &explain(corpus, &id), TODAY), TODAY);
        let json = serde_json::to_value(report).expect("JSON");
        for part in json["subjects"].as_array().into_iter().flatten().flat_map(|subject| subject["parts"].as_array()).flatten() {
            for pointed in part["items"].as_array().into_iter().flatten().flat_map(|item| item["ids"].as_array()).flatten() {
                let pointed = pointed.as_str().unwrap_or_default();
                let found =
                    known.contains(pointed) || elsewhere(pointed) || charged.contains(pointed) || part["label"] == "Was there";
                assert!(found, "{id} points at {pointed}");
            }
        }
    }
}

#[test]
fn the_examples_of_every_rule_do_what_they_claim() {
    let corpus = embedded();
    for rule in corpus.rules {
        let Some(examples) = rule.examples else { panic!("{} {} has no examples", rule.number, rule.id) };
        let given = |status: Status| match rule.gives {
            Gives::Status(given) => status == given || status == corpus.contested(given),
            Gives::AsBoundThrough => status.carries(),
        };
        if let Some(bites) = examples.bites {
            let said = tried(corpus, rule, &bites, TODAY).expect("a person and a state");
            assert!(said.status.is_some_and(given), "{} should decide: {said:?}", rule.number);
        }
        let said = tried(corpus, rule, &examples.spares, TODAY).expect("a person and a state");
        assert!(!said.status.is_some_and(given), "{} should not: {said:?}", rule.number);
    }
}

#[test]
fn case_and_names_of_instruments_do_not_matter() {
    let corpus = embedded();
    assert_eq!(explain(corpus, " r1 ").len(), 1);
    assert_eq!(explain(corpus, "c-immunity-icc").len(), 1);
    assert_eq!(respelled(corpus, "Rome Statute:59(1)").as_deref(), Some("rome-statute:59(1)"));
}

#[test]
fn a_topic_answers_to_each_of_its_names_in_any_spelling() {
    let corpus = embedded();
    let told = |typed: &str| {
        explain(corpus, typed).iter().find_map(|found| if let Subject::Topic(topic) = found { Some(topic.id.0) } else { None })
    };
    for topic in corpus.topics {
        assert!((2..=5).contains(&topic.says.len()) && !topic.cites.is_empty(), "{}", topic.id);
        for name in topic.names() {
            assert_eq!(told(&format!("  {} ", name.to_uppercase())), Some(topic.id.0), "{name}");
        }
    }
    for (typed, id) in [
        ("Interpol red notice", "red-notice"),
        ("E.A.W.", "european-arrest-warrant"),
        ("Art. 98", "article-98"),
        ("Article 98 (2)", "article-98-agreement"),
        ("U.N. headquarters", "united-nations"),
    ] {
        assert_eq!(told(typed), Some(id), "{typed}");
    }
    assert_eq!(near(corpus, "interpole").first().map(String::as_str), Some("red-notice"));
}

#[test]
fn a_topic_in_the_place_of_a_name_is_refused_with_what_the_law_says() {
    let corpus = embedded();
    let why = |typed: &str| names::place(corpus, typed, TODAY).err().map(|refused| (refused.why, refused.beside.is_some()));
    for typed in ["high seas", "EU", "NATO", "NATO headquarters", "embassy"] {
        assert!(matches!(why(typed), Some((Why::Topic(..), _))), "{typed}");
    }
    // A name that holds the word of a topic is still looked for among the states.
    assert!(matches!(why("the embassy in Rwanda"), Some((Why::Unknown(near), true)) if !near.is_empty()));
    assert!(matches!(why("a boat"), Some((Why::Unknown(_), false))));
    assert!(matches!(names::person(corpus, "Interpol", None), Err(names::Refused { why: Why::Topic(..), .. })));
}

#[test]
fn an_id_that_is_none_brings_those_that_come_near() {
    let corpus = embedded();
    assert!(near(corpus, "rome-statute:89").contains(&"rome-statute:89(1)".to_owned()));
    assert_eq!(near(corpus, "C-IMMUNITY-ICJ").first().map(String::as_str), Some("C-IMMUNITY-ICC"));
    assert!(near(corpus, &"x".repeat(1_000_000)).is_empty());
    let output =
        Command::new(env!("CARGO_BIN_EXE_dedere")).args(["explain", "mongolia", "--format", "json"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(2));
    let failure: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(failure["code"], "unknown-id");
    assert!(failure["help"].as_str().is_some_and(|help| help.contains("dedere state mongolia")), "{failure}");
}

/// The codes that stand in a source text as words.
fn codes_in(source: &str) -> Vec<&str> {
    source.split("Refusal::new(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

#[test]
fn every_code_with_which_a_run_is_refused_is_explained() {
    let mut found = 0;
    let mut folders = vec![std::path::PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("a source");
            for code in codes_in(&source) {
                found += 1;
                assert!(!explain(embedded(), code).is_empty(), "{code} in {}", path.display());
            }
        }
    }
    assert!(found > 10, "only {found} codes were found");
}
