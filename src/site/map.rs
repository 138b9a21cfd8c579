//! The map of the first page: of the person and the day of the answer above it.

use super::{Asking, File, first::start};
use crate::{
    draw::{
        Format, Style,
        element::{filled, safe},
        map::{Look, theme::Theme},
    },
    law::{Answer, Closed, Day, Person},
    query::{map::mapped, obligations::owed, side_by_side::each},
    report::{MapReport, Report, render},
};

/// A map, for light pages and for dark ones, wide and narrow, and for those who link to the page.
pub struct Map {
    person: &'static Person,
    day: Day,
    drawn: [(&'static str, String); 4],
    linked: Option<Vec<u8>>,
    described: String,
}

const WIDTH: u32 = 920;
/// On a phone letters and marks keep their size, and the land takes what is left.
const WIDTH_OF_NARROW: u32 = 390;
/// How wide the picture is that stands beside a link, in pixels.
const WIDTH_OF_LINKED: u32 = 1200;

impl Map {
    /// The map of a site; none where nobody has to be arrested.
    pub fn of(asking: &Asking) -> Option<Map> {
        let (person, day) = shown(asking)?;
        let draw = |theme: Theme, width: u32| {
            let look = Look { width, titled: true, theme };
            let mapped = mapped(asking.corpus, person, day, asking.today);
            let report = MapReport::new(asking.corpus, mapped, look, true, asking.today);
            let described = report.described().1.to_owned();
            let style = Style { width: 80, color: false, ascii: false, links: false };
            (render(asking.corpus, &Report::Map(Box::new(report)), Format::Svg, style), described)
        };
        let (light, described) = draw(Theme::Screen, WIDTH);
        let drawn = [
            ("map.svg", light),
            ("map-dark.svg", draw(Theme::Dark, WIDTH).0),
            ("map-narrow.svg", draw(Theme::Screen, WIDTH_OF_NARROW).0),
            ("map-narrow-dark.svg", draw(Theme::Dark, WIDTH_OF_NARROW).0),
        ];
        let linked = asking.base.and_then(|_| pixels(|| draw(Theme::Screen, WIDTH_OF_LINKED).0));
        Some(Map { person, day, drawn, linked, described })
    }

    /// It stands on a page so.
    pub fn figure(&self) -> String {
        let holes = [("person", self.person.id.0), ("day", &self.day.to_string()), ("described", &self.described)];
        let holes = holes.map(|(hole, value)| (hole, safe(value)));
        filled(include_str!("assets/map.html"), &holes.each_ref().map(|(hole, value)| (*hole, value.as_str())))
    }

    /// The picture that stands beside a link to the page, and what it shows; none where the program draws no pixels.
    pub fn picture(&self) -> Option<(&str, &str)> {
        self.linked.as_ref().map(|_| (LINKED, self.described.as_str()))
    }

    /// Its files.
    pub fn files(self) -> impl Iterator<Item = File> {
        let drawn = self.drawn.map(|(name, svg)| (name.to_owned(), svg.into_bytes()));
        drawn.into_iter().chain(self.linked.map(|bytes| (LINKED.to_owned(), bytes)))
    }
}

/// The file of the picture beside a link.
const LINKED: &str = "map.png";

/// A picture in pixels; none where its font lacks a sign of it.
#[cfg(feature = "png")]
fn pixels(svg: impl FnOnce() -> String) -> Option<Vec<u8>> {
    crate::draw::png::write(&svg()).ok()
}

/// The same, where nothing draws them.
#[cfg(not(feature = "png"))]
fn pixels(_: impl FnOnce() -> String) -> Option<Vec<u8>> {
    None
}

/// Whom the map is about, and on which day: the answer above it; or whom most states have to arrest today, where nobody had to arrest that one.
fn shown(asking: &Asking) -> Option<(&'static Person, Day)> {
    let owing_on = |person: &'static Person, day: Day| {
        let rows = owed(asking.corpus, Some(person), None, day, asking.today);
        let counts = rows.counts;
        Answer::all().filter(|answer| *answer >= Answer::ObligedContested).map(|answer| counts.get(answer)).sum::<usize>()
    };
    let asked = start(asking).map(|(person, _, day)| (person, day)).filter(|(person, day)| owing_on(person, *day) > 0);
    asked.or_else(|| {
        let owing = |person: &'static Person| owing_on(person, asking.today);
        let persons = asking.persons.iter().zip(each(asking.persons.clone(), owing)).filter(|(_, states)| *states > 0);
        persons.max_by_key(|(person, states)| (*states, std::cmp::Reverse(person.id))).map(|(person, _)| (*person, asking.today))
    })
}
