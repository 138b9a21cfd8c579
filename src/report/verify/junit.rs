//! A report on claims as test results: a suite for each file, a case for each claim.

use std::borrow::Cow;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::parts::{ClaimPart, NotePart, ProblemPart, VerifyReport};
use crate::problem::{OLD_COMMAND, escape, without_commands};
use crate::{
    law::Corpus,
    words::{self, message::verify, plain, say},
};

/// The name of what says that claims are counted and not listed.
const LEFT_OUT: &str = "left-out";

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
        suite.add_test_cases(failing.into_iter().map(|note| of_note(report, note)));
        junit.add_test_suite(suite);
    }
    if report.left_out > 0 {
        let mut suite = TestSuite::new(LEFT_OUT);
        let mut status = TestCaseStatus::skipped();
        status.set_message(words::claims::left_out(corpus, report.left_out).as_str());
        suite.add_test_case(TestCase::new(LEFT_OUT, status));
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
    let problems: Vec<&ProblemPart> = report.problems.iter().filter(|problem| problem.file == file).collect();
    // What is wrong with one claim is one case: its name is to stand once.
    let same = |one: &&ProblemPart, other: &&ProblemPart| match (&one.claim, &other.claim) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.line == other.line,
        _ => false,
    };
    let claims = claims.into_iter().map(|claim| (claim.line, of_claim(corpus, claim)));
    let problems = problems.chunk_by(same).map(|problems| (problems[0].line, of_problems(corpus, problems)));
    for (line, mut case) in claims.chain(problems) {
        case.set_classname(name.as_ref());
        place(&mut case, &name, line);
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
            status.set_message(lines.first().map_or("", Cow::as_ref));
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

/// What is wrong with one claim, or with one line. There is at least one problem.
fn of_problems(corpus: &Corpus, problems: &[&ProblemPart]) -> TestCase {
    let first = problems[0];
    let mut status = failed(NonSuccessKind::Error, first.code, &first.message);
    let line = |problem: &&ProblemPart| {
        let said = say(corpus, verify::problem_in_a_line(&problem.message, problem.help.as_deref()));
        let at = if problem.line > 0 { format!(":{}:{}", problem.line, problem.column) } else { String::new() };
        escape(&[&problem.file, &*at, ": ", &said].concat()).into_owned()
    };
    let lines: Vec<String> = problems.iter().map(line).collect();
    status.set_description(without_commands(&lines.join("\n")).as_ref());
    match &first.claim {
        Some(id) => TestCase::new(escape(id).as_ref(), status),
        None => TestCase::new(words::claims::line(corpus, first.line), status),
    }
}

fn of_note(report: &VerifyReport, note: &NotePart) -> TestCase {
    let mut case = TestCase::new(note.code, failed(NonSuccessKind::Failure, note.code, &note.text));
    place(&mut case, escape(report.first_file()).as_ref(), 1);
    case
}

/// Says where a case stands: readers of many systems show it there.
fn place(case: &mut TestCase, file: &str, line: usize) {
    case.extra.insert("file".into(), file.into());
    case.extra.insert("line".into(), line.max(1).to_string().as_str().into());
}

fn failed(kind: NonSuccessKind, code: &str, message: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_message(escape(message).as_ref());
    status.set_type(code);
    status
}
