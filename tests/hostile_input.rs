//! Words typed to do harm: names, dates and folders. Every run ends soon, with a code of its own, and nothing raw reaches a terminal.
//! What a record may hold to do harm stands in `hostile.rs`; here only what comes of it on the command line.

mod records;

use std::fs;
use std::path::Path;
use std::time::Duration;

use assert_cmd::Command;

/// A run ended by its own code, within seconds, with nothing on either stream that a terminal would act on.
fn ends(arguments: &[&str], input: &[u8]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1795737600")
        .env_remove("DEDERE_DATA")
        .env("NO_COLOR", "1")
        .write_stdin(input)
        .timeout(Duration::from_secs(20))
        .output()
        .expect("the program runs");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).expect("UTF-8");
    let start: String = said.chars().take(600).collect();
    let raw = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e0fff}')
    };
    assert!(!said.contains(raw), "raw on the terminal: {start:?}");
    assert!(!said.contains("panicked"), "{start}");
    assert!(said.len() < 200_000, "{} bytes were written", said.len());
    (output.status.code().expect("ended by itself and in time"), said)
}

#[test]
fn hostile_names_are_refused_and_shown_escaped() {
    let long = "x".repeat(100_000);
    let wide = "\u{1d7d8}".repeat(20_000);
    let marks = format!("a{}", "\u{301}".repeat(50_000));
    let names = [
        long.as_str(),
        wide.as_str(),
        marks.as_str(),
        "\u{1b}[31mputin\u{1b}]8;;http://example.org\u{7}",
        "pu\u{202e}nit\u{2066}",
        "put\u{7f}in\r\n\u{9b}2J",
        "\u{feff}\u{200b}",
        "\u{e0041}\u{e007f}putin\u{ad}\u{3164}",
        "../../etc/passwd",
        "%s%n{}{{0}}",
        "-",
    ];
    for name in names {
        for format in ["text", "json", "markdown"] {
            let (code, _) = ends(&["check", name, "mongolia", "--format", format], b"");
            assert_eq!(code, 2);
        }
        assert_eq!(ends(&["check", "putin", name], b"").0, 2);
    }
}

#[test]
fn what_is_no_option_and_no_command_is_shown_escaped_and_cut() {
    let long = "x".repeat(100_000);
    for typed in ["\u{202e}foo", "\u{1b}[2J", long.as_str()] {
        let presence = ["check", "putin", "mongolia", "--presence", typed];
        for arguments in [&[typed][..], &presence, &["check", "putin", "mongolia", &format!("--{typed}")]] {
            let (code, said) = ends(arguments, b"");
            assert_eq!(code, 2, "{said}");
            assert!(said.len() < 2_000, "{} bytes were written", said.len());
        }
    }
}

#[test]
fn what_is_asked_for_in_ascii_is_refused_in_ascii() {
    let (code, said) = ends(&["check", "Путіннн", "mongolia", "--ascii"], b"");
    assert!(code == 2 && said.is_ascii(), "{said}");
}

#[test]
fn a_clock_that_is_set_wrong_is_told() {
    for (epoch, expected) in
        [("-9999999999", "1949-08-12"), ("-1000000000", "1949-08-12"), ("253402300800", "calendar"), ("soon", "no number")]
    {
        for command in [&["check", "putin", "mongolia"][..], &["timeline", "putin", "mongolia"]] {
            let output = Command::new(env!("CARGO_BIN_EXE_dedere")).args(command).env("SOURCE_DATE_EPOCH", epoch).output();
            let output = output.expect("the program runs");
            let said = String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(output.status.code(), Some(2), "{epoch}: {said}");
            assert!(said.contains("SOURCE_DATE_EPOCH") && said.contains(expected), "{epoch}: {said}");
        }
    }
}

#[test]
fn a_folder_that_is_set_to_nothing_is_not_set_and_one_typed_as_nothing_is_told() {
    let run = |data: &str, typed: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
        let run = command.args(["check", "putin", "mongolia", "-q"]).args(typed).env("DEDERE_DATA", data).output();
        run.expect("the program runs").status.code()
    };
    assert_eq!(run("", &[]), Some(0));
    assert_eq!(run("/nonexistent", &[]), Some(3));
    assert_eq!(ends(&["check", "putin", "mongolia", "--data", ""], b"").0, 2);
}

#[test]
fn a_name_of_a_megabyte_in_a_file_of_claims_is_refused() {
    for name in ["x".repeat(1_000_000), "\u{5d0}\u{202e}".repeat(250_000)] {
        let claims = format!("{{\"person\":\"{name}\",\"state\":\"mongolia\",\"date\":\"2024-09-02\",\"rating\":\"obliged\"}}\n");
        let (code, _) = ends(&["verify", "--as", "ndjson"], claims.as_bytes());
        assert_eq!(code, 2);
    }
}

#[test]
fn hostile_dates_are_refused_and_far_ones_answered() {
    let refused = [
        "",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-00-00",
        "0000-00-00",
        "10000-01-01",
        "99999999999999999999-01-01",
        "-2024-01-01",
        "+2024-01-01",
        "2024-W36-1",
        "2024-09-02Tnight",
        "2024-9-2-1",
        "\u{1b}[2J",
        "\u{202e}2024-09-02",
        "1949-08-11",
        "0001-01-01",
    ];
    for date in refused {
        let (code, said) = ends(&["check", "putin", "mongolia", &format!("--date={date}")], b"");
        assert_eq!(code, 2, "{date:?}: {said}");
    }
    // Other forms of one day are read as that day.
    for date in ["2024-9-2", "20240902", "2024-09-02T00:00:00Z", "２０２４-09-02", "1949-08-12", "9999-12-31"] {
        let (code, said) = ends(&["check", "putin", "mongolia", "--date", date, "--why"], b"");
        assert_eq!(code, 0, "{date}: {said}");
    }
    assert_eq!(ends(&["check", "putin", "mongolia", "--today", "9999-12-31"], b"").0, 0);
}

/// Every command that needs the record ends with the code for a record that cannot be used; the lint ends with the one given.
fn refused(record: &Path, lint: i32) {
    let dir = record.to_str().expect("UTF-8");
    assert_eq!(ends(&["check", "putin", "mongolia", "--data", dir], b"").0, 3);
    assert_eq!(ends(&["check", "putin", "mongolia", "--data", dir, "--format", "json"], b"").0, 3);
    assert_eq!(ends(&["data", "check", dir], b"").0, lint);
}

#[test]
fn an_empty_folder_and_a_file_are_no_record() {
    let folder = records::folder("hostile-input", "empty");
    refused(&folder, 3);
    let file = folder.join("file");
    fs::write(&file, "states: []\n").expect("a file");
    refused(&file, 3);
}

#[test]
fn a_record_with_one_hostile_file_is_refused() {
    let record = records::folder("hostile-input", "one");
    records::copy(Path::new(records::VALID), &record);
    let noise: Vec<u8> = (0..60_000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let texts: [Vec<u8>; 5] = [
        noise,
        vec![0; 10_000],
        vec![b'['; 1_000_000],
        "visits:\n  - person: \"\\e[31m\u{202e}put\\ain\"\n    \u{202e}: 1\n".as_bytes().to_vec(),
        format!("{}: 1\n", "k".repeat(1_000_000)).into_bytes(),
    ];
    for text in texts {
        fs::write(record.join("visits.yaml"), text).expect("a file");
        refused(&record, 1);
    }
}
