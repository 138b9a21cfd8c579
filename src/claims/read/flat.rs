//! What a claim asserts, as the fields of every kind side by side: both readers and tables fill them in, and here they become one
//! assertion, or none.

use serde::Deserialize;

use super::super::claim::{Answers, AssertionKind, Compare, Stated};
use super::super::within::Within;
use super::inner::{FlatCount, FlatVisit, day, is, maybe_day, name, within, word};
use super::values::{Maybe, SomeAnswers, Sound, Span, only_map};
use crate::law::*;

/// The keys of every kind of assertion, side by side.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Flat<'a> {
    obligation: Maybe<SomeAnswers>,
    bound: Maybe<bool>,
    #[serde(borrow)]
    act: Maybe<Sound<'a>>,
    #[serde(borrow)]
    never: Maybe<Sound<'a>>,
    #[serde(borrow, deserialize_with = "only_map")]
    count: Maybe<FlatCount<'a>>,
    #[serde(borrow)]
    warrant: Maybe<Sound<'a>>,
    #[serde(borrow)]
    finding: Maybe<Sound<'a>>,
    #[serde(borrow)]
    requested: Maybe<Sound<'a>>,
    #[serde(borrow)]
    office: Maybe<Sound<'a>>,
    #[serde(borrow, deserialize_with = "only_map")]
    visit: Maybe<FlatVisit<'a>>,
    #[serde(borrow)]
    person: Maybe<Sound<'a>>,
    #[serde(borrow)]
    state: Maybe<Sound<'a>>,
    #[serde(borrow)]
    of: Maybe<Sound<'a>>,
    #[serde(borrow)]
    instrument: Maybe<Sound<'a>>,
    #[serde(borrow)]
    court: Maybe<Sound<'a>>,
    #[serde(borrow)]
    date: Maybe<Sound<'a>>,
    r#in: Maybe<Span>,
    #[serde(borrow)]
    by: Maybe<Sound<'a>>,
    #[serde(borrow)]
    presence: Maybe<Sound<'a>>,
    #[serde(borrow)]
    charge: Maybe<Sound<'a>>,
    is: Maybe<bool>,
    #[serde(borrow)]
    referred_to: Maybe<Sound<'a>>,
}

/// The value of a field.
pub enum Given<'a> {
    /// A word, a name, a day or a citation.
    Text(Sound<'a>),
    /// Answers.
    Answers(Answers),
    /// A month or a year.
    Month(Within),
    /// `true` or `false`.
    Yes(bool),
    /// A number.
    Number(u64),
}

impl<'a> Flat<'a> {
    /// Takes in the value of a field. `None`: the kind has no such field.
    pub fn put(&mut self, kind: AssertionKind, name: &str, given: Given<'a>) -> Option<()> {
        match given {
            Given::Text(text) => self.text(kind, name)?.0 = Some(text),
            Given::Answers(answers) => self.obligation.0 = Some(SomeAnswers(answers)),
            Given::Month(within) => {
                let visit = kind == AssertionKind::Visit;
                let span = if visit { &mut self.visit.0.get_or_insert_default().r#in } else { &mut self.r#in };
                span.0 = Some(Span(within));
            }
            Given::Yes(yes) if kind == AssertionKind::Visit => self.visit.0.get_or_insert_default().is.0 = Some(yes),
            Given::Yes(yes) if name == "is" => self.is.0 = Some(yes),
            Given::Yes(yes) => self.bound.0 = Some(yes),
            Given::Number(number) => self.count.0.get_or_insert_default().compared(Compare::from_word(name)?).0 = Some(number),
        }
        Some(())
    }

    fn text(&mut self, kind: AssertionKind, name: &str) -> Option<&mut Maybe<Sound<'a>>> {
        Some(match (kind, name) {
            (AssertionKind::Count, _) => return self.count.0.get_or_insert_default().text(name),
            (AssertionKind::Visit, _) => return self.visit.0.get_or_insert_default().text(name),
            (_, "act") => &mut self.act,
            (_, "never") => &mut self.never,
            (_, "warrant") => &mut self.warrant,
            (_, "finding") => &mut self.finding,
            (_, "requested") => &mut self.requested,
            (_, "office") => &mut self.office,
            (_, "person") => &mut self.person,
            (_, "state") => &mut self.state,
            (_, "of") => &mut self.of,
            (_, "instrument") => &mut self.instrument,
            (_, "court") => &mut self.court,
            (_, "date") => &mut self.date,
            (_, "by") => &mut self.by,
            (_, "presence") => &mut self.presence,
            (_, "charge") => &mut self.charge,
            (_, "referred-to") => &mut self.referred_to,
            _ => return None,
        })
    }

    /// What is asserted, if the keys are those of one kind and no others.
    pub fn stated(mut self) -> Option<Stated<'a>> {
        let stated = match self.kind()? {
            AssertionKind::Obligation => Stated::Obligation {
                answers: self.obligation.0.take()?.0,
                person: name(&mut self.person)?,
                state: name(&mut self.state)?,
                date: day(self.date.take())?,
                presence: word(self.presence.take())?.unwrap_or(Presence::Territory),
            },
            AssertionKind::Bound | AssertionKind::Act | AssertionKind::Never => self.of_a_treaty()?,
            AssertionKind::Count => self.count.0.take()?.stated()?,
            AssertionKind::Warrant => Stated::Warrant {
                stage: word(self.warrant.take())??,
                person: name(&mut self.person)?,
                court: name(&mut self.court)?,
                date: maybe_day(self.date.take())?,
                charge: name(&mut self.charge),
                is: self.is.0.take()?,
            },
            AssertionKind::Finding => Stated::Finding {
                outcome: word(self.finding.take())??,
                state: name(&mut self.state)?,
                person: name(&mut self.person),
                by: maybe_day(self.by.take())?,
                referred_to: name(&mut self.referred_to),
                is: is(&mut self.is),
            },
            AssertionKind::Requested => Stated::Requested {
                to: name(&mut self.requested)?,
                person: name(&mut self.person)?,
                court: name(&mut self.court),
                by: maybe_day(self.by.take())?,
                is: is(&mut self.is),
            },
            AssertionKind::Office => Stated::Office {
                kind: word(self.office.take())??,
                person: name(&mut self.person)?,
                of: name(&mut self.of)?,
                date: day(self.date.take())?,
                is: is(&mut self.is),
            },
            AssertionKind::Visit => self.visit.0.take()?.stated()?,
        };
        self.is_empty().then_some(stated)
    }

    /// What a state did about an instrument, or whether it was bound.
    fn of_a_treaty(&mut self) -> Option<Stated<'a>> {
        let (state, instrument) = (name(&mut self.state)?, name(&mut self.instrument)?);
        if let Some(bound) = self.bound.0.take() {
            return Some(Stated::Bound { bound, state, instrument, date: day(self.date.take())? });
        }
        if let Some(act) = word(self.act.take())? {
            let (within, is) = (within(self.date.take(), self.r#in.take())?, is(&mut self.is));
            return Some(Stated::Act { act, state, instrument, within, is });
        }
        let act = word(self.never.take())??;
        Some(Stated::Never { act, state, instrument, by: maybe_day(self.by.take())? })
    }

    /// The first kind of which the key is there.
    fn kind(&self) -> Option<AssertionKind> {
        let there = [
            (self.obligation.0.is_some(), AssertionKind::Obligation),
            (self.bound.0.is_some(), AssertionKind::Bound),
            (self.act.0.is_some(), AssertionKind::Act),
            (self.never.0.is_some(), AssertionKind::Never),
            (self.count.0.is_some(), AssertionKind::Count),
            (self.warrant.0.is_some(), AssertionKind::Warrant),
            (self.finding.0.is_some(), AssertionKind::Finding),
            (self.requested.0.is_some(), AssertionKind::Requested),
            (self.office.0.is_some(), AssertionKind::Office),
            (self.visit.0.is_some(), AssertionKind::Visit),
        ];
        there.into_iter().find(|(is, _)| *is).map(|(_, kind)| kind)
    }

    /// Whether every key has been used. No field can be left out here.
    fn is_empty(&self) -> bool {
        matches!(
            self,
            Flat {
                obligation: Maybe(None),
                bound: Maybe(None),
                act: Maybe(None),
                never: Maybe(None),
                count: Maybe(None),
                warrant: Maybe(None),
                finding: Maybe(None),
                requested: Maybe(None),
                office: Maybe(None),
                visit: Maybe(None),
                person: Maybe(None),
                state: Maybe(None),
                of: Maybe(None),
                instrument: Maybe(None),
                court: Maybe(None),
                date: Maybe(None),
                r#in: Maybe(None),
                by: Maybe(None),
                presence: Maybe(None),
                charge: Maybe(None),
                is: Maybe(None),
                referred_to: Maybe(None),
            }
        )
    }
}
