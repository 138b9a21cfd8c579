//! How a name is folded for comparison: case, accents, punctuation and look-alike signs do not matter.

use databake::Bake;
use serde::Serialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::law::{GroupId, InstrumentId, PersonId, PlaceId, StateId, Text, TopicId};

/// The longest name that is looked at, in characters. Longer input is no name.
pub const LONGEST_NAME: usize = 200;

/// A name in the form in which names are compared: decomposed, without marks, lower case, letters and digits of any script, single spaces.
pub fn fold(name: &str) -> String {
    if name.is_ascii() { fold_ascii(name) } else { fold_any(name) }
}

/// The same for the letters that most people type: nothing to decompose.
fn fold_ascii(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars().take(4 * LONGEST_NAME) {
        match letter {
            '\'' | '`' | '.' => {}
            letter if letter.is_ascii_alphanumeric() => folded.push(letter.to_ascii_lowercase()),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn fold_any(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)).take(4 * LONGEST_NAME) {
        match letter {
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' => folded.push('d'),
            'ł' | 'Ł' => folded.push('l'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            // Apostrophes join, as in l'été; other signs part words.
            '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '.' | '״' | '׳' | 'ـ' => {}
            letter if letter.is_alphanumeric() => {
                folded.extend(letter.to_lowercase().filter(|letter| !is_combining_mark(*letter)))
            }
            _ => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The words of a folded name in the order of their letters, so that names with the same words are one.
pub fn reordered<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.join(" ")
}

/// What a name of the record means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub enum Named {
    /// A person.
    Person(PersonId),
    /// A state.
    State(StateId),
    /// A place.
    Place(PlaceId),
    /// An instrument.
    Instrument(InstrumentId),
    /// A word that people use about the law.
    Topic(TopicId),
    /// A group of states.
    Group(GroupId),
}

/// One folded name and what it means. The corpus holds them sorted by name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct NameEntry {
    /// The folded name.
    pub name: Text,
    /// What it means.
    pub means: Named,
    /// Whether another bears it too, so that typing it asks back.
    pub shared: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_matter() {
        for (left, right) in [
            ("Übermut", "ubermut"),
            ("Grève d’Été", "GREVE D'ETE"),
            ("Vis-à-vis", "vis  a vis"),
            ("Šuma i Ćup", "suma i cup"),
            ("Утро", "УТРО"),
            ("N.N.O.", "nno"),
            ("Đurđevak", "durdevak"),
        ] {
            assert_eq!(fold(left), fold(right));
        }
        for code in 0..0x80_u8 {
            let sign = char::from(code);
            for name in [format!("{sign}"), format!("A{sign}b"), format!("A {sign} b{sign}")] {
                assert_eq!(fold_ascii(&name), fold_any(&name), "{name:?}");
            }
        }
        assert_ne!(fold("Salt"), fold("Salter"));
        assert_eq!(fold("\u{202e}\u{7}"), "");
    }
}
