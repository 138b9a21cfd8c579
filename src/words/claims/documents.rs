//! Requests and rulings that claims speak about: up to the end of the story.

use super::super::{
    Voice,
    english::{Land, Treaty, sentences},
    facts, happened,
    message::claim as text,
};
use crate::claims::Assertion;
use crate::law::*;
use crate::query::record::Ruled;

/// A request of a court: to a state, or to all parties to a treaty.
pub fn request(voice: &Voice, process: &Process, request: &Request) -> String {
    let (noun, document) = (voice.corpus.terms.request(request.kind), facts::document(voice, process));
    match request.to {
        Addressee::State(state) => {
            let state = Land::of(voice.corpus, state);
            voice.say(text::request(
                noun,
                state,
                request.at_latest,
                request.sent,
                request.sent.is_some_and(|sent| sent < process.issued),
                document,
            ))
        }
        Addressee::AllPartiesTo(treaty) => {
            let treaty = Treaty::of(voice.corpus, treaty);
            voice.say(text::request_to_all(noun, treaty, request.at_latest, request.sent, document))
        }
    }
}

/// No such request is on record; the nearest that is.
pub fn no_request(voice: &Voice, to: Option<&State>, nearest: Option<(&Process, &Request)>) -> String {
    let none = match to {
        Some(_) => voice.say(text::no_request(voice.state(), voice.person(), voice.date)),
        None => voice.say(text::no_request_to_all(voice.person(), voice.date)),
    };
    let nearest = nearest.map(|(process, sent)| voice.say(text::nearest_request(request(voice, process, sent))));
    sentences([Some(none), nearest])
}

/// A ruling or position that bears a claim out.
pub fn finding(voice: &Voice, finding: &'static Finding) -> String {
    told(voice, finding, false)
}

/// A ruling, and where a later one referred what it had found.
fn told(voice: &Voice, finding: &'static Finding, later: bool) -> String {
    let said = |finding, later| happened::finding(voice, &Ruled { finding, later, of_this_day: false });
    let second = voice.corpus.referred_later(finding).filter(|second| second.on <= voice.today);
    let then = second.map(|second| voice.say(text::then(said(second, voice.date < second.on))));
    sentences([Some(said(finding, later)), then])
}

/// No such ruling or position is on record; the nearest that is. `refuted`: it says otherwise.
pub fn no_finding(voice: &Voice, nearest: Option<&'static Finding>, settled: bool, assertion: &Assertion) -> String {
    let Assertion::Finding { outcome, state, person, .. } = *assertion else { return String::new() };
    let others = nearest.map_or_else(Vec::new, |nearest| others(voice, nearest, state, person));
    let own = nearest.is_some_and(|nearest| nearest.state == Some(state.id) && others.is_empty());
    let none = match own {
        true => voice.say(text::no_such_finding(voice.date)),
        false => voice.say(text::no_finding(outcome, voice.state(), person.map(|person| person.name), voice.date)),
    };
    let open = (!settled).then(|| voice.say(text::open_world()));
    let nearest = nearest.map(|finding| {
        let told = told(voice, finding, voice.date < finding.on);
        voice.say(text::nearest_finding(Some(others).filter(|others| !others.is_empty()), told))
    });
    sentences([Some(none), open, nearest])
}

/// The person and the state that a ruling is about, where those are others.
fn others(voice: &Voice, ruled: &Finding, state: &State, person: Option<&Person>) -> Vec<String> {
    let about = ruled.person.filter(|about| person.is_some_and(|person| person.id != *about));
    let about = about.and_then(|about| voice.corpus.person(about)).map(|person| person.name.to_owned());
    let of = ruled.state.filter(|of| *of != state.id).map(|of| Land::of(voice.corpus, of).to_string());
    about.into_iter().chain(of).collect()
}
