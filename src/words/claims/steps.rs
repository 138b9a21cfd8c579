//! What a state did about an instrument, and whether it was bound: up to the end of the story.

use super::super::{
    Voice, capital,
    english::{Land, Tense, day, sentences},
    facts,
    message::{act as steps, claim as text},
    plain,
};
use crate::claims::{Found, Verdict};
use crate::law::*;

/// Whether a state was bound, and what it did beside joining.
pub fn binding(voice: &Voice, verdict: &Verdict, is: Option<bool>, instrument: InstrumentId) -> String {
    let (state, treaty, tense) = (voice.state(), voice.instrument(instrument), voice.tense());
    let bound = match is {
        Some(is) => voice.say(text::binding(state, treaty, voice.date, is, tense)),
        None => voice.say(text::binding_not_known(state, treaty, voice.date, tense)),
    };
    sentences([Some(bound), told(voice, &verdict.beside).map(|steps| voice.say(text::on_record(steps)))])
}

/// The steps that a state took.
pub fn acted(voice: &Voice, verdict: &Verdict, act: ActKind, state: &'static State, instrument: InstrumentId) -> String {
    let (state, treaty, done) = (Land::State(state), voice.instrument(instrument), plain(voice.corpus, text::act(act)));
    let noun = plain(voice.corpus, text::act_noun(act));
    let later = || told(voice, &verdict.beside).map(|steps| voice.say(text::later(steps)));
    match &verdict.found {
        Found::Happened(Some(on)) => {
            // Who leaves on a day to come has not left.
            let ahead = verdict.facts.iter().find(|fact| matches!(fact.what, What::Left(..)) && voice.today < *on);
            let taken = ahead.map(|fact| capital(&facts::fact(voice, fact)) + ".");
            sentences([Some(taken.unwrap_or_else(|| voice.say(text::act_taken(state, done, treaty, [day(*on)])))), later()])
        }
        Found::Happened(None) => voice.say(text::act_day_not_known(state, done, treaty)),
        Found::OtherDays(days) => voice.say(text::act_taken(state, done, treaty, days.iter().map(|on| day(*on)))),
        Found::OtherStep(action, on) => {
            let step = voice.say(text::step(plain(voice.corpus, steps::step(*action)), *on));
            sentences([Some(voice.say(text::same_effect(done, treaty, state, step))), later()])
        }
        _ => {
            let all: Vec<Fact> = verdict.facts.iter().chain(&verdict.beside).copied().collect();
            let on_record = told(voice, &all).map(|steps| voice.say(text::on_record(steps)));
            sentences([Some(voice.say(text::no_act(noun, treaty, state))), on_record])
        }
    }
}

/// The steps among facts, a phrase each, by day.
fn told(voice: &Voice, facts: &[Fact]) -> Option<Vec<String>> {
    let step = |fact: &Fact| match fact.what {
        What::Acted(_, action) | What::Signed(_, action) => Some(taken(voice, action)),
        What::Bound(_, period) | What::BoundLater(_, period) => Some(taken(voice, &period.entry)),
        What::Declared(declaration) => Some((Some(declaration.lodged), voice.say(text::declaration(declaration.lodged)))),
        What::Left(_, period) => period.until.map(|until| {
            let exit = voice.say(text::exit(until, Tense::of(until, voice.today)));
            (Some(until), exit)
        }),
        _ => None,
    };
    let mut steps: Vec<(Option<Day>, String)> = facts.iter().filter_map(step).collect();
    steps.sort();
    Some(steps.into_iter().map(|(_, step)| step).collect::<Vec<_>>()).filter(|steps| !steps.is_empty())
}

/// A step on a list, and its day.
fn taken(voice: &Voice, action: &Action) -> (Option<Day>, String) {
    let on = action.on.or(action.effect);
    (on, voice.say(text::step(plain(voice.corpus, steps::step(action.action)), on)))
}
