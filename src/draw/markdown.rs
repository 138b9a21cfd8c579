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
        Block::Names { .. } => String::new(), // In words by now.
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
    let linked = |text: &str, url: Option<&str>| match url {
        Some(url) => format!("[{}]({})", signs(text, style), target(url, style)),
        None => signs(text, style),
    };
    let copy = source.copy.map(|(label, url)| ["; ", &linked(label, Some(url))].concat()).unwrap_or_default();
    format!("{}. {}{copy}\n", source.number, linked(&source.text, source.url))
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
    let mut escaped: String = pieces.flat_map(|(words, address)| [signs(words, style), link(address)]).collect();
    if let Some(at) = begins_a_list(text) {
        escaped.insert(at, '\\');
    }
    escaped
}

/// The place of the sign by which a text would be taken for an item of a list. Digits before it are written as they are.
fn begins_a_list(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let signs = if digits == 0 { ["- ", "+ "] } else { [". ", ") "] };
    signs.iter().any(|sign| text[digits..].starts_with(sign)).then_some(digits)
}

/// A sign without width, as every reader of Markdown knows it. It parts what a page of a forge would take for a person, a picture or a
/// number of its own: a sign before would not, for those are looked for in what is shown.
const JOINER: &str = "&#8288;";

/// Words that Markdown shows as they are.
fn signs(text: &str, style: Style) -> String {
    let text = if style.ascii && !text.is_ascii() { any_ascii(text) } else { text.to_owned() };
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let after = &text[at + letter.len_utf8()..];
        match letter {
            letter if harmful(letter) => escaped.extend(letter.escape_unicode()),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
        let parted = match letter {
            '@' => !before.is_alphanumeric() && after.starts_with(char::is_alphanumeric),
            '#' => after.starts_with(|next: char| next.is_ascii_digit()),
            ':' => names_a_picture(after),
            _ => false,
        };
        if parted {
            escaped.push_str(JOINER);
        }
        before = letter;
    }
    escaped
}

/// Whether a colon and what follows it is written like the name of a picture: `:name:`.
fn names_a_picture(after: &str) -> bool {
    let name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '+' | '-');
    let end = after.find(|letter| !name(letter));
    // Of digits alone there are times of day, and places in a file.
    end.is_some_and(|end| after[end..].starts_with(':') && after[..end].contains(|letter: char| letter.is_ascii_alphabetic()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_of_a_forge_would_act_on_is_parted_and_the_rest_stays() {
        let style = Style { width: 80, color: false, ascii: false, links: false };
        for (text, written) in [
            ("@name, a@b.org, (@team)", "@&#8288;name, a@b.org, (@&#8288;team)"),
            (":smile: at 10:30:15, a:b, ::", ":&#8288;smile: at 10:30:15, a:b, ::"),
            ("#12 and # 1", "\\#&#8288;12 and \\# 1"),
            ("$x$ & &lt;", "\\$x\\$ &amp; &amp;lt;"),
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("-1 - 2", "-1 - 2"),
        ] {
            assert_eq!(escape(text, style), written);
        }
    }
}
