//! Names and ids that were not taken.

use super::refusal::{Refusal, quoted};
use crate::{
    law::{LONGEST_NAME, Named, State, StateId, Text, Topic},
    problem::escape,
    query::names::{Beside, Candidate, Reach, Refused, Wanted, Why},
    words::{day, list},
};

impl From<&Refused> for Refusal {
    fn from(refused: &Refused) -> Refusal {
        let typed = escape(&refused.typed);
        let (noun, unknown, ambiguous) = match refused.wanted {
            Wanted::Person => ("person", "unknown-person", "ambiguous-person"),
            Wanted::Place => ("state or place", "unknown-state", "ambiguous-state"),
        };
        let unknown = |message: String| Refusal::new(unknown, message);
        match &refused.why {
            Why::Empty => {
                unknown(format!("`{typed}` is not the name of a {noun}")).help(format!("give the name or id of a {noun}"))
            }
            Why::TooLong(length) => unknown(format!("a name of {length} characters is not the name of a {noun}"))
                .help(format!("give a name of at most {LONGEST_NAME} characters")),
            Why::Unknown(near) => unknown(format!("no {noun} on record is called `{typed}`"))
                .help(helped(refused.wanted, near, refused.beside.as_ref()))
                .candidates(near),
            Why::Topic(topic, group) => {
                let all = group
                    .filter(|_| refused.wanted == Wanted::Place)
                    .map(|group| format!("; all its members: {}", of_group(group)));
                let candidates: Vec<Candidate> = [Candidate::of_topic(topic)].into_iter().chain(*group).collect();
                unknown(format!("`{typed}` is not the name of a {noun}"))
                    .help(told(topic) + &all.unwrap_or_default())
                    .candidates(&candidates)
            }
            Why::Ambiguous(candidates, namesakes) => {
                Refusal::new(ambiguous, format!("`{typed}` is the name of more than one {noun}"))
                    .help(one_of(candidates, namesakes))
                    .candidates(candidates)
            }
            Why::NoHolder(others) => unknown(format!("no person on record was `{typed}` on that day"))
                .help(match others[..] {
                    [] => names_of(refused.wanted),
                    _ => format!("give a name; on other days it was {}", offer(others, "or")),
                })
                .candidates(others),
            Why::Ended(state, successors) => ended(&typed, state, successors),
            Why::Other(other) => {
                let help = match (refused.wanted, other.means) {
                    (Wanted::Person, Named::State(_) | Named::Place(_)) | (Wanted::Place, Named::Person(_)) => {
                        "the person comes first, then the state".to_owned()
                    }
                    (Wanted::Place, Named::Group(_)) => {
                        format!("ask about each of its members, all at once: {}", of_group(*other))
                    }
                    _ => format!("give the name or id of a {noun}"),
                };
                unknown(format!("`{typed}` is {}, and a {noun} is expected here", kind(other.means))).help(help)
            }
        }
    }
}

/// A name of something that has a command of its own; of a state, with those who head it on that day.
pub fn named_elsewhere(refused: &Refused, other: Candidate, heads: &[Candidate]) -> Refusal {
    let (command, what) = match other.means {
        Named::Person(_) => ("person", "about the person"),
        _ => ("state", "about it"),
    };
    let at_its_head = match heads {
        [] => String::new(),
        heads => format!("; at its head on that day, as far as on record: {}", offer(heads, "and")),
    };
    let help = format!("{what}: dedere {command} {}{at_its_head}", other.id());
    Refusal::from(refused).help(help).candidates(heads)
}

/// How to ask about the members of a group.
fn of_group(group: Candidate) -> String {
    format!("dedere obligations --group {}", group.id())
}

/// The way out of an unknown name: what comes near, or what can be given; and what helps on beside.
fn helped(wanted: Wanted, near: &[Candidate], beside: Option<&Beside>) -> String {
    match (near, beside) {
        ([], None) => names_of(wanted),
        ([], Some(Beside::Topic(topic))) => format!("{}; {}", names_of(wanted), told(topic)),
        ([], Some(Beside::Reach(reach))) => format!("{}: {}", names_of(wanted), absent(reach)),
        ([], Some(Beside::Another(reach))) => format!("{}: {}", names_of(wanted), absent(reach)),
        (near, Some(Beside::Another(reach))) => {
            format!("did you mean {}? whoever else bears that name is not on record: {}", offer(near, "or"), absent(reach))
        }
        (near, Some(Beside::Topic(topic))) => format!("did you mean {}? {}", offer(near, "or"), told(topic)),
        (near, _) => format!("did you mean {}?", offer(near, "or")),
    }
}

/// What the law says of a topic, and where there is more.
fn told(topic: &Topic) -> String {
    format!("`{}`: {} More: dedere explain {0}", topic.id, topic.said())
}

/// What it means that a person is not on record.
fn absent(Reach { complete, until }: &Reach) -> String {
    let courts: Vec<String> = complete.iter().map(|court| format!("the {court}")).collect();
    let whole = match courts[..] {
        [] => String::new(),
        _ => format!("the public documents of {} up to {}, and ", list(&courts, "and"), day(*until)),
    };
    format!(
        "the record holds {whole}a selection of those of other courts and of states, so that a person who is not on it may be wanted \
         elsewhere, or in secret; what holds for everybody: dedere list rules, dedere list topics"
    )
}

/// What can be given, where nothing comes near.
fn names_of(wanted: Wanted) -> String {
    match wanted {
        Wanted::Person => "give a name, a short name or an id; only persons on record can be asked about".to_owned(),
        Wanted::Place => "give the name or the ISO code of a state, or a place that belongs to one".to_owned(),
    }
}

fn one_of(candidates: &[Candidate], namesakes: &[Text]) -> String {
    match namesakes {
        [] => format!("give one of these: {}", offer(candidates, "or")),
        others => format!("give {}; not on record: {}", offer(candidates, "or"), list(others, "and")),
    }
}

fn ended(typed: &str, state: &State, successors: &[Candidate]) -> Refusal {
    let until = state.exists.until.map_or_else(String::new, |until| format!(" on {}", day(until)));
    let help = match successors {
        [] => "give the state whose territory it was on that date".to_owned(),
        successors => format!("after it came {}", offer(successors, "and")),
    };
    let message = format!("`{typed}` is a state that ended{until}, before the date asked about");
    Refusal::new("ended-state", message).help(help).candidates(successors)
}

fn kind(named: Named) -> &'static str {
    match named {
        Named::Person(_) => "a person",
        Named::State(_) => "a state",
        Named::Place(_) => "a place",
        Named::Instrument(_) => "a treaty or other text",
        Named::Topic(_) => "a word about the law",
        Named::Group(_) => "a group of states",
    }
}

fn offer(candidates: &[Candidate], last: &str) -> String {
    let shown = candidates.iter().map(|candidate| match candidate.id() {
        id if id == candidate.name => format!("`{id}`"),
        id => format!("`{id}` ({})", candidate.name),
    });
    list(&shown.collect::<Vec<_>>(), last)
}

/// An instrument or court that is not on record.
pub fn not_on_record(noun: &str, code: &'static str, typed: &str, near: &[Text], kinds: &str) -> Refusal {
    let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
    Refusal::new(code, format!("no {noun} on record is called {}", quoted(typed, 60))).help(match near[..] {
        [] => format!("dedere list {kinds} shows them all"),
        _ => format!("did you mean {}?", list(&near, "or")),
    })
}

/// A place, where what is listed is of states alone. To list what is of its state would answer another question.
pub fn no_list_of_a_place(name: &str, kind: &str, state: Option<StateId>) -> Refusal {
    let help = match state {
        Some(state) => format!("for the state to which it belongs on that day: --state {state}"),
        None => "give a state".to_owned(),
    };
    Refusal::new("not-a-state", format!("`{}` is a place, and {kind} are listed by state", escape(name))).help(help)
}

/// An id that stands for nothing. A person or a state has a command of its own.
pub fn unexplained(typed: &str, near: &[String], other: Option<(&str, &str)>) -> Refusal {
    let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
    Refusal::new("unknown-id", format!("nothing to explain is called {}", quoted(typed, 80))).help(match (other, &near[..]) {
        (Some((command, id)), _) => format!("it names a {command}: dedere {command} {id}"),
        (None, []) => "articles are typed as instrument:article; dedere list shows rules, flags, sources and the rest".to_owned(),
        (None, near) => format!("did you mean {}?", list(near, "or")),
    })
}
