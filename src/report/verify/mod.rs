//! Claims held against the record: one report, from which every format is drawn. `dedere/verify/1`.

mod claim;
mod claimreview;
mod github;
mod junit;
mod kept;
mod page;
mod parts;
mod sarif;

use super::{look::labels, parts::SourcePart, words};
use crate::draw::{Style, json, markdown, text};
use crate::law::*;
use crate::problem::{Code, Place, Problem};
use crate::query::verify::{AtLength, Fate, Held, Totals};
use parts::{ClaimPart, DataPart, NotePart, ProblemPart, TotalsPart};

pub use claimreview::ClaimReviews;
pub use github::annotation;
pub(super) use kept::{AT_LENGTH, MOST_KEPT, shortened};
pub use parts::VerifyReport;

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
        self.cite_sources(corpus, &told.verdict);
        let part = ClaimPart::new(corpus, claim, held, told, place, self.today);
        self.kept += part.length();
        self.claims.push(part);
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

    /// Writes the report, in the words of the record.
    pub fn write(&self, corpus: &Corpus, format: ClaimsFormat, style: Style) -> String {
        match format {
            ClaimsFormat::Text => text::write(&self.page(corpus, false, usize::MAX), style),
            ClaimsFormat::Json => json::write(self, style),
            ClaimsFormat::Markdown => markdown::write(&self.page(corpus, true, IN_SUMMARY), labels(corpus), style),
            ClaimsFormat::Junit => junit::write(corpus, self),
            ClaimsFormat::Sarif => json::write(&sarif::log(corpus, self), style),
            ClaimsFormat::Github => github::write(corpus, self),
        }
    }
}
