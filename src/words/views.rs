//! Lists of pairs, spans and changes, in words.

use super::english::*;
use crate::{law::*, query::moments::Act};

/// In a column of first days: as far back as answers go.
pub const ALWAYS: &str = "(always)";
/// In a column of last days: still so on the last day shown.
pub const STILL: &str = "(still)";

/// "ICC 2023-03-17": a document in a table.
pub fn short_document(corpus: &Corpus, process: &Process) -> String {
    let court = corpus.court(process.court).map_or(process.court.0, |court| court.short);
    format!("{court} {}", process.issued)
}

/// Whom and where a list of obligations is about, and when.
#[derive(Clone, Copy, Debug)]
pub struct ListOf {
    /// One person.
    pub person: Option<&'static Person>,
    /// One state or place.
    pub place: Option<Asked>,
    /// The day.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
}

/// What a list of obligations is about, by the answers that stand in it: nobody is said to have been wanted where nobody was.
pub fn asked_for(corpus: &Corpus, about: ListOf, shown: &[Answer]) -> String {
    let ListOf { person, place, date, today } = about;
    let tense = Tense::of(date, today);
    let day = on_day(date, today);
    let had = match tense {
        Tense::Past => "had",
        Tense::Present => "has",
        Tense::Future => "would have",
    };
    let owed = shown.iter().any(|answer| *answer > Answer::Undetermined);
    let (open, none) = (shown.contains(&Answer::Undetermined), shown.contains(&Answer::NotObliged));
    let place = place.map(|place| place_name_on(place, date));
    match (person.map(|person| person.name), place) {
        (Some(person), Some(place)) => format!("{person} in {place}{day}."),
        (Some(person), None) => match (owed, open, none) {
            (true, _, false) => format!("Where {person} {had} to be arrested or prosecuted{day}, state by state."),
            (true, _, true) => format!("What states owed about {person}{day}, state by state."),
            (false, true, _) => format!("Where it cannot be said whether {person} {had} to be arrested{day}."),
            (false, false, _) => format!("Where nobody {had} to arrest {person}{day}."),
        },
        (None, Some(place)) => match (owed, open, none) {
            (true, _, false) => format!("Who {had} to be arrested or prosecuted in {place}{day}."),
            (true, _, true) => format!("What was owed about each person in {place}{day}."),
            (false, true, _) => format!("Of whom it cannot be said whether they {had} to be arrested in {place}{day}."),
            (false, false, _) => format!("Whom nobody {had} to arrest in {place}{day}."),
        },
        (None, None) => {
            let persons = corpus.persons.len();
            match (owed, open, none) {
                (true, _, false) => format!("Who {had} to be arrested or prosecuted where{day}: {persons} persons on record."),
                (true, _, true) => format!("What was owed about whom, and where{day}: {persons} persons on record."),
                (false, true, _) => format!("Of whom, and where, it cannot be said whether they {had} to be arrested{day}."),
                (false, false, _) => format!("Whom nobody {had} to arrest, and where{day}: {persons} persons on record."),
            }
        }
    }
}

/// " on 2 September 2024", " today, 2 September 2024".
pub fn on_day(date: Day, today: Day) -> String {
    match Tense::of(date, today) {
        Tense::Present => format!(" today, {}", day(date)),
        Tense::Past | Tense::Future => format!(" on {}", day(date)),
    }
}

/// A state's or place's name inside a sentence.
pub fn place_name(place: Asked) -> String {
    match place {
        Asked::State(state) => the_state(state),
        Asked::Place(place) => the(place.name),
    }
}

/// The same, by the name that it bore on a day.
pub fn place_name_on(place: Asked, day: Day) -> String {
    match place {
        Asked::State(state) => the_state_on(state, day),
        Asked::Place(place) => the(place.name),
    }
}

/// Whose a place is.
pub fn belongs(place: &str, state: &str) -> String {
    format!("{} belongs to {}: what is said is what that state owes.", capital(&the(place)), the(state))
}

/// How many rows stand under a heading.
pub fn so_many(rows: usize, persons: bool, states: bool) -> String {
    let noun = match (persons, states, rows) {
        (true, false, 1) => "person",
        (true, false, _) => "persons",
        (false, true, 1) => "state",
        (false, true, _) => "states",
        (_, _, 1) => "pair",
        _ => "pairs",
    };
    format!("{rows} {noun}")
}

/// No row to show.
pub fn no_rows(filtered: bool) -> &'static str {
    if filtered { "No pair has such an answer." } else { "Nothing is owed." }
}

/// How many rows without an obligation are not shown.
pub fn left_out(rows: usize) -> String {
    match rows {
        0 => String::new(),
        1 => "1 answer of not-obliged is left out: --answer not-obliged shows it.".to_owned(),
        rows => format!("{rows} answers of not-obliged are left out: --answer not-obliged lists them."),
    }
}

/// How complete the record is.
pub fn complete_to(day: Day) -> String {
    format!("Record complete to {day}. Not legal advice.")
}

/// What a timeline is about.
pub fn timeline_of(person: &Person, place: Asked, from: Day, to: Day) -> String {
    format!("{} in {}, {}.", person.name, place_name(place), days(from, Some(to)))
}

/// A span in a sentence.
pub fn span_text(answer: Answer, from: Option<Day>, acts: &[&str]) -> String {
    let from = from.map_or_else(String::new, |from| format!(" from {}", day(from)));
    let because = if acts.is_empty() { String::new() } else { format!(": {}", acts.join("; ")) };
    format!("{}{from}{because}.", capital(answer.word()))
}

/// Which days a timeline shows, where they were not given.
pub fn window(from: bool, to: bool, no_document: bool) -> String {
    let from = match (from, no_document) {
        (false, _) => None,
        (true, false) => Some("from the first document about this person (--from shows earlier days)"),
        (true, true) => Some("from the first day that answers go back to, there being no document about this person"),
    };
    let to = to.then_some("to one year after today (--to shows later days)");
    let shown: Vec<&str> = from.into_iter().chain(to).collect();
    if shown.is_empty() { String::new() } else { format!("Shown {}.", list(&shown, "and")) }
}

/// How many answers changed between two days.
pub fn changed_between(from: Day, to: Day, changed: usize, kept: usize, compared: usize) -> String {
    let kept = match kept {
        0 => String::new(),
        1 => "; 1 stood on another rule".to_owned(),
        kept => format!("; {kept} stood on other rules"),
    };
    format!("Between {} and {}, {changed} of {compared} answers changed{kept}.", day(from), day(to))
}

/// A change of one pair.
pub fn changed(before: &str, after: &str, since: Day, because: &str) -> String {
    if before == after {
        format!("{} as before, on other rules since {}: {because}.", capital(after), day(since))
    } else {
        format!("From {before} to {after} on {}: {because}.", day(since))
    }
}

/// What the answers under a heading were before.
pub fn was_before(before: &str, after: &str, rows: usize) -> String {
    let rows = so_many(rows, false, false);
    if before == after { format!("as before, on other rules: {rows}") } else { format!("was {before}: {rows}") }
}

/// Names in a cell; of many, how many and the first.
pub fn some_of(names: &[&str]) -> String {
    const MOST: usize = 12;
    match names {
        [first @ .., _] if names.len() > MOST => {
            let shown: Vec<&str> = first.iter().take(MOST - 2).copied().collect();
            format!("{} in all: {} and {} more", names.len(), shown.join(", "), names.len() - shown.len())
        }
        _ => names.join(", "),
    }
}

/// The kind of an act, in a word for programs.
pub fn act_kind(act: &Act) -> &'static str {
    match act {
        Act::Bound(..) => "bound",
        Act::Left(..) => "left",
        Act::Step(..) => "step",
        Act::Declared(_) => "declared",
        Act::DeclarationOver(_) => "declaration-over",
        Act::Named(..) => "named",
        Act::NamedNoMore(..) => "named-no-more",
        Act::Line(..) => "line",
        Act::Issued(_) => "issued",
        Act::Published(_) => "published",
        Act::Applied(..) => "applied",
        Act::Requested(..) => "requested",
        Act::RequestOver(..) => "request-over",
        Act::Ended(..) => "ended",
        Act::Measured(..) => "measured",
        Act::MeasureOver(..) => "measure-over",
        Act::TookOffice(_) => "took-office",
        Act::LeftOffice(_) => "left-office",
        Act::Recognised(..) => "recognised",
        Act::Unverified(_) => "unverified",
        Act::Died(_) => "died",
        Act::TooOld(_) => "too-old",
        Act::Succeeded(_) => "succeeded",
        Act::Transferred(_) => "transferred",
        Act::Reached(..) => "reached",
        Act::Control(_) => "control",
        Act::Today => "today",
    }
}

/// An end of a span of days before its beginning.
pub fn wrong_way_round(from: Day, to: Day) -> super::RefusalWords {
    super::RefusalWords {
        code: "bad-date",
        message: format!("`{to}` for --to lies before `{from}` for --from"),
        help: Some("give the earlier day to --from".to_owned()),
    }
}
