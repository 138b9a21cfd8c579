//! The rows of what is law: texts, articles, rules, and what may be said of them.

#![allow(dead_code)] // forms alone: no value of them is made

use schemars::JsonSchema;

use super::words::{Flag, Id};
use crate::law::*;

/// A treaty or other text.
#[derive(JsonSchema)]
pub struct InstrumentRow {
    /// The id.
    id: Id,
    /// The title in short.
    short: String,
    /// The title in full.
    title: String,
    /// The kind.
    kind: InstrumentKind,
    /// Day of adoption.
    adopted: Option<Day>,
    /// Day of entry into force.
    in_force: Option<Day>,
    /// How many parties it has on the day.
    parties: Option<usize>,
    /// Day on which the list of parties was last compared with its depositary.
    parties_complete_on: Option<Day>,
    /// How many of its articles are on record.
    articles: usize,
    /// The depositary.
    depositary: Option<String>,
    /// The symbol of the document.
    symbol: Option<String>,
    /// The official text.
    url: Option<String>,
}

/// An article.
#[derive(JsonSchema)]
pub struct ArticleRow {
    /// `instrument:article`.
    id: Citation,
    /// The instrument.
    instrument: Id,
    /// The article, as the instrument numbers it.
    article: String,
    /// The heading.
    heading: String,
    /// What it says, in the project's own words.
    statement: String,
    /// The official text.
    url: Option<String>,
}

/// An entry of a rule.
#[derive(JsonSchema)]
pub struct RuleRow {
    /// The number.
    number: RuleNumber,
    /// `group/name`.
    id: String,
    /// The title.
    title: String,
    /// The instrument that it reads.
    instrument: Option<Id>,
    /// The courts that it speaks of.
    courts: Vec<Id>,
    /// The status that it gives; `null`: that of the rule through which the state is bound.
    gives: Option<Status>,
    /// What it obliges to.
    obligation: Option<Obligation>,
    /// The articles that it rests on.
    articles: Vec<Citation>,
    /// Ids of the objections that it hears.
    objections: Vec<Id>,
    /// Codes of the flags that it can raise.
    flags: Vec<Flag>,
}

/// A flag.
#[derive(JsonSchema)]
pub struct FlagRow {
    /// The code.
    code: Flag,
    /// What it means.
    meaning: String,
    /// Whether it marks a dispute, and not only information.
    contest: bool,
    /// The articles that it names.
    articles: Vec<Citation>,
}

/// An entry of an objection.
#[derive(JsonSchema)]
pub struct ObjectionRow {
    /// The number.
    #[schemars(extend("pattern" = r"^O\d+$"))]
    number: String,
    /// The id.
    id: Id,
    /// What is said.
    argument: String,
    /// How it is ruled, in words.
    ruled: String,
    /// The articles that the ruling rests on.
    articles: Vec<Citation>,
    /// Decisions named as a whole, by instrument.
    authorities: Vec<Id>,
    /// The code of the flag that it leaves.
    flag: Option<Flag>,
}

/// A word that people use about the law.
#[derive(JsonSchema)]
pub struct TopicRow {
    /// The id.
    id: Id,
    /// Its name.
    name: String,
    /// Other words and spellings for it.
    also: Vec<String>,
    /// What the law says about it.
    says: String,
    /// The articles on which that rests.
    articles: Vec<Citation>,
    /// Ids of what says more.
    see: Vec<String>,
}
