//! The one name that a command takes: its words need no quotes. What is no name of that kind is led on.

use super::{instead, wrong::Fault};
use crate::{
    law::{Asked, Corpus, Day, Named, Person},
    query::{
        line,
        names::{self, Why},
        typed,
    },
    refusals::{self, Refusal},
};

/// The words of a name in one.
pub(super) fn joined(first: &str, rest: &[String]) -> String {
    let words: Vec<&str> = std::iter::once(first).chain(rest.iter().map(String::as_str)).collect();
    words.join(" ")
}

/// The person of this name.
pub(super) fn person(corpus: &Corpus, name: &str, day: Day) -> Result<&'static Person, Fault> {
    names::person(corpus, name, Some(day)).map_err(|refused| {
        let instead = match &refused.why {
            Why::Other(other) => match other.means {
                Named::State(id) => Some(refusals::named_elsewhere(&refused, *other, &typed::heads(corpus, id, day))),
                Named::Place(_) => Some(refusals::named_elsewhere(&refused, *other, &[])),
                _ => None,
            },
            _ => several(corpus, name, day),
        };
        Fault { refused: Box::new(refused), instead: instead.map(Box::new) }
    })
}

/// The state or place of this name.
pub(super) fn place(corpus: &Corpus, name: &str, day: Day) -> Result<Asked, Fault> {
    names::place(corpus, name, day).map_err(|refused| {
        let instead = match &refused.why {
            Why::Other(other) if matches!(other.means, Named::Person(_)) => {
                Some(refusals::named_elsewhere(&refused, *other, &[]))
            }
            _ => several(corpus, name, day),
        };
        Fault { refused: Box::new(refused), instead: instead.map(Box::new) }
    })
}

/// Words that are names of several: of a visit, or of two of the same kind.
fn several(corpus: &Corpus, name: &str, day: Day) -> Option<Refusal> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.len() < 2 {
        return None;
    }
    if let Some((person, places)) = line::visits(corpus, &words, day) {
        let check = ["dedere", "check"].map(str::to_owned).into_iter().chain([person]).chain(places);
        return Some(refusals::a_visit(name, &instead::line(&check.collect::<Vec<_>>())?));
    }
    let all = |known: &dyn Fn(&str) -> bool| words.iter().all(|word| known(word));
    let persons = all(&|word| names::known_person(corpus, word, Some(day)).is_ok());
    (persons || all(&|word| names::known_place(corpus, word, day).is_ok())).then(|| refusals::one_at_a_time(name))
}
