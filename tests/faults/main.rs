//! Writes and reads that fail, one after the other; runs that are killed; files, days and streams that are odd. Never half a file, and
//! always a documented code.

mod odd;
#[path = "../records/mod.rs"]
mod records;
mod sizes;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of a test, empty.
pub fn folder(name: &str) -> PathBuf {
    records::folder("faults", name)
}

/// A run in a folder, through a shell that calls the program as `$D`; `None`: there is no such shell.
pub fn shell(folder: &Path, script: &str) -> Option<Output> {
    let mut command = Command::new("bash");
    command.args(["-c", script]).current_dir(folder).env("D", env!("CARGO_BIN_EXE_dedere"));
    let removed = ["DEDERE_DATA", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "SOURCE_DATE_EPOCH"];
    for name in removed {
        command.env_remove(name);
    }
    command.output().ok()
}

/// Runs the program on a fixed day.
pub fn dedere(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
    command.args(["--today", "2026-11-28"]).args(arguments).env_remove("DEDERE_DATA").env_remove("GITHUB_ACTIONS");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    // A program that stops reading is not a fault of the test.
    let _ = child.stdin.take().expect("its input").write_all(input);
    child.wait_with_output().expect("its end")
}

/// What a run said on standard error.
pub fn err(run: &Output) -> String {
    String::from_utf8_lossy(&run.stderr).into_owned()
}

/// A claim that holds.
pub const CLAIM: &str =
    r#"{"id":"a","text":"A","asserts":{"obligation":"obliged","person":"putin","state":"mongolia","date":"2024-09-02"}}"#;

/// What lies in a folder, with what it holds.
fn lies_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |path: PathBuf| {
        (path.strip_prefix(folder).expect("inside").to_string_lossy().into_owned(), fs::read(&path).expect("a file"))
    };
    let mut hidden: Vec<(String, Vec<u8>)> = records::files(folder).into_iter().map(read).collect();
    hidden.sort();
    hidden
}

/// Whether calls of the system can be made to fail here.
#[cfg(target_os = "linux")]
fn can_inject(folder: &Path) -> bool {
    shell(folder, "strace -qq -o /dev/null -e trace=none true").is_some_and(|run| run.status.success())
}

/// The commands that write files, the file of each that is whole or not there, and that which lay there before.
#[cfg(target_os = "linux")]
const WRITING: [(&str, &str, bool); 5] = [
    ("init claims new.yaml", "new.yaml", false),
    ("man .", "dedere.1", true),
    ("verify claims.ndjson --output report.json --format json", "report.json", true),
    ("verify claims.ndjson --report sarif=report.sarif", "report.sarif", false),
    (
        "verify claims.ndjson --report claimreview=reviews.json --publisher Desk --page https://example.org/{id}",
        "reviews.json",
        true,
    ),
];

/// The folder that each of them runs in.
#[cfg(target_os = "linux")]
fn desk(name: &str, file: &str, old: bool) -> PathBuf {
    let desk = folder(&format!("{name}-{file}"));
    fs::write(desk.join("claims.ndjson"), CLAIM).expect("claims");
    if old {
        fs::write(desk.join(file), "old").expect("a file");
    }
    desk
}

#[test]
#[cfg(target_os = "linux")]
fn whichever_call_fails_a_file_is_whole_or_as_it_was_or_gone() {
    let base = folder("calls");
    if !can_inject(&base) {
        return eprintln!("skipped: no call can be made to fail here, for want of strace");
    }
    for (command, file, old) in WRITING {
        let whole = desk("whole", file, old);
        assert!(shell(&whole, &format!("$D --today 2026-11-28 {command}")).expect("a shell").status.success(), "{command}");
        let whole = fs::read(whole.join(file)).expect("the file");
        for (call, error) in [
            ("write", "ENOSPC"),
            ("write", "EINTR"),
            ("fsync", "EIO"),
            ("linkat", "ENOSPC"),
            ("rename,renameat,renameat2", "EACCES"),
        ] {
            for at in 1..=3 {
                let desk = desk("fails", file, old);
                let script = format!(
                    "strace -f -qq -o /dev/null -e inject={call}:error={error}:when={at} $D --today 2026-11-28 {command}"
                );
                let run = shell(&desk, &script).expect("a shell");
                let about = format!("{command}: {call} {at} fails with {error}: {:?} {}", run.status, err(&run));
                let there = fs::read(desk.join(file)).ok();
                let kept = there.as_deref() == Some(&whole[..]);
                match run.status.code() {
                    Some(0) => assert!(kept, "{about}"),
                    Some(3) => assert!(kept || there.is_none() || old && there.as_deref() == Some(b"old"), "{about}"),
                    _ => panic!("{about}"),
                }
                let left = lies_in(&desk).into_iter().map(|(name, _)| name).filter(|name| name.starts_with(".dedere-"));
                assert_eq!(left.collect::<Vec<_>>(), [""; 0], "{about}");
            }
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_run_that_is_killed_leaves_no_part_of_a_file() {
    let base = folder("killed");
    if !can_inject(&base) {
        return eprintln!("skipped: no run can be killed at a call here, for want of strace");
    }
    for (command, file, old) in WRITING {
        let whole = desk("unkilled", file, old);
        assert!(shell(&whole, &format!("$D --today 2026-11-28 {command}")).expect("a shell").status.success(), "{command}");
        let whole = fs::read(whole.join(file)).expect("the file");
        for (call, signal) in [("write", "KILL"), ("write", "INT"), ("fsync", "KILL"), ("linkat", "TERM")] {
            let desk = desk("kill", file, old);
            let script =
                format!("strace -f -qq -o /dev/null -e inject={call}:signal={signal}:when=1 $D --today 2026-11-28 {command}");
            shell(&desk, &script).expect("a shell");
            let there = fs::read(desk.join(file)).ok();
            let sound = there.is_none() || there.as_deref() == Some(&whole[..]) || old && there.as_deref() == Some(b"old");
            assert!(sound, "{command}: killed at {call}");
            if call != "linkat" {
                let left = lies_in(&desk).into_iter().map(|(name, _)| name).filter(|name| name.starts_with(".dedere-"));
                assert_eq!(left.collect::<Vec<_>>(), [""; 0], "{command}: killed at {call}");
            }
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn whichever_read_fails_it_is_told_and_nothing_is_made_of_the_rest() {
    let base = folder("reads");
    if !can_inject(&base) {
        return eprintln!("skipped: no read can be made to fail here, for want of strace");
    }
    fs::write(base.join("claims.ndjson"), CLAIM).expect("claims");
    fs::write(base.join("claims.yaml"), format!("version: 1\nclaims: [{CLAIM}]\n")).expect("claims");
    let receipt = dedere(&["check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json"], b"").stdout;
    fs::write(base.join("receipt.json"), receipt).expect("a receipt");
    records::copy(Path::new(records::VALID), &base.join("record"));
    for (command, path) in [
        ("verify claims.ndjson", "claims.ndjson"),
        ("verify claims.yaml", "claims.yaml"),
        ("replay receipt.json", "receipt.json"),
        ("export claimreview claims.ndjson --publisher Desk --page https://example.org/{id}", "claims.ndjson"),
        ("data check record", "record/states.yaml"),
        ("--data record export persons", "record/states.yaml"),
    ] {
        let script =
            format!("strace -f -qq -o /dev/null -P {path} -e inject=read:error=EIO:when=1+ $D --today 2026-11-28 {command}");
        let run = shell(&base, &script).expect("a shell");
        let code = run.status.code();
        let documented = if command.contains("record") { [Some(3), Some(1)] } else { [Some(2), Some(2)] };
        assert!(documented.contains(&code), "{command}: {code:?} {}", err(&run));
        assert!(err(&run).contains("input/output error") && !err(&run).contains("os error"), "{command}: {}", err(&run));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_stands_in_a_folder_that_cannot_be_read_is_not_called_unknown() {
    let base = folder("shut");
    if !can_inject(&base) {
        return eprintln!("skipped: no folder can be shut here, for want of strace");
    }
    records::copy(Path::new(records::VALID), &base.join("record"));
    for shut in ["persons", "instruments", "law"] {
        let script = format!("strace -f -qq -o /dev/null -P record/{shut} -e inject=openat:error=EACCES $D data check record");
        let run = shell(&base, &script).expect("a shell");
        let said = err(&run);
        assert!(matches!(run.status.code(), Some(1 | 3)), "{shut}: {said}");
        assert!(said.contains("permission denied") && !said.contains("os error"), "{shut}: {said}");
        assert!(!said.contains("error[unknown-"), "{shut}: {said}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_lost_on_a_full_disk_is_told_by_the_code_whatever_the_run_came_to() {
    let base = folder("full");
    fs::write(base.join("claims.ndjson"), format!("{CLAIM}\n{{nonsense\n")).expect("claims");
    for command in [
        "check putin mongolia",
        "check nobody mongolia --format json",
        "check --nonsense --format json",
        "check --nonsense --format github",
        "verify claims.ndjson",
        "verify claims.ndjson --format github",
        "verify none.ndjson --format json",
        "export persons",
        "export claimreview claims.ndjson --publisher Desk --page https://example.org/{id}",
        "map putin",
        "man",
        "completions bash",
        "init claims /nowhere/claims.yaml --format json",
        "--help",
    ] {
        let Some(run) = shell(&base, &format!("exec $D --today 2026-11-28 {command} > /dev/full")) else {
            return eprintln!("skipped: there is no bash here");
        };
        let told = [Some(3), Some(2)].contains(&run.status.code());
        assert!(told, "{command}: {:?} {}", run.status, err(&run));
        // A usage error that is in words alone loses nothing on standard output.
        let in_words_alone =
            command.contains("none.ndjson") || command.contains("init claims") || !command.contains("--format json");
        assert!(run.status.code() == Some(3) || in_words_alone, "{command}: {:?} {}", run.status, err(&run));
    }
    let lost = ["check putin mongolia", "check nobody mongolia --format json", "verify claims.ndjson", "man", "export persons"];
    for command in lost {
        let run = shell(&base, &format!("exec $D --today 2026-11-28 {command} > /dev/full")).expect("a shell");
        assert_eq!(run.status.code(), Some(3), "{command}: {}", err(&run));
        assert!(err(&run).contains("cannot write the output"), "{command}: {}", err(&run));
    }
    let run = shell(&base, "exec $D check nobody mongolia 2> /dev/full").expect("a shell");
    assert_eq!(run.status.code(), Some(3));
}

#[test]
fn a_fault_of_the_program_ends_in_one_line_and_a_documented_code() {
    const CHILD: &str = "DEDERE_FAULT_OF_ITS_OWN";
    if std::env::var_os(CHILD).is_some() {
        dedere::cli::end_at_faults();
        panic!("two\nlines \u{1b}[31m");
    }
    let name = "a_fault_of_the_program_ends_in_one_line_and_a_documented_code";
    let run = Command::new(std::env::current_exe().expect("this program"))
        .args([name, "--exact", "--nocapture"])
        .env(CHILD, "1")
        .output()
        .expect("this program");
    assert_eq!(run.status.code(), Some(3), "{}", err(&run));
    let said = err(&run);
    assert!(said.starts_with("error: this is a fault of dedere itself (main.rs:") && said.lines().count() == 1, "{said}");
    assert!(said.contains("two lines \\u{1b}[31m; please report it"), "{said}");
}
