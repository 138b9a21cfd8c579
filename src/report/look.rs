//! What a page shows of law: an answer as a tone, how sure a fact is as a sign, and the words of its drawing.

use serde::Serialize;

use crate::{
    draw::{
        Format, Style,
        csv::{Sheet, joined},
        json, markdown,
        page::{Block, Item, Labels, Page, Sign, Tone},
        text,
    },
    law::{Answer, Confidence, Corpus, List, Overlay, Text},
    words::{message::view, overlay, plain},
};

impl From<Answer> for Tone {
    fn from(answer: Answer) -> Tone {
        match answer {
            Answer::Obliged | Answer::ProsecuteOrExtradite => Tone::Strong,
            Answer::ObligedContested | Answer::ProsecuteOrExtraditeContested => Tone::Contested,
            Answer::Undetermined => Tone::Unsure,
            Answer::NotObliged => Tone::Calm,
        }
    }
}

impl From<Confidence> for Sign {
    fn from(confidence: Confidence) -> Sign {
        match confidence {
            Confidence::Sourced => Sign::None,
            Confidence::Computed => Sign::Star,
            Confidence::Recalled => Sign::Wave,
        }
    }
}

/// What drawing adds to a page, as the record has it.
pub(super) fn labels(corpus: &Corpus) -> Labels {
    Labels {
        sources: plain(corpus, view::sources()),
        holds: plain(corpus, view::step_holds()),
        fails: plain(corpus, view::step_fails()),
        given: plain(corpus, view::step_given()),
    }
}

/// Writes a report that has no rows.
pub(super) fn written(corpus: &Corpus, report: &impl Serialize, page: impl Fn() -> Page, format: Format, style: Style) -> String {
    match format {
        Format::Json => json::write(report, style),
        Format::Markdown => markdown::write(&told(corpus, page()), labels(corpus), style),
        Format::Text | Format::Csv | Format::Lines | Format::Svg | Format::Html => text::write(&told(corpus, page()), style),
    }
}

/// A sheet, with the files in the last column on which its rows rest beside the record.
pub(super) fn marked<'a>(corpus: &Corpus, mut sheet: Sheet<'a>) -> Sheet<'a> {
    if let Some(overlay) = corpus.edition.overlay {
        sheet.head.push(OVERLAY);
        sheet.rows.iter_mut().for_each(|row| row.push(joined(overlay.files).into()));
    }
    sheet
}

/// A row a line, each with the files on which it rests beside the record.
pub(super) fn lines(corpus: &Corpus, rows: &[impl Serialize], style: Style) -> String {
    match corpus.edition.overlay {
        None => json::lines(rows, style),
        Some(Overlay { files, .. }) => {
            json::lines(&rows.iter().map(|row| Marked { row, overlay: files }).collect::<Vec<_>>(), style)
        }
    }
}

/// The column, and the key, of the files that were laid over the record.
pub const OVERLAY: &str = "overlay";

/// A row that rests on more than the record.
#[derive(Serialize)]
struct Marked<'r, R: Serialize> {
    #[serde(flatten)]
    row: &'r R,
    overlay: List<Text>,
}

/// A page, with the files first on which it rests beside the record.
pub(super) fn told(corpus: &Corpus, mut page: Page) -> Page {
    if let Some(laid) = corpus.edition.overlay {
        let items = vec![Item::plain(overlay(corpus, &laid))];
        page.blocks.insert(0, Block::Paragraph { label: String::new(), items });
    }
    page
}
