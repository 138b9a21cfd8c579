//! Days as a picture: the spans of a pair with the acts between them; or how many states owed what about a person over the years.

use super::{
    timeline::TimelineReport,
    words::{self, Tense, days::Shown},
};
use crate::{
    draw::{
        map::{Fill, Key, Look, Note, Swatch},
        timeline::{self, Chart, Layer, Mark, Span, Timeline as Picture, Trip},
    },
    law::{Answer, Closed, Corpus, Day, Visit},
    query::{map::Mapped, map_days::EveryDay, over_time::Timeline},
};

/// Which years of a person are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Whether the last day was chosen, and not given.
    pub chosen_to: bool,
}

impl Wanted {
    /// The last day shown.
    fn last(&self, corpus: &Corpus, every: &EveryDay) -> Day {
        let quiet = every.quiet_from(corpus, self.to).filter(|quiet| self.chosen_to && self.from < *quiet);
        // A short while: as long as an eighth of what was before.
        quiet.map_or(self.to, |quiet| quiet_after(self.from, quiet, self.to))
    }
}

/// Where a picture of a pair ends that is to end of itself: a short while after nothing is owed any more.
pub fn quiet_after(from: Day, quiet: Day, last: Day) -> Day {
    quiet.plus_days((from.days_until(quiet) / 8).max(SHORT_WHILE)).min(last)
}

/// A short while, in days.
const SHORT_WHILE: i32 = 10;

/// Days as a picture.
#[derive(Debug)]
pub struct DaysReport {
    picture: Picture,
    look: Look,
}

impl DaysReport {
    /// The spans of a pair.
    pub fn of_pair(corpus: &Corpus, report: &TimelineReport, of: &Timeline, look: Look) -> DaysReport {
        let ((from, to), today, spans) = report.shown();
        let shown = Shown::new(from, to, today);
        let there = |answer| spans.iter().any(|span| span.answer == answer);
        let subtitle = words::days::pair_subtitle(corpus, shown);
        // What is owed no longer is told in the past.
        let owed = spans.iter().filter(|span| span.answer != Answer::NotObliged).map(|span| span.until).max();
        let shown = if owed.is_some_and(|until| until <= today) { Shown { tense: Tense::Past, ..shown } } else { shown };
        let title = words::days::pair_title(corpus, of.person, of.place, shown, there);
        // A stay that had begun before is marked at the edge.
        let visits: Vec<&Visit> =
            of.trips.iter().copied().filter(|visit| visit.arrived.first <= to && from <= visit.days().1).collect();
        let told = words::days::pair_trips(corpus, &visits);
        let heading = [title.as_str(), &subtitle].join(". ");
        let texts: Vec<&str> =
            spans.iter().map(|span| span.text).chain([told.as_str()]).filter(|text| !text.is_empty()).collect();
        let spans = spans.iter().map(|span| Span {
            from: from.days_until(span.from),
            until: from.days_until(span.until),
            fill: span.answer.into(),
            text: span.text.to_owned(),
            begins: span.begins,
        });
        let trip = |visit: &&Visit| Trip {
            day: from.days_until(visit.arrived.first.max(from)),
            mark: Mark::Long,
            name: None,
            label: words::days::pair_trip(corpus, visit),
        };
        let picture = Picture {
            described: [&heading, texts.join(" ").as_str()].join(". "),
            title,
            subtitle,
            legend: Vec::new(),
            notes: notes(corpus, &told, to),
            days: from.days_until(to) + 1,
            years: years(from, to),
            ends: [from, to].map(words::day),
            beyond: past(corpus, from, to),
            chart: Chart::Spans { spans: spans.collect(), trips: visits.iter().map(trip).collect() },
        };
        DaysReport { picture, look }
    }

    /// The years of a person, from a first day to a last one; where none is given, to a short while after nobody owes anything any more,
    /// or else to the usual one.
    pub fn of_person(corpus: &Corpus, every: &EveryDay, days: Wanted, look: Look) -> DaysReport {
        let (from, to) = (days.from, days.last(corpus, every));
        let (person, shown) = (every.person, Shown::new(from, to, every.today));
        let last = every.mapped(corpus, to);
        let documented = every.first_document.is_some_and(|first| first <= to);
        let trips = trips(corpus, &last, from);
        let later = every.days.iter().copied().filter(|day| from < *day && *day <= to);
        let days: Vec<Mapped> = std::iter::once(from).chain(later).map(|day| every.mapped(corpus, day)).collect();
        let owed = Answer::all().filter(|answer| *answer != Answer::NotObliged);
        let layers: Vec<(Answer, Layer)> = owed.map(|answer| (answer, layer(&days, from, answer))).collect();
        let layers: Vec<_> = layers.into_iter().filter(|(_, layer)| layer.counts.iter().any(|(_, count)| *count > 0)).collect();
        let there = |answer: Answer| layers.iter().any(|(other, _)| *other == answer);
        let title = words::days::years_title(corpus, person, shown, there);
        let subtitle = words::days::years_subtitle(corpus, person, shown, !trips.is_empty(), documented);
        let key = |(answer, layer): &(Answer, Layer)| Key {
            swatch: Swatch::Filled(layer.fill),
            count: None,
            label: words::map::meaning(corpus, *answer).to_owned(),
        };
        let marked = |mark: Mark| trips.iter().any(|trip| trip.mark == mark);
        let told = words::days::years_marks(corpus, marked(Mark::First), marked(Mark::Long), marked(Mark::Short));
        let in_words = words::map::described(corpus, &title, to, &last.owed.counts);
        let picture = Picture {
            described: [subtitle.as_str(), &in_words].join(". "),
            title,
            subtitle,
            legend: layers.iter().map(key).collect(),
            notes: notes(corpus, &told, to),
            days: from.days_until(to) + 1,
            years: years(from, to),
            ends: [from, to].map(words::day),
            beyond: past(corpus, from, to),
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

/// The trips of these days, the first first. Those have a name after which the person went away although the state was obliged, or on
/// which the person was arrested.
fn trips(corpus: &Corpus, last: &Mapped, from: Day) -> Vec<Trip> {
    let mut trips: Vec<Trip> = Vec::new();
    for trip in &last.trips {
        for visit in trip.visits.iter().filter(|visit| from <= visit.days().1) {
            let (asked, day) = (trip.asked, visit.arrived.first.max(from));
            let unmet = trip.unmet.iter().any(|unmet| std::ptr::eq(*unmet, *visit));
            let (mark, name) = if unmet {
                (Mark::First, Some(asked.name_on(day).to_owned()))
            } else if visit.outcome.is_arrest() {
                (Mark::Long, Some(words::days::arrested_in(corpus, asked, day)))
            } else {
                (Mark::Short, None)
            };
            trips.push(Trip { day: from.days_until(day), mark, name, label: words::days::one_trip(corpus, asked, visit) });
        }
    }
    trips.sort_by_key(|trip| trip.day);
    trips
}

/// What stands below: what is laid over the record, how far that reaches, what the marks are, and where all of it is from.
fn notes(corpus: &Corpus, marks: &str, to: Day) -> Vec<Note> {
    let laid = corpus.edition.overlay.map(|overlay| words::overlay(corpus, &overlay)).unwrap_or_default();
    let first = [laid, words::days::beyond(corpus, to), marks.to_owned()].map(|text| Note { text, first: true });
    let source = Note { text: words::map::source_of_record(corpus), first: false };
    first.into_iter().filter(|note| !note.text.is_empty()).chain([source]).collect()
}

/// The first day shown for which the record is not complete.
fn past(corpus: &Corpus, from: Day, to: Day) -> Option<i32> {
    let first = corpus.edition.complete_on.next().max(from);
    (first <= to).then(|| from.days_until(first))
}

/// The first days of the years that are shown.
fn years(from: Day, to: Day) -> Vec<(i32, i16)> {
    let first = |year: i16| (from.days_until(Day::of(year, 1, 1)), year);
    (from.year()..=to.year()).map(first).filter(|(day, _)| *day >= 0).collect()
}
