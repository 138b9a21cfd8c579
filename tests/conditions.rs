//! What the sentence of `check` stands under, as a request that is yet to come, stands in every list beside the same pair too.

use std::collections::BTreeMap;

use dedere::data::embedded;
use dedere::draw::map::{Look, theme::Theme};
use dedere::draw::{Format, Style};
use dedere::law::*;
use dedere::query::{check::check, map::mapped, map_days::every_day, obligations::owed};
use dedere::report::{CheckReport, MapReport, ObligationsReport, Report, Scope, render};
use rayon::prelude::*;
use serde_json::{Value, json, to_value};

const TODAY: Day = Day::of(2026, 11, 24);
const DAYS: [Day; 5] = [Day::of(2006, 6, 1), Day::of(2012, 6, 1), Day::of(2024, 9, 2), TODAY, Day::of(2027, 8, 1)];
const STYLE: Style = Style { width: 80, color: false, ascii: false, links: false };

/// A list about a person, as a report.
fn list(person: &'static Person, date: Day) -> ObligationsReport {
    ObligationsReport::new(embedded(), &owed(embedded(), Some(person), None, date, TODAY), &[])
}

fn person(id: &str) -> &'static Person {
    embedded().persons.iter().find(|person| person.id.0 == id).expect("a person")
}

#[test]
fn a_row_of_a_list_stands_under_what_the_sentence_of_the_pair_stands_under() {
    let corpus = embedded();
    let persons: Vec<(usize, &'static Person)> = corpus.persons.iter().enumerate().collect();
    let seen: Vec<[usize; 2]> = persons
        .par_iter()
        .map(|(at, person)| {
            let mut seen = [0; 2];
            let date = DAYS[at % DAYS.len()];
            let told = to_value(list(person, date)).expect("JSON");
            for row in told["rows"].as_array().expect("rows").iter().skip(at % 9).step_by(9) {
                let id = row["place"]["id"].as_str().or(row["state"]["id"].as_str()).expect("an id");
                let Some(state) = corpus.states.iter().find(|state| state.id.0 == id) else { continue };
                let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today: TODAY };
                let one = to_value(CheckReport::new(corpus, &check(corpus, question), Scope::Everything)).expect("JSON");
                assert_eq!(row["answer"], one["answer"], "{} {id} {date}", person.id);
                assert_eq!(row["headline_condition"], one["headline_condition"], "{} {id} {date}", person.id);
                seen[usize::from(row["headline_condition"] != Value::Null)] += 1;
            }
            seen
        })
        .collect();
    let (without, under): (usize, usize) = seen.iter().fold((0, 0), |sum, [one, two]| (sum.0 + one, sum.1 + two));
    assert!(without > 1000 && under > 100, "{without} and {under}");
}

#[test]
fn a_list_says_how_many_answers_stand_under_a_condition_and_tells_them_apart_from_those_that_do_not() {
    let date = Day::of(2024, 1, 1);
    let report = list(person("joseph-kony"), date);
    let told = to_value(&report).expect("JSON");
    let rows = told["rows"].as_array().expect("rows");
    let under = |row: &&Value| row["headline_condition"] == json!("once the Court's request reached it");
    let count = rows.iter().filter(under).count();
    let carries = rows.iter().filter(|row| row["answer"] != json!("not-obliged")).count();
    assert!(0 < count && count < carries, "{count} of {carries}");
    for format in [Format::Text, Format::Markdown] {
        let page = render(embedded(), &Report::Obligations(Box::new(list(person("joseph-kony"), date))), format, STYLE);
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = format!("{count} answers stand under a condition: the state was obliged once the Court's request reached it.");
        assert!(page.contains(&said), "{page}");
        assert!(page.contains("; once the Court's request reached it (ICC"), "{page}");
        assert!(page.contains("arts. 59(1), 86, 89(1) (ICC"), "{page}");
    }
    // Where no court asks anybody, nothing is said.
    let page = render(embedded(), &Report::Obligations(Box::new(list(person("petar-jojic"), date))), Format::Text, STYLE);
    assert!(!page.contains("condition") && !page.contains("once the Court"), "{page}");
}

#[test]
fn a_map_says_it_in_its_notes_its_labels_and_its_table_and_on_every_day_of_the_page() {
    let corpus = embedded();
    let date = Day::of(2024, 1, 1);
    let on_map = |id: &str, date, format| {
        let report = MapReport::new(
            corpus,
            mapped(corpus, person(id), date, TODAY),
            Look { width: 800, titled: true, theme: Theme::Screen },
            false,
            TODAY,
        );
        render(corpus, &Report::Map(Box::new(report)), format, STYLE)
    };
    let picture = |format| on_map("joseph-kony", date, format);
    let svg = picture(Format::Text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(svg.contains("stand under a condition"), "the note");
    assert!(svg.contains("Kenya: obliged to arrest, once the Court"), "the label");
    assert!(svg.contains("Uganda: obliged to arrest<"), "asked, and so under no condition");
    let rows: BTreeMap<String, String> = csv::Reader::from_reader(picture(Format::Csv).as_bytes())
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| (row[0].to_owned(), row[5].to_owned()))
        .collect();
    assert_eq!((&rows["KEN"][..], &rows["UGA"][..]), ("once the Court's request reached it", ""));
    assert!(!on_map("petar-jojic", date, Format::Text).contains("condition"));
    // On the page of every day the same map stands on that day.
    let every = every_day(corpus, person("joseph-kony"), TODAY);
    let of_day = |date: Day| {
        let rows = every.mapped(corpus, date).owed.rows;
        rows.into_iter().map(|row| (row.place.id(), row.condition.map(|under| under.raised.code))).collect::<BTreeMap<_, _>>()
    };
    let asked = |date: Day| {
        let rows = owed(corpus, Some(person("joseph-kony")), None, date, TODAY).rows;
        rows.into_iter().map(|row| (row.place.id(), row.condition.map(|under| under.raised.code))).collect::<BTreeMap<_, _>>()
    };
    for date in [Day::of(2005, 10, 1), Day::of(2005, 10, 20), Day::of(2008, 5, 5), Day::of(2008, 5, 6), date, TODAY] {
        assert_eq!(of_day(date), asked(date), "{date}");
    }
}
