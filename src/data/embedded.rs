//! data/ inside the binary, ready to use: `build.rs` read it and wrote it down as constants. And other records, read beside it.

use std::path::Path;

use super::load::load_and_check;
use crate::law::Corpus;
use crate::problem::{Problem, Problems};

/// The record of this version.
pub fn embedded() -> &'static Corpus {
    &CORPUS
}

/// Loads the record in a folder, or gives all its problems.
pub fn load(dir: &Path) -> Result<&'static Corpus, Problems> {
    let resolved = load_and_check(dir, Some(embedded()));
    resolved.corpus.ok_or(Problems(resolved.problems))
}

/// Every problem of the record in a folder, in the order in which they are shown. None: the record is clean.
pub fn check(dir: &Path) -> Vec<Problem> {
    load_and_check(dir, Some(embedded())).problems
}

include!(concat!(env!("OUT_DIR"), "/corpus.rs"));
