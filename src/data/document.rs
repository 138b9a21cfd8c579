//! One YAML file: its text, within bounds, and what it says. Files of a record, and files beside it such as claims.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::yaml::{self, Node};
use crate::problem::{Code, Problem, SourceText, quote, words_of};

/// The largest file that is read, in bytes. The largest of the record is a tenth of it.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The text of a file, if it is text and no larger than allowed. `shown`: the path as the reader of messages should see it.
pub fn read(path: &Path, shown: &str, largest: u64) -> Result<Arc<SourceText>, Problem> {
    let cannot = |why: String, help: &str| {
        let message = format!("cannot read {}: {why}", quote(shown));
        Problem::new(Code::UnreadableFile, message).in_path(shown).help(help)
    };
    let readable = "make it a file that you may read";
    // Asked before opening: a pipe would wait for a writer.
    let metadata = fs::metadata(path).map_err(|error| cannot(words_of(&error), readable))?;
    if !metadata.is_file() {
        return Err(cannot("it is not a file".to_owned(), readable));
    }
    let mut bytes = Vec::new();
    let opened = fs::File::open(path).and_then(|file| file.take(largest + 1).read_to_end(&mut bytes));
    opened.map_err(|error| cannot(words_of(&error), readable))?;
    text(bytes, shown, largest)
}

/// Whether bytes are text in UTF-16, as some shells and editors of one system write it: its mark tells.
pub fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

/// The text of bytes that were read from somewhere, if it is text and no larger than allowed. A byte order mark is left out, and line
/// ends are made alike, so that a text means the same wherever it was saved.
pub fn text(bytes: Vec<u8>, shown: &str, largest: u64) -> Result<Arc<SourceText>, Problem> {
    if bytes.len() as u64 > largest {
        let message = format!("{} is larger than {} MB", quote(shown), largest >> 20);
        return Err(Problem::new(Code::TooLarge, message).in_path(shown).help("it was not read; split it into smaller files"));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let why = match is_utf16(error.as_bytes()) {
            true => "it is in UTF-16".to_owned(),
            false => format!("line {line} holds other bytes"),
        };
        let problem = Problem::new(Code::NotText, format!("{} is not text in UTF-8: {why}", quote(shown)));
        problem.in_path(shown).help("save it as UTF-8")
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let text = if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text };
    Ok(Arc::new(SourceText::new(shown, text)))
}

/// What a file says, of a record or laid over one.
pub fn parse(source: &Arc<SourceText>) -> Result<Node, Problem> {
    parse_within(source, yaml::MOST_VALUES)
}

/// What a file says that holds at most so many values.
pub fn parse_within(source: &Arc<SourceText>, most: usize) -> Result<Node, Problem> {
    yaml::parse(&source.text, most).map_err(|not_yaml| {
        let problem = Problem::new(not_yaml.code, not_yaml.message).at(source, not_yaml.span).help(not_yaml.help);
        match not_yaml.label {
            Some(label) => problem.label(label),
            None => problem,
        }
    })
}
