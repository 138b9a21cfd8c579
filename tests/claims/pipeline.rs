//! The action, the hook and the page about pipelines: what stands in them is run as it stands there.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use dedere::claims::read::Written;
use serde_json::{Value, json};

use super::{folder, valid, yaml};

const HOLDS: &str = "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }";
const WRONG: &str = "{ bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 }";

fn read(path: &str) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("a file")).expect("YAML")
}

/// The fenced blocks of a page, of one language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    page.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

/// The script of a step of the action.
fn script(step: usize) -> String {
    read("action.yml")["runs"]["steps"][step]["run"].as_str().expect("a script").to_owned()
}

/// A folder with these files of one claim each.
fn desk(files: &[(&str, &str)]) -> PathBuf {
    let folder = folder();
    for (name, asserts) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, yaml(&[asserts])).expect("a file");
    }
    folder
}

/// What a run of a script said, and how it ended.
struct Ended {
    code: i32,
    out: String,
    err: String,
}

impl Ended {
    fn of(output: Output) -> Ended {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Ended { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The first line of the log that is an annotation.
    fn told(&self) -> &str {
        self.out.lines().find(|line| line.starts_with("::error")).unwrap_or_default()
    }
}

/// Bash as a runner starts it, in a folder, with the program on its path.
fn bash(script: &str, folder: &Path) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_dedere")).parent().expect("a folder");
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]).current_dir(folder);
    command.env("PATH", format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default()));
    command.env("SOURCE_DATE_EPOCH", "1795737600").env("GITHUB_ACTIONS", "true");
    command.env_remove("DEDERE_DATA").env_remove("GITHUB_STEP_SUMMARY");
    command
}

/// Runs the step that verifies, with these inputs; the others are empty.
fn verify(folder: &Path, inputs: &[(&str, &str)]) -> Ended {
    let mut command = bash(&script(1), folder);
    for name in ["FILES", "DENY", "MAX_AGE", "DATA", "SARIF", "JUNIT"] {
        command.env(name, "");
    }
    Ended::of(command.envs(inputs.iter().copied()).output().expect("bash"))
}

/// The names of what lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn inputs_of_the_action_stand_in_variables_and_every_script_can_be_read() {
    let action = read("action.yml");
    assert_eq!(action["runs"]["using"], "composite");
    let inputs = action["inputs"].as_object().expect("inputs");
    let mut used = String::new();
    for step in action["runs"]["steps"].as_array().expect("steps") {
        assert_eq!(step["shell"], "bash");
        let script = step["run"].as_str().expect("a script");
        assert!(!script.contains("${{"), "an input must not become part of a script: {script}");
        let checked = Command::new("bash").args(["-n", "-c", script]).output();
        assert!(checked.is_ok_and(|checked| checked.status.success()), "{script}");
        used += &step["env"].to_string();
    }
    for input in inputs.keys() {
        assert!(used.contains(&format!("inputs.{input} ")), "{input}");
    }
}

#[test]
fn the_action_installs_the_program_that_it_came_with() {
    let folder = folder();
    let (stubs, action, paths) = (folder.join("stubs"), folder.join("the action"), folder.join("paths"));
    for dir in [&stubs, &action] {
        std::fs::create_dir_all(dir).expect("a folder");
    }
    // A program of the same name lies on the path already, and must not stand in for the one of this checkout.
    for (name, text) in [("cargo", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n"), ("dedere", "#!/bin/sh\nexit 0\n")] {
        std::fs::write(stubs.join(name), text).expect("a stub");
        let made = Command::new("chmod").arg("+x").arg(stubs.join(name)).status();
        assert!(made.is_ok_and(|made| made.success()));
    }
    let mut command = bash(&script(0), &folder);
    command.env("PATH", format!("{}:{}", stubs.display(), std::env::var("PATH").unwrap_or_default()));
    command.env("RUNNER_TEMP", folder.join("a temp")).env("GITHUB_ACTION_PATH", &action).env("GITHUB_PATH", &paths);
    let ended = Ended::of(command.output().expect("bash"));
    assert_eq!(ended.code, 0, "{}", ended.err);
    let root = folder.join("a temp/dedere");
    let expected = format!("install\n--locked\n--force\n--path\n{}\n--root\n{}\n", action.display(), root.display());
    assert_eq!(ended.out, expected);
    assert_eq!(std::fs::read_to_string(&paths).expect("the path"), format!("{}/bin\n", root.display()));
}

#[test]
fn the_action_checks_every_file_that_its_patterns_name() {
    let desk = desk(&[
        ("claims/top.yaml", HOLDS),
        ("claims/2024/09/deep.yaml", WRONG),
        ("claims/from the desk.yaml", HOLDS),
        ("claims/part [1].yaml", HOLDS),
        ("claims/part 1.yaml", WRONG),
        ("claims/a.yaml claims/b.yaml", HOLDS),
        ("claims/dir.yaml/x", WRONG),
        ("claims/100%.yaml", HOLDS),
    ]);
    let cases = [
        ("claims/top.yaml", 0, 1),
        ("claims/*.yaml", 1, 5),
        ("claims/**/*.yaml", 1, 7),
        ("claims/**", 1, 8),
        ("claims/2024/**/*.yaml", 1, 1),
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
        let junit = desk.join("junit.xml");
        let ended = verify(&desk, &[("FILES", files), ("JUNIT", "junit.xml")]);
        assert_eq!(ended.code, code, "{files}\n{}\n{}", ended.out, ended.err);
        let text = std::fs::read_to_string(&junit).expect("JUnit");
        let report = quick_junit::Report::deserialize_from_str(&text).expect("JUnit");
        assert_eq!((report.tests, report.errors), (number, 0), "{files}\n{text}");
    }
}

#[test]
fn a_name_or_a_pattern_without_a_file_fails_the_run_whatever_the_others_find() {
    let desk = desk(&[("claims/top.yaml", HOLDS), ("claims/100%.yaml", HOLDS)]);
    let cases: &[(&str, &[&str])] = &[
        ("", &["the input `files` names no file"]),
        (" \n\n", &["the input `files` names no file"]),
        ("claims/none.yaml", &["no file matches `claims/none.yaml`"]),
        ("claims", &["no file matches `claims`"]),
        ("renamed/*.yaml", &["no file matches `renamed/*.yaml`"]),
        ("claims/top.yaml renamed/*.yaml", &["no file matches `renamed/*.yaml`"]),
        ("renamed/*.yaml claims/top.yaml gone.yaml", &["no file matches `renamed/*.yaml`", "no file matches `gone.yaml`"]),
        ("claims/*.yaml\nrenamed/**/*.yaml", &["no file matches `renamed/**/*.yaml`"]),
        ("claims/*.yaml\nno such name.yaml", &["no file matches `no such name.yaml`"]),
        // On lines of their own, names are not taken apart.
        ("claims/top.yaml\nclaims/top.yaml claims/top.yaml", &["no file matches `claims/top.yaml claims/top.yaml`"]),
        ("claims/50%.yaml", &["no file matches `claims/50%25.yaml`"]),
        ("$(touch owned)", &["no file matches `$(touch`", "no file matches `owned)`"]),
        ("-", &["no file matches `-`"]),
    ];
    for (files, told) in cases {
        let ended = verify(&desk, &[("FILES", files), ("SARIF", "claims.sarif")]);
        let expected: String = told.iter().map(|told| format!("::error title=dedere::{told}\n")).collect();
        assert_eq!((ended.code, ended.out), (2, expected), "{files}\n{}", ended.err);
        assert_eq!(names(&desk), ["claims"], "{files}");
    }
}

#[test]
fn a_bash_that_does_not_know_two_stars_says_so_and_checks_no_half() {
    let desk = desk(&[("claims/2024/a.yaml", HOLDS), ("claims/2024/09/deep.yaml", WRONG)]);
    // As bash 3.2 of macOS answers, where `**` is no more than `*`.
    let old = "shopt() { if [ \"$2\" = globstar ]; then return 1; fi; builtin shopt \"$@\"; }\n";
    let mut command = bash(&format!("{old}{}", script(1)), &desk);
    for name in ["DENY", "MAX_AGE", "DATA", "SARIF", "JUNIT"] {
        command.env(name, "");
    }
    let ended = Ended::of(command.env("FILES", "claims/**/*.yaml").output().expect("bash"));
    assert_eq!(ended.code, 2, "{}", ended.err);
    assert!(ended.told().contains("this bash does not know `**` in `claims/**/*.yaml`"), "{}", ended.out);
}

#[test]
fn wrong_claims_fail_the_action_and_its_reports_are_whole() {
    let desk = desk(&[("claims/right.yaml", HOLDS), ("claims/wrong.yaml", WRONG), ("claims/unclear.yaml", "{ bound: true }")]);
    let summary = desk.join("summary.md");
    for (files, code, results) in
        [("claims/right.yaml", 0, 0), ("claims/right.yaml\nclaims/wrong.yaml", 1, 1), ("claims/*.yaml", 2, 4)]
    {
        let summary = summary.to_string_lossy();
        let inputs = [("FILES", files), ("SARIF", "out/a b/claims.sarif"), ("JUNIT", "out/claims.xml")];
        let ended = verify(&desk, &[&inputs[..], &[("GITHUB_STEP_SUMMARY", &*summary)]].concat());
        assert_eq!(ended.code, code, "{files}\n{}\n{}", ended.out, ended.err);
        assert_eq!(ended.told().is_empty(), code == 0, "{}", ended.out);
        let text = std::fs::read_to_string(desk.join("out/a b/claims.sarif")).expect("SARIF");
        let log: Value = serde_json::from_str(&text).expect("JSON");
        valid("tests/vendor/sarif-2.1.0.schema.json", &log);
        assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(results), "{files}\n{text}");
        assert!(
            quick_junit::Report::deserialize_from_str(&std::fs::read_to_string(desk.join("out/claims.xml")).expect("JUnit"))
                .is_ok()
        );
        assert_eq!(names(&desk.join("out")), ["a b", "claims.xml"], "nothing is left beside the reports");
    }
    assert!(std::fs::read_to_string(&summary).expect("the summary").starts_with("## HOLDS"));
}

#[test]
fn the_other_inputs_of_the_action_reach_the_program() {
    let stale = "{ obligation: obliged, person: putin, state: mongolia, date: 2026-11-01 }";
    let desk = desk(&[("claims/stale.yaml", stale)]);
    let run = |inputs: &[(&str, &str)]| verify(&desk, &[&[("FILES", "claims/*.yaml")], inputs].concat());
    assert_eq!(run(&[]).code, 0);
    let denied = run(&[("DENY", "unused-waiver, stale ")]);
    assert!(denied.code == 1 && denied.told().contains(" stale::"), "{}", denied.out);
    let old = run(&[("MAX_AGE", "0d"), ("SARIF", "old.sarif")]);
    assert!(old.code == 1 && old.told().contains("title=old-record"), "{}", old.out);
    let record = Path::new("data").canonicalize().expect("the record");
    assert_eq!(run(&[("DATA", &record.to_string_lossy())]).code, 0);
    let unknown = run(&[("DENY", "nonsense"), ("SARIF", "none.sarif")]);
    assert!(unknown.code == 2 && unknown.told().contains("nonsense"), "{}", unknown.out);
    assert!(!desk.join("none.sarif").exists());
}

#[test]
fn a_report_that_the_action_cannot_write_fails_the_run_and_leaves_nothing() {
    let desk = desk(&[("claims/right.yaml", HOLDS)]);
    std::fs::create_dir_all(desk.join("taken/by a folder")).expect("a folder");
    let files = ("FILES", "claims/right.yaml");
    for (input, path) in
        [("SARIF", "taken"), ("JUNIT", "taken"), ("SARIF", "claims/right.yaml/out.sarif"), ("JUNIT", "/dev/null/x")]
    {
        let ended = verify(&desk, &[files, (input, path)]);
        assert_eq!(ended.code, 3, "{path}\n{}\n{}", ended.out, ended.err);
        assert_eq!(ended.told(), format!("::error title=dedere::the report `{path}` was not written"));
        // The claims are checked all the same.
        assert!(ended.out.contains("holds"), "{}", ended.out);
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
    let ended = verify(
        &desk,
        &[("FILES", "claims/*.yaml"), ("DATA", "no-such-record"), ("SARIF", "claims.sarif"), ("JUNIT", "out/claims.xml")],
    );
    assert_eq!(ended.code, 3, "{}\n{}", ended.out, ended.err);
    assert!(ended.out.contains("no-such-record"), "{}", ended.out);
    assert_eq!((names(&desk), names(&desk.join("out"))), (vec!["claims".into(), "out".into()], Vec::<String>::new()));
}

#[test]
fn a_summary_that_cannot_be_written_hides_no_annotation() {
    let desk = desk(&[("claims/wrong.yaml", WRONG), ("claims/right.yaml", HOLDS)]);
    for (files, annotations) in [("claims/wrong.yaml", 2), ("claims/right.yaml", 1)] {
        let ended = verify(&desk, &[("FILES", files), ("GITHUB_STEP_SUMMARY", "claims")]);
        assert_eq!(ended.code, 3, "{}\n{}", ended.out, ended.err);
        let commands: Vec<&str> = ended.out.lines().filter(|line| line.starts_with("::error ")).collect();
        assert_eq!(commands.len(), annotations, "{}", ended.out);
        assert!(commands[annotations - 1].contains("GITHUB_STEP_SUMMARY"), "{}", ended.out);
    }
}

#[test]
fn the_hook_takes_every_form_of_file_that_is_read() {
    let hook = &read(".pre-commit-hooks.yaml")[0];
    assert_eq!((hook["id"].as_str(), hook["entry"].as_str()), (Some("dedere-verify"), Some("dedere verify")));
    let pattern = hook["files"].as_str().expect("a pattern");
    let page = std::fs::read_to_string("docs/pipeline.md").expect("the page");
    assert_eq!(blocks(&page, "text"), [format!("{pattern}\n")], "the page shows the pattern");
    let takes = |path: &str| jsonschema::is_valid(&json!({ "pattern": pattern }), &json!(path));
    for (ending, _) in Written::ENDINGS {
        for path in ["claims.ENDING", "claims/a.ENDING", "desk/claims/2024/a b.ENDING", "desk/claims.ENDING"] {
            let path = path.replace("ENDING", ending);
            assert!(takes(&path) && takes(&path.to_uppercase()), "{path}");
        }
        for path in ["a.ENDING", "claims.d/a.ENDING", "disclaims.ENDING", "claims/a.ENDING.bak", "claims/aENDING"] {
            assert!(!takes(&path.replace("ENDING", ending)), "{path} {ending}");
        }
    }
    assert!(!takes("claims/README.md"));
}

#[test]
fn the_pages_name_inputs_and_hooks_that_there_are() {
    let inputs = read("action.yml")["inputs"].as_object().expect("inputs").clone();
    let hook = &read(".pre-commit-hooks.yaml")[0];
    for path in ["README.md", "docs/pipeline.md"] {
        let page = std::fs::read_to_string(path).expect("the page");
        let workflow: Value = serde_yaml::from_str(&blocks(&page, "yaml")[0]).expect("YAML");
        let step = &workflow["jobs"]["verify"]["steps"][1];
        assert_eq!(step["uses"], "./tools/dedere", "{path}");
        for input in step["with"].as_object().expect("inputs").keys() {
            assert!(inputs.contains_key(input), "{path}: {input}");
        }
        // The README has the ten lines without an upload.
        let Some(sarif) = step["with"].get("sarif") else { continue };
        // The file that is uploaded is the one that is written, and nothing is uploaded where none was.
        let upload = &workflow["jobs"]["verify"]["steps"][2];
        let sarif = sarif.as_str().expect("a name");
        assert_eq!(upload["with"]["sarif_file"], sarif);
        assert_eq!(upload["if"], format!("always() && hashFiles('{sarif}') != ''"));
    }
    let page = std::fs::read_to_string("docs/pipeline.md").expect("the page");
    let blocks = blocks(&page, "yaml");
    assert_eq!(blocks.len(), 3);
    let config: Value = serde_yaml::from_str(&blocks[2]).expect("YAML");
    assert_eq!(config["repos"][0]["hooks"][0]["id"], hook["id"]);
}

#[test]
fn the_job_for_gitlab_ends_as_the_claims_do_and_its_report_is_never_empty() {
    let page = std::fs::read_to_string("docs/pipeline.md").expect("the page");
    let job: Value = serde_yaml::from_str(&blocks(&page, "yaml")[1]).expect("YAML");
    let job = &job["claims"];
    let lines: Vec<&str> =
        job["script"].as_array().expect("a script").iter().map(|line| line.as_str().expect("a line")).collect();
    assert!(lines[0].starts_with("cargo install --locked --path "), "{}", lines[0]);
    let report = job["artifacts"]["reports"]["junit"].as_str().expect("a name");
    for (asserts, data, code, tests) in [
        (HOLDS, "", 0, Some(1)),
        (WRONG, "", 1, Some(1)),
        ("{ bound: true }", "", 2, Some(3)),
        (HOLDS, "no-such-record", 3, None),
    ] {
        let desk = desk(&[("claims/a.yaml", asserts)]);
        let ended = bash(&lines[1..].join("\n"), &desk).env("DEDERE_DATA", data).output().expect("bash");
        let ended = Ended::of(ended);
        assert_eq!(ended.code, code, "{asserts}\n{}\n{}", ended.out, ended.err);
        let text = std::fs::read_to_string(desk.join(report)).ok();
        let read = text.map(|text| quick_junit::Report::deserialize_from_str(&text).expect("JUnit").tests);
        assert_eq!(read, tests, "{asserts}");
    }
}
