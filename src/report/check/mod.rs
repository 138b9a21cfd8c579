//! The answer to one question: `dedere/check/1`. Declaration order is wire order; absent is `null` or `[]`.

mod build;
mod page;
mod record;

use serde::Serialize;

use crate::{
    law::{Citation, Confidence, Corpus, Day, Presence, RuleNumber},
    query::check::Checked,
    report::{
        page::Page,
        parts::{DataPart, NamePart, SourcePart, StatePart},
    },
};
use record::{FindingPart, RecordPart, VisitPart};

/// The answer to one question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CheckReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// The answer: that of the strongest conclusion.
    #[cfg_attr(test, schemars(with = "crate::law::Answer"))]
    answer: &'static str,
    /// The answer in a sentence that can be printed as it is.
    sentence: String,
    /// What each rule said, by rule, then by process.
    conclusions: Vec<ConclusionPart>,
    /// Remarks that never move the answer.
    flags: Vec<FlagPart>,
    /// What is on record around the day.
    record: RecordPart,
    /// What may follow where the state does not do it.
    consequences: Vec<ConsequencePart>,
    /// What would change the answer, nearest first.
    would_change: Vec<String>,
    /// Every article cited above.
    citations: Vec<CitationPart>,
    /// Every source named above.
    sources: Vec<SourcePart>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    show: Show,
}

/// What only the page needs.
#[derive(Clone, Copy, Debug)]
struct Show {
    answer: crate::law::Answer,
    leading: Option<usize>,
    every_step: bool,
    complete_on: Day,
    /// So many days before and after the day were searched for trips.
    near: i32,
}

/// How much is put into words.
#[derive(Clone, Copy, Debug)]
struct Scope {
    /// The page shows every premise of every conclusion.
    every_step: bool,
    /// Nothing but the page is wanted.
    page_alone: bool,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QueryPart {
    /// The person.
    person: NamePart,
    /// The state whose territory it is; `null` where the record can name none.
    state: Option<StatePart>,
    /// The place or the name asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// The day asked about.
    date: Day,
    /// How the person is present.
    presence: Presence,
    /// The day on which the question is put.
    today: Day,
}

/// What one rule said about one process.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ConclusionPart {
    /// `group/name`; `null` where the place rules or the absence of any process decide.
    rule: Option<&'static str>,
    /// The rule's number.
    number: Option<RuleNumber>,
    /// The instrument it rests on.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    instrument: Option<&'static str>,
    /// What it comes to.
    #[cfg_attr(test, schemars(with = "crate::law::Status"))]
    status: &'static str,
    /// What the state is obliged to do.
    #[cfg_attr(test, schemars(with = "crate::law::Obligation"))]
    obligation: &'static str,
    /// The process it speaks about.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Id>"))]
    warrant: Option<&'static str>,
    /// The same in a sentence.
    text: String,
    /// The articles it rests on.
    cites: Vec<Citation>,
    /// In the order in which they were tested, up to the first that is not met.
    premises: Vec<PremisePart>,
    /// What may be said against it.
    objections: Vec<ObjectionPart>,
    /// Taken as given because no data shows it.
    assumes: Vec<&'static str>,
    /// The rule through which the state is bound to the court.
    through: Option<RuleNumber>,
    /// Why an obligation survives an exit.
    #[cfg_attr(test, schemars(with = "Option<crate::law::Ground>"))]
    ground: Option<&'static str>,
    /// Codes of its flags.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Flag>"))]
    flags: Vec<&'static str>,
    #[serde(skip)]
    show: ShowConclusion,
}

/// What only the page needs of a conclusion.
#[derive(Clone, Debug)]
struct ShowConclusion {
    /// The articles, by instrument, without the rule's own instrument's title.
    articles: String,
    /// The instrument's short title.
    title: String,
    /// What it is about, for a line among others: instrument and articles.
    heading: String,
    /// What it comes to, for a line among others.
    reason: String,
    /// The document in one line, where its conditions are the first.
    warrant: Option<PremisePart>,
    /// What it comes to, for the last step.
    result: String,
    /// The document it is about, in a phrase.
    document: String,
    /// Whether it carries an obligation.
    carries: bool,
    /// Whether its document carries the charge that the rule asks for; none: it asks for none.
    charged: Option<bool>,
    /// How near to an obligation it comes.
    nearness: u8,
    /// Its document has ended, and that keeps the rule from giving more.
    not_live: bool,
    /// Its status.
    status: crate::law::Status,
    /// Objections that never decide.
    on_request: Vec<ObjectionPart>,
}

/// A premise: what was tested, whether it holds, and where that was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PremisePart {
    /// What was tested.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Word<crate::law::Keyword>"))]
    condition: &'static str,
    /// Whether it holds; `null`: the record does not say.
    met: Option<bool>,
    /// The same in words.
    text: String,
    /// First day of the fact.
    since: Option<Day>,
    /// First day on which it no longer holds.
    until: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
    /// Its days, as far as its text does not name them.
    #[serde(skip)]
    unnamed: (Option<Day>, Option<Day>),
    #[serde(skip)]
    label: &'static str,
    /// Told only to a reader who asks for every step.
    #[serde(skip)]
    minor: bool,
}

/// An objection and how it is ruled.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ObjectionPart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    id: &'static str,
    /// Its number, as lawyers find it.
    #[cfg_attr(test, schemars(extend("pattern" = r"^O\d+$")))]
    number: String,
    /// How it is ruled.
    ruled: crate::law::Ruling,
    /// The objection and its ruling in words.
    text: String,
    /// The articles that the ruling rests on.
    cites: Vec<Citation>,
    /// Decisions named as a whole, by instrument.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    authorities: Vec<&'static str>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
    #[serde(skip)]
    line: String,
}

/// A flag.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FlagPart {
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Flag"))]
    code: &'static str,
    /// What it says.
    text: String,
    /// The articles it names.
    cites: Vec<Citation>,
    /// The rules that raised it; empty: the question as a whole.
    rules: Vec<RuleNumber>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
    #[serde(skip)]
    articles: String,
    /// Whether it marks a dispute, and not only information.
    #[serde(skip)]
    contests: bool,
}

/// What may follow where a state does not do what it is obliged to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ConsequencePart {
    /// The article.
    cite: Citation,
    /// What it says, in the project's own words.
    text: &'static str,
    #[serde(skip)]
    line: String,
}

/// An article cited.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CitationPart {
    /// The article.
    id: Citation,
    /// Its heading.
    heading: &'static str,
    /// What it says, in the project's own words.
    statement: &'static str,
    /// The official text.
    url: Option<&'static str>,
}

impl CheckReport {
    /// Puts an answer into words. `every_step`: the page shows every premise of every conclusion.
    pub fn new(corpus: &Corpus, checked: &Checked, every_step: bool) -> CheckReport {
        build::report(corpus, checked, Scope { every_step, page_alone: false })
    }

    /// The same where only the page is wanted: what it does not show is not put into words.
    pub fn for_page(corpus: &Corpus, checked: &Checked, every_step: bool) -> CheckReport {
        build::report(corpus, checked, Scope { every_step, page_alone: true })
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        page::page(corpus, self)
    }
}
