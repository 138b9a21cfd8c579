//! What a report shows, in six kinds of blocks. A report builds a page once; each format draws it its own way.
//!
//! Never: a decision about law, or about columns and colours.

use crate::{
    law::{Answer, Confidence, Corpus, Text},
    words::{message::view, plain},
};

/// A page: blocks, one below the other.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A block of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A word in capitals and the sentence that it stands for; the word may be empty.
    Heading {
        /// The word.
        word: String,
        /// How strong the word is.
        tone: Tone,
        /// The sentence.
        text: String,
    },
    /// Remarks under a label; without a label, running text.
    Paragraph {
        /// The label.
        label: String,
        /// The remarks.
        items: Vec<Item>,
    },
    /// A list of equal things.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// Spans of days side by side.
    Bar(Bar),
    /// The steps of a proof.
    Steps {
        /// What they prove.
        title: String,
        /// The steps.
        steps: Vec<Step>,
    },
    /// The sources, in the order of their numbers.
    Sources {
        /// Each source.
        list: Vec<Listed>,
        /// What the marks beside their numbers mean, where any stands on the page.
        legend: Vec<(Confidence, Text)>,
    },
}

/// How strong a word is: its colour, never its meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// An obligation.
    Strong,
    /// An obligation that is contested.
    Contested,
    /// Not known.
    Unsure,
    /// No obligation.
    Calm,
    /// No answer at all: a name, a title.
    Plain,
}

impl Tone {
    /// How strong an answer's word is.
    pub fn of(answer: Answer) -> Tone {
        match answer {
            Answer::Obliged | Answer::ProsecuteOrExtradite => Tone::Strong,
            Answer::ObligedContested | Answer::ProsecuteOrExtraditeContested => Tone::Contested,
            Answer::Undetermined => Tone::Unsure,
            Answer::NotObliged => Tone::Calm,
        }
    }
}

/// Spans of days side by side.
#[derive(Clone, Debug)]
pub struct Bar {
    /// The first day shown.
    pub first: String,
    /// The last day shown.
    pub last: String,
    /// The spans, in order.
    pub spans: Vec<Span>,
}

/// A span of days.
#[derive(Clone, Debug)]
pub struct Span {
    /// How strong it is drawn: 0 the strongest, 5 the weakest.
    pub rank: u8,
    /// What that means.
    pub word: String,
    /// How many days it lasts.
    pub days: usize,
    /// Its first day.
    pub from: String,
}

/// A remark and where it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// The remark.
    pub text: String,
    /// Numbers of its sources.
    pub refs: Vec<usize>,
    /// How sure the record is.
    pub confidence: Confidence,
}

impl Item {
    /// A remark that rests on no source of its own.
    pub fn plain(text: impl Into<String>) -> Item {
        Item { text: text.into(), refs: Vec::new(), confidence: Confidence::Sourced }
    }
}

/// A step of a proof.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is in the proof.
    pub mark: Mark,
    /// A word in front; may be empty.
    pub label: String,
    /// What it says.
    pub item: Item,
}

/// What a step is in a proof.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// It holds.
    Holds,
    /// It does not hold; or an objection that fails.
    Fails,
    /// Nobody knows; or an objection that nobody has decided.
    Open,
    /// Taken as given.
    Assumed,
    /// What follows.
    Result,
}

/// A source in the list at the end.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its number.
    pub number: usize,
    /// Title, publisher and date.
    pub text: String,
    /// Its address.
    pub url: Option<&'static str>,
}

/// What drawing adds to a page in words.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The title of the sources.
    pub sources: Text,
    /// In front of a step that holds, in ASCII.
    pub holds: Text,
    /// In front of one that does not.
    pub fails: Text,
    /// In front of what is taken as given.
    pub given: Text,
}

impl Labels {
    /// As the record has them.
    pub fn of(corpus: &Corpus) -> Labels {
        Labels {
            sources: plain(corpus, view::sources()),
            holds: plain(corpus, view::step_holds()),
            fails: plain(corpus, view::step_fails()),
            given: plain(corpus, view::step_given()),
        }
    }
}
