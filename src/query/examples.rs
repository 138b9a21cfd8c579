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
    /// The state that the person headed then.
    pub headed: Option<StateId>,
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

fn headed(person: &Person, on: Day) -> Option<StateId> {
    let held = |office: &&Office| office.kind == OfficeKind::HeadOfState && office.term().contains(on);
    Some(person.offices.iter().find(held)?.of)
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
