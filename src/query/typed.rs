//! Names as people type them: behind a title, in another order of words, with an initial, or by an office that somebody holds.

use super::names::{Candidate, Why};
use crate::law::{Corpus, Day, NameEntry, Named, Office, Person, StateId, Text, Title, reordered};

/// What was typed without the titles that stand before it: nothing where there are none, or where nothing else stands.
pub fn without_titles<'t>(corpus: &Corpus, folded: &'t str) -> Option<&'t str> {
    let mut rest = folded;
    while let Some(behind) = longest(corpus, |name| rest.strip_prefix(name)?.strip_prefix(' ')).map(|(_, behind)| behind) {
        rest = behind;
    }
    (rest.len() < folded.len()).then_some(rest)
}

/// A place behind words that name no other.
pub fn place_itself(folded: &str) -> Option<&str> {
    ["the city of ", "city of ", "the "].iter().find_map(|before| folded.strip_prefix(before))
}

/// The persons whose names have these words in another order, or one of them as an initial.
pub fn in_other_order(corpus: &Corpus, folded: &str) -> impl Iterator<Item = &'static NameEntry> {
    let words = reordered(folded.split(' '));
    let entries = corpus.reordered_index.places(&words).filter_map(|place| corpus.reordered.get(place)).collect::<Vec<_>>();
    entries.into_iter().filter(move |entry| entry.name == words)
}

/// Whoever holds the office that was typed, on a day: "president of" a state, or a state and "president". Nothing where no office was typed.
pub fn holder(corpus: &Corpus, folded: &str, day: Option<Day>) -> Option<Result<Named, Why>> {
    let (title, state) = longest(corpus, |name| {
        let of = |rest: &'_ str| state_of(corpus, rest.trim_start().trim_start_matches("of ").trim_start_matches("the "));
        let before = folded.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')).and_then(of);
        before.or_else(|| folded.strip_suffix(name).and_then(|rest| rest.strip_suffix(' ')).and_then(of))
    })?;
    let held = |on: Option<Day>| -> Vec<Candidate> {
        let holds =
            |office: &&Office| office.of == state && is_meant(title, office) && on.is_none_or(|on| office.term().contains(on));
        let holders = corpus.persons.iter().filter(|person| person.offices.iter().any(|office| holds(&office)));
        holders.map(candidate).collect()
    };
    let on_day = day.map(|day| held(Some(day)))?;
    Some(match on_day[..] {
        [only] => Ok(only.means),
        [] => Err(Why::NoHolder(held(None))),
        _ => Err(Why::Ambiguous(on_day, Vec::new())),
    })
}

/// Persons with an office in whose title one of the words stands that is no title itself: "hamas leader".
pub fn by_office(corpus: &Corpus, folded: &str) -> Vec<Candidate> {
    const SHORT: usize = 4;
    let is_title =
        |word: &str| corpus.titles.iter().flat_map(|title| title.names).any(|name| name.split(' ').any(|part| part == word));
    let words: Vec<&str> = folded.split(' ').filter(|word| word.len() >= SHORT && !is_title(word)).collect();
    let named = |office: &Office| {
        let title = crate::law::fold(office.office);
        words.iter().any(|word| title.split(' ').any(|part| part == *word))
    };
    corpus.persons.iter().filter(|person| person.offices.iter().any(named)).map(candidate).collect()
}

fn candidate(person: &Person) -> Candidate {
    Candidate { means: Named::Person(person.id), name: person.name }
}

fn is_meant(title: &Title, office: &Office) -> bool {
    let holds = |word: Text| crate::law::fold(office.office).split(' ').any(|part| part == word);
    title.kinds.contains(&office.kind) && title.word.is_none_or(holds)
}

fn state_of(corpus: &Corpus, folded: &str) -> Option<StateId> {
    let mut states = corpus.bearing(folded).filter_map(|entry| if let Named::State(id) = entry.means { Some(id) } else { None });
    states.next().filter(|_| states.next().is_none())
}

/// The longest of the titles' names of which something is found, with that.
fn longest<'t, T: 't>(corpus: &Corpus, found: impl Fn(Text) -> Option<T>) -> Option<(&'static Title, T)> {
    let all = corpus.titles.iter().flat_map(|title| title.names.iter().map(move |name| (*name, title)));
    let fitting = all.filter_map(|(name, title)| Some((name.len(), title, found(name)?)));
    fitting.max_by_key(|(length, ..)| *length).map(|(_, title, found)| (title, found))
}
