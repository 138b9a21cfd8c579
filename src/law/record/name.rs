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
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' => folded.push('d'),
            'ł' | 'Ł' => folded.push('l'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            // Apostrophes join, as in l'été; other signs part words.
            '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '.' | '״' | '׳' | 'ـ' => {}
            letter if letter.is_alphanumeric() => folded.extend(caseless(letter).filter(|letter| !is_combining_mark(*letter))),
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

/// A letter as it is compared, whatever its case. Small letters alone would not do: some have a form for the end of a word, and some
/// capitals a small letter that another spelling writes as two.
fn caseless(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

/// Whether a name is this folded one. Most differ in one of their first letters, which is seen without folding the rest.
pub fn folds_to(name: &str, folded: &str) -> bool {
    let plain = |(own, _): &(u8, u8)| own.is_ascii_alphanumeric();
    let mut letters = name.bytes().zip(folded.bytes()).take_while(plain);
    letters.all(|(own, other)| own.to_ascii_lowercase() == other) && fold(name) == folded
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
        for name in ["N.N.O.", "'Salt", "--a b", "", "Утро", "Été"] {
            assert!(folds_to(name, &fold(name)), "{name:?}");
            assert!(!folds_to(name, "salter"), "{name:?}");
        }
        assert_ne!(fold("Salt"), fold("Salter"));
        assert_eq!(fold("\u{202e}\u{7}"), "");
    }

    #[test]
    fn no_letter_of_any_script_is_another_in_capitals() {
        // A mark that capitals write as a letter is a mark here, in whatever case.
        let written_out = |letter: &char| !letter.nfkd().any(|part| part == '\u{345}');
        for letter in ('\0'..=char::MAX).filter(written_out) {
            let written = format!("a{letter}b");
            let folded = fold(&written);
            for cased in [written.to_uppercase(), written.to_lowercase()] {
                assert_eq!(fold(&cased), folded, "{letter:?} as in {cased:?}");
            }
            assert_eq!(fold(&folded), folded, "{letter:?} is folded once");
        }
    }
}
