//! An address leads to its page from every format, whatever stands around it.

use std::collections::BTreeSet;

use dedere::{
    data,
    draw::{
        Format, Style, csv, json, markdown,
        page::{Block, Item, Labels, Listed, Mark, Page, Sign, Step},
        text,
    },
    law::Day,
    query::explain,
    report::{ExplainReport, Report, render},
};
use pulldown_cmark::{Event, Options, Parser, Tag};

const STYLE: Style = Style { width: 80, color: true, ascii: false, links: true };

/// Every address of the record: pages of sources, of texts and of their articles.
fn addresses() -> BTreeSet<&'static str> {
    let corpus = data::embedded();
    let texts = corpus.instruments.iter().filter_map(|instrument| instrument.url);
    let articles = corpus.instruments.iter().flat_map(|instrument| instrument.articles).filter_map(|article| article.url);
    corpus.sources.iter().flat_map(|source| [source.url, source.copy]).flatten().chain(texts).chain(articles).collect()
}

/// Addresses as a record of others, or a claim, may hold them.
const ODD: [&str; 6] = [
    "https://example.org/a_(b)_(c)",
    "https://example.org/a)b",
    "https://example.org/*a*_b_~c~#[d]|e\\f",
    "https://example.org/a?b=(c)&d=e(f)",
    "https://example.org/\u{441}\u{43e}\u{43d}(1)",
    "https://example.org/<a>`b`",
];

/// Words of a page, in a language of one.
const LABELS: Labels = Labels { sources: "Sources", holds: "holds", fails: "fails", given: "given" };

/// A page on which an address is a source, stands in a sentence, in a cell, and in brackets at the end of a sentence.
fn page(url: &'static str) -> Page {
    let list = vec![Listed { number: 1, text: "A page [with] *signs*".to_owned(), url: Some(url), copy: None }];
    let items = vec![Item::plain(format!("see {url} and")), Item::plain(format!("(see {url}).")), Item::plain(url)];
    Page {
        blocks: vec![
            Block::Paragraph { label: "Text".to_owned(), items },
            Block::Table { head: vec!["a".to_owned()], rows: vec![vec![url.to_owned()]] },
            Block::Sources { list, legend: Vec::new() },
        ],
    }
}

/// The targets of the links on a terminal.
fn targets(drawn: &str) -> Vec<&str> {
    let parts = drawn.split("\u{1b}]8;;").skip(1).filter_map(|part| part.split('\u{1b}').next());
    parts.filter(|target| !target.is_empty()).collect()
}

fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |digits: &[u8]| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        let byte = after.get(..2).filter(|_| *first == b'%').and_then(hex);
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn every_address_of_the_record_is_followed_from_a_terminal() {
    let all = addresses();
    assert!(all.len() > 500, "{}", all.len());
    for url in all {
        let narrow = Style { width: 40, ..STYLE };
        for style in [STYLE, Style { color: false, ..narrow }, Style { ascii: true, ..STYLE }] {
            let mut page = page(url);
            // A cell is made to fit its column, and is no place to follow an address from.
            page.blocks.remove(1);
            assert_eq!(targets(&text::write(&page, style)), [url; 4], "{url}");
        }
    }
}

/// Where the links of a Markdown page lead.
fn followed(drawn: &str) -> Vec<String> {
    let link = |event| if let Event::Start(Tag::Link { dest_url, .. }) = event { Some(decoded(&dest_url)) } else { None };
    Parser::new_ext(drawn, Options::ENABLE_TABLES).filter_map(link).collect()
}

#[test]
fn every_page_of_a_source_is_followed_from_what_explains_it() {
    let corpus = data::embedded();
    let today = Day::of(2026, 11, 25);
    for source in corpus.sources {
        let Some(url) = source.page() else { continue };
        let subjects = explain::explained(corpus, &explain::explain(corpus, source.id.0), today);
        let report = Report::Explain(Box::new(ExplainReport::new(corpus, source.id.0, &subjects, today)));
        assert!(targets(&render(corpus, &report, Format::Text, STYLE)).contains(&url), "{url}");
        assert!(followed(&render(corpus, &report, Format::Markdown, STYLE)).contains(&decoded(url)), "{url}");
        assert!(render(corpus, &report, Format::Json, STYLE).contains(&format!("\"{url}\"")), "{url}");
    }
}

#[test]
fn every_address_of_the_record_and_many_odd_ones_are_read_again_from_a_table_and_from_json() {
    for url in addresses().into_iter().chain(ODD) {
        for ascii in [false, true] {
            let style = Style { ascii, ..STYLE };
            let table = csv::write(&csv::Sheet { head: vec!["url"], rows: vec![vec![url.into()]] }, style);
            let cell = ::csv::Reader::from_reader(table.as_bytes()).records().next().expect("a row").expect("a row");
            assert_eq!(decoded(&cell[0]), decoded(url));
            assert_eq!(serde_json::from_str::<String>(&json::write(&url, style)).expect("JSON"), url);
        }
    }
}

#[test]
fn every_address_of_the_record_and_many_odd_ones_are_followed_from_markdown() {
    for url in addresses().into_iter().chain(ODD) {
        for ascii in [false, true] {
            let drawn = markdown::write(&page(url), LABELS, Style { ascii, ..STYLE });
            assert_eq!(followed(&drawn), [decoded(url).as_str(); 5], "{drawn}");
            assert!(!ascii || drawn.is_ascii(), "{drawn}");
        }
    }
}

/// The words of a Markdown page as a reader sees them, without the signs that only part what a forge would act on.
fn read(drawn: &str) -> String {
    let text = |event| match event {
        Event::Text(text) | Event::Code(text) => text.into_string(),
        Event::Html(html) | Event::InlineHtml(html) => format!("HTML {html}"),
        Event::Start(Tag::List(_)) => "LIST".to_owned(),
        _ => String::new(),
    };
    // What forges know beside the common form.
    let options = [Options::ENABLE_TABLES, Options::ENABLE_STRIKETHROUGH, Options::ENABLE_TASKLISTS, Options::ENABLE_MATH];
    let events = Parser::new_ext(drawn, options.into_iter().collect());
    events.map(text).collect::<String>().replace('\u{2060}', "")
}

#[test]
fn whatever_stands_in_a_text_is_read_as_it_stands() {
    let signs: String = (' '..='~').collect();
    let texts = [
        signs.trim(),
        "&lt;b&gt; &amp; a&b &#33; &copy",
        "@name, :smile:, #12, $x$, $$x$$, ~~a~~, ==a==, ^a^, ||a||",
        "<script>alert(1)</script> <!-- a -->",
        "[a](javascript:b) ![a](b) [^1] [a]: b",
        "- a",
        "+ a",
        "12. a",
        "3) a",
        "> a",
        "# a",
        "| a | b |",
        "`a` ``b`` \\a \\\\",
    ];
    for text in texts {
        let blocks = vec![Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] }];
        assert_eq!(read(&markdown::write(&Page { blocks }, LABELS, STYLE)), text);
        let blocks = vec![Block::Table { head: vec!["a".to_owned()], rows: vec![vec![text.to_owned()]] }];
        assert_eq!(read(&markdown::write(&Page { blocks }, LABELS, STYLE)), format!("a{text}"));
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let words = "A remark of some words that goes on for more than one line of a terminal that is not wide at all".to_owned();
    let item = |refs: Vec<usize>| Item { text: words.clone(), refs, sign: Sign::Wave };
    let refs = [vec![], vec![1], (1..90).step_by(2).collect(), (1..900).step_by(7).collect()];
    let step = |refs: &Vec<usize>| Step { mark: Mark::Holds, label: "document".to_owned(), item: item(refs.clone()) };
    let table = |columns: usize| {
        let head = (0..columns).map(|at| format!("Column {at}")).collect();
        let row = (0..columns).map(|at| format!("a-word-that-is-rather-long-{at} and others")).collect();
        Block::Table { head, rows: vec![row, vec!["a".to_owned(); columns]] }
    };
    let list = vec![Listed { number: 12, text: words.clone(), url: None, copy: None }];
    let blocks = vec![
        Block::Paragraph { label: "Text".to_owned(), items: refs.iter().map(|refs| item(refs.clone())).collect() },
        Block::Rows { rows: refs.iter().map(|refs| ("Label".to_owned(), item(refs.clone()))).collect() },
        Block::Steps { title: words.clone(), steps: refs.iter().map(step).collect() },
        table(1),
        table(4),
        table(12),
        Block::Sources {
            list,
            legend: vec![(Sign::Star, "what this sign means, in words that do not fit into forty columns of a line")],
        },
    ];
    let page = Page { blocks };
    for width in [40, 45, 60, 80, 110] {
        let style = Style { width, color: false, ascii: false, links: false };
        for line in text::write(&page, style).lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}
