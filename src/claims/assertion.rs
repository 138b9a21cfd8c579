//! What a claim asserts, with its names found in the record, and what the record says of it.
//!
//! Never: how names are found, or how the record is asked.

use super::claim::{Answers, Compare};
use super::within::Within;
use crate::law::*;

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
        place: Asked,
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
        /// Whether it is asserted or denied.
        is: bool,
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
        outcome: FindingOutcome,
        /// Against which state.
        state: &'static State,
        /// About whom.
        person: Option<&'static Person>,
        /// On or before this day.
        by: Option<Day>,
        /// Referred where.
        referred_to: Option<ReferralId>,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// That a court's request was sent.
    Requested {
        /// To which state; none: to all.
        to: Option<&'static State>,
        /// About whom.
        person: &'static Person,
        /// The court's.
        court: Option<CourtId>,
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
        person: &'static Person,
        /// Of which state.
        of: &'static State,
        /// When.
        date: Day,
        /// Whether it is asserted or denied.
        is: bool,
    },
    /// That a person was in a state, and what became of it.
    Visit {
        /// Who.
        person: &'static Person,
        /// In which state.
        state: &'static State,
        /// The place in it, where one is named.
        place: Option<&'static Place>,
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

/// What a claim counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Parties to an instrument.
    PartiesTo(InstrumentId),
    /// States obliged to arrest a person for a court.
    ObligedToArrest(&'static Person),
    /// States that signed an instrument.
    SignatoriesOf(InstrumentId),
    /// Warrants of a court that are public.
    WarrantsOf(CourtId),
    /// Findings of a court that a state did not comply.
    FindingsOf(CourtId),
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
    /// What else the record holds: it is told, and nothing turns on it.
    pub beside: Vec<Fact>,
    /// Whether the record differs in the word alone: the state did something else to the same effect.
    pub word_only: bool,
    /// The articles behind it.
    pub cites: Vec<Citation>,
    /// The day up to which the record is complete for this, where the claim lies after it.
    pub beyond: Option<Day>,
    /// The opinion that it rests on, where it is about an obligation, and which of its conclusions leads.
    pub opinion: Option<(Opinion, Option<usize>)>,
}

impl Verdict {
    /// What the record says, on no facts yet.
    pub fn new(outcome: Rating, found: Found) -> Verdict {
        Verdict {
            outcome,
            found,
            facts: Vec::new(),
            beside: Vec::new(),
            word_only: false,
            cites: Vec::new(),
            beyond: None,
            opinion: None,
        }
    }

    /// The same, on these facts too.
    pub fn on(mut self, facts: impl IntoIterator<Item = Fact>) -> Verdict {
        self.facts.extend(facts);
        self
    }

    /// The same, with these facts told beside.
    pub fn beside(mut self, facts: impl IntoIterator<Item = Fact>) -> Verdict {
        for fact in facts {
            if !self.facts.contains(&fact) && !self.beside.contains(&fact) {
                self.beside.push(fact);
            }
        }
        self
    }

    /// Of a claim that denies what was looked for. What is denied to the letter, and is so to the same effect, is neither right nor wrong.
    pub fn asserted(mut self, is: bool) -> Verdict {
        self.outcome = match self.outcome {
            outcome if is => outcome,
            Rating::Refuted if self.word_only => Rating::Unproven,
            Rating::Refuted => Rating::Supported,
            Rating::Supported => Rating::Refuted,
            Rating::Unproven => Rating::Unproven,
        };
        self
    }

    /// Notes that the claim lies after the day up to which the record is complete.
    pub fn complete(mut self, date: Day, complete_on: Day) -> Verdict {
        self.beyond = (complete_on < date).then_some(complete_on);
        self
    }

    /// The weakest confidence among its facts.
    pub fn confidence(&self) -> Confidence {
        self.facts.iter().map(|fact| fact.confidence).max().unwrap_or(Confidence::Sourced)
    }

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
    /// The step was another, to the same effect, on this day.
    OtherStep(ActionKind, Option<Day>),
    /// A declaration was lodged on this day, and was not accepted.
    TurnedDown(Day),
    /// No such step is on record.
    NoSuchAct,
    /// The record holds no list to count.
    NoList,
    /// The number lies between these.
    Number(u64, u64, Vec<Share>),
    /// What is said of a warrant holds, or not.
    Warrant(bool),
    /// No such warrant is on record, which settles nothing.
    NoWarrant(Silence),
    /// There is such a finding.
    Finding(&'static Finding),
    /// There is none, or only this one, which differs.
    NoFinding(Option<&'static Finding>),
    /// The office was held.
    Office(&'static Office),
    /// It is not on record that it was held.
    NoOffice {
        /// Another office held on the day.
        other: Option<&'static Office>,
        /// The time nearest to it in which the one meant was held.
        nearest: Option<&'static Office>,
        /// Who held it on the day.
        rival: Option<(&'static Person, &'static Office)>,
    },
    /// The office was last known to be held on this day.
    OfficeUnverified(&'static Office, Day),
    /// The visit is on record.
    Visit(&'static Visit),
    /// No such visit is on record; the nearest that is.
    NoVisit(Option<&'static Visit>),
    /// The person had died.
    Dead,
    /// The arrest under this document is on record.
    Arrest(&'static Process, Arrest),
    /// The handing over under this document is, from where this trip was to.
    HandedOver(&'static Process, &'static Visit),
    /// Such a request is on record.
    Request(&'static Process, &'static Request),
    /// None is; the nearest that is.
    NoRequest(Option<(&'static Process, &'static Request)>),
}

/// Why that a warrant is not on record settles nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Silence {
    /// It may be secret.
    Secret,
    /// Of the court's documents a selection is on record.
    Selection,
    /// Who asked for one is told in public by chance.
    Unasked,
}

/// What makes up a number, or makes the difference to another.
#[derive(Clone, Debug)]
pub enum Share {
    /// So many states by a rule; the states, where they are few.
    By(&'static Rule, u64, Vec<&'static State>),
    /// A state that counts since this day.
    Since(&'static State, Day),
    /// One that counts only from this day on.
    Only(&'static State, Day),
    /// One that counted until this day.
    Until(&'static State, Day),
    /// One that counts, and leaves on this day.
    Leaves(&'static State, Day),
    /// One that counts since it took back its notice to leave on this day: on which day it did that, and when it would have left.
    Stayed(&'static State, Day, Day),
}
