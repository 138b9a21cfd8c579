//! The answers: for every person, place and way of being there the spans in which the page is the same.

use super::{
    Asking,
    first::{PRESENCES, start},
    flat,
    fold::{Folded, fold},
    spans::{Span, spans},
};
use crate::{
    draw::element::safe,
    law::*,
    query::{
        check::{check, check_knowing},
        known::Known,
        names,
        page_days::{PageDays, Run},
        side_by_side::each,
    },
    refusals::Refusal,
    report::{CheckReport, Report, Scope, html},
};

/// The page of a question, flat; where the program asks back, what it says then.
fn page(corpus: &Corpus, question: Question, known: &Known) -> String {
    match asks_back(corpus, question) {
        Some(refusal) => flat::refused(&refusal),
        None => {
            let checked = check_knowing(corpus, question, known);
            let (page, sources) = CheckReport::new(corpus, &checked, Scope::Short { sources: false }).with_sources(corpus);
            flat::flat(&page, &sources)
        }
    }
}

/// Why the program does not answer: the name means nothing on the day.
fn asks_back(corpus: &Corpus, Question { place, date, .. }: Question) -> Option<Refusal> {
    let Asked::State(state) = place else { return None };
    if !state.exists.ended(date) {
        return None;
    }
    names::known_place(corpus, state.id.0, date).err().map(|refused| Refusal::from(&refused))
}

/// The spans of a question on any day.
fn of_question(corpus: &Corpus, question: Question, runs: &[Run]) -> Vec<Span> {
    let known = Known::of(corpus, question);
    spans(runs, |date| page(corpus, Question { date, ..question }, &known))
}

/// The pages about every person, folded.
pub(super) fn folded(asking: &Asking) -> Vec<Folded> {
    let Asking { corpus, today, .. } = *asking;
    let days = PageDays::new(corpus, today);
    let places: Vec<_> = asking.places.iter().map(|place| (*place, days.place(*place))).collect();
    let of_person = |person: &'static Person| {
        let of_person = days.person(person);
        let pairs: Vec<_> = places.iter().flat_map(|place| PRESENCES.map(|presence| (place, presence))).collect();
        let found = each(pairs, |((place, moments), presence)| {
            let question = Question { person, place: *place, date: today, presence, today };
            of_question(corpus, question, &days.runs(question, &of_person, moments))
        });
        let names = places.iter().flat_map(|(place, _)| [place.name(); PRESENCES.len()]);
        fold(names.zip(found))
    };
    asking.persons.iter().map(|person| of_person(person)).collect()
}

impl Asking<'_> {
    /// The spans of one question.
    pub fn spans(&self, person: &'static Person, place: Asked, presence: Presence) -> Vec<Span> {
        let days = PageDays::new(self.corpus, self.today);
        let question = Question { person, place, date: self.today, presence, today: self.today };
        of_question(self.corpus, question, &days.runs(question, &days.person(person), &days.place(place)))
    }

    /// The answer that the first page begins with.
    pub(super) fn first_answer(&self) -> String {
        let Some((person, place, date)) = start(self) else { return String::new() };
        let question = Question { person, place, date, presence: Presence::Territory, today: self.today };
        let checked = check(self.corpus, question);
        let report = CheckReport::new(self.corpus, &checked, Scope::Short { sources: false });
        html(self.corpus, &Report::Check(Box::new(report)), 2)
    }

    /// The sentence that answers a question, as HTML has it.
    pub(super) fn sentence(&self, person: &'static Person, place: Asked, date: Day) -> String {
        let question = Question { person, place, date, presence: Presence::Territory, today: self.today };
        let checked = check(self.corpus, question);
        safe(CheckReport::new(self.corpus, &checked, Scope::Proof).sentence())
    }
}
