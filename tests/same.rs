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
