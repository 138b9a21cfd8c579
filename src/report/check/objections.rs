//! Objections in words, with their rulings.

use super::{
    grounds::{sources_of, weakest},
    parts::ObjectionPart,
};
use crate::{
    law::{Fact, Hearing, InstrumentId, Objection},
    query::brief::Held,
    report::parts::ids,
    words::{self, ObjectionWords, Voice, capital, cites, message::check as text},
};

/// An argument that nobody is on record as having made here: told as one, never as a fact.
pub(super) fn argument(voice: &Voice, objection: &Objection) -> ObjectionPart {
    part(voice, objection, &[], words::hypothetical(voice, objection))
}

/// An objection that was heard. `held`: of whom the judges have held its ruling.
pub(super) fn objection(voice: &Voice, hearing: &Hearing, held: Option<&Held>) -> ObjectionPart {
    let Hearing { objection, facts } = hearing;
    part(voice, objection, facts, words::objection(voice, objection, facts, held))
}

fn part(voice: &Voice, objection: &Objection, facts: &[Fact], said: ObjectionWords) -> ObjectionPart {
    let cited = cites::in_order(objection.cites);
    let articles = cites::grouped(voice.corpus, &cited, None);
    let (by_then, later): (Vec<InstrumentId>, Vec<InstrumentId>) =
        objection.authorities.iter().copied().partition(|id| voice.corpus.decided_by(*id, voice.date));
    let after = later.iter().map(|id| words::authority(voice, *id));
    let authorities = by_then.iter().map(|id| words::authority(voice, *id)).chain(after);
    let grounds: Vec<String> = (!articles.is_empty()).then_some(articles).into_iter().chain(authorities).collect();
    // The pages on the facts first, then those on the rulings.
    let mut sources = sources_of(facts);
    let rulings = by_then.iter().filter_map(|id| voice.corpus.instrument(*id));
    for id in rulings.flat_map(|ruling| ids(ruling.basis.sources)) {
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    let grounds = Some(grounds).filter(|grounds| !grounds.is_empty());
    let ruled = voice.say(text::ruled(said.argument, words::ruling(voice.corpus, objection.ruled)));
    let reason = capital(&said.reason);
    let alone = voice.say(text::reason(&reason, None::<Vec<String>>));
    let line = words::sentences([Some(ruled.clone()), Some(voice.say(text::reason(reason, grounds)))]);
    ObjectionPart {
        id: objection.id.0,
        number: format!("O{}", objection.number),
        ruled: objection.ruled,
        text: words::sentences([Some(ruled), Some(alone)]),
        cites: cited,
        authorities: by_then.iter().map(|id| id.0).collect(),
        later_authorities: later.iter().map(|id| id.0).collect(),
        sources,
        confidence: weakest(facts),
        line,
    }
}
