//! Which office the person holds, for whom, and whether the host is the person's own state.

use super::case::{no, yes};
use crate::law::*;

/// The host is the person's nationality, or the state whose office the person holds, or their predecessor (P3).
pub(super) fn own_state(case: &Case) -> bool {
    let day = case.date();
    let host = Some(case.state.id);
    let person = case.person();
    person.nationality.iter().any(|state| case.corpus.on_day(*state, day) == host)
        || person.offices.iter().any(|office| {
            matches!(office.recognition, Recognition::Recognised | Recognition::DeFacto)
                && office.term().contains(day)
                && case.corpus.on_day(office.of, day) == host
        })
}

/// The rank of an office, as this host sees it on the day.
pub(super) fn rank(case: &Case, office: &Office) -> Option<Rank> {
    let recognised_here = || {
        // A reception as leader by the government of the state is recognition.
        let received = |visit: &Visit| {
            visit.received_as_leader
                && case.corpus.on_day(visit.state, case.date()) == Some(case.state.id)
                && visit.covers(case.date()) == Holds::Yes
        };
        case.corpus.visits_of(case.person().id).iter().any(received)
            || office.recognised_by.iter().any(|by| {
                by.from.is_none_or(|from| from <= case.date()) && case.corpus.on_day(by.state, case.date()) == Some(case.state.id)
            })
    };
    match (office.of_trio(), office.recognition) {
        (true, Recognition::Recognised) => Some(Rank::Leader),
        (true, Recognition::DeFacto) if recognised_here() => Some(Rank::Leader),
        (true, Recognition::DeFacto) => Some(Rank::DeFactoLeader),
        (false, Recognition::Recognised | Recognition::DeFacto) => Some(Rank::Official),
        (_, Recognition::EntityNotAState | Recognition::NonState) => None,
    }
}

/// Whether the state of an office was not bound by the rule's treaty on the last day of the acts.
fn outside_then(case: &Case, office: &Office) -> bool {
    let (treaty, acts) = (case.rule.and_then(|rule| rule.treaty), case.process.and_then(|process| process.acts));
    let Some((treaty, acts)) = treaty.zip(acts) else { return false };
    let state = case.corpus.on_day(office.of, acts.last).unwrap_or(office.of);
    case.corpus.is_bound(treaty, state, acts.last) == Holds::No
}

/// The place is premises of a meeting whose delegates are protected, or a trip on record to such a meeting in this state covers the day.
pub(super) fn protected_meeting(case: &Case) -> Tested {
    if let Some(place) = case.host.place.filter(|place| place.protected_premises) {
        return yes(Fact::of(What::Premises(place), &place.basis));
    }
    let day = case.date();
    let to_meet = |visit: &&'static Visit| {
        visit.protected_meeting
            && visit.outcome != Outcome::Cancelled
            && case.corpus.on_day(visit.state, day) == Some(case.state.id)
            && visit.covers(day) == Holds::Yes
    };
    match case.corpus.visits_of(case.person().id).iter().find(to_meet) {
        Some(visit) => yes(Fact::of(What::Visited(visit), &visit.basis)),
        None => no(case.asked(What::AskedDate(day))),
    }
}

/// A court had ruled so by the day about this person and this state.
pub(super) fn ruled(case: &Case, outcome: FindingOutcome) -> Tested {
    let day = case.date();
    let found = case.corpus.findings.iter().find(|finding| {
        finding.kind == FindingKind::Court
            && finding.outcome == outcome
            && finding.on <= day
            && finding.person == Some(case.person().id)
            && finding.state.is_some_and(|state| case.corpus.on_day(state, day) == Some(case.state.id))
    });
    match found {
        Some(finding) => yes(Fact::of(What::Found(finding), &finding.basis).since(finding.on)),
        None => no(case.asked(What::AskedDate(day))),
    }
}

pub(super) fn office(case: &Case, wanted: &'static OfficeTest) -> Tested {
    let day = case.date();
    let fits = |office: &&'static Office| {
        let term = office.term();
        let of = || case.corpus.on_day(office.of, day);
        let abroad = || of() != Some(case.state.id);
        let party_to = |instrument| case.corpus.is_bound(instrument, of().unwrap_or(office.of), day) == Holds::Yes;
        (if wanted.ever { term.began(day) } else { term.contains(day) })
            && rank(case, office).is_some_and(|rank| {
                let minister = rank == Rank::Official && office.kind == OfficeKind::Minister;
                wanted.rank.contains(&rank) || (minister && wanted.rank.contains(&Rank::Minister))
            })
            && (!wanted.waived || office.waived.is_some_and(|waived| waived <= day))
            && (!wanted.unverified || (office.until.is_none() && office.verified.is_some_and(|verified| verified < day)))
            && match wanted.of {
                OfficeOf::Any => true,
                OfficeOf::Abroad => abroad(),
                OfficeOf::PartyTo(instrument) => party_to(instrument),
                OfficeOf::NotPartyTo(instrument) => abroad() && !party_to(instrument),
                OfficeOf::OutsideThen => abroad() && outside_then(case, office),
            }
    };
    // The office held on the day comes first, then one held when the acts charged were done: what was done in it is what is shielded.
    let acts = case.process.and_then(|process| process.acts);
    let then = |office: &Office| {
        let term = office.term();
        acts.is_some_and(|acts| {
            term.from.is_none_or(|from| from <= acts.last)
                && term.until.is_none_or(|until| acts.first.unwrap_or(acts.last) < until)
        })
    };
    let mut found: Vec<&'static Office> = case.person().offices.iter().filter(fits).collect();
    found.sort_by_key(|office| {
        (!office.term().contains(day), !then(office), std::cmp::Reverse(office.from.map(|from| from.first)))
    });
    match found.first() {
        Some(office) => {
            let term = office.term();
            yes(Fact::of(What::Holds(office), &office.basis).since(term.from).until(term.until))
        }
        None => no(case.asked(What::NoSuchOffice(case.person()))),
    }
}
