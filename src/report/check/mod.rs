//! The answer to one question: `dedere/check/1`.

mod articles;
mod build;
mod conclusion;
mod doubts;
mod flags;
mod grounds;
mod objections;
mod office;
mod on_record;
mod page;
mod parts;
mod routes;
mod rows;

pub use parts::CheckReport;

use super::look::told;
use crate::{
    draw::page::{Block, Page},
    law::Corpus,
    query::check::Checked,
};
pub use build::Scope;

impl CheckReport {
    /// Puts an answer into words, as much of it as is wanted.
    pub fn new(corpus: &Corpus, checked: &Checked, scope: Scope) -> CheckReport {
        build::report(corpus, checked, scope)
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        page::page(corpus, self)
    }

    /// The answer in a sentence.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }

    /// Why the answer is what it is, in one sentence.
    pub(super) fn reason(&self) -> Option<&str> {
        self.show.reason.as_deref()
    }

    /// The short page, and apart from it the list of its sources: for whoever shows both.
    pub fn with_sources(&self, corpus: &Corpus) -> (Page, Block) {
        let (page, sources) = page::with_sources(corpus, self);
        (told(corpus, page), sources)
    }
}
