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
    Timeline { person, place, host: corpus.host(place, last).state, spans, opening }
}
