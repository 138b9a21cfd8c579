//! One report for each command: a struct of codes and finished sentences. JSON is that struct; text and Markdown draw the page made from it.
//!
//! Never: a decision. A format that needs to know law is missing a field in the report.

mod answers;
mod bound;
mod check;
mod corrections;
mod data_diff;
mod days;
mod diff;
mod explain;
mod history;
mod listing;
mod look;
mod map;
mod map_page;
mod obligations;
pub mod parts;
mod person;
mod process;
mod replay;
mod rows;
mod state;
mod status;
mod timeline;
mod verify;

use crate::{
    draw::{Format, Style, csv, html as drawn_html, json, map as drawn, markdown, page::Page, text},
    law::Corpus,
    words,
};
pub use answers::{AnswerRow, AnswersReport, Plain};
pub use check::{CheckReport, Scope};
pub use corrections::CorrectionsReport;
pub use data_diff::DataDiffReport;
pub use days::{DaysReport, Wanted as WantedDays, quiet_after};
pub use diff::DiffReport;
pub use explain::ExplainReport;
pub use listing::{Dictionary, ExportReport, ListReport, write_intervals};
pub use look::OVERLAY;
use look::{labels, lines, marked, told};
pub use map::MapReport;
pub use map_page::{MapPage, Wanted as WantedPage};
pub use obligations::ObligationsReport;
pub use person::PersonReport;
pub use replay::{Receipt, ReplayReport};
pub use state::StateReport;
pub use status::StatusReport;
pub use timeline::{TimelineReport, Window};
pub use verify::{ClaimReviews, ClaimsFormat, Newsroom, Unchecked, VerifyReport, Wanted, annotation, outputs};

/// What a command has to say.
#[derive(Debug)]
pub enum Report {
    /// The answer to one question.
    Check(Box<CheckReport>),
    /// Several questions, an answer in short for each.
    Answers(Box<AnswersReport>),
    /// Whom states must arrest on a day, one row a pair.
    Obligations(Box<ObligationsReport>),
    /// A person on a map.
    Map(Box<MapReport>),
    /// A person on a map, on every day.
    MapPage(Box<MapPage>),
    /// A state on a day.
    State(Box<StateReport>),
    /// A person on a day.
    Person(Box<PersonReport>),
    /// From when to when each answer held.
    Timeline(Box<TimelineReport>),
    /// The same as a picture, or the years of a person.
    Days(Box<DaysReport>),
    /// Which answers changed between two days.
    Diff(Box<DiffReport>),
    /// A list of a kind of the record.
    List(Box<ListReport>),
    /// A table for another program.
    Export(Box<ExportReport>),
    /// What each column of each table holds.
    Dictionary(Box<Dictionary>),
    /// What an id stands for.
    Explain(Box<ExplainReport>),
    /// What the record covers.
    Status(Box<StatusReport>),
}

impl Report {
    /// The page of the report.
    fn page(&self, corpus: &Corpus) -> Page {
        match self {
            Report::Check(report) => report.page(corpus),
            Report::Answers(report) => report.page(corpus),
            Report::Obligations(report) => report.page(corpus),
            Report::State(report) => report.page(corpus),
            Report::Person(report) => report.page(corpus),
            Report::Timeline(report) => report.page(corpus),
            Report::Diff(report) => report.page(corpus),
            Report::List(report) => report.page(corpus),
            // A table for programs, or a picture: never written as a page.
            Report::Export(_) | Report::Dictionary(_) | Report::Map(_) | Report::MapPage(_) | Report::Days(_) => {
                Page { blocks: Vec::new() }
            }
            Report::Explain(report) => report.page(corpus),
            Report::Status(report) => report.page(corpus),
        }
    }
}

/// Writes a report in a format.
pub fn render(corpus: &Corpus, report: &Report, format: Format, style: Style) -> String {
    match (format, report) {
        (Format::Json, Report::Check(report)) => json::write(report, style),
        (Format::Json, Report::Answers(report)) => json::write(report, style),
        (Format::Csv, Report::Answers(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Lines, Report::Answers(report)) => lines(corpus, report.rows(), style),
        (Format::Json, Report::Obligations(report)) => json::write(report, style),
        (Format::Json, Report::State(report)) => json::write(report, style),
        (Format::Json, Report::Person(report)) => json::write(report, style),
        (Format::Json, Report::Timeline(report)) => json::write(report, style),
        (Format::Json, Report::Diff(report)) => json::write(report, style),
        (Format::Json, Report::List(report)) => json::write(report, style),
        (Format::Json, Report::Export(report)) => json::write(report, style),
        (_, Report::Dictionary(report)) => json::write(report, style),
        (Format::Json, Report::Explain(report)) => json::write(report, style),
        (Format::Json, Report::Status(report)) => json::write(report, style),
        (Format::Csv, Report::List(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Csv, Report::Export(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Lines, Report::Export(report)) => lines(corpus, report.rows(), style),
        (Format::Csv, Report::Obligations(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Csv, Report::Map(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (_, Report::Map(report)) => {
            let (picture, look) = report.picture();
            drawn::write(picture, look)
        }
        (_, Report::Days(report)) => report.written(),
        (_, Report::MapPage(report)) => drawn::html::write(report.days()),
        (Format::Csv, Report::Timeline(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Csv, Report::Diff(report)) => csv::write(&marked(corpus, report.sheet()), style),
        (Format::Text | Format::Csv | Format::Lines | Format::Svg | Format::Html, report) => {
            text::write(&told(corpus, report.page(corpus)).in_words(), style)
        }
        (Format::Markdown, report) => markdown::write(&told(corpus, report.page(corpus)).in_words(), labels(corpus), style),
    }
}

/// Writes the page of a report as a part of an HTML document, its first heading of this level; of the first level it is all of it.
pub fn html(corpus: &Corpus, report: &Report, level: u8) -> String {
    drawn_html::write(&told(corpus, report.page(corpus)), labels(corpus), level, level == 1)
}

/// Writes a finished page in the same way, the only one of its document.
pub fn html_of(corpus: &Corpus, page: &Page, level: u8) -> String {
    drawn_html::write(page, labels(corpus), level, true)
}

#[cfg(test)]
pub(crate) mod schema;
