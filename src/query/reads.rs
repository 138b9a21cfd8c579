//! What the rules and objections of a record read, and so which acts can move an answer.

use super::{act::Act, deciding::all_deciding_tests};
use crate::law::*;

/// What a record's rules and objections read beyond who is bound.
pub struct Reads {
    /// Signatures and notices.
    pub steps: bool,
    /// Until when an office was seen.
    pub unverified: bool,
    /// Whether the day asked about is yet to come.
    pub today: bool,
    /// What a court ruled about the person and the state.
    pub rulings: bool,
}

impl Reads {
    /// Reads the rules once.
    pub fn of(corpus: &Corpus) -> Reads {
        let mut reads = Reads { steps: false, unverified: false, today: false, rulings: false };
        for test in all_deciding_tests(corpus) {
            match test {
                Test::HostIs(Relation::Signatory | Relation::NoticePending | Relation::NoticeRevoked) => reads.steps = true,
                Test::Office(office) => reads.unverified |= office.unverified,
                Test::AfterToday => reads.today = true,
                Test::Ruled(_) => reads.rulings = true,
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
            Act::Ruled(_) => self.rulings,
            _ => true,
        }
    }
}
