//! What changed between two records, or since an answer was kept.

use super::super::{english::Land, message::claim as text, plain, say};
use crate::law::*;

/// How many claims came out differently.
pub fn corrections(corpus: &Corpus, claims: u64, compared: u64) -> String {
    say(corpus, text::corrections(claims, compared))
}

/// A claim that one of two records cannot read.
pub fn not_readable(corpus: &Corpus) -> Text {
    plain(corpus, text::not_readable())
}

/// Which two records were compared.
pub fn between(corpus: &Corpus, old: Day, new: Day) -> String {
    say(corpus, text::two_records(old, new))
}

/// An answer that changed, as a heading.
pub fn shift(corpus: &Corpus, person: &Person, state: &'static State, before: Answer, after: Answer) -> String {
    say(corpus, text::shift(person.name, Land::State(state), before.word(), after.word()))
}

/// How many answers and entries differ.
pub fn data_diff(corpus: &Corpus, answers: usize, pairs: u64, entries: usize, date: Day) -> String {
    say(corpus, text::differing(answers, pairs, date, entries))
}

/// Whether an answer that was kept is still given.
pub fn replayed(corpus: &Corpus, same: bool, before: &str, now: &str, record_changed: bool) -> String {
    match (same, before == now) {
        (true, _) if record_changed => say(corpus, text::same_answer_of_another_record(now)),
        (true, _) => say(corpus, text::same_answer(now)),
        (false, true) => say(corpus, text::other_reasons(now)),
        (false, false) => say(corpus, text::other_answer(before, now)),
    }
}
