//! Objections in words: the argument, and how it is ruled, as the record says them of a case.

use super::{
    Voice,
    english::*,
    facts,
    message::{self, Value},
    template::{filled, plain},
};
use crate::{law::*, query::brief::Held};

/// An objection's argument and ruling.
pub struct ObjectionWords {
    /// The argument.
    pub argument: String,
    /// Why it is ruled so.
    pub reason: String,
    /// The ruling for a short page, where it rests on an office.
    pub short: Option<String>,
}

/// The word of a ruling.
pub fn ruling(corpus: &Corpus, ruled: Ruling) -> Text {
    plain(corpus, message::hearing::ruling(ruled))
}

/// An objection in words, with the facts that raised it, and of whom the judges have held its ruling.
pub fn objection(voice: &Voice, objection: &Objection, raised_by: &[Fact], held: Option<&Held>) -> ObjectionWords {
    let office = raised_by.iter().find_map(|fact| match fact.what {
        What::Holds(office) => Some(office),
        _ => None,
    });
    let value = |hole: Hole| match hole.of() {
        Some(ObjectionHole::Person) => Value::Text(voice.person().into()),
        Some(ObjectionHole::State) => Value::Land(voice.state()),
        Some(ObjectionHole::Place) => Value::Land(voice.place().unwrap_or_else(|| voice.state())),
        Some(ObjectionHole::Holder) => {
            Value::Text(office.map_or_else(|| voice.person().to_owned(), |office| facts::office(voice, office)).into())
        }
        Some(ObjectionHole::OfficeOf) => office.map_or(Value::Nothing, |office| Value::Land(voice.name(office.of))),
        Some(ObjectionHole::Held) => held.map_or(Value::Nothing, |held| Value::Text(super::held(voice.corpus, held).into())),
        None => Value::Nothing,
    };
    let general = objection_in_general(voice.corpus, objection.id);
    let said = |template, general: Text| filled(template, value).unwrap_or_else(|| general.to_owned());
    ObjectionWords {
        argument: capital(&said(&objection.argument, general.argument)),
        reason: said(&objection.ruling, general.ruling),
        short: objection.short.as_ref().map(|short| said(short, general.ruling)),
    }
}

/// An objection as an argument that a state might make.
pub fn hypothetical(voice: &Voice, objection: &Objection) -> ObjectionWords {
    let said = self::objection(voice, objection, &[], None);
    let argument = voice.say(message::hearing::hypothetical(voice.state(), small(&said.argument)));
    ObjectionWords { argument, ..said }
}

/// What an objection says, and why it is ruled so, whoever is asked about: as its first entry has it.
pub fn objection_in_general(corpus: &Corpus, id: ObjectionId) -> Argument {
    corpus.objection_entries(id).find_map(|entry| entry.means).unwrap_or(Argument { argument: "", ruling: "" })
}

/// A ruling of a court that an objection names as a whole; one that came after the day asked about is told so.
pub fn authority(voice: &Voice, id: InstrumentId) -> String {
    let later = voice.corpus.instrument(id).and_then(|ruling| ruling.adopted).is_some_and(|adopted| voice.date < adopted);
    voice.say(message::hearing::authority(voice.title(id), later))
}
