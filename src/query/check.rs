//! One visit: the opinion, which conclusion leads it, what the record holds around it, and what would change it.

use super::{
    change::{self, Change},
    record::{self, OnRecord},
};
use crate::law::*;

/// Everything there is to say about one question.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The reasoned answer.
    pub opinion: Opinion,
    /// The conclusion that decides the answer, or came nearest to another.
    pub leading: Option<usize>,
    /// Trips and rulings around the day.
    pub record: OnRecord,
    /// What would change the answer, nearest first.
    pub changes: Vec<Change>,
}

/// Answers one question.
pub fn check(corpus: &Corpus, question: Question) -> Checked {
    let opinion = opine(corpus, question);
    let leading = leading(corpus, &opinion.conclusions);
    let record = record::around(corpus, question.person, &opinion.host, question.date);
    let changes = change::changes(corpus, &opinion);
    Checked { opinion, leading, record, changes }
}

/// The conclusion that decides the answer; where none obliges, the one that came nearest.
pub fn leading(corpus: &Corpus, conclusions: &[Conclusion]) -> Option<usize> {
    let nearness = |at: &usize| {
        let conclusion = &conclusions[*at];
        let held = conclusion.premises.iter().filter(|premise| premise.met == Met::Yes).count();
        let rank = near(conclusion.status);
        // Of equals the first rule leads, and of its processes the one that came furthest.
        let number = conclusion.rule.map_or(0, |rule| rule.number.0);
        (corpus.counts_as(conclusion.status), rank, std::cmp::Reverse(number), held, std::cmp::Reverse(*at))
    };
    (0..conclusions.len()).max_by_key(nearness)
}

/// How near to an obligation a status without one comes.
pub fn near(status: Status) -> u8 {
    match status {
        Status::Obliged | Status::ObligedContested => 9,
        Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested => 8,
        Status::Sealed | Status::Unknown => 7,
        Status::Voluntary => 6,
        Status::Urged => 5,
        Status::Barred => 4,
        Status::NoWarrant => 3,
        Status::NotShown => 2,
        Status::NotParty => 1,
        Status::NotApplicable => 0,
    }
}

/// The request to the host that is on record, where a rule would otherwise presume one.
pub fn request_on_record(corpus: &Corpus, opinion: &Opinion, conclusion: &Conclusion) -> Option<Fact> {
    let rule = conclusion.rule.filter(|_| conclusion.status.carries())?;
    let presuming = |test: &Test| matches!(test, Test::Request(kinds) if kinds.is_empty());
    let test = rule.flags.iter().filter_map(|code| corpus.flag(*code)).flat_map(|flag| flag.when).find(|test| presuming(test))?;
    let case = Case {
        corpus,
        question: &opinion.question,
        host: &opinion.host,
        state: opinion.host.state?,
        rule: Some(rule),
        process: conclusion.process,
        fits: &Fits::default(),
        depth: Depth::Reasons,
    };
    let (met, facts) = test.test(&case);
    facts.into_iter().next().filter(|_| met == Met::No)
}

/// The state of the office behind a flag, where that state was not bound by the rule's treaty when the acts charged ended.
pub fn not_bound_then(corpus: &Corpus, conclusion: &Conclusion, raised: &Raised) -> Option<StateId> {
    let office = raised.facts.iter().find_map(|fact| match fact.what {
        What::Holds(office) => Some(office),
        _ => None,
    })?;
    let treaty = conclusion.rule?.treaty?;
    let last = conclusion.process?.acts?.last;
    let of = corpus.on_day(office.of, last)?;
    (corpus.is_bound(treaty, of, last) == Holds::No).then_some(office.of)
}

/// States and bodies on record as disputing what an objection's ruling says: by a position taken, or by not acting on a request.
pub fn disputed_by(corpus: &Corpus, objection: &Objection) -> Vec<&'static Finding> {
    let on_point = |finding: &&'static Finding| {
        finding.about == FindingAbout::Arrest && finding.cites.iter().any(|cite| objection.cites.contains(cite))
    };
    let mut found: Vec<&'static Finding> = Vec::new();
    for finding in corpus.findings.iter().rev().filter(on_point) {
        let disputes = match finding.kind {
            FindingKind::Position => true,
            FindingKind::Court => finding.outcome == FindingOutcome::NonCompliance && finding.referred_to.is_some(),
            FindingKind::Domestic => false,
        };
        let named = found.iter().any(|other| other.state.is_some() && other.state == finding.state);
        let deeds = found.iter().filter(|other| other.kind == FindingKind::Court).count();
        if disputes && !named && (finding.kind == FindingKind::Position || deeds < 3) {
            found.push(finding);
        }
    }
    found.reverse();
    found
}
