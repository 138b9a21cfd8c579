//! Offices held, and trips made.

use super::super::assertion::{Found, Verdict};
use super::super::within::Within;
use crate::law::*;
use crate::query::timeline::FIRST_DAY;

/// So many days a month has at most: of a trip that is known no more exactly than that, it is known that it was called off.
const MONTH: i32 = 31;

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
            let away = |office: &&'static Office| {
                let Period { from, until } = office.term();
                until.map_or(0, |until| until.days_until(date).max(0)) + from.map_or(0, |from| date.days_until(from).max(0))
            };
            let nearest = person.offices.iter().filter(wanted).min_by_key(away);
            let shown = other.or(nearest).map_or(Fact::of(What::NoSuchOffice(person), &person.basis), fact);
            Verdict::new(Rating::Refuted, Found::NoOffice(other, nearest)).on([shown]).beside(nearest.map(fact))
        }
    }
    .complete(date, corpus.edition.checked_on)
}

/// What is said of a trip.
#[derive(Clone, Copy)]
pub struct Said {
    /// When.
    pub within: Within,
    /// How the person was there.
    pub presence: Presence,
    /// What became of it.
    pub outcome: Option<Became>,
}

/// A trip that is not on record proves nothing: nobody's list of trips is complete. What is on record of that very day refutes what else
/// is said of it: a trip called off refutes that the person came, and so does a flight across.
pub fn visit(corpus: &Corpus, person: &'static Person, state: &'static State, said: Said, today: Day) -> Verdict {
    let last = said.within.last(today);
    let from = said.within.first().unwrap_or(FIRST_DAY);
    let own = || corpus.visits.iter().filter(|visit| visit.person == person.id && visit.state == state.id);
    let touching = |wanted: Holds| own().filter(move |visit| visit.touches(from, last) == wanted);
    let as_said = |visit: &&'static Visit| match said.outcome {
        None => visit.outcome.was_there(said.presence),
        Some(became) => became.is(visit.outcome) && (!became.came() || visit.outcome.was_there(said.presence)),
    };
    let told = |rating, visit: &'static Visit| Verdict::new(rating, Found::Visit(visit)).on([trip(visit)]);
    let verdict = if let Some(verdict) = arrest(corpus, person, state, said, from, last) {
        verdict
    } else if let Some(visit) = touching(Holds::Yes).find(as_said) {
        // Whether a landing was planned is not on record.
        told(if said.presence == Presence::UnscheduledLanding { Rating::Unproven } else { Rating::Supported }, visit)
    } else {
        let announced = |visit: &&'static Visit| visit.outcome == Outcome::Announced;
        let open = touching(Holds::NotKnown).find(as_said).or_else(|| touching(Holds::Yes).find(announced));
        let other = touching(Holds::Yes).next().or_else(|| touching(Holds::NotKnown).next());
        match (open, other) {
            (Some(visit), _) => told(Rating::Unproven, visit),
            (None, Some(visit)) if said.excludes(visit) => told(Rating::Refuted, visit),
            (None, Some(visit)) => told(Rating::Unproven, visit),
            (None, None) => {
                let nearest = own().min_by_key(|visit| away(visit, from, last));
                Verdict::new(Rating::Unproven, Found::NoVisit(nearest)).beside(nearest.map(trip))
            }
        }
    };
    verdict.complete(last, corpus.edition.complete_on)
}

impl Said {
    /// Whether a trip on record shows that what is said is not so. Of a longer time another trip may be meant, unless one trip was made and
    /// what is said is how it went.
    fn excludes(self, visit: &Visit) -> bool {
        let (first, last) = visit.days();
        let known = first.days_until(last) < MONTH;
        let of_a_day = self.within.day().is_some_and(|day| visit.covers(day) == Holds::Yes || known);
        let was_there = visit.outcome.was_there(Presence::Territory);
        match self.outcome {
            _ if visit.outcome == Outcome::Announced => false,
            Some(became) if became.came() && was_there => true,
            // Who landed had been in the airspace too, and who flew over may have come again.
            None if self.presence == Presence::Overflight && was_there => false,
            None if visit.outcome == Outcome::Transit => false,
            _ => of_a_day,
        }
    }
}

/// Whether a person was arrested in a state, as a document tells it, and handed over from there.
fn arrest(corpus: &Corpus, person: &'static Person, state: &'static State, said: Said, from: Day, last: Day) -> Option<Verdict> {
    let became = said.outcome.filter(|became| matches!(became, Became::Arrested | Became::HandedOver))?;
    let arrests = || person.processes.iter().filter_map(|process| Some((process, process.arrested?)));
    let within = |arrest: &Arrest| from <= arrest.on && arrest.on <= last;
    let here = |arrest: &Arrest| arrest.by.is_some_and(|by| corpus.on_day(by, arrest.on) == corpus.on_day(state.id, arrest.on));
    let facts = |process: &'static Process, rating| {
        let document = Fact::of(What::Document(process), &process.basis).since(process.issued);
        let ended = process.ended.map(|end| Fact::of(What::Ended(process), &process.basis).since(end.day()));
        process.arrested.map(|arrest| Verdict::new(rating, Found::Arrest(process, arrest)).on([document]).on(ended))
    };
    if let Some((process, arrest)) = arrests().find(|(_, arrest)| within(arrest) && here(arrest)) {
        let handed_over = arrests().find(|(process, other)| *other == arrest && process.delivered().is_some());
        let breach = |finding: &&'static Finding| {
            finding.outcome == FindingOutcome::NonCompliance
                && (finding.state, finding.person) == (Some(state.id), Some(person.id))
                && finding.visit.contains(&arrest.on)
        };
        let breach = corpus.findings.iter().find(breach).map(|finding| Fact::of(What::Found(finding), &finding.basis));
        let rating = match (became, handed_over) {
            (Became::HandedOver, None) if breach.is_some() || process.ended.is_some() => Rating::Refuted,
            (Became::HandedOver, None) => Rating::Unproven,
            _ => Rating::Supported,
        };
        let verdict = facts(handed_over.map_or(process, |(process, _)| process), rating);
        return verdict.map(|verdict| verdict.beside(breach));
    }
    let visits = corpus.visits.iter().filter(|visit| visit.person == person.id && visit.state == state.id);
    let told = visits.filter(|visit| visit.touches(from, last) != Holds::No).count() > 0;
    match arrests().find(|(_, arrest)| within(arrest)) {
        Some((process, _)) if !told && said.within.day().is_some() => facts(process, Rating::Refuted),
        Some((process, _)) if !told => facts(process, Rating::Unproven),
        _ => None,
    }
}

fn trip(visit: &'static Visit) -> Fact {
    Fact::of(What::Visited(visit), &visit.basis).since(visit.arrived.first)
}

/// Days from a span to a trip.
fn away(visit: &Visit, from: Day, last: Day) -> i32 {
    let (first, left) = visit.days();
    last.days_until(first).max(0) + left.days_until(from).max(0)
}
