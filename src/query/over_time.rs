//! One pair over time, as a page tells it: the spans, and why the first answer holds.

use super::{
    check::{Checked, check},
    timeline::{FIRST_DAY, Span, Timelines},
};
use crate::law::*;

/// One pair over time.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The person.
    pub person: &'static Person,
    /// The state or place asked for.
    pub place: Asked,
    /// The state whose territory it is on the last day asked about; none that the record can name.
    pub host: Option<&'static State>,
    /// The spans, from the first day that the program answers for, without end.
    pub spans: Vec<Span>,
    /// The person's trips there, by their first day.
    pub trips: Vec<&'static Visit>,
    /// The answer of the first span on the last of its days that is shown, but none after today: no act began it, and this says why it
    /// holds. None: no day of it is shown.
    pub opening: Option<Checked>,
}

/// From when to when each answer held for somebody on the ground; `first` and `last`: the days shown.
pub fn timeline(corpus: &Corpus, person: &'static Person, place: Asked, (first, last): (Day, Day), today: Day) -> Timeline {
    let spans = Timelines::new(corpus, today).spans(person, place, Presence::Territory, FIRST_DAY, None);
    let opening = spans.first().and_then(|span| {
        let end = span.until.map_or(last, |until| until.previous().min(last));
        let date = (first <= end).then(|| today.clamp(first, end))?;
        Some(check(corpus, Question { person, place, date, presence: Presence::Territory, today }))
    });
    Timeline { person, place, host: corpus.host(place, last).state, spans, trips: trips_to(corpus, person, place), opening }
}

/// The trips of a person to a state or place itself, by their first day; those to a place that has answers of its own are of the place.
fn trips_to(corpus: &Corpus, person: &Person, asked: Asked) -> Vec<&'static Visit> {
    let there = |visit: &&Visit| match asked {
        Asked::State(state) => visit.state == state.id && visit.place.is_none(),
        Asked::Place(place) => visit.place == Some(place.id),
    };
    let of = |visit: &&Visit| visit.person == person.id && visit.outcome.was_there(Presence::Territory);
    let mut visits: Vec<&Visit> = corpus.visits.iter().filter(|visit| of(visit) && there(visit)).collect();
    visits.sort_by_key(|visit| visit.arrived.first);
    visits
}
