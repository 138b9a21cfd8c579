//! Records that are broken in one way each. `tests/broken/<code>/` is laid over `tests/broken/_valid/` and must give that code, drawn as
//! `_drawn.txt` says. `_how` says what files alone cannot: `alone` (not laid over anything), `remove PATH`, `repeat PATH TIMES` (the last
//! line), `among others` (the code never comes alone). Where there is an `_overlay.yaml`, it is laid over the valid record with --with.
//! SNAPSHOTS=overwrite writes `_drawn.txt` anew.

mod records;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dedere::data;
use dedere::problem::{Code, Drawing, draw};

const BROKEN: &str = "tests/broken";
const DRAWING: Drawing = Drawing { color: false, most: Some(4) };

#[test]
fn the_record_that_others_are_laid_over_is_valid() {
    let problems = data::check(Path::new(records::VALID));
    assert!(problems.is_empty(), "{}", draw(&problems, DRAWING));
}

#[test]
fn every_code_has_a_broken_record_and_every_broken_record_a_code() {
    let codes: BTreeSet<String> = of_records().map(|code| code.word().to_owned()).collect();
    let folders: BTreeSet<String> = fs::read_dir(BROKEN)
        .expect("the broken records")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('_'))
        .collect();
    assert_eq!(codes, folders);
}

#[test]
fn a_broken_record_gives_its_code_and_no_other() {
    let mut failures = Vec::new();
    for code in of_records() {
        let root = laid_out(code.word());
        let overlay = [Path::new(BROKEN).join(code.word()).join("_overlay.yaml")];
        let record = overlay[0].is_file().then(|| data::load(&root).expect("the valid record"));
        let problems = record.map_or_else(|| data::check(&root), |record| data::check_overlay(record, &overlay));
        let found: BTreeSet<&str> = problems.iter().map(|problem| problem.code.word()).collect();
        let alone = !how(code.word()).contains("among others");
        let drawn = draw(&problems, DRAWING).replace(&root.display().to_string(), "data");
        if !found.contains(code.word()) || alone && found.len() > 1 {
            failures.push(format!("{}: found {found:?}\n{drawn}", code.word()));
            continue;
        }
        let expected = Path::new(BROKEN).join(code.word()).join("_drawn.txt");
        if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::write(&expected, &drawn).expect("the snapshot can be written");
        } else if fs::read_to_string(&expected).unwrap_or_default() != drawn {
            failures.push(format!("{} is not drawn as in {}:\n{drawn}", code.word(), expected.display()));
        }
        let loads = record.map_or_else(|| data::load(&root), |record| data::with_overlay(record, &overlay)).is_ok();
        let usable = problems.iter().all(|problem| problem.code.severity() > dedere::problem::Severity::Error);
        assert_eq!(loads, usable, "{}", code.word());
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_says_what_it_means_and_how_to_mend_it() {
    for code in Code::ALL {
        assert_eq!(Code::of_word(code.word()), Some(*code));
        for text in [code.meaning(), code.mend()] {
            assert!(text.len() > 15 && text.ends_with('.'), "{}: {text}", code.word());
        }
    }
}

/// The codes that a record can give. Those of claims have tests of their own.
fn of_records() -> impl Iterator<Item = &'static Code> {
    Code::ALL.iter().filter(|code| !code.is_of_claims())
}

/// A record laid out in a folder of its own: the valid one, with the files of this one in place of its own.
fn laid_out(code: &str) -> PathBuf {
    let root = records::folder("broken", code);
    let how = how(code);
    if !how.contains("alone") {
        records::copy(Path::new(records::VALID), &root);
    }
    for line in how.lines() {
        match line.split(' ').collect::<Vec<_>>()[..] {
            ["remove", path] if root.join(path).is_dir() => fs::remove_dir_all(root.join(path)).expect("a folder to remove"),
            ["remove", path] => fs::remove_file(root.join(path)).expect("a file to remove"),
            _ => {}
        }
    }
    records::copy(&Path::new(BROKEN).join(code), &root);
    for line in how.lines() {
        if let ["repeat", path, times] = line.split(' ').collect::<Vec<_>>()[..] {
            let text = fs::read_to_string(root.join(path)).expect("a file to repeat a line of");
            let last = text.lines().last().expect("a last line").to_owned() + "\n";
            let times = times.parse().expect("how many times");
            fs::write(root.join(path), text + &last.repeat(times)).expect("a file to write");
        }
    }
    root
}

fn how(code: &str) -> String {
    fs::read_to_string(Path::new(BROKEN).join(code).join("_how")).unwrap_or_default()
}
