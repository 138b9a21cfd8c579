//! Persons and their offices, states, places.

use super::{Table, cell, hidden, shown, word};
use crate::{
    law::*,
    query::list::{self, Filter},
    report::parts,
    words::message::list as heads,
};

/// A state's three-letter code.
pub(super) fn iso3(corpus: &Corpus, state: StateId) -> &'static str {
    corpus.state(state).map_or(state.0, |state| state.iso3)
}

/// A state's name.
pub(super) fn state_name(corpus: &Corpus, state: StateId) -> &'static str {
    corpus.state(state).map_or(state.0, |state| state.name)
}

/// A person's name.
pub(super) fn person_name(corpus: &Corpus, person: PersonId) -> &'static str {
    corpus.person(person).map_or(person.0, |person| person.name)
}

/// The ids of sources.
pub(super) fn sources(basis: &Basis) -> Vec<String> {
    parts::ids(basis.sources).into_iter().map(str::to_owned).collect()
}

fn each_once(words: impl Iterator<Item = &'static str>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.iter().any(|other| other == word) {
            once.push(word.to_owned());
        }
    }
    once
}

/// Persons.
pub(super) fn persons(corpus: &Corpus, filter: &Filter) -> Table {
    let short = |id: CourtId| corpus.court(id).map_or(id.0, |court| court.short);
    let row = |(person, at_large): (&'static Person, bool)| {
        vec![
            cell(person.id.0),
            cell(person.name),
            cell(person.native),
            cell(person.nationality.iter().map(|state| iso3(corpus, *state).to_owned()).collect::<Vec<_>>()),
            cell(person.born),
            cell(person.died),
            cell(each_once(person.processes.iter().map(|process| short(process.court)))),
            cell(at_large),
            cell(person.processes.iter().map(|process| process.id.to_string()).collect::<Vec<_>>()),
            cell(sources(&person.basis)),
            cell(person.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("name", heads::head_name),
                hidden("native"),
                shown("nationality", heads::head_of),
                hidden("born"),
                hidden("died"),
                shown("courts", heads::head_courts),
                shown("at_large", heads::head_at_large),
                hidden("warrants"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::persons(corpus, filter).map(row).collect(),
    }
}

/// Offices.
pub(super) fn offices(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(person, office): (&'static Person, &'static Office)| {
        vec![
            cell(person.id.0),
            cell(person.name),
            cell(office.office),
            word(office.kind),
            cell(iso3(corpus, office.of)),
            cell(state_name(corpus, office.of)),
            cell(office.from),
            cell(office.until),
            word(office.recognition),
            cell(office.verified),
            cell(sources(&office.basis)),
            cell(office.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("person_id"),
                shown("person", heads::head_person),
                hidden("office"),
                hidden("kind"),
                shown("iso3", heads::head_of),
                hidden("state"),
                shown("from", heads::head_from),
                shown("until", heads::head_until),
                hidden("recognition"),
                hidden("verified"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::offices(corpus, filter).map(row).collect(),
    }
}

/// States; with the day since which each is bound where a list of parties is asked for.
pub(super) fn states(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(state, period): (&'static State, Option<&'static Participation>)| {
        vec![
            cell(state.iso3),
            cell(state.iso2),
            cell(state.id.0),
            cell(state.name),
            cell(state.official),
            cell(state.exists.from),
            cell(state.exists.until),
            cell(state.statehood == Statehood::Disputed),
            cell(!state.unrecorded),
            cell(period.and_then(Participation::from)),
            cell(period.and_then(|period| period.until)),
            cell(period.map(|period| period.confidence())),
        ]
    };
    const ALL: &[super::Column] = &[
        shown("iso3", heads::head_iso),
        hidden("iso2"),
        shown("id", heads::head_id),
        shown("name", heads::head_name),
        hidden("official"),
        hidden("exists_from"),
        hidden("exists_until"),
        hidden("statehood_disputed"),
        hidden("recorded"),
        hidden("party_since"),
        hidden("party_until"),
        hidden("confidence"),
    ];
    const PARTIES: &[super::Column] = &[
        shown("iso3", heads::head_iso),
        hidden("iso2"),
        shown("id", heads::head_id),
        shown("name", heads::head_name),
        hidden("official"),
        hidden("exists_from"),
        hidden("exists_until"),
        hidden("statehood_disputed"),
        hidden("recorded"),
        shown("party_since", heads::head_party_since),
        hidden("party_until"),
        hidden("confidence"),
    ];
    let columns = if filter.party_to.is_some() { PARTIES } else { ALL };
    Table { columns, rows: list::states(corpus, filter).map(row).collect() }
}

/// Places, each with the state whose territory it was on the day.
pub(super) fn places(corpus: &Corpus, filter: &Filter, places: List<Place>) -> Table {
    let row = |(place, host): (&'static Place, Option<&'static State>)| {
        vec![
            cell(place.id.0),
            cell(place.name),
            word(place.kind),
            cell(host.map(|state| state.iso3)),
            cell(host.map(|state| state.name)),
            cell(place.control.last().map(|control| control.by)),
            cell(place.candidates.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()),
            cell(sources(&place.basis)),
            cell(place.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("name", heads::head_name),
                shown("kind", heads::head_kind),
                hidden("iso3"),
                shown("state", heads::head_state),
                hidden("controller"),
                hidden("candidates"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::places(corpus, filter, places).map(row).collect(),
    }
}

/// Groups of states, each with its members on the day.
pub(super) fn groups(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |group: &'static Group| {
        let members: Vec<StateId> = group.on(filter.date).collect();
        vec![
            cell(group.id.0),
            cell(group.name),
            cell(members.len()),
            cell(members.iter().map(|id| id.0.to_owned()).collect::<Vec<_>>()),
            cell(sources(&group.basis)),
            cell(group.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("name", heads::head_name),
                shown("count", heads::head_members),
                hidden("members"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: corpus.groups.iter().map(row).collect(),
    }
}
