//! Feeds a target on stable Rust: seeds as they are, then mixed and changed by chance that is the same in every run with the same number.
//! It is not led by coverage; `fuzz_targets/` is.

use std::{
    fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::Target;

/// Numbers that look like chance: xorshift64*.
pub struct Chance(u64);

impl Chance {
    /// Begun with this number.
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, number: usize) -> usize {
        usize::try_from(self.next() >> 32).unwrap_or_default() % number.max(1)
    }
}

/// Texts that readers have a way of their own with.
const MORSELS: [&str; 22] = [
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{feff}",
    "\r\n",
    "\n",
    "\"",
    "'",
    ":",
    ": ",
    "- ",
    "{}",
    "[]",
    "&a ",
    "*a",
    "!!str ",
    "-1",
    "1e999",
    "2024-02-30",
    "::error::",
    "</script>",
    "\u{e9}\u{301}",
];
/// No input is longer.
const LONGEST: usize = 64 * 1024;

/// An input out of these: one of them, changed a few times.
fn changed(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(chance.below(256)).unwrap_or_default(),
            2 => {
                let morsel = MORSELS[chance.below(MORSELS.len())];
                bytes.splice(at..at, morsel.bytes());
            }
            3 => {
                let end = (at + chance.below(16)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + chance.below(64)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = chance.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            5 => {
                let other = &seeds[chance.below(seeds.len())];
                let from = chance.below(other.len() + 1);
                bytes.truncate(at);
                bytes.extend(&other[from..]);
            }
            _ => bytes.extend((0..chance.below(24)).map(|_| chance.next().to_le_bytes()[7])),
        }
    }
    bytes.truncate(LONGEST);
    bytes
}

/// The seeds of a target, by the names of their files.
pub fn seeds(folder: &Path, target: &Target) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder.join(target.name)).unwrap_or_else(|error| panic!("no seeds of {}: {error}", target.name));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.iter().map(|path| fs::read(path).expect("a seed")).collect()
}

/// Runs a target over its seeds, and over inputs made of them, until the time is over or it was run so often. Gives how often it was run,
/// or the input for which it does not hold.
pub fn run(target: &Target, seeds: &[Vec<u8>], seed: u64, time: Duration, most: u64) -> Result<u64, Vec<u8>> {
    let (start, mut chance, mut runs) = (Instant::now(), Chance::new(seed), 0);
    while runs < most && (start.elapsed() < time || runs < seeds.len() as u64) {
        let input = match seeds.get(usize::try_from(runs).unwrap_or(usize::MAX)) {
            Some(seed) => seed.clone(),
            None => changed(seeds, &mut chance),
        };
        runs += 1;
        if panic::catch_unwind(AssertUnwindSafe(|| (target.holds)(&input))).is_err() {
            return Err(input);
        }
    }
    Ok(runs)
}
