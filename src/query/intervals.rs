//! From when to when the same answer stood on the same articles, for every person in every state and place: one row a span, without holes.

use super::{
    list::Filter,
    moments::Moment,
    obligations::{cited, through},
    side_by_side::each,
    timeline::FIRST_DAY,
    turns::Turns,
};
use crate::law::*;

pub use super::turns::END;

/// A span of days on which a pair has one answer, on the same articles, under the same state's law.
#[derive(Clone, Debug)]
pub struct Interval {
    /// The person.
    pub person: &'static Person,
    /// The state or place asked for.
    pub place: Asked,
    /// The state whose territory it is; none that the record can name.
    pub host: Option<&'static State>,
    /// The answer.
    pub answer: Answer,
    /// The articles that it rests on; where nothing is owed, those of the rule that came nearest.
    pub cites: Vec<Citation>,
    /// Its first day.
    pub from: Day,
    /// The first day of the next.
    pub until: Day,
}

impl Interval {
    /// The state in whose stead the answer is given: that from which the asked one came, or that which followed it.
    pub fn through(&self) -> Option<&'static State> {
        through(self.place, self.host, self.from)
    }
}

/// Whom and where the intervals of a filter are about: every person, and every state or place that can be asked for.
fn asked(corpus: &Corpus, filter: &Filter) -> (Vec<&'static Person>, Vec<Asked>) {
    let persons = corpus.persons.iter().filter(|person| filter.person.is_none_or(|id| person.id == id)).collect();
    (persons, places(corpus, filter))
}

/// The states and places of a filter: states in the order of ids, then places. A name that asks back is none.
pub fn places(corpus: &Corpus, filter: &Filter) -> Vec<Asked> {
    match (filter.place.and_then(|id| corpus.place(id)), filter.state.and_then(|id| corpus.state(id))) {
        (Some(place), _) => vec![Asked::Place(place)],
        (None, Some(state)) => vec![Asked::State(state)],
        (None, None) => {
            let places = corpus.places.iter().filter(|place| place.kind != PlaceKind::Ambiguous);
            corpus.states.iter().map(Asked::State).chain(places.map(Asked::Place)).collect()
        }
    }
}

/// The intervals, person by person, then by state or place, then by day. Those of one person are found at a time.
pub fn intervals<'a>(corpus: &'a Corpus, filter: &Filter, today: Day) -> impl Iterator<Item = Interval> + 'a {
    let (persons, places) = asked(corpus, filter);
    let turns = Turns::new(corpus, today);
    let places: Vec<(Asked, Vec<Moment>)> = places.iter().map(|place| (*place, turns.place(*place))).collect();
    persons.into_iter().flat_map(move |person| {
        let of_person = turns.person(person);
        let rows = each(places.iter().collect(), |(place, moments)| {
            of_pair(&turns.pairs.dockets, person, *place, &turns.days(&of_person, moments), today)
        });
        rows.into_iter().flatten()
    })
}

/// The intervals of a pair, where nothing on record changes but on these days.
fn of_pair(dockets: &Dockets, person: &'static Person, place: Asked, days: &[Day], today: Day) -> Vec<Interval> {
    let corpus = dockets.corpus;
    let mut host = corpus.host(place, FIRST_DAY);
    let mut found: Vec<Interval> = Vec::new();
    for day in std::iter::once(FIRST_DAY).chain(days.iter().copied()) {
        host = corpus.host_on(&host, day);
        let question = Question { person, place, date: day, presence: Presence::Territory, today };
        let (answer, conclusions) = dockets.ruled(&question, &host);
        let cites = cited(corpus, day, answer, &conclusions);
        match found.last_mut() {
            Some(last)
                if (last.answer, last.host.map(|state| state.id), &last.cites)
                    == (answer, host.state.map(|state| state.id), &cites) => {}
            last => {
                if let Some(last) = last {
                    last.until = day;
                }
                found.push(Interval { person, place, host: host.state, answer, cites, from: day, until: END });
            }
        }
    }
    found
}
