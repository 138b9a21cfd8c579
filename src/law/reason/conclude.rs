//! What one rule says about one document: whom it binds, its conditions, what it gives, what is said against it.

use smallvec::smallvec;

use super::test::{all, bound_through, fitting};
use super::{charge::listed, flags, hearing, relation::reach};
use crate::law::*;

/// What to take as given in order to ask what would change the answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Suppose {
    /// That the rule binds the host.
    pub bearer: bool,
    /// That this condition holds, counted from 0.
    pub condition: Option<usize>,
}

impl Suppose {
    /// Nothing.
    pub const NOTHING: Suppose = Suppose { bearer: false, condition: None };
}

/// The conclusion of a rule about a process: bearer, conditions, objections, flags. The case must name the rule.
pub fn conclude(case: &Case, suppose: Suppose) -> Conclusion {
    let Some(rule) = case.rule else {
        return Conclusion::without_rule(Status::NotApplicable, About::Person, Met::No, Facts::new());
    };
    let Bearer { mut bound, mut shown, facts, ground, row } = rule.binds.test(case);
    if suppose.bearer {
        (bound, shown) = (Met::Yes, Met::Yes);
    }
    let mut conclusion = Conclusion {
        rule: Some(rule),
        process: case.process,
        ground,
        ..Conclusion::without_rule(Status::Unknown, About::Bearer, Met::Yes, Facts::new())
    };
    let told = case.depth > Depth::Status;
    if told && !facts.is_empty() {
        conclusion.premises.reserve(1 + rule.when.len());
        conclusion.premises.push(Premise { about: About::Bearer, met: shown, facts });
    }
    let mut known = bound != Met::NotKnown;
    for (at, condition) in rule.when.iter().enumerate() {
        let (mut met, facts) = condition.test.test(case);
        if suppose.condition == Some(at) {
            met = Met::Yes;
        }
        if let Test::BoundThrough(numbers) = condition.test {
            conclusion.through = bound_through(case, numbers).map(|(rule, _)| rule.number);
        }
        if told {
            conclusion.premises.push(Premise { about: About::Condition(&condition.test), met, facts });
        }
        match (met, condition.otherwise) {
            (Met::Yes, _) => {}
            // A silent condition that is not known leaves the others to be tested; so does one about another rule's host.
            (Met::NotKnown, None) => known = false,
            (Met::NotKnown, Some(_)) => {
                flags::raise(case, rule, false, &mut conclusion);
                return conclusion;
            }
            (Met::No, otherwise) => {
                conclusion.status = otherwise.unwrap_or(Status::NotApplicable);
                // A text that there was not yet is not cited.
                let known = |cite: &&Citation| !told || case.corpus.decided_by(cite.instrument, case.question.date);
                conclusion.cites.extend(condition.cites.iter().filter(known));
                flags::raise(case, rule, false, &mut conclusion);
                return conclusion;
            }
        }
    }
    if !known {
        conclusion.cites.extend(row.map_or(&[][..], |row| row.cites).iter().chain(rule.cites));
        flags::raise(case, rule, false, &mut conclusion);
        return conclusion;
    }
    give(case, rule, row, &mut conclusion);
    reach_last(case, rule, &mut conclusion);
    conclusion
}

/// P2 and P4, of a duty alone: where the treaty does not reach the place it binds nobody there; where that, or the sovereign, is open, so is
/// the duty.
fn reach_last(case: &Case, rule: &'static Rule, conclusion: &mut Conclusion) {
    let (Some(treaty), Some(place)) = (rule.treaty, case.host.place) else { return };
    let combination = &case.corpus.combination;
    let (status, flag, fact) = if place.unsettled_under.contains(&treaty) {
        (Status::Unknown, Some(combination.unsettled), Fact::of(What::NoSovereign(place), &place.basis))
    } else {
        match reach(case, treaty).filter(|_| conclusion.status.carries()) {
            Some((Met::No, fact)) => (Status::NotParty, combination.territory, fact),
            Some((Met::NotKnown, fact)) => (Status::Unknown, None, fact),
            _ => return,
        }
    };
    (conclusion.status, conclusion.obligation) = (status, Obligation::None);
    if case.depth > Depth::Status {
        let met = if status == Status::Unknown { Met::NotKnown } else { Met::No };
        conclusion.premises.push(Premise { about: About::Place, met, facts: smallvec![fact] });
    }
    if let Some(code) = flag.filter(|_| case.depth == Depth::Reasons) {
        conclusion.raise(code, case.corpus.flag(code).map_or(&[], |flag| flag.cites), smallvec![fact]);
    }
}

/// All conditions are met: the rule's status, obligation, citations and additions, then objections and flags.
fn give(case: &Case, rule: &'static Rule, row: Option<&'static NamedState>, conclusion: &mut Conclusion) {
    let link = conclusion.through.and_then(|number| {
        let found = fitting(case, number)?;
        Some(conclude(&Case { rule: Some(found), ..*case }, Suppose::NOTHING))
    });
    // What is bound only as far as another rule binds stands on that rule's ground.
    conclusion.ground = conclusion.ground.or(link.as_ref().and_then(|link| link.ground));
    conclusion.status = match (rule.gives, &link) {
        (Gives::Status(status), _) => status,
        (Gives::AsBoundThrough, Some(link)) => link.status,
        (Gives::AsBoundThrough, None) => Status::NotApplicable,
    };
    conclusion.obligation = match (rule.obligation, &link) {
        _ if !conclusion.status.carries() && rule.gives == Gives::AsBoundThrough => Obligation::None,
        (Some(obligation), _) => obligation,
        (None, Some(link)) => link.obligation,
        (None, None) => Obligation::None,
    };
    if case.depth > Depth::Status {
        cite(case, rule, row, conclusion);
    }
    hearing::hear(case, rule, conclusion);
    flags::raise(case, rule, true, conclusion);
    for raised in link.into_iter().flat_map(|link| link.flags) {
        conclusion.raise(raised.code, raised.cites, raised.facts);
    }
    if conclusion.status == Status::Barred {
        conclusion.obligation = Obligation::None;
    }
}

/// The rule's articles, those of its row, of the charges matched, and of its additions.
fn cite(case: &Case, rule: &'static Rule, row: Option<&'static NamedState>, conclusion: &mut Conclusion) {
    let mut cites: Vec<Citation> = row.map_or(&[][..], |row| row.cites).iter().chain(rule.cites).copied().collect();
    if rule.when.iter().any(|condition| condition.test == Test::Charge(ChargeTest::Listed))
        && let Some((_, charges)) = case.process.and_then(|process| listed(case, process))
    {
        cites.extend(charges.iter().flat_map(|(_, listing)| listing.cites));
    }
    for addition in rule.adds {
        if let (Met::Yes, facts) = all(addition.when, case) {
            cites.extend(addition.cites);
            if case.depth < Depth::Reasons {
                continue;
            }
            for code in addition.flags {
                conclusion.raise(*code, case.corpus.flag(*code).map_or(&[], |flag| flag.cites), facts.clone());
            }
        }
    }
    for cite in cites {
        if !conclusion.cites.contains(&cite) {
            conclusion.cites.push(cite);
        }
    }
}
