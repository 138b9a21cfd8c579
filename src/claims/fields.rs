//! What a claim can say, in one table: for each kind of assertion its fields, and those of a claim around it. The readers, the columns
//! of tables of claims and `schema/claims.schema.json` follow it, and tests hold them to it.

use super::claim::{AssertionKind, Compare};
use crate::law::*;

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key.
    pub name: Text,
    /// Where it stands in a table of claims.
    pub column: Option<Text>,
    /// Whether it has to be there.
    pub need: Need,
    /// What it holds.
    pub holds: Value,
}

/// Whether a field has to be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// Always.
    Always,
    /// It may be left out.
    Maybe,
    /// One of a few has to be.
    OneOf(Choice),
    /// At most one of a few may be.
    AtMostOneOf(Choice),
}

/// Fields that exclude each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// What is counted.
    Counted,
    /// How numbers compare.
    Compared,
    /// A day, or a month or year.
    When,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// One of a closed list of words.
    Word(fn() -> Vec<Text>),
    /// An answer, or a list of answers.
    Answers,
    /// A name of something on record.
    Name(Name),
    /// Any text.
    Text,
    /// An address.
    Address,
    /// A day.
    Day,
    /// A month or a year.
    Month,
    /// An article.
    Citation,
    /// A list of articles.
    Citations,
    /// `true` or `false`.
    Yes,
    /// A whole number.
    Number,
    /// A map of fields.
    Map(List<Field>),
    /// What is asserted.
    Assertion,
}

/// Whose name it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
    /// A person's.
    Person,
    /// A state's.
    State,
    /// An instrument's.
    Instrument,
    /// A court's.
    Court,
    /// That of whom non-compliance is referred to.
    Referral,
    /// A state's, or `all`.
    Addressee,
}

/// Every state at once, where an addressee is named.
pub const ALL: Text = "all";

/// The words of a closed list.
fn words<T: Closed>() -> Vec<Text> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

/// The usual presence stands first.
fn presences() -> Vec<Text> {
    let mut words = words::<Presence>();
    words.sort_by_key(|word| Presence::from_word(word).is_some_and(|presence| presence != Presence::Territory));
    words
}

const fn field(name: Text, column: Text, need: Need, holds: Value) -> Field {
    Field { name, column: Some(column), need, holds }
}

/// A field that stands in a column of its own name.
const fn same(name: Text, need: Need, holds: Value) -> Field {
    field(name, name, need, holds)
}

/// A field of other fields, which stand in columns each.
const fn map(name: Text, need: Need, fields: List<Field>) -> Field {
    Field { name, column: None, need, holds: Value::Map(fields) }
}

use Need::{Always, Maybe};

const PERSON: Field = same("person", Always, Value::Name(Name::Person));
const STATE: Field = same("state", Always, Value::Name(Name::State));
const INSTRUMENT: Field = same("instrument", Always, Value::Name(Name::Instrument));
const DATE: Field = same("date", Always, Value::Day);
const WHEN: Field = same("date", Need::AtMostOneOf(Choice::When), Value::Day);
const IN: Field = same("in", Need::AtMostOneOf(Choice::When), Value::Month);
const BY: Field = field("by", "date", Maybe, Value::Day);
const IS: Field = same("is", Maybe, Value::Yes);
const PRESENCE: Field = same("presence", Maybe, Value::Word(presences));

/// The fields of a claim.
pub const CLAIM: List<Field> = &[
    same("id", Always, Value::Text),
    same("text", Always, Value::Text),
    map("said", Maybe, SAID),
    map("review", Maybe, REVIEW),
    Field { name: "asserts", column: None, need: Always, holds: Value::Assertion },
    same("because", Maybe, Value::Citations),
    same("rating", Maybe, Value::Word(words::<Rating>)),
    map("waive", Maybe, WAIVE),
];

/// Those of who said it.
pub const SAID: List<Field> = &[
    field("by", "said-by", Always, Value::Text),
    field("date", "said-date", Always, Value::Day),
    field("url", "said-url", Maybe, Value::Address),
];

/// Those of a review that was published.
pub const REVIEW: List<Field> =
    &[field("date", "review-date", Always, Value::Day), field("url", "review-url", Maybe, Value::Address)];

/// Those of a waiver.
pub const WAIVE: List<Field> =
    &[field("until", "waive-until", Always, Value::Day), field("reason", "waive-reason", Always, Value::Text)];

const OBLIGATION: List<Field> = &[field("obligation", "value", Always, Value::Answers), PERSON, STATE, DATE, PRESENCE];

const BOUND: List<Field> = &[field("bound", "value", Always, Value::Yes), STATE, INSTRUMENT, DATE];

const ACT: List<Field> = &[field("act", "value", Always, Value::Word(words::<ActKind>)), STATE, INSTRUMENT, WHEN, IN, IS];

const NEVER: List<Field> = &[field("never", "value", Always, Value::Word(words::<ActKind>)), STATE, INSTRUMENT, BY];

const COUNT: List<Field> = &[map("count", Always, COUNTED)];

const COUNTED: List<Field> = &[
    field("parties-to", "instrument", Need::OneOf(Choice::Counted), Value::Name(Name::Instrument)),
    field("obliged-to-arrest", "person", Need::OneOf(Choice::Counted), Value::Name(Name::Person)),
    counted("signatories-of", Value::Name(Name::Instrument)),
    counted("warrants-of", Value::Name(Name::Court)),
    counted("findings-of", Value::Name(Name::Court)),
    DATE,
    compared(Compare::WORDS[0].0),
    compared(Compare::WORDS[1].0),
    compared(Compare::WORDS[2].0),
];

/// What is counted, in a column of its own.
const fn counted(name: Text, holds: Value) -> Field {
    same(name, Need::OneOf(Choice::Counted), holds)
}

const fn compared(word: Text) -> Field {
    field(word, "number", Need::OneOf(Choice::Compared), Value::Number)
}

const WARRANT: List<Field> = &[
    field("warrant", "value", Always, Value::Word(words::<WarrantStage>)),
    PERSON,
    same("court", Always, Value::Name(Name::Court)),
    same("date", Maybe, Value::Day),
    same("charge", Maybe, Value::Citation),
    same("is", Always, Value::Yes),
];

const FINDING: List<Field> = &[
    field("finding", "value", Always, Value::Word(words::<FindingOutcome>)),
    STATE,
    same("person", Maybe, Value::Name(Name::Person)),
    BY,
    same("referred-to", Maybe, Value::Name(Name::Referral)),
    IS,
];

const REQUESTED: List<Field> = &[
    field("requested", "value", Always, Value::Name(Name::Addressee)),
    PERSON,
    same("court", Maybe, Value::Name(Name::Court)),
    BY,
    IS,
];

const OFFICE: List<Field> = &[
    field("office", "value", Always, Value::Word(words::<OfficeKind>)),
    PERSON,
    field("of", "state", Always, Value::Name(Name::State)),
    DATE,
    IS,
];

const VISIT: List<Field> = &[map("visit", Always, VISITED)];

const VISITED: List<Field> = &[PERSON, STATE, WHEN, IN, PRESENCE, same("outcome", Maybe, Value::Word(words::<Became>)), IS];

impl AssertionKind {
    /// Its fields.
    pub fn fields(self) -> List<Field> {
        match self {
            AssertionKind::Obligation => OBLIGATION,
            AssertionKind::Bound => BOUND,
            AssertionKind::Act => ACT,
            AssertionKind::Never => NEVER,
            AssertionKind::Count => COUNT,
            AssertionKind::Warrant => WARRANT,
            AssertionKind::Finding => FINDING,
            AssertionKind::Requested => REQUESTED,
            AssertionKind::Office => OFFICE,
            AssertionKind::Visit => VISIT,
        }
    }

    /// The field that stands in a column of a table.
    pub fn in_column(self, column: &str) -> Option<&'static Field> {
        let inner =
            |field: &'static Field| if let Value::Map(fields) = field.holds { fields } else { std::slice::from_ref(field) };
        self.fields().iter().flat_map(inner).find(|field| field.column == Some(column))
    }
}
