//! The map of the first page: of the person with the most trips among those whom most states have to arrest on the day of writing.

use super::{Asking, File};
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

/// A map, for a light page and for a dark one.
pub struct Map {
    light: String,
    dark: String,
    described: String,
}

const WIDTH: u32 = 920;

impl Map {
    /// The map of a site; none where nobody has to be arrested.
    pub fn of(asking: &Asking) -> Option<Map> {
        let person = shown(asking)?;
        let draw = |theme: Theme| {
            let look = Look { width: WIDTH, titled: true, theme };
            let mapped = mapped(asking.corpus, person, asking.today, asking.today);
            let report = MapReport::new(asking.corpus, mapped, look, true, asking.today);
            let described = report.described().1.to_owned();
            let style = Style { width: 80, color: false, ascii: false, links: false };
            (render(asking.corpus, &Report::Map(Box::new(report)), Format::Svg, style), described)
        };
        let ((light, described), (dark, _)) = (draw(Theme::Screen), draw(Theme::Dark));
        Some(Map { light, dark, described })
    }

    /// It stands on a page so.
    pub fn figure(&self) -> String {
        filled(include_str!("assets/map.html"), &[("described", &safe(&self.described))])
    }

    /// Its files.
    pub fn files(self) -> [File; 2] {
        [("map.svg".to_owned(), self.light.into_bytes()), ("map-dark.svg".to_owned(), self.dark.into_bytes())]
    }
}

/// Whom the map is about.
fn shown(asking: &Asking) -> Option<&'static Person> {
    let trips = |person: &Person| asking.corpus.visits_of(person.id).len();
    let most_owed = each(asking.persons.clone(), |person| {
        let rows = owed(asking.corpus, Some(person), None, asking.today, asking.today);
        let counts = rows.counts;
        Answer::all().filter(|answer| *answer >= Answer::ObligedContested).map(|answer| counts.get(answer)).sum::<usize>()
    });
    let most = most_owed.iter().max().copied().filter(|most| *most > 0)?;
    let persons = asking.persons.iter().zip(most_owed).filter(|(_, owed)| 2 * owed > most).map(|(person, _)| *person);
    persons.max_by_key(|person| (trips(person), std::cmp::Reverse(person.id)))
}
