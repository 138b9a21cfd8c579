//! Questions that cannot be put, in words: lower case, no full stop, the user's words in backticks, and the way out.

use std::path::Path;

use super::english::*;
use crate::{
    law::{Answer, Closed, Day, LONGEST_NAME, Named},
    problem::escape,
    query::names::{Candidate, Refused, Wanted, Why},
};

/// What is wrong and the way out.
pub struct RefusalWords {
    /// The stable code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
}

/// A name that was not taken.
pub fn refused(refused: &Refused) -> RefusalWords {
    let typed = escape(&refused.typed);
    let (noun, unknown) = match refused.wanted {
        Wanted::Person => ("person", "unknown-person"),
        Wanted::Place => ("state or place", "unknown-state"),
    };
    let words = |code, message, help| RefusalWords { code, message, help };
    match &refused.why {
        Why::Empty => {
            words(unknown, format!("`{typed}` is not the name of a {noun}"), Some(format!("give the name or id of a {noun}")))
        }
        Why::TooLong(length) => words(
            unknown,
            format!("a name of {length} characters is not the name of a {noun}"),
            Some(format!("give a name of at most {LONGEST_NAME} characters")),
        ),
        Why::Unknown(near) if near.is_empty() => words(
            unknown,
            format!("no {noun} on record is called `{typed}`"),
            Some(match refused.wanted {
                Wanted::Person => "give a name, a short name or an id; only persons on record can be asked about".to_owned(),
                Wanted::Place => "give the name or the ISO code of a state, or a place that belongs to one".to_owned(),
            }),
        ),
        Why::Unknown(near) => words(
            unknown,
            format!("no {noun} on record is called `{typed}`"),
            Some(format!("did you mean {}?", offer(near, "or"))),
        ),
        Why::Ambiguous(candidates, namesakes) => words(
            match refused.wanted {
                Wanted::Person => "ambiguous-person",
                Wanted::Place => "ambiguous-state",
            },
            format!("`{typed}` is the name of more than one {noun}"),
            Some(match &namesakes[..] {
                [] => format!("give one of these: {}", offer(candidates, "or")),
                others => format!("give {}; not on record: {}", offer(candidates, "or"), list(others, "and")),
            }),
        ),
        Why::Ended(state, successors) => {
            let until = state.exists.until.map_or_else(String::new, |until| format!(" on {}", day(until)));
            let help = if successors.is_empty() {
                "give the state whose territory it was on that date".to_owned()
            } else {
                format!("after it came {}", offer(successors, "and"))
            };
            words("ended-state", format!("`{typed}` is a state that ended{until}, before the date asked about"), Some(help))
        }
        Why::Other(other) => {
            let what = match other.means {
                Named::Person(_) => "a person",
                Named::State(_) => "a state",
                Named::Place(_) => "a place",
                Named::Instrument(_) => "a treaty or other text",
            };
            let help = match (refused.wanted, other.means) {
                (Wanted::Person, Named::State(_) | Named::Place(_)) | (Wanted::Place, Named::Person(_)) => {
                    "the person comes first, then the state".to_owned()
                }
                _ => format!("give the name or id of a {noun}"),
            };
            words(unknown, format!("`{typed}` is {what}, and a {noun} is expected here"), Some(help))
        }
    }
}

fn offer(candidates: &[Candidate], last: &str) -> String {
    let shown: Vec<String> = candidates
        .iter()
        .map(|candidate| {
            if candidate.name == candidate.id() {
                format!("`{}`", candidate.id())
            } else {
                format!("`{}` ({})", candidate.id(), candidate.name)
            }
        })
        .collect();
    list(&shown, last)
}

/// A day that cannot be asked about.
pub fn bad_day(option: &str, typed: &str) -> RefusalWords {
    let shown: String = typed.chars().take(40).collect();
    let shown = escape(&shown);
    let shaped = typed.len() == 10
        && typed.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    RefusalWords {
        code: "bad-date",
        message: if shaped {
            format!("`{shown}` for {option} is not a day of the calendar")
        } else {
            format!("`{shown}` for {option} is not a day in the form YYYY-MM-DD")
        },
        help: Some(month_length(typed).unwrap_or_else(|| "write the year, the month and the day, as in 2024-09-02".to_owned())),
    }
}

/// How long a month is, where the month exists and the day does not.
fn month_length(typed: &str) -> Option<String> {
    let first = Day::parse(&format!("{}-01", typed.get(..7)?))?;
    let last = first.first_of_next_month().previous();
    (typed.len() == 10 && Day::parse(typed).is_none()).then(|| format!("that month ends on {last}"))
}

/// A day before those covered.
pub fn too_early(option: &str, asked: Day, first: Day) -> RefusalWords {
    RefusalWords {
        code: "date-out-of-range",
        message: format!("`{asked}` for {option} lies before the dates covered"),
        help: Some(format!("give a day from {first} on")),
    }
}

/// An answer that is none.
pub fn unknown_answer(typed: &str) -> RefusalWords {
    let shown: String = typed.chars().take(40).collect();
    let words: Vec<String> = Answer::all().map(|answer| format!("`{}`", answer.word())).collect();
    RefusalWords {
        code: "unknown-answer",
        message: format!("`{}` is not an answer", escape(&shown)),
        help: Some(format!("the six answers are {}", list(&words, "and"))),
    }
}

/// A clock that cannot be read.
pub fn bad_epoch(value: &str) -> RefusalWords {
    let shown: String = value.chars().take(40).collect();
    RefusalWords {
        code: "bad-date",
        message: format!(
            "SOURCE_DATE_EPOCH is `{}`, which is no number of seconds since 1970 that a calendar reaches",
            escape(&shown)
        ),
        help: Some("unset it, or give --today".to_owned()),
    }
}

/// `--data` without a folder.
pub fn missing_folder() -> RefusalWords {
    RefusalWords {
        code: "usage",
        message: "`--data` names no folder".to_owned(),
        help: Some("name one, or leave it out to ask the record inside the program".to_owned()),
    }
}

/// A person or a state that is not given.
pub fn missing_name(what: &str) -> RefusalWords {
    RefusalWords {
        code: "usage",
        message: format!("no {what} is given"),
        help: Some("name the person first, then the state: dedere check PERSON STATE".to_owned()),
    }
}

/// A name more than there is place for.
pub fn one_name_too_many(typed: &str) -> RefusalWords {
    let shown: String = typed.chars().take(60).collect();
    RefusalWords {
        code: "usage",
        message: format!("`{}` is one name too many", escape(&shown)),
        help: Some("give the person once and the state once; put a name of several words in quotes".to_owned()),
    }
}

/// An expectation that was not met.
pub fn unexpected(expected: Answer, answer: Answer) -> String {
    format!("expected `{}`, the answer is `{}`\n", expected.word(), answer.word())
}

/// A record with several problems.
pub fn unusable_record(dir: &Path, problems: usize) -> RefusalWords {
    RefusalWords {
        code: "invalid-record",
        message: format!("the record in `{}` has {problems} problems", escape(&dir.to_string_lossy())),
        help: Some("list them with dedere data check".to_owned()),
    }
}

/// A record that cannot be used.
pub fn record_not_used(dir: &Path) -> String {
    format!("error: the record in `{}` cannot be used, so nothing was answered\n", escape(&dir.to_string_lossy()))
}

/// A record without problems.
pub fn no_problems(dir: &Path) -> String {
    format!("no problems in `{}`\n", escape(&dir.to_string_lossy()))
}
