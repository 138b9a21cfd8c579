//! How a page looks: text, Markdown, HTML, CSV, JSON, maps, pictures of days, these in pixels, and a page of a map for browsers. A report builds a page
//! once; each format draws it its own way.
//!
//! Never: law, or a word of its own.

mod address;
mod bar;
pub mod csv;
pub mod element;
mod fit;
pub mod html;
pub mod json;
pub mod map;
pub mod markdown;
pub mod page;
#[cfg(feature = "png")]
pub mod png;
pub mod text;
pub mod timeline;
mod wrap;

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For a reader at a terminal.
    Text,
    /// For a program.
    Json,
    /// For a page.
    Markdown,
    /// For a spreadsheet; a report without rows is written as text.
    Csv,
    /// For a program, a row a line; a report without rows is written as text.
    Lines,
    /// For a page, as a picture; a report that is none is written as text.
    Svg,
    /// For a browser, as a page of its own; a report that has none is written as text.
    Html,
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
    /// With links that a terminal opens.
    pub links: bool,
}
