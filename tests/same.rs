//! The same question, however it is typed, has the same answer to the byte.

#[path = "common/published.rs"]
mod published;

use assert_cmd::Command;

fn asked(person: &str, place: &str, more: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(["check", person, place, "--format", "json", "--date", "2024-09-02", "--today", "2026-11-24"])
        .args(more)
        .env_remove("DEDERE_DATA")
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{person}, {place}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn ids_names_codes_and_other_scripts_ask_the_same() {
    let same = [
        [("vladimir-putin", "mongolia"), ("Путин", "Монголия"), ("VLADIMIR  putin", "MNG"), ("putin", "mn")],
        [
            ("benjamin-netanyahu", "cote-divoire"),
            ("נתניהו", "Côte d’Ivoire"),
            ("netanyahu", "CIV"),
            ("Benjamin Netanyahu", "ivory coast"),
        ],
        [
            ("omar-al-bashir", "western-sahara"),
            ("bashir", "Western Sahara"),
            ("Omar al-Bashir", "western sahara"),
            ("bashir", "western-sahara"),
        ],
    ];
    for [(person, place), others @ ..] in same {
        for more in [&[][..], &["--why"], &["--presence", "overflight"]] {
            let first = asked(person, place, more);
            assert!(first == asked(person, place, more), "{person}, {place}: another answer on a second run");
            for (other, there) in others {
                assert!(first == asked(other, there, more), "{other}, {there}: another answer than {person}, {place}");
            }
        }
    }
}

#[test]
fn what_stops_the_program_is_written_as_its_schema_says_and_the_same_each_time() {
    let validator = published::strict("problem");
    let stopped: [(&[&str], &str, i32); 11] = [
        (&["check", "nobody", "mongolia"], "unknown-person", 2),
        (&["check", "putin", "nowhere"], "unknown-state", 2),
        (&["check", "gaddafi", "libya"], "ambiguous-person", 2),
        (&["check", "putin", "korea"], "ambiguous-state", 2),
        (&["check", "putin", "czechoslovakia", "--date", "2024-01-01"], "ended-state", 2),
        (&["check", "putin", "mongolia", "--date", "2023-02-29"], "bad-date", 2),
        (&["check", "putin", "mongolia", "--date", "1949-08-11"], "date-out-of-range", 2),
        (&["check", "putin", "mongolia", "--expect", "obligd"], "unknown-answer", 2),
        (&["check", "putin", "hong", "kong"], "usage", 2),
        (&["check", "putin", "mongolia", "--bogus"], "usage", 2),
        (&["check", "putin", "mongolia", "--data", "/nonexistent"], "no-record", 3),
    ];
    for (arguments, word, code) in stopped {
        let run = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
            command.args(arguments).args(["--format", "json"]).env("SOURCE_DATE_EPOCH", "1795737600").env_remove("DEDERE_DATA");
            command.output().expect("the program runs")
        };
        let output = run();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let written: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let error = validator.iter_errors(&written).next().map(|error| format!("{error} at {}", error.instance_path()));
        assert_eq!(error, None, "{arguments:?}");
        assert_eq!(written["code"], word, "{arguments:?}");
        assert!(output.stdout == run().stdout, "{arguments:?}: another answer on a second run");
    }
}

/// A run on the day of the transcripts: its code, and what it wrote to standard output.
fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
    let output = command.args(arguments).env("SOURCE_DATE_EPOCH", "1795737600").env_remove("DEDERE_DATA").output();
    let output = output.expect("the program runs");
    (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn a_name_of_several_words_needs_no_quotes_where_one_name_is_taken() {
    let corpus = dedere::data::embedded();
    let several = |name: &&str| name.contains(' ') && !name.contains(['(', '"']);
    let states = corpus.states.iter().map(|state| state.name).filter(several).step_by(5);
    let persons = corpus.persons.iter().map(|person| person.name).filter(several).step_by(12);
    let topics = ["article 98", "universal jurisdiction", "head of state immunity"];
    let all = states.map(|name| ("state", name)).chain(persons.map(|name| ("person", name)));
    let all: Vec<_> = all.chain(topics.map(|name| ("explain", name))).collect();
    assert!(all.len() > 15, "{}", all.len());
    for (command, name) in all {
        let words: Vec<&str> = [command].into_iter().chain(name.split(' ')).collect();
        let apart = run(&words);
        assert_eq!(apart, run(&[command, name]), "{words:?}");
        assert_eq!(apart.0, Some(0), "{words:?}");
    }
}

#[test]
fn the_line_to_type_instead_works() {
    let corpus = dedere::data::embedded();
    let named = |name: &&str| name.chars().all(|letter| letter.is_alphanumeric() || " '-".contains(letter));
    let persons: Vec<&str> = corpus.persons.iter().map(|person| person.name).filter(named).step_by(17).collect();
    let states: Vec<&str> = corpus
        .states
        .iter()
        .filter(|state| state.exists.until.is_none())
        .map(|state| state.name)
        .filter(named)
        .step_by(19)
        .collect();
    let mut lines: Vec<String> =
        ["south africa", "article 98", "nato", "visits", "countries", "vladimir putin --date 2024-09-02"]
            .map(str::to_owned)
            .to_vec();
    for (person, state) in persons.iter().zip(states.iter().cycle()) {
        lines.push(format!("{person} {state} --date 2024-09-02"));
        lines.push(format!("{person} {state} mongolia -q"));
        lines.push(format!("obligations {person} --answer obliged"));
        lines.push(format!("obligations {state} --date 2020-01-01"));
        lines.push(format!("list visits {person} --count"));
        lines.push(format!("diff --from 2024-01-01 --to 2024-02-01 {state}"));
        // Two names of one word each are in their places already.
        if person.contains(' ') || state.contains(' ') {
            lines.push(format!("timeline {person} {state}"));
        }
    }
    assert!(lines.len() > 40, "{}", lines.len());
    for line in lines {
        let typed: Vec<&str> = line.split(' ').collect();
        let (code, written) = run(&[&typed[..], &["--format", "json"]].concat());
        assert_eq!(code, Some(2), "{line}");
        let refusal: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        let instead = refusal["argument"]["suggested"].as_str().unwrap_or_else(|| panic!("{line}: {refusal}"));
        // Words in quotes are one.
        let parts = instead.split('"').enumerate();
        let words: Vec<String> = parts
            .flat_map(
                |(at, part)| {
                    if at % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
                },
            )
            .collect();
        assert_eq!(words[0], "dedere", "{line}: {instead}");
        let words: Vec<&str> =
            words[1..].iter().map(String::as_str).filter(|word| !["--format", "json"].contains(word)).collect();
        assert_eq!(run(&words).0, Some(0), "{line}: {instead}");
    }
}
