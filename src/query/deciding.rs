//! The tests that can move an answer: those of conditions, and of the objections that rules hear.

use crate::law::*;

/// The tests of a rule's conditions and of the objections that it hears: those that can move an answer.
pub fn deciding_tests(corpus: &Corpus, rule: &'static Rule) -> impl Iterator<Item = &'static Test> {
    let objections = rule.objections.iter().chain(corpus.combination.objections);
    let heard = objections.flat_map(|id| corpus.objection_entries(*id)).flat_map(heard_if);
    rule.when.iter().map(|condition| &condition.test).chain(heard)
}

/// The tests of every condition and every objection of a record.
pub fn all_deciding_tests(corpus: &Corpus) -> impl Iterator<Item = &'static Test> {
    let conditions = corpus.rules.iter().flat_map(|rule| rule.when).map(|condition| &condition.test);
    conditions.chain(corpus.objections.iter().flat_map(heard_if))
}

/// The tests on which an objection is heard.
fn heard_if(objection: &'static Objection) -> &'static [Test] {
    match objection.heard {
        Heard::If(tests) => tests,
        Heard::Always | Heard::OnRequest => &[],
    }
}

/// The treaty that a test reads for the state whose office the person holds.
pub fn of_office(test: &Test) -> Option<InstrumentId> {
    match test {
        Test::Office(OfficeTest { of: OfficeOf::PartyTo(treaty) | OfficeOf::NotPartyTo(treaty), .. }) => Some(*treaty),
        _ => None,
    }
}
