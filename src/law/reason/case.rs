//! One rule asked about one process: what every test looks at.

use std::cell::Cell;

use smallvec::smallvec;

use crate::law::*;

/// Whether a test holds, with the facts that show it.
pub type Tested = (Met, Facts);

pub(super) fn yes(fact: Fact) -> Tested {
    (Met::Yes, smallvec![fact])
}

pub(super) fn no(fact: Fact) -> Tested {
    (Met::No, smallvec![fact])
}

/// One rule asked about one process, or the question as a whole where there is neither.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The question.
    pub question: &'a Question,
    /// The host, after the place rules.
    pub host: &'a Host,
    /// The state whose territory it is.
    pub state: &'static State,
    /// The rule.
    pub rule: Option<&'static Rule>,
    /// The process.
    pub process: Option<&'static Process>,
    /// Which rules are known to fit the host and process, so that each is found once.
    pub fits: &'a Fits,
    /// How much is wanted of a conclusion.
    pub depth: Depth,
}

/// How much is wanted of a conclusion, least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Depth {
    /// The status alone: premises, articles and flags, which never move it, are left out.
    Status,
    /// Premises and articles too.
    Articles,
    /// Everything there is to say.
    Reasons,
}

/// Which entry of each rule fits one host and process, as far as asked: rules ask this of each other.
#[derive(Clone, Debug, Default)]
pub struct Fits {
    found: [Cell<Option<Option<&'static Rule>>>; Fits::MOST],
    /// The rules that never fit the process, a bit each.
    never: u32,
}

impl Fits {
    /// Rules have numbers below this.
    pub const MOST: usize = 32;

    /// Nothing asked yet, but that these rules never fit.
    pub(super) fn without(never: u32) -> Fits {
        Fits { never, ..Fits::default() }
    }

    /// The bit of a rule.
    pub(super) fn bit(number: RuleNumber) -> u32 {
        1u32.checked_shl(number.0.into()).unwrap_or(0)
    }

    /// What was found for a rule, or what `find` finds now.
    pub(super) fn or_find(&self, number: RuleNumber, find: impl FnOnce() -> Option<&'static Rule>) -> Option<&'static Rule> {
        if self.never & Fits::bit(number) != 0 {
            return None;
        }
        let Some(cell) = self.found.get(usize::from(number.0)) else { return find() };
        cell.get().unwrap_or_else(|| {
            let found = find();
            cell.set(Some(found));
            found
        })
    }
}

impl Case<'_> {
    pub(super) fn date(&self) -> Day {
        self.question.date
    }

    pub(super) fn person(&self) -> &'static Person {
        self.question.person
    }

    /// The host under the list of parties of the rule's treaty.
    pub fn treaty(&self) -> Option<Listed> {
        let id = self.rule?.treaty?;
        let known = self.host.listed.iter().find(|listed| listed.instrument == id).copied();
        known.or_else(|| self.corpus.listed(id, self.state))
    }

    pub(super) fn situation(&self) -> Option<&'static Situation> {
        self.corpus.situation(self.process?.situation)
    }

    /// A fact about the question itself rests on the entry of the person asked about.
    pub(super) fn asked(&self, what: What) -> Fact {
        Fact::of(what, &self.person().basis)
    }

    pub(super) fn with_process(&self, test: impl FnOnce(&'static Process) -> Tested) -> Tested {
        match self.process {
            Some(process) => test(process),
            None => no(self.asked(What::NoProcess(self.person()))),
        }
    }
}
