//! Values into sentences, by the texts of the record: answers, statuses, facts, conditions, objections, flags, and what would change.
//!
//! Never: a decision, or a text. `message` names every sentence, `data/words/en.yaml` has it, `english` is the grammar, `voice` says who is spoken about.

mod acts;
mod answers;
mod brief;
mod changes;
pub mod cites;
pub mod claims;
pub mod days;
mod documents;
mod english;
mod explain;
mod facts;
mod flags;
mod general;
mod happened;
mod help;
mod listing;
pub mod map;
pub mod map_page;
pub mod message;
mod objections;
mod premises;
mod standing;
mod template;
mod views;
mod voice;

pub use acts::{acts, each_once};
pub use answers::*;
pub use brief::*;
pub use changes::*;
pub use documents::*;
pub use english::*;
pub use explain::*;
pub use facts::{document, document_of, office_listed, unnamed};
pub use flags::*;
pub use general::*;
pub use happened::*;
pub use help::*;
pub use listing::*;
pub use objections::*;
pub use premises::{joined, label, premise};
pub use standing::*;
pub use template::{plain, say};
pub use views::*;
pub use voice::Voice;
