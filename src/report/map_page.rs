//! A person on a map, on every day: the picture of each day on which something changes, told as what changes from one to the next.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    map::{Drawn, Placed, onto},
    words::{
        self, Tense,
        message::{self, list, view},
        plain,
    },
};
use crate::{
    draw::map::{
        Fill, Swatch,
        days::{Days, Entry, Land, Mark, Named, Seen, Stand, Track, Words},
        html::COARSE,
    },
    law::{Answer, Asked, Closed, Corpus, Day, Point, fold},
    map::Shapes,
    query::{
        map::{Mapped, OnMap, Trip},
        map_days::EveryDay,
        timeline::FIRST_DAY,
    },
};

/// A person on a map, on every day.
#[derive(Debug)]
pub struct MapPage {
    days: Days,
}

/// What a page shows first, and of what it shows more.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The day shown first.
    pub date: Day,
    /// Whether trips are marked.
    pub trips: bool,
    /// Whether title and subtitle are shown.
    pub titled: bool,
}

impl MapPage {
    /// Puts every day into words and shapes.
    pub fn new(corpus: &Corpus, every: &EveryDay, wanted: Wanted) -> MapPage {
        let mut film = Film::default();
        for day in &every.days {
            film.add(corpus, &every.mapped(corpus, *day), wanted, every.today);
        }
        MapPage { days: film.finished(corpus, every, wanted) }
    }

    /// The page.
    pub(super) fn days(&self) -> &Days {
        &self.days
    }
}

/// A point on the grid of a page.
fn coarse_point((x, y): (f64, f64)) -> (f64, f64) {
    (x * COARSE, y * COARSE)
}

fn coarse(units: u32) -> u32 {
    (f64::from(units) * COARSE).ceil() as u32
}

fn number(day: Day) -> i32 {
    FIRST_DAY.days_until(day)
}

/// The days so far.
#[derive(Default)]
struct Film {
    lands: BTreeMap<&'static str, Land>,
    marks: BTreeMap<&'static str, Mark>,
    title: Track<String>,
    subtitle: Track<String>,
    described: Track<String>,
    notes: Vec<(bool, Track<String>)>,
    legend: Vec<Entry>,
    lined: Track<Option<Fill>>,
    said: Track<Vec<String>>,
}

impl Film {
    fn add(&mut self, corpus: &Corpus, mapped: &Mapped, wanted: Wanted, today: Day) {
        let (date, day) = (mapped.owed.date, number(mapped.owed.date));
        let drawn = Drawn { corpus, mapped, shapes: Shapes::embedded(), date, outlines: false };
        let (placed, tense) = (drawn.all(), Tense::of(date, today));
        let (numbered, rings) = drawn.trips(wanted.trips);
        let title = words::map::title(corpus, mapped, tense);
        self.subtitle.push(day, words::map_page::subtitle(corpus, mapped, tense));
        self.described.push(day, words::map_page::described(corpus, &title, &mapped.owed.counts));
        self.title.push(day, title);
        // First of what stands under nothing, then of what stands under something.
        let said = [false, true].into_iter().flat_map(|under| Answer::all().map(move |answer| (answer, under)));
        let said = said.map(|(answer, under)| words::map_page::said(corpus, answer, mapped.person, tense, under));
        self.said.push(day, said.collect());
        let notes = drawn.notes(&placed, &numbered, &rings);
        self.notes.resize_with(notes.len(), Default::default);
        for (note, (first, track)) in notes.into_iter().zip(&mut self.notes) {
            *first = note.first;
            track.push(day, note.text);
        }
        self.add_legend(corpus, &drawn, &placed, day);
        self.add_marks(corpus, date, &numbered, &rings);
        self.add_lands(corpus, mapped, &placed);
    }

    fn add_legend(&mut self, corpus: &Corpus, drawn: &Drawn, placed: &[Placed], day: i32) {
        if self.legend.is_empty() {
            let entry = |answer: Answer| Entry {
                fill: answer.into(),
                label: words::map::meaning(corpus, answer).to_owned(),
                count: Track::default(),
            };
            self.legend = Answer::all().map(entry).collect();
        }
        let keys = drawn.legend(placed);
        for entry in &mut self.legend {
            let key = keys.iter().find(|key| key.swatch == Swatch::Filled(entry.fill));
            entry.count.push(day, key.map(|key| key.count));
        }
        let lined = keys.iter().find_map(|key| if let Swatch::Lined(fill) = key.swatch { Some(fill) } else { None });
        self.lined.push(day, lined);
    }

    fn add_marks(&mut self, corpus: &Corpus, date: Day, numbered: &[&Trip], rings: &[&Trip]) {
        let pins = numbered.iter().enumerate().map(|(at, trip)| (*trip, Some(at + 1)));
        for (trip, pin) in pins.chain(rings.iter().map(|trip| (*trip, None))) {
            let Some(point) = point(trip.asked) else { continue };
            let before = || Track(if date > FIRST_DAY { vec![(0, None)] } else { Vec::new() });
            let new = || Mark { at: coarse_point(onto(point)), land: None, number: before(), label: Track::default() };
            let mark = self.marks.entry(trip.asked.id()).or_insert_with(new);
            mark.number.push(number(date), Some(pin));
            mark.label.push(number(date), words::map::trip(corpus, trip, date));
        }
    }

    fn add_lands(&mut self, corpus: &Corpus, mapped: &Mapped, placed: &[Placed]) {
        let (date, day) = (mapped.owed.date, number(mapped.owed.date));
        let counted: BTreeSet<&str> = mapped.owed.rows.iter().filter(|row| !row.is_to_come()).map(|row| row.place.id()).collect();
        let of: BTreeMap<&str, &Placed> = placed.iter().map(|one| (one.land.asked.id(), one)).collect();
        for land in &mapped.lands {
            let id = land.asked.id();
            let region = of.get(id).map(|one| &one.region);
            let seen = Seen {
                drawn: region.is_some(),
                lined: region.is_some_and(|region| region.lined),
                dotted: region.is_some_and(|region| region.dotted),
                counted: counted.contains(id),
            };
            if !seen.listed() && !self.lands.contains_key(id) {
                continue;
            }
            let one = self.lands.entry(id).or_default();
            if one.seen.0.is_empty() && day > 0 {
                one.seen.push(0, Seen::NOT);
            }
            one.at = one.at.or(region.and_then(|region| region.at).map(coarse_point));
            one.seen.push(day, seen);
            if seen.listed() {
                let (name, subject) =
                    (words::map::place_and_state(corpus, land, date), words::map_page::subject(corpus, land, date));
                one.named.push(day, Named { name, subject });
                one.stands.push(day, stand(corpus, land));
            }
        }
    }
}

impl Film {
    /// All of it, with outlines, in the order of names.
    fn finished(self, corpus: &Corpus, every: &EveryDay, wanted: Wanted) -> Days {
        let (shapes, date) = (Shapes::embedded(), number(wanted.date));
        let mut lands: Vec<(&str, Land)> = self.lands.into_iter().collect();
        let called = |land: &Land| land.named.on(date).map(|named| fold(&named.name));
        lands.sort_by_cached_key(|(_, land)| called(land));
        for (id, land) in &mut lands {
            if let Some(area) = shapes.shapes.get(*id).or(shapes.overlays.get(*id)) {
                (land.path, land.area) = (shapes.coarse_outline(area, COARSE), f64::from(area.area) * COARSE * COARSE);
            }
        }
        // The largest first, so that none hides another; then what lies over them, then points.
        let rank = |id: &str| (!shapes.shapes.contains_key(id), !shapes.overlays.contains_key(id));
        let mut painted: Vec<usize> = (0..lands.len()).collect();
        painted.sort_by(|one, other| {
            let ((one_id, one), (other_id, other)) = (&lands[*one], &lands[*other]);
            rank(one_id).cmp(&rank(other_id)).then(other.area.total_cmp(&one.area))
        });
        let place = |id: &str| lands.iter().position(|(other, _)| *other == id);
        let marks = self.marks.into_iter().map(|(id, mark)| Mark { land: place(id), ..mark }).collect();
        let lands: Vec<Land> = lands.into_iter().map(|(_, land)| land).collect();
        let (slider, changes) = reach(&lands, every, wanted.date);
        Days {
            first: FIRST_DAY.to_string(),
            date,
            address: wanted.date.to_string(),
            slider,
            changes,
            calendar: words::day_pattern(),
            written: words::day(wanted.date),
            size: (coarse(shapes.width), coarse(shapes.height)),
            borders: shapes.coarse_borders(false, COARSE),
            open: shapes.coarse_borders(true, COARSE),
            lands,
            painted,
            marks,
            title: self.title,
            subtitle: self.subtitle,
            described: self.described,
            notes: self.notes,
            legend: self.legend,
            lined: (words::map::not_in_control(corpus).to_owned(), self.lined),
            said: self.said,
            labelled: words::map_page::labelled(corpus),
            once: words::map_page::once(corpus),
            since: words::map_page::since(corpus),
            words: page_words(corpus),
            titled: wanted.titled,
        }
    }
}

/// The days that the slider reaches, and those among them on which an answer changes: from shortly before the first of them, or the first
/// document, to a year after today.
fn reach(lands: &[Land], every: &EveryDay, date: Day) -> ((i32, i32), Vec<i32>) {
    let last = number(every.today.plus_years(1).max(date));
    let of_land = |land: &Land| {
        let pairs = land.stands.0.windows(2).filter(|pair| pair[0].1.fill != pair[1].1.fill);
        pairs.map(|pair| pair[1].0).filter(|day| *day <= last).collect::<Vec<i32>>()
    };
    let mut changes: Vec<i32> = lands.iter().flat_map(of_land).collect();
    changes.sort_unstable();
    changes.dedup();
    let document = every.first_document.map(number);
    let usual = number(every.today.plus_years(-USUAL_YEARS));
    let first = changes.first().copied().into_iter().chain(document).min().unwrap_or(usual).min(number(date));
    let before = (last - first) / 30;
    (((first - before).max(0), last), changes)
}

/// So many years back the slider reaches where nothing ever changes.
const USUAL_YEARS: i32 = 10;

fn page_words(corpus: &Corpus) -> Words {
    use message::map;
    let heads = [list::head_state(), list::head_answer(), list::head_since(), view::head_articles()];
    Words {
        language: plain(corpus, map::language()),
        day: plain(corpus, list::head_day()),
        earlier: plain(corpus, map::earlier()),
        later: plain(corpus, map::later()),
        slide: plain(corpus, map::slide()),
        keys: plain(corpus, map::keys()),
        choose: plain(corpus, map::choose()),
        table: plain(corpus, map::table()),
        heads: heads.map(|head| plain(corpus, head)),
    }
}

fn stand(corpus: &Corpus, land: &OnMap) -> Stand {
    let row = land.row.as_ref();
    Stand {
        fill: land.answer.into(),
        since: row.and_then(|row| row.since).map_or_else(String::new, words::day),
        articles: row.map_or_else(String::new, |row| words::map_page::articles(corpus, row)),
        under: row.and_then(|row| words::stands_under(corpus, row)).unwrap_or_default(),
    }
}

fn point(asked: Asked) -> Option<Point> {
    match asked {
        Asked::State(state) => state.point,
        Asked::Place(place) => place.point,
    }
}
