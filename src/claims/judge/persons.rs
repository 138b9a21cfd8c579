//! Offices held, and trips made.

use super::super::assertion::{Found, Verdict};
use crate::law::*;

/// Whether a person held an office on a day.
pub fn office(corpus: &Corpus, kind: OfficeKind, person: &'static Person, of: &'static State, date: Day) -> Verdict {
    let fact = |office: &'static Office| {
        Fact::of(What::Holds(office), &office.basis).since(office.term().from).until(office.term().until)
    };
    let held = |office: &&'static Office| office.term().contains(date);
    let wanted = |office: &&'static Office| office.kind == kind && corpus.on_day(office.of, date) == corpus.on_day(of.id, date);
    match person.offices.iter().filter(wanted).find(held) {
        Some(office) => match office.verified.filter(|verified| office.until.is_none() && *verified < date) {
            Some(verified) => Verdict::new(Rating::Unproven, Found::OfficeUnverified(office, verified)).on([fact(office)]),
            None => Verdict::new(Rating::Supported, Found::Office(office)).on([fact(office)]),
        },
        None => {
            let other = person.offices.iter().rev().find(held);
            let shown = other.map_or(Fact::of(What::NoSuchOffice(person), &person.basis), fact);
            Verdict::new(Rating::Refuted, Found::NoOffice(other)).on([shown])
        }
    }
    .complete(date, corpus.edition.checked_on)
}

/// A trip that is not on record proves nothing: nobody's list of trips is complete. One called off refutes, and so does a flight across.
pub fn visit(corpus: &Corpus, person: &'static Person, state: &'static State, date: Day) -> Verdict {
    let all = |wanted: Holds| {
        corpus
            .visits
            .iter()
            .filter(move |visit| visit.person == person.id && visit.state == state.id && visit.covers(date) == wanted)
    };
    let fact = |visit: &'static Visit| Fact::of(What::Visited(visit), &visit.basis).since(visit.arrived.first);
    // Who only flew over a state did not visit it.
    let was_there = |visit: &&'static Visit| visit.outcome.was_there() && visit.outcome != Outcome::Transit;
    let verdict = |outcome, visit| Verdict::new(outcome, Found::Visit(visit)).on([fact(visit)]);
    if let Some(visit) = all(Holds::Yes).find(was_there) {
        return verdict(Rating::Supported, visit);
    }
    let open = all(Holds::NotKnown).find(was_there).or_else(|| all(Holds::Yes).find(|visit| visit.outcome == Outcome::Announced));
    match (open, all(Holds::Yes).next()) {
        (Some(visit), _) => verdict(Rating::Unproven, visit),
        (None, Some(visit)) => verdict(Rating::Refuted, visit),
        (None, None) => Verdict::new(Rating::Unproven, Found::NoVisit),
    }
    .complete(date, corpus.edition.complete_on)
}
