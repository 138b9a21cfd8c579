//! From YAML to a `Corpus`: reading the files of a record, checking them, and the record inside the binary.
//!
//! Never: law, or the wording of answers.

mod check;
pub mod claims;
mod desk;
mod document;
mod embedded;
mod fields;
mod files;
mod folder;
mod known;
mod load;
mod names;
mod resolve;
mod rows;
mod values;
mod yaml;

pub use embedded::{check, embedded, load};
