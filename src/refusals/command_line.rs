//! Lines that cannot be read: what was wrong, what was expected, and what to type instead.

use serde::Serialize;

use super::refusal::{Refusal, quoted};
use crate::words::list;

/// So much of what was typed is shown.
const SHOWN: usize = 60;

/// An argument that a line was not read for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Argument {
    /// The option, or the word that stands for the argument in the help.
    pub name: String,
    /// What was given for it; `null`: nothing.
    pub given: Option<String>,
    /// All that it can be; empty: anything of its kind.
    pub values: Vec<String>,
    /// What may have been meant.
    pub suggested: Option<String>,
    /// What the help says of it.
    #[serde(skip)]
    pub about: String,
    /// A line in which it stands.
    #[serde(skip)]
    pub example: Option<String>,
}

impl Argument {
    /// What it is, what may have been meant, and an example, as far as there are any.
    fn told(&self) -> String {
        let name = &self.name;
        let meant = self.suggested.as_ref().map(|suggested| format!("did you mean `{suggested}`?"));
        let values: Vec<String> = self.values.iter().map(|value| format!("`{value}`")).collect();
        let what = match (&values[..], self.about.as_str()) {
            ([], "") => None,
            ([], about) => Some(format!("`{name}` is {}", in_a_sentence(about))),
            ([only], _) => Some(format!("`{name}` is {only}")),
            (values, _) => Some(format!("`{name}` is one of {}", list(values, "and"))),
        };
        let example = self.example.as_ref().map(|example| format!("for example: {example}"));
        match (meant, [what, example].into_iter().flatten().collect::<Vec<_>>().join("; ")) {
            (Some(meant), rest) if rest.is_empty() => meant,
            (Some(meant), rest) => format!("{meant} {rest}"),
            (None, rest) => rest,
        }
    }

    fn refused(self, message: String) -> Refusal {
        let told = self.told();
        let refusal = Refusal::new("usage", message).about(self);
        if told.is_empty() { refusal } else { refusal.help(told) }
    }
}

/// The beginning of the help of an argument, as it goes on in a sentence.
fn in_a_sentence(about: &str) -> String {
    let mut letters = about.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// A value that an argument does not take.
pub fn no_such_value(argument: Argument) -> Refusal {
    let given = quoted(argument.given.as_deref().unwrap_or_default(), SHOWN);
    let message = format!("{given} is not a value of `{}`", argument.name);
    argument.refused(message)
}

/// An option without its value.
pub fn no_value(argument: Argument) -> Refusal {
    let message = format!("`{}` needs a value, and none is given", argument.name);
    argument.refused(message)
}

/// A value for an option that takes none.
pub fn value_too_many(argument: Argument) -> Refusal {
    let given = quoted(argument.given.as_deref().unwrap_or_default(), SHOWN);
    let message = format!("`{}` takes no value, and {given} is given", argument.name);
    let help = format!("give `{}` alone", argument.name);
    argument.refused(message).help(help)
}

/// An option that a command does not have; `within`: the command with a place for its own, where one of those has it.
pub fn no_such_option(command: &str, argument: Argument, within: Option<&str>) -> Refusal {
    let message = format!("`{command}` has no option {}", quoted(argument.given.as_deref().unwrap_or_default(), SHOWN));
    let name = argument.name.clone();
    let known = argument.suggested.is_some();
    let refusal = argument.refused(message);
    match within {
        Some(within) => refusal.help(format!("`{name}` belongs behind the command: {within} {name}")),
        None if known => refusal,
        None => refusal.help(format!("{command} --help lists those that it has")),
    }
}

/// A word more than a command takes.
pub fn word_too_many(command: &str, argument: Argument) -> Refusal {
    let given = quoted(argument.given.as_deref().unwrap_or_default(), SHOWN);
    let known = argument.suggested.is_some();
    let refusal = argument.refused(format!("{given} is more than `{command}` takes"));
    if known {
        refusal
    } else {
        refusal.help(format!("put a name of several words in quotes; {command} --help tells what it takes"))
    }
}

fn commands_of(program: &str) -> String {
    format!("{program} --help shows the commands; one visit: {program} check PERSON STATE")
}

/// A word that is no command.
pub fn no_such_command(program: &str, argument: Argument) -> Refusal {
    let given = quoted(argument.given.as_deref().unwrap_or_default(), SHOWN);
    let known = argument.suggested.is_some() || !argument.values.is_empty();
    let refusal = argument.refused(format!("{given} is not a command of `{program}`"));
    if known { refusal } else { refusal.help(commands_of(program)) }
}

/// A command that needs one of its own.
pub fn no_command(program: &str, argument: Argument) -> Refusal {
    let refusal = argument.refused(format!("`{program}` needs a command, and none is given"));
    if refusal.help.is_some() { refusal } else { refusal.help(commands_of(program)) }
}

/// Arguments that a command cannot do without.
pub fn missing_arguments(command: &str, missing: Vec<Argument>) -> Refusal {
    let names: Vec<String> = missing.iter().map(|argument| format!("`{}`", argument.name)).collect();
    let message = match names.len() {
        1 => format!("`{command}` needs {}, which is not given", names[0]),
        _ => format!("`{command}` needs {}, which are not given", list(&names, "and")),
    };
    let mut missing = missing.into_iter();
    let Some(first) = missing.next() else { return Refusal::new("usage", message) };
    let others: Vec<String> = missing.map(|argument| Argument { example: None, ..argument }.told()).collect();
    let told = [Argument { example: None, ..first.clone() }.told()].into_iter().chain(others);
    let example = first.example.as_ref().map(|example| format!("for example: {example}"));
    let told: Vec<String> = told.chain(example).filter(|told| !told.is_empty()).collect();
    let refusal = Refusal::new("usage", message).about(first);
    if told.is_empty() { refusal } else { refusal.help(told.join("; ")) }
}

/// Arguments that contradict each other.
pub fn not_together(argument: Argument, others: &[String]) -> Refusal {
    let name = argument.name.clone();
    if others.contains(&name) || others.is_empty() {
        return Refusal::new("usage", format!("`{name}` is given more than once")).about(argument).help("give it once");
    }
    let others: Vec<String> = others.iter().map(|other| format!("`{other}`")).collect();
    let message = format!("`{name}` cannot be given together with {}", list(&others, "and"));
    Refusal::new("usage", message).about(argument).help("leave one of them out")
}

/// An argument that is no text.
pub fn no_text() -> Refusal {
    Refusal::new("usage", "an argument is not text in UTF-8")
        .help("type it anew; only the names of files may be in another encoding")
}

/// A line that cannot be read for another reason, in the words of whoever read it.
pub fn unread_line(command: &str, why: &str) -> Refusal {
    Refusal::new("usage", format!("the line cannot be read: {}", crate::problem::escape(why)))
        .help(format!("{command} --help tells what can be typed"))
}
