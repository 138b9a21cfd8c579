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
        office.recognised_by.iter().any(|by| {
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

pub(super) fn office(case: &Case, wanted: &'static OfficeTest) -> Tested {
    let day = case.date();
    let fits = |office: &&'static Office| {
        let term = office.term();
        let of = || case.corpus.on_day(office.of, day);
        let abroad = || of() != Some(case.state.id);
        let party_to = |instrument| case.corpus.is_bound(instrument, of().unwrap_or(office.of), day) == Holds::Yes;
        (if wanted.ever { term.began(day) } else { term.contains(day) })
            && rank(case, office).is_some_and(|rank| wanted.rank.contains(&rank))
            && (!wanted.unverified || (office.until.is_none() && office.verified.is_some_and(|verified| verified < day)))
            && match wanted.of {
                OfficeOf::Any => true,
                OfficeOf::Abroad => abroad(),
                OfficeOf::PartyTo(instrument) => party_to(instrument),
                OfficeOf::NotPartyTo(instrument) => abroad() && !party_to(instrument),
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
