//! Maps, in words.

use super::{english::*, message, plain, say};
use crate::{
    law::*,
    query::{
        map::{Mapped, OnMap, Trip},
        obligations::{Counts, Row},
    },
};

/// What a title claims: no more than what is owed somewhere without dispute; what is contested, only where nothing else is owed.
pub struct Claimed {
    /// Whether all of it is contested.
    pub contested: bool,
    /// Whether an arrest is owed, to be followed by a handover to a court.
    pub arrested: bool,
    /// Whether it is owed to prosecute or extradite.
    pub prosecuted: bool,
}

impl Claimed {
    /// Of the answers that there are; none where nothing is owed.
    pub fn of(there: impl Fn(Answer) -> bool) -> Option<Claimed> {
        let claimed = |contested, arrest, prosecution| {
            let (arrested, prosecuted) = (there(arrest), there(prosecution));
            (arrested || prosecuted).then_some(Claimed { contested, arrested, prosecuted })
        };
        claimed(false, Answer::Obliged, Answer::ProsecuteOrExtradite)
            .or_else(|| claimed(true, Answer::ObligedContested, Answer::ProsecuteOrExtraditeContested))
    }
}

/// What the map shows: where there is an obligation, where that is not known, or that there is none.
pub fn title(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    let (person, counts) = (mapped.person.name, &mapped.owed.counts);
    let (open, none) = (counts.get(Answer::Undetermined), counts.get(Answer::NotObliged));
    match Claimed::of(|answer| counts.get(answer) > 0) {
        Some(Claimed { contested, arrested, prosecuted }) => {
            say(corpus, message::map::title(person, contested, arrested, prosecuted, tense))
        }
        None if open > none => say(corpus, message::map::title_open(person, tense)),
        None if open > 0 => say(corpus, message::map::title_few(person, tense, open)),
        None => say(corpus, message::map::title_none(person, tense)),
    }
}

/// That the day lies past the one to which the record is complete; nothing where it does not.
pub fn beyond(corpus: &Corpus, date: Day) -> String {
    let complete = corpus.edition.complete_on;
    if date > complete { say(corpus, message::view::beyond(complete)) } else { String::new() }
}

/// How many of the states counted owe what they owe under which condition.
pub fn conditions(corpus: &Corpus, mapped: &Mapped) -> String {
    let tense = mapped.owed.rows.first().map_or(Tense::Present, |row| Tense::of(row.date, row.today));
    super::conditions_of(corpus, mapped.owed.rows.iter(), tense)
}

/// What is asked of each state; or that the record holds no document.
pub fn subtitle(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    if mapped.documented {
        say(corpus, message::map::subtitle(mapped.owed.counts.all(), mapped.owed.date, tense))
    } else {
        say(corpus, message::map::no_document(mapped.person.name, mapped.owed.date))
    }
}

/// The whole map in a sentence.
pub fn described(corpus: &Corpus, title: &str, date: Day, counts: &Counts) -> String {
    let counted = |answer: Answer| say(corpus, message::map::counted(counts.get(answer), meaning(corpus, answer)));
    let counts = Answer::all().filter(|answer| counts.get(*answer) > 0).map(counted);
    say(corpus, message::map::described(title, date, counts.collect::<Vec<_>>()))
}

/// An answer in the legend.
pub fn meaning(corpus: &Corpus, answer: Answer) -> &'static str {
    plain(corpus, message::map::meaning(answer))
}

/// Lines in the legend.
pub fn not_in_control(corpus: &Corpus) -> &'static str {
    plain(corpus, message::map::not_in_control())
}

/// The state whose territory a place is, where that is not the same.
pub fn state_of(land: &OnMap, date: Day) -> Option<Land> {
    land.host.filter(|host| host.id.0 != land.asked.id()).map(|host| Land::StateOn(host, date))
}

/// A state or place and its answer.
pub fn land(corpus: &Corpus, land: &OnMap, date: Day) -> String {
    let told = labelled(corpus, &place_and_state(corpus, land, date), meaning(corpus, land.answer));
    match land.row.as_ref().and_then(|row| super::stands_under(corpus, row)) {
        Some(condition) => say(corpus, message::map::once(told, condition)),
        None => told,
    }
}

/// A name with what is said of it in short.
pub fn labelled(corpus: &Corpus, name: &str, meaning: &str) -> String {
    say(corpus, message::map::land(name, meaning))
}

/// A state or place by its name on a day, with the state whose territory it is.
pub fn place_and_state(corpus: &Corpus, land: &OnMap, date: Day) -> String {
    match state_of(land, date) {
        Some(state) => say(corpus, message::map::of_state(Land::asked_on(land.asked, date), state)),
        None => land.asked.name_on(date).to_owned(),
    }
}

/// Which places the lines lie over; nothing where there are none.
pub fn held(corpus: &Corpus, lands: &[&OnMap], date: Day) -> String {
    let places: Vec<String> = lands.iter().map(|land| place_and_state(corpus, land, date)).collect();
    if places.is_empty() { String::new() } else { say(corpus, message::map::held(places)) }
}

/// Of which places nothing can be said; nothing where there are none.
pub fn open(corpus: &Corpus, lands: &[&OnMap], date: Day) -> String {
    let places: Vec<&str> = lands.iter().map(|land| land.asked.name_on(date)).collect();
    if places.is_empty() { String::new() } else { say(corpus, message::map::open(places)) }
}

/// What a map's dots, fills and lines are.
pub fn drawing(corpus: &Corpus) -> String {
    [plain(corpus, message::map::dots()), plain(corpus, message::map::borders())].join(" ")
}

/// States that were not yet, by the state that they were part of; nothing where there are none.
pub fn not_yet(corpus: &Corpus, rows: &[&Row], date: Day) -> String {
    let mut parts: Vec<(&'static State, Vec<&str>)> = Vec::new();
    for (row, host) in rows.iter().filter_map(|row| Some((row, row.through()?))) {
        match parts.iter_mut().find(|(other, _)| other.id == host.id) {
            Some((_, names)) => names.push(row.place.name()),
            None => parts.push((host, vec![row.place.name()])),
        }
    }
    let part = |(host, names): &(&'static State, Vec<&str>)| {
        say(corpus, message::map::part_of(names.iter().copied(), Land::StateOn(host, date)))
    };
    let said: Vec<String> = parts.iter().map(part).collect();
    if said.is_empty() { String::new() } else { say(corpus, message::map::not_yet(said)) }
}

/// States that are not drawn; nothing where all are.
pub fn not_drawn(corpus: &Corpus, names: &[&str]) -> String {
    if names.is_empty() { String::new() } else { say(corpus, message::map::not_drawn(names.iter().copied())) }
}

/// Where all of it is from.
pub fn source(corpus: &Corpus) -> String {
    [&record(corpus), plain(corpus, message::map::geometry()), plain(corpus, message::view::no_advice())].join(" ")
}

fn record(corpus: &Corpus) -> String {
    say(corpus, message::map::source(corpus.edition.version, corpus.edition.complete_on))
}

/// The same of a picture without a map.
pub fn source_of_record(corpus: &Corpus) -> String {
    [&record(corpus), plain(corpus, message::view::no_advice())].join(" ")
}

fn days_of(visit: &Visit) -> String {
    known_days(visit.arrived, visit.left)
}

/// A trip in short, where it is pointed at.
pub fn trip(corpus: &Corpus, trip: &Trip, date: Day) -> String {
    let days: Vec<String> = trip.visits.iter().map(|visit| days_of(visit)).collect();
    say(corpus, message::map::trip(Land::asked_on(trip.asked, date), days))
}

/// What the pins mark, and what the rings; nothing where there are none.
pub fn trips(corpus: &Corpus, pins: &[&Trip], rings: &[&Trip], date: Day) -> String {
    let mut said = Vec::new();
    if !pins.is_empty() {
        let each: Vec<String> = pins.iter().enumerate().map(|(at, trip)| pin(corpus, at + 1, trip, date)).collect();
        said.push(say(corpus, message::map::unmet(each)));
    }
    if !rings.is_empty() {
        let named = |wanted: fn(&Trip) -> bool| {
            let names = rings.iter().filter(|trip| wanted(trip)).map(|trip| trip.asked.name_on(date));
            Some(names.collect::<Vec<&str>>()).filter(|names| !names.is_empty())
        };
        let (held, part) = (named(|trip| trip.held_by_another), named(|trip| trip.held_in_part && !trip.held_by_another));
        let arrested = Some(arrests(corpus, rings, date)).filter(|arrests| !arrests.is_empty());
        said.push(say(corpus, message::map::rings(!pins.is_empty(), arrested, held, part)));
    }
    said.join(" ")
}

/// Where the person was arrested, and when.
fn arrests(corpus: &Corpus, trips: &[&Trip], date: Day) -> Vec<String> {
    let of = |trip: &&Trip| {
        let days: Vec<String> =
            trip.visits.iter().filter(|visit| visit.outcome.is_arrest()).map(|visit| days_of(visit)).collect();
        let days = (!days.is_empty()).then(|| list(&days, plain(corpus, message::view::and())))?;
        Some(say(corpus, message::map::arrested(Land::asked_on(trip.asked, date), days)))
    };
    trips.iter().filter_map(of).collect()
}

fn pin(corpus: &Corpus, number: usize, trip: &Trip, date: Day) -> String {
    let place = Land::asked_on(trip.asked, date);
    match trip.unmet[..] {
        [first, .., last] => say(corpus, message::map::pin_often(number, place, trip.unmet.len(), first.arrived, last.arrived)),
        [only] => say(corpus, message::map::pin(number, place, days_of(only))),
        [] => String::new(),
    }
}
