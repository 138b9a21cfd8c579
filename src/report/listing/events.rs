//! Warrants and charges, findings, visits, courts, situations.

use super::{
    Form, Table, cell, first_of, hidden, last_of,
    law::sources_of,
    precision_of, shown,
    who::{iso3, person_name, state_name},
    word,
};
use crate::{
    law::*,
    query::{
        list::{self, Filter},
        person::ProcessState,
    },
    words::{
        cites::in_order,
        message::{column as about, list as heads},
    },
};

/// Warrants and other documents, each with how it stands on the day.
pub(super) fn warrants(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(person, process, state): (&'static Person, &'static Process, ProcessState)| {
        let ended = process.ended.map(|end| end.on);
        let of_death = process.ended.filter(|end| end.how == EndReason::Died);
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
            cell(ended),
            word(process.ended.map(|end| end.how)),
            cell(charges),
            sources_of(&process.basis),
            cell(process.basis.confidence),
            first_of(ended),
            last_of(ended),
            precision_of(ended),
            cell(of_death.and_then(|_| person.established())),
            cell(process.court.0),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                hidden("person_id", about::person_id),
                shown("person", heads::head_person, about::person),
                hidden("court", about::warrants_court),
                shown("kind", heads::head_kind, about::kind),
                hidden("situation", about::situation),
                hidden("case", about::case),
                hidden("document", about::document),
                shown("issued", heads::head_issued, about::issued).of(Form::Day),
                hidden("public", about::public).of(Form::Day),
                shown("status", heads::head_status, about::status),
                hidden("ended", about::ended),
                hidden("ended_how", about::ended_how),
                hidden("charges", about::charges).of(Form::List),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("ended_first", about::ended_first).of(Form::Day),
                hidden("ended_last", about::ended_last).of(Form::Day),
                hidden("ended_precision", about::ended_precision),
                hidden("ended_established", about::ended_established).of(Form::Day),
                hidden("court_id", about::court_id),
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
                hidden("warrant", about::warrant),
                hidden("person_id", about::person_id),
                shown("person", heads::head_person, about::person),
                hidden("provision", about::provision),
                hidden("crime", about::crime),
                hidden("modes", about::modes).of(Form::List),
                hidden("provision_known", about::provision_known),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
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
            cell(finding.state.map(|state| state.0)),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                shown("on", heads::head_day, about::on).of(Form::Day),
                hidden("kind", about::findings_kind),
                hidden("court", about::court),
                hidden("chamber", about::chamber),
                hidden("iso3", about::findings_iso3),
                hidden("state", about::places_state),
                hidden("person_id", about::findings_person_id),
                hidden("person", about::findings_person),
                shown("outcome", heads::head_held, about::outcome),
                hidden("about", about::about),
                hidden("document", about::document),
                hidden("visit", about::visit).of(Form::List),
                hidden("referred_to", about::referred_to),
                hidden("articles", about::articles).of(Form::List),
                hidden("summary", about::summary),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("state_id", about::findings_state_id),
            ]
        },
        rows: list::findings(corpus, filter).map(row).collect(),
    }
}

/// Trips.
pub(super) fn visits(corpus: &Corpus, filter: &Filter, today: Day) -> Table {
    let row = |(visit, answer, cites): (&'static Visit, Answer, Vec<Citation>)| {
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
            cell(visit.state),
            first_of(Some(visit.arrived)),
            last_of(Some(visit.arrived)),
            precision_of(Some(visit.arrived)),
            first_of(visit.left),
            last_of(visit.left),
            precision_of(visit.left),
            cell(answer.word()),
            cell(&in_order(&cites)[..]),
        ]
    };
    Table {
        columns: const {
            &[
                hidden("person_id", about::person_id),
                shown("person", heads::head_person, about::person),
                hidden("iso3", about::iso3),
                shown("state", heads::head_state, about::state),
                hidden("place", about::place),
                shown("arrived", heads::head_arrived, about::arrived),
                shown("left", heads::head_left, about::left),
                shown("outcome", heads::head_outcome, about::visits_outcome),
                hidden("purpose", about::purpose),
                hidden("sources", about::sources).of(Form::List),
                hidden("confidence", about::confidence),
                hidden("state_id", about::state_id),
                hidden("arrived_first", about::arrived_first).of(Form::Day),
                hidden("arrived_last", about::arrived_last).of(Form::Day),
                hidden("arrived_precision", about::arrived_precision),
                hidden("left_first", about::left_first).of(Form::Day),
                hidden("left_last", about::left_last).of(Form::Day),
                hidden("left_precision", about::left_precision),
                hidden("answer", about::visits_answer),
                hidden("articles", about::visits_articles).of(Form::List),
            ]
        },
        rows: list::answered_visits(corpus, filter, today).map(row).collect(),
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
                shown("id", heads::head_id, about::id),
                hidden("short", about::courts_short),
                shown("name", heads::head_name, about::courts_name),
                hidden("founded_by", about::founded_by),
                hidden("instrument", about::courts_instrument),
                shown("from", heads::head_from, about::courts_from).of(Form::Day),
                shown("until", heads::head_until, about::courts_until).of(Form::Day),
                hidden("successor", about::successor),
                shown("warrants", heads::head_warrants, about::courts_warrants).of(Form::Number),
                hidden("sources", about::sources).of(Form::List),
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
            first_of(situation.examination),
            last_of(situation.examination),
            precision_of(situation.examination),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                shown("name", heads::head_name, about::name),
                shown("court", heads::head_court, about::court),
                hidden("referral", about::referral),
                hidden("examination", about::examination),
                shown("investigation", heads::head_opened, about::investigation).of(Form::Day),
                shown("territory", heads::head_where, about::territory).of(Form::List),
                hidden("conflicts", about::conflicts).of(Form::List),
                hidden("status", about::situations_status),
                hidden("sources", about::sources).of(Form::List),
                hidden("examination_first", about::examination_first).of(Form::Day),
                hidden("examination_last", about::examination_last).of(Form::Day),
                hidden("examination_precision", about::examination_precision),
            ]
        },
        rows: list::situations(corpus, filter).map(row).collect(),
    }
}
