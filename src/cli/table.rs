//! A table of questions, read row by row: CSV and TSV with a head, or a JSON object on each line.

use std::io::{self, BufRead, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use serde_json::{Map, Value};

use super::Stop;
use crate::refusals::{self, Refusal};

/// The longest row, in bytes.
const LONGEST: usize = 64 * 1024;
/// The most columns.
const COLUMNS: usize = 256;

/// How the table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// Cells with commas between them.
    Csv,
    /// Cells with tabs between them.
    Tsv,
    /// A JSON object on each line.
    Ndjson,
}

impl Form {
    /// By the name of the file, or else by how it begins.
    pub(super) fn of(file: &str, reader: &mut dyn BufRead) -> io::Result<Form> {
        let start = reader.fill_buf()?;
        let head = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let first = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).iter().find(|byte| !byte.is_ascii_whitespace());
        let end = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        Ok(match end.as_str() {
            "ndjson" | "jsonl" => Form::Ndjson,
            "tsv" | "tab" => Form::Tsv,
            "csv" => Form::Csv,
            _ if first == Some(&b'{') => Form::Ndjson,
            _ if head.contains(&b'\t') => Form::Tsv,
            _ => Form::Csv,
        })
    }
}

/// A row of the table, as it was typed.
pub(super) struct Row<'t> {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// All its cells, by the columns of the table.
    pub cells: Vec<&'t str>,
    /// Where the row's own cells with the question are.
    pub person: &'t str,
    pub state: &'t str,
    pub date: &'t str,
    pub presence: &'t str,
    /// Why it could not be read.
    pub wrong: Option<Refusal>,
}

/// The rows of a table.
pub(super) struct Table {
    reader: Box<dyn BufRead>,
    form: Form,
    columns: Vec<String>,
    /// Where person, state, date and presence stand among the columns.
    places: [Option<usize>; 4],
    /// Lines read so far, and the one on which the row begins.
    at: u64,
    begins: u64,
    bytes: Vec<u8>,
    parser: Reader,
    kept: Kept,
}

/// The cells of the row that was read last.
#[derive(Default)]
struct Kept {
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// The names that the four columns may have.
const NAMES: [&[&str]; 4] =
    [&["person", "name", "who"], &["state", "place", "country", "where"], &["date", "day", "when"], &["presence", "how"]];

impl Table {
    /// Reads the head.
    pub(super) fn new(reader: Box<dyn BufRead>, form: Form, file: &str) -> Result<Table, Stop> {
        let delimiter = if form == Form::Tsv { b'\t' } else { b',' };
        let mut table = Table {
            reader,
            form,
            columns: NAMES.iter().map(|names| names[0].to_owned()).collect(),
            places: [Some(0), Some(1), Some(2), Some(3)],
            at: 0,
            begins: 0,
            bytes: Vec::new(),
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            kept: Kept { text: vec![0; LONGEST + 8], ends: vec![0; COLUMNS] },
        };
        if form == Form::Ndjson {
            return Ok(table);
        }
        let unreadable = |error: io::Error| refusals::cannot_read(file, &super::stop::words_of(&error));
        let read = table.raw().map_err(unreadable)?;
        let cells = match read {
            Some(None) => table.cells().map_err(|wrong| refusals::no_head(file, &wrong.message))?,
            _ => return Err(refusals::no_head(file, "it is empty").into()),
        };
        let columns: Vec<String> = cells.iter().map(|cell| cell.trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
        let find = |names: &[&str]| columns.iter().position(|column| names.contains(&column.as_str()));
        let places = NAMES.map(find);
        if places[0].is_none() || places[1].is_none() {
            return Err(refusals::no_head(file, &format!("its first row is {}", columns.join(", "))).into());
        }
        (table.columns, table.places) = (columns, places);
        Ok(table)
    }

    /// The columns that are written again.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Takes in the next row that is not blank: nothing at the end; or what keeps it from being read.
    fn raw(&mut self) -> io::Result<Option<Option<Refusal>>> {
        loop {
            self.bytes.clear();
            let mut lines = 0;
            let mut fits = true;
            // A cell in quotes may hold the end of a line.
            while lines == 0
                || (fits && self.form != Form::Ndjson && self.bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1)
            {
                match line(&mut *self.reader, &mut self.bytes, LONGEST)? {
                    Some(whole) => fits = whole,
                    None if lines == 0 => return Ok(None),
                    None => break,
                }
                lines += 1;
            }
            self.begins = self.at + 1;
            self.at += lines;
            if !fits {
                return Ok(Some(Some(refusals::row_too_long(LONGEST))));
            }
            if !self.bytes.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some(std::str::from_utf8(&self.bytes).is_err().then(refusals::row_not_text)));
            }
        }
    }

    /// The cells of the row that was taken in.
    fn cells(&mut self) -> Result<Vec<&str>, Refusal> {
        self.parser.reset();
        while self.bytes.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            self.bytes.pop();
        }
        self.bytes.push(b'\n');
        let (result, _, _, ends) = self.parser.read_record(&self.bytes, &mut self.kept.text, &mut self.kept.ends);
        if result == ReadRecordResult::OutputEndsFull {
            return Err(refusals::row_of_cells(COLUMNS, self.columns.len()));
        }
        let ends = &self.kept.ends[..ends];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        // What was UTF-8 before quotes were taken out is UTF-8 still.
        Ok(starts.zip(ends).map(|(start, end)| std::str::from_utf8(&self.kept.text[start..*end]).unwrap_or_default()).collect())
    }

    /// The next row, given to whoever answers it.
    pub(super) fn each(&mut self, mut give: impl FnMut(&Row<'_>) -> io::Result<()>) -> io::Result<()> {
        while let Some(wrong) = self.raw()? {
            let (at, columns, places, form) = (self.begins, self.columns.len(), self.places, self.form);
            let broken = |wrong| Row {
                line: at,
                cells: vec![""; columns],
                person: "",
                state: "",
                date: "",
                presence: "",
                wrong: Some(wrong),
            };
            if let Some(wrong) = wrong {
                give(&broken(wrong))?;
                continue;
            }
            if form == Form::Ndjson {
                let text = String::from_utf8_lossy(&self.bytes);
                match object(&text) {
                    Ok(cells) => {
                        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                        give(&Row {
                            line: at,
                            person: cells[0],
                            state: cells[1],
                            date: cells[2],
                            presence: cells[3],
                            cells,
                            wrong: None,
                        })?;
                    }
                    Err(wrong) => give(&broken(wrong))?,
                }
                continue;
            }
            match self.cells() {
                Ok(cells) if cells.len() == columns => {
                    let cell = |at: usize| places[at].map_or("", |place| cells[place].trim());
                    give(&Row {
                        line: at,
                        person: cell(0),
                        state: cell(1),
                        date: cell(2),
                        presence: cell(3),
                        cells,
                        wrong: None,
                    })?;
                }
                Ok(cells) => give(&broken(refusals::row_of_cells(cells.len(), columns)))?,
                Err(wrong) => give(&broken(wrong))?,
            }
        }
        Ok(())
    }
}

/// The four cells of a JSON object.
fn object(text: &str) -> Result<Vec<String>, Refusal> {
    let object: Map<String, Value> = serde_json::from_str(text).map_err(|error| refusals::row_no_object(&error.to_string()))?;
    let mut cells = Vec::with_capacity(NAMES.len());
    for names in NAMES {
        let given = names.iter().find_map(|name| object.get(*name));
        cells.push(match given {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(_) => return Err(refusals::row_no_object(&format!("`{}` is no text", names[0]))),
        });
    }
    Ok(cells)
}

/// Reads on, at most so far that a row has no more than the longest row may have; what is longer is passed over.
fn line(reader: &mut dyn BufRead, into: &mut Vec<u8>, most: usize) -> io::Result<Option<bool>> {
    let start = into.len();
    let mut reader = reader;
    let read = Read::take(&mut reader, (most + 1).saturating_sub(start).max(1) as u64).read_until(b'\n', into)?;
    if read == 0 {
        return Ok(None);
    }
    if into.len() <= most || into.ends_with(b"\n") {
        return Ok(Some(true));
    }
    into.truncate(start);
    // The rest of the line is nobody's.
    loop {
        let (done, used) = {
            let seen = reader.fill_buf()?;
            match seen.iter().position(|byte| *byte == b'\n') {
                Some(end) => (true, end + 1),
                None => (seen.is_empty(), seen.len()),
            }
        };
        reader.consume(used);
        if done {
            return Ok(Some(false));
        }
    }
}
