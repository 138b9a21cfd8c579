//! From YAML to a `Corpus`: reading the files of a record, checking them, and the record inside the binary.
//!
//! Never: law, or the wording of answers.

mod check;
pub(crate) mod desk;
pub(crate) mod document;
mod embedded;
pub(crate) mod fields;
mod files;
mod folder;
pub(crate) mod known;
mod load;
mod names;
mod overlay;
mod resolve;
mod rows;
mod values;
pub(crate) mod yaml;

pub use embedded::{check, check_overlay, embedded, load, load_to_compare, with_overlay};
