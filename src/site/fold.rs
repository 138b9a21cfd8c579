//! The pages of many questions with what they share kept once: texts, lines of texts, what changes from a page to the next, and histories.

use std::collections::HashMap;

use serde::Serialize;

use super::Span;
use crate::query::timeline::FIRST_DAY;

/// Where the name of the place asked for stands.
pub const PLACE: char = '\u{3}';
/// Where the name of the person asked about stands.
pub const PERSON: char = '\u{4}';

/// What changes from a page to the next: where, how many lines go, and the lines that come. Places are those of the page before.
type Step = Vec<Vec<usize>>;

/// The pages about one person.
#[derive(Debug, Default)]
pub struct Folded {
    /// Parts of lines.
    pub texts: Vec<String>,
    lines: Vec<Vec<usize>>,
    steps: Vec<Step>,
    /// Spans of days: the days since the one before, and the step to its page from that of the one before, or from an empty page.
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
    steps: &'f [Step],
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

/// Folds the spans of pairs of a person: each with the name of its place.
pub fn fold<'n>(person: &str, pairs: impl Iterator<Item = (&'n str, Vec<Span>)>) -> Folded {
    let mut texts: Table<String> = Table::new();
    let mut lines: Table<Vec<usize>> = Table::new();
    let mut steps: Table<Step> = Table::new();
    let mut histories: Table<Vec<usize>> = Table::new();
    let mut of_pairs = Vec::new();
    for (name, spans) in pairs {
        let mut history = Vec::with_capacity(2 * spans.len());
        let (mut before, mut last) = (FIRST_DAY, Vec::new());
        for span in spans {
            let template = held(&held(&span.template, person, PERSON), name, PLACE);
            let page = template.split_terminator('\n').map(|line| {
                let parts = pieces(line).map(|piece| texts.put(piece.to_owned())).collect();
                lines.put(parts)
            });
            let page: Vec<usize> = page.collect();
            let days = before.days_until(span.from).unsigned_abs() as usize;
            history.extend([days, steps.put(step(&last, &page))]);
            (before, last) = (span.from, page);
        }
        of_pairs.push(histories.put(history));
    }
    Folded { texts: texts.listed(), lines: lines.listed(), steps: steps.listed(), histories: histories.listed(), pairs: of_pairs }
}

/// A page with a hole for each time that a name stands on it.
fn held(page: &str, name: &str, hole: char) -> String {
    if name.is_empty() { page.to_owned() } else { page.replace(name, hole.encode_utf8(&mut [0; 4])) }
}

/// What changes from the lines of one page to those of another, with as many lines as can stay where they are.
fn step(before: &[usize], after: &[usize]) -> Step {
    // How many lines can stay of the rest of both from here on.
    let mut stay = vec![vec![0; after.len() + 1]; before.len() + 1];
    for left in (0..before.len()).rev() {
        for right in (0..after.len()).rev() {
            stay[left][right] = match before[left] == after[right] {
                true => stay[left + 1][right + 1] + 1,
                false => stay[left + 1][right].max(stay[left][right + 1]),
            };
        }
    }
    let mut step = Step::new();
    let mut open = false;
    let (mut left, mut right) = (0, 0);
    while left < before.len() || right < after.len() {
        if left < before.len() && right < after.len() && before[left] == after[right] {
            (left, right, open) = (left + 1, right + 1, false);
            continue;
        }
        if !open {
            step.push(vec![left, 0]);
            open = true;
        }
        let Some(change) = step.last_mut() else { break };
        if left < before.len() && (right == after.len() || stay[left + 1][right] >= stay[left][right + 1]) {
            change[1] += 1;
            left += 1;
        } else {
            change.push(after[right]);
            right += 1;
        }
    }
    step
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
        let file = File { shared: common, texts: own, lines, steps: &self.steps, histories: &self.histories, pairs: &self.pairs };
        super::script::json(&file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the script does it.
    fn taken(step: &Step, page: &[usize]) -> Vec<usize> {
        let mut page = page.to_vec();
        for change in step.iter().rev() {
            page.splice(change[0]..change[0] + change[1], change[2..].iter().copied());
        }
        page
    }

    #[test]
    fn a_step_leads_from_a_page_to_the_next() {
        let pages: [&[usize]; 7] = [&[], &[1, 2, 3, 4], &[1, 9, 3, 4], &[1, 3, 4, 5], &[5, 4, 3], &[1, 2, 7, 3, 8, 4], &[6]];
        for before in pages {
            for after in pages {
                assert_eq!(taken(&step(before, after), before), after, "{before:?} {after:?}");
            }
        }
        assert_eq!(step(&[1, 2, 3, 4], &[1, 2, 3, 4]), Step::new());
        assert_eq!(step(&[1, 2, 3, 4], &[1, 9, 3, 4, 5]), [vec![1, 1, 9], vec![4, 0, 5]], "what stays is not told again");
    }
}
