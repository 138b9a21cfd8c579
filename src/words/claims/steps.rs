//! What a state did about an instrument, and whether it was bound: up to the end of the story.

use super::super::{
    Voice, capital,
    english::{Land, Tense, day, sentences},
    facts,
    message::{act as steps, claim as text},
    plain,
};
use crate::claims::{Assertion, Found, Verdict, Within};
use crate::law::*;

/// Whether a state was bound, and what it did beside joining.
pub fn binding(voice: &Voice, verdict: &Verdict, is: Option<bool>, instrument: InstrumentId) -> String {
    let (state, treaty, tense) = (voice.state(), voice.instrument(instrument), voice.tense());
    let bound = match is {
        Some(is) => voice.say(text::binding(state, treaty, voice.date, is, tense)),
        None => voice.say(text::binding_not_known(state, treaty, voice.date, tense)),
    };
    // How it stood may rest on an exit, which is told as well.
    let left = verdict.facts.iter().filter(|fact| matches!(fact.what, What::Left(..)));
    let all: Vec<Fact> = verdict.beside.iter().chain(left).copied().collect();
    sentences([Some(bound), told(voice, &all).map(|steps| voice.say(text::on_record(steps)))])
}

/// The steps that a state took.
pub fn acted(voice: &Voice, verdict: &Verdict, assertion: &Assertion) -> String {
    let Assertion::Act { act, state, instrument, within, is } = *assertion else { return String::new() };
    let (treaty, done) = (voice.instrument(instrument), plain(voice.corpus, text::act(act)));
    let noun = plain(voice.corpus, text::act_noun(act));
    let later = || told(voice, &verdict.beside).map(|steps| voice.say(text::later(steps)));
    let on_record = |facts: &[Fact]| told(voice, facts).map(|steps| voice.say(text::on_record(steps)));
    let who = |on: Option<Day>| who(voice, verdict, state, on);
    match &verdict.found {
        Found::Happened(Some(on)) => {
            // Who leaves on a day to come has not left.
            let ahead = verdict.facts.iter().find(|fact| matches!(fact.what, What::Left(..)) && voice.today < *on);
            let taken = ahead.map(|fact| capital(&facts::fact(voice, fact)) + ".");
            let taken = taken.unwrap_or_else(|| voice.say(text::act_taken(who(Some(*on)), done, treaty, [day(*on)])));
            sentences([Some(taken), later()])
        }
        Found::Happened(None) => voice.say(text::act_day_not_known(who(None), done, treaty)),
        Found::OtherDays(days) => {
            let (who, told) = (who(days.first().copied()), days.iter().map(|on| day(*on)));
            // What is denied up to a day is not gainsaid by what came after.
            let taken = match within {
                Within::By(_) if !is => voice.say(text::act_taken_only(who, done, treaty, told)),
                _ => voice.say(text::act_taken(who, done, treaty, told)),
            };
            sentences([Some(taken), on_record(&verdict.beside)])
        }
        Found::OtherStep(action, on) => {
            let step = voice.say(text::step(plain(voice.corpus, steps::step(*action)), *on));
            sentences([Some(voice.say(text::same_effect(done, treaty, who(*on), step))), later()])
        }
        Found::TurnedDown(on) => sentences([Some(voice.say(text::turned_down(who(Some(*on)), treaty, *on))), later()]),
        _ => {
            let all: Vec<Fact> = verdict.facts.iter().chain(&verdict.beside).copied().collect();
            let named = within.first().map_or(Land::State(state), |first| Land::StateOn(state, first));
            let none = voice.say(text::no_act(noun, treaty, act != ActKind::InForce, named));
            let open = (verdict.outcome == Rating::Unproven).then(|| voice.say(text::steps_not_on_record()));
            sentences([Some(none), open, on_record(&all)])
        }
    }
}

/// Who took a step, by the name of that day: it may be the state in whose place the one that is asked about went on.
fn who(voice: &Voice, verdict: &Verdict, state: &'static State, on: Option<Day>) -> Land {
    let of_fact = |fact: &Fact| match fact.what {
        What::Acted(_, action) => Some((action.state, action.on)),
        What::Bound(_, period) | What::Left(_, period) => Some((period.state, period.from())),
        _ => None,
    };
    let taken = verdict.facts.iter().find_map(of_fact);
    let by = taken.and_then(|(id, _)| voice.corpus.state(id)).unwrap_or(state);
    on.or(taken.and_then(|(_, on)| on)).map_or(Land::State(by), |on| Land::StateOn(by, on))
}

/// The steps among facts, a phrase each, by day.
fn told(voice: &Voice, facts: &[Fact]) -> Option<Vec<String>> {
    let step = |fact: &Fact| match fact.what {
        What::Acted(_, action) | What::Signed(_, action) => Some(taken(voice, action)),
        What::Bound(_, period) | What::BoundLater(_, period) => Some(taken(voice, &period.entry)),
        What::Declared(declaration) => {
            let said = voice.say(text::declaration(declaration.valid, declaration.lodged));
            Some((Some(declaration.lodged), said))
        }
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
