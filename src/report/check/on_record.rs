//! What is on record around the day, as the report holds it: trips, rulings, what may follow.

use serde::Serialize;

use crate::law::{Citation, Confidence, Day, FindingAbout, FindingKind, FindingOutcome, Outcome, PartialDay, ReferralId};

/// What is on record around the day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RecordPart {
    /// The day of an arrest there after which no handover is on record, where no trip covers the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) arrested: Option<Day>,
    /// That arrest in words.
    #[serde(skip)]
    pub(super) arrest: Option<String>,
    /// Trips around the day, those on the day first.
    pub(super) visits: Vec<VisitPart>,
    /// Rulings and positions about this person and this state, by day.
    pub(super) findings: Vec<FindingPart>,
}

/// What may follow where a state does not do what it is obliged to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ConsequencePart {
    /// The article.
    pub(super) cite: Citation,
    /// What it says, in the project's own words.
    pub(super) text: &'static str,
    #[serde(skip)]
    pub(super) line: String,
}

/// A trip.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct VisitPart {
    /// Who travelled.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) person: &'static str,
    /// Where to.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) state: &'static str,
    /// The place, where it is not the state itself.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    pub(super) place: Option<&'static str>,
    /// First day there, as exact as known.
    pub(super) arrived: PartialDay,
    /// Last day there.
    pub(super) left: Option<PartialDay>,
    /// What for.
    pub(super) purpose: &'static str,
    /// How it ended.
    pub(super) outcome: Outcome,
    /// Whether it covers the day asked about; `null` where only its month or year is known.
    pub(super) covers_date: Option<bool>,
    /// The trip in words.
    pub(super) text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
}

/// A ruling or position.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FindingPart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) id: &'static str,
    /// Its day.
    pub(super) on: Day,
    /// Whose it is.
    pub(super) kind: FindingKind,
    /// The court.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    pub(super) court: Option<&'static str>,
    /// Who made it.
    pub(super) chamber: &'static str,
    /// Its number.
    pub(super) document: Option<&'static str>,
    /// What it found.
    pub(super) outcome: FindingOutcome,
    /// What it is about.
    pub(super) about: FindingAbout,
    /// Days on which the person was there.
    pub(super) visit: Vec<Day>,
    /// To whom the matter was referred.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    pub(super) referred_to: Option<ReferralId>,
    /// Made after the day asked about.
    pub(super) later: bool,
    /// The articles it names.
    pub(super) cites: Vec<Citation>,
    /// The ruling in words.
    pub(super) text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) of_this_day: bool,
}
