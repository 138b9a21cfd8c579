//! What the answer to one question consists of. Declaration order is wire order; absent is `null` or `[]`.

use serde::Serialize;

use crate::{
    law::{
        Answer, Citation, Confidence, Day, FindingAbout, FindingKind, FindingOutcome, Outcome, PartialDay, Presence, Referral,
        RuleNumber, Ruling, Status,
    },
    report::parts::{DataPart, NamePart, SourcePart, StatePart},
};

/// The answer to one question.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    pub(super) schema: &'static str,
    pub(super) query: QueryPart,
    pub(super) answer: &'static str,
    pub(super) sentence: String,
    pub(super) conclusions: Vec<ConclusionPart>,
    pub(super) flags: Vec<FlagPart>,
    pub(super) record: RecordPart,
    pub(super) consequences: Vec<ConsequencePart>,
    pub(super) would_change: Vec<String>,
    pub(super) citations: Vec<CitationPart>,
    pub(super) sources: Vec<SourcePart>,
    pub(super) data: DataPart,
    #[serde(skip)]
    pub(super) show: Show,
}

/// What only the page needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Show {
    pub(super) answer: Answer,
    pub(super) leading: Option<usize>,
    pub(super) every_step: bool,
    pub(super) complete_on: Day,
    /// So many days before and after the day were searched for trips.
    pub(super) near: i32,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QueryPart {
    pub(super) person: NamePart,
    pub(super) state: Option<StatePart>,
    /// The place or the name asked for, where it is not the state itself.
    pub(super) place: Option<NamePart>,
    pub(super) date: Day,
    pub(super) presence: Presence,
    pub(super) today: Day,
}

/// What one rule said about one process.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ConclusionPart {
    pub(super) rule: Option<&'static str>,
    pub(super) number: Option<RuleNumber>,
    pub(super) instrument: Option<&'static str>,
    pub(super) status: &'static str,
    pub(super) obligation: &'static str,
    pub(super) warrant: Option<&'static str>,
    pub(super) text: String,
    pub(super) cites: Vec<Citation>,
    pub(super) premises: Vec<PremisePart>,
    pub(super) objections: Vec<ObjectionPart>,
    pub(super) assumes: Vec<&'static str>,
    pub(super) through: Option<RuleNumber>,
    pub(super) ground: Option<&'static str>,
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
    /// What it is about, for a line among others: instrument and articles.
    pub(super) heading: String,
    /// What it comes to, for a line among others.
    pub(super) reason: String,
    /// The document in one line, where its conditions are the first.
    pub(super) warrant: Option<PremisePart>,
    /// What it comes to, for the last step.
    pub(super) result: String,
    /// The document it is about, in a phrase.
    pub(super) document: String,
    /// Whether it carries an obligation.
    pub(super) carries: bool,
    /// Whether its document carries the charge that the rule asks for; none: it asks for none.
    pub(super) charged: Option<bool>,
    /// How near to an obligation it comes.
    pub(super) nearness: u8,
    /// Its document has ended, and that keeps the rule from giving more.
    pub(super) not_live: bool,
    /// Its status.
    pub(super) status: Status,
    /// Objections that never decide.
    pub(super) on_request: Vec<ObjectionPart>,
}

/// A premise: what was tested, whether it holds, and where that was read.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PremisePart {
    pub(super) condition: &'static str,
    /// `null`: the record does not say.
    pub(super) met: Option<bool>,
    pub(super) text: String,
    pub(super) since: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
    /// Its days, as far as its text does not name them.
    #[serde(skip)]
    pub(super) unnamed: (Option<Day>, Option<Day>),
    #[serde(skip)]
    pub(super) label: &'static str,
    /// Told only to a reader who asks for every step.
    #[serde(skip)]
    pub(super) minor: bool,
}

/// An objection and how it is ruled.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ObjectionPart {
    pub(super) id: &'static str,
    pub(super) number: String,
    pub(super) ruled: Ruling,
    pub(super) text: String,
    pub(super) cites: Vec<Citation>,
    pub(super) authorities: Vec<&'static str>,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) line: String,
}

/// A flag.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FlagPart {
    pub(super) code: &'static str,
    pub(super) text: String,
    pub(super) cites: Vec<Citation>,
    /// The rules that raised it; empty: the question as a whole.
    pub(super) rules: Vec<RuleNumber>,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) articles: String,
    /// Whether it marks a dispute, and not only information.
    #[serde(skip)]
    pub(super) contests: bool,
}

/// What is on record around the day.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RecordPart {
    pub(super) visits: Vec<VisitPart>,
    pub(super) findings: Vec<FindingPart>,
}

/// What may follow where a state does not do what it is obliged to.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ConsequencePart {
    pub(super) cite: Citation,
    pub(super) text: &'static str,
    #[serde(skip)]
    pub(super) line: String,
}

/// A trip.
#[derive(Clone, Debug, Serialize)]
pub(super) struct VisitPart {
    pub(super) person: &'static str,
    pub(super) state: &'static str,
    pub(super) place: Option<&'static str>,
    pub(super) arrived: PartialDay,
    pub(super) left: Option<PartialDay>,
    pub(super) purpose: &'static str,
    pub(super) outcome: Outcome,
    /// Whether it covers the day asked about; `null` where only its month or year is known.
    pub(super) covers_date: Option<bool>,
    pub(super) text: String,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
}

/// A ruling or position.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FindingPart {
    pub(super) id: &'static str,
    pub(super) on: Day,
    pub(super) kind: FindingKind,
    pub(super) court: Option<&'static str>,
    pub(super) chamber: &'static str,
    pub(super) document: Option<&'static str>,
    pub(super) outcome: FindingOutcome,
    pub(super) about: FindingAbout,
    pub(super) visit: Vec<Day>,
    pub(super) referred_to: Option<Referral>,
    /// Made after the day asked about.
    pub(super) later: bool,
    pub(super) cites: Vec<Citation>,
    pub(super) text: String,
    pub(super) sources: Vec<&'static str>,
    pub(super) confidence: Confidence,
    #[serde(skip)]
    pub(super) of_this_day: bool,
}

/// An article cited.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CitationPart {
    pub(super) id: Citation,
    pub(super) heading: &'static str,
    pub(super) statement: &'static str,
    pub(super) url: Option<&'static str>,
}
