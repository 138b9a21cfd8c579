//! `dedere map`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, ValueHint, value_parser};

use super::{
    Shared, Stop, Wrong, corpus, date, finish, name, refusals,
    stop::{Done, words_of},
    today, whole,
};
use crate::{
    draw::{
        Format,
        map::{Look, NARROWEST, WIDEST, theme::Theme},
    },
    query::{map::mapped, names},
    report::{MapReport, Report},
};

/// A person on a map of the world.
#[derive(Debug, Args)]
#[command(
    long_about = "Where a person has to be arrested, on a map of the world that can be printed: each state and place filled by the answer \
                  for it, with title, legend and notes. A place that the state does not hold is lined, what is contested is striped, what \
                  cannot be said is dotted. CSV gives the same as a table for tools that draw maps themselves.",
    after_help = "Examples:\n  \
                  dedere map --person {person} --trips > map.svg\n  \
                  dedere map --person {person} --date {date} --theme print --width 1600 --output map.svg\n  \
                  dedere map --person {person} --format csv"
)]
pub struct Map {
    /// The person: any name, short name or id
    #[arg(long, value_name = "NAME", required_unless_present = "state")]
    person: Option<String>,

    /// A map is of a person: this is refused, with what answers instead
    #[arg(long, value_name = "NAME", hide = true)]
    state: Option<String>,

    /// The day asked about, from 1949-08-12 on [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,

    /// Mark where the person went until that day
    #[arg(long)]
    trips: bool,

    /// How wide the picture is, in pixels; letters keep their size on a narrow one
    #[arg(long, value_name = "PIXELS", default_value = "800", value_parser = value_parser!(u32).range(i64::from(NARROWEST)..=i64::from(WIDEST)))]
    width: u32,

    /// Leave title and subtitle to the page that it stands on
    #[arg(long)]
    no_title: bool,

    /// Its colours
    #[arg(long, value_name = "THEME", default_value = "screen")]
    theme: Themed,

    /// Write it to this file, in place of one that is there [default: standard output]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    format: MapWritten,
}

/// The colours of a map.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Themed {
    /// For paper
    Print,
    /// For a light page
    Screen,
    /// For a dark page
    Dark,
}

impl From<Themed> for Theme {
    fn from(themed: Themed) -> Theme {
        match themed {
            Themed::Print => Theme::Print,
            Themed::Screen => Theme::Screen,
            Themed::Dark => Theme::Dark,
        }
    }
}

/// How a map is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum MapWritten {
    /// A picture
    Svg,
    /// A table for a tool that draws maps
    Csv,
}

impl From<MapWritten> for Format {
    fn from(written: MapWritten) -> Format {
        match written {
            MapWritten::Svg => Format::Svg,
            MapWritten::Csv => Format::Csv,
        }
    }
}

/// Draws.
pub(super) fn run(shared: &Shared, asked: Map) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let read = wrong.unless(date(asked.date.as_deref(), today));
    let date = read.unwrap_or(today);
    if let Some(typed) = &asked.state {
        let place = names::place(corpus, typed, date)?;
        return Err(refusals::map_of_a_state(place.id()).into());
    }
    let found = name::person(corpus, &asked.person.unwrap_or_default(), date);
    let Some(person) = wrong.unless_named(found, read.is_some()).filter(|_| !wrong.any()) else { return Err(wrong.stop()) };
    let look = Look { width: asked.width, titled: !asked.no_title, theme: asked.theme.into() };
    let report = MapReport::new(corpus, mapped(corpus, person, date, today), look, asked.trips, today);
    let done = finish(corpus, shared, &Report::Map(Box::new(report)), asked.format.into());
    match asked.output.as_deref() {
        Some(file) if file != Path::new("-") => {
            let written = whole::write(file, done.text.as_bytes());
            written.map_err(|error| Stop::Unwritten(refusals::cannot_write(file, &words_of(&error))))?;
            Ok(Done { text: String::new(), ..done })
        }
        _ => Ok(done),
    }
}
