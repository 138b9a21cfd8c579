//! The quick way: a claim from one line, borrowed from it, when nothing at all is wrong. Whatever it does not take is read again by
//! the strict reader, which says why; so this one only has to know what is right.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::law::*;
use crate::problem::is_sound;

/// A claim as one line of JSON has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Row<'a> {
    #[serde(borrow)]
    pub id: Sound<'a>,
    #[serde(borrow)]
    pub text: Sound<'a>,
    #[serde(borrow, default)]
    pub said: Maybe<RowSaid<'a>>,
    #[serde(borrow)]
    pub asserts: Flat<'a>,
    #[serde(borrow, default)]
    pub because: Maybe<Vec<Sound<'a>>>,
    #[serde(borrow, default)]
    pub rating: Maybe<Sound<'a>>,
    #[serde(borrow, default)]
    pub waive: Maybe<RowWaiver<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowSaid<'a> {
    #[serde(borrow)]
    pub by: Sound<'a>,
    #[serde(borrow)]
    pub date: Sound<'a>,
    #[serde(borrow, default)]
    pub url: Maybe<Sound<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowWaiver<'a> {
    #[serde(borrow)]
    pub until: Sound<'a>,
    #[serde(borrow)]
    pub reason: Sound<'a>,
}

/// The keys of every kind of assertion, side by side.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Flat<'a> {
    pub obligation: Maybe<SomeAnswers>,
    pub bound: Maybe<bool>,
    #[serde(borrow)]
    pub act: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub count: Maybe<FlatCount<'a>>,
    #[serde(borrow)]
    pub warrant: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub finding: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub office: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub visit: Maybe<FlatVisit<'a>>,
    #[serde(borrow)]
    pub person: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub state: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub of: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub instrument: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub court: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub date: Maybe<Sound<'a>>,
    pub r#in: Maybe<Span>,
    #[serde(borrow)]
    pub by: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub presence: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub charge: Maybe<Sound<'a>>,
    pub is: Maybe<bool>,
    #[serde(borrow)]
    pub referred_to: Maybe<Sound<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct FlatCount<'a> {
    #[serde(borrow)]
    pub parties_to: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub obliged_to_arrest: Maybe<Sound<'a>>,
    #[serde(borrow)]
    pub date: Maybe<Sound<'a>>,
    pub equals: Maybe<u64>,
    pub at_least: Maybe<u64>,
    pub at_most: Maybe<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlatVisit<'a> {
    #[serde(borrow)]
    pub person: Sound<'a>,
    #[serde(borrow)]
    pub state: Sound<'a>,
    #[serde(borrow)]
    pub date: Sound<'a>,
}

/// A value that may be left out, but not be `null`.
pub struct Maybe<T>(pub Option<T>);

impl<T> Default for Maybe<T> {
    fn default() -> Maybe<T> {
        Maybe(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Maybe<T>, D::Error> {
        T::deserialize(deserializer).map(|value| Maybe(Some(value)))
    }
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
        Within::parse(text).filter(|_| text.len() < 10).map(Span)
    }
}

impl<'a> Row<'a> {
    /// The claim, if nothing is wrong.
    pub fn claim(self) -> Option<Claim<'a>> {
        let said = match self.said.0 {
            None => None,
            Some(said) => Some(Said {
                by: said.by.0,
                date: Day::parse(&said.date.0)?,
                url: match said.url.0 {
                    None => None,
                    Some(url) if url.0.starts_with("https://") || url.0.starts_with("http://") => Some(url.0),
                    Some(_) => return None,
                },
            }),
        };
        let because = match self.because.0 {
            None => Vec::new(),
            Some(list) if list.is_empty() => return None,
            Some(list) => list.into_iter().map(|cite| cite.0).collect(),
        };
        let rating = match self.rating.0 {
            None => Rating::Supported,
            Some(word) => value_of(Rating::WORDS, &word.0)?,
        };
        let waive = match self.waive.0 {
            None => None,
            Some(waive) => Some(Waiver { until: Day::parse(&waive.until.0)?, reason: waive.reason.0 }),
        };
        Some(Claim { id: self.id.0, text: self.text.0, said, asserts: self.asserts.stated()?, because, rating, waive })
    }
}

/// A value of a closed list that may be left out.
fn maybe<T: Copy>(table: &[(&'static str, T)], word: Option<Sound>) -> Option<Option<T>> {
    match word {
        None => Some(None),
        Some(word) => value_of(table, &word.0).map(Some),
    }
}

/// A day that may be left out.
fn maybe_day(text: Option<Sound>) -> Option<Option<Day>> {
    match text {
        None => Some(None),
        Some(text) => Day::parse(&text.0).map(Some),
    }
}

impl<'a> Flat<'a> {
    /// What is asserted, if the keys are those of one kind and no others.
    pub fn stated(mut self) -> Option<Stated<'a>> {
        let stated = if let Some(answers) = self.obligation.0.take() {
            Stated::Obligation {
                answers: answers.0,
                person: self.person.0.take()?.0,
                state: self.state.0.take()?.0,
                date: Day::parse(&self.date.0.take()?.0)?,
                presence: maybe(&PRESENCES, self.presence.0.take())?.unwrap_or(Presence::Territory),
            }
        } else if let Some(bound) = self.bound.0.take() {
            Stated::Bound {
                bound,
                state: self.state.0.take()?.0,
                instrument: self.instrument.0.take()?.0,
                date: Day::parse(&self.date.0.take()?.0)?,
            }
        } else if let Some(act) = self.act.0.take() {
            let within = match (maybe_day(self.date.0.take())?, self.r#in.0.take()) {
                (None, None) => Within::Ever,
                (Some(day), None) => Within::Days(day, day),
                (None, Some(span)) => span.0,
                (Some(_), Some(_)) => return None,
            };
            Stated::Act {
                act: value_of(ActKind::WORDS, &act.0)?,
                state: self.state.0.take()?.0,
                instrument: self.instrument.0.take()?.0,
                within,
            }
        } else if let Some(count) = self.count.0.take() {
            count.stated()?
        } else if let Some(stage) = self.warrant.0.take() {
            Stated::Warrant {
                stage: value_of(WarrantStage::WORDS, &stage.0)?,
                person: self.person.0.take()?.0,
                court: self.court.0.take()?.0,
                date: maybe_day(self.date.0.take())?,
                charge: self.charge.0.take().map(|charge| charge.0),
                is: self.is.0.take()?,
            }
        } else if let Some(outcome) = self.finding.0.take() {
            Stated::Finding {
                outcome: value_of(&FINDINGS, &outcome.0)?,
                state: self.state.0.take()?.0,
                person: self.person.0.take().map(|person| person.0),
                by: maybe_day(self.by.0.take())?,
                referred_to: maybe(&REFERRALS, self.referred_to.0.take())?,
            }
        } else if let Some(kind) = self.office.0.take() {
            Stated::Office {
                kind: value_of(&OFFICES, &kind.0)?,
                person: self.person.0.take()?.0,
                of: self.of.0.take()?.0,
                date: Day::parse(&self.date.0.take()?.0)?,
            }
        } else {
            let visit = self.visit.0.take()?;
            Stated::Visit { person: visit.person.0, state: visit.state.0, date: Day::parse(&visit.date.0)? }
        };
        self.is_empty().then_some(stated)
    }

    /// Whether every key has been used.
    fn is_empty(&self) -> bool {
        let texts = [
            &self.act,
            &self.warrant,
            &self.finding,
            &self.office,
            &self.person,
            &self.state,
            &self.of,
            &self.instrument,
            &self.court,
            &self.date,
            &self.by,
            &self.presence,
            &self.charge,
            &self.referred_to,
        ];
        texts.iter().all(|text| text.0.is_none())
            && self.obligation.0.is_none()
            && self.bound.0.is_none()
            && self.is.0.is_none()
            && self.count.0.is_none()
            && self.visit.0.is_none()
            && self.r#in.0.is_none()
    }
}

impl<'a> FlatCount<'a> {
    fn stated(self) -> Option<Stated<'a>> {
        let of = match (self.parties_to.0, self.obliged_to_arrest.0) {
            (Some(instrument), None) => CountOf::PartiesTo(instrument.0),
            (None, Some(person)) => CountOf::ObligedToArrest(person.0),
            _ => return None,
        };
        let (compare, number) = match (self.equals.0, self.at_least.0, self.at_most.0) {
            (Some(number), None, None) => (Compare::Equals, number),
            (None, Some(number), None) => (Compare::AtLeast, number),
            (None, None, Some(number)) => (Compare::AtMost, number),
            _ => return None,
        };
        let date = Day::parse(&self.date.0?.0)?;
        (number <= 100_000).then_some(Stated::Count { of, date, compare, number })
    }
}
