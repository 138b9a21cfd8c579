//! Every text of the record is printed by some page, on the program's own path; a page that prints it is another where the text is another;
//! and `docs/sentences.md` shows them all, each with the page that prints it.

#[path = "../common/mod.rs"]
mod common;
mod pages;
mod texts;

use std::collections::BTreeMap;
use std::fs;

use dedere::data;
use dedere::law::{Corpus, Piece, Template, Text};
use pages::Page;

/// Where the sentences are shown.
const SHOWN: &str = "docs/sentences.md";

/// A record in which each text begins with its number, in brackets that stand nowhere else.
fn marked(record: &Corpus) -> (&'static Corpus, Vec<(String, String)>) {
    let mut names = Vec::new();
    let marked = texts::changed(record, &mut |name, text| {
        let mark: Text = format!("⟦{}⟧", names.len()).leak();
        names.push((name, text.to_string()));
        before(mark, text)
    });
    (marked, names)
}

/// The template with this text before it; one without holes stays one piece.
fn before(text: Text, template: Template) -> Template {
    let pieces = match template.0 {
        [] => vec![Piece::Text(text)],
        [Piece::Text(first), rest @ ..] => {
            let first: Text = format!("{text}{first}").leak();
            std::iter::once(Piece::Text(first)).chain(rest.iter().copied()).collect()
        }
        rest => std::iter::once(Piece::Text(text)).chain(rest.iter().copied()).collect(),
    };
    Template(pieces.leak())
}

/// The numbers of the texts that a page prints.
fn printed(page: &str) -> Vec<usize> {
    page.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()?.parse().ok()).collect()
}

/// By text, the first page that prints it.
fn printers(pages: &[Page], record: &Corpus) -> (Vec<(String, String)>, BTreeMap<usize, usize>) {
    let (marked, names) = marked(record);
    let mut by: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for text in printed(&page.drawn(marked)) {
            by.entry(text).or_insert(at);
        }
    }
    (names, by)
}

#[test]
fn every_text_is_printed_and_a_page_notices_when_it_is_swapped() {
    let record = data::embedded();
    let pages = pages::all(record);
    let (names, by) = printers(&pages, record);
    let silent: Vec<&str> =
        names.iter().enumerate().filter(|(at, _)| !by.contains_key(at)).map(|(_, (name, _))| name.as_str()).collect();
    assert!(silent.is_empty(), "{} of {} texts are printed by no page:\n{}", silent.len(), names.len(), silent.join("\n"));

    let mut usual: BTreeMap<usize, String> = BTreeMap::new();
    let unnoticed: Vec<&str> = by
        .iter()
        .filter(|(text, page)| {
            let mut number = 0;
            let swapped = texts::changed(record, &mut |_, template| {
                let other = if number == **text { before("another ", template) } else { template };
                number += 1;
                other
            });
            let usual = usual.entry(**page).or_insert_with(|| pages[**page].drawn(record));
            *usual == pages[**page].drawn(swapped)
        })
        .map(|(text, _)| names[*text].0.as_str())
        .collect();
    assert!(unnoticed.is_empty(), "no page notices another text of:\n{}", unnoticed.join("\n"));

    let shown = shown(&names, &by, &pages);
    if std::env::var_os("UPDATE_SENTENCES").is_some() {
        fs::write(SHOWN, &shown).expect("docs can be written to");
    }
    let kept = fs::read_to_string(SHOWN).unwrap_or_default();
    assert!(kept == shown, "{SHOWN} is not what the record says: run this test with UPDATE_SENTENCES=1, and read the difference");
}

/// All texts in one page for a reader of the law.
fn shown(names: &[(String, String)], by: &BTreeMap<usize, usize>, pages: &[Page]) -> String {
    let mut out = String::from(
        "# Every sentence of the program\n\n\
         Written by `UPDATE_SENTENCES=1 cargo test --test sentences` and kept current by that test. Texts stand in `data/words/en.yaml`, those\n\
         of the law in `data/law/`; `data/words/README.md` says how one is written. Beside each: a command, or a legal case of\n\
         `tests/cases/`, that prints it.\n",
    );
    let mut room = "";
    for (at, (name, text)) in names.iter().enumerate() {
        let here = name.split(['.', ' ']).next().unwrap_or_default();
        if here != room {
            room = here;
            out.push_str(&format!("\n## {room}\n\n"));
        }
        let page = by.get(&at).map_or_else(String::new, |page| pages[*page].name());
        let text = if text.is_empty() { "(nothing)" } else { text };
        out.push_str(&format!("- `{name}`: {}\n  `{page}`\n", text.replace('|', "\\|")));
    }
    out
}
