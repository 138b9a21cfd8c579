//! From YAML to a `Corpus`: reading the files of a record, checking them, and the record inside the binary.
//!
//! Never: law, or the wording of answers.

pub mod claims;
mod embedded;
mod files;
mod folder;
mod known;
mod load;
mod names;
mod reader;
mod resolve;
mod suggest;
mod yaml;

pub use embedded::embedded;
pub use load::{check, load};
