//! The findings as classes: what no page may say, whoever is asked about, wherever, on twelve days by seed.

use std::collections::BTreeSet;

use dedere::data::embedded;
use dedere::draw::Format;
use dedere::law::*;
use dedere::query::change::{Change, Event};
use dedere::query::check::{Checked, check};
use dedere::report::Scope;
use rayon::prelude::*;

use super::{TODAY, drawn, joined};

/// The seed of the days; another finds other days.
const SEED: u64 = 13;
/// On a day one pair in so many is asked about, others on the next; of one in so many of all the short page is drawn, and every step.
const ASKED: usize = 2;
const PAGES: usize = 6;
const PROOFS: usize = 46;

/// Twelve days since the first tribunal's first indictments, and one to come among them.
fn days() -> Vec<Day> {
    let mut state = SEED;
    let mut draw = |most: i32| {
        // A linear congruential generator: the same days on every machine.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((state >> 33) % u64::try_from(most).expect("a positive number")).expect("a small number")
    };
    let first = Day::of(1994, 11, 8);
    let span = first.days_until(Day::of(2027, 12, 31));
    (0..12).map(|at| first.plus_days(at * span / 12 + draw(span / 12))).collect()
}

/// Every state and every place that can be asked about.
fn places() -> Vec<Asked> {
    let corpus = embedded();
    let states = corpus.states.iter().map(Asked::State);
    states.chain(corpus.places.iter().filter(|place| place.kind != PlaceKind::Ambiguous).map(Asked::Place)).collect()
}

/// The days that a text names in brackets: that of a ruling, with what stands behind it.
fn bracketed(text: &str) -> Vec<(Day, &str)> {
    const MONTHS: &str = "January February March April May June July August September October November December";
    let day = |rest: &str| {
        let mut words = rest.splitn(3, ' ');
        let (day, month, year) = (words.next()?.parse::<i8>().ok()?, words.next()?, words.next()?);
        let month = MONTHS.split(' ').position(|name| name == month)?;
        let year = year.get(..4)?.parse::<i16>().ok()?;
        Some(Day::of(year, i8::try_from(month + 1).ok()?, day))
    };
    text.match_indices('(')
        .filter_map(|(at, _)| {
            let rest = &text[at + 1..];
            let found = day(rest)?;
            let digits = rest.find(char::is_alphabetic).and_then(|month| rest[month..].find(' ').map(|gap| month + gap + 5))?;
            Some((found, rest.get(digits..)?))
        })
        .collect()
}

/// What is wrong with an answer, before it is put into words.
fn faults_of_answer(checked: &Checked) -> Vec<String> {
    let corpus = embedded();
    let opinion = &checked.opinion;
    let (question, date) = (opinion.question, opinion.question.date);
    let mut faults: Vec<String> = Vec::new();
    let mut fault = |wrong: bool, what: &str| {
        if wrong {
            faults.push(what.to_owned());
        }
    };
    // F6: a declaration is offered to whom the court would need it from alone.
    for change in &checked.changes {
        let Change::If(_, Event::Accepts(situation, _)) = change else { continue };
        let territory = corpus.situation(*situation).map_or(&[][..], |situation| situation.territory);
        let own = territory.iter().chain(question.person.nationality).any(|state| {
            corpus.on_day(*state, date).is_some_and(|state| opinion.host.state.is_some_and(|host| host.id == state))
        });
        fault(!own, "a declaration of a state that cannot make one");
    }
    // F31
    for conclusion in opinion.conclusions.iter().filter(|conclusion| conclusion.status.carries()) {
        fault(conclusion.cites.is_empty(), "an obligation without an article");
    }
    // F24
    for flag in &checked.flags {
        fault(!flag.rules.is_empty() && flag.treaties.is_empty(), "a flag that is about no treaty");
    }
    faults
}

/// What is wrong with the short page of an answer.
fn faults(checked: &Checked, page: &str) -> Vec<String> {
    let corpus = embedded();
    let opinion = &checked.opinion;
    let question = opinion.question;
    let date = question.date;
    let said = page.split("Not legal advice.").next().unwrap_or_default();
    let mut faults: Vec<String> = Vec::new();
    let mut fault = |wrong: bool, what: &str| {
        if wrong {
            faults.push(what.to_owned());
        }
    };
    for never in ["free to cooperate", "the suspect", "such a treaty", "through rule", "said: .", "has been under", "weakest"] {
        fault(said.contains(never), never);
    }
    // F7
    let charged = question
        .person
        .processes
        .iter()
        .any(|process| process.shown(date) && process.issued <= date && process.marks.marks.contains(&MarkId("genocide")));
    let tried = said.split_once("Tried ").map_or("", |(_, tried)| tried);
    let of_genocide = tried.split(". ").any(|route| {
        route.contains("Genocide Convention") && route.contains(": not charged") && !route.contains("not charged by")
    });
    fault(charged && of_genocide, "not charged with genocide, of a person who was");
    // F14
    for (day, behind) in bracketed(said) {
        fault(date < day && !behind.starts_with(", later"), "a ruling of a later day without `later`");
    }
    fault(
        checked.record.visits.iter().any(|trip| trip.later) && said.contains("On record") && !said.contains("later"),
        "a trip of a later day without `later`",
    );
    // F18
    for (at, _) in said.match_indices("art. ").chain(said.match_indices("arts. ")) {
        fault(said[..at].trim_end().ends_with([':', ';', '.', '(']), "articles of nothing");
    }
    // F19
    if let Some(What::Controlled(control) | What::ControlledPlace(_, control)) = opinion.host.controlled.map(|fact| fact.what) {
        let wrong = if date < TODAY { "is in part under the control|is under the control" } else { "was under the control" };
        fault(wrong.split('|').any(|wrong| said.contains(wrong)), "control told in another tense");
        fault(
            control.period.from.is_some() && said.contains("under the control") && !said.contains("since"),
            "control without its day",
        );
    }
    // F20: the name of that day.
    let before = said.split("Would change").next().unwrap_or_default();
    for state in corpus.states {
        let renamed = state.name_on(date) != state.name;
        let host = opinion.host.state.is_some_and(|host| host.id == state.id);
        fault(renamed && host && before.contains(state.name), "a name that the state did not bear");
    }
    // F10
    if let Some(leading) = checked.leading.map(|at| &opinion.conclusions[at]) {
        let waits = leading.flags.iter().any(|raised| corpus.flag(raised.code).is_some_and(|flag| flag.headline.is_some()));
        fault(waits && !said.contains("once the Court's request reache"), "a request that is told as sent in the headline");
        // F33
        let over = leading.premises.iter().flat_map(|premise| &premise.facts).any(|fact| matches!(fact.what, What::Ended(_)));
        if let Some(outcome) = leading.process.filter(|_| over).and_then(|process| process.outcome(date)) {
            let year = outcome.on.year().to_string();
            fault(!said.contains(&year), "how the case came out is not told");
        }
    }
    // F35
    let mut disputed = said.split(". ").filter(|sentence| sentence.to_lowercase().contains("disputed"));
    let somebody = |sentence: &str| {
        [
            "Disputed by",
            "Disputed later by",
            "sovereign",
            "is a state",
            "United Nations",
            "sitting leader",
            "whose type is disputed",
            "conflict was international",
        ]
        .iter()
        .any(|known| sentence.contains(known))
    };
    fault(disputed.any(|sentence| !somebody(sentence)), "disputed by nobody");
    faults
}

/// What is wrong with the page that shows every step.
fn faults_of_steps(checked: &Checked, page: &str) -> Vec<String> {
    let corpus = embedded();
    let date = checked.opinion.question.date;
    // Sources stand below, and have titles of their own.
    let said = &joined(page.split("\n[1] ").next().unwrap_or_default());
    let mut faults: Vec<String> = Vec::new();
    for never in ["free to cooperate", "the suspect", "such a treaty", "through rule", "as the treaty understands"] {
        if said.contains(never) {
            faults.push(never.to_owned());
        }
    }
    for (at, _) in said.match_indices("art. ").chain(said.match_indices("arts. ")) {
        if said[..at].trim_end().ends_with([':', ';', '.', '(']) {
            faults.push("articles of nothing".to_owned());
        }
    }
    for (day, behind) in bracketed(said) {
        if date < day && !behind.starts_with(", later") {
            faults.push(format!("a ruling of {day} without `later`"));
        }
    }
    let later = corpus.instruments.iter().filter(|ruling| {
        matches!(ruling.kind, InstrumentKind::Decision | InstrumentKind::Judgment) && ruling.adopted.is_some_and(|on| date < on)
    });
    let named = corpus.objections.iter().flat_map(|objection| objection.authorities).collect::<BTreeSet<_>>();
    for ruling in later.filter(|ruling| named.contains(&ruling.id)) {
        for (at, _) in said.match_indices(ruling.short) {
            if !said[at + ruling.short.len()..].starts_with(", later") {
                faults.push(format!("{} without `later`", ruling.short));
            }
        }
    }
    // F15
    let arguments: usize = checked.opinion.conclusions.iter().map(|conclusion| conclusion.on_request.len()).sum();
    if said.matches(" says that ").count() < arguments {
        faults.push("an argument that is told as a fact".to_owned());
    }
    // F17
    if let Some((_, territory)) = said.split_once("I-TERRITORY") {
        let treaty = corpus
            .instruments
            .iter()
            .any(|instrument| territory.split(". ").next().is_some_and(|told| told.contains(instrument.short)));
        if !treaty {
            faults.push("I-TERRITORY without its treaty".to_owned());
        }
    }
    // F24
    for flag in checked.flags.iter().filter(|flag| !flag.rules.is_empty()) {
        if !said.contains(&format!("{} (", flag.code.0)) {
            faults.push(format!("{} without its treaty", flag.code.0));
        }
    }
    faults
}

/// A few, from all over.
fn sample(wrong: &[String]) -> Vec<String> {
    wrong.iter().step_by(wrong.len().div_ceil(10).max(1)).cloned().collect()
}

#[test]
fn no_page_says_what_readers_found_wrong() {
    let corpus = embedded();
    let places = places();
    let (mut seen, mut pages, mut proofs) = (0, 0, 0);
    let mut wrong: Vec<String> = Vec::new();
    for (turn, date) in days().into_iter().enumerate() {
        let persons: Vec<(usize, &'static Person)> = corpus.persons.iter().enumerate().collect();
        let told = persons.into_par_iter().flat_map_iter(|(at, person)| {
            let places = places.iter().enumerate().filter(move |(place, _)| (place + at + turn).is_multiple_of(ASKED));
            places.map(move |(place, asked)| {
                let presence = match (place + at + turn) % 13 {
                    0 => Presence::Overflight,
                    1 => Presence::UnscheduledLanding,
                    _ => Presence::Territory,
                };
                let question = Question { person, place: *asked, date, presence, today: TODAY };
                let checked = check(corpus, question);
                let mut wrong = faults_of_answer(&checked);
                let [short, proof] = [PAGES, PROOFS].map(|every| (place + at + turn).is_multiple_of(every));
                if short {
                    wrong.extend(faults(&checked, &joined(&drawn(&checked, Scope::Uncut, Format::Text))));
                }
                if proof {
                    wrong.extend(faults_of_steps(&checked, &drawn(&checked, Scope::Proof, Format::Text)));
                }
                let page = || joined(&drawn(&checked, if proof { Scope::Proof } else { Scope::Uncut }, Format::Text));
                let told =
                    (!wrong.is_empty()).then(|| format!("{} in {} on {date}: {wrong:?}\n{}", person.id, asked.id(), page()));
                (told, short, proof)
            })
        });
        let told: Vec<(Option<String>, bool, bool)> = told.collect();
        seen += told.len();
        pages += told.iter().filter(|(_, short, _)| *short).count();
        proofs += told.iter().filter(|(.., proof)| *proof).count();
        wrong.extend(told.into_iter().filter_map(|(told, ..)| told));
    }
    assert!(wrong.is_empty(), "{} pages, such as\n{}", wrong.len(), sample(&wrong).join("\n"));
    assert!(seen > 180_000 && pages > 60_000 && proofs > 8_000, "{seen} answers, {pages} pages, {proofs} with every step");
}

#[test]
fn a_flag_says_disputed_only_where_somebody_disputes() {
    let somebody =
        ["C-IMMUNITY-ICC", "C-IMMUNITY-STATES", "C-FUNCTIONAL", "C-SOVEREIGNTY", "C-STATEHOOD", "C-FRY", "C-CONFLICT-TYPE"];
    for flag in embedded().flags.iter().filter(|flag| flag.means.contains("disputed")) {
        assert!(somebody.contains(&flag.code.0), "{}: {}", flag.code.0, flag.means);
    }
}
