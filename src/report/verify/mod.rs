//! Claims held against the record: one report, from which every format is drawn. `dedere/verify/1`.

mod build;
mod claimreview;
mod github;
mod junit;
mod page;
mod sarif;
mod unchecked;

use serde::Serialize;

use super::{
    Style, json, markdown,
    page::Labels,
    parts::SourcePart,
    text,
    words::{self, message, say},
};
use crate::claims::AssertionKind;
use crate::law::*;

pub use claimreview::ClaimReviews;
pub use github::annotation;
pub use unchecked::Unchecked;

/// So many claims and problems of each kind are told at length; the others are counted.
pub(super) const AT_LENGTH: usize = 10_000;

/// So many bytes out of files of claims are kept to be told. What somebody writes may be of any length; sentences never reach this.
pub(super) const MOST_KEPT: usize = 32 * 1024 * 1024;

/// So many failing claims stand on a Markdown page: GitHub takes no summary of more than 1 MB.
const IN_SUMMARY: usize = 250;

/// How a report on claims is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimsFormat {
    /// For a reader at a terminal.
    Text,
    /// For a program.
    Json,
    /// For the summary of a job.
    Markdown,
    /// For whatever shows test results.
    Junit,
    /// For whatever shows findings of static analysis.
    Sarif,
    /// Annotations of GitHub.
    Github,
}

impl ClaimsFormat {
    /// Whether claims that hold are listed too.
    pub fn lists_all(self) -> bool {
        matches!(self, ClaimsFormat::Json | ClaimsFormat::Junit)
    }
}

/// Claims held against the record.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyReport {
    schema: &'static str,
    today: Day,
    files: Vec<String>,
    totals: TotalsPart,
    claims: Vec<ClaimPart>,
    problems: Vec<ProblemPart>,
    notes: Vec<NotePart>,
    /// Claims and problems that are counted and not listed.
    left_out: u64,
    sources: Vec<SourcePart>,
    data: DataPart,
    #[serde(skip)]
    all: bool,
    #[serde(skip)]
    kept: usize,
    /// Its words, and the days of its edition.
    #[serde(skip)]
    corpus: &'static Corpus,
}

/// The numbers.
#[derive(Clone, Debug, Default, Serialize)]
struct TotalsPart {
    claims: u64,
    holds: u64,
    fails: u64,
    waived: u64,
    problems: u64,
    supported: u64,
    refuted: u64,
    unproven: u64,
    stale: u64,
    unsourced: u64,
    unused_waivers: u64,
}

/// A claim.
#[derive(Clone, Debug, Serialize)]
struct ClaimPart {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    id: String,
    text: String,
    said: Option<SaidPart>,
    kind: AssertionKind,
    rating: Rating,
    outcome: Rating,
    result: &'static str,
    failures: Vec<FailurePart>,
    says: String,
    facts: Vec<FactPart>,
    objections: Vec<String>,
    cites: Vec<String>,
    because: Vec<String>,
    missing_reasons: Vec<String>,
    /// Reasons given that are not listed, because there are so many.
    #[serde(skip_serializing_if = "is_none")]
    reasons_left_out: usize,
    waiver: Option<WaiverPart>,
    beyond: Option<Day>,
    recalled: bool,
    unused_waiver: bool,
    more: String,
    /// The reasons given that are none, in words.
    #[serde(skip)]
    missing: Option<String>,
    #[serde(skip)]
    articles: String,
}

/// Why a claim fails.
#[derive(Clone, Debug, Serialize)]
struct FailurePart {
    code: &'static str,
    text: String,
}

/// Who said it.
#[derive(Clone, Debug, Serialize)]
struct SaidPart {
    by: String,
    date: Day,
    url: Option<String>,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
struct WaiverPart {
    until: Day,
    reason: String,
}

/// A fact behind an outcome.
#[derive(Clone, Debug, Serialize)]
struct FactPart {
    text: String,
    since: Option<Day>,
    until: Option<Day>,
    sources: Vec<&'static str>,
    confidence: Confidence,
}

/// What could not be read.
#[derive(Clone, Debug, Serialize)]
struct ProblemPart {
    file: String,
    line: usize,
    column: usize,
    code: &'static str,
    message: String,
    help: Option<String>,
}

/// A remark on the run as a whole.
#[derive(Clone, Debug, Serialize)]
struct NotePart {
    code: &'static str,
    text: String,
    fails: bool,
}

/// Which record answered.
#[derive(Clone, Debug, Serialize)]
struct DataPart {
    version: &'static str,
    complete_on: Day,
    checked_on: Day,
    sha256: &'static str,
}

impl VerifyReport {
    /// Whether there is anything that could not be read.
    pub fn has_problems(&self) -> bool {
        self.totals.problems > 0
    }

    /// Whether a claim fails, or the record is too old.
    pub fn fails(&self) -> bool {
        self.totals.fails > 0 || self.notes.iter().any(|note| note.fails)
    }

    /// Writes the report, in the words of the record.
    pub fn write(&self, corpus: &Corpus, format: ClaimsFormat, style: Style) -> String {
        match format {
            ClaimsFormat::Text => text::write(&self.page(corpus, false, usize::MAX), Labels::of(corpus), style),
            ClaimsFormat::Json => json::write(self, style),
            ClaimsFormat::Markdown => markdown::write(&self.page(corpus, true, IN_SUMMARY), Labels::of(corpus), style),
            ClaimsFormat::Junit => junit::write(corpus, self),
            ClaimsFormat::Sarif => json::write(&sarif::log(corpus, self), style),
            ClaimsFormat::Github => github::write(corpus, self),
        }
    }

    /// The sentence of the totals.
    fn sum(&self) -> String {
        let totals = &self.totals;
        words::claims::totals(self.corpus, totals.claims, totals.holds, totals.fails, totals.waived, totals.problems)
    }
}

/// A text as it is told: no claim is so long that this cuts it, but a file may hold anything.
pub(super) fn shortened(text: &str) -> String {
    const TOLD: usize = 4000;
    match text.char_indices().nth(TOLD) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

fn is_none(number: &usize) -> bool {
    *number == 0
}

impl ClaimPart {
    /// Everything there is to say, a line each, for formats that show a text.
    fn lines(&self, corpus: &Corpus) -> Vec<String> {
        let mut lines = vec![say(corpus, message::verify::quoted(&self.text))];
        lines.extend(self.failures.iter().map(|failure| say(corpus, message::verify::sentence(&failure.text))));
        lines.push(self.says.clone());
        lines.extend(self.missing.clone());
        lines.extend(self.facts.iter().take(3).map(|fact| fact.text.clone()));
        lines.extend(self.objections.iter().cloned());
        if !self.articles.is_empty() {
            lines.push(words::capital(&self.articles));
        }
        lines.push(self.more.clone());
        lines
    }

    /// The code under which a failing claim is filed.
    fn code(&self) -> &'static str {
        self.failures.first().map_or("", |failure| failure.code)
    }
}
