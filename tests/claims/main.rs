//! Claims from end to end: what is typed, what comes out, the line, the exit code.

mod classes;
mod days;
mod faults;
mod field;
mod formats;
mod hostile;
mod install;
mod kinds;
#[path = "../records/mod.rs"]
mod laid;
mod pages;
mod pipeline;
#[path = "../common/published.rs"]
mod published;
mod records;
mod reports;
mod reviews;
mod runner;
mod schema;
mod shell;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// What reviews are published with.
pub const NEWSROOM: [&str; 4] = ["--publisher", "Desk", "--page", "https://example.org/{id}"];

/// How a run ended.
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// The output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }
}

/// Runs the program on a fixed day.
pub fn dedere(arguments: &[&str], input: &[u8]) -> Run {
    dedere_with(arguments, input, &[])
}

/// The same, with variables of the environment.
pub fn dedere_with(arguments: &[&str], input: &[u8], variables: &[(&str, &Path)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dedere"));
    command
        .args(["--today", "2026-11-28"])
        .args(arguments)
        .env_remove("DEDERE_DATA")
        .env_remove("GITHUB_STEP_SUMMARY")
        .env_remove("GITHUB_OUTPUT")
        .env_remove("GITHUB_ACTIONS");
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that stops reading is not a fault of the test.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("its end");
    writer.join().expect("the writer");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// A new folder for a test.
pub fn folder() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("claims-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Checks JSON against one of the published schemas, or of those of others.
pub fn valid(schema: &str, value: &Value) {
    let validator = match schema.strip_prefix("schema/").and_then(|file| file.strip_suffix(".schema.json")) {
        Some(name) => published::strict(name),
        None => of_others(schema),
    };
    let errors: Vec<String> = validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

fn of_others(schema: &str) -> jsonschema::Validator {
    let text = std::fs::read_to_string(schema).expect("the schema");
    // One pattern of the official schema has a bracket too many, which only lenient readers of patterns pass over.
    let text = text.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

/// A YAML file of one claim for each of these assertions, the first on line 5, each on two lines.
pub fn yaml(assertions: &[&str]) -> String {
    let mut text = String::from("version: 1\nclaims:\n");
    for (at, asserts) in assertions.iter().enumerate() {
        text.push_str(&format!("  - id: claim-{at}\n    text: Sentence {at}.\n    asserts: {asserts}\n"));
    }
    text
}

/// A folder of two files of claims: reviews with a day and a page of their own, and the same id in both.
pub fn desk_of_reviews() -> PathBuf {
    let folder = folder();
    let asserts = "asserts: { bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }";
    let claims = [
        "id: a/b c, text: A".to_owned(),
        "id: own, text: B, review: { date: 2024-09-03, url: \"https://example.org/own#here\" }".to_owned(),
        "id: dated, text: C, review: { date: 2024-09-04 }".to_owned(),
    ];
    let claims: String = claims.iter().map(|claim| format!("  - {{ {claim}, {asserts} }}\n")).collect();
    let table =
        "id,text,review-date,kind,value,state,instrument,date\na/b c,A,2024-09-05,bound,true,mali,rome-statute,2025-09-23\n";
    std::fs::write(folder.join("one.yaml"), format!("version: 1\nclaims:\n{claims}")).expect("a file");
    std::fs::write(folder.join("two.csv"), table).expect("a file");
    folder
}
