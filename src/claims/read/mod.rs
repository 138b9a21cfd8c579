//! Files of claims: YAML and JSON as a whole, NDJSON and CSV line by line in constant memory.
//!
//! Strict, and nothing is lost: whatever cannot be read is a problem with its place, and the rest is read all the same. Never: what
//! the record says of a claim, or whom a name means.

mod asserts;
mod cells;
mod claims;
mod csv;
mod files;
mod flat;
mod inner;
mod json;
mod lines;
mod open;
mod quick;
mod seen;
mod span;
mod strict;
mod tree;
mod values;
mod whole;
mod written;

#[cfg(test)]
mod tests;

pub use claims::{Claims, Located, Next};
pub use files::{Files, Found, PassedOver};
pub use open::{open, shown};
pub use strict::{Wrong, is_address};
pub use written::Written;
