//! A page as one text: a line for each remark, its parts between tabs. So pages can be compared, and the same parts of many are kept once.

use crate::{
    draw::page::{Block, Item, Page},
    problem::escape,
    refusals::Refusal,
};

/// The kinds of lines, each by its first letter.
const HEADING: &str = "h";
const ROW: &str = "r";
const TEXT: &str = "p";
const SOURCE: &str = "s";
const LEGEND: &str = "l";
const REFUSED: &str = "e";

/// A short page and the list of its sources. No sign that acts on anything is in it but the tabs and the ends of lines.
pub fn flat(page: &Page, sources: &Block) -> String {
    let mut out = String::with_capacity(4 * 1024);
    for block in page.blocks.iter().chain([sources]) {
        match block {
            Block::Heading { word, text, .. } => line(&mut out, [HEADING, word, text]),
            Block::Rows { rows } => rows.iter().for_each(|(label, item)| remark(&mut out, ROW, label, item)),
            Block::Paragraph { label, items } => items.iter().for_each(|item| remark(&mut out, TEXT, label, item)),
            Block::Sources { list, legend } => {
                for source in list {
                    let (label, copy) = source.copy.unwrap_or_default();
                    let number = source.number.to_string();
                    line(&mut out, [SOURCE, &number, &source.text, source.url.unwrap_or_default(), label, copy]);
                }
                for (sign, meaning) in legend {
                    line(&mut out, [LEGEND, sign.written(), meaning]);
                }
            }
            // No short page has any.
            Block::Names { .. } | Block::Table { .. } | Block::Bar(_) | Block::Steps { .. } => {}
        }
    }
    out
}

/// What a page says, without its sources: a line for each remark.
pub fn words(page: &str) -> String {
    let parts = page.lines().map(|line| line.split_once('\t').unwrap_or((line, "")));
    let said = parts.filter(|(kind, _)| ![SOURCE, LEGEND].contains(kind));
    said.map(|(_, text)| format!("{}\n", text.replace('\t', " "))).collect()
}

/// What the program says where it does not answer.
pub fn refused(refusal: &Refusal) -> String {
    let mut out = String::new();
    line(&mut out, [REFUSED, &refusal.message, refusal.help.as_deref().unwrap_or_default()]);
    out
}

fn remark(out: &mut String, kind: &str, label: &str, item: &Item) {
    line(out, [kind, label, &item.text, &item.references()]);
}

fn line<const N: usize>(out: &mut String, parts: [&str; N]) {
    for (at, part) in parts.iter().enumerate() {
        out.push_str(if at > 0 { "\t" } else { "" });
        out.push_str(&escape(part));
    }
    out.push('\n');
}
