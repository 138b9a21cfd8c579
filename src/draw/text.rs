//! A page for a reader at a terminal. Meaning never rests on colour or on a mark alone.

use anstyle::{Ansi256Color, AnsiColor, Effects, Style as Ansi};
use std::borrow::Cow;

use super::{
    Style, address, bar, fit,
    page::{Block, Item, Listed, Mark, Page, Sign, Step, Tone},
    wrap::{beside, references, width, wrap},
};
use crate::problem::escape;

/// The columns that a page is made for.
const WIDTH: usize = 80;
/// Columns of a label, and of a step's mark and word.
const LABEL: usize = 14;
const STEP: usize = 12;

/// Writes a page as text.
pub fn write(page: &Page, style: Style) -> String {
    let mut pen = Pen { style, out: String::with_capacity(8 * 1024), column: column(page) };
    let mut before: Option<&Block> = None;
    for block in &page.blocks {
        let together =
            matches!((before, block), (Some(Block::Paragraph { .. }), Block::Paragraph { label, .. }) if !label.is_empty());
        if before.is_some() && !together {
            pen.out.push('\n');
        }
        pen.block(block);
        before = Some(block);
    }
    pen.out
}

/// How a heading and rows share the lines of a page that is as wide as a terminal: for whoever has to keep to so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure {
    column: usize,
}

impl Measure {
    /// Of a page with this word in its heading, and these labels.
    pub fn of<'t>(word: &str, labels: impl Iterator<Item = &'t str>) -> Measure {
        let labels = labels.map(|label| width(label) + 2).max().unwrap_or_default();
        let word = if width(word) + 3 <= LONGEST { width(word) + 3 } else { 0 };
        Measure { column: labels.max(word) }
    }

    /// The lines of the heading.
    pub fn heading(self, word: &str, text: &str) -> usize {
        match width(word) + 3 <= LONGEST {
            true => wrap(text, WIDTH - self.column).len(),
            false => 1 + wrap(text, WIDTH).len(),
        }
    }

    /// The lines of a row.
    pub fn row(self, item: &Item) -> usize {
        let room = WIDTH - self.column;
        let lines = wrap(&item.text, room);
        let refs = item.references();
        let refs = references(&refs, room);
        lines.len() + refs.len() - usize::from(beside(&lines, &refs, room))
    }
}

/// The column of labels that a heading and rows share; none on a page without rows.
fn column(page: &Page) -> Option<usize> {
    let rows = page.blocks.iter().find_map(|block| if let Block::Rows { rows } = block { Some(rows) } else { None })?;
    let word = page.blocks.iter().find_map(|block| if let Block::Heading { word, .. } = block { Some(word) } else { None });
    Some(Measure::of(word.map_or("", String::as_str), rows.iter().map(|(label, _)| label.as_str())).column)
}

struct Pen {
    style: Style,
    out: String,
    column: Option<usize>,
}

/// The longest word of a heading, with its space, that shares a line with its sentence.
const LONGEST: usize = 16;

impl Pen {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { word, tone, text } => self.heading(word, *tone, text),
            Block::Rows { rows } => {
                for (label, item) in rows {
                    self.row(label, item);
                }
            }
            Block::Paragraph { label, items } => self.paragraph(label, items),
            Block::Names { .. } => {} // In words by now.
            Block::Table { head, rows } => self.table(head, rows),
            Block::Bar(bar) => {
                for line in bar::lines(bar, self.style.width, self.style.ascii) {
                    self.line(&line);
                }
            }
            Block::Steps { title, steps } => {
                let title = self.plain(title);
                let lines = if width(&title) > self.style.width { wrap(&title, self.style.width) } else { vec![title] };
                for line in lines {
                    self.line(&self.paint(&line, BOLD));
                }
                for step in steps {
                    self.step(step);
                }
            }
            Block::Sources { list, legend } => self.sources(list, legend),
        }
    }

    /// A word and a sentence beside it; a long word stands on a line of its own.
    fn heading(&mut self, word: &str, tone: Tone, text: &str) {
        let word = self.plain(word);
        let painted = self.paint(&word, color(tone));
        let own = if word.is_empty() { 0 } else { width(&word) + 3 };
        // A second word may be longer than that of which the column was made.
        let column = self.column.filter(|column| own > 0 && width(&word) < *column);
        let indent = if own > LONGEST { 0 } else { column.unwrap_or(own) };
        if own > LONGEST {
            self.line(&painted);
        }
        let text = self.plain(text);
        let lines = wrap(&text, self.style.width.saturating_sub(indent));
        for (at, line) in lines.iter().enumerate() {
            let beside = at == 0 && own <= LONGEST;
            let (start, space) = if beside { (&painted[..], indent - width(&word)) } else { ("", indent) };
            self.pieces(&[start, &spaces(space), line]);
        }
    }

    fn row(&mut self, label: &str, item: &Item) {
        let label = self.plain(label);
        let column = self.column.unwrap_or(LABEL);
        let start = format!("{}{}", self.paint(&label, BOLD), gap(&label, column));
        self.hanging(&start, column, item);
    }

    fn paragraph(&mut self, label: &str, items: &[Item]) {
        let label = self.plain(label);
        if label.is_empty() {
            for item in items {
                self.hanging("", 0, item);
            }
            return;
        }
        for (at, item) in items.iter().enumerate() {
            let start =
                if at == 0 { format!("{}{}", self.paint(&label, BOLD), gap(&label, LABEL)).into() } else { spaces(LABEL) };
            self.hanging(&start, LABEL, item);
        }
    }

    fn step(&mut self, step: &Step) {
        let (mark, ansi) = match (step.mark, self.style.ascii) {
            (Mark::Holds, false) => ("✓", GREEN.on_default()),
            (Mark::Holds, true) => ("+", GREEN.on_default()),
            (Mark::Fails, false) => ("✗", AnsiColor::Red.on_default()),
            (Mark::Fails, true) => ("x", AnsiColor::Red.on_default()),
            (Mark::Open, _) => ("?", OCHRE.on_default()),
            (Mark::Assumed, false) => ("·", Ansi::new()),
            (Mark::Assumed, true) => ("-", Ansi::new()),
            (Mark::Result, _) => ("=", BOLD),
        };
        let label = self.plain(&step.label);
        let label = if label.is_empty() { String::new() } else { format!("{label}{}", gap(&label, STEP)) };
        let indent = 4 + width(&label);
        let start = format!("  {} {label}", self.paint(mark, ansi));
        self.hanging(&start, indent, &step.item);
    }

    /// A remark behind a start, further lines indented, the numbers of its sources at the right.
    fn hanging(&mut self, start: &str, indent: usize, item: &Item) {
        let room = self.style.width.saturating_sub(indent);
        let text = self.plain(&item.text);
        let mut lines = wrap(&text, room);
        let refs = item.references();
        let refs = references(&refs, room);
        let first = lines.len() - usize::from(beside(&lines, &refs, room));
        lines.resize(first + refs.len(), Cow::Borrowed(""));
        let indented = spaces(indent);
        for (at, line) in lines.iter().enumerate() {
            let start = if at == 0 { start } else { &indented };
            match at.checked_sub(first).and_then(|at| refs.get(at)) {
                None => self.pieces(&[start, line]),
                Some(refs) => {
                    let space = room.saturating_sub(width(line) + width(refs));
                    self.pieces(&[start, line, &spaces(space), &self.paint(refs, DIM)]);
                }
            }
        }
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let head: Vec<String> = head.iter().map(|cell| self.plain(cell).into_owned()).collect();
        let mut rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| self.plain(cell).into_owned()).collect()).collect();
        let sign = if self.style.ascii { "~" } else { "…" };
        let Some(least) = fit::columns(&head, &mut rows, self.style.width, sign) else { return self.records(&head, &rows) };
        let mut table = comfy_table::Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        table.set_content_arrangement(comfy_table::ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.style.width).unwrap_or(u16::MAX));
        table.set_header(head);
        for row in rows {
            table.add_row(row);
        }
        for (column, least) in table.column_iter_mut().zip(least) {
            let least = u16::try_from(least).unwrap_or(u16::MAX);
            column.set_constraint(comfy_table::ColumnConstraint::LowerBoundary(comfy_table::Width::Fixed(least)));
        }
        for line in table.lines() {
            self.line(line.trim_end());
        }
    }

    /// A table that is too wide even with its words shortened: a row below the other, and in it a cell below the other.
    fn records(&mut self, head: &[String], rows: &[Vec<String>]) {
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                self.line("");
            }
            for (column, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let start = format!("{column}{}", gap(column, STEP));
                self.hanging(&start, width(&start), &Item::plain(cell.clone()));
            }
        }
    }

    fn sources(&mut self, list: &[Listed], legend: &[(Sign, &str)]) {
        for source in list {
            let number = ["[", &source.number.to_string(), "] "].concat();
            let indent = width(&number);
            let text = source.whole();
            let text = self.plain(&text);
            let indented = spaces(indent);
            for (at, line) in wrap(&text, self.style.width.saturating_sub(indent)).iter().enumerate() {
                let start = if at == 0 { &number[..] } else { &indented };
                if self.style.color {
                    self.line(&self.paint(&format!("{start}{line}"), DIM));
                } else {
                    self.pieces(&[start, line]);
                }
            }
        }
        for (sign, meaning) in legend {
            let start = format!("{}   ", sign.written());
            let (indented, meaning) = (spaces(width(&start)), self.plain(meaning));
            for (at, line) in wrap(&meaning, self.style.width.saturating_sub(width(&start))).iter().enumerate() {
                let start = if at == 0 { &start[..] } else { &indented };
                self.line(&self.paint(&format!("{start}{line}"), DIM));
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.pieces(&[line]);
    }

    /// A line of several pieces.
    fn pieces(&mut self, pieces: &[&str]) {
        let start = self.out.len();
        for piece in pieces {
            self.out.push_str(piece);
        }
        self.out.truncate(start + self.out[start..].trim_end().len());
        if self.style.links && self.out[start..].contains("http") {
            let linked = linked(&self.out[start..]);
            self.out.replace_range(start.., &linked);
        }
        self.out.push('\n');
    }

    /// Text as it may be shown: nothing that acts on a terminal, and in ASCII where that is asked.
    fn plain<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let safe = escape(text);
        if self.style.ascii && !safe.is_ascii() { Cow::Owned(address::ascii(&safe)) } else { safe }
    }

    fn paint<'t>(&self, text: &'t str, ansi: Ansi) -> Cow<'t, str> {
        if self.style.color && !text.is_empty() && ansi != Ansi::new() {
            Cow::Owned(format!("{ansi}{text}{ansi:#}"))
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// A line with its web addresses as links (OSC 8). What may be shown was made safe before.
fn linked(line: &str) -> String {
    let mut out = String::with_capacity(2 * line.len());
    for (words, address) in address::pieces(line) {
        out.push_str(words);
        if !address.is_empty() {
            out.push_str(&format!("\u{1b}]8;;{address}\u{1b}\\{address}\u{1b}]8;;\u{1b}\\"));
        }
    }
    out
}

/// A green and a yellow that can be read on white and on black: the sixteen colours have none.
const GREEN: Ansi256Color = Ansi256Color(28);
const OCHRE: Ansi256Color = Ansi256Color(130);
const BOLD: Ansi = Ansi::new().effects(Effects::BOLD);
const DIM: Ansi = Ansi::new().effects(Effects::DIMMED);

fn color(tone: Tone) -> Ansi {
    let color = match tone {
        Tone::Plain => return BOLD,
        Tone::Strong => AnsiColor::Red.on_default(),
        Tone::Contested => AnsiColor::Magenta.on_default(),
        Tone::Unsure => OCHRE.on_default(),
        Tone::Calm => GREEN.on_default(),
    };
    color.effects(Effects::BOLD)
}

/// The space between a word and its column; at least one.
fn gap(word: &str, column: usize) -> Cow<'static, str> {
    spaces(column.saturating_sub(width(word)).max(1))
}

/// So many spaces.
fn spaces(number: usize) -> Cow<'static, str> {
    const SPACES: &str = "                                                                                ";
    SPACES.get(..number).map_or_else(|| Cow::Owned(" ".repeat(number)), Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_calms_and_what_is_open_can_be_read_on_white() {
        // The cube of 216 colours begins at 16; a channel has six steps.
        let light = |Ansi256Color(number): Ansi256Color| {
            let cube = number - 16;
            let channel = |(step, weight): (u8, f64)| {
                let value = if step == 0 { 0.0 } else { (f64::from(step) * 40.0 + 55.0) / 255.0 };
                weight * if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            [(cube / 36, 0.2126), (cube / 6 % 6, 0.7152), (cube % 6, 0.0722)].map(channel).iter().sum::<f64>()
        };
        for color in [GREEN, OCHRE] {
            assert!(1.05 / (light(color) + 0.05) >= 4.5, "{color:?}");
        }
    }
}
