//! The flags of an answer, each once, with who disputes the ruling behind it.

use crate::law::*;

/// A flag, however often it was raised.
#[derive(Clone, Debug)]
pub struct Flagged {
    /// Its code.
    pub code: FlagCode,
    /// Its articles.
    pub cites: List<Citation>,
    /// The rules that raised it; empty: the question as a whole.
    pub rules: Vec<RuleNumber>,
    /// The treaties or other texts that these rules are about.
    pub treaties: Vec<InstrumentId>,
    /// Each time that it was raised: by the question as a whole, then in the order of conclusions. Never empty.
    pub raisings: Vec<Raising>,
}

/// One time that a flag was raised.
#[derive(Clone, Debug)]
pub struct Raising {
    /// As the law raised it.
    pub raised: Raised,
    /// The ground on which an obligation survives an exit.
    pub ground: Option<Ground>,
    /// Who disputes what the ruling behind it says.
    pub disputes: Vec<&'static Finding>,
    /// The state of the office behind it, where that state was not bound by the rule's treaty when the acts charged ended.
    pub not_bound: Option<StateId>,
    /// The court of the document.
    pub court: Option<CourtId>,
}

impl Flagged {
    /// Where several rules raise the same, the time of which most is known of the case; of equals the first.
    pub fn told(&self) -> Option<&Raising> {
        let known = |raising: &Raising| (!raising.disputes.is_empty(), raising.not_bound.is_some(), raising.ground.is_some());
        self.raisings.iter().reduce(|told, next| if known(told) < known(next) { next } else { told })
    }

    /// Whether it was raised on such a fact, as it is told.
    pub fn raised_on(&self, such: impl Fn(&Fact) -> bool) -> bool {
        self.told().is_some_and(|raising| raising.raised.facts.iter().any(such))
    }
}

/// Every flag of an opinion once: first those of the question as a whole.
pub(super) fn flags(corpus: &Corpus, opinion: &Opinion) -> Vec<Flagged> {
    let by_question = opinion.flags.iter().map(|raised| (raised, None));
    let by_rules =
        opinion.conclusions.iter().flat_map(|conclusion| conclusion.flags.iter().map(move |raised| (raised, Some(conclusion))));
    let mut flags: Vec<Flagged> = Vec::new();
    for (raised, conclusion) in by_question.chain(by_rules) {
        let raising = raising(corpus, raised, conclusion, opinion.question.date);
        let at = flags.iter().position(|flag| flag.code == raised.code).unwrap_or_else(|| {
            flags.push(Flagged {
                code: raised.code,
                cites: raised.cites,
                rules: Vec::new(),
                treaties: Vec::new(),
                raisings: Vec::new(),
            });
            flags.len() - 1
        });
        let flag = &mut flags[at];
        let number = conclusion.and_then(|conclusion| conclusion.rule).map(|rule| rule.number);
        flag.rules.extend(number.filter(|number| !flag.rules.contains(number)));
        let about = conclusion.and_then(Conclusion::about);
        flag.treaties.extend(about.filter(|about| !flag.treaties.contains(about)));
        flag.raisings.push(raising);
    }
    flags
}

fn raising(corpus: &Corpus, raised: &Raised, conclusion: Option<&Conclusion>, date: Day) -> Raising {
    let heard = conclusion.into_iter().flat_map(|conclusion| &conclusion.objections);
    let overruled = |objection: &&Objection| objection.ruled == Ruling::Overruled;
    let objection = heard.map(|hearing| hearing.objection).find(|objection| objection.flag == Some(raised.code));
    Raising {
        raised: raised.clone(),
        ground: conclusion.and_then(|conclusion| conclusion.ground),
        disputes: objection.filter(overruled).map_or_else(Vec::new, |objection| disputed_by(corpus, objection, date)),
        not_bound: conclusion.and_then(|conclusion| not_bound_then(corpus, conclusion, raised)),
        court: conclusion.and_then(|conclusion| conclusion.process).map(|process| process.court),
    }
}

fn not_bound_then(corpus: &Corpus, conclusion: &Conclusion, raised: &Raised) -> Option<StateId> {
    let office = raised.facts.iter().find_map(|fact| match fact.what {
        What::Holds(office) => Some(office),
        _ => None,
    })?;
    let treaty = conclusion.rule?.treaty?;
    let last = conclusion.process?.acts?.last;
    let of = corpus.on_day(office.of, last)?;
    (corpus.is_bound(treaty, of, last) == Holds::No).then_some(office.of)
}

/// States and bodies on record as disputing what an objection's ruling says: by a position taken, or by not acting on a request. Of each its last
/// word by the day asked about, or else its first after it; by day.
fn disputed_by(corpus: &Corpus, objection: &Objection, date: Day) -> Vec<&'static Finding> {
    let on_point = |finding: &&'static Finding| {
        finding.about == FindingAbout::Arrest
            && finding.cites.iter().any(|cite| objection.cites.contains(cite))
            && match finding.kind {
                FindingKind::Position => true,
                FindingKind::Court => finding.outcome == FindingOutcome::NonCompliance && finding.referred_to.is_some(),
                FindingKind::Domestic => false,
            }
    };
    let (by_then, after): (Vec<&'static Finding>, Vec<&'static Finding>) =
        corpus.findings.iter().filter(on_point).partition(|finding| finding.on <= date);
    let mut found: Vec<&'static Finding> = Vec::new();
    for finding in by_then.into_iter().rev().chain(after) {
        let named = found.iter().any(|other| other.state.is_some() && other.state == finding.state);
        if !named {
            found.push(finding);
        }
    }
    found.sort_by_key(|finding| finding.on);
    found
}
