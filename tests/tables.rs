//! Tables for other programs: each is described column by column, has the key that the description names, and days that can be read.

use std::collections::BTreeSet;
use std::process::Command;

use dedere::data::embedded;
use dedere::law::*;
use serde_json::Value;

fn written(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1795737600")
        .env_remove("DEDERE_DATA")
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

struct Sheet {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn read(arguments: &[&str]) -> Sheet {
        let bytes = written(arguments);
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let line = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let head = line(reader.headers().expect("a header"));
        let rows = reader.records().map(|record| line(&record.expect("a row as long as the header"))).collect();
        Sheet { head, rows }
    }

    fn at(&self, column: &str) -> usize {
        self.head.iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"))
    }
}

fn dictionary() -> Vec<Value> {
    let dictionary: Value = serde_json::from_slice(&written(&["export", "dictionary"])).expect("JSON");
    dictionary["resources"].as_array().expect("tables").clone()
}

fn table(name: &str) -> Sheet {
    // Tens of thousands of rows have the columns of those about one person.
    if name == "intervals" { Sheet::read(&["export", name, "--person", "putin"]) } else { Sheet::read(&["export", name]) }
}

#[test]
fn every_column_of_every_table_is_described_in_its_order_and_holds_what_it_says() {
    let tables = dictionary();
    assert!(tables.len() >= 19);
    for described in tables {
        let name = described["name"].as_str().expect("a name");
        let sheet = table(name);
        let fields = described["schema"]["fields"].as_array().expect("columns");
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(names, sheet.head, "{name}");
        assert!(!described["description"].as_str().unwrap_or_default().is_empty(), "{name}");
        for (at, field) in fields.iter().enumerate() {
            let column = format!("{name}.{}", names[at]);
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 5), "{column}");
            let kind = field["type"].as_str().expect("a type");
            for cell in sheet.rows.iter().map(|row| &row[at]).filter(|cell| !cell.is_empty()) {
                let holds = match kind {
                    "date" => Day::parse(cell).is_some(),
                    "boolean" => cell == "yes" || cell == "no",
                    "integer" => cell.parse::<u32>().is_ok(),
                    "number" => cell.parse::<f64>().is_ok(),
                    _ => true,
                };
                assert!(holds, "{column}: {cell} is no {kind}");
            }
        }
    }
}

#[test]
fn no_two_rows_of_a_table_have_the_same_key() {
    for described in dictionary() {
        let name = described["name"].as_str().expect("a name");
        let Some(key) = described["schema"]["primaryKey"].as_array() else { continue };
        let sheet = table(name);
        let columns: Vec<usize> = key.iter().filter_map(Value::as_str).map(|column| sheet.at(column)).collect();
        let keys: Vec<Vec<&String>> = sheet.rows.iter().map(|row| columns.iter().map(|at| &row[*at]).collect()).collect();
        assert!(keys.iter().flatten().all(|cell| !cell.is_empty()), "{name}");
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{name}");
    }
}

#[test]
fn a_trip_stands_beside_the_answer_for_the_first_day_that_it_can_have_begun() {
    let sheet = Sheet::read(&["export", "visits"]);
    let corpus = embedded();
    assert_eq!(sheet.rows.len(), corpus.visits.len());
    for (visit, row) in corpus.visits.iter().zip(&sheet.rows) {
        let place = visit.place.and_then(|id| corpus.place(id)).map(Asked::Place);
        let place = place.or_else(|| corpus.state(visit.state).map(Asked::State)).expect("on record");
        let person = corpus.person(visit.person).expect("on record");
        let today = Day::of(2026, 11, 27);
        let question = Question { person, place, date: visit.arrived.first, presence: Presence::Territory, today };
        let opinion = opine(corpus, question);
        assert_eq!(row[sheet.at("answer")], opinion.answer.word());
        assert_eq!(row[sheet.at("arrived")], visit.arrived.text);
        assert_eq!(row[sheet.at("arrived_first")], visit.arrived.first.to_string());
        assert_eq!(row[sheet.at("arrived_last")], visit.arrived.last.to_string());
        if opinion.answer > Answer::Undetermined {
            let cited: BTreeSet<String> =
                opinion.deciding(corpus).flat_map(|conclusion| &conclusion.cites).map(Citation::to_string).collect();
            assert_eq!(row[sheet.at("articles")].split("; ").map(str::to_owned).collect::<BTreeSet<_>>(), cited);
        }
    }
}

#[test]
fn every_state_that_a_table_names_stands_among_the_states() {
    let states = Sheet::read(&["export", "states"]);
    let known: BTreeSet<&String> = states.rows.iter().map(|row| &row[states.at("iso3")]).collect();
    for name in ["visits", "participations", "actions", "findings"] {
        let sheet = table(name);
        for row in &sheet.rows {
            let iso3 = &row[sheet.at("iso3")];
            assert!(iso3.is_empty() || known.contains(iso3), "{name}: {iso3}");
        }
    }
    let of_a_day = Sheet::read(&["export", "states", "--date", "2024-09-02"]);
    assert!(of_a_day.rows.len() < states.rows.len(), "those of one day alone where a day is given");
}

#[test]
fn a_code_means_one_state_or_place() {
    let codes = Sheet::read(&["export", "codes"]);
    let corpus = embedded();
    for state in corpus.states {
        assert!(codes.rows.iter().any(|row| row[codes.at("id")] == state.id.0), "{}", state.id);
    }
    for column in ["id", "iso3"] {
        let at = codes.at(column);
        let all: Vec<&String> = codes.rows.iter().map(|row| &row[at]).filter(|code| !code.is_empty()).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{column}");
    }
}

#[test]
fn a_mark_of_the_encoding_stands_before_csv_alone_and_only_where_it_is_asked_for() {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    for command in [&["export", "persons"][..], &["export", "intervals", "--person", "putin", "--state", "mongolia"]] {
        let plain = written(command);
        let marked = written(&[command, &["--bom"]].concat());
        assert_eq!(marked, [MARK, &plain[..]].concat());
        let json = [command, &["--format", "json"]].concat();
        assert_eq!(written(&[&json[..], &["--bom"]].concat()), written(&json));
    }
    assert!(written(&["list", "persons", "--format", "csv", "--bom"]).starts_with(MARK));
    assert!(!written(&["list", "persons", "--bom"]).starts_with(MARK));
}

#[test]
fn intervals_are_the_same_in_every_format() {
    let question = ["export", "intervals", "--person", "putin", "--state"];
    for place in ["mongolia", "crimea", "montenegro"] {
        let ask = |format: &'static str| written(&[&question[..], &[place, "--format", format]].concat());
        let whole: Value = serde_json::from_slice(&ask("json")).expect("JSON");
        let rows = whole["rows"].as_array().expect("rows");
        let lines = String::from_utf8(ask("ndjson")).expect("UTF-8");
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(&lines, rows, "{place}");
        let sheet = Sheet::read(&[&question[..], &[place]].concat());
        assert_eq!(sheet.rows.len(), rows.len(), "{place}");
        for (cells, row) in sheet.rows.iter().zip(rows) {
            assert_eq!(row["from"].as_str(), Some(cells[sheet.at("from")].as_str()));
            assert_eq!(row["answer"].as_str(), Some(cells[sheet.at("answer")].as_str()));
        }
    }
}
