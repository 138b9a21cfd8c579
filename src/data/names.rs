//! The index of names: every name of a person, state, place or instrument, folded, and what it means.

use std::collections::BTreeSet;

use super::reader::Desk;
use crate::law::*;

/// Every name, folded and sorted.
pub fn index(corpus: &Corpus, desk: &Desk) -> List<NameEntry> {
    let mut names = BTreeSet::new();
    let mut add = |means: Named, shared: bool, all: &[Text]| {
        for name in all {
            let folded = fold(name);
            if !folded.is_empty() {
                names.insert((desk.keep(&folded), means, shared));
            }
        }
    };
    for state in corpus.states {
        let means = Named::State(state.id);
        add(means, false, &[state.id.0, state.name, state.official, state.iso3]);
        add(means, false, state.iso2.as_slice());
        add(means, false, state.also);
        state.names.iter().for_each(|names| add(means, false, names.names));
        add(means, true, state.shared);
    }
    for place in corpus.places {
        add(Named::Place(place.id), false, &[place.id.0, place.name]);
        add(Named::Place(place.id), false, place.also);
    }
    for person in corpus.persons {
        let means = Named::Person(person.id);
        add(means, false, &[person.id.0, person.name]);
        add(means, false, person.native.as_slice());
        add(means, false, person.also);
        person.names.iter().for_each(|names| add(means, false, names.names));
        add(means, true, person.shared);
    }
    for instrument in corpus.instruments {
        let means = Named::Instrument(instrument.id);
        add(means, false, &[instrument.id.0, instrument.title, instrument.short]);
        add(means, false, instrument.also);
    }
    let mut entries: Vec<NameEntry> = Vec::with_capacity(names.len());
    for (name, means, shared) in names {
        match entries.last_mut() {
            // A name that is listed both ways is shared.
            Some(last) if last.name == name && last.means == means => last.shared |= shared,
            _ => entries.push(NameEntry { name, means, shared }),
        }
    }
    entries.leak()
}
