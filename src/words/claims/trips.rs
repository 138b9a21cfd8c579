//! Trips and arrests that claims speak about.

use super::super::{
    Voice,
    english::{Land, capital, on_or_within, sentences},
    facts, happened,
    message::claim as text,
};
use crate::claims::{Assertion, Within};
use crate::law::*;

/// A trip, told as it was; of one that came to nothing also what it was for.
pub fn visit(voice: &Voice, visit: &Visit, assertion: &Assertion) -> String {
    let told = trip(voice, visit);
    let off = matches!(visit.outcome, Outcome::Cancelled | Outcome::AttendedRemotely);
    let purpose = off.then(|| [visit.purpose, "."].concat());
    sentences([Some(told), purpose, where_not_on_record(voice, visit, assertion)])
}

fn trip(voice: &Voice, visit: &Visit) -> String {
    let (when, outcome) = (happened::when(visit), happened::outcome(voice.corpus, visit.outcome));
    voice.say(text::visit(voice.person(), place(voice, visit), state(voice, visit.state, visit.arrived.first), when, outcome))
}

/// The place that a trip was to, where it was not simply the state.
fn place(voice: &Voice, visit: &Visit) -> Option<Land> {
    visit.place.and_then(|id| voice.corpus.place(id)).map(Land::Place)
}

/// A state by its name of that day.
fn state(voice: &Voice, id: StateId, on: Day) -> Land {
    voice.corpus.state(id).map_or(Land::Id(id.0), |state| Land::StateOn(state, on))
}

/// Where a place is claimed, and the record holds the state alone.
fn where_not_on_record(voice: &Voice, visit: &Visit, assertion: &Assertion) -> Option<String> {
    let named = matches!(assertion, Assertion::Visit { place: Some(_), .. });
    let unknown = named && visit.place.is_none() && visit.outcome.was_there(Presence::Territory);
    unknown.then(|| voice.say(text::place_not_on_record(state(voice, visit.state, visit.arrived.first))))
}

/// No such trip is on record; the nearest that is.
pub fn no_visit(voice: &Voice, nearest: Option<&Visit>, assertion: &Assertion) -> String {
    let Assertion::Visit { within, presence, .. } = *assertion else { return String::new() };
    let when = match within {
        Within::Ever | Within::By(_) => None,
        Within::Days(first, last) => Some(on_or_within(first, last)),
    };
    let to = voice.place().unwrap_or(voice.state());
    let none = voice.say(text::no_visit(presence, voice.person(), to, when));
    let told = nearest.map(|visit| {
        let outcome = happened::outcome(voice.corpus, visit.outcome);
        voice.say(text::nearest_visit(happened::when(visit), place(voice, visit), outcome))
    });
    sentences([Some(none), told, nearest.and_then(|visit| where_not_on_record(voice, visit, assertion))])
}

/// An arrest by a state, and what came of it.
pub fn arrest(voice: &Voice, process: &Process, arrest: Arrest, refuted: bool, assertion: &Assertion) -> String {
    let delivered = process.delivered().map(|(on, _)| on).filter(|on| arrest.on <= *on);
    let court = delivered.map(|_| voice.corpus.court_name(process.court));
    let by = arrest.by.map(|by| state(voice, by, arrest.on));
    let wanted = matches!(assertion, Assertion::Visit { outcome: Some(Became::HandedOver), .. });
    let none = (wanted && delivered.is_none()).then(|| match refuted {
        true => voice.say(text::never_handed_over()),
        false => voice.say(text::not_handed_over()),
    });
    sentences([Some(voice.say(text::arrested(voice.person(), by, arrest.on, court, delivered))), none])
}

/// A handing over from where a trip was to.
pub fn handed_over(voice: &Voice, process: &Process, visit: &Visit, assertion: &Assertion) -> String {
    let handed = process.ended.map(|end| capital(&facts::ended(voice, process, &end)) + ".");
    sentences([Some(trip(voice, visit)), handed, where_not_on_record(voice, visit, assertion)])
}
