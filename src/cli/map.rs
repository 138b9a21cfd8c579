//! `dedere map`.

use clap::{Args, ValueEnum};

use super::{
    Shared, Stop, Wrong, corpus, date, finish, name,
    picture::{Made, Pictured},
    refusals,
    stop::Done,
    today,
};
use crate::{
    draw::Format,
    query::{map::mapped, map_days::every_day, names},
    report::{MapPage, MapReport, Report, WantedPage},
};

/// A person on a map of the world.
#[derive(Debug, Args)]
#[command(
    long_about = "Where a person has to be arrested, on a map of the world that can be printed: each state and place filled by the answer \
                  for it, with title, legend and notes; as SVG, or as PNG. A place that the state does not hold is lined, what is contested is striped, \
                  what cannot be said is dotted. CSV gives the same as a table for tools that draw maps themselves: `iso3` is the key \
                  of a region, `answer` its value, a category; the others are for tooltips. \
                  HTML is a page of one file with every day, for a browser; it asks nothing of any other place.",
    after_help = "Examples:\n  \
                  dedere map --person {person} --trips > map.svg\n  \
                  dedere map --person {person} --date {date} --theme print > map.svg\n  \
                  dedere map --person {person} --width 1600 --output map.svg\n  \
                  dedere map --person {person} --format png --output map.png\n  \
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

    #[command(flatten)]
    picture: Pictured,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    format: MapWritten,
}

/// How a map is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum MapWritten {
    /// A picture
    Svg,
    /// A picture in pixels, where the program was built with it
    Png,
    /// A table for a tool that draws maps
    Csv,
    /// A page with every day, for a browser
    Html,
}

impl From<MapWritten> for Format {
    fn from(written: MapWritten) -> Format {
        match written {
            MapWritten::Svg | MapWritten::Png => Format::Svg,
            MapWritten::Csv => Format::Csv,
            MapWritten::Html => Format::Html,
        }
    }
}

impl MapWritten {
    fn made(self) -> Made {
        match self {
            MapWritten::Svg => Made::Svg,
            MapWritten::Png => Made::Png,
            MapWritten::Csv | MapWritten::Html => Made::Text,
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
    match asked.format {
        MapWritten::Html => asked.picture.sized_or_colored().for_each(|option| wrong.add(refusals::not_of_a_page(option))),
        MapWritten::Csv => {
            let marks = asked.trips.then_some("--trips");
            marks.into_iter().chain(asked.picture.looks()).for_each(|option| wrong.add(refusals::of_a_picture(option)));
        }
        MapWritten::Svg | MapWritten::Png => {}
    }
    let made = asked.format.made();
    asked.picture.unfit(made).into_iter().for_each(|refusal| wrong.add(refusal));
    let found = name::person(corpus, &asked.person.unwrap_or_default(), date);
    let Some(person) = wrong.unless_named(found, read.is_some()).filter(|_| !wrong.any()) else { return Err(wrong.stop()) };
    let report = if asked.format == MapWritten::Html {
        let wanted = WantedPage { date, trips: asked.trips, titled: !asked.picture.no_title };
        Report::MapPage(Box::new(MapPage::new(corpus, &every_day(corpus, person, today), wanted)))
    } else {
        let look = asked.picture.look(made);
        Report::Map(Box::new(MapReport::new(corpus, mapped(corpus, person, date, today), look, asked.trips, today)))
    };
    asked.picture.put(finish(corpus, shared, &report, asked.format.into()), made)
}
