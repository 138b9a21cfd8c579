//! Many pairs over many days: what can move an answer is gathered once for each person and each place.
//!
//! A timeline of one pair looks at every day on which anything changes. Most of those days cannot move the answer: no request to
//! another state does, nor a treaty that no rule reads for these charges, nor anything but the soil itself before the first document.
//! Leaving them out changes no answer; a test compares every pair with and without.

use super::act::Act;
use super::deciding;
use super::moments::{self, Moment, Places};
use super::reads::Reads;
use super::timeline::FIRST_DAY;
use crate::law::*;

/// The record, prepared for questions about many pairs.
pub struct Pairs<'a> {
    corpus: &'a Corpus,
    today: Day,
    places: Places<'a>,
    lines: Vec<(RuleNumber, Day)>,
    reads: Reads,
    /// What is found once about all documents.
    pub(super) dockets: Dockets<'a>,
}

/// What can move an answer about a person, whatever the place.
#[derive(Clone, Debug)]
pub struct OfPerson {
    /// The person.
    pub person: &'static Person,
    /// Sorted by day.
    moments: Vec<Moment>,
    /// The treaties that some rule reads for the person's documents.
    treaties: Vec<InstrumentId>,
    /// Days at which those rules draw a line.
    lines: Vec<Day>,
    /// The first day on which any document about the person exists, is public or was asked for.
    first: Option<Day>,
}

impl OfPerson {
    /// Whether there is any document by this day; always, where no court's list of its own is the whole record about the person: what
    /// others charge is then not known.
    pub(super) fn begun(&self, day: Day) -> bool {
        self.person.of_states_alone() || self.first.is_some_and(|first| first <= day)
    }

    /// Whether what changes for a place can change anything for this person: before the first document only the soil itself does, and
    /// later no treaty that no rule reads for the documents.
    pub(super) fn is_moved_by(&self, moment: &Moment) -> bool {
        changes_soil(&moment.act) || (self.begun(moment.day) && of_treaties(&moment.act, &self.treaties))
    }

    /// Whether the person can no longer be presumed alive.
    fn too_old(&self, day: Day) -> bool {
        self.moments.iter().any(|moment| matches!(moment.act, Act::TooOld(_)) && moment.day <= day)
    }
}

/// What can move an answer about a place, whoever the person.
#[derive(Clone, Debug)]
pub struct OfPlace {
    /// The place.
    pub asked: Asked,
    /// Sorted by day.
    moments: Vec<Moment>,
    /// The host from each of these days on, the first since before the dates covered.
    hosts: Vec<(Day, Host)>,
}

/// A span of days over which the answer is the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Its first day; none: as far back as answers go.
    pub from: Option<Day>,
    /// The answer.
    pub answer: Answer,
}

impl<'a> Pairs<'a> {
    /// Prepares the record.
    pub fn new(corpus: &'a Corpus, today: Day) -> Pairs<'a> {
        let (places, lines) = (Places::new(corpus), moments::deciding_lines(corpus));
        Pairs { corpus, today, places, lines, reads: Reads::of(corpus), dockets: Dockets::of(corpus, corpus.persons) }
    }

    /// What can move an answer about a person.
    pub fn person(&self, person: &'static Person) -> OfPerson {
        let rules = self.rules_about(person);
        let mut treaties: Vec<InstrumentId> = rules.iter().filter_map(|rule| rule.treaty).collect();
        treaties
            .extend(rules.iter().flat_map(|rule| deciding::deciding_tests(self.corpus, rule)).filter_map(deciding::of_office));
        for request in person.processes.iter().flat_map(|process| process.requests) {
            if let Addressee::AllPartiesTo(instrument) = request.to {
                treaties.push(instrument);
            }
        }
        treaties.sort_unstable();
        treaties.dedup();
        let mut moments = moments::of_person(self.corpus, &self.places, person);
        moments.retain(|moment| self.reads.moves(&moment.act) && of_treaties(&moment.act, &treaties));
        moments.sort_by_key(|moment| moment.day);
        let lines = self.lines.iter().filter(|(number, _)| rules.iter().any(|rule| rule.number == *number));
        let days = |process: &Process| {
            let applied = process.applications.iter().filter_map(|application| application.public);
            let sent = process.requests.iter().filter_map(|request| request.sent);
            applied.chain(sent).chain(process.public).chain([process.issued]).min()
        };
        let first = person.processes.iter().filter_map(days).min();
        let lines = lines.map(|(_, day)| *day).chain(self.reads.today.then(|| self.today.next())).collect();
        OfPerson { person, moments, treaties, lines, first }
    }

    /// What can move an answer about a place.
    pub fn place(&self, asked: Asked) -> OfPlace {
        let mut moments = self.places.moments(asked);
        moments.retain(|moment| self.reads.moves(&moment.act));
        moments.sort_by_key(|moment| moment.day);
        let mut hosts = vec![(FIRST_DAY, self.corpus.host(asked, FIRST_DAY))];
        let passes = |moment: &&Moment| FIRST_DAY < moment.day && changes_soil(&moment.act);
        for moment in moments.iter().filter(passes) {
            if hosts.last().is_none_or(|(day, _)| *day != moment.day) {
                hosts.push((moment.day, self.corpus.host(asked, moment.day)));
            }
        }
        OfPlace { asked, moments, hosts }
    }

    /// The answer about a pair on a day. Before there is any document nobody owes anything, on whatever soil.
    fn answer(&self, person: &OfPerson, place: &OfPlace, date: Day) -> Answer {
        let at = place.hosts.partition_point(|(day, _)| *day <= date).saturating_sub(1);
        let Some((_, host)) = place.hosts.get(at) else { return Answer::Undetermined };
        if !person.begun(date) && !person.too_old(date) {
            return Answer::NotObliged;
        }
        let question =
            Question { person: person.person, place: place.asked, date, presence: Presence::Territory, today: self.today };
        self.dockets.answer(&question, host)
    }

    /// The days on which the answer about a pair can change, sorted, each once.
    pub fn days(&self, person: &OfPerson, place: &OfPlace) -> Vec<Day> {
        let of_this_place = |moment: &&Moment| match moment.act {
            Act::Requested(_, request) | Act::RequestOver(_, request) => match request.to {
                Addressee::State(state) => place.hosts.iter().any(|(_, host)| host.state.is_some_and(|host| host.id == state)),
                Addressee::AllPartiesTo(_) => true,
            },
            Act::Received(visit) | Act::ReceptionOver(visit) => place.hosts.iter().any(|(_, host)| {
                host.state.is_some_and(|host| Some(host.id) == self.corpus.on_day(visit.state, visit.arrived.last))
            }),
            Act::Recognised(_, state) => place.hosts.iter().any(|(_, host)| host.state.is_some_and(|host| host.id == state)),
            _ => true,
        };
        let of_place = place.moments.iter().filter(|moment| person.is_moved_by(moment));
        let of_person = person.moments.iter().filter(of_this_place).filter(|moment| person.begun(moment.day));
        let lines = person.lines.iter().copied().filter(|day| person.begun(*day));
        let mut days: Vec<Day> = of_place.chain(of_person).map(|moment| moment.day).chain(lines).collect();
        // Age counts from birth, and not from a document.
        let too_old = person.moments.iter().filter(|moment| matches!(moment.act, Act::TooOld(_))).map(|moment| moment.day).min();
        // Whoever asks today knows of nobody's death tomorrow: who is that old was alive until today, as far as is known.
        days.extend(too_old.into_iter().flat_map(|day| [day, day.max(self.today.next())]));
        days.retain(|day| FIRST_DAY < *day);
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The first day of the span in which the answer of this day has held; none: as far back as answers go.
    pub fn since(&self, person: &OfPerson, place: &OfPlace, date: Day, answer: Answer) -> Option<Day> {
        let mut since = None;
        for day in self.days(person, place).into_iter().rev().skip_while(|day| date < *day) {
            if let Some(later) = since
                && self.answer(person, place, day) != answer
            {
                return Some(later);
            }
            since = Some(day);
        }
        since.filter(|_| self.answer(person, place, FIRST_DAY) != answer)
    }

    /// The spans of a pair, from the first day that answers go back to, without end.
    pub fn stretches(&self, person: &OfPerson, place: &OfPlace) -> Vec<Stretch> {
        let mut stretches = vec![Stretch { from: None, answer: self.answer(person, place, FIRST_DAY) }];
        for day in self.days(person, place) {
            let answer = self.answer(person, place, day);
            if stretches.last().is_none_or(|last| last.answer != answer) {
                stretches.push(Stretch { from: Some(day), answer });
            }
        }
        stretches
    }

    /// The rules that can oblige a state about one of the person's documents: those that no trait of the document itself rules out.
    fn rules_about(&self, person: &'static Person) -> Vec<&'static Rule> {
        let Some(state) = self.corpus.states.first() else { return Vec::new() };
        let question =
            Question { person, place: Asked::State(state), date: self.today, presence: Presence::Territory, today: self.today };
        let host = self.corpus.host(question.place, question.date);
        let fits = Fits::default();
        let can = |rule: &&'static Rule| {
            person.processes.iter().any(|process| {
                let process = Some(process);
                let case = Case {
                    corpus: self.corpus,
                    question: &question,
                    host: &host,
                    state,
                    rule: Some(*rule),
                    process,
                    fits: &fits,
                    depth: Depth::Reasons,
                };
                let of_the_court = |process: &Process| rule.courts.is_empty() || rule.courts.contains(&process.court);
                let of_the_document = rule.when.iter().take_while(|condition| about_the_document(&condition.test));
                process.is_some_and(of_the_court)
                    && of_the_document.into_iter().all(|condition| {
                        let owes_nothing =
                            condition.otherwise.is_none_or(|status| self.corpus.counts_as(status) == Answer::NotObliged);
                        !owes_nothing || condition.test.test(&case).0 != Met::No
                    })
            })
        };
        self.corpus.rules.iter().filter(can).collect()
    }
}

/// Whether a test looks at the document alone, and so says the same on every day and of every state.
fn about_the_document(test: &Test) -> bool {
    matches!(
        test,
        Test::Document(_)
            | Test::Court(_)
            | Test::Situation(_)
            | Test::Charge(_)
            | Test::Conflict(_)
            | Test::Capacity(_)
            | Test::CapacityContested
    )
}

/// Whether an act changes whose soil a place is.
fn changes_soil(act: &Act) -> bool {
    matches!(act, Act::Succeeded(_) | Act::Transferred(_))
}

/// Whether an act, where it is about a treaty, is about one of these.
fn of_treaties(act: &Act, treaties: &[InstrumentId]) -> bool {
    match act {
        Act::Bound(instrument, _) | Act::Left(instrument, _) | Act::Step(instrument, _) => treaties.contains(instrument),
        Act::Reached(_, reach) => treaties.contains(&reach.instrument),
        _ => true,
    }
}
