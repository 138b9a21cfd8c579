//! A table of questions, read row by row: CSV and TSV with a head, or a JSON object on each line.

use std::{
    borrow::Cow,
    io::{self, BufRead, Read},
};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use serde_json::Value;

use super::{
    Stop,
    object::{NAMES, Object, in_a_cell, object},
};
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
    /// Cells with semicolons between them, as spreadsheets write where a comma parts decimals.
    Semicolons,
    /// A JSON object on each line.
    Ndjson,
}

impl Form {
    /// The sign between its cells.
    fn delimiter(self) -> u8 {
        match self {
            Form::Tsv => b'\t',
            Form::Semicolons => b';',
            Form::Csv | Form::Ndjson => b',',
        }
    }

    /// By the name of the file, or else by how it begins.
    pub(super) fn of(file: &str, reader: &mut dyn BufRead) -> io::Result<Form> {
        let start = reader.fill_buf()?;
        let head = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let first = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).iter().find(|byte| !byte.is_ascii_whitespace());
        let end = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let parted = |by: u8| head.iter().filter(|byte| **byte == by).count();
        let semicolons = parted(b';') > parted(b',');
        Ok(match end.as_str() {
            "ndjson" | "jsonl" => Form::Ndjson,
            "tsv" | "tab" => Form::Tsv,
            "csv" if semicolons => Form::Semicolons,
            "csv" => Form::Csv,
            _ if first == Some(&b'{') => Form::Ndjson,
            _ if head.contains(&b'\t') => Form::Tsv,
            _ if semicolons => Form::Semicolons,
            _ => Form::Csv,
        })
    }
}

/// A row of the table, as it was typed.
pub(super) struct Row<'t> {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// All its cells, by the columns of the table.
    pub cells: Vec<Cow<'t, str>>,
    /// What it holds beside the question, by its own names.
    pub beside: Vec<(Cow<'t, str>, Value)>,
    /// Where the row's own cells with the question are.
    pub person: Cow<'t, str>,
    pub state: Cow<'t, str>,
    pub date: Cow<'t, str>,
    pub presence: Cow<'t, str>,
    /// Why it could not be read.
    pub wrong: Option<Refusal>,
}

impl Row<'_> {
    /// A row that could not be read.
    fn broken(line: u64, columns: usize, wrong: Refusal) -> Row<'static> {
        const NONE: Cow<'static, str> = Cow::Borrowed("");
        Row {
            line,
            cells: vec![NONE; columns],
            beside: Vec::new(),
            person: NONE,
            state: NONE,
            date: NONE,
            presence: NONE,
            wrong: Some(wrong),
        }
    }
}

/// The rows of a table.
pub(super) struct Table {
    reader: Box<dyn BufRead>,
    form: Form,
    columns: Vec<String>,
    /// Where person, state, date and presence stand among the columns.
    places: [Option<usize>; 4],
    /// The sign at the end of a line: of files from very old machines it is another.
    end: u8,
    /// Whether the row that was taken in last was only looked at.
    ahead: Option<Option<Refusal>>,
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

impl Table {
    /// Reads the head.
    pub(super) fn new(mut reader: Box<dyn BufRead>, form: Form, file: &str) -> Result<Table, Stop> {
        let unreadable = |error: io::Error| refusals::cannot_read(file, &super::stop::words_of(&error));
        let start = reader.fill_buf().map_err(unreadable)?;
        if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
            return Err(refusals::no_text_of_a_table(file, "it is in UTF-16").into());
        }
        let end = end_of_lines(start);
        let mut table = Table {
            reader,
            form,
            columns: NAMES.iter().map(|names| names[0].to_owned()).collect(),
            places: [Some(0), Some(1), Some(2), Some(3)],
            end,
            ahead: None,
            at: 0,
            begins: 0,
            bytes: Vec::new(),
            parser: ReaderBuilder::new().delimiter(form.delimiter()).build(),
            kept: Kept { text: vec![0; LONGEST + 8], ends: vec![0; COLUMNS] },
        };
        let read = table.raw().map_err(unreadable)?;
        if form == Form::Ndjson {
            // The names that its first row has are those of the table.
            if let Some(None) = &read {
                let own = object(&String::from_utf8_lossy(&table.bytes)).map(|object| object.beside).unwrap_or_default();
                table.columns.extend(own.into_iter().map(|(name, _)| name));
            }
            table.ahead = read;
            return Ok(table);
        }
        let cells = match read {
            Some(None) => table.cells().map_err(|wrong| refusals::no_head(file, &wrong.message))?,
            Some(Some(wrong)) if std::str::from_utf8(&table.bytes).is_err() => {
                return Err(refusals::no_text_of_a_table(file, &wrong.message).into());
            }
            _ => return Err(refusals::no_head(file, "it is empty").into()),
        };
        let columns: Vec<String> = cells.iter().map(|cell| cell.trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
        let find = |names: &[&str]| names.iter().find_map(|name| columns.iter().position(|column| column == name));
        let places = NAMES.map(find);
        if places[0].is_none() || places[1].is_none() {
            return Err(refusals::no_head(file, &refusals::first_row(&columns)).into());
        }
        if let Some(twice) = columns.iter().enumerate().find(|(at, column)| columns[..*at].contains(column)) {
            return Err(refusals::column_twice(file, twice.1).into());
        }
        (table.columns, table.places) = (columns, places);
        Ok(table)
    }

    /// The columns that are written again.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Where the columns stand that are no part of the question: of objects each row tells its own.
    pub(super) fn beside(&self) -> Vec<usize> {
        let all = if self.form == Form::Ndjson { 0 } else { self.columns.len() };
        (0..all).filter(|at| !self.places.contains(&Some(*at))).collect()
    }

    /// Takes in the next row that is not blank: nothing at the end; or what keeps it from being read.
    fn raw(&mut self) -> io::Result<Option<Option<Refusal>>> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        loop {
            self.bytes.clear();
            let mut lines = 0;
            let mut fits = true;
            // A cell in quotes may hold the end of a line.
            while lines == 0 || (fits && self.form != Form::Ndjson && open_quote(&self.bytes)) {
                match line(&mut *self.reader, &mut self.bytes, self.end, LONGEST)? {
                    Some(whole) => fits = whole,
                    None if lines == 0 => return Ok(None),
                    None => break,
                }
                lines += 1;
            }
            self.begins = self.at + 1;
            self.at += lines;
            if self.form != Form::Ndjson && open_quote(&self.bytes) {
                return Ok(Some(Some(refusals::row_unclosed())));
            }
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
        let (result, taken, _, ends) = self.parser.read_record(&self.bytes, &mut self.kept.text, &mut self.kept.ends);
        if result == ReadRecordResult::OutputEndsFull {
            return Err(refusals::row_of_cells(COLUMNS, self.columns.len()));
        }
        if taken < self.bytes.len() {
            return Err(refusals::row_within());
        }
        let ends = &self.kept.ends[..ends];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        // What was UTF-8 before quotes were taken out is UTF-8 still.
        Ok(starts.zip(ends).map(|(start, end)| std::str::from_utf8(&self.kept.text[start..*end]).unwrap_or_default()).collect())
    }

    /// The next row, given to whoever answers it.
    pub(super) fn each(&mut self, mut give: impl FnMut(&Row<'_>) -> io::Result<()>) -> io::Result<()> {
        while let Some(wrong) = self.raw()? {
            let line = self.begins;
            let columns = self.columns.len();
            let row = match wrong {
                Some(wrong) => Err(wrong),
                None if self.form == Form::Ndjson => self.row_of_object(line),
                None => self.row_of_cells(line),
            };
            give(&row.unwrap_or_else(|wrong| Row::broken(line, columns, wrong)))?;
        }
        Ok(())
    }

    fn row_of_object(&self, line: u64) -> Result<Row<'_>, Refusal> {
        let Object { asked: [person, state, date, presence], beside, wrong } = object(&String::from_utf8_lossy(&self.bytes))?;
        let mut cells: Vec<Cow<'_, str>> = [&person, &state, &date, &presence].map(|cell| Cow::Owned(cell.clone())).into();
        for column in &self.columns[NAMES.len()..] {
            cells.push(beside.iter().find(|(name, _)| name == column).map_or(Cow::Borrowed(""), |(_, value)| in_a_cell(value)));
        }
        let beside = beside.into_iter().map(|(name, value)| (Cow::Owned(name), value)).collect();
        Ok(Row {
            line,
            cells,
            beside,
            person: person.into(),
            state: state.into(),
            date: date.into(),
            presence: presence.into(),
            wrong,
        })
    }

    fn row_of_cells(&mut self, line: u64) -> Result<Row<'_>, Refusal> {
        let places = self.places;
        let columns = self.columns.len();
        let cells = self.cells()?;
        // What was asked is told with what is wrong.
        let wrong = (cells.len() != columns).then(|| refusals::row_of_cells(cells.len(), columns));
        let cell = |at: usize| Cow::Borrowed(places[at].and_then(|place| cells.get(place)).map_or("", |cell| cell.trim()));
        let [person, state, date, presence] = [0, 1, 2, 3].map(cell);
        Ok(Row {
            line,
            beside: Vec::new(),
            person,
            state,
            date,
            presence,
            cells: cells.into_iter().chain(std::iter::repeat("")).take(columns).map(Cow::Borrowed).collect(),
            wrong,
        })
    }
}

/// Whether a cell in quotes goes on behind this.
fn open_quote(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1
}

/// The sign at the end of the lines of a file that begins like this.
fn end_of_lines(start: &[u8]) -> u8 {
    let first = start.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    let alone = |at: usize| start[at] == b'\r' && start.get(at + 1).is_some_and(|next| *next != b'\n');
    if first.is_some_and(alone) { b'\r' } else { b'\n' }
}

/// Reads on, at most so far that a row has no more than the longest row may have; what is longer is passed over.
fn line(reader: &mut dyn BufRead, into: &mut Vec<u8>, end: u8, most: usize) -> io::Result<Option<bool>> {
    let start = into.len();
    let mut reader = reader;
    let read = Read::take(&mut reader, (most + 1).saturating_sub(start).max(1) as u64).read_until(end, into)?;
    if read == 0 {
        return Ok(None);
    }
    if into.len() <= most || into.last() == Some(&end) {
        return Ok(Some(true));
    }
    into.truncate(start);
    // The rest of the line is nobody's.
    loop {
        let (done, used) = {
            let seen = reader.fill_buf()?;
            match seen.iter().position(|byte| *byte == end) {
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
