//! A file of claims that is kept as a whole: YAML or JSON.

use std::io::{self, Read};
use std::sync::Arc;

use super::json;
use super::strict::{self, Draft};
use super::written::Written;
use crate::data::document;
use crate::data::yaml::Node;
use crate::problem::{Code, Problem, SourceText};

/// It may have so many bytes. A larger one can be streamed.
const LARGEST: u64 = 16 * 1024 * 1024;

/// And so many values: what is read takes up more memory than its text. No claims come to as many within the bytes; a list of numbers would.
pub(super) const MOST_VALUES: usize = 3_000_000;

/// The way out where it is too large.
const STREAM: &str = "write a claim a line (NDJSON or CSV), which is streamed";

/// A file, its claims not read yet.
pub struct Whole {
    /// The file.
    pub file: Arc<SourceText>,
    /// Its claims.
    pub claims: Vec<Node>,
    /// What is wrong with it, or with its head.
    pub problems: Vec<Problem>,
}

impl Whole {
    fn broken(file: Arc<SourceText>, problem: Problem) -> Whole {
        Whole { file, claims: Vec::new(), problems: vec![problem] }
    }
}

/// That there is nothing to read.
pub fn no_claims(path: &str) -> Problem {
    Problem::new(Code::NoClaims, "there are no claims in this file").in_path(path).help("`dedere init claims` writes an example")
}

/// Reads a file.
pub fn read(path: &str, written: Written, reader: Box<dyn Read>) -> io::Result<Whole> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let nothing = || Arc::new(SourceText::new(path, ""));
    let wide = document::is_utf16(&bytes);
    let file = match document::text(bytes, path, LARGEST) {
        Ok(file) => file,
        Err(problem) => {
            let help = match problem.code {
                Code::TooLarge => STREAM,
                _ if wide => "save it as UTF-8",
                _ => "claims are text; is this another kind of file?",
            };
            return Ok(Whole::broken(nothing(), problem.help(help)));
        }
    };
    if file.text.trim().is_empty() {
        return Ok(Whole::broken(nothing(), no_claims(path)));
    }
    let root = if written == Written::Json { of_json(&file) } else { of_yaml(&file) };
    Ok(match root {
        Err(problem) => Whole::broken(file, problem),
        Ok(root) => {
            let Draft { claims, problems } = strict::file(root, &file);
            Whole { file, claims, problems }
        }
    })
}

fn of_json(file: &Arc<SourceText>) -> Result<Node, Problem> {
    json::parse(&file.text).map_err(|error| {
        if error.too_large {
            let problem = Problem::new(Code::TooLarge, format!("the file holds more than {MOST_VALUES} values"));
            return problem.in_path(file.path.as_str()).help(STREAM);
        }
        let more = error.goes_on();
        let problem = error.problem(file, Code::Syntax, "not valid JSON");
        if more { problem.help("is this a claim a line? then say so with `--as ndjson`") } else { problem }
    })
}

fn of_yaml(file: &Arc<SourceText>) -> Result<Node, Problem> {
    document::parse_within(file, MOST_VALUES)
        .map_err(|problem| if problem.code == Code::TooLarge { problem.help(STREAM) } else { problem })
}
