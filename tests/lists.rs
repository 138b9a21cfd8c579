//! `dedere list`, `dedere export`, `dedere data status`: schemas, counts, filters, help.

#[path = "common/published.rs"]
mod published;

use std::process::{Command, Output};

use dedere::{data::embedded, law::*, query::list::at_large};
use serde_json::Value;

const KINDS: [&str; 14] = [
    "persons",
    "states",
    "instruments",
    "articles",
    "warrants",
    "findings",
    "visits",
    "rules",
    "flags",
    "objections",
    "sources",
    "courts",
    "situations",
    "places",
];
const TABLES: [&str; 18] = [
    "codes",
    "states",
    "persons",
    "offices",
    "warrants",
    "charges",
    "visits",
    "findings",
    "participations",
    "actions",
    "obligations",
    "instruments",
    "articles",
    "rules",
    "sources",
    "courts",
    "situations",
    "places",
];

fn output(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1795737600")
        .env_remove("DEDERE_DATA")
        .output()
        .expect("the program runs")
}

fn run(arguments: &[&str]) -> String {
    let output = output(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn follows(schema: &str, written: &str) -> Value {
    let validator = published::strict(schema);
    let written: Value = serde_json::from_str(written).expect("JSON");
    let errors: Vec<String> =
        validator.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect();
    assert_eq!(errors, [""; 0], "{schema}");
    written
}

#[test]
fn lists_of_every_kind_follow_their_schema_and_say_the_same_in_every_format() {
    for kind in KINDS {
        let list = follows("list", &run(&["list", kind, "--format", "json"]));
        let count = list["count"].as_u64().expect("a number");
        assert!(count > 0, "{kind}");
        assert_eq!(run(&["list", kind, "--count"]).trim(), count.to_string(), "{kind}");
        let counted = follows("list", &run(&["list", kind, "--count", "--format", "json"]));
        assert_eq!((&counted["count"], &counted["items"]), (&list["count"], &Value::Null), "{kind}");
        let written = run(&["list", kind, "--format", "csv"]);
        assert_eq!(
            csv::Reader::from_reader(written.as_bytes()).records().collect::<Result<Vec<_>, _>>().expect("rows").len() as u64,
            count
        );
        assert!(run(&["list", kind, "--format", "markdown"]).contains("| --- |"), "{kind}");
        let text = run(&["list", kind]);
        let wide = text.lines().find(|line| unicode_width::UnicodeWidthStr::width(*line) > 80);
        assert_eq!(wide, None, "{kind}");
    }
}

#[test]
fn tables_for_programs_say_the_same_in_every_format() {
    for kind in TABLES {
        let table = follows("export", &run(&["export", kind, "--format", "json"]));
        let rows = table["rows"].as_array().expect("rows");
        assert!(!rows.is_empty(), "{kind}");
        let lines = run(&["export", kind, "--format", "ndjson"]);
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(&lines, rows, "{kind}");
        let written = run(&["export", kind]);
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let head: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
        assert_eq!(head.len(), rows[0].as_object().expect("a row").len(), "{kind}");
        assert_eq!(
            reader.records().collect::<Result<Vec<_>, _>>().expect("rows as long as the header").len(),
            rows.len(),
            "{kind}"
        );
        for row in rows {
            if let Some(iso3) = row.get("iso3").and_then(Value::as_str) {
                assert_eq!(iso3.len(), 3, "{row}");
            }
        }
    }
}

#[test]
fn what_is_exported_as_owed_is_what_obligations_lists() {
    let exported = run(&["export", "obligations", "--date", "2024-09-02", "--format", "json"]);
    let exported: Value = serde_json::from_str(&exported).expect("JSON");
    let listed = run(&["obligations", "--date", "2024-09-02", "--format", "json"]);
    let listed: Value = serde_json::from_str(&listed).expect("JSON");
    let pairs = |rows: &Value, of: fn(&Value) -> (String, String, String)| {
        let mut pairs: Vec<(String, String, String)> =
            rows.as_array().expect("rows").iter().map(of).filter(|(_, _, answer)| answer != "not-obliged").collect();
        pairs.sort();
        pairs
    };
    let exported = pairs(&exported["rows"], |row| {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        (text("person_id"), text("iso3"), text("answer"))
    });
    let listed = pairs(&listed["rows"], |row| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&row["person"]["id"]), text(&row["state"]["iso3"]), text(&row["answer"]))
    });
    assert_eq!(exported, listed);
}

#[test]
fn what_is_exported_as_owed_is_the_table_that_obligations_writes_without_the_rest() {
    for day in ["1990-06-01", "1998-01-01", "2005-01-01", "2024-09-02", "2027-01-01"] {
        let exported = run(&["export", "obligations", "--date", day]);
        let listed = run(&["obligations", "--date", day, "--format", "csv"]);
        let owed: Vec<&str> = listed.lines().filter(|line| !line.contains(",not-obliged,")).collect();
        assert!(owed.len() > 1 || day < "1991", "{day}");
        assert_eq!(exported.lines().collect::<Vec<_>>(), owed, "{day}");
    }
}

#[test]
fn states_that_were_not_yet_have_rows_that_say_what_check_says_of_them() {
    let corpus = embedded();
    for date in [Day::of(1985, 1, 1), Day::of(1992, 1, 1), Day::of(1998, 1, 1), Day::of(2005, 1, 1), Day::of(2024, 9, 2)] {
        let listed = run(&["obligations", "--date", &date.to_string(), "--format", "csv"]);
        let mut reader = csv::Reader::from_reader(listed.as_bytes());
        let head = reader.headers().expect("a header").clone();
        let at = |column: &str| head.iter().position(|name| name == column).expect("a column");
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        let to_come = |state: &&State| state.exists.from.is_some_and(|from| date < from);
        let mut asked = 0;
        for state in corpus.states.iter().filter(to_come) {
            let own: Vec<_> = rows.iter().filter(|row| &row[at("state_id")] == state.id.0).collect();
            assert_eq!(own.len(), corpus.persons.len(), "{} {date}", state.id);
            let host = corpus.host(Asked::State(state), date).state;
            for row in own {
                let person = corpus.persons.iter().find(|person| person.id.0 == &row[at("person_id")]).expect("on record");
                let today = Day::of(2026, 11, 27);
                let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today };
                assert_eq!(&row[at("answer")], opine(corpus, question).answer.word(), "{} {} {date}", person.id, state.id);
                assert_eq!(&row[at("iso3")], state.iso3);
                assert_eq!(&row[at("host_iso3")], host.map_or("", |host| host.iso3));
                let other = host.filter(|host| host.id != state.id);
                assert_eq!(&row[at("through")], other.map_or("", |host| host.iso3), "{} {date}", state.id);
                asked += 1;
            }
        }
        assert!(asked > 0 || date.year() > 2011, "{date}");
    }
}

#[test]
fn parties_are_counted_on_the_day_asked_about() {
    for (day, parties) in [("2024-06-20", "124"), ("2026-11-23", "125"), ("2002-06-30", "0"), ("2002-07-01", "66")] {
        let count = run(&["list", "states", "--party-to", "rome-statute", "--date", day, "--count"]);
        assert_eq!(count.trim(), parties, "{day}");
    }
    assert_eq!(run(&["list", "states", "--party-to", "gc4", "--date", "2026-11-23", "--count"]).trim(), "196");
    assert_eq!(run(&["list", "states", "--party-to", "Rome Statute", "--date", "2024-06-20", "--count"]).trim(), "124");
}

#[test]
fn those_at_large_are_those_wanted_that_day() {
    let listed = run(&["list", "persons", "--at-large", "--date", "2024-09-02", "--format", "json"]);
    let listed: Value = serde_json::from_str(&listed).expect("JSON");
    let ids: Vec<&str> = listed["items"].as_array().expect("items").iter().filter_map(|item| item["id"].as_str()).collect();
    let day = Day::of(2024, 9, 2);
    let wanted: Vec<&str> = embedded().persons.iter().filter(|person| at_large(person, day)).map(|person| person.id.0).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn a_filter_narrows_and_one_that_does_not_apply_is_refused_with_those_to_which_it_does() {
    let number = |arguments: &[&str]| -> usize { run(&[arguments, &["--count"]].concat()).trim().parse().expect("a number") };
    assert!(number(&["list", "visits", "--person", "putin", "--state", "mongolia"]) >= 1);
    assert!(number(&["list", "findings", "--state", "mongolia"]) >= 1);
    assert!(number(&["list", "warrants", "--court", "icc", "--in-effect"]) < number(&["list", "warrants", "--court", "ICC"]));
    assert!(number(&["list", "articles", "--of", "rome-statute"]) < number(&["list", "articles"]));
    let refused = output(&["list", "sources", "--at-large"]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("`--at-large` does not narrow a list of sources") && said.contains("`persons`"), "{said}");
    for arguments in [
        &["list", "states", "--party-to", "rome-statut"][..],
        &["list", "states", "--party-to", "icc-regulations"],
        &["list", "warrants", "--court", "xyz"],
        &["list", "visits", "--person", "gaddafi"],
        &["list", "states", "--date", "2023-02-29"],
        &["list", "nonsense"],
    ] {
        assert_eq!(output(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_status_of_the_record_follows_its_schema_and_fails_when_it_is_too_old() {
    let status = follows("data-status", &run(&["data", "status", "--format", "json"]));
    assert_eq!(status["counts"]["persons"].as_u64(), Some(embedded().persons.len() as u64));
    assert_eq!(status["sha256"].as_str(), Some(embedded().edition.sha256));
    let checked = embedded().edition.checked_on;
    let (fresh, old) = (checked.plus_days(90).to_string(), checked.plus_days(91).to_string());
    assert_eq!(output(&["data", "status", "--max-age", "90d", "--today", &fresh]).status.code(), Some(0));
    assert_eq!(output(&["data", "status", "--max-age", "90d", "--today", &old]).status.code(), Some(1));
    assert_eq!(output(&["data", "status", "--max-age", "soon"]).status.code(), Some(2));
}

#[test]
fn every_example_of_a_help_text_runs() {
    for command in [&["explain"][..], &["list"], &["data", "status"], &["export"]] {
        let help = run(&[command, &["--help"]].concat());
        let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  dedere ")).collect();
        assert!(examples.len() >= 3, "{command:?}");
        // A site of everybody takes minutes and a folder: `tests/site.rs` makes parts of one.
        for example in examples.into_iter().filter(|example| !example.starts_with("export site")) {
            let example = example.split(" > ").next().unwrap_or_default();
            let words: Vec<String> = example.replace('"', "").split(' ').map(str::to_owned).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            assert!(!run(&words).is_empty(), "{example}");
        }
    }
}

#[test]
fn the_help_of_the_program_names_every_command_under_a_question() {
    let help = run(&["--help"]);
    for command in [
        "check",
        "timeline",
        "obligations",
        "map",
        "state",
        "person",
        "diff",
        "explain",
        "list",
        "data",
        "verify",
        "replay",
        "init",
        "export",
        "mcp",
        "completions",
        "man",
    ] {
        assert!(help.lines().any(|line| line.starts_with(&format!("  {command} "))), "{command}");
        assert!(run(&[command, "--help"]).contains("Usage"), "{command}");
    }
    let wide = help.lines().find(|line| line.chars().count() > 100);
    assert_eq!(wide, None);
}

#[test]
fn objections_stand_once_for_each_ruling_and_by_number_and_the_rules_are_counted_as_listed() {
    let list = follows("list", &run(&["list", "objections", "--format", "json"]));
    let rows: Vec<(u32, String)> = list["items"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            let number = row["number"].as_str().and_then(|number| number.strip_prefix('O')?.parse().ok());
            (number.expect("a number"), format!("{} {}", row["id"], row["ruled"]))
        })
        .collect();
    assert!(rows.is_sorted_by_key(|(number, _)| *number), "{rows:?}");
    let once: std::collections::BTreeSet<&String> = rows.iter().map(|(_, told)| told).collect();
    assert_eq!(once.len(), rows.len(), "{rows:?}");
    let counts = &follows("data-status", &run(&["data", "status", "--format", "json"]))["counts"];
    assert_eq!(counts["rule_entries"].to_string(), run(&["list", "rules", "--count"]).trim());
    assert!(counts["rules"].as_u64() < counts["rule_entries"].as_u64());
}
