//! Claims held against the record: one report, from which every format is drawn. `dedere/verify/1`.

mod claimreview;
mod github;
mod junit;
mod page;
mod sarif;

use serde::Serialize;

use super::{
    Style, json, markdown,
    page::Labels,
    parts::SourcePart,
    text,
    words::{self, message, say},
};
use crate::law::*;
use crate::problem::{Code, Place, Problem};
use crate::query::verify::{AtLength, Failure, Fate, Held, Totals};

pub use claimreview::ClaimReviews;
pub use github::annotation;

/// So many claims and problems of each kind are told at length; the others are counted.
pub(super) const AT_LENGTH: usize = 10_000;

/// So many bytes out of files of claims are kept to be told, and so many of the reasons of one claim. What somebody writes may be of any
/// length; these are never reached by sentences and citations.
pub(super) const MOST_KEPT: usize = 32 * 1024 * 1024;
const MOST_REASONS: usize = 4_000;

/// So many failing claims stand on a Markdown page: GitHub takes no summary of more than 1 MB.
const IN_SUMMARY: usize = 250;

/// How a report on claims is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimsFormat {
    /// For a reader at a terminal.
    Text,
    /// For a program.
    Json,
    /// For the summary of a job.
    Markdown,
    /// For whatever shows test results.
    Junit,
    /// For whatever shows findings of static analysis.
    Sarif,
    /// Annotations of GitHub.
    Github,
}

impl ClaimsFormat {
    /// Whether claims that hold are listed too.
    pub fn lists_all(self) -> bool {
        matches!(self, ClaimsFormat::Json | ClaimsFormat::Junit)
    }
}

/// Claims held against the record.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VerifyReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The day on which the claims are held against the record.
    today: Day,
    /// The files that were read.
    files: Vec<String>,
    /// How many came out how.
    totals: TotalsPart,
    /// The claims.
    claims: Vec<ClaimPart>,
    /// What could not be read.
    problems: Vec<ProblemPart>,
    /// Remarks on the run as a whole.
    notes: Vec<NotePart>,
    /// Claims and problems that are counted and not listed.
    left_out: u64,
    /// Every source named above.
    sources: Vec<SourcePart>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    all: bool,
    #[serde(skip)]
    kept: usize,
    /// Its words, and the days of its edition.
    #[serde(skip)]
    corpus: &'static Corpus,
}

/// The numbers.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TotalsPart {
    /// Claims that could be read.
    claims: u64,
    /// Those that hold.
    holds: u64,
    /// Those that fail.
    fails: u64,
    /// Those that fail and are waived.
    waived: u64,
    /// Claims and lines that could not be read.
    problems: u64,
    /// Claims that the record bears out.
    supported: u64,
    /// Claims of which it says otherwise.
    refuted: u64,
    /// Claims that it does not settle.
    unproven: u64,
    /// Claims that reach beyond the days to which the record is complete.
    stale: u64,
    /// Claims that turn on a fact from general knowledge.
    unsourced: u64,
    /// Waivers of claims that hold.
    unused_waivers: u64,
}

/// A claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ClaimPart {
    /// The file it stands in.
    file: String,
    /// Its first line.
    line: usize,
    /// Its first column.
    column: usize,
    /// Its last line.
    end_line: usize,
    /// The column after its last.
    end_column: usize,
    /// Its id.
    id: String,
    /// The sentence.
    text: String,
    /// Who said it.
    said: Option<SaidPart>,
    /// What it asserts.
    kind: AssertionKind,
    /// How it was rated by whoever published it.
    rating: Rating,
    /// What the record makes of it.
    outcome: Rating,
    /// How it came out.
    #[cfg_attr(test, schemars(extend("enum" = ["holds", "fails", "waived"])))]
    result: &'static str,
    /// Why it fails.
    failures: Vec<FailurePart>,
    /// What the record says.
    says: String,
    /// The facts behind it.
    facts: Vec<FactPart>,
    /// What may be said against it.
    objections: Vec<String>,
    /// The articles behind it.
    #[cfg_attr(test, schemars(with = "Vec<Citation>"))]
    cites: Vec<String>,
    /// Reasons given.
    because: Vec<String>,
    /// Reasons given that are none.
    missing_reasons: Vec<String>,
    /// Reasons given that are not listed, because there are so many.
    #[serde(skip_serializing_if = "is_none")]
    #[cfg_attr(test, schemars(range(min = 1)))]
    reasons_left_out: usize,
    /// Why and until when a failure is passed over.
    waiver: Option<WaiverPart>,
    /// The day up to which the record is complete for this claim, where the claim lies after it.
    beyond: Option<Day>,
    /// Whether it turns on a fact from general knowledge.
    recalled: bool,
    /// Whether it is waived and holds.
    unused_waiver: bool,
    /// How to ask for more.
    more: String,
    /// The reasons given that are none, in words.
    #[serde(skip)]
    missing: Option<String>,
    #[serde(skip)]
    articles: String,
}

/// Why a claim fails.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FailurePart {
    /// Its code.
    #[cfg_attr(test, schemars(extend("enum" = ["expired-waiver", "stale", "unproven", "unsourced", "unused-waiver", "wrong-outcome", "wrong-reason"])))]
    code: &'static str,
    /// What it says.
    text: String,
}

/// Who said it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SaidPart {
    /// Who.
    by: String,
    /// When.
    date: Day,
    /// Where.
    url: Option<String>,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WaiverPart {
    /// Last day on which it counts.
    until: Day,
    /// Why.
    reason: String,
}

/// A fact behind an outcome.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FactPart {
    /// The fact in words.
    text: String,
    /// Its first day.
    since: Option<Day>,
    /// First day on which it no longer holds.
    until: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<crate::report::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

/// What could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ProblemPart {
    /// The file.
    file: String,
    /// Its line.
    line: usize,
    /// Its column.
    column: usize,
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    code: &'static str,
    /// What is wrong.
    message: String,
    /// The way out.
    help: Option<String>,
}

/// A remark on the run as a whole.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NotePart {
    /// Its code.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Id"))]
    code: &'static str,
    /// What it says.
    text: String,
    /// Whether the run fails by it.
    fails: bool,
}

/// Which record answered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DataPart {
    /// Its version.
    version: &'static str,
    /// Day up to which warrants are complete.
    complete_on: Day,
    /// Day of the last edit of facts.
    checked_on: Day,
    /// The sum of its files.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Sha256"))]
    sha256: &'static str,
}

impl VerifyReport {
    /// A report without a claim yet. `all`: claims that hold are listed too.
    pub fn new(corpus: &'static Corpus, today: Day, all: bool) -> VerifyReport {
        let edition = corpus.edition;
        VerifyReport {
            schema: "dedere/verify/1",
            today,
            files: Vec::new(),
            totals: TotalsPart::default(),
            claims: Vec::new(),
            problems: Vec::new(),
            notes: Vec::new(),
            left_out: 0,
            sources: Vec::new(),
            data: DataPart {
                version: edition.version,
                complete_on: edition.complete_on,
                checked_on: edition.checked_on,
                sha256: edition.sha256,
            },
            all,
            kept: 0,
            corpus,
        }
    }

    /// Another file begins.
    pub fn file(&mut self, path: &str) {
        self.files.push(path.to_owned());
    }

    /// Whether a claim with this fate is to be told at length. One that is not is only counted.
    pub fn tells(&mut self, held: &Held) -> bool {
        let wanted = held.fate != Fate::Holds || self.all;
        let room = self.claims.len() < AT_LENGTH && self.kept < MOST_KEPT;
        self.left_out += u64::from(wanted && !room);
        wanted && room
    }

    /// A claim that is told at length.
    pub fn claim(&mut self, corpus: &Corpus, claim: &Claim, held: &Held, told: &AtLength, place: &Place) {
        let AtLength { assertion, verdict, .. } = told;
        let (line, column) = place.file.line_and_column(place.span.start);
        let (end_line, end_column) = place.file.line_and_column(place.span.end.max(place.span.start));
        let facts: Vec<FactPart> = verdict
            .facts
            .iter()
            .map(|fact| FactPart {
                text: words::claims::fact(corpus, told.about.as_ref(), fact, self.today),
                since: fact.since,
                until: fact.until,
                sources: fact.sources.iter().map(|source| source.0).collect(),
                confidence: fact.confidence,
            })
            .collect();
        self.cite_sources(corpus, verdict);
        let missing = held.missing.iter().filter_map(|at| claim.because.get(*at));
        let (because, left_out) = first_reasons(claim.because.iter());
        let (missing_reasons, missing_left_out) = first_reasons(missing);
        let any = !verdict.cites.is_empty();
        let missing = || words::claims::missing_reasons(corpus, &missing_reasons, missing_left_out, any);
        let missing = (!missing_reasons.is_empty()).then(missing);
        let part = ClaimPart {
            file: place.file.path.clone(),
            line,
            column,
            end_line,
            end_column,
            id: shortened(&claim.id),
            text: shortened(&claim.text),
            said: claim.said.as_ref().map(|said| SaidPart {
                by: shortened(&said.by),
                date: said.date,
                url: said.url.as_ref().map(|url| shortened(url)),
            }),
            kind: claim.asserts.kind(),
            rating: claim.rating,
            outcome: held.outcome,
            result: match held.fate {
                Fate::Holds => "holds",
                Fate::Waived => "waived",
                Fate::Fails => "fails",
            },
            failures: held.failures.iter().map(|failure| self.failure(*failure, claim, held)).collect(),
            says: words::claims::says(corpus, told, self.today),
            facts,
            objections: words::claims::objections(corpus, told, self.today),
            cites: words::cites::in_order(&verdict.cites).iter().map(Citation::to_string).collect(),
            because,
            missing_reasons,
            reasons_left_out: left_out,
            missing,
            waiver: claim.waive.as_ref().map(|waive| WaiverPart { until: waive.until, reason: shortened(&waive.reason) }),
            beyond: held.beyond,
            recalled: held.recalled,
            unused_waiver: held.unused,
            more: words::claims::more(assertion),
            articles: words::claims::articles(corpus, &verdict.cites),
        };
        self.kept += part.length();
        self.claims.push(part);
    }

    fn failure(&self, failure: Failure, claim: &Claim, held: &Held) -> FailurePart {
        FailurePart {
            code: words::claims::code(failure).word(),
            text: words::claims::failure(self.corpus, failure, claim.rating, held.outcome),
        }
    }

    fn cite_sources(&mut self, corpus: &Corpus, verdict: &Verdict) {
        for id in verdict.facts.iter().flat_map(|fact| fact.sources) {
            if !self.sources.iter().any(|part| part.id() == id.0) {
                self.sources.extend(corpus.source(*id).map(|source| SourcePart::of(source)));
            }
        }
    }

    /// Something that could not be read. One claim or line may have several problems and is counted once.
    pub fn problems(&mut self, problems: &[Problem]) {
        self.totals.problems += 1;
        for problem in problems {
            if self.is_full() {
                self.left_out += 1;
                continue;
            }
            let (file, line, column) = problem.position();
            let part = ProblemPart {
                file: file.to_owned(),
                line,
                column,
                code: problem.code.word(),
                message: shortened(&problem.message),
                help: problem.help.clone().or_else(|| problem.label.clone()),
            };
            self.kept += part.message.len();
            self.problems.push(part);
        }
    }

    /// Whether further problems are only counted.
    pub fn is_full(&self) -> bool {
        self.problems.len() >= AT_LENGTH || self.kept >= MOST_KEPT
    }

    /// So many problems of one claim that are only counted.
    pub fn problems_left_out(&mut self, problems: usize) {
        self.totals.problems += 1;
        self.left_out += problems as u64;
    }

    /// Ids that could not be compared with each other.
    pub fn ids_not_compared(&mut self, number: u64) {
        if number > 0 {
            self.notes.push(NotePart {
                code: "ids-not-compared",
                text: words::claims::ids_not_compared(self.corpus, number),
                fails: false,
            });
        }
    }

    /// The record is too old for what was asked.
    pub fn old_record(&mut self, days: i32, most: i32) {
        let text = words::claims::old_record(self.corpus, days, most);
        self.notes.push(NotePart { code: Code::OldRecord.word(), text, fails: true });
    }

    /// The numbers of all files together; with them the report is complete.
    pub fn finish(&mut self, totals: Totals) {
        let problems = self.totals.problems;
        self.totals = TotalsPart {
            claims: totals.claims,
            holds: totals.holds,
            fails: totals.fails,
            waived: totals.waived,
            problems,
            supported: totals.supported,
            refuted: totals.refuted,
            unproven: totals.unproven,
            stale: totals.stale,
            unsourced: totals.unsourced,
            unused_waivers: totals.unused_waivers,
        };
        let rank = |claim: &ClaimPart| match claim.result {
            "fails" => 0,
            "waived" => 1,
            _ => 2,
        };
        // Failures first; within them, the order of the files stays.
        self.claims.sort_by_key(rank);
    }

    /// Whether there is anything that could not be read.
    pub fn has_problems(&self) -> bool {
        self.totals.problems > 0
    }

    /// Whether a claim fails, or the record is too old.
    pub fn fails(&self) -> bool {
        self.totals.fails > 0 || self.notes.iter().any(|note| note.fails)
    }

    /// Writes the report, in the words of the record.
    pub fn write(&self, corpus: &Corpus, format: ClaimsFormat, style: Style) -> String {
        match format {
            ClaimsFormat::Text => text::write(&self.page(corpus, false, usize::MAX), Labels::of(corpus), style),
            ClaimsFormat::Json => json::write(self, style),
            ClaimsFormat::Markdown => markdown::write(&self.page(corpus, true, IN_SUMMARY), Labels::of(corpus), style),
            ClaimsFormat::Junit => junit::write(corpus, self),
            ClaimsFormat::Sarif => json::write(&sarif::log(corpus, self), style),
            ClaimsFormat::Github => github::write(corpus, self),
        }
    }

    /// The sentence of the totals.
    fn sum(&self) -> String {
        let totals = &self.totals;
        words::claims::totals(self.corpus, totals.claims, totals.holds, totals.fails, totals.waived, totals.problems)
    }
}

/// A text as it is told: no claim is so long that this cuts it, but a file may hold anything.
pub(super) fn shortened(text: &str) -> String {
    const TOLD: usize = 4000;
    match text.char_indices().nth(TOLD) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

fn is_none(number: &usize) -> bool {
    *number == 0
}

/// The first reasons, and how many are left out: no claim has so many, but a file may hold anything.
fn first_reasons<'a>(reasons: impl Iterator<Item = &'a Words<'a>>) -> (Vec<String>, usize) {
    let (mut kept, mut left_out, mut letters) = (Vec::new(), 0, 0);
    for reason in reasons {
        letters += reason.len();
        if letters <= MOST_REASONS || kept.is_empty() { kept.push(shortened(reason)) } else { left_out += 1 }
    }
    (kept, left_out)
}

impl ClaimPart {
    /// How many bytes of it are out of a file.
    fn length(&self) -> usize {
        let said = self.said.iter().map(|said| said.by.len() + said.url.as_ref().map_or(0, String::len));
        let reasons = self.because.iter().chain(&self.missing_reasons).map(String::len);
        let waiver = self.waiver.iter().map(|waiver| waiver.reason.len());
        self.id.len() + self.text.len() + said.chain(reasons).chain(waiver).sum::<usize>()
    }

    /// Everything there is to say, a line each, for formats that show a text.
    fn lines(&self, corpus: &Corpus) -> Vec<String> {
        let mut lines = vec![say(corpus, message::verify::quoted(&self.text))];
        lines.extend(self.failures.iter().map(|failure| say(corpus, message::verify::sentence(&failure.text))));
        lines.push(self.says.clone());
        lines.extend(self.missing.clone());
        lines.extend(self.facts.iter().take(3).map(|fact| fact.text.clone()));
        lines.extend(self.objections.iter().cloned());
        if !self.articles.is_empty() {
            lines.push(words::capital(&self.articles));
        }
        lines.push(self.more.clone());
        lines
    }

    /// The code under which a failing claim is filed.
    fn code(&self) -> &'static str {
        self.failures.first().map_or("", |failure| failure.code)
    }
}
