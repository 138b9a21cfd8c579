//! How plain values are read: text, truth, numbers, days, citations.

use super::desk::{At, Read};
use super::known::Kind;
use super::yaml::{Node, Value};
use crate::law::{Citation, Closed, Day, InstrumentId, PartialDay, Text};
use crate::problem::{Code, Problem, quote};

impl<T: Closed> Read for T {
    fn read(node: &Node, at: At<'_>) -> T {
        at.word(node, T::WORDS)
    }
}

impl Read for Text {
    fn read(node: &Node, at: At<'_>) -> Text {
        at.text(node, "text")
    }
}

impl Read for bool {
    fn read(node: &Node, at: At<'_>) -> bool {
        match node.value {
            Value::Bool(value) => value,
            _ => {
                at.wrong_type(node, "`true` or `false`");
                false
            }
        }
    }
}

impl Read for i32 {
    fn read(node: &Node, at: At<'_>) -> i32 {
        match node.value {
            Value::Number(value) if (0..=100_000).contains(&value) => value as i32,
            _ => {
                at.wrong_type(node, "a whole number from 0 to 100000");
                0
            }
        }
    }
}

impl Read for Day {
    fn read(node: &Node, at: At<'_>) -> Day {
        at.day(node)
    }
}

impl Read for PartialDay {
    fn read(node: &Node, at: At<'_>) -> PartialDay {
        let text = node.text().unwrap_or_default();
        let (first, last) = Day::month_or_year(text).unwrap_or_else(|| {
            if matches!(node.value, Value::Number(_)) {
                at.wrong_type(node, "a day, month or year (text)");
            }
            // A number has been complained of; its stand-in is read without a word.
            let day = At { quiet: at.quiet || node.text().is_none() && matches!(node.value, Value::Number(_)), ..at }.day(node);
            (day, day)
        });
        PartialDay { text: at.desk.keep(text), first, last }
    }
}

impl Read for Citation {
    fn read(node: &Node, at: At<'_>) -> Citation {
        let text = at.text(node, "a citation (text)");
        let Some((instrument, article)) = text.split_once(':') else {
            if !text.is_empty() {
                let problem = Problem::new(Code::BadCitation, format!("{} is no citation", quote(text)));
                at.report(&node.span, problem.help("write `instrument:article`, in quotes"));
            }
            return Citation { instrument: InstrumentId(""), article: "" };
        };
        let (instrument, article) = (at.desk.keep(instrument), at.desk.keep(article));
        let known = &at.desk.known;
        if !known.has(Kind::Instrument, instrument) {
            let problem = Problem::new(Code::UnknownInstrument, format!("unknown instrument {}", quote(instrument)))
                .label(format!("no such id in {}", Kind::Instrument.home()));
            at.report(&node.span, at.desk.with_suggestion(problem, instrument, known.ids(Kind::Instrument)));
        } else if !known.has_article(instrument, article) {
            let message = format!("{} has no article {} on record", quote(instrument), quote(article));
            let problem = Problem::new(Code::MissingArticle, message)
                .label(format!("not among the articles of instruments/{instrument}/instrument.yaml"));
            at.report(&node.span, at.desk.with_suggestion(problem, article, known.articles(instrument)));
        }
        Citation { instrument: InstrumentId(instrument), article }
    }
}
