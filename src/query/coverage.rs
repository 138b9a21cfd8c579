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
    /// Each court of which a document is on record.
    pub courts: Vec<OfCourt>,
    /// How sure the record is of the facts of each kind.
    pub tallies: Vec<Tally>,
}

/// What the record holds of a court.
#[derive(Clone, Copy, Debug)]
pub struct OfCourt {
    /// The court.
    pub court: &'static Court,
    /// So many of its documents.
    pub documents: usize,
    /// So many persons whom they name.
    pub persons: usize,
    /// Of the documents those for which a page of the court or the state itself was read.
    pub first_hand: usize,
}

fn of_court(corpus: &Corpus, court: &'static Court) -> Option<OfCourt> {
    let of_it = |process: &&'static Process| process.court == court.id;
    let first_hand = |process: &&'static Process| {
        let own = |source: &Source| source.read && source.kind == SourceKind::Primary;
        process.basis.sources.iter().filter_map(|id| corpus.source(*id)).any(own)
    };
    let documents: Vec<&'static Process> = corpus.persons.iter().flat_map(|person| person.processes).filter(of_it).collect();
    (!documents.is_empty()).then(|| OfCourt {
        court,
        documents: documents.len(),
        persons: corpus.persons.iter().filter(|person| person.processes.iter().any(|process| of_it(&process))).count(),
        first_hand: documents.into_iter().filter(first_hand).count(),
    })
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
        courts: corpus.courts.iter().filter_map(|court| of_court(corpus, court)).collect(),
        tallies: facts::tallies(corpus),
    }
}
