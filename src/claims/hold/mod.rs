//! Holds claims against the record, one after the other: names found, outcome, rating, reasons, waivers. Fast, in bounded memory.

mod fault;
mod held;
mod names;
mod resolve;

use std::collections::HashMap;
use std::rc::Rc;

use smallvec::SmallVec;

use self::fault::Taken;
use self::held::Brief;
use self::names::{Finder, is_written};
use self::resolve::resolve;
use super::about::{About, about};
use super::assertion::{Assertion, Counted, Verdict};
use super::claim::{Claim, Part};
use super::judge::{judge, made_up_of, obliged_between, rate};
use super::tally::Tally;
use crate::law::*;
use crate::query::hosts::Hosts;

pub use fault::{Fault, NotTaken};
pub use held::{Deny, Failure, Fate, Held, Totals};

/// So many opinions are remembered; then memory is emptied.
const OPINIONS: usize = 32 * 1024;

/// A claim at length.
#[derive(Clone, Debug)]
pub struct AtLength {
    /// What it asserts, with its names found.
    pub assertion: Assertion,
    /// Whom and what that is about.
    pub about: Option<About>,
    /// What the record says.
    pub verdict: Verdict,
}

/// What is needed of an opinion.
#[derive(Clone)]
struct Answered {
    answer: Answer,
    /// Only worked out for a claim that gives reasons.
    cites: Option<Rc<[Citation]>>,
    recalled: bool,
}

/// Holds claims against one record.
pub struct Verifier {
    finder: Finder,
    deny: Deny,
    /// What is found once about all documents, and about each state.
    dockets: Dockets<'static>,
    hosts: Hosts<'static>,
    opinions: HashMap<(usize, usize, Presence, Day), Answered>,
    tally: Tally,
    none: Rc<[Citation]>,
}

impl Verifier {
    /// With a record, a day that is today, and what is denied.
    pub fn new(corpus: &'static Corpus, today: Day, deny: Deny) -> Verifier {
        Verifier {
            finder: Finder::new(corpus, today),
            deny,
            dockets: Dockets::of(corpus, corpus.persons),
            hosts: Hosts::new(corpus),
            opinions: HashMap::new(),
            tally: Tally::default(),
            none: Rc::new([]),
        }
    }

    /// The record.
    pub fn corpus(&self) -> &'static Corpus {
        self.finder.corpus
    }

    /// The day that is today.
    pub fn today(&self) -> Day {
        self.finder.today
    }

    /// Holds a claim against the record, or gives every name in it that cannot be taken.
    pub fn hold(&mut self, claim: &Claim) -> Result<Held, Vec<Fault>> {
        let assertion = match resolve(&mut self.finder, &claim.asserts) {
            Ok(assertion) => assertion,
            Err(faults) => {
                let reasons = self.reasons_that_are_none(claim, &[]).err();
                return Err(faults.into_iter().chain(reasons.into_iter().flatten()).collect());
            }
        };
        let (brief, cites) = self.brief(&assertion, !claim.because.is_empty());
        let missing = self.reasons_that_are_none(claim, &cites)?;
        Ok(Held::of(claim, brief, missing, self.deny, self.today()))
    }

    /// All that the record says about a claim. One that is only counted pays nothing for it.
    pub fn at_length(&mut self, claim: &Claim) -> Option<AtLength> {
        let assertion = resolve(&mut self.finder, &claim.asserts).ok()?;
        let about = about(self.corpus(), &assertion, self.today());
        let mut verdict = judge(self.corpus(), &assertion, self.today());
        made_up_of(self.corpus(), &assertion, &mut verdict, self.today());
        Some(AtLength { assertion, about, verdict })
    }

    /// The reasons given that are not among these articles. One that points at nothing on record is a fault.
    fn reasons_that_are_none(&mut self, claim: &Claim, cites: &[Citation]) -> Taken<SmallVec<[usize; 2]>> {
        let (mut missing, mut faults) = (SmallVec::new(), Vec::new());
        for (at, reason) in claim.because.iter().enumerate() {
            if !cites.iter().any(|cite| is_written(cite, reason)) {
                missing.push(at);
                faults.extend(self.finder.article(reason, Part::Because(at)).err().into_iter().flatten());
            }
        }
        if faults.is_empty() { Ok(missing) } else { Err(faults) }
    }

    /// What is needed to rate an assertion, and the articles behind it.
    fn brief(&mut self, assertion: &Assertion, reasons: bool) -> (Brief, Rc<[Citation]>) {
        let (corpus, today) = (self.corpus(), self.today());
        match assertion {
            Assertion::Obligation { answers, person, place, date, presence } => {
                let question = Question { person, place: *place, date: *date, presence: *presence, today };
                let Answered { answer, cites, recalled } = self.answered(question, reasons);
                let complete_on = corpus.edition.complete_on;
                let beyond = (complete_on < *date).then_some(complete_on);
                let cites = cites.unwrap_or_else(|| Rc::clone(&self.none));
                (Brief { outcome: rate(answers, answer), beyond, recalled }, cites)
            }
            Assertion::Count { of: Counted::ObligedToArrest(person), date, compare, number } => {
                let between = self.tally.on(corpus, person, *date, today);
                self.brief_of(&match between {
                    Some((least, most)) => obliged_between(corpus, person, *date, *compare, *number, least, most),
                    None => judge(corpus, assertion, today),
                })
            }
            _ => self.brief_of(&judge(corpus, assertion, today)),
        }
    }

    fn brief_of(&self, verdict: &Verdict) -> (Brief, Rc<[Citation]>) {
        let cites = if verdict.cites.is_empty() { Rc::clone(&self.none) } else { Rc::from(verdict.cites.as_slice()) };
        let recalled = verdict.confidence() == Confidence::Recalled;
        (Brief { outcome: verdict.outcome, beyond: verdict.beyond, recalled }, cites)
    }

    /// The answer to a question, which many claims of one file ask; with its articles, where there are reasons to compare.
    fn answered(&mut self, question: Question, reasons: bool) -> Answered {
        let Question { person, place, date, presence, .. } = question;
        let of_place = match place {
            Asked::State(state) => std::ptr::from_ref(state).addr(),
            Asked::Place(place) => std::ptr::from_ref(place).addr(),
        };
        let key = (std::ptr::from_ref(person).addr(), of_place, presence, date);
        if let Some(answered) = self.opinions.get(&key).filter(|answered| !reasons || answered.cites.is_some()) {
            return answered.clone();
        }
        let host = self.hosts.on(place, date);
        // Among the articles are those of flags, which are raised only where reasons are compared.
        let depth = if reasons { Depth::Reasons } else { Depth::Articles };
        let (answer, deciding) = self.dockets.decided(&question, &host, depth);
        let facts = deciding.iter().flat_map(|conclusion| &conclusion.premises).flat_map(|premise| &premise.facts);
        let recalled = facts.into_iter().any(|fact| fact.confidence == Confidence::Recalled);
        let cites = reasons.then(|| deciding.iter().flat_map(Conclusion::all_cites).collect());
        let answered = Answered { answer, cites, recalled };
        if self.opinions.len() >= OPINIONS {
            self.opinions.clear();
        }
        self.opinions.insert(key, answered.clone());
        answered
    }
}
