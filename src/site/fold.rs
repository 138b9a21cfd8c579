//! The pages of many questions with what they share kept once: texts, lines of texts, pages of lines, and histories of pages.

use std::collections::HashMap;

use serde::Serialize;

use super::Span;
use crate::query::timeline::FIRST_DAY;

/// Where the name of the place asked for stands.
pub const PLACE: char = '\u{3}';

/// The pages about one person.
#[derive(Debug, Default)]
pub struct Folded {
    /// Parts of lines.
    pub texts: Vec<String>,
    lines: Vec<Vec<usize>>,
    pages: Vec<Vec<usize>>,
    /// Spans of days: the days since the one before, and the page.
    histories: Vec<Vec<usize>>,
    /// The history of each place and presence.
    pairs: Vec<usize>,
}

/// The file of one person: `texts` are its own, `shared` those of all, by their places; lines count the shared ones first.
#[derive(Serialize)]
struct File<'f> {
    shared: Vec<usize>,
    texts: Vec<&'f str>,
    lines: Vec<Vec<usize>>,
    pages: &'f [Vec<usize>],
    histories: &'f [Vec<usize>],
    pairs: &'f [usize],
}

/// Entries, each once.
struct Table<K>(HashMap<K, usize>);

impl<K: std::hash::Hash + Eq> Table<K> {
    fn new() -> Table<K> {
        Table(HashMap::new())
    }

    fn put(&mut self, entry: K) -> usize {
        let next = self.0.len();
        *self.0.entry(entry).or_insert(next)
    }

    fn listed(self) -> Vec<K> {
        let mut entries: Vec<(K, usize)> = self.0.into_iter().collect();
        entries.sort_unstable_by_key(|(_, at)| *at);
        entries.into_iter().map(|(entry, _)| entry).collect()
    }
}

/// Folds the spans of pairs: each with the name of its place.
pub fn fold<'n>(pairs: impl Iterator<Item = (&'n str, Vec<Span>)>) -> Folded {
    let mut texts: Table<String> = Table::new();
    let mut lines: Table<Vec<usize>> = Table::new();
    let mut pages: Table<Vec<usize>> = Table::new();
    let mut histories: Table<Vec<usize>> = Table::new();
    let mut of_pairs = Vec::new();
    for (name, spans) in pairs {
        let mut history = Vec::with_capacity(2 * spans.len());
        let mut before = FIRST_DAY;
        for span in spans {
            let template = match name.is_empty() {
                true => span.template,
                false => span.template.replace(name, PLACE.encode_utf8(&mut [0; 4])),
            };
            let page = template.split_terminator('\n').map(|line| {
                let parts = pieces(line).map(|piece| texts.put(piece.to_owned())).collect();
                lines.put(parts)
            });
            let page = page.collect();
            let from = span.from;
            history.extend([before.days_until(from).unsigned_abs() as usize, pages.put(page)]);
            before = from;
        }
        of_pairs.push(histories.put(history));
    }
    Folded { texts: texts.listed(), lines: lines.listed(), pages: pages.listed(), histories: histories.listed(), pairs: of_pairs }
}

/// A line in pieces that other lines may have too: its parts, and the clauses and sentences of each.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let ends = ["\t", "; ", ". "];
    let mut rest = line;
    std::iter::from_fn(move || {
        let end = ends.iter().filter_map(|end| rest.find(end).map(|at| at + end.len())).min().unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The texts that several persons share, those of most persons first.
pub fn shared(all: &[Folded]) -> Vec<&str> {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for text in all.iter().flat_map(|folded| &folded.texts) {
        *uses.entry(text).or_default() += 1;
    }
    let mut shared: Vec<(&str, usize)> = uses.into_iter().filter(|(_, persons)| *persons > 1).collect();
    shared.sort_unstable_by(|(one, uses), (other, others)| others.cmp(uses).then(one.cmp(other)));
    shared.into_iter().map(|(text, _)| text).collect()
}

impl Folded {
    /// The file, in JSON.
    pub fn written(&self, shared: &HashMap<&str, usize>) -> String {
        let of_all = |text: &&String| shared.contains_key(text.as_str());
        let (common, own): (Vec<&String>, Vec<&String>) = self.texts.iter().partition(of_all);
        let mut common: Vec<usize> = common.into_iter().filter_map(|text| shared.get(text.as_str()).copied()).collect();
        common.sort_unstable();
        let own: Vec<&str> = own.into_iter().map(String::as_str).collect();
        let mut next = common.len();
        let places = self.texts.iter().map(|text| match shared.get(text.as_str()) {
            Some(at) => common.binary_search(at).unwrap_or_default(),
            None => {
                next += 1;
                next - 1
            }
        });
        let places: Vec<usize> = places.collect();
        let lines = self.lines.iter().map(|line| line.iter().map(|text| places[*text]).collect()).collect();
        let file = File { shared: common, texts: own, lines, pages: &self.pages, histories: &self.histories, pairs: &self.pairs };
        super::script::json(&file)
    }
}
