//! Flags: when each is raised. One comes from a rule that lists it, an objection heard, an addition or a place.

use smallvec::smallvec;

use super::{document, leading::could_give_more};
use crate::law::*;

impl FlagCode {
    /// Whether the flag marks a dispute, and not only information: that is what the first letter of its code is for.
    pub fn contests(self) -> bool {
        self.0.starts_with("C-")
    }
}

impl Conclusion {
    /// Raises a flag once.
    pub(super) fn raise(&mut self, code: FlagCode, cites: List<Citation>, facts: Facts) {
        if !self.flags.iter().any(|raised| raised.code == code) {
            self.flags.push(Raised { code, cites, facts });
        }
    }

    /// The treaty or other text that it is about: whose parties the rule reads, or else the first cited.
    pub fn about(&self) -> Option<InstrumentId> {
        self.rule.and_then(|rule| rule.treaty.or(self.cites.first().map(|cite| cite.instrument)))
    }

    /// Every article the conclusion rests on: its own, then those of its objections and flags.
    pub fn all_cites(&self) -> Vec<Citation> {
        let mut cites = self.cites.clone();
        let heard = self.objections.iter().flat_map(|hearing| hearing.objection.cites);
        let flagged = self.flags.iter().flat_map(|raised| raised.cites);
        for cite in heard.chain(flagged) {
            if !cites.contains(cite) {
                cites.push(*cite);
            }
        }
        cites
    }
}

/// Raises the flags of a rule, and those of every rule, that go with the conclusion's status.
pub(super) fn raise(case: &Case, rule: &'static Rule, own_result: bool, conclusion: &mut Conclusion) {
    if case.depth < Depth::Reasons {
        return;
    }
    for code in rule.flags.iter().chain(case.corpus.combination.flags) {
        let Some(flag) = case.corpus.flag(*code).filter(|flag| flag.by.is_none()) else { continue };
        let goes = if flag.with.is_empty() {
            own_result && conclusion.status != Status::Barred
        } else {
            flag.with.contains(&conclusion.status)
        };
        if goes && let (Met::Yes, facts) = all(flag.when, case) {
            conclusion.raise(*code, flag.cites, facts);
        }
    }
}

/// The flags of the question as a whole: how the person travels, a day to come, a place under another power, a place without a settled sovereign.
pub(super) fn of_question(
    corpus: &Corpus,
    question: &Question,
    host: &Host,
    answer: Answer,
    conclusions: &[Conclusion],
) -> Vec<Raised> {
    let combination = &corpus.combination;
    let mut raised = Vec::new();
    let mut raise = |code: FlagCode, facts: Facts| {
        raised.push(Raised { code, cites: corpus.flag(code).map_or(&[], |flag| flag.cites), facts });
    };
    if let Some(fact) = host.controlled {
        raise(combination.controlled, smallvec![fact]);
    }
    // The article is cited of a place alone (P8).
    if let Some(controlled) = raised.first_mut().filter(|_| host.place.is_some() && host.shut_out()) {
        controlled.cites = combination.shut_out;
    }
    let mut raise = |code: FlagCode, facts: Facts| {
        raised.push(Raised { code, cites: corpus.flag(code).map_or(&[], |flag| flag.cites), facts });
    };
    if let Some(facts) = sovereignty_disputed(question, host, conclusions) {
        combination.claimed.into_iter().for_each(|code| raise(code, facts.clone()));
    }
    if let Some(facts) = perhaps_stronger(corpus, answer, conclusions) {
        combination.stronger.into_iter().for_each(|code| raise(code, facts.clone()));
    }
    let case = Case {
        corpus,
        question,
        host,
        state: host.state.unwrap_or(&NOBODY),
        rule: None,
        process: None,
        fits: &Fits::default(),
        depth: Depth::Reasons,
    };
    for code in corpus.combination.visit_flags {
        if let Some(flag) = corpus.flag(*code)
            && let (Met::Yes, facts) = all(flag.when, &case)
        {
            raise(*code, facts);
        }
    }
    raised
}

/// P4, P7: the place is claimed by another state too, and the person is wanted; of a place without a settled sovereign where something is owed
/// all the same.
fn sovereignty_disputed(question: &Question, host: &Host, conclusions: &[Conclusion]) -> Option<Facts> {
    let place = host.place?;
    let wanted = || question.person.processes.iter().any(|process| document::wanted(question, process));
    let claimed = !place.claimed_by.is_empty() && wanted();
    let open = !place.unsettled_under.is_empty() && conclusions.iter().any(|conclusion| conclusion.status.carries());
    (claimed || open).then(|| smallvec![Fact::of(What::NoSovereign(place), &place.basis)])
}

/// 2.7: something is owed, and a rule of which a fact is missing could give more.
fn perhaps_stronger(corpus: &Corpus, answer: Answer, conclusions: &[Conclusion]) -> Option<Facts> {
    if !matches!(answer, Answer::ObligedContested | Answer::ProsecuteOrExtradite | Answer::ProsecuteOrExtraditeContested) {
        return None;
    }
    let could = |rule: &Rule| could_give_more(corpus, rule, answer);
    let unknown =
        conclusions.iter().find(|conclusion| conclusion.status == Status::Unknown && conclusion.rule.is_some_and(could))?;
    let missing = unknown.premises.iter().find(|premise| premise.met == Met::NotKnown);
    Some(missing.map(|premise| premise.facts.clone()).unwrap_or_default())
}

/// Stands in for the host where there is none: no state is this one.
pub(super) static NOBODY: State = State {
    id: StateId(""),
    name: "",
    formerly: &[],
    official: "",
    iso2: None,
    iso3: "",
    codes: Codes::NONE,
    point: None,
    names: &[],
    also: &[],
    article: false,
    shared: &[],
    exists: Period { from: None, until: None },
    statehood: Statehood::Settled,
    unrecorded: true,
    control: &[],
    basis: Basis { sources: &[], confidence: Confidence::Recalled, note: None },
};
