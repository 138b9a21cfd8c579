//! What becomes of a claim: whether it holds, why it fails, and how many came out how.

use smallvec::SmallVec;

use super::super::claim::Claim;
use crate::law::*;

/// What fails a claim that would otherwise hold.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Deny {
    /// An outcome that the record does not settle, also where that is how it was rated.
    pub unproven: bool,
    /// A day after the one up to which the record is complete.
    pub stale: bool,
    /// A fact that the record holds from general knowledge only.
    pub unsourced: bool,
    /// A waiver that is not needed.
    pub unused_waiver: bool,
}

/// Why a claim fails, or would fail without its waiver.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Failure {
    /// Not rated as the record has it.
    WrongOutcome,
    /// Rated as the record has it, but for a reason that is none.
    WrongReason,
    /// Its waiver has run out.
    ExpiredWaiver,
    /// Not settled, and that is denied.
    Unproven,
    /// Beyond the record, and that is denied.
    Stale,
    /// On a fact from general knowledge, and that is denied.
    Unsourced,
    /// Waived without need, and that is denied.
    UnusedWaiver,
}

/// What becomes of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It holds.
    Holds,
    /// It fails, and that is tolerated for now.
    Waived,
    /// It fails.
    Fails,
}

/// A claim held against the record.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the record makes of it.
    pub outcome: Rating,
    /// What becomes of it.
    pub fate: Fate,
    /// Why it fails, or would.
    pub failures: SmallVec<[Failure; 2]>,
    /// The reasons given that are none, by their place in the list.
    pub missing: SmallVec<[usize; 2]>,
    /// The day up to which the record is complete for it, where the claim lies after that day.
    pub beyond: Option<Day>,
    /// Whether it turns on a fact that the record holds from general knowledge only.
    pub recalled: bool,
    /// Whether its waiver is not needed.
    pub unused: bool,
}

/// What is needed of a verdict to rate a claim.
#[derive(Clone, Copy, Debug)]
pub struct Brief {
    /// What the record makes of it.
    pub outcome: Rating,
    /// The day up to which the record is complete for it, where the claim lies after that day.
    pub beyond: Option<Day>,
    /// Whether it turns on a fact that the record holds from general knowledge only.
    pub recalled: bool,
}

impl Held {
    /// What becomes of a claim today. `missing`: the reasons given that are none.
    pub fn of(claim: &Claim, brief: Brief, missing: SmallVec<[usize; 2]>, deny: Deny, today: Day) -> Held {
        let Brief { outcome, beyond, recalled } = brief;
        let mut failures = deny.failures(brief, claim.rating, !missing.is_empty());
        let needed = !failures.is_empty();
        let runs = claim.waive.as_ref().map(|waiver| today < waiver.until);
        let unused = runs == Some(true) && !needed;
        match runs {
            Some(false) => failures.push(Failure::ExpiredWaiver),
            Some(true) if unused && deny.unused_waiver => failures.push(Failure::UnusedWaiver),
            _ => {}
        }
        let fate = match (failures.is_empty(), needed && runs == Some(true)) {
            (true, _) => Fate::Holds,
            (false, true) => Fate::Waived,
            (false, false) => Fate::Fails,
        };
        Held { outcome, fate, failures, missing, beyond, recalled, unused }
    }
}

impl Deny {
    /// Why a claim so rated fails, without regard to its waiver. `missing`: a reason given is none.
    fn failures(self, brief: Brief, rating: Rating, missing: bool) -> SmallVec<[Failure; 2]> {
        let mut failures = SmallVec::new();
        if brief.outcome != rating {
            failures.push(Failure::WrongOutcome);
        } else if missing {
            failures.push(Failure::WrongReason);
        } else if self.unproven && brief.outcome == Rating::Unproven {
            failures.push(Failure::Unproven);
        }
        if self.stale && brief.beyond.is_some() {
            failures.push(Failure::Stale);
        }
        if self.unsourced && brief.recalled {
            failures.push(Failure::Unsourced);
        }
        failures
    }
}

/// How many claims came out how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Totals {
    /// Claims read and held against the record.
    pub claims: u64,
    /// Those that hold.
    pub holds: u64,
    /// Those that fail.
    pub fails: u64,
    /// Those that fail and are tolerated for now.
    pub waived: u64,
    /// Those that came out supported.
    pub supported: u64,
    /// Those that came out refuted.
    pub refuted: u64,
    /// Those that came out unproven.
    pub unproven: u64,
    /// Those beyond the record.
    pub stale: u64,
    /// Those on a fact from general knowledge.
    pub unsourced: u64,
    /// Waivers that are not needed.
    pub unused_waivers: u64,
}

impl Totals {
    /// Counts one more.
    pub fn add(&mut self, held: &Held) {
        self.claims += 1;
        *match held.fate {
            Fate::Holds => &mut self.holds,
            Fate::Waived => &mut self.waived,
            Fate::Fails => &mut self.fails,
        } += 1;
        *match held.outcome {
            Rating::Supported => &mut self.supported,
            Rating::Refuted => &mut self.refuted,
            Rating::Unproven => &mut self.unproven,
        } += 1;
        self.stale += u64::from(held.beyond.is_some());
        self.unsourced += u64::from(held.recalled);
        self.unused_waivers += u64::from(held.unused);
    }
}
