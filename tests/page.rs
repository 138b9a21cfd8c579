//! The short page of an answer, over all persons and places on several days: a dozen lines that an editor can print.

mod common;

use std::sync::LazyLock;

use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::{Asked, Corpus, Day, Person, Presence, ProcessKind, Question};
use dedere::query::check::check;
use dedere::report::{CheckReport, Report, Scope, render};
use rayon::prelude::*;

/// The day of asking.
const TODAY: Day = Day::of(2026, 11, 24);
/// Days in the past, today, to come, and past the end of the record.
const DAYS: [Day; 6] =
    [Day::of(1996, 9, 5), Day::of(2008, 6, 1), Day::of(2017, 8, 16), Day::of(2024, 9, 2), TODAY, Day::of(2027, 8, 1)];

/// Every state and every place of the record that can be asked about.
static PLACES: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let corpus = embedded();
    let states = corpus.states.iter().map(Asked::State);
    states.chain(corpus.places.iter().filter(|place| place.kind != dedere::law::PlaceKind::Ambiguous).map(Asked::Place)).collect()
});

fn page(corpus: &Corpus, question: Question, scope: Scope) -> String {
    let report = Report::Check(Box::new(CheckReport::new(corpus, &check(corpus, question), scope)));
    render(corpus, &report, Format::Text, Style { width: 80, color: false, ascii: false, links: false })
}

/// Each person at every third place, another third on each day, now and then in the air or after a landing.
fn questions(day: Day, turn: usize) -> impl ParallelIterator<Item = Question> {
    let persons: Vec<(usize, &'static Person)> = embedded().persons.iter().enumerate().collect();
    persons.into_par_iter().flat_map_iter(move |(at, person)| {
        PLACES.iter().enumerate().filter(move |(place, _)| (place + at + turn).is_multiple_of(3)).map(move |(place, asked)| {
            let presence = match place % 11 {
                0 => Presence::Overflight,
                1 => Presence::UnscheduledLanding,
                _ => Presence::Territory,
            };
            Question { person, place: *asked, date: day, presence, today: TODAY }
        })
    })
}

/// Whether a word is a code of a flag, or the number of a rule, an objection or a step of the law.
fn is_code(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let flag = word.strip_prefix("C-").or(word.strip_prefix("I-"));
    let number = word.strip_prefix(['R', 'O', 'P', 'D', 'M']);
    flag.is_some_and(|rest| {
        rest.len() > 2 && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-')
    }) || number.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What is wrong with a page.
fn faults(page: &str, question: &Question) -> Vec<String> {
    let mut faults = Vec::new();
    let most = if question.person.processes.len() < 3 { 16 } else { 20 };
    let lines: Vec<&str> = page.lines().collect();
    if lines.len() > most {
        faults.push(format!("{} lines", lines.len()));
    }
    faults.extend(lines.iter().filter(|line| line.chars().count() > 80).map(|line| format!("wide: {line}")));
    faults.extend(page.split_whitespace().filter(|word| is_code(word)).map(|word| format!("code: {word}")));
    let said = page.split_whitespace().collect::<Vec<_>>().join(" ");
    for wrong in [
        "free to cooperate",
        "the suspect",
        "the accused",
        "through rule",
        "better reading Whether",
        "  ",
        "..",
        ": ;",
        " ,",
        "{",
        "}",
    ] {
        if said.contains(wrong) {
            faults.push(format!("says {wrong:?}"));
        }
    }
    // Articles are named with their instrument: never first in a sentence or behind a colon.
    for (at, _) in said.match_indices("art. ").chain(said.match_indices("arts. ")) {
        let before = said[..at].trim_end();
        if before.ends_with([':', ';', '.', '(']) || before.ends_with("Articles") {
            faults.push(format!("articles of nothing: {}", &said[at..(at + 20).min(said.len())]));
        }
    }
    let rows = ["Because", "Articles", "Immunity", "After", "On record", "Tried", "Would change", "Not sure"];
    let labels: Vec<&str> =
        lines.iter().filter_map(|line| rows.into_iter().find(|row| line.starts_with(&format!("{row}  ")))).collect();
    let mut ordered = labels.clone();
    ordered.sort_by_key(|label| rows.iter().position(|row| row == label));
    if labels != ordered {
        faults.push(format!("rows out of order: {labels:?}"));
    }
    let beyond = question.date > embedded().edition.complete_on;
    if said.contains("The record is complete to") != beyond {
        faults.push("the end of the record is not told under the sentence, or told where the day lies before it".to_owned());
    }
    faults
}

#[test]
fn every_page_is_short_narrow_and_without_codes() {
    let corpus = embedded();
    let mut seen = 0;
    for (turn, day) in DAYS.into_iter().enumerate() {
        let told = |question: Question| {
            let page = page(corpus, question, Scope::Short { sources: false });
            let faults = faults(&page, &question);
            let said = format!("{} in {} on {day}: {faults:?}\n{page}", question.person.id, question.place.id());
            (!faults.is_empty()).then_some(said)
        };
        let told: Vec<Option<String>> = questions(day, turn).map(told).collect();
        seen += told.len();
        let wrong: Vec<String> = told.into_iter().flatten().collect();
        assert!(wrong.is_empty(), "{} pages, such as\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    }
    assert!(seen > 40_000, "{seen}");
}

#[test]
fn what_is_not_sure_is_cut_whole_only_where_nothing_else_can_go() {
    let corpus = embedded();
    let (mut shorter, mut seen) = (0, 0);
    for (turn, day) in DAYS.into_iter().enumerate() {
        let told = |question: Question| {
            let whole = page(corpus, question, Scope::Uncut);
            let (_, doubts) = whole.split_once("\nNot sure ")?;
            let short = page(corpus, question, Scope::Short { sources: false });
            let Some((_, kept)) = short.split_once("\nNot sure ") else {
                let (_, rows) = short.split_once("\n\n").expect("rows below the sentence");
                let others =
                    rows.lines().any(|line| ["After ", "On record ", "Would change "].iter().any(|row| line.starts_with(row)));
                let room = if question.person.processes.len() < 3 { 16 } else { 20 };
                // A sentence takes a line or two, and the page leaves room for the longest day.
                let full = short.lines().count() + 3 > room;
                assert!(full && !others, "{} in {} on {day}:\n{short}\n{whole}", question.person.id, question.place.id());
                return None;
            };
            // The weightiest, which stands first.
            let first = |row: &str| row.split_whitespace().take(3).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(first(kept), first(doubts), "{short}");
            let lines = |row: &str| row.lines().take_while(|line| !line.is_empty()).count();
            Some(lines(kept) < lines(doubts))
        };
        let some: Vec<Question> = questions(day, turn + 1).collect();
        let told: Vec<bool> = some.into_par_iter().step_by(8).filter_map(told).collect();
        seen += told.len();
        shorter += told.iter().filter(|shorter| **shorter).count();
    }
    assert!(seen > 1_000 && shorter > 10, "{seen} and {shorter}");
}

#[test]
fn before_any_document_the_first_that_came_is_named_and_nothing_was_tried() {
    let corpus = embedded();
    let place = Asked::State(corpus.states.iter().find(|state| state.id.0 == "kuwait").expect("a state"));
    let mut seen = 0;
    for person in corpus.persons {
        let issued = || person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
        // Of one whom states alone charged nothing can be said before.
        if person.processes.iter().all(|process| process.kind == ProcessKind::National) {
            continue;
        }
        let (Some(first), 1..) = (issued().map(|process| process.issued).min(), issued().count()) else { continue };
        let date = Day::of(1992, 7, 1);
        let question = Question { person, place, date, presence: Presence::Territory, today: TODAY };
        let page = page(corpus, question, Scope::Uncut);
        let said = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let (month, year) = (first.month() as usize - 1, first.year());
        let months = "January February March April May June July August September October November December";
        let named = format!("of {} {} {year}", first.day(), months.split(' ').nth(month).expect("a month"));
        // Whoever had a prosecutor ask for a document first is told of that.
        if let Some((_, since)) = said.split_once("first asked for one, in public since ") {
            let asked = person.processes.iter().flat_map(|process| process.applications).filter_map(|asked| asked.public);
            let asked = asked.chain(person.processes.iter().filter_map(|process| process.public)).min().expect("a day");
            assert!(since.starts_with(&format!("{} ", asked.day())) && asked < first, "{page}");
            seen += 1;
            continue;
        }
        let told = said
            .split_once("the first that it holds is the ")
            .and_then(|(_, rest)| rest.split_once('.'))
            .map(|(told, _)| told.to_owned());
        assert!(told.is_some_and(|told| told.ends_with(&named) || told.contains(&format!("{named} "))), "{named}: {page}");
        assert!(!said.contains("Tried "), "{page}");
        seen += 1;
    }
    assert!(seen > 80, "{seen}");
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let question = Question {
        person: &embedded().persons[0],
        place: PLACES[0],
        date: Day::of(2020, 1, 1),
        presence: Presence::Territory,
        today: TODAY,
    };
    let found = |page: &str| !faults(page, &question).is_empty();
    assert!(!found("OBLIGED   A state.\n\nBecause   A reason (Rome Statute art. 59(1)).\nNot sure  A doubt.\n"));
    for wrong in [
        "Because   See C-RESIDUAL.\n",
        "Because   By rule R12.\n",
        "Because   Arrest: art. 59(1).\n",
        "Not sure  A doubt.\nBecause   A reason.\n",
        "The record is complete to 1 January 2019 only.\n",
        &"A line\n".repeat(21),
        &"wide ".repeat(17),
    ] {
        assert!(found(wrong), "{wrong}");
    }
}

#[test]
fn the_list_of_sources_has_a_number_for_each_that_the_page_uses() {
    let corpus = embedded();
    let mut seen = 0;
    for question in questions(Day::of(2024, 9, 2), 0).collect::<Vec<_>>().into_iter().step_by(41) {
        let page = page(corpus, question, Scope::Short { sources: true });
        let (above, list) = page.split_once("Not legal advice.").expect("a closing line");
        let numbers = above.split('[').skip(1).filter_map(|rest| rest.split(']').next());
        let used =
            numbers.flat_map(|marks| marks.split([',', '-']).filter_map(|number| number.trim().parse::<usize>().ok())).max();
        let listed = list.lines().filter(|line| line.starts_with('[')).count();
        assert_eq!(used.unwrap_or_default(), listed, "{page}");
        seen += listed;
    }
    assert!(seen > 300, "{seen}");
}
