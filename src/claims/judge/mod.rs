//! Holds an assertion against the record: supported, refuted or unproven, and on which facts.

mod acts;
mod counts;
mod documents;
mod persons;

use self::{
    acts::{acted, is_bound},
    counts::{obliged, parties},
    documents::{finding, warrant},
    persons::{office, visit},
};
use super::assertion::{Assertion, Counted, Found, Verdict};
use crate::law::*;

pub use counts::obliged_between;

/// What the record says about an assertion. Contested and undetermined answers prove nothing unless they are what is asserted.
pub fn judge(corpus: &Corpus, assertion: &Assertion, today: Day) -> Verdict {
    match assertion {
        Assertion::Obligation { answers, person, place, date, presence } => {
            let question = Question { person, place: *place, date: *date, presence: *presence, today };
            obligation(corpus, answers, question)
        }
        Assertion::Bound { bound, state, instrument, date } => is_bound(corpus, *bound, state, *instrument, *date),
        Assertion::Act { act, state, instrument, within } => acted(corpus, *act, state, *instrument, *within, today),
        Assertion::Count { of: Counted::PartiesTo(instrument), date, compare, number } => {
            parties(corpus, *instrument, *date, *compare, *number)
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, compare, number } => {
            obliged(corpus, person, *date, *compare, *number, today)
        }
        Assertion::Warrant { stage, person, court, date, charge, is } => {
            warrant(corpus, *stage, person, *court, date.unwrap_or(today), *charge, *is)
        }
        Assertion::Finding { outcome, state, person, by, referred_to } => {
            finding(corpus, *outcome, state, *person, by.unwrap_or(today), *referred_to)
        }
        Assertion::Office { kind, person, of, date } => office(corpus, *kind, person, of, *date),
        Assertion::Visit { person, state, date } => visit(corpus, person, state, *date),
    }
}

/// What an answer makes of a claim that asserts one of these. A contested or undetermined answer refutes nothing.
pub fn rate(asserted: &[Answer], answer: Answer) -> Rating {
    let open = matches!(answer, Answer::ObligedContested | Answer::ProsecuteOrExtraditeContested | Answer::Undetermined);
    match asserted.contains(&answer) {
        true => Rating::Supported,
        false if open => Rating::Unproven,
        false => Rating::Refuted,
    }
}

fn obligation(corpus: &Corpus, answers: &[Answer], question: Question) -> Verdict {
    let opinion = opine(corpus, question);
    let outcome = rate(answers, opinion.answer);
    let mut verdict = Verdict::new(outcome, Found::Answer(opinion.answer));
    for conclusion in opinion.deciding(corpus) {
        for cite in conclusion.all_cites() {
            if !verdict.cites.contains(&cite) {
                verdict.cites.push(cite);
            }
        }
        for fact in conclusion.premises.iter().flat_map(|premise| &premise.facts) {
            if !verdict.facts.contains(fact) {
                verdict.facts.push(*fact);
            }
        }
    }
    let leading = leading(corpus, &opinion.conclusions);
    verdict.opinion = Some((opinion, leading));
    verdict.complete(question.date, corpus.edition.complete_on)
}
