//! A newsroom's sentence as a claim about the record, and what the record says of it.

use serde::Serialize;

use super::{
    ActionKind, Answer, Answers, Citation, Closed, Conclusion, CourtId, Day, Fact, InstrumentId, OfficeKind, Opinion, Person,
    Presence, Referral, State, Text,
};

/// What a claim asserts, with its names found in the record.
#[derive(Clone, Debug)]
pub enum Assertion {
    /// What a state owed on a day: one of these answers.
    Obligation {
        /// The answers asserted.
        answers: Answers,
        /// Who.
        person: &'static Person,
        /// Where.
        place: super::Asked,
        /// When.
        date: Day,
        /// How.
        presence: Presence,
    },
    /// Whether a state was bound on a day.
    Bound {
        /// As asserted.
        bound: bool,
        /// The state.
        state: &'static State,
        /// The instrument.
        instrument: InstrumentId,
        /// The day.
        date: Day,
    },
    /// That a state took a step, on a day, within a span, or ever.
    Act {
        /// The step.
        act: ActKind,
        /// The state.
        state: &'static State,
        /// The instrument.
        instrument: InstrumentId,
        /// When.
        within: Within,
    },
    /// A number.
    Count {
        /// Of what.
        of: Counted,
        /// On which day.
        date: Day,
        /// How it compares.
        compare: Compare,
        /// With which number.
        number: u64,
    },
    /// The state of a warrant.
    Warrant {
        /// What is said of it.
        stage: WarrantStage,
        /// Whose.
        person: &'static Person,
        /// The court's.
        court: CourtId,
        /// When; none: ever.
        date: Option<Day>,
        /// Carrying this charge.
        charge: Option<Citation>,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// A finding.
    Finding {
        /// What was held.
        outcome: super::FindingOutcome,
        /// Against which state.
        state: &'static State,
        /// About whom.
        person: Option<&'static Person>,
        /// On or before this day.
        by: Option<Day>,
        /// Referred where.
        referred_to: Option<Referral>,
    },
    /// An office held on a day.
    Office {
        /// Its kind.
        kind: OfficeKind,
        /// By whom.
        person: &'static Person,
        /// Of which state.
        of: &'static State,
        /// When.
        date: Day,
    },
    /// That a person was in a state on a day.
    Visit {
        /// Who.
        person: &'static Person,
        /// Where.
        state: &'static State,
        /// When.
        date: Day,
    },
}

/// A step that a claim can assert.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// Signed.
    Signed,
    /// Ratified, accepted or approved.
    Ratified,
    /// Acceded.
    Acceded,
    /// Succeeded.
    Succeeded,
    /// Notified its withdrawal.
    NotifiedWithdrawal,
    /// Revoked its notice.
    RevokedWithdrawal,
    /// Became bound.
    InForce,
    /// Ceased to be bound by withdrawal.
    Left,
}

impl Closed for ActKind {
    const WORDS: &'static [(Text, ActKind)] = &[
        ("signed", ActKind::Signed),
        ("ratified", ActKind::Ratified),
        ("acceded", ActKind::Acceded),
        ("succeeded", ActKind::Succeeded),
        ("notified-withdrawal", ActKind::NotifiedWithdrawal),
        ("revoked-withdrawal", ActKind::RevokedWithdrawal),
        ("in-force", ActKind::InForce),
        ("left", ActKind::Left),
    ];
}

impl ActKind {
    /// Whether an action on record is this step. `InForce` and `Left` are read from participations instead.
    pub fn is(self, action: ActionKind) -> bool {
        match self {
            ActKind::Signed => action == ActionKind::Signature,
            ActKind::Ratified => matches!(action, ActionKind::Ratification | ActionKind::Acceptance | ActionKind::Approval),
            ActKind::Acceded => action == ActionKind::Accession,
            ActKind::Succeeded => matches!(action, ActionKind::Succession | ActionKind::Continuation),
            ActKind::NotifiedWithdrawal => action == ActionKind::Withdrawal,
            ActKind::RevokedWithdrawal => action == ActionKind::Revocation,
            ActKind::InForce | ActKind::Left => false,
        }
    }
}

/// When a step is said to have happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Within {
    /// At any time up to today.
    Ever,
    /// On a day, or in a month or year: first and last day.
    Days(Day, Day),
}

impl Within {
    /// Whether a day lies within.
    pub fn contains(self, day: Day, today: Day) -> bool {
        match self {
            Within::Ever => day <= today,
            Within::Days(first, last) => first <= day && day <= last,
        }
    }
}

/// What a claim counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Parties to an instrument.
    PartiesTo(InstrumentId),
    /// States obliged to arrest a person for a court.
    ObligedToArrest(&'static Person),
}

/// How numbers compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compare {
    /// Exactly.
    Equals,
    /// That or more.
    AtLeast,
    /// That or fewer.
    AtMost,
}

impl Compare {
    /// Whether a number compares so.
    pub fn holds(self, number: u64, with: u64) -> bool {
        match self {
            Compare::Equals => number == with,
            Compare::AtLeast => number >= with,
            Compare::AtMost => number <= with,
        }
    }
}

/// What a claim says of a warrant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarrantStage {
    /// Issued on or before the day.
    Exists,
    /// Public on the day.
    Public,
    /// In effect on the day.
    InEffect,
    /// Issued on that very day.
    Issued,
    /// Over on the day.
    Ended,
}

impl Closed for WarrantStage {
    const WORDS: &'static [(Text, WarrantStage)] = &[
        ("exists", WarrantStage::Exists),
        ("public", WarrantStage::Public),
        ("in-effect", WarrantStage::InEffect),
        ("issued", WarrantStage::Issued),
        ("ended", WarrantStage::Ended),
    ];
}

/// What the record makes of a claim. Also how a claim was rated by whoever published it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// The record bears it out.
    Supported,
    /// The record says otherwise.
    Refuted,
    /// The record does not settle it.
    Unproven,
}

impl Closed for Rating {
    const WORDS: &'static [(Text, Rating)] =
        &[("supported", Rating::Supported), ("refuted", Rating::Refuted), ("unproven", Rating::Unproven)];
}

/// What the record says about an assertion.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Supported, refuted or unproven.
    pub outcome: Rating,
    /// What the record says.
    pub found: Found,
    /// The facts behind it.
    pub facts: Vec<Fact>,
    /// The articles behind it.
    pub cites: Vec<Citation>,
    /// The day up to which the record is complete for this, where the claim lies after it.
    pub beyond: Option<Day>,
    /// The opinion that it rests on, where it is about an obligation, and which of its conclusions leads.
    pub opinion: Option<(Opinion, Option<usize>)>,
}

impl Verdict {
    /// The conclusion that decides what is owed, or came nearest to it.
    pub fn leading(&self) -> Option<&Conclusion> {
        let (opinion, leading) = self.opinion.as_ref()?;
        opinion.conclusions.get((*leading)?)
    }
}

/// What the record says, to be put in words.
#[derive(Clone, Debug)]
pub enum Found {
    /// This answer.
    Answer(Answer),
    /// Bound or not, or not known.
    Bound(Option<bool>),
    /// The step happened on this day.
    Happened(Option<Day>),
    /// The step happened, but on these other days.
    OtherDays(Vec<Day>),
    /// No such step is on record.
    NoSuchAct,
    /// The record holds no list to count.
    NoList,
    /// The number lies between these.
    Number(u64, u64),
    /// What is said of a warrant holds, or not.
    Warrant(bool),
    /// There is such a finding.
    Finding(&'static super::Finding),
    /// There is none, or only this one, which differs.
    NoFinding(Option<&'static super::Finding>),
    /// The office was held.
    Office(&'static super::Office),
    /// It was not held; offices held on the day, if any.
    NoOffice(Option<&'static super::Office>),
    /// The office was last known to be held on this day.
    OfficeUnverified(&'static super::Office, Day),
    /// The visit is on record.
    Visit(&'static super::Visit),
    /// No visit on that day is on record.
    NoVisit,
}
