//! A report on claims as test results: a suite for each file, a case for each claim.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::super::words;
use super::VerifyReport;

/// Writes the report. The same report gives the same bytes: no clock, no random id.
pub fn write(report: &VerifyReport) -> String {
    let mut junit = Report::new("dedere verify");
    let mut files: Vec<&str> = report.files.iter().map(String::as_str).collect();
    files.sort_unstable();
    files.dedup();
    for file in files {
        let mut suite = TestSuite::new(file);
        let mut claims: Vec<_> = report.claims.iter().filter(|claim| claim.file == file).collect();
        claims.sort_by_key(|claim| (claim.line, claim.column));
        for claim in claims {
            let lines = claim.lines();
            let status = match claim.result {
                "holds" => TestCaseStatus::success(),
                "waived" => {
                    let mut status = TestCaseStatus::skipped();
                    status.set_message(lines.get(1).cloned().unwrap_or_default());
                    status
                }
                _ => {
                    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                    status.set_message(claim.failures.first().map_or(claim.says.as_str(), |failure| &failure.text));
                    status.set_type(claim.code());
                    let at = format!("{}:{}:{}", claim.file, claim.line, claim.column);
                    status.set_description(format!("{at}\n{}", lines.join("\n")));
                    status
                }
            };
            let mut case = TestCase::new(claim.id.as_str(), status);
            case.set_classname(file);
            suite.add_test_case(case);
        }
        for problem in report.problems.iter().filter(|problem| problem.file == file) {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
            status.set_message(problem.message.as_str());
            status.set_type(problem.code);
            if let Some(help) = &problem.help {
                status.set_description(help.as_str());
            }
            let mut case = TestCase::new(words::claims::line(problem.line), status);
            case.set_classname(file);
            suite.add_test_case(case);
        }
        junit.add_test_suite(suite);
    }
    let failing: Vec<_> = report.notes.iter().filter(|note| note.fails).collect();
    if !failing.is_empty() {
        let mut suite = TestSuite::new("record");
        for note in failing {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(note.text.as_str());
            status.set_type(note.code);
            suite.add_test_case(TestCase::new(note.code, status));
        }
        junit.add_test_suite(suite);
    }
    let mut xml = junit.to_string().unwrap_or_default();
    if !xml.ends_with('\n') {
        xml.push('\n');
    }
    xml
}
