//! Names as people type them: behind a title, in another order of words, with an initial, or by an office that somebody holds.

use super::refused::{Candidate, Wanted, Why};
use crate::law::{
    Corpus, Day, NameEntry, Named, Office, OfficeKind, Person, Place, Recognition, State, StateId, Text, Title, fold, folds_to,
    reordered,
};
use crate::problem::{MOST_NEAR, Typed};

/// What was typed without the titles that stand before it, and those of them that stand for an office: nothing where there are none, or
/// where nothing else stands.
pub fn without_titles<'t>(corpus: &Corpus, folded: &'t str) -> Option<(&'t str, Vec<Borne>)> {
    let (mut rest, mut titles) = (folded, Vec::new());
    let behind = |rest: &'t str| longest(corpus, move |name| Some((name, rest.strip_prefix(name)?.strip_prefix(' ')?)));
    while let Some((title, (name, after))) = behind(rest) {
        titles.extend((!title.kinds.is_empty()).then_some(Borne { title, name }));
        rest = after;
    }
    (rest.len() < folded.len()).then_some((rest, titles))
}

/// A title as it was typed before a name.
#[derive(Clone, Copy, Debug)]
pub struct Borne {
    title: &'static Title,
    name: Text,
}

impl Borne {
    /// Whether the person held an office of that kind, or one called so, by a day.
    pub fn by(&self, person: &Person, day: Option<Day>) -> bool {
        let called = |office: &Office| {
            let own = fold(office.office);
            self.name.split(' ').all(|word| own.split(' ').any(|other| other == word))
        };
        let begun = |office: &Office| office.from.is_none_or(|from| day.is_none_or(|day| from.first <= day));
        person.offices.iter().any(|office| begun(office) && (is_meant(self.title, office) || called(office)))
    }
}

/// Whether a person bore all of these titles by a day.
pub fn bore(corpus: &Corpus, means: Named, titles: &[Borne], day: Option<Day>) -> bool {
    let person = if let Named::Person(id) = means { corpus.person(id) } else { None };
    titles.is_empty() || person.is_some_and(|person| titles.iter().all(|title| title.by(person, day)))
}

/// A town with the state or the place that it lies in on the day behind it: no other is meant.
pub fn in_its_state(corpus: &Corpus, folded: &str, day: Day) -> Option<Named> {
    let named = |name: &str| {
        let mut found = corpus.bearing(name).filter(|entry| Wanted::Place.takes(entry.means)).map(|entry| entry.means);
        found.next().filter(|_| found.next().is_none())
    };
    let lies_in = |town: &Place, around: Named| match around {
        Named::State(id) => town.belongs.iter().any(|belonging| belonging.state == id && belonging.period.contains(day)),
        Named::Place(id) => town.within == Some(id) && town.id != id,
        _ => false,
    };
    folded.match_indices(' ').find_map(|(at, _)| {
        let around = named(folded[at + 1..].strip_prefix("in ").unwrap_or(&folded[at + 1..]))?;
        let Named::Place(town) = named(&folded[..at])? else { return None };
        corpus.place(town).filter(|town| lies_in(town, around)).map(|town| Named::Place(town.id))
    })
}

/// Whether a name is one for what belongs to a state, and not its own: "Ruritanian".
pub fn is_adjective(corpus: &Corpus, entry: &NameEntry) -> bool {
    const ADJECTIVE: &str = "adjective";
    let Named::State(id) = entry.means else { return false };
    let of = |state: &State| state.names.iter().filter(|names| names.language == ADJECTIVE).flat_map(|names| names.names);
    corpus.state(id).is_some_and(|state| of(state).any(|name| folds_to(name, entry.name)))
}

/// A place behind words that name no other.
pub fn place_itself(folded: &str) -> Option<&str> {
    let behind = |rest: &'_ str| ["the ", "city ", "of "].iter().find_map(|word| rest.strip_prefix(word)).map(str::len);
    let mut rest = folded;
    while let Some(length) = behind(rest) {
        rest = &rest[rest.len() - length..];
    }
    (rest.len() < folded.len() && !folded.starts_with("of ")).then_some(rest)
}

/// The persons whose names have these words in another order, or one of them as an initial.
pub fn in_other_order(corpus: &Corpus, folded: &str) -> impl Iterator<Item = &'static NameEntry> {
    let words = reordered(folded.split(' '));
    let entries = corpus.reordered_index.places(&words).filter_map(|place| corpus.reordered.get(place)).collect::<Vec<_>>();
    entries.into_iter().filter(move |entry| entry.name == words)
}

/// Whoever holds the office that was typed, on a day: "president of" a state, a state and "president", or an office by its own title.
/// Nothing where no office was typed.
pub fn holder(corpus: &Corpus, folded: &str, day: Option<Day>) -> Option<Result<Named, Why>> {
    let folded = folded.strip_prefix("the ").unwrap_or(folded);
    let past = without_past(corpus, folded);
    let office = past.as_deref().unwrap_or(folded);
    let of = |rest: &'_ str| state_of(corpus, rest.trim_start_matches("of ").trim_start_matches("the "));
    // A title that stands for no office is none that a state has.
    let meant = longest(corpus, |name| beside(office, name).find_map(of)).filter(|(title, _)| !title.kinds.is_empty());
    let in_full = meant.and_then(|(title, state)| Some((title, fold(corpus.state(state)?.name))));
    let in_full = |held: &Office| {
        let of_state = |(title, state): &(&Title, String)| {
            title.names.iter().any(|name| folds_to(held.office, &format!("{name} of {state}")))
        };
        folds_to(held.office, office) || in_full.as_ref().is_some_and(of_state)
    };
    let held = |on: Option<Day>, counts: &dyn Fn(&Office) -> bool| -> Vec<Candidate> {
        // The name of a state may mean another on that day.
        let named = |id: StateId| on.and_then(|on| corpus.on_day(id, on)).unwrap_or(id);
        let of_state = |held: &Office| {
            let own = matches!(held.recognition, Recognition::Recognised | Recognition::DeFacto);
            meant.is_some_and(|(title, state)| own && named(held.of) == named(state) && is_meant(title, held))
        };
        let then = |held: &Office| counts(held);
        let whose = |holds: &dyn Fn(&Office) -> bool| -> Vec<Candidate> {
            corpus.persons.iter().filter(|person| person.offices.iter().any(holds)).map(candidate).collect()
        };
        // The title as it stands on record comes before what it may be short for.
        let called = whose(&|held| then(held) && in_full(held));
        if called.is_empty() { whose(&|held| then(held) && of_state(held)) } else { called }
    };
    let ever = || held(None, &|_| true);
    if meant.is_none() && ever().is_empty() {
        return of_a_place(corpus, office).then_some(Err(Why::NoHolder(Vec::new())));
    }
    let holders = day.map(|day| {
        let now = held(Some(day), &|office| office.term().contains(day));
        if past.is_none() {
            return now;
        }
        // Who came back into the office is no former holder.
        let before = held(Some(day), &|office| office.term().ended(day));
        before.into_iter().filter(|one| !now.contains(one)).collect()
    });
    Some(match holders.as_deref() {
        Some([only]) => Ok(only.means),
        Some([]) | None => Err(Why::NoHolder(ever().into_iter().take(MOST_NEAR).collect())),
        Some(_) => Err(Why::Ambiguous(holders.unwrap_or_default(), Vec::new())),
    })
}

/// What was typed without the word by which it speaks of who held an office before; nothing where no such word stands there.
fn without_past(corpus: &Corpus, folded: &str) -> Option<String> {
    let past = |word: &str| corpus.titles.iter().any(|title| title.past && title.names.contains(&word));
    let words: Vec<&str> = folded.split(' ').collect();
    let titled = |rest: &str| {
        corpus.titles.iter().any(|title| !title.kinds.is_empty() && title.names.iter().any(|name| rest.starts_with(name)))
    };
    // Not of a state that itself is no more: "president of the former" one.
    let at = words.iter().position(|word| past(word)).filter(|at| *at == 0 || titled(&words[at + 1..].join(" ")))?;
    Some(words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect::<Vec<_>>().join(" "))
}

/// What was typed with the sign of a possessive left out: "Ruritania's" is said of what is Ruritania's.
pub fn without_possessive(typed: &str) -> Option<String> {
    let plain = typed.replace('\u{2019}', "'").replace("'S ", "'s ");
    let bare = plain.replace("'s ", " ").replace("s' ", "s ");
    (bare != plain).then_some(bare)
}

/// What stands before a title, and what stands behind it.
fn beside<'t>(office: &'t str, title: &str) -> impl Iterator<Item = &'t str> {
    let behind = office.strip_prefix(title).and_then(|rest| rest.strip_prefix(' '));
    behind.into_iter().chain(office.strip_suffix(title).and_then(|rest| rest.strip_suffix(' ')))
}

/// Whether an office of a place was typed that is no state: nobody on record is asked about by it.
fn of_a_place(corpus: &Corpus, office: &str) -> bool {
    let place = |rest: &str| corpus.bearing(rest.trim_start_matches("of ")).find(|entry| matches!(entry.means, Named::Place(_)));
    longest(corpus, |name| beside(office, name).find_map(place)).is_some_and(|(title, _)| !title.kinds.is_empty())
}

/// Persons with an office that has every word that was typed: in its own title, in one that it is typed by, or in a name of its state.
pub fn by_office(corpus: &Corpus, folded: &str) -> Vec<Candidate> {
    const SHORT: usize = 3;
    let words: Vec<&str> =
        folded.split(' ').filter(|word| word.len() >= SHORT && !["the", "and", "for"].contains(word)).collect();
    let in_title = |office: &Office, word: &str| {
        let own = fold(office.office).split(' ').any(|part| part == word);
        let typed =
            |title: &&Title| is_meant(title, office) && title.names.iter().any(|name| name.split(' ').any(|part| part == word));
        own || corpus.titles.iter().any(|title| typed(&title))
    };
    let of_state = |office: &Office, word: &str| {
        let own = |entry: &&NameEntry| entry.means == Named::State(office.of);
        corpus.names.iter().filter(own).any(|entry| entry.name.split(' ').any(|part| part == word))
    };
    let named = |office: &Office| {
        words.iter().any(|word| in_title(office, word))
            && words.iter().all(|word| in_title(office, word) || of_state(office, word))
    };
    let found: Vec<Candidate> = corpus.persons.iter().filter(|person| person.offices.iter().any(named)).map(candidate).collect();
    let found = if found.is_empty() { of_state_alike(corpus, folded) } else { found };
    found.into_iter().take(MOST_NEAR).collect()
}

/// Who held the office that was typed with the name of a state that has a slip in it.
fn of_state_alike(corpus: &Corpus, folded: &str) -> Vec<Candidate> {
    let alike = longest(corpus, |name| {
        let before = folded.strip_prefix(name).map(|rest| rest.trim_start().trim_start_matches("of "));
        let behind = || folded.strip_suffix(name)?.strip_suffix(' ');
        let state = before.or_else(behind).filter(|state| !state.is_empty())?;
        let typed = Typed::new(state);
        let states = || corpus.names.iter().filter(|entry| matches!(entry.means, Named::State(_)));
        let near = states().filter_map(|entry| Some((typed.slips(entry.name, typed.likely())?, entry.means))).min();
        let adjective = || states().filter_map(|entry| Some((begins_alike(entry.name, state)?, entry.means))).max();
        // An adjective has the letters of its own state, and lies a slip from that of another.
        adjective().or(near).map(|(_, means)| means)
    });
    let Some((title, Named::State(state))) = alike else { return Vec::new() };
    let holds = |office: &Office| office.of == state && is_meant(title, office);
    corpus.persons.iter().filter(|person| person.offices.iter().any(holds)).map(candidate).collect()
}

/// How many letters a word begins with like the name of a state from which it may be made: all but the last two of the name, and four at
/// least.
fn begins_alike(name: &str, word: &str) -> Option<usize> {
    const FEWEST: usize = 4;
    let alike = name.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let whole = name.chars().count();
    let made_of_it = !name.contains(' ') && !word.contains(' ') && alike + 2 >= whole && word.chars().count() > alike;
    (made_of_it && alike >= FEWEST).then_some(alike)
}

/// Who is at the head of a state on a day, as far as on record: its head of state, its head of government.
pub fn heads(corpus: &Corpus, state: StateId, day: Day) -> Vec<Candidate> {
    let heads = |office: &Office| {
        let own = matches!(office.recognition, Recognition::Recognised | Recognition::DeFacto);
        let kind = matches!(office.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment);
        own && kind && office.of == state && office.term().contains(day)
    };
    corpus.persons.iter().filter(|person| person.offices.iter().any(heads)).map(candidate).collect()
}

fn candidate(person: &Person) -> Candidate {
    Candidate { means: Named::Person(person.id), name: person.name }
}

fn is_meant(title: &Title, office: &Office) -> bool {
    let holds = |word: Text| fold(office.office).split(' ').any(|part| part == word);
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
