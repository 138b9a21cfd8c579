//! What would change an answer, in words.

use super::message::change as said;
use super::{Voice, acts, brief::body_joined, english::*, facts, flag_in_headline};
use crate::{
    law::*,
    query::change::{Change, Event, OnDay},
};

/// A change in words: the answer, when, and what happens.
pub fn change(voice: &Voice, change: &Change) -> String {
    match change {
        Change::From(on) => {
            voice.say(said::from_day(on.answer.word(), on.day, condition(voice, on), acts::acts(voice, &on.acts)))
        }
        Change::UpTo(on) => voice.say(said::up_to(on.answer.word(), on.day, condition(voice, on), acts::acts(voice, &on.acts))),
        Change::If(answer, event) => voice.say(said::if_done(answer.word(), happened(voice, event))),
    }
}

/// What an answer on another day stands under.
fn condition(voice: &Voice, on: &OnDay) -> Option<String> {
    flag_in_headline(&Voice { date: on.day, ..*voice }, on.condition.as_ref()?)
}

/// An act that nobody has done.
fn happened(voice: &Voice, event: &Event) -> String {
    let state = voice.state();
    let person = voice.person();
    let corpus = voice.corpus;
    let short = |id: CourtId| corpus.court(id).map_or(id.0, |court| court.short);
    match *event {
        Event::Joins(id) => match body_joined(corpus, id) {
            Some(body) => voice.say(said::became_member(state, body)),
            None => voice.say(said::joined(state, voice.instrument(id))),
        },
        Event::Rejoins(id) => voice.say(said::rejoined(state, voice.instrument(id))),
        Event::Extends(id, place) => voice.say(said::extended(state, voice.instrument(id), Land::Place(place))),
        Event::Accepts(situation, court) => {
            let situation = corpus.situation(situation).map_or(situation.0, |situation| situation.name);
            voice.say(said::accepted(state, short(court), situation))
        }
        Event::Promises(court) => voice.say(said::promised(state, short(court))),
        Event::IssuesWarrant(court) => voice.say(said::warrant(short(court))),
        Event::Publishes(process) => voice.say(said::published(facts::document(voice, process), state)),
        Event::LeavesOffice(office) => voice.say(said::left_office(person, facts::office_title(voice, office))),
        Event::Lands => voice.say(said::landed(person)),
    }
}
