//! The record in data/, and records that are broken.

use std::path::Path;

use dedere::data;
use dedere::law::{Day, InstrumentId};
use dedere::problem::{Drawing, draw};

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
    assert_eq!(parties("cat", "2026-11-23"), 174);
    assert_eq!(parties("icpped", "2026-11-23"), 77);
    assert_eq!(parties("un-charter", "2026-11-23"), 193);
}
