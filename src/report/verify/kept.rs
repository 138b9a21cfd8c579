//! How much of files of claims is kept to be told: what somebody writes may be of any length.

use crate::claims::Words;

/// So many claims and problems of each kind are told at length; the others are counted.
pub const AT_LENGTH: usize = 10_000;

/// So many bytes out of files of claims are kept to be told, and so many of the reasons of one claim. These are never reached by
/// sentences and citations.
pub const MOST_KEPT: usize = 32 * 1024 * 1024;
const MOST_REASONS: usize = 4_000;

/// A text as it is told: no claim is so long that this cuts it, but a file may hold anything.
pub fn shortened(text: &str) -> String {
    const TOLD: usize = 4000;
    match text.char_indices().nth(TOLD) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// The first reasons, and how many are left out: no claim has so many, but a file may hold anything.
pub fn first_reasons<'a>(reasons: impl Iterator<Item = &'a Words<'a>>) -> (Vec<String>, usize) {
    let (mut kept, mut left_out, mut letters) = (Vec::new(), 0, 0);
    for reason in reasons {
        letters += reason.len();
        if letters <= MOST_REASONS || kept.is_empty() { kept.push(shortened(reason)) } else { left_out += 1 }
    }
    (kept, left_out)
}
