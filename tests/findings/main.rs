//! What readers of the law found wrong on pages, each as a test: page by page, then as a class over every person and place.

mod classes;
mod pages;
mod published;
mod reports;

use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::{Asked, Day, Presence, Question};
use dedere::query::check::{Checked, check};
use dedere::query::names;
use dedere::report::{CheckReport, Report, Scope, render};
use serde_json::Value;

/// The day of asking.
pub const TODAY: Day = Day::of(2026, 11, 24);

/// An answer as its readers get it.
pub struct Page {
    /// The short page, whole, without line breaks.
    pub short: String,
    /// The page with every step, without line breaks.
    pub proof: String,
    /// The articles of arguments that a reader sees who asks for every step.
    pub argued: Vec<String>,
    /// The report for programs.
    pub json: Value,
}

impl Page {
    /// The answer to a question as it is typed: a person and a place, a slash between, and a day.
    pub fn of(asked: &str, day: &str, presence: Presence) -> Page {
        let corpus = embedded();
        let (person, place) = asked.split_once('/').expect("a person and a place");
        let date = Day::parse(day).expect("a day");
        let person = names::person(corpus, person, Some(date)).unwrap_or_else(|refused| panic!("{refused:?}"));
        let place = names::place(corpus, place, date).unwrap_or_else(|refused| panic!("{refused:?}"));
        Page::to(Question { person, place, date, presence, today: TODAY })
    }

    /// The answer to a question.
    pub fn to(question: Question) -> Page {
        let checked = check(embedded(), question);
        // Sources stand below, and have titles of their own.
        let said = |scope| joined(drawn(&checked, scope, Format::Text).split("\n[1] ").next().unwrap_or_default());
        let [short, proof] = [Scope::Uncut, Scope::Proof].map(said);
        let json = serde_json::from_str(&drawn(&checked, Scope::Everything, Format::Json)).expect("JSON");
        let arguments = checked.opinion.conclusions.iter().flat_map(|conclusion| &conclusion.on_request);
        let argued = arguments.flat_map(|objection| objection.cites).map(ToString::to_string).collect();
        Page { short, proof, argued, json }
    }

    /// The answer word.
    pub fn answer(&self) -> &str {
        self.json["answer"].as_str().expect("an answer")
    }

    /// The sentence that answers.
    pub fn sentence(&self) -> &str {
        self.json["sentence"].as_str().expect("a sentence")
    }

    /// The articles cited anywhere.
    pub fn cites(&self) -> Vec<&str> {
        listed(&self.json["citations"], "id")
    }

    /// The codes of the flags raised.
    pub fn flags(&self) -> Vec<&str> {
        listed(&self.json["flags"], "code")
    }
}

fn listed<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().into_iter().flatten().filter_map(|one| one[key].as_str()).collect()
}

/// A report drawn in a format.
pub fn drawn(checked: &Checked, scope: Scope, format: Format) -> String {
    let corpus = embedded();
    let report = Report::Check(Box::new(CheckReport::new(corpus, checked, scope)));
    render(corpus, &report, format, Style { width: 80, color: false, ascii: false, links: false })
}

/// A page without its line breaks.
pub fn joined(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What somebody who is somewhere is asked about.
pub fn state(id: &str) -> Asked {
    Asked::State(embedded().states.iter().find(|state| state.id.0 == id).expect("a state"))
}
