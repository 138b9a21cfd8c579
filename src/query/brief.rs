//! What the short page of an answer tells: the facts that decide, the other routes, an office that may stand in the way, what may be owed
//! beside. Chosen here once, so that whoever writes it asks nothing.

use crate::law::*;

/// What a short page tells of an answer. Places are those of conclusions in the opinion, and of premises in the leading conclusion.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// The premises that decide: where something is owed, those that bear it; else the one that fails.
    pub because: Vec<usize>,
    /// Conclusions of other rules under which something is owed too.
    pub also: Vec<usize>,
    /// Conclusions of other rules that were tried and do not oblige.
    pub tried: Vec<usize>,
    /// Conclusions in which an office was raised against the obligation: the leading one, or else those that it bars.
    pub of_office: Vec<usize>,
    /// A conclusion that lacks a fact and would be stronger than the answer.
    pub stronger: Option<usize>,
    /// The answer if the missing fact were so, and if it were not.
    pub either: Option<(Answer, Answer)>,
    /// The host's statement that it will not join the treaty that it signed.
    pub no_intent: Option<&'static Action>,
}

/// Of whom the judges have held what an objection's ruling says.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// By the day asked about: each person, and the year of the first ruling.
    pub earlier: Vec<(&'static Person, i16)>,
    /// Later, about a stay that covers the day.
    pub of_this_stay: Option<Day>,
    /// The first of all rulings, where it came later.
    pub first_later: Option<(&'static Person, Day)>,
}

/// Chooses.
pub(super) fn brief(corpus: &Corpus, opinion: &Opinion, leading: Option<usize>, either: Option<(Answer, Answer)>) -> Brief {
    let Some(at) = leading else { return Brief::default() };
    let led = &opinion.conclusions[at];
    let carries = led.status.carries();
    let others = || opinion.conclusions.iter().enumerate().filter(move |(other, _)| *other != at);
    let same_rule = |other: &Conclusion| {
        other.rule.is_some_and(|rule| led.rule.is_some_and(|led| led.number == rule.number)) || other.rule.is_none()
    };
    let mut also: Vec<usize> = Vec::new();
    for (other, conclusion) in others().filter(|(_, other)| carries && other.status.carries() && !same_rule(other)) {
        let told =
            |known: &usize| opinion.conclusions[*known].rule.map(|rule| rule.number) == conclusion.rule.map(|rule| rule.number);
        if !also.iter().any(told) {
            also.push(other);
        }
    }
    let raised = |conclusion: &Conclusion| conclusion.objections.iter().any(Hearing::of_office);
    Brief {
        because: because(led),
        also,
        tried: others().filter(|(_, other)| !other.status.carries() && !same_rule(other)).map(|(at, _)| at).collect(),
        of_office: match raised(led) {
            true => vec![at],
            false if carries => Vec::new(),
            false => others().filter(|(_, other)| other.status == Status::Barred && raised(other)).map(|(at, _)| at).collect(),
        },
        stronger: stronger(corpus, opinion, led),
        either,
        no_intent: no_intent(corpus, opinion, led),
    }
}

/// Of a conclusion that carries an obligation: whom it binds, and charge, conflict and link; its document is told apart. Of another: what fails.
fn because(conclusion: &Conclusion) -> Vec<usize> {
    let premises = conclusion.premises.iter().enumerate();
    if !conclusion.status.carries() {
        // The last that was tested ended it, unless it gives no more than this at best.
        let fails = |(_, premise): &(usize, &Premise)| premise.met != Met::Yes;
        let disputed = |premise: &Premise| matches!(premise.about, About::Condition(Test::Statehood(_)));
        let last = premises.clone().next_back().filter(fails).filter(|(_, premise)| !disputed(premise));
        return last.or_else(|| premises.clone().find(fails)).map(|(at, _)| at).into_iter().collect();
    }
    let bears = |premise: &Premise| match premise.about {
        About::Bearer => true,
        About::Condition(test) => {
            matches!(test, Test::Conflict(_) | Test::HostIs(_) | Test::BoundThrough(_))
                || matches!(test, Test::Request(kinds) if !kinds.is_empty())
        }
        About::Place | About::Person => false,
    };
    // What a condition says of the host again is told once.
    let by_condition = conclusion
        .premises
        .iter()
        .any(|premise| matches!(premise.about, About::Condition(Test::HostIs(_) | Test::BoundThrough(_))));
    let told = premises.filter(|(_, premise)| bears(premise) && !(by_condition && premise.about == About::Bearer));
    told.map(|(at, _)| at).collect()
}

/// A conclusion that lacks a fact, or knows of a secret document alone, and would be stronger than the answer.
pub(super) fn stronger(corpus: &Corpus, opinion: &Opinion, led: &Conclusion) -> Option<usize> {
    if !led.status.carries() {
        return None;
    }
    crate::law::stronger(corpus, opinion.answer, &opinion.conclusions)
}

fn no_intent(corpus: &Corpus, opinion: &Opinion, led: &Conclusion) -> Option<&'static Action> {
    let signed = led.premises.iter().flat_map(|premise| &premise.facts).find_map(|fact| match fact.what {
        What::Signed(id, action) => Some((id, action.state)),
        _ => None,
    });
    let (treaty, state) = signed?;
    let list = corpus.instrument(treaty)?.list?;
    let said = |action: &&Action| {
        action.state == state && action.action == ActionKind::NoIntent && action.on.is_some_and(|on| on <= opinion.question.date)
    };
    list.actions.iter().find(said)
}

/// Of whom the judges of the court have held what the ruling of this objection says: they found that a state should have arrested.
pub(super) fn held(corpus: &Corpus, opinion: &Opinion, objection: &Objection) -> Option<Held> {
    let Question { person, date, .. } = opinion.question;
    let on_point = |finding: &&Finding| {
        finding.kind == FindingKind::Court
            && finding.about == FindingAbout::Arrest
            && finding.outcome == FindingOutcome::NonCompliance
            && finding.cites.iter().any(|cite| objection.cites.contains(cite))
    };
    let mut held = Held::default();
    for finding in corpus.findings.iter().filter(on_point) {
        let Some(of) = finding.person.and_then(|id| corpus.person(id)) else { continue };
        if finding.on <= date {
            if !held.earlier.iter().any(|(other, _)| other.id == of.id) {
                held.earlier.push((of, finding.on.year()));
            }
            continue;
        }
        let here = finding
            .state
            .and_then(|state| corpus.on_day(state, date))
            .is_some_and(|state| opinion.host.state.is_some_and(|host| host.id == state));
        if of.id == person.id && here && finding.visit.contains(&date) && held.of_this_stay.is_none() {
            held.of_this_stay = Some(finding.on);
        }
        if held.earlier.is_empty() && held.first_later.is_none() {
            held.first_later = Some((of, finding.on));
        }
    }
    (!held.earlier.is_empty() || held.first_later.is_some()).then_some(held)
}
