//! What a map shows of a person on every day: from when to when each state and place is the same on it.

use super::{
    act::Act,
    intervals::{Interval, intervals},
    list::Filter,
    map::{Mapped, OnMap, answered, put_together},
    moments::Places,
    obligations::{Row, owed_by_all, row},
    pairs::Pairs,
    side_by_side::each,
    timeline::{FIRST_DAY, first_document},
};
use crate::law::*;

/// A person on a map, on every day.
#[derive(Clone, Debug)]
pub struct EveryDay {
    /// The person.
    pub person: &'static Person,
    /// The day of asking.
    pub today: Day,
    /// The day of the person's first document, as far as there is one.
    pub first_document: Option<Day>,
    /// The days on which anything on the map may change, sorted, each once, from the first that answers go back to.
    pub days: Vec<Day>,
    lands: Vec<Lasting>,
    visits: Vec<(&'static Visit, Answer)>,
}

/// A state or place: what it is on the map from a day on, sorted by day.
#[derive(Clone, Debug)]
struct Lasting(Vec<(Day, OnMap)>);

impl Lasting {
    fn on(&self, day: Day) -> Option<&OnMap> {
        let after = self.0.partition_point(|(from, _)| *from <= day);
        self.0.get(after.checked_sub(1)?).map(|(_, land)| land)
    }
}

impl EveryDay {
    /// The whole earth on a day, as `map::mapped` answers for it.
    pub fn mapped(&self, corpus: &Corpus, date: Day) -> Mapped {
        let lands: Vec<&OnMap> = self.lands.iter().filter_map(|land| land.on(date)).collect();
        let rows: Vec<&Row> = lands.iter().filter_map(|land| land.row.as_ref()).collect();
        let owed = owed_by_all(corpus, self.person, &rows, date, self.today);
        let dated = |land: &&OnMap| OnMap { row: land.row.clone().map(|row| Row { date, ..row }), ..(*land).clone() };
        put_together(corpus, owed, self.person, lands.iter().map(dated).collect(), &self.visits)
    }

    /// The day from which no state owes anything any more, and of none it cannot be said: none where that is not so on the last day, or
    /// never was otherwise.
    pub fn quiet_from(&self, corpus: &Corpus, last: Day) -> Option<Day> {
        let quiet = |day: &Day| {
            let counts = self.mapped(corpus, *day).owed.counts;
            counts.get(Answer::NotObliged) == counts.all()
        };
        let days: Vec<Day> = self.days.iter().copied().filter(|day| *day <= last).collect();
        let busy = days.iter().rposition(|day| !quiet(day))?;
        days.get(busy + 1).copied()
    }
}

/// Answers for the whole earth and every day.
pub fn every_day(corpus: &Corpus, person: &'static Person, today: Day) -> EveryDay {
    let filter = Filter { person: Some(person.id), ..Filter::all(today) };
    let intervals: Vec<Interval> = intervals(corpus, &filter, today).collect();
    let places = Places::for_one(corpus, person);
    let of_one: Vec<&[Interval]> = intervals.chunk_by(|one, other| one.place.id() == other.place.id()).collect();
    let pairs = Pairs::new(corpus, today);
    let lands = each(of_one, |spans| lasting(&pairs, &places, spans, today));
    let visits = answered(corpus, person, today);
    let names = corpus.states.iter().flat_map(|state| state.formerly).flat_map(|former| ends(former.period));
    let arrivals = visits.iter().map(|(visit, _)| visit.arrived.first);
    let spans = lands.iter().flat_map(|land| land.0.iter().map(|(day, _)| *day));
    let beyond = corpus.edition.complete_on.next();
    let own = [FIRST_DAY, today, today.next(), beyond].into_iter().chain(first_document(person));
    let born = corpus.states.iter().flat_map(|state| ends(state.exists));
    let mut days: Vec<Day> = spans.chain(names).chain(arrivals).chain(own).chain(born).collect();
    days.retain(|day| FIRST_DAY <= *day);
    days.sort_unstable();
    days.dedup();
    EveryDay { person, today, first_document: first_document(person), days, lands, visits }
}

fn ends(period: Period) -> impl Iterator<Item = Day> {
    period.from.into_iter().chain(period.until)
}

/// The spans of a state or place: those of its answer, cut where it changes whose soil it is, or who holds it.
fn lasting(pairs: &Pairs, places: &Places, spans: &[Interval], today: Day) -> Lasting {
    let corpus = pairs.dockets.corpus;
    let Some(first) = spans.first() else { return Lasting(Vec::new()) };
    let soil = |act: &Act| matches!(act, Act::Control(_) | Act::Succeeded(_) | Act::Transferred(_));
    let moved = places.moments(first.place).into_iter().filter(|moment| soil(&moment.act)).map(|moment| moment.day);
    let held = if let Asked::Place(place) = first.place { place.control } else { &[] };
    let held = held.iter().flat_map(|control| ends(control.period));
    let of_documents = first.person.processes.iter().flat_map(asked_for);
    let mut days: Vec<Day> = spans.iter().map(|span| span.from).chain(moved).chain(held).chain(of_documents).collect();
    days.retain(|day| FIRST_DAY <= *day);
    days.sort_unstable();
    days.dedup();
    let mut host = corpus.host(first.place, FIRST_DAY);
    let mut found: Vec<(Day, OnMap)> = Vec::new();
    let mut since = None;
    for day in days {
        host = corpus.host_on(&host, day);
        let question = Question { person: first.person, place: first.place, date: day, presence: Presence::Territory, today };
        let mut row = row(pairs, &question, &host, |_| None);
        if found.last().is_some_and(|(_, land)| land.answer != row.answer) {
            since = Some(day);
        }
        row.since = since;
        let land = OnMap {
            asked: first.place,
            answer: row.answer,
            host: host.state,
            means: if let Asked::State(state) = first.place { corpus.on_day(state.id, day) } else { None },
            shut_out: host.shut_out(),
            ambiguous: false,
            row: Some(row),
        };
        if found.last().is_none_or(|(_, last)| !same(last, &land)) {
            found.push((day, land));
        }
    }
    Lasting(found)
}

/// The days on which what an obligation under a document waits for may change: whether a request is on record, and which document leads.
fn asked_for(process: &'static Process) -> impl Iterator<Item = Day> {
    let requests = process.requests.iter().flat_map(|request| [request.sent, request.ended.map(|end| end.on.next())]);
    requests.chain([Some(process.issued), process.public, process.over()]).flatten()
}

/// Whether a map shows the same of both.
fn same(one: &OnMap, other: &OnMap) -> bool {
    let seen = |land: &OnMap| (land.answer, land.means, land.shut_out, land.host.map(|host| host.id));
    let told = |land: &OnMap| {
        land.row.as_ref().map(|row| (row.since, row.cites.clone(), row.condition.as_ref().map(|under| under.raised.code)))
    };
    seen(one) == seen(other) && told(one) == told(other)
}
