//! `dedere check --input`: a table of questions, answered row by row in the order in which they stand, in memory that does not grow.

use std::{
    borrow::Cow,
    collections::HashMap,
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Write},
};

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{
    Shared, Stop,
    args::Check,
    corpus,
    formats::CheckWritten,
    refusals,
    stop::{Done, words_of},
    table::{Form, Row, Table},
    terminal::{choice, style},
    today,
};
use crate::{
    draw::{
        Style,
        csv::{Line, joined},
        json,
    },
    law::{Closed, Corpus, Day, Dockets, List, Named, Overlay, Presence, Question, Text},
    problem::Letters,
    query::{
        check::in_short_at,
        day,
        hosts::Hosts,
        names::{self, Refused, Wanted},
        timeline::FIRST_DAY,
    },
    refusals::Refusal,
    report::{AnswerRow, OVERLAY, Plain},
};

/// So many different names that are not on record get what comes near them: to look for it takes longer than all the rest.
const SOUGHT: usize = 200;
/// So many names are remembered; then memory is emptied.
const NAMES: usize = 8 * 1024;
/// So much is written at a time.
const BUFFER: usize = 64 * 1024;

/// Answers every row.
pub(super) fn run(shared: &Shared, asked: &Check, file: &str, out: &mut dyn Write) -> Result<Done, Stop> {
    let today = today(shared)?;
    let date = asked.date.as_deref().map(|typed| super::civil("--date", typed, today)).transpose()?;
    let corpus = corpus(shared)?;
    let mut reader: Box<dyn BufRead> = match file {
        "-" => Box::new(BufReader::new(io::stdin())),
        path => Box::new(BufReader::new(File::open(path).map_err(|error| refusals::cannot_read(path, &words_of(&error)))?)),
    };
    let form = Form::of(file, &mut *reader).map_err(|error| refusals::cannot_read(file, &words_of(&error)))?;
    let lines = match (asked.format, form) {
        (CheckWritten::Text, Form::Ndjson) | (CheckWritten::Ndjson, _) => true,
        (CheckWritten::Text, _) | (CheckWritten::Csv, _) => false,
        (CheckWritten::Json | CheckWritten::Markdown, _) => return Err(refusals::rows_of_a_table().into()),
    };
    let mut table = Table::new(reader, form, file)?;
    let mut answering = Answering {
        corpus,
        dockets: Dockets::of(corpus, corpus.persons),
        today,
        date,
        presence: asked.present(),
        letters: None,
        near: HashMap::new(),
        borne: [HashMap::new(), HashMap::new()],
        hosts: Hosts::new(corpus),
        plain: Plain::default(),
    };
    let style = Style { color: false, links: false, ..style(shared) };
    let mut written = Output {
        out: BufWriter::with_capacity(BUFFER, out),
        lines,
        style,
        line: Line::new(style),
        columns: Vec::new(),
        beside: Vec::new(),
        overlay: corpus.edition.overlay,
    };
    let (mut rows, mut unanswered) = (0u64, 0u64);
    (written.columns, written.beside) = (table.columns().to_vec(), table.beside());
    if let Some(own) = written.columns.iter().find(|column| !written.lines && written.own(column)) {
        return Err(refusals::column_of_the_answer(file, own).into());
    }
    let streamed = written.head().and_then(|()| {
        table.each(|row| {
            rows += 1;
            let answer = match (&row.wrong, written.without_column(row)) {
                (Some(wrong), _) => Err(wrong.clone()),
                (None, Some(key)) => Err(refusals::key_without_column(key)),
                (None, None) => answering.answer(row),
            };
            unanswered += u64::from(answer.is_err());
            written.row(row, &answer)
        })?;
        written.out.flush()
    });
    if streamed.is_ok() && unanswered > 0 {
        return Err(refusals::rows_unanswered(unanswered, rows).into());
    }
    Ok(Done { streamed, ..Done::new(String::new(), choice(shared)) })
}

/// Who answers, and what is remembered from row to row.
struct Answering {
    corpus: &'static Corpus,
    dockets: Dockets<'static>,
    today: Day,
    date: Option<Day>,
    presence: Presence,
    letters: Option<Vec<Letters>>,
    near: HashMap<(bool, String), Refusal>,
    /// Who and what bears a name: it is folded and looked up once for all rows that have it.
    borne: [HashMap<String, Named>; 2],
    hosts: Hosts<'static>,
    plain: Plain,
}

impl Answering {
    fn answer(&mut self, row: &Row<'_>) -> Result<AnswerRow, Refusal> {
        let date = match &*row.date {
            "" => self.date.unwrap_or(self.today),
            typed => day::read(typed, self.today).map_err(|why| refusals::bad_day("date", typed, why))?,
        };
        if date < FIRST_DAY {
            return Err(refusals::too_early("date", date, FIRST_DAY));
        }
        let presence = match &*row.presence {
            "" => self.presence,
            typed => Presence::from_word(&typed.to_lowercase()).ok_or_else(|| {
                refusals::unknown_presence(typed, &Presence::WORDS.iter().map(|(word, _)| *word).collect::<Vec<_>>())
            })?,
        };
        if row.person.is_empty() {
            return Err(refusals::missing_name("person", None));
        }
        if row.state.is_empty() {
            return Err(refusals::missing_name("state", None));
        }
        let corpus = self.corpus;
        let person = match self.bearer(&row.person, Wanted::Person) {
            Some(Named::Person(id)) => corpus.person(id),
            _ => None,
        };
        let person = person.map_or_else(|| names::known_person(corpus, &row.person, Some(date)), Ok);
        let person = person.map_err(|refused| self.refused(refused, &row.person))?;
        let place = match self.bearer(&row.state, Wanted::Place) {
            Some(bearer) => names::place_meant(corpus, &row.state, bearer, date),
            None => names::known_place(corpus, &row.state, date),
        };
        let place = place.map_err(|refused| self.refused(refused, &row.state))?;
        let question = Question { person, place, date, presence, today: self.today };
        let host = self.hosts.on(place, date);
        Ok(AnswerRow::with(corpus, &in_short_at(&self.dockets, question, host), &mut self.plain))
    }

    /// What bears a name as it was typed.
    fn bearer(&mut self, typed: &str, wanted: Wanted) -> Option<Named> {
        let borne = &mut self.borne[usize::from(wanted == Wanted::Place)];
        if let Some(known) = borne.get(typed) {
            return Some(*known);
        }
        let found = names::bearer(self.corpus, typed, wanted)?;
        if borne.len() >= NAMES {
            borne.clear();
        }
        borne.insert(typed.to_owned(), found);
        Some(found)
    }

    /// A name that was not taken; of the first of them with what comes near.
    fn refused(&mut self, refused: Refused, typed: &str) -> Refusal {
        let key = (refused.wanted == Wanted::Person, typed.to_owned());
        if let Some(known) = self.near.get(&key) {
            return known.clone();
        }
        if self.near.len() >= SOUGHT {
            return Refusal::from(&refused);
        }
        let refusal = Refusal::from(&refused.with_near(self.corpus, &mut self.letters, typed));
        self.near.insert(key, refusal.clone());
        refusal
    }
}

/// Where the rows go.
struct Output<W: Write> {
    out: W,
    lines: bool,
    style: Style,
    line: Line,
    columns: Vec<String>,
    /// Where those of them stand that are no part of the question.
    beside: Vec<usize>,
    overlay: Option<Overlay>,
}

/// The column that says where a row stood.
const LINE: &str = "line";
/// The columns that are added to those of the table.
const OWN: [&str; 11] =
    ["person_id", "place_id", "state_id", "iso3", "day", "how", "answer", "articles", "sentence", "stale", "problem"];

impl<W: Write> Output<W> {
    /// Whether a column is one of those that are added.
    fn own(&self, column: &str) -> bool {
        column == LINE || OWN.contains(&column) || self.overlay.is_some() && column == OVERLAY
    }

    /// What a row holds that no column is written for.
    fn without_column<'r>(&self, row: &'r Row<'_>) -> Option<&'r str> {
        let lost = |(name, _): &&'r (Cow<'_, str>, Value)| !self.lines && !self.columns.iter().any(|column| column == name);
        row.beside.iter().find(lost).map(|(name, _)| &**name)
    }

    fn head(&mut self) -> io::Result<()> {
        if self.lines {
            return Ok(());
        }
        let line = &mut self.line;
        line.cell(LINE);
        self.columns.iter().for_each(|column| line.cell(column));
        OWN.iter().for_each(|column| line.cell(column));
        self.overlay.iter().for_each(|_| line.cell(OVERLAY));
        self.out.write_all(line.ended().as_bytes())
    }

    fn row(&mut self, row: &Row<'_>, answer: &Result<AnswerRow, Refusal>) -> io::Result<()> {
        if self.lines { self.object(row, answer) } else { self.cells(row, answer) }
    }

    fn cells(&mut self, row: &Row<'_>, answer: &Result<AnswerRow, Refusal>) -> io::Result<()> {
        let line = &mut self.line;
        line.begin();
        line.plain_cell(&row.line.to_string());
        row.cells.iter().for_each(|cell| line.cell(cell));
        match answer {
            Ok(answer) => {
                answer.cells().iter().for_each(|cell| line.cell(cell));
                line.plain_cell("");
            }
            Err(refusal) => {
                (0..OWN.len() - 1).for_each(|_| line.plain_cell(""));
                line.cell(&refusal.in_a_cell());
            }
        }
        self.overlay.iter().for_each(|overlay| line.cell(&joined(overlay.files)));
        self.out.write_all(line.ended().as_bytes())
    }

    fn object(&mut self, row: &Row<'_>, answer: &Result<AnswerRow, Refusal>) -> io::Result<()> {
        let typed = [("person", &row.person), ("state", &row.state), ("date", &row.date), ("presence", &row.presence)];
        let typed = typed.into_iter().filter(|(_, cell)| !cell.is_empty()).map(|(name, cell)| (name, Value::from(&**cell)));
        let beside = row.beside.iter().map(|(name, value)| (&**name, value.clone()));
        let cells = self.beside.iter().filter_map(|at| Some((self.columns[*at].as_str(), Value::from(&**row.cells.get(*at)?))));
        let asked = Asked(typed.chain(beside).chain(cells).collect());
        let (answer, problem) = (answer.as_ref().ok(), answer.as_ref().err());
        let object = Object { line: row.line, asked, answer, problem, overlay: self.overlay.map(|overlay| overlay.files) };
        self.out.write_all(json::lines(&[object], self.style).as_bytes())
    }
}

/// A row as a JSON object, its keys in the order in which they are read.
#[derive(Serialize)]
struct Object<'r> {
    line: u64,
    asked: Asked<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<&'r AnswerRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'r Refusal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    overlay: Option<List<Text>>,
}

/// What was asked, and what stood beside it, each by its name.
struct Asked<'r>(Vec<(&'r str, Value)>);

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
