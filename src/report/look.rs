//! What a page shows of law: an answer as a tone, how sure a fact is as a sign, and the words of its drawing.

use serde::Serialize;

use crate::{
    draw::{
        Format, Style, json, markdown,
        page::{Labels, Page, Sign, Tone},
        text,
    },
    law::{Answer, Confidence, Corpus},
    words::{message::view, plain},
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
        Format::Markdown => markdown::write(&page(), labels(corpus), style),
        Format::Text | Format::Csv | Format::Lines | Format::Svg => text::write(&page(), style),
    }
}
