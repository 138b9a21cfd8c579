//! The shape of a rule: whom it binds, its conditions, what it gives, and what can be said against it.
//!
//! A closed vocabulary. A `when` is a plain list: all must hold, in order. There is no and/or/not:
//! an alternative is a second rule, an exception is an objection.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// One entry of a rule. Several entries may share a number: the first that fits speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Rule {
    /// `group/name`, unique to the number.
    pub id: Text,
    /// Its number.
    pub number: RuleNumber,
    /// What it says, in a line.
    pub title: Text,
    /// The treaty whose list of parties it reads.
    pub treaty: Option<InstrumentId>,
    /// The courts whose processes it is about; empty: any.
    pub courts: List<CourtId>,
    /// Whom it binds.
    pub binds: Binds,
    /// Rules before which it is silent, where they fit the same host and process.
    pub yields_to: List<RuleNumber>,
    /// Conditions, tested in order.
    pub when: List<Condition>,
    /// The status when all conditions are met.
    pub gives: Gives,
    /// The obligation when all conditions are met; none: that of the rule found by `bound-through`.
    pub obligation: Option<Obligation>,
    /// What it takes as given because no data shows it.
    pub assumes: List<Text>,
    /// Articles it rests on.
    pub cites: List<Citation>,
    /// Further citations and flags in some cases.
    pub adds: List<Addition>,
    /// Flags it may raise.
    pub flags: List<FlagCode>,
    /// Objections it hears.
    pub objections: List<ObjectionId>,
    /// Articles on what may follow where a state does not do what the rule obliges it to.
    pub follows: List<Citation>,
    /// A case where it decides and one where it was tried and did not.
    pub examples: Option<Examples>,
}

/// Two cases that show a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Examples {
    /// Where it decides; none: it never came to that.
    pub bites: Option<Example>,
    /// Where it was tried and did not.
    pub spares: Example,
}

/// A person, a state or place as typed, and a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Example {
    /// The person.
    pub person: PersonId,
    /// The state.
    pub state: StateId,
    /// The day.
    pub date: Day,
}

/// Whom a rule binds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Binds {
    /// Parties to the rule's treaty, where it reaches the place.
    Parties,
    /// States that are not bound as parties and accepted jurisdiction for the situation of the process.
    Declarants,
    /// Former parties with one of these grounds; the first that holds is named.
    FormerParties(List<Ground>),
    /// The states of these rows.
    States(List<NamedState>),
    /// The states on whose territory the events of the situation happened.
    Territory,
    /// Any state: conditions and `yields-to` decide.
    Any,
}

/// A ground on which an obligation survives an exit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A request for this process reached the state while it was a party.
    RequestReceived,
    /// The investigation had opened before the exit.
    InvestigationOpen,
    /// The state's own situation was under preliminary examination before the exit.
    OwnExaminationOpen,
}

impl Closed for Ground {
    const WORDS: &'static [(Text, Self)] = &[
        ("request-received", Self::RequestReceived),
        ("investigation-open", Self::InvestigationOpen),
        ("own-examination-open", Self::OwnExaminationOpen),
    ];
}

/// A state that a text names, perhaps for one court, situation or process.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct NamedState {
    /// The state.
    pub state: StateId,
    /// First day.
    pub from: Option<Day>,
    /// First day no longer.
    pub until: Option<Day>,
    /// For processes of this court.
    pub court: Option<CourtId>,
    /// For this situation.
    pub situation: Option<SituationId>,
    /// For this process alone.
    pub process: Option<ProcessId>,
    /// The text that names it.
    pub cites: List<Citation>,
}

/// A condition and what the rule says where it is not met.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Condition {
    /// What is tested.
    pub test: Test,
    /// The status where it is not met; `None`: the rule is silent.
    pub otherwise: Option<Status>,
    /// Articles for that.
    pub cites: List<Citation>,
}

/// The status a rule gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// This status.
    Status(Status),
    /// That of the rule found by `bound-through`.
    AsBoundThrough,
}

/// Further citations and flags where all these tests hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Addition {
    /// All must hold.
    pub when: List<Test>,
    /// Articles added.
    pub cites: List<Citation>,
    /// Flags added.
    pub flags: List<FlagCode>,
}

/// From a charge to the treaties that list the crime.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct ChargeMatch {
    /// The provision charged.
    pub provision: Citation,
    /// The crime in a few words.
    pub crime: Text,
    /// Treaties, or their parts, that list it.
    pub listed_by: List<Listing>,
}

/// A treaty, or a part of one, that lists a crime.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Listing {
    /// The treaty or part.
    pub instrument: InstrumentId,
    /// How well the charge fits what it lists.
    pub fit: Fit,
    /// The paragraph that lists it, after its family, where that is cited for a charge.
    pub cites: List<Citation>,
}

/// How well a charge fits. Ordered: the best comes last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// In part.
    Part,
    /// In full.
    Full,
}

impl Closed for Fit {
    const WORDS: &'static [(Text, Self)] = &[("part", Self::Part), ("full", Self::Full)];
}

/// How statuses make an answer, and what every rule shares.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Combination {
    /// Objections that would bar whatever a person without any document on record may be wanted for elsewhere.
    pub without_document: List<ObjectionId>,
    /// Objections heard after each rule's own.
    pub objections: List<ObjectionId>,
    /// Flags every rule may raise.
    pub flags: List<FlagCode>,
    /// Flags raised once per question.
    pub visit_flags: List<FlagCode>,
    /// The flag of a place or state under another power (P1).
    pub controlled: FlagCode,
    /// The flag of a place without a settled sovereign (P4).
    pub unsettled: FlagCode,
    /// What is cited where another holds the whole place, so that its state cannot act there (P8).
    pub shut_out: List<Citation>,
    /// The flag of a place whose sovereignty is disputed (P7).
    pub claimed: Option<FlagCode>,
    /// The flag of a treaty that does not reach the place (P2).
    pub territory: Option<FlagCode>,
    /// The flag of an answer beside which a stronger obligation may exist, where a fact is missing.
    pub stronger: Option<FlagCode>,
    /// What an open objection makes of a status.
    pub contested: List<(Status, Status)>,
    /// What each status counts as.
    pub counts_as: List<(Status, Answer)>,
}
