//! A name that was not taken, why, and what helps on.

use crate::law::{Corpus, Day, GroupId, InstrumentId, Named, PersonId, PlaceId, State, StateId, Text, Topic, TopicId};

/// What was looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A person.
    Person,
    /// A state, or a place that belongs to one.
    Place,
}

impl Wanted {
    /// Whether this is what was looked for.
    pub(super) fn takes(self, means: Named) -> bool {
        match self {
            Wanted::Person => matches!(means, Named::Person(_)),
            Wanted::Place => matches!(means, Named::State(_) | Named::Place(_)),
        }
    }
}

/// A name that was not taken, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// As typed, cut where it is too long to show.
    pub typed: String,
    /// What was looked for.
    pub wanted: Wanted,
    /// Why it was not taken.
    pub why: Why,
    /// What helps on, once it was looked for.
    pub beside: Option<Beside>,
}

/// What helps on where a name is not on record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Beside {
    /// What was typed speaks of this topic.
    Topic(&'static Topic),
    /// How far the record reaches.
    Reach(Reach),
    /// The same, where whoever comes near shares a part of the name and no more, so that another may be meant.
    Another(Box<Reach>),
}

/// How far the record reaches for persons.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reach {
    /// The courts of which every public document is on record, by their short names. Of others the record holds a selection.
    pub complete: Vec<Text>,
    /// Up to this day.
    pub until: Day,
}

/// Why a name was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// It holds no letter and no digit.
    Empty,
    /// It is longer than any name; so many characters.
    TooLong(usize),
    /// Nothing on record is called so; these come near.
    Unknown(Vec<Candidate>),
    /// More than one is called so; some of them are not on record, and only their names are known.
    Ambiguous(Vec<Candidate>, Vec<Text>),
    /// A state that had ended by that day, and those that came after it.
    Ended(&'static State, Vec<Candidate>),
    /// The office was held by no person on record on that day; these held it on others.
    NoHolder(Vec<Candidate>),
    /// It names something else.
    Other(Candidate),
    /// It is a word about the law, and no name; perhaps that of a group of states too.
    Topic(&'static Topic, Option<Candidate>),
}

/// Something a name may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// What it is.
    pub means: Named,
    /// Its English name.
    pub name: Text,
}

impl Candidate {
    /// Its id.
    pub fn id(&self) -> Text {
        match self.means {
            Named::Person(PersonId(id))
            | Named::State(StateId(id))
            | Named::Place(PlaceId(id))
            | Named::Instrument(InstrumentId(id))
            | Named::Topic(TopicId(id))
            | Named::Group(GroupId(id)) => id,
        }
    }

    /// A topic.
    pub fn of_topic(topic: &Topic) -> Candidate {
        Candidate { means: Named::Topic(topic.id), name: topic.name }
    }

    pub(super) fn of(corpus: &Corpus, means: Named) -> Option<Candidate> {
        let name = match means {
            Named::Person(id) => corpus.person(id)?.name,
            Named::State(id) => corpus.state(id)?.name,
            Named::Place(id) => corpus.place(id)?.name,
            Named::Instrument(id) => corpus.instrument(id)?.title,
            Named::Topic(id) => corpus.topic(id)?.name,
            Named::Group(id) => corpus.group(id)?.name,
        };
        Some(Candidate { means, name })
    }
}
