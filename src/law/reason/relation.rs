//! The host's relation to a treaty: whom a rule binds, and what `host-is` asks.

use smallvec::smallvec;

use super::case::{no, yes};
use super::document::requests;
use crate::law::*;

/// Whether a rule binds the host, and what shows it.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// Whether the rule binds the host.
    pub bound: Met,
    /// Whether the host is what its facts are about. A rule that binds anyone binds those too that are not party to its treaty.
    pub shown: Met,
    /// What the record says of the host.
    pub facts: Facts,
    /// The ground on which a former party is still bound.
    pub ground: Option<Ground>,
    /// The row that names the host.
    pub row: Option<&'static NamedState>,
}

impl Bearer {
    /// Bound as far as the facts show it.
    fn as_shown((shown, facts): Tested) -> Bearer {
        Bearer { bound: shown, shown, facts, ground: None, row: None }
    }
}

impl Binds {
    /// Whether the rule binds this host.
    pub fn holds(&'static self, case: &Case) -> Met {
        if *self == Binds::Any { Met::Yes } else { self.test(case).bound }
    }

    /// Whether the rule binds this host, on which facts.
    pub fn test(&'static self, case: &Case) -> Bearer {
        match self {
            Binds::Parties => Bearer::as_shown(case.treaty().map_or((Met::No, Facts::new()), |listed| party(case, &listed))),
            Binds::Declarants => Bearer::as_shown(declared(case)),
            Binds::FormerParties(grounds) => {
                let (tested, ground) = former_party(case, grounds);
                Bearer { ground, ..Bearer::as_shown(tested) }
            }
            Binds::States(rows) => match rows.iter().find(|row| row.fits(case)) {
                Some(row) => {
                    let basis = row
                        .cites
                        .first()
                        .or(case.rule.and_then(|rule| rule.cites.first()))
                        .and_then(|cite| case.corpus.instrument(cite.instrument))
                        .map(|instrument| &instrument.basis)
                        .or(case.process.and_then(|process| case.corpus.court(process.court)).map(|court| &court.basis))
                        .unwrap_or(&case.state.basis);
                    let named = yes(Fact::of(What::NamedState(row), basis).since(row.from).until(row.until));
                    Bearer { row: Some(row), ..Bearer::as_shown(named) }
                }
                None => Bearer::as_shown(no(Fact::of(What::StatehoodOf(case.state), &case.state.basis))),
            },
            Binds::Territory => Bearer::as_shown(territorial(case)),
            Binds::Any => {
                // Whom the treaty itself binds decides nothing here, and is looked up for a reader alone.
                let listed = if case.depth > Depth::Status { case.treaty() } else { None };
                let standing = listed.map_or((Met::Yes, Facts::new()), |listed| party(case, &listed));
                Bearer { bound: Met::Yes, ..Bearer::as_shown(standing) }
            }
        }
    }
}

impl NamedState {
    /// Whether the row names this host on the day, for this process.
    fn fits(&self, case: &Case) -> bool {
        let process = case.process;
        self.state == case.state.id
            && Period { from: self.from, until: self.until }.contains(case.date())
            && self.court.is_none_or(|court| process.is_some_and(|process| process.court == court))
            && self.situation.is_none_or(|situation| process.is_some_and(|process| process.situation == situation))
            && self.process.is_none_or(|id| process.is_some_and(|process| process.id == id))
    }
}

/// The events of the situation happened on the host's territory.
fn territorial(case: &Case) -> Tested {
    let Some(situation) = case.situation() else { return (Met::No, Facts::new()) };
    let here = situation.territory.iter().any(|state| case.corpus.on_day(*state, case.date()) == Some(case.state.id));
    (Met::of(here), smallvec![Fact::of(What::Territory(situation), &situation.basis)])
}

/// A valid acceptance of jurisdiction for the situation of the process, lodged and not overtaken; not bound as a party.
fn declared(case: &Case) -> Tested {
    let (Some(listed), Some(process)) = (case.treaty(), case.process) else {
        return (Met::No, Facts::new());
    };
    let declarations = case.corpus.instrument(listed.instrument).map_or(&[][..], |instrument| instrument.declarations);
    let day = case.date();
    let found = declarations.iter().find(|declaration| {
        declaration.state == case.state.id
            && declaration.valid
            && declaration.situation == Some(process.situation)
            && declaration.lodged <= day
            && declaration.until.is_none_or(|until| day < until)
    });
    match found {
        Some(declaration) if listed.bound(day).0 == Holds::No => {
            yes(Fact::of(What::Declared(declaration), &declaration.basis).since(declaration.lodged).until(declaration.until))
        }
        _ => no(listed.standing(day)),
    }
}

/// Out, with one of the grounds before the exit; the first that holds is named.
fn former_party(case: &Case, grounds: &'static [Ground]) -> (Tested, Option<Ground>) {
    let (Some(listed), Some(process)) = (case.treaty(), case.process) else {
        return ((Met::No, Facts::new()), None);
    };
    let day = case.date();
    let fact = listed.standing(day);
    let out = match fact.what {
        What::Left(_, period) if period.exit.is_some() => period.until.map(|until| (period, until)),
        _ => None,
    };
    let Some((period, exit)) = out else { return (no(fact), None) };
    let reach = reach(case, listed.instrument);
    if reach.is_some_and(|(met, _)| met == Met::No) {
        return (no(fact), None);
    }
    let situation = case.situation();
    let bound_on = |on: Day| period.holds(on) == Holds::Yes;
    let ground = grounds.iter().find_map(|ground| match ground {
        Ground::RequestReceived => {
            let sent = requests(case, process)
                .find(|request| !case.corpus.terms.is_promise(request.kind) && request.sent.is_some_and(bound_on));
            if let Some(request) = sent {
                return Some((*ground, Fact::of(What::Requested(process, request), &request.basis).since(request.sent)));
            }
            // A public warrant is presumed to have been sent to every party, but of a court that asks selected states.
            let known = process
                .public
                .filter(|_| !process.requests_selected)
                .map(|public| public.max(process.issued))
                .filter(|public| *public < exit && *public <= day && process.over().is_none_or(|over| *public < over))?;
            Some((*ground, Fact::of(What::Public(process), &process.basis).since(known)))
        }
        Ground::InvestigationOpen => {
            let situation = situation?;
            let opened = situation.investigation.filter(|opened| *opened < exit)?;
            Some((*ground, Fact::of(What::Investigation(situation), &situation.basis).since(opened)))
        }
        Ground::OwnExaminationOpen => {
            let situation = situation?;
            let opened = situation.examination?.last;
            let own = situation.territory.iter().any(|state| case.corpus.on_day(*state, day) == Some(case.state.id));
            (own && opened < exit).then(|| (*ground, Fact::of(What::Examination(situation), &situation.basis).since(opened)))
        }
    });
    match ground {
        Some((ground, shown)) => {
            let met = reach.map_or(Met::Yes, |(met, _)| met);
            ((met, smallvec![fact, shown]), Some(ground))
        }
        None => (no(fact), None),
    }
}

/// What `host-is` asks.
pub(super) fn host_is(case: &Case, relation: Relation) -> Tested {
    let Some(listed) = case.treaty() else {
        return (
            Met::No,
            smallvec![Fact::of(
                What::NotListed(case.rule.and_then(|rule| rule.treaty).unwrap_or(InstrumentId("")), case.date()),
                &case.state.basis,
            )],
        );
    };
    let day = case.date();
    match relation {
        // How far the treaty reaches is asked last, of a duty alone (P2).
        Relation::Party => member(case, &listed),
        Relation::Signatory => (Met::of(listed.signatory(day)), smallvec![listed.standing(day)]),
        Relation::FormerParty => (Met::of(listed.left(day)), smallvec![listed.standing(day)]),
        Relation::NoticePending | Relation::NoticeRevoked => {
            let wanted = |notice: &Notice<'_>| {
                notice.received <= day
                    && match relation {
                        Relation::NoticePending => day < notice.effect && notice.revoked.is_none_or(|revoked| day < revoked),
                        _ => notice.revoked.is_some(),
                    }
            };
            match notices(listed.actions).into_iter().rev().find(wanted) {
                Some(notice) if relation == Relation::NoticePending => {
                    yes(Fact::of(What::NoticePending(listed.instrument, notice), &notice.action.basis)
                        .since(notice.received)
                        .until(notice.effect))
                }
                Some(notice) => yes(Fact::of(What::NoticeRevoked(listed.instrument, notice), &notice.action.basis)
                    .since(notice.received)
                    .until(notice.revoked)),
                None => no(Fact::of(What::NoNotice(listed.instrument), &listed.list.basis)),
            }
        }
        Relation::PlaceExcluded => match reach(case, listed.instrument).filter(|_| listed.bound(day).0 == Holds::Yes) {
            Some((Met::No, fact)) => yes(fact),
            _ => no(listed.standing(day)),
        },
    }
}

/// Party on the date.
fn member(case: &Case, listed: &Listed) -> Tested {
    let fact = listed.standing(case.date());
    let bound = match listed.bound(case.date()).0 {
        Holds::Yes => Met::Yes,
        Holds::NotKnown => Met::NotKnown,
        // A list with gaps cannot say that a state is outside.
        Holds::No if !listed.list.complete && matches!(fact.what, What::NotListed(..)) => Met::NotKnown,
        Holds::No => Met::No,
    };
    (bound, smallvec![fact])
}

/// Party on the date, and the treaty reaches the place.
fn party(case: &Case, listed: &Listed) -> Tested {
    let (bound, mut facts) = member(case, listed);
    match reach(case, listed.instrument).filter(|_| bound != Met::No) {
        None => (bound, facts),
        Some((met, reaches)) => {
            facts.push(reaches);
            (if met == Met::Yes { bound } else { met }, facts)
        }
    }
}

/// How a treaty reaches the place, where it does not simply follow the state (P2).
pub(super) fn reach(case: &Case, id: InstrumentId) -> Option<(Met, Fact)> {
    let place = case.host.place?;
    let of_sovereign = |reach: &&'static Reach| reach.sovereign.is_none_or(|sovereign| sovereign == case.state.id);
    let Some(reach) = place.reach.iter().filter(|reach| reach.instrument == id).find(of_sovereign) else {
        let everywhere = case.corpus.instrument(id).is_none_or(|instrument| instrument.everywhere);
        return (place.reach_open && !everywhere).then(|| (Met::NotKnown, Fact::of(What::ReachOpen(place, id), &place.basis)));
    };
    let fact = Fact::of(What::Reaches(place, reach), &reach.basis);
    match reach.applies {
        Applies::From(day) => Some((Met::of(day <= case.date()), fact.since(day))),
        Applies::No => Some((Met::No, fact)),
        Applies::Unknown => Some((Met::NotKnown, fact)),
    }
}
