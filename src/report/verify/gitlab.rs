//! A report on claims as a Code Quality report of GitLab: a remark for each claim that fails, in the widget of a merge request.

use std::collections::HashMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::parts::VerifyReport;
use crate::law::Corpus;
use crate::problem::escape;
use crate::words::{message::verify, say};

/// A remark on a line of a file.
#[derive(Debug, Serialize)]
pub struct Remark {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Debug, Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Debug, Serialize)]
struct Lines {
    begin: usize,
}

/// What a remark is about, as long as it is the same remark: not its line, which moves, and not its words, which follow the record.
type Subject<'r> = (&'r str, &'static str, &'r str);

/// The remarks of a report.
pub fn remarks(corpus: &Corpus, report: &VerifyReport) -> Vec<Remark> {
    let mut all = Remarks::default();
    for claim in report.claims.iter().filter(|claim| !claim.failures.is_empty()) {
        let severity = if claim.result == "waived" { "info" } else { "major" };
        all.add((&claim.file, claim.code(), &claim.id), claim.line, severity, &claim.lines(corpus).join("\n"));
    }
    for problem in &report.problems {
        let text = say(corpus, verify::problem_in_a_line(&problem.message, problem.help.as_deref()));
        let about = problem.claim.as_deref().unwrap_or(&problem.message);
        all.add((&problem.file, problem.code, about), problem.line, "critical", &text);
    }
    for note in report.notes.iter().filter(|note| note.fails) {
        all.add((report.first_file(), note.code, ""), 1, "major", &note.text);
    }
    all.remarks
}

#[derive(Default)]
struct Remarks<'r> {
    remarks: Vec<Remark>,
    /// How many of the same subject there are already: each has a fingerprint of its own, or all but one would be dropped.
    seen: HashMap<Subject<'r>, u64>,
}

impl<'r> Remarks<'r> {
    fn add(&mut self, subject: Subject<'r>, line: usize, severity: &'static str, text: &str) {
        let (file, code, about) = subject;
        let before = self.seen.entry(subject).or_default();
        let mut hasher = Sha256::new();
        for part in [file, code, about, &before.to_string()] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        *before += 1;
        self.remarks.push(Remark {
            description: text.lines().map(escape).collect::<Vec<_>>().join("\n"),
            check_name: code,
            fingerprint: hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect(),
            severity,
            location: Location {
                path: escape(file.strip_prefix("./").unwrap_or(file)).into_owned(),
                lines: Lines { begin: line.max(1) },
            },
        });
    }
}
