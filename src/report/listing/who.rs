//! Persons and their offices, states, places.

use super::{Form, Table, cell, first_of, hidden, last_of, precision_of, shown, word};
use crate::{
    law::*,
    query::list::{self, Filter},
    report::parts,
    words::message::{column as about, list as heads},
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
            cell(person.wikidata),
            first_of(person.born),
            last_of(person.born),
            precision_of(person.born),
            first_of(person.died),
            last_of(person.died),
            precision_of(person.died),
            cell(person.established()),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                shown("name", heads::head_name, about::name),
                hidden("native", about::native),
                shown("nationality", heads::head_of, about::nationality).of(Form::List),
                hidden("born", about::born),
                hidden("died", about::died),
                shown("courts", heads::head_courts, about::courts).of(Form::List),
                shown("at_large", heads::head_at_large, about::at_large).of(Form::Truth),
                hidden("warrants", about::warrants).of(Form::List),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("wikidata", about::wikidata),
                hidden("born_first", about::born_first).of(Form::Day),
                hidden("born_last", about::born_last).of(Form::Day),
                hidden("born_precision", about::born_precision),
                hidden("died_first", about::died_first).of(Form::Day),
                hidden("died_last", about::died_last).of(Form::Day),
                hidden("died_precision", about::died_precision),
                hidden("death_established", about::death_established).of(Form::Day),
            ]
        },
        rows: list::persons(corpus, filter).map(row).collect(),
    }
}

/// Offices.
pub(super) fn offices(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(person, office): (&'static Person, &'static Office)| {
        vec![
            cell(office.key(person)),
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
            cell(office.of),
            first_of(office.from),
            last_of(office.from),
            precision_of(office.from),
            first_of(office.until),
            last_of(office.until),
            precision_of(office.until),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("id", about::offices_id),
                hidden("person_id", about::person_id),
                shown("person", heads::head_person, about::person),
                hidden("office", about::office),
                hidden("kind", about::kind),
                shown("iso3", heads::head_of, about::offices_iso3),
                hidden("state", about::offices_state),
                shown("from", heads::head_from, about::from),
                shown("until", heads::head_until, about::until),
                hidden("recognition", about::recognition),
                hidden("verified", about::verified).of(Form::Day),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("state_id", about::offices_state_id),
                hidden("from_first", about::from_first).of(Form::Day),
                hidden("from_last", about::from_last).of(Form::Day),
                hidden("from_precision", about::from_precision),
                hidden("until_first", about::until_first).of(Form::Day),
                hidden("until_last", about::until_last).of(Form::Day),
                hidden("until_precision", about::until_precision),
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
        shown("iso3", heads::head_iso, about::states_iso3),
        hidden("iso2", about::iso2),
        shown("id", heads::head_id, about::id),
        shown("name", heads::head_name, about::name),
        hidden("official", about::official),
        hidden("exists_from", about::exists_from).of(Form::Day),
        hidden("exists_until", about::exists_until).of(Form::Day),
        hidden("statehood_disputed", about::statehood_disputed).of(Form::Truth),
        hidden("recorded", about::recorded).of(Form::Truth),
        hidden("party_since", about::party_since).of(Form::Day),
        hidden("party_until", about::party_until).of(Form::Day),
        hidden("confidence", about::states_confidence),
    ];
    const PARTIES: &[super::Column] = &[
        shown("iso3", heads::head_iso, about::states_iso3),
        hidden("iso2", about::iso2),
        shown("id", heads::head_id, about::id),
        shown("name", heads::head_name, about::name),
        hidden("official", about::official),
        hidden("exists_from", about::exists_from).of(Form::Day),
        hidden("exists_until", about::exists_until).of(Form::Day),
        hidden("statehood_disputed", about::statehood_disputed).of(Form::Truth),
        hidden("recorded", about::recorded).of(Form::Truth),
        shown("party_since", heads::head_party_since, about::party_since).of(Form::Day),
        hidden("party_until", about::party_until).of(Form::Day),
        hidden("confidence", about::states_confidence),
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
                shown("id", heads::head_id, about::id),
                shown("name", heads::head_name, about::name),
                shown("kind", heads::head_kind, about::places_kind),
                hidden("iso3", about::places_iso3),
                shown("state", heads::head_state, about::places_state),
                hidden("controller", about::controller),
                hidden("candidates", about::candidates).of(Form::List),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
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
                shown("id", heads::head_id, about::id),
                shown("name", heads::head_name, about::name),
                shown("count", heads::head_members, about::groups_count).of(Form::Number),
                hidden("members", about::members).of(Form::List),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
            ]
        },
        rows: corpus.groups.iter().map(row).collect(),
    }
}
