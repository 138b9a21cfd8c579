//! Assistants: what of theirs cannot be answered, and what cannot be begun with them.

use super::refusal::{Refusal, quoted};
use crate::{problem::escape, words::list};

/// So much of what was given is shown.
const SHOWN: usize = 60;

/// A program without what answers assistants.
pub fn without_assistants() -> Refusal {
    Refusal::new("usage", "this program was built without what answers assistants")
        .help("build it with: cargo install --locked --path . --features mcp; every package has it")
}

/// Somebody sits where an assistant is expected.
pub fn for_assistants() -> Refusal {
    Refusal::new("usage", "this command is for assistants, which start it themselves and speak the Model Context Protocol to it")
        .help("name it in the settings of an assistant, as `dedere mcp --help` shows")
}

/// Something else than the protocol came first.
pub fn not_begun() -> Refusal {
    Refusal::new("usage", "what came first was no greeting of the Model Context Protocol")
        .help("an assistant begins with the request `initialize`")
}

/// The protocol cannot be spoken.
pub fn no_protocol(why: &str) -> Refusal {
    Refusal::new("unwritable-output", format!("assistants cannot be answered: {}", escape(why)))
}

/// A tool that there is not.
pub fn no_such_tool(given: &str, meant: Option<&str>, known: &[String]) -> Refusal {
    Refusal::new("usage", format!("no tool is called {}", quoted(given, SHOWN))).help(meant_or_all(meant, "the tools are", known))
}

/// An argument that a tool does not have.
pub fn no_such_argument(tool: &str, given: &str, meant: Option<&str>, known: &[String]) -> Refusal {
    Refusal::new("usage", format!("`{tool}` has no argument {}", quoted(given, SHOWN)))
        .help(meant_or_all(meant, "it takes", known))
}

fn meant_or_all(meant: Option<&str>, before: &str, known: &[String]) -> String {
    let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    let meant = meant.map_or_else(String::new, |meant| format!("did you mean `{meant}`? "));
    format!("{meant}{before} {}", list(&known, "and"))
}

/// A value of another kind than the argument.
pub fn of_another_kind(argument: &str, kind: &str) -> Refusal {
    Refusal::new("usage", format!("the value of `{argument}` is not {kind}")).help(format!("give {kind}, or leave it out"))
}

/// A list of all pairs there are, for somebody who reads it to the end.
pub fn of_all_pairs(tool: &str, narrowing: &[&str]) -> Refusal {
    let narrowing: Vec<String> = narrowing.iter().map(|word| format!("`{word}`")).collect();
    Refusal::new("usage", format!("`{tool}` would list every person in every state"))
        .help(format!("give {}", list(&narrowing, "or")))
}
