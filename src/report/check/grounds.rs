//! On what facts rest: their sources, and how sure the record is of the weakest.

use crate::law::*;

/// The sources of facts; what was only asked needs none where a fact of the record stands beside it.
pub(super) fn sources_of(facts: &[Fact]) -> Vec<&'static str> {
    let only_asked = only_asked(facts);
    let mut sources: Vec<&'static str> = Vec::new();
    for source in facts.iter().filter(|fact| only_asked || !asked(fact)).flat_map(|fact| fact.sources) {
        if !sources.contains(&source.0) {
            sources.push(source.0);
        }
    }
    sources
}

/// The same, with what became of a case by a day: it is told with the end of its document.
pub(super) fn sources_by(facts: &[Fact], day: Day) -> Vec<&'static str> {
    let outcome = |fact: &Fact| if let What::Ended(process) = fact.what { process.outcome(day) } else { None };
    // Of what the page names two, what became of the case comes first.
    let outcomes = facts.iter().filter_map(outcome).flat_map(|outcome| outcome.basis.sources).map(|source| source.0);
    let mut sources: Vec<&'static str> = Vec::new();
    for source in outcomes.chain(sources_of(facts)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// Whether a fact is about the question itself.
fn asked(fact: &Fact) -> bool {
    matches!(fact.what, What::OwnState(_) | What::AskedDate(_) | What::AskedPresence(_))
}

pub(super) fn only_asked(facts: &[Fact]) -> bool {
    facts.iter().all(asked)
}

pub(super) fn weakest(facts: &[Fact]) -> Confidence {
    facts.iter().map(|fact| fact.confidence).max().unwrap_or(Confidence::Sourced)
}
