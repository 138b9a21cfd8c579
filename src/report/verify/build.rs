//! A report on claims, made of a walk over them: each that is told is put into words as it comes.

use super::kept::{AT_LENGTH, MOST_KEPT, shortened};
use super::parts::{ClaimPart, DataPart, NotePart, ProblemPart, TotalsPart, VerifyReport};
use super::unchecked::{Unchecked, of_faults};
use crate::claims::{Fate, Fault, Handed, Held, Part, Run, Totals, Verdict, Walked};
use crate::law::*;
use crate::problem::{Code, Problem};
use crate::report::parts::SourcePart;
use crate::words;

impl VerifyReport {
    /// Of the claims of a walk, and what of them could not be read. `all`: claims that hold are listed too. `oldest`: so many days old
    /// the record may be.
    pub fn of(mut run: Run<1>, all: bool, oldest: Option<i32>) -> (VerifyReport, Unchecked) {
        let [corpus] = run.corpora();
        let mut report = VerifyReport::new(corpus, run.today(), all);
        let (mut totals, mut unchecked) = (Totals::default(), Unchecked::default());
        while let Some(walked) = run.walk() {
            match walked {
                Walked::File(path) => report.files.push(path),
                Walked::Problems(problems) => report.problems(problems, &mut unchecked),
                Walked::NotCompared(number) => report.not_compared(number),
                Walked::Claim(claim, [Ok(held)]) => {
                    totals.add(&held);
                    report.claim(claim, &held);
                }
                Walked::Claim(claim, [Err(faults)]) => report.faults(&claim, &faults, &mut unchecked),
            }
        }
        report.finish(totals, oldest);
        (report, unchecked)
    }

    /// A report without a claim yet.
    fn new(corpus: &'static Corpus, today: Day, all: bool) -> VerifyReport {
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
            all,
            kept: 0,
            corpus,
        }
    }

    /// Whether a claim with this fate is to be told at length. One that is not is only counted.
    fn tells(&mut self, held: &Held) -> bool {
        let wanted = held.fate != Fate::Holds || self.all;
        let room = self.claims.len() < AT_LENGTH && self.kept < MOST_KEPT;
        self.left_out += u64::from(wanted && !room);
        wanted && room
    }

    /// A claim that was held: told at length where that is wanted.
    fn claim(&mut self, mut claim: Handed<1>, held: &Held) {
        if !self.tells(held) {
            return;
        }
        let [Some(told)] = claim.at_length() else { return };
        let part = match held.missing.first() {
            Some(at) if held.outcome == claim.claim().rating => Part::Because(*at),
            _ => Part::Asserts,
        };
        self.cite_sources(&told.verdict);
        let part = ClaimPart::new(self.corpus, claim.claim(), held, &told, &claim.place(part), self.today);
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
    fn problems(&mut self, problems: Vec<Problem>, unchecked: &mut Unchecked) {
        self.list(&problems);
        unchecked.add(problems);
    }

    /// Names that the record does not take. Where they stand is only worked out for a reader.
    fn faults(&mut self, claim: &Handed<1>, faults: &[Fault], unchecked: &mut Unchecked) {
        if self.is_full() {
            self.totals.problems += 1;
            self.left_out += faults.len() as u64;
            unchecked.count(faults.len());
        } else {
            self.problems(of_faults(self.corpus, claim, faults), unchecked);
        }
    }

    /// Lists problems. One claim or line may have several and is counted once.
    fn list(&mut self, problems: &[Problem]) {
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
    fn is_full(&self) -> bool {
        self.problems.len() >= AT_LENGTH || self.kept >= MOST_KEPT
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
