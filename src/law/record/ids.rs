//! Typed ids: lower-case words with `-` between them, the citation `instrument:article`, and the numbers of rules.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use databake::Bake;
use serde::{Serialize, Serializer};

use crate::law::Text;

/// Whether two texts are equal. An id is mostly compared with itself, or with one that ends otherwise: both are seen at a glance.
fn same(one: Text, other: Text) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    std::ptr::eq(one, other) || (one.len() == other.len() && alike_at_the_end(one, other) && one == other)
}

/// Whether the last letters are equal: of long ids eight, of short ones two.
#[inline]
fn alike_at_the_end(one: &[u8], other: &[u8]) -> bool {
    match (one.last_chunk::<8>(), other.last_chunk::<8>()) {
        (Some(one), Some(other)) => one == other,
        _ => one.last_chunk::<2>() == other.last_chunk::<2>(),
    }
}

/// The order of two texts: mostly the first letters tell, and no more is read.
fn order(one: Text, other: Text) -> Ordering {
    match (one.as_bytes().first_chunk::<8>(), other.as_bytes().first_chunk::<8>()) {
        (Some(first), Some(second)) if first != second => u64::from_be_bytes(*first).cmp(&u64::from_be_bytes(*second)),
        _ => one.cmp(other),
    }
}

/// Whether a text has the form of an id.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Eq, Debug, Serialize, Bake)]
        #[databake(path = crate::law)]
        #[serde(transparent)]
        pub struct $name(pub Text);

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                same(self.0, other.0)
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                order(self.0, other.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.0.hash(state);
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )*};
}

ids! {
    /// A state, or an entity that the record treats beside states.
    StateId,
    /// A place that people name and that belongs to a state.
    PlaceId,
    /// A person on record.
    PersonId,
    /// A treaty, statute, resolution, rule book or judgment.
    InstrumentId,
    /// A court or tribunal.
    CourtId,
    /// A situation before a court.
    SituationId,
    /// A warrant, indictment, summons or application.
    ProcessId,
    /// A page where a fact was read.
    SourceId,
    /// A ruling, or a position taken by a state or an organisation.
    FindingId,
    /// An objection to an obligation, such as immunity.
    ObjectionId,
    /// A group of states.
    GroupId,
    /// A word that people use about the law, such as one for an argument or a place.
    TopicId,
    /// What the charges of a document can be, beyond the provision's number.
    MarkId,
    /// What a request asks.
    RequestKind,
    /// A lawful reason to wait.
    MeasureKind,
    /// To whom non-compliance is referred.
    ReferralId,
    /// A flag: a stable code, `C-…` for a contest and `I-…` for information.
    FlagCode,
}

/// A pinpoint in an instrument, written `instrument:article`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Citation {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The article, paragraph or rule as the instrument numbers it, e.g. `59(1)`, `Rule 40`, `para. 2`.
    pub article: Text,
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.instrument, self.article)
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A rule's number, as lawyers find it: R1 to R18.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Bake)]
#[databake(path = crate::law)]
pub struct RuleNumber(pub u8);

impl fmt::Display for RuleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "R{}", self.0)
    }
}

impl Serialize for RuleNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_equal_and_ordered_as_their_texts_are() {
        let texts = ["", "a", "ab", "abcdefg", "abcdefgh", "abcdefgi", "abcdefgh-a", "abcdefgh-b", "bbcdefgh-a", "ébcdefgh", "b"];
        for one in texts {
            for other in texts {
                // Beside the same text, one that is equal and stands elsewhere.
                let elsewhere: Text = other.to_owned().leak();
                assert_eq!(SourceId(one).cmp(&SourceId(elsewhere)), one.cmp(other), "{one} {other}");
                assert_eq!(SourceId(one) == SourceId(elsewhere), one == other, "{one} {other}");
            }
        }
    }
}
