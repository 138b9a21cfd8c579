//! What a report on claims consists of. Declaration order is wire order.

use serde::Serialize;

use crate::{
    claims::{AssertionKind, Deny},
    law::*,
    report::parts::SourcePart,
    words,
};

/// Claims held against the record.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VerifyReport {
    /// The schema that this follows. Keys may be added within its version.
    pub(super) schema: &'static str,
    /// The day on which the claims are held against the record.
    pub(super) today: Day,
    /// The files that were read.
    pub(super) files: Vec<String>,
    /// How many came out how.
    pub(super) totals: TotalsPart,
    /// The claims.
    pub(super) claims: Vec<ClaimPart>,
    /// What could not be read.
    pub(super) problems: Vec<ProblemPart>,
    /// Remarks on the run as a whole.
    pub(super) notes: Vec<NotePart>,
    /// Claims and problems that are counted and not listed.
    pub(super) left_out: u64,
    /// Every source named above.
    pub(super) sources: Vec<SourcePart>,
    /// The record that answered.
    pub(super) data: DataPart,
    /// What claims fail by beside what they always do: of that no page says how to ask for it.
    #[serde(skip)]
    pub(super) deny: Deny,
    /// Whether its page lists claims that hold too.
    #[serde(skip)]
    pub(super) all: bool,
    /// Whether claims that hold are kept, for a page or for a format that lists every claim.
    #[serde(skip)]
    pub(super) keeps_all: bool,
    #[serde(skip)]
    pub(super) kept: usize,
    /// Claims that hold: so many are listed, and so many of them are left out.
    #[serde(skip)]
    pub(super) holding: Holding,
    /// Its words, and the days of its edition.
    #[serde(skip)]
    pub(super) corpus: &'static Corpus,
}

/// Claims that hold.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Holding {
    /// So many are listed.
    pub(super) listed: usize,
    /// So many are left out.
    pub(super) left_out: u64,
}

/// The numbers.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct TotalsPart {
    /// Claims that could be read.
    pub(super) claims: u64,
    /// Those that hold.
    pub(super) holds: u64,
    /// Those that fail.
    pub(super) fails: u64,
    /// Those that fail and are waived.
    pub(super) waived: u64,
    /// Claims and lines that could not be read.
    pub(super) problems: u64,
    /// Claims that the record bears out.
    pub(super) supported: u64,
    /// Claims of which it says otherwise.
    pub(super) refuted: u64,
    /// Claims that it does not settle.
    pub(super) unproven: u64,
    /// Claims that reach beyond the days to which the record is complete.
    pub(super) stale: u64,
    /// Claims that turn on a fact from general knowledge.
    pub(super) unsourced: u64,
    /// Waivers of claims that hold.
    pub(super) unused_waivers: u64,
}

/// A claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ClaimPart {
    /// The file it stands in.
    pub(super) file: String,
    /// Its first line.
    pub(super) line: usize,
    /// Its first column.
    pub(super) column: usize,
    /// Its last line.
    pub(super) end_line: usize,
    /// The column after its last.
    pub(super) end_column: usize,
    /// Its id.
    pub(super) id: String,
    /// The sentence.
    pub(super) text: String,
    /// Who said it.
    pub(super) said: Option<SaidPart>,
    /// What it asserts.
    pub(super) kind: AssertionKind,
    /// How it was rated by whoever published it.
    pub(super) rating: Rating,
    /// What the record makes of it.
    pub(super) outcome: Rating,
    /// Whether the record differs in the word alone: something else was done to the same effect, an accession for a ratification.
    pub(super) word_only: bool,
    /// How it came out.
    #[cfg_attr(test, schemars(extend("enum" = ["holds", "fails", "waived"])))]
    pub(super) result: &'static str,
    /// Why it fails.
    pub(super) failures: Vec<FailurePart>,
    /// What the record says.
    pub(super) says: String,
    /// The facts behind it.
    pub(super) facts: Vec<FactPart>,
    /// What may be said against it.
    pub(super) objections: Vec<String>,
    /// The articles behind it.
    #[cfg_attr(test, schemars(with = "Vec<Citation>"))]
    pub(super) cites: Vec<String>,
    /// Reasons given.
    pub(super) because: Vec<String>,
    /// Reasons given that are none.
    pub(super) missing_reasons: Vec<String>,
    /// Reasons given that are not listed, because there are so many.
    #[serde(skip_serializing_if = "is_none")]
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(super) reasons_left_out: usize,
    /// Why and until when a failure is passed over.
    pub(super) waiver: Option<WaiverPart>,
    /// The day up to which the record is complete for this claim, where the claim lies after it.
    pub(super) beyond: Option<Day>,
    /// Whether it turns on a fact from general knowledge.
    pub(super) recalled: bool,
    /// Whether it is waived and holds.
    pub(super) unused_waiver: bool,
    /// How to ask for more.
    pub(super) more: String,
    /// The reasons given that are none, in words.
    #[serde(skip)]
    pub(super) missing: Option<String>,
    #[serde(skip)]
    pub(super) articles: String,
    /// How each objection is ruled.
    #[serde(skip)]
    pub(super) ruled: Vec<Ruling>,
}

/// Why a claim fails.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FailurePart {
    /// Its code.
    #[cfg_attr(test, schemars(extend("enum" = ["expired-waiver", "stale", "unproven", "unsourced", "unused-waiver", "wrong-outcome", "wrong-reason"])))]
    pub(super) code: &'static str,
    /// What it says.
    pub(super) text: String,
}

/// Who said it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct SaidPart {
    /// Who.
    pub(super) by: String,
    /// When.
    pub(super) date: Day,
    /// Where.
    pub(super) url: Option<String>,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct WaiverPart {
    /// Last day on which it counts.
    pub(super) until: Day,
    /// Why.
    pub(super) reason: String,
}

/// A fact behind an outcome.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FactPart {
    /// The fact in words.
    pub(super) text: String,
    /// Its first day.
    pub(super) since: Option<Day>,
    /// First day on which it no longer holds.
    pub(super) until: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
}

/// What could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ProblemPart {
    /// The file.
    pub(super) file: String,
    /// Its line.
    pub(super) line: usize,
    /// Its column.
    pub(super) column: usize,
    /// The id of the claim that it stands in, where that can be read.
    pub(super) claim: Option<String>,
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) code: &'static str,
    /// What is wrong.
    pub(super) message: String,
    /// The way out.
    pub(super) help: Option<String>,
}

/// A remark on the run as a whole.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct NotePart {
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) code: &'static str,
    /// What it says.
    pub(super) text: String,
    /// Whether the run fails by it.
    pub(super) fails: bool,
}

/// Which record answered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct DataPart {
    /// Its version.
    pub(super) version: &'static str,
    /// Day up to which warrants are complete.
    pub(super) complete_on: Day,
    /// Day of the last edit of facts.
    pub(super) checked_on: Day,
    /// The sum of its files.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Sha256"))]
    pub(super) sha256: &'static str,
    /// What was laid over it with --with: facts that are no part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) overlay: Option<Overlay>,
}

impl VerifyReport {
    /// Whether a claim fails, or the record is too old.
    pub fn fails(&self) -> bool {
        self.totals.fails > 0 || self.notes.iter().any(|note| note.fails)
    }

    /// Why the run as a whole fails, and the sentence of the totals.
    pub(super) fn sum(&self) -> String {
        let totals = &self.totals;
        let sum = words::claims::totals(self.corpus, totals.claims, totals.holds, totals.fails, totals.waived, totals.problems);
        let failing = self.notes.iter().filter(|note| note.fails).map(|note| note.text.as_str());
        failing.chain([sum.as_str()]).collect::<Vec<_>>().join(" ")
    }

    /// The file at whose head stands what is said of the run as a whole, where a format wants a place for everything.
    pub(super) fn first_file(&self) -> &str {
        self.files.first().map_or("stdin", String::as_str)
    }

    /// How the run came out, in a word for programs.
    pub(super) fn outcome(&self) -> &'static str {
        if self.has_problems() {
            "incomplete"
        } else if self.fails() {
            "fails"
        } else {
            "holds"
        }
    }

    /// Failing claims and problems that are counted and not listed.
    pub(super) fn failing_left_out(&self) -> u64 {
        self.left_out - self.holding.left_out
    }
}

fn is_none(number: &usize) -> bool {
    *number == 0
}
