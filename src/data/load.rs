//! A record from a folder.

use std::path::Path;

use super::folder::Folder;
use super::resolve::{Resolved, resolve};
use crate::law::Corpus;
use crate::problem::{Problem, Problems};

/// Reads the record in a folder: the corpus, where it can be used, and every problem.
pub fn load_and_check(dir: &Path) -> Resolved {
    resolve(Folder::read(dir))
}

/// Loads the record in a folder, or gives all its problems.
pub fn load(dir: &Path) -> Result<&'static Corpus, Problems> {
    let resolved = load_and_check(dir);
    resolved.corpus.ok_or(Problems(resolved.problems))
}

/// Every problem of the record in a folder, in the order in which they are shown. None: the record is clean.
pub fn check(dir: &Path) -> Vec<Problem> {
    load_and_check(dir).problems
}
