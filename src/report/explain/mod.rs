//! What an id stands for: `dedere/explain/1`.

mod law;
mod record;

use serde::Serialize;

use super::{
    page::{Block, Item, Page, Tone},
    parts::{DataPart, Footnotes, SourcePart, ids, sources},
    words,
};
use crate::{
    law::{Basis, Citation, Confidence, Corpus, Day},
    query::explain::{Explained, Subject},
};

/// What an id stands for; mostly one thing.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainReport {
    schema: &'static str,
    id: String,
    subjects: Vec<SubjectPart>,
    data: DataPart,
}

/// One thing that the id stands for.
#[derive(Clone, Debug, Serialize)]
struct SubjectPart {
    id: String,
    /// What it is, in a word.
    kind: &'static str,
    title: String,
    /// What it means, in a sentence or two.
    text: String,
    /// More, by labels.
    parts: Vec<Part>,
    /// The official text or page.
    url: Option<&'static str>,
    sources: Vec<SourcePart>,
    /// How sure the record is; `null` where it is no fact.
    confidence: Option<Confidence>,
}

/// Remarks under a label.
#[derive(Clone, Debug, Serialize)]
struct Part {
    label: &'static str,
    items: Vec<Remark>,
}

/// A remark, and the ids that explain what it speaks of.
#[derive(Clone, Debug, Serialize)]
struct Remark {
    text: String,
    ids: Vec<String>,
}

impl Remark {
    fn of<T: ToString>(text: impl Into<String>, ids: &[T]) -> Remark {
        Remark { text: text.into(), ids: ids.iter().map(T::to_string).collect() }
    }

    fn plain(text: impl Into<String>) -> Remark {
        Remark { text: text.into(), ids: Vec::new() }
    }
}

impl SubjectPart {
    fn new(id: impl ToString, kind: &'static str, title: impl Into<String>, text: impl Into<String>) -> SubjectPart {
        SubjectPart {
            id: id.to_string(),
            kind,
            title: title.into(),
            text: text.into(),
            parts: Vec::new(),
            url: None,
            sources: Vec::new(),
            confidence: None,
        }
    }

    fn on(mut self, corpus: &Corpus, basis: &Basis) -> SubjectPart {
        self.sources = sources(corpus, ids(basis.sources));
        self.confidence = Some(basis.confidence);
        if let Some(note) = basis.note {
            self.parts.push(Part { label: "Note", items: vec![Remark::plain(note)] });
        }
        self
    }

    /// Adds remarks, unless there are none.
    fn with(mut self, label: &'static str, items: impl IntoIterator<Item = Remark>) -> SubjectPart {
        let items: Vec<Remark> = items.into_iter().collect();
        if !items.is_empty() {
            self.parts.push(Part { label, items });
        }
        self
    }

    /// Adds one remark, where there is one.
    fn line(self, label: &'static str, text: Option<impl Into<String>>) -> SubjectPart {
        self.with(label, text.map(|text| Remark::plain(text.into())))
    }

    /// Adds ids in a row; of very many, the first and how many more.
    fn ids<T: ToString>(self, label: &'static str, ids: &[T]) -> SubjectPart {
        const MOST: usize = 24;
        let ids: Vec<String> = ids.iter().map(T::to_string).collect();
        if ids.is_empty() {
            return self;
        }
        let text = words::some_ids(&ids, MOST);
        self.with(label, [Remark { text, ids }])
    }

    /// Adds articles with their headings.
    fn articles(self, corpus: &Corpus, label: &'static str, cites: &[Citation]) -> SubjectPart {
        let remark = |cite: &Citation| {
            let heading = corpus.article(*cite).map_or("", |article| article.heading);
            Remark::of(words::with_heading(&cite.to_string(), heading), &[cite])
        };
        let cites = words::cites::in_order(cites);
        self.with(label, cites.iter().map(remark))
    }

    fn blocks(&self, corpus: &Corpus) -> Vec<Block> {
        let mut notes = Footnotes::of(&self.sources, 6);
        let used: Vec<&'static str> = self.sources.iter().map(SourcePart::id).collect();
        let said = notes.item(self.text.clone(), &used, self.confidence.unwrap_or(Confidence::Sourced));
        let heading = format!("{}: {}", words::subject_kind(self.kind), self.title);
        let mut blocks = vec![
            Block::Heading { word: self.id.clone(), tone: Tone::Plain, text: heading },
            Block::Paragraph { label: words::subject_label(self.kind).to_owned(), items: vec![said] },
        ];
        for part in &self.parts {
            let items = part.items.iter().map(|remark| Item::plain(&remark.text)).collect();
            blocks.push(Block::Paragraph { label: part.label.to_owned(), items });
        }
        if let Some(url) = self.url {
            blocks.push(Block::Paragraph { label: "Text".to_owned(), items: vec![Item::plain(url)] });
        }
        if !self.sources.is_empty() {
            blocks.push(notes.block(corpus));
        }
        blocks
    }
}

impl ExplainReport {
    /// Puts into words what an id stands for.
    pub fn new(corpus: &Corpus, id: &str, subjects: &[Explained], today: Day) -> ExplainReport {
        ExplainReport {
            schema: "dedere/explain/1",
            id: id.trim().to_owned(),
            subjects: subjects.iter().map(|explained| subject_part(corpus, explained, today)).collect(),
            data: DataPart::of(corpus),
        }
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        Page { blocks: self.subjects.iter().flat_map(|subject| subject.blocks(corpus)).collect() }
    }
}

fn subject_part(corpus: &Corpus, explained: &Explained, today: Day) -> SubjectPart {
    match &explained.subject {
        Subject::Article(instrument, article) => law::article(corpus, instrument, article, &explained.uses),
        Subject::Instrument(instrument) => law::instrument(corpus, instrument, explained, today),
        Subject::Rule(entries) => law::rule(corpus, entries, &explained.tried),
        Subject::Objection(objection) => law::objection(corpus, objection),
        Subject::Flag(flag) => law::flag(corpus, flag),
        Subject::Status(status) => law::status(corpus, *status, explained),
        Subject::Answer(answer) => law::answer(corpus, *answer, explained),
        Subject::Obligation(obligation) => law::obligation(corpus, *obligation),
        Subject::Process(person, process) => record::process(corpus, person, process, explained.stands),
        Subject::Finding(finding) => record::finding(corpus, finding),
        Subject::Source(source) => record::source(source, &explained.facts),
        Subject::Court(court) => record::court(corpus, court),
        Subject::Situation(situation) => record::situation(corpus, situation),
        Subject::Place(place) => record::place(corpus, place, explained.host),
        Subject::Problem(code) => record::problem(*code),
        Subject::Refusal(refusal) => record::refusal(refusal),
    }
}
