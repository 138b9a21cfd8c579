//! Warrants and charges, findings, visits, courts, situations.

use super::{
    Table, cell, hidden,
    law::sources_of,
    shown,
    who::{iso3, person_name, state_name},
    word,
};
use crate::{
    law::*,
    query::{
        list::{self, Filter},
        person::ProcessState,
    },
    words::message::list as heads,
};

/// Warrants and other documents, each with how it stands on the day.
pub(super) fn warrants(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(person, process, state): (&'static Person, &'static Process, ProcessState)| {
        let charges = process.charges.iter().map(|charge| charge.provision.to_string()).collect::<Vec<_>>();
        vec![
            cell(process.id.0),
            cell(person.id.0),
            cell(person.name),
            cell(corpus.court(process.court).map_or(process.court.0, |court| court.short)),
            word(process.kind),
            cell(process.situation.0),
            cell(process.case),
            cell(process.document),
            cell(process.issued),
            cell(process.public),
            cell(state.word()),
            cell(process.ended.map(|end| end.on)),
            word(process.ended.map(|end| end.how)),
            cell(charges),
            sources_of(&process.basis),
            cell(process.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                hidden("person_id"),
                shown("person", heads::head_person),
                hidden("court"),
                shown("kind", heads::head_kind),
                hidden("situation"),
                hidden("case"),
                hidden("document"),
                shown("issued", heads::head_issued),
                hidden("public"),
                shown("status", heads::head_status),
                hidden("ended"),
                hidden("ended_how"),
                hidden("charges"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::processes(corpus, filter).map(row).collect(),
    }
}

/// Charges.
pub(super) fn charges(corpus: &Corpus, filter: &Filter) -> Table {
    let rows = list::processes(corpus, filter).flat_map(|(person, process, _)| {
        process.charges.iter().map(move |charge| {
            vec![
                cell(process.id.0),
                cell(person.id.0),
                cell(person.name),
                cell(charge.provision.to_string()),
                cell(charge.crime),
                cell(charge.modes),
                word(charge.provision_basis),
                sources_of(&charge.basis),
                cell(charge.basis.confidence),
            ]
        })
    });
    Table {
        columns: const {
            &[
                hidden("warrant"),
                hidden("person_id"),
                shown("person", heads::head_person),
                hidden("provision"),
                hidden("crime"),
                hidden("modes"),
                hidden("provision_known"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: rows.collect(),
    }
}

/// Rulings and positions.
pub(super) fn findings(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |finding: &'static Finding| {
        vec![
            cell(finding.id.0),
            cell(finding.on),
            word(finding.kind),
            cell(finding.court.map(|court| court.0)),
            cell(finding.chamber),
            cell(finding.state.map(|state| iso3(corpus, state))),
            cell(finding.state.map(|state| state_name(corpus, state))),
            cell(finding.person.map(|person| person.0)),
            cell(finding.person.map(|person| person_name(corpus, person))),
            word(finding.outcome),
            word(finding.about),
            cell(finding.document),
            cell(finding.visit.iter().map(Day::to_string).collect::<Vec<_>>()),
            word(finding.referred_to),
            cell(finding.cites),
            cell(finding.summary),
            sources_of(&finding.basis),
            cell(finding.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("on", heads::head_day),
                hidden("kind"),
                hidden("court"),
                hidden("chamber"),
                hidden("iso3"),
                hidden("state"),
                hidden("person_id"),
                hidden("person"),
                shown("outcome", heads::head_held),
                hidden("about"),
                hidden("document"),
                hidden("visit"),
                hidden("referred_to"),
                hidden("articles"),
                hidden("summary"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::findings(corpus, filter).map(row).collect(),
    }
}

/// Trips.
pub(super) fn visits(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |visit: &'static Visit| {
        vec![
            cell(visit.person.0),
            cell(person_name(corpus, visit.person)),
            cell(iso3(corpus, visit.state)),
            cell(state_name(corpus, visit.state)),
            cell(visit.place.map(|place| place.0)),
            cell(visit.arrived),
            cell(visit.left),
            word(visit.outcome),
            cell(visit.purpose),
            sources_of(&visit.basis),
            cell(visit.basis.confidence),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("person_id"),
                shown("person", heads::head_person),
                hidden("iso3"),
                shown("state", heads::head_state),
                hidden("place"),
                shown("arrived", heads::head_arrived),
                shown("left", heads::head_left),
                shown("outcome", heads::head_outcome),
                hidden("purpose"),
                hidden("sources"),
                hidden("confidence"),
            ]
        },
        rows: list::visits(corpus, filter).map(row).collect(),
    }
}

/// Courts.
pub(super) fn courts(corpus: &Corpus) -> Table {
    let row = |court: &'static Court| {
        let processes = corpus.persons.iter().flat_map(|person| person.processes).filter(|process| process.court == court.id);
        vec![
            cell(court.id.0),
            cell(court.short),
            cell(court.name),
            cell(court.founded_by),
            cell(court.instrument.map(|instrument| instrument.0)),
            cell(court.works.from),
            cell(court.works.until),
            cell(court.successor.map(|court| court.0)),
            cell(processes.count()),
            sources_of(&court.basis),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                hidden("short"),
                shown("name", heads::head_name),
                hidden("founded_by"),
                hidden("instrument"),
                shown("from", heads::head_from),
                shown("until", heads::head_until),
                hidden("successor"),
                shown("warrants", heads::head_warrants),
                hidden("sources"),
            ]
        },
        rows: corpus.courts.iter().map(row).collect(),
    }
}

/// Situations before courts.
pub(super) fn situations(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |situation: &'static Situation| {
        vec![
            cell(situation.id.0),
            cell(situation.name),
            cell(situation.court.0),
            cell(situation.referral.map(|referral| referral.kind)),
            cell(situation.examination),
            cell(situation.investigation),
            cell(situation.territory.iter().map(|state| iso3(corpus, *state).to_owned()).collect::<Vec<_>>()),
            cell(situation.conflicts.iter().map(|conflict| conflict.name.to_owned()).collect::<Vec<_>>()),
            cell(situation.status),
            sources_of(&situation.basis),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("name", heads::head_name),
                shown("court", heads::head_court),
                hidden("referral"),
                hidden("examination"),
                shown("investigation", heads::head_opened),
                shown("territory", heads::head_where),
                hidden("conflicts"),
                hidden("status"),
                hidden("sources"),
            ]
        },
        rows: list::situations(corpus, filter).map(row).collect(),
    }
}
