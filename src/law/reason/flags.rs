//! Flags: when each is raised. One comes from a rule that lists it, an objection heard, an addition or a place.

use smallvec::smallvec;

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
pub(super) fn of_question(corpus: &Corpus, question: &Question, host: &Host, unsettled: bool) -> Vec<Raised> {
    let mut raised = Vec::new();
    let mut raise = |code: FlagCode, facts: Facts| {
        raised.push(Raised { code, cites: corpus.flag(code).map_or(&[], |flag| flag.cites), facts });
    };
    if let Some(fact) = host.controlled {
        raise(corpus.combination.controlled, smallvec![fact]);
    }
    if let (Some(fact), true) =
        (host.unsettled.filter(|_| unsettled), host.place.is_some_and(|place| place.kind == PlaceKind::Disputed))
    {
        raise(corpus.combination.unsettled, smallvec![fact]);
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

/// Stands in for the host where there is none: no state is this one.
pub(super) static NOBODY: State = State {
    id: StateId(""),
    name: "",
    formerly: &[],
    official: "",
    iso2: None,
    iso3: "",
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
