//! Acts that change an answer, in words.

use super::{Voice, cites, english::*, facts};
use crate::{
    law::*,
    query::moments::{Act, Moment},
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
    let name = |state: StateId| voice.name(state);
    match &moment.act {
        Act::Bound(id, period) => format!("{} in force for {}", voice.title(*id), name(period.state)),
        Act::Left(id, period) => format!("{} no longer in force for {}", voice.title(*id), name(period.state)),
        Act::Step(id, action) => format!("{}: {} of {}", voice.title(*id), step(action.action), name(action.state)),
        Act::Declared(declaration) => format!("{} accepts jurisdiction by a declaration", name(declaration.state)),
        Act::DeclarationOver(declaration) => format!("the declaration of {} is overtaken", name(declaration.state)),
        Act::Named(_, row) => match row.cites {
            [] => format!("{} is named", name(row.state)),
            cites => format!("{} is named by {}", name(row.state), cites::grouped(corpus, cites, None)),
        },
        Act::NamedNoMore(rule, row) => format!("{} is no longer named: {}", name(row.state), small(rule.title)),
        Act::Line(rule, []) => format!("another text applies: {}", small(rule.title)),
        Act::Line(_, cites) => format!("another text applies: {}", cites::grouped(corpus, cites, None)),
        Act::Issued(process) => format!("{} issued", facts::document(voice, process)),
        Act::Published(process) => format!("{} made public", facts::document(voice, process)),
        Act::Applied(process, application) => {
            format!("application for the {} public, made on {}", facts::document(voice, process), day(application.on))
        }
        Act::Requested(_, request) => match request.to {
            Addressee::State(state) => {
                let way = match (corpus.terms.is_promise(request.kind), request.at_latest) {
                    (true, _) => "by",
                    (false, true) => "by then sent to",
                    (false, false) => "sent to",
                };
                format!("{} {way} {}", corpus.terms.request(request.kind), name(state))
            }
            Addressee::AllPartiesTo(id) => {
                let then = if request.at_latest { "by then " } else { "" };
                format!("{} {then}sent to all parties to {}", corpus.terms.request(request.kind), voice.instrument(id))
            }
        },
        Act::RequestOver(_, request) => format!("{} at an end", corpus.terms.request(request.kind)),
        Act::Ended(process, end) => facts::ended(voice, process, end),
        Act::Measured(_, measure) => format!("{} begins", corpus.terms.measure(measure.kind)),
        Act::MeasureOver(_, measure) => format!("{} ends", corpus.terms.measure(measure.kind)),
        Act::TookOffice(office) => format!("{person} becomes {}", facts::office_title(voice, office)),
        Act::LeftOffice(office) => format!("{person} is no longer {}", facts::office_title(voice, office)),
        Act::Recognised(office, state) => format!("{} recognises the government of {}", name(*state), name(office.of)),
        Act::Unverified(office) => {
            format!("whether {person} is still {} was not checked", facts::office_title(voice, office))
        }
        Act::Died(who) => facts::died(person, who.died),
        Act::TooOld(_) => format!("{person} can no longer be presumed alive"),
        Act::Succeeded(state) => match corpus.on_day(*state, moment.day) {
            // Whether it is a state may be disputed: this says only how the record treats it.
            Some(meant) if meant == *state => match corpus.on_day(*state, moment.day.previous()) {
                Some(before) => format!("{} is treated on its own, no longer as part of {}", name(meant), name(before)),
                None => format!("{} is treated on its own", name(meant)),
            },
            Some(meant) => format!("the name of {} means {}", name(*state), name(meant)),
            None => format!("the name of {} means no state that the record can name", name(*state)),
        },
        Act::Transferred(place) => format!("{} changes hands", the(place.name)),
        Act::Reached(place, reach) => format!("{} reaches {}", voice.title(reach.instrument), the(place.name)),
        Act::Control(state) => format!("control of {} changes", the_state(state)),
        Act::Today => "the day after today".to_owned(),
    }
}

/// A treaty action in a noun.
pub fn step(action: ActionKind) -> &'static str {
    match action {
        ActionKind::Signature => "signature",
        ActionKind::Ratification => "ratification",
        ActionKind::Acceptance => "acceptance",
        ActionKind::Approval => "approval",
        ActionKind::Accession => "accession",
        ActionKind::Admission => "admission",
        ActionKind::Succession => "succession",
        ActionKind::Continuation => "continuation in place of a predecessor",
        ActionKind::Extension => "extension through another state",
        ActionKind::Announcement => "announcement of a withdrawal",
        ActionKind::Withdrawal => "notice of withdrawal",
        ActionKind::Revocation => "revocation of the notice of withdrawal",
        ActionKind::Annulment => "withdrawal of an instrument before it took effect",
        ActionKind::NoIntent => "statement that it will not become a party",
    }
}
