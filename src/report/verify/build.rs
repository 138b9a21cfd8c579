//! A report on claims, made of a walk over them: each that is told is put into words as it comes.

use std::io::Write;

use super::claimreview::ClaimReviews;
use super::kept::{AT_LENGTH, MOST_KEPT, shortened};
use super::parts::{ClaimPart, DataPart, Holding, NotePart, ProblemPart, TotalsPart, VerifyReport};
use super::unchecked::{Unchecked, of_faults};
use crate::claims::{
    AtLength, Deny, Fate, Fault, Handed, Held, Part, Run, Totals, Verdict, Walked, read::PassedOver, read::Wrong,
};
use crate::law::*;
use crate::problem::{Code, Problem};
use crate::report::parts::SourcePart;
use crate::words;

/// What a report is to hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Its page lists claims that hold too.
    pub all: bool,
    /// It is also written in a format that lists every claim.
    pub keeps_all: bool,
    /// So many days old the record may be.
    pub oldest: Option<i32>,
}

impl VerifyReport {
    /// Of the claims of a walk, and what of them could not be read. Their reviews are written on the way, where they are wanted.
    pub fn of(mut run: Run<1>, wanted: Wanted, mut reviews: Option<&mut ClaimReviews<impl Write>>) -> (VerifyReport, Unchecked) {
        let [corpus] = run.corpora();
        let mut report = VerifyReport::new(corpus, run.today(), run.deny(), wanted);
        let (mut totals, mut unchecked) = (Totals::default(), Unchecked::default());
        while let Some(walked) = run.walk() {
            match walked {
                Walked::File(path) => report.files.push(path),
                Walked::Problems(Wrong { problems, id }) => report.problems(problems, id.as_deref(), &mut unchecked),
                Walked::PassedOver(passed) => report.passed_over(&passed),
                Walked::NotCompared(number) => report.not_compared(number),
                Walked::Claim(mut claim, [Ok(held)]) => {
                    totals.add(&held);
                    let tells = report.tells(&held);
                    if !tells && reviews.is_none() {
                        continue;
                    }
                    let [Some(told)] = claim.at_length() else { continue };
                    if let (Some(reviews), Some(file)) = (&mut reviews, report.files.last()) {
                        reviews.add(corpus, file, claim.claim(), &told, report.today);
                    }
                    if tells {
                        report.claim(&claim, &held, &told);
                    }
                }
                Walked::Claim(claim, [Err(faults)]) => report.faults(&claim, &faults, &mut unchecked),
            }
        }
        report.finish(totals, wanted.oldest);
        (report, unchecked)
    }

    /// A report without a claim yet.
    fn new(corpus: &'static Corpus, today: Day, deny: Deny, wanted: Wanted) -> VerifyReport {
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
                overlay: edition.overlay,
            },
            deny,
            all: wanted.all,
            keeps_all: wanted.all || wanted.keeps_all,
            kept: 0,
            holding: Holding::default(),
            corpus,
        }
    }

    /// Whether a claim with this fate is to be told at length. One that is not is only counted. Claims that hold never take the room of
    /// those that fail.
    fn tells(&mut self, held: &Held) -> bool {
        let holds = held.fate == Fate::Holds;
        if holds && !self.keeps_all {
            return false;
        }
        let listed = if holds { self.holding.listed } else { self.claims.len() - self.holding.listed };
        let room = listed < AT_LENGTH && self.kept < if holds { MOST_KEPT / 2 } else { MOST_KEPT };
        self.holding.listed += usize::from(holds && room);
        self.holding.left_out += u64::from(holds && !room);
        self.left_out += u64::from(!room);
        room
    }

    /// Adds a claim at length.
    fn claim(&mut self, claim: &Handed<1>, held: &Held, told: &AtLength) {
        let part = match held.missing.first() {
            Some(at) if held.outcome == claim.claim().rating => Part::Because(*at),
            _ => Part::Asserts,
        };
        self.cite_sources(&told.verdict);
        let part = ClaimPart::new(self.corpus, claim.claim(), held, told, &claim.place(part), self.today);
        self.kept += part.length();
        self.claims.push(part);
    }

    fn cite_sources(&mut self, verdict: &Verdict) {
        for id in verdict.facts.iter().chain(&verdict.beside).flat_map(|fact| fact.sources) {
            if !self.sources.iter().any(|part| part.id() == id.0) {
                self.sources.extend(self.corpus.source(*id).map(SourcePart::of));
            }
        }
    }

    /// Something that could not be read.
    fn problems(&mut self, problems: Vec<Problem>, claim: Option<&str>, unchecked: &mut Unchecked) {
        self.list(&problems, claim);
        unchecked.add(problems);
    }

    /// Names that the record does not take. Where they stand is only worked out for a reader.
    fn faults(&mut self, claim: &Handed<1>, faults: &[Fault], unchecked: &mut Unchecked) {
        if self.is_full() {
            self.totals.problems += 1;
            self.left_out += faults.len() as u64;
            unchecked.count(faults.len());
        } else {
            self.problems(of_faults(self.corpus, claim, faults), Some(&claim.claim().id), unchecked);
        }
    }

    /// Lists problems. One claim or line may have several and is counted once.
    fn list(&mut self, problems: &[Problem], claim: Option<&str>) {
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
                claim: claim.map(shortened),
                code: problem.code.word(),
                message: shortened(&problem.message),
                help: problem.help.clone().or_else(|| problem.label.clone()),
            };
            self.kept += part.message.len() + part.claim.as_ref().map_or(0, String::len);
            self.problems.push(part);
        }
    }

    /// Whether further problems are only counted.
    fn is_full(&self) -> bool {
        self.problems.len() >= AT_LENGTH || self.kept >= MOST_KEPT
    }

    /// What of a folder is not read.
    fn passed_over(&mut self, passed: &PassedOver) {
        let text = words::claims::passed_over(self.corpus, &passed.folder, &passed.first, passed.number);
        self.notes.push(NotePart { code: "passed-over", text, fails: false });
    }

    fn not_compared(&mut self, number: u64) {
        let text = words::claims::ids_not_compared(self.corpus, number);
        self.notes.push(NotePart { code: "ids-not-compared", text, fails: false });
    }

    /// Completes the report with the numbers of all files together, and the age of the record.
    fn finish(&mut self, totals: Totals, oldest: Option<i32>) {
        self.totals = TotalsPart::of(totals, self.totals.problems);
        let days = self.data.checked_on.days_until(self.today);
        if let Some(most) = oldest.filter(|most| days > *most) {
            let text = words::claims::old_record(self.corpus, days, most);
            self.notes.push(NotePart { code: Code::OldRecord.word(), text, fails: true });
        }
        let rank = |claim: &ClaimPart| match claim.result {
            "fails" => 0,
            "waived" => 1,
            _ => 2,
        };
        // Failures first; within them, the order of the files stays.
        self.claims.sort_by_key(rank);
    }
}

impl TotalsPart {
    fn of(totals: Totals, problems: u64) -> TotalsPart {
        TotalsPart {
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
        }
    }
}
