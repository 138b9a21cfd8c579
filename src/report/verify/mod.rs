//! Claims held against the record: one report, from which every format is drawn. `dedere/verify/1`.

mod build;
mod claim;
mod claimreview;
mod github;
mod gitlab;
mod junit;
mod kept;
mod page;
mod parts;
mod reviews;
mod sarif;
mod unchecked;

use super::look::{labels, told};
use crate::draw::{Style, json, markdown, text};
use crate::law::Corpus;

pub use build::Wanted;
pub use claimreview::{ClaimReviews, Newsroom};
pub use github::{annotation, outputs};
pub(super) use kept::{AT_LENGTH, MOST_KEPT, shortened};
pub use parts::VerifyReport;
pub use unchecked::Unchecked;

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
    /// A Code Quality report of GitLab.
    Gitlab,
}

impl ClaimsFormat {
    /// Whether claims that hold are listed too.
    pub fn lists_all(self) -> bool {
        matches!(self, ClaimsFormat::Json | ClaimsFormat::Junit)
    }
}

impl VerifyReport {
    /// Whether there is anything that could not be read.
    pub fn has_problems(&self) -> bool {
        self.totals.problems > 0
    }

    /// Writes the report, in the words of the record.
    pub fn write(&self, corpus: &Corpus, format: ClaimsFormat, style: Style) -> String {
        match format {
            ClaimsFormat::Text => text::write(&told(corpus, self.page(corpus, false, usize::MAX)), style),
            ClaimsFormat::Json => json::write(self, style),
            ClaimsFormat::Markdown => markdown::write(&told(corpus, self.page(corpus, true, IN_SUMMARY)), labels(corpus), style),
            ClaimsFormat::Junit => junit::write(corpus, self),
            ClaimsFormat::Sarif => json::write(&sarif::log(corpus, self), style),
            ClaimsFormat::Github => github::write(corpus, self),
            ClaimsFormat::Gitlab => json::write(&gitlab::remarks(corpus, self), style),
        }
    }
}
