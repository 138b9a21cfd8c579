//! Pages of odd texts: nothing raw but the program's own colours and links, and ASCII where that is asked for.

use dedere::{
    draw::{
        Style, markdown,
        page::{Block, Item, Labels, Listed, Mark, Page, Sign, Step, Tone},
        text,
    },
    problem::harmful,
};

use super::bytes::{Choices, clean};

const ODD: [&str; 24] = [
    "e\u{301}",
    "\u{8054}\u{5408}\u{56fd}",
    "\u{1f600}",
    "\u{1b}[31m",
    "\u{1b}]8;;https://example.org\u{1b}\\",
    "\u{202e}",
    "\u{7}",
    "\t",
    "\n",
    "\r",
    "\u{a0}",
    "\u{3000}",
    "\u{627}\u{644}",
    "\u{5d0}",
    "\u{e0041}",
    "https://example.org/a_(b)*c*",
    "http://",
    "=1+1",
    "|",
    "`",
    "<b>",
    "[a](b)",
    "\u{85}\u{9b}2J",
    "\u{ad}\u{200b}\u{feff}",
];
const URLS: [Option<&str>; 3] = [None, Some("https://example.org/a_(b)"), Some("https://example.org/*x*?y=<z>&w=[1]")];
const LABELS: Labels = Labels { sources: "Sources", holds: "holds", fails: "fails", given: "given" };

fn words(choices: &mut Choices) -> String {
    let mut text = String::new();
    for _ in 0..choices.below(16) {
        match choices.byte() {
            odd @ 0..=23 => text.push_str(ODD[usize::from(odd)]),
            long @ 24..=60 => text.extend(std::iter::repeat_n('x', usize::from(long))),
            61..=120 => text.push(' '),
            121..=140 => text.push_str(&String::from_utf8_lossy(choices.some(6))),
            letter => text.push(char::from(b'a' + letter % 26)),
        }
    }
    text
}

fn item(choices: &mut Choices) -> Item {
    let refs = (0..choices.below(4)).map(|_| choices.below(99)).collect();
    Item { text: words(choices), refs, sign: *choices.one(&[Sign::None, Sign::Star, Sign::Wave]) }
}

fn block(choices: &mut Choices) -> Block {
    let tone = *choices.one(&[Tone::Strong, Tone::Contested, Tone::Unsure, Tone::Calm, Tone::Plain]);
    let label = (*choices.one(&["", "Because", "Not sure", "Immunity"])).to_owned();
    match choices.below(6) {
        0 => Block::Heading { word: (*choices.one(&["", "OBLIGED", "NOT-OBLIGED"])).to_owned(), tone, text: words(choices) },
        1 => Block::Rows { rows: (0..choices.below(4)).map(|_| (label.clone(), item(choices))).collect() },
        2 => Block::Paragraph { label, items: (0..choices.below(4)).map(|_| item(choices)).collect() },
        3 => {
            let columns = choices.below(5) + 1;
            let mut row = || (0..columns).map(|_| words(choices)).collect::<Vec<String>>();
            Block::Table { head: row(), rows: (0..3).map(|_| row()).collect() }
        }
        4 => {
            let mark = *choices.one(&[Mark::Holds, Mark::Fails, Mark::Open, Mark::Assumed, Mark::Result]);
            let steps = (0..choices.below(4)).map(|_| Step { mark, label: label.clone(), item: item(choices) }).collect();
            Block::Steps { title: words(choices), steps }
        }
        _ => {
            let list = (0..choices.below(4)).map(|_| Listed {
                number: choices.below(999),
                text: words(choices),
                url: *choices.one(&URLS),
                copy: choices.one(&URLS).map(|url| ("a copy", url)),
            });
            Block::Sources { list: list.collect(), legend: Vec::new() }
        }
    }
}

/// The bytes choose how a page is drawn, and what stands on it.
pub fn holds(bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let (width, how) = (40 + choices.below(71), choices.byte());
    let style = Style { width, color: how & 1 == 1, ascii: how & 2 == 2, links: how & 4 == 4 };
    let mut page = Page::default();
    while !choices.0.is_empty() && page.blocks.len() < 6 {
        page.blocks.push(block(&mut choices));
    }
    let drawn = text::write(&page, style);
    clean("Markdown", &markdown::write(&page, LABELS, style));
    let plain = without_own(&drawn, style);
    clean("text", &plain);
    if style.ascii {
        assert!(drawn.is_ascii(), "{drawn:?}");
    }
}

/// The text without colours and links, of which each is whole and was asked for.
fn without_own(drawn: &str, style: Style) -> String {
    let (mut plain, mut rest) = (String::new(), drawn);
    while let Some((before, behind)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        if let Some(code) = behind.strip_prefix('[') {
            let (numbers, after) = code.split_once('m').expect("an end of a colour");
            assert!(style.color && numbers.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{numbers:?}");
            rest = after;
        } else {
            let link = behind.strip_prefix("]8;;").unwrap_or_else(|| panic!("no colour and no link: {behind:?}"));
            let (address, after) = link.split_once("\u{1b}\\").expect("an end of a link");
            let fine = address.is_empty() || address.starts_with("https://") || address.starts_with("http://");
            assert!(style.links && fine && !address.contains(harmful), "{address:?}");
            rest = after;
        }
    }
    plain + rest
}
