//! Of what kinds the entries and the facts of the record are.

use serde::Serialize;

use crate::law::{Closed, Text};

/// A kind of entries, as lists name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// Persons.
    Persons,
    /// States.
    States,
    /// Instruments.
    Instruments,
    /// Articles.
    Articles,
    /// Warrants, indictments, summonses and applications.
    Warrants,
    /// Rulings and positions.
    Findings,
    /// Trips.
    Visits,
    /// Rules.
    Rules,
    /// Flags.
    Flags,
    /// Objections.
    Objections,
    /// Sources.
    Sources,
    /// Courts.
    Courts,
    /// Situations.
    Situations,
    /// Places.
    Places,
    /// Towns, bases, airports and premises.
    Towns,
    /// Groups of states.
    Groups,
    /// Words that people use about the law.
    Topics,
    /// Offices.
    Offices,
    /// Charges.
    Charges,
    /// Periods in which states are bound.
    Participations,
    /// Steps of states about treaties.
    Actions,
    /// Pairs of which something is owed.
    Obligations,
    /// From when to when each pair had one answer.
    Intervals,
    /// Codes of states and places.
    Codes,
}

impl Closed for ListKind {
    const WORDS: &'static [(Text, ListKind)] = &[
        ("persons", ListKind::Persons),
        ("states", ListKind::States),
        ("instruments", ListKind::Instruments),
        ("articles", ListKind::Articles),
        ("warrants", ListKind::Warrants),
        ("findings", ListKind::Findings),
        ("visits", ListKind::Visits),
        ("rules", ListKind::Rules),
        ("flags", ListKind::Flags),
        ("objections", ListKind::Objections),
        ("sources", ListKind::Sources),
        ("courts", ListKind::Courts),
        ("situations", ListKind::Situations),
        ("places", ListKind::Places),
        ("towns", ListKind::Towns),
        ("groups", ListKind::Groups),
        ("topics", ListKind::Topics),
        ("offices", ListKind::Offices),
        ("charges", ListKind::Charges),
        ("participations", ListKind::Participations),
        ("actions", ListKind::Actions),
        ("obligations", ListKind::Obligations),
        ("intervals", ListKind::Intervals),
        ("codes", ListKind::Codes),
    ];
}

/// A kind of entries that lists have for people: those behind are tables for programs alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShownKind(pub ListKind);

impl Closed for ShownKind {
    const WORDS: &'static [(Text, ShownKind)] = &{
        let mut words = [("", ShownKind(ListKind::Persons)); 17];
        let mut at = 0;
        while at < words.len() {
            words[at] = (ListKind::WORDS[at].0, ShownKind(ListKind::WORDS[at].1));
            at += 1;
        }
        words
    };
}

/// A kind of which there is a table for programs: the others are lists alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TableKind(pub ListKind);

impl Closed for TableKind {
    const WORDS: &'static [(Text, TableKind)] = &{
        let mut words = [("", TableKind(ListKind::Persons)); 21];
        let (mut at, mut of) = (0, 0);
        while of < ListKind::WORDS.len() {
            let (word, kind) = ListKind::WORDS[of];
            if !matches!(kind, ListKind::Flags | ListKind::Objections | ListKind::Topics) {
                words[at] = (word, TableKind(kind));
                at += 1;
            }
            of += 1;
        }
        words
    };
}

/// A kind of facts, each with sources of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// A state.
    State,
    /// Control of another state over territory.
    Control,
    /// A place.
    Place,
    /// Whether a treaty reaches a place.
    Reach,
    /// A state's membership of a group.
    Member,
    /// What a state was before.
    Predecessor,
    /// A court.
    Court,
    /// A situation.
    Situation,
    /// A conflict.
    Conflict,
    /// An instrument.
    Instrument,
    /// A list of parties.
    List,
    /// A step of a state about a treaty.
    Action,
    /// The day on which a step took effect.
    Effect,
    /// A declaration.
    Declaration,
    /// A person.
    Person,
    /// A term of office.
    Office,
    /// A warrant, indictment, summons or application.
    Warrant,
    /// Its end.
    End,
    /// The days of the acts charged in it.
    Acts,
    /// What its charges can trigger.
    Capacity,
    /// What was applied for.
    Application,
    /// A request to a state.
    Request,
    /// A deferral or the like.
    Measure,
    /// A charge.
    Charge,
    /// A trip.
    Visit,
    /// A ruling or position.
    Finding,
}

impl Closed for FactKind {
    const WORDS: &'static [(Text, FactKind)] = &[
        ("state", FactKind::State),
        ("control", FactKind::Control),
        ("place", FactKind::Place),
        ("reach", FactKind::Reach),
        ("member", FactKind::Member),
        ("predecessor", FactKind::Predecessor),
        ("court", FactKind::Court),
        ("situation", FactKind::Situation),
        ("conflict", FactKind::Conflict),
        ("instrument", FactKind::Instrument),
        ("list", FactKind::List),
        ("action", FactKind::Action),
        ("effect", FactKind::Effect),
        ("declaration", FactKind::Declaration),
        ("person", FactKind::Person),
        ("office", FactKind::Office),
        ("warrant", FactKind::Warrant),
        ("end", FactKind::End),
        ("acts", FactKind::Acts),
        ("capacity", FactKind::Capacity),
        ("application", FactKind::Application),
        ("request", FactKind::Request),
        ("measure", FactKind::Measure),
        ("charge", FactKind::Charge),
        ("visit", FactKind::Visit),
        ("finding", FactKind::Finding),
    ];
}
