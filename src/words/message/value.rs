//! What holes hold.

use std::borrow::Cow;

use crate::law::{Asked, Closed, Corpus, Day, Instrument, InstrumentId, PartialDay, Place, State, StateId, Text};
use crate::problem::Severity;

/// A message with its values: what is to be said.
#[derive(Clone, Debug)]
pub struct Said<'a, const N: usize> {
    /// The room of the message.
    pub room: u8,
    /// The message in its room.
    pub message: u16,
    /// The text among those of its table.
    pub entry: u8,
    /// The values of its holes, in their order.
    pub values: [Value<'a>; N],
}

/// A value in a hole.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// There is none.
    Nothing,
    /// A name of the record, what was typed, or a phrase made by another message.
    Text(Cow<'a, str>),
    /// A day.
    Day(Day),
    /// A day, month or year.
    Known(PartialDay),
    /// A whole number.
    Number(i64),
    /// A state or place.
    Land(Land),
    /// A treaty or other text.
    Treaty(Treaty),
    /// Several texts.
    List(Vec<Cow<'a, str>>),
    /// One of several: its place in a closed list.
    Choice(usize),
}

/// A state or place, by the name that it bears or bore.
#[derive(Clone, Copy, Debug)]
pub enum Land {
    /// A state, by today's name.
    State(&'static State),
    /// A state, by the name that it bore on a day.
    StateOn(&'static State, Day),
    /// A place.
    Place(&'static Place),
    /// Another name to which the same grammar applies.
    Name(Text),
    /// An id of which the record holds no more.
    Id(Text),
}

impl Land {
    /// The state of this id, by today's name.
    pub fn of(corpus: &Corpus, id: StateId) -> Land {
        corpus.state(id).map_or(Land::Id(id.0), Land::State)
    }

    /// What was asked for, by the name that it bore on a day.
    pub fn asked_on(asked: Asked, day: Day) -> Land {
        match asked {
            Asked::State(state) => Land::StateOn(state, day),
            Asked::Place(place) => Land::Place(place),
        }
    }
}

/// A treaty or other text, by its short title.
#[derive(Clone, Copy, Debug)]
pub enum Treaty {
    /// One that is on record.
    Instrument(&'static Instrument),
    /// An id of which the record holds no more.
    Id(Text),
}

impl Treaty {
    /// The treaty or other text of this id.
    pub fn of(corpus: &Corpus, id: InstrumentId) -> Treaty {
        corpus.instrument(id).map_or(Treaty::Id(id.0), Treaty::Instrument)
    }
}

/// Whether the day spoken about lies behind, is today or lies ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    /// Behind.
    Past,
    /// Today.
    Present,
    /// Ahead.
    Future,
}

impl Tense {
    /// The tense in which a day is spoken about, today.
    pub fn of(date: Day, today: Day) -> Tense {
        match date.cmp(&today) {
            std::cmp::Ordering::Less => Tense::Past,
            std::cmp::Ordering::Equal => Tense::Present,
            std::cmp::Ordering::Greater => Tense::Future,
        }
    }
}

impl Closed for Tense {
    const WORDS: &'static [(Text, Tense)] = &[("past", Tense::Past), ("present", Tense::Present), ("future", Tense::Future)];
}

/// The kinds of what an id stands for. A warrant is any document of a court, a problem any code of a remark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum SubjectKind {
    Article,
    Instrument,
    Rule,
    Objection,
    Flag,
    Status,
    Answer,
    Obligation,
    Warrant,
    Finding,
    Source,
    Court,
    Situation,
    Place,
    Topic,
    Problem,
}

impl Closed for SubjectKind {
    const WORDS: &'static [(Text, SubjectKind)] = &[
        ("article", SubjectKind::Article),
        ("instrument", SubjectKind::Instrument),
        ("rule", SubjectKind::Rule),
        ("objection", SubjectKind::Objection),
        ("flag", SubjectKind::Flag),
        ("status", SubjectKind::Status),
        ("answer", SubjectKind::Answer),
        ("obligation", SubjectKind::Obligation),
        ("warrant", SubjectKind::Warrant),
        ("finding", SubjectKind::Finding),
        ("source", SubjectKind::Source),
        ("court", SubjectKind::Court),
        ("situation", SubjectKind::Situation),
        ("place", SubjectKind::Place),
        ("topic", SubjectKind::Topic),
        ("problem", SubjectKind::Problem),
    ];
}

impl Closed for Severity {
    const WORDS: &'static [(Text, Severity)] =
        &[(Severity::Error.word(), Severity::Error), (Severity::Warning.word(), Severity::Warning)];
}

/// What the answers of a list come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owed {
    /// Something is owed in each.
    Some,
    /// Something in some, nothing in others.
    Mixed,
    /// It cannot be said, in some or all; in none is anything owed.
    Open,
    /// Nothing, in each that is listed.
    None,
    /// Nothing in any, so that nothing is listed.
    Nothing,
    /// The same of those of a group alone.
    NothingOfThese,
}

impl Closed for Owed {
    const WORDS: &'static [(Text, Owed)] = &[
        ("some", Owed::Some),
        ("mixed", Owed::Mixed),
        ("open", Owed::Open),
        ("none", Owed::None),
        ("nothing", Owed::Nothing),
        ("nothing-of-these", Owed::NothingOfThese),
    ];
}

/// How a state that is not a party stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It became one later.
    NotYet,
    /// It left.
    NoLonger,
    /// It never was one, as far as the list goes.
    Never,
}

impl Closed for Standing {
    const WORDS: &'static [(Text, Standing)] =
        &[("not-yet", Standing::NotYet), ("no-longer", Standing::NoLonger), ("never", Standing::Never)];
}

/// A whole number, of whatever width.
pub trait Whole {
    /// The number.
    fn whole(self) -> i64;
}

impl Whole for usize {
    fn whole(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

impl Whole for u64 {
    fn whole(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

impl Whole for i32 {
    fn whole(self) -> i64 {
        i64::from(self)
    }
}

impl Whole for u32 {
    fn whole(self) -> i64 {
        i64::from(self)
    }
}

impl Whole for u8 {
    fn whole(self) -> i64 {
        i64::from(self)
    }
}

impl Whole for i16 {
    fn whole(self) -> i64 {
        i64::from(self)
    }
}
