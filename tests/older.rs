//! A record of an older form, in which the sentences of the law did not stand: that of the program's first version. It is read with the
//! program's own sentences for what both have, so that an old record can be compared with a new one.

mod records;

use std::fs;
use std::path::Path;

use dedere::data;
use dedere::problem::Code;

const OLDER: &str = "tests/older/2026.1";

fn dedere(arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_dedere"));
    program.args(arguments).env("SOURCE_DATE_EPOCH", "1795737600").env("NO_COLOR", "1").env_remove("DEDERE_DATA").assert()
}

#[test]
fn an_older_record_speaks_the_sentences_that_it_shares_with_this_one() {
    let older = data::load(Path::new(OLDER)).unwrap_or_else(|problems| panic!("{problems}"));
    let own = data::embedded();
    assert_eq!(older.terms, own.terms);
    for flag in older.flags {
        assert_eq!(Some(flag.means), own.flag(flag.code).map(|flag| flag.means), "{}", flag.code);
    }
    assert!(older.objections.iter().all(|objection| !objection.argument.0.is_empty() && !objection.ruling.0.is_empty()));
    let out = dedere(&["--data", OLDER, "check", "putin", "mongolia", "--date", "2024-09-02", "--why"]).success();
    let text = String::from_utf8_lossy(&out.get_output().stdout).into_owned();
    assert!(text.contains("Immunity of a sitting leader"), "{text}");
}

#[test]
fn an_older_record_is_compared_with_this_one() {
    dedere(&["data", "diff", OLDER]).success();
    dedere(&["verify", "examples/claims/counts.yaml", "--against", OLDER]);
    let receipt = dedere(&["--data", OLDER, "check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json"]).success();
    let root = records::folder("older", "receipt");
    let file = root.join("receipt.json");
    fs::write(&file, &receipt.get_output().stdout).expect("a receipt");
    let replayed = dedere(&["replay", &file.display().to_string()]);
    assert!(matches!(replayed.get_output().status.code(), Some(0 | 1)));
}

#[test]
fn what_an_older_record_has_alone_has_to_be_given_its_sentences() {
    let root = records::folder("older", "alone");
    records::copy(Path::new(OLDER), &root);
    let flags = root.join("law/flags.yaml");
    let text = fs::read_to_string(&flags).expect("the flags");
    fs::write(&flags, format!("{}\n  I-OF-ITS-OWN: {{}}\n", text.trim_end())).expect("the flags");
    let problems = data::check(&root);
    assert!(problems.iter().any(|problem| problem.code == Code::MissingText), "{problems:?}");
    assert!(data::load(&root).is_err());
}

#[test]
fn a_flag_of_a_record_that_speaks_cannot_be_silent() {
    let root = records::folder("older", "silent");
    records::copy(Path::new("data"), &root);
    let flags = root.join("law/flags.yaml");
    let text = fs::read_to_string(&flags).expect("the flags");
    let means = text.lines().find(|line| line.trim_start().starts_with("means: ")).expect("a text");
    fs::write(&flags, text.replacen(&format!("{means}\n"), "", 1)).expect("the flags");
    let problems = data::check(&root);
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::MissingText]);
    assert_eq!(problems[0].position().1, text.lines().position(|line| line == means).unwrap_or_default());
}

/// Complains where an object on the way lacks the next key; what is `null` or empty has none to lack.
fn lacks(value: &serde_json::Value, path: &[&str]) -> bool {
    match (value, path) {
        (_, []) | (serde_json::Value::Null, _) => false,
        (serde_json::Value::Array(items), path) => items.iter().any(|item| lacks(item, path)),
        (serde_json::Value::Object(object), [key, rest @ ..]) => object.get(*key).is_none_or(|value| lacks(value, rest)),
        _ => true,
    }
}

#[test]
fn a_script_that_reads_the_json_of_the_first_version_finds_every_key() {
    let keys = fs::read_to_string("tests/older/keys.txt").expect("the keys");
    let keys: Vec<(&str, Vec<&str>)> = keys
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').expect("a command and a path"))
        .map(|(command, path)| (command, path.split('.').collect()))
        .collect();
    let receipt = dedere(&["check", "bashir", "chad", "--date", "2010-07-21", "--format", "json"]).success();
    let file = records::folder("older", "keys").join("receipt.json");
    fs::write(&file, &receipt.get_output().stdout).expect("a receipt");
    let mut seen = 0;
    for (command, typed) in [
        ("check", &["check", "putin", "mongolia", "--date", "2024-09-02"][..]),
        ("check", &["check", "putin", "western-sahara"]),
        ("check", &["check", "netanyahu", "italy", "--presence", "overflight"]),
        ("state", &["state", "hungary"]),
        ("person", &["person", "bashir"]),
        ("obligations", &["obligations", "--person", "putin"]),
        ("timeline", &["timeline", "putin", "armenia"]),
        ("diff", &["diff", "--from", "2024-01-01", "--to", "2024-03-01"]),
        ("replay", &["replay", file.to_str().expect("a path in words")]),
        ("data-status", &["data", "status"]),
    ] {
        let out = dedere(&[typed, &["--format", "json"]].concat());
        let json: serde_json::Value = serde_json::from_slice(&out.get_output().stdout).expect("JSON");
        for (_, path) in keys.iter().filter(|(of, _)| *of == command) {
            assert!(!lacks(&json, path), "{typed:?}: {}", path.join("."));
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn a_record_whose_sentences_are_those_of_another_program_is_compared_and_not_used() {
    let root = records::folder("older", "sentences");
    records::copy(Path::new("data"), &root);
    let words = root.join("words/en.yaml");
    let text = fs::read_to_string(&words).expect("the words");
    let other = text.replacen("  in-force:", "  in-force-once:", 1);
    assert_ne!(other, text);
    fs::write(&words, other).expect("the words");
    let folder = root.display().to_string();
    dedere(&["data", "diff", &folder]).success();
    dedere(&["verify", "examples/claims/counts.yaml", "--against", &folder]).success();
    dedere(&["--data", &folder, "check", "putin", "mongolia"]).code(3);
    dedere(&["data", "check", &folder]).code(1);
}
