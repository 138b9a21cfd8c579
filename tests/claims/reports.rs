//! Folders that are checked, and the reports of a run: several at once, each whole or not there, each saying what could not be checked.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::shell::{HOLDS, WRONG, desk, junit, names};
use super::{Run, dedere, dedere_with, valid};

/// Runs the program on paths in a folder: `@` stands for it.
fn run(folder: &Path, typed: &str) -> Run {
    let words: Vec<String> = typed.split(' ').map(|word| word.replace('@', &folder.to_string_lossy())).collect();
    dedere(&words.iter().map(String::as_str).collect::<Vec<_>>(), b"")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json_of(path: &Path) -> Value {
    serde_json::from_str(&read(path)).expect("JSON")
}

/// The files of a report, as they are called in the folder.
fn files(report: &Value, folder: &Path) -> Vec<String> {
    let files = report["files"].as_array().expect("files").iter().map(|file| file.as_str().expect("a name"));
    files.map(|file| Path::new(file).strip_prefix(folder).expect("a file in it").to_string_lossy().into_owned()).collect()
}

const LINE: &str =
    r#"{"id":"a","text":"T","asserts":{"bound":true,"state":"mali","instrument":"rome-statute","date":"2025-09-23"}}"#;
const TABLE: &str = "id,text,kind,value,state,instrument,date\na,T,bound,true,mali,rome-statute,2025-09-23\n";

/// A folder with a file of every form, in folders below, and with what is none.
fn mixed() -> PathBuf {
    let folder = desk(&[
        ("claims/b.yaml", HOLDS),
        ("claims/2024/a.yml", HOLDS),
        ("claims/2024/.draft.yaml", WRONG),
        ("claims/.git/x.yaml", WRONG),
    ]);
    for (name, text) in [
        ("a.json", format!("{{\"version\":1,\"claims\":[{LINE}]}}").as_str()),
        ("2024/x.ndjson", LINE),
        ("2024/09/deep [1].JSONL", LINE),
        ("z.csv", TABLE),
        ("2024/z.tsv", &TABLE.replace(',', "\t")),
        ("README.md", "no claims"),
        ("2024/notes.txt", "no claims"),
    ] {
        std::fs::create_dir_all(folder.join("claims/2024/09")).expect("a folder");
        std::fs::write(folder.join("claims").join(name), text).expect("a file");
    }
    folder
}

#[test]
fn a_folder_stands_for_every_file_of_claims_below_it_in_order_and_what_is_passed_over_is_told() {
    let folder = mixed();
    let all = ["2024/09/deep [1].JSONL", "2024/a.yml", "2024/x.ndjson", "2024/z.tsv", "a.json", "b.yaml", "z.csv"];
    for typed in ["@/claims", "@/claims/", "@/claims/2024/../../claims"] {
        let report = run(&folder, &format!("verify {typed} --format json"));
        assert_eq!(report.code, 0, "{typed}\n{}", report.err);
        let report = report.json();
        valid("schema/verify.schema.json", &report);
        assert_eq!(report["totals"]["claims"], 7, "{typed}");
        let note = report["notes"][0]["text"].as_str().expect("a note");
        for passed in [".git", "2024/.draft.yaml", "2024/notes.txt", "README.md"] {
            assert!(note.contains(passed), "{passed}: {note}");
        }
    }
    let report = run(&folder, "verify @/claims --format json").json();
    assert_eq!(files(&report, &folder.join("claims")), all);
    // What is named beside its folder is read once, where it is named first.
    let report = run(&folder, "verify @/claims/z.csv @/claims @/claims/./b.yaml --format json").json();
    assert_eq!(files(&report, &folder.join("claims"))[0], "z.csv");
    assert_eq!((report["files"].as_array().map(Vec::len), report["totals"]["claims"].as_u64()), (Some(7), Some(7)));
    // The names of a folder say how its files are written, whatever is said of those that are named.
    assert_eq!(run(&folder, "verify --as yaml @/claims").code, 0);
}

#[test]
fn every_way_of_reading_claims_takes_folders() {
    let folder = mixed();
    let reviews = run(&folder, "export claimreview @/claims --publisher Desk --page https://example.org/{id}");
    assert_eq!((reviews.code, reviews.json()["@graph"].as_array().map(Vec::len)), (0, Some(7)), "{}", reviews.err);
    let against = run(&folder, "verify @/claims --against tests/older/2026.1 --format json");
    assert_eq!((against.code, against.json()["compared"].as_u64()), (0, Some(7)), "{}", against.err);
    for told in [&reviews.err, &against.err] {
        assert!(told.starts_with("note: Not read in ") && told.contains("README.md"), "{told}");
    }
}

#[test]
fn a_folder_without_a_file_of_claims_is_told_in_every_format_and_is_never_right() {
    let folder = desk(&[("claims/right.yaml", HOLDS), ("empty/.hidden.yaml", HOLDS)]);
    for format in ["text", "json", "markdown", "junit", "sarif", "github", "gitlab"] {
        let run = run(&folder, &format!("verify @/claims @/empty --format {format}"));
        assert_eq!(run.code, 2, "{format}");
        assert!(run.err.contains("error[no-claims]: there is no file of claims in this folder"), "{format}: {}", run.err);
        let told = match format {
            "text" => run.out.contains("1 could not be checked"),
            "github" => run.out.contains("title=no-claims::"),
            _ => run.out.contains("there is no file of claims in this folder"),
        };
        assert!(told, "{format}\n{}", run.out);
    }
}

#[test]
#[cfg(unix)]
fn links_to_folders_are_passed_over_and_links_to_files_are_read() {
    let folder = desk(&[("claims/a.yaml", HOLDS), ("elsewhere/b.yaml", WRONG)]);
    let link =
        |to: &str, name: &str| std::os::unix::fs::symlink(folder.join(to), folder.join("claims").join(name)).expect("a link");
    link("claims", "again");
    link("elsewhere/b.yaml", "b.yaml");
    let report = run(&folder, "verify @/claims --format json");
    assert_eq!((report.code, report.json()["files"].as_array().map(Vec::len)), (1, Some(2)), "{}", report.out);
    assert!(report.json()["notes"][0]["text"].as_str().is_some_and(|note| note.contains("claims/again")));
    link("nowhere", "gone.yaml");
    let report = run(&folder, "verify @/claims");
    assert_eq!(report.code, 2);
    assert!(report.err.contains("gone.yaml") && report.err.contains("cannot be read"), "{}", report.err);
}

#[test]
fn one_run_writes_several_reports_each_as_it_would_be_written_alone() {
    let folder = desk(&[("claims/a.yaml", HOLDS), ("claims/b.yaml", WRONG), ("claims/c.yaml", "{ bound: true }")]);
    let formats = ["text", "json", "markdown", "junit", "sarif", "github", "gitlab"];
    let reports: String = formats.iter().map(|format| format!(" --report {format}=@/out/{format}/report")).collect();
    let shown = run(&folder, &format!("verify @/claims{reports}"));
    assert_eq!(shown.code, 2, "{}", shown.err);
    for format in formats {
        let alone = run(&folder, &format!("verify @/claims --format {format}"));
        assert_eq!(read(&folder.join("out").join(format).join("report")), alone.out, "{format}");
        assert_eq!(names(&folder.join("out").join(format)), ["report"], "{format}");
        if format == "text" {
            assert_eq!(shown.out, alone.out);
        }
    }
    let kept = run(&folder, "verify @/claims --format json --output @/kept.json");
    assert_eq!((kept.code, kept.out.as_str()), (2, ""));
    assert_eq!(read(&folder.join("kept.json")), read(&folder.join("out/json/report")));
    let against = "verify @/claims --against tests/older/2026.1 --report json=@/against.json --output @/against.txt";
    let against = run(&folder, against);
    assert_eq!((against.code, against.out.as_str()), (2, ""), "{}", against.err);
    valid("schema/corrections.schema.json", &json_of(&folder.join("against.json")));
    assert!(read(&folder.join("against.txt")).starts_with("UNCHANGED"));
}

#[test]
fn a_report_is_ordered_in_one_way_and_what_is_wrong_with_it_is_told_before_any_work() {
    let folder = desk(&[("claims/a.yaml", HOLDS)]);
    for (typed, code, told) in [
        ("--report sarif", 2, "write FORMAT=FILE"),
        ("--report sarif=", 2, "write FORMAT=FILE"),
        ("--report sarf=@/x", 2, "claimreview"),
        ("--report sarif=@/x --report junit=@/./x", 2, "two reports"),
        ("--report sarif=@/x --output @/out/../x", 2, "two reports"),
        ("--report sarif=@/claims/a.yaml", 2, "written over one"),
        ("--output @/claims/report.json", 2, "would be read as a file of claims"),
        ("--report sarif=@", 3, "this is a folder"),
        ("--report sarif=@/new/", 3, "no name of a file"),
        ("--report sarif=@/claims/a.yaml/x", 3, "cannot be written"),
        ("--report claimreview=@/x", 2, "--publisher NAME and --page URL"),
        ("--report claimreview=@/x --publisher Desk", 2, "--page URL"),
        ("--report claimreview=@/x --publisher Desk --page example.org", 2, "no address of a page"),
        ("--report claimreview=@/x --publisher Desk --page https://example.org/{title}", 2, "{id} and {file}"),
        ("--report claimreview=@/x --publisher Desk --page https://example.org --publisher-url x", 2, "--publisher-url"),
        ("--page https://example.org", 2, "--report claimreview=FILE"),
        ("--against tests/older/2026.1 --report sarif=@/x", 2, "--against"),
    ] {
        let run = run(&folder, &format!("verify @/claims {typed}"));
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{typed}\n{}", run.err);
        assert!(run.err.contains(told), "{typed}\n{}", run.err);
        assert_eq!(names(&folder), ["claims"], "{typed}");
    }
}

#[test]
fn a_report_beside_the_claims_is_taken_where_it_is_never_read_as_claims() {
    let folder = desk(&[("claims/a.yaml", HOLDS)]);
    for _ in 0..2 {
        let run = run(&folder, "verify @/claims --report sarif=@/claims/a.sarif --report junit=@/claims/a.xml");
        assert_eq!(
            (run.code, names(&folder.join("claims"))),
            (0, vec!["a.sarif".into(), "a.xml".into(), "a.yaml".into()]),
            "{}",
            run.err
        );
    }
}

#[test]
#[cfg(unix)]
fn a_report_follows_a_link_and_never_takes_the_place_of_a_device() {
    let folder = desk(&[("claims/a.yaml", HOLDS)]);
    std::fs::write(folder.join("real.json"), "old").expect("a file");
    std::os::unix::fs::symlink("real.json", folder.join("link.json")).expect("a link");
    assert_eq!(run(&folder, "verify @/claims --report json=@/link.json").code, 0);
    assert_eq!(json_of(&folder.join("real.json"))["totals"]["holds"], 1);
    assert!(folder.join("link.json").is_symlink());
    std::os::unix::fs::symlink("/dev/null", folder.join("device")).expect("a link");
    for path in ["/dev/null", "@/device"] {
        let run = run(&folder, &format!("verify @/claims --report json={path}"));
        assert_eq!(run.code, 3, "{}", run.err);
    }
}

#[test]
fn claims_that_hold_never_take_the_room_of_those_that_fail() {
    let folder = desk(&[]);
    let line = |at: usize, state: &str| LINE.replace("\"id\":\"a\"", &format!("\"id\":\"c{at}\"")).replace("mali", state) + "\n";
    let lines: String = (0..10_050).map(|at| line(at, "mali")).chain((0..3).map(|at| line(20_000 + at, "russia"))).collect();
    std::fs::write(folder.join("many.ndjson"), lines).expect("a file");
    let shown = run(&folder, "verify @/many.ndjson --report junit=@/j.xml --report sarif=@/s.sarif --report json=@/r.json");
    assert_eq!(shown.code, 1);
    assert_eq!(shown.out.matches("[wrong-outcome]").count(), 3);
    assert!(!shown.out.contains("not listed here"), "{}", shown.out);
    assert_eq!(json_of(&folder.join("s.sarif"))["runs"][0]["results"].as_array().map(Vec::len), Some(3));
    let report = json_of(&folder.join("r.json"));
    assert_eq!((report["claims"].as_array().map(Vec::len), report["left_out"].as_u64()), (Some(10_003), Some(50)));
    let cases = junit(&folder.join("j.xml"));
    assert_eq!((cases.tests, cases.failures), (10_004, 3), "the last one says how many are left out");
}

#[test]
fn test_results_are_named_by_the_claim_and_say_where_it_stands() {
    let claims = "version: 1\nclaims:\n  - { id: a, text: T, asserts: { bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 } }\n  \
                  - { id: b, text: T, asserts: { bound: true } }\n  - { text: T }\n  - { id: c, text: T, asserts: { bound: true, state: nowhere, instrument: nothing, date: 2025-09-23 } }\n";
    let folder = desk(&[]);
    std::fs::write(folder.join("a.yaml"), claims).expect("a file");
    run(&folder, "verify @/a.yaml --max-age 0 --report junit=@/a.xml");
    let report = junit(&folder.join("a.xml"));
    let cases: Vec<_> = report.test_suites.iter().flat_map(|suite| &suite.test_cases).collect();
    let told: Vec<(&str, &str)> = cases.iter().map(|case| (case.name.as_str(), case.extra["line"].as_str())).collect();
    assert_eq!(told, [("a", "3"), ("b", "4"), ("line 5", "5"), ("c", "6"), ("old-record", "1")]);
    let path = folder.join("a.yaml");
    assert!(cases.iter().all(|case| case.extra["file"].as_str() == path.to_string_lossy()));
    // What is wrong with one claim is one case, and nothing of it is lost.
    let quick_junit::TestCaseStatus::NonSuccess { description: Some(text), .. } = &cases[3].status else {
        panic!("{:?}", cases[3])
    };
    assert!(text.as_str().contains("`nowhere`") && text.as_str().contains("`nothing`"), "{}", text.as_str());
}

#[test]
fn remarks_of_gitlab_have_all_that_it_asks_for_and_each_a_fingerprint_that_stays() {
    let folder = desk(&[("a.yaml", WRONG), ("b.yaml", "{ bound: true }")]);
    let waived = format!("{WRONG}\n    waive: {{ until: 2027-01-01, reason: soon }}");
    std::fs::write(folder.join("c.yaml"), super::yaml(&[&waived])).expect("a file");
    let remarks = || run(&folder, "verify @/a.yaml @/b.yaml @/c.yaml --max-age 0 --format gitlab").json();
    let before = remarks();
    let all = before.as_array().expect("remarks");
    assert_eq!(all.len(), 6, "{before}");
    for remark in all {
        let keys: BTreeSet<&str> = remark.as_object().expect("a remark").keys().map(String::as_str).collect();
        assert_eq!(keys, BTreeSet::from(["check_name", "description", "fingerprint", "location", "severity"]));
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&remark["severity"].as_str().expect("a word")),
            "{remark}"
        );
        assert!(remark["location"]["lines"]["begin"].as_u64() >= Some(1), "{remark}");
        assert!(remark["location"]["path"].as_str().is_some_and(|path| !path.is_empty()), "{remark}");
    }
    assert_eq!(all.iter().filter(|remark| remark["severity"] == "info").count(), 1, "the waived one");
    let prints = |remarks: &Value| -> BTreeSet<String> {
        remarks.as_array().expect("remarks").iter().map(|remark| remark["fingerprint"].to_string()).collect()
    };
    assert_eq!(prints(&before).len(), 6);
    // A line above it moves a claim, and its remark stays the same one.
    let moved = read(&folder.join("a.yaml")).replacen("version", "# moved\nversion", 1);
    std::fs::write(folder.join("a.yaml"), moved).expect("a file");
    let after = remarks();
    assert_ne!(before, after);
    assert_eq!(prints(&before), prints(&after));
    assert_eq!(run(&desk(&[("a.yaml", HOLDS)]), "verify @/a.yaml --format gitlab").json(), json!([]));
}

#[test]
fn what_is_wrong_stands_first_in_every_remark_and_its_help_is_for_who_wrote_the_claim() {
    let folder =
        desk(&[("a.yaml", WRONG), ("b.yaml", "{ bound: true, state: nowhere, instrument: rome-statute, date: 2025-09-23 }")]);
    let log = run(&folder, "verify @ --format sarif --max-age 0").json();
    let text = |at: usize| log["runs"][0]["results"][at]["message"]["text"].as_str().expect("a message").to_owned();
    assert!(text(0).starts_with("Rated supported, and the record refutes it: Russia was not bound"), "{}", text(0));
    assert!(text(1).starts_with("no state or place on record is called `nowhere`"), "{}", text(1));
    assert!(text(2).starts_with("The record is too old: "), "{}", text(2));
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules") {
        let words = format!("{} {}", rule["help"]["text"], rule["fullDescription"]["text"]);
        for of_the_record in ["states.yaml", "persons/", "instruments/", "data/README.md", "rules", " id."] {
            assert!(!words.contains(of_the_record) || rule["id"] == "duplicate-id", "{words}");
        }
    }
    let github = run(&folder, "verify @ --format github").out;
    assert!(github.contains("title=claim-0%3A wrong-outcome::Rated supported, and the record refutes it: "), "{github}");
}

#[test]
fn a_record_that_is_too_old_is_the_first_word_of_a_run_whose_claims_hold() {
    let folder = desk(&[("a.yaml", HOLDS)]);
    for format in ["text", "markdown", "github"] {
        let run = run(&folder, &format!("verify @/a.yaml --max-age 0 --format {format}"));
        let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(run.code, 1);
        assert!(flat.contains("The record is too old: it was last worked on"), "{format}\n{}", run.out);
        assert!(
            !flat.contains("FAILS All") && !flat.contains("FAILS **All") && flat.contains("The claim holds."),
            "{format}\n{}",
            run.out
        );
    }
}

#[test]
fn the_outputs_of_a_step_are_added_where_the_runner_says() {
    let folder = desk(&[("a.yaml", WRONG)]);
    let (path, file) = (folder.join("outputs"), folder.join("a.yaml"));
    std::fs::write(&path, "before=1\n").expect("a file");
    let verify =
        |format: &str| dedere_with(&["verify", "--format", format, &file.to_string_lossy()], b"", &[("GITHUB_OUTPUT", &path)]);
    verify("text");
    assert_eq!(read(&path), "before=1\n", "only the runner's own format says it to the runner");
    verify("github");
    assert_eq!(read(&path), "before=1\nanswer=fails\nclaims=1\nholds=0\nfails=1\nwaived=0\nproblems=0\n");
}
