//! What an id stands for: `dedere/explain/1`.

mod law;
mod record;

use serde::Serialize;

use super::{
    parts::{DataPart, Footnotes, SourcePart, ids, sources},
    words::{
        self,
        message::{Said, check, explain as text, list, value::SubjectKind},
        plain, say,
    },
};
use crate::{
    draw::page::{Block, Item, Page, Tone},
    law::{Basis, Citation, Closed, Confidence, Corpus, Day, Person, Text},
    query::explain::{Explained, Subject},
};

/// What an id stands for; mostly one thing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ExplainReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The id as it was typed.
    id: String,
    /// What it stands for.
    #[cfg_attr(test, schemars(length(min = 1)))]
    subjects: Vec<SubjectPart>,
    /// The record that answered.
    data: DataPart,
}

/// One thing that the id stands for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SubjectPart {
    /// Its id.
    id: String,
    /// What it is, in a word.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Word<SubjectKind>"))]
    kind: &'static str,
    /// Its title.
    title: String,
    /// What it means, in a sentence or two.
    #[cfg_attr(test, schemars(length(min = 1)))]
    text: String,
    /// More, by labels, in the order in which it is read.
    parts: Vec<Part>,
    /// The official text or page.
    url: Option<&'static str>,
    /// Where it was read.
    sources: Vec<SourcePart>,
    /// How sure the record is; `null` where it is no fact.
    confidence: Option<Confidence>,
    /// What only a page says.
    #[serde(skip)]
    drawn: Drawn,
}

/// The words around a subject on a page.
#[derive(Clone, Debug)]
struct Drawn {
    heading: String,
    /// The label of what it means.
    says: Text,
    /// The label of the official text or page.
    url: Text,
    /// Whether its heading names it well enough without its id.
    named: bool,
}

/// Remarks under a label.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Part {
    /// What they are about.
    label: &'static str,
    /// The remarks.
    #[cfg_attr(test, schemars(length(min = 1)))]
    items: Vec<Remark>,
}

/// A remark, and the ids that explain what it speaks of.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Remark {
    /// What it says.
    text: String,
    /// Ids of what it speaks of.
    ids: Vec<String>,
    /// What it says where no command can be typed, where that is another.
    #[serde(skip)]
    published: Option<String>,
}

impl Remark {
    fn of<T: ToString>(text: impl Into<String>, ids: &[T]) -> Remark {
        Remark { text: text.into(), ids: ids.iter().map(T::to_string).collect(), published: None }
    }

    fn plain(text: impl Into<String>) -> Remark {
        Remark { text: text.into(), ids: Vec::new(), published: None }
    }
}

/// A subject while its parts are put together.
struct Draft<'c> {
    corpus: &'c Corpus,
    part: SubjectPart,
}

/// A label: a message without holes.
type Label = Said<'static, 0>;

impl<'c> Draft<'c> {
    fn new(
        corpus: &'c Corpus,
        id: impl ToString,
        kind: SubjectKind,
        title: impl Into<String>,
        text: impl Into<String>,
    ) -> Draft<'c> {
        let title = title.into();
        let drawn = Drawn {
            heading: say(corpus, text::heading(plain(corpus, text::kind(kind)), title.as_str())),
            says: plain(corpus, says(kind)),
            url: plain(corpus, text::label_text()),
            named: false,
        };
        let part = SubjectPart {
            id: id.to_string(),
            kind: kind.word(),
            title,
            text: text.into(),
            parts: Vec::new(),
            url: None,
            sources: Vec::new(),
            confidence: None,
            drawn,
        };
        Draft { corpus, part }
    }

    fn on(mut self, basis: &Basis) -> Draft<'c> {
        self.part.sources = sources(self.corpus, ids(basis.sources));
        self.part.confidence = Some(basis.confidence);
        self.line(check::note(), basis.note)
    }

    /// The same, and the sources of what else is told of it.
    fn on_this_and(self, basis: &Basis, others: &[&Basis]) -> Draft<'c> {
        let mut draft = self.on(basis);
        draft.part.sources = sources(draft.corpus, [basis].iter().chain(others).flat_map(|basis| ids(basis.sources)));
        draft
    }

    /// The official text or page, where there is one.
    fn at(mut self, url: Option<&'static str>) -> Draft<'c> {
        self.part.url = url;
        self
    }

    /// Adds remarks, unless there are none.
    fn with(mut self, label: Label, items: impl IntoIterator<Item = Remark>) -> Draft<'c> {
        let items: Vec<Remark> = items.into_iter().collect();
        if !items.is_empty() {
            self.part.parts.push(Part { label: plain(self.corpus, label), items });
        }
        self
    }

    /// Adds one remark, where there is one.
    fn line(self, label: Label, text: Option<impl Into<String>>) -> Draft<'c> {
        self.with(label, text.map(|text| Remark::plain(text.into())))
    }

    /// Adds ids in a row; of very many, the first and how many more.
    fn ids<T: ToString>(self, label: Label, ids: &[T]) -> Draft<'c> {
        const MOST: usize = 24;
        let ids: Vec<String> = ids.iter().map(T::to_string).collect();
        if ids.is_empty() {
            return self;
        }
        let text = words::some_ids(self.corpus, &ids, MOST);
        self.with(label, [Remark { text, ids, published: None }])
    }

    /// Adds articles with their headings.
    fn articles(self, label: Label, cites: &[Citation]) -> Draft<'c> {
        let corpus = self.corpus;
        let remark = |cite: &Citation| {
            let heading = corpus.article(*cite).map_or("", |article| article.heading);
            Remark::of(words::with_heading(corpus, &cite.to_string(), heading), &[cite])
        };
        let cites = words::cites::in_order(cites);
        self.with(label, cites.iter().map(remark))
    }
}

/// The label of what a subject means.
fn says(kind: SubjectKind) -> Label {
    use SubjectKind::*;
    match kind {
        Article | Rule | Objection | Flag | Finding | Topic => text::label_says(),
        Answer | Status | Obligation | Problem => text::label_means(),
        Instrument | Warrant | Source | Court | Situation | Place => list::head_about(),
    }
}

impl SubjectPart {
    fn blocks(&self, corpus: &Corpus) -> Vec<Block> {
        let mut notes = Footnotes::of(&self.sources, 6);
        let used: Vec<&'static str> = self.sources.iter().map(SourcePart::id).collect();
        let (word, text) = match self.drawn.named {
            true => (String::new(), self.title.clone()),
            false => (self.id.clone(), self.drawn.heading.clone()),
        };
        let said = notes.item(self.text.clone(), &used, self.confidence.unwrap_or(Confidence::Sourced));
        let mut blocks = vec![
            Block::Heading { word, tone: Tone::Plain, text },
            Block::Paragraph { label: self.drawn.says.to_owned(), items: vec![said] },
        ];
        for part in &self.parts {
            let items = part.items.iter().map(|remark| Item::plain(&remark.text)).collect();
            blocks.push(Block::Paragraph { label: part.label.to_owned(), items });
        }
        if let Some(url) = self.url {
            blocks.push(Block::Paragraph { label: self.drawn.url.to_owned(), items: vec![Item::plain(url)] });
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

    /// The same for a reader who has no command line: names in the place of ids, all of them, and no command. A court has its name alone.
    pub fn published(mut self, corpus: &Corpus) -> ExplainReport {
        for subject in &mut self.subjects {
            subject.drawn.named = corpus.courts.iter().any(|court| court.id.0 == subject.id);
        }
        let remarks = self.subjects.iter_mut().flat_map(|subject| &mut subject.parts).flat_map(|part| &mut part.items);
        for remark in remarks {
            remark.text = remark.published.take().unwrap_or_else(|| std::mem::take(&mut remark.text));
        }
        for part in self.subjects.iter_mut().flat_map(|subject| &mut subject.parts) {
            let ids: Vec<&String> = part.items.iter().flat_map(|remark| &remark.ids).collect();
            let in_a_row = part.items.len() == 1 && part.items[0].text.starts_with(ids.first().map_or(" ", |id| id.as_str()));
            if let Some(named) = ids.iter().map(|id| named(corpus, id)).collect::<Option<Vec<String>>>().filter(|_| in_a_row) {
                part.items = named.into_iter().zip(&ids).map(|(name, id)| Remark::of(name, &[id])).collect();
            }
        }
        self
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        Page { blocks: self.subjects.iter().flat_map(|subject| subject.blocks(corpus)).collect() }
    }
}

/// The name of what an id stands for, where it has one of its own.
fn named(corpus: &Corpus, id: &str) -> Option<String> {
    let of_person = |person: &'static Person| {
        let process = person.processes.iter().find(|process| process.id.0 == id)?;
        Some(say(corpus, text::process_title(person.name, words::document_of(corpus, process))))
    };
    let situation = || Some(corpus.situations.iter().find(|situation| situation.id.0 == id)?.name.to_owned());
    let court = || Some(corpus.courts.iter().find(|court| court.id.0 == id)?.name.to_owned());
    let instrument = || Some(corpus.instruments.iter().find(|instrument| instrument.id.0 == id)?.title.to_owned());
    corpus.persons.iter().find_map(of_person).or_else(situation).or_else(court).or_else(instrument)
}

fn subject_part(corpus: &Corpus, explained: &Explained, today: Day) -> SubjectPart {
    let draft = match &explained.subject {
        Subject::Topic(topic) => law::topic(corpus, topic, &explained.see),
        Subject::Article(instrument, article) => law::article(corpus, instrument, article, &explained.uses),
        Subject::Instrument(instrument) => law::instrument(corpus, instrument, explained, today),
        Subject::Rule(entries) => law::rule(corpus, entries, &explained.tried),
        Subject::Objection(objection) => law::objection(corpus, objection),
        Subject::Flag(flag) => law::flag(corpus, flag),
        Subject::Status(status) => law::status(corpus, *status, explained),
        Subject::Answer(answer) => law::answer(corpus, *answer, explained),
        Subject::Obligation(obligation) => law::obligation(corpus, *obligation),
        Subject::Process(person, process) => record::process(corpus, person, process, explained.stands, today),
        Subject::Finding(finding) => record::finding(corpus, finding),
        Subject::Source(source) => record::source(corpus, source, &explained.facts),
        Subject::Court(court) => record::court(corpus, court),
        Subject::Situation(situation) => record::situation(corpus, situation),
        Subject::Place(place) => record::place(corpus, place, explained.host),
        Subject::Problem(code) => record::problem(corpus, *code),
        Subject::Refusal(refusal) => record::refusal(corpus, refusal),
    };
    draft.part
}
