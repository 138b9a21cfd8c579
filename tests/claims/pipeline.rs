//! The action: its last step is run as it stands there, in a shell, on right files and wrong ones. The program on the path is the one that
//! is tested.

use std::path::Path;

use serde_json::Value;

use super::shell::{HOLDS, VERIFY, WRONG, desk, junit, names, read, sarif, script, verify, verifying};
use super::valid;

#[test]
fn the_action_checks_every_file_that_its_lines_name() {
    let desk = desk(&[
        ("claims/top.yaml", HOLDS),
        ("claims/2024/09/deep.yaml", WRONG),
        ("claims/from the desk.yaml", HOLDS),
        ("claims/part [1].yaml", HOLDS),
        ("claims/part 1.yaml", WRONG),
        ("claims/a.yaml claims/b.yaml", HOLDS),
        ("claims/dir.yaml/x.yml", WRONG),
        ("claims/100%.yaml", HOLDS),
    ]);
    let cases = [
        ("claims/top.yaml", 0, 1),
        ("claims/*.yaml", 1, 5),
        ("claims/**/*.yaml", 1, 7),
        ("claims/**", 1, 8),
        ("claims/2024/**/*.yaml", 1, 1),
        ("claims", 1, 8),
        ("claims/2024", 1, 1),
        // What is named twice is read once.
        ("claims\nclaims/2024\nclaims/*.yaml", 1, 8),
        ("claims/top.yaml\nclaims/100%.yaml\n", 0, 2),
        ("  claims/top.yaml\r\n\n\tclaims/100%.yaml \n", 0, 2),
        ("claims/top.yaml claims/100*.yaml", 0, 2),
        ("claims/from the desk.yaml", 0, 1),
        ("claims/from the *.yaml", 0, 1),
        ("claims/from the desk.yaml\nclaims/part [1].yaml", 0, 2),
        // A file of this name comes before what it means as a pattern.
        ("claims/part [1].yaml", 0, 1),
        ("claims/part [0-9].yaml", 1, 1),
        // So does one whose name could be two.
        ("claims/a.yaml claims/b.yaml", 0, 1),
    ];
    for (files, code, number) in cases {
        let Some(ended) = verify(&desk, &[("FILES", files), ("JUNIT", "junit.xml")]) else { return };
        assert_eq!(ended.code, code, "{files}\n{}\n{}", ended.out, ended.err);
        let report = junit(&desk.join("junit.xml"));
        assert_eq!((report.tests, report.errors), (number, 0), "{files}");
    }
}

#[test]
fn a_line_without_a_file_fails_the_run_whatever_the_others_find_and_every_report_says_so() {
    let desk = desk(&[("claims/top.yaml", HOLDS), ("claims/100%.yaml", HOLDS)]);
    let cases: &[(&str, &[&str])] = &[
        ("claims/none.yaml", &["claims/none.yaml"]),
        ("renamed/*.yaml", &["renamed/*.yaml"]),
        ("claims/top.yaml renamed/*.yaml", &["renamed/*.yaml"]),
        ("renamed/*.yaml claims/top.yaml gone.yaml", &["renamed/*.yaml", "gone.yaml"]),
        ("claims/*.yaml\nrenamed/**/*.yaml", &["renamed/**/*.yaml"]),
        ("claims/*.yaml\nno such name.yaml", &["no such name.yaml"]),
        // On lines of their own, names are not taken apart.
        ("claims/top.yaml\nclaims/top.yaml claims/top.yaml", &["claims/top.yaml claims/top.yaml"]),
        ("claims/50%.yaml", &["claims/50%.yaml"]),
        ("$(touch owned)", &["$(touch", "owned)"]),
        ("-", &["-"]),
        ("--help", &["--help"]),
    ];
    for (files, missing) in cases {
        let Some(ended) = verify(&desk, &[("FILES", files), ("SARIF", "out/claims.sarif"), ("JUNIT", "out/claims.xml")]) else {
            return;
        };
        assert_eq!(ended.code, 2, "{files}\n{}\n{}", ended.out, ended.err);
        let told = ended.told();
        for (at, missing) in missing.iter().enumerate() {
            assert_eq!(told[at], format!("::error title=dedere::no file matches `{}`", missing.replace('%', "%25")), "{files}");
        }
        assert_eq!(told.len(), 2 * missing.len(), "the program says it too\n{}", ended.out);
        let results = sarif(&desk.join("out/claims.sarif"))["runs"][0]["results"].as_array().map(Vec::len);
        assert_eq!((results, junit(&desk.join("out/claims.xml")).errors), (Some(missing.len()), missing.len()), "{files}");
        assert_eq!(names(&desk), ["claims", "out"], "{files}");
    }
    for files in ["", " \n\n"] {
        let Some(ended) = verify(&desk, &[("FILES", files)]) else { return };
        assert_eq!((ended.code, ended.out.as_str()), (2, "::error title=dedere::the input `files` names no file\n"));
    }
}

#[test]
fn a_folder_without_a_file_of_claims_fails_the_run() {
    let desk = desk(&[("claims/right.yaml", HOLDS)]);
    std::fs::create_dir_all(desk.join("drafts")).expect("a folder");
    std::fs::write(desk.join("drafts/README.md"), "none yet").expect("a file");
    let Some(ended) = verify(&desk, &[("FILES", "claims\ndrafts")]) else { return };
    assert_eq!(ended.code, 2, "{}\n{}", ended.out, ended.err);
    assert!(ended.told()[0].starts_with("::error file=drafts,title=no-claims::"), "{}", ended.out);
}

#[test]
fn a_bash_that_does_not_know_two_stars_says_so_and_checks_no_half() {
    let desk = desk(&[("claims/2024/a.yaml", HOLDS), ("claims/2024/09/deep.yaml", WRONG)]);
    // As bash 3.2 of macOS answers, where `**` is no more than `*`.
    let old = "shopt() { if [ \"$2\" = globstar ]; then return 1; fi; builtin shopt \"$@\"; }\n";
    let Some(ended) = verifying(&format!("{old}{}", script(VERIFY)), &desk, &[("FILES", "claims/**/*.yaml")]) else { return };
    assert_eq!(ended.code, 2, "{}", ended.err);
    assert!(ended.told()[0].contains("this bash does not know `**` in `claims/**/*.yaml`"), "{}", ended.out);
}

#[test]
fn wrong_claims_fail_the_action_and_one_run_writes_every_report() {
    let desk = desk(&[("claims/right.yaml", HOLDS), ("claims/wrong.yaml", WRONG), ("claims/unclear.yaml", "{ bound: true }")]);
    let (summary, output) = (desk.join("summary.md"), desk.join("output"));
    for (files, code, results, answer) in [
        ("claims/right.yaml", 0, 0, "holds"),
        ("claims/right.yaml\nclaims/wrong.yaml", 1, 1, "fails"),
        ("claims/*.yaml", 2, 4, "incomplete"),
    ] {
        let _ = std::fs::remove_file(&output);
        let inputs = [
            ("FILES", files),
            ("SARIF", "out/a b/claims.sarif"),
            ("JUNIT", "out/claims.xml"),
            ("JSON", "out/claims.json"),
            ("CLAIMREVIEW", "out/reviews.json"),
            ("PAGE", "https://example.org/{file}#{id}"),
            ("PUBLISHER", "-- The \"Desk\""),
            ("GITHUB_STEP_SUMMARY", &summary.to_string_lossy()),
            ("GITHUB_OUTPUT", &output.to_string_lossy()),
        ];
        let Some(ended) = verify(&desk, &inputs) else { return };
        assert_eq!(ended.code, code, "{files}\n{}\n{}", ended.out, ended.err);
        assert_eq!(ended.told().is_empty(), code == 0, "{}", ended.out);
        let log = sarif(&desk.join("out/a b/claims.sarif"));
        assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(results), "{files}\n{log}");
        let report = junit(&desk.join("out/claims.xml"));
        assert_eq!(report.tests, files.lines().count() + usize::from(code == 2) * 2);
        let json = |name: &str| -> Value {
            serde_json::from_str(&std::fs::read_to_string(desk.join(name)).expect("a report")).expect("JSON")
        };
        valid("schema/verify.schema.json", &json("out/claims.json"));
        assert_eq!(json("out/reviews.json")["@graph"][0]["publisher"]["name"], "-- The \"Desk\"");
        let outputs = std::fs::read_to_string(&output).expect("outputs");
        assert!(outputs.starts_with(&format!("answer={answer}\nclaims=")), "{outputs}");
        let named: Vec<&str> = outputs.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
        let action = read("action.yml");
        let mut declared: Vec<&str> = action["outputs"].as_object().expect("outputs").keys().map(String::as_str).collect();
        declared.sort_by_key(|name| named.iter().position(|other| other == name));
        assert_eq!(named, declared);
        let written = ["a b", "claims.json", "claims.xml", "reviews.json"];
        assert_eq!(names(&desk.join("out")), written, "nothing is left beside the reports");
    }
    assert!(std::fs::read_to_string(&summary).expect("the summary").starts_with("## HOLDS"));
}

#[test]
fn the_other_inputs_of_the_action_reach_the_program() {
    let stale = "{ obligation: obliged, person: putin, state: mongolia, date: 2026-11-01 }";
    let desk = desk(&[("claims/stale.yaml", stale)]);
    let run = |inputs: &[(&str, &str)]| verify(&desk, &[&[("FILES", "claims/*.yaml")], inputs].concat());
    let Some(usual) = run(&[]) else { return };
    assert_eq!(usual.code, 0);
    let run = |inputs: &[(&str, &str)]| run(inputs).expect("bash");
    for deny in ["unused-waiver, stale ", "unused-waiver stale", "unused-waiver\n stale,\n"] {
        let denied = run(&[("DENY", deny)]);
        assert!(denied.code == 1 && denied.told()[0].contains(" stale::"), "{deny}\n{}", denied.out);
    }
    let summary = desk.join("summary.md");
    let old = run(&[("MAX_AGE", "0d"), ("SARIF", "old.sarif"), ("GITHUB_STEP_SUMMARY", &summary.to_string_lossy())]);
    assert!(old.code == 1 && old.told()[0].contains("title=old-record"), "{}", old.out);
    let places = &sarif(&desk.join("old.sarif"))["runs"][0]["results"][0]["locations"];
    assert_eq!(places[0]["physicalLocation"]["artifactLocation"]["uri"], "claims/stale.yaml");
    let summary = std::fs::read_to_string(&summary).expect("the summary");
    assert!(summary.starts_with("## FAILS\n\n**The record is too old: "), "{summary}");
    let record = Path::new("data").canonicalize().expect("the record");
    assert_eq!(run(&[("DATA", &record.to_string_lossy())]).code, 0);
    for (input, wrong) in [("DENY", "nonsense"), ("MAX_AGE", "soon"), ("PAGE", "nowhere"), ("CLAIMREVIEW", "reviews.json")] {
        let ended = run(&[(input, wrong), ("SARIF", "none.sarif")]);
        assert!(ended.code == 2 && ended.told().len() == 1, "{input}\n{}", ended.out);
        assert!(!desk.join("none.sarif").exists() && !desk.join("reviews.json").exists());
    }
}

#[test]
fn a_report_that_the_action_cannot_write_fails_the_run_and_leaves_nothing() {
    let desk = desk(&[("claims/right.yaml", HOLDS)]);
    std::fs::create_dir_all(desk.join("taken/by a folder")).expect("a folder");
    for (input, path) in
        [("SARIF", "taken"), ("JUNIT", "taken"), ("SARIF", "claims/right.yaml/out.sarif"), ("JUNIT", "/dev/null/x")]
    {
        let Some(ended) = verify(&desk, &[("FILES", "claims/right.yaml"), (input, path), ("JSON", "other.json")]) else { return };
        assert_eq!(ended.code, 3, "{path}\n{}\n{}", ended.out, ended.err);
        assert!(
            ended.told()[0].starts_with(&format!("::error title=unwritable-file::`{path}` cannot be written")),
            "{}",
            ended.out
        );
        assert_eq!(
            (names(&desk), names(&desk.join("taken"))),
            (vec!["claims".into(), "taken".into()], vec!["by a folder".into()])
        );
    }
}

#[test]
fn a_run_without_a_record_leaves_no_report_and_not_an_old_one_either() {
    let desk = desk(&[("claims/right.yaml", HOLDS)]);
    std::fs::write(desk.join("claims.sarif"), "{}").expect("an old report");
    let inputs = [("FILES", "claims/*.yaml"), ("DATA", "no-such-record"), ("SARIF", "claims.sarif"), ("JUNIT", "out/claims.xml")];
    let Some(ended) = verify(&desk, &inputs) else { return };
    assert_eq!(ended.code, 3, "{}\n{}", ended.out, ended.err);
    assert!(ended.told()[0].contains("no-such-record"), "{}", ended.out);
    assert_eq!((names(&desk), names(&desk.join("out"))), (vec!["claims".into(), "out".into()], Vec::<String>::new()));
}

#[test]
fn a_file_of_the_runner_that_cannot_be_written_hides_no_annotation() {
    let desk = desk(&[("claims/wrong.yaml", WRONG), ("claims/right.yaml", HOLDS)]);
    for variable in ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"] {
        for (files, annotations) in [("claims/wrong.yaml", 2), ("claims/right.yaml", 1)] {
            let Some(ended) = verify(&desk, &[("FILES", files), (variable, "claims"), ("JUNIT", "claims.xml")]) else { return };
            assert_eq!(ended.code, 3, "{}\n{}", ended.out, ended.err);
            let told = ended.told();
            assert!(told.len() == annotations && told[annotations - 1].contains(variable), "{}", ended.out);
            assert_eq!(junit(&desk.join("claims.xml")).tests, 1);
        }
    }
}
