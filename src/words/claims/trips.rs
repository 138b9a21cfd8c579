//! Trips and arrests that claims speak about.

use super::super::{
    Voice,
    english::{Land, on_or_within, sentences},
    happened,
    message::claim as text,
};
use crate::claims::{Assertion, Within};
use crate::law::*;

/// A trip, told as it was.
pub fn visit(voice: &Voice, visit: &Visit) -> String {
    let (when, outcome) = (happened::when(visit), happened::outcome(voice.corpus, visit.outcome));
    voice.say(text::visit(voice.person(), voice.name(visit.state), when, outcome))
}

/// No such trip is on record; the nearest that is.
pub fn no_visit(voice: &Voice, nearest: Option<&Visit>, assertion: &Assertion) -> String {
    let Assertion::Visit { within, presence, .. } = *assertion else { return String::new() };
    let when = match within {
        Within::Ever | Within::By(_) => None,
        Within::Days(first, last) => Some(on_or_within(first, last)),
    };
    let nearest = nearest.map(|visit| {
        let outcome = happened::outcome(voice.corpus, visit.outcome);
        voice.say(text::nearest_visit(happened::when(visit), outcome))
    });
    sentences([Some(voice.say(text::no_visit(presence, voice.person(), voice.state(), when))), nearest])
}

/// An arrest by a state, and what came of it.
pub fn arrest(voice: &Voice, process: &Process, arrest: Arrest, assertion: &Assertion) -> String {
    let delivered = process.delivered().map(|(on, _)| on).filter(|on| arrest.on <= *on);
    let court = delivered.map(|_| voice.corpus.court_name(process.court));
    let state = arrest.by.map(|by| Land::of(voice.corpus, by));
    let wanted = matches!(assertion, Assertion::Visit { outcome: Some(Became::HandedOver), .. });
    let none = (wanted && delivered.is_none()).then(|| voice.say(text::not_handed_over()));
    sentences([Some(voice.say(text::arrested(voice.person(), state, arrest.on, court, delivered))), none])
}
