//! Names that come near one that is not on record, and what else helps on.

use super::{
    refused::{Beside, Candidate, Reach, Refused, Wanted, Why},
    typed,
};
use crate::{
    law::{Corpus, NameEntry, Named, Topic, fold},
    problem::{Letters, MOST_NEAR, Typed, nearest_first},
};

impl Refused {
    /// The same; of an unknown name, with those that come near and with what helps on. `letters`: those of all names, kept for the next search.
    pub fn with_near(mut self, corpus: &Corpus, letters: &mut Option<Vec<Letters>>, typed: &str) -> Refused {
        if let Why::Unknown(candidates) = &mut self.why {
            let letters = letters.get_or_insert_with(|| corpus.names.iter().map(|entry| Letters::of(entry.name)).collect());
            let folded = fold(typed);
            let behind = if self.wanted == Wanted::Person { typed::without_titles(corpus, &folded) } else { None };
            let (name, titles) = behind.unwrap_or_else(|| (folded.as_str(), Vec::new()));
            let own = std::mem::take(candidates);
            // What is known already is better than what comes near.
            if own.is_empty() || self.wanted == Wanted::Person {
                *candidates = near(corpus, letters, name, abbreviated(typed), self.wanted);
                candidates.retain(|found| typed::bore(corpus, found.means, &titles, None));
            }
            let more: Vec<Candidate> = own.into_iter().filter(|own| !candidates.contains(own)).collect();
            candidates.extend(more);
            if candidates.is_empty() && self.wanted == Wanted::Person {
                *candidates = typed::by_office(corpus, &folded);
            }
            self.beside = match self.wanted {
                Wanted::Person
                    if !candidates.is_empty() && candidates.iter().all(|found| is_another(corpus, found.means, name)) =>
                {
                    Some(Beside::Another(Box::new(reach(corpus))))
                }
                Wanted::Person => Some(Beside::Reach(reach(corpus))),
                Wanted::Place => spoken_of(corpus, &folded).map(Beside::Topic),
            };
        }
        self
    }
}

/// Names that come near, nearest first: a slip or two of the pen, or the same words in another order, some more or some fewer. Better none
/// than one that nobody meant: a slip is seldom in the first letter, and an abbreviation has none.
fn near(corpus: &Corpus, letters: &[Letters], folded: &str, abbreviated: bool, wanted: Wanted) -> Vec<Candidate> {
    let (own, typed) = (Letters::of(folded), Typed::new(folded));
    let most = match (wanted, typed.letters()) {
        (_, 0..=3) => return Vec::new(),
        (Wanted::Person, 4..=6) | (Wanted::Place, 4..=7) => 1,
        (Wanted::Person, 7..=12) | (Wanted::Place, 8..=12) => 2,
        _ => 3,
    };
    let mut found: Vec<(usize, Named)> = Vec::new();
    // Beside a name others may say more of a person, and what is there of a place.
    let beside = wanted == Wanted::Person || spoken_of(corpus, folded).is_some();
    // What is no territory is led on by its own names alone.
    let led_on = |means: Named| matches!(means, Named::Place(id) if corpus.place(id).is_some_and(|place| place.topic.is_some()));
    // A code is no slip of a name.
    let told = |entry: &NameEntry| entry.name.chars().count() > 3 && wanted.takes(entry.means) && !led_on(entry.means);
    for (entry, letters) in corpus.names.iter().zip(letters).filter(|(entry, _)| told(entry)) {
        let slips = || typed.slips(entry.name, most).filter(|_| !abbreviated && begins_like(folded, entry.name));
        let slips = own.within(most, *letters).then(slips).flatten();
        let words = || {
            let holds = letters.all_in(own) && (beside || much_of(entry.name, folded)) && all_in(entry.name, folded);
            let held = || own.all_in(*letters) && all_in(folded, entry.name);
            match wanted {
                // A place whose name goes on comes as near as one with a slip.
                Wanted::Place if held() => Some(1),
                _ => (holds || held()).then(|| most + if in_own_name(corpus, entry, folded) { 1 } else { 2 }),
            }
        };
        found.extend(slips.or_else(words).map(|slips| (slips, entry.means)));
    }
    if wanted == Wanted::Place && found.iter().any(|(slips, _)| *slips == 1) {
        found.retain(|(slips, _)| *slips == 1);
    }
    nearest_first(found, MOST_NEAR).into_iter().filter_map(|means| Candidate::of(corpus, means)).collect()
}

/// Whether it is written as abbreviations are: a few letters, all of them capitals.
fn abbreviated(typed: &str) -> bool {
    typed.chars().count() < 5 && typed.chars().all(char::is_uppercase)
}

/// Whether two names have the same first letter, but for one that one of them lacks or that changed its place.
fn begins_like(one: &str, other: &str) -> bool {
    let start = |name: &str| (name.chars().next(), name.chars().nth(1));
    let ((first, second), (other_first, other_second)) = (start(one), start(other));
    first == other_first || second == other_first || first == other_second
}

/// Whether a name is so much of what was typed that it can be what was meant: two fifths at least.
fn much_of(name: &str, folded: &str) -> bool {
    5 * name.chars().count() >= 2 * folded.chars().count()
}

/// Whether these words stand in the name by which a person is called first.
fn in_own_name(corpus: &Corpus, entry: &NameEntry, folded: &str) -> bool {
    let Named::Person(id) = entry.means else { return true };
    corpus.person(id).is_some_and(|person| all_in(folded, &fold(person.name)))
}

/// Whether a word was typed that is none of the person's names, nor a slip of one, or a first name that is not the person's: somebody of the
/// same family, or another altogether.
fn is_another(corpus: &Corpus, means: Named, folded: &str) -> bool {
    const SHORT: usize = 3;
    let own: Vec<&str> = corpus.names.iter().filter(|entry| entry.means == means).map(|entry| entry.name).collect();
    let is = |word: &str, name: &str| Typed::new(word).slips(name, Typed::new(word).likely()).is_some();
    let known = |word: &str| word.chars().count() <= SHORT || own.iter().any(|name| name.split(' ').any(|name| is(word, name)));
    let first = |word: &str| own.iter().any(|name| name.split(' ').next().is_some_and(|name| is(word, name)));
    let mut words = folded.split(' ');
    folded.contains(' ')
        && (!words.clone().all(known) || words.next().is_some_and(|word| word.chars().count() > SHORT && !first(word)))
}

/// How far the record reaches for persons.
fn reach(corpus: &Corpus) -> Reach {
    let complete = corpus.courts.iter().filter(|court| court.complete).map(|court| court.short).collect();
    Reach { complete, until: corpus.edition.complete_on }
}

/// The topic whose name, the longest, stands among what was typed: an embassy in some city.
fn spoken_of(corpus: &Corpus, folded: &str) -> Option<&'static Topic> {
    let topics = corpus.names.iter().filter_map(|entry| match entry.means {
        Named::Topic(id) if entry.name.len() > 3 && all_in(entry.name, folded) => Some((entry.name.len(), id)),
        _ => None,
    });
    corpus.topic(topics.max()?.1)
}

/// Whether every word of one name is a word of the other, in any order.
fn all_in(one: &str, other: &str) -> bool {
    one.split(' ').all(|word| other.split(' ').any(|other| other == word))
}
