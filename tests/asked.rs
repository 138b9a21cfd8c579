//! Names, places and days as people type them: `tests/asked/asked.csv` says of each what it means, or what its refusal leads on to.
//! Nothing is ever guessed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use dedere::{cli::written, data::embedded};
use serde_json::Value;

/// The day on which persons and places are asked about, where a row names none.
const DAY: &str = "2024-09-02";
/// The day taken as today, where a row about a day names no other.
const TODAY: &str = "2026-11-27";

/// A row of the table.
struct Asked {
    /// `person`, `place` or `date`; or `line`, a whole line with its words as a shell parts them.
    kind: String,
    typed: String,
    /// The day asked about; of a row about a day, the day taken as today.
    date: String,
    /// `found`, `led-on` or `refused-with-reason`.
    expected: String,
    /// The id or the day that it means; or what the way out must name, or the refusal say, one or more parted by `;`.
    means: String,
}

fn asked() -> Vec<Asked> {
    let mut table = csv::Reader::from_path("tests/asked/asked.csv").expect("the table");
    let row = |record: csv::StringRecord| {
        let field = |at: usize| record.get(at).expect("five fields").to_owned();
        Asked { kind: field(0), typed: field(1), date: field(2), expected: field(3), means: field(4) }
    };
    table.records().map(|record| row(record.expect("a row"))).collect()
}

impl Asked {
    /// What the program writes about one visit in which this was typed.
    fn answer(&self) -> String {
        if self.kind == "line" {
            let words = ["dedere"].into_iter().chain(self.typed.split(' ')).chain(["--today", TODAY]);
            return written(&words.map(OsString::from).collect::<Vec<_>>(), embedded());
        }
        let day = |other: &'static str| if self.date.is_empty() { other.to_owned() } else { self.date.clone() };
        let (person, place, date, today) = match self.kind.as_str() {
            "person" => (self.typed.as_str(), "mongolia", day(DAY), TODAY.to_owned()),
            "place" => ("putin", self.typed.as_str(), day(DAY), TODAY.to_owned()),
            "date" => ("putin", "mongolia", self.typed.clone(), day(TODAY)),
            other => panic!("`{other}` is no kind"),
        };
        let arguments =
            ["dedere", "check", person, place, "--date", date.as_str(), "--today", today.as_str(), "--format", "json"];
        written(&arguments.map(OsString::from), embedded())
    }

    /// What the answer shows that was understood.
    fn understood(&self, answer: &Value) -> String {
        let query = &answer["query"];
        let id = match self.kind.as_str() {
            "person" => &query["person"]["id"],
            "date" => &query["date"],
            _ if query["place"].is_null() => &query["state"]["id"],
            _ => &query["place"]["id"],
        };
        id.as_str().unwrap_or_default().to_owned()
    }

    /// What is wrong with what the program said, if anything is.
    fn fault(&self) -> Option<String> {
        let said = self.answer();
        let got = match serde_json::from_str::<Value>(&said) {
            Ok(answer) => format!("found {}", self.understood(&answer)),
            Err(_) => said.clone(),
        };
        let (_, help) = said.split_once("= help: ").unwrap_or(("", ""));
        let names = |text: &str| !help.is_empty() && self.means.split(';').all(|word| text.contains(word));
        let right = match self.expected.as_str() {
            "found" => got == format!("found {}", self.means),
            "led-on" => names(help),
            "refused-with-reason" => names(&said),
            other => panic!("`{other}` is no outcome"),
        };
        (!right).then(|| format!("{} `{}` {}: {} {}, got {got}", self.kind, self.typed, self.date, self.expected, self.means))
    }
}

#[test]
fn what_people_type_is_understood_or_led_on_and_never_guessed() {
    let faults: Vec<String> = asked().iter().filter_map(Asked::fault).collect();
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_table_asks_about_enough_of_each_kind_and_about_nothing_twice() {
    let rows = asked();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in &rows {
        *kinds.entry(row.kind.as_str()).or_default() += 1;
        assert!(seen.insert((&row.kind, &row.typed, &row.date)), "twice: {} `{}` {}", row.kind, row.typed, row.date);
        assert!(!row.means.is_empty(), "{} `{}` means nothing", row.kind, row.typed);
    }
    assert!(["person", "place", "date"].iter().all(|kind| kinds.get(kind).is_some_and(|rows| *rows >= 100)), "{kinds:?}");
}
