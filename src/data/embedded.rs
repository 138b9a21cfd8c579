//! data/ inside the binary, ready to use: `build.rs` read it and wrote it down as constants. And other records, read beside it.

use std::path::{Path, PathBuf};

use super::load::{load_and_check, load_and_check_facts};
use super::overlay::laid_over;
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

/// Loads the record in a folder to compare this program's with it, or gives all its problems. Only facts and law are compared, and what is
/// told of them is told in this program's own sentences: those of the folder were written for another, and need not fit.
pub fn load_to_compare(dir: &Path) -> Result<&'static Corpus, Problems> {
    let resolved = load_and_check_facts(dir, embedded());
    resolved.corpus.ok_or(Problems(resolved.problems))
}

/// Every problem of the record in a folder, in the order in which they are shown. None: the record is clean.
pub fn check(dir: &Path) -> Vec<Problem> {
    load_and_check(dir, Some(embedded())).problems
}

/// Lays files of facts that are not of a record, and folders of such files, over it; or gives all their problems.
pub fn with_overlay(record: &'static Corpus, paths: &[PathBuf]) -> Result<&'static Corpus, Problems> {
    let resolved = laid_over(record, paths);
    resolved.corpus.ok_or(Problems(resolved.problems))
}

/// Every problem of such files, in the order in which they are shown.
pub fn check_overlay(record: &'static Corpus, paths: &[PathBuf]) -> Vec<Problem> {
    laid_over(record, paths).problems
}

include!(concat!(env!("OUT_DIR"), "/corpus.rs"));
