//! What the rules and objections of a record read, and so which acts can move an answer.

use super::moments::Act;
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

/// What a record's rules and objections read beyond who is bound.
pub struct Reads {
    /// Signatures and notices.
    pub steps: bool,
    /// Until when an office was seen.
    pub unverified: bool,
    /// Whether the day asked about is yet to come.
    pub today: bool,
}

impl Reads {
    /// Reads the rules once.
    pub fn of(corpus: &Corpus) -> Reads {
        let mut reads = Reads { steps: false, unverified: false, today: false };
        for test in all_deciding_tests(corpus) {
            match test {
                Test::HostIs(Relation::Signatory | Relation::NoticePending | Relation::NoticeRevoked) => reads.steps = true,
                Test::Office(office) => reads.unverified |= office.unverified,
                Test::AfterToday => reads.today = true,
                _ => {}
            }
        }
        reads
    }

    /// Whether an act can move an answer, and not only a flag or a citation. Lines in time are drawn apart.
    pub fn moves(&self, act: &Act) -> bool {
        match act {
            Act::Step(..) => self.steps,
            Act::Unverified(_) => self.unverified,
            Act::Control(_) | Act::Line(..) | Act::Today => false,
            _ => true,
        }
    }
}
