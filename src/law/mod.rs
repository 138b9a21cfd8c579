//! What the law says, and what is on record: the types of the record, and the reasoning over them.
//!
//! Pure: it reads no file and no clock, prints nothing and has no errors. A question that got this far has an answer.
//! It names no person, state or instrument: those are data.

mod basis;
mod case;
mod claim;
mod closed;
mod condition;
mod corpus;
mod facts;
mod flags;
mod hearing;
mod host;
mod ids;
mod index;
mod instrument;
mod kinds;
mod listed;
mod name;
mod opine;
mod opinion;
mod participation;
mod period;
mod person;
mod process;
mod record;
mod relation;
mod rule;
mod state;
mod stated;
mod template;

pub use basis::*;
pub use case::{Case, Depth, Fits, Tested};
pub use claim::*;
pub use closed::Closed;
pub use condition::*;
pub use corpus::*;
pub use facts::*;
pub use host::*;
pub use ids::*;
pub use index::*;
pub use instrument::*;
pub use kinds::*;
pub use listed::*;
pub use name::*;
pub use opine::*;
pub use opinion::*;
pub use participation::*;
pub use period::*;
pub use person::*;
pub use process::*;
pub use record::*;
pub use relation::Bearer;
pub use rule::*;
pub use state::*;
pub use stated::*;
pub use template::*;

/// Text of the record. It lives as long as the program: in the binary, or read once from a folder.
pub type Text = &'static str;
/// A list of the record, in its one fixed order.
pub type List<T> = &'static [T];
