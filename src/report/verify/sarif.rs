//! A report on claims as SARIF 2.1.0, for whatever shows findings of static analysis.

use serde::Serialize;

use super::parts::{ClaimPart, NotePart, ProblemPart, VerifyReport};
use crate::{
    HOME,
    law::Corpus,
    problem::{Code, Severity},
    words::{self, message::verify, say},
};

/// A log file.
#[derive(Serialize)]
pub struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    automation_details: Details,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Details {
    id: &'static str,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<&'static str>,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "claim/v1")]
    claim: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    justification: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

/// The log of a report.
pub fn log(corpus: &Corpus, report: &VerifyReport) -> Log {
    let failing = report.claims.iter().filter(|claim| !claim.failures.is_empty());
    let notes = report.notes.iter().filter(|note| note.fails);
    let mut codes: Vec<&'static str> = failing
        .clone()
        .map(ClaimPart::code)
        .chain(report.problems.iter().map(|problem| problem.code))
        .chain(notes.clone().map(|note| note.code))
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let at = |code: &str| codes.iter().position(|other| *other == code).unwrap_or(0);
    let mut results: Vec<SarifResult> = failing.map(|claim| of_claim(corpus, claim, at(claim.code()))).collect();
    results.extend(report.problems.iter().map(|problem| of_problem(corpus, problem, at(problem.code))));
    // GitHub takes no log with a result that has no place. What is said of the run as a whole stands at the head of its first file.
    results.extend(notes.map(|note| of_note(note, at(note.code), report.first_file())));
    Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "dedere",
                    version: env!("CARGO_PKG_VERSION"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: HOME,
                    rules: codes.iter().filter_map(|code| rule(report.corpus, code)).collect(),
                },
            },
            automation_details: Details { id: "dedere/verify/" },
            column_kind: "unicodeCodePoints",
            invocations: [Invocation {
                execution_successful: !report.has_problems(),
                tool_execution_notifications: notifications(corpus, report),
            }],
            results,
        }],
    }
}

/// What a reader of the results has to know of the run.
fn notifications(corpus: &Corpus, report: &VerifyReport) -> Vec<Notification> {
    let left_out = Some(report.failing_left_out()).filter(|number| *number > 0);
    let left_out = left_out.map(|number| words::claims::left_out(corpus, number));
    let notes = report.notes.iter().filter(|note| !note.fails).map(|note| note.text.clone());
    notes.chain(left_out).map(|text| Notification { level: "note", message: plain(&text) }).collect()
}

/// A message in which nothing is a link (3.11.6) or a place to be filled in (3.11.5): a claim may hold the signs of both.
fn plain(text: &str) -> Message {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '[' | ']' | '\\' => escaped.push('\\'),
            '{' | '}' => escaped.push(letter),
            _ => {}
        }
        escaped.push(letter);
    }
    Message { text: escaped, markdown: None }
}

fn rule(corpus: &Corpus, word: &str) -> Option<Rule> {
    let code = Code::ALL.iter().find(|code| code.word() == word)?;
    let name = word.split('-').map(words::capital).collect();
    let level = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let help = words::claims::help_on(corpus, *code);
    let markdown = Some(help.clone());
    Some(Rule {
        id: code.word(),
        name,
        short_description: plain(&word.replace('-', " ")),
        full_description: plain(code.of_claims().0),
        help: Message { markdown, ..plain(&help) },
        default_configuration: Configuration { level },
    })
}

fn of_claim(corpus: &Corpus, claim: &ClaimPart, rule_index: usize) -> SarifResult {
    let suppressions = match (&claim.waiver, claim.result) {
        (Some(waiver), "waived") => vec![Suppression { kind: "inSource", justification: waiver.reason.clone() }],
        _ => Vec::new(),
    };
    let region = Region {
        start_line: claim.line.max(1),
        start_column: claim.column.max(1),
        end_line: Some(claim.end_line.max(claim.line).max(1)),
        end_column: Some(claim.end_column.max(1)),
    };
    SarifResult {
        rule_id: claim.code(),
        rule_index,
        level: "error",
        message: plain(&claim.lines(corpus).join("\n")),
        locations: vec![location(&claim.file, region)],
        partial_fingerprints: Fingerprints { claim: format!("{}#{}", claim.file, claim.id) },
        suppressions,
    }
}

fn of_problem(corpus: &Corpus, problem: &ProblemPart, rule_index: usize) -> SarifResult {
    let region =
        Region { start_line: problem.line.max(1), start_column: problem.column.max(1), end_line: None, end_column: None };
    let message = say(corpus, verify::problem_in_a_line(&problem.message, problem.help.as_deref()));
    SarifResult {
        rule_id: problem.code,
        rule_index,
        level: "error",
        message: plain(&message),
        locations: vec![location(&problem.file, region)],
        partial_fingerprints: Fingerprints { claim: format!("{}#{}", problem.file, problem.line) },
        suppressions: Vec::new(),
    }
}

fn of_note(note: &NotePart, rule_index: usize, file: &str) -> SarifResult {
    let head = Region { start_line: 1, start_column: 1, end_line: None, end_column: None };
    SarifResult {
        rule_id: note.code,
        rule_index,
        level: "error",
        message: plain(&note.text),
        locations: vec![location(file, head)],
        partial_fingerprints: Fingerprints { claim: note.code.to_owned() },
        suppressions: Vec::new(),
    }
}

fn location(file: &str, region: Region) -> Location {
    Location { physical_location: PhysicalLocation { artifact_location: ArtifactLocation { uri: uri(file) }, region } }
}

/// A path as a relative or absolute reference (RFC 3986): what is not a plain letter is written as bytes.
pub(super) fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
