//! How each test of the closed list is tested, and on which facts.

use smallvec::smallvec;

use super::case::no;
use super::relation::host_is;
use super::{charge, document, office};
use crate::law::*;

impl Test {
    /// Whether the test holds in this case, on which facts. Every arm cites the list that it searched.
    pub fn test(&'static self, case: &Case) -> Tested {
        match self {
            Test::Document(kinds) => case.with_process(|process| {
                (
                    Met::of(kinds.contains(&process.kind_on(case.date()))),
                    smallvec![Fact::of(What::Document(process), &process.basis).since(process.issued)],
                )
            }),
            Test::Live => case.with_process(|process| document::live(case.question, process)),
            Test::KnownToHost => case.with_process(|process| document::known_to_host(case, process)),
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
            Test::State(states) => {
                (Met::of(states.contains(&case.state.id)), smallvec![Fact::of(What::StatehoodOf(case.state), &case.state.basis)])
            }
            Test::Treaty(treaties) => {
                let treaty = case.rule.and_then(|rule| rule.treaty);
                (Met::of(treaty.is_some_and(|treaty| treaties.contains(&treaty))), Facts::new())
            }
            Test::Charge(mark) => case.with_process(|process| charge::charge(case, process, *mark)),
            Test::Conflict(wanted) => charge::conflict(case, *wanted),
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
            Test::Allegation(stage) => case.with_process(|process| document::allegation(case.question, process, *stage)),
            Test::ActsAfterEntryIntoForce => case.with_process(|process| charge::acts(case, process)),
            Test::ActsBeforeSuccession => case.with_process(|process| charge::before_succession(case, process)),
            Test::RequestPresumed(presumed) => case.with_process(|process| document::presumed(case, process, *presumed)),
            Test::Request(kinds) => case.with_process(|process| document::request(case, process, kinds)),
            Test::Measure { kind, present } => case.with_process(|process| document::measure(case, process, *kind, *present)),
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
            Test::Office(wanted) => office::office(case, wanted),
            Test::OwnState(wanted) => {
                let own = office::own_state(case);
                (Met::of(own == *wanted), smallvec![case.asked(What::OwnState(case.person()))])
            }
            Test::Presence(presence) => {
                (Met::of(case.question.presence == *presence), smallvec![case.asked(What::AskedPresence(case.question.presence))])
            }
            Test::Date { from, until } => (
                Met::of(Period { from: *from, until: *until }.contains(case.date())),
                smallvec![case.asked(What::AskedDate(case.date()))],
            ),
            Test::AfterRecord => {
                let complete = case.corpus.edition.complete_on;
                (Met::of(complete < case.date()), smallvec![case.asked(What::CompleteTo(complete))])
            }
            Test::ProtectedMeeting => office::protected_meeting(case),
            Test::Ruled(outcome) => office::ruled(case, *outcome),
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

/// The first entry of a rule that fits.
pub(super) fn fitting(case: &Case, number: RuleNumber) -> Option<&'static Rule> {
    case.fits.or_find(number, || first_fitting(case, case.corpus.rule_entries(number)))
}

/// The same, of the entries of one rule.
pub(super) fn fitting_of(case: &Case, entries: &'static [Rule]) -> Option<&'static Rule> {
    case.fits.or_find(entries.first()?.number, || first_fitting(case, entries))
}

/// The first entry that binds the host, and of which no condition fails on which it would be silent. Not known is not a failure.
fn first_fitting(case: &Case, entries: &'static [Rule]) -> Option<&'static Rule> {
    let process = case.process?;
    let fits = |rule: &&'static Rule| {
        let case = Case { rule: Some(rule), ..*case };
        let silent = |condition: &&'static Condition| condition.otherwise.is_none();
        (rule.courts.is_empty() || rule.courts.contains(&process.court))
            && rule.binds.holds(&case) != Met::No
            && rule.when.iter().filter(silent).all(|condition| condition.test.test(&case).0 != Met::No)
    };
    entries.iter().find(fits)
}

/// The first of these rules that fits and gives a surrender obligation, and whether that is known.
pub(super) fn bound_through(case: &Case, numbers: &[RuleNumber]) -> Option<(&'static Rule, Met)> {
    numbers.iter().find_map(|number| {
        let rule = fitting(case, *number).filter(|rule| rule.obligation.is_some_and(Obligation::surrenders))?;
        let met = rule.binds.holds(&Case { rule: Some(rule), ..*case });
        Some((rule, met))
    })
}
