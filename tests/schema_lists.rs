//! What the commands that list write as JSON and CSV is what they publish: JSON by its schema, CSV with rows as long as their header.

#[path = "common/published.rs"]
mod published;

use std::process::Command;

use dedere::data::embedded;
use serde_json::Value;

fn run(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1795737600")
        .env_remove("DEDERE_DATA")
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn follows(schema: &str, questions: &[Vec<&str>]) {
    let validator = published::strict(schema);
    for question in questions {
        let arguments: Vec<&str> = [&[schema][..], question, &["--format", "json"]].concat();
        let written: Value = serde_json::from_str(&run(&arguments)).expect("JSON");
        let errors: Vec<String> =
            validator.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect();
        assert_eq!(errors, [""; 0], "{arguments:?}");
    }
}

#[test]
fn obligations_follow_their_schema() {
    follows(
        "obligations",
        &[
            vec!["--date", "2024-09-02"],
            vec!["--state", "crimea"],
            vec!["--person", "putin", "--date", "2024-09-02", "--answer", "obliged"],
            vec!["--state", "western sahara", "--date", "1999-01-01"],
        ],
    );
}

#[test]
fn every_person_follows_the_schema_of_persons() {
    let questions: Vec<Vec<&str>> = embedded().persons.iter().map(|person| vec![person.id.0]).collect();
    follows("person", &questions);
}

#[test]
fn states_follow_the_schema_of_states() {
    let mut questions: Vec<Vec<&str>> =
        embedded().states.iter().filter(|state| state.exists.until.is_none()).step_by(3).map(|state| vec![state.id.0]).collect();
    questions.push(vec!["crimea", "--date", "2015-01-01"]);
    questions.push(vec!["mali", "--date", "2025-10-01"]);
    questions.push(vec!["yugoslavia", "--date", "1999-05-27"]);
    follows("state", &questions);
}

#[test]
fn timelines_follow_their_schema() {
    follows(
        "timeline",
        &[
            vec!["putin", "armenia"],
            vec!["milosevic", "serbia", "--from", "1949-08-12"],
            vec!["bashir", "crimea", "--to", "2030-01-01"],
        ],
    );
}

#[test]
fn diffs_follow_their_schema() {
    follows(
        "diff",
        &[
            vec!["--from", "1999-01-01", "--to", "2026-11-24"],
            vec!["--from", "2024-01-31", "--to", "2025-01-01", "--person", "putin"],
            vec!["--from", "2024-01-31", "--to", "2024-01-31"],
        ],
    );
}

#[test]
fn every_row_of_a_spreadsheet_is_as_long_as_its_header() {
    for (arguments, least) in [
        (&["obligations", "--date", "2024-09-02"][..], 19_000),
        (&["timeline", "putin", "armenia"], 2),
        (&["diff", "--from", "1999-01-01", "--to", "2026-11-24"], 1000),
    ] {
        let written = run(&[arguments, &["--format", "csv"]].concat());
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let iso3 = reader.headers().expect("a header").iter().position(|name| name == "iso3").expect("a column of codes");
        let mut rows = 0;
        for row in reader.records() {
            let row = row.expect("a row as long as the header");
            assert_eq!(row[iso3].len(), 3, "{row:?}");
            rows += 1;
        }
        assert!(rows >= least, "{arguments:?}: {rows} rows");
    }
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let question = ["obligations", "--date", "2024-09-02", "--format", "json"];
    assert_eq!(run(&question), run(&question));
}

#[test]
fn every_example_of_a_help_text_runs() {
    for command in ["obligations", "state", "person", "timeline", "diff"] {
        let help = run(&[command, "--help"]);
        let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  dedere ")).collect();
        assert!(examples.len() >= 3, "{command}");
        for example in examples {
            // Where it goes to is left out: nothing is written here.
            let typed = [" > ", " --output "].iter().fold(example, |typed, into| typed.split(into).next().unwrap_or_default());
            assert!(!typed.contains('{'), "{example} is not filled");
            let words: Vec<&str> = typed.split(' ').collect();
            assert!(!run(&words).is_empty(), "{example}");
        }
    }
}
