//! Lists and the record as a whole, in words.

use super::{RefusalWords, english::*, message, plain, say};
use crate::{law::*, problem::escape};

/// "124 states."
pub fn listed(corpus: &Corpus, count: usize, kind: ListKind) -> String {
    say(corpus, message::list::count(ShownKind(kind), count))
}

/// What limits a list of parties on a day.
pub fn about_parties(corpus: &Corpus, list: &ActionList, open: usize, date: Day) -> Vec<String> {
    let mut notes = Vec::new();
    if open > 0 {
        notes.push(say(corpus, message::list::open_states(open)));
    }
    if !list.complete {
        notes.push(plain(corpus, message::list::lacks_parties()).to_owned());
    }
    if list.complete_on < date {
        notes.push(say(corpus, message::list::compared(list.complete_on)));
    }
    notes
}

/// A filter that does not apply to a kind.
pub fn no_such_filter(filter: &str, kind: &str, applies: &[&str]) -> RefusalWords {
    let kinds: Vec<String> = applies.iter().map(|kind| format!("`{kind}`")).collect();
    RefusalWords {
        code: "usage",
        message: format!("`{filter}` does not narrow a list of {kind}"),
        help: Some(format!("it narrows {}", list(&kinds, "and"))),
    }
}

/// An instrument or court that is not on record.
pub fn not_on_record(noun: &str, code: &'static str, typed: &str, near: &[Text], kinds: &str) -> RefusalWords {
    let shown: String = typed.chars().take(60).collect();
    let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
    RefusalWords {
        code,
        message: format!("no {noun} on record is called `{}`", escape(&shown)),
        help: Some(match near[..] {
            [] => format!("dedere list {kinds} shows them all"),
            _ => format!("did you mean {}?", list(&near, "or")),
        }),
    }
}

/// An instrument without a list of parties.
pub fn no_list_of_parties(id: InstrumentId, with: &[Text]) -> RefusalWords {
    let with: Vec<String> = with.iter().map(|id| format!("`{id}`")).collect();
    RefusalWords {
        code: "usage",
        message: format!("the record holds no list of parties to `{id}`"),
        help: Some(format!("it holds those of {}", list(&with, "and"))),
    }
}

/// How old the record is.
pub fn record_age(corpus: &Corpus, checked: i32, complete: i32) -> String {
    say(corpus, message::status::age(ago(corpus, checked), ago(corpus, complete)))
}

fn ago(corpus: &Corpus, days: i32) -> String {
    say(corpus, if days < 0 { message::status::ahead(days.unsigned_abs()) } else { message::status::ago(days) })
}

/// A record that is too old.
pub fn too_old(corpus: &Corpus, days: i32, most: i32) -> String {
    say(corpus, message::status::too_old(days, corpus.edition.checked_on, most)) + "\n"
}

/// Facts of a kind that the record counts.
pub fn fact_kind(corpus: &Corpus, kind: FactKind) -> &'static str {
    plain(corpus, message::status::facts_of(kind))
}

/// A place that belongs to no state that could be listed.
pub fn no_state_to_list(name: &str) -> RefusalWords {
    RefusalWords {
        code: "not-a-state",
        message: format!("the record can name no state to which `{}` belongs", escape(name)),
        help: Some("give a state".to_owned()),
    }
}

/// A folder that cannot be written to.
pub fn cannot_write(dir: &std::path::Path, error: &std::io::Error) -> RefusalWords {
    RefusalWords {
        code: "unwritable-file",
        message: format!("cannot write to `{}`: {}", escape(&dir.to_string_lossy()), escape(&error.to_string())),
        help: Some("give a folder that can be written to".to_owned()),
    }
}
