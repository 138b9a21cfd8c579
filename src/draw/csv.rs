//! Rows for a spreadsheet: one header row, ISO codes and dates, lists joined by "; ".

use std::borrow::Cow;

use super::{Style, address};
use crate::problem::escape;

/// A header and rows of equal length.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The names of the columns.
    pub head: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Cow<'a, str>>>,
}

/// A list in one cell.
pub fn joined<T: std::fmt::Display>(list: &[T]) -> String {
    list.iter().map(T::to_string).collect::<Vec<_>>().join("; ")
}

/// Writes a sheet as CSV.
pub fn write(sheet: &Sheet<'_>, style: Style) -> String {
    written(Some(&sheet.head), sheet, style)
}

/// Writes the rows alone, to follow others.
pub fn rows(sheet: &Sheet<'_>, style: Style) -> String {
    written(None, sheet, style)
}

fn written(head: Option<&[&str]>, sheet: &Sheet<'_>, style: Style) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and all rows are as long as the head.
    if let Some(head) = head {
        let _ = writer.write_record(head);
    }
    for row in &sheet.rows {
        for cell in row {
            let _ = writer.write_field(plain(cell, style).as_bytes());
        }
        let _ = writer.write_record(None::<&[u8]>);
    }
    writer.into_inner().map_or_else(|_| String::new(), |bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// A row that is written as soon as its cells are known. One serves for all rows, so that none asks for memory.
#[derive(Debug)]
pub struct Line {
    written: String,
    style: Style,
}

impl Line {
    /// A row without cells yet.
    pub fn new(style: Style) -> Line {
        Line { written: String::new(), style }
    }

    /// Begins the next row.
    pub fn begin(&mut self) {
        self.written.clear();
    }

    /// Adds a cell, whatever it holds.
    pub fn cell(&mut self, cell: &str) {
        // Most are words of plain letters, which is seen at a glance.
        if !cell.starts_with('-') && cell.bytes().all(|byte| PLAIN[usize::from(byte)]) {
            return self.plain_cell(cell);
        }
        let text = plain(cell, self.style);
        if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
            return self.plain_cell(&text);
        }
        self.written.push('"');
        for (at, part) in text.split('"').enumerate() {
            self.written.push_str(if at > 0 { "\"\"" } else { "" });
            self.written.push_str(part);
        }
        self.written.push_str("\",");
    }

    /// Adds a cell that needs no quotes.
    pub fn plain_cell(&mut self, cell: &str) {
        self.written.push_str(cell);
        self.written.push(',');
    }

    /// The row with its end.
    pub fn ended(&mut self) -> &str {
        self.written.pop();
        self.written.push('\n');
        &self.written
    }
}

/// The signs that need no care in a cell, unless `-` comes first.
const PLAIN: [bool; 256] = {
    let (mut plain, mut byte) = ([false; 256], 0);
    while byte < 256 {
        plain[byte] =
            (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b' ' | b'-' | b'.' | b':' | b';' | b'(' | b')');
        byte += 1;
    }
    plain
};

/// A cell as text: nothing that acts on a terminal, nothing that a spreadsheet takes for a formula.
fn plain(cell: &str, style: Style) -> Cow<'_, str> {
    let plain = if style.ascii && !cell.is_ascii() { Cow::Owned(address::ascii(cell)) } else { Cow::Borrowed(cell) };
    let safe = match plain {
        Cow::Borrowed(text) => escape(text),
        Cow::Owned(text) => Cow::Owned(escape(&text).into_owned()),
    };
    without_formulas(safe)
}

/// How a formula begins, also in the wide signs that some spreadsheets take for the same.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Where a spreadsheet may begin a cell that is told, or guesses, that another sign parts them.
const PARTS: [char; 4] = [',', ';', '\t', '|'];

/// A cell in which nothing is taken for a formula: an apostrophe stands before what would be one.
fn without_formulas(cell: Cow<'_, str>) -> Cow<'_, str> {
    if !cell.contains(FORMULA) {
        return cell;
    }
    let mut safe = String::with_capacity(cell.len() + 1);
    for part in cell.split_inclusive(PARTS) {
        let begun = part.trim_start();
        // A number below 0 is no formula.
        let digits = |rest: &str| rest.trim_end_matches(PARTS).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = begun.strip_prefix('-').is_some_and(digits);
        safe.push_str(&part[..part.len() - begun.len()]);
        if begun.starts_with(FORMULA) && !number {
            safe.push('\'');
        }
        safe.push_str(begun);
    }
    safe.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_acts_on_a_terminal() {
        let style = Style { width: 80, color: false, ascii: false, links: false };
        let sheet = Sheet { head: vec!["a", "b"], rows: vec![vec!["=1+1".into(), "x\u{1b}[31m, \"y\"".into()]] };
        assert_eq!(write(&sheet, style), "a,b\n'=1+1,\"x\\u{1b}[31m, \"\"y\"\"\"\n");
        let signs = (0..0x80_u8).map(char::from).chain(['é', '\u{202e}', '\u{200b}']);
        let cells: Vec<String> = signs.flat_map(|sign| [format!("{sign}1"), format!("a{sign}b")]).collect();
        let rows = cells.iter().map(|cell| vec![cell.into()]).collect();
        let mut line = Line::new(style);
        let by_line = |cell: &String| {
            line.begin();
            line.cell(cell);
            line.ended().to_owned()
        };
        let by_line: String = cells.iter().map(by_line).collect();
        assert_eq!(super::rows(&Sheet { head: vec!["a"], rows }, style), by_line);
    }

    #[test]
    fn no_part_of_a_cell_is_a_formula_whatever_parts_the_cells() {
        let style = Style { width: 80, color: false, ascii: false, links: false };
        for sign in FORMULA {
            for before in ["", " ", "x;", "x; ", "x,", "x|", "1;2;", "\u{3000}"] {
                let cell = format!("{before}{sign}1+1");
                let written = plain(&cell, style).into_owned();
                for part in written.split(PARTS) {
                    assert!(!part.trim_start().starts_with(FORMULA), "{cell:?} is written {written:?}");
                }
                assert_eq!(written.replace('\'', ""), cell);
            }
        }
        for plainly in ["-1.5", "a-b", "1; -2; 3", "a = b", "", "2024-09-02; 2024-09-03", "it's"] {
            assert_eq!(plain(plainly, style), plainly);
        }
    }
}
