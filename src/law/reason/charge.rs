//! What is charged, in which conflict, and when the acts happened.

use smallvec::smallvec;

use super::case::{no, yes};
use crate::law::*;

/// Charges of a process that the rule's treaty, or a part of it, lists: those that fit best, and how well.
pub fn listed(case: &Case, process: &'static Process) -> Option<(Fit, Vec<(&'static Charge, &'static Listing)>)> {
    let treaty = case.rule?.treaty?;
    let parts = case.corpus.instrument(treaty).map_or(&[][..], |instrument| instrument.parts);
    let of_the_treaty = |listing: &&Listing| listing.instrument == treaty || parts.contains(&listing.instrument);
    let best_of = |charge: &'static Charge| {
        let entry = case.corpus.charge_match(charge.provision)?;
        Some((charge, entry.listed_by.iter().filter(of_the_treaty).max_by_key(|listing| listing.fit)?))
    };
    let found: Vec<(&'static Charge, &'static Listing)> = process.charges.iter().filter_map(best_of).collect();
    let best = found.iter().map(|(_, listing)| listing.fit).max()?;
    Some((best, found.into_iter().filter(|(_, listing)| listing.fit == best).collect()))
}

pub(super) fn charge(case: &Case, process: &'static Process, asked: ChargeTest) -> Tested {
    let in_part = match asked {
        ChargeTest::Marked(mark) => {
            let holds = process.marks.marks.contains(&mark);
            // What is not charged is read in the document itself.
            let basis = if holds { &process.marks.basis } else { &process.basis };
            return (Met::of(holds), smallvec![Fact::of(What::Marked(&process.marks), basis)]);
        }
        ChargeTest::Listed => false,
        ChargeTest::ListedInPart => true,
    };
    match listed(case, process).filter(|(fit, _)| !in_part || *fit == Fit::Part) {
        Some((_, charges)) => {
            (Met::Yes, charges.iter().map(|(charge, _)| Fact::of(What::Charged(charge), &charge.basis)).collect())
        }
        None => no(Fact::of(What::NoSuchCharge(process), &process.basis)),
    }
}

pub(super) fn conflict(case: &Case, wanted: ConflictTrait) -> Tested {
    let Some(situation) = case.situation() else {
        return (Met::NotKnown, smallvec![case.asked(What::NoProcess(case.person()))]);
    };
    let acts = case.process.and_then(|process| process.acts);
    let has = |conflict: &&'static Conflict| {
        // The conflict of the acts charged: one that was over before them, or began after them, is another.
        let of_the_acts = acts
            .is_none_or(|acts| conflict.period.began(acts.last) && acts.first.is_none_or(|first| !conflict.period.ended(first)));
        let between_states = matches!(conflict.kind, ConflictKind::International | ConflictKind::Mixed);
        let wanted = match wanted {
            ConflictTrait::International => true,
            ConflictTrait::TypeContested => conflict.contested,
            ConflictTrait::AllPartiesBound => {
                case.rule.and_then(|rule| rule.treaty).is_some_and(|treaty| conflict.all_bound_by.contains(&treaty))
            }
        };
        of_the_acts && between_states && wanted
    };
    match situation.conflicts.iter().find(has) {
        Some(conflict) => {
            yes(Fact::of(What::InConflict(conflict), &conflict.basis).since(conflict.period.from).until(conflict.period.until))
        }
        None => no(Fact::of(What::NoSuchConflict(situation), &situation.basis)),
    }
}

/// The last day of the acts on or after the treaty's entry into force for the host.
pub(super) fn acts(case: &Case, process: &'static Process) -> Tested {
    let Some(acts) = &process.acts else {
        return (Met::NotKnown, smallvec![Fact::of(What::ActsNotKnown(process), &process.basis)]);
    };
    let days = Fact::of(What::ActsOn(acts), &acts.basis).since(acts.first).until(acts.last.next());
    let Some(listed) = case.treaty() else { return (Met::NotKnown, smallvec![days]) };
    let (holds, period) = listed.bound(case.date());
    match period.map(|period| first_of_line(case, listed.list, period)) {
        Some(period) => {
            let met = match period.from() {
                Some(from) => Met::of(from <= acts.last),
                None => Met::NotKnown,
            };
            (met, smallvec![days, Fact::participation(What::Bound(listed.instrument, period), period)])
        }
        None => (if holds == Holds::No { Met::No } else { Met::NotKnown }, smallvec![days]),
    }
}

pub(super) fn first_of_line(case: &Case, list: &'static ActionList, period: &'static Participation) -> &'static Participation {
    let before = period
        .from()
        .filter(|_| period.entry.action == ActionKind::Continuation)
        .and_then(|from| Some((from.previous(), case.corpus.on_day(period.state, from.previous())?)))
        .and_then(|(day, state)| bound(case.corpus.participations(list, state), day).1);
    before.unwrap_or(period)
}
