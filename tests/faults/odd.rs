//! Odd clocks, receipts, names and files: told with their true cause.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use super::{CLAIM, dedere, err, folder, shell};

#[test]
fn a_day_that_no_clock_can_mean_is_told_with_its_true_cause() {
    for (epoch, code, said) in [
        ("253402300800", 2, "SOURCE_DATE_EPOCH is `253402300800`"),
        ("-99999999999", 2, "for SOURCE_DATE_EPOCH lies before the dates covered"),
        ("nonsense", 2, "SOURCE_DATE_EPOCH is `nonsense`"),
        ("1795737600", 0, ""),
        ("", 0, ""),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
        let run =
            command.args(["check", "putin", "mongolia", "-q"]).env("SOURCE_DATE_EPOCH", epoch).output().expect("the program");
        assert_eq!(run.status.code(), Some(code), "{epoch}: {}", err(&run));
        assert!(err(&run).contains(said), "{epoch}: {}", err(&run));
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
        let epoch = std::ffi::OsStr::from_bytes(b"17\xff");
        let run = command.args(["check", "putin", "mongolia"]).env("SOURCE_DATE_EPOCH", epoch).output().expect("the program");
        assert_eq!(run.status.code(), Some(2), "{}", err(&run));
        assert!(err(&run).contains("SOURCE_DATE_EPOCH is `17"), "{}", err(&run));
    }
}

#[test]
fn a_clock_beyond_the_calendar_or_before_its_days_is_told_as_the_clock() {
    let base = folder("clock");
    let source = "#define _GNU_SOURCE\n#include <time.h>\n#include <dlfcn.h>\n#include <stdlib.h>\n\
                  int clock_gettime(clockid_t c, struct timespec *t) {\n  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, \"clock_gettime\");\n  \
                  int got = real(c, t);\n  if (c == CLOCK_REALTIME) t->tv_sec = atoll(getenv(\"CLOCK\"));\n  return got;\n}\n";
    fs::write(base.join("clock.c"), source).expect("a source");
    let built = cfg!(target_os = "linux")
        && shell(&base, "cc -shared -fPIC -o clock.so clock.c -ldl").is_some_and(|run| run.status.success());
    if !built {
        return eprintln!("skipped: no clock can be set here, for want of a C compiler");
    }
    for (seconds, code, said) in [
        ("253402300800", 2, "the clock of this machine says a day beyond the calendar"),
        ("-10000000000", 2, "the clock of this machine says `1653-02-10`"),
        ("0", 0, ""),
        ("7258118400", 0, ""),
    ] {
        let script = format!("CLOCK={seconds} LD_PRELOAD=$PWD/clock.so exec $D check putin mongolia -q");
        let run = shell(&base, &script).expect("a shell");
        assert_eq!(run.status.code(), Some(code), "{seconds}: {}", err(&run));
        assert!(err(&run).contains(said) && !err(&run).contains("SOURCE_DATE_EPOCH"), "{seconds}: {}", err(&run));
        let script = format!("CLOCK={seconds} LD_PRELOAD=$PWD/clock.so exec $D --today 2026-11-28 check putin mongolia -q");
        assert_eq!(
            shell(&base, &script).expect("a shell").status.code(),
            Some(0),
            "{seconds} does not matter where a day is given"
        );
    }
}

#[test]
fn a_receipt_is_read_as_it_was_saved_and_noticed_where_it_was_changed() {
    let receipt = dedere(&["check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json"], b"").stdout;
    let text = String::from_utf8(receipt.clone()).expect("UTF-8");
    let replay = |bytes: &[u8]| {
        let run = dedere(&["replay"], bytes);
        (run.status.code(), String::from_utf8_lossy(&run.stdout).into_owned(), err(&run))
    };
    assert_eq!(replay(&receipt).0, Some(0));
    assert_eq!(replay(&[b"\xef\xbb\xbf", &receipt[..]].concat()).0, Some(0), "with a mark of its bytes");
    assert_eq!(replay(text.replace('\n', "\r\n").as_bytes()).0, Some(0), "with line ends of another system");
    let wide: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (code, _, said) = replay(&wide);
    assert!(code == Some(2) && said.contains("UTF-16") && said.contains("save it as UTF-8"), "{said}");
    let (code, _, said) = replay(text.replace("\"date\": \"2024-09-02\"", "\"date\": \"1949-08-11\"").as_bytes());
    assert!(code == Some(2) && said.contains("error[date-out-of-range]"), "{said}");
    let (code, _, said) = replay(text.replace("\"answer\": \"obliged\"", "\"answer\": null").as_bytes());
    assert!(code == Some(2) && said.contains("error[no-receipt]"), "{said}");
    let mut kept: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let statement = std::mem::replace(&mut kept["citations"][0]["statement"], "Another.".into());
    let (code, out, _) = replay(kept.to_string().as_bytes());
    assert!(code == Some(1) && out.contains("articles: "), "{out}");
    kept["citations"][0]["statement"] = statement;
    for (key, what) in [("sentence", "sentence"), ("citations", "articles"), ("sources", "sources")] {
        let own = kept[key].take();
        kept[key] = if own.is_string() { "Another.".into() } else { serde_json::json!([]) };
        let (code, out, _) = replay(kept.to_string().as_bytes());
        assert!(code == Some(1) && out.contains(what), "{key}: {out}");
        // Another record may say the same in other words.
        let sum = kept["data"]["sha256"].take();
        kept["data"]["sha256"] = "of another record".into();
        assert_eq!(replay(kept.to_string().as_bytes()).0, Some(0), "{key}");
        (kept["data"]["sha256"], kept[key]) = (sum, own);
    }
}

#[test]
#[cfg(unix)]
fn a_file_is_read_whatever_its_name() {
    use std::os::unix::ffi::OsStrExt;
    let base = folder("names");
    let receipt = dedere(&["check", "putin", "mongolia", "--date", "2024-09-02", "--format", "json"], b"").stdout;
    for (name, command, text) in [(&b"n\xff.ndjson"[..], "verify", CLAIM.as_bytes()), (b"r\xff.json", "replay", &receipt)] {
        let path = base.join(std::ffi::OsStr::from_bytes(name));
        if fs::write(&path, text).is_err() {
            return eprintln!("skipped: this file system takes no such name");
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_dedere"));
        let run = program.args(["--today", "2026-11-28", command]).arg(&path).output().expect("the program");
        assert_eq!(run.status.code(), Some(0), "{command}: {}", err(&run));
    }
    fs::remove_file(base.join(std::ffi::OsStr::from_bytes(b"r\xff.json"))).expect("a file");
    let run = dedere(&["verify", &base.to_string_lossy()], b"");
    assert_eq!(run.status.code(), Some(0), "{}", err(&run));
}

#[test]
fn a_line_without_an_end_is_told_before_anybody_stops_waiting() {
    let start = Instant::now();
    if let Some(run) = shell(&folder("endless"), "exec $D verify --as ndjson /dev/zero") {
        assert_eq!(run.status.code(), Some(2), "{}", err(&run));
        assert!(err(&run).contains("line 1 has more than 64 MB"), "{}", err(&run));
        assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    }
    for form in ["ndjson", "csv", "yaml", "json"] {
        let wide: Vec<u8> = [0xfeff].into_iter().chain(CLAIM.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let run = dedere(&["verify", "--as", form], &wide);
        assert!(run.status.code() == Some(2) && err(&run).contains("UTF-16"), "{form}: {}", err(&run));
    }
}

#[test]
fn a_list_and_a_timeline_tell_the_same_day_of_somebody_too_old() {
    for today in ["2070-01-01", "2100-01-01", "2300-01-01"] {
        let later = format!("{}-06-01", &today[..4]);
        let run = |arguments: &[&str]| {
            let run = Command::new(env!("CARGO_BIN_EXE_dedere"))
                .args(["--today", today])
                .args(arguments)
                .output()
                .expect("the program");
            serde_json::from_slice::<serde_json::Value>(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", err(&run)))
        };
        let rows = run(&["obligations", "--person", "putin", "--state", "mongolia", "--date", &later, "--format", "json"]);
        let spans = run(&["timeline", "putin", "mongolia", "--to", &later, "--format", "json"]);
        let last = spans["spans"].as_array().and_then(|spans| spans.last()).expect("spans");
        let row = &rows["rows"][0];
        assert_eq!((&row["answer"], &row["since"]), (&last["answer"], &last["from"]), "{today}: {row} {last}");
    }
}
