//! What is asked again and again about a pair, whatever the day: its moments, and its answers on them.

use std::{
    borrow::Cow,
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
};

use super::{
    moments::Moment,
    reads::Reads,
    timeline::{FIRST_DAY, Timelines},
};
use crate::law::*;

/// What is known of a pair, and of a way of being there: worked out where it is first needed, and kept. Whoever asks about many days of one
/// pair asks with the same.
pub struct Known<'c> {
    dockets: Cow<'c, Dockets<'c>>,
    question: Question,
    moved: OnceCell<(Reads, Vec<Moment>)>,
    answers: RefCell<BTreeMap<Day, Answer>>,
}

impl<'c> Known<'c> {
    /// Of the pair of a question; its day does not matter.
    pub fn of(corpus: &'c Corpus, question: Question) -> Known<'c> {
        Known { dockets: Cow::Owned(Dockets::none(corpus)), question, moved: OnceCell::new(), answers: RefCell::default() }
    }

    /// The same, where what rules say of documents is found once for many pairs.
    pub fn with(dockets: &'c Dockets<'c>, question: Question) -> Known<'c> {
        Known { dockets: Cow::Borrowed(dockets), question, moved: OnceCell::new(), answers: RefCell::default() }
    }

    /// The opinion on a day.
    pub(super) fn opine(&self, day: Day) -> Opinion {
        let question = Question { date: day, ..self.question };
        self.dockets.opine(question, self.dockets.corpus.host(question.place, day))
    }

    /// What the rules read, and every moment of the pair from the first day on, sorted.
    pub(super) fn moved(&self) -> &(Reads, Vec<Moment>) {
        self.moved.get_or_init(|| {
            let Question { person, place, today, .. } = self.question;
            let corpus = self.dockets.corpus;
            let timelines = Timelines::for_one(corpus, person, today);
            let moments = timelines.moments(&timelines.person(person), &timelines.place(place), FIRST_DAY, None);
            (Reads::of(corpus), moments)
        })
    }

    /// What the answer on a day stands under, for the same place and its host on any day.
    pub(super) fn condition(&self, host: &Host, day: Day) -> Option<Raised> {
        let (question, host) = (Question { date: day, ..self.question }, self.dockets.corpus.host_on(host, day));
        self.dockets.condition(&question, &host, &self.dockets.statuses(&question, &host))
    }

    /// The answer on a day, for the same place and its host on any day.
    pub(super) fn answer(&self, host: &Host, day: Day) -> Answer {
        *self.answers.borrow_mut().entry(day).or_insert_with(|| {
            let question = Question { date: day, ..self.question };
            self.dockets.answer(&question, &self.dockets.corpus.host_on(host, day))
        })
    }
}
