//! Closed lists of words: each stands in data as it stands in JSON and on the command line.

use crate::law::Text;

/// Makes a closed list of the values of a type, each with its name as its word: in lower case, with `-` between words, as JSON has it.
macro_rules! closed {
    ($list:ty, [$($value:ident),+ $(,)?]) => {
        impl $crate::law::Closed for $list {
            const WORDS: &'static [($crate::law::Text, Self)] = &[$(($crate::law::as_text(&const {
                $crate::law::in_words::<{ $crate::law::letters_in_words(stringify!($value)) }>(stringify!($value))
            }), Self::$value)),+];
        }
    };
}
pub(crate) use closed;

/// How many letters a name has in words.
pub const fn letters_in_words(name: &str) -> usize {
    let (name, mut at, mut letters) = (name.as_bytes(), 0, 0);
    while at < name.len() {
        letters += if at > 0 && name[at].is_ascii_uppercase() { 2 } else { 1 };
        at += 1;
    }
    letters
}

/// The letters of a name in words: lower case, with `-` between them.
pub const fn in_words<const LETTERS: usize>(name: &str) -> [u8; LETTERS] {
    let (name, mut words, mut at, mut end) = (name.as_bytes(), [b'-'; LETTERS], 0, 0);
    while at < name.len() {
        end += (at > 0 && name[at].is_ascii_uppercase()) as usize;
        words[end] = name[at].to_ascii_lowercase();
        (at, end) = (at + 1, end + 1);
    }
    words
}

/// Letters as text. Those of a name always are.
pub const fn as_text(letters: &'static [u8]) -> Text {
    match std::str::from_utf8(letters) {
        Ok(text) => text,
        Err(_) => "",
    }
}

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
