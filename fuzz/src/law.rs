//! Questions: every way to an answer gives the same, an answer rests on articles and facts that there are, and its pages are clean.

use dedere::{
    data,
    draw::{Format, Style},
    law::{Asked, Conclusion, Corpus, Dockets, Person, Presence, Question, answer_at, opine},
    query::{
        check::{check, in_short},
        obligations::{obligations, places_on},
        over_time::timeline,
        pairs::Pairs,
        timeline::FIRST_DAY,
    },
    report::{CheckReport, Report, Scope, render},
};

use super::bytes::{Choices, PLAIN, TODAY, clean, json};

const HOW: [Presence; 3] = [Presence::Territory, Presence::Overflight, Presence::UnscheduledLanding];

/// The bytes choose a person, a place, days, and how pages are drawn.
pub fn holds(bytes: &[u8]) {
    let (corpus, mut choices) = (data::embedded(), Choices(bytes));
    let person = choices.one(corpus.persons);
    let date = choices.day();
    let places = places_on(corpus, date);
    if places.is_empty() {
        return;
    }
    alike(corpus, person, *choices.one(&places), &mut choices);
}

/// Asks about a pair in every way.
pub fn alike(corpus: &'static Corpus, person: &'static Person, place: Asked, choices: &mut Choices) {
    let date = choices.day();
    let question = Question { person, place, date, presence: *choices.one(&HOW), today: TODAY };
    let (opinion, host) = (opine(corpus, question), corpus.host(place, date));
    assert_eq!(answer_at(corpus, &question, &host), opinion.answer, "{} {}", person.id, place.id());
    let (ruled, conclusions) = Dockets::of(corpus, [person]).ruled(&question, &host);
    assert_eq!(ruled, opinion.answer);
    for conclusion in &conclusions {
        let same = |whole: &&Conclusion| {
            whole.rule.map(|rule| rule.id) == conclusion.rule.map(|rule| rule.id)
                && whole.process.map(|process| process.id) == conclusion.process.map(|process| process.id)
                && whole.status == conclusion.status
                && whole.cites == conclusion.cites
        };
        assert!(opinion.conclusions.iter().any(|whole| same(&whole)), "a conclusion that the opinion does not come to");
    }
    assert_eq!(in_short(corpus, question).led.answer, opinion.answer);
    for conclusion in &opinion.conclusions {
        assert!(conclusion.cites.iter().all(|cite| corpus.article(*cite).is_some()), "an article that is not on record");
        if conclusion.status.carries() {
            assert!(!conclusion.cites.is_empty(), "an obligation without an article");
        }
    }
    over_time(corpus, person, place, choices);
    let checked = check(corpus, question);
    assert_eq!(checked.opinion.answer, opinion.answer);
    let style = Style { width: 40 + choices.below(71), ..PLAIN };
    for scope in [Scope::Short { sources: true }, Scope::Proof] {
        let report = Report::Check(Box::new(CheckReport::new(corpus, &checked, scope)));
        clean("text", &render(corpus, &report, Format::Text, style));
        clean("Markdown", &render(corpus, &report, Format::Markdown, style));
    }
    let report = Report::Check(Box::new(CheckReport::new(corpus, &checked, Scope::Everything)));
    let written = json("JSON", &render(corpus, &report, Format::Json, style));
    assert_eq!(written["schema"], "dedere/check/1");
}

/// The spans of a pair, its stretches, and its row in a list, against the opinion of each day.
fn over_time(corpus: &'static Corpus, person: &'static Person, place: Asked, choices: &mut Choices) {
    let on = |date| opine(corpus, Question { person, place, date, presence: Presence::Territory, today: TODAY }).answer;
    let spans = timeline(corpus, person, place, (TODAY, TODAY), TODAY).spans;
    assert_eq!(spans[0].from, FIRST_DAY);
    for (at, span) in spans.iter().enumerate() {
        assert_eq!(span.until, spans.get(at + 1).map(|next| next.from));
        assert_eq!(on(span.from), span.answer, "{} {} on {}", person.id, place.id(), span.from);
        if let Some(until) = span.until {
            assert_eq!(on(until.previous()), span.answer, "{} {} before {until}", person.id, place.id());
        }
    }
    let pairs = Pairs::new(corpus, TODAY);
    let stretches = pairs.stretches(&pairs.person(person), &pairs.place(place));
    let short: Vec<_> = stretches.iter().map(|stretch| (stretch.from.unwrap_or(FIRST_DAY), stretch.answer)).collect();
    assert_eq!(short, spans.iter().map(|span| (span.from, span.answer)).collect::<Vec<_>>());
    for _ in 0..4 {
        let date = choices.day();
        let span = spans.iter().rev().find(|span| span.from <= date).expect("a span");
        assert_eq!(on(date), span.answer, "{} {} on {date}", person.id, place.id());
        for row in obligations(corpus, &[person], &[place], date, TODAY) {
            assert_eq!(row.answer, span.answer, "{} {} on {date}", person.id, place.id());
        }
    }
}
