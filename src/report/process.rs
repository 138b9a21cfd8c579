//! A document against a person, as that person's page tells it: what it charges, how it stands, what became of the case.

use serde::Serialize;

use super::{parts::ids, words};
use crate::{
    law::{Citation, Confidence, Corpus, Day, Person, Process, ProcessKind, ProvisionBasis, Verdict},
    query::person::ProcessState,
};

/// A warrant, indictment, summons or application.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ProcessPart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    id: &'static str,
    /// The court.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    court: &'static str,
    /// Its kind.
    kind: ProcessKind,
    /// The situation.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    situation: &'static str,
    /// The case, as the court names it.
    case: Option<&'static str>,
    /// Its number.
    document: Option<&'static str>,
    /// Day of issue.
    issued: Day,
    /// Day on which it became public.
    public: Option<Day>,
    /// `not-issued`, `in-effect`, `secret`, `no-warrant`, `never-in-effect` or `over`, on the day asked about.
    #[cfg_attr(test, schemars(extend("enum" = super::schema::STANDS)))]
    status: &'static str,
    /// First day on which it no longer counts, where that had come.
    over_since: Option<Day>,
    /// What had become of the case by the day asked about, once the person was before the court; in order of days.
    pub(super) outcomes: Vec<OutcomePart>,
    /// Its charges.
    pub(super) charges: Vec<ChargePart>,
    /// The document in words.
    pub(super) text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) state: ProcessState,
    #[serde(skip)]
    pub(super) charged: String,
}

/// What became of a case.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OutcomePart {
    /// What it was.
    how: Verdict,
    /// The day of the judgment or decision, or of the death.
    on: Day,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
}

/// A charge.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChargePart {
    /// The article charged.
    #[cfg_attr(test, schemars(with = "Citation"))]
    provision: String,
    /// The crime.
    crime: &'static str,
    /// Modes of liability.
    modes: Vec<String>,
    /// How the article is known.
    basis: ProvisionBasis,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
}

impl ProcessPart {
    /// A document as it stands on a day, with what had become of the case by then.
    pub fn new(corpus: &Corpus, person: &Person, process: &'static Process, state: ProcessState, date: Day) -> ProcessPart {
        let charges = process.charges.iter().map(|charge| ChargePart {
            provision: charge.provision.to_string(),
            crime: charge.crime,
            modes: charge.modes.iter().map(Citation::to_string).collect(),
            basis: charge.provision_basis,
            sources: ids(charge.basis.sources),
            confidence: charge.basis.confidence,
        });
        // How it ended, and what became of the case, is said with what tells of it.
        let end = process.ended.as_ref().filter(|_| matches!(state, ProcessState::Over(_)));
        let outcome = process.outcome(date);
        let bases = || end.map(|end| &end.basis).into_iter().chain(outcome.map(|outcome| &outcome.basis)).chain([&process.basis]);
        let outcomes = process.outcomes.iter().filter(|outcome| outcome.on <= date).map(|outcome| OutcomePart {
            how: outcome.how,
            on: outcome.on,
            sources: ids(outcome.basis.sources),
            confidence: outcome.basis.confidence,
        });
        let mut sources: Vec<&'static str> = Vec::new();
        for id in bases().flat_map(|basis| ids(basis.sources)) {
            if !sources.contains(&id) {
                sources.push(id);
            }
        }
        ProcessPart {
            id: process.id.0,
            court: process.court.0,
            kind: process.kind,
            situation: process.situation.0,
            case: process.case,
            document: process.document,
            issued: process.issued,
            public: process.public,
            status: state.word(),
            over_since: if let ProcessState::Over(since) = state { Some(since) } else { None },
            outcomes: outcomes.collect(),
            charges: charges.collect(),
            text: words::process_on(corpus, person, process, state, date),
            sources,
            confidence: bases().map(|basis| basis.confidence).max().unwrap_or(process.basis.confidence),
            state,
            charged: words::charged(corpus, process),
        }
    }
}
