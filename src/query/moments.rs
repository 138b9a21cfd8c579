//! The days on which something changes for a person or for a place, each with the act that changes it.
//!
//! Between two neighbouring moments of a pair nothing on record changes, so one opinion holds for every day between them.

use super::{act::Act, deciding};
use crate::law::*;

/// A day on which a fact begins or ceases to count, and the act behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// First day on which it is so.
    pub day: Day,
    /// What happened.
    pub act: Act,
}

type Moments = Vec<Moment>;

fn push(moments: &mut Moments, day: impl Into<Option<Day>>, act: Act) {
    if let Some(day) = day.into() {
        moments.push(Moment { day, act });
    }
}

/// The treaties whose lists of parties the rules, their objections, and the requests about these persons, read.
fn treaties(corpus: &Corpus, persons: &[Person]) -> Vec<InstrumentId> {
    let of_rules = corpus.rules.iter().filter_map(|rule| rule.treaty);
    let of_tests = deciding::all_deciding_tests(corpus).filter_map(deciding::of_office);
    let requests = persons.iter().flat_map(|person| person.processes).flat_map(|process| process.requests);
    let of_requests = requests.filter_map(|request| match request.to {
        Addressee::AllPartiesTo(instrument) => Some(instrument),
        Addressee::State(_) => None,
    });
    let mut treaties: Vec<InstrumentId> = Vec::new();
    for treaty in of_rules.chain(of_tests).chain(of_requests) {
        if !treaties.contains(&treaty) {
            treaties.push(treaty);
        }
    }
    treaties.sort();
    treaties
}

/// What changes for a state or place, whoever is asked about.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    corpus: &'a Corpus,
    treaties: Vec<InstrumentId>,
}

impl<'a> Places<'a> {
    /// Reads the rules once for the treaties that matter.
    pub fn new(corpus: &'a Corpus) -> Places<'a> {
        Places { corpus, treaties: treaties(corpus, corpus.persons) }
    }

    /// The same, where only one person will be asked about.
    pub fn for_one(corpus: &'a Corpus, person: &Person) -> Places<'a> {
        Places { corpus, treaties: treaties(corpus, std::slice::from_ref(person)) }
    }

    /// The moments of a state or place, unsorted.
    pub fn moments(&self, asked: Asked) -> Moments {
        let mut moments = Moments::new();
        let mut states: Vec<StateId> = Vec::new();
        match asked {
            Asked::State(state) => {
                states.push(state.id);
                for control in state.control {
                    push(&mut moments, control.period.from, Act::Control(state));
                    push(&mut moments, control.period.until, Act::Control(state));
                }
            }
            Asked::Place(place) => {
                states.extend(place.claimed_by.iter().filter(|_| place.claim_open));
                for belonging in place.belongs {
                    states.push(belonging.state);
                    push(&mut moments, belonging.period.from, Act::Transferred(place));
                    push(&mut moments, belonging.period.until, Act::Transferred(place));
                }
                for reach in place.reach {
                    if let Applies::From(day) = reach.applies {
                        push(&mut moments, day, Act::Reached(place, reach));
                    }
                }
            }
        }
        self.predecessors(&mut states, &mut moments);
        for id in states {
            self.of_state(id, &mut moments);
        }
        moments
    }

    /// Adds those before the given states, with the days on which the names pass on.
    fn predecessors(&self, states: &mut Vec<StateId>, moments: &mut Moments) {
        let mut at = 0;
        while at < states.len() {
            let entity = states[at];
            for row in self.corpus.predecessors.iter().filter(|row| row.entity == entity) {
                push(moments, row.period.from, Act::Succeeded(entity));
                push(moments, row.period.until, Act::Succeeded(entity));
                if let Some(meant) = row.resolves_to
                    && !states.contains(&meant)
                {
                    states.push(meant);
                }
            }
            if let Some(state) = self.corpus.state(entity) {
                push(moments, state.exists.from, Act::Succeeded(entity));
                push(moments, state.exists.until, Act::Succeeded(entity));
            }
            at += 1;
        }
    }

    fn of_state(&self, state: StateId, moments: &mut Moments) {
        for id in &self.treaties {
            let Some(list) = self.corpus.action_list(*id) else { continue };
            for period in self.corpus.participations(list, state) {
                push(moments, period.from(), Act::Bound(*id, period));
                push(moments, period.until, Act::Left(*id, period));
                if let Some((earliest, latest)) = period.entry.between {
                    push(moments, earliest, Act::Bound(*id, period));
                    push(moments, latest, Act::Bound(*id, period));
                }
            }
            for action in self.corpus.actions(list, state).iter().filter(|action| !action.action.binds()) {
                push(moments, action.on, Act::Step(*id, action));
                push(moments, action.effect, Act::Step(*id, action));
            }
            let declarations = self.corpus.instrument(*id).map_or(&[][..], |instrument| instrument.declarations);
            for declaration in declarations.iter().filter(|declaration| declaration.state == state) {
                push(moments, declaration.lodged, Act::Declared(declaration));
                push(moments, declaration.until, Act::DeclarationOver(declaration));
            }
        }
        for rule in self.corpus.rules {
            if let Binds::States(rows) = rule.binds {
                for row in rows.iter().filter(|row| row.state == state) {
                    push(moments, row.from, Act::Named(rule, row));
                    push(moments, row.until, Act::NamedNoMore(rule, row));
                }
            }
        }
    }
}

/// Lines that the rules, objections and flags themselves draw in time, and the end of today.
pub fn lines(corpus: &Corpus, today: Day) -> Moments {
    let mut moments = Moments::new();
    push(&mut moments, today.next(), Act::Today);
    let Some(first) = corpus.rules.first() else { return moments };
    // `then` gives what applies where the condition holds no more.
    let mut line = |tests: &'static [Test], at: (&'static Rule, List<Citation>), then: &dyn Fn(Day) -> List<Citation>| {
        for test in tests {
            if let Test::Date { from, until } = test {
                push(&mut moments, *from, Act::Line(at.0, at.1));
                push(&mut moments, *until, Act::Line(at.0, until.map_or(&[], then)));
            }
        }
    };
    for rule in corpus.rules {
        let then = |day: Day| {
            let begins = |other: &&Rule| other.number == rule.number && draws_from(other, day);
            corpus.rules.iter().find(begins).map_or(&[][..], |other| other.cites)
        };
        for condition in rule.when {
            line(std::slice::from_ref(&condition.test), (rule, rule.cites), &then);
        }
        for addition in rule.adds {
            line(addition.when, (rule, addition.cites), &then);
        }
    }
    for (at, objection) in corpus.objections.iter().enumerate() {
        if let Heard::If(tests) = objection.heard {
            let rule = corpus.rules.iter().find(|rule| rule.objections.contains(&objection.id)).unwrap_or(first);
            // Of the entries of an objection the next is heard instead.
            let next = corpus.objections[at + 1..].iter().find(|next| next.id == objection.id);
            line(tests, (rule, objection.cites), &|_| next.map_or(&[], |next| next.cites));
        }
    }
    for flag in corpus.flags {
        let rule = corpus.rules.iter().find(|rule| rule.flags.contains(&flag.code)).unwrap_or(first);
        line(flag.when, (rule, flag.cites), &|_| &[]);
    }
    moments
}

/// Whether a condition of the rule begins to hold on this day.
fn draws_from(rule: &Rule, day: Day) -> bool {
    rule.when.iter().any(|condition| matches!(condition.test, Test::Date { from: Some(from), .. } if from == day))
}

/// Lines in time that the conditions and objections draw, and so can move an answer: the rule, and the first day beyond.
pub fn deciding_lines(corpus: &Corpus) -> Vec<(RuleNumber, Day)> {
    let days = |test: &Test| if let Test::Date { from, until } = test { [*from, *until] } else { [None, None] };
    let of_rule = |rule: &'static Rule| {
        deciding::deciding_tests(corpus, rule).flat_map(days).flatten().map(|day| (rule.number, day)).collect::<Vec<_>>()
    };
    corpus.rules.iter().flat_map(of_rule).collect()
}

/// What changes for a person, whichever state is asked about. `places` knows what changes for the states whose offices the person held.
pub fn of_person(corpus: &Corpus, places: &Places, person: &'static Person) -> Moments {
    let mut moments = Moments::new();
    for process in person.processes {
        push(&mut moments, process.issued, Act::Issued(process));
        push(&mut moments, process.public, Act::Published(process));
        if let Some(end) = process.ended {
            push(&mut moments, end.first_day_over(), Act::Ended(process, end));
        }
        for application in process.applications {
            push(&mut moments, application.public, Act::Applied(process, application));
            if let Some(refusal) = application.refused.filter(|_| application.public.is_some()) {
                push(&mut moments, refusal.on, Act::Refused(process, application));
                push(&mut moments, refusal.set_aside, Act::RefusalSetAside(process, application));
            }
        }
        for request in process.requests {
            push(&mut moments, request.sent, Act::Requested(process, request));
            if let Some(end) = request.ended {
                let over = if end.how.counts_on_its_day() { end.on.next() } else { end.on };
                push(&mut moments, over, Act::RequestOver(process, request));
            }
        }
        for measure in process.measures {
            push(&mut moments, measure.period.from, Act::Measured(process, measure));
            push(&mut moments, measure.period.until, Act::MeasureOver(process, measure));
        }
    }
    for office in person.offices {
        let term = office.term();
        push(&mut moments, term.from, Act::TookOffice(office));
        push(&mut moments, term.until, Act::LeftOffice(office));
        if office.until.is_none() {
            push(&mut moments, office.verified.map(Day::next), Act::Unverified(office));
        }
        push(&mut moments, office.waived, Act::Waived(office));
        for by in office.recognised_by {
            push(&mut moments, by.from, Act::Recognised(office, by.state));
        }
    }
    for visit in corpus.visits_of(person.id).iter().filter(|visit| visit.received_as_leader || visit.protected_meeting) {
        // Only the days that the trip certainly covers.
        let last = visit.left.map_or(visit.arrived.first, |left| left.first);
        push(&mut moments, Some(visit.arrived.last).filter(|first| *first <= last), Act::Received(visit));
        push(&mut moments, last.next(), Act::ReceptionOver(visit));
    }
    let of_person = |finding: &&'static Finding| finding.person == Some(person.id) && finding.kind == FindingKind::Court;
    for finding in corpus.findings.iter().filter(of_person) {
        push(&mut moments, finding.on, Act::Ruled(finding));
    }
    // Whether a leader's own state is a party decides how an objection is heard; its name may pass to a successor.
    let mut states: Vec<StateId> = Vec::new();
    for id in person.nationality.iter().copied().chain(person.offices.iter().map(|office| office.of)) {
        if states.contains(&id) {
            continue;
        }
        states.push(id);
        if let Some(state) = corpus.state(id) {
            moments.extend(
                places
                    .moments(Asked::State(state))
                    .into_iter()
                    .filter(|moment| matches!(moment.act, Act::Bound(..) | Act::Left(..) | Act::Succeeded(..))),
            );
        }
    }
    push(&mut moments, person.last_alive().map(Day::next), Act::Died(person));
    if person.died.is_none() {
        push(&mut moments, person.born_by().map(|born| born.plus_years(corpus.edition.max_age + 1)), Act::TooOld(person));
    }
    moments
}
