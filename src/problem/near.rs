//! What could have been meant: how many slips of the pen lie between what was typed and a word on record. One measure for all.

use super::{Problem, quote};

/// A word as it was typed, held against others.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'t> {
    text: &'t str,
    letters: usize,
}

impl<'t> Typed<'t> {
    /// As it was typed.
    pub fn new(text: &'t str) -> Typed<'t> {
        Typed { text, letters: text.chars().count() }
    }

    /// How many letters it has.
    pub fn letters(self) -> usize {
        self.letters
    }

    /// So many slips are likely in it: none in a very short word, for each of those is a slip away from every other.
    pub fn likely(self) -> usize {
        (self.letters / 3).min(4)
    }

    /// The slips between it and a word, where they are no more than so many.
    pub fn slips(self, word: &str, most: usize) -> Option<usize> {
        // A slip takes no more than one letter away, and brings no more than one.
        let comparable = word.chars().count().abs_diff(self.letters) <= most;
        comparable.then(|| strsim::osa_distance(self.text, word)).filter(|slips| *slips <= most)
    }

    /// The nearest of the words that lie within so many slips; of several, the first in the order of the letters.
    pub fn nearest<'w>(self, words: impl Iterator<Item = &'w str>, most: usize) -> Option<&'w str> {
        words.filter_map(|word| Some((self.slips(word, most)?, word))).min().map(|(_, word)| word)
    }
}

/// So many names that come near are told.
pub const MOST_NEAR: usize = 4;

/// The first of what comes near, by how near it comes, each once.
pub fn nearest_first<T: Ord>(mut found: Vec<(usize, T)>, most: usize) -> Vec<T> {
    found.sort();
    let mut kept: Vec<T> = Vec::new();
    for (_, one) in found {
        if kept.len() < most && !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

/// The word that was meant, if one is near enough to be a slip.
pub fn suggest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    /// A word longer than this is no slip of the keyboard.
    const LONGEST: usize = 60;
    let typed = Typed::new(word);
    if typed.letters > LONGEST { None } else { typed.nearest(words, typed.likely()) }
}

/// Adds "did you mean" where there is something near.
pub fn with_suggestion(problem: Problem, nearest: Option<&str>) -> Problem {
    match nearest {
        Some(nearest) => problem.help(format!("did you mean {}?", quote(nearest))),
        None => problem,
    }
}

/// Which letters a name has, in a number, and how many: enough to see of most names that they do not come near each other.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    set: u64,
    length: usize,
}

impl Letters {
    /// Those of a name.
    pub fn of(folded: &str) -> Letters {
        let bit = |letter: char| if letter == ' ' { 0 } else { 1 << (u32::from(letter) % 64) };
        folded.chars().fold(Letters { set: 0, length: 0 }, |letters, letter| Letters {
            set: letters.set | bit(letter),
            length: letters.length + 1,
        })
    }

    /// Whether every letter of this name is one of the other's too.
    pub fn all_in(self, other: Letters) -> bool {
        self.set & !other.set == 0
    }

    /// Whether so many slips may lie between two names: a slip takes no more than one letter away, and brings no more than one.
    pub fn within(self, slips: usize, other: Letters) -> bool {
        let lacks = |one: u64, another: u64| (one & !another).count_ones() as usize;
        self.length.abs_diff(other.length) <= slips && lacks(self.set, other.set) <= slips && lacks(other.set, self.set) <= slips
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let words = ["marigold", "marmalade", "margravine"];
        assert_eq!(suggest("marigodl", words.into_iter()), Some("marigold"));
        assert_eq!(suggest("moon", words.into_iter()), None);
        assert_eq!(suggest("R2", ["R1"].into_iter()), None);
        assert_eq!(suggest(&"m".repeat(1000), words.into_iter()), None);
    }

    proptest! {
        #[test]
        fn no_name_that_comes_near_is_passed_over_for_its_letters(one in "[a-e0\u{430}-\u{433}]{0,6}( [a-e]{1,3}){0,2}", at in 0..12_usize, letter in "[a-g ]", how in 0..4) {
            let mut letters: Vec<char> = one.chars().collect();
            let at = at.min(letters.len());
            match how {
                0 => letters.insert(at, letter.chars().next().unwrap_or('a')),
                1 if at < letters.len() => drop(letters.remove(at)),
                2 if at + 1 < letters.len() => letters.swap(at, at + 1),
                _ if at < letters.len() => letters[at] = letter.chars().next().unwrap_or('a'),
                _ => {}
            }
            let other: String = letters.into_iter().collect();
            prop_assert!(Letters::of(&one).within(1, Letters::of(&other)), "{one:?} {other:?}");
            let turned: Vec<&str> = one.split(' ').rev().collect();
            prop_assert!(Letters::of(&turned.join(" ")).all_in(Letters::of(&one)));
        }
    }
}
