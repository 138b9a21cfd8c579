//! Parts that several reports share: who, where, which record, which sources, and how remarks are numbered by their sources.

use serde::Serialize;

use super::words::{
    message::{Said, check as text},
    plain, say,
};
use crate::draw::page::{Block, Item, Listed, Sign};
use crate::law::{Asked, Confidence, Corpus, Day, Edition, Overlay, Source, SourceId, SourceKind, State, Text};

/// An id and a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NamePart {
    /// The id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    pub id: &'static str,
    /// The English name.
    pub name: &'static str,
}

/// A state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatePart {
    /// The id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    pub id: &'static str,
    /// The three-letter code.
    #[cfg_attr(test, schemars(with = "super::schema::Iso3"))]
    pub iso3: &'static str,
    /// The English name.
    pub name: &'static str,
}

impl StatePart {
    /// A state, by the name that it bore on a day.
    pub fn of(state: &State, day: Day) -> StatePart {
        StatePart { id: state.id.0, iso3: state.iso3, name: state.name_on(day) }
    }
}

/// The state whose territory it is, and the place or name asked for where that is another. An entity without a host stands for itself.
pub fn located(asked: Asked, host: Option<&'static State>, day: Day) -> (Option<StatePart>, Option<NamePart>) {
    let itself = if let Asked::State(state) = asked { Some(state) } else { None };
    let state = host.or(itself);
    let other = state.is_none_or(|state| state.id.0 != asked.id() || itself.is_none());
    (state.map(|state| StatePart::of(state, day)), other.then(|| NamePart { id: asked.id(), name: asked.name_on(day) }))
}

/// Which record answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DataPart {
    /// Its version.
    version: &'static str,
    /// Day up to which warrants are complete.
    pub complete_on: Day,
    /// The sum of its files.
    #[cfg_attr(test, schemars(with = "super::schema::Sha256"))]
    sha256: &'static str,
    /// What was laid over it with --with: facts that are no part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    overlay: Option<Overlay>,
}

impl DataPart {
    /// The record.
    pub fn of(corpus: &Corpus) -> DataPart {
        let edition = &corpus.edition;
        let Edition { version, complete_on, sha256, overlay, .. } = *edition;
        DataPart { version, complete_on, sha256, overlay }
    }
}

/// A source used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SourcePart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    id: &'static str,
    /// Its title.
    title: &'static str,
    /// Who published it.
    publisher: &'static str,
    /// Its own address.
    url: Option<&'static str>,
    /// The page where it was read, if that is not its own address.
    copy: Option<&'static str>,
    /// Of the page, as exact as known.
    date: Option<&'static str>,
    /// Its kind.
    kind: SourceKind,
    /// Whether the page itself was read for the record, and not only referred to.
    read: bool,
}

impl SourcePart {
    /// A source of the record.
    pub fn of(source: &'static Source) -> SourcePart {
        SourcePart {
            id: source.id.0,
            title: source.title,
            publisher: source.publisher,
            url: source.url,
            copy: source.copy,
            date: source.date,
            kind: source.kind,
            read: source.read,
        }
    }

    /// Its id.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// How it stands in the list at the end of a page.
    pub fn listed(&self, corpus: &Corpus, number: usize) -> Listed {
        let stop = if self.title.ends_with(['.', '?', '!']) { "" } else { "." };
        let title = [self.title, stop].concat();
        let text = match self.kind {
            // What nobody looked up has no publisher.
            SourceKind::Recollection => title,
            _ => say(corpus, text::source(title, self.publisher, self.date, self.read)),
        };
        Listed { number, text, url: self.url, copy: self.copy.map(|copy| (plain(corpus, text::read_in_a_copy()), copy)) }
    }
}

/// Every source of these ids, once, in the order in which it is first used.
pub fn sources(corpus: &Corpus, used: impl IntoIterator<Item = &'static str>) -> Vec<SourcePart> {
    let mut parts: Vec<SourcePart> = Vec::new();
    for id in used {
        if parts.iter().any(|part| part.id == id) {
            continue;
        }
        parts.extend(corpus.source(SourceId(id)).map(SourcePart::of));
    }
    parts
}

/// The ids of sources.
pub fn ids(sources: &'static [SourceId]) -> Vec<&'static str> {
    sources.iter().map(|source| source.0).collect()
}

/// Remarks under a label, where there are any.
pub fn labelled(corpus: &Corpus, label: Said<'static, 0>, items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then(|| Block::Paragraph { label: plain(corpus, label).to_owned(), items })
}

/// A text under a label, where there is one.
pub fn line(corpus: &Corpus, label: Said<'static, 0>, text: &str) -> Option<Block> {
    labelled(corpus, label, if text.is_empty() { Vec::new() } else { vec![Item::plain(text)] })
}

/// What signs beside the numbers of sources mean; what is simply read on a page has none.
pub fn legend(corpus: &Corpus, marks: &[Confidence]) -> Vec<(Sign, Text)> {
    let known = [(Confidence::Computed, text::computed()), (Confidence::Recalled, text::recalled())];
    let used = known.into_iter().filter(|(mark, _)| marks.contains(mark));
    used.map(|(mark, meaning)| (mark.into(), plain(corpus, meaning))).collect()
}

/// Numbers sources in the order in which remarks use them.
pub struct Footnotes<'a> {
    sources: &'a [SourcePart],
    most: usize,
    numbers: Vec<&'static str>,
    marks: Vec<Confidence>,
}

impl Footnotes<'_> {
    /// For a report with these sources, at most so many for a remark.
    pub fn of(sources: &[SourcePart], most: usize) -> Footnotes<'_> {
        Footnotes { sources, most, numbers: Vec::new(), marks: Vec::new() }
    }

    /// A remark with the numbers of its sources, the closest to the fact first.
    pub fn item(&mut self, text: impl Into<String>, sources: &[&'static str], confidence: Confidence) -> Item {
        self.numbered_item(text.into(), sources, confidence, self.most)
    }

    /// A remark about several facts, with the numbers of all their sources.
    pub fn item_of_many(&mut self, text: impl Into<String>, sources: &[&'static str], confidence: Confidence) -> Item {
        self.numbered_item(text.into(), sources, confidence, usize::MAX)
    }

    fn numbered_item(&mut self, text: String, sources: &[&'static str], confidence: Confidence, most: usize) -> Item {
        let mut refs = self.numbered(sources, most);
        refs.sort_unstable();
        if !refs.is_empty() {
            self.marks.push(confidence);
        }
        Item { text, refs, sign: confidence.into() }
    }

    /// Sentences one behind the other, with the numbers of the sources of all. Each has the sources of its facts: of one fact as many as a
    /// remark has, of several the closest of each.
    pub fn row<'t>(&mut self, said: impl Iterator<Item = (&'t str, &'t [Vec<&'static str>])>) -> Item {
        let mut row = Item::plain(String::new());
        for (text, facts) in said {
            if !row.text.is_empty() {
                row.text.push_str(if row.text.ends_with(['.', '?', '!']) { " " } else { ". " });
            }
            row.text.push_str(text);
            let most = if facts.len() > 1 { 1 } else { self.most };
            for sources in facts {
                // What nobody looked up is no source: the page says what is not confirmed.
                let read = |id: &&'static str| {
                    self.sources.iter().any(|source| source.id == *id && source.kind != SourceKind::Recollection)
                };
                let read: Vec<&'static str> = sources.iter().copied().filter(read).collect();
                row.refs.extend(self.numbered(&read, most));
            }
        }
        row.refs.sort_unstable();
        row.refs.dedup();
        row
    }

    /// The numbers of so many of these sources, the closest to the fact first.
    fn numbered(&mut self, sources: &[&'static str], most: usize) -> Vec<usize> {
        let mut best: Vec<&SourcePart> =
            sources.iter().filter_map(|id| self.sources.iter().find(|source| source.id == *id)).collect();
        best.sort_by_key(|source| match source.kind {
            SourceKind::Primary => 0,
            SourceKind::Secondary => 1,
            SourceKind::Recollection => 2,
        });
        let number = |source: &SourcePart| {
            let at = self.numbers.iter().position(|id| *id == source.id).unwrap_or_else(|| {
                self.numbers.push(source.id);
                self.numbers.len() - 1
            });
            at + 1
        };
        best.into_iter().take(most).map(number).collect()
    }

    /// The list at the end.
    pub fn block(&self, corpus: &Corpus) -> Block {
        let listed = |(at, id): (usize, &&'static str)| {
            let source = self.sources.iter().find(|source| source.id == *id)?;
            Some(source.listed(corpus, at + 1))
        };
        Block::Sources { list: self.numbers.iter().enumerate().filter_map(listed).collect(), legend: legend(corpus, &self.marks) }
    }
}
