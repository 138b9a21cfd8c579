//! data/ inside the binary, ready to use: `build.rs` read it and wrote it down as constants.

use crate::law::Corpus;

/// The record of this version.
pub fn embedded() -> &'static Corpus {
    &CORPUS
}

include!(concat!(env!("OUT_DIR"), "/corpus.rs"));
