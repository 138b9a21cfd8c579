//! Whether two opinions of neighbouring days say the same, so that the days between need not be looked at one by one.

use crate::law::*;

/// Whether they come to the same, on the same facts, under the same state's law.
pub fn alike(one: &Opinion, other: &Opinion) -> bool {
    let host = |opinion: &Opinion| opinion.host.state.map(|state| (state.id, state.name_on(opinion.question.date)));
    let held = match (&one.controller, &other.controller) {
        (None, None) => true,
        (Some(one), Some(other)) => alike(one, other),
        _ => false,
    };
    held && one.answer == other.answer
        && host(one) == host(other)
        && (one.host.controlled, one.host.unsettled) == (other.host.controlled, other.host.unsettled)
        && one.flags == other.flags
        && one.conclusions.len() == other.conclusions.len()
        && one.conclusions.iter().zip(&other.conclusions).all(|(one, other)| same(one, other))
}

/// Whether what decides them, or came nearest, is the same.
pub(super) fn leads_alike(corpus: &Corpus, one: &Opinion, other: &Opinion) -> bool {
    let lead = |opinion: &Opinion| {
        leading(corpus, opinion.question.date, &opinion.conclusions).map(|at| opinion.conclusions[at].clone())
    };
    match (lead(one), lead(other)) {
        (Some(led), Some(then)) => same(&led, &then) && one.answer == other.answer && one.host.state == other.host.state,
        _ => false,
    }
}

fn same(one: &Conclusion, other: &Conclusion) -> bool {
    let rule = |said: &Conclusion| said.rule.map(std::ptr::from_ref);
    let process = |said: &Conclusion| said.process.map(|process| process.id);
    (one.status, one.obligation, one.through, one.ground) == (other.status, other.obligation, other.through, other.ground)
        && (rule(one), process(one)) == (rule(other), process(other))
        && (&one.cites, &one.flags) == (&other.cites, &other.flags)
        && one.on_request.len() == other.on_request.len()
        && one.premises.len() == other.premises.len()
        && one.premises.iter().zip(&other.premises).all(|(one, other)| one.met == other.met && one.facts == other.facts)
        && one.objections.len() == other.objections.len()
        && one
            .objections
            .iter()
            .zip(&other.objections)
            .all(|(one, other)| std::ptr::eq(one.objection, other.objection) && one.facts == other.facts)
}
