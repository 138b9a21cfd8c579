//! A site answers as the program does, word for word, in a real browser, and asks nobody for anything.

#[path = "common/browser.rs"]
mod browser;
mod records;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dedere::data;
use dedere::law::{Asked, Closed, Corpus, Day, Person, PersonId, Presence, State, StateId};
use dedere::query::timeline::FIRST_DAY;
use dedere::site::{Asking, Span};

const TODAY: Day = Day::of(2026, 11, 24);

/// The record with made-up texts, a court, a state and persons laid over it.
static MADE_UP: LazyLock<&Corpus> = LazyLock::new(|| {
    let folder = records::laid_over_data("made-up-site", Path::new("tests/made-up"));
    data::load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
});

/// Numbers that look drawn by chance, and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A question, as it is typed.
#[derive(Clone, Copy)]
struct Question {
    person: &'static str,
    place: Asked,
    presence: Presence,
    date: Day,
}

/// The words that a page of the site has about a question: those that the program prints, but for the last line, which leads to a command;
/// of a refusal, what it says.
fn printed(corpus: &'static Corpus, question: Question) -> Vec<String> {
    let Question { person, place, presence, date } = question;
    let typed = ["dedere", "check", "--person", person, "--state", place.id(), "--presence", presence.word(), "--no-pager"];
    let days = ["--date".to_owned(), date.to_string(), "--today".to_owned(), TODAY.to_string()];
    let typed: Vec<_> = typed.iter().map(|word| (*word).to_owned()).chain(days).map(Into::into).collect();
    let text = dedere::cli::written(&typed, corpus);
    let text = match text.strip_prefix("error[") {
        Some(refused) => refused.split_once("]: ").expect("a refusal").1.replace("\n  = help: ", "\n"),
        None => text,
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    published(&words.join(" "), corpus).split(' ').map(str::to_owned).collect()
}

/// What the program prints with the last line that a site has.
fn published(text: &str, corpus: &Corpus) -> String {
    let complete = corpus.edition.complete_on;
    let Some((said, more)) = text.rsplit_once(&format!(" Complete to {complete}. Not legal advice. More")) else {
        return text.to_owned();
    };
    let cut = more.strip_suffix(": --why (proof) --sources").unwrap_or_else(|| panic!("{text}"));
    assert!(cut.is_empty() || cut.starts_with(" (") && cut.ends_with(" cut)"), "{text}");
    format!("{said} The answer in short. Complete to {complete}. Not legal advice.")
}

/// Days at which something may go wrong: around the first of every span, and any other.
fn days(spans: &[Span], chance: &mut Chance, any: usize) -> Vec<Day> {
    let around = spans.iter().flat_map(|span| [span.from.previous(), span.from, span.from.next()]);
    let any = (0..any).map(|_| FIRST_DAY.plus_days(chance.below(365 * 110) as i32));
    let mut days: Vec<Day> = around.filter(|day| FIRST_DAY <= *day).collect();
    days.extend(any.collect::<Vec<_>>());
    days
}

#[test]
fn every_span_of_a_pair_has_one_page_but_for_its_day() {
    for (corpus, pairs) in [(data::embedded(), 60), (*MADE_UP, 20)] {
        let asking = Asking::new(corpus, TODAY);
        let mut chance = Chance(20_261_127);
        let made_up: Vec<&Person> = corpus.persons.iter().filter(|person| data::embedded().person(person.id).is_none()).collect();
        let persons: Vec<&'static Person> = if made_up.is_empty() { corpus.persons.iter().collect() } else { made_up };
        for _ in 0..pairs {
            let person = chance.one(&persons);
            let place = chance.one(asking.places());
            let presence = chance.one(&dedere::site::PRESENCES);
            let spans = asking.spans(person, place, presence);
            for date in days(&spans, &mut chance, 12) {
                let at = spans.partition_point(|span| span.from <= date) - 1;
                let said: Vec<String> = spans[at].words(date).split_whitespace().map(str::to_owned).collect();
                let question = Question { person: person.id.0, place, presence, date };
                assert_eq!(said, printed(corpus, question), "{} {} {date} {presence:?}", person.id, place.id());
            }
        }
    }
}

/// A site of some persons in a folder, and the folder.
fn site(name: &str, corpus: &'static Corpus, persons: &[&'static str]) -> (PathBuf, Asking<'static>) {
    let folder = records::folder("site", name);
    let persons = persons.iter().map(|id| corpus.person(PersonId(id)).expect("a person"));
    // Every so many places, and two of the record's own examples: a place is a matter of seconds, and all are the same to the script.
    let mut number = 0;
    let asking = Asking::new(corpus, TODAY).about(persons.collect()).at(|place| {
        number += 1;
        number % 24 == 0 || ["mongolia", "crimea"].contains(&place.id())
    });
    for (path, bytes) in asking.files() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    (folder, asking)
}

/// Opens the first page with a script behind its own, which leaves what it found in the document.
fn with_script(program: &browser::Browser, folder: &Path, script: &str) -> (String, Vec<String>) {
    let page = fs::read_to_string(folder.join("index.html")).expect("the first page");
    let own = "<script src=\"data/index.js\" defer=\"\"></script>\n";
    assert!(page.contains(own));
    let page = page.replace(own, &format!("{own}<script src=\"asking.js\" defer></script>\n"));
    fs::write(folder.join("asking.html"), page).expect("a page");
    fs::write(folder.join("asking.js"), format!("{BEGINS}{script}")).expect("a script");
    let seen = program.open(&folder.join("asking.html"), "");
    let found = seen.dom.split("<pre id=\"outcome\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    (found.unwrap_or_else(|| panic!("no outcome: {:?}\n{}", seen.console, seen.dom)).to_owned(), seen.console)
}

/// What every script of a test begins with: what it finds is left in the document, with whatever went wrong on the way.
const BEGINS: &str = r##""use strict";
const wrong = [];
addEventListener("error", (event) => wrong.push(`error: ${event.message}`));
addEventListener("securitypolicyviolation", (event) => wrong.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
const done = (found) => {
  const outside = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.startsWith("file:"));
  const outcome = document.createElement("pre");
  outcome.id = "outcome";
  outcome.textContent = JSON.stringify([...wrong, ...outside.map((name) => `outside: ${name}`), ...found], null, 1);
  document.body.append(outcome);
};
const until = (so, then) => {
  const wait = setInterval(() => {
    if (!so()) return;
    clearInterval(wait);
    try { then(); } catch (error) { done([`thrown: ${error.stack}`]); }
  }, 10);
};
const words = () => [...document.querySelectorAll("#answer h2, #answer dt, #answer dd, #answer p")]
  .map((element) => element.textContent).join(" ").split(/\s+/).filter(Boolean).join(" ");
"##;

/// Compares every question in the page with the words expected, and gives the differences.
const COMPARES: &str = r#"
const persons = [...new Set(questions.map(([person]) => person))];
for (const file of ["shared", ...persons]) site.load(`data/${encodeURIComponent(file)}.js`);
until(() => site.texts && persons.every((person) => site.pages.has(person)), () => {
  const found = [];
  const begun = performance.now();
  for (const [person, place, day, presence, expected] of questions) {
    site.draw(site.page({ person, place: [...site.byId("place").options].findIndex((option) => option.value === place), day, presence }));
    if (words() !== expected && found.length < 5) found.push({ person, place, day, presence, expected, found: words() });
  }
  const took = (performance.now() - begun) / questions.length;
  if (took > 20) found.push(`a page takes ${took} ms`);
  done(found);
});
"#;

/// A thousand questions by seed, most of them beside days on which the page changes.
fn compares(program: &browser::Browser, name: &str, corpus: &'static Corpus, persons: &[&'static str], seed: u64) {
    let (folder, asking) = site(name, corpus, persons);
    let mut chance = Chance(seed);
    let mut questions: Vec<(&str, &str, String, &str, String)> = Vec::new();
    while questions.len() < 1000 {
        let person = corpus.person(PersonId(chance.one(persons))).expect("a person");
        let (place, presence) = (chance.one(asking.places()), chance.one(&dedere::site::PRESENCES));
        let days = days(&asking.spans(person, place, presence), &mut chance, 3);
        for date in days {
            let expected = printed(corpus, Question { person: person.id.0, place, presence, date }).join(" ");
            questions.push((person.id.0, place.id(), date.to_string(), presence.word(), expected));
        }
    }
    let script = format!("const questions = {};\n{COMPARES}", serde_json::to_string(&questions).expect("JSON"));
    let (found, said) = with_script(program, &folder, &script);
    assert_eq!(found, "[]");
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn a_thousand_questions_are_answered_word_for_word_in_a_browser() {
    let Some(program) = browser::browser() else { return };
    compares(&program, "words", data::embedded(), &["vladimir-putin", "omar-al-bashir"], 16);
    let made_up: Vec<&'static str> =
        MADE_UP.persons.iter().filter(|person| data::embedded().person(person.id).is_none()).map(|person| person.id.0).collect();
    compares(&program, "made-up-words", *MADE_UP, &made_up, 61);
}

/// What a reader does with the keyboard: everything that can be reached takes the focus, and a field that is changed asks.
const READS: &str = r##"
const found = [];
const expect = (so, what) => { if (!so) found.push(what); };
const change = (id, value) => {
  const field = site.byId(id);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const press = (id) => { site.byId(id).focus(); site.byId(id).click(); };
const first = "#answer h2";
until(() => site.data, () => {
  expect(!site.texts && !site.pages.size, "answers are loaded before any is asked for");
  expect(document.documentElement.lang === "en", "the language of the page");
  const shown = (element) => element.checkVisibility();
  const fields = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(shown);
  expect(fields.length > 10, `only ${fields.length} fields`);
  for (const field of fields.filter((field) => !field.disabled)) {
    field.focus();
    expect(document.activeElement === field && field.tabIndex >= 0, `no focus: ${field.outerHTML}`);
  }
  const named = (field) => field.labels?.length || field.getAttribute("aria-label") || field.textContent.trim();
  for (const field of fields) expect(named(field), `no name: ${field.outerHTML}`);
  for (const image of document.images) expect(image.alt, `no words for ${image.src}`);
  const was = words();
  // What needs the answer of the first page loads it.
  press("as-text");
  until(() => site.shown && site.byId("box").value, () => {
  expect(words() === was, `${words()} is no longer ${was}`);
  expect(site.byId("box").value.includes(site.shown.heading), site.byId("box").value);
  // Whoever steps through a field has asked one question.
  const entries = history.length;
  for (const day of ["2001-01-03", "2001-01-02", "2001-01-01"]) change("day", day);
  until(() => location.hash.includes("2001-01-01") && words() !== was, () => {
    expect(history.length === entries + 1, `${history.length - entries} entries of the history`);
    expect(["earlier", "later"].every((id) => site.byId(id).getAttribute("aria-disabled") === "false"), "a button that leads nowhere");
    expect(words().includes("1 January 2001"), words());
    press("later");
    until(() => !location.hash.includes("2001-01-01"), () => {
      const later = site.asked().day;
      expect(later > "2001-01-01", later);
      press("earlier");
      until(() => site.asked().day !== later, () => {
        expect(site.asked().day < later, site.asked().day);
        press("as-citation");
        expect(site.byId("box").value.includes(site.shown.heading) && site.byId("box").value.includes(location.hash), site.byId("box").value);
        press("as-frame");
        expect(site.byId("box").value.startsWith("<iframe ") && site.byId("box").value.includes("?embed#"), site.byId("box").value);
        // A frame is as tall as what it shows.
        const stated = Number(site.byId("box").value.match(/ height="(\d+)"/)[1]);
        document.documentElement.classList.add("embed");
        document.body.style.width = "640px";
        const tall = document.body.getBoundingClientRect().height;
        document.documentElement.classList.remove("embed");
        document.body.style.removeProperty("width");
        expect(tall > 100 && tall <= stated && stated < tall + 2, `${tall} in ${stated}`);
        // A number leads to its source, and asks nothing.
        const [asked, number] = [location.hash, document.querySelector("#answer .refs a")];
        number.click();
        expect(site.byId("of-sources").open && document.activeElement.value === Number(number.textContent), number.outerHTML);
        expect(location.hash === asked, location.hash);
        press("as-text");
        expect(site.byId("box").value.includes(site.shown.heading), site.byId("box").value);
        site.byId("search").value = sought;
        site.byId("search").dispatchEvent(new Event("input"));
        until(() => document.querySelector("#results a"), () => {
          expect(document.querySelector("#results a").getAttribute("href").includes(meant), document.querySelector("#results").innerHTML);
          location.hash = address;
          until(() => site.asked().day === address.split("/")[2] && site.byId("shown").checkVisibility(), () => {
            expect(site.asked().person === meant, site.asked().person);
            expect(document.querySelector('#answer a[href="law/rome-statute.html"]'), site.byId("answer").innerHTML);
            location.hash = "#nobody/nowhere/2024-01-01";
            until(() => !site.byId("unknown").hidden, () => {
              expect(!site.byId("shown").checkVisibility(), "an answer about nobody");
              expect(document.title.startsWith(site.byId("unknown").textContent), document.title);
              done(found);
            });
          });
        });
      });
    });
  });
  });
});
"##;

/// What is found for what is typed, first, and how it is chosen with keys alone.
const FINDS: &str = r##"
const found = [];
const expect = (so, what) => { if (!so) found.push(what); };
const field = () => site.byId("search");
const links = () => [...document.querySelectorAll("#results a")];
const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const type = (text) => {
  field().focus();
  field().value = text;
  field().dispatchEvent(new Event("input"));
};
until(() => site.data, () => {
  site.load("data/names.js");
  until(() => site.known, () => {
    for (const [typed, meant, first] of sought) {
      type(typed);
      const all = links().map((link) => link.getAttribute("href"));
      expect(first ? all[0]?.includes(meant) : all.some((link) => link.includes(meant)), `${typed}: ${all}`);
    }
    type("qwertzuiop");
    expect(!links().length && site.byId("none-found").checkVisibility(), "something bears no name");
    type("putin");
    key("ArrowDown");
    expect(document.activeElement === links()[0], "down");
    key("ArrowUp");
    expect(document.activeElement === field(), "up");
    key("Enter");
    until(() => location.hash.includes("vladimir-putin"), () => {
      expect(!links().length, "the list stays open");
      expect(document.activeElement === site.byId("shown"), document.activeElement.outerHTML.slice(0, 99));
      done(found);
    });
  });
});
"##;

#[test]
fn whatever_has_a_name_is_found_by_it_and_taken_with_keys() {
    let Some(program) = browser::browser() else { return };
    let (folder, _) = site("finds", data::embedded(), &["vladimir-putin", "benjamin-netanyahu"]);
    let sought = [
        ("Kosovo Specialist Chambers", "courts.html#", true),
        ("ICC", "courts.html#icc", true),
        ("article 89", "law/rome-statute.html#rome-statute:89", false),
        ("art. 89", "law/rome-statute.html#rome-statute:89", false),
        ("Rome Statute 89", "law/rome-statute.html#rome-statute:89", true),
        ("article 89 Rome Statute", "law/rome-statute.html#rome-statute:89", true),
        ("Netanyahu Benjamin", "#benjamin-netanyahu/", true),
        ("president putin", "#vladimir-putin/", true),
        ("pm netanyahu", "#benjamin-netanyahu/", true),
        ("Mongolia", "/mongolia/", true),
    ];
    let script = format!("const sought = {};\n{FINDS}", serde_json::to_string(&sought).expect("JSON"));
    let (found, said) = with_script(&program, &folder, &script);
    assert_eq!(found, "[]");
    assert!(said.is_empty(), "{said:?}");
}

/// Goes from question to question, and looks whether the picture is of the one that is shown.
const PICTURED: &str = r##"
const found = [];
const expect = (so, what) => { if (!so) found.push(what); };
const picture = () => site.byId("picture").checkVisibility();
until(() => site.data, () => {
  const { person, day } = site.byId("picture").dataset;
  const { start } = site.data;
  expect(person === start.person && day === start.day, `${person} on ${day}`);
  expect(picture(), "no picture under the page as it begins");
  const steps = [
    [`#${other}/mongolia/${day}`, false], [`#${person}/mongolia/${day}`, true], [`#${person}/crimea/${day}`, true],
    [`#${person}/mongolia/2001-01-01`, false], [`#${person}/mongolia/${day}/overflight`, false], ["#nobody/mongolia", false],
    [`#${person}/mongolia/${day}`, true],
  ];
  const next = () => {
    if (!steps.length) return done(found);
    const [address, shown] = steps.shift();
    location.hash = address;
    setTimeout(() => {
      expect(picture() === shown, `${address}: ${picture()}`);
      next();
    }, 300);
  };
  next();
});
"##;

#[test]
fn the_picture_is_of_the_question_that_is_shown_or_not_there() {
    let Some(program) = browser::browser() else { return };
    let (folder, _) = site("pictured", data::embedded(), &["vladimir-putin", "omar-al-bashir"]);
    for name in ["map.svg", "map-dark.svg", "map-narrow.svg", "map-narrow-dark.svg"] {
        let svg = fs::read_to_string(folder.join(name)).expect("a map");
        let width = if name.contains("narrow") { "width=\"390\"" } else { "width=\"920\"" };
        assert!(svg.contains(width), "{name}");
    }
    let index = fs::read_to_string(folder.join("data/index.js")).expect("a script");
    let other = if index.contains("\"person\":\"vladimir-putin\"") { "omar-al-bashir" } else { "vladimir-putin" };
    let (found, said) = with_script(&program, &folder, &format!("const other = {other:?};\n{PICTURED}"));
    assert_eq!(found, "[]");
    assert!(said.is_empty(), "{said:?}");
}

/// The texts of some elements of a page.
fn texts<'p>(page: &'p str, begins: &str, ends: &str) -> Vec<&'p str> {
    page.split(begins).skip(1).filter_map(|rest| rest.split(ends).next()).collect()
}

#[test]
fn pages_bear_their_names_lead_to_each_other_and_to_no_command() {
    let (folder, _) = site("pages", data::embedded(), &["vladimir-putin", "omar-al-bashir"]);
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let (person, state, courts) = (read("person/vladimir-putin.html"), read("state/mongolia.html"), read("courts.html"));
    assert!(person.contains("<h1>Vladimir Putin</h1>\n<p class=\"lead\">Vladimir Putin, "), "{person}");
    assert!(state.contains("<h1>Mongolia</h1>\n<p class=\"lead\">Mongolia "), "{state}");
    for (page, link) in [
        (&person, "<a href=\"../index.html#vladimir-putin\">"),
        (&person, "<li><a href=\"../state/mongolia.html\">Mongolia</a>, 2 to 3 September 2024"),
        (&state, "<a href=\"../index.html#/mongolia\">"),
        (&state, "<a href=\"../person/vladimir-putin.html\">Vladimir Putin</a>"),
        (&state, "<a href=\"../law/rome-statute.html\">Rome Statute</a>"),
        (&courts, "<a href=\"person/vladimir-putin.html\">Vladimir Putin</a>"),
    ] {
        assert!(page.contains(link), "no {link} in {page}");
    }
    // Lists are in the order of what they show, and a court is called by its name.
    let sorted = |shown: &[&str]| shown.windows(2).all(|pair| dedere::law::fold(pair[0]) <= dedere::law::fold(pair[1]));
    let law = read("law.html");
    let (_, instruments) = law.split_once("<h2>").expect("a heading");
    let titles: Vec<&str> = texts(instruments, ".html\">", "</a>");
    assert!(titles.len() > 20 && sorted(&titles), "{titles:?}");
    let headings = texts(&courts, "<h2>", "</h2>");
    assert!(headings.len() > 5 && sorted(&headings) && headings.iter().all(|heading| !heading.contains('<')), "{headings:?}");
    let listed = read("persons.html");
    let persons = texts(listed.split("<main").nth(1).expect("a list"), ".html\">", "</a>");
    assert!(persons.len() == 2 && sorted(&persons), "{persons:?}");
    // Nobody can type a command there.
    for path in records::files(&folder) {
        let name = path.strip_prefix(&folder).expect("a path inside").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("text");
        if !name.ends_with(".html") && !name.starts_with("data") {
            continue;
        }
        let options =
            texts(&text, " --", " ").into_iter().filter(|rest| rest.starts_with(|sign: char| sign.is_ascii_lowercase()));
        let commands = texts(&text, "dedere ", " ")
            .into_iter()
            .filter(|word| ["check", "person", "state", "explain", "verify"].contains(word));
        let found: Vec<&str> = options.chain(commands).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_reader_reaches_everything_with_the_keyboard_and_finds_a_name_in_any_script() {
    let Some(program) = browser::browser() else { return };
    let (folder, _) = site("reads", data::embedded(), &["vladimir-putin", "omar-al-bashir"]);
    let asked = "const sought = 'Путин', meant = 'vladimir-putin', address = '#putin/mongolia/2024-09-02';\n";
    let (found, said) = with_script(&program, &folder, &format!("{asked}{READS}"));
    assert_eq!(found, "[]");
    assert!(said.is_empty(), "{said:?}");
    // Every other page is whole without its script, and nothing in it is kept from it.
    for page in ["persons.html", "person/vladimir-putin.html", "law/rome-statute.html"] {
        let seen = program.open(&folder.join(page), "");
        assert!(seen.console.is_empty(), "{page}: {:?}", seen.console);
        assert!(seen.dom.contains("<html lang=\"en\">") && seen.dom.contains("</footer>"), "{page}");
    }
    // A name says its language, and a number leads to its source.
    let person = fs::read_to_string(folder.join("person/vladimir-putin.html")).expect("a page");
    assert!(person.contains("ru <bdi lang=\"ru\">Владимир Путин</bdi>"), "{person}");
    let leads: Vec<&str> = person.split("href=\"#source-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(leads.len() > 10 && leads.iter().all(|to| person.contains(&format!("id=\"source-{to}\""))), "{leads:?}");
}

#[test]
fn every_link_of_a_site_leads_somewhere_and_no_page_asks_another_host() {
    let (folder, _) = site("links", data::embedded(), &["vladimir-putin"]);
    let mut read = 0;
    for path in records::files(&folder) {
        let name = path.strip_prefix(&folder).expect("a path inside").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("text");
        if !name.ends_with(".html") {
            continue;
        }
        assert!(text.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"), "{name}");
        assert!(!text.contains(" style=\"") && !text.contains("<style") && !text.contains(" onclick"), "{name}");
        assert_eq!(text.matches("<script").count(), text.matches("<script src=\"").count(), "{name}");
        for attribute in ["href=\"", "src=\"", "srcset=\""] {
            for link in text.split(&format!(" {attribute}")).skip(1) {
                let link = link.split('"').next().expect("a link");
                let leads_out = link.starts_with("https://") || link.starts_with("http://");
                if leads_out && attribute == "href=\"" || link.starts_with('#') {
                    continue;
                }
                let target = path.parent().expect("a folder").join(link.split(['#', '?']).next().expect("a path"));
                assert!(target.is_file(), "{name}: {link}");
                read += 1;
            }
        }
    }
    assert!(read > 500, "only {read} links were found");
}

/// The record with another name for a person and a state.
fn named(name: &'static str) -> &'static Corpus {
    let record = data::embedded();
    let rename = |person: &Person| Person { name: if person.id.0 == HOSTILE.0 { name } else { person.name }, ..*person };
    let persons: Vec<Person> = record.persons.iter().map(rename).collect();
    let rename = |state: &State| State { name: if state.id.0 == HOSTILE.1 { name } else { state.name }, ..*state };
    let states: Vec<State> = record.states.iter().map(rename).collect();
    Box::leak(Box::new(Corpus { persons: persons.leak(), states: states.leak(), ..*record }))
}

/// The person and the state whose names are not what they should be.
const HOSTILE: (&str, &str) = ("iyad-ag-ghaly", "mongolia");

/// Asks about them, and looks whether anything came to life.
const SURVIVES: &str = r##"
const found = [];
until(() => site.data, () => {
  location.hash = address;
  until(() => site.asked().person === address.slice(1).split("/")[0] && site.pages.has(site.asked().person), () => {
    setTimeout(() => {
      if (words() !== expected) found.push({ expected, found: words() });
      if (document.querySelector("image, main script, b b")) found.push("an element out of a name");
      done(found);
    }, 50);
  });
});
"##;

#[test]
fn whatever_a_name_holds_the_site_stays_whole() {
    let long: &str = "x".repeat(300).leak();
    let program = browser::browser();
    for (at, name) in ["</script><script>alert(1)</script>", "\"><image href=x> {name}", "a\u{202e}b\u{0}c\u{200f}", long]
        .into_iter()
        .enumerate()
    {
        let corpus = named(name);
        let (folder, _) = site(&format!("hostile-{at}"), corpus, &[HOSTILE.0]);
        for path in records::files(&folder) {
            let text = fs::read_to_string(&path).expect("text");
            let shown = path.display();
            assert!(!text.contains(['\u{202e}', '\u{0}', '\u{200f}']), "{shown}");
            assert!(!text.contains("<script>") && !text.contains("<image"), "{shown}");
        }
        let Some(program) = &program else { continue };
        let (person, place) = (HOSTILE.0, corpus.state(StateId(HOSTILE.1)).map(Asked::State).expect("a state"));
        let question = Question { person, place, presence: Presence::Territory, date: Day::of(2024, 9, 2) };
        // A word that is longer than a line is broken by the program, and not by the page.
        let expected = printed(corpus, question).join(" ");
        let expected = if name == long { expected.replace("x x", "xx") } else { expected };
        let address = format!("#{person}/{}/{}", place.id(), question.date);
        let script =
            format!("const address = {address:?}, expected = {};\n{SURVIVES}", serde_json::to_string(&expected).expect("JSON"));
        let (found, said) = with_script(program, &folder, &script);
        assert_eq!(found, "[]", "{name}");
        assert!(said.is_empty(), "{said:?}");
    }
}

#[test]
fn a_site_with_an_address_has_a_sitemap_and_a_feed_of_what_changed() {
    let older = data::load(Path::new("tests/older/2026.1")).unwrap_or_else(|problems| panic!("{problems}"));
    let record = data::embedded();
    let person = record.person(PersonId("vladimir-putin")).expect("a person");
    let mut asking = Asking::new(record, TODAY).about(vec![person]).at(|place| place.id() == "mongolia");
    let names = |files: &[dedere::site::File]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    let without = names(&asking.files());
    assert!(!without.iter().any(|path| path.ends_with(".xml")), "{without:?}");
    (asking.base, asking.since) = (Some("https://example.org/a&b/"), Some(older));
    let files = asking.files();
    let text = |path: &str| {
        let (_, bytes) = files.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(bytes.clone()).expect("text")
    };
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).count();
    let sitemap = text("sitemap.xml");
    assert_eq!(sitemap.matches("<loc>https://example.org/a&amp;b/").count(), pages);
    assert!(sitemap.contains("<loc>https://example.org/a&amp;b/</loc>"), "{sitemap}");
    let changed = dedere::query::compare::compare(older, record, TODAY, TODAY).shifts.len();
    let feed = text("feed.xml");
    assert!(changed > 0);
    assert_eq!(feed.matches("<entry>").count(), changed);
    assert_eq!(feed.matches(&format!("<updated>{TODAY}T00:00:00Z</updated>")).count(), changed + 1);
    let ids: std::collections::BTreeSet<&str> =
        feed.split("<id>").skip(1).map(|rest| rest.split('<').next().expect("an id")).collect();
    assert_eq!(ids.len(), changed + 1);
    let first = text("index.html");
    assert!(first.contains("<meta property=\"og:url\" content=\"https://example.org/a&amp;b/\">"), "{first}");
    // All is as it is: files of a site are known as such.
    assert!(files.iter().all(|(path, _)| dedere::site::is_of_a_site(path.split('/').next().expect("a name"))));
}
