//! Persons, and the offices they hold or held.

use databake::Bake;
use serde::Serialize;

use crate::law::{
    Basis, Closed, Day, EndReason, List, Names, PartialDay, Period, PersonId, Process, ProcessKind, StateId, Text, fold,
};

/// A person on record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// Name in English.
    pub name: Text,
    /// Name in the person's own script.
    pub native: Option<Text>,
    /// How newspapers in other languages spell it.
    pub names: List<Names>,
    /// Short names and other spellings in Latin script.
    pub also: List<Text>,
    /// Names that another person of the record bears too: typing one asks back.
    pub shared: List<Text>,
    /// People who are not on record and bear a name in `shared` too.
    pub namesakes: List<Text>,
    /// Item of Wikidata.
    pub wikidata: Option<Text>,
    /// Nationality on record.
    pub nationality: List<StateId>,
    /// Born, as exact as known.
    pub born: Option<PartialDay>,
    /// Died, as exact as known. On that day the person still counts as alive (D3).
    pub died: Option<PartialDay>,
    /// The day on which the death was established in public, where that came later and is known.
    pub death_established: Option<Day>,
    /// Offices, in order of their first day.
    pub offices: List<Office>,
    /// Warrants, indictments, summonses and applications, in order of issue.
    pub processes: List<Process>,
    /// Sources.
    pub basis: Basis,
}

impl Person {
    /// A day by which the person was born: of the birth, as far as known; or else the first of the acts charged and the first document,
    /// since whoever did or was charged with something was alive.
    pub fn born_by(&self) -> Option<Day> {
        let alive = self.processes.iter().flat_map(|process| [process.acts.and_then(|acts| acts.first), Some(process.issued)]);
        self.born.map(|born| born.first).or(alive.flatten().min())
    }

    /// Whether the person is dead on this day: from the day after the death (D3).
    pub fn dead(&self, day: Day) -> bool {
        self.last_alive().is_some_and(|last| last < day)
    }

    /// The last day on which the person counts as alive: of a month or year the last that it can have been (D5).
    pub fn last_alive(&self) -> Option<Day> {
        let of_death = |process: &Process| process.ended.filter(|end| end.how == EndReason::Died)?.decided;
        let recorded = || self.processes.iter().filter_map(of_death).min();
        self.died.map(|died| died.known_by(self.death_established.or_else(recorded)))
    }

    /// The day on which the death was established in public, where that came later and is on record. A court that closes a case on account
    /// of it may have waited for months.
    pub fn established(&self) -> Option<Day> {
        let died = self.died?;
        self.death_established.filter(|known| died.first < *known)
    }

    /// Whether on this day the person may have been dead already, and counts as alive: only the month or year of the death is known.
    pub fn may_be_dead(&self, day: Day) -> bool {
        self.died.is_some_and(|died| died.first != died.last && died.first <= day) && !self.dead(day)
    }

    /// Whether the record holds no document of an international court about the person, of any day (law.md 2.7).
    pub fn of_states_alone(&self) -> bool {
        self.processes.iter().all(|process| process.kind == ProcessKind::National)
    }

    /// First day on which a document about the person no longer counts: it ended, or the person died.
    pub fn over(&self, process: &Process) -> Option<Day> {
        process.over().into_iter().chain(self.last_alive().map(Day::next)).min()
    }
}

/// A term of office.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Office {
    /// Its title.
    pub office: Text,
    /// Its kind.
    pub kind: OfficeKind,
    /// The state or entity whose office it is.
    pub of: StateId,
    /// First day, as exact as known; `None`: began on a day not known.
    pub from: Option<PartialDay>,
    /// The day it ended: the first day that does not count.
    pub until: Option<PartialDay>,
    /// Whether the office is one of a recognised state or government.
    pub recognition: Recognition,
    /// States on record as recognising a de facto government, each since a day.
    pub recognised_by: List<Recognising>,
    /// First day on which the state had given up the immunity of this office.
    pub waived: Option<Day>,
    /// Last day on which the record knows the holder of an open-ended office.
    pub verified: Option<Day>,
    /// Sources.
    pub basis: Basis,
}

impl Office {
    /// The term as a half-open period: a month or year alone is read as its first day for the start, its last for the end (D5).
    pub fn term(&self) -> Period {
        Period { from: self.from.map(|from| from.first), until: self.until.map(|until| until.last) }
    }

    /// Whether a day of it is on record, the first or the last.
    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    /// Whether it can be said to have been held on a day: of an office without days nobody knows.
    pub fn held_on(&self, day: Day) -> bool {
        self.is_dated() && self.term().contains(day)
    }

    /// To which day it was confirmed, where it has no end on record and the day comes later.
    pub fn unconfirmed(&self, day: Day) -> Option<Day> {
        self.verified.filter(|verified| self.until.is_none() && *verified < day)
    }

    /// What tells it from every other office on record: the person, its title and its first day, as exact as known.
    pub fn key(&self, person: &Person) -> String {
        let parts =
            [Some(person.id.0.to_owned()), Some(fold(self.office).replace(' ', "-")), self.from.map(|from| from.text.to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(":")
    }

    /// Whether the office belongs to the protected trio: head of state, head of government, foreign minister.
    pub fn of_trio(&self) -> bool {
        matches!(self.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::ForeignMinister)
    }
}

/// A title that people type with a name, or the office by which they mean whoever holds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Title {
    /// Its forms, folded as names are.
    pub names: List<Text>,
    /// The kinds of office that it stands for; none: it is only read past.
    pub kinds: List<OfficeKind>,
    /// A word that the office's own title must hold too.
    pub word: Option<Text>,
    /// Beside the title of an office it speaks of who held that office before.
    pub past: bool,
}

/// The kind of an office.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// Head of state.
    HeadOfState,
    /// Head of government.
    HeadOfGovernment,
    /// Minister of foreign affairs.
    ForeignMinister,
    /// Another minister.
    Minister,
    /// A military office.
    Military,
    /// Any other.
    Other,
}

impl Closed for OfficeKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("head-of-state", Self::HeadOfState),
        ("head-of-government", Self::HeadOfGovernment),
        ("foreign-minister", Self::ForeignMinister),
        ("minister", Self::Minister),
        ("military", Self::Military),
        ("other", Self::Other),
    ];
}

/// Whether the office is one of a recognised state or government.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Recognition {
    /// Of a recognised government of a state.
    Recognised,
    /// Of a government in control that is not generally recognised.
    DeFacto,
    /// Of an entity that is no state.
    EntityNotAState,
    /// Of an armed group or the like.
    NonState,
}

impl Closed for Recognition {
    const WORDS: &'static [(Text, Self)] = &[
        ("recognised", Self::Recognised),
        ("de-facto", Self::DeFacto),
        ("entity-not-a-state", Self::EntityNotAState),
        ("non-state", Self::NonState),
    ];
}

/// A state that recognises a de facto government.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Recognising {
    /// The state.
    pub state: StateId,
    /// Since when.
    pub from: Option<Day>,
}
