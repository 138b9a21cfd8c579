//! Lists and the record as a whole, in words.

use super::{RefusalWords, english::*};
use crate::{law::*, problem::escape};

/// "124 states".
pub fn listed(count: usize, kind: &str) -> String {
    let one = if kind == "participations" { "participation" } else { kind.strip_suffix('s').unwrap_or(kind) };
    if count == 1 { format!("1 {one}.") } else { format!("{count} {kind}.") }
}

/// What limits a list of parties on a day.
pub fn about_parties(complete_on: Day, complete: bool, open: usize, date: Day) -> Vec<String> {
    let mut notes = Vec::new();
    match open {
        0 => {}
        1 => notes.push("Of 1 more state the record does not say whether it was a party on that day.".to_owned()),
        open => notes.push(format!("Of {open} more states the record does not say whether they were parties on that day.")),
    }
    if !complete {
        notes.push("The list is known to lack parties.".to_owned());
    }
    if complete_on < date {
        notes.push(format!("The list was last compared with its depositary on {}.", day(complete_on)));
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

/// The title of what the record covers.
pub fn record_title(version: &str, complete_on: Day, checked_on: Day) -> String {
    format!("Record {version}, complete to {}, last worked on {}.", day(complete_on), day(checked_on))
}

/// A list of parties that is known to lack some.
pub const LACKS_PARTIES: &str = ", some missing";

/// Persons and documents on record.
pub fn who_is_on_record(persons: usize, at_large: usize, warrants: usize) -> String {
    format!("{persons} persons, {at_large} of them wanted and at large today; {warrants} warrants, indictments and the like")
}

/// States and places on record.
pub fn where_on_record(states: usize, places: usize) -> String {
    format!("{states} states and entities, {places} places that belong to one or are disputed")
}

/// Law on record.
pub fn law_on_record(instruments: usize, articles: usize, rules: usize) -> String {
    format!("{instruments} treaties and other texts, {articles} of their articles, {rules} rules")
}

/// What happened, as far as on record.
pub fn happened_on_record(visits: usize, findings: usize) -> String {
    format!("{visits} trips, {findings} findings and positions")
}

/// How many sources were read.
pub fn sources_read(all: usize, read: usize) -> String {
    format!("{all} sources; {read} were read for this record")
}

/// How old the record is.
pub fn record_age(checked: i32, complete: i32) -> String {
    format!("last worked on {}; complete to a day {}", ago(checked), ago(complete))
}

fn ago(days: i32) -> String {
    match days {
        -1 => "1 day after today".to_owned(),
        days if days < 0 => format!("{} days after today", days.unsigned_abs()),
        0 => "0 days ago".to_owned(),
        1 => "1 day ago".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// A record that is too old.
pub fn too_old(edition: &Edition, days: i32, most: i32) -> String {
    format!("the record was last worked on {days} days ago, on {}; --max-age allows {most}\n", day(edition.checked_on))
}

/// Facts of a kind that the record counts.
pub fn fact_kind(kind: &str) -> &'static str {
    match kind {
        "state" => "states and entities",
        "control" => "foreign control of territory",
        "place" => "places",
        "reach" => "reach of a treaty to a place",
        "predecessor" => "predecessors",
        "court" => "courts",
        "situation" => "situations",
        "conflict" => "conflicts",
        "instrument" => "instruments",
        "list" => "lists of parties",
        "action" => "treaty actions",
        "effect" => "days of effect",
        "declaration" => "declarations",
        "person" => "persons",
        "office" => "terms of office",
        "warrant" => "warrants and the like",
        "end" => "ends of warrants",
        "acts" => "days of the acts charged",
        "capacity" => "what charges can trigger",
        "application" => "applications",
        "request" => "requests to states",
        "measure" => "deferrals and the like",
        "charge" => "charges",
        "visit" => "trips",
        "finding" => "findings and positions",
        _ => "other facts",
    }
}

/// How many facts are how sure.
pub fn facts_by_confidence(sourced: usize, computed: usize, recalled: usize) -> String {
    format!(
        "{} facts: {sourced} read on a page, {computed} worked out by a treaty's own formula, {recalled} from general knowledge \
         and still to be confirmed.",
        sourced + computed + recalled
    )
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
