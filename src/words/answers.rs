//! The sentence that answers, and what statuses and obligations mean.

use std::borrow::Cow;

use super::{
    Voice,
    english::*,
    facts,
    message::{Value, answer as text},
    plain,
    template::filled,
};
use crate::law::*;

/// On what the sentence that answers depends: what waits for a request, in the words of its flag.
pub fn depends_on(voice: &Voice, leading: Option<&Conclusion>) -> Option<String> {
    leading?.flags.iter().find_map(|raised| super::flag_in_headline(voice, raised))
}

/// The sentence that a reporter can print. The leading conclusion is the one that decides the answer; the condition is what it depends on;
/// the stronger one lacks a fact, and would oblige to more.
pub fn sentence(
    voice: &Voice,
    answer: Answer,
    leading: Option<&Conclusion>,
    condition: Option<&str>,
    stronger: Option<&Conclusion>,
) -> String {
    let mut said = match answer {
        Answer::Undetermined => undetermined(voice, leading),
        Answer::NotObliged => not_obliged(voice, leading),
        _ => obliged(voice, answer, leading, condition),
    };
    if let Some(process) = stronger.and_then(|stronger| stronger.process) {
        said = voice.say(text::more_perhaps(said, voice.tense(), facts::court(voice, process)));
    }
    // A question that stands open names the place itself.
    let place = located(voice).filter(|_| answer != Answer::Undetermined && !undecided_in_airspace(voice, answer));
    capital(&voice.say(text::sentence(place, said)))
}

/// Where the person is, where that is not the state as such.
fn located(voice: &Voice) -> Option<String> {
    let state = voice.host.state?;
    // A state that bears the name of its part is named once.
    let named =
        |asked: Asked| matches!(asked, Asked::State(part) if state.name_on(voice.date).contains(part.name_on(voice.date)));
    match (voice.place().filter(|_| !named(voice.host.asked)), voice.presence) {
        (Some(place), presence) => Some(voice.say(text::located(presence, place))),
        (None, Presence::Territory) => None,
        (None, presence) => Some(voice.say(text::unnamed(presence == Presence::UnscheduledLanding))),
    }
}

/// What a state owes while somebody is only in its airspace: nobody has decided it, so that there is no better reading (law.md M1).
fn undecided_in_airspace(voice: &Voice, answer: Answer) -> bool {
    voice.presence == Presence::Overflight && matches!(answer, Answer::ObligedContested | Answer::ProsecuteOrExtraditeContested)
}

fn obliged(voice: &Voice, answer: Answer, leading: Option<&Conclusion>, condition: Option<&str>) -> String {
    let duty = leading.map(|leading| obligation(voice, leading)).unwrap_or_default();
    let treaty = leading.and_then(|leading| leading.rule).and_then(|rule| rule.treaty);
    let treaty = treaty.map(|treaty| voice.instrument(treaty));
    let (state, tense, day) = (voice.state(), voice.tense(), voice.date);
    match answer {
        _ if undecided_in_airspace(voice, answer) => match voice.place() {
            Some(place) => voice.say(text::in_airspace_of(place, state, condition, tense, duty, day)),
            None => voice.say(text::in_airspace(state, condition, tense, duty, day)),
        },
        Answer::ObligedContested => voice.say(text::obliged_contested(state, tense, duty, day, condition)),
        Answer::ProsecuteOrExtraditeContested => {
            let immunity = leading.is_some_and(by_office_alone);
            voice.say(text::perhaps_obliged(treaty, state, tense, duty, day, immunity))
        }
        Answer::ProsecuteOrExtradite => voice.say(text::obliged(treaty, state, tense, duty, day, condition)),
        _ => voice.say(text::obliged(None, state, tense, duty, day, condition)),
    }
}

/// Whether nothing but an office, held now or before, leaves open what a conclusion gives.
fn by_office_alone(leading: &Conclusion) -> bool {
    let sure = leading.rule.is_some_and(|rule| rule.gives == Gives::Status(Status::ProsecuteOrExtradite));
    let mut open = leading.objections.iter().filter(|hearing| hearing.objection.ruled == Ruling::Open).peekable();
    sure && open.peek().is_some() && open.all(Hearing::of_office)
}

/// A place whose state the record cannot name.
fn unowned(voice: &Voice) -> Land {
    Land::Name(voice.host.asked.name_on(voice.date))
}

fn undetermined(voice: &Voice, leading: Option<&Conclusion>) -> String {
    let (tense, person, day) = (voice.tense(), voice.person(), voice.date);
    let whether = match voice.host.state {
        Some(_) => voice.say(text::whether(voice.state(), tense, person, located(voice), day)),
        None => voice.say(text::whether_any(tense, person, unowned(voice), day)),
    };
    voice.say(text::cannot_be_said(whether, why_undetermined(voice, leading)))
}

fn why_undetermined(voice: &Voice, leading: Option<&Conclusion>) -> Cow<'static, str> {
    if leading.is_some_and(|leading| leading.status == Status::Sealed) {
        return plain(voice.corpus, text::secret()).into();
    }
    let open = leading.and_then(|leading| leading.premises.iter().find(|premise| premise.met == Met::NotKnown));
    match (open, leading.and_then(|leading| leading.rule)) {
        (Some(premise), _) => super::missing(voice, premise).into(),
        // Everything is so, and what the rule gives stands in a text that the record does not have.
        (None, Some(rule)) => voice.say(text::text_not_read(small_title(voice.corpus, rule))).into(),
        (None, None) => "".into(),
    }
}

fn not_obliged(voice: &Voice, leading: Option<&Conclusion>) -> String {
    let (tense, person, day) = (voice.tense(), voice.person(), voice.date);
    let said = match voice.host.state {
        Some(_) => voice.say(text::not_obliged(voice.state(), tense, person, day)),
        None => voice.say(text::nobody_obliged(tense, person, unowned(voice), day)),
    };
    let Some(leading) = leading else { return said };
    match (leading.status, leading.process) {
        (Status::NoWarrant, None) => {
            let why = leading.premises.first().map(|premise| super::joined(voice, &premise.facts));
            voice.say(text::because(said, why.unwrap_or_default()))
        }
        (Status::NoWarrant, Some(_)) if ended_by_death(voice) => {
            voice.say(text::dead(said, person, voice.tense_since(voice.person.last_alive())))
        }
        (Status::NoWarrant, Some(process)) => voice.say(text::no_warrant(said, voice.tense_since(voice.person.over(process)))),
        (Status::Barred, None) => {
            let barring = leading.objections.last();
            let argument = barring.map(|hearing| super::objection(voice, hearing.objection, &hearing.facts, None).argument);
            voice.say(text::barred(said, small(&argument.unwrap_or_default())))
        }
        _ => said,
    }
}

/// Whether nothing but the death of the person ended a document, or came before it.
pub fn ended_by_death(voice: &Voice) -> bool {
    let (person, date) = (voice.person, voice.date);
    let open = |process: &Process| process.ended.is_none_or(|end| end.how == EndReason::Died || date < end.day());
    person.dead(date) && person.processes.iter().any(|process| process.issued <= date && open(process))
}

/// What a conclusion obliges to, after "obliged to".
pub fn obligation(voice: &Voice, conclusion: &Conclusion) -> String {
    let court = |process| Value::Text(facts::court_in_full(voice, process, &conclusion.cites).into());
    let value = |hole: Hole| match hole.of() {
        Some(ObligationHole::Person) => Value::Text(voice.person().into()),
        Some(ObligationHole::Court) => conclusion.process.map_or(Value::Nothing, court),
        None => Value::Nothing,
    };
    let term = voice.corpus.terms.obligation(conclusion.obligation);
    term.and_then(|term| filled(&term.says, value)).unwrap_or_default()
}

/// An obligation in a noun.
pub fn obligation_noun(corpus: &Corpus, obligation: Obligation) -> Text {
    corpus.terms.obligation(obligation).map_or("", |term| term.noun)
}

/// What a status means, in a few words.
pub fn status(corpus: &Corpus, status: Status) -> Text {
    corpus.terms.status(status).and_then(|term| term.says).unwrap_or_default()
}

/// The same, with whether it is contested.
pub fn obligation_as_noun(voice: &Voice, obligation: Obligation, contested: bool) -> String {
    voice.say(super::message::check::noun(obligation_noun(voice.corpus, obligation), contested))
}
