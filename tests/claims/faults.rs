//! Streams without bounds, disks without room, machines without threads: little memory, nothing half-written, and a documented exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use super::{NEWSROOM, dedere, dedere_with, folder, records::older, yaml};

/// Claims, a line each, about this person and state.
fn lines(number: usize, person: impl Fn(usize) -> String, state: impl Fn(usize) -> String) -> String {
    let line = |at| {
        let (person, state) = (person(at), state(at));
        let asserts = format!(r#"{{"obligation":"obliged","person":"{person}","state":"{state}","date":"2024-09-02"}}"#);
        format!("{{\"id\":\"c{at}\",\"text\":\"A\",\"asserts\":{asserts}}}\n")
    };
    (0..number).map(line).collect()
}

fn known(number: usize) -> String {
    lines(number, |_| "putin".to_owned(), |_| "mongolia".to_owned())
}

/// The same text with the number of each line in place of its `@`.
fn numbered(text: &str) -> String {
    text.lines().enumerate().map(|(at, line)| line.replace('@', &at.to_string()) + "\n").collect()
}

fn file(text: &str) -> PathBuf {
    let path = folder().join("claims.ndjson");
    std::fs::write(&path, text).expect("a file");
    path
}

/// Runs a script of a shell that calls the program as `$D`; `None` where there is no such shell.
fn shell(script: &str, folder: &Path) -> Option<Output> {
    let mut command = Command::new("bash");
    command.args(["-c", script]).current_dir(folder).env("D", env!("CARGO_BIN_EXE_dedere"));
    command.env_remove("DEDERE_DATA").env_remove("GITHUB_STEP_SUMMARY").output().ok()
}

#[test]
fn unknown_names_take_little_longer_than_known_ones_and_the_first_come_with_what_is_near() {
    const CLAIMS: usize = 20_000;
    let time = |text: &str| {
        let (start, path) = (Instant::now(), file(text));
        let run = dedere(&["verify", "--format", "json", &path.to_string_lossy()], b"");
        (start.elapsed(), run)
    };
    let (usual, _) = time(&known(CLAIMS));
    let state = lines(CLAIMS, |_| "putin".to_owned(), |at| format!("mongolia {at}"));
    let person = lines(CLAIMS, |at| format!("putin {at}"), |_| "mongolia".to_owned());
    let bound =
        known(CLAIMS).replace(r#""obligation":"obliged","person":"putin""#, r#""bound":true,"instrument":"rome-statut@""#);
    let bound = numbered(&bound);
    let because = known(CLAIMS).replace("}}\n", "},\"because\":[\"rome-statute:89(1)@\"]}\n");
    let because = numbered(&because);
    for (unknown, near) in
        [(state, "mongolia"), (person, "vladimir-putin"), (bound, "rome-statute"), (because, "rome-statute:89")]
    {
        let (took, run) = time(&unknown);
        let report = run.json();
        assert_eq!((run.code, report["totals"]["problems"].as_u64()), (2, Some(CLAIMS as u64)), "{near}");
        assert_eq!(report["left_out"], 10_000, "{near}");
        let help = |at: usize| report["problems"][at]["help"].as_str().unwrap_or_default().to_owned();
        assert!((0..10).any(|at| help(at).contains(&format!("did you mean `{near}"))), "{}", help(1));
        assert!(!help(9_999).contains("did you mean"), "{}", help(9_999));
        assert!(took < 2 * usual + Duration::from_secs(10), "{near}: {took:?}, where known names take {usual:?}");
    }
}

#[test]
fn the_same_unknown_name_is_told_in_the_same_way_each_time() {
    let text = lines(3_000, |_| "vladimir puttin".to_owned(), |_| "mongolia".to_owned());
    let report = dedere(&["verify", "--as", "ndjson", "--format", "json"], text.as_bytes()).json();
    let problems = report["problems"].as_array().expect("problems");
    assert_eq!(problems.len(), 3_000);
    assert!(problems.iter().all(|problem| problem["help"] == problems[0]["help"]), "{}", problems[2_999]);
    assert!(problems[0]["help"].as_str().expect("help").contains("`vladimir-putin`"), "{}", problems[0]);
}

#[test]
fn of_very_many_corrections_the_first_are_listed_and_all_are_counted() {
    let (old, path) = (older(), file(&known(10_500)));
    let arguments = ["verify", &path.to_string_lossy(), "--against", &old.to_string_lossy()];
    let run = dedere(&[&arguments[..], &["--format", "json"]].concat(), b"");
    let report = run.json();
    super::valid("schema/corrections.schema.json", &report);
    let listed = report["claims"].as_array().map(Vec::len);
    assert_eq!((run.code, listed, report["left_out"].as_u64()), (1, Some(10_000), Some(500)));
    let run = dedere(&arguments, b"");
    assert!(run.out.starts_with("CORRECT   10500 of 10500 claims come out differently."), "{}", &run.out[..200]);
    assert!(run.out.contains("500 more are counted above and not listed here"));
}

#[test]
fn problems_beside_corrections_and_reviews_are_drawn_in_part_and_counted() {
    let old = older();
    let broken = "{nonsense\n".repeat(2_000) + &lines(2_000, |_| "putin".to_owned(), |at| format!("nowhere {at}"));
    for arguments in [
        [&["export", "claimreview", "--as", "ndjson"], &NEWSROOM[..]].concat(),
        vec!["verify", "--as", "ndjson", "--against", &old.to_string_lossy()],
    ] {
        let run = dedere(&arguments, broken.as_bytes());
        assert_eq!(run.code, 2, "{arguments:?}");
        assert_eq!(run.err.matches("error[").count(), 20, "{arguments:?}");
        assert!(run.err.contains("… and 3980 more"), "{arguments:?}: {}", run.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_or_the_length_of_claims() {
    let folder = folder();
    let because = vec!["\"rome-statute:6\""; 50_000].join(",");
    let long = known(100).replace("\"obliged\"", "\"not-obliged\"").replace("}}\n", &format!("}},\"because\":[{because}]}}\n"));
    std::fs::write(folder.join("long.ndjson"), long).expect("a file");
    std::fs::write(folder.join("many.ndjson"), known(60_000)).expect("a file");
    std::fs::write(folder.join("broken.ndjson"), "{nonsense\n".repeat(60_000)).expect("a file");
    for (arguments, code, most) in [
        ("verify long.ndjson", 1, 1_000_000),
        ("verify long.ndjson --format json", 1, 3_000_000),
        ("export claimreview many.ndjson --publisher Desk --page https://example.org/{id}", 0, 200_000_000),
        ("export claimreview broken.ndjson --publisher Desk --page https://example.org/{id}", 2, 100_000),
    ] {
        let script = format!("ulimit -v 131072; exec $D --today 2026-11-28 {arguments}");
        let Some(run) = shell(&script, &folder) else { return eprintln!("skipped: there is no bash here") };
        let err = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(code), "{arguments}: {err}");
        assert!(run.stdout.len() + run.stderr.len() < most, "{arguments}: {} bytes", run.stdout.len());
    }
}

#[test]
fn of_very_many_reasons_the_first_are_told_and_the_others_counted() {
    let because = vec!["\"rome-statute:6\""; 1_000].join(",");
    let claims = known(1).replace("}}\n", &format!("}},\"because\":[{because}]}}\n"));
    let report = dedere(&["verify", "--as", "ndjson", "--format", "json"], claims.as_bytes()).json();
    super::valid("schema/verify.schema.json", &report);
    let claim = &report["claims"][0];
    let told = claim["because"].as_array().expect("reasons").len();
    assert!((100..1_000).contains(&told) && claim["missing_reasons"].as_array().map(Vec::len) == Some(told), "{told}");
    assert_eq!(claim["reasons_left_out"], 1_000 - told);
    let run = dedere(&["verify", "--as", "ndjson"], claims.as_bytes());
    let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(&format!("Rome Statute art. 6 and {} more: not among the articles below", 1_000 - told)), "{flat}");
}

#[test]
fn a_claim_cannot_leave_the_script_that_its_review_is_pasted_into() {
    let exported = [&["export", "claimreview", "--as", "ndjson"], &NEWSROOM[..]].concat();
    let text = "</script><script>alert(1)</script> a & b <!--";
    let claims = known(2).replace("\"text\":\"A\"", &format!("\"text\":\"{text}\""));
    let said = r#""said":{"by":"<b>","date":"2024-09-02","url":"https://example.org/</script>(1)"},"asserts""#;
    let run = dedere(&exported, claims.replace("\"asserts\"", said).as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains(['<', '>', '&']), "{}", run.out);
    let reviews = run.json();
    assert_eq!(reviews["@graph"].as_array().map(Vec::len), Some(2));
    assert_eq!(reviews["@graph"][1]["claimReviewed"], text);
    assert_eq!(reviews["@graph"][1]["itemReviewed"]["appearance"]["url"], "https://example.org/</script>(1)");
    let none = dedere(&exported, b"{nonsense\n");
    assert_eq!((none.code, none.json()["@graph"].as_array().map(Vec::len)), (2, Some(0)));
}

#[test]
fn a_summary_that_cannot_be_written_hides_nothing() {
    let claims = known(1).replace("mongolia", "china");
    for (file, code) in [(folder(), 3), (folder().join("none/summary.md"), 3), (folder().join("summary.md"), 1)] {
        let run = dedere_with(
            &["verify", "--as", "ndjson", "--format", "github"],
            claims.as_bytes(),
            &[("GITHUB_STEP_SUMMARY", &file)],
        );
        assert_eq!(run.code, code, "{}", run.err);
        assert!(run.out.starts_with("::error file=stdin,line=1"), "{}", run.out);
        assert_eq!(run.err.contains("error[unwritable-file]: the job summary `"), code == 3, "{}", run.err);
    }
    let broken = claims + "{nonsense\n";
    let run = dedere_with(
        &["verify", "--as", "ndjson", "--format", "github"],
        broken.as_bytes(),
        &[("GITHUB_STEP_SUMMARY", &folder())],
    );
    assert_eq!((run.code, run.out.matches("::error").count()), (3, 3), "{}", run.err);
    assert!(run.err.contains("broken-line") && run.err.contains("the job summary `"), "{}", run.err);
}

#[test]
#[cfg(unix)]
fn a_disk_without_room_leaves_nothing_half_written() {
    let folder = folder();
    std::fs::create_dir(folder.join("man")).expect("a folder");
    std::fs::write(folder.join("man/dedere.1"), "good").expect("a page");
    for command in ["init claims", "init claims man/claims.yaml", "man man"] {
        let script = format!("trap '' XFSZ; ulimit -f 0; exec $D {command}");
        let Some(run) = shell(&script, &folder) else { return eprintln!("skipped: there is no bash here") };
        let err = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(3), "{command}: {err}");
        assert!(err.starts_with("error[unwritable-file]: "), "{command}: {err}");
        let files = |folder: &Path| folder.read_dir().expect("a folder").count();
        assert_eq!((files(&folder), files(&folder.join("man"))), (1, 1), "{command}");
    }
    assert_eq!(std::fs::read_to_string(folder.join("man/dedere.1")).expect("a page"), "good");
    let reach = |path: &str| dedere(&["init", "claims", &folder.join(path).to_string_lossy()], b"").code;
    // Folders are made on the way, as for every file that the program is asked to write.
    assert_eq!((reach("claims.yaml"), reach("claims.yaml"), reach("man"), reach("none/claims.yaml")), (0, 3, 3, 0));
    std::os::unix::fs::symlink("nothing", folder.join("link")).expect("a link");
    assert_eq!(reach("link"), 3);
}

#[test]
#[cfg(target_os = "linux")]
fn every_command_ends_well_where_no_thread_can_be_started() {
    let folder = folder();
    let as_nobody = "setpriv --reuid=65534 --clear-groups";
    let limited = |command: &str, nproc: &str| {
        let script = format!("who=$([ $(id -u) = 0 ] && echo {as_nobody}); exec $who {nproc} $D --today 2026-11-28 {command}");
        shell(&script, &folder)
    };
    let can = limited("list persons --count", "prlimit --nproc=1").is_some_and(|run| run.status.success());
    if !can {
        return eprintln!("skipped: no process can be limited here, or another user cannot run the program");
    }
    for command in [
        "obligations --person putin --date 2024-01-01",
        "state mongolia",
        "person putin --format json",
        "diff --from 2024-01-01 --to 2024-03-01",
        "export obligations --date 2024-01-01",
        "check putin mongolia",
    ] {
        let run = limited(command, "prlimit --nproc=1").expect("a shell");
        assert!(run.status.success(), "{command}: {:?} {}", run.status, String::from_utf8_lossy(&run.stderr));
        let free = limited(command, "").expect("a shell");
        assert_eq!(run.stdout, free.stdout, "{command}");
    }
    let start = Instant::now();
    let run = shell("RAYON_NUM_THREADS=20000 exec $D state mongolia", &folder).expect("a shell");
    assert!(run.status.success() && start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_text_with_a_comma_that_stands_in_no_quotes_is_told_so() {
    let text = "version: 1\nclaims:\n  - { id: a, text: One, two, asserts: { bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 } }\n";
    let run = dedere(&["verify"], text.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("a text with a comma in it is put in quotes"), "{}", run.err);
}

#[test]
fn many_problems_of_one_file_end_with_where_to_see_what_it_may_hold() {
    let hint = "`dedere init claims` writes a file that shows each kind of claim";
    let wrong = |claims: usize| dedere(&["verify"], yaml(&vec!["{ wrong: true }"; claims]).as_bytes()).err;
    assert!(!wrong(1).contains(hint), "{}", wrong(1));
    assert!(wrong(8).trim_end().ends_with("and what it needs"), "{}", wrong(8));
}

#[test]
fn a_run_that_fails_on_days_beyond_the_record_does_not_say_how_to_fail_on_them() {
    let claims = yaml(&["{ bound: true, state: mongolia, instrument: rome-statute, date: 2030-09-02 }"]);
    let hint = "--deny stale";
    assert!(dedere(&["verify"], claims.as_bytes()).out.contains(hint));
    let denied = dedere(&["verify", "--deny", "stale"], claims.as_bytes());
    assert!(denied.out.contains("beyond the record") && !denied.out.contains(hint), "{}", denied.out);
}
