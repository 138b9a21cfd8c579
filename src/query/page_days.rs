//! The days on which the page of a pair may read otherwise than on the day before: what is on record about the two, and around their trips.
//!
//! Some pages change on other days too, as two years before an obligation ends: whoever writes pages of many days has to compare them. What
//! is found here is every day on which a page may change and later change back.

use super::{
    act::Act,
    alike::alike,
    moments::Moment,
    pairs::{OfPerson, Pairs},
    record,
    timeline::{FIRST_DAY, Timelines},
};
use crate::law::*;

/// The record, prepared for the pages of many pairs.
pub struct PageDays<'a> {
    corpus: &'a Corpus,
    pairs: Pairs<'a>,
    timelines: Timelines<'a>,
    lines: Vec<Day>,
    told: Vec<Day>,
    today: Day,
}

/// What changes for a person, wherever.
pub struct DaysOfPerson {
    about: OfPerson,
    moments: Vec<Moment>,
    lines: Vec<Day>,
}

/// Days from one on in which the opinion is the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// The first.
    pub from: Day,
    /// Whether something changes on record within them that does not move the opinion.
    pub joined: bool,
}

impl<'a> PageDays<'a> {
    /// Prepares the record, as it is read on a day.
    pub fn new(corpus: &'a Corpus, today: Day) -> PageDays<'a> {
        let timelines = Timelines::new(corpus, today);
        let lines = timelines.moments(&[], &[], FIRST_DAY, None).iter().map(|moment| moment.day).collect();
        let rulings =
            corpus.instruments.iter().filter(|instrument| instrument.list.is_none()).filter_map(|ruling| ruling.adopted);
        let mut told: Vec<Day> = corpus.findings.iter().map(|finding| finding.on).chain(rulings).collect();
        told.sort_unstable();
        told.dedup();
        PageDays { corpus, pairs: Pairs::new(corpus, today), timelines, lines, told, today }
    }

    /// Days from which on pages may tell otherwise of a ruling or position, whoever and whatever place is asked about. Sorted, each once.
    pub fn told(&self) -> &[Day] {
        &self.told
    }

    /// What is found once about all documents.
    pub fn dockets(&self) -> &Dockets<'a> {
        &self.pairs.dockets
    }

    /// What changes for a person, wherever.
    pub fn person(&self, person: &'static Person) -> DaysOfPerson {
        let about = self.pairs.person(person);
        // Before there is any document, only a life changes.
        let lives = |moment: &Moment| matches!(moment.act, Act::TooOld(_) | Act::Died(_));
        let mut moments = self.timelines.person(person);
        moments.retain(|moment| about.begun(moment.day) || lives(moment) || about.is_moved_by(moment));
        let lines = self.lines.iter().copied().filter(|day| about.begun(*day)).collect();
        DaysOfPerson { about, moments, lines }
    }

    /// What changes for a place, whoever is asked about.
    pub fn place(&self, place: Asked) -> Vec<Moment> {
        self.timelines.place(place)
    }

    /// The runs of a question on any day, from the first that is answered for.
    pub fn runs(&self, question: Question, person: &DaysOfPerson, moments: &[Moment]) -> Vec<Run> {
        let place = question.place;
        let mut fixed = record::days_around(self.corpus, question.person, place);
        fixed.extend(self.renamed(place));
        fixed.extend([FIRST_DAY, self.today, self.today.next(), self.corpus.edition.complete_on.next()]);
        let of_place = moments.iter().filter(|moment| person.about.is_moved_by(moment)).map(|moment| moment.day);
        let of_person = person.moments.iter().filter(|moment| self.concerns(moment, place)).map(|moment| moment.day);
        let mut days: Vec<Day> =
            of_place.chain(of_person).chain(person.lines.iter().copied()).chain(fixed.iter().copied()).collect();
        days.retain(|day| FIRST_DAY <= *day);
        days.sort_unstable();
        days.dedup();
        let mut runs: Vec<Run> = Vec::new();
        let mut before: Option<Opinion> = None;
        for day in days {
            let opinion = self.dockets().opine(Question { date: day, ..question }, self.corpus.host(place, day));
            let same = before.as_ref().is_some_and(|before| alike(before, &opinion)) && !fixed.contains(&day);
            match runs.last_mut().filter(|_| same) {
                Some(last) => last.joined = true,
                None => runs.push(Run { from: day, joined: false }),
            }
            before = Some(opinion);
        }
        runs
    }

    /// The days on which the state asked for, or one that a place belonged to or that a name meant, came to bear another name.
    fn renamed(&self, place: Asked) -> impl Iterator<Item = Day> {
        let own: Vec<StateId> = match place {
            Asked::State(state) => vec![state.id],
            Asked::Place(place) => {
                place.belongs.iter().map(|belonging| belonging.state).chain(place.claimed_by.iter().copied()).collect()
            }
        };
        let before = self.corpus.predecessors.iter().filter(|row| own.contains(&row.entity)).filter_map(|row| row.resolves_to);
        let states = before.collect::<Vec<_>>().into_iter().chain(own).filter_map(|id| self.corpus.state(id));
        let formerly: Vec<&FormerName> = states.flat_map(|state| state.formerly).collect();
        formerly.into_iter().flat_map(|former| [former.period.from, former.period.until]).flatten()
    }

    /// Whether what changes for a person is about this place, where it is about one.
    fn concerns(&self, moment: &Moment, place: Asked) -> bool {
        let here = |state: StateId, day: Day| {
            let host = self.corpus.host(place, day).state;
            host.is_some_and(|host| host.id == state || Some(host.id) == self.corpus.on_day(state, day))
        };
        match moment.act {
            Act::Requested(_, request) | Act::RequestOver(_, request) => match request.to {
                Addressee::State(state) => here(state, moment.day),
                Addressee::AllPartiesTo(_) => true,
            },
            Act::Received(visit) | Act::ReceptionOver(visit) => here(visit.state, visit.arrived.last),
            Act::Recognised(_, state) => here(state, moment.day),
            _ => true,
        }
    }
}
