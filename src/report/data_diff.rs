//! Two records side by side: which answers changed, and by which fact. `dedere/data-diff/1`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    look::written,
    parts::DataPart,
    words::{self, message::compare, say},
};
use crate::claims::About;
use crate::draw::{
    Format, Style,
    page::{Block, Item, Mark, Page, Step, Tone},
};
use crate::law::*;
use crate::query::compare::{Compared, Entry, KnownBy, Side};

/// Two records side by side.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DataDiffReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The day asked about.
    date: Day,
    /// How many pairs were compared.
    pairs: u64,
    /// The answers that changed.
    answers: Vec<AnswerPart>,
    /// The entries that differ, by kind, then by key.
    entries: Vec<EntryPart>,
    /// The older record.
    old: DataPart,
    /// The newer record.
    new: DataPart,
}

/// An answer that changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct AnswerPart {
    /// The person.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    person: &'static str,
    /// The state.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    state: &'static str,
    /// The answer of the older record.
    before: Answer,
    /// The answer of the newer record.
    after: Answer,
    /// Facts that only the older record gives.
    lost: Vec<FactPart>,
    /// Facts that only the newer record gives.
    gained: Vec<FactPart>,
    #[serde(skip)]
    title: String,
}

/// A fact that only one of the two records gives.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FactPart {
    /// The fact in words.
    text: String,
    /// Its first day.
    since: Option<Day>,
    /// First day on which it no longer holds.
    until: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
}

/// An entry that differs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct EntryPart {
    /// Its kind.
    kind: EntryKind,
    /// What tells it from the others of its kind.
    key: String,
    /// What became of it.
    change: Fared,
}

impl AnswerPart {
    /// The facts that read otherwise, before and now; all of them where each reads the same.
    fn differs(&self) -> (Vec<&str>, Vec<&str>) {
        let texts = |facts: &'_ [FactPart]| facts.iter().map(|fact| fact.text.clone()).collect::<BTreeSet<String>>();
        let (lost, gained) = (texts(&self.lost), texts(&self.gained));
        fn told<'f>(facts: &'f [FactPart], others: &BTreeSet<String>) -> Vec<&'f str> {
            facts.iter().map(|fact| fact.text.as_str()).filter(|text| !others.contains(*text)).collect()
        }
        let other = (told(&self.lost, &gained), told(&self.gained, &lost));
        let none = BTreeSet::new();
        if other.0.is_empty() && other.1.is_empty() { (told(&self.lost, &none), told(&self.gained, &none)) } else { other }
    }
}

impl DataDiffReport {
    /// Puts a comparison into words.
    pub fn new(old: &Corpus, new: &'static Corpus, compared: &Compared, date: Day, today: Day) -> DataDiffReport {
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
            title: words::claims::shift(new, shift.person, shift.state, shift.before.opinion.answer, shift.after.opinion.answer),
        });
        let mut entries: Vec<EntryPart> = compared.entries.iter().map(|part| entry(new, part)).collect();
        entries.sort_by(|left, right| (left.kind.word(), &left.key).cmp(&(right.kind.word(), &right.key)));
        DataDiffReport {
            schema: "dedere/data-diff/1",
            date,
            pairs: compared.pairs,
            answers: answers.collect(),
            entries,
            old: DataPart::of(old),
            new: DataPart::of(new),
        }
    }

    /// Writes it, in the words of a record.
    pub fn write(&self, corpus: &Corpus, format: Format, style: Style) -> String {
        written(corpus, self, || self.page(corpus), format, style)
    }

    fn page(&self, corpus: &Corpus) -> Page {
        let unchanged = self.answers.is_empty() && self.entries.is_empty();
        let (word, tone) = if unchanged { (compare::unchanged(), Tone::Calm) } else { (compare::changed(), Tone::Unsure) };
        let text = words::claims::data_diff(corpus, self.answers.len(), self.pairs, self.entries.len(), self.date);
        let mut blocks = vec![Block::Heading { word: say(corpus, word), tone, text }];
        // Of pairs whose answers changed for the same facts these are told once, below the last of them.
        let mut alike: BTreeMap<(Vec<&str>, Vec<&str>), Vec<&AnswerPart>> = BTreeMap::new();
        for answer in &self.answers {
            alike.entry(answer.differs()).or_default().push(answer);
        }
        let mut groups: Vec<_> = alike.into_iter().collect();
        groups.sort_by_key(|(_, answers)| self.answers.iter().position(|answer| std::ptr::eq(answer, answers[0])));
        for ((lost, gained), answers) in groups {
            let step = |mark, label, text: &str| Step { mark, label: say(corpus, label), item: Item::plain(text) };
            let lost = lost.into_iter().map(|text| step(Mark::Fails, compare::before(), text));
            let gained = gained.into_iter().map(|text| step(Mark::Holds, compare::now(), text));
            let steps: Vec<Step> = lost.chain(gained).collect();
            let titles = answers.iter().map(|answer| answer.title.clone());
            blocks.extend(titles.map(|title| Block::Steps { title, steps: Vec::new() }));
            if let Some(Block::Steps { steps: below, .. }) = blocks.last_mut() {
                *below = steps;
            }
        }
        if !self.entries.is_empty() {
            let head = [compare::change(), compare::kind(), compare::entry()].map(|label| say(corpus, label)).to_vec();
            let row = |entry: &EntryPart| {
                let (change, kind) = (compare::fared(entry.change), compare::kind_of_entry(entry.kind));
                vec![say(corpus, change), say(corpus, kind), entry.key.clone()]
            };
            let rows = self.entries.iter().map(row);
            blocks.push(Block::Table { head, rows: rows.collect() });
        }
        let between = words::claims::between(corpus, self.old.complete_on, self.new.complete_on);
        blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(between)] });
        Page { blocks }
    }
}

fn entry(corpus: &Corpus, entry: &Entry) -> EntryPart {
    let key = match &entry.known_by {
        KnownBy::Words(words) => words.clone(),
        KnownBy::NoDay(words) => say(corpus, compare::without_day(words)),
        KnownBy::Until(id, Some(until)) => say(corpus, compare::until(*id, *until)),
        KnownBy::Until(id, None) => say(corpus, compare::open_ended(*id)),
        KnownBy::Edition => say(corpus, compare::edition()),
        KnownBy::Combination => say(corpus, compare::combination()),
        KnownBy::Terms => say(corpus, compare::terms()),
    };
    let key = if entry.number > 1 { say(corpus, compare::numbered(key, entry.number)) } else { key };
    EntryPart { kind: entry.kind, key, change: entry.fared }
}
