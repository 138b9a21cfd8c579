//! How each test of the closed list is tested, and on which facts.

use smallvec::smallvec;

use super::case::{no, yes};
use super::opine::bound_through;
use super::relation::host_is;
use super::*;

impl Test {
    /// Whether the test holds in this case, on which facts. Every arm cites the list that it searched.
    pub fn test(&'static self, case: &Case) -> Tested {
        match self {
            Test::Document(kinds) => case.with_process(|process| {
                (
                    Met::of(kinds.contains(&process.kind)),
                    smallvec![Fact::of(What::Document(process), &process.basis).since(process.issued)],
                )
            }),
            Test::Live => case.with_process(|process| live(case.question, process)),
            Test::KnownToHost => case.with_process(|process| known_to_host(case, process)),
            Test::Court(courts) => case.with_process(|process| {
                (Met::of(courts.contains(&process.court)), smallvec![Fact::of(What::Document(process), &process.basis)])
            }),
            Test::Situation(situations) => case.with_process(|process| {
                (Met::of(situations.contains(&process.situation)), smallvec![Fact::of(What::Document(process), &process.basis)])
            }),
            Test::Place(places) => (
                Met::of(places.iter().any(|place| place.0 == case.host.asked.id())),
                smallvec![case.asked(What::AskedPresence(case.question.presence))],
            ),
            Test::Charge(mark) => case.with_process(|process| charge(case, process, *mark)),
            Test::Conflict(wanted) => conflict(case, *wanted),
            Test::Capacity(capacities) => case.with_process(|process| {
                (
                    Met::of(capacities.contains(&process.marks.capacity)),
                    smallvec![Fact::of(What::Marked(&process.marks), &process.marks.basis)],
                )
            }),
            Test::CapacityContested => case.with_process(|process| {
                (
                    Met::of(process.marks.capacity_contested),
                    smallvec![Fact::of(What::Marked(&process.marks), &process.marks.basis)],
                )
            }),
            Test::Allegation(stage) => case.with_process(|process| allegation(case.question, process, *stage)),
            Test::ActsAfterEntryIntoForce => case.with_process(|process| acts(case, process)),
            Test::Request(kinds) => case.with_process(|process| request(case, process, kinds)),
            Test::Measure { kind, present } => case.with_process(|process| measure(case, process, *kind, *present)),
            Test::HostIs(relation) => host_is(case, *relation),
            Test::Statehood(wanted) => {
                (Met::of(case.state.statehood == *wanted), smallvec![Fact::of(What::StatehoodOf(case.state), &case.state.basis)])
            }
            Test::BoundThrough(numbers) => case.with_process(|process| match bound_through(case, numbers) {
                Some((rule, met)) => {
                    let mut facts: Facts = smallvec![Fact::of(What::Through(rule.number), &process.basis)];
                    // What binds the host there carries the obligation here too, and is shown with its own source.
                    facts.extend(rule.binds.test(&Case { rule: Some(rule), ..*case }).facts);
                    (met, facts)
                }
                None => no(Fact::of(What::NotThrough(process), &process.basis)),
            }),
            Test::Office(wanted) => office(case, wanted),
            Test::OwnState(wanted) => {
                let own = own_state(case);
                (Met::of(own == *wanted), smallvec![case.asked(What::OwnState(case.person()))])
            }
            Test::Presence(presence) => {
                (Met::of(case.question.presence == *presence), smallvec![case.asked(What::AskedPresence(case.question.presence))])
            }
            Test::Date { from, until } => (
                Met::of(Period { from: *from, until: *until }.contains(case.date())),
                smallvec![case.asked(What::AskedDate(case.date()))],
            ),
            Test::AfterToday => (Met::of(case.date() > case.question.today), smallvec![case.asked(What::AskedDate(case.date()))]),
        }
    }
}

/// Whether all tests hold, with all their facts. The weakest decides.
pub fn all(tests: &'static [Test], case: &Case) -> Tested {
    let mut facts = Facts::new();
    let mut met = Met::Yes;
    for test in tests {
        let (this, found) = test.test(case);
        match this {
            Met::No => return (Met::No, found),
            Met::NotKnown => met = Met::NotKnown,
            Met::Yes => {}
        }
        facts.extend(found);
    }
    (met, facts)
}

/// Whether the person is wanted at all on the day, whatever the place: a document is live, or an allegation is public and stands.
pub(super) fn wanted(question: &Question, process: &'static Process) -> bool {
    let alleged = || [Stage::Public, Stage::Stands].iter().all(|stage| allegation(question, process, *stage).0 == Met::Yes);
    live(question, process).0 == Met::Yes || alleged()
}

/// D3: issued and not ended; never, where it was issued in the court's custody or after the person's death.
pub(super) fn live(question: &Question, process: &'static Process) -> Tested {
    let (day, person) = (question.date, question.person);
    let fact = |what| Fact::of(what, &process.basis).since(process.issued).until(process.over());
    if day < process.issued {
        return no(fact(What::NotIssued(process)));
    }
    if process.issued_in_custody {
        return no(fact(What::IssuedInCustody(process)));
    }
    if let Some(end) = process.ended.filter(|end| end.first_day_over() <= day) {
        return no(Fact::of(What::Ended(process), &end.basis).since(end.on));
    }
    if person.dead(day) {
        return no(Fact::of(What::Dead(person), &person.basis).since(person.died.map(|died| died.last)));
    }
    yes(fact(What::InEffect(process)))
}

/// D2: public, or sent to the host; never before issue.
fn known_to_host(case: &Case, process: &'static Process) -> Tested {
    let day = case.date();
    if let Some(public) = process.public.filter(|public| *public.max(&process.issued) <= day) {
        return yes(Fact::of(What::Public(process), &process.basis).since(public));
    }
    let sent = requests(case, process).find(|request| !case.corpus.terms.is_promise(request.kind));
    match sent.filter(|_| process.issued <= day) {
        Some(request) => yes(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
        None => no(Fact::of(What::Secret(process), &process.basis).since(process.issued).until(process.public)),
    }
}

/// The requests sent to the host on or before the day.
pub(super) fn requests<'a>(case: &'a Case, process: &'static Process) -> impl Iterator<Item = &'static Request> + 'a {
    let day = case.date();
    process.requests.iter().filter(move |request| {
        let Some(sent) = request.sent.filter(|sent| *sent <= day) else { return false };
        match request.to {
            Addressee::State(state) => case.corpus.on_day(state, day) == Some(case.state.id),
            Addressee::AllPartiesTo(instrument) => case.corpus.is_bound(instrument, case.state.id, sent) == Holds::Yes,
        }
    })
}

fn request(case: &Case, process: &'static Process, kinds: &[RequestKind]) -> Tested {
    let none = || Fact::of(What::NoRequest(process), &process.basis);
    if kinds.is_empty() {
        return match requests(case, process).find(|request| !case.corpus.terms.is_promise(request.kind)) {
            Some(request) => no(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
            None => yes(none()),
        };
    }
    match requests(case, process).find(|request| kinds.contains(&request.kind) && request.runs(case.date())) {
        Some(request) => yes(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
        None => no(none()),
    }
}

fn measure(case: &Case, process: &'static Process, kind: MeasureKind, present: bool) -> Tested {
    let running = process.measures.iter().find(|measure| {
        measure.kind == kind
            && measure.period.contains(case.date())
            && measure.state.is_none_or(|state| case.corpus.on_day(state, case.date()) == Some(case.state.id))
    });
    let fact = match running {
        Some(measure) => Fact::of(What::Measured(measure), &measure.basis).since(measure.period.from).until(measure.period.until),
        None => Fact::of(What::NoMeasure(kind), &process.basis),
    };
    (Met::of(running.is_some() == present), smallvec![fact])
}

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

fn charge(case: &Case, process: &'static Process, asked: ChargeTest) -> Tested {
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

fn conflict(case: &Case, wanted: ConflictTrait) -> Tested {
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

fn allegation(question: &Question, process: &'static Process, stage: Stage) -> Tested {
    let (day, person) = (question.date, question.person);
    match stage {
        Stage::Public => {
            let public = process.evidence_day();
            (
                Met::of(public.is_some_and(|public| public <= day)),
                smallvec![Fact::of(What::Alleged(process), &process.basis).since(public)],
            )
        }
        Stage::Stands => {
            if person.dead(day) {
                return no(Fact::of(What::Dead(person), &person.basis).since(person.died.map(|died| died.last)));
            }
            let delivered = person.processes.iter().find_map(|other| {
                let (on, basis) = other.delivered().filter(|(on, _)| *on < day)?;
                Some(no(Fact::of(What::Delivered(other), basis).since(on)))
            });
            let dropped = || {
                let end = process
                    .ended
                    .filter(|end| (end.how.ends_the_allegation() || end.how == EndReason::Died) && end.first_day_over() <= day)?;
                Some(no(Fact::of(What::Ended(process), &end.basis).since(end.on)))
            };
            delivered.or_else(dropped).unwrap_or_else(|| yes(Fact::of(What::Stands(process), &process.basis)))
        }
    }
}

/// The last day of the acts on or after the treaty's entry into force for the host.
fn acts(case: &Case, process: &'static Process) -> Tested {
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

fn first_of_line(case: &Case, list: &'static ActionList, period: &'static Participation) -> &'static Participation {
    let before = period
        .from()
        .filter(|_| period.entry.action == ActionKind::Continuation)
        .and_then(|from| Some((from.previous(), case.corpus.on_day(period.state, from.previous())?)))
        .and_then(|(day, state)| bound(case.corpus.participations(list, state), day).1);
    before.unwrap_or(period)
}

/// The host is the person's nationality, or the state whose office the person holds, or their predecessor (P3).
fn own_state(case: &Case) -> bool {
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
fn rank(case: &Case, office: &Office) -> Option<Rank> {
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

fn office(case: &Case, wanted: &'static OfficeTest) -> Tested {
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
