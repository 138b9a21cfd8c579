//! The nearest of the words that could have been meant.

use crate::problem::{Problem, quote};

/// A word longer than this is no slip of the keyboard.
const LONGEST: usize = 60;

/// The nearest word, if one is near enough to be a slip.
pub fn suggest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    // Of very short words, each is a slip away from every other.
    let slips = (length / 3).min(4);
    words
        .filter(|other| other.chars().count().abs_diff(length) <= slips)
        .map(|other| (strsim::osa_distance(word, other), other))
        .filter(|(distance, _)| *distance <= slips)
        .min()
        .map(|(_, other)| other)
}

/// Adds "did you mean" where there is something near.
pub fn with_suggestion(problem: Problem, nearest: Option<&str>) -> Problem {
    match nearest {
        Some(nearest) => problem.help(format!("did you mean {}?", quote(nearest))),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let words = ["marigold", "marmalade", "margravine"];
        assert_eq!(suggest("marigodl", words.into_iter()), Some("marigold"));
        assert_eq!(suggest("moon", words.into_iter()), None);
        assert_eq!(suggest("R2", ["R1"].into_iter()), None);
        assert_eq!(suggest(&"m".repeat(1000), words.into_iter()), None);
    }
}
