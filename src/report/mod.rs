//! One report for each command: a struct of codes and finished sentences. JSON is that struct; text and Markdown draw the page made from it.
//!
//! Never: a decision. A format that needs to know law is missing a field in the report.

mod check;
mod corrections;
mod data_diff;
mod failure;
mod json;
mod markdown;
pub mod page;
mod replay;
mod text;
mod verify;
pub mod words;
mod wrap;

pub use check::CheckReport;
pub use corrections::{CorrectionsReport, Outcome};
pub use data_diff::DataDiffReport;
pub use failure::Failure;
use page::Page;
pub use replay::{Receipt, ReplayReport};
pub use verify::{ClaimReviews, ClaimsFormat, VerifyReport};

/// What a command has to say.
#[derive(Debug)]
pub enum Report {
    /// The answer to one question.
    Check(Box<CheckReport>),
    /// A question that could not be put, or a record that could not be read.
    Failure(Failure),
}

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For a reader at a terminal.
    Text,
    /// For a program.
    Json,
    /// For a page.
    Markdown,
}

/// How text looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Columns.
    pub width: usize,
    /// With colour.
    pub color: bool,
    /// In ASCII only.
    pub ascii: bool,
}

impl Report {
    /// The page of the report.
    fn page(&self) -> Page {
        match self {
            Report::Check(report) => report.page(),
            Report::Failure(failure) => failure.page(),
        }
    }
}

/// Writes a report in a format.
pub fn render(report: &Report, format: Format, style: Style) -> String {
    match (format, report) {
        (Format::Json, Report::Check(report)) => json::write(report, style),
        (Format::Json, Report::Failure(failure)) => json::write(failure, style),
        (Format::Text, report) => text::write(&report.page(), style),
        (Format::Markdown, report) => markdown::write(&report.page(), style),
    }
}
