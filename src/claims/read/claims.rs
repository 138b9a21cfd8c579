//! An open file of claims: what comes next in it, and where that stands.

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;

use super::super::claim::{Claim, Part};
use super::lines::{Line, Lines};
use super::seen::Seen;
use super::span;
use super::strict::{self, Wrong};
use super::whole::{self, Whole, no_claims};
use super::written::Written;
use crate::data::yaml::Node;
use crate::problem::{Code, Place, Problem, SourceText};

/// An open file of claims.
pub struct Claims {
    path: String,
    form: Form,
    seen: Seen,
    read: u64,
    /// What there is to say at its end.
    last: Option<Next<'static>>,
}

enum Form {
    /// So many of its claims were read.
    Whole(Whole, usize),
    Lines(Box<Lines>),
    Over,
}

/// What comes next in a file.
#[expect(clippy::large_enum_variant, reason = "a claim is handed on at once, and its way is the quick one")]
pub enum Next<'a> {
    /// A claim.
    Claim(Located<'a>),
    /// What is wrong with the next claim, line or with the file.
    Problems(Wrong),
    /// At its end: so many ids came after the number that is kept for comparison.
    NotCompared(u64),
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
            Written::Yaml | Written::Json => Form::Whole(whole::read(path, written, reader)?, 0),
        };
        Ok(Claims { path: path.to_owned(), form, seen: Seen::default(), read: 0, last: None })
    }

    /// Goes on to what comes next. `false`: nothing does.
    pub fn advance(&mut self) -> bool {
        let more = match &mut self.form {
            Form::Whole(whole, read) => !whole.problems.is_empty() || *read < whole.claims.len(),
            Form::Lines(lines) => lines.advance(),
            Form::Over => return false,
        };
        if more {
            self.read += 1;
            return true;
        }
        self.form = Form::Over;
        self.last = match self.seen.not_kept {
            _ if self.read == 0 => Some(Next::Problems(Wrong::of(vec![no_claims(&self.path)]))),
            0 => None,
            number => Some(Next::NotCompared(number)),
        };
        self.last.is_some()
    }

    /// What comes next: a claim, or what is wrong with it. It is taken once.
    pub fn current(&mut self) -> Option<Next<'_>> {
        match &mut self.form {
            Form::Whole(whole, _) if !whole.problems.is_empty() => {
                Some(Next::Problems(Wrong::of(std::mem::take(&mut whole.problems))))
            }
            Form::Whole(Whole { file, claims, .. }, read) => {
                let node = claims.get(*read)?;
                *read += 1;
                let claim = strict::read(node, file).map(|claim| Located { claim, spot: Spot::Whole(file, node) });
                Some(claim.map_or_else(Next::Problems, |located| unless_twice(&mut self.seen, located)))
            }
            Form::Lines(lines) => {
                let line = lines.current();
                let claim = line.and_then(|line| Ok(Located { claim: line.claim()?, spot: Spot::Line(line) }));
                Some(claim.map_or_else(Next::Problems, |located| unless_twice(&mut self.seen, located)))
            }
            Form::Over => self.last.take(),
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
            let problem = problem.label(format!("first on line {line}")).help("give each claim an id of its own").at(&file, span);
            Next::Problems(Wrong { problems: vec![problem], id: Some(located.claim.id.into_owned()) })
        }
    }
}
