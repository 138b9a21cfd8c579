//! Trips made, and what became of them.

use super::super::assertion::{Found, Verdict};
use super::arrests::{arrest, handed_over};
use super::told::{Said, Told, trip};
use crate::law::*;
use crate::query::timeline::FIRST_DAY;

/// So many days a month has at most: of a trip that is known no more exactly than that, it is known that it was called off.
const MONTH: i32 = 31;

/// A trip that is not on record proves nothing: nobody's list of trips is complete. What is on record of that very day refutes what else
/// is said of it: a trip called off refutes that the person came, and so does a flight across. A trip to one place in a state is none to
/// another: places are one with their state for what it owes (P1, P5), and not for where somebody was.
pub fn visit(corpus: &Corpus, person: &'static Person, said: Said, today: Day) -> Verdict {
    let told = Told { corpus, person, said, from: said.within.first().unwrap_or(FIRST_DAY), last: said.within.last(today) };
    let by_document = || match said.outcome {
        Some(Became::Arrested) => arrest(&told, Became::Arrested),
        Some(Became::HandedOver) => handed_over(&told).or_else(|| arrest(&told, Became::HandedOver)),
        _ => None,
    };
    let verdict = match said.place {
        None => by_document().unwrap_or_else(|| {
            let by_trip = told.by_trip();
            let nothing = matches!(by_trip.found, Found::NoVisit(_));
            let otherwise = nothing.then(|| told.by_life().or_else(|| told.there_by_arrest())).flatten();
            otherwise.unwrap_or(by_trip)
        }),
        // A document tells the state alone.
        Some(_) => {
            let by_trip = told.by_trip();
            let nothing = matches!(by_trip.found, Found::NoVisit(_));
            let by_document = by_document().filter(|_| nothing || said.outcome == Some(Became::HandedOver));
            by_document.map_or(by_trip, |verdict| told.in_a_place(verdict))
        }
    };
    verdict.complete(told.last, corpus.edition.complete_on)
}

impl Told<'_> {
    fn by_trip(&self) -> Verdict {
        let said = self.said;
        let touching = |wanted: Holds| {
            self.own().filter(move |visit| visit.touches(self.from, self.last) == wanted && self.there(visit) != Holds::No)
        };
        let as_said = |visit: &&'static Visit| match said.outcome {
            None => visit.outcome.was_there(said.presence),
            Some(became) => became.is(visit.outcome) && (!became.came() || visit.outcome.was_there(said.presence)),
        };
        let told = |rating, visit: &'static Visit| Verdict::new(rating, Found::Visit(visit)).on([trip(visit)]);
        // Of whoever was handed over, the document tells it, and the trip alone leaves it open. So does a trip whose place is not on record.
        let sure = |visit: &&'static Visit| self.there(visit) == Holds::Yes && said.outcome != Some(Became::HandedOver);
        if let Some(visit) = touching(Holds::Yes).filter(sure).find(as_said) {
            if said.outcome == Some(Became::Arrested) {
                return self.arrested_on(visit);
            }
            // Whether a landing was planned is not on record.
            return told(if said.presence == Presence::UnscheduledLanding { Rating::Unproven } else { Rating::Supported }, visit);
        }
        let announced = |visit: &&'static Visit| visit.outcome == Outcome::Announced;
        let open = touching(Holds::Yes).find(as_said).or_else(|| touching(Holds::NotKnown).find(as_said));
        let open = open.or_else(|| touching(Holds::Yes).find(announced));
        let other = touching(Holds::Yes).next().or_else(|| touching(Holds::NotKnown).next());
        match (open, other) {
            (Some(visit), _) => told(Rating::Unproven, visit),
            (None, Some(visit)) if self.excludes(visit) => told(Rating::Refuted, visit),
            (None, Some(visit)) => told(Rating::Unproven, visit),
            (None, None) => {
                let nearest = self.own().min_by_key(|visit| away(visit, self.from, self.last));
                Verdict::new(Rating::Unproven, Found::NoVisit(nearest)).beside(nearest.map(trip))
            }
        }
    }

    /// An arrest on a trip is of one day: that of the document, where it tells one, and else some day of the trip.
    fn arrested_on(&self, visit: &'static Visit) -> Verdict {
        let (first, last) = visit.days();
        let of_the_trip = |(_, arrest): &(&Process, Arrest)| first <= arrest.on && arrest.on <= last;
        let here = |(_, arrest): &(&Process, Arrest)| arrest.by.is_none_or(|by| self.meant(by, arrest.on));
        let verdict = match self.arrests().filter(here).find(of_the_trip) {
            Some((_, arrest)) if self.within(&arrest) => Verdict::new(Rating::Supported, Found::Visit(visit)),
            Some((process, arrest)) => Verdict::new(Rating::Refuted, Found::Arrest(process, arrest)),
            None if self.from <= first && last <= self.last => Verdict::new(Rating::Supported, Found::Visit(visit)),
            None => Verdict::new(Rating::Unproven, Found::Visit(visit)),
        };
        verdict.on([trip(visit)])
    }

    /// Whoever was arrested in the state on a day was there on that day.
    fn there_by_arrest(&self) -> Option<Verdict> {
        let here = |arrest: &Arrest| arrest.by.is_some_and(|by| self.meant(by, arrest.on));
        let wanted = self.said.outcome.is_none() && self.said.presence == Presence::Territory;
        let (process, arrest) = self.arrests().filter(|_| wanted).find(|(_, arrest)| self.within(arrest) && here(arrest))?;
        Some(
            Verdict::new(Rating::Supported, Found::Arrest(process, arrest))
                .on([Fact::of(What::Document(process), &process.basis)]),
        )
    }

    /// The dead go nowhere.
    fn by_life(&self) -> Option<Verdict> {
        let dead = self.person.died.is_some_and(|died| died.last < self.from);
        dead.then(|| Verdict::new(Rating::Refuted, Found::Dead).on([Fact::of(What::Dead(self.person), &self.person.basis)]))
    }

    /// Whether a trip on record shows that what is said is not so. Of a longer time another trip may be meant, unless one trip was made and
    /// what is said is how it went; of a month a trip that was called off is the one that is meant.
    fn excludes(&self, visit: &Visit) -> bool {
        let said = self.said;
        let (first, last) = visit.days();
        let known = first.days_until(last) < MONTH;
        let of_a_day = said.within.day().is_some_and(|day| visit.covers(day) == Holds::Yes || known);
        let of_its_month = self.from.days_until(self.last) < MONTH && self.from <= first && last <= self.last;
        let was_there = visit.outcome.was_there(Presence::Territory);
        match said.outcome {
            _ if visit.outcome == Outcome::Announced => false,
            Some(became) if became.came() && was_there => true,
            // Who landed had been in the airspace too, and who flew over may have come again.
            None if said.presence == Presence::Overflight && was_there => false,
            None if visit.outcome == Outcome::Transit => false,
            None | Some(_) if !was_there && said.outcome.is_none_or(Became::came) => of_a_day || of_its_month,
            _ => of_a_day,
        }
    }

    /// A verdict on the state as one on the place that is named in it: a trip that touches those days may tell where in the state that was.
    fn in_a_place(&self, verdict: Verdict) -> Verdict {
        let there = |visit: &&'static Visit| self.there(visit) == Holds::Yes && visit.touches(self.from, self.last) == Holds::Yes;
        let sure = verdict.outcome != Rating::Supported || self.own().any(|visit| there(&visit));
        Verdict { outcome: if sure { verdict.outcome } else { Rating::Unproven }, ..verdict }
    }
}

/// Days from a span to a trip.
fn away(visit: &Visit, from: Day, last: Day) -> i32 {
    let (first, left) = visit.days();
    last.days_until(first).max(0) + left.days_until(from).max(0)
}
