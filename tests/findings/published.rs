//! Questions that were asked in public, with the answer that the law gives, its articles and its flags.

use std::collections::BTreeMap;

use dedere::data::embedded;
use dedere::law::{Day, Presence};
use dedere::query::names;

use super::Page;

/// A question, read from the table beside this file.
struct Asked {
    id: String,
    person: String,
    place: String,
    date: String,
    presence: Presence,
    answer: String,
    cites: Vec<String>,
    flags: Vec<String>,
}

/// Questions that no record answers yet, and why.
const SKIPPED: &[(&str, &str)] = &[
    ("FT13", "a person of whom nothing is on record"),
    ("FT31", "an area: Kafia Kingi"),
    ("FT33", "an embassy"),
    ("FT50", "high seas: no host state"),
    ("FT51", "a person of whom nothing is on record"),
    ("FT52", "a person of whom nothing is on record"),
    ("FT53", "a person of whom nothing is on record"),
    ("FT54", "a person of whom nothing is on record"),
    ("FT74", "a person of whom nothing is on record"),
];

fn questions() -> Vec<Asked> {
    let mut table = csv::Reader::from_path("tests/findings/questions.csv").expect("the table");
    let rows = table.deserialize::<BTreeMap<String, String>>().map(|row| row.expect("a row"));
    let read = |row: BTreeMap<String, String>| {
        let parts = |key: &str| row[key].split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        Asked {
            id: row["id"].clone(),
            person: row["person"].clone(),
            place: row["state"].clone(),
            date: row["date"].clone(),
            presence: match row["options"].as_str() {
                "" => Presence::Territory,
                "--presence overflight" => Presence::Overflight,
                other => panic!("{other}"),
            },
            answer: row["expected_overall"].clone(),
            cites: parts("must_cite"),
            flags: parts("flags"),
        }
    };
    rows.map(read).collect()
}

#[test]
fn questions_asked_in_public_are_answered_as_the_law_says() {
    let mut wrong: Vec<String> = Vec::new();
    let asked: Vec<Asked> = questions();
    for one in asked.iter().filter(|one| !SKIPPED.iter().any(|(id, _)| *id == one.id)) {
        let page = Page::of(&format!("{}/{}", one.person, one.place), &one.date, one.presence);
        let cites = one.cites.iter().filter(|cite| !page.cites().contains(&cite.as_str()) && !page.argued.contains(cite));
        let flags = one.flags.iter().filter(|flag| !page.flags().contains(&flag.as_str()));
        let missing: Vec<&String> = cites.chain(flags).collect();
        if page.answer() != one.answer || !missing.is_empty() {
            wrong.push(format!("{}: {} and not {}; without {missing:?}\n    {}", one.id, page.answer(), one.answer, page.short));
        }
    }
    assert!(wrong.is_empty(), "{} of {} questions:\n{}", wrong.len(), asked.len(), wrong.join("\n"));
}

#[test]
fn what_is_left_out_can_still_not_be_asked() {
    for (id, why) in SKIPPED {
        let asked = questions();
        let one = asked.iter().find(|one| one.id == *id).expect("a question of the table");
        let date = Day::parse(&one.date).expect("a day");
        let known =
            names::person(embedded(), &one.person, Some(date)).is_ok() && names::place(embedded(), &one.place, date).is_ok();
        assert!(!known, "{id} can be asked by now, and was left out because: {why}");
    }
}
