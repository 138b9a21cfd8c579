//! The answer to one question: `dedere/check/1`. Declaration order is wire order; absent is `null` or `[]`.

mod build;
mod page;

use serde::Serialize;

use crate::{
    draw::page::Page,
    law::{Citation, Confidence, Corpus, Day, PartialDay, Presence, RuleNumber},
    query::check::Checked,
    report::parts::{DataPart, NamePart, SourcePart, StatePart},
};

/// The answer to one question.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    schema: &'static str,
    query: QueryPart,
    answer: &'static str,
    sentence: String,
    conclusions: Vec<ConclusionPart>,
    flags: Vec<FlagPart>,
    record: RecordPart,
    consequences: Vec<ConsequencePart>,
    would_change: Vec<String>,
    citations: Vec<CitationPart>,
    sources: Vec<SourcePart>,
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
struct QueryPart {
    person: NamePart,
    state: Option<StatePart>,
    /// The place or the name asked for, where it is not the state itself.
    place: Option<NamePart>,
    date: Day,
    presence: Presence,
    today: Day,
}

/// What one rule said about one process.
#[derive(Clone, Debug, Serialize)]
struct ConclusionPart {
    rule: Option<&'static str>,
    number: Option<RuleNumber>,
    instrument: Option<&'static str>,
    status: &'static str,
    obligation: &'static str,
    warrant: Option<&'static str>,
    text: String,
    cites: Vec<Citation>,
    premises: Vec<PremisePart>,
    objections: Vec<ObjectionPart>,
    assumes: Vec<&'static str>,
    through: Option<RuleNumber>,
    ground: Option<&'static str>,
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
struct PremisePart {
    condition: &'static str,
    /// `null`: the record does not say.
    met: Option<bool>,
    text: String,
    since: Option<Day>,
    until: Option<Day>,
    sources: Vec<&'static str>,
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
struct ObjectionPart {
    id: &'static str,
    number: String,
    ruled: crate::law::Ruling,
    text: String,
    cites: Vec<Citation>,
    authorities: Vec<&'static str>,
    sources: Vec<&'static str>,
    confidence: Confidence,
    #[serde(skip)]
    line: String,
}

/// A flag.
#[derive(Clone, Debug, Serialize)]
struct FlagPart {
    code: &'static str,
    text: String,
    cites: Vec<Citation>,
    /// The rules that raised it; empty: the question as a whole.
    rules: Vec<RuleNumber>,
    sources: Vec<&'static str>,
    confidence: Confidence,
    #[serde(skip)]
    articles: String,
    /// Whether it marks a dispute, and not only information.
    #[serde(skip)]
    contests: bool,
}

/// What is on record around the day.
#[derive(Clone, Debug, Serialize)]
struct RecordPart {
    visits: Vec<VisitPart>,
    findings: Vec<FindingPart>,
}

/// What may follow where a state does not do what it is obliged to.
#[derive(Clone, Debug, Serialize)]
struct ConsequencePart {
    cite: Citation,
    text: &'static str,
    #[serde(skip)]
    line: String,
}

/// A trip.
#[derive(Clone, Debug, Serialize)]
struct VisitPart {
    person: &'static str,
    state: &'static str,
    place: Option<&'static str>,
    arrived: PartialDay,
    left: Option<PartialDay>,
    purpose: &'static str,
    outcome: crate::law::Outcome,
    /// Whether it covers the day asked about; `null` where only its month or year is known.
    covers_date: Option<bool>,
    text: String,
    sources: Vec<&'static str>,
    confidence: Confidence,
}

/// A ruling or position.
#[derive(Clone, Debug, Serialize)]
struct FindingPart {
    id: &'static str,
    on: Day,
    kind: crate::law::FindingKind,
    court: Option<&'static str>,
    chamber: &'static str,
    document: Option<&'static str>,
    outcome: crate::law::FindingOutcome,
    about: crate::law::FindingAbout,
    visit: Vec<Day>,
    referred_to: Option<crate::law::Referral>,
    /// Made after the day asked about.
    later: bool,
    cites: Vec<Citation>,
    text: String,
    sources: Vec<&'static str>,
    confidence: Confidence,
    #[serde(skip)]
    of_this_day: bool,
}

/// An article cited.
#[derive(Clone, Debug, Serialize)]
struct CitationPart {
    id: Citation,
    heading: &'static str,
    statement: &'static str,
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
