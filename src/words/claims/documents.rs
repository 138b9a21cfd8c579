//! Warrants, requests and rulings that claims speak about: up to the end of the story.

use super::super::{
    Voice, cites,
    english::{Land, Treaty, sentences},
    facts, happened,
    message::claim as text,
};
use crate::claims::Assertion;
use crate::law::*;
use crate::query::record::Ruled;

/// How a warrant stood, and what came before it or after.
pub fn warrant(voice: &Voice, any: bool, assertion: &Assertion) -> String {
    let Assertion::Warrant { stage, person, court, charge, .. } = *assertion else { return String::new() };
    let name = voice.corpus.court_name(court);
    let said = charge.map(|charge| cites::one(voice.corpus, charge));
    let stood = voice.say(text::warrant(stage, any, name, voice.person(), said, voice.date, voice.tense()));
    let mut all = vec![stood];
    let of_court = person.processes.iter().filter(|process| process.court == court);
    // Who asked, and when, is told where that is claimed, or where nobody has a warrant yet.
    let asked = of_court.clone().filter_map(Process::applied);
    let issued = of_court.clone().any(|process| process.is_warrant() && process.issued <= voice.date);
    let asked = match stage {
        WarrantStage::Applied => asked.min(),
        _ => asked.filter(|on| *on <= voice.date && !any && !issued).max(),
    };
    all.extend(asked.map(|on| voice.say(text::asked_for(on))));
    all.extend(of_court.filter(|process| process.is_warrant()).filter_map(|process| story(voice, process, any, stage, charge)));
    all.join(" ")
}

/// What is to be said of a document beside how it stood.
fn story(voice: &Voice, process: &'static Process, any: bool, stage: WarrantStage, charge: Option<Citation>) -> Option<String> {
    let document = facts::document(voice, process);
    let carries = charge.is_none_or(|charge| process.charges.iter().any(|charged| charged.provision == charge));
    let over = process.ended.filter(|end| end.first_day_over() <= voice.today);
    if voice.date < process.issued {
        let told = !any || stage == WarrantStage::Applied;
        return (told && process.issued <= voice.today).then(|| voice.say(text::issued_later(document)));
    }
    if !carries {
        return (!any).then(|| voice.say(text::without_charge(document)));
    }
    match (stage, process.public) {
        (WarrantStage::Public, None) if !any => Some(voice.say(text::never_public(document))),
        (WarrantStage::Public, Some(public)) if !any && voice.date < public => {
            Some(voice.say(text::public_later(document, public)))
        }
        (WarrantStage::Issued, _) if !any => Some(voice.say(text::issued_earlier(document))),
        _ => over.map(|end| {
            let fate = facts::fate_of(voice.corpus, voice.person, process, &end, voice.date);
            voice.say(text::over(document, fate))
        }),
    }
}

/// A request of a court: to a state, or to all parties to a treaty.
pub fn request(voice: &Voice, process: &Process, request: &Request) -> String {
    let (noun, document) = (voice.corpus.terms.request(request.kind), facts::document(voice, process));
    match request.to {
        Addressee::State(state) => {
            let state = Land::of(voice.corpus, state);
            voice.say(text::request(noun, state, request.at_latest, request.sent, document))
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
    happened::finding(voice, &Ruled { finding, later: false, of_this_day: false })
}

/// No such ruling or position is on record; the nearest that is. `refuted`: it says otherwise.
pub fn no_finding(voice: &Voice, nearest: Option<&'static Finding>, refuted: bool, assertion: &Assertion) -> String {
    let Assertion::Finding { outcome, state, person, .. } = *assertion else { return String::new() };
    let others = nearest.map_or_else(Vec::new, |nearest| others(voice, nearest, state, person));
    let own = nearest.is_some_and(|nearest| nearest.state == Some(state.id) && others.is_empty());
    let none = match own {
        true => voice.say(text::no_such_finding(voice.date)),
        false => voice.say(text::no_finding(outcome, voice.state(), person.map(|person| person.name), voice.date)),
    };
    let open = (!refuted).then(|| voice.say(text::open_world()));
    let nearest = nearest.map(|finding| {
        let told = happened::finding(voice, &Ruled { finding, later: voice.date < finding.on, of_this_day: false });
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
