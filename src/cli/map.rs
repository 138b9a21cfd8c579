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
    query::{map::mapped, map_days::every_day, names},
    report::{MapPage, MapReport, Report, WantedPage},
};

/// A person on a map of the world.
#[derive(Debug, Args)]
#[command(
    long_about = "Where a person has to be arrested, on a map of the world that can be printed: each state and place filled by the answer \
                  for it, with title, legend and notes. A place that the state does not hold is lined, what is contested is striped, what \
                  cannot be said is dotted. CSV gives the same as a table for tools that draw maps themselves. \
                  HTML is a page of one file with every day, for a browser; it asks nothing of any other place.",
    after_help = "Examples:\n  \
                  dedere map --person {person} --trips > map.svg\n  \
                  dedere map --person {person} --date {date} --theme print --width 1600 --output map.svg\n  \
                  dedere map --person {person} --format html --output map.html\n  \
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

    /// How wide the picture is, in pixels; letters keep their size on a narrow one [default: 800]
    #[arg(long, value_name = "PIXELS", value_parser = value_parser!(u32).range(i64::from(NARROWEST)..=i64::from(WIDEST)))]
    width: Option<u32>,

    /// Leave title and subtitle to the page that it stands on
    #[arg(long)]
    no_title: bool,

    /// Its colours [default: screen]
    #[arg(long, value_name = "THEME")]
    theme: Option<Themed>,

    /// Write it to this file, in place of one that is there [default: standard output]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    format: MapWritten,
}

/// The colours of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Themed {
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
    /// A page with every day, for a browser
    Html,
}

impl From<MapWritten> for Format {
    fn from(written: MapWritten) -> Format {
        match written {
            MapWritten::Svg => Format::Svg,
            MapWritten::Csv => Format::Csv,
            MapWritten::Html => Format::Html,
        }
    }
}

/// How wide a picture is where nothing is said.
const USUAL_WIDTH: u32 = 800;

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
    if asked.format == MapWritten::Html {
        let given = [("--width", asked.width.is_some()), ("--theme", asked.theme.is_some())];
        given.iter().filter(|(_, given)| *given).for_each(|(option, _)| wrong.add(refusals::not_of_a_page(option)));
    }
    let found = name::person(corpus, &asked.person.unwrap_or_default(), date);
    let Some(person) = wrong.unless_named(found, read.is_some()).filter(|_| !wrong.any()) else { return Err(wrong.stop()) };
    let report = if asked.format == MapWritten::Html {
        let wanted = WantedPage { date, trips: asked.trips, titled: !asked.no_title };
        Report::MapPage(Box::new(MapPage::new(corpus, &every_day(corpus, person, today), wanted)))
    } else {
        let look = look(asked.width, asked.no_title, asked.theme);
        Report::Map(Box::new(MapReport::new(corpus, mapped(corpus, person, date, today), look, asked.trips, today)))
    };
    let done = finish(corpus, shared, &report, asked.format.into());
    put(asked.output.as_deref(), done)
}

/// How a picture looks, where it is told.
pub(super) fn look(width: Option<u32>, untitled: bool, theme: Option<Themed>) -> Look {
    Look { width: width.unwrap_or(USUAL_WIDTH), titled: !untitled, theme: theme.unwrap_or(Themed::Screen).into() }
}

/// Writes a document to its file, where it is to have one.
pub(super) fn put(output: Option<&Path>, done: Done) -> Result<Done, Stop> {
    match output {
        Some(file) if file != Path::new("-") => {
            let written = whole::write(file, done.text.as_bytes());
            written.map_err(|error| Stop::Unwritten(refusals::cannot_write(file, &words_of(&error))))?;
            Ok(Done { text: String::new(), ..done })
        }
        _ => Ok(done),
    }
}
