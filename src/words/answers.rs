//! The sentence that answers, and what statuses and obligations mean.

use super::{Voice, english::*, facts, message::Value, template::filled};
use crate::law::*;

/// The sentence that a reporter can print. The leading conclusion is the one that decides the answer.
pub fn sentence(voice: &Voice, answer: Answer, leading: Option<&Conclusion>) -> String {
    let place = match voice.presence {
        Presence::Overflight => Some(format!("in the airspace of {}", voice.place().unwrap_or_else(|| voice.state()))),
        Presence::Territory | Presence::UnscheduledLanding => voice.place().map(|place| format!("in {place}")),
    };
    let said = match (answer, leading) {
        (Answer::Undetermined, leading) => undetermined(voice, leading),
        (Answer::NotObliged, leading) => not_obliged(voice, leading),
        (_, None) => format!("{} {}", voice.state(), voice.was()),
        (Answer::Obliged, Some(leading)) => {
            format!("{} {} obliged to {}{}", voice.state(), voice.was(), obligation(voice, leading), when(voice))
        }
        (Answer::ObligedContested, Some(leading)) => format!(
            "on the better reading {} {} obliged to {}{}, but no court has settled a case of this kind",
            voice.state(),
            voice.was(),
            obligation(voice, leading),
            when(voice)
        ),
        (Answer::ProsecuteOrExtradite, Some(leading)) => format!(
            "{}{} {} obliged to {}{}",
            under(voice, leading),
            voice.state(),
            voice.was(),
            obligation(voice, leading),
            when(voice)
        ),
        (Answer::ProsecuteOrExtraditeContested, Some(leading)) => format!(
            "{}{} {} obliged to {}{}, but whether the treaty covers this case is disputed",
            under(voice, leading),
            voice.state(),
            match voice.tense() {
                Tense::Past => "may have been",
                Tense::Present | Tense::Future => "may be",
            },
            obligation(voice, leading),
            when(voice)
        ),
    };
    match place {
        Some(place) if voice.host.state.is_some() => capital(&format!("{place}, {said}.")),
        _ => capital(&format!("{said}.")),
    }
}

fn when(voice: &Voice) -> String {
    super::on_day(voice.corpus, voice.date, voice.today)
}

/// "under the Convention, ".
fn under(voice: &Voice, leading: &Conclusion) -> String {
    match leading.rule.and_then(|rule| rule.treaty) {
        Some(treaty) => format!("under {} ", voice.instrument(treaty)),
        None => String::new(),
    }
}

fn undetermined(voice: &Voice, leading: Option<&Conclusion>) -> String {
    let whether = match voice.host.state {
        Some(_) => format!("whether {} {} obliged to arrest {}{}", voice.state(), voice.was(), voice.person(), when(voice)),
        None => {
            let place = the(voice.host.asked.name_on(voice.date));
            format!("whether any state {} obliged to arrest {} in {place}{}", voice.was(), voice.person(), when(voice))
        }
    };
    let why = match leading {
        Some(conclusion) if conclusion.status == Status::Sealed => {
            "a secret warrant existed, and who had been told of it is not public".to_owned()
        }
        Some(Conclusion { premises, .. }) => match premises.iter().find(|premise| premise.met == Met::NotKnown) {
            Some(premise) if matches!(premise.about, About::Place | About::Person) => super::joined(voice, &premise.facts),
            _ => "the record lacks a fact that decides it".to_owned(),
        },
        None => "the record lacks a fact that decides it".to_owned(),
    };
    format!("{whether} cannot be said: {why}")
}

fn not_obliged(voice: &Voice, leading: Option<&Conclusion>) -> String {
    let (was_not, was) = match voice.tense() {
        Tense::Past => ("was not", "was"),
        Tense::Present => ("is not", "is"),
        Tense::Future => ("would not be", "would be"),
    };
    let person = voice.person();
    let said = match voice.host.state {
        Some(_) => format!("{} {was_not} obliged to arrest {person}{}", voice.state(), when(voice)),
        None => {
            let place = the(voice.host.asked.name_on(voice.date));
            format!("no state {was} obliged to arrest {person} in {place}{}", when(voice))
        }
    };
    let Some(leading) = leading else { return said };
    let why = || leading.premises.first().map(|premise| super::joined(voice, &premise.facts)).unwrap_or_default();
    match (leading.status, leading.process) {
        (Status::NoWarrant, None) => format!("{said}: {}", why()),
        (Status::NoWarrant, Some(_)) => format!("{said}: no warrant for this arrest {was} in effect"),
        (Status::Barred, None) => {
            let barring = leading.objections.last();
            let argument = barring.map(|hearing| super::objection(voice, hearing.objection, &hearing.facts).argument);
            format!("{said}, whatever may be charged elsewhere: {}", small(&argument.unwrap_or_default()))
        }
        _ => said,
    }
}

/// What a conclusion obliges to, after "obliged to".
pub fn obligation(voice: &Voice, conclusion: &Conclusion) -> String {
    let court = || match conclusion.process {
        Some(process) => facts::court_in_full(voice, process, &conclusion.cites),
        None => "the court".to_owned(),
    };
    let value = |hole: Hole| match hole.name {
        "person" => Value::Text(voice.person().into()),
        "court" => Value::Text(court().into()),
        _ => Value::Nothing,
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
    corpus.terms.status(status).map_or("", |term| term.says)
}
