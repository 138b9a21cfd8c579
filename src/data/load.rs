//! A record from a folder.

use std::path::Path;

use super::folder::Folder;
use super::resolve::{Resolved, WORDS, resolve};
use crate::law::Corpus;

/// Reads the record in a folder: the corpus, where it can be used, and every problem. `own`: the record inside the program, whose sentences
/// tell a record of an older form.
pub fn load_and_check(dir: &Path, own: Option<&'static Corpus>) -> Resolved {
    resolve(Folder::read(dir), own)
}

/// The same without the folder's own sentences: it is told with those of the record inside the program.
pub fn load_and_check_facts(dir: &Path, own: &'static Corpus) -> Resolved {
    resolve(Folder::read(dir).without(WORDS), Some(own))
}
