//! A page for a page: Markdown.

use any_ascii::any_ascii;

use super::{
    Style, address, bar,
    page::{Block, Item, Labels, Listed, Mark, Page, Sign, Step},
};
use crate::problem::harmful;

/// Writes a page as Markdown.
pub fn write(page: &Page, labels: Labels, style: Style) -> String {
    let blocks: Vec<String> = page.blocks.iter().map(|block| draw(block, labels, style)).collect();
    blocks.join("\n")
}

fn draw(block: &Block, labels: Labels, style: Style) -> String {
    let escape = |text: &str| escape(text, style);
    match block {
        Block::Heading { word, text, .. } if word.is_empty() => format!("**{}**\n", escape(text)),
        Block::Heading { word, text, .. } => format!("## {}\n\n**{}**\n", escape(word), escape(text)),
        Block::Rows { rows } => {
            let row = |(label, item): &(String, Item)| paragraph(&escape(label), std::slice::from_ref(item), style);
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Block::Paragraph { label, items } => paragraph(&escape(label), items, style),
        Block::Table { head, rows } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            let rule = format!("|{}\n", " --- |".repeat(head.len()));
            let rows: String = rows.iter().map(|cells| row(cells)).collect();
            format!("{}{rule}{rows}", row(head))
        }
        Block::Bar(bar) => format!("```text\n{}\n```\n", bar::lines(bar, style.width, style.ascii).join("\n")),
        Block::Steps { title, steps } => {
            let steps: String = steps.iter().map(|step| self::step(step, labels, style)).collect();
            format!("### {}\n\n{steps}", escape(title))
        }
        Block::Sources { list, legend } => {
            let list: String = list.iter().map(|source| self::source(source, style)).collect();
            let meaning = |(sign, meaning): &(Sign, &str)| format!("\n{} {}\n", escape(sign.written()), escape(meaning));
            let legend: String = legend.iter().map(meaning).collect();
            format!("### {}\n\n{list}{legend}", labels.sources)
        }
    }
}

fn paragraph(label: &str, items: &[Item], style: Style) -> String {
    let lines: Vec<String> = items.iter().map(|item| remark(item, style)).collect();
    match (label.is_empty(), &lines[..]) {
        (true, lines) => format!("{}\n", lines.join("\n\n")),
        (false, [only]) => format!("**{label}:** {only}\n"),
        (false, lines) => {
            let lines: String = lines.iter().map(|line| format!("- {line}\n")).collect();
            format!("**{label}**\n\n{lines}")
        }
    }
}

fn step(step: &Step, labels: Labels, style: Style) -> String {
    let (mark, colon) = match (step.mark, style.ascii) {
        (Mark::Holds, false) => ("✓", ""),
        (Mark::Holds, true) => (labels.holds, ":"),
        (Mark::Fails, false) => ("✗", ""),
        (Mark::Fails, true) => (labels.fails, ":"),
        (Mark::Open, _) => ("?", ""),
        (Mark::Assumed, false) => ("·", ""),
        (Mark::Assumed, true) => (labels.given, ":"),
        (Mark::Result, _) => ("=", ""),
    };
    let label = if step.label.is_empty() { String::new() } else { format!("**{}** ", escape(&step.label, style)) };
    format!("- {mark}{colon} {label}{}\n", remark(&step.item, style))
}

fn source(source: &Listed, style: Style) -> String {
    let text = signs(&source.text, style);
    match source.url {
        Some(url) => format!("{}. [{text}]({})\n", source.number, target(url, style)),
        None => format!("{}. {text}\n", source.number),
    }
}

fn remark(item: &Item, style: Style) -> String {
    let refs = item.references();
    let refs = if refs.is_empty() { refs } else { format!(" {}", escape(&refs, style)) };
    format!("{}{refs}", escape(&item.text, style))
}

/// Text that Markdown shows as it is, with its addresses as links.
fn escape(text: &str, style: Style) -> String {
    let pieces = address::pieces(text).into_iter();
    let link = |address: &str| if address.is_empty() { String::new() } else { format!("<{}>", allowed(address, style)) };
    pieces.flat_map(|(words, address)| [signs(words, style), link(address)]).collect()
}

/// Words that Markdown shows as they are.
fn signs(text: &str, style: Style) -> String {
    let text = if style.ascii && !text.is_ascii() { any_ascii(text) } else { text.to_owned() };
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if harmful(letter) => escaped.extend(letter.escape_unicode()),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Where a link leads. An address with brackets stands between pointed ones: they would end the link.
fn target(url: &str, style: Style) -> String {
    let url = allowed(url, style);
    if url.contains(['(', ')']) { format!("<{url}>") } else { url }
}

/// An address without the signs that would end a link, a cell, or be taken for an escape.
fn allowed(address: &str, style: Style) -> String {
    let ends = |letter| matches!(letter, '<' | '>' | '\\' | '|' | '`') || letter.is_whitespace();
    address::encoded(address, |letter| ends(letter) || style.ascii && !letter.is_ascii())
}
