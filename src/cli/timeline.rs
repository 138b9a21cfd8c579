//! `dedere timeline`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint, value_parser};

use super::{
    Shared, Stop, Wrong, civil, corpus, finish,
    map::{Themed, look, put},
    refusals,
    stop::Done,
    today,
};
use crate::{
    draw::{
        Format,
        map::{NARROWEST, WIDEST},
    },
    query::{
        map_days::every_day,
        names,
        timeline::{FIRST_DAY, first_document, timeline},
    },
    report::{DaysReport, Report, TimelineReport, Window},
};

/// From when to when each answer held.
#[derive(Debug, Args)]
#[command(
    long_about = "From when to when each answer held for a person in a state, and the act that changed it: a bar, then a line a span. \
                  In JSON and CSV, `from` is the first day of a span and `until` the first day no longer; an empty `from` reaches as far \
                  back as answers go, an empty `until` beyond the last day shown. As SVG it is a picture; of a person alone, that of how many \
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

    /// The last day shown [default: one year after today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,

    /// How wide a picture is, in pixels; letters keep their size on a narrow one [default: 800]
    #[arg(long, value_name = "PIXELS", value_parser = value_parser!(u32).range(i64::from(NARROWEST)..=i64::from(WIDEST)))]
    width: Option<u32>,

    /// Leave title and subtitle of a picture to the page that it stands on
    #[arg(long)]
    no_title: bool,

    /// The colours of a picture [default: screen]
    #[arg(long, value_name = "THEME")]
    theme: Option<Themed>,

    /// Write it to this file, in place of one that is there [default: standard output]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

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
}

impl From<TimelineWritten> for Format {
    fn from(written: TimelineWritten) -> Format {
        match written {
            TimelineWritten::Text => Format::Text,
            TimelineWritten::Json => Format::Json,
            TimelineWritten::Csv => Format::Csv,
            TimelineWritten::Markdown => Format::Markdown,
            TimelineWritten::Svg => Format::Svg,
        }
    }
}

impl Timeline {
    /// What was typed that does not go with the format.
    fn unfit(&self) -> Vec<refusals::Refusal> {
        if self.format == TimelineWritten::Svg {
            return Vec::new();
        }
        let options = [("--width", self.width.is_some()), ("--no-title", self.no_title), ("--theme", self.theme.is_some())];
        let given = options.iter().filter(|(_, given)| *given).map(|(option, _)| refusals::of_a_picture(option));
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
    let look = look(asked.width, asked.no_title, asked.theme);
    let report = match place {
        None => Report::Days(Box::new(DaysReport::of_person(corpus, &every_day(corpus, person, today), (first, last), look))),
        Some(place) => {
            let window = Window { from: first, to: last, today, chosen_from: from.is_none(), chosen_to: to.is_none() };
            let report = TimelineReport::new(corpus, window, &timeline(corpus, person, place, last, today));
            if asked.format == TimelineWritten::Svg {
                Report::Days(Box::new(DaysReport::of_pair(corpus, &report, look)))
            } else {
                Report::Timeline(Box::new(report))
            }
        }
    };
    put(asked.output.as_deref(), finish(corpus, shared, &report, asked.format.into()))
}
