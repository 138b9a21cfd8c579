//! How a name is folded for comparison: case, accents, punctuation and look-alike signs do not matter.

use databake::Bake;
use serde::Serialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{InstrumentId, List, PersonId, PlaceId, StateId, Text};

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
}

/// One folded name and what it means.
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

/// Every name, sorted. A search runs over the first letters, which stand close together, and reads few names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct NameIndex {
    /// The first letters of each name, in the same order.
    pub heads: List<u64>,
    /// The names.
    pub entries: List<NameEntry>,
}

impl NameIndex {
    /// No name.
    pub const NONE: NameIndex = NameIndex { heads: &[], entries: &[] };

    /// The index over entries, which are sorted by name.
    pub fn over(entries: List<NameEntry>) -> NameIndex {
        NameIndex { heads: entries.iter().map(|entry| head(entry.name)).collect::<Vec<_>>().leak(), entries }
    }

    /// The entries of a folded name.
    pub fn bearing(&self, folded: &str) -> List<NameEntry> {
        let head = head(folded);
        let from = self.heads.partition_point(|other| *other < head);
        let alike = self.heads[from..].iter().take_while(|other| **other == head).count();
        let alike = &self.entries[from..from + alike];
        let start = alike.partition_point(|entry| entry.name < folded);
        let same = alike[start..].iter().take_while(|entry| entry.name == folded).count();
        &alike[start..start + same]
    }
}

/// The first eight bytes of a name as a number: names whose numbers differ stand in the order of the numbers.
fn head(name: &str) -> u64 {
    name.bytes().chain(std::iter::repeat(0)).take(8).fold(0, |head, byte| head << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bearer_of_a_name_is_found_and_no_other() {
        let entry = |name, id| NameEntry { name, means: Named::Person(PersonId(id)), shared: false };
        let listed = [
            entry("a", "one"),
            entry("arcadian", "two"),
            entry("arcadian elder", "three"),
            entry("arcadian elder", "four"),
            entry("arcadian younger", "five"),
            entry("сон", "six"),
        ];
        let names = NameIndex::over(listed.to_vec().leak());
        for name in ["", "a", "aa", "arcadia", "arcadian", "arcadian elder", "arcadian eldest", "arcadian younger", "сон", "я"]
        {
            let plainly: Vec<NameEntry> = listed.iter().filter(|entry| entry.name == name).copied().collect();
            assert_eq!(names.bearing(name), plainly, "{name:?}");
        }
    }

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
