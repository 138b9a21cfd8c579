//! What the record covers, and how old and how sure it is: `dedere/data-status/1`.

use serde::Serialize;

use super::words::{
    self,
    message::{Said, list, status, view},
    plain, say,
};
use crate::{
    draw::page::{Block, Item, Page, Tone},
    law::{Corpus, Day, FactKind},
    query::coverage::{Coverage, OfCourt},
};

/// The record as a whole.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatusReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// Its version.
    version: &'static str,
    /// The sum of its files.
    #[cfg_attr(test, schemars(with = "super::schema::Sha256"))]
    sha256: &'static str,
    /// Day up to which warrants are complete.
    complete_on: Day,
    /// Day of the last edit of facts.
    checked_on: Day,
    /// The day on which the question is put.
    today: Day,
    /// Days from the last edit to today.
    age_days: i32,
    /// Days from the day up to which warrants are complete to today.
    complete_days_ago: i32,
    /// How many entries of each kind there are.
    counts: Counts,
    /// The lists of parties.
    lists: Vec<ListPart>,
    /// The courts of which a document is on record.
    courts: Vec<CourtPart>,
    /// How many facts of each kind were read on a page, worked out by a treaty's formula, or come from general knowledge.
    facts: Vec<TallyPart>,
    /// How many sources there are.
    sources: SourceCounts,
    /// What is known to be missing.
    gaps: Vec<&'static str>,
}

/// How many entries of each kind there are.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Counts {
    /// Persons.
    persons: usize,
    /// Of these, wanted and at large today.
    persons_at_large: usize,
    /// Warrants, indictments, summonses and applications.
    warrants: usize,
    /// States.
    states: usize,
    /// Places.
    places: usize,
    /// Instruments.
    instruments: usize,
    /// Articles.
    articles: usize,
    /// Rules, each counted once, whatever the number of its entries.
    rules: usize,
    /// Their entries: `list rules` has a row for each.
    rule_entries: usize,
    /// Trips.
    visits: usize,
    /// Rulings and positions.
    findings: usize,
    /// Courts.
    courts: usize,
    /// Situations.
    situations: usize,
}

/// A list of parties.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ListPart {
    /// The instrument.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    instrument: &'static str,
    /// Its short title.
    title: &'static str,
    /// Parties today.
    parties: usize,
    /// Day on which it was last compared with its depositary.
    complete_on: Day,
    /// Whether no party is known to be missing.
    complete: bool,
}

/// What the record holds of a court.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CourtPart {
    /// The court.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    court: &'static str,
    /// Its short name.
    name: &'static str,
    /// So many of its documents.
    documents: usize,
    /// So many persons whom they name.
    persons: usize,
    /// Of the documents those for which a page of the court or the state itself was read.
    first_hand: usize,
    /// Whether all its public documents are on record, up to the day to which the record is complete; else they are a selection.
    complete: bool,
}

/// How sure the record is of the facts of a kind.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TallyPart {
    /// The kind.
    kind: FactKind,
    /// Read on a page.
    sourced: usize,
    /// Worked out by a treaty's formula.
    computed: usize,
    /// From general knowledge.
    recalled: usize,
}

/// How many sources there are.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SourceCounts {
    /// All of them.
    all: usize,
    /// Those whose page itself was read for the record.
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
                rule_entries: corpus.rules.len(),
                visits: corpus.visits.len(),
                findings: corpus.findings.len(),
                courts: corpus.courts.len(),
                situations: corpus.situations.len(),
            },
            lists: lists.collect(),
            courts: coverage.courts.iter().map(CourtPart::of).collect(),
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

    fn how_sure(&self, corpus: &Corpus) -> String {
        let all = |of: fn(&TallyPart) -> usize| self.facts.iter().map(of).sum::<usize>();
        let (sourced, computed, recalled) =
            (all(|tally| tally.sourced), all(|tally| tally.computed), all(|tally| tally.recalled));
        say(corpus, status::facts(sourced + computed + recalled, sourced, computed, recalled))
    }

    fn by_court(&self, corpus: &Corpus) -> Block {
        let row = |of: &CourtPart| {
            let complete = match of.complete {
                true => self.complete_on.to_string(),
                false => plain(corpus, status::selection()).to_owned(),
            };
            vec![of.name.to_owned(), of.documents.to_string(), of.persons.to_string(), of.first_hand.to_string(), complete]
        };
        let columns = [
            list::head_court(),
            status::head_documents(),
            status::head_persons(),
            status::head_first_hand(),
            status::head_complete(),
        ];
        Block::Table { head: heads(corpus, columns), rows: self.courts.iter().map(row).collect() }
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let text = say(corpus, status::title(self.version, self.complete_on, self.checked_on));
        let mut blocks = vec![Block::Heading { word: String::new(), tone: Tone::Plain, text }];
        let mut labelled = |label: Said<0>, text: String| blocks.push(paragraph(corpus, label, vec![Item::plain(text)]));
        let (counts, sources) = (&self.counts, &self.sources);
        let (persons, at_large, warrants) = (counts.persons, counts.persons_at_large, counts.warrants);
        let (instruments, articles, rules) = (counts.instruments, counts.articles, counts.rules);
        labelled(status::label_age(), words::record_age(corpus, self.age_days, self.complete_days_ago));
        labelled(status::label_sha256(), self.sha256.to_owned());
        labelled(status::label_who(), say(corpus, status::who(persons, at_large, warrants)));
        labelled(list::head_where(), say(corpus, status::places(counts.states, counts.places)));
        labelled(status::label_what(), say(corpus, status::law(instruments, articles, rules, counts.rule_entries)));
        labelled(status::label_happened(), say(corpus, status::happened(counts.visits, counts.findings)));
        labelled(status::label_sure(), self.how_sure(corpus));
        labelled(view::sources(), say(corpus, status::sources(sources.all, sources.read)));
        let listed = |list: &ListPart| {
            let compared = say(corpus, status::compared(list.complete_on, list.complete));
            vec![list.title.to_owned(), list.parties.to_string(), compared]
        };
        blocks.push(Block::Table {
            head: heads(corpus, [status::head_parties(), status::head_today(), status::head_compared()]),
            rows: self.lists.iter().map(listed).collect(),
        });
        blocks.push(self.by_court(corpus));
        let rows = self.facts.iter().filter(|tally| tally.sourced + tally.computed + tally.recalled > 0).map(|tally| {
            let number = |count: usize| if count == 0 { "-".to_owned() } else { count.to_string() };
            let kind = words::fact_kind(corpus, tally.kind).to_owned();
            vec![kind, number(tally.sourced), number(tally.computed), number(tally.recalled)]
        });
        let sure = [status::head_facts(), status::head_sourced(), status::head_computed(), status::head_recalled()];
        blocks.push(Block::Table { head: heads(corpus, sure), rows: rows.collect() });
        blocks.push(paragraph(corpus, status::label_gaps(), self.gaps.iter().map(|gap| Item::plain(*gap)).collect()));
        Page { blocks }
    }
}

impl CourtPart {
    fn of(of: &OfCourt) -> CourtPart {
        let OfCourt { court, documents, persons, first_hand } = *of;
        CourtPart { court: court.id.0, name: court.short, documents, persons, first_hand, complete: court.complete }
    }
}

fn paragraph(corpus: &Corpus, label: Said<0>, items: Vec<Item>) -> Block {
    Block::Paragraph { label: plain(corpus, label).to_owned(), items }
}

fn heads<const N: usize>(corpus: &Corpus, heads: [Said<0>; N]) -> Vec<String> {
    heads.into_iter().map(|head| plain(corpus, head).to_owned()).collect()
}
