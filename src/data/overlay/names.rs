//! The names of the record with those of an overlay: who shares one, and who loses one with the entry that was replaced.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::super::desk::{Borne, Desk};
use super::super::names;
use crate::law::{Corpus, List, NameEntry, Named, PersonId, Text};
use crate::problem::SourceText;

/// Every name, folded and sorted. A name that an overlay lists as shared is shared by whoever bears it on record.
pub fn index(base: &'static Corpus, replaced: &BTreeSet<PersonId>, desk: &Desk) -> List<NameEntry> {
    let mut fresh: HashMap<Text, bool> = HashMap::new();
    for name in desk.borne.borrow().iter() {
        *fresh.entry(name.entry.name).or_default() |= name.entry.shared;
    }
    if fresh.is_empty() {
        return base.names;
    }
    let gone = |entry: &NameEntry| matches!(entry.means, Named::Person(id) if replaced.contains(&id));
    let mut all: Vec<NameEntry> = Vec::with_capacity(base.names.len());
    for entry in base.names.iter().filter(|entry| !gone(entry)) {
        match fresh.get(entry.name) {
            None => all.push(*entry),
            Some(shared) => {
                let of_person = matches!(entry.means, Named::Person(_));
                let entry = NameEntry { shared: entry.shared || (*shared && of_person), ..*entry };
                desk.borne.borrow_mut().push(Borne {
                    entry,
                    written: entry.name,
                    file: home(entry.means),
                    span: 0..0,
                    others: true,
                });
            }
        }
    }
    all.extend(names::index(desk));
    all.sort();
    let surnames = surnames(base, &all, desk);
    all.extend(surnames);
    all.sort();
    all.leak()
}

/// The last word of the names of an overlay's own persons, where nobody else and nothing else is called so: whoever writes one down types
/// that.
fn surnames(base: &Corpus, all: &[NameEntry], desk: &Desk) -> Vec<NameEntry> {
    let own = |entry: &&NameEntry| matches!(entry.means, Named::Person(id) if base.person(id).is_none());
    let word = |entry: &NameEntry| entry.name.rsplit_once(' ').map(|(_, last)| (last, entry.means));
    let found: BTreeSet<(&str, Named)> = all.iter().filter(own).filter_map(word).collect();
    let alone = |(name, means): &&(&str, Named)| {
        !found.iter().any(|(other, bearer)| other == name && bearer != means) && !all.iter().any(|entry| entry.name == *name)
    };
    let entry = |(name, means): &(&str, Named)| NameEntry { name: desk.keep(name), means: *means, shared: false };
    found.iter().filter(alone).map(entry).collect()
}

/// The record's file in which whoever bears a name stands.
fn home(means: Named) -> Arc<SourceText> {
    let path = match means {
        Named::Person(id) => format!("persons/{id}.yaml"),
        Named::State(_) => "states.yaml".to_owned(),
        Named::Place(_) => "places.yaml".to_owned(),
        Named::Instrument(id) => format!("instruments/{id}/instrument.yaml"),
        Named::Topic(_) => "law/topics.yaml".to_owned(),
        Named::Group(_) => "groups.yaml".to_owned(),
    };
    Arc::new(SourceText::new(path, ""))
}
