//! Which of the acts of a day moved an answer: those about the rules, documents and offices on which it turns.

use super::{act::Act, moments::Moment};
use crate::law::*;

/// The acts among those of a day that have to do with the change from one opinion to the next; all of them where none can be told
/// apart.
pub fn causes(corpus: &Corpus, before: &Opinion, after: &Opinion, acts: &[Moment]) -> Vec<Moment> {
    let (stronger, weaker) = if before.answer < after.answer { (after, before) } else { (before, after) };
    let mut turning: Vec<&Conclusion> = stronger.deciding(corpus).collect();
    if before.answer == after.answer {
        turning.extend(weaker.deciding(corpus));
    }
    let found: Vec<Moment> = acts.iter().filter(|moment| matters(&turning, weaker, &moment.act)).copied().collect();
    if found.is_empty() { acts.to_vec() } else { found }
}

/// Of several acts of one day, those closest to a question about this host on that date.
pub(super) fn weightiest(corpus: &Corpus, host: &Host, date: Day, acts: &[Moment]) -> Vec<Moment> {
    // Where the name asked for comes to mean another state, everything else that changes there follows from it.
    let passes = |moment: &&Moment| {
        let meant = |state, day| corpus.on_day(state, day);
        matches!(moment.act, Act::Succeeded(state) if state.0 == host.asked.id()
            && meant(state, moment.day) != meant(state, moment.day.previous()))
    };
    if let Some(passed) = acts.iter().find(passes) {
        return vec![*passed];
    }
    let weighs = |moment: &Moment| weight(corpus, host, date, &moment.act);
    let most = acts.iter().map(weighs).max();
    acts.iter().filter(|moment| Some(weighs(moment)) == most).copied().collect()
}

fn weight(corpus: &Corpus, host: &Host, date: Day, act: &Act) -> u8 {
    let of_the_host = |state: StateId| Some(corpus.on_day(state, date)) == host.state.map(|host| Some(host.id));
    match act {
        // What takes a document's place is told, and not that it went.
        Act::Ended(_, End { how: EndReason::Replaced, .. }) => 4,
        Act::Ended(..) | Act::Died(_) => 7,
        Act::Bound(_, period) | Act::Left(_, period) if of_the_host(period.state) => 6,
        Act::Declared(_) | Act::Named(..) | Act::NamedNoMore(..) | Act::Reached(..) => 6,
        Act::Issued(_) | Act::DeclarationOver(_) => 5,
        Act::Published(_)
        | Act::Applied(..)
        | Act::Refused(..)
        | Act::RefusalSetAside(..)
        | Act::Requested(..)
        | Act::RequestOver(..) => 4,
        Act::TookOffice(_) | Act::LeftOffice(_) | Act::Recognised(..) | Act::Waived(_) | Act::Ruled(_) => 3,
        Act::Received(_) | Act::ReceptionOver(_) | Act::Measured(..) | Act::MeasureOver(..) => 3,
        Act::Succeeded(_) | Act::Transferred(_) => 2,
        Act::TooOld(_) | Act::Line(..) => 2,
        Act::Bound(..) | Act::Left(..) | Act::Unverified(_) => 1,
        Act::Step(..) | Act::Control(_) | Act::Today => 0,
    }
}

/// Whether an act can be about this state at all: a request sent to another is not.
pub(super) fn concerns(state: Option<&State>, act: &Act) -> bool {
    match act {
        Act::Requested(_, request) | Act::RequestOver(_, request) => match request.to {
            Addressee::State(to) => state.is_none_or(|state| state.id == to),
            Addressee::AllPartiesTo(_) => true,
        },
        _ => true,
    }
}

/// Whether an act is about what the stronger answer rests on, or about what keeps the weaker from it.
fn matters(turning: &[&Conclusion], weaker: &Opinion, act: &Act) -> bool {
    let of_process =
        |process: &Process| turning.iter().any(|conclusion| conclusion.process.is_some_and(|turning| turning.id == process.id));
    let of_treaty = |instrument: &InstrumentId| {
        turning.iter().any(|conclusion| conclusion.rule.and_then(|rule| rule.treaty) == Some(*instrument))
    };
    // An office weighs where it was raised in an objection, on either side, to what the stronger answer rests on.
    let same = |other: &Conclusion| {
        turning.iter().any(|conclusion| {
            conclusion.rule.map(|rule| rule.number) == other.rule.map(|rule| rule.number)
                && conclusion.process.map(|process| process.id) == other.process.map(|process| process.id)
        })
    };
    let objected = |office: &Office| {
        let held = |fact: &Fact| matches!(fact.what, What::Holds(held) if held == office);
        let weaker = weaker.conclusions.iter().filter(|other| same(other));
        weaker
            .chain(turning.iter().copied())
            .flat_map(|conclusion| &conclusion.objections)
            .any(|hearing| hearing.facts.iter().any(held))
    };
    match act {
        Act::Bound(instrument, period) | Act::Left(instrument, period) => {
            of_treaty(instrument) && weaker.host.state.is_none_or(|host| host.id == period.state)
        }
        Act::Reached(_, reach) => of_treaty(&reach.instrument),
        Act::Issued(process)
        | Act::Published(process)
        | Act::Applied(process, _)
        | Act::Refused(process, _)
        | Act::RefusalSetAside(process, _)
        | Act::Ended(process, _)
        | Act::Measured(process, _)
        | Act::MeasureOver(process, _) => of_process(process),
        Act::Requested(process, _) | Act::RequestOver(process, _) => of_process(process) && concerns(weaker.host.state, act),
        Act::TookOffice(office) | Act::LeftOffice(office) | Act::Recognised(office, _) | Act::Waived(office) => objected(office),
        Act::Named(rule, _) | Act::NamedNoMore(rule, _) | Act::Line(rule, _) => {
            turning.iter().any(|conclusion| conclusion.rule.is_some_and(|turning| turning.number == rule.number))
        }
        Act::Step(..) | Act::Control(_) | Act::Unverified(_) | Act::Today => false,
        // An acceptance of jurisdiction moves what rests on it alone.
        Act::Declared(_) | Act::DeclarationOver(_) => {
            turning.iter().any(|conclusion| conclusion.rule.is_some_and(|rule| rule.binds == Binds::Declarants))
        }
        Act::Died(_) | Act::TooOld(_) | Act::Succeeded(_) | Act::Transferred(_) | Act::Received(_) | Act::ReceptionOver(_) => {
            true
        }
        Act::Ruled(finding) => concerns(weaker.host.state, act) || finding.state == weaker.host.state.map(|state| state.id),
    }
}
