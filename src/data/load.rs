//! A record from a folder.

use std::path::Path;

use super::folder::Folder;
use super::resolve::{Resolved, resolve};
use crate::law::Corpus;

/// Reads the record in a folder: the corpus, where it can be used, and every problem. `own`: the record inside the program, whose sentences
/// tell a record of an older form.
pub fn load_and_check(dir: &Path, own: Option<&'static Corpus>) -> Resolved {
    resolve(Folder::read(dir), own)
}
