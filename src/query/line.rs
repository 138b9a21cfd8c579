//! Which words of a line belong together: names of several words that were typed without quotes.

use super::{explain, names};
use crate::law::{Corpus, Day, fold};

/// A line of more words is not looked through: no question has so many names.
const MOST: usize = 12;

/// Short words that join names in the languages in which people ask. Many are codes of states too: typed beside names they are never read
/// as such, for nobody who writes "and" between two states means a third.
const JOINING: [&str; 24] = [
    "and", "or", "of", "in", "to", "at", "by", "is", "as", "on", "via", "et", "la", "le", "de", "en", "au", "und", "y", "e",
    "the", "with", "from", "then",
];

/// Whether a word that was typed beside names only joins them. In capitals a code may be meant, but not before another name.
pub fn joins(word: &str, last: bool) -> bool {
    let in_capitals = word.chars().all(|letter| !letter.is_lowercase());
    JOINING.contains(&fold(word).as_str()) && !(in_capitals && last)
}

/// What words mean together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meant {
    /// A person, then one state or place or more, each as it was typed.
    Visits(String, Vec<String>),
    /// All of them are the name of a person.
    Person(String),
    /// All of them are the name of a state or place.
    Place(String),
    /// All of them are the name of a group of states.
    Group(String),
    /// All of them are an id, or a word about the law, that can be explained.
    Subject(String),
}

/// What words mean together, on a day. Nothing where some word belongs to no name: nothing is guessed.
pub fn meant(corpus: &Corpus, words: &[&str], day: Day) -> Option<Meant> {
    let whole = words.join(" ");
    if words.is_empty() || words.len() > MOST {
        return None;
    }
    if names::known_person(corpus, &whole, Some(day)).is_ok() {
        return Some(Meant::Person(whole));
    }
    if names::known_place(corpus, &whole, day).is_ok() {
        return Some(Meant::Place(whole));
    }
    if let Some((person, places)) = visits(corpus, words, day) {
        return Some(Meant::Visits(person, places));
    }
    if names::group(corpus, &whole).is_ok() {
        return Some(Meant::Group(whole));
    }
    (!explain::explain(corpus, &whole).is_empty()).then_some(Meant::Subject(whole))
}

/// The name of a person, then those of one state or place or more: the longest that fit. Words that only join them are left out.
pub fn visits(corpus: &Corpus, words: &[&str], day: Day) -> Option<(String, Vec<String>)> {
    let is_person = |words: &[&str]| names::known_person(corpus, &words.join(" "), Some(day)).is_ok();
    let split = |at: usize| Some((words[..at].join(" "), places(corpus, &words[at..], day)?));
    let ends = (1..words.len().min(MOST + 1)).rev();
    ends.filter(|at| is_person(&words[..*at])).find_map(split)
}

/// Each word in a name of a state or place, the longest names that fit, or else one that joins them.
pub fn places(corpus: &Corpus, words: &[&str], day: Day) -> Option<Vec<String>> {
    let found = places_of(corpus, words, words.len() == 1, day)?;
    (!found.is_empty() || words.is_empty()).then_some(found)
}

fn places_of(corpus: &Corpus, words: &[&str], alone: bool, day: Day) -> Option<Vec<String>> {
    let Some((first, rest)) = words.split_first() else { return Some(Vec::new()) };
    let only_joins = !alone && joins(first, rest.is_empty());
    let is_place = |at: &usize| !(only_joins && *at == 1) && names::known_place(corpus, &words[..*at].join(" "), day).is_ok();
    let named = (1..=words.len().min(MOST)).rev().filter(is_place).find_map(|at| {
        let mut all = vec![words[..at].join(" ").trim_end_matches(',').to_owned()];
        all.extend(places_of(corpus, &words[at..], false, day)?);
        Some(all)
    });
    named.or_else(|| if only_joins { places_of(corpus, rest, false, day) } else { None })
}
