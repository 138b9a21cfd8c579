//! What a file of claims holds cannot give commands to GitHub's runner, and nothing raw reaches a log.

use std::path::Path;

use super::{NEWSROOM, Run, dedere, dedere_with, folder, valid};

/// The commands that the runner would find, as it looks for them: at the start of a line after blanks, or anywhere in the older form.
fn commands(text: &str) -> Vec<String> {
    let in_line = |line: &str| {
        let newer = line.trim_start().strip_prefix("::").and_then(|rest| rest.split_once("::"));
        let older = line.split_once("##[").and_then(|(_, rest)| rest.split_once(']'));
        let (command, _) = newer.or(older)?;
        Some(command.split(' ').next().unwrap_or_default().to_owned())
    };
    text.split(['\n', '\r']).filter_map(in_line).collect()
}

const ASSERTS: &str = r#""asserts":{"bound":true,"state":"russia","instrument":"rome-statute","date":"2025-09-23"}"#;

/// Files whose every word is a command, with the form they are written in.
fn hostile() -> Vec<(&'static str, String)> {
    // Long enough that a report breaks its line before the command.
    let wrapped = "A sentence about a treaty that fills one line of the report, just up to here ::add-mask::putin".to_owned();
    let claims = [
        format!(r###"{{"id":"##[add-path]a","text":"##[set-env name=a]b ::stop-commands::c",{ASSERTS}}}"###),
        format!(r###"{{"id":"::error::b","text":"{wrapped}",{ASSERTS},"said":{{"by":"::add-mask::x","date":"2024-01-01"}}}}"###),
        format!(
            r###"{{"id":"c%0A::error::d","text":"::debug::e",{ASSERTS},"waive":{{"until":"2030-01-01","reason":"##[stop-commands]f ::stop-commands::f"}}}}"###
        ),
        format!(r###"{{"id":"g","text":"two\n::error::lines",{ASSERTS}}}"###),
        r###"{"id":"h","##[stop-commands]i":1,"text":"j","asserts":{"bound":true,"state":"::warning::k","instrument":"l"}}"###.to_owned(),
        r###"{"id":"m","text":"n","asserts":{"obligation":"obliged","person":"##[group]o","state":"mongolia","date":"2024-09-02"}}"###
            .to_owned(),
        "::set-output name=p::q".to_owned(),
        format!(r###"{{"id":"r","text":"s",{ASSERTS},"because":["##[group]:1","rome-statute:##[t]"]}}"###),
    ];
    let table = "id,text,kind,::error::x,##[stop-commands]y\na,b,c\n".to_owned();
    let yaml =
        "version: 1\nclaims:\n- { id: a, txt: \"##[stop-commands]z\", text: T, asserts: { bound: true } }\n::error::w: [\n"
            .to_owned();
    let mut files = vec![("ndjson", claims.join("\n")), ("csv", table), ("yaml", yaml)];
    files.extend(claims.map(|claim| ("json", format!("{{\"version\":1,\"claims\":[{claim}]}}"))));
    files
}

const FORMATS: [&str; 7] = ["text", "json", "markdown", "junit", "sarif", "github", "gitlab"];

fn on_runner(arguments: &[&str], input: &[u8]) -> Run {
    dedere_with(arguments, input, &[("GITHUB_ACTIONS", Path::new("true"))])
}

#[test]
fn a_file_of_claims_cannot_command_the_runner_in_any_format_on_any_stream() {
    for (form, text) in hostile() {
        for format in FORMATS {
            let run = on_runner(&["verify", "--all", "--as", form, "--format", format], text.as_bytes());
            assert!(run.code < 3, "{form} {format}: {}", run.err);
            let own = |command: &String| format == "github" && ["error", "warning", "notice"].contains(&command.as_str());
            let found: Vec<String> = commands(&run.out).into_iter().filter(|command| !own(command)).collect();
            assert!(found.is_empty() && !run.out.contains("##["), "{form} {format}: {found:?}\n{}", run.out);
            assert!(commands(&run.err).is_empty(), "{form} {format}\n{}", run.err);
        }
        let run = on_runner(&[&["export", "claimreview", "--as", form], &NEWSROOM[..]].concat(), text.as_bytes());
        assert_eq!(commands(&format!("{}\n{}", run.out, run.err)), [""; 0], "{form}");
    }
}

#[test]
fn annotations_are_safe_wherever_they_are_written() {
    for (form, text) in hostile() {
        let arguments = ["verify", "--as", form, "--format", "github"];
        let (here, there) = (dedere(&arguments, text.as_bytes()), on_runner(&arguments, text.as_bytes()));
        assert_eq!((here.code, &here.out, &here.err), (there.code, &there.out, &there.err), "{form}");
        assert!(here.out.starts_with("::error ") || here.out.starts_with("::warning "), "{form}\n{}", here.out);
    }
}

#[test]
fn what_a_program_reads_is_the_same_text_that_stood_in_the_file() {
    let (_, text) = &hostile()[0];
    let first = text.lines().next().expect("a claim");
    let json = on_runner(&["verify", "--as", "ndjson", "--format", "json"], first.as_bytes()).json();
    assert_eq!(json["claims"][0]["id"], "##[add-path]a");
    let junit = on_runner(&["verify", "--as", "ndjson", "--format", "junit"], first.as_bytes()).out;
    let report = quick_junit::Report::deserialize_from_str(&junit).expect("JUnit");
    assert_eq!(report.test_suites[0].test_cases[0].name.as_str(), "##[add-path]a");
}

#[test]
fn names_of_files_and_typed_words_cannot_command_the_runner() {
    let folder = folder();
    let path = folder.join("##[stop-commands]a.yaml");
    std::fs::write(&path, "version: 1\nclaims: [\n").expect("a file");
    let path = path.to_string_lossy();
    for format in FORMATS {
        for arguments in [
            &["verify", "--format", format, &path][..],
            &["verify", "--format", format, "::error::none.yaml"],
            &["verify", "--format", format, "--deny", "##[group]a"],
            &["verify", "--format", format, "--max-age", "::error::b"],
            &["verify", "--format", format, "--data", "##[group]c"],
            &["verify", "--", &path, "--format", "github"],
            &["check", "##[add-mask]d", "mongolia", "--format", format],
            &["##[group]e", "--format", format],
            &["replay", "##[group]f"],
            &["data", "check", "##[group]g"],
        ] {
            let run = on_runner(arguments, b"");
            let own = |command: &String| command != "error" || !arguments.contains(&"github");
            let found: Vec<String> = commands(&run.out).into_iter().filter(own).collect();
            assert!(found.is_empty() && !run.out.contains("##["), "{arguments:?}: {found:?}\n{}", run.out);
            assert!(commands(&run.err).is_empty(), "{arguments:?}\n{}", run.err);
        }
    }
    let run = on_runner(&["verify", "--", &path, "--format", "github"], b"");
    assert!(commands(&run.out).is_empty(), "a file that is called like an option is none: {}", run.out);
}

#[test]
fn a_run_that_cannot_begin_is_annotated() {
    for (arguments, code, words) in [
        (&["--deny", "foo"][..], 2, "foo"),
        (&["--max-age", "soon"], 2, "soon"),
        (&["--data", "no-such-record"], 3, "no-such-record"),
        (&["--against", "data"], 2, "--against"),
    ] {
        let run = dedere(&[&["verify", "--format", "github"], arguments].concat(), b"");
        assert_eq!(run.code, code, "{arguments:?}");
        assert!(run.out.starts_with("::error title=") && run.out.contains(words), "{arguments:?}\n{}", run.out);
        assert_eq!(run.out.lines().count(), 1, "{}", run.out);
    }
}

#[test]
fn annotations_and_test_results_show_signs_that_act_on_a_terminal() {
    let heads = ["\u{1b}[31mred\u{1b}]0;title\u{7}", "\u{202e}.\u{2066}gnp.x\u{1f}", "a\u{9b}2J\u{7f}b\u{200b}"];
    let raw = |letter: char| {
        letter.is_control() && letter != '\n' || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
    };
    let clean = |run: &Run, what: &str| {
        assert!(!run.out.contains(raw) && !run.err.contains(raw), "{what}\n{:?}\n{:?}", run.out, run.err);
    };
    let shown = |run: &Run, what: &str| {
        clean(run, what);
        assert!(run.out.contains("\\u{"), "{what}: shown escaped\n{}", run.out);
    };
    for format in ["github", "junit"] {
        for head in heads {
            let table = format!("id,text,kind,{head},x\na,b,c\n");
            let arguments = ["verify", "--as", "csv", "--color", "always", "--format", format];
            shown(&dedere(&arguments, table.as_bytes()), head);
            let path = folder().join(format!("{}.yaml", head.replace('/', "")));
            std::fs::write(&path, "version: 1\n").expect("a file");
            shown(&dedere(&["verify", "--format", format, &path.to_string_lossy()], b""), head);
        }
        let claim = format!(r#"{{"id":"a\u202eb","text":"c\u2066d",{ASSERTS}}}"#);
        clean(&dedere(&["verify", "--as", "ndjson", "--format", format], claim.as_bytes()), "a claim");
    }
}

#[test]
fn every_result_of_sarif_has_a_place_and_its_messages_hold_no_link_and_no_placeholder() {
    let claims = format!(
        "{}\n{}\n",
        format_args!(r#"{{"id":"a","text":"{{0}} [click](javascript:alert(1)) ![x](https://e.example/x.png) c:\\d",{ASSERTS}}}"#),
        r#"{"id":"b","text":"c","asserts":{"bound":true,"state":"[e]({1})","instrument":"rome-statute","date":"2025-09-23"}}"#
    );
    let log = dedere(&["verify", "--as", "ndjson", "--format", "sarif", "--max-age", "0d"], claims.as_bytes()).json();
    valid("tests/vendor/sarif-2.1.0.schema.json", &log);
    let results = log["runs"][0]["results"].as_array().expect("results");
    let rules: Vec<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
    assert_eq!(rules, ["wrong-outcome", "unknown-state", "old-record"]);
    for result in results {
        // GitHub takes no log otherwise: "expected at least one location".
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].as_str().is_some_and(|uri| !uri.is_empty()), "{result}");
        assert!(place["region"]["startLine"].as_u64() >= Some(1), "{result}");
    }
    let text = |at: usize| results[at]["message"]["text"].as_str().expect("a message");
    assert!(text(0).contains(r"{{0}} \[click\](javascript:alert(1)) !\[x\](https://e.example/x.png) c:\\d"), "{}", text(0));
    assert!(text(1).contains(r"\[e\]({{1}})"), "{}", text(1));
    let place = &results[2]["locations"][0]["physicalLocation"];
    assert_eq!((place["artifactLocation"]["uri"].as_str(), place["region"]["startLine"].as_u64()), (Some("stdin"), Some(1)));
}

#[test]
fn what_is_said_of_a_run_stands_at_the_head_of_its_first_file() {
    let files = ["examples/claims/visits.yaml", "examples/claims/counts.yaml"];
    let log = dedere(&[&["verify", "--format", "sarif", "--max-age", "0d"], &files[..]].concat(), b"").json();
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), 1);
    assert_eq!(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], files[0]);
    let unreadable = dedere(&["verify", "--format", "sarif", "no-such-file.yaml"], b"").json();
    assert_eq!(unreadable["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
}
