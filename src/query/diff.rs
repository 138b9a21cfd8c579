//! Which pairs changed their answer between two days, and by which act.

use super::moments::Moment;
use super::timeline::Timelines;
use crate::law::*;

/// A pair whose answer differs between two days.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The person.
    pub person: &'static Person,
    /// The state.
    pub state: &'static State,
    /// The opinion on the first day.
    pub before: Opinion,
    /// The opinion on the second day.
    pub after: Opinion,
    /// The day on which the later answer began, and what changed on it.
    pub since: Day,
    /// The acts of that day.
    pub acts: Vec<Moment>,
}

/// The pairs whose answer differs between two days, in the order of persons, then states.
pub fn diff(
    corpus: &Corpus,
    persons: &[&'static Person],
    states: &[&'static State],
    from: Day,
    to: Day,
    today: Day,
) -> Vec<Changed> {
    let timelines = Timelines::new(corpus, today);
    let (first, last) = (from.min(to), from.max(to));
    let ask = |person, state, date| {
        opine(corpus, Question { person, place: Asked::State(state), date, presence: Presence::Territory, today })
    };
    let mut changed = Vec::new();
    for person in persons {
        let of_person = timelines.person(person);
        for state in states {
            let (before, after) = (ask(person, state, from), ask(person, state, to));
            if before.answer == after.answer {
                continue;
            }
            let moments = timelines.moments(&of_person, &timelines.place(Asked::State(state)), first, Some(last.next()));
            let spans = timelines.spans_of(person, Asked::State(state), Presence::Territory, first, Some(last.next()), &moments);
            if let Some(span) = spans.into_iter().next_back() {
                changed.push(Changed { person, state, before, after, since: span.from, acts: span.acts });
            }
        }
    }
    changed
}
