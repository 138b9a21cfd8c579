//! What is charged, in which conflict, and when the acts happened.

use smallvec::smallvec;

use super::case::{no, yes};
use crate::law::*;

/// Charges that a treaty lists, and how.
type Matched = (Fit, Vec<(&'static Charge, &'static Listing)>);

/// Charges of a process that the rule's treaty, or a part of it, lists: those that fit best, and how well. Where none does, those that were
/// only asked for.
pub fn listed(case: &Case, process: &'static Process) -> Option<Matched> {
    let asked_for = || process.asked_for(case.date()).flat_map(|application| application.charges);
    among(case, process.charges.iter()).or_else(|| among(case, asked_for()))
}

fn among(case: &Case, charges: impl Iterator<Item = &'static Charge>) -> Option<Matched> {
    let treaty = case.rule?.treaty?;
    let parts = case.corpus.instrument(treaty).map_or(&[][..], |instrument| instrument.parts);
    let of_the_treaty = |listing: &&Listing| listing.instrument == treaty || parts.contains(&listing.instrument);
    let best_of = |charge: &'static Charge| {
        let entry = case.corpus.charge_match(charge.provision)?;
        Some((charge, entry.listed_by.iter().filter(of_the_treaty).max_by_key(|listing| listing.fit)?))
    };
    let found: Vec<(&'static Charge, &'static Listing)> = charges.filter_map(best_of).collect();
    let best = found.iter().map(|(_, listing)| listing.fit).max()?;
    Some((best, found.into_iter().filter(|(_, listing)| listing.fit == best).collect()))
}

pub(super) fn charge(case: &Case, process: &'static Process, asked: ChargeTest) -> Tested {
    let in_part = match asked {
        ChargeTest::Marked(mark) => {
            let holds = process.marks.marks.contains(&mark);
            let asked_for = process.asked_for(case.date()).find(|application| !holds && application.marks.contains(&mark));
            if let Some(application) = asked_for {
                return yes(Fact::of(What::OnlyAskedFor(process, application), &application.basis));
            }
            // What is not charged is read in the document itself.
            let basis = if holds { &process.marks.basis } else { &process.basis };
            return (Met::of(holds), smallvec![Fact::of(What::Marked(&process.marks), basis)]);
        }
        ChargeTest::Listed => false,
        ChargeTest::ListedInPart => true,
        ChargeTest::OnlyAskedFor => return only_asked_for(case, process),
    };
    match listed(case, process).filter(|(fit, _)| !in_part || *fit == Fit::Part) {
        Some((_, charges)) => {
            (Met::Yes, charges.iter().map(|(charge, _)| Fact::of(What::Charged(charge), &charge.basis)).collect())
        }
        None => no(Fact::of(What::NoSuchCharge(process), &process.basis)),
    }
}

/// Whether the charge that the rule asks for was only asked for, and its document issued since with a text that is secret.
fn only_asked_for(case: &Case, process: &'static Process) -> Tested {
    let asks = case.rule.into_iter().flat_map(|rule| rule.when).find_map(|condition| match condition.test {
        Test::Charge(asked) => Some(asked),
        _ => None,
    });
    let granted = match asks {
        Some(ChargeTest::Marked(mark)) => process.marks.marks.contains(&mark),
        _ => among(case, process.charges.iter()).is_some(),
    };
    let application = process.asked_for(case.date()).find(|_| !granted && process.issued <= case.date());
    match application {
        Some(application) => yes(Fact::of(What::OnlyAskedFor(process, application), &application.basis)),
        None => no(Fact::of(What::Document(process), &process.basis)),
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
    match period.map(|period| case.corpus.first_of_line(listed.list, period)) {
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

/// The acts ended before the host's own participation, and while that of the state before it ran.
pub(super) fn before_succession(case: &Case, process: &'static Process) -> Tested {
    let own = case.treaty().and_then(|listed| Some((listed.instrument, listed.bound(case.date()).1?)));
    let Some((instrument, own)) = own.filter(|(_, period)| period.entry.action == ActionKind::Succession) else {
        return no(Fact::of(What::Document(process), &process.basis));
    };
    let before = process.acts.is_some_and(|acts| own.from().is_some_and(|from| acts.last < from));
    (Met::of(before), smallvec![Fact::participation(What::Bound(instrument, own), own)])
}
