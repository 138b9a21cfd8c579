//! Two records side by side: which answers changed, and by which fact. `dedere/data-diff/1`.

use serde::Serialize;

use super::{
    Format, Style, json, markdown,
    page::{Block, Item, Labels, Mark, Page, Step, Tone},
    text, words,
};
use crate::law::*;
use crate::query::compare::{Compared, Entry, Fared, Side};
use crate::query::judge::About;

/// Two records side by side.
#[derive(Clone, Debug, Serialize)]
pub struct DataDiffReport {
    schema: &'static str,
    date: Day,
    pairs: u64,
    answers: Vec<AnswerPart>,
    entries: Vec<EntryPart>,
    old: RecordPart,
    new: RecordPart,
}

/// An answer that changed.
#[derive(Clone, Debug, Serialize)]
struct AnswerPart {
    person: &'static str,
    state: &'static str,
    before: Answer,
    after: Answer,
    lost: Vec<FactPart>,
    gained: Vec<FactPart>,
    #[serde(skip)]
    title: String,
}

/// A fact that only one of the two records gives.
#[derive(Clone, Debug, Serialize)]
struct FactPart {
    text: String,
    since: Option<Day>,
    until: Option<Day>,
    sources: Vec<&'static str>,
}

/// An entry that differs.
#[derive(Clone, Debug, Serialize)]
struct EntryPart {
    kind: &'static str,
    key: String,
    change: &'static str,
}

/// One of the two records.
#[derive(Clone, Debug, Serialize)]
struct RecordPart {
    version: &'static str,
    complete_on: Day,
    sha256: &'static str,
}

impl DataDiffReport {
    /// Puts a comparison into words.
    pub fn new(old: &Corpus, new: &Corpus, compared: &Compared, date: Day, today: Day) -> DataDiffReport {
        let facts = |corpus: &Corpus, side: &Side| -> Vec<FactPart> {
            let about = About::of(&side.opinion);
            let part = |fact: &Fact| FactPart {
                text: words::claims::fact(corpus, Some(&about), fact, today),
                since: fact.since,
                until: fact.until,
                sources: fact.sources.iter().map(|source| source.0).collect(),
            };
            side.own.iter().map(part).collect()
        };
        let answers = compared.shifts.iter().map(|shift| AnswerPart {
            person: shift.person.id.0,
            state: shift.state.id.0,
            before: shift.before.opinion.answer,
            after: shift.after.opinion.answer,
            lost: facts(old, &shift.before),
            gained: facts(new, &shift.after),
            title: words::claims::shift(shift.person, shift.state, shift.before.opinion.answer, shift.after.opinion.answer),
        });
        let record = |corpus: &Corpus| RecordPart {
            version: corpus.edition.version,
            complete_on: corpus.edition.complete_on,
            sha256: corpus.edition.sha256,
        };
        DataDiffReport {
            schema: "dedere/data-diff/1",
            date,
            pairs: compared.pairs,
            answers: answers.collect(),
            entries: compared.entries.iter().map(entry).collect(),
            old: record(old),
            new: record(new),
        }
    }

    /// Writes it.
    pub fn write(&self, corpus: &Corpus, format: Format, style: Style) -> String {
        match format {
            Format::Json => json::write(self, style),
            Format::Text | Format::Csv | Format::Lines => text::write(&self.page(), Labels::of(corpus), style),
            Format::Markdown => markdown::write(&self.page(), Labels::of(corpus), style),
        }
    }

    fn page(&self) -> Page {
        let unchanged = self.answers.is_empty() && self.entries.is_empty();
        let (word, tone) = if unchanged { ("UNCHANGED", Tone::Calm) } else { ("CHANGED", Tone::Unsure) };
        let text = words::claims::data_diff(self.answers.len(), self.pairs, self.entries.len(), self.date);
        let mut blocks = vec![Block::Heading { word: word.to_owned(), tone, text }];
        for answer in &self.answers {
            let step =
                |mark, label: &str, fact: &FactPart| Step { mark, label: label.to_owned(), item: Item::plain(fact.text.clone()) };
            let lost = answer.lost.iter().map(|fact| step(Mark::Fails, "before", fact));
            let gained = answer.gained.iter().map(|fact| step(Mark::Holds, "now", fact));
            blocks.push(Block::Steps { title: answer.title.clone(), steps: lost.chain(gained).collect() });
        }
        if !self.entries.is_empty() {
            let head = ["change", "kind", "entry"].map(str::to_owned).to_vec();
            let rows = self.entries.iter().map(|entry| vec![entry.change.to_owned(), entry.kind.to_owned(), entry.key.clone()]);
            blocks.push(Block::Table { head, rows: rows.collect() });
        }
        let between = words::claims::between(self.old.complete_on, self.new.complete_on);
        blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(between)] });
        Page { blocks }
    }
}

fn entry(entry: &Entry) -> EntryPart {
    let change = match entry.fared {
        Fared::Added => "added",
        Fared::Removed => "removed",
        Fared::Changed => "changed",
    };
    EntryPart { kind: entry.kind, key: entry.key.clone(), change }
}
