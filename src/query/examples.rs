//! What the help shows of the record: cases in which rules decide, and what is on record about the first.

use crate::law::*;

/// Examples, as far as the record has any.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// The cases in which rules decide, in their order.
    pub cases: Vec<Example>,
    /// The rule that decides the first case.
    pub rule: Option<&'static Rule>,
    /// The treaty of that rule.
    pub treaty: Option<&'static Instrument>,
    /// How many parties that treaty had then.
    pub parties: Option<usize>,
    /// The first state that left it, and its first day outside.
    pub left: Option<(&'static State, Day)>,
    /// The person of the first case.
    pub person: Option<&'static Person>,
    /// A name in one word and in another script, which that person alone bears.
    pub script: Option<Text>,
    /// The office in which the person headed a state then.
    pub headed: Option<&'static Office>,
    /// A state that never took part in the treaty, and the days on which it would join on the day of the case and be bound.
    pub joiner: Option<(StateId, Day, Day)>,
    /// A mark that documents of states bear.
    pub mark: Option<MarkId>,
    /// The state of the first case.
    pub state: Option<&'static State>,
    /// The day on which that state ratified the treaty.
    pub ratified: Option<Day>,
    /// The first day of the visit around the case.
    pub arrived: Option<Day>,
    /// The day on which the court found against the state, and to whom it referred that.
    pub found: Option<(Day, ReferralId)>,
    /// The next case with another person.
    pub other: Option<Example>,
    /// A flag that marks a dispute.
    pub flag: Option<FlagCode>,
    /// A place that is no state.
    pub place: Option<&'static Place>,
}

/// The examples of a record.
pub fn examples(corpus: &Corpus) -> Examples {
    let biting = || corpus.rules.iter().filter_map(|rule| Some((rule, rule.examples?.bites?)));
    let cases = biting().map(|(_, case)| case).collect();
    let occupied = corpus.places.iter().find(|place| place.kind == PlaceKind::Occupied);
    let anywhere = Examples {
        cases,
        flag: corpus.flags.iter().map(|flag| flag.code).find(|code| code.contests()),
        place: occupied.or(corpus.places.first()),
        ..Examples::default()
    };
    let Some((rule, case)) = biting().next() else { return anywhere };
    let list = rule.treaty.and_then(|treaty| corpus.action_list(treaty));
    let exits = list.into_iter().flat_map(|list| list.participations).filter(|period| period.exit.is_some());
    let exits = exits.filter_map(|period| Some((corpus.state(period.state)?, period.until?)));
    let person = corpus.person(case.person);
    Examples {
        rule: Some(rule),
        treaty: rule.treaty.and_then(|treaty| corpus.instrument(treaty)),
        parties: list.map(|list| corpus.parties(list, case.date).count()),
        left: exits.min_by_key(|(_, exit)| *exit),
        person,
        script: person.and_then(in_another_script),
        headed: person.and_then(|person| headed(person, case.date)),
        joiner: list.and_then(|list| joiner(corpus, list, case.date)),
        mark: national_mark(corpus),
        state: corpus.state(case.state),
        ratified: list.and_then(|list| ratified(corpus, list, case.state)),
        arrived: arrived(corpus, &case),
        found: found(corpus, &case),
        other: biting().map(|(_, other)| other).find(|other| other.person != case.person),
        ..anywhere
    }
}

fn in_another_script(person: &Person) -> Option<Text> {
    let names = person.names.iter().flat_map(|names| names.names.iter().copied());
    let other =
        |name: &Text| !name.contains(' ') && name.chars().all(|letter| !letter.is_ascii()) && !person.shared.contains(name);
    names.into_iter().find(other)
}

fn ratified(corpus: &Corpus, list: &'static ActionList, state: StateId) -> Option<Day> {
    corpus.actions(list, state).iter().find(|action| action.action == ActionKind::Ratification)?.on
}

fn headed(person: &'static Person, on: Day) -> Option<&'static Office> {
    person.offices.iter().find(|office| office.kind == OfficeKind::HeadOfState && office.term().contains(on))
}

fn national_mark(corpus: &Corpus) -> Option<MarkId> {
    let documents = corpus.persons.iter().flat_map(|person| person.processes);
    let of_states = documents.filter(|process| process.kind == ProcessKind::National && process.acts.is_some());
    of_states.into_iter().find_map(|process| process.marks.marks.first().copied())
}

fn joiner(corpus: &Corpus, list: &'static ActionList, on: Day) -> Option<(StateId, Day, Day)> {
    let outside = |state: &&State| {
        let settled = state.statehood == Statehood::Settled && !state.unrecorded && state.exists.until.is_none();
        settled && corpus.participations(list, state.id).is_empty()
    };
    Some((corpus.states.iter().find(outside)?.id, on, list.formula.effect(on)))
}

fn arrived(corpus: &Corpus, case: &Example) -> Option<Day> {
    let there =
        |visit: &&Visit| visit.person == case.person && visit.state == case.state && visit.outcome == Outcome::NotArrested;
    corpus.visits.iter().find(there).map(|visit| visit.arrived.last)
}

fn found(corpus: &Corpus, case: &Example) -> Option<(Day, ReferralId)> {
    let about = |finding: &&Finding| {
        (finding.person, finding.state) == (Some(case.person), Some(case.state))
            && (finding.kind, finding.outcome) == (FindingKind::Court, FindingOutcome::NonCompliance)
    };
    corpus.findings.iter().filter(about).find_map(|finding| Some((finding.on, finding.referred_to?)))
}
