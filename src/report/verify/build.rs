//! A report on claims, made of a walk over them: each that is told is put into words as it comes.

use super::unchecked::of_faults;
use super::*;
use crate::claims::{AtLength, Claim, Failure, Fate, Fault, Handed, Held, Part, Run, Said, Totals, Verdict, Walked, Words};
use crate::problem::{Code, Place, Problem};

/// So many bytes of the reasons of one claim are kept; citations never reach this.
const MOST_REASONS: usize = 4_000;

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
        let part = self.part(claim.claim(), held, &told, &claim.place(part));
        self.kept += part.length();
        self.claims.push(part);
    }

    fn part(&self, claim: &Claim, held: &Held, told: &AtLength, place: &Place) -> ClaimPart {
        let (corpus, AtLength { assertion, verdict, .. }) = (self.corpus, told);
        let (line, column) = place.file.line_and_column(place.span.start);
        let (end_line, end_column) = place.file.line_and_column(place.span.end.max(place.span.start));
        let (because, reasons_left_out) = first_reasons(claim.because.iter());
        let (missing_reasons, missing) = missing_reasons(corpus, claim, held, verdict);
        ClaimPart {
            file: place.file.path.clone(),
            line,
            column,
            end_line,
            end_column,
            id: shortened(&claim.id),
            text: shortened(&claim.text),
            said: claim.said.as_ref().map(SaidPart::of),
            kind: claim.asserts.kind(),
            rating: claim.rating,
            outcome: held.outcome,
            result: result(held.fate),
            failures: held.failures.iter().map(|failure| self.failure(*failure, claim, held)).collect(),
            says: words::claims::says(corpus, told, self.today),
            facts: verdict.facts.iter().map(|fact| self.fact(told, fact)).collect(),
            objections: words::claims::objections(corpus, told, self.today),
            cites: words::cites::in_order(&verdict.cites).iter().map(Citation::to_string).collect(),
            because,
            missing_reasons,
            reasons_left_out,
            missing,
            waiver: claim.waive.as_ref().map(|waive| WaiverPart { until: waive.until, reason: shortened(&waive.reason) }),
            beyond: held.beyond,
            recalled: held.recalled,
            unused_waiver: held.unused,
            more: words::claims::more(assertion),
            articles: words::claims::articles(corpus, &verdict.cites),
        }
    }

    fn fact(&self, told: &AtLength, fact: &Fact) -> FactPart {
        FactPart {
            text: words::claims::fact(self.corpus, told.about.as_ref(), fact, self.today),
            since: fact.since,
            until: fact.until,
            sources: fact.sources.iter().map(|source| source.0).collect(),
            confidence: fact.confidence,
        }
    }

    fn failure(&self, failure: Failure, claim: &Claim, held: &Held) -> FailurePart {
        FailurePart {
            code: words::claims::code(failure).word(),
            text: words::claims::failure(self.corpus, failure, claim.rating, held.outcome),
        }
    }

    fn cite_sources(&mut self, verdict: &Verdict) {
        for id in verdict.facts.iter().flat_map(|fact| fact.sources) {
            if !self.sources.iter().any(|part| part.id() == id.0) {
                self.sources.extend(self.corpus.source(*id).map(|source| SourcePart::of(source)));
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

fn result(fate: Fate) -> &'static str {
    match fate {
        Fate::Holds => "holds",
        Fate::Waived => "waived",
        Fate::Fails => "fails",
    }
}

impl SaidPart {
    fn of(said: &Said) -> SaidPart {
        SaidPart { by: shortened(&said.by), date: said.date, url: said.url.as_ref().map(|url| shortened(url)) }
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

impl ClaimPart {
    /// How many bytes of it are out of a file.
    fn length(&self) -> usize {
        let said = self.said.iter().map(|said| said.by.len() + said.url.as_ref().map_or(0, String::len));
        let reasons = self.because.iter().chain(&self.missing_reasons).map(String::len);
        let waiver = self.waiver.iter().map(|waiver| waiver.reason.len());
        self.id.len() + self.text.len() + said.chain(reasons).chain(waiver).sum::<usize>()
    }
}

/// The reasons given that are none, and the same in words.
fn missing_reasons(corpus: &Corpus, claim: &Claim, held: &Held, verdict: &Verdict) -> (Vec<String>, Option<String>) {
    let (missing, left_out) = first_reasons(held.missing.iter().filter_map(|at| claim.because.get(*at)));
    let told = || words::claims::missing_reasons(corpus, &missing, left_out, !verdict.cites.is_empty());
    let told = (!missing.is_empty()).then(told);
    (missing, told)
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
