//! Holds an assertion against the record: supported, refuted or unproven, and on which facts.

use super::obligations::states_on;
use crate::law::*;

/// What the record says about an assertion. Contested and undetermined answers prove nothing unless they are what is asserted.
pub fn judge(corpus: &Corpus, assertion: &Assertion, today: Day) -> Verdict {
    match assertion {
        Assertion::Obligation { answers, person, place, date, presence } => {
            let question = Question { person, place: *place, date: *date, presence: *presence, today };
            obligation(corpus, answers, question)
        }
        Assertion::Bound { bound, state, instrument, date } => is_bound(corpus, *bound, state, *instrument, *date),
        Assertion::Act { act, state, instrument, within } => acted(corpus, *act, state, *instrument, *within, today),
        Assertion::Count { of: Counted::PartiesTo(instrument), date, compare, number } => {
            parties(corpus, *instrument, *date, *compare, *number)
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, compare, number } => {
            obliged(corpus, person, *date, *compare, *number, today)
        }
        Assertion::Warrant { stage, person, court, date, charge, is } => {
            // Without a day, a warrant was issued if there is one.
            let stage = if date.is_none() && *stage == WarrantStage::Issued { WarrantStage::Exists } else { *stage };
            warrant(corpus, stage, person, *court, date.unwrap_or(today), *charge, *is)
        }
        Assertion::Finding { outcome, state, person, by, referred_to } => {
            finding(corpus, *outcome, state, *person, by.unwrap_or(today), *referred_to)
        }
        Assertion::Office { kind, person, of, date } => office(corpus, *kind, person, of, *date),
        Assertion::Visit { person, state, date } => visit(corpus, person, state, *date),
    }
}

/// Whom and what an assertion is about, as far as facts are told of it.
#[derive(Clone, Debug)]
pub struct About {
    /// The person.
    pub person: &'static Person,
    /// The place, and the state whose territory it is.
    pub host: Host,
    /// The day.
    pub date: Day,
    /// How the person is present.
    pub presence: Presence,
}

impl About {
    /// What an opinion is about.
    pub fn of(opinion: &Opinion) -> About {
        let Question { person, date, presence, .. } = opinion.question;
        About { person, host: opinion.host.clone(), date, presence }
    }
}

/// What an assertion is about; nothing where the record holds no person or no state at all.
pub fn about(corpus: &Corpus, assertion: &Assertion, today: Day) -> Option<About> {
    let (person, place, date, presence) = match *assertion {
        Assertion::Obligation { person, place, date, presence, .. } => (Some(person), Some(place), date, presence),
        Assertion::Bound { state, date, .. } => (None, Some(Asked::State(state)), date, Presence::Territory),
        Assertion::Act { state, within, .. } => {
            let date = if let Within::Days(_, last) = within { last.min(today) } else { today };
            (None, Some(Asked::State(state)), date, Presence::Territory)
        }
        Assertion::Count { of, date, .. } => {
            let person = if let Counted::ObligedToArrest(person) = of { Some(person) } else { None };
            (person, None, date, Presence::Territory)
        }
        Assertion::Warrant { person, date, .. } => (Some(person), None, date.unwrap_or(today), Presence::Territory),
        Assertion::Finding { state, person, by, .. } => {
            (person, Some(Asked::State(state)), by.unwrap_or(today), Presence::Territory)
        }
        Assertion::Office { person, of, date, .. } => (Some(person), Some(Asked::State(of)), date, Presence::Territory),
        Assertion::Visit { person, state, date } => (Some(person), Some(Asked::State(state)), date, Presence::Territory),
    };
    // Facts about no person and no state do not name the one that stands here.
    let person = person.or_else(|| corpus.persons.first())?;
    let place = place.or_else(|| corpus.states.first().map(Asked::State))?;
    Some(About { person, host: corpus.host(place, date), date, presence })
}

impl Verdict {
    fn new(outcome: Rating, found: Found) -> Verdict {
        Verdict { outcome, found, facts: Vec::new(), cites: Vec::new(), beyond: None, opinion: None }
    }

    /// The weakest confidence among its facts.
    pub fn confidence(&self) -> Confidence {
        self.facts.iter().map(|fact| fact.confidence).max().unwrap_or(Confidence::Sourced)
    }

    fn on(mut self, facts: impl IntoIterator<Item = Fact>) -> Verdict {
        self.facts.extend(facts);
        self
    }

    /// Notes that the claim lies after the day up to which the record is complete.
    fn complete(mut self, date: Day, complete_on: Day) -> Verdict {
        self.beyond = (complete_on < date).then_some(complete_on);
        self
    }
}

fn yes(holds: bool) -> Rating {
    if holds { Rating::Supported } else { Rating::Refuted }
}

/// What an answer makes of a claim that asserts one of these. A contested or undetermined answer refutes nothing.
pub fn rate(asserted: &[Answer], answer: Answer) -> Rating {
    let open = matches!(answer, Answer::ObligedContested | Answer::ProsecuteOrExtraditeContested | Answer::Undetermined);
    match asserted.contains(&answer) {
        true => Rating::Supported,
        false if open => Rating::Unproven,
        false => Rating::Refuted,
    }
}

fn obligation(corpus: &Corpus, answers: &[Answer], question: Question) -> Verdict {
    let opinion = opine(corpus, question);
    let outcome = rate(answers, opinion.answer);
    let mut verdict = Verdict::new(outcome, Found::Answer(opinion.answer));
    for conclusion in opinion.deciding(corpus) {
        for cite in conclusion.all_cites() {
            if !verdict.cites.contains(&cite) {
                verdict.cites.push(cite);
            }
        }
        for fact in conclusion.premises.iter().flat_map(|premise| &premise.facts) {
            if !verdict.facts.contains(fact) {
                verdict.facts.push(*fact);
            }
        }
    }
    let leading = leading(corpus, &opinion.conclusions);
    verdict.opinion = Some((opinion, leading));
    verdict.complete(question.date, corpus.edition.complete_on)
}

fn is_bound(corpus: &Corpus, asserted: bool, state: &'static State, instrument: InstrumentId, date: Day) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::Bound(None));
    };
    let meant = corpus.on_day(state.id, date).and_then(|id| corpus.state(id)).filter(|state| !state.unrecorded);
    let Some(meant) = meant else {
        return Verdict::new(Rating::Unproven, Found::Bound(None)).on([Fact::of(What::NotRecorded(state), &state.basis)]);
    };
    let Some(listed) = corpus.listed(instrument, meant.id) else {
        return Verdict::new(Rating::Unproven, Found::Bound(None));
    };
    let fact = listed.standing(date);
    let (holds, _) = listed.bound(date);
    let bound = match holds {
        Holds::Yes => Some(true),
        Holds::NotKnown => None,
        Holds::No if !list.complete && matches!(fact.what, What::NotListed(..)) => None,
        Holds::No => Some(false),
    };
    let outcome = bound.map_or(Rating::Unproven, |bound| yes(bound == asserted));
    Verdict::new(outcome, Found::Bound(bound)).on([fact]).complete(date, list.complete_on)
}

fn acted(corpus: &Corpus, act: ActKind, state: &'static State, instrument: InstrumentId, within: Within, today: Day) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoSuchAct);
    };
    let complete = match within {
        Within::Days(_, last) => last,
        Within::Ever => today,
    };
    let mut days: Vec<(Option<Day>, Fact)> = Vec::new();
    for id in in_whose_place(corpus, list, state.id) {
        acts_of(corpus, act, id, instrument, list, &mut days);
    }
    days.sort_by_key(|(day, _)| *day);
    let hit = days.iter().find(|(day, _)| day.is_some_and(|day| within.contains(day, today)));
    let verdict = match (hit, days.iter().any(|(day, _)| day.is_none())) {
        (Some((day, fact)), _) => Verdict::new(Rating::Supported, Found::Happened(*day)).on([*fact]),
        (None, true) if within == Within::Ever => {
            Verdict::new(Rating::Supported, Found::Happened(None)).on(days.iter().map(|(_, fact)| *fact))
        }
        (None, true) => Verdict::new(Rating::Unproven, Found::Happened(None)).on(days.iter().map(|(_, fact)| *fact)),
        (None, false) if days.is_empty() => {
            let outcome = if list.complete { Rating::Refuted } else { Rating::Unproven };
            Verdict::new(outcome, Found::NoSuchAct)
                .on(corpus.listed(instrument, state.id).map(|listed| listed.standing(complete.min(today))))
        }
        (None, false) => Verdict::new(Rating::Refuted, Found::OtherDays(days.iter().filter_map(|(day, _)| *day).collect()))
            .on(days.iter().map(|(_, fact)| *fact)),
    };
    let verdict_is_on_record = verdict.outcome == Rating::Supported;
    if verdict_is_on_record { verdict } else { verdict.complete(complete.min(today), list.complete_on) }
}

/// The state, and those in whose place it went on: their steps stand under its name in a depositary's table.
fn in_whose_place(corpus: &Corpus, list: &'static ActionList, state: StateId) -> Vec<StateId> {
    let mut states = vec![state];
    let continued = corpus.actions(list, state).iter().find(|action| action.action == ActionKind::Continuation);
    if let Some(day) = continued.and_then(|action| action.effect)
        && let Some(before) = corpus.on_day(state, day.previous()).filter(|before| *before != state)
    {
        states.push(before);
    }
    states
}

/// The days on which a state took a step.
fn acts_of(
    corpus: &Corpus,
    act: ActKind,
    state: StateId,
    instrument: InstrumentId,
    list: &'static ActionList,
    days: &mut Vec<(Option<Day>, Fact)>,
) {
    if matches!(act, ActKind::InForce | ActKind::Left) {
        for period in corpus.participations(list, state) {
            if act == ActKind::InForce {
                days.push((period.from(), Fact::participation(What::Bound(instrument, period), period)));
            } else if period.exit.is_some() {
                days.push((period.until, Fact::participation(What::Left(instrument, period), period)));
            }
        }
    }
    for action in corpus.actions(list, state).iter().filter(|action| act.is(action.action)) {
        let day = if action.action == ActionKind::Continuation { action.effect } else { action.on };
        days.push((day, Fact::of(What::Acted(instrument, action), &action.basis).since(day)));
    }
}

fn parties(corpus: &Corpus, instrument: InstrumentId, date: Day, compare: Compare, number: u64) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoList);
    };
    let at_least = corpus.parties(list, date).count() as u64;
    let open =
        list.participations.iter().filter(|period| period.counted() && period.holds(date) == Holds::NotKnown).count() as u64;
    let most = if list.complete { at_least + open } else { u64::MAX };
    let mut verdict = between(at_least, most, compare, number);
    verdict.facts.push(Fact::of(What::Parties(instrument, at_least), &list.basis));
    verdict.complete(date, list.complete_on)
}

/// Compares a number that is known only to lie between two others.
fn between(least: u64, most: u64, compare: Compare, number: u64) -> Verdict {
    let outcome = match (compare.holds(least, number), compare.holds(most, number)) {
        (true, true) => Rating::Supported,
        (false, false) if compare != Compare::Equals || number < least || most < number => Rating::Refuted,
        _ => Rating::Unproven,
    };
    Verdict::new(outcome, Found::Number(least, most))
}

fn obliged(corpus: &Corpus, person: &'static Person, date: Day, compare: Compare, number: u64, today: Day) -> Verdict {
    let (mut least, mut most) = (0, 0);
    for state in states_on(corpus, date) {
        let place = Asked::State(state);
        let question = Question { person, place, date, presence: Presence::Territory, today };
        let (certain, possible) = super::tally::counts(answer_at(corpus, &question, &corpus.host(place, date)));
        least += certain.unsigned_abs();
        most += possible.unsigned_abs();
    }
    obliged_between(corpus, person, date, compare, number, least, most)
}

/// The same, where the numbers are known.
pub fn obliged_between(
    corpus: &Corpus,
    person: &'static Person,
    date: Day,
    compare: Compare,
    number: u64,
    least: u64,
    most: u64,
) -> Verdict {
    let mut verdict = between(least, most, compare, number);
    verdict
        .facts
        .extend(person.processes.iter().map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued)));
    verdict.complete(date, corpus.edition.complete_on)
}

fn warrant(
    corpus: &Corpus,
    stage: WarrantStage,
    person: &'static Person,
    court: CourtId,
    date: Day,
    charge: Option<Citation>,
    is: bool,
) -> Verdict {
    let warrants = person.processes.iter().filter(|process| {
        matches!(process.kind, ProcessKind::Warrant | ProcessKind::Indictment)
            && process.court == court
            && charge.is_none_or(|charge| process.charges.iter().any(|charged| charged.provision == charge))
    });
    let over = |process: &Process| {
        process.over().into_iter().chain(person.died.map(|died| died.last.next())).min().is_some_and(|over| over <= date)
    };
    let holds = |process: &&'static Process| match stage {
        WarrantStage::Exists => process.issued <= date,
        WarrantStage::Public => process.public.is_some_and(|public| public.max(process.issued) <= date),
        WarrantStage::InEffect => process.issued <= date && !process.issued_in_custody && !over(process),
        WarrantStage::Issued => process.issued == date,
        WarrantStage::Ended => process.issued <= date && over(process),
    };
    let facts: Vec<Fact> = warrants
        .clone()
        .map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued).until(process.over()))
        .collect();
    let any = warrants.clone().any(|process| holds(&process));
    let mut verdict = Verdict::new(yes(any == is), Found::Warrant(any)).on(facts);
    if verdict.facts.is_empty() {
        // What there is instead: a summons, an application, another court's warrant.
        let instead =
            person.processes.iter().map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued));
        verdict.facts.extend(instead);
    }
    if verdict.facts.is_empty() {
        verdict.facts.push(Fact::of(What::NoProcess(person), &person.basis));
    }
    verdict.complete(date, corpus.edition.complete_on)
}

/// What courts have found and states have said is an open world: what is not on record is not refuted. It is where the record holds that
/// very finding, referred elsewhere, or the court's own word that it made none.
fn finding(
    corpus: &Corpus,
    outcome: FindingOutcome,
    state: &'static State,
    person: Option<&'static Person>,
    by: Day,
    referred_to: Option<Referral>,
) -> Verdict {
    let ever = corpus
        .findings
        .iter()
        .filter(|finding| finding.state == Some(state.id) && person.is_none_or(|person| finding.person == Some(person.id)));
    let about = ever.clone().filter(|finding| finding.on <= by);
    let stands = |finding: &Finding| corpus.referral_set_aside(finding).is_none_or(|appeal| by < appeal.on);
    let referred = |finding: &Finding| match referred_to {
        None => true,
        Some(_) if !stands(finding) => false,
        Some(Referral::Both) => finding.referred_to == Some(Referral::Both),
        Some(one) => finding.referred_to == Some(one) || finding.referred_to == Some(Referral::Both),
    };
    let fact = |finding: &'static Finding| Fact::of(What::Found(finding), &finding.basis).since(finding.on);
    if let Some(found) = about.clone().find(|finding| finding.outcome == outcome && referred(finding)) {
        let mut verdict = Verdict::new(Rating::Supported, Found::Finding(found)).on([fact(found)]);
        verdict.cites = found.cites.to_vec();
        return verdict;
    }
    let same = about.clone().find(|finding| finding.outcome == outcome);
    let denied = || {
        about.clone().find(|finding| {
            outcome == FindingOutcome::NonCompliance
                && finding.outcome == FindingOutcome::NoFinding
                && finding.about == FindingAbout::Arrest
        })
    };
    let against = same.or_else(denied);
    let later = || ever.clone().find(|finding| finding.outcome == outcome && by < finding.on);
    let nearest = against.or_else(later).or_else(|| about.clone().next_back());
    let rating = if against.is_some() { Rating::Refuted } else { Rating::Unproven };
    Verdict::new(rating, Found::NoFinding(nearest))
        .on(nearest.map(fact))
        .on(nearest.and_then(|nearest| corpus.referral_set_aside(nearest)).filter(|appeal| appeal.on <= by).map(fact))
        .complete(by, corpus.edition.complete_on)
}

fn office(corpus: &Corpus, kind: OfficeKind, person: &'static Person, of: &'static State, date: Day) -> Verdict {
    let fact = |office: &'static Office| {
        Fact::of(What::Holds(office), &office.basis).since(office.term().from).until(office.term().until)
    };
    let held = |office: &&'static Office| office.term().contains(date);
    let wanted = |office: &&'static Office| office.kind == kind && corpus.on_day(office.of, date) == corpus.on_day(of.id, date);
    match person.offices.iter().filter(wanted).find(held) {
        Some(office) => match office.verified.filter(|verified| office.until.is_none() && *verified < date) {
            Some(verified) => Verdict::new(Rating::Unproven, Found::OfficeUnverified(office, verified)).on([fact(office)]),
            None => Verdict::new(Rating::Supported, Found::Office(office)).on([fact(office)]),
        },
        None => {
            let other = person.offices.iter().rev().find(held);
            let shown = other.map_or(Fact::of(What::NoSuchOffice(person), &person.basis), fact);
            Verdict::new(Rating::Refuted, Found::NoOffice(other)).on([shown])
        }
    }
    .complete(date, corpus.edition.checked_on)
}

/// A trip that is not on record proves nothing: nobody's list of trips is complete. One called off refutes, and so does a flight across.
fn visit(corpus: &Corpus, person: &'static Person, state: &'static State, date: Day) -> Verdict {
    let all = |wanted: Holds| {
        corpus
            .visits
            .iter()
            .filter(move |visit| visit.person == person.id && visit.state == state.id && visit.covers(date) == wanted)
    };
    let fact = |visit: &'static Visit| Fact::of(What::Visited(visit), &visit.basis).since(visit.arrived.first);
    // Who only flew over a state did not visit it.
    let was_there = |visit: &&'static Visit| visit.outcome.was_there() && visit.outcome != Outcome::Transit;
    let verdict = |outcome, visit| Verdict::new(outcome, Found::Visit(visit)).on([fact(visit)]);
    if let Some(visit) = all(Holds::Yes).find(was_there) {
        return verdict(Rating::Supported, visit);
    }
    let open = all(Holds::NotKnown).find(was_there).or_else(|| all(Holds::Yes).find(|visit| visit.outcome == Outcome::Announced));
    match (open, all(Holds::Yes).next()) {
        (Some(visit), _) => verdict(Rating::Unproven, visit),
        (None, Some(visit)) => verdict(Rating::Refuted, visit),
        (None, None) => Verdict::new(Rating::Unproven, Found::NoVisit),
    }
    .complete(date, corpus.edition.complete_on)
}
