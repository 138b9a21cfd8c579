//! The only English sentences about law: answers, statuses, facts, conditions, objections, flags, the record and what would change.
//!
//! Never: a decision. Every sentence says what a value already means.

mod acts;
mod answers;
mod changes;
pub mod cites;
pub mod claims;
mod explain;
mod facts;
mod flags;
mod general;
mod grammar;
mod happened;
mod help;
mod listing;
mod objections;
mod refusals;
mod standing;
mod template;
mod tests;
mod views;

pub use acts::{act, acts, each_once, step};
pub use answers::*;
pub use changes::*;
pub use explain::*;
pub use facts::{court, document, document_of, ended_of, office_of, office_term, on_or_in, process_noun, unnamed};
pub use flags::*;
pub use general::*;
pub use grammar::*;
pub use happened::*;
pub use help::*;
pub use listing::*;
pub use objections::*;
pub use refusals::*;
pub use standing::*;
pub use tests::{joined, keyword, label, premise};
pub use views::*;

/// What a mark beside a source number means.
pub fn confidence_legend(confidence: crate::law::Confidence) -> Option<&'static str> {
    use crate::law::Confidence::*;
    match confidence {
        Sourced => None,
        Computed => Some("worked out by the treaty's own formula"),
        Recalled => Some("from general knowledge, not yet confirmed by a page that was read"),
    }
}
