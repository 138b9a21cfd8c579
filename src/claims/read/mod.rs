//! Files of claims: YAML and JSON as a whole, NDJSON and CSV line by line in constant memory.
//!
//! Strict, and nothing is lost: whatever cannot be read is a problem with its place, and the rest is read all the same. Never: what
//! the record says of a claim, or whom a name means.

mod asserts;
mod cells;
mod csv;
mod flat;
mod json;
mod lines;
mod quick;
mod seen;
mod span;
mod strict;
mod tree;
mod values;

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;

use crate::data::document;
use crate::data::yaml::Node;
use super::claim::{Claim, Part};
use crate::problem::{Code, Place, Problem, SourceText};

use self::lines::{Line, Lines};
use self::seen::Seen;
use self::strict::Draft;

/// A file of claims that is kept as a whole may have so many bytes. A larger one can be streamed.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// The way out where a file is too large to be kept as a whole.
const STREAM: &str = "write a claim a line (NDJSON or CSV), which is streamed";

/// How a file of claims is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// YAML: `version` and `claims`.
    Yaml,
    /// The same in JSON.
    Json,
    /// A claim a line, in JSON.
    Ndjson,
    /// A claim a line, under a head of column names.
    Csv,
}

impl Written {
    /// The endings of names that say it.
    pub const ENDINGS: [(&str, Written); 7] = [
        ("yaml", Written::Yaml),
        ("yml", Written::Yaml),
        ("json", Written::Json),
        ("ndjson", Written::Ndjson),
        ("jsonl", Written::Ndjson),
        ("csv", Written::Csv),
        ("tsv", Written::Csv),
    ];

    /// How a file of this name is written; YAML where the name does not say.
    pub fn of_path(path: &str) -> Written {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let known = Written::ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known));
        known.map_or(Written::Yaml, |(_, written)| *written)
    }
}

/// An open file of claims.
pub struct Claims {
    path: String,
    form: Form,
    seen: Seen,
    read: u64,
}

enum Form {
    Whole { file: Arc<SourceText>, claims: Vec<Node>, next: usize, problems: Vec<Problem> },
    Lines(Box<Lines>),
    Over,
}

/// What comes next in a file.
#[expect(clippy::large_enum_variant, reason = "a claim is handed on at once, and its way is the quick one")]
pub enum Next<'a> {
    /// A claim.
    Claim(Located<'a>),
    /// What is wrong with the next claim, line or with the file.
    Problems(Vec<Problem>),
}

/// A claim, and where it stands.
pub struct Located<'a> {
    /// The claim.
    pub claim: Claim<'a>,
    spot: Spot<'a>,
}

enum Spot<'a> {
    Whole(&'a Arc<SourceText>, &'a Node),
    Line(&'a Line),
}

impl Located<'_> {
    /// Where a part of it stands. Of a line, this is only worked out when somebody asks.
    pub fn place(&self, part: Part) -> Place {
        self.places(&[part]).swap_remove(0)
    }

    /// Where each of these parts stands: a line is read once for all of them.
    pub fn places(&self, parts: &[Part]) -> Vec<Place> {
        let (file, tree) = match self.spot {
            Spot::Whole(file, node) => (Arc::clone(file), Some(Cow::Borrowed(node))),
            Spot::Line(line) => (Arc::new(line.source()), line.tree().map(Cow::Owned)),
        };
        let span = |part| tree.as_ref().map_or(0..file.text.len(), |node| span::span(node, part));
        parts.iter().map(|part| Place { file: Arc::clone(&file), span: span(*part) }).collect()
    }

    /// The number of its line.
    pub fn line(&self) -> usize {
        match self.spot {
            Spot::Whole(file, node) => file.line_and_column(span::span(node, Part::Claim).start).0,
            Spot::Line(line) => line.number,
        }
    }
}

impl Claims {
    /// Opens claims under a path that is only shown. What cannot be read as a whole is told by the first `advance`.
    pub fn open(path: &str, written: Written, reader: Box<dyn Read>) -> io::Result<Claims> {
        let form = match written {
            Written::Ndjson => Form::Lines(Box::new(Lines::ndjson(path, reader))),
            Written::Csv => Form::Lines(Box::new(Lines::csv(path, reader))),
            Written::Yaml | Written::Json => whole(path, written, reader)?,
        };
        Ok(Claims { path: path.to_owned(), form, seen: Seen::default(), read: 0 })
    }

    /// The path, as shown.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Ids beyond the number that is kept for comparison, where there were so many.
    pub fn ids_not_compared(&self) -> u64 {
        self.seen.not_kept
    }

    /// The next claim, or what is wrong with it.
    pub fn advance(&mut self) -> Option<Next<'_>> {
        if let Form::Over = self.form {
            return None;
        }
        let more = match &mut self.form {
            Form::Whole { claims, next, problems, .. } => !problems.is_empty() || *next < claims.len(),
            Form::Lines(lines) => lines.advance(),
            Form::Over => false,
        };
        if !more {
            self.form = Form::Over;
            let none = self.read == 0;
            return none.then(|| Next::Problems(vec![no_claims(&self.path)]));
        }
        self.read += 1;
        match &mut self.form {
            Form::Whole { problems, .. } if !problems.is_empty() => Some(Next::Problems(std::mem::take(problems))),
            Form::Whole { file, claims, next, .. } => {
                *next += 1;
                let node = &claims[*next - 1];
                Some(match strict::read(node, file) {
                    Err(problems) => Next::Problems(problems),
                    Ok(claim) => {
                        let located = Located { claim, spot: Spot::Whole(file, node) };
                        unless_twice(&mut self.seen, located)
                    }
                })
            }
            Form::Lines(lines) => Some(match lines.current() {
                Err(problems) => Next::Problems(problems),
                Ok(line) => match line.claim() {
                    Err(problems) => Next::Problems(problems),
                    Ok(claim) => unless_twice(&mut self.seen, Located { claim, spot: Spot::Line(line) }),
                },
            }),
            Form::Over => None,
        }
    }
}

/// The claim, unless its id stood before.
fn unless_twice<'a>(seen: &mut Seen, located: Located<'a>) -> Next<'a> {
    match seen.before(&located.claim.id, located.line()) {
        None => Next::Claim(located),
        Some(line) => {
            let Place { file, span } = located.place(Part::Claim);
            let problem = Problem::new(Code::DuplicateId, format!("the id `{}` stands twice", located.claim.id));
            Next::Problems(vec![
                problem.label(format!("first on line {line}")).help("give each claim an id of its own").at(&file, span),
            ])
        }
    }
}

fn no_claims(path: &str) -> Problem {
    Problem::new(Code::NoClaims, "there are no claims in this file").in_path(path).help("`dedere init claims` writes an example")
}

/// Reads a file that is kept as a whole.
fn whole(path: &str, written: Written, reader: Box<dyn Read>) -> io::Result<Form> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let failed = |problem: Problem| Form::Whole {
        file: Arc::new(SourceText::new(path, "")),
        claims: Vec::new(),
        next: 0,
        problems: vec![problem],
    };
    let file = match document::text(bytes, path, LARGEST) {
        Ok(file) => file,
        Err(problem) => {
            let help = if problem.code == Code::TooLarge { STREAM } else { "claims are text; is this another kind of file?" };
            return Ok(failed(problem.help(help)));
        }
    };
    if file.text.trim().is_empty() {
        return Ok(failed(no_claims(path)));
    }
    let root = match written {
        Written::Json => json::parse(&file.text).map_err(|error| {
            let more = error.goes_on();
            let problem = error.problem(&file, Code::Syntax, "not valid JSON");
            if more { problem.help("is this a claim a line? then say so with `--as ndjson`") } else { problem }
        }),
        _ => {
            document::parse(&file).map_err(|problem| if problem.code == Code::TooLarge { problem.help(STREAM) } else { problem })
        }
    };
    Ok(match root {
        Err(problem) => Form::Whole { file, claims: Vec::new(), next: 0, problems: vec![problem] },
        Ok(root) => {
            let Draft { claims, problems } = strict::file(root, &file);
            Form::Whole { file, claims, next: 0, problems }
        }
    })
}

#[cfg(test)]
mod tests;
