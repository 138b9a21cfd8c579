//! Every text of the record is printed by some page, on the program's own path; a page that prints it is another where the text is another;
//! and `docs/sentences.md` shows them all, each with the page that prints it.

#[path = "../common/mod.rs"]
mod common;
mod files;
mod pages;
#[path = "../records/mod.rs"]
mod records;
mod texts;

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::Path;

use dedere::data;
use dedere::law::{Corpus, Piece, Template, Text};
use pages::Page;

/// Where the sentences are shown.
const SHOWN: &str = "docs/sentences.md";

/// The record, and a copy with what does not occur in it laid over.
struct Records {
    real: &'static Corpus,
    made_up: &'static Corpus,
}

impl Records {
    fn new() -> Records {
        let folder = records::laid_over_data("sentences", Path::new("tests/sentences/record"));
        let made_up = data::load(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        Records { real: data::embedded(), made_up }
    }

    /// The name of each text of the record, and the text.
    fn names(&self) -> Vec<(String, String)> {
        let mut names = Vec::new();
        texts::changed(self.real, &mut |name, text| {
            names.push((name, text.to_string()));
            text
        });
        names
    }

    /// A record with its texts changed, each by its number. What was made up has texts of its own, which stay.
    fn changed(
        &self,
        made_up: bool,
        names: &[(String, String)],
        change: &mut dyn FnMut(usize, Template) -> Template,
    ) -> &'static Corpus {
        let record = if made_up { self.made_up } else { self.real };
        let mut numbers: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
        for (number, (name, _)) in names.iter().enumerate() {
            numbers.entry(name).or_default().push_back(number);
        }
        texts::changed(record, &mut |name, text| match numbers.get_mut(name.as_str()).and_then(VecDeque::pop_front) {
            Some(number) => change(number, text),
            None => text,
        })
    }
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

/// By text, the pages that print it: each text begins with its number, in brackets that stand nowhere else.
fn printers(pages: &[Page], records: &Records, names: &[(String, String)]) -> BTreeMap<usize, Vec<(usize, usize)>> {
    let mut mark = |number: usize, text: Template| before(format!("⟦{number}⟧").leak(), text);
    let marked = [false, true].map(|made_up| records.changed(made_up, names, &mut mark));
    // Beside another record, the law's own texts are themselves told as what differs.
    let spoken = [(records.real, marked[0]), (records.made_up, marked[1])]
        .map(|(record, marked)| &*Box::leak(Box::new(Corpus { words: marked.words, ..*record })));
    let mut by: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        let drawn = page.drawn(if page.compares() { spoken } else { marked }[usize::from(page.is_made_up())]);
        for text in printed(&drawn) {
            by.entry(text).or_default().push((at, drawn.len()));
        }
    }
    by
}

#[test]
fn every_text_is_printed_and_a_page_notices_when_it_is_swapped() {
    let records = Records::new();
    files::made(&pages::folder(), records.real);
    let pages = pages::all(records.real);
    let names = records.names();
    let by = printers(&pages, &records, &names);
    let silent: Vec<&str> =
        names.iter().enumerate().filter(|(at, _)| !by.contains_key(at)).map(|(_, (name, _))| name.as_str()).collect();
    // Those that nothing on record brings about today, each with its reason; one that is printed again leaves the list.
    let known: Vec<&str> = include_str!("silent.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let (new, spoken): (Vec<&str>, Vec<&str>) = (
        silent.iter().copied().filter(|name| !known.contains(name)).collect(),
        known.iter().copied().filter(|name| !silent.contains(name)).collect(),
    );
    assert!(new.is_empty(), "{} of {} texts are printed by no page:\n{}", new.len(), names.len(), new.join("\n"));
    assert!(spoken.is_empty(), "printed, and in silent.txt:\n{}", spoken.join("\n"));

    let mut usual: BTreeMap<usize, String> = BTreeMap::new();
    let unnoticed: Vec<&str> = by
        .iter()
        .filter(|(text, printers)| {
            // The page that is drawn soonest.
            let cost = |(at, length): &&(usize, usize)| (pages[*at].is_long(), *length);
            let at = printers.iter().min_by_key(cost).expect("a page").0;
            let page = &pages[at];
            let drawn = |other: Option<usize>| {
                let mut swap = |number, text| if Some(number) == other { before("another ", text) } else { text };
                page.drawn(records.changed(page.is_made_up(), &names, &mut swap))
            };
            *usual.entry(at).or_insert_with(|| drawn(None)) == drawn(Some(**text))
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
fn shown(names: &[(String, String)], by: &BTreeMap<usize, Vec<(usize, usize)>>, pages: &[Page]) -> String {
    let mut out = String::from(
        "# Every sentence of the program\n\n\
         Written by `UPDATE_SENTENCES=1 cargo test --test sentences` and kept current by that test. Texts stand in `data/words/en.yaml`, those\n\
         of the law in `data/law/`; `data/words/README.md` says how one is written. Below each: a command, or a legal case of\n\
         `tests/cases/`, that prints it. What does not occur in the record stands in `tests/sentences/record/`, which is made up and laid\n\
         over a copy of it; `FOLDER` holds files that the test makes.\n",
    );
    let mut room = "";
    for (at, (name, text)) in names.iter().enumerate() {
        let here = name.split(['.', ' ']).next().unwrap_or_default();
        if here != room {
            room = here;
            out.push_str(&format!("\n## {room}\n\n"));
        }
        let page = by.get(&at).map_or_else(String::new, |printers| pages[printers[0].0].name());
        let text = if text.is_empty() { "(nothing)" } else { text };
        out.push_str(&format!("- `{name}`: {}\n  `{page}`\n", text.replace('|', "\\|")));
    }
    out
}
