//! Words that people use about the law, and what it says about them.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// A word that people use, and what the law says about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its name.
    pub name: Text,
    /// Other words and spellings for it.
    pub also: List<Text>,
    /// What is said, a sentence each.
    pub says: List<Text>,
    /// Articles on which that rests.
    pub cites: List<Citation>,
    /// Ids of rules, objections, flags, findings and other topics that say more.
    pub see: List<Text>,
}

impl Topic {
    /// Every name, its id among them.
    pub fn names(&self) -> impl Iterator<Item = Text> {
        [self.id.0, self.name].into_iter().chain(self.also.iter().copied())
    }

    /// All that is said.
    pub fn said(&self) -> String {
        self.says.join(" ")
    }
}
