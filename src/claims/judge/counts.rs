//! Numbers: of parties to a treaty, and of states that are obliged to arrest a person.

use super::super::assertion::{Found, Verdict};
use super::super::claim::Compare;
use super::super::tally::counts;
use crate::law::*;
use crate::query::obligations::states_on;

/// How many parties an instrument had on a day.
pub fn parties(corpus: &Corpus, instrument: InstrumentId, date: Day, compare: Compare, number: u64) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoList);
    };
    let at_least = corpus.parties(list, date).count() as u64;
    let open =
        list.participations.iter().filter(|period| period.counted() && period.holds(date) == Holds::NotKnown).count() as u64;
    let most = if list.complete { at_least + open } else { u64::MAX };
    let mut verdict = between(at_least, most, compare, number);
    verdict.facts.push(Fact::of(What::Parties(instrument, at_least), &list.basis));
    verdict.complete(date, list.complete_on)
}

/// Compares a number that is known only to lie between two others.
fn between(least: u64, most: u64, compare: Compare, number: u64) -> Verdict {
    let outcome = match (compare.holds(least, number), compare.holds(most, number)) {
        (true, true) => Rating::Supported,
        (false, false) if compare != Compare::Equals || number < least || most < number => Rating::Refuted,
        _ => Rating::Unproven,
    };
    Verdict::new(outcome, Found::Number(least, most))
}

/// How many states were obliged to arrest a person on a day.
pub fn obliged(corpus: &Corpus, person: &'static Person, date: Day, compare: Compare, number: u64, today: Day) -> Verdict {
    let (mut least, mut most) = (0, 0);
    for state in states_on(corpus, date) {
        let place = Asked::State(state);
        let question = Question { person, place, date, presence: Presence::Territory, today };
        let (certain, possible) = counts(answer_at(corpus, &question, &corpus.host(place, date)));
        least += certain.unsigned_abs();
        most += possible.unsigned_abs();
    }
    obliged_between(corpus, person, date, compare, number, least, most)
}

/// The same, where the numbers are known.
pub fn obliged_between(
    corpus: &Corpus,
    person: &'static Person,
    date: Day,
    compare: Compare,
    number: u64,
    least: u64,
    most: u64,
) -> Verdict {
    let mut verdict = between(least, most, compare, number);
    verdict
        .facts
        .extend(person.processes.iter().map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued)));
    verdict.complete(date, corpus.edition.complete_on)
}
