//! The shape of a rule: whom it binds, its conditions, what it gives, and what can be said against it.
//!
//! A closed vocabulary. A `when` is a plain list: all must hold, in order. There is no and/or/not:
//! an alternative is a second rule, an exception is an objection.

use databake::Bake;
use serde::Serialize;

use super::{
    Answer, Argument, Capacity, Citation, CourtId, Day, FlagCode, InstrumentId, List, MarkId, MeasureKind, ObjectionId,
    Obligation, PersonId, PlaceId, Presence, ProcessId, ProcessKind, RequestKind, Saying, SituationId, StateId, Statehood,
    Status, Template, Text,
};

/// A rule's number, as lawyers find it: R1 to R18.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Bake)]
#[databake(path = crate::law)]
pub struct RuleNumber(pub u8);

impl std::fmt::Display for RuleNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "R{}", self.0)
    }
}

impl Serialize for RuleNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

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
    /// Any state: conditions and `yields-to` decide.
    Any,
}

/// A ground on which an obligation survives an exit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
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

/// The closed list of tests: in conditions, additions, objections and flags alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// The process is of one of these kinds.
    Document(List<ProcessKind>),
    /// The process is issued and not ended (D3).
    Live,
    /// The process is public, or was sent to the host (D2).
    KnownToHost,
    /// The process is of one of these courts.
    Court(List<CourtId>),
    /// The process belongs to one of these situations.
    Situation(List<SituationId>),
    /// The name asked for is one of these, before predecessors are resolved.
    Place(List<PlaceId>),
    /// The process carries such a charge.
    Charge(ChargeTest),
    /// A conflict of the situation has this trait.
    Conflict(ConflictTrait),
    /// The perpetrator acted in one of these capacities.
    Capacity(List<Capacity>),
    /// The perpetrator's capacity is contested.
    CapacityContested,
    /// The allegation is public, or stands.
    Allegation(Stage),
    /// The last day of the acts is not before the treaty's entry into force for the host.
    ActsAfterEntryIntoForce,
    /// A request of one of these kinds was sent to the host and runs; an empty list: none of any kind was sent.
    Request(List<RequestKind>),
    /// Such a measure runs for the host, or does not.
    Measure {
        /// Which.
        kind: MeasureKind,
        /// Whether it must run.
        present: bool,
    },
    /// The host's relation to the rule's treaty.
    HostIs(Relation),
    /// The host's statehood.
    Statehood(Statehood),
    /// One of these rules fits and gives a surrender obligation; the first is named.
    BoundThrough(List<RuleNumber>),
    /// The person holds such an office.
    Office(OfficeTest),
    /// The host is (not) the person's own state.
    OwnState(bool),
    /// How the person is present.
    Presence(Presence),
    /// The day asked about lies in this half-open span.
    Date {
        /// First day.
        from: Option<Day>,
        /// First day no longer.
        until: Option<Day>,
    },
    /// The day asked about lies after today.
    AfterToday,
}

/// What is asked of charges.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ChargeTest {
    /// The document carries this mark.
    Marked(MarkId),
    /// The rule's treaty, or a part of it, lists the crime of a charge, by the charge map.
    Listed,
    /// The same, and the best match is one in part.
    ListedInPart,
}

/// What is asked of a conflict.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictTrait {
    /// International, or mixed.
    International,
    /// Its type is disputed.
    TypeContested,
    /// All its parties were bound by the rule's treaty.
    AllPartiesBound,
}

/// A stage of an allegation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The evidence day is reached.
    Public,
    /// The person is alive, not delivered, and the case not ended on its merits.
    Stands,
}

/// The host's relation to a treaty.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Party on the date, and the treaty reaches the place.
    Party,
    /// Signed, never bound.
    Signatory,
    /// Bound once, no longer.
    FormerParty,
    /// Notice given, neither effective nor revoked on the date.
    NoticePending,
    /// Notice given on or before the date, and revoked then or later.
    NoticeRevoked,
    /// The treaty does not reach the place.
    PlaceExcluded,
}

/// What is asked of the person's offices. All given parts must hold for one office.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct OfficeTest {
    /// One of these ranks.
    pub rank: List<Rank>,
    /// Whose office.
    pub of: OfficeOf,
    /// Held on the date, or on or before it.
    pub ever: bool,
    /// Only an open-ended office last verified before the date.
    pub unverified: bool,
}

/// The rank of an office for the rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Of the trio, recognised; or de facto where the host recognises that government.
    Leader,
    /// Of the trio, de facto, elsewhere.
    DeFactoLeader,
    /// Any other office, recognised or de facto.
    Official,
}

/// Whose office is asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeOf {
    /// Any state's.
    Any,
    /// A state's other than the host.
    Abroad,
    /// A state's that is party to this treaty on the date.
    PartyTo(InstrumentId),
    /// Another state's that is not party to this treaty on the date.
    NotPartyTo(InstrumentId),
}

/// What can be said against an obligation, and how it is ruled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Objection {
    /// Its id; several entries may share one: the first that is raised is heard.
    pub id: ObjectionId,
    /// Its number, O1 to O15.
    pub number: u8,
    /// When it is heard.
    pub heard: Heard,
    /// How it is ruled.
    pub ruled: Ruling,
    /// Whether an open objection makes the obligation contested.
    pub moves: bool,
    /// Articles.
    pub cites: List<Citation>,
    /// Rulings, by instrument.
    pub authorities: List<InstrumentId>,
    /// The flag it raises.
    pub flag: Option<FlagCode>,
    /// What is said against the obligation, of a case; of one that never decides, as a state might say it.
    pub argument: Template,
    /// Why it is ruled so.
    pub ruling: Template,
    /// Both, whoever is asked about; of several entries of one id the first says it.
    pub means: Option<Argument>,
}

/// When an objection is heard.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// Whenever the rule's conditions are met.
    Always,
    /// Where all these tests hold.
    If(List<Test>),
    /// It never decides; listed for a reader who asks for every step.
    OnRequest,
}

/// How an objection is ruled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// It fails: nothing moves.
    Overruled,
    /// Undecided: the obligation becomes contested.
    Open,
    /// It holds: the obligation is barred.
    Sustained,
}

/// When a flag is raised.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct FlagRule {
    /// Its code.
    pub code: FlagCode,
    /// The objection that raises it, where one does.
    pub by: Option<ObjectionId>,
    /// All must hold; none: always.
    pub when: List<Test>,
    /// The statuses it goes with; empty: the rule's own result.
    pub with: List<Status>,
    /// Articles.
    pub cites: List<Citation>,
    /// What it says, whoever is asked about.
    pub means: Text,
    /// What it says of a case, the first that can be said; none: what it means.
    pub says: List<Saying>,
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
    /// What an open objection makes of a status.
    pub contested: List<(Status, Status)>,
    /// What each status counts as.
    pub counts_as: List<(Status, Answer)>,
}
