//! What a report on claims consists of. Declaration order is wire order.

use serde::Serialize;

use crate::{claims::AssertionKind, law::*, report::parts::SourcePart, words};

/// Claims held against the record.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyReport {
    pub(super) schema: &'static str,
    pub(super) today: Day,
    pub(super) files: Vec<String>,
    pub(super) totals: TotalsPart,
    pub(super) claims: Vec<ClaimPart>,
    pub(super) problems: Vec<ProblemPart>,
    pub(super) notes: Vec<NotePart>,
    /// Claims and problems that are counted and not listed.
    pub(super) left_out: u64,
    pub(super) sources: Vec<SourcePart>,
    pub(super) data: DataPart,
    #[serde(skip)]
    pub(super) all: bool,
    #[serde(skip)]
    pub(super) kept: usize,
    /// Its words, and the days of its edition.
    #[serde(skip)]
    pub(super) corpus: &'static Corpus,
}

/// The numbers.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct TotalsPart {
    pub(super) claims: u64,
    pub(super) holds: u64,
    pub(super) fails: u64,
    pub(super) waived: u64,
    pub(super) problems: u64,
    pub(super) supported: u64,
    pub(super) refuted: u64,
    pub(super) unproven: u64,
    pub(super) stale: u64,
    pub(super) unsourced: u64,
    pub(super) unused_waivers: u64,
}

/// A claim, as it is told.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ClaimPart {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) said: Option<SaidPart>,
    pub(super) kind: AssertionKind,
    pub(super) rating: Rating,
    pub(super) outcome: Rating,
    pub(super) result: &'static str,
    pub(super) failures: Vec<FailurePart>,
    pub(super) says: String,
    pub(super) facts: Vec<FactPart>,
    pub(super) objections: Vec<String>,
    pub(super) cites: Vec<String>,
    pub(super) because: Vec<String>,
    pub(super) missing_reasons: Vec<String>,
    /// Reasons given that are not listed, because there are so many.
    #[serde(skip_serializing_if = "is_none")]
    pub(super) reasons_left_out: usize,
    pub(super) waiver: Option<WaiverPart>,
    pub(super) beyond: Option<Day>,
    pub(super) recalled: bool,
    pub(super) unused_waiver: bool,
    pub(super) more: String,
    /// The reasons given that are none, in words.
    #[serde(skip)]
    pub(super) missing: Option<String>,
    #[serde(skip)]
    pub(super) articles: String,
}

/// Why a claim fails.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FailurePart {
    pub(super) code: &'static str,
    pub(super) text: String,
}

/// Who said it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SaidPart {
    pub(super) by: String,
    pub(super) date: Day,
    pub(super) url: Option<String>,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WaiverPart {
    pub(super) until: Day,
    pub(super) reason: String,
}

/// A fact behind an outcome.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FactPart {
    pub(super) text: String,
    pub(super) since: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
}

/// What could not be read.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ProblemPart {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// A remark on the run as a whole.
#[derive(Clone, Debug, Serialize)]
pub(super) struct NotePart {
    pub(super) code: &'static str,
    pub(super) text: String,
    pub(super) fails: bool,
}

/// Which record answered.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DataPart {
    pub(super) version: &'static str,
    pub(super) complete_on: Day,
    pub(super) checked_on: Day,
    pub(super) sha256: &'static str,
}

impl VerifyReport {
    /// Whether a claim fails, or the record is too old.
    pub fn fails(&self) -> bool {
        self.totals.fails > 0 || self.notes.iter().any(|note| note.fails)
    }

    /// The sentence of the totals.
    pub(super) fn sum(&self) -> String {
        let totals = &self.totals;
        words::claims::totals(self.corpus, totals.claims, totals.holds, totals.fails, totals.waived, totals.problems)
    }
}

fn is_none(number: &usize) -> bool {
    *number == 0
}
