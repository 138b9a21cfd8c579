//! Records made to do harm, or harmed: every one ends soon, in a clear problem, with nothing raw to show on a terminal.

mod records;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dedere::data;
use dedere::problem::{Code, Drawing, Problem, draw, harmful};
use proptest::prelude::*;

const DRAWING: Drawing = Drawing { color: false, most: Some(20) };
/// Far above what any of this takes, even without optimisation on a busy machine; far below what it would take if it grew out of bounds.
const SOON: Duration = Duration::from_secs(30);

/// The valid record, laid out in a folder of its own.
fn record(name: &str) -> PathBuf {
    let root = records::folder("hostile", name);
    records::copy(Path::new(records::VALID), &root);
    root
}

/// The valid record with one file that says something else.
fn record_with(name: &str, path: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let root = record(name);
    fs::write(root.join(path), text).expect("a file to write");
    root
}

/// Checks a record, soon, and draws what was found.
fn check(root: &Path) -> (Vec<Problem>, String) {
    let start = Instant::now();
    let problems = data::check(root);
    let drawn = draw(&problems, DRAWING);
    assert!(start.elapsed() < SOON, "took {:?}", start.elapsed());
    let raw = |letter: char| letter != '\n' && harmful(letter);
    assert!(!drawn.contains(raw), "raw on a terminal: {drawn:?}");
    assert!(drawn.len() < 100_000, "{} bytes drawn", drawn.len());
    (problems, drawn)
}

fn codes(root: &Path) -> Vec<Code> {
    check(root).0.iter().map(|problem| problem.code).collect()
}

#[test]
fn ten_thousand_problems_are_found_and_the_drawn_ones_counted() {
    let visit = "  - { person: jane-row, state: arcadai, arrived: 2011-02-30, purpose: '', outcome: lost }\n";
    let root = record_with("many", "visits.yaml", format!("visits:\n{}", visit.repeat(2500)));
    let (problems, drawn) = check(&root);
    assert!(problems.len() >= 10_000, "{}", problems.len());
    assert!(drawn.ends_with(&format!("… and {} more problems\n\n", problems.len() - 20)), "{drawn}");
}

#[test]
fn thousands_of_problems_on_one_long_line_are_found() {
    let visits: Vec<String> = (0..4000).map(|at| format!("{{ person: who-{at}, state: arcadia, what: ü }}")).collect();
    let root = record_with("long-line", "visits.yaml", format!("visits: [{}]\n", visits.join(", ")));
    let (problems, drawn) = check(&root);
    assert!(problems.len() >= 10_000, "{}", problems.len());
    let start = Instant::now();
    let last = problems.iter().map(Problem::position).map(|(_, _, column)| column).max();
    assert!(last > Some(100_000) && start.elapsed() < SOON);
    assert!(drawn.lines().all(|line| line.chars().count() < 2_000), "{drawn}");
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused() {
    let root = record("hundred");
    let file = fs::File::create(root.join("places.yaml")).expect("a file to make");
    file.set_len(100 << 20).expect("a large file");
    assert_eq!(codes(&root), [Code::TooLarge]);
}

#[test]
fn many_large_files_are_refused_together() {
    let root = record("large");
    let text = "# a remark that goes on and on\n".repeat(100_000);
    for at in 0..8 {
        fs::write(root.join(format!("persons/large-{at}.yaml")), &text).expect("a file to write");
    }
    assert!(codes(&root).contains(&Code::TooLarge));
}

#[test]
fn a_folder_of_thousands_of_files_is_refused() {
    let root = record("files");
    for at in 0..6000 {
        fs::write(root.join(format!("persons/person-{at}.yaml")), "").expect("a file to write");
    }
    assert!(codes(&root).contains(&Code::TooLarge));
}

#[test]
fn a_file_of_millions_of_values_is_refused() {
    let root = record_with("values", "places.yaml", format!("places: [{}]\n", "a,".repeat(1_500_000)));
    assert_eq!(codes(&root), [Code::TooLarge]);
}

#[test]
fn deep_nesting_is_refused_however_it_is_written() {
    let block: String = (0..1500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let deep = [
        "[".repeat(1_000_000),
        format!("a: {}", "{ a: ".repeat(500_000)),
        format!("{}{}", "[".repeat(30), "]".repeat(30)),
        format!("places: {}{}", "[".repeat(30), "]".repeat(30)),
        format!("places: {}1{}", "{ a: ".repeat(30), " }".repeat(30)),
        format!("places: {}1{}", "[{ a: ".repeat(15), " }]".repeat(15)),
        "- ".repeat(1_000_000),
        "? ".repeat(1_000_000),
        block,
    ];
    for text in deep {
        let found = codes(&record_with("deep", "places.yaml", &text));
        assert_eq!(found, [Code::TooDeep], "of {}…", &text[..20]);
    }
}

#[test]
fn aliases_are_refused_before_they_multiply() {
    let mut bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..30 {
        let before = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![before; 10].join(", ")));
    }
    let merged = "a: &a { b: 1 }\nc: { <<: *a }\n".to_owned();
    for text in
        [bomb, merged, "a: &a [*a]\n".to_owned(), "places: *nowhere\n".to_owned(), "places: !!python/object []\n".to_owned()]
    {
        assert_eq!(codes(&record_with("bomb", "places.yaml", &text)), [Code::Syntax], "{text}");
    }
}

#[test]
fn what_is_not_there_or_no_folder_is_no_record() {
    let root = record("not-there");
    let nothing = root.join("nothing");
    fs::create_dir(&nothing).expect("a folder to make");
    for path in [root.join("nowhere"), root.join("record.yaml"), nothing] {
        let Err(problems) = data::load(&path) else { panic!("{} was loaded", path.display()) };
        let found: Vec<Code> = problems.0.iter().map(|problem| problem.code).collect();
        assert_eq!(found, [Code::NoRecord], "{}", path.display());
        assert!(problems.0[0].message.contains(&path.display().to_string()) && problems.0[0].help.is_some());
    }
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_to_its_end_is_not_begun() {
    use std::os::unix::fs::symlink;
    for (at, target) in ["/dev/zero", "/nowhere/at/all", "places.yaml"].iter().enumerate() {
        let root = record(&format!("link-{at}"));
        fs::remove_file(root.join("places.yaml")).expect("a file to remove");
        symlink(target, root.join("places.yaml")).expect("a link to make");
        assert_eq!(codes(&root), [Code::UnreadableFile], "{target}");
    }
    let root = record("link-loop");
    symlink(".", root.join("instruments/loop")).expect("a link to make");
    assert!(codes(&root).contains(&Code::UnknownFile));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let plain = record("plain");
    let windows = record("windows");
    for path in records::files(&windows) {
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).expect("a file to write");
    }
    let load = |root: &Path| data::load(root).unwrap_or_else(|problems| panic!("{}", draw(&problems.0, DRAWING)));
    assert_eq!(load(&plain), load(&windows));
}

#[test]
fn a_place_is_right_after_a_byte_order_mark_and_with_other_line_ends() {
    let root = record_with("marked", "visits.yaml", "\u{feff}visits:\r\n  - { persön: x }\r\n");
    let (problems, _) = check(&root);
    let unknown = problems.iter().find(|problem| problem.code == Code::UnknownField).expect("an unknown field");
    assert_eq!((unknown.position().1, unknown.position().2), (2, 7));
}

#[test]
fn what_could_act_on_a_terminal_is_shown_and_not_done() {
    let texts = [
        "visits:\n  - { person: \"\u{202e}nosrep\", \u{2066}x: 1 } # \u{202e} \u{200b}\n",
        "visits:\n  - { person: \"\\e[31mred\\a\", state: \"\\u202e\" }\n",
        "visits:\n  - { \"\\e]0;title\\a\": 1 }\n",
        "visits: \u{9b}31m\n",
        "visits:\n  - person: a\tb\n",
    ];
    for (at, text) in texts.iter().enumerate() {
        let (problems, drawn) = check(&record_with(&format!("terminal-{at}"), "visits.yaml", text));
        assert!(!problems.is_empty(), "{text:?}");
        assert!(!drawn.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_not_done_either() {
    let root = record("names");
    for name in ["a\u{1b}[31mred.yaml", "\u{202e}lmay.yaml", "line\nbreak.yaml"] {
        fs::write(root.join("persons").join(name), "name: x\n").expect("a file to write");
    }
    let (problems, _) = check(&root);
    assert_eq!(problems.iter().filter(|problem| problem.code == Code::WrongName).count(), 3);
}

#[test]
fn a_file_whose_ending_is_written_otherwise_is_not_passed_over() {
    for name in ["persons/x.YAML", "persons/x.yml", "X.Yml"] {
        assert_eq!(codes(&record_with("ending", name, "name: x\n")), [Code::UnknownFile], "{name}");
    }
}

/// The files of the valid record, and what they say.
fn files() -> Vec<(&'static str, String)> {
    let paths = [
        "states.yaml",
        "places.yaml",
        "visits.yaml",
        "findings.yaml",
        "sources.yaml",
        "instruments/charter/actions.yaml",
        "instruments/charter/instrument.yaml",
        "persons/jane-roe.yaml",
        "persons/john-doe.yaml",
        "law/charter.yaml",
        "law/combination.yaml",
        "law/flags.yaml",
        "law/objections.yaml",
    ];
    let text = |path: &str| fs::read_to_string(Path::new(records::VALID).join(path)).expect("a file of the valid record");
    paths.map(|path| (path, text(path))).to_vec()
}

/// What is put in place of a piece of a file.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "\n",
            " ",
            "  ",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            "&a",
            "*a",
            "!!",
            "|",
            ">",
            "?",
            "%",
            "@",
            "~",
            "null",
            "true",
            "1",
            "-1",
            "1e400",
            "99999999999999999999",
            "2024-02-30",
            "\t",
            "\u{0}",
            "\u{1b}[2J",
            "\u{202e}",
            "é",
            "\u{1f600}",
            "charter",
            "arcadia",
            "R1",
            "---\n",
            "...\n",
            "<<: ",
            "from: 2000-01-01\n",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_record_with_a_piece_replaced_is_read_or_refused_and_never_breaks_the_reader(
        file in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        length in 0_usize..12,
        piece in piece(),
    ) {
        let files = files();
        let (path, text) = file.get(&files);
        let letters: Vec<char> = text.chars().collect();
        let from = from.index(letters.len());
        let to = (from + length).min(letters.len());
        let text: String = letters[..from].iter().chain(piece.chars().collect::<Vec<_>>().iter()).chain(&letters[to..]).collect();
        let root = record_with(&format!("replaced-{}", std::process::id()), path, text);
        let (problems, _) = check(&root);
        // Whoever loads it gets a record or the problems, never neither.
        prop_assert!(data::load(&root).is_ok() || !problems.is_empty());
    }

    #[test]
    fn noise_is_refused(noise in prop::collection::vec(any::<u8>(), 1..400)) {
        let root = record_with(&format!("noise-{}", std::process::id()), "situations.yaml", noise);
        prop_assert!(!check(&root).0.is_empty());
    }
}

/// Within half a gigabyte, however much there is to read and to complain of.
#[cfg(target_os = "linux")]
#[test]
fn memory_stays_within_bounds() {
    let root = record("memory");
    for at in 0..4 {
        let text = format!("name: x\nalso: [{}]\nprocesses: [{}]\n", "a,".repeat(190_000), "{b: c},".repeat(60_000));
        fs::write(root.join(format!("persons/large-{at}.yaml")), text).expect("a file to write");
    }
    let limited = format!("ulimit -v 1000000; exec '{}' data check '{}'", env!("CARGO_BIN_EXE_dedere"), root.display());
    let start = Instant::now();
    let out = std::process::Command::new("sh").args(["-c", &limited]).output().expect("a shell");
    assert_eq!(out.status.code(), Some(1), "{}", String::from_utf8_lossy(&out.stderr).chars().take(2000).collect::<String>());
    assert!(start.elapsed() < SOON, "took {:?}", start.elapsed());
}
