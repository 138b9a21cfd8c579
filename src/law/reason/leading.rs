//! Which conclusion decides an answer, or came nearest to another.

use std::ops::ControlFlow;

use super::conclude::{Suppose, conclude};
use super::docket::Dockets;
use super::opine::{conclude_all, conclusions_at, strongest};
use crate::law::*;

/// An answer with the conclusion that decides it.
#[derive(Clone, Debug)]
pub struct Led {
    /// The answer.
    pub answer: Answer,
    /// The conclusion that decides it, or came nearest to another, with its reasons; where rules say that nothing is owed, without them.
    pub leading: Option<Conclusion>,
    /// A conclusion that lacks a fact, or knows of a secret document alone, and would be stronger than the answer; without its reasons.
    pub stronger: Option<Conclusion>,
}

/// The answer of the opinion for this host, with the conclusion that leads in it: only that one is given its reasons.
pub fn led_at(corpus: &Corpus, question: &Question, host: &Host) -> Led {
    Dockets::none(corpus).led(question, host)
}

impl Dockets<'_> {
    /// The answer of the opinion for this host, with the conclusion that leads in it: only that one is given its reasons.
    pub fn led(&self, question: &Question, host: &Host) -> Led {
        let corpus = self.corpus;
        let (best, mut conclusions) = self.highest(question, host);
        let answer = best.map_or(Answer::NotObliged, |(answer, ..)| answer);
        let among = |conclusion: &Conclusion| Some(standing(corpus, question.date, conclusion)) == best;
        let of_rules = conclusions.iter().filter(|conclusion| among(conclusion)).all(|conclusion| conclusion.rule.is_some());
        // Where rules say that nothing is owed, the status is all that is told of what leads, and those that stand highest share it; but for
        // treaties that are none for the case, of which the premises tell which came nearest.
        let near = best.is_some_and(|(_, _, nearness, _)| nearness > Status::NotApplicable.nearness());
        if answer == Answer::NotObliged && of_rules && near {
            let first = conclusions.iter().position(among);
            return Led { answer, leading: first.map(|at| conclusions.swap_remove(at)), stronger: None };
        }
        let told = self.again(question, host, &conclusions, &among, Depth::Reasons);
        let leading = leading(corpus, question.date, &told).and_then(|at| told.into_iter().nth(at));
        let carried = leading.as_ref().is_some_and(|leading| leading.status.carries());
        let stronger = stronger(corpus, answer, &conclusions).filter(|_| carried).map(|at| conclusions.swap_remove(at));
        Led { answer, leading, stronger }
    }

    /// The conclusions of the highest standing, and those that leave it open, for no others can be told in short: no more than the status.
    fn highest(&self, question: &Question, host: &Host) -> (Option<Standing>, Vec<Conclusion>) {
        let (mut best, mut kept) = (None, Vec::new());
        let open = |conclusion: &Conclusion| self.corpus.counts_as(conclusion.status) == Answer::Undetermined;
        conclude_all(self, question, host, Depth::Status, &mut |conclusion| {
            let standing = Some(standing(self.corpus, question.date, &conclusion));
            if best < standing {
                best = standing;
                kept.retain(open);
            }
            if best == standing || open(&conclusion) {
                kept.push(conclusion);
            }
            ControlFlow::Continue(())
        });
        kept.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
        (best, kept)
    }

    /// The answer of the opinion for this host, and what it can rest on, without flags: what gives it; where nothing is owed, what comes
    /// nearest. All that a list of many pairs shows.
    pub fn ruled(&self, question: &Question, host: &Host) -> (Answer, Vec<Conclusion>) {
        let corpus = self.corpus;
        let conclusions = self.statuses(question, host);
        let answer = strongest(corpus, &conclusions);
        let best = conclusions.iter().map(|conclusion| standing(corpus, question.date, conclusion)).max();
        let among = |conclusion: &Conclusion| match answer {
            Answer::NotObliged => Some(standing(corpus, question.date, conclusion)) == best,
            _ => corpus.counts_as(conclusion.status) == answer,
        };
        (answer, self.again(question, host, &conclusions, &among, Depth::Articles))
    }

    /// What the sentence that answers stands under: the flag of what leads among these conclusions that has a text for it, if anything is owed.
    pub fn condition(&self, question: &Question, host: &Host, conclusions: &[Conclusion]) -> Option<Raised> {
        let leads = &conclusions[leading(self.corpus, question.date, conclusions)?];
        let told =
            leads.status.carries().then(|| self.again(question, host, std::slice::from_ref(leads), &|_| true, Depth::Reasons));
        let in_headline = |raised: &Raised| self.corpus.flag(raised.code).is_some_and(|flag| flag.headline.is_some());
        told?.into_iter().flat_map(|conclusion| conclusion.flags).find(in_headline)
    }

    /// The answer of the opinion for this host, and every conclusion that gives it.
    pub fn decided(&self, question: &Question, host: &Host, depth: Depth) -> (Answer, Vec<Conclusion>) {
        let conclusions = self.statuses(question, host);
        let answer = strongest(self.corpus, &conclusions);
        let gives = |conclusion: &Conclusion| self.corpus.counts_as(conclusion.status) == answer;
        (answer, self.again(question, host, &conclusions, &gives, depth))
    }

    /// Some of the conclusions that are known by their status, with what led to it.
    fn again(
        &self,
        question: &Question,
        host: &Host,
        conclusions: &[Conclusion],
        among: &dyn Fn(&Conclusion) -> bool,
        depth: Depth,
    ) -> Vec<Conclusion> {
        let wanted = || conclusions.iter().filter(|conclusion| among(conclusion));
        // What keeps every rule from speaking has its reasons from elsewhere.
        let Some(state) = host.state.filter(|_| wanted().all(|conclusion| conclusion.rule.is_some())) else {
            let mut told = conclusions_at(self, question, host, depth);
            told.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
            told.retain(|conclusion| among(conclusion));
            return told;
        };
        let again = |conclusion: &Conclusion| {
            let (corpus, fits) = (self.corpus, Fits::default());
            let Conclusion { rule, process, .. } = *conclusion;
            conclude(&Case { corpus, question, host, state, rule, process, fits: &fits, depth }, Suppose::NOTHING)
        };
        wanted().map(again).collect()
    }
}

/// A conclusion that lacks a fact, or knows of a secret document alone, and would be stronger than the answer.
pub fn stronger(corpus: &Corpus, answer: Answer, conclusions: &[Conclusion]) -> Option<usize> {
    conclusions.iter().position(|conclusion| {
        let court_without_rules = || conclusion.process.is_some() && answer < Answer::ObligedContested;
        corpus.counts_as(conclusion.status) == Answer::Undetermined
            && conclusion.rule.map_or_else(court_without_rules, |rule| could_give_more(corpus, rule, answer))
    })
}

/// Whether a rule of which a fact is missing could give more than the answer. Of a rule that gives no duty where all its facts are known,
/// what is missing is whom the place belongs to, or the article: then what it is about may be owed, an arrest for its court.
pub(super) fn could_give_more(corpus: &Corpus, rule: &Rule, answer: Answer) -> bool {
    match rule.gives {
        Gives::Status(status) if status.carries() => corpus.counts_as(status) > answer,
        Gives::Status(_) => !rule.courts.is_empty() && answer < Answer::ObligedContested,
        Gives::AsBoundThrough => false,
    }
}

/// How strong a conclusion is among others, before its facts are looked at: a document still to come is no reason of the day where there
/// was another, and of equals the first rule leads; where the treaty is none for the case, the one of which most held.
type Standing = (Answer, bool, u8, std::cmp::Reverse<u8>);

fn standing(corpus: &Corpus, day: Day, conclusion: &Conclusion) -> Standing {
    let status = conclusion.status;
    let number = conclusion.rule.filter(|_| status != Status::NotApplicable).map_or(0, |rule| rule.number.0);
    let there = conclusion.process.is_none_or(|process| process.known_by(day));
    (corpus.counts_as(status), there, status.nearness(), std::cmp::Reverse(number))
}

/// Of a document that obliges nobody: how much that tells. Least where it was still to come, most where it ended.
fn how_it_failed(conclusion: &Conclusion) -> u8 {
    let facts = conclusion.premises.last().map_or(&[][..], |premise| &premise.facts[..]);
    let ended = |fact: &Fact| matches!(fact.what, What::Ended(_) | What::Dead(_));
    match facts {
        _ if facts.iter().any(|fact| matches!(fact.what, What::NotIssued(_))) => 0,
        _ if facts.iter().any(|fact| matches!(fact.what, What::IssuedInCustody(_))) => 1,
        _ if facts.iter().any(ended) => 3,
        _ => 2,
    }
}

/// The conclusion that decides the answer; where none obliges, the one that came nearest.
pub fn leading(corpus: &Corpus, day: Day, conclusions: &[Conclusion]) -> Option<usize> {
    let nearness = |at: &usize| {
        let conclusion = &conclusions[*at];
        let held = conclusion.premises.iter().filter(|premise| premise.met == Met::Yes).count();
        let status = conclusion.status;
        // Of the processes of a rule the one leads that came furthest. Of documents that oblige nobody, one that ended leads, then one that
        // is no warrant, and the last of several; of those still to come the first.
        let over = (status == Status::NoWarrant).then(|| {
            let (failed, issued) = (how_it_failed(conclusion), conclusion.process.map(|process| process.issued));
            (failed, issued.filter(|_| failed > 0), std::cmp::Reverse(issued.filter(|_| failed == 0)))
        });
        (standing(corpus, day, conclusion), over, held, std::cmp::Reverse(*at))
    };
    (0..conclusions.len()).max_by_key(nearness)
}

/// The conclusions whose status gives this answer.
pub fn deciding<'a>(corpus: &'a Corpus, answer: Answer, conclusions: &'a [Conclusion]) -> impl Iterator<Item = &'a Conclusion> {
    conclusions.iter().filter(move |conclusion| corpus.counts_as(conclusion.status) == answer)
}

impl Opinion {
    /// The conclusions whose status gives the answer.
    pub fn deciding<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = &'a Conclusion> {
        deciding(corpus, self.answer, &self.conclusions)
    }
}
