//! Which words of a line belong together: names of several words that were typed without quotes.

use super::{explain, names};
use crate::law::{Corpus, Day};

/// A line of more words is not looked through: no question has so many names.
const MOST: usize = 12;

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

/// The name of a person, then those of one state or place or more: the longest that fit.
pub fn visits(corpus: &Corpus, words: &[&str], day: Day) -> Option<(String, Vec<String>)> {
    let is_person = |words: &[&str]| names::known_person(corpus, &words.join(" "), Some(day)).is_ok();
    let split = |at: usize| Some((words[..at].join(" "), places(corpus, &words[at..], day)?));
    let ends = (1..words.len().min(MOST + 1)).rev();
    ends.filter(|at| is_person(&words[..*at])).find_map(split)
}

/// Each word in a name of a state or place, the longest names that fit.
fn places(corpus: &Corpus, words: &[&str], day: Day) -> Option<Vec<String>> {
    if words.is_empty() {
        return Some(Vec::new());
    }
    let is_place = |at: &usize| names::known_place(corpus, &words[..*at].join(" "), day).is_ok();
    (1..=words.len().min(MOST)).rev().filter(is_place).find_map(|at| {
        let mut all = vec![words[..at].join(" ")];
        all.extend(places(corpus, &words[at..], day)?);
        Some(all)
    })
}
