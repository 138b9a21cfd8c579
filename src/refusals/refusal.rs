//! A question that could not be put, or a record that could not be read: `dedere/problem/1`.

use serde::Serialize;

use super::command_line::Argument;
use crate::{
    draw::{Style, json},
    law::Named,
    problem::{Problem, escape},
    query::names::Candidate,
};

/// A refusal: what is wrong, the way out, and what could have been meant. Lower case, no full stop, the user's words in backticks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Refusal {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The stable code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
    /// What could have been meant.
    pub candidates: Box<[Offered]>,
    /// The argument that is wrong, where the line itself could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub argument: Option<Box<Argument>>,
    /// What else is wrong.
    #[serde(skip_serializing_if = "<[Refusal]>::is_empty")]
    pub others: Box<[Refusal]>,
}

/// Something that a name could have meant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Offered {
    /// What it is.
    #[cfg_attr(test, schemars(extend("enum" = ["person", "state", "place", "instrument", "topic", "group"])))]
    pub kind: &'static str,
    /// Its id.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub id: &'static str,
    /// Its English name.
    pub name: &'static str,
}

impl Refusal {
    /// A refusal without a way out and without candidates.
    pub fn new(code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal {
            schema: "dedere/problem/1",
            code,
            message: message.into(),
            help: None,
            candidates: Box::default(),
            argument: None,
            others: Box::default(),
        }
    }

    /// The same with a way out.
    pub fn help(self, help: impl Into<String>) -> Refusal {
        Refusal { help: Some(help.into()), ..self }
    }

    /// The same with what could have been meant.
    pub fn candidates(self, candidates: &[Candidate]) -> Refusal {
        Refusal { candidates: candidates.iter().map(Offered::from).collect(), ..self }
    }

    /// Both.
    pub fn and(mut self, other: Refusal) -> Refusal {
        self.others = self.others.into_iter().chain([other]).collect();
        self
    }

    /// The same with a line that works, where there is one.
    pub fn and_example(self, line: &str) -> Refusal {
        if line.is_empty() {
            return self;
        }
        let help = self.help.map_or_else(String::new, |help| format!("{help}; "));
        Refusal { help: Some(format!("{help}for example: {line}")), ..self }
    }

    /// The same about an argument.
    pub fn about(self, argument: Argument) -> Refusal {
        Refusal { argument: Some(Box::new(argument)), ..self }
    }

    /// In words, for standard error.
    pub fn in_words(&self) -> String {
        let help = self.help.as_ref().map_or_else(String::new, |help| format!("\n  = help: {help}"));
        let others: String = self.others.iter().map(Refusal::in_words).collect();
        format!("error[{}]: {}{help}\n{others}", self.code, self.message)
    }

    /// In words, for a cell of a table.
    pub fn in_a_cell(&self) -> String {
        let help = self.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        format!("{}: {}{help}", self.code, self.message)
    }

    /// As JSON, for standard output.
    pub fn in_json(&self, style: Style) -> String {
        json::write(self, style)
    }
}

impl From<&Problem> for Refusal {
    fn from(problem: &Problem) -> Refusal {
        let help = problem.help.clone();
        Refusal { help, ..Refusal::new(problem.code.word(), escape(&problem.message)) }
    }
}

impl From<&Candidate> for Offered {
    fn from(candidate: &Candidate) -> Offered {
        let kind = match candidate.means {
            Named::Person(_) => "person",
            Named::State(_) => "state",
            Named::Place(_) => "place",
            Named::Instrument(_) => "instrument",
            Named::Topic(_) => "topic",
            Named::Group(_) => "group",
        };
        Offered { kind, id: candidate.id(), name: candidate.name }
    }
}

/// What was typed, in backticks: at most so many letters, as they can be shown.
pub(super) fn quoted(typed: &str, most: usize) -> String {
    let shown: String = typed.chars().take(most).collect();
    format!("`{}`", escape(&shown))
}
