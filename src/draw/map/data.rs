//! What the script of a page fills in, as JSON: every text once, and tracks of days with numbers of texts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::days::{Days, Land, Mark, Seen, Stand, Track};
use crate::problem::escape;

/// The data of a page. The script reads it by these names.
#[derive(Serialize)]
struct Data<'d> {
    first: &'d str,
    date: i32,
    changes: &'d [i32],
    months: &'static [&'static str; 12],
    pattern: &'static str,
    texts: Vec<String>,
    meanings: Vec<&'d str>,
    control: &'d str,
    labelled: String,
    once: String,
    since: String,
    choose: &'static str,
    keys: &'static str,
    /// Answers, of which many states have the same.
    stands: Vec<Vec<Stood>>,
    /// How they are seen: day and bits: 1 drawn, 2 lined, 4 with a dot, 8 counted.
    seen: Vec<Vec<(i32, u8)>>,
    /// The numbers of both, and what each is called: day, name, beginning of a sentence.
    lands: Vec<(usize, usize, Vec<Called>)>,
    /// Day, number of a pin or 0 for a ring, and what it is.
    marks: Vec<Vec<(i32, Option<usize>, usize)>>,
    title: Vec<(i32, usize)>,
    subtitle: Vec<(i32, usize)>,
    described: Vec<(i32, usize)>,
    notes: Vec<Vec<(i32, usize)>>,
    /// Day, and how many: below 0 where they are not counted.
    legend: Vec<Vec<(i32, Option<i64>)>>,
    lined: Vec<(i32, Option<usize>)>,
    said: Vec<Vec<usize>>,
}

/// From a day on: fill, since when, articles, what it stands under.
type Stood = (i32, usize, usize, usize, usize);

/// From a day on: a name, and the beginning of a sentence about it.
type Called = (i32, usize, usize);

/// Things, each kept once, by number.
struct Once<T>(BTreeMap<T, usize>);

impl<T: Ord + Clone> Once<T> {
    fn number(&mut self, thing: &T) -> usize {
        let next = self.0.len();
        *self.0.entry(thing.clone()).or_insert(next)
    }

    fn all(self) -> Vec<T> {
        let mut all: Vec<(usize, T)> = self.0.into_iter().map(|(thing, number)| (number, thing)).collect();
        all.sort_by_key(|(number, _)| *number);
        all.into_iter().map(|(_, thing)| thing).collect()
    }
}

/// A text as it may stand on a page, with the signs for what is filled in.
fn shown(text: &str) -> String {
    let filled_in = |sign: char| matches!(sign, super::days::SUBJECT | super::days::DAY | super::days::CONDITION);
    text.split_inclusive(filled_in)
        .map(|part| match part.strip_suffix(filled_in) {
            Some(before) => [&escape(before), &part[before.len()..]].concat(),
            None => escape(part).into_owned(),
        })
        .collect()
}

/// The JSON of a page, which no text in it can end.
pub fn json(days: &Days) -> String {
    let mut texts = Once(BTreeMap::new());
    let mut number = |text: &String| texts.number(&shown(text));
    let mut worded = |track: &Track<String>| track.0.iter().map(|(day, text)| (*day, number(text))).collect::<Vec<_>>();
    let (title, subtitle, described) = (worded(&days.title), worded(&days.subtitle), worded(&days.described));
    let notes = days.notes.iter().map(|(_, track)| worded(track)).collect();
    let said = days.said.0.iter().map(|(day, said)| {
        let day = usize::try_from(*day).unwrap_or_default();
        std::iter::once(day).chain(said.iter().map(&mut number)).collect()
    });
    let said = said.collect();
    let (mut stands, mut seen) = (Once(BTreeMap::new()), Once(BTreeMap::new()));
    let mut land = |land: &Land| {
        let stand = |(day, stand): &(i32, Stand)| {
            (*day, stand.fill as usize, number(&stand.since), number(&stand.articles), number(&stand.under))
        };
        let stand: Vec<_> = land.stands.0.iter().map(stand).collect();
        let sight: Vec<_> = land.seen.0.iter().map(|(day, seen)| (*day, bits(*seen))).collect();
        let named = land.named.0.iter().map(|(day, named)| (*day, number(&named.name), number(&named.subject)));
        (stands.number(&stand), seen.number(&sight), named.collect())
    };
    let lands = days.lands.iter().map(&mut land).collect();
    let marks = days.marks.iter().map(|mark| mark_of(mark, &mut number)).collect();
    let data = Data {
        first: &days.first,
        date: days.date,
        changes: &days.changes,
        months: days.calendar.0,
        pattern: days.calendar.1,
        meanings: days.legend.iter().map(|entry| entry.label.as_str()).collect(),
        control: &days.lined.0,
        labelled: shown(&days.labelled),
        once: shown(&days.once),
        since: shown(&days.since),
        choose: days.words.choose,
        keys: days.words.keys,
        lands,
        stands: stands.all(),
        seen: seen.all(),
        marks,
        title,
        subtitle,
        described,
        notes,
        legend: days.legend.iter().map(|entry| counts(&entry.count)).collect(),
        lined: days.lined.1.0.iter().map(|(day, fill)| (*day, fill.map(|fill| fill as usize))).collect(),
        said,
        texts: texts.all(),
    };
    serde_json::to_string(&data).unwrap_or_default().replace('<', "\\u003c")
}

fn bits(seen: Seen) -> u8 {
    u8::from(seen.drawn) | u8::from(seen.lined) << 1 | u8::from(seen.dotted) << 2 | u8::from(seen.counted) << 3
}

fn counts(track: &Track<Option<Option<usize>>>) -> Vec<(i32, Option<i64>)> {
    let count = |count: Option<usize>| count.map_or(-1, |count| i64::try_from(count).unwrap_or(i64::MAX));
    track.0.iter().map(|(day, there)| (*day, there.map(count))).collect()
}

/// A mark: whenever its number or its words change.
fn mark_of(mark: &Mark, number: &mut impl FnMut(&String) -> usize) -> Vec<(i32, Option<usize>, usize)> {
    let mut days: Vec<i32> =
        [0].into_iter().chain(mark.number.changes()).chain(mark.label.0.iter().map(|(day, _)| *day)).collect();
    days.sort_unstable();
    days.dedup();
    let on = |day: i32| {
        let pin = mark.number.on(day).copied().flatten();
        (day, pin.map(Option::unwrap_or_default), mark.label.on(day).map_or(0, &mut *number))
    };
    days.into_iter().map(on).collect()
}
