//! A person's names, offices and processes, where an obligation stands, and the trips on record.

use super::obligations::{Counts, Row, obligations, places_on};
use crate::law::*;

/// A person on a day.
#[derive(Clone, Debug)]
pub struct PersonView {
    /// The person.
    pub person: &'static Person,
    /// The day.
    pub date: Day,
    /// Offices held on the day.
    pub offices_held: Vec<&'static Office>,
    /// Each process and how it stands on the day.
    pub processes: Vec<(&'static Process, ProcessState)>,
    /// One row a state.
    pub rows: Vec<Row>,
    /// How many states have each answer.
    pub counts: Counts,
    /// Trips known by the day.
    pub visits: Vec<&'static Visit>,
    /// Findings and positions that concern the person, made by the day.
    pub findings: Vec<&'static Finding>,
}

/// How a process stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProcessState {
    /// Not issued yet.
    NotIssued,
    /// In effect and public.
    InEffect,
    /// In effect and secret.
    Secret,
    /// Public, and no warrant: a summons or application.
    NoWarrant,
    /// Issued in the court's custody: never in effect.
    NeverInEffect,
    /// Over since this day.
    Over(Day),
}

impl ProcessState {
    /// How it stands, in a word for programs.
    pub fn word(self) -> Text {
        match self {
            ProcessState::NotIssued => "not-issued",
            ProcessState::InEffect => "in-effect",
            ProcessState::Secret => "secret",
            ProcessState::NoWarrant => "no-warrant",
            ProcessState::NeverInEffect => "never-in-effect",
            ProcessState::Over(_) => "over",
        }
    }
}

/// How a process stands on a day.
pub fn process_state(person: &Person, process: &Process, date: Day) -> ProcessState {
    match person.over(process) {
        _ if date < process.issued => ProcessState::NotIssued,
        _ if process.issued_in_custody => ProcessState::NeverInEffect,
        Some(over) if over <= date => ProcessState::Over(over),
        _ if matches!(process.kind, ProcessKind::Summons | ProcessKind::Application) => ProcessState::NoWarrant,
        _ if process.public.is_some_and(|public| public <= date) => ProcessState::InEffect,
        _ => ProcessState::Secret,
    }
}

/// A person on a day.
pub fn person_view(corpus: &Corpus, person: &'static Person, date: Day, today: Day) -> PersonView {
    let rows = obligations(corpus, &[person], &places_on(corpus, date), date, today);
    PersonView {
        person,
        date,
        offices_held: person.offices.iter().filter(|office| office.held_on(date)).collect(),
        processes: person.processes.iter().map(|process| (process, process_state(person, process, date))).collect(),
        counts: Counts::of(&rows),
        rows,
        visits: corpus.visits.iter().filter(|visit| visit.person == person.id && visit.days().0 <= date).collect(),
        findings: corpus.findings.iter().filter(|finding| finding.person == Some(person.id) && finding.on <= date).collect(),
    }
}
