//! Holds claims against the record, one after the other: names found, outcome, rating, reasons, waivers. Fast, in bounded memory.

mod fault;
mod held;
mod names;
mod resolve;
mod spans;

use std::collections::HashMap;
use std::rc::Rc;

use smallvec::SmallVec;

use self::fault::Taken;
use self::held::Brief;
use self::names::{Finder, is_written};
use self::resolve::resolve;
use self::spans::{Spans, address};
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

/// From so many answers on, spans of pairs are worth finding.
const MANY: usize = 4096;

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
    asked: usize,
    spans: Option<Spans>,
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
            asked: 0,
            spans: None,
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

    /// What is denied.
    pub fn deny(&self) -> Deny {
        self.deny
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
        self.asked += 1;
        // Articles of rulings may change within a span, and those who fly over or land are few.
        if !reasons && self.asked > MANY && question.presence == Presence::Territory {
            return self.within_a_span(question);
        }
        let Question { person, place, date, presence, .. } = question;
        let key = (std::ptr::from_ref(person).addr(), address(place), presence, date);
        if let Some(answered) = self.opinions.get(&key).filter(|answered| !reasons || answered.cites.is_some()) {
            return answered.clone();
        }
        let answered = self.decided(question, reasons);
        if self.opinions.len() >= OPINIONS {
            self.opinions.clear();
        }
        self.opinions.insert(key, answered.clone());
        answered
    }

    fn within_a_span(&mut self, question: Question) -> Answered {
        let (corpus, today) = (self.corpus(), self.today());
        let known = self.spans.get_or_insert_with(|| Spans::new(corpus, today)).of(&question).map(|known| *known);
        if let Some(Some((answer, recalled))) = known {
            return Answered { answer, cites: None, recalled };
        }
        let answered = self.decided(question, false);
        let span = known.and_then(|_| self.spans.as_mut()?.of(&question));
        if let Some(span) = span {
            *span = Some((answered.answer, answered.recalled));
        }
        answered
    }

    fn decided(&mut self, question: Question, reasons: bool) -> Answered {
        let host = self.hosts.on(question.place, question.date);
        // Among the articles are those of flags, which are raised only where reasons are compared.
        let depth = if reasons { Depth::Reasons } else { Depth::Articles };
        let (answer, deciding) = self.dockets.decided(&question, &host, depth);
        let facts = deciding.iter().flat_map(|conclusion| &conclusion.premises).flat_map(|premise| &premise.facts);
        let recalled = facts.into_iter().any(|fact| fact.confidence == Confidence::Recalled);
        let cites = reasons.then(|| deciding.iter().flat_map(Conclusion::all_cites).collect());
        Answered { answer, cites, recalled }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::embedded,
        query::timeline::{FIRST_DAY, Timelines},
    };

    #[test]
    fn what_stands_in_a_span_is_what_is_answered_on_each_of_its_days() {
        let (corpus, today) = (embedded(), Day::of(2026, 11, 24));
        let places: Vec<Asked> = corpus.states.iter().map(Asked::State).chain(corpus.places.iter().map(Asked::Place)).collect();
        let (mut verifier, timelines) = (Verifier::new(corpus, today, Deny::default()), Timelines::new(corpus, today));
        let mut drawn: u64 = 7;
        let mut below = |end: usize| {
            drawn = drawn.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (drawn >> 33) as usize % end
        };
        let mut spans_met_again = 0;
        for _ in 0..600 {
            let (person, place) = (&corpus.persons[below(corpus.persons.len())], places[below(places.len())]);
            let moments = timelines.moments(&timelines.person(person), &timelines.place(place), FIRST_DAY.next(), None);
            for at in 0..20 {
                let any = FIRST_DAY.plus_days(below(31_000) as i32);
                let beside = moments[below(moments.len())].day.plus_days(below(3) as i32 - 1);
                let date = if at % 2 == 0 { any } else { beside };
                let question = Question { person, place, date, presence: Presence::Territory, today };
                let known = verifier.spans.as_mut().and_then(|spans| spans.of(&question)).is_some_and(|known| known.is_some());
                spans_met_again += usize::from(known);
                let (kept, asked) = (verifier.within_a_span(question), verifier.decided(question, false));
                let about = format!("{} in {} on {date}", person.id, place.id());
                assert_eq!((kept.answer, kept.recalled), (asked.answer, asked.recalled), "{about}");
            }
        }
        assert!(spans_met_again > 2_000, "{spans_met_again}");
    }
}
