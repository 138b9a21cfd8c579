//! Maps, in words.

use super::{english::*, message, plain, say};
use crate::{
    law::*,
    query::{
        map::{Mapped, OnMap, Trip},
        obligations::Counts,
    },
};

/// What the map shows: where there is an obligation, where that is not known, or that there is none.
pub fn title(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    let (person, counts) = (mapped.person.name, &mapped.owed.counts);
    let any = |answers: &[Answer]| answers.iter().any(|answer| counts.get(*answer) > 0);
    let arrested = any(&[Answer::Obliged, Answer::ObligedContested]);
    let prosecuted = any(&[Answer::ProsecuteOrExtradite, Answer::ProsecuteOrExtraditeContested]);
    if arrested || prosecuted {
        say(corpus, message::map::title(person, prosecuted, tense))
    } else if any(&[Answer::Undetermined]) {
        say(corpus, message::map::title_open(person, tense))
    } else {
        say(corpus, message::map::title_none(person, tense))
    }
}

/// How many of the states counted owe what they owe under which condition.
pub fn conditions(corpus: &Corpus, mapped: &Mapped) -> String {
    let tense = mapped.owed.rows.first().map_or(Tense::Present, |row| Tense::of(row.date, row.today));
    super::conditions_of(corpus, mapped.owed.rows.iter(), tense)
}

/// What is asked of each state; or that the record holds no document.
pub fn subtitle(corpus: &Corpus, mapped: &Mapped, tense: Tense) -> String {
    if mapped.documented {
        say(corpus, message::map::subtitle(mapped.owed.rows.len(), mapped.owed.date, tense))
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
        let held = rings.iter().filter(|trip| trip.held_by_another).map(|trip| trip.asked.name_on(date));
        let held: Vec<&str> = held.collect();
        said.push(say(corpus, message::map::rings((!held.is_empty()).then_some(held))));
    }
    said.join(" ")
}

fn pin(corpus: &Corpus, number: usize, trip: &Trip, date: Day) -> String {
    let place = Land::asked_on(trip.asked, date);
    match trip.unmet[..] {
        [first, .., last] => say(corpus, message::map::pin_often(number, place, trip.unmet.len(), first.arrived, last.arrived)),
        [only] => say(corpus, message::map::pin(number, place, days_of(only))),
        [] => String::new(),
    }
}
