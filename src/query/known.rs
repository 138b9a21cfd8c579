//! What is asked again and again about a pair, whatever the day: its moments, and its answers on them.

use std::{
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
    corpus: &'c Corpus,
    question: Question,
    moved: OnceCell<(Reads, Vec<Moment>)>,
    answers: RefCell<BTreeMap<Day, Answer>>,
}

impl<'c> Known<'c> {
    /// Of the pair of a question; its day does not matter.
    pub fn of(corpus: &'c Corpus, question: Question) -> Known<'c> {
        Known { corpus, question, moved: OnceCell::new(), answers: RefCell::default() }
    }

    /// What the rules read, and every moment of the pair from the first day on, sorted.
    pub(super) fn moved(&self) -> &(Reads, Vec<Moment>) {
        self.moved.get_or_init(|| {
            let Question { person, place, today, .. } = self.question;
            let timelines = Timelines::for_one(self.corpus, person, today);
            let moments = timelines.moments(&timelines.person(person), &timelines.place(place), FIRST_DAY, None);
            (Reads::of(self.corpus), moments)
        })
    }

    /// The answer on a day, for the same place and its host on any day.
    pub(super) fn answer(&self, host: &Host, day: Day) -> Answer {
        *self.answers.borrow_mut().entry(day).or_insert_with(|| {
            let question = Question { date: day, ..self.question };
            answer_at(self.corpus, &question, &self.corpus.host_on(host, day))
        })
    }
}
