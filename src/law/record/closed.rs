//! Closed lists of words: each stands in data as it stands in JSON and on the command line.

use crate::law::Text;

/// A closed list of words, each with its value.
pub trait Closed: Copy + PartialEq + 'static {
    /// The words, in the order of the list.
    const WORDS: &'static [(Text, Self)];

    /// The place of a value in the list.
    fn place(self) -> usize {
        Self::WORDS.iter().position(|(_, value)| *value == self).unwrap_or_default()
    }

    /// The word of a value.
    fn word(self) -> Text {
        Self::WORDS[self.place()].0
    }

    /// The value of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(other, _)| *other == word).map(|(_, value)| *value)
    }

    /// Every value, in the order of the list.
    fn all() -> impl Iterator<Item = Self> {
        Self::WORDS.iter().map(|(_, value)| *value)
    }
}
