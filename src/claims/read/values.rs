//! Values as the quick reader takes them: right ones alone, borrowed from their line.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use super::super::claim::Answers;
use super::super::within::Within;
use crate::law::{Answer, Closed, Day};
use crate::problem::is_sound;

/// A value that may be left out, but not be `null`.
pub struct Maybe<T>(pub Option<T>);

impl<T> Default for Maybe<T> {
    fn default() -> Maybe<T> {
        Maybe(None)
    }
}

impl<T> Maybe<T> {
    /// Takes the value out.
    pub fn take(&mut self) -> Maybe<T> {
        Maybe(self.0.take())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Maybe<T>, D::Error> {
        T::deserialize(deserializer).map(|value| Maybe(Some(value)))
    }
}

/// Reads a map, and nothing that stands for one: a list of its values is none.
pub fn only_map<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Maybe<T>, D::Error> {
    struct Maps<T>(std::marker::PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Maps<T> {
        type Value = Maybe<T>;
        fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
            out.write_str("a map of fields")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Maybe<T>, A::Error> {
            T::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(|value| Maybe(Some(value)))
        }
    }
    deserializer.deserialize_map(Maps(std::marker::PhantomData))
}

/// Text that is not empty and has no control characters and no spaces at its ends.
pub struct Sound<'a>(pub Cow<'a, str>);

impl<'a> Sound<'a> {
    /// The text, if it is sound.
    pub fn of(text: Cow<'a, str>) -> Option<Sound<'a>> {
        let bytes = text.as_bytes();
        let plain = |byte: &u8| (0x20..0x7f).contains(byte);
        let sound = match bytes {
            [] => false,
            [first, .., last] if bytes.iter().all(plain) => *first != b' ' && *last != b' ',
            _ => is_sound(&text),
        };
        sound.then_some(Sound(text))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Sound<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Sound<'a>, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Sound<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Sound<'de>, E> {
                Sound::of(Cow::Borrowed(text)).ok_or_else(|| E::custom("text"))
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Sound<'de>, E> {
                Sound::of(Cow::Owned(text.to_owned())).ok_or_else(|| E::custom("text"))
            }
        }
        deserializer.deserialize_str(Texts)
    }
}

/// An answer, or a list of them.
pub struct SomeAnswers(pub Answers);

impl<'de> Deserialize<'de> for SomeAnswers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SomeAnswers, D::Error> {
        struct OneOrMore;
        impl<'de> Visitor<'de> for OneOrMore {
            type Value = SomeAnswers;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an answer or a list of answers")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<SomeAnswers, E> {
                let answer = Answer::from_word(text).ok_or_else(|| E::custom("answer"))?;
                Ok(SomeAnswers(std::iter::once(answer).collect()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<SomeAnswers, A::Error> {
                let mut answers = Answers::new();
                while let Some(word) = seq.next_element::<Sound>()? {
                    answers.push(Answer::from_word(&word.0).ok_or_else(|| serde::de::Error::custom("answer"))?);
                }
                if answers.is_empty() { Err(serde::de::Error::custom("answers")) } else { Ok(SomeAnswers(answers)) }
            }
        }
        deserializer.deserialize_any(OneOrMore)
    }
}

/// A month or a year.
pub struct Span(pub Within);

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        struct MonthOrYear;
        impl<'de> Visitor<'de> for MonthOrYear {
            type Value = Span;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a month or a year")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Span, E> {
                Span::of(text).ok_or_else(|| E::custom("span"))
            }
            fn visit_u64<E: serde::de::Error>(self, year: u64) -> Result<Span, E> {
                Span::of(&year.to_string()).ok_or_else(|| E::custom("span"))
            }
        }
        deserializer.deserialize_any(MonthOrYear)
    }
}

impl Span {
    /// A month or year as written.
    pub fn of(text: &str) -> Option<Span> {
        Day::month_or_year(text).map(|(first, last)| Span(Within::Days(first, last)))
    }
}
