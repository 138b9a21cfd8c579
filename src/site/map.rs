//! The map of the first page, of the day of writing.

use super::{Asking, File, first::start};
use crate::{
    draw::{
        Format, Style,
        element::{filled, safe},
        map::{Look, theme::Theme},
    },
    law::{Answer, Closed, Person},
    query::{map::mapped, obligations::owed, side_by_side::each},
    report::{MapReport, Report, render},
};

/// A map, for a light page and for a dark one, and for those who link to the page.
pub struct Map {
    light: String,
    dark: String,
    linked: Option<Vec<u8>>,
    described: String,
}

const WIDTH: u32 = 920;
/// How wide the picture is that stands beside a link, in pixels.
const WIDTH_OF_LINKED: u32 = 1200;

impl Map {
    /// The map of a site; none where nobody has to be arrested.
    pub fn of(asking: &Asking) -> Option<Map> {
        let person = shown(asking)?;
        let draw = |theme: Theme, width: u32| {
            let look = Look { width, titled: true, theme };
            let mapped = mapped(asking.corpus, person, asking.today, asking.today);
            let report = MapReport::new(asking.corpus, mapped, look, true, asking.today);
            let described = report.described().1.to_owned();
            let style = Style { width: 80, color: false, ascii: false, links: false };
            (render(asking.corpus, &Report::Map(Box::new(report)), Format::Svg, style), described)
        };
        let ((light, described), (dark, _)) = (draw(Theme::Screen, WIDTH), draw(Theme::Dark, WIDTH));
        let linked = asking.base.and_then(|_| pixels(|| draw(Theme::Screen, WIDTH_OF_LINKED).0));
        Some(Map { light, dark, linked, described })
    }

    /// It stands on a page so.
    pub fn figure(&self) -> String {
        filled(include_str!("assets/map.html"), &[("described", &safe(&self.described))])
    }

    /// The picture that stands beside a link to the page, and what it shows; none where the program draws no pixels.
    pub fn picture(&self) -> Option<(&str, &str)> {
        self.linked.as_ref().map(|_| (LINKED, self.described.as_str()))
    }

    /// Its files.
    pub fn files(self) -> impl Iterator<Item = File> {
        let drawn = [("map.svg".to_owned(), self.light.into_bytes()), ("map-dark.svg".to_owned(), self.dark.into_bytes())];
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

/// Whom the map is about: the person of the answer above it, or whom most states have to arrest where nobody has to arrest that one.
fn shown(asking: &Asking) -> Option<&'static Person> {
    let owing = |person: &'static Person| {
        let rows = owed(asking.corpus, Some(person), None, asking.today, asking.today);
        let counts = rows.counts;
        Answer::all().filter(|answer| *answer >= Answer::ObligedContested).map(|answer| counts.get(answer)).sum::<usize>()
    };
    let asked = start(asking).map(|(person, ..)| person).filter(|person| owing(person) > 0);
    asked.or_else(|| {
        let persons = asking.persons.iter().zip(each(asking.persons.clone(), owing)).filter(|(_, states)| *states > 0);
        persons.max_by_key(|(person, states)| (*states, std::cmp::Reverse(person.id))).map(|(person, _)| *person)
    })
}
