//! The closed list of tests that a condition can ask.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

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
    /// The host is one of these states.
    State(List<StateId>),
    /// The rule reads the list of parties of one of these treaties.
    Treaty(List<InstrumentId>),
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
    /// The last day of the acts is before the host's own participation, which it took over from another state.
    ActsBeforeSuccession,
    /// A request of one of these kinds was sent to the host and runs; an empty list: none of any kind was sent.
    Request(List<RequestKind>),
    /// None was sent, and it is (not) presumed that one was: of a court that asks only where it expects the person it is not.
    RequestPresumed(bool),
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
    /// The day asked about lies after the day to which the record is complete.
    AfterRecord,
    /// The person came to a meeting, or to premises, whose delegates are protected from arrest.
    ProtectedMeeting,
    /// A court had ruled so by then about this person and this state.
    Ruled(FindingOutcome),
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
    /// What the rule asks of charges is met by one that was only asked for, beside a document whose text is secret.
    OnlyAskedFor,
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

impl Closed for ConflictTrait {
    const WORDS: &'static [(Text, Self)] = &[
        ("international", Self::International),
        ("type-contested", Self::TypeContested),
        ("all-parties-bound", Self::AllPartiesBound),
    ];
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

impl Closed for Stage {
    const WORDS: &'static [(Text, Self)] = &[("public", Self::Public), ("stands", Self::Stands)];
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

impl Closed for Relation {
    const WORDS: &'static [(Text, Self)] = &[
        ("party", Self::Party),
        ("signatory", Self::Signatory),
        ("former-party", Self::FormerParty),
        ("notice-pending", Self::NoticePending),
        ("notice-revoked", Self::NoticeRevoked),
        ("place-excluded", Self::PlaceExcluded),
    ];
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
    /// Only one whose immunity its state had given up by the date.
    pub waived: bool,
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
    /// Of those, a minister's.
    Minister,
}

impl Closed for Rank {
    const WORDS: &'static [(Text, Self)] = &[
        ("leader", Self::Leader),
        ("de-facto-leader", Self::DeFactoLeader),
        ("official", Self::Official),
        ("minister", Self::Minister),
    ];
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
    /// Another state's that was not bound by the rule's treaty on the last day of the acts.
    OutsideThen,
}
