//! The cells of a line of a table.

use std::borrow::Cow;
use std::ops::Range;

/// A cell: its text and its bytes in the line.
pub type Cell<'a> = (Cow<'a, str>, Range<usize>);

/// What is wrong with a line, and where.
pub type Broken = (String, Range<usize>);

/// The cells of a line: RFC 4180, but a line end always ends the claim.
pub fn split(line: &str, separator: u8) -> Result<Vec<Cell<'_>>, Broken> {
    let bytes = line.as_bytes();
    let mut cells = Vec::with_capacity(32);
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            let (cell, after) = quoted(line, at)?;
            cells.push(cell);
            at = after;
            if at < bytes.len() && bytes[at] != separator {
                let letter = line[at..].chars().next().map_or(0, char::len_utf8);
                return Err(("text after a closing quote".to_owned(), at..at + letter));
            }
        } else {
            let end = bytes[at..].iter().position(|byte| *byte == separator).map_or(bytes.len(), |end| at + end);
            cells.push((Cow::Borrowed(&line[at..end]), at..end));
            at = end;
        }
        if at >= bytes.len() {
            return Ok(cells);
        }
        at += 1;
    }
}

/// A cell in quotes that opens here, and where the line goes on.
fn quoted(line: &str, at: usize) -> Result<(Cell<'_>, usize), Broken> {
    let bytes = line.as_bytes();
    let start = at + 1;
    let mut end = start;
    let mut doubled = false;
    loop {
        match bytes[end..].iter().position(|byte| *byte == b'"') {
            None => return Err(("a quote that is opened is not closed on its line".to_owned(), at..line.len())),
            Some(quote) => end += quote,
        }
        if bytes.get(end + 1) != Some(&b'"') {
            break;
        }
        doubled = true;
        end += 2;
    }
    let text = &line[start..end];
    let text = if doubled { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) };
    Ok(((text, start..end), end + 1))
}
