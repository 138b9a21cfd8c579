//! Acts that change an answer, in words.

use super::message::{act as said, fact};
use super::{Voice, brief::body_joined, cites, english::*, facts};
use crate::{
    law::*,
    query::{act::Act, moments::Moment},
};

/// The acts of one day in a phrase.
pub fn acts(voice: &Voice, moments: &[Moment]) -> String {
    let mut phrases: Vec<String> = each_once(voice, moments).into_iter().map(|(_, phrase)| phrase).collect();
    phrases.truncate(3);
    phrases.join("; ")
}

/// The acts of one day with their words. Of two that are told alike, the first.
pub fn each_once(voice: &Voice, moments: &[Moment]) -> Vec<(Moment, String)> {
    let mut phrases: Vec<(Moment, String)> = Vec::new();
    for moment in moments {
        let phrase = act(voice, moment);
        if phrases.iter().all(|(_, other)| *other != phrase) {
            phrases.push((*moment, phrase));
        }
    }
    phrases
}

/// One act.
pub fn act(voice: &Voice, moment: &Moment) -> String {
    let corpus = voice.corpus;
    let person = voice.person();
    let document = |process| facts::document(voice, process);
    let title = |office| facts::office_title(voice, office);
    match &moment.act {
        Act::Bound(id, period) if body_joined(corpus, *id).is_some() => {
            voice.say(said::member(voice.name(period.state), body_joined(corpus, *id).unwrap_or_default()))
        }
        Act::Bound(id, period) => voice.say(fact::in_force(voice.instrument(*id), voice.name(period.state), None, None, None)),
        Act::Left(id, period) => voice.say(fact::over(voice.instrument(*id), voice.name(period.state))),
        Act::Step(id, action) => facts::acted(voice, *id, action, None),
        Act::Declared(declaration) => voice.say(said::declared(voice.name(declaration.state))),
        Act::DeclarationOver(declaration) => voice.say(said::declaration_over(voice.name(declaration.state))),
        Act::Named(_, row) => voice.say(said::named(voice.name(row.state), articles_of(corpus, row))),
        // Whoever founded a court owes it nothing more once it is closed.
        Act::NamedNoMore(_, row) => match voice.person.processes.iter().find_map(|process| closed_on(corpus, process, row.until))
        {
            Some(court) => voice.say(said::closed(court.short)),
            None => voice.say(said::named_no_more(voice.name(row.state), articles_of(corpus, row))),
        },
        Act::Line(rule, []) => voice.say(said::line(small_title(voice.corpus, rule))),
        Act::Line(_, cites) => voice.say(said::line(cites::grouped(corpus, cites, None))),
        // Nobody issues what a prosecutor asks for.
        Act::Issued(process) if process.kind == ProcessKind::Application => {
            voice.say(said::asked_for(facts::court(voice, process)))
        }
        Act::Issued(process) => voice.say(said::issued(document(process))),
        Act::Published(process) => voice.say(said::published(document(process))),
        Act::Applied(process, application) => voice.say(said::applied(corpus.court_name(process.court), application.on)),
        Act::Refused(process, _) => voice.say(said::refused(document(process))),
        Act::RefusalSetAside(process, _) => voice.say(said::refusal_set_aside(document(process))),
        Act::Waived(office) => voice.say(said::waived(title(office))),
        Act::Received(visit) => voice.say(said::received(person, voice.name(visit.state))),
        Act::ReceptionOver(visit) => voice.say(said::reception_over(person, voice.name(visit.state))),
        Act::Ruled(finding) => voice.say(said::ruled(finding.chamber)),
        Act::Requested(_, request) => requested(voice, request),
        Act::RequestOver(_, request) => voice.say(said::request_over(corpus.terms.request(request.kind))),
        // Of what a court or a state's judges did to a document, the document is named.
        Act::Ended(process, end) if matches!(end.how, EndReason::Withdrawn | EndReason::Annulled | EndReason::Replaced) => {
            voice.say(said::ended(document(process), facts::ended(voice, process, end)))
        }
        Act::Ended(process, end) => facts::ended(voice, process, end),
        Act::Measured(_, measure) => voice.say(said::measure_begins(corpus.terms.measure(measure.kind))),
        Act::MeasureOver(_, measure) => voice.say(said::measure_ends(corpus.terms.measure(measure.kind))),
        Act::TookOffice(office) => voice.say(said::took_office(person, title(office))),
        Act::LeftOffice(office) => voice.say(said::left_office(person, title(office))),
        Act::Recognised(office, state) => voice.say(said::recognised(voice.name(*state), voice.name(office.of))),
        Act::Unverified(office) => voice.say(said::office_not_checked(person, title(office))),
        Act::Died(who) => facts::died_of(corpus, who, voice.date),
        Act::TooOld(_) => voice.say(said::too_old(person)),
        Act::Succeeded(state) => succeeded(voice, *state, moment.day),
        Act::Transferred(place) => voice.say(said::transferred(Land::Place(place))),
        Act::Reached(place, reach) => voice.say(said::reached(voice.instrument(reach.instrument), Land::Place(place))),
        Act::Control(state) => voice.say(said::control(Land::State(state))),
        Act::Today => voice.say(said::today()),
    }
}

/// The articles that name a state.
fn articles_of(corpus: &Corpus, row: &NamedState) -> Option<String> {
    (!row.cites.is_empty()).then(|| cites::grouped(corpus, row.cites, None))
}

/// The court of a document, where it was closed from this day on.
fn closed_on(corpus: &Corpus, process: &Process, day: Option<Day>) -> Option<&'static Court> {
    corpus.court(process.court).filter(|court| day.is_some() && court.works.until == day)
}

/// A request of a court, or a promise to it.
fn requested(voice: &Voice, request: &Request) -> String {
    let noun = voice.corpus.terms.request(request.kind);
    match request.to {
        Addressee::State(state) if voice.corpus.terms.is_promise(request.kind) => {
            voice.say(said::promised(noun, voice.name(state)))
        }
        Addressee::State(state) => voice.say(said::requested(noun, voice.name(state), request.at_latest)),
        Addressee::AllPartiesTo(id) => voice.say(said::requested_of_all(noun, voice.instrument(id), request.at_latest)),
    }
}

/// What a name means from a day on. Whether that is a state may be disputed: this says only how the record treats it.
fn succeeded(voice: &Voice, state: StateId, on: Day) -> String {
    match voice.corpus.on_day(state, on) {
        Some(meant) if meant == state => {
            let before = voice.corpus.on_day(state, on.previous());
            voice.say(said::on_its_own(voice.name(meant), before.map(|before| voice.name(before))))
        }
        Some(meant) => voice.say(said::name_means(voice.name(state), voice.name(meant))),
        None => voice.say(said::name_means_none(voice.name(state))),
    }
}
