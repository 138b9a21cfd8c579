//! What would change an answer, in words.

use super::{Voice, acts, english::*, facts};
use crate::{
    law::*,
    query::change::{Change, Event},
};

/// A change in words: the answer, when, and what happens.
pub fn change(voice: &Voice, change: &Change) -> String {
    match change {
        Change::From(from, answer, moments) => format!("{} from {}: {}", answer.word(), day(*from), acts::acts(voice, moments)),
        Change::UpTo(last, answer, moments) => format!("{} up to {}: {}", answer.word(), day(*last), acts::acts(voice, moments)),
        Change::If(answer, event) => format!("{} if {}", answer.word(), happened(voice, event)),
    }
}

/// An act that nobody has done.
fn happened(voice: &Voice, event: &Event) -> String {
    let state = voice.state();
    let person = voice.person();
    let corpus = voice.corpus;
    let short = |id: &CourtId| corpus.court(*id).map_or(id.0, |court| court.short);
    match event {
        Event::Joins(id) => format!("{state} joined {}", voice.instrument(*id)),
        Event::Rejoins(id) => format!("{state} rejoined {}", voice.instrument(*id)),
        Event::Extends(id, place) => format!("{state} extended {} to {}", voice.instrument(*id), the(place.name)),
        Event::Accepts(situation, court) => {
            let situation = corpus.situation(*situation).map_or(situation.0, |situation| situation.name);
            format!("{state} accepted the jurisdiction of the {} by a declaration for the situation {situation}", short(court))
        }
        Event::IssuesWarrant(court) => format!("the {} issued an arrest warrant instead", short(court)),
        Event::Publishes(process) => format!("the {} were public, or had been sent to {state}", facts::document(voice, process)),
        Event::LeavesOffice(office) => format!("{person} were no longer {}", facts::office_title(voice, office)),
        Event::Lands => format!("{person} were on the ground and not only in the airspace"),
    }
}
