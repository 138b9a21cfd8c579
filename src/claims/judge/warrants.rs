//! How a warrant stood on a day, and what the record's silence about one is worth.

use std::ops::Not;

use super::super::assertion::{Found, Silence, Verdict};
use crate::law::*;

/// How a warrant stood on a day. Who asked for one, and when, is told in public by chance: that nobody did is not on record.
pub fn warrant(
    corpus: &Corpus,
    stage: WarrantStage,
    person: &'static Person,
    court: CourtId,
    date: Day,
    charge: Option<Citation>,
) -> Verdict {
    let documents = || person.processes.iter().filter(|process| process.court == court);
    let applied = stage == WarrantStage::Applied;
    let meant = |process: &&'static Process| (applied && process.applied().is_some()) || (!applied && process.orders_arrest());
    let meant = || documents().filter(meant).filter(|process| carries(process, stage, charge));
    let fact = |process: &'static Process| Fact::of(What::Document(process), &process.basis).since(process.issued);
    let facts: Vec<Fact> = match applied {
        true => {
            let asked = |process| asked_for(process).chain((process.is_warrant().not()).then(|| fact(process)));
            meant().flat_map(asked).collect()
        }
        false => meant().map(|process| fact(process).until(process.over())).collect(),
    };
    let any = meant().any(|process| stands(person, process, stage, date));
    let mut verdict = match silence(corpus, stage, person, court, date) {
        Some(silence) if !any && (!applied || facts.is_empty()) => {
            Verdict::new(Rating::Unproven, Found::NoWarrant(silence)).on(facts)
        }
        _ => Verdict::new(Rating::of(any), Found::Warrant(any)).on(facts),
    };
    if verdict.facts.is_empty() {
        // What there is instead: a summons, an application, another court's warrant.
        verdict.facts.extend(person.processes.iter().map(fact));
    }
    if verdict.facts.is_empty() {
        verdict.facts.push(Fact::of(What::NoProcess(person), &person.basis));
    }
    let beside = documents().flat_map(asked_for).filter(|_| !any);
    verdict.beside(beside).complete(date, corpus.edition.complete_on)
}

/// Whether a document carries a charge; of one that is asked for, also where the charge was only asked for.
fn carries(process: &Process, stage: WarrantStage, charge: Option<Citation>) -> bool {
    let Some(charge) = charge else { return true };
    let among = |charges: List<Charge>| charges.iter().any(|charged| charged.provision == charge);
    let asked = || process.applications.iter().any(|application| among(application.charges));
    among(process.charges) || (stage == WarrantStage::Applied && asked())
}

/// Whether what is said of a document holds on a day.
fn stands(person: &Person, process: &Process, stage: WarrantStage, date: Day) -> bool {
    let over = || person.over(process).is_some_and(|over| over <= date);
    match stage {
        WarrantStage::Exists => process.issued <= date,
        WarrantStage::Public => process.public.is_some_and(|public| public.max(process.issued) <= date),
        WarrantStage::InEffect => process.issued <= date && !process.issued_in_custody && !over(),
        WarrantStage::Issued => process.issued == date,
        WarrantStage::Ended => process.issued <= date && over(),
        WarrantStage::Applied => process.applied().is_some_and(|applied| applied <= date),
    }
}

/// Why a warrant that is not on record may have been there all the same; nothing where the record settles that it was not.
fn silence(corpus: &Corpus, stage: WarrantStage, person: &Person, court: CourtId, date: Day) -> Option<Silence> {
    let of_court = || person.processes.iter().filter(|process| process.court == court);
    let all = || corpus.persons.iter().flat_map(|person| person.processes).filter(|process| process.court == court);
    let works = corpus.court(court).map(|court| (court.complete, court.works.until.is_some()));
    let (complete, closed) = works.unwrap_or_default();
    // Of the documents of states a few are on record.
    if all().any(|process| process.kind == ProcessKind::National) {
        return Some(Silence::Selection);
    }
    if stage == WarrantStage::Applied {
        return Some(Silence::Unasked);
    }
    // One that is on record is the one that is meant: with another day, or another charge. The dead are not wanted, and where judges had yet
    // to decide in public there was none.
    let asked = |process: &&Process| process.kind_on(date) == ProcessKind::Application && process.shown(date);
    let undecided = of_court().filter(asked).any(|process| process.over().is_none_or(|over| date < over));
    let dead = stage == WarrantStage::InEffect && person.dead(date);
    if of_court().any(Process::orders_arrest) || undecided || dead {
        return None;
    }
    if !complete && !closed {
        return Some(Silence::Selection);
    }
    // What was issued so long ago has become public: as long as any warrant of the court is known to have stayed secret.
    let secret = |process: &Process| Some(process.issued.days_until(process.public?));
    let longest = all().filter_map(secret).max().unwrap_or_default();
    let out = closed || stage == WarrantStage::Public || date.plus_days(longest) < corpus.edition.complete_on;
    out.not().then_some(Silence::Secret)
}

/// That a prosecutor asked for a document.
fn asked_for(process: &'static Process) -> impl Iterator<Item = Fact> {
    let fact = move |asked: &'static Application| Fact::of(What::AskedFor(process, asked), &asked.basis).since(asked.on);
    process.applications.iter().filter(|_| process.is_warrant()).map(fact)
}
