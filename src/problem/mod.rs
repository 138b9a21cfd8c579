//! A remark on a line of a file: what is wrong, where, and the way out. And how remarks are drawn.
//!
//! Depends on nothing else in the house. Files are named and quoted as they are; nothing here knows what they mean.

mod claims;
mod code;
mod draw;
mod near;
mod runner;
mod said;

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub use code::*;
pub use draw::*;
pub use near::*;
pub use runner::*;
pub use said::*;

/// A file that was read, kept so that its lines can be shown.
pub struct SourceText {
    /// As the reader of a message should see it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The number of its first line: more than 1 where it is a part of a file.
    first: usize,
    lines: OnceLock<Vec<usize>>,
    letters: OnceLock<Vec<usize>>,
}

/// After so many bytes each, the characters of a text are counted once, so that a column in a very long line is found soon.
const STRIDE: usize = 4096;

impl SourceText {
    /// A file's path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> SourceText {
        SourceText { path: path.into(), text: text.into(), first: 1, lines: OnceLock::new(), letters: OnceLock::new() }
    }

    /// One line of a file that is too large to be kept.
    pub fn line_of(path: impl Into<String>, text: impl Into<String>, number: usize) -> SourceText {
        SourceText { first: number, ..SourceText::new(path, text) }
    }

    /// Where each line begins. Counted once a file, so that thousands of remarks on one file stay cheap.
    fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            std::iter::once(0).chain(self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1)).collect()
        })
    }

    /// Line and column, both from 1, of a byte. Columns count characters.
    pub fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let start = starts[line - 1];
        (line + self.first - 1, self.letters_before(byte.min(self.text.len())) - self.letters_before(start) + 1)
    }

    /// How many characters begin before a byte.
    fn letters_before(&self, byte: usize) -> usize {
        let count = |bytes: &[u8]| bytes.iter().filter(|byte| !(0x80..0xc0).contains(*byte)).count();
        let bytes = self.text.as_bytes();
        let strides = self.letters.get_or_init(|| {
            let mut before = 0;
            let count_up = |chunk| {
                before += count(chunk);
                before
            };
            std::iter::once(0).chain(bytes.chunks(STRIDE).map(count_up)).collect()
        });
        let stride = (byte / STRIDE).min(strides.len().saturating_sub(1));
        strides.get(stride).map_or(0, |before| before + count(&bytes[stride * STRIDE..byte]))
    }

    /// The bytes of a line (from 1), without its line end.
    fn line(&self, line: usize) -> Range<usize> {
        let starts = self.line_starts();
        let line = line.saturating_sub(self.first - 1).max(1);
        let start = starts.get(line - 1).copied().unwrap_or(self.text.len());
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }
}

impl fmt::Debug for SourceText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)
    }
}

/// Where a problem stands.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceText>,
    /// The bytes meant.
    pub span: Range<usize>,
}

/// A remark on a line of a file, or on a file as a whole.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What kind of problem it is.
    pub code: Code,
    /// What is wrong: lower case, no full stop, the user's words in backticks.
    pub message: String,
    /// Where; none: see `path`.
    pub place: Option<Place>,
    /// The file or folder meant, where no line can be shown.
    pub path: Option<Box<str>>,
    /// What stands under the mark.
    pub label: Option<String>,
    /// The way out.
    pub help: Option<String>,
}

impl Problem {
    /// A problem without a place.
    pub fn new(code: Code, message: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), place: None, path: None, label: None, help: None }
    }

    /// On these bytes of a file.
    pub fn at(mut self, file: &Arc<SourceText>, span: Range<usize>) -> Problem {
        self.place = Some(Place { file: Arc::clone(file), span });
        self
    }

    /// On a file or folder as a whole.
    pub fn in_path(mut self, path: impl Into<String>) -> Problem {
        self.path = Some(path.into().into_boxed_str());
        self
    }

    /// With words under the mark.
    pub fn label(mut self, label: impl Into<String>) -> Problem {
        self.label = Some(label.into());
        self
    }

    /// With a way out.
    pub fn help(mut self, help: impl Into<String>) -> Problem {
        self.help = Some(help.into());
        self
    }

    /// The file's path, line and column, as far as there are any.
    pub fn position(&self) -> (&str, usize, usize) {
        match (&self.place, &self.path) {
            (Some(place), _) => {
                let (line, column) = place.file.line_and_column(place.span.start);
                (&place.file.path, line, column)
            }
            (None, path) => (path.as_deref().unwrap_or(""), 0, 0),
        }
    }

    /// The order in which problems are shown: by file, then by place, then by code.
    pub fn order(&self, other: &Problem) -> Ordering {
        let key = |problem: &Problem| problem.place.as_ref().map(|place| (place.span.start, place.span.end));
        fn path(problem: &Problem) -> &str {
            match &problem.place {
                Some(place) => &place.file.path,
                None => problem.path.as_deref().unwrap_or(""),
            }
        }
        path(self)
            .cmp(path(other))
            .then_with(|| (key(self), self.code, &self.message).cmp(&(key(other), other.code, &other.message)))
    }
}

/// All problems of a run, in the order in which they are shown.
#[derive(Debug, thiserror::Error)]
#[error("{} in the record", count(.0.len()))]
pub struct Problems(pub Vec<Problem>);

/// Someone's words in backticks, cut where they run on.
pub fn quote(words: &str) -> String {
    const MOST: usize = 80;
    match words.char_indices().nth(MOST) {
        Some((at, _)) => format!("`{}…`", &words[..at]),
        None => format!("`{words}`"),
    }
}

/// `1 problem`, `12 problems`.
pub fn count(problems: usize) -> String {
    match problems {
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    }
}

/// An error of the system without its number.
pub fn words_of(error: &std::io::Error) -> String {
    let words = error.to_string().to_lowercase();
    words.split(" (os error").next().unwrap_or(&words).to_owned()
}
