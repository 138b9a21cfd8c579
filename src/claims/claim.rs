//! A claim as somebody wrote it: its words are understood, its names are not looked up yet.

use std::borrow::Cow;

use serde::Serialize;
use smallvec::SmallVec;

use super::within::Within;
use crate::law::*;

/// Text that is borrowed from the file where that is possible.
pub type Words<'a> = Cow<'a, str>;

/// A published sentence and what it says about the record.
#[derive(Clone, PartialEq, Debug)]
pub struct Claim<'a> {
    /// Its id within its file.
    pub id: Words<'a>,
    /// The sentence.
    pub text: Words<'a>,
    /// Who said it.
    pub said: Option<Said<'a>>,
    /// When and where a review of it was published.
    pub review: Option<Review<'a>>,
    /// What it asserts.
    pub asserts: Stated<'a>,
    /// Articles that must be among the reasons.
    pub because: Vec<Words<'a>>,
    /// How it was rated when it was published.
    pub rating: Rating,
    /// A failure that is tolerated for a time.
    pub waive: Option<Waiver<'a>>,
}

/// Who said it, when and where.
#[derive(Clone, PartialEq, Debug)]
pub struct Said<'a> {
    /// By whom.
    pub by: Words<'a>,
    /// When.
    pub date: Day,
    /// Where.
    pub url: Option<Words<'a>>,
}

/// When and where a review of a claim was published.
#[derive(Clone, PartialEq, Debug)]
pub struct Review<'a> {
    /// When.
    pub date: Day,
    /// Where.
    pub url: Option<Words<'a>>,
}

/// A failure that is tolerated for a time.
#[derive(Clone, PartialEq, Debug)]
pub struct Waiver<'a> {
    /// First day on which it is tolerated no more.
    pub until: Day,
    /// Why it is tolerated.
    pub reason: Words<'a>,
}

/// What a claim asserts, in the words of its file.
#[derive(Clone, PartialEq, Debug)]
pub enum Stated<'a> {
    /// What a state owed: one of these answers.
    Obligation {
        /// The answers.
        answers: Answers,
        /// Who.
        person: Words<'a>,
        /// Where.
        state: Words<'a>,
        /// When.
        date: Day,
        /// How.
        presence: Presence,
    },
    /// Whether a state was bound.
    Bound {
        /// As asserted.
        bound: bool,
        /// The state.
        state: Words<'a>,
        /// The instrument.
        instrument: Words<'a>,
        /// The day.
        date: Day,
    },
    /// That a state took a step.
    Act {
        /// The step.
        act: ActKind,
        /// The state.
        state: Words<'a>,
        /// The instrument.
        instrument: Words<'a>,
        /// When.
        within: Within,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// That a state never took a step.
    Never {
        /// The step.
        act: ActKind,
        /// The state.
        state: Words<'a>,
        /// The instrument.
        instrument: Words<'a>,
        /// Up to this day.
        by: Option<Day>,
    },
    /// A number.
    Count {
        /// Of what.
        of: CountOf<'a>,
        /// The day.
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
        person: Words<'a>,
        /// The court's.
        court: Words<'a>,
        /// When.
        date: Option<Day>,
        /// Carrying this charge.
        charge: Option<Words<'a>>,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// A finding.
    Finding {
        /// What was held.
        outcome: FindingOutcome,
        /// Against which state.
        state: Words<'a>,
        /// About whom.
        person: Option<Words<'a>>,
        /// On or before this day.
        by: Option<Day>,
        /// Referred where.
        referred_to: Option<Words<'a>>,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// That a court's request was sent.
    Requested {
        /// To which state, or to all.
        to: Words<'a>,
        /// About whom.
        person: Words<'a>,
        /// The court's.
        court: Option<Words<'a>>,
        /// On or before this day.
        by: Option<Day>,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// An office held on a day.
    Office {
        /// Its kind.
        kind: OfficeKind,
        /// By whom.
        person: Words<'a>,
        /// Of which state.
        of: Words<'a>,
        /// When.
        date: Day,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// That a person was in a state, and what became of it.
    Visit {
        /// Who.
        person: Words<'a>,
        /// Where.
        state: Words<'a>,
        /// When.
        within: Within,
        /// How.
        presence: Presence,
        /// What became of it.
        outcome: Option<Became>,
        /// Whether it is asserted or denied.
        is: bool,
    },
}

/// The answers that a claim admits; mostly one.
pub type Answers = SmallVec<[Answer; 6]>;

/// What is counted.
#[derive(Clone, PartialEq, Debug)]
pub enum CountOf<'a> {
    /// Parties to an instrument.
    PartiesTo(Words<'a>),
    /// States obliged to arrest a person.
    ObligedToArrest(Words<'a>),
    /// States that signed an instrument.
    SignatoriesOf(Words<'a>),
    /// Warrants of a court that are public.
    WarrantsOf(Words<'a>),
    /// Findings of a court that a state did not comply.
    FindingsOf(Words<'a>),
}

/// The kinds of assertion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AssertionKind {
    /// What a state owed.
    Obligation,
    /// Whether it was bound.
    Bound,
    /// A step it took.
    Act,
    /// A step it never took.
    Never,
    /// A number.
    Count,
    /// The state of a warrant.
    Warrant,
    /// A finding.
    Finding,
    /// A request that was sent.
    Requested,
    /// An office held.
    Office,
    /// A visit.
    Visit,
}

impl Closed for AssertionKind {
    const WORDS: &'static [(Text, AssertionKind)] = &[
        ("obligation", AssertionKind::Obligation),
        ("bound", AssertionKind::Bound),
        ("act", AssertionKind::Act),
        ("never", AssertionKind::Never),
        ("count", AssertionKind::Count),
        ("warrant", AssertionKind::Warrant),
        ("finding", AssertionKind::Finding),
        ("requested", AssertionKind::Requested),
        ("office", AssertionKind::Office),
        ("visit", AssertionKind::Visit),
    ];
}

impl Stated<'_> {
    /// Its kind.
    pub fn kind(&self) -> AssertionKind {
        match self {
            Stated::Obligation { .. } => AssertionKind::Obligation,
            Stated::Bound { .. } => AssertionKind::Bound,
            Stated::Act { .. } => AssertionKind::Act,
            Stated::Never { .. } => AssertionKind::Never,
            Stated::Count { .. } => AssertionKind::Count,
            Stated::Warrant { .. } => AssertionKind::Warrant,
            Stated::Finding { .. } => AssertionKind::Finding,
            Stated::Requested { .. } => AssertionKind::Requested,
            Stated::Office { .. } => AssertionKind::Office,
            Stated::Visit { .. } => AssertionKind::Visit,
        }
    }
}

/// A part of a claim that a remark can point at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// Its id: the claim as a whole.
    Claim,
    /// What it asserts.
    Asserts,
    /// The person.
    Person,
    /// The state.
    State,
    /// The state whose office it is.
    Of,
    /// The instrument.
    Instrument,
    /// The court.
    Court,
    /// The day.
    Date,
    /// The charge.
    Charge,
    /// To whom it was referred.
    ReferredTo,
    /// An article of its reasons, by its place in the list.
    Because(usize),
}

/// How numbers compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compare {
    /// Exactly.
    Equals,
    /// That or more.
    AtLeast,
    /// That or fewer.
    AtMost,
}

impl Closed for Compare {
    const WORDS: &'static [(Text, Compare)] =
        &[("equals", Compare::Equals), ("at-least", Compare::AtLeast), ("at-most", Compare::AtMost)];
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
