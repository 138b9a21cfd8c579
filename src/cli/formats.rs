//! How lists are written.

use clap::ValueEnum;

use crate::draw::Format;

/// How a list is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ListWritten {
    /// For a reader at a terminal
    Text,
    /// For a program
    Json,
    /// For a spreadsheet
    Csv,
    /// For a page
    Markdown,
}

impl From<ListWritten> for Format {
    fn from(written: ListWritten) -> Format {
        match written {
            ListWritten::Text => Format::Text,
            ListWritten::Json => Format::Json,
            ListWritten::Csv => Format::Csv,
            ListWritten::Markdown => Format::Markdown,
        }
    }
}

/// How to write answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum CheckWritten {
    /// For a reader at a terminal
    Text,
    /// For a program
    Json,
    /// For a page
    Markdown,
    /// A row for each question, for a spreadsheet
    Csv,
    /// A line for each question, for a program
    Ndjson,
}

impl CheckWritten {
    /// Whether a question gets a row and no page.
    pub fn is_of_rows(self) -> bool {
        matches!(self, CheckWritten::Csv | CheckWritten::Ndjson)
    }
}

impl From<CheckWritten> for Format {
    fn from(written: CheckWritten) -> Format {
        match written {
            CheckWritten::Text => Format::Text,
            CheckWritten::Json => Format::Json,
            CheckWritten::Markdown => Format::Markdown,
            CheckWritten::Csv => Format::Csv,
            CheckWritten::Ndjson => Format::Lines,
        }
    }
}
