//! The record in data/, and records that are broken.

mod records;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dedere::data;
use dedere::law::{Corpus, Day, Edition, InstrumentId};
use dedere::problem::{Code, Drawing, draw};

const PLAIN: Drawing = Drawing { color: false, most: None };

#[test]
fn the_record_is_clean() {
    let problems = data::check(Path::new("data"));
    assert!(problems.is_empty(), "{}", draw(&problems, PLAIN));
}

#[test]
fn the_record_in_the_binary_is_the_one_in_the_folder() {
    let loaded = data::load(Path::new("data")).unwrap_or_else(|problems| panic!("{}", draw(&problems.0, PLAIN)));
    assert_eq!(loaded, data::embedded());
}

#[test]
fn parties_are_counted_as_the_depositaries_count_them() {
    let corpus = data::embedded();
    let parties = |id: &'static str, day: &str| {
        let list = corpus.action_list(InstrumentId(id)).expect("a list of parties");
        corpus.parties(list, Day::parse(day).expect("a day")).count()
    };
    assert_eq!(parties("rome-statute", "2026-11-23"), 125);
    assert_eq!(parties("rome-statute", "2024-06-20"), 124);
    assert_eq!(parties("geneva-conventions", "2026-11-23"), 196);
    assert_eq!(parties("ap1", "2026-11-23"), 175);
    assert_eq!(parties("genocide-convention", "2026-11-23"), 153);
    assert_eq!(parties("cat", "2026-11-23"), 175); // with Dominica, since 2024
    assert_eq!(parties("icpped", "2026-11-23"), 78); // with Estonia, since 2026
    assert_eq!(parties("un-charter", "2026-11-23"), 193);
}

/// A record with every list whose order is fixed put in another order, and the folders made in another order.
fn shuffled(seed: u64) -> PathBuf {
    let root = records::folder("data", &format!("shuffled-{seed}"));
    let mut random = seed;
    for path in records::files(Path::new("data")).into_iter().rev() {
        let inside = path.strip_prefix("data").expect("a path inside");
        // What is drawn with is no list.
        if inside.starts_with("map") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file of the record");
        // The order of rules, of the articles of a text and of the remarks on the record has a meaning.
        let kept = inside.starts_with("law") && !inside.ends_with("charge-map.yaml")
            || inside.ends_with("instrument.yaml")
            || inside.ends_with("record.yaml");
        let target = root.join(inside);
        fs::create_dir_all(target.parent().expect("a folder above")).expect("a folder to write to");
        fs::write(target, if kept { text } else { with_lists_shuffled(&text, &mut random) }).expect("a file to write");
    }
    root
}

/// The text with the entries of its top lists in another order.
fn with_lists_shuffled(text: &str, random: &mut u64) -> String {
    let mut shuffled = String::new();
    let mut entries: Vec<String> = Vec::new();
    let mut empty = |entries: &mut Vec<String>, shuffled: &mut String| {
        while !entries.is_empty() {
            *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.push_str(&entries.swap_remove((*random >> 33) as usize % entries.len()));
        }
    };
    for line in text.split_inclusive('\n') {
        match entries.last_mut() {
            _ if line.starts_with("  - ") => entries.push(line.to_owned()),
            Some(entry) if line.starts_with("   ") || line.trim().is_empty() => entry.push_str(line),
            _ => {
                empty(&mut entries, &mut shuffled);
                shuffled.push_str(line);
            }
        }
    }
    empty(&mut entries, &mut shuffled);
    shuffled
}

/// The record without the hash of its text.
fn as_read(root: &Path) -> Corpus {
    let corpus = data::load(root).unwrap_or_else(|problems| panic!("{}", draw(&problems.0, PLAIN)));
    Corpus { edition: Edition { sha256: "", ..corpus.edition }, ..*corpus }
}

#[test]
fn the_order_of_lines_and_files_changes_nothing() {
    let record = as_read(Path::new("data"));
    for seed in 1..=5 {
        let root = shuffled(seed);
        let problems = data::check(&root);
        let kinds: Vec<Code> = problems.iter().map(|problem| problem.code).filter(|code| *code != Code::NotSorted).collect();
        assert!(kinds.is_empty() && !problems.is_empty(), "{}", draw(&problems, PLAIN));
        assert!(as_read(&root) == record, "another record with seed {seed}");
    }
}

#[test]
fn the_record_is_read_fast_enough_to_be_replaced_at_each_start() {
    let quickest = (0..5).map(|_| {
        let start = Instant::now();
        assert!(data::load(Path::new("data")).is_ok());
        start.elapsed()
    });
    let quickest = quickest.min().expect("some runs");
    println!("the record is read in {quickest:?}");
    assert!(quickest < Duration::from_secs(1), "{quickest:?}");
}
