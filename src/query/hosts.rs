//! Whose territory a state or place is, for many questions: what treaties say of the state is looked up once for all about it.

use std::collections::HashMap;

use crate::law::*;

/// The host of each state and place that was asked about.
pub struct Hosts<'a> {
    corpus: &'a Corpus,
    known: HashMap<Text, Host>,
}

impl<'a> Hosts<'a> {
    /// Of none yet. There are no more than the record has states and places.
    pub fn new(corpus: &'a Corpus) -> Hosts<'a> {
        Hosts { corpus, known: HashMap::new() }
    }

    /// Whose territory it is on a day.
    pub fn on(&mut self, asked: Asked, date: Day) -> Host {
        match self.known.get(asked.id()) {
            Some(known) if known.state.is_some() => self.corpus.host_on(known, date),
            _ => {
                let host = self.corpus.host(asked, date);
                self.known.insert(asked.id(), host.clone());
                host
            }
        }
    }
}
