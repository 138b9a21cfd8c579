//! The page of a map, in a browser: it says of every day what the program says of it, by keys alone too, and asks nothing of anybody.

mod common {
    pub mod browser;
    pub mod named;
}

use std::ffi::OsString;
use std::io::Write;

use common::{
    browser::{LEAVE, browser},
    named,
};
use dedere::cli::written;
use dedere::data::{embedded, with_overlay};
use dedere::law::{Answer, Closed, Corpus};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

fn run_on(record: &'static Corpus, arguments: &[&str]) -> String {
    let all = [&["dedere"], arguments, &["--today", "2026-11-24", "--no-pager"]].concat();
    written(&all.into_iter().map(OsString::from).collect::<Vec<_>>(), record)
}

fn run(arguments: &[&str]) -> String {
    run_on(embedded(), arguments)
}

fn page(person: &str, date: &str) -> String {
    run(&["map", "--person", person, "--date", date, "--trips", "--format", "html"])
}

/// What the page shows on each of these days, gone to as a reader would.
const READ: &str = "
const text = (id) => document.getElementById(id).textContent;
const visible = (element) => !element.hidden;
const seen = (day) => {
  const field = document.getElementById('day');
  field.value = day;
  field.dispatchEvent(new Event('input'));
  const legend = [...document.querySelectorAll('#legend li')].filter(visible);
  const drawn = [...document.querySelectorAll('#map [aria-label]:not(.x)')].filter((one) => !one.hasAttribute('aria-hidden'));
  const rows = [...document.querySelectorAll('#rows tr')].filter(visible);
  return {
    title: text('title'), described: text('caption'), address: location.hash,
    counts: legend.map((one) => one.querySelector('b')?.textContent.trim()).filter((count) => count).map(Number),
    drawn: drawn.map((one) => one.getAttribute('aria-label')).sort(),
    fills: drawn.map((one) => [one.getAttribute('aria-label'), one.getAttribute('class')]),
    rows: rows.map((row) => [...row.children].map((cell) => cell.textContent)),
    counted: rows.filter((row) => row.hasAttribute('data-counted')).map((row) => [...row.children].map((cell) => cell.textContent)),
    pins: [...document.querySelectorAll('#map .numbered')].filter((one) => one.parentNode.getAttribute('class') === 'pin').length,
    notes: [...document.querySelectorAll('#notes p')].filter(visible).map((one) => one.textContent),
  };
};
";

fn days_of(page: &str, days: &[&str]) -> Option<Vec<Value>> {
    let browser = browser()?;
    let script = format!(
        "{LEAVE}{READ}const days = {};
         const time = (day) => {{
           const began = performance.now();
           document.getElementById('slide').value = day;
           document.getElementById('slide').dispatchEvent(new Event('input'));
           return performance.now() - began;
         }};
         const took = [27000, 21000, 27500, 20000, 26000].map(time).sort((one, other) => one - other)[2];
         leave({{days: days.map(seen), outside: performance.getEntriesByType('resource').length, took}});",
        json!(days)
    );
    let shown = browser.shown(page, &script, "", (1200, 900));
    assert_eq!(shown.console, [""; 0], "{:#?}", shown.console);
    let left = shown.left();
    assert_eq!(left["outside"], 0);
    // On a machine with nothing else to do it is a tenth of it.
    assert!(left["took"].as_f64() < Some(200.0), "a day takes {} ms", left["took"]);
    Some(left["days"].as_array().expect("days").clone())
}

/// The texts of elements of this name in a picture, with its signs as they are read.
fn texts(svg: &str, element: &str) -> Vec<String> {
    let begins = format!("<{element}");
    let begun = svg.split(&begins).skip(1);
    let inner = begun.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</")?.0.to_owned()));
    inner.map(|text| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")).collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().expect("a list").iter().map(|one| one.as_str().expect("a text").to_owned()).collect()
}

#[test]
fn on_every_day_the_page_says_what_the_program_says() {
    let questions: [(&str, &[&str]); 4] = [
        (
            "vladimir-putin",
            &["1949-08-12", "1985-01-01", "2023-03-16", "2023-03-17", "2024-02-01", "2024-09-02", "2026-11-24", "2027-06-02"],
        ),
        ("omar-al-bashir", &["2009-03-03", "2009-03-04", "2015-06-14", "2017-10-27", "2019-04-11", "2026-11-24"]),
        ("ratko-mladic", &["1990-06-01", "1995-07-25", "2006-06-03", "2011-05-31", "2011-06-01"]),
        ("bashar-al-assad", &["2000-01-01", "2024-12-09", "2026-11-24"]),
    ];
    for (person, days) in questions {
        let Some(seen) = days_of(&page(person, days[0]), days) else { return };
        for (day, seen) in days.iter().zip(seen) {
            let about = format!("{person} on {day}");
            let svg = run(&["map", "--person", person, "--date", day, "--trips"]);
            let titles = texts(&svg, "title");
            assert_eq!(seen["title"], titles[0], "{about}");
            assert_eq!(seen["described"], texts(&svg, "desc")[0], "{about}");
            assert_eq!(seen["address"], format!("#{day}"), "{about}");
            // Pins and rings have a title each too, which is no answer.
            let meanings: Vec<String> = Answer::all().map(called).collect();
            let answers = |title: &&String| {
                // What the answer stands under may follow.
                let told =
                    |meaning: &String| title.contains(&format!(": {meaning}, ")) || title.ends_with(&format!(": {meaning}"));
                meanings.iter().any(told)
            };
            let mut labels: Vec<String> = titles[1..].iter().filter(answers).cloned().collect();
            labels.sort();
            labels.dedup();
            let mut drawn = strings(&seen["drawn"]);
            drawn.sort();
            drawn.dedup();
            assert_eq!(drawn, labels, "{about}");
            assert_eq!(seen["pins"], svg.matches("text-anchor=\"middle\"").count(), "{about}");
            let list: Value = serde_json::from_str(&run(&["obligations", "--person", person, "--date", day, "--format", "json"]))
                .expect("JSON");
            let counts: Vec<&Value> =
                Answer::all().map(|answer| &list["counts"][answer.word()]).filter(|count| **count != 0).collect();
            assert_eq!(seen["counts"].as_array().expect("counts").iter().collect::<Vec<_>>(), counts, "{about}");
            let (rows, known) = (rows_of(&seen["counted"]), listed(person, day));
            let unknown: Vec<_> = rows.iter().filter(|row| !known.contains(row)).collect();
            assert!(unknown.is_empty(), "{about}: {unknown:?}");
            let sum: u64 = counts.iter().filter_map(|count| count.as_u64()).sum();
            assert_eq!(rows.len() as u64, sum, "{about}");
            // The table says what the picture shows, and what each answer stands under.
            let cell = |row: &Value, at: usize| row[at].as_str().expect("a cell").to_owned();
            let in_table = |label: &String| {
                let rows = seen["rows"].as_array().expect("rows");
                rows.iter().any(|row| *label == format!("{}: {}", cell(row, 0), cell(row, 1)))
            };
            // Notes, and with them what is told of days past the record, are those of the picture of the day.
            let drawn_texts = texts(&svg, "text").join(" ");
            for note in strings(&seen["notes"]) {
                assert!(drawn_texts.contains(&note), "{note} {about} in {drawn_texts}");
            }
            for label in &drawn {
                assert!(in_table(label), "{label} {about}");
            }
        }
    }
}

/// What an answer is called in a legend.
fn called(answer: Answer) -> String {
    dedere::words::map::meaning(embedded(), answer).to_owned()
}

/// Name, answer and first day of each row of a page.
fn rows_of(rows: &Value) -> Vec<(String, String, String)> {
    let cell = |row: &Value, at: usize| row[at].as_str().expect("a text").to_owned();
    let mut rows: Vec<_> = rows.as_array().expect("rows").iter().map(|row| (cell(row, 0), cell(row, 1), cell(row, 2))).collect();
    rows.sort();
    rows
}

/// The same of each row of the table for tools that draw maps, which has names of the day, states to come and territories too.
fn listed(person: &str, day: &str) -> Vec<(String, String, String)> {
    let text = run(&["map", "--person", person, "--date", day, "--format", "csv"]);
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let since_of = |text: &str| dedere::law::Day::parse(text).map_or_else(String::new, dedere::words::day);
    let rows = table.records().map(|row| row.expect("a row"));
    rows.map(|row| {
        let of = called(Answer::from_word(&row[2]).expect("an answer"));
        let of = if row[5].is_empty() { of } else { format!("{of}, {}", &row[5]) };
        (row[1].to_owned(), of, since_of(&row[3]))
    })
    .collect()
}

#[test]
fn keys_alone_reach_everything_and_a_reader_is_told() {
    let Some(browser) = browser() else { return };
    let script = "
const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
const here = () => document.activeElement.getAttribute('aria-label');
const reachable = [...document.querySelectorAll('input, button, summary, [tabindex=\"0\"]')].filter((one) => !one.closest('[hidden]')).map((one) => one.id || one.tagName);
const said = () => document.getElementById('said').textContent;
document.querySelector('#map [tabindex=\"0\"]').focus();
const steps = [here()];
key('ArrowRight'); steps.push(here());
key('ArrowLeft'); steps.push(here());
key('End'); steps.push(here());
key('ArrowDown'); steps.push(here());
key('m'); key('m'); steps.push(here().slice(0, 1));
while (!here().startsWith('Mongolia')) key('ArrowRight');
const mongolia = said(), outline = document.querySelector('.hi').getAttribute('d').length, why = document.getElementById('why').textContent;
let all = 0; const first = here(); do { key('ArrowRight'); all++; } while (here() !== first && all < 999);
const day = () => document.getElementById('day').value;
const later = document.getElementById('later'), earlier = document.getElementById('earlier');
later.click(); const forward = day(); earlier.click(); earlier.click(); const back = day();
const before = here(); document.getElementById('slide').value = 27410; document.getElementById('slide').dispatchEvent(new Event('input'));
leave({reachable, steps, mongolia, outline, why, all, forward, back, slid: day(), lang: document.documentElement.lang,
  label: document.getElementById('map').getAttribute('aria-label'), overlap: document.documentElement.scrollWidth > innerWidth});
";
    let shown = browser.shown(&page("vladimir-putin", "2024-09-02"), &format!("{LEAVE}{script}"), "", (390, 800));
    assert_eq!(shown.console, [""; 0]);
    let left = shown.left();
    let steps = strings(&left["steps"]);
    assert!(steps[0].starts_with("Abkhazia") && steps[1].starts_with("Afghanistan") && steps[2] == steps[0], "{steps:?}");
    assert!(steps[3].starts_with("Zimbabwe") && steps[4] == steps[0] && steps[5] == "M", "{steps:?}");
    assert_eq!(left["mongolia"], "Mongolia was obliged to arrest Vladimir Putin on 2 September 2024.");
    assert_eq!(left["why"], "Since 17 March 2023 · Rome Statute arts. 59(1), 86, 89(1), 92");
    assert!(left["outline"].as_u64() > Some(50));
    assert!(left["all"].as_u64().is_some_and(|all| (199..300).contains(&all)), "{left}");
    assert!(left["forward"].as_str() > Some("2024-09-02") && left["back"].as_str() < Some("2024-09-02"), "{left}");
    assert_eq!(left["slid"], "2024-08-28");
    assert_eq!(left["lang"], "en");
    assert_eq!(left["overlap"], false);
    let reachable = strings(&left["reachable"]);
    for id in ["day", "earlier", "later", "slide", "SUMMARY"] {
        assert!(reachable.iter().any(|one| one == id), "{id} in {reachable:?}");
    }
    // The table is wider than a narrow window, and moved with the keyboard where it is open.
    assert!(reachable.iter().any(|one| one == "table"), "{reachable:?}");
    assert_eq!(reachable.len(), 7, "{reachable:?}");
}

#[test]
fn an_address_has_its_day_and_a_frame_its_shape() {
    let Some(browser) = browser() else { return };
    let script = format!(
        "{LEAVE}leave({{day: document.getElementById('day').value, embed: document.documentElement.className, \
         fits: document.documentElement.scrollHeight <= innerHeight, wide: document.documentElement.scrollWidth <= innerWidth, \
         map: document.getElementById('map').getBoundingClientRect().height}});"
    );
    let page = page("vladimir-putin", "2026-11-24");
    for (address, day, embed) in [
        ("", "2026-11-24", ""),
        ("#2024-09-02", "2024-09-02", ""),
        ("#2023-02-30", "2026-11-24", ""),
        ("#2024-09-02&embed", "2024-09-02", "embed"),
        ("?embed", "2026-11-24", "embed"),
    ] {
        let left = browser.shown(&page, &script, address, (960, 600)).left();
        assert_eq!((&left["day"], &left["embed"]), (&json!(day), &json!(embed)), "{address}");
        if !embed.is_empty() {
            assert_eq!((&left["fits"], &left["wide"]), (&json!(true), &json!(true)), "{address}: {left}");
            assert!(left["map"].as_f64() > Some(200.0), "{left}");
        }
    }
}

#[test]
fn the_sentence_about_a_state_says_what_its_answer_stands_under() {
    let Some(browser) = browser() else { return };
    let script = "
const land = [...document.querySelectorAll('#map [aria-label]')].find((one) => one.getAttribute('aria-label').startsWith('Kenya:'));
land.dispatchEvent(new MouseEvent('click', {bubbles: true}));
const row = [...document.querySelectorAll('#rows tr')].find((row) => row.children[0].textContent === 'Kenya');
leave({said: document.getElementById('said').textContent, why: document.getElementById('why').textContent,
  row: [...row.children].map((cell) => cell.textContent)});
";
    let left = browser.shown(&page("joseph-kony", "2010-01-01"), &format!("{LEAVE}{script}"), "", (900, 800)).left();
    let condition = "once the Court's request reached it";
    assert_eq!(left["said"], format!("Kenya was obliged to arrest Joseph Kony on 1 January 2010, {condition}."));
    assert_eq!(left["row"][1], format!("{}, {condition}", called(Answer::Obliged)));
    assert!(!left["why"].as_str().is_some_and(|why| why.contains(condition)), "{left}");
    assert!(!left["row"][3].as_str().is_some_and(|articles| articles.contains(condition)), "{left}");
}

#[test]
fn a_finger_reaches_a_state_that_is_smaller_than_it() {
    let Some(browser) = browser() else { return };
    let script = "
const said = () => document.getElementById('said').textContent;
const taps = (name) => {
  const lands = [...document.querySelectorAll('#map [aria-label]:not([aria-hidden])')];
  const {left, top, width, height} = lands.find((one) => one.getAttribute('aria-label').startsWith(name + ':')).getBoundingClientRect();
  const at = {clientX: left + width / 2, clientY: top + height / 2, bubbles: true, pointerType: 'touch'};
  // Somebody who taps elsewhere begins anew.
  document.getElementById('map').dispatchEvent(new PointerEvent('click', {...at, clientX: -99}));
  for (let taps = 1; taps < 9; taps++) {
    document.getElementById('map').dispatchEvent(new PointerEvent('click', at));
    if (said().includes(name)) return taps;
  }
  return null;
};
scrollTo(0, 0);
leave(['Qatar', 'Bahrain', 'Israel', 'Palestine', 'Kuwait', 'Luxembourg'].map((name) => [name, taps(name)]));
";
    let page = page("vladimir-putin", "2026-11-24").replacen("<main>", "<main style=\"width:390px\">", 1);
    let page = page.replacen("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"", 1);
    let left = browser.shown(&page, &format!("{LEAVE}{script}"), "", (390, 800)).left();
    for one in left.as_array().expect("states") {
        assert!(one[1].as_u64().is_some_and(|taps| taps <= 2), "{left}");
    }
}

#[test]
fn a_count_of_the_legend_stays_whole_in_a_narrow_window() {
    let Some(browser) = browser() else { return };
    let script = "leave([...document.querySelectorAll('#legend b')].filter((one) => one.checkVisibility() && one.textContent.trim())                  .map((one) => one.getClientRects().length));";
    for width in [320, 390] {
        // A window is not always as narrow as is asked for, a frame is.
        let framed = page("benjamin-netanyahu", "2026-11-24").replacen("<main>", &format!("<main style=\"width:{width}px\">"), 1);
        let framed = framed.replacen("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"", 1);
        let left = browser.shown(&framed, &format!("{LEAVE}{script}"), "", (width, 800)).left();
        let lines = left.as_array().expect("counts");
        assert!(!lines.is_empty() && lines.iter().all(|lines| *lines == 1), "{left}");
    }
}

/// A part of a page, between its first and its last words.
fn part<'p>(page: &'p str, first: &str, last: &str) -> &'p str {
    page.split_once(first).and_then(|(_, rest)| rest.split_once(last)).map_or_else(|| panic!("no {first}"), |(part, _)| part)
}

#[test]
fn the_first_picture_needs_no_script() {
    let page = page("omar-al-bashir", "2015-06-14");
    let svg = run(&["map", "--person", "omar-al-bashir", "--date", "2015-06-14", "--trips"]);
    assert!(page.contains(&texts(&svg, "desc")[0]) && page.contains(&texts(&svg, "title")[0]));
    let Some(browser) = browser() else { return };
    let dom = browser.shown(&page, LEAVE, "", (1200, 900)).dom;
    for (first, last) in [("<tbody id=\"rows\">", "</tbody>"), ("<div id=\"notes\">", "</div>")] {
        assert_eq!(part(&dom, first, last), part(&page, first, last));
    }
    let classes = |page: &str| -> Vec<String> {
        let map = part(page, "<g id=\"dots\">", "</g>");
        map.split("class=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(classes(&dom), classes(&page));
}

#[test]
fn a_page_is_small_and_asks_for_nothing() {
    for person in ["vladimir-putin", "omar-al-bashir", "slobodan-milosevic"] {
        let page = page(person, "2026-11-24");
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(page.as_bytes()).expect("memory");
        let bytes = packed.finish().expect("memory").len();
        assert!(bytes <= 60_000, "{person}: {bytes} bytes");
        assert!(page.contains("default-src 'none'") && !page.contains("unsafe"), "{person}");
        for outside in ["http:", "https:", " src=", "url(\"", "@import"] {
            assert!(!page.contains(outside), "{person}: {outside}");
        }
    }
}

#[test]
fn a_hostile_name_breaks_nothing() {
    let long = "x".repeat(300);
    for name in ["</script><script>alert(1)</script>", "a\u{202e}b {{data}} $& <!--", long.as_str()] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = named::person(folder.path(), name).into();
        let Ok(record) = with_overlay(embedded(), &[file]) else {
            assert!(name.contains('\u{202e}'), "{name} is refused");
            continue;
        };
        let page = run_on(record, &["map", "--person", "jane-example", "--format", "html"]);
        assert!(page.starts_with("<!doctype html>"), "{page}");
        let Some(browser) = browser() else { return };
        let script = format!(
            "{LEAVE}leave({{title: document.getElementById('title').textContent, scripts: document.scripts.length, wide: document.documentElement.scrollWidth <= innerWidth}});"
        );
        let shown = browser.shown(&page, &script, "", (390, 800));
        assert_eq!(shown.console, [""; 0]);
        let left = shown.left();
        assert_eq!((&left["scripts"], &left["wide"]), (&json!(3), &json!(true)), "{left}");
        assert!(left["title"].as_str().is_some_and(|title| title.contains(name)), "{left}");
    }
}
