//! Days as a picture: the spans of a pair with the acts between them; or how many states owed what about a person over the years.

use super::{timeline::TimelineReport, words};
use crate::{
    draw::{
        map::{Fill, Key, Look, Note, Swatch},
        timeline::{self, Chart, Layer, Span, Timeline, Trip},
    },
    law::{Answer, Closed, Corpus, Day},
    query::{map::Mapped, map_days::EveryDay},
};

/// Days as a picture.
#[derive(Debug)]
pub struct DaysReport {
    picture: Timeline,
    look: Look,
}

impl DaysReport {
    /// The spans of a pair.
    pub fn of_pair(corpus: &Corpus, report: &TimelineReport, look: Look) -> DaysReport {
        let (sentence, (from, to), spans) = report.shown();
        let texts: Vec<&str> = [sentence].into_iter().chain(spans.iter().map(|span| span.text)).collect();
        let described = texts.join(" ");
        let spans = spans.iter().map(|span| Span {
            from: from.days_until(span.from),
            until: from.days_until(span.until),
            fill: span.answer.into(),
            text: span.text.to_owned(),
            begins: span.begins,
        });
        let picture = Timeline {
            title: sentence.trim_end_matches('.').to_owned(),
            subtitle: String::new(),
            described,
            legend: Vec::new(),
            notes: notes(corpus, None),
            days: from.days_until(to) + 1,
            years: years(from, to),
            chart: Chart::Spans(spans.collect()),
        };
        DaysReport { picture, look }
    }

    /// The years of a person, from a first to a last day.
    pub fn of_person(corpus: &Corpus, every: &EveryDay, (from, to): (Day, Day), look: Look) -> DaysReport {
        let person = every.person;
        let last = every.mapped(corpus, to);
        let documented = every.first_document.is_some_and(|first| first <= to);
        let trips = trips(corpus, &last, from);
        let (title, subtitle) = words::map_page::years(corpus, person, (from, to), !trips.is_empty(), documented);
        let later = every.days.iter().copied().filter(|day| from < *day && *day <= to);
        let days: Vec<Mapped> = std::iter::once(from).chain(later).map(|day| every.mapped(corpus, day)).collect();
        let owed = Answer::all().filter(|answer| *answer != Answer::NotObliged);
        let layers: Vec<(Answer, Layer)> = owed.map(|answer| (answer, layer(&days, from, answer))).collect();
        let layers: Vec<_> = layers.into_iter().filter(|(_, layer)| layer.counts.iter().any(|(_, count)| *count > 0)).collect();
        let key = |(answer, layer): &(Answer, Layer)| Key {
            swatch: Swatch::Filled(layer.fill),
            count: None,
            label: words::map::meaning(corpus, *answer).to_owned(),
        };
        let told = (!trips.is_empty()).then(|| words::plain(corpus, words::message::map::years_trips()).to_owned());
        let in_words = words::map::described(corpus, &title, to, &last.owed.counts);
        let picture = Timeline {
            described: [subtitle.as_str(), &in_words].join(". "),
            title,
            subtitle,
            legend: layers.iter().map(key).collect(),
            notes: notes(corpus, told),
            days: from.days_until(to) + 1,
            years: years(from, to),
            chart: Chart::Years { layers: layers.into_iter().map(|(_, layer)| layer).collect(), trips },
        };
        DaysReport { picture, look }
    }

    /// The picture.
    pub(super) fn written(&self) -> String {
        timeline::write(&self.picture, self.look)
    }
}

/// How many states have an answer, from each day on.
fn layer(days: &[Mapped], from: Day, answer: Answer) -> Layer {
    let mut counts: Vec<(i32, usize)> = Vec::new();
    for day in days {
        let count = day.owed.counts.get(answer);
        if counts.last().is_none_or(|(_, last)| *last != count) {
            counts.push((from.days_until(day.owed.date), count));
        }
    }
    Layer { fill: Fill::from(answer), counts }
}

/// The trips of these days, the first first. Those have a name after which the person went away although the state was obliged.
fn trips(corpus: &Corpus, last: &Mapped, from: Day) -> Vec<Trip> {
    let mut trips: Vec<Trip> = Vec::new();
    for trip in &last.trips {
        for visit in trip.visits.iter().filter(|visit| from <= visit.arrived.first) {
            let unmet = trip.unmet.iter().any(|unmet| std::ptr::eq(*unmet, *visit));
            trips.push(Trip {
                day: from.days_until(visit.arrived.first),
                name: unmet.then(|| trip.asked.name_on(visit.arrived.first).to_owned()),
                label: words::map_page::one_trip(corpus, trip.asked, visit),
            });
        }
    }
    trips.sort_by_key(|trip| trip.day);
    trips
}

fn notes(corpus: &Corpus, first: Option<String>) -> Vec<Note> {
    let laid = corpus.edition.overlay.map(|overlay| words::overlay(corpus, &overlay));
    let first = laid.into_iter().chain(first).map(|text| Note { text, first: true });
    first.chain([Note { text: words::map::source_of_record(corpus), first: false }]).collect()
}

/// The first days of the years that are shown.
fn years(from: Day, to: Day) -> Vec<(i32, i16)> {
    let first = |year: i16| (from.days_until(Day::of(year, 1, 1)), year);
    (from.year()..=to.year()).map(first).filter(|(day, _)| *day >= 0).collect()
}
