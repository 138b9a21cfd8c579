//! Drawing problems: the line, the mark under it, the way out.

use std::borrow::Cow;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Problem, Severity};

/// Longest line that is quoted, in bytes; a longer one is cut around the mark.
const LONGEST_LINE: usize = 240;

/// How problems are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// With colour.
    pub color: bool,
    /// At most so many in full; the rest are counted. `None`: all.
    pub most: Option<usize>,
}

/// Draws problems one below the other, in the order given, and their count.
pub fn draw(problems: &[Problem], drawing: Drawing) -> String {
    let shown = drawing.most.unwrap_or(problems.len()).min(problems.len());
    let mut drawn = String::new();
    for problem in &problems[..shown] {
        drawn.push_str(&draw_one(problem, drawing.color));
        drawn.push_str("\n\n");
    }
    if shown < problems.len() {
        let more = problems.len() - shown;
        drawn.push_str(&format!("… and {more} more {}\n\n", if more == 1 { "problem" } else { "problems" }));
    }
    drawn
}

/// Draws one problem, without a line end after it.
pub fn draw_one(problem: &Problem, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(DEFAULT_TERM_WIDTH);
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = escape(&problem.message);
    let label = problem.label.as_deref().map(escape);
    let help = problem.help.as_deref().map(escape);
    let mut group = level.primary_title(message.as_ref()).id(problem.code.word()).elements(Vec::<Origin>::new());
    let quoted = problem.place.as_ref().map(|place| Quoted::of(&place.file, &place.span));
    if let (Some(place), Some(quoted)) = (&problem.place, &quoted) {
        let mark = AnnotationKind::Primary.span(quoted.mark.clone()).label(label.as_deref());
        let snippet = Snippet::source(quoted.text.as_str()).line_start(quoted.line).path(escape(&place.file.path).into_owned());
        group = group.element(snippet.annotation(mark));
    } else if let Some(path) = &problem.path {
        group = group.element(Origin::path(escape(path).into_owned()));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_ref()));
    }
    renderer.render(&[group])
}

/// The line a problem stands on, made safe to show, and the mark in it.
struct Quoted {
    text: String,
    line: usize,
    mark: std::ops::Range<usize>,
}

impl Quoted {
    fn of(file: &super::SourceText, span: &std::ops::Range<usize>) -> Quoted {
        let (line, _) = file.line_and_column(span.start);
        let bounds = file.line(line);
        let start = floor(&file.text, span.start.clamp(bounds.start, bounds.end));
        let end = floor(&file.text, span.end.clamp(start, bounds.end));
        // A very long line is cut on both sides; the mark keeps its place in what is left.
        let from = floor(&file.text, start.saturating_sub(LONGEST_LINE / 2).max(bounds.start));
        let to = floor(&file.text, (start + LONGEST_LINE).min(bounds.end));
        let end = end.min(to);
        let (before, marked, after) = (&file.text[from..start], &file.text[start..end], &file.text[end..to]);
        let text = format!("{}{}{}", escape(before), escape(marked), escape(after));
        let start = escape(before).len();
        // An empty mark is drawn as one column.
        let length = escape(marked).len().max(usize::from(start < text.len()));
        let length = (length..=length + 3).find(|length| text.is_char_boundary(start + length)).unwrap_or(0);
        Quoted { mark: start..start + length, text, line }
    }
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}

/// Makes text safe for a terminal: control characters and signs that turn the writing direction are shown as `\u{…}`.
pub fn escape(text: &str) -> Cow<'_, str> {
    // Most texts are plain: seen without looking at them sign by sign.
    let plain = text.bytes().fold(true, |plain, byte| plain & (0x20..0x7f).contains(&byte));
    if plain || !text.contains(harmful) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if harmful(letter) { safe.extend(letter.escape_unicode()) } else { safe.push(letter) }
    }
    Cow::Owned(safe)
}

/// Whether a text has no signs that would act on a terminal or hide in it, and no spaces at its ends.
pub fn is_sound(text: &str) -> bool {
    !text.contains(harmful) && text.trim() == text
}

/// Whether a sign would act on a terminal, turn the direction of writing, or hide in a text. The joiners U+200C and U+200D are letters of
/// some scripts.
pub fn harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{61c}'
                | '\u{ad}'
                | '\u{180e}'
                | '\u{115f}'..='\u{1160}'
                | '\u{3164}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
