//! What a fact rests on: its sources, and how sure the record is of it.

use databake::Bake;
use serde::Serialize;

use crate::law::{Closed, List, SourceId, Text};

/// How a fact came into the record. Ordered: the weakest comes last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A page that says so was read.
    Sourced,
    /// It follows from a sourced fact by the treaty's own formula.
    Computed,
    /// From general knowledge; to be confirmed.
    Recalled,
}

impl Closed for Confidence {
    const WORDS: &'static [(Text, Self)] =
        &[("sourced", Self::Sourced), ("computed", Self::Computed), ("recalled", Self::Recalled)];
}

/// What a fact rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Basis {
    /// Where it was read; never empty.
    pub sources: List<SourceId>,
    /// How sure the record is.
    pub confidence: Confidence,
    /// A remark for the reader: a conflict between sources and the choice made.
    pub note: Option<Text>,
}

/// A page, book or document where facts were read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Title, or a description of the page.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Its own address.
    pub url: Option<Text>,
    /// The page where it was read, if that is not its own address.
    pub copy: Option<Text>,
    /// Its date, as exact as known (`2024`, `2024-10`, `2024-10-24`).
    pub date: Option<Text>,
    /// Primary, secondary or recollection.
    pub kind: SourceKind,
    /// Whether the page itself was read for the record.
    pub read: bool,
}

impl Source {
    /// The page that was opened; of a source that was not, its own address.
    pub fn page(&self) -> Option<Text> {
        self.copy.or(self.url)
    }
}

/// How close a source stands to the fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The court, the depositary or the state itself.
    Primary,
    /// Someone who reports it.
    Secondary,
    /// General knowledge, not yet checked against a page.
    Recollection,
}

impl Closed for SourceKind {
    const WORDS: &'static [(Text, Self)] =
        &[("primary", Self::Primary), ("secondary", Self::Secondary), ("recollection", Self::Recollection)];
}
