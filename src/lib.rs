//! dedere: does this person's presence in this state, on this date, trigger an obligation to arrest, under which articles, on what proof?
//!
//! - [`law`]: the types of the record and the reasoning over them; pure.
#![forbid(unsafe_code)]

pub mod law;
pub mod query;
