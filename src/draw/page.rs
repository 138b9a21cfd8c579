//! What a report shows, in a few kinds of blocks.
//!
//! Never: a decision about columns and colours.

/// A page: blocks, one below the other.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The blocks.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The same, with names as running text: for what cannot mark the language of a word.
    pub fn in_words(mut self) -> Page {
        for block in &mut self.blocks {
            if let Block::Names { label, names } = block {
                let each: Vec<String> = names.iter().map(|(language, name)| [language, " ", name].concat()).collect();
                let (label, items) = (std::mem::take(label), vec![Item::plain(each.join(", "))]);
                *block = Block::Paragraph { label, items };
            }
        }
        self
    }
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
    /// Labelled remarks, a row each: all labels share a column, with the word of the heading.
    Rows {
        /// Label and remark.
        rows: Vec<(String, Item)>,
    },
    /// Remarks under a label; without a label, running text.
    Paragraph {
        /// The label.
        label: String,
        /// The remarks.
        items: Vec<Item>,
    },
    /// Names in several languages, under a label.
    Names {
        /// The label.
        label: String,
        /// The code of each language, and the name in it.
        names: Vec<(&'static str, &'static str)>,
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
        /// What the signs beside their numbers mean, where any stands on the page.
        legend: Vec<(Sign, &'static str)>,
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
    /// The sign beside those numbers.
    pub sign: Sign,
}

/// A sign beside the numbers of sources, where a remark is not simply read there. The legend says what it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// None.
    None,
    /// The first.
    Star,
    /// The second.
    Wave,
}

impl Sign {
    /// As it is written, in every format.
    pub fn written(self) -> &'static str {
        match self {
            Sign::None => "",
            Sign::Star => "*",
            Sign::Wave => "~",
        }
    }
}

impl Item {
    /// A remark that rests on no source of its own.
    pub fn plain(text: impl Into<String>) -> Item {
        Item { text: text.into(), refs: Vec::new(), sign: Sign::None }
    }

    /// "[1-3, 5]~": the numbers of its sources and the sign; nothing where there are none.
    pub fn references(&self) -> String {
        if self.refs.is_empty() {
            return String::new();
        }
        let mut text = String::with_capacity(24);
        text.push('[');
        // Three and more in a row stand as the first and the last.
        for (at, run) in self.refs.chunk_by(|left, right| left + 1 == *right).enumerate() {
            let run = match run {
                [first, .., last] if run.len() > 2 => format!("{first}-{last}"),
                run => run.iter().map(usize::to_string).collect::<Vec<_>>().join(", "),
            };
            text.push_str(if at == 0 { "" } else { ", " });
            text.push_str(&run);
        }
        text.push(']');
        text.push_str(self.sign.written());
        text
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
    /// That it was read elsewhere, in words, and where.
    pub copy: Option<(&'static str, &'static str)>,
}

impl Listed {
    /// All of it in a line, its addresses too.
    pub fn whole(&self) -> String {
        let mut whole = self.text.clone();
        if let Some(url) = self.url {
            whole.extend([" ", url]);
        }
        if let Some((label, url)) = self.copy {
            whole.extend([" (", label, ": ", url, ")"]);
        }
        whole
    }
}

/// What Markdown adds to a page in words.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The title of the sources.
    pub sources: &'static str,
    /// In front of a step that holds, in ASCII.
    pub holds: &'static str,
    /// In front of one that does not.
    pub fails: &'static str,
    /// In front of what is taken as given.
    pub given: &'static str,
}
