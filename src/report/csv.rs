//! Rows for a spreadsheet: one header row, ISO codes and dates, lists joined by "; ".

use any_ascii::any_ascii;

use super::Style;
use crate::problem::harmful;

/// A header and rows of equal length.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The names of the columns.
    pub head: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Writes a sheet as CSV.
pub fn write(sheet: &Sheet, style: Style) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and all rows are as long as the head.
    let _ = writer.write_record(&sheet.head);
    for row in &sheet.rows {
        let _ = writer.write_record(row.iter().map(|cell| plain(cell, style)));
    }
    writer.into_inner().map_or_else(|_| String::new(), |bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// A cell as text: nothing that acts on a terminal, nothing that a spreadsheet takes for a formula.
fn plain(cell: &str, style: Style) -> String {
    let text = if style.ascii && !cell.is_ascii() { any_ascii(cell) } else { cell.to_owned() };
    let start = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    let safe = text.chars().map(|letter| if harmful(letter) { letter.escape_unicode().to_string() } else { letter.to_string() });
    std::iter::once(start.to_owned()).chain(safe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_acts_on_a_terminal() {
        let style = Style { width: 80, color: false, ascii: false, links: false };
        let sheet = Sheet { head: vec!["a", "b"], rows: vec![vec!["=1+1".to_owned(), "x\u{1b}[31m, \"y\"".to_owned()]] };
        assert_eq!(write(&sheet, style), "a,b\n'=1+1,\"x\\u{1b}[31m, \"\"y\"\"\"\n");
    }
}
