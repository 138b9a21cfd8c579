//! Corrections after an update, two records side by side, receipts, and a file to begin with.

use std::path::{Path, PathBuf};

use super::{dedere, folder, valid, yaml};

/// The record as it was before somebody found out about Mongolia's accession.
pub fn older() -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("data") {
            let entry = entry.expect("an entry");
            let to = to.join(entry.file_name());
            if entry.path().is_dir() { copy(&entry.path(), &to) } else { _ = std::fs::copy(entry.path(), to).expect("a file") }
        }
    }
    let folder = folder().join("data");
    copy(Path::new("data"), &folder);
    let path = folder.join("instruments/rome-statute/actions.yaml");
    let text = std::fs::read_to_string(&path).expect("actions");
    // The entry of the ratification, and whatever belongs to it on the lines after.
    let mut kept = Vec::new();
    let mut skipping = false;
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if line.starts_with("  - ") {
            let entry = lines[at..].iter().take(3).copied().collect::<Vec<_>>().join(" ");
            let own = entry.split("  - ").nth(1).unwrap_or_default();
            skipping = own.contains("state: mongolia") && own.contains("action: ratification");
        }
        if !skipping {
            kept.push(*line);
        }
    }
    assert!(kept.len() < lines.len());
    // The depositary's count is of the record as it is.
    let text = kept.join("\n").replace("official_count: { parties: 125", "official_count: { parties: 124");
    std::fs::write(&path, format!("{text}\n")).expect("a file");
    folder
}

#[test]
fn claims_that_come_out_differently_after_an_update_are_listed() {
    let claims = yaml(&[
        "{ bound: true, state: mongolia, instrument: rome-statute, date: 2024-09-02 }",
        "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }",
        "{ obligation: not-obliged, person: putin, state: mongolia, date: 2024-09-02 }",
    ]);
    let old = older();
    let old = old.to_string_lossy();
    let run = dedere(&["verify", "--against", &old, "--format", "json"], claims.as_bytes());
    let report = run.json();
    valid("schema/corrections.schema.json", &report);
    assert_eq!(
        (run.code, report["compared"].as_u64(), report["claims"].as_array().map(Vec::len)),
        (1, Some(3), Some(2)),
        "{}",
        run.err
    );
    assert_eq!(
        (report["claims"][0]["before"]["outcome"].as_str(), report["claims"][0]["after"]["outcome"].as_str()),
        (Some("refuted"), Some("supported"))
    );
    assert_eq!(report["claims"][1]["line"], 11);
    let same = dedere(&["verify", "--against", "data"], claims.as_bytes());
    assert_eq!((same.code, same.out.lines().next()), (0, Some("UNCHANGED   None of 3 claims comes out differently.")));
    assert_eq!(dedere(&["verify", "--against", "no-such-folder"], claims.as_bytes()).code, 3);

    let run = dedere(&["data", "diff", &old, "data", "--format", "json"], b"");
    let report = run.json();
    valid("schema/data-diff.schema.json", &report);
    assert_eq!(run.code, 0);
    let entries = report["entries"].as_array().expect("entries");
    assert!(
        entries
            .iter()
            .any(|entry| entry["change"] == "added" && entry["key"].as_str().expect("a key").contains("mongolia ratification")),
        "{entries:?}"
    );
    let putin = report["answers"]
        .as_array()
        .expect("answers")
        .iter()
        .find(|answer| answer["person"] == "vladimir-putin")
        .expect("a change");
    assert_eq!((putin["state"].as_str(), putin["after"].as_str()), (Some("mongolia"), Some("obliged")));
    assert!(putin["gained"].to_string().contains("in force for Mongolia since 1 July 2002"), "{putin}");

    let receipt = dedere(&["check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json", "--data", &old], b"");
    let run = dedere(&["replay", "--format", "json"], receipt.out.as_bytes());
    let report = run.json();
    valid("schema/replay.schema.json", &report);
    assert_eq!(
        (run.code, report["answer_now"].as_str(), report["changes"][0]["what"].as_str()),
        (1, Some("obliged"), Some("answer"))
    );
    assert_eq!(report["record_changed"], true);
}

#[test]
fn what_differs_in_any_file_of_the_record_is_listed() {
    let folder = older();
    let changes = [
        ("record.yaml", "max_age: 110", "max_age: 111", "record"),
        ("courts.yaml", "short: Residual Mechanism", "short: Mechanism", "court"),
        ("states.yaml", "蒙古国", "蒙古国家", "state"),
        ("sources.yaml", "title: Vladimir Putin career timeline", "title: Career timeline of Vladimir Putin", "source"),
        ("instruments/rome-statute/instrument.yaml", "short: Rome Statute", "short: Statute of Rome", "instrument"),
    ];
    for (file, from, to, kind) in changes {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).expect("a file of the record");
        assert!(text.contains(from), "{file} has no {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).expect("a file");
        let run = dedere(&["data", "diff", &folder.to_string_lossy(), "data", "--format", "json"], b"");
        let report = run.json();
        let entries = report["entries"].as_array().unwrap_or_else(|| panic!("{file}: {}", run.err));
        assert!(entries.iter().any(|entry| entry["kind"] == kind && entry["change"] == "changed"), "{file}: {entries:?}");
    }
}

#[test]
fn a_receipt_that_still_holds_says_so_and_what_is_none_is_told() {
    let receipt = dedere(&["check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json"], b"");
    let run = dedere(&["replay"], receipt.out.as_bytes());
    assert_eq!((run.code, run.out.lines().next()), (0, Some("SAME   The same record gives the same answer: obliged.")));
    let changed = receipt.out.replace("\"rome-statute:86\"", "\"rome-statute:12(3)\"");
    assert_eq!(dedere(&["replay"], changed.as_bytes()).code, 1);
    for text in ["", "{}", "[1]", "not json"] {
        assert_eq!(dedere(&["replay"], text.as_bytes()).code, 2, "{text}");
    }
}

#[test]
fn the_examples_of_replay_run() {
    let help = dedere(&["replay", "--help"], b"").out;
    let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  dedere ")).collect();
    let [kept, "replay r.json"] = examples[..] else { panic!("{help}") };
    let words: Vec<&str> = kept.split(" > ").next().unwrap_or_default().split(' ').collect();
    assert_eq!(dedere(&["replay"], dedere(&words, b"").out.as_bytes()).code, 0, "{kept}");
}

#[test]
fn a_file_to_begin_with_is_written_once_and_holds() {
    let path = folder().join("claims.yaml");
    let path = path.to_string_lossy();
    assert_eq!(dedere(&["init", "claims", &path], b"").code, 0);
    let text = std::fs::read_to_string(&*path).expect("the file");
    assert!(text.starts_with("# ") && text.contains("$schema=DIR/schema/claims.schema.json"), "{text}");
    assert!(!text.contains("://") || text.matches("://").count() == text.matches("https://example.org/").count(), "{text}");
    assert_eq!(dedere(&["verify", &path], b"").code, 0);
    assert_eq!(text.matches("\n  - id: ").count(), 10, "{text}");
    valid("schema/claims.schema.json", &serde_yaml::from_str(&text).expect("YAML"));
    std::fs::write(&*path, "mine").expect("a file");
    // What is there is no fault of the line, and cannot be written (F19 of use.md, README).
    assert_eq!(dedere(&["init", "claims", &path], b"").code, 3);
    assert_eq!(std::fs::read_to_string(&*path).expect("the file"), "mine");
}
