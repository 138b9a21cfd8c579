//! A report on claims as test results: a suite for each file, a case for each claim.

use std::borrow::Cow;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::parts::{ClaimPart, NotePart, ProblemPart, VerifyReport};
use crate::problem::{OLD_COMMAND, escape, without_commands};
use crate::{
    law::Corpus,
    words::{self, message::verify, plain},
};

/// Writes the report. The same report gives the same bytes: no clock, no random id.
pub fn write(corpus: &Corpus, report: &VerifyReport) -> String {
    let mut junit = Report::new(["dedere", "verify"].join(" "));
    let mut files: Vec<&str> = report.files.iter().map(String::as_str).collect();
    files.sort_unstable();
    files.dedup();
    junit.add_test_suites(files.into_iter().map(|file| of_file(corpus, report, file)));
    let failing: Vec<&NotePart> = report.notes.iter().filter(|note| note.fails).collect();
    if !failing.is_empty() {
        let mut suite = TestSuite::new(plain(corpus, verify::record()));
        suite.add_test_cases(failing.into_iter().map(of_note));
        junit.add_test_suite(suite);
    }
    // What is left of these stands in attributes, where a reader of XML gets the same text and GitHub's runner no command.
    let mut xml = junit.to_string().unwrap_or_default().replace(OLD_COMMAND, "##&#91;");
    if !xml.ends_with('\n') {
        xml.push('\n');
    }
    xml
}

fn of_file(corpus: &Corpus, report: &VerifyReport, file: &str) -> TestSuite {
    let name = escape(file);
    let mut suite = TestSuite::new(name.as_ref());
    let mut claims: Vec<&ClaimPart> = report.claims.iter().filter(|claim| claim.file == file).collect();
    claims.sort_by_key(|claim| (claim.line, claim.column));
    let problems = report.problems.iter().filter(|problem| problem.file == file);
    for mut case in
        claims.into_iter().map(|claim| of_claim(corpus, claim)).chain(problems.map(|problem| of_problem(corpus, problem)))
    {
        case.set_classname(name.as_ref());
        suite.add_test_case(case);
    }
    suite
}

fn of_claim(corpus: &Corpus, claim: &ClaimPart) -> TestCase {
    let lines = claim.lines(corpus);
    let lines: Vec<Cow<str>> = lines.iter().map(|line| escape(line)).collect();
    let status = match claim.result {
        "holds" => TestCaseStatus::success(),
        "waived" => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(lines.get(1).map_or("", Cow::as_ref));
            status
        }
        _ => {
            let message = claim.failures.first().map_or(claim.says.as_str(), |failure| &failure.text);
            let mut status = failed(NonSuccessKind::Failure, claim.code(), message);
            let at = format!("{}:{}:{}", escape(&claim.file), claim.line, claim.column);
            status.set_description(without_commands(&format!("{at}\n{}", lines.join("\n"))).as_ref());
            status
        }
    };
    TestCase::new(escape(&claim.id).as_ref(), status)
}

fn of_problem(corpus: &Corpus, problem: &ProblemPart) -> TestCase {
    let mut status = failed(NonSuccessKind::Error, problem.code, &problem.message);
    if let Some(help) = &problem.help {
        status.set_description(without_commands(&escape(help)).as_ref());
    }
    TestCase::new(words::claims::line(corpus, problem.line), status)
}

fn of_note(note: &NotePart) -> TestCase {
    TestCase::new(note.code, failed(NonSuccessKind::Failure, note.code, &note.text))
}

fn failed(kind: NonSuccessKind, code: &str, message: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_message(escape(message).as_ref());
    status.set_type(code);
    status
}
