//! Ids that stood before, in bounded memory.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

/// So many ids of one file are kept for comparison: some 30 MB.
const MOST: usize = 1 << 20;

/// The ids of a file, by their hash, with the line of each.
#[derive(Default)]
pub struct Seen {
    lines: HashMap<u64, u32>,
    hash: RandomState,
    /// Ids that came after so many that they could not be kept. They are still compared with those that are.
    pub not_kept: u64,
}

impl Seen {
    /// The line on which this id stood before; where there is none, it is kept.
    pub fn before(&mut self, id: &str, line: usize) -> Option<u32> {
        let hash = self.hash.hash_one(id);
        if let Some(before) = self.lines.get(&hash) {
            return Some(*before);
        }
        if self.lines.len() < MOST {
            self.lines.insert(hash, u32::try_from(line).unwrap_or(u32::MAX));
        } else {
            self.not_kept += 1;
        }
        None
    }
}
