//! `dedere timeline`.

use clap::{Args, ValueEnum};

use super::{
    Shared, Stop, Wrong, civil, corpus, finish,
    picture::{Made, Pictured},
    refusals,
    stop::Done,
    today,
};
use crate::{
    draw::Format,
    law::Answer,
    query::{
        map_days::every_day,
        names,
        over_time::timeline,
        timeline::{FIRST_DAY, first_document},
    },
    report::{DaysReport, Report, TimelineReport, WantedDays, Window, quiet_after},
};

/// From when to when each answer held.
#[derive(Debug, Args)]
#[command(
    long_about = "From when to when each answer held for a person in a state, and the act that changed it: a bar, then a line a span. \
                  In JSON and CSV, `from` is the first day of a span and `until` the first day no longer; an empty `from` reaches as far \
                  back as answers go, an empty `until` beyond the last day shown. As SVG or PNG it is a picture; of a person alone, that of how many \
                  states had to arrest over the years, with the trips on record.",
    after_help = "Examples:\n  \
                  dedere timeline {person} {state}\n  \
                  dedere timeline {person} {left} --from {eve} --to {date}\n  \
                  dedere timeline {other-person} {other-state} --format csv\n  \
                  dedere timeline {person} --format svg --output timeline.svg"
)]
pub struct Timeline {
    /// The person: any name, short name or id, in any script
    #[arg(value_name = "PERSON")]
    person: String,

    /// The state: a name, ISO code or id, or a place that belongs to one
    ///
    /// Without one: all states, as a picture.
    #[arg(value_name = "STATE")]
    state: Option<String>,

    /// The first day shown [default: that of the first document about the person]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,

    /// The last day shown [default: one year after today; of a person alone, a short while after the last obligation ended]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,

    #[command(flatten)]
    picture: Pictured,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: TimelineWritten,
}

/// How a timeline is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum TimelineWritten {
    /// For a reader at a terminal
    Text,
    /// For a program
    Json,
    /// For a spreadsheet
    Csv,
    /// For a page
    Markdown,
    /// A picture
    Svg,
    /// A picture in pixels, where the program was built with it
    Png,
}

impl From<TimelineWritten> for Format {
    fn from(written: TimelineWritten) -> Format {
        match written {
            TimelineWritten::Text => Format::Text,
            TimelineWritten::Json => Format::Json,
            TimelineWritten::Csv => Format::Csv,
            TimelineWritten::Markdown => Format::Markdown,
            TimelineWritten::Svg | TimelineWritten::Png => Format::Svg,
        }
    }
}

impl TimelineWritten {
    fn made(self) -> Made {
        match self {
            TimelineWritten::Svg => Made::Svg,
            TimelineWritten::Png => Made::Png,
            TimelineWritten::Text | TimelineWritten::Json | TimelineWritten::Csv | TimelineWritten::Markdown => Made::Text,
        }
    }
}

impl Timeline {
    /// What was typed that does not go with the format.
    fn unfit(&self) -> Vec<refusals::Refusal> {
        let made = self.format.made();
        if made != Made::Text {
            return self.picture.unfit(made).into_iter().collect();
        }
        let given = self.picture.looks().map(refusals::of_a_picture);
        self.state.is_none().then(refusals::timeline_of_a_person).into_iter().chain(given).collect()
    }
}

/// Shows the spans.
pub(super) fn run(shared: &Shared, asked: Timeline) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let from = asked.from.as_deref().and_then(|typed| wrong.unless(civil("--from", typed, today)));
    let to = asked.to.as_deref().and_then(|typed| wrong.unless(civil("--to", typed, today)));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        wrong.add(refusals::wrong_way_round(from, to));
    }
    asked.unfit().into_iter().for_each(|refusal| wrong.add(refusal));
    let read = !wrong.any();
    let last = to.unwrap_or(today.plus_years(1));
    let person = wrong.unless_named(names::person(corpus, &asked.person, Some(today.min(last))), read);
    // A state that has ended by the last day can still be asked about on the first.
    let place = |typed: &str| {
        let found = names::place(corpus, typed, last);
        found.or_else(|refused| from.map_or(Err(refused), |from| names::place(corpus, typed, from)))
    };
    let place = asked.state.as_deref().map(place).and_then(|found| wrong.unless_named(found, read));
    let (Some(person), false) = (person, wrong.any()) else { return Err(wrong.stop()) };
    let first = from.unwrap_or_else(|| first_document(person).unwrap_or(FIRST_DAY).max(FIRST_DAY).min(last));
    if last < first {
        return Err(refusals::wrong_way_round(first, last).into());
    }
    let made = asked.format.made();
    let look = asked.picture.look(made);
    let report = match place {
        None => {
            let days = WantedDays { from: first, to: last, chosen_to: to.is_none() };
            Report::Days(Box::new(DaysReport::of_person(corpus, &every_day(corpus, person, today), days, look)))
        }
        Some(place) => {
            let line = timeline(corpus, person, place, (first, last), today);
            // A picture ends by itself a short while after nothing is owed any more.
            let shown = line.spans.iter().filter(|span| span.from <= last);
            let quiet = shown.rev().take_while(|span| span.answer == Answer::NotObliged).last().map(|span| span.from);
            let quiet = quiet.filter(|quiet| made != Made::Text && to.is_none() && first < *quiet && *quiet <= today);
            let (last, line) = match quiet.map(|quiet| quiet_after(first, quiet, last)) {
                Some(end) => (end, timeline(corpus, person, place, (first, end), today)),
                None => (last, line),
            };
            let window = Window { from: first, to: last, today, chosen_from: from.is_none(), chosen_to: to.is_none() };
            let report = TimelineReport::new(corpus, window, &line);
            if made != Made::Text {
                Report::Days(Box::new(DaysReport::of_pair(corpus, &report, &line, look)))
            } else {
                Report::Timeline(Box::new(report))
            }
        }
    };
    asked.picture.put(finish(corpus, shared, &report, asked.format.into()), made)
}
