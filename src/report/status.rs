//! What the record covers, and how old and how sure it is: `dedere/data-status/1`.

use serde::Serialize;

use super::{
    page::{Block, Item, Page, Tone},
    words,
};
use crate::{
    law::{Corpus, Day},
    query::coverage::Coverage,
};

/// The record as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct StatusReport {
    schema: &'static str,
    version: &'static str,
    sha256: &'static str,
    /// Day up to which warrants are complete.
    complete_on: Day,
    /// Day of the last edit of facts.
    checked_on: Day,
    today: Day,
    /// Days from the last edit to today.
    age_days: i32,
    /// Days from the day up to which warrants are complete to today.
    complete_days_ago: i32,
    counts: Counts,
    lists: Vec<ListPart>,
    facts: Vec<TallyPart>,
    sources: SourceCounts,
    gaps: Vec<&'static str>,
}

/// How many entries of each kind there are.
#[derive(Clone, Debug, Serialize)]
struct Counts {
    persons: usize,
    persons_at_large: usize,
    warrants: usize,
    states: usize,
    places: usize,
    instruments: usize,
    articles: usize,
    rules: usize,
    visits: usize,
    findings: usize,
    courts: usize,
    situations: usize,
}

/// A list of parties.
#[derive(Clone, Debug, Serialize)]
struct ListPart {
    instrument: &'static str,
    title: &'static str,
    /// Parties today.
    parties: usize,
    /// Day on which it was last compared with its depositary.
    complete_on: Day,
    /// Whether no party is known to be missing.
    complete: bool,
}

/// How sure the record is of the facts of a kind.
#[derive(Clone, Debug, Serialize)]
struct TallyPart {
    kind: &'static str,
    sourced: usize,
    computed: usize,
    recalled: usize,
}

#[derive(Clone, Debug, Serialize)]
struct SourceCounts {
    all: usize,
    read: usize,
}

impl StatusReport {
    /// Looks over the record.
    pub fn new(corpus: &Corpus, coverage: &Coverage, today: Day) -> StatusReport {
        let edition = &corpus.edition;
        let lists = coverage.parties.iter().map(|(instrument, list, parties)| ListPart {
            instrument: instrument.id.0,
            title: instrument.short,
            parties: *parties,
            complete_on: list.complete_on,
            complete: list.complete,
        });
        let mut numbers: Vec<_> = corpus.rules.iter().map(|rule| rule.number).collect();
        numbers.dedup();
        StatusReport {
            schema: "dedere/data-status/1",
            version: edition.version,
            sha256: edition.sha256,
            complete_on: edition.complete_on,
            checked_on: edition.checked_on,
            today,
            age_days: edition.checked_on.days_until(today),
            complete_days_ago: edition.complete_on.days_until(today),
            counts: Counts {
                persons: corpus.persons.len(),
                persons_at_large: coverage.at_large,
                warrants: corpus.persons.iter().map(|person| person.processes.len()).sum(),
                states: corpus.states.len(),
                places: corpus.places.len(),
                instruments: corpus.instruments.len(),
                articles: corpus.instruments.iter().map(|instrument| instrument.articles.len()).sum(),
                rules: numbers.len(),
                visits: corpus.visits.len(),
                findings: corpus.findings.len(),
                courts: corpus.courts.len(),
                situations: corpus.situations.len(),
            },
            lists: lists.collect(),
            facts: coverage
                .tallies
                .iter()
                .map(|tally| TallyPart {
                    kind: tally.kind,
                    sourced: tally.sourced,
                    computed: tally.computed,
                    recalled: tally.recalled,
                })
                .collect(),
            sources: SourceCounts { all: corpus.sources.len(), read: corpus.sources.iter().filter(|source| source.read).count() },
            gaps: edition.gaps.to_vec(),
        }
    }

    /// Days since the record was last worked on.
    pub fn age(&self) -> i32 {
        self.age_days
    }

    fn all(&self, of: fn(&TallyPart) -> usize) -> usize {
        self.facts.iter().map(of).sum()
    }

    /// The page.
    pub(super) fn page(&self) -> Page {
        let text = words::record_title(self.version, self.complete_on, self.checked_on);
        let mut blocks = vec![Block::Heading { word: String::new(), tone: Tone::Plain, text }];
        let mut labelled = |label: &str, items: Vec<String>| {
            blocks.push(Block::Paragraph { label: label.to_owned(), items: items.into_iter().map(Item::plain).collect() });
        };
        let counts = &self.counts;
        labelled("Age", vec![words::record_age(self.age_days, self.complete_days_ago)]);
        labelled("SHA-256", vec![self.sha256.to_owned()]);
        labelled("Who", vec![words::who_is_on_record(counts.persons, counts.persons_at_large, counts.warrants)]);
        labelled("Where", vec![words::where_on_record(counts.states, counts.places)]);
        labelled("What", vec![words::law_on_record(counts.instruments, counts.articles, counts.rules)]);
        labelled("Happened", vec![words::happened_on_record(counts.visits, counts.findings)]);
        let (sourced, computed, recalled) =
            (self.all(|tally| tally.sourced), self.all(|tally| tally.computed), self.all(|tally| tally.recalled));
        labelled("How sure", vec![words::facts_by_confidence(sourced, computed, recalled)]);
        labelled("Sources", vec![words::sources_read(self.sources.all, self.sources.read)]);
        blocks.push(Block::Table {
            head: ["Parties to", "Today", "Compared on"].map(str::to_owned).to_vec(),
            rows: self
                .lists
                .iter()
                .map(|list| {
                    let lacking = if list.complete { "" } else { words::LACKS_PARTIES };
                    vec![list.title.to_owned(), list.parties.to_string(), format!("{}{lacking}", list.complete_on)]
                })
                .collect(),
        });
        let rows = self.facts.iter().filter(|tally| tally.sourced + tally.computed + tally.recalled > 0).map(|tally| {
            let number = |count: usize| if count == 0 { "-".to_owned() } else { count.to_string() };
            vec![words::fact_kind(tally.kind).to_owned(), number(tally.sourced), number(tally.computed), number(tally.recalled)]
        });
        blocks.push(Block::Table {
            head: ["Facts", "Sourced", "Computed", "Recalled"].map(str::to_owned).to_vec(),
            rows: rows.collect(),
        });
        let gaps = self.gaps.iter().map(|gap| Item::plain(*gap)).collect();
        blocks.push(Block::Paragraph { label: "Known gaps".to_owned(), items: gaps });
        Page { blocks }
    }
}
