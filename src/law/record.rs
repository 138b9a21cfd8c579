//! What happened: visits on record, rulings and positions; and the courts and situations they belong to.

use databake::Bake;
use serde::Serialize;

use super::{
    Basis, Citation, CourtId, Day, FindingId, Holds, InstrumentId, List, PartialDay, Period, PersonId, PlaceId, SituationId,
    StateId, Text,
};

/// A trip of a person on record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Visit {
    /// Who.
    pub person: PersonId,
    /// To which state.
    pub state: StateId,
    /// The place, where it is not simply the state.
    pub place: Option<PlaceId>,
    /// First day there, as exact as known (for a cancelled trip: the day planned).
    pub arrived: PartialDay,
    /// Last day there, as exact as known.
    pub left: Option<PartialDay>,
    /// What for.
    pub purpose: Text,
    /// What happened.
    pub outcome: Outcome,
    /// Sources.
    pub basis: Basis,
}

/// What became of a trip.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Received and not arrested.
    NotArrested,
    /// Called off.
    Cancelled,
    /// Arrested.
    Arrested,
    /// Passed through or over.
    Transit,
    /// Took part from afar.
    AttendedRemotely,
    /// Left earlier than planned.
    LeftEarly,
    /// Announced; nobody confirmed that it happened.
    Announced,
}

impl Visit {
    /// First and last day that the trip can have touched.
    pub fn days(&self) -> (Day, Day) {
        (self.arrived.first, self.left.map_or(self.arrived.last, |left| left.last))
    }

    /// Whether the trip covers a day; not known where only its month or year is.
    pub fn covers(&self, day: Day) -> Holds {
        let (first, last) = self.days();
        let last_certain = self.left.map_or(self.arrived.first, |left| left.first);
        match day {
            day if day < first || last < day => Holds::No,
            day if self.arrived.last <= day && day <= last_certain => Holds::Yes,
            _ => Holds::NotKnown,
        }
    }
}

impl Outcome {
    /// Whether the person was there.
    pub fn was_there(self) -> bool {
        matches!(self, Outcome::NotArrested | Outcome::Arrested | Outcome::Transit | Outcome::LeftEarly)
    }
}

/// A ruling on (non-)compliance, or a position taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// Its day.
    pub on: Day,
    /// Whose it is.
    pub kind: FindingKind,
    /// The court, for a ruling of the court that issued the warrant.
    pub court: Option<CourtId>,
    /// The chamber, national court or organ.
    pub chamber: Text,
    /// The state concerned.
    pub state: Option<StateId>,
    /// The person concerned.
    pub person: Option<PersonId>,
    /// Document number.
    pub document: Option<Text>,
    /// What was held.
    pub outcome: FindingOutcome,
    /// What it was about.
    pub about: FindingAbout,
    /// Days on which the person was there.
    pub visit: List<Day>,
    /// Where the matter was referred.
    pub referred_to: Option<Referral>,
    /// An earlier finding whose referral this one sets aside.
    pub sets_aside_referral_of: Option<FindingId>,
    /// Articles it rests on.
    pub cites: List<Citation>,
    /// In a sentence.
    pub summary: Text,
    /// Sources.
    pub basis: Basis,
}

/// Whose finding it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Of the court that issued the warrant.
    Court,
    /// Of a national court.
    Domestic,
    /// A position, not a ruling.
    Position,
}

/// What was held.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingOutcome {
    /// The state did not comply.
    NonCompliance,
    /// No finding made.
    NoFinding,
    /// The obligation was affirmed.
    DutyAffirmed,
    /// The obligation was denied.
    DutyDenied,
    /// Left open.
    NotDecided,
    /// A position was taken.
    PositionTaken,
}

/// What a finding was about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum FindingAbout {
    /// A request for arrest.
    Arrest,
    /// A request for records or other help.
    Records,
    /// Leaving the treaty.
    Withdrawal,
    /// An appeal.
    Appeal,
    /// Where to refer non-compliance that was found before.
    Referral,
}

/// Where non-compliance was referred.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Referral {
    /// The assembly of the parties.
    Asp,
    /// The Security Council.
    Council,
    /// Both.
    Both,
}

/// A court or tribunal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Court {
    /// Its id.
    pub id: CourtId,
    /// Full name.
    pub name: Text,
    /// Short name for running text.
    pub short: Text,
    /// The text that founded it.
    pub founded_by: Text,
    /// That text, where the record holds it.
    pub instrument: Option<InstrumentId>,
    /// When it worked.
    pub works: Period,
    /// Who took over.
    pub successor: Option<CourtId>,
    /// Sources.
    pub basis: Basis,
}

/// A situation before a court.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Situation {
    /// Its id.
    pub id: SituationId,
    /// Its name.
    pub name: Text,
    /// The court.
    pub court: CourtId,
    /// How it came before the court.
    pub referral: Option<SituationReferral>,
    /// When the preliminary examination opened.
    pub examination: Option<PartialDay>,
    /// When the investigation opened.
    pub investigation: Option<Day>,
    /// States on whose territory the events happened.
    pub territory: List<StateId>,
    /// The conflicts in it.
    pub conflicts: List<Conflict>,
    /// Where it stands.
    pub status: Option<Text>,
    /// Sources.
    pub basis: Basis,
}

/// How a situation came before a court.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct SituationReferral {
    /// State referral, Council referral, own motion, jurisdiction of a tribunal.
    pub kind: Text,
    /// When.
    pub on: Option<Day>,
    /// By whom.
    pub by: Option<Text>,
    /// By which resolution.
    pub resolution: Option<Text>,
}

/// An armed conflict within a situation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Conflict {
    /// Its name.
    pub name: Text,
    /// Its type.
    pub kind: ConflictKind,
    /// Whether the type is disputed.
    pub contested: bool,
    /// The states in it.
    pub parties: List<StateId>,
    /// Other parties, in words.
    pub others: Option<Text>,
    /// When.
    pub period: Period,
    /// Instruments that bound all its parties at the time, of those of which a rule asks it.
    pub all_bound_by: List<InstrumentId>,
    /// Sources.
    pub basis: Basis,
}

/// The type of a conflict.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// Between states, or an occupation.
    International,
    /// Not between states.
    NonInternational,
    /// Both.
    Mixed,
    /// No armed conflict.
    None,
}
