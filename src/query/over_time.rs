//! One pair over time, as a page tells it: the spans, and why its first answer holds.

use super::{
    act::Act,
    alike::leads_alike,
    check::{Checked, check},
    record::ends,
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
    /// Why the answer of the first span holds, on its days that are shown: no act began it. Empty: no day of it is shown.
    pub opening: Vec<Reason>,
}

/// Why an answer holds, on days on which nothing of that changes.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The first of the days.
    pub from: Day,
    /// The answer on one of them: today, or else the nearest to it.
    pub checked: Checked,
    /// The same as told on its own day, so that it can be held against that of other days.
    pub on_its_day: Checked,
}

/// From when to when each answer held for somebody on the ground; `first` and `last`: the days shown.
pub fn timeline(corpus: &Corpus, person: &'static Person, place: Asked, (first, last): (Day, Day), today: Day) -> Timeline {
    let timelines = Timelines::new(corpus, today);
    let spans = timelines.spans(person, place, Presence::Territory, FIRST_DAY, None);
    let opening = spans.first().map_or_else(Vec::new, |span| {
        let end = span.until.map_or(last, |until| until.previous().min(last));
        reasons(&timelines, Question { person, place, date: first, presence: Presence::Territory, today }, end)
    });
    Timeline { person, place, host: corpus.host(place, last).state, spans, trips: trips_to(corpus, person, place), opening }
}

/// Why an answer holds from the day of a question to a last day, one for each run of days on which what decides is the same.
fn reasons(timelines: &Timelines, question: Question, end: Day) -> Vec<Reason> {
    let (corpus, today, first) = (timelines.corpus, question.today, question.date);
    if end < first {
        return Vec::new();
    }
    let (person, place) = (timelines.person(question.person), timelines.place(question.place));
    let moved = timelines.moments(&person, &place, first, Some(end.next()));
    // Today alone moves the tense, and nothing else.
    let mut days: Vec<Day> = moved.iter().filter(|moment| moment.act != Act::Today).map(|moment| moment.day).collect();
    // What is said of an end changes on other days too.
    let outcomes = question.person.processes.iter().flat_map(|process| process.outcomes).map(|outcome| outcome.on);
    let courts = question.person.processes.iter().filter_map(|process| corpus.court(process.court));
    let closings = courts.filter_map(|court| court.works.until);
    let changes = ends(question.person).into_iter().chain(outcomes).chain(closings);
    let told: Vec<Day> = changes.filter(|day| first < *day && *day <= end).collect();
    days.extend(told.iter().copied().chain([first]));
    days.sort_unstable();
    days.dedup();
    let mut runs: Vec<(Day, Opinion)> = Vec::new();
    for date in days {
        let opinion = opine(corpus, Question { date, ..question });
        let same = runs.last().is_some_and(|(_, before)| leads_alike(corpus, before, &opinion)) && !told.contains(&date);
        if !same {
            runs.push((date, opinion));
        }
    }
    let last = |at: usize| runs.get(at + 1).map_or(end, |(next, _): &(Day, Opinion)| next.previous());
    let reason = |(at, (from, _)): (usize, &(Day, Opinion))| {
        let date = today.clamp(*from, last(at));
        let checked = check(corpus, Question { date, ..question });
        let on_its_day = if date == today { checked.clone() } else { check(corpus, Question { date, today: date, ..question }) };
        Reason { from: *from, checked, on_its_day }
    };
    runs.iter().enumerate().map(reason).collect()
}

/// The trips of a person to a state, by whatever name it went on that day, or to a place, by their first day; those to a place that may have
/// answers of its own are of the place.
fn trips_to(corpus: &Corpus, person: &Person, asked: Asked) -> Vec<&'static Visit> {
    let town = |id: PlaceId| corpus.place(id).is_some_and(|place| place.kind == PlaceKind::Region);
    let there = |visit: &&Visit| match asked {
        Asked::State(state) => {
            let (there, then) = (visit.state, visit.arrived.first);
            corpus.on_day(there, then) == corpus.on_day(state.id, then) && visit.place.is_none_or(town)
        }
        Asked::Place(place) => visit.place == Some(place.id),
    };
    let of = |visit: &&Visit| visit.person == person.id && visit.outcome.was_there(Presence::Territory);
    let mut visits: Vec<&Visit> = corpus.visits.iter().filter(|visit| of(visit) && there(visit)).collect();
    visits.sort_by_key(|visit| visit.arrived.first);
    visits
}
