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
