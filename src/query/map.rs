//! What a map shows of a person on a day: the answer for every state and place, and the trips until then.

use super::{
    list::{Filter, answered_visits},
    obligations::{Owed, Row, obligations, owed},
    timeline::first_document,
};
use crate::law::*;

/// A person on a day, everywhere.
#[derive(Clone, Debug)]
pub struct Mapped {
    /// The person.
    pub person: &'static Person,
    /// The rows of the states that exist that day: those that `obligations` lists, with their counts.
    pub owed: Owed,
    /// The answer for every state that there is or was, and for every place, by id.
    pub lands: Vec<OnMap>,
    /// Where the person went until that day.
    pub trips: Vec<Trip>,
    /// Whether the record holds a document against the person of that day or before.
    pub documented: bool,
}

/// A state or place.
#[derive(Clone, Debug)]
pub struct OnMap {
    /// As asked.
    pub asked: Asked,
    /// The answer. Of a name that several states or places bear or claim: theirs, where it is the same.
    pub answer: Answer,
    /// The state whose territory it is.
    pub host: Option<&'static State>,
    /// The state that its name means on the day, where it is a state's.
    pub means: Option<StateId>,
    /// Whether another power holds it, so that the state could not act there.
    pub shut_out: bool,
    /// Whether nobody says whose it is.
    pub ambiguous: bool,
    /// The row, where one state answers for it.
    pub row: Option<Row>,
}

impl OnMap {
    /// Where it lies.
    pub fn point(&self) -> Option<Point> {
        match self.asked {
            Asked::State(state) => state.point,
            Asked::Place(place) => place.point,
        }
    }
}

/// All trips of the person to a state or place.
#[derive(Clone, Debug)]
pub struct Trip {
    /// Where.
    pub asked: Asked,
    /// The trips, by their first day.
    pub visits: Vec<&'static Visit>,
    /// Those after which the person went away although the state was obliged, and could act there.
    pub unmet: Vec<&'static Visit>,
    /// Whether the state was obliged on one of them, and did not hold the place.
    pub held_by_another: bool,
    /// Whether it was obliged on one of them, and held the place in part.
    pub held_in_part: bool,
}

impl Mapped {
    /// What is said of a state or place.
    pub fn land(&self, id: &str) -> Option<&OnMap> {
        self.lands.binary_search_by(|land| land.asked.id().cmp(id)).ok().map(|at| &self.lands[at])
    }
}

/// Answers for the whole earth.
pub fn mapped(corpus: &Corpus, person: &'static Person, date: Day, today: Day) -> Mapped {
    let owed = owed(corpus, Some(person), None, date, today);
    let states = corpus.states.iter().map(Asked::State);
    let places = corpus.places.iter().filter(|place| place.kind != PlaceKind::Ambiguous).map(Asked::Place);
    let asked: Vec<Asked> = states.chain(places).collect();
    let rows = obligations(corpus, &[person], &asked, date, today);
    let land = |row: Row| OnMap {
        asked: row.place,
        answer: row.answer,
        host: row.host,
        means: if let Asked::State(state) = row.place { corpus.on_day(state.id, date) } else { None },
        shut_out: corpus.host(row.place, date).shut_out(),
        ambiguous: false,
        row: Some(row),
    };
    let visits = answered(corpus, person, today);
    put_together(corpus, owed, person, rows.into_iter().map(land).collect(), &visits)
}

/// The whole, of states and places that are answered for; those follow for which several answer.
pub(super) fn put_together(
    corpus: &Corpus,
    owed: Owed,
    person: &'static Person,
    lands: Vec<OnMap>,
    visits: &[(&'static Visit, Answer)],
) -> Mapped {
    let date = owed.date;
    let documented = first_document(person).is_some_and(|first| first <= date);
    let mut mapped = Mapped { person, owed, lands, trips: trips(corpus, visits, date), documented };
    mapped.lands.sort_by(|one, other| one.asked.id().cmp(other.asked.id()));
    let ambiguous = corpus.places.iter().filter(|place| place.kind == PlaceKind::Ambiguous);
    let several: Vec<OnMap> = ambiguous.filter_map(|place| claimed(&mapped, place)).collect();
    mapped.lands.extend(several);
    mapped.lands.sort_by(|one, other| one.asked.id().cmp(other.asked.id()));
    mapped
}

/// The person's trips, each with the answer on its first day.
pub(super) fn answered(corpus: &Corpus, person: &'static Person, today: Day) -> Vec<(&'static Visit, Answer)> {
    let filter = Filter { person: Some(person.id), ..Filter::all(today) };
    let visits = answered_visits(corpus, &filter, today);
    visits.filter(|(visit, ..)| visit.outcome.was_there(Presence::Territory)).map(|(visit, answer, _)| (visit, answer)).collect()
}

/// A place of which several states or places bear or claim the name.
fn claimed(mapped: &Mapped, place: &'static Place) -> Option<OnMap> {
    let mut answers = place.candidates.iter().filter_map(|id| mapped.land(id)).map(|land| land.answer);
    let first = answers.next()?;
    let answer = if answers.all(|answer| answer == first) { first } else { Answer::Undetermined };
    Some(OnMap { asked: Asked::Place(place), answer, host: None, means: None, shut_out: false, ambiguous: true, row: None })
}

/// The trips that brought the person somewhere by the day, by place, in the order of the first to each.
fn trips(corpus: &Corpus, visits: &[(&'static Visit, Answer)], date: Day) -> Vec<Trip> {
    let mut trips: Vec<Trip> = Vec::new();
    for (visit, answer) in visits.iter().copied().filter(|(visit, _)| visit.arrived.first <= date) {
        let place = visit.place.and_then(|id| corpus.place(id)).map(Asked::Place);
        let Some(asked) = place.or_else(|| corpus.state(visit.state).map(Asked::State)) else { continue };
        let host = corpus.host(asked, visit.arrived.first);
        // Of a place that another power holds in part, nobody says in which part the person was.
        let (held, in_part) = (host.shut_out(), !host.shut_out() && host.place.is_some() && host.controlled.is_some());
        let left = matches!(visit.outcome, Outcome::NotArrested | Outcome::LeftEarly);
        let at = trips.iter().position(|trip| trip.asked == asked).unwrap_or_else(|| {
            trips.push(Trip { asked, visits: Vec::new(), unmet: Vec::new(), held_by_another: false, held_in_part: false });
            trips.len() - 1
        });
        let trip = &mut trips[at];
        trip.visits.push(visit);
        if left && answer == Answer::Obliged {
            trip.held_by_another |= held;
            trip.held_in_part |= in_part;
            if !held && !in_part {
                trip.unmet.push(visit);
            }
        }
    }
    trips
}
