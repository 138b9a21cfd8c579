//! A question that could not be put, or a record that could not be read: `dedere/problem/1`.

use serde::Serialize;

use super::{
    Style, json,
    words::{self, RefusalWords},
};
use crate::{
    law::Named,
    query::names::{Candidate, Refused, Why},
};

/// A failure: what is wrong, the way out, and what could have been meant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Failure {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The stable code.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
    /// What could have been meant.
    pub candidates: Vec<Offered>,
}

/// Something that a name could have meant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Offered {
    /// What it is.
    #[cfg_attr(test, schemars(extend("enum" = ["person", "state", "place", "instrument"])))]
    pub kind: &'static str,
    /// Its id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    pub id: &'static str,
    /// Its English name.
    pub name: &'static str,
}

impl Failure {
    /// A failure without candidates.
    pub fn new(code: impl Into<String>, message: impl Into<String>, help: Option<String>) -> Failure {
        Failure { schema: "dedere/problem/1", code: code.into(), message: message.into(), help, candidates: Vec::new() }
    }

    /// A name that was not taken.
    pub fn refused(refused: &Refused) -> Failure {
        let candidates: &[Candidate] = match &refused.why {
            Why::Unknown(candidates) | Why::Ambiguous(candidates, _) | Why::Ended(_, candidates) => candidates,
            Why::Empty | Why::TooLong(_) | Why::Other(_) => &[],
        };
        let candidates = candidates.iter().map(|candidate| Offered {
            kind: match candidate.means {
                Named::Person(_) => "person",
                Named::State(_) => "state",
                Named::Place(_) => "place",
                Named::Instrument(_) => "instrument",
            },
            id: candidate.id(),
            name: candidate.name,
        });
        Failure { candidates: candidates.collect(), ..Failure::from(words::refused(refused)) }
    }

    /// In words, for standard error.
    pub fn in_words(&self) -> String {
        let help = self.help.as_ref().map_or_else(String::new, |help| format!("\n  = help: {help}"));
        format!("error[{}]: {}{help}\n", self.code, self.message)
    }

    /// As JSON, for standard output.
    pub fn in_json(&self, style: Style) -> String {
        json::write(self, style)
    }
}

impl From<RefusalWords> for Failure {
    fn from(words: RefusalWords) -> Failure {
        Failure::new(words.code, words.message, words.help)
    }
}
