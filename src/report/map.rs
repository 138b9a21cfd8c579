//! A person on a map: what is filled how, what the legend and the notes say, and the same as a table for tools that draw maps themselves.

use std::collections::BTreeSet;

use super::words::{self, Tense};
use crate::{
    draw::{
        csv::{Sheet, joined},
        map::{Fill, Key, Look, Note, Picture, Pin, Region, Swatch},
    },
    law::{Answer, Asked, Closed, Corpus, Day, PlaceKind, Point},
    map::{
        Area, Shapes,
        project::{on_map, onto_grid},
    },
    query::{
        map::{Mapped, OnMap, Trip},
        obligations::Row,
    },
};

impl From<Answer> for Fill {
    fn from(answer: Answer) -> Fill {
        match answer {
            Answer::Obliged => Fill::Strong,
            Answer::ObligedContested => Fill::StrongStriped,
            Answer::ProsecuteOrExtradite => Fill::Medium,
            Answer::ProsecuteOrExtraditeContested => Fill::MediumStriped,
            Answer::Undetermined => Fill::Dotted,
            Answer::NotObliged => Fill::Light,
        }
    }
}

/// A person on a map.
#[derive(Debug)]
pub struct MapReport {
    picture: Picture,
    look: Look,
    /// Each with what its answer stands under.
    rows: Vec<(Row, String)>,
}

impl MapReport {
    /// Puts a map into words and shapes.
    pub fn new(corpus: &Corpus, mapped: Mapped, look: Look, trips: bool, today: Day) -> MapReport {
        let drawn = Drawn { corpus, mapped: &mapped, shapes: Shapes::embedded(), date: mapped.owed.date, outlines: true };
        let picture = drawn.picture(trips, today);
        let rows = mapped.owed.rows.into_iter().chain(territories(mapped.lands));
        let under = |row: Row| {
            let condition = words::stands_under(corpus, &row).unwrap_or_default();
            (row, condition)
        };
        MapReport { picture, look, rows: rows.map(under).collect() }
    }

    /// What the map shows, in a few words and in a sentence.
    pub fn described(&self) -> (&str, &str) {
        (&self.picture.title, &self.picture.described)
    }

    /// The picture, and how it looks.
    pub(super) fn picture(&self) -> (&Picture, Look) {
        (&self.picture, self.look)
    }

    /// The rows of states, then those of places with a code of their own, by the columns that tools for maps join on and show.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        let row = |(row, condition): &(Row, String)| {
            let code = match row.place {
                Asked::State(state) => state.iso3,
                Asked::Place(place) => place.iso3.unwrap_or_default(),
            };
            vec![
                code.into(),
                row.place.name_on(row.date).into(),
                row.answer.word().into(),
                row.since.map_or_else(String::new, |since| since.to_string()).into(),
                joined(&words::cites::in_order(&row.cites)).into(),
                condition.clone().into(),
            ]
        };
        Sheet {
            head: vec!["iso3", "state", "answer", "since", "articles", "condition"],
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

/// The rows of places that have a code of their own, as the tables of others have them.
fn territories(lands: Vec<OnMap>) -> impl Iterator<Item = Row> {
    let coded = |asked: Asked| matches!(asked, Asked::Place(place) if place.iso3.is_some());
    lands.into_iter().filter(move |land| coded(land.asked)).filter_map(|land| land.row)
}

/// A region, and whose it is.
pub(super) struct Placed<'m> {
    pub(super) region: Region,
    pub(super) land: &'m OnMap,
}

/// A day of a person, about to be drawn.
pub(super) struct Drawn<'m> {
    pub(super) corpus: &'m Corpus,
    pub(super) mapped: &'m Mapped,
    pub(super) shapes: &'static Shapes,
    pub(super) date: Day,
    /// Whether outlines are wanted: of many days they are written once.
    pub(super) outlines: bool,
}

/// Where a point of the earth lies on the map.
pub(super) fn onto(point: Point) -> (f64, f64) {
    let (latitude, longitude) = (f64::from(point.latitude) / 100.0, f64::from(point.longitude) / 100.0);
    onto_grid(on_map(longitude), latitude)
}

impl<'m> Drawn<'m> {
    fn picture(&self, trips: bool, today: Day) -> Picture {
        let (mapped, tense) = (self.mapped, Tense::of(self.date, today));
        let placed = self.all();
        let title = words::map::title(self.corpus, mapped, tense);
        let (numbered, rings) = self.trips(trips);
        let pins = self.pins(&placed, &numbered, &rings);
        Picture {
            size: (self.shapes.width, self.shapes.height),
            subtitle: words::map::subtitle(self.corpus, mapped, tense),
            described: words::map::described(self.corpus, &title, self.date, &mapped.owed.counts),
            title,
            legend: self.legend(&placed),
            notes: self.notes(&placed, &numbered, &rings).into_iter().filter(|note| !note.text.is_empty()).collect(),
            regions: placed.into_iter().map(|placed| placed.region).collect(),
            borders: self.shapes.borders(false),
            open: self.shapes.borders(true),
            pins,
        }
    }

    /// Everything on the map, in the order in which it is painted.
    pub(super) fn all(&self) -> Vec<Placed<'m>> {
        let mut placed = self.whole();
        placed.extend(self.over());
        placed.extend(self.points());
        placed
    }

    /// The trips that get a number, and those that get a ring; none where none are wanted.
    pub(super) fn trips(&self, wanted: bool) -> (Vec<&'m Trip>, Vec<&'m Trip>) {
        self.mapped.trips.iter().filter(|_| wanted).partition(|trip| !trip.unmet.is_empty())
    }

    /// A region of something on the map. Only states, and what differs from all around it, get a dot.
    fn placed(&self, land: &'m OnMap, area: Option<&Area>, dotted: bool) -> Placed<'m> {
        Placed {
            region: Region {
                path: area.filter(|_| self.outlines).map_or_else(String::new, |area| self.shapes.outline(area)),
                area: area.map_or(0.0, |area| f64::from(area.area)),
                at: land.point().map(onto),
                fill: land.answer.into(),
                lined: land.shut_out,
                dotted,
                label: words::map::land(self.corpus, land, self.date),
            },
            land,
        }
    }

    /// The states and places that share the land among them, the largest first, so that none hides another.
    fn whole(&self) -> Vec<Placed<'m>> {
        let of = |(id, area): (&String, &'static Area)| {
            let land = self.mapped.land(id)?;
            let dotted = matches!(land.asked, Asked::State(_)) || self.differs(land);
            Some(self.placed(land, Some(area), dotted))
        };
        let mut placed: Vec<Placed<'m>> = self.shapes.shapes.iter().filter_map(of).collect();
        placed.sort_by(|one, other| other.region.area.total_cmp(&one.region.area));
        placed
    }

    /// Places that lie over them, where their answer is another or the state does not hold them.
    fn over(&self) -> Vec<Placed<'m>> {
        let of = |(id, area): (&String, &'static Area)| {
            let land = self.mapped.land(id)?;
            let other = self.differs(land);
            (other || land.shut_out).then(|| self.placed(land, Some(area), other))
        };
        self.shapes.overlays.iter().filter_map(of).collect()
    }

    /// Places without a shape whose answer is another; and states that have none, as those of another record.
    fn points(&self) -> Vec<Placed<'m>> {
        let drawn = |id: &str| self.shapes.shapes.contains_key(id) || self.shapes.overlays.contains_key(id);
        let shown = |land: &&OnMap| match land.asked {
            Asked::State(state) => state.exists.contains(self.date),
            Asked::Place(_) => self.differs(land),
        };
        let others = self.mapped.lands.iter().filter(|land| !drawn(land.asked.id()) && land.point().is_some());
        others.filter(shown).map(|land| self.placed(land, None, true)).collect()
    }

    /// Whether a place has another answer than the shape that it lies in; than the state that it belongs to, where it lies in the sea.
    fn differs(&self, land: &OnMap) -> bool {
        let Asked::Place(place) = land.asked else { return false };
        let around = match self.shapes.lies_in.get(place.id.0) {
            Some(shape) => self.mapped.land(shape),
            // Of a part of a state that the map has no shape for, the state says all.
            None if place.kind == PlaceKind::Region => None,
            None => land.host.and_then(|host| self.mapped.land(host.id.0)),
        };
        if land.ambiguous {
            // Whoever draws it: where all have the same answer, it is filled so already.
            return land.answer == Answer::Undetermined;
        }
        around.is_some_and(|around| around.answer != land.answer)
    }

    /// The answers of states with their numbers, strongest first; those of places alone, without; and the lines.
    pub(super) fn legend(&self, placed: &[Placed<'_>]) -> Vec<Key> {
        let counts = &self.mapped.owed.counts;
        let on_map: BTreeSet<Fill> = placed.iter().map(|placed| placed.region.fill).collect();
        let key = |answer: Answer| {
            let (fill, count) = (Fill::from(answer), counts.get(answer));
            (count > 0 || on_map.contains(&fill)).then(|| Key {
                swatch: Swatch::Filled(fill),
                count: (count > 0).then_some(count),
                label: words::map::meaning(self.corpus, answer).to_owned(),
            })
        };
        let mut legend: Vec<Key> = Answer::all().filter_map(key).collect();
        let lined = placed.iter().filter(|placed| placed.region.lined).map(|placed| placed.region.fill).min();
        legend.extend(lined.map(|fill| Key {
            swatch: Swatch::Lined(fill),
            count: None,
            label: words::map::not_in_control(self.corpus).to_owned(),
        }));
        legend
    }

    pub(super) fn notes(&self, placed: &[Placed<'m>], pins: &[&Trip], rings: &[&Trip]) -> [Note; 10] {
        let (corpus, date) = (self.corpus, self.date);
        let named = |wanted: &dyn Fn(&Placed<'_>) -> bool| {
            let mut lands: Vec<&OnMap> = placed.iter().filter(|one| wanted(one)).map(|placed| placed.land).collect();
            lands.sort_by_key(|land| land.asked.name());
            lands
        };
        let held = named(&|one| one.region.lined);
        // What is said of a state is said of its places.
        // Where it cannot be said of any state, no place is named.
        let (counts, all) = (&self.mapped.owed.counts, self.mapped.owed.rows.len());
        let any = counts.get(Answer::Undetermined) < all;
        let open = named(&|one| any && one.region.fill == Fill::Dotted && (self.differs(one.land) || one.land.host.is_none()));
        let drawing = words::map::drawing(corpus);
        let overlay = corpus.edition.overlay.map(|overlay| words::overlay(corpus, &overlay)).unwrap_or_default();
        let texts = [
            (overlay, true),
            (words::map::beyond(corpus, date), true),
            (words::map::conditions(corpus, self.mapped), true),
            (words::map::trips(corpus, pins, rings, date), true),
            (words::map::held(corpus, &held, date), false),
            (words::map::open(corpus, &open, date), false),
            (words::map::not_yet(corpus, &self.not_yet(placed), date), false),
            (words::map::not_drawn(corpus, &self.not_drawn(placed)), false),
            (drawing, false),
            (words::map::source(corpus), false),
        ];
        texts.map(|(text, first)| Note { text, first })
    }

    /// The states that were not yet on that day, and are filled as part of another.
    fn not_yet(&self, placed: &[Placed<'_>]) -> Vec<&'m Row> {
        let filled = |row: &Row| placed.iter().any(|placed| placed.land.asked == row.place);
        self.mapped.owed.rows.iter().filter(|row| row.is_to_come() && filled(row)).collect()
    }

    /// The states of that day that are nowhere on the map.
    fn not_drawn(&self, placed: &[Placed<'_>]) -> Vec<&'static str> {
        let on_map = |id: &str| placed.iter().any(|placed| placed.land.means.is_some_and(|means| means.0 == id));
        let rows = self.mapped.owed.rows.iter().filter(|row| !row.is_to_come() && !on_map(row.place.id()));
        rows.map(|row| row.place.name_on(self.date)).collect()
    }

    /// Pins in the order of their numbers, then rings. What cannot be found on the map has none.
    fn pins(&self, placed: &[Placed<'_>], numbered: &[&Trip], rings: &[&Trip]) -> Vec<Pin> {
        let point = |trip: &Trip| match trip.asked {
            Asked::State(state) => state.point,
            Asked::Place(place) => place.point,
        };
        let pin = |number: Option<usize>, trip: &Trip| {
            let region = placed.iter().position(|placed| placed.land.asked == trip.asked);
            Some(Pin { at: onto(point(trip)?), region, number, label: words::map::trip(self.corpus, trip, self.date) })
        };
        let pins = numbered.iter().enumerate().filter_map(|(at, trip)| pin(Some(at + 1), trip));
        pins.chain(rings.iter().filter_map(|trip| pin(None, trip))).collect()
    }
}
