//! Web addresses in texts: where one ends, and how one is written where not every sign may stand. Whatever is done to the words around
//! an address, the address itself still leads to its page.

use any_ascii::any_ascii;

use crate::problem::harmful;

/// A text in pieces: words, then the address that follows them, which is empty after the last words.
pub fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].into_iter().filter_map(|scheme| rest.find(scheme)).min() {
        let end = start + length(&rest[start..]);
        pieces.push((&rest[..start], &rest[start..end]));
        rest = &rest[end..];
    }
    pieces.push((rest, ""));
    pieces
}

/// How far an address reaches that a text goes on with: what ends a sentence, and a bracket that is not opened in it, is not its own.
fn length(text: &str) -> usize {
    let end = text.find(|letter: char| letter.is_whitespace() || letter.is_control()).unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        let unopened = address.matches(')').count() > address.matches('(').count();
        address = match address.strip_suffix(['.', ',', ';', ':', '!', '?', '"', '\u{201d}']) {
            Some(shorter) => shorter,
            None if unopened && address.ends_with(')') => &address[..address.len() - 1],
            None => return address.len(),
        };
    }
}

/// A text in ASCII: letters become the nearest ones, and those of an address are written as their bytes.
pub fn ascii(text: &str) -> String {
    let pieces = pieces(text).into_iter();
    pieces.flat_map(|(words, address)| [any_ascii(words), encoded(address, |letter| !letter.is_ascii())]).collect()
}

/// An address in which some signs are written as their bytes (RFC 3986).
pub fn encoded(address: &str, not_allowed: impl Fn(char) -> bool) -> String {
    let mut encoded = String::with_capacity(address.len());
    for letter in address.chars() {
        if not_allowed(letter) || harmful(letter) {
            let mut bytes = [0; 4];
            letter.encode_utf8(&mut bytes).bytes().for_each(|byte| encoded.push_str(&format!("%{byte:02X}")));
        } else {
            encoded.push(letter);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use pulldown_cmark::{Event, Parser, Tag};

    use super::*;
    use crate::{
        data,
        law::Day,
        query::explain,
        report::{
            ExplainReport, Format, Report, Style, csv, json, markdown,
            page::{Block, Item, Labels, Listed, Page},
            render, text,
        },
    };

    const STYLE: Style = Style { width: 80, color: true, ascii: false, links: true };

    /// Every address of the record: pages of sources, of texts and of their articles.
    fn addresses() -> BTreeSet<&'static str> {
        let corpus = data::embedded();
        let texts = corpus.instruments.iter().filter_map(|instrument| instrument.url);
        let articles = corpus.instruments.iter().flat_map(|instrument| instrument.articles).filter_map(|article| article.url);
        corpus.sources.iter().filter_map(|source| source.url).chain(texts).chain(articles).collect()
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

    /// A page on which an address is a source, stands in a sentence, in a cell, and in brackets at the end of a sentence.
    fn page(url: &'static str) -> Page {
        let list = vec![Listed { number: 1, text: "A page [with] *signs*".to_owned(), url: Some(url) }];
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
        Parser::new_ext(drawn, pulldown_cmark::Options::ENABLE_TABLES).filter_map(link).collect()
    }

    #[test]
    fn every_page_of_a_source_is_followed_from_what_explains_it() {
        let corpus = data::embedded();
        let today = Day::of(2026, 11, 25);
        for source in corpus.sources {
            let Some(url) = source.url else { continue };
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
                let drawn = markdown::write(&page(url), Labels::of(data::embedded()), Style { ascii, ..STYLE });
                assert_eq!(followed(&drawn), [decoded(url).as_str(); 5], "{drawn}");
                assert!(!ascii || drawn.is_ascii(), "{drawn}");
            }
        }
    }

    #[test]
    fn what_ends_a_sentence_does_not_belong_to_its_address() {
        let of =
            |text| pieces(text).into_iter().map(|(_, address)| address).filter(|address| !address.is_empty()).collect::<Vec<_>>();
        assert_eq!(of("see https://e.org/a(1)."), ["https://e.org/a(1)"]);
        assert_eq!(of("(see https://e.org/a(1)), and http://e.org/b)."), ["https://e.org/a(1)", "http://e.org/b"]);
        assert_eq!(of("(https://e.org/a_(1)_(2))"), ["https://e.org/a_(1)_(2)"]);
        assert_eq!(of("\u{201c}https://e.org\u{201d} none"), ["https://e.org"]);
    }
}
