//! A claim a line: read one after the other, each in the same memory.

use std::cell::OnceCell;
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;

use super::super::claim::Claim;
use super::csv::{self, Columns};
use super::quick::Row;
use super::strict::{self, Wrong};
use super::{json, tree};
use crate::data::{document, yaml::Node};
use crate::problem::{Code, Problem, SourceText, words_of};

/// The longest line that is read, in bytes. A claim has a few hundred.
const LONGEST: usize = 1024 * 1024;
/// Where a line goes on for so long, nothing that follows is read either: it has no end that anybody would wait for.
const ENDLESS: usize = 64 * LONGEST;
/// The longest line of which a problem quotes the text.
const QUOTED: usize = 64 * 1024;

/// The lines of a file.
pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    bytes: Vec<u8>,
    line: Line,
    form: Form,
    problem: Option<Problem>,
    over: bool,
}

/// How a line is written.
#[derive(Clone)]
enum Form {
    Ndjson,
    /// The head is not read yet.
    Headless,
    Csv(Arc<Columns>),
}

/// The line at hand.
pub struct Line {
    /// Its number.
    pub number: usize,
    /// Its text, without its end.
    pub text: String,
    path: String,
    form: Form,
    /// Its tree, once it was read the strict way.
    read: OnceCell<Node>,
}

impl Lines {
    /// Lines of JSON.
    pub fn ndjson(path: &str, reader: Box<dyn Read>) -> Lines {
        Lines::new(path, reader, Form::Ndjson)
    }

    /// Lines of a table.
    pub fn csv(path: &str, reader: Box<dyn Read>) -> Lines {
        Lines::new(path, reader, Form::Headless)
    }

    fn new(path: &str, reader: Box<dyn Read>, form: Form) -> Lines {
        let line = Line { number: 0, text: String::new(), path: path.to_owned(), form: form.clone(), read: OnceCell::new() };
        Lines { reader: BufReader::with_capacity(256 * 1024, reader), bytes: Vec::new(), line, form, problem: None, over: false }
    }

    /// Goes to the next line that is not blank. `false`: there is none.
    pub fn advance(&mut self) -> bool {
        while !self.over {
            self.problem = None;
            self.line.number += 1;
            self.line.read.take();
            match self.fill() {
                Ok(false) => self.over = true,
                Ok(true) => {
                    self.take_text();
                    if self.problem.is_none() && self.line.text.trim().is_empty() {
                        continue;
                    }
                    if self.problem.is_none() && matches!(self.form, Form::Headless) && !self.head() {
                        continue;
                    }
                    return true;
                }
                Err(error) => {
                    self.over = true;
                    let message = format!("the file cannot be read from line {} on: {}", self.line.number, words_of(&error));
                    self.problem = Some(Problem::new(Code::UnreadableFile, message).in_path(&self.line.path));
                    return true;
                }
            }
        }
        false
    }

    /// The line at hand, or what is wrong with it before it is even looked into.
    pub fn current(&self) -> Result<&Line, Wrong> {
        match &self.problem {
            Some(problem) => Err(Wrong::of(vec![problem.clone()])),
            None => Ok(&self.line),
        }
    }

    /// Fills the buffer with the bytes of the next line; what is beyond the longest is passed over. `false`: the file is over.
    fn fill(&mut self) -> std::io::Result<bool> {
        self.bytes.clear();
        let (mut length, mut ended) = (0usize, false);
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = LONGEST.saturating_sub(self.bytes.len());
            self.bytes.extend_from_slice(&part[..part.len().min(room)]);
            length += part.len();
            let used = end.map_or(buffer.len(), |end| end + 1);
            self.reader.consume(used);
            if end.is_some() || length > ENDLESS {
                ended = end.is_some();
                break;
            }
        }
        if length > LONGEST {
            self.over = length > ENDLESS && !ended;
            let most = if self.over { ENDLESS } else { LONGEST } >> 20;
            let message = format!("line {} has more than {most} MB", self.line.number);
            let problem = Problem::new(Code::LineTooLong, message).in_path(&self.line.path);
            self.problem = Some(problem.help(match self.over {
                true => "a claim stands on one line of its own; nothing after this one was read",
                false => "a claim stands on one line of its own; the other lines were checked",
            }));
            self.bytes.clear();
        }
        Ok(ended || length > 0)
    }

    /// From bytes to text.
    fn take_text(&mut self) {
        self.line.text.clear();
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => {
                let text = if self.line.number == 1 { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
                self.line.text.push_str(text.strip_suffix('\r').unwrap_or(text));
            }
            Err(error) => {
                let number = self.line.number;
                let problem = if number == 1 && document::is_utf16(&self.bytes) {
                    // No line of it could be read.
                    self.over = true;
                    let problem = Problem::new(Code::NotText, "this is not text in UTF-8: it is in UTF-16");
                    problem.help("save it as UTF-8; none of its lines was read")
                } else {
                    let at = error.valid_up_to() + 1;
                    Problem::new(Code::BrokenLine, format!("line {number} is not UTF-8 text, from its byte {at} on"))
                };
                self.problem = Some(problem.in_path(&self.line.path));
            }
        }
    }

    /// Reads the head of a table. `true`: something is wrong with it, and it is to be told.
    fn head(&mut self) -> bool {
        let source = Arc::new(self.line.source());
        match csv::columns(&self.line.text, &source) {
            Ok(columns) => {
                self.form = Form::Csv(Arc::new(columns));
                self.line.form = self.form.clone();
                false
            }
            Err(problem) => {
                self.problem = Some(*problem);
                self.over = true;
                true
            }
        }
    }
}

impl Line {
    /// The line as a text that problems can point at.
    pub fn source(&self) -> SourceText {
        let text = if self.text.len() > QUOTED { "" } else { &self.text };
        SourceText::line_of(&self.path, text, self.number)
    }

    /// The line as a tree with places, where it can be read.
    pub fn tree(&self) -> Option<Node> {
        match &self.form {
            _ if self.text.len() > QUOTED => None,
            Form::Ndjson => json::parse(&self.text).ok(),
            Form::Csv(columns) => tree::tree(columns, &self.text).ok(),
            Form::Headless => None,
        }
    }

    /// The claim on this line, or all that is wrong with it.
    pub fn claim(&self) -> Result<Claim<'_>, Wrong> {
        let quick = match &self.form {
            Form::Ndjson => serde_json::from_str::<Row>(&self.text).ok().and_then(Row::claim),
            Form::Csv(columns) => columns.claim(&self.text),
            Form::Headless => None,
        };
        quick.map_or_else(|| self.strictly(), Ok)
    }

    /// The claim on a line that the quick way does not take, or all that is wrong with it. The strict way says what a claim is: what it takes
    /// in a whole file it takes on a line.
    fn strictly(&self) -> Result<Claim<'_>, Wrong> {
        let source = Arc::new(self.source());
        let broken = |message: &str| Problem::new(Code::BrokenLine, message);
        if self.text.len() > QUOTED {
            let problem = broken("this line is no claim, and too long to say where it goes wrong");
            return Err(Wrong::of(vec![problem.at(&source, 0..0).help("a claim has a few hundred letters")]));
        }
        let tree = match &self.form {
            Form::Csv(columns) => tree::tree(columns, &self.text).map_err(|(message, span)| broken(&message).at(&source, span)),
            _ => json::parse(&self.text).map_err(|error| {
                error.problem(&source, Code::BrokenLine, "this line is not valid JSON; the other lines are checked")
            }),
        };
        let tree = tree.map_err(|problem| Wrong::of(vec![problem]))?;
        strict::read(self.read.get_or_init(|| tree), &source)
    }
}
