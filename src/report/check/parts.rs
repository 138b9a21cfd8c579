//! What the answer to one question consists of. Declaration order is wire order; absent is `null` or `[]`.

use serde::Serialize;

pub(super) use super::on_record::*;

use crate::{
    law::{Answer, Citation, Confidence, Day, Presence, RuleNumber, Ruling},
    report::parts::{DataPart, NamePart, SourcePart, StatePart},
};

/// The answer to one question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CheckReport {
    /// The schema that this follows. Keys may be added within its version.
    pub(super) schema: &'static str,
    /// The question.
    pub(super) query: QueryPart,
    /// The answer: that of the strongest conclusion.
    #[cfg_attr(test, schemars(with = "crate::law::Answer"))]
    pub(super) answer: &'static str,
    /// The answer in a sentence that can be printed as it is.
    pub(super) sentence: String,
    /// On what that sentence depends, as it says: a request of which none is on record.
    pub(super) headline_condition: Option<String>,
    /// Whether the day lies past the day to which the record is complete.
    pub(super) stale: bool,
    /// What each rule said, by rule, then by process.
    pub(super) conclusions: Vec<ConclusionPart>,
    /// What the state that holds the place owes itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) controller: Option<ControllerPart>,
    /// Remarks that never move the answer.
    pub(super) flags: Vec<FlagPart>,
    /// What is on record around the day.
    pub(super) record: RecordPart,
    /// What may follow where the state does not do it.
    pub(super) consequences: Vec<ConsequencePart>,
    /// What would change the answer, nearest first.
    pub(super) would_change: Vec<String>,
    /// What is not sure: disputes, presumptions, what nobody has confirmed.
    pub(super) not_sure: Vec<String>,
    /// Every article cited above.
    pub(super) citations: Vec<CitationPart>,
    /// Every source named above.
    pub(super) sources: Vec<SourcePart>,
    /// The record that answered.
    pub(super) data: DataPart,
    #[serde(skip)]
    pub(super) show: Show,
}

/// What only the page needs.
#[derive(Clone, Debug)]
pub(super) struct Show {
    pub(super) answer: Answer,
    pub(super) every_step: bool,
    pub(super) complete_on: Day,
    /// So many days before and after the day were searched for trips.
    pub(super) near: i32,
    /// The rows of the short page; none where every step is shown.
    pub(super) rows: Vec<super::rows::Row>,
    /// Why the answer is what it is, in one sentence, where the short page is wanted.
    pub(super) reason: Option<String>,
    /// Whether the short page has the list of its sources.
    pub(super) sources: bool,
    /// Whether it may be of any length.
    pub(super) uncut: bool,
    /// So many documents of the person are on record.
    pub(super) documents: usize,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct QueryPart {
    /// The person.
    pub(super) person: NamePart,
    /// The state whose territory it is; `null` where the record can name none.
    pub(super) state: Option<StatePart>,
    /// The place or the name asked for, where it is not the state itself.
    pub(super) place: Option<NamePart>,
    /// The day asked about.
    pub(super) date: Day,
    /// How the person is present.
    pub(super) presence: Presence,
    /// The day on which the question is put.
    pub(super) today: Day,
}

/// What the state that holds the place of another owes itself; it never changes the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ControllerPart {
    /// The state that holds the place.
    pub(super) state: StatePart,
    /// The answer to the same question for it.
    #[cfg_attr(test, schemars(with = "Answer"))]
    pub(super) answer: &'static str,
    /// The same in a sentence.
    pub(super) sentence: String,
    /// The articles that this rests on.
    pub(super) cites: Vec<Citation>,
    /// The articles, by instrument.
    #[serde(skip)]
    pub(super) articles: String,
    /// What it owes, in short; none: nothing.
    #[serde(skip)]
    pub(super) brief: Option<String>,
}

/// What one rule said about one process.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ConclusionPart {
    /// `group/name`; `null` where the place rules or the absence of any process decide.
    pub(super) rule: Option<&'static str>,
    /// The rule's number.
    pub(super) number: Option<RuleNumber>,
    /// The instrument it rests on.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    pub(super) instrument: Option<&'static str>,
    /// What it comes to.
    #[cfg_attr(test, schemars(with = "crate::law::Status"))]
    pub(super) status: &'static str,
    /// What the state is obliged to do.
    #[cfg_attr(test, schemars(with = "crate::law::Obligation"))]
    pub(super) obligation: &'static str,
    /// The process it speaks about.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    pub(super) warrant: Option<&'static str>,
    /// The same in a sentence.
    pub(super) text: String,
    /// The articles it rests on.
    pub(super) cites: Vec<Citation>,
    /// In the order in which they were tested, up to the first that is not met.
    pub(super) premises: Vec<PremisePart>,
    /// What may be said against it.
    pub(super) objections: Vec<ObjectionPart>,
    /// Taken as given because no data shows it.
    pub(super) assumes: Vec<&'static str>,
    /// The rule through which the state is bound to the court.
    pub(super) through: Option<RuleNumber>,
    /// Why an obligation survives an exit.
    #[cfg_attr(test, schemars(with = "Option<crate::law::Ground>"))]
    pub(super) ground: Option<&'static str>,
    /// Codes of its flags.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Flag>"))]
    pub(super) flags: Vec<&'static str>,
    #[serde(skip)]
    pub(super) show: ShowConclusion,
}

/// What only the page needs of a conclusion.
#[derive(Clone, Debug)]
pub(super) struct ShowConclusion {
    /// The articles, by instrument, without the rule's own instrument's title.
    pub(super) articles: String,
    /// The instrument's short title.
    pub(super) title: String,
    /// What it comes to, for the last step.
    pub(super) result: String,
    /// Whether it carries an obligation.
    pub(super) carries: bool,
    /// Whether its document carries the charge that the rule asks for; none: it asks for none.
    pub(super) charged: Option<bool>,
    /// How near to an obligation it comes.
    pub(super) nearness: u8,
    /// Objections that never decide.
    pub(super) on_request: Vec<ObjectionPart>,
}

/// A premise: what was tested, whether it holds, and where that was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct PremisePart {
    /// What was tested.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Word<crate::law::Keyword>"))]
    pub(super) condition: &'static str,
    /// Whether it holds; `null`: the record does not say.
    pub(super) met: Option<bool>,
    /// The same in words.
    pub(super) text: String,
    /// First day of the fact.
    pub(super) since: Option<Day>,
    /// First day on which it no longer holds.
    pub(super) until: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
    /// Its days, as far as its text does not name them.
    #[serde(skip)]
    pub(super) unnamed: (Option<Day>, Option<Day>),
    #[serde(skip)]
    pub(super) label: &'static str,
}

/// An objection and how it is ruled.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ObjectionPart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    pub(super) id: &'static str,
    /// Its number, as lawyers find it.
    #[cfg_attr(test, schemars(extend("pattern" = r"^O\d+$")))]
    pub(super) number: String,
    /// How it is ruled.
    pub(super) ruled: Ruling,
    /// The objection and its ruling in words.
    pub(super) text: String,
    /// The articles that the ruling rests on.
    pub(super) cites: Vec<Citation>,
    /// Decisions named as a whole, by instrument.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) authorities: Vec<&'static str>,
    /// Those of them that came after the day asked about.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) later_authorities: Vec<&'static str>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) line: String,
}

/// A flag.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FlagPart {
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Flag"))]
    pub(super) code: &'static str,
    /// What it says.
    pub(super) text: String,
    /// The articles it names.
    pub(super) cites: Vec<Citation>,
    /// The rules that raised it; empty: the question as a whole.
    pub(super) rules: Vec<RuleNumber>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) articles: String,
    /// The treaties or other texts that the rules are about.
    #[serde(skip)]
    pub(super) treaties: Vec<&'static str>,
    /// Whether it marks a dispute, and not only information.
    #[serde(skip)]
    pub(super) contests: bool,
}

/// An article cited, or a ruling as a whole.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct CitationPart {
    /// The article; of a ruling cited as a whole, the ruling.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Cited"))]
    pub(super) id: String,
    /// Its heading; of a ruling, its short title.
    pub(super) heading: &'static str,
    /// What it says, in the project's own words; of a ruling, its title.
    pub(super) statement: &'static str,
    /// The official text.
    pub(super) url: Option<&'static str>,
}
