//! The sentence that answers, and what statuses and obligations mean.

use super::{Tense, Voice, facts, grammar::*};
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
    super::on_day(voice.date, voice.today)
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
    let person = voice.person();
    let court = conclusion
        .process
        .map_or_else(|| "the court".to_owned(), |process| facts::court_in_full(voice, process, &conclusion.cites));
    match conclusion.obligation {
        Obligation::ArrestAndSurrender => format!("arrest {person} and surrender the suspect to {court}"),
        Obligation::ArrestAndTransfer => format!("arrest {person} and transfer the accused to {court}"),
        Obligation::ProvisionalArrest => format!("arrest {person} provisionally for {court}"),
        Obligation::SearchAndTryOrHandOver => format!("search for {person} and either try the suspect or hand the suspect over"),
        Obligation::CustodyAndProsecuteOrExtradite => {
            format!("take {person} into custody and either prosecute or extradite the suspect")
        }
        Obligation::Try => format!("put {person} on trial before its own courts"),
        Obligation::None => "do nothing".to_owned(),
    }
}

/// An obligation in a noun.
pub fn obligation_noun(obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::ArrestAndSurrender => "arrest and surrender",
        Obligation::ArrestAndTransfer => "arrest and transfer",
        Obligation::ProvisionalArrest => "provisional arrest",
        Obligation::SearchAndTryOrHandOver => "search, and try or hand over",
        Obligation::CustodyAndProsecuteOrExtradite => "custody, and prosecute or extradite",
        Obligation::Try => "trial before its own courts",
        Obligation::None => "none",
    }
}

/// What a status means, in a few words.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Obliged => "obliged",
        Status::ObligedContested => "obliged, but contested",
        Status::ProsecuteOrExtradite => "prosecute or extradite",
        Status::ProsecuteOrExtraditeContested => "prosecute or extradite, but contested",
        Status::Barred => "barred by the objection upheld",
        Status::Urged => "urged by the Security Council to cooperate, not bound to",
        Status::Voluntary => "not bound to cooperate",
        Status::Sealed => "a secret warrant existed; who had received it is not public",
        Status::NotShown => "the allegation was not yet public",
        Status::NoWarrant => "no warrant in effect",
        Status::NotParty => "not bound by the treaty",
        Status::NotApplicable => "the treaty does not cover this case",
        Status::Unknown => "a fact is missing from the record",
    }
}
