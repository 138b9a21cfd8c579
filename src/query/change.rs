//! What would change an answer: computed from the record and from the conditions that fail, never written for a case.
//!
//! Days first: the question is asked again for the days on which something changes on record. Then acts that nobody has done: for each
//! rule, the one thing that keeps it from giving more is supposed to be so, and the act is named that would make it so.

use super::cause::{concerns, weightiest};
use super::known::Known;
use super::reads::Reads;
use super::{act::Act, moments::Moment};
use crate::law::*;

/// Something that would change an answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// The answer differs from this day on, by acts on record.
    From(OnDay),
    /// The answer was stronger up to and including this day; acts on record ended it.
    UpTo(OnDay),
    /// The answer would be stronger if this were so.
    If(Answer, Event),
}

/// The answer on another day.
#[derive(Clone, PartialEq, Debug)]
pub struct OnDay {
    /// The day.
    pub day: Day,
    /// The answer on it.
    pub answer: Answer,
    /// What that answer stands under, in the sentence that tells it.
    pub condition: Option<Raised>,
    /// The acts on record by which it begins, or by which it ended.
    pub acts: Vec<Moment>,
}

/// An act that nobody has done, as far as the record goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Event {
    /// The host becomes a party.
    Joins(InstrumentId),
    /// The host, which had left, becomes a party again.
    Rejoins(InstrumentId),
    /// The treaty comes to reach the place.
    Extends(InstrumentId, &'static Place),
    /// The host accepts the court's jurisdiction for the situation.
    Accepts(SituationId, CourtId),
    /// The host promises the court its help in the case.
    Promises(CourtId),
    /// A warrant takes the place of a process that is none.
    IssuesWarrant(CourtId),
    /// A process becomes public.
    Publishes(&'static Process),
    /// The person leaves an office.
    LeavesOffice(&'static Office),
    /// The person comes to the ground.
    Lands,
}

/// So many changes are told.
const MOST: usize = 4;
/// So many days on record are asked about, later and earlier.
const LATER: usize = 24;
const EARLIER: usize = 8;

/// What would change an opinion: days to come, nearest first; acts, strongest first; the last day on which more was owed.
pub fn changes(corpus: &Corpus, opinion: &Opinion, known: &Known) -> Vec<Change> {
    let Some(state) = opinion.host.state else { return Vec::new() };
    let asking = Asking { corpus, opinion, state };
    let mut changes = asking.days(known);
    let dated = changes.iter().map(|change| if let Change::From(on) = change { on.answer } else { Answer::NotObliged });
    // An act is no news where the record already holds the day on which as much comes true.
    let expected = dated.max().unwrap_or(Answer::NotObliged).max(opinion.answer);
    let later = changes.iter().take_while(|change| matches!(change, Change::From(..))).count();
    let mut acts = asking.acts();
    acts.retain(|(answer, _)| *answer > expected.max(Answer::Undetermined));
    acts.sort_by_key(|(answer, _)| std::cmp::Reverse(*answer));
    changes.splice(later..later, acts.into_iter().map(|(answer, event)| Change::If(answer, event)));
    changes.truncate(MOST);
    changes
}

/// The answer if the fact that a conclusion lacks were so, and if it were not; none where the conclusion lacks none, or lacks more.
pub(super) fn either(corpus: &Corpus, opinion: &Opinion, at: usize) -> Option<(Answer, Answer)> {
    let state = opinion.host.state?;
    let conclusion = &opinion.conclusions[at];
    let (rule, process) = (conclusion.rule?, conclusion.process?);
    let open = match conclusion.status {
        Status::Sealed => conclusion.premises.last()?,
        _ => conclusion.premises.iter().find(|premise| premise.met == Met::NotKnown)?,
    };
    // Where the treaty reaches every place of the host, the place is one like any other.
    let reached = Host { place: None, ..opinion.host.clone() };
    let (suppose, host) = match open.about {
        _ if open.turns_on_reach() => (Suppose::NOTHING, &reached),
        About::Bearer => (Suppose { bearer: true, condition: None }, &opinion.host),
        About::Condition(test) => {
            let condition = rule.when.iter().position(|condition| condition.test == *test);
            (Suppose { bearer: false, condition }, &opinion.host)
        }
        About::Place | About::Person => return None,
    };
    let fits = Fits::default();
    let case = Case {
        corpus,
        question: &opinion.question,
        host,
        state,
        rule: Some(rule),
        process: Some(process),
        fits: &fits,
        depth: Depth::Reasons,
    };
    let known = opinion.conclusions.iter().map(|other| corpus.counts_as(other.status));
    let without = known.filter(|answer| *answer != Answer::Undetermined).max().unwrap_or(Answer::NotObliged);
    let with = Asking { corpus, opinion, state }.supposing(&case, suppose).max(without);
    (with > without && with != Answer::Undetermined).then_some((with, without))
}

/// Whether an act can move an answer, and not only a flag; the age at which nobody is presumed alive is no event.
fn moves(reads: &Reads, act: &Act) -> bool {
    matches!(act, Act::Line(..)) || (reads.moves(act) && !matches!(act, Act::TooOld(_)))
}

/// The opinion that is asked about.
struct Asking<'a> {
    corpus: &'a Corpus,
    opinion: &'a Opinion,
    state: &'static State,
}

impl Asking<'_> {
    /// The next day on which the answer is stronger, and the next on which it is weaker; or else the last on which it was stronger.
    fn days(&self, known: &Known) -> Vec<Change> {
        let (date, now) = (self.opinion.question.date, self.opinion.answer);
        let answer_on = |day: Day| known.answer(&self.opinion.host, day);
        let on = |day: Day, answer: Answer, acts: Vec<Moment>| {
            let condition = known.condition(&self.opinion.host, day);
            OnDay { day, answer, condition, acts }
        };
        let (reads, moments) = known.moved();
        let (past, ahead) = moments.split_at(moments.partition_point(|moment| moment.day <= date));
        let told = |acts: &[Moment], stronger: bool| -> Vec<Moment> {
            // That a text names a state no longer makes nobody owe more.
            let idle = |moment: &Moment| stronger && matches!(moment.act, Act::NamedNoMore(..));
            let about = |moment: &&Moment| concerns(Some(self.state), &moment.act) && self.counts(moment) && !idle(moment);
            let of_this_state = acts.iter().filter(about).copied();
            weightiest(self.corpus, &self.opinion.host, date, &of_this_state.collect::<Vec<Moment>>())
        };
        let mut changes = Vec::new();
        let (mut stronger, mut weaker) = (now == Answer::Obliged, now <= Answer::Undetermined);
        for acts in ahead
            .chunk_by(|left, right| left.day == right.day)
            .filter(|acts| acts.iter().any(|moment| moves(reads, &moment.act)))
            .take(LATER)
        {
            if stronger && weaker {
                break;
            }
            let answer = answer_on(acts[0].day);
            let seen = match answer.cmp(&now) {
                std::cmp::Ordering::Greater => &mut stronger,
                std::cmp::Ordering::Less => &mut weaker,
                std::cmp::Ordering::Equal => continue,
            };
            if !std::mem::replace(seen, true) {
                changes.push(Change::From(on(acts[0].day, answer, told(acts, answer > now))));
            }
        }
        if now < Answer::ProsecuteOrExtraditeContested && !changes.iter().any(|change| matches!(change, Change::From(..))) {
            let mut before: Vec<&[Moment]> = past
                .chunk_by(|left, right| left.day == right.day)
                .filter(|acts| acts.iter().any(|moment| moves(reads, &moment.act)))
                .collect();
            before.reverse();
            // Where more is owed again on such a day, it ended later, by no act that is told.
            let ended = before.into_iter().take(EARLIER).take_while(|acts| answer_on(acts[0].day) <= now).find_map(|acts| {
                let last = acts[0].day.previous();
                let answer = answer_on(last);
                (answer > now).then(|| Change::UpTo(on(last, answer, told(acts, false))))
            });
            changes.extend(ended);
        }
        // What a name comes to mean, or no longer means, is no change of what a state owes.
        let of_the_name = |moment: &Moment| matches!(moment.act, Act::Succeeded(_));
        let of_another = |day: Day| {
            let meant = self.corpus.host_on(&self.opinion.host, day).state.map(|state| state.id);
            matches!(self.opinion.question.place, Asked::State(_)) && meant != Some(self.state.id)
        };
        changes.retain(|change| match change {
            Change::From(on) | Change::UpTo(on) => !on.acts.iter().all(of_the_name) && !of_another(on.day),
            Change::If(..) => true,
        });
        changes
    }

    /// Whether an act is about a document that counts that day; where it is about what some courts are owed, about one that wants the person.
    fn counts(&self, moment: &Moment) -> bool {
        match moment.act {
            Act::Published(process) | Act::Applied(process, _) => process.over().is_none_or(|over| moment.day < over),
            Act::Named(rule, _) | Act::NamedNoMore(rule, _) => {
                let mut documents = self.opinion.question.person.processes.iter();
                rule.courts.is_empty() || documents.any(|process| rule.courts.contains(&process.court))
            }
            _ => true,
        }
    }

    /// Acts that would make the answer stronger, each once.
    fn acts(&self) -> Vec<(Answer, Event)> {
        let mut found: Vec<(Answer, Event)> = Vec::new();
        // Where no rule was asked, no act of a state would have helped.
        let asked = self.opinion.conclusions.iter().any(|conclusion| conclusion.rule.is_some());
        if self.opinion.answer == Answer::Obliged || !asked {
            return found;
        }
        for process in self.opinion.question.person.processes {
            let fits = Fits::default();
            for rule in self.corpus.rules.iter().filter(|rule| rule.courts.is_empty() || rule.courts.contains(&process.court)) {
                let case = Case {
                    corpus: self.corpus,
                    question: &self.opinion.question,
                    host: &self.opinion.host,
                    state: self.state,
                    rule: Some(rule),
                    process: Some(process),
                    fits: &fits,
                    depth: Depth::Reasons,
                };
                if let Some((answer, event)) = self.act(&case, rule, process) {
                    match found.iter_mut().find(|(_, other)| *other == event) {
                        Some((strongest, _)) => *strongest = (*strongest).max(answer),
                        None => found.push((answer, event)),
                    }
                }
            }
        }
        if self.opinion.question.presence == Presence::Overflight {
            let question = Question { presence: Presence::Territory, ..self.opinion.question };
            found.push((opine(self.corpus, question).answer, Event::Lands));
        }
        found
    }

    /// The act that would end what keeps a rule from giving more about a process, and the answer that the rule would then give.
    fn act(&self, case: &Case, rule: &'static Rule, process: &'static Process) -> Option<(Answer, Event)> {
        let spoke = |number: &RuleNumber| {
            self.opinion.conclusions.iter().any(|conclusion| {
                conclusion.process.is_some_and(|other| other.id == process.id)
                    && conclusion.rule.is_some_and(|rule| rule.number == *number)
            })
        };
        if rule.yields_to.iter().any(spoke) {
            return None;
        }
        let may_join = self.state.statehood == Statehood::Settled;
        let is_party = || case.treaty().is_some_and(|listed| listed.bound(case.question.date).0 != Holds::No);
        let Bearer { bound, facts, .. } = rule.binds.test(case);
        if bound != Met::Yes {
            let event = match rule.binds {
                Binds::Parties => self.joining(&facts)?,
                Binds::Declarants if may_join && !is_party() && self.may_accept(process) => {
                    Event::Accepts(process.situation, process.court)
                }
                Binds::Declarants | Binds::FormerParties(_) | Binds::States(_) | Binds::Territory | Binds::Any => return None,
            };
            return Some((self.supposing(case, Suppose { bearer: true, condition: None }), event));
        }
        let conclusion = conclude(case, Suppose::NOTHING);
        if conclusion.status == Status::Barred {
            let barring = conclusion.objections.last()?;
            let office =
                barring.facts.iter().find_map(|fact| if let What::Holds(office) = fact.what { Some(office) } else { None })?;
            return Some((self.corpus.counts_as(self.without(case, rule, barring.objection.id)), Event::LeavesOffice(office)));
        }
        let Premise { about: About::Condition(test), met, facts } = conclusion.premises.last()? else { return None };
        if *met == Met::Yes {
            return None;
        }
        let event = match test {
            Test::HostIs(Relation::Party) => self.joining(facts)?,
            Test::Document(_) => Event::IssuesWarrant(process.court),
            Test::KnownToHost => Event::Publishes(process),
            // Nobody whose own acceptance of jurisdiction would count promises less.
            Test::Request([kind, ..]) if may_join && self.corpus.terms.is_promise(*kind) && !self.may_accept(process) => {
                Event::Promises(process.court)
            }
            // A charge, a conflict, an ended case are what they are: no act of today moves them.
            _ => return None,
        };
        let at = rule.when.iter().position(|condition| condition.test == **test);
        Some((self.supposing(case, Suppose { bearer: false, condition: at }), event))
    }

    /// Whether the court would need the host's acceptance: the state on whose territory the crimes of the situation are alleged, or whose
    /// national the person is (rome-statute:12(2) and (3)). Nobody else's gives jurisdiction.
    fn may_accept(&self, process: &Process) -> bool {
        let is_host = |state: &StateId| self.corpus.on_day(*state, self.opinion.question.date) == Some(self.state.id);
        let territory = self.corpus.situation(process.situation).map_or(&[][..], |situation| situation.territory);
        territory.iter().chain(self.opinion.question.person.nationality).any(is_host)
    }

    /// What would make the host a party. An entity outside the treaties cannot simply join one (P4).
    fn joining(&self, facts: &[Fact]) -> Option<Event> {
        let may_join = self.state.statehood == Statehood::Settled;
        facts.iter().rev().find_map(|fact| match fact.what {
            What::Reaches(place, reach) if reach.applies != Applies::Unknown => Some(Event::Extends(reach.instrument, place)),
            What::Left(id, _) => may_join.then_some(Event::Rejoins(id)),
            What::BoundLater(id, _) | What::Signed(id, _) | What::NotListed(id, _) => may_join.then_some(Event::Joins(id)),
            _ => None,
        })
    }

    /// The answer of a rule if one thing that it lacks were so. Another rule may be waiting to take its place then.
    fn supposing(&self, case: &Case, suppose: Suppose) -> Answer {
        let Some(rule) = case.rule else { return Answer::NotObliged };
        let instead = rule.yields_to.iter().flat_map(|number| self.corpus.rule_entries(*number)).find_map(|other| {
            let case = Case { rule: Some(other), ..*case };
            let waits = |test: &Test| matches!(test, Test::BoundThrough(numbers) if numbers.contains(&rule.number));
            let at = other.when.iter().position(|condition| waits(&condition.test))?;
            let fits = |condition: &'static Condition| {
                condition.otherwise.is_some() || waits(&condition.test) || condition.test.test(&case).0 != Met::No
            };
            other.when.iter().all(fits).then(|| conclude(&case, Suppose { bearer: false, condition: Some(at) }))
        });
        self.corpus.counts_as(instead.unwrap_or_else(|| conclude(case, suppose)).status)
    }

    /// A rule's status if one objection were not raised.
    fn without(&self, case: &Case, rule: &Rule, barring: ObjectionId) -> Status {
        let Gives::Status(given) = rule.gives else { return Status::Barred };
        let ids = rule.objections.iter().chain(self.corpus.combination.objections).filter(|id| **id != barring);
        ids.fold(given, |status, id| {
            let heard = self.corpus.objection_entries(*id).find(|objection| match objection.heard {
                Heard::Always => true,
                Heard::If(tests) => all(tests, case).0 == Met::Yes,
                Heard::OnRequest => false,
            });
            match heard {
                Some(objection) if objection.ruled == Ruling::Open && objection.moves => self.corpus.contested(status),
                _ => status,
            }
        })
    }
}
