//! Claims of a newsroom: read from files, held against the record, judged.
//!
//! Never: new law, sentences about it, or how a page looks.

mod about;
mod assertion;
mod claim;
pub mod fields;
mod hold;
mod judge;
pub mod read;
mod run;
mod tally;
mod within;

pub use about::About;
pub use assertion::{Assertion, Counted, Found, Share, Silence, Verdict};
pub use claim::{AssertionKind, Claim, Part, Review, Said, Words};
pub use hold::{AtLength, Deny, Failure, Fate, Fault, Held, NotTaken, Totals, Verifier};
pub use run::{Handed, Run, Walked};
pub use within::Within;
