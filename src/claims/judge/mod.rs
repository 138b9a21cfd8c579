//! Holds an assertion against the record: supported, refuted or unproven, and on which facts.

mod acts;
mod arrests;
mod counts;
mod documents;
mod persons;
mod told;
mod trips;
mod warrants;

use self::{
    acts::{acted, is_bound},
    counts::{findings, obliged, parties, signatories, warrants},
    documents::{finding, requested},
    persons::office,
    told::Said,
    trips::visit,
    warrants::warrant,
};
use super::assertion::{Assertion, Counted, Found, Verdict};
use crate::law::*;

pub use counts::{made_up_of, obliged_between};

/// What the record says about an assertion. Contested and undetermined answers prove nothing unless they are what is asserted.
pub fn judge(corpus: &Corpus, assertion: &Assertion, today: Day) -> Verdict {
    match assertion {
        Assertion::Obligation { answers, person, place, date, presence } => {
            let question = Question { person, place: *place, date: *date, presence: *presence, today };
            obligation(corpus, answers, question)
        }
        Assertion::Bound { bound, state, instrument, date } => is_bound(corpus, *bound, state, *instrument, *date, today),
        Assertion::Act { act, state, instrument, within, is } => {
            acted(corpus, *act, state, *instrument, *within, today).asserted(*is)
        }
        Assertion::Count { of: Counted::PartiesTo(instrument), date, compare, number } => {
            parties(corpus, *instrument, *date, *compare, *number)
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, compare, number } => {
            obliged(corpus, person, *date, *compare, *number, today)
        }
        Assertion::Count { of: Counted::SignatoriesOf(instrument), date, compare, number } => {
            signatories(corpus, *instrument, *date, *compare, *number)
        }
        Assertion::Count { of: Counted::WarrantsOf(court), date, compare, number } => {
            warrants(corpus, *court, *date, *compare, *number)
        }
        Assertion::Count { of: Counted::FindingsOf(court), date, compare, number } => {
            findings(corpus, *court, *date, *compare, *number)
        }
        Assertion::Warrant { stage, person, court, date, charge, is } => {
            warrant(corpus, *stage, person, *court, date.unwrap_or(today), *charge).asserted(*is)
        }
        Assertion::Finding { outcome, state, person, by, referred_to, is } => {
            finding(corpus, *outcome, state, *person, by.unwrap_or(today), *referred_to).asserted(*is)
        }
        Assertion::Requested { to, person, court, by, is } => {
            requested(corpus, *to, person, *court, by.unwrap_or(today)).asserted(*is)
        }
        Assertion::Office { kind, person, of, date, is } => office(corpus, *kind, person, of, *date).asserted(*is),
        Assertion::Visit { person, state, place, within, presence, outcome, is } => {
            let said = Said { state, place: *place, within: *within, presence: *presence, outcome: *outcome };
            visit(corpus, person, said, today).asserted(*is)
        }
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
    let leading = leading(corpus, question.date, &opinion.conclusions);
    // Where nothing is owed, every rule says so: what the nearest one says is told, and of the others what is not certain.
    let aside = |conclusion: &Conclusion| {
        let leads = leading.and_then(|at| opinion.conclusions.get(at)).is_some_and(|first| std::ptr::eq(first, conclusion));
        opinion.answer == Answer::NotObliged && !leads
    };
    for conclusion in opinion.deciding(corpus) {
        for cite in conclusion.all_cites() {
            if !verdict.cites.contains(&cite) {
                verdict.cites.push(cite);
            }
        }
        for fact in conclusion.premises.iter().flat_map(|premise| &premise.facts) {
            let told = !aside(conclusion) || fact.confidence == Confidence::Recalled;
            if told && !verdict.facts.contains(fact) {
                verdict.facts.push(*fact);
            }
        }
    }
    verdict.opinion = Some((opinion, leading));
    verdict.complete(question.date, corpus.edition.complete_on)
}
