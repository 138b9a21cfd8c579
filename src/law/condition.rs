//! How each test of the closed list is tested, and on which facts.

use std::cell::Cell;

use smallvec::smallvec;

use super::*;

/// One rule asked about one process, or the question as a whole where there is neither.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The question.
    pub question: &'a Question,
    /// The host, after the place rules.
    pub host: &'a Host,
    /// The state whose territory it is.
    pub state: &'static State,
    /// The rule.
    pub rule: Option<&'static Rule>,
    /// The process.
    pub process: Option<&'static Process>,
    /// Which rules are known to fit the host and process, so that each is found once.
    pub fits: &'a Fits,
}

/// Which entry of each rule fits one host and process, as far as asked: rules ask this of each other.
#[derive(Clone, Debug, Default)]
pub struct Fits([Cell<Option<Option<&'static Rule>>>; Fits::MOST]);

impl Fits {
    /// Rules have numbers below this.
    pub const MOST: usize = 32;

    /// What was found for a rule, or what `find` finds now.
    pub(super) fn or_find(&self, number: RuleNumber, find: impl FnOnce() -> Option<&'static Rule>) -> Option<&'static Rule> {
        let Some(cell) = self.0.get(usize::from(number.0)) else { return find() };
        cell.get().unwrap_or_else(|| {
            let found = find();
            cell.set(Some(found));
            found
        })
    }
}

/// Whether a test holds, with the facts that show it.
pub type Tested = (Met, Facts);

fn yes(fact: Fact) -> Tested {
    (Met::Yes, smallvec![fact])
}

fn no(fact: Fact) -> Tested {
    (Met::No, smallvec![fact])
}

impl Case<'_> {
    fn date(&self) -> Day {
        self.question.date
    }

    fn person(&self) -> &'static Person {
        self.question.person
    }

    /// The rule's treaty and its list of parties.
    pub fn treaty(&self) -> Option<(InstrumentId, &'static ActionList)> {
        let id = self.rule?.treaty?;
        Some((id, self.corpus.action_list(id)?))
    }

    fn situation(&self) -> Option<&'static Situation> {
        self.corpus.situation(self.process?.situation)
    }

    /// A fact about the question itself rests on the entry of the person asked about.
    fn asked(&self, what: What) -> Fact {
        Fact::of(what, &self.person().basis)
    }
}

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
            Test::Live => case.with_process(|process| live(case, process)),
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
            Test::Allegation(stage) => case.with_process(|process| allegation(case, process, *stage)),
            Test::ActsAfterEntryIntoForce => case.with_process(|process| acts(case, process)),
            Test::Request(kinds) => case.with_process(|process| request(case, process, kinds)),
            Test::Measure { kind, present } => case.with_process(|process| measure(case, process, *kind, *present)),
            Test::HostIs(relation) => host_is(case, *relation),
            Test::Statehood(wanted) => {
                (Met::of(case.state.statehood == *wanted), smallvec![Fact::of(What::StatehoodOf(case.state), &case.state.basis)])
            }
            Test::BoundThrough(numbers) => case.with_process(|process| match bound_through(case, numbers) {
                Some((rule, met)) => (met, smallvec![Fact::of(What::Through(rule.number), &process.basis)]),
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

impl Case<'_> {
    fn with_process(&self, test: impl FnOnce(&'static Process) -> Tested) -> Tested {
        match self.process {
            Some(process) => test(process),
            None => (Met::No, smallvec![self.asked(What::NoProcess(self.person()))]),
        }
    }
}

/// D3: issued and not ended; never, where it was issued in the court's custody or after the person's death.
fn live(case: &Case, process: &'static Process) -> Tested {
    let day = case.date();
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
    if case.person().dead(day) {
        return no(case.asked(What::Dead(case.person())).since(case.person().died.map(|died| died.last)));
    }
    yes(fact(What::InEffect(process)))
}

/// D2: public, or sent to the host; never before issue.
fn known_to_host(case: &Case, process: &'static Process) -> Tested {
    let day = case.date();
    if let Some(public) = process.public.filter(|public| *public.max(&process.issued) <= day) {
        return yes(Fact::of(What::Public(process), &process.basis).since(public));
    }
    let sent = requests(case, process).find(|request| request.kind != RequestKind::Arrangement);
    match sent.filter(|_| process.issued <= day) {
        Some(request) => yes(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
        None => no(Fact::of(What::Secret(process), &process.basis).since(process.issued).until(process.public)),
    }
}

/// The requests sent to the host on or before the day.
fn requests<'a>(case: &'a Case, process: &'static Process) -> impl Iterator<Item = &'static Request> + 'a {
    let day = case.date();
    process.requests.iter().filter(move |request| {
        let Some(sent) = request.sent.filter(|sent| *sent <= day) else { return false };
        match request.to {
            Addressee::State(state) => case.corpus.on_day(state, day) == Some(case.state.id),
            Addressee::AllPartiesTo(instrument) => case
                .corpus
                .action_list(instrument)
                .is_some_and(|list| case.corpus.bound(list, case.state.id, sent).0 == Holds::Yes),
        }
    })
}

fn request(case: &Case, process: &'static Process, kinds: &[RequestKind]) -> Tested {
    let none = || Fact::of(What::NoRequest(process), &process.basis);
    if kinds.is_empty() {
        return match requests(case, process).find(|request| request.kind != RequestKind::Arrangement) {
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

/// The best fit of a process's charges with the Protocol, and the entries of the charge map that have it.
pub fn protocol_match(corpus: &Corpus, process: &'static Process) -> Option<(Fit, Vec<(&'static Charge, &'static ChargeMatch)>)> {
    let matches = || process.charges.iter().filter_map(|charge| Some((charge, corpus.charge_match(charge.provision)?)));
    let best = matches().filter_map(|(_, entry)| entry.fit).max()?;
    Some((best, matches().filter(|(_, entry)| entry.fit == Some(best)).collect()))
}

fn charge(case: &Case, process: &'static Process, mark: ChargeMark) -> Tested {
    let marks = &process.marks;
    let marked = |holds: bool| (Met::of(holds), smallvec![Fact::of(What::Marked(marks), &marks.basis)]);
    let none = || no(Fact::of(What::NoSuchCharge(process), &process.basis));
    match mark {
        ChargeMark::Article70Only => marked(marks.article_70_only),
        ChargeMark::Genocide => marked(marks.genocide),
        ChargeMark::Torture => marked(marks.torture),
        ChargeMark::Disappearance => marked(marks.disappearance),
        ChargeMark::GraveBreach => {
            let charged: Facts = process
                .charges
                .iter()
                .filter(|charge| case.corpus.charge_match(charge.provision).is_some_and(|entry| !entry.conventions.is_empty()))
                .map(|charge| Fact::of(What::Charged(charge), &charge.basis))
                .collect();
            if charged.is_empty() { none() } else { (Met::Yes, charged) }
        }
        ChargeMark::Protocol1 | ChargeMark::Protocol1InPart => match protocol_match(case.corpus, process) {
            Some((fit, charges)) if mark == ChargeMark::Protocol1 || fit == Fit::Part => {
                (Met::Yes, charges.iter().map(|(charge, _)| Fact::of(What::Charged(charge), &charge.basis)).collect())
            }
            _ => none(),
        },
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
            ConflictTrait::AllPartiesBound => conflict.all_bound_by_protocol,
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

fn allegation(case: &Case, process: &'static Process, stage: Stage) -> Tested {
    let day = case.date();
    let person = case.person();
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
                return no(case.asked(What::Dead(person)).since(person.died.map(|died| died.last)));
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
    let Some((id, list)) = case.treaty() else { return (Met::NotKnown, smallvec![days]) };
    let (holds, period) = case.corpus.bound(list, case.state.id, case.date());
    match period.map(|period| first_of_line(case, list, period)) {
        Some(period) => {
            let met = match period.from() {
                Some(from) => Met::of(from <= acts.last),
                None => Met::NotKnown,
            };
            (met, smallvec![days, Fact::participation(What::Bound(id, period), period)])
        }
        None => (if holds == Holds::No { Met::No } else { Met::NotKnown }, smallvec![days]),
    }
}

/// A state that went on in place of another is bound since the other was.
fn first_of_line(case: &Case, list: &'static ActionList, period: &'static Participation) -> &'static Participation {
    let before = period
        .from()
        .filter(|_| period.entry.action == ActionKind::Continuation)
        .and_then(|from| Some((from.previous(), case.corpus.on_day(period.state, from.previous())?)))
        .and_then(|(day, state)| case.corpus.bound(list, state, day).1);
    before.unwrap_or(period)
}

/// What the list of parties says about the host.
pub fn nearest(case: &Case, id: InstrumentId, list: &'static ActionList) -> Fact {
    standing(case.corpus, id, list, case.state, case.question.date)
}

/// What a list of parties says about a state on a day, nearest first: bound, left, bound later, signed, not listed.
pub fn standing(corpus: &Corpus, id: InstrumentId, list: &'static ActionList, state: &State, day: Day) -> Fact {
    let periods = corpus.participations(list, state.id);
    match corpus.bound(list, state.id, day) {
        (Holds::Yes, Some(period)) => return Fact::participation(What::Bound(id, period), period),
        (Holds::NotKnown, Some(period)) => return Fact::of(What::EntryNotKnown(id), &period.entry.basis),
        _ => {}
    }
    if let Some(period) = periods.iter().rev().find(|period| period.until.is_some_and(|until| until <= day)) {
        return Fact::participation(What::Left(id, period), period);
    }
    if let Some(period) = periods.iter().find(|period| period.from().is_some_and(|from| day < from)) {
        return Fact::participation(What::BoundLater(id, period), period);
    }
    let signed = corpus
        .actions(list, state.id)
        .iter()
        .find(|action| action.action == ActionKind::Signature && action.on.is_some_and(|on| on <= day));
    match signed {
        Some(action) => Fact::of(What::Signed(id, action), &action.basis).since(action.on),
        None => Fact::of(What::NotListed(id, list.complete_on), &list.basis),
    }
}

/// How the rule's treaty reaches the place, where it does not simply follow the state (P2).
fn reach(case: &Case, id: InstrumentId) -> Option<(Met, Fact)> {
    let place = case.host.place?;
    let reach = place.reach.iter().find(|reach| reach.instrument == id)?;
    let fact = Fact::of(What::Reaches(place, reach), &reach.basis);
    match reach.applies {
        Applies::From(day) => Some((Met::of(day <= case.date()), fact.since(day))),
        Applies::No => Some((Met::No, fact)),
        Applies::Unknown => Some((Met::NotKnown, fact)),
    }
}

fn host_is(case: &Case, relation: Relation) -> Tested {
    let Some((id, list)) = case.treaty() else {
        return (
            Met::No,
            smallvec![Fact::of(
                What::NotListed(case.rule.and_then(|rule| rule.treaty).unwrap_or(InstrumentId("")), case.date()),
                &case.state.basis,
            )],
        );
    };
    let day = case.date();
    let bound = case.corpus.bound(list, case.state.id, day);
    let periods = case.corpus.participations(list, case.state.id);
    match relation {
        Relation::Party => party(case, id, list),
        Relation::Signatory => {
            let fact = nearest(case, id, list);
            (Met::of(matches!(fact.what, What::Signed(..) | What::BoundLater(..)) && signed(case, list)), smallvec![fact])
        }
        Relation::FormerParty => {
            let left = bound.0 == Holds::No
                && periods.iter().any(|period| period.exit.is_some() && period.until.is_some_and(|until| until <= day));
            (Met::of(left), smallvec![nearest(case, id, list)])
        }
        Relation::NoticePending | Relation::NoticeRevoked => {
            let wanted = |notice: &Notice<'_>| {
                notice.received <= day
                    && match relation {
                        Relation::NoticePending => day < notice.effect && notice.revoked.is_none_or(|revoked| day < revoked),
                        _ => notice.revoked.is_some(),
                    }
            };
            match notices(case.corpus.actions(list, case.state.id)).into_iter().rev().find(wanted) {
                Some(notice) if relation == Relation::NoticePending => {
                    yes(Fact::of(What::NoticePending(id, notice), &notice.action.basis)
                        .since(notice.received)
                        .until(notice.effect))
                }
                Some(notice) => yes(Fact::of(What::NoticeRevoked(id, notice), &notice.action.basis)
                    .since(notice.received)
                    .until(notice.revoked)),
                None => no(Fact::of(What::NoNotice(id), &list.basis)),
            }
        }
        Relation::PlaceExcluded => match reach(case, id).filter(|_| bound.0 == Holds::Yes) {
            Some((Met::No, fact)) => yes(fact),
            _ => no(nearest(case, id, list)),
        },
    }
}

/// Whether the host had signed by the day, and had not said since that it will not become a party (`vclt:18`).
fn signed(case: &Case, list: &'static ActionList) -> bool {
    let did = |wanted: ActionKind| {
        let mut actions = case.corpus.actions(list, case.state.id).iter();
        actions.any(|action| action.action == wanted && action.on.is_some_and(|on| on <= case.date()))
    };
    did(ActionKind::Signature) && !did(ActionKind::NoIntent)
}

/// Party on the date, and the treaty reaches the place.
fn party(case: &Case, id: InstrumentId, list: &'static ActionList) -> Tested {
    let fact = nearest(case, id, list);
    let bound = match case.corpus.bound(list, case.state.id, case.date()).0 {
        Holds::Yes => Met::Yes,
        Holds::NotKnown => Met::NotKnown,
        // A list with gaps cannot say that a state is outside.
        Holds::No if !list.complete && matches!(fact.what, What::NotListed(..)) => Met::NotKnown,
        Holds::No => Met::No,
    };
    match reach(case, id).filter(|_| bound != Met::No) {
        None => (bound, smallvec![fact]),
        Some((Met::Yes, reaches)) => (bound, smallvec![fact, reaches]),
        Some((met, reaches)) => (met, smallvec![fact, reaches]),
    }
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
        let of = case.corpus.on_day(office.of, day);
        let abroad = of != Some(case.state.id);
        let party_to = |instrument| {
            let state = of.unwrap_or(office.of);
            case.corpus.action_list(instrument).is_some_and(|list| case.corpus.bound(list, state, day).0 == Holds::Yes)
        };
        (if wanted.ever { term.began(day) } else { term.contains(day) })
            && rank(case, office).is_some_and(|rank| wanted.rank.contains(&rank))
            && (!wanted.unverified || (office.until.is_none() && office.verified.is_some_and(|verified| verified < day)))
            && match wanted.of {
                OfficeOf::Any => true,
                OfficeOf::Abroad => abroad,
                OfficeOf::PartyTo(instrument) => party_to(instrument),
                OfficeOf::NotPartyTo(instrument) => !party_to(instrument),
            }
    };
    // The office held on the day comes first, then the latest.
    let mut found: Vec<&'static Office> = case.person().offices.iter().filter(fits).collect();
    found.sort_by_key(|office| (!office.term().contains(day), std::cmp::Reverse(office.from.map(|from| from.first))));
    match found.first() {
        Some(office) => {
            let term = office.term();
            yes(Fact::of(What::Holds(office), &office.basis).since(term.from).until(term.until))
        }
        None => no(case.asked(What::NoSuchOffice(case.person()))),
    }
}

impl Binds {
    /// Whether the rule binds this host.
    pub fn holds(&'static self, case: &Case) -> Met {
        if *self == Binds::Any { Met::Yes } else { self.test(case).0.0 }
    }

    /// Whether the rule binds this host, on which facts; and on which ground, for a former party.
    pub fn test(&'static self, case: &Case) -> (Tested, Option<Ground>, Option<&'static NamedState>) {
        match self {
            Binds::Parties => match case.treaty() {
                Some((id, list)) => (party(case, id, list), None, None),
                None => ((Met::No, Facts::new()), None, None),
            },
            Binds::Declarants => (declared(case), None, None),
            Binds::FormerParties(grounds) => {
                let (tested, ground) = former_party(case, grounds);
                (tested, ground, None)
            }
            Binds::States(rows) => match rows.iter().find(|row| row.fits(case)) {
                Some(row) => {
                    let basis = row
                        .cites
                        .first()
                        .or(case.rule.and_then(|rule| rule.cites.first()))
                        .and_then(|cite| case.corpus.instrument(cite.instrument))
                        .map_or(&case.state.basis, |instrument| &instrument.basis);
                    (yes(Fact::of(What::NamedState(row), basis).since(row.from).until(row.until)), None, Some(row))
                }
                None => (no(Fact::of(What::StatehoodOf(case.state), &case.state.basis)), None, None),
            },
            Binds::Any => {
                let fact = case.treaty().map(|(id, list)| nearest(case, id, list));
                ((Met::Yes, fact.into_iter().collect()), None, None)
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

/// A valid acceptance of jurisdiction for the situation of the process, lodged and not overtaken; not bound as a party.
fn declared(case: &Case) -> Tested {
    let (Some((id, list)), Some(process)) = (case.treaty(), case.process) else {
        return (Met::No, Facts::new());
    };
    let declarations = case.corpus.instrument(id).map_or(&[][..], |instrument| instrument.declarations);
    let day = case.date();
    let found = declarations.iter().find(|declaration| {
        declaration.state == case.state.id
            && declaration.valid
            && declaration.situation == Some(process.situation)
            && declaration.lodged <= day
            && declaration.until.is_none_or(|until| day < until)
    });
    match found {
        Some(declaration) if case.corpus.bound(list, case.state.id, day).0 == Holds::No => {
            yes(Fact::of(What::Declared(declaration), &declaration.basis).since(declaration.lodged).until(declaration.until))
        }
        _ => no(Fact::of(What::NotDeclared(process.situation), &list.basis)),
    }
}

/// Out, with one of the grounds before the exit; the first that holds is named.
fn former_party(case: &Case, grounds: &'static [Ground]) -> (Tested, Option<Ground>) {
    let (Some((id, list)), Some(process)) = (case.treaty(), case.process) else {
        return ((Met::No, Facts::new()), None);
    };
    let day = case.date();
    let fact = nearest(case, id, list);
    let out = match fact.what {
        What::Left(_, period) if period.exit.is_some() => period.until.map(|until| (period, until)),
        _ => None,
    };
    let Some((period, exit)) = out else { return (no(fact), None) };
    let reach = reach(case, id);
    if reach.is_some_and(|(met, _)| met == Met::No) {
        return (no(fact), None);
    }
    let situation = case.situation();
    let bound_on = |on: Day| period.holds(on) == Holds::Yes;
    let ground = grounds.iter().find_map(|ground| match ground {
        Ground::RequestReceived => {
            let sent = requests(case, process)
                .find(|request| request.kind != RequestKind::Arrangement && request.sent.is_some_and(bound_on));
            if let Some(request) = sent {
                return Some((*ground, Fact::of(What::Requested(process, request), &request.basis).since(request.sent)));
            }
            // A public warrant is presumed to have been sent to every party.
            let known = process
                .public
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
