//! Warrants that claims speak about: what came before one, and how it ended.

use super::super::{Voice, cites, facts, message::claim as text};
use crate::claims::{Assertion, Silence};
use crate::law::*;

/// How a warrant stood, and what came before it or after. `silence`: why it is open that none is on record.
pub fn warrant(voice: &Voice, any: bool, silence: Option<Silence>, assertion: &Assertion) -> String {
    let Assertion::Warrant { stage, person, court, charge, .. } = *assertion else { return String::new() };
    let name = voice.corpus.court_name(court);
    let said = charge.map(|charge| cites::one(voice.corpus, charge));
    let stood = match silence {
        Some(_) => voice.say(text::no_warrant(stage, name, voice.person(), said, voice.date)),
        None => voice.say(text::warrant(stage, any, name, voice.person(), said, voice.date, voice.tense())),
    };
    let mut all = vec![stood];
    all.extend(silence.and_then(|silence| match silence {
        Silence::Secret => Some(voice.say(text::may_be_secret())),
        Silence::Selection => Some(voice.say(text::selection(name))),
        Silence::Unasked => None,
    }));
    let of_court = person.processes.iter().filter(|process| process.court == court);
    let ordered = of_court.clone().filter(|process| process.orders_arrest());
    // Who asked, and when, is told where that is claimed, or where nobody has a warrant yet.
    let asked = of_court.clone().filter_map(Process::applied);
    let issued = ordered.clone().any(|process| process.issued <= voice.date);
    let asked = match stage {
        WarrantStage::Applied => asked.min(),
        _ => asked.filter(|on| *on <= voice.date && !any && !issued).max(),
    };
    all.extend(asked.map(|on| voice.say(text::asked_for(on))));
    let summons = of_court.filter(|process| process.kind == ProcessKind::Summons && !any);
    all.extend(summons.filter_map(|process| summoned(voice, process)));
    all.extend(ordered.filter_map(|process| story(voice, process, any, stage, charge)));
    all.join(" ")
}

/// What there was in the place of a warrant.
fn summoned(voice: &Voice, process: &'static Process) -> Option<String> {
    let document = facts::document(voice, process);
    match process.issued <= voice.date {
        true => Some(voice.say(text::summoned(document))),
        false => (process.issued <= voice.today).then(|| voice.say(text::issued_later(document))),
    }
}

/// What is to be said of a document beside how it stood.
fn story(voice: &Voice, process: &'static Process, any: bool, stage: WarrantStage, charge: Option<Citation>) -> Option<String> {
    let document = facts::document(voice, process);
    let carries = charge.is_none_or(|charge| among(process.charges, charge));
    let over = process.ended.filter(|end| end.first_day_over() <= voice.today);
    if voice.date < process.issued {
        let told = !any || stage == WarrantStage::Applied;
        return (told && process.issued <= voice.today).then(|| voice.say(text::issued_later(document)));
    }
    if let Some(charge) = charge.filter(|_| !carries) {
        return (!any).then(|| without_charge(voice, process, charge));
    }
    match (stage, process.public) {
        (WarrantStage::Public, None) if !any => Some(voice.say(text::never_public(document))),
        (WarrantStage::Public, Some(public)) if !any && voice.date < public => {
            Some(voice.say(text::public_later(document, public)))
        }
        (WarrantStage::Issued, _) if !any => Some(voice.say(text::issued_earlier(document))),
        _ => over.map(|end| {
            let fate = facts::fate_of(voice.corpus, voice.person, process, &end, voice.date);
            let told = voice.say(text::over(document, fate));
            // Until a death is established, everybody takes the document to be in effect.
            let died = end.how == EndReason::Died && end.first_day_over() <= voice.date;
            let unknown = died && voice.person.established().is_some_and(|established| voice.date < established);
            match unknown {
                true => [told, voice.say(text::still_taken())].join(" "),
                false => told,
            }
        }),
    }
}

fn among(charges: List<Charge>, charge: Citation) -> bool {
    charges.iter().any(|charged| charged.provision == charge)
}

/// A charge that is not on record for a document: where its text is secret, the prosecutor may have asked for it.
fn without_charge(voice: &Voice, process: &'static Process, charge: Citation) -> String {
    let document = facts::document(voice, process);
    match process.asked_for(voice.date).find(|asked| process.text_secret && among(asked.charges, charge)) {
        Some(asked) => voice.say(text::asked_in_secret(asked.on, document)),
        None => voice.say(text::without_charge(document)),
    }
}
