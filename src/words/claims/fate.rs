//! What becomes of claims: why one fails, what else is to be said of it, and of all together.

use std::borrow::Cow;
use std::path::Path;

use super::super::{
    cites,
    message::{claim as text, premise, view},
    plain, say,
};
use crate::claims::{Deny, Failure};
use crate::law::*;
use crate::problem::{Code, escape};

/// Why a claim fails, in a phrase.
/// `word_only`: something else was done to the same effect.
pub fn failure(corpus: &Corpus, failure: Failure, rated: Rating, outcome: Rating, word_only: bool) -> String {
    let said = match failure {
        Failure::WrongOutcome if word_only => return say(corpus, text::wrong_word(rated.word())),
        Failure::WrongOutcome => return say(corpus, text::wrong_outcome(rated.word(), outcome)),
        Failure::WrongReason => return say(corpus, text::wrong_reason(rated.word())),
        Failure::ExpiredWaiver => text::expired_waiver(),
        Failure::Unproven => text::unproven(),
        Failure::Stale => text::stale(),
        Failure::Unsourced => text::unsourced(),
        Failure::UnusedWaiver => text::unused_waiver(),
    };
    plain(corpus, said).to_owned()
}

/// The code of a failure.
pub fn code(failure: Failure) -> Code {
    match failure {
        Failure::WrongOutcome => Code::WrongOutcome,
        Failure::WrongReason => Code::WrongReason,
        Failure::ExpiredWaiver => Code::ExpiredWaiver,
        Failure::Unproven => Code::Unproven,
        Failure::Stale => Code::Stale,
        Failure::Unsourced => Code::Unsourced,
        Failure::UnusedWaiver => Code::UnusedWaiver,
    }
}

/// Reasons that are none. `any`: the record has others.
pub fn missing_reasons(corpus: &Corpus, missing: &[String], left_out: usize, any: bool) -> String {
    let more = (left_out > 0).then(|| Cow::from(say(corpus, premise::more(left_out))));
    let missing = missing.iter().map(|reason| Cow::from(cites::typed(corpus, reason)));
    say(corpus, text::missing_reasons(missing.chain(more), any))
}

/// The record is not complete up to the claim's day.
pub fn beyond(corpus: &Corpus, complete_on: Day) -> String {
    say(corpus, text::beyond(complete_on))
}

/// A fact that is not from a page that was read.
pub fn recalled(corpus: &Corpus) -> Text {
    plain(corpus, text::recalled())
}

/// A waiver that is needed and runs.
pub fn waived(corpus: &Corpus, until: Day, reason: &str) -> String {
    say(corpus, text::waived(until, reason))
}

/// A waiver that has run out.
pub fn expired(corpus: &Corpus, until: Day, reason: &str) -> String {
    say(corpus, text::expired(until, reason))
}

/// Who said it, and when.
pub fn said(corpus: &Corpus, by: &str, date: Day) -> String {
    say(corpus, text::said(by, date))
}

/// A claim that holds, in a line: which, and how it was rated where that is not as supported.
pub fn held_claim(corpus: &Corpus, id: &str, claim: &str, rating: Rating) -> String {
    let rated = Some(rating).filter(|rating| *rating != Rating::Supported).map(Rating::word);
    say(corpus, text::held(id, rated, claim))
}

/// A rating from 1 to 3, and what it is called.
pub fn review_rating(corpus: &Corpus, outcome: Rating) -> (u8, Text) {
    let value = match outcome {
        Rating::Supported => 3,
        Rating::Unproven => 2,
        Rating::Refuted => 1,
    };
    (value, plain(corpus, text::rating(outcome)))
}

/// The totals, in one sentence.
pub fn totals(corpus: &Corpus, claims: u64, holds: u64, fails: u64, waived: u64, problems: u64) -> String {
    let mut parts = Vec::new();
    if fails > 0 {
        parts.push(say(corpus, text::failing(fails)));
    }
    if problems > 0 {
        parts.push(say(corpus, text::unchecked(problems)));
    }
    if waived > 0 {
        parts.push(say(corpus, text::waiving(waived)));
    }
    if parts.is_empty() {
        return say(corpus, text::one_or_all_hold(holds));
    }
    if holds > 0 {
        parts.push(say(corpus, text::holding(holds)));
    } else if parts.len() == 1 && problems > 0 {
        return plain(corpus, text::none_checked()).to_owned();
    }
    say(corpus, text::totals(claims + problems, parts))
}

/// Remarks that hold for some claims, each with how to fail on it, unless the run does.
pub fn counted(corpus: &Corpus, stale: u64, unsourced: u64, unused_waivers: u64, deny: Deny) -> Vec<String> {
    let mut remarks = Vec::new();
    if stale > 0 {
        remarks.push(say(corpus, text::claims_beyond(stale, deny.stale)));
    }
    if unsourced > 0 {
        remarks.push(say(corpus, text::claims_unsourced(unsourced, deny.unsourced)));
    }
    if unused_waivers > 0 {
        remarks.push(say(corpus, text::waivers_unused(unused_waivers, deny.unused_waiver)));
    }
    remarks
}

/// Claims that are counted and not listed.
pub fn left_out(corpus: &Corpus, number: u64) -> String {
    say(corpus, text::left_out(number))
}

/// Annotations that are left out.
pub fn annotations_left_out(corpus: &Corpus, number: usize) -> String {
    say(corpus, text::annotations_left_out(number))
}

/// Ids that were not compared with each other.
pub fn ids_not_compared(corpus: &Corpus, number: u64) -> String {
    say(corpus, text::ids_not_compared(number))
}

/// What of a folder is not read: the first names, and how many others.
pub fn passed_over(corpus: &Corpus, folder: &str, first: &[String], number: u64) -> String {
    let left_out = number.saturating_sub(first.len() as u64);
    let more = (left_out > 0).then(|| Cow::from(say(corpus, premise::more(left_out))));
    let names = first.iter().map(|name| escape(name));
    say(corpus, text::passed_over(escape(folder), number, names.chain(more)))
}

/// Against which record.
pub fn against(corpus: &Corpus) -> String {
    let Edition { complete_on, checked_on, .. } = corpus.edition;
    [&say(corpus, text::record_until(complete_on, checked_on)), plain(corpus, view::no_advice())].join(" ")
}

/// A record that is too old for what was asked.
pub fn old_record(corpus: &Corpus, days: i32, most: i32) -> String {
    say(corpus, text::old_record(days, corpus.edition.checked_on, most))
}

/// The heading of what could not be checked.
pub fn not_checked(corpus: &Corpus) -> Text {
    plain(corpus, text::not_checked_heading())
}

/// The heading of claims that hold.
pub fn holding(corpus: &Corpus) -> Text {
    plain(corpus, text::holding_heading())
}

/// Where a problem stands, as the name of a test case.
pub fn line(corpus: &Corpus, number: usize) -> String {
    if number == 0 { plain(corpus, text::whole_file()).to_owned() } else { say(corpus, text::line(number)) }
}

/// How to mend what a code stands for, and the command that says more.
pub fn help_on(corpus: &Corpus, code: Code) -> String {
    [code.of_claims().1, &say(corpus, text::more_on(code.word()))].join(" ")
}

/// A file of facts of one's own that was written.
pub fn overlay_written(corpus: &Corpus, file: &Path) -> String {
    let file = file.to_string_lossy();
    say(corpus, text::overlay_written(escape(&file))) + "\n"
}

/// A file of claims that was written.
pub fn written(corpus: &Corpus, file: &Path) -> String {
    let file = file.to_string_lossy();
    say(corpus, text::written(escape(&file))) + "\n"
}
