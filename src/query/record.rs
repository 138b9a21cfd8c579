//! What the record holds about a person and a state around a day: trips, and what courts and governments made of them.

use crate::law::{Asked, Corpus, Day, Finding, Holds, Host, Person, Process, StateId, Visit};

/// How many days before and after a day a trip is still near it.
const NEAR: i32 = 60;

/// What the record holds.
#[derive(Clone, Debug, Default)]
pub struct OnRecord {
    /// Trips around the day: those that cover it first, then the nearest.
    pub visits: Vec<Trip>,
    /// Rulings and positions about the person and the state, by day.
    pub findings: Vec<Ruled>,
    /// An arrest there, by the day, under a document that had not ended, where no trip covers the day.
    pub arrest: Option<&'static Process>,
    /// The trip on which that arrest was made, where the person was freed there and was gone by the day.
    pub freed: Option<&'static Visit>,
    /// So many days before and after the day a trip is still near it.
    pub near: i32,
}

/// A trip on record.
#[derive(Clone, Copy, Debug)]
pub struct Trip {
    /// The trip.
    pub visit: &'static Visit,
    /// Whether it covers the day; not known where only its month or year is.
    pub covers: Holds,
    /// Whether it began after the day asked about.
    pub later: bool,
    /// Where it led, if a place was asked for and the record does not say that it led right there.
    pub elsewhere: Option<Asked>,
}

/// A ruling or position on record.
#[derive(Clone, Copy, Debug)]
pub struct Ruled {
    /// The ruling or position.
    pub finding: &'static Finding,
    /// Whether it came after the day asked about.
    pub later: bool,
    /// Whether it is about a stay that covers the day.
    pub of_this_day: bool,
}

/// What the record holds about this person and this place around a day.
pub fn around(corpus: &Corpus, person: &'static Person, host: &Host, day: Day) -> OnRecord {
    let here = |state: StateId, on: Day| {
        let asked = match host.asked {
            Asked::State(asked) => Some(asked.id),
            Asked::Place(_) => None,
        };
        Some(state) == asked || host.state.is_some_and(|host| corpus.on_day(state, on) == Some(host.id))
    };
    let start = corpus.visits.partition_point(|visit| visit.person < person.id);
    let own = corpus.visits[start..].iter().take_while(|visit| visit.person == person.id);
    let mut visits: Vec<Trip> = own
        .filter(|visit| distance(visit, day) <= NEAR && here(visit.state, visit.arrived.first))
        .map(|visit| Trip {
            visit,
            covers: visit.covers(day),
            later: day < visit.days().0,
            elsewhere: elsewhere(corpus, host.asked, visit),
        })
        .collect();
    visits.sort_by_key(|trip| (trip.covers != Holds::Yes, distance(trip.visit, day)));
    let findings = corpus
        .findings
        .iter()
        .filter(|finding| finding.person == Some(person.id) && finding.state.is_some_and(|state| here(state, finding.on)));
    let findings = findings.map(|finding| Ruled {
        finding,
        later: day < finding.on,
        of_this_day: finding.visit.contains(&day)
            || matches!(finding.visit, [first, .., last] if (*first..=*last).contains(&day)),
    });
    let held = |process: &&Process| {
        let arrested = process.arrested.filter(|arrest| arrest.on <= day);
        arrested.is_some_and(|arrest| arrest.by.is_some_and(|by| here(by, arrest.on)))
            && process.ended.is_none_or(|end| day < end.day())
            && process.delivered().is_none_or(|(on, _)| day < on)
    };
    let covered = visits.iter().any(|trip| trip.covers == Holds::Yes);
    let arrest = person.processes.iter().find(held).filter(|_| !covered);
    let own = corpus.visits[start..].iter().take_while(|visit| visit.person == person.id);
    let arrested = arrest.and_then(|process| process.arrested);
    let of_the_arrest = |visit: &&Visit| arrested.is_some_and(|arrest| visit.covers(arrest.on) == Holds::Yes);
    let gone = |visit: &&Visit| {
        visit.outcome == crate::law::Outcome::Freed && visit.days().1 < day && here(visit.state, visit.arrived.first)
    };
    let freed = { own }.filter(gone).find(of_the_arrest);
    OnRecord { visits, findings: findings.collect(), arrest, freed, near: NEAR }
}

/// The days on which something begins or ceases to be around: trips that may be told of a place, with the days near them, and days of stays
/// that rulings are about.
pub fn days_around(corpus: &Corpus, person: &'static Person, asked: Asked) -> Vec<Day> {
    let here = |state: StateId, on: Day| {
        let host = corpus.host(asked, on).state.map(|host| host.id);
        asked.id() == state.0 || corpus.on_day(state, on).is_some_and(|state| host == Some(state))
    };
    let mut days = ends(person);
    for visit in corpus.visits_of(person.id).iter().filter(|visit| here(visit.state, visit.arrived.first)) {
        let (first, last) = visit.days();
        days.extend([first.plus_days(-NEAR), first, visit.arrived.last, last.next(), last.plus_days(NEAR + 1)]);
        days.extend(visit.left.map(|left| left.first.next()));
    }
    let of_person = |finding: &&Finding| finding.person == Some(person.id);
    for finding in corpus.findings.iter().filter(of_person) {
        if finding.state.is_some_and(|state| here(state, finding.on)) {
            days.push(finding.on);
            days.extend(finding.visit.iter().flat_map(|day| [*day, day.next()]));
        }
    }
    days
}

/// The days on which what a page says of the person's death, or of how a document ended, changes: from the first that it can have been on, and
/// with the day on which it was established.
pub(super) fn ends(person: &Person) -> Vec<Day> {
    let of_death =
        person.died.into_iter().flat_map(|died| [Some(died.first), person.last_alive().map(Day::next), person.established()]);
    let ended = person.processes.iter().filter_map(|process| process.ended);
    let of_documents = ended.flat_map(|end| [Some(end.on.first), Some(end.first_day_over()), end.decided]);
    of_death.chain(of_documents).flatten().collect()
}

/// Where a trip led, unless to what was asked for: to another place of the state, or to a state of which what was asked for was a part.
pub fn elsewhere(corpus: &Corpus, asked: Asked, visit: &Visit) -> Option<Asked> {
    let place = || visit.place.and_then(|place| corpus.place(place)).map(Asked::Place);
    let state = || corpus.state(visit.state).map(Asked::State);
    let there = match asked {
        Asked::Place(asked) => visit.place == Some(asked.id),
        // The name of a state that has ended means the whole; one that was not yet was a part.
        Asked::State(asked) => visit.state == asked.id || asked.exists.began(visit.arrived.first),
    };
    if there { None } else { place().or_else(state) }
}

/// Days from a day to the nearest day of a trip.
fn distance(visit: &Visit, day: Day) -> i32 {
    let (first, last) = visit.days();
    if day < first { day.days_until(first) } else { last.days_until(day).max(0) }
}
