//! The answer to one question: `dedere/check/1`.

mod build;
mod conclusion;
mod flags;
mod grounds;
mod objections;
mod page;
mod parts;

pub use parts::CheckReport;

use crate::{draw::page::Page, law::Corpus, query::check::Checked};
use build::Scope;

impl CheckReport {
    /// Puts an answer into words. `every_step`: the page shows every premise of every conclusion.
    pub fn new(corpus: &Corpus, checked: &Checked, every_step: bool) -> CheckReport {
        build::report(corpus, checked, Scope { every_step, page_alone: false })
    }

    /// The same where only the page is wanted: what it does not show is not put into words.
    pub fn for_page(corpus: &Corpus, checked: &Checked, every_step: bool) -> CheckReport {
        build::report(corpus, checked, Scope { every_step, page_alone: true })
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        page::page(corpus, self)
    }
}
