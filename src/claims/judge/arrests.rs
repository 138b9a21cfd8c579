//! Arrests, and how persons came into the hands of a court: what documents tell.

use super::super::assertion::{Found, Verdict};
use super::told::Told;
use crate::law::*;

/// That a person came into the hands of a court.
struct Handover {
    /// Under which document.
    process: &'static Process,
    /// The first day on which it can have been, and the last.
    first: Day,
    last: Day,
}

/// The days on which a person came into the hands of a court, each under its document.
fn handovers(person: &'static Person) -> impl Iterator<Item = Handover> {
    // Whoever was in the court's hands already was not handed over under a later document.
    person.processes.iter().filter(|process| !process.issued_in_custody).filter_map(|process| {
        let (day, _) = process.delivered()?;
        let first = process.ended.filter(|end| end.how == EndReason::Delivered).map_or(day, |end| end.on.first);
        Some(Handover { process, first, last: day })
    })
}

/// Whether a person was handed over from a state: on the day of that, whenever the arrest was.
pub fn handed_over(told: &Told) -> Option<Verdict> {
    let held_by = |by: StateId, on: Day| told.meant(by, on);
    let arrested = |handover: &Handover| handover.process.arrested.filter(|arrest| arrest.on <= handover.last);
    // Where no arrest is told, or an arrest elsewhere, a trip may tell that it was from here.
    let held = |visit: &&'static Visit| matches!(visit.outcome, Outcome::Arrested | Outcome::GaveUp | Outcome::InCustody);
    let trip = |handover: &Handover| {
        told.own().filter(held).find(|visit| visit.touches(handover.first.previous(), handover.last) != Holds::No)
    };
    let from_here = |handover: &Handover| {
        let by = arrested(handover).and_then(|arrest| arrest.by.map(|by| (by, arrest.on)));
        by.is_some_and(|(by, on)| held_by(by, on)) || trip(handover).is_some()
    };
    let rank = |handover: &Handover| match told.rate(handover.first, handover.last) {
        Rating::Supported => 0,
        Rating::Unproven => 1,
        Rating::Refuted => 2,
    };
    let Some(handover) = handovers(told.person).filter(from_here).min_by_key(rank) else { return elsewhere(told) };
    let outcome = told.rate(handover.first, handover.last);
    let here = arrested(&handover).filter(|arrest| arrest.by.is_some_and(|by| held_by(by, arrest.on)));
    let found = match (here, trip(&handover)) {
        (Some(arrest), _) => Found::Arrest(handover.process, arrest),
        (None, Some(visit)) => Found::HandedOver(handover.process, visit),
        (None, None) => return None,
    };
    Some(Verdict::new(outcome, found).on(facts(handover.process)))
}

/// Whether a person was handed over on those days from another state, and no trip here is on record.
fn elsewhere(told: &Told) -> Option<Verdict> {
    if told.own().any(|visit| visit.touches(told.from, told.last) != Holds::No) {
        return None;
    }
    let handover = handovers(told.person).find(|handover| told.rate(handover.first, handover.last) == Rating::Supported)?;
    let arrest = handover.process.arrested.filter(|arrest| arrest.by.is_some())?;
    let rating = if told.said.within.day().is_some() { Rating::Refuted } else { Rating::Unproven };
    Some(Verdict::new(rating, Found::Arrest(handover.process, arrest)).on(facts(handover.process)))
}

fn facts(process: &'static Process) -> impl Iterator<Item = Fact> {
    let document = Fact::of(What::Document(process), &process.basis).since(process.issued);
    let ended = process.ended.map(|end| Fact::of(What::Ended(process), &process.basis).since(end.day()));
    std::iter::once(document).chain(ended)
}

/// Whether a person was arrested in a state, as a document tells it, and what came of it.
pub fn arrest(told: &Told, became: Became) -> Option<Verdict> {
    let Told { corpus, person, said, from, last } = *told;
    let (arrests, within) = (|| told.arrests(), |arrest: &Arrest| told.within(arrest));
    let here = |arrest: &Arrest| arrest.by.is_some_and(|by| told.meant(by, arrest.on));
    if let Some((process, arrest)) = arrests().find(|(_, arrest)| within(arrest) && here(arrest)) {
        let handed_over = arrests().find(|(process, other)| *other == arrest && process.delivered().is_some());
        let breach = |finding: &&'static Finding| {
            finding.outcome == FindingOutcome::NonCompliance
                && (finding.state, finding.person) == (Some(said.state.id), Some(person.id))
                && finding.visit.contains(&arrest.on)
        };
        let breach = corpus.findings.iter().find(breach).map(|finding| Fact::of(What::Found(finding), &finding.basis));
        let rating = match (became, handed_over) {
            (Became::HandedOver, None) if breach.is_some() || process.ended.is_some() => Rating::Refuted,
            (Became::HandedOver, None) => Rating::Unproven,
            _ => Rating::Supported,
        };
        let process = handed_over.map_or(process, |(process, _)| process);
        return Some(Verdict::new(rating, Found::Arrest(process, arrest)).on(facts(process)).beside(breach));
    }
    let told = told.own().any(|visit| visit.touches(from, last) != Holds::No);
    let (process, arrest) = arrests().find(|(_, arrest)| within(arrest)).filter(|_| !told)?;
    // Of an arrest by the whole it is open in which part it was made.
    let of_the_whole = arrest.by.is_some_and(|by| corpus.on_day(by, arrest.on) == corpus.on_day(said.state.id, arrest.on));
    let rating = if said.within.day().is_some() && !of_the_whole { Rating::Refuted } else { Rating::Unproven };
    Some(Verdict::new(rating, Found::Arrest(process, arrest)).on(facts(process)))
}
