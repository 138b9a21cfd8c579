//! What the law says, and what is on record: the types of the record, and the reasoning over them.
//!
//! Pure: it reads no file and no clock, prints nothing and has no errors. A question that got this far has an answer.
//! It names no person, state or instrument: those are data.

mod corpus;
mod question;
mod reason;
mod record;
mod rules;

pub use corpus::*;
pub use question::*;
pub use reason::*;
pub use record::*;
pub use rules::*;

/// Text of the record. It lives as long as the program: in the binary, or read once from a folder.
pub type Text = &'static str;
/// A list of the record, in its one fixed order.
pub type List<T> = &'static [T];
