//! Pictures, measured in a browser: no text leaves its picture or lies on another, whoever and whichever day is drawn, in every theme and
//! width; and what a timeline shows is what the program says.

mod common {
    pub mod browser;
}

use std::collections::BTreeSet;
use std::ffi::OsString;

use common::browser::{Browser, LEAVE, browser};
use dedere::cli::written;
use dedere::data::embedded;
use dedere::law::{Answer, Closed, Day, Person};
use dedere::words::map::meaning;
use serde_json::Value;

fn run(arguments: &[&str]) -> String {
    let all = [&["dedere"], arguments, &["--today", "2026-11-24", "--no-pager"]].concat();
    written(&all.into_iter().map(OsString::from).collect::<Vec<_>>(), embedded())
}

/// What lies on another text, or outside of its picture, on a page of pictures.
const MEASURE: &str = "
const faults = [];
let measured = 0;
for (const svg of document.querySelectorAll('svg')) {
  const outer = svg.getBoundingClientRect(), name = svg.querySelector('title').textContent;
  const boxes = [...svg.querySelectorAll('text')].map((text) => ({text: text.textContent, box: text.getBoundingClientRect()}));
  measured += boxes.length;
  boxes.forEach(({text, box}, at) => {
    if (box.left < outer.left - .5 || box.right > outer.right + .5 || box.top < outer.top - .5 || box.bottom > outer.bottom + .5)
      faults.push(`${name} (${outer.width}): outside: ${text}`);
    for (const other of boxes.slice(at + 1)) {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Lines of one paragraph touch: a letter's box is higher than the letter.
      if (wide > 1 && high > .3 * Math.min(box.height, other.box.height))
        faults.push(`${name} (${outer.width}): ${text} | ${other.text}`);
    }
  });
}
leave({faults, measured});
";

/// Every text of a picture, one behind the other.
fn told(svg: &str) -> String {
    let begun = svg.split("<text ").skip(1);
    let inner = begun.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</text>")?.0));
    inner.collect::<Vec<_>>().join(" ")
}

/// Measures pictures, some at a time.
fn measure(browser: &Browser, pictures: &[String]) {
    for some in pictures.chunks(20) {
        // Ids are of no matter here, and the same in all.
        let page = format!("<!doctype html><html><meta charset=utf-8><body>{}</body></html>", some.join("\n"));
        let left: Value = browser.shown(&page, &format!("{LEAVE}{MEASURE}"), "", (4200, 1000)).left();
        assert_eq!(left["faults"].as_array().expect("faults"), &Vec::<Value>::new(), "{left:#}");
        assert!(left["measured"].as_u64() > Some(some.len() as u64 * 3), "{left}");
    }
}

/// Numbers that look like chance, and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn day(&mut self) -> String {
        Day::of(1985, 1, 1).plus_days(i32::try_from(self.below(15_500)).expect("a day")).to_string()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

const THEMES: [&str; 3] = ["print", "screen", "dark"];
const WIDTHS: [&str; 5] = ["320", "390", "800", "1600", "4000"];

/// A person of each court, and others by chance.
fn persons(chance: &mut Chance, most: usize) -> Vec<&'static Person> {
    let all = embedded().persons;
    let of_court =
        |court: &dedere::law::Court| all.iter().find(|person| person.processes.iter().any(|process| process.court == court.id));
    let mut found: Vec<&Person> = embedded().courts.iter().filter_map(of_court).collect();
    assert!(found.len() > 8, "{} courts", found.len());
    while found.len() < most {
        found.push(&all[chance.below(all.len())]);
    }
    found
}

#[test]
fn no_text_of_a_map_leaves_it_or_lies_on_another() {
    let Some(browser) = browser() else { return };
    let mut chance = Chance(16);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut pictures = Vec::new();
    for (at, person) in persons(&mut chance, 100).into_iter().enumerate() {
        let documents: Vec<Day> = person.processes.iter().map(|process| process.issued).collect();
        // Half of the days lie where the documents do.
        let day =
            if at % 2 == 0 && !documents.is_empty() { chance.one(&documents).plus_days(40).to_string() } else { chance.day() };
        let (theme, width) = (THEMES[at % 3], chance.one(&WIDTHS));
        let svg = run(&["map", "--person", person.id.0, "--date", &day, "--trips", "--theme", theme, "--width", width]);
        seen.extend(
            Answer::all()
                .map(|answer| meaning(embedded(), answer))
                .filter(|meaning| svg.contains(&format!("</tspan> {meaning}</text>"))),
        );
        pictures.push(svg);
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
    measure(&browser, &pictures);
}

#[test]
fn no_text_of_a_timeline_leaves_it_or_lies_on_another() {
    let Some(browser) = browser() else { return };
    let mut chance = Chance(4);
    let states = embedded().states;
    let mut pictures = Vec::new();
    for (at, person) in persons(&mut chance, 40).into_iter().enumerate() {
        let state = states[chance.below(states.len())].id.0;
        let look = ["--format", "svg", "--theme", THEMES[at % 3], "--width", WIDTHS[at % 5]];
        let svg = run(&[&["timeline", person.id.0, state], &look[..]].concat());
        // A state that is no more is refused.
        if svg.starts_with("<svg") {
            pictures.push(svg);
        }
    }
    for (at, name) in
        ["omar-al-bashir", "vladimir-putin", "benjamin-netanyahu", "slobodan-milosevic", "bashar-al-assad", "ismail-haniyeh"]
            .iter()
            .enumerate()
    {
        for width in [WIDTHS[at % 5], WIDTHS[(at + 2) % 5]] {
            pictures.push(run(&["timeline", name, "--format", "svg", "--theme", THEMES[at % 3], "--width", width]));
        }
    }
    assert!(
        pictures.len() > 40 && pictures.iter().all(|svg| svg.starts_with("<svg")),
        "{:?}",
        pictures.iter().find(|svg| !svg.starts_with("<svg"))
    );
    measure(&browser, &pictures);
}

#[test]
fn the_spans_of_a_picture_are_those_that_are_told() {
    for (person, state) in [("vladimir-putin", "armenia"), ("ratko-mladic", "montenegro"), ("rodrigo-duterte", "philippines")] {
        let told: Value = serde_json::from_str(&run(&["timeline", person, state, "--format", "json"])).expect("JSON");
        let svg = run(&["timeline", person, state, "--format", "svg"]);
        let spans = told["spans"].as_array().expect("spans");
        let mut rest = svg.as_str();
        for span in spans {
            let title = format!("<title>{}</title>", span["text"].as_str().expect("a text"));
            let (_, after) = rest.split_once(&title).unwrap_or_else(|| panic!("{title} in {svg}"));
            rest = after;
        }
        // Each that begins on a day shown has its number, on the bar and in the list.
        let from = told["query"]["from"].as_str().expect("a day");
        let begun = spans.iter().filter(|span| span["from"].as_str().is_some_and(|day| day >= from)).count();
        assert_eq!(svg.matches("<tspan").count(), begun, "{svg}");
    }
}

#[test]
fn the_years_of_a_person_end_with_the_counts_of_the_list_and_name_each_trip_after_which_nobody_was_arrested() {
    let svg = run(&["timeline", "omar-al-bashir", "--to", "2020-01-01", "--format", "svg"]);
    let list: Value =
        serde_json::from_str(&run(&["obligations", "--person", "omar-al-bashir", "--date", "2020-01-01", "--format", "json"]))
            .expect("JSON");
    for answer in Answer::all().filter(|answer| list["counts"][answer.word()] != 0) {
        let count = format!("{} {}", list["counts"][answer.word()], meaning(embedded(), answer));
        assert!(svg.contains(&count), "{count} in {svg}");
    }
    let map = run(&["map", "--person", "omar-al-bashir", "--date", "2020-01-01", "--trips"]);
    // A pin stands for all such trips to a state, a name for each.
    let pins = map.matches("text-anchor=\"middle\"").count();
    let names = svg.matches("fill=\"#c9302c\">").count();
    assert!(pins > 5 && names >= pins, "{pins} pins, {names} names");
    let none = run(&["timeline", "ismail-haniyeh", "--format", "svg", "--to", "2000-01-01"]);
    assert!(none.contains("no document against"), "{none}");
}

#[test]
fn a_timeline_claims_no_more_than_its_spans_and_tells_its_trips() {
    for (asked, begins) in [
        (&["omar-al-bashir", "jordan"][..], "When Jordan has to arrest Omar al-Bashir If the person is there, "),
        (
            &["omar-al-bashir", "jordan", "--to", "2020-01-01"],
            "When Jordan had to arrest Omar al-Bashir If the person was there, ",
        ),
        (&["vladimir-putin", "china"], "Vladimir Putin does not have to be arrested in China "),
        (&["vladimir-putin", "crimea"], "When Vladimir Putin must be arrested in Crimea "),
        (&["augusto-pinochet"], "How many states had to prosecute or extradite Augusto Pinochet "),
        (&["vladimir-putin"], "How many states have to arrest or prosecute Vladimir Putin "),
    ] {
        let svg = told(&run(&[&["timeline"], asked, &["--format", "svg"][..]].concat()));
        assert!(svg.starts_with(begins), "{asked:?}: {svg}");
    }
    let visited = run(&["timeline", "omar-al-bashir", "jordan", "--format", "svg"]);
    assert!(told(&visited).contains("Marks below the bar: trips there, 29 March 2017."), "{visited}");
    assert!(visited.contains("<title>29 March 2017</title>"), "{visited}");
    let arrested = told(&run(&["timeline", "rodrigo-duterte", "--format", "svg"]));
    assert!(arrested.contains("Philippines: arrested") && arrested.contains("“arrested” behind the name"), "{arrested}");
    assert!(!arrested.contains("although the state was obliged"), "{arrested}");
}

#[test]
fn days_past_the_record_are_told_and_drawn_paler() {
    let beyond = format!("The record is complete to {} only.", dedere::words::day(embedded().edition.complete_on));
    for asked in [&["vladimir-putin"][..], &["vladimir-putin", "armenia"]] {
        let of = |to: &[&str]| run(&[&["timeline"], asked, to, &["--format", "svg"][..]].concat());
        let (open, closed) = (of(&[]), of(&["--to", "2026-09-30"]));
        assert!(told(&open).contains(&beyond) && open.contains("fill-opacity"), "{open}");
        assert!(!told(&closed).contains(&beyond) && !closed.contains("fill-opacity"), "{closed}");
    }
}

#[test]
fn the_years_of_somebody_whom_nobody_has_to_arrest_any_more_end_soon_after() {
    for person in ["rodrigo-duterte", "radovan-karadzic", "charles-taylor", "augusto-pinochet"] {
        let svg = told(&run(&["timeline", person, "--format", "svg"]));
        assert!(svg.contains(" if the person was on their territory") && !svg.contains("2027"), "{svg}");
        let given = told(&run(&["timeline", person, "--to", "2027-01-01", "--format", "svg"]));
        assert!(given.contains("1 January 2027"), "{given}");
    }
}
