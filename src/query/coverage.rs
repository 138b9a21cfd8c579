//! What the record covers on a day, and how sure it is of it.

use super::{
    facts::{self, Tally},
    list::at_large,
};
use crate::law::*;

/// What can only be told by asking the record.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// How many persons are wanted and at large.
    pub at_large: usize,
    /// Each list of parties, and how many there are on it.
    pub parties: Vec<(&'static Instrument, &'static ActionList, usize)>,
    /// How sure the record is of the facts of each kind.
    pub tallies: Vec<Tally>,
}

/// What the record covers on a day.
pub fn coverage(corpus: &Corpus, date: Day) -> Coverage {
    let list = |instrument: &'static Instrument| {
        let list = instrument.list.as_ref()?;
        Some((instrument, list, corpus.parties(list, date).count()))
    };
    Coverage {
        at_large: corpus.persons.iter().filter(|person| at_large(person, date)).count(),
        parties: corpus.instruments.iter().filter_map(list).collect(),
        tallies: facts::tallies(corpus),
    }
}
