//! Who is spoken about, where and when; and how the case names them.

use super::message::{
    Said,
    value::{Land, Tense, Treaty},
};
use super::template::say;
use crate::law::{Asked, Corpus, Day, Host, InstrumentId, Person, Presence, StateId, Text};

/// Who is spoken about, and from when.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The person.
    pub person: &'static Person,
    /// The place, and the state whose territory it is.
    pub host: &'a Host,
    /// The day asked about.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
    /// How the person is present.
    pub presence: Presence,
}

impl Voice<'_> {
    /// What is said, as a text of its own.
    pub fn say<const N: usize>(&self, said: Said<N>) -> String {
        say(self.corpus, said)
    }

    /// The tense in which the day is spoken about.
    pub fn tense(&self) -> Tense {
        Tense::of(self.date, self.today)
    }

    /// The tense in which is told what stands since a day: it is no supposition where that day has come.
    pub fn tense_since(&self, day: Option<Day>) -> Tense {
        match self.tense() {
            Tense::Future if day.is_some_and(|day| day <= self.today) => Tense::Present,
            tense => tense,
        }
    }

    /// The person's name.
    pub fn person(&self) -> &'static str {
        self.person.name
    }

    /// The state whose territory it is; the place itself where the record can name no state.
    pub fn state(&self) -> Land {
        match self.host.state {
            Some(state) => Land::StateOn(state, self.date),
            None => Land::Id(self.host.asked.name_on(self.date)),
        }
    }

    /// The place asked for, where it is not the state itself.
    pub fn place(&self) -> Option<Land> {
        let state = self.host.state?;
        match self.host.asked {
            Asked::State(asked) if asked.id == state.id => None,
            asked => Some(Land::asked_on(asked, self.date)),
        }
    }

    /// A state, by the name that it bore on the day.
    pub fn name(&self, id: StateId) -> Land {
        self.corpus.state(id).map_or(Land::Id(id.0), |state| Land::StateOn(state, self.date))
    }

    /// A treaty or other text.
    pub fn instrument(&self, id: InstrumentId) -> Treaty {
        Treaty::of(self.corpus, id)
    }

    /// An instrument's short title.
    pub fn title(&self, id: InstrumentId) -> Text {
        self.corpus.instrument(id).map_or(id.0, |instrument| instrument.short)
    }
}
