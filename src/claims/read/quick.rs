//! The quick way: a claim from one line, borrowed from it, when nothing at all is wrong. Whatever it does not take is read again by
//! the strict reader, which says why; so this one only has to know what is right.

use serde::Deserialize;

use super::super::claim::{Claim, Review, Said, Waiver, Words};
use super::flat::Flat;
use super::strict::is_address;
use super::values::{Maybe, Sound};
use crate::law::*;

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
    #[serde(borrow, default)]
    pub review: Maybe<RowReview<'a>>,
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
pub struct RowReview<'a> {
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

impl<'a> Row<'a> {
    /// The claim, if nothing is wrong.
    pub fn claim(self) -> Option<Claim<'a>> {
        let said = match self.said.0 {
            None => None,
            Some(said) => Some(Said { by: said.by.0, date: Day::parse(&said.date.0)?, url: address(said.url)? }),
        };
        let review = match self.review.0 {
            None => None,
            Some(review) => Some(Review { date: Day::parse(&review.date.0)?, url: address(review.url)? }),
        };
        let because = match self.because.0 {
            None => Vec::new(),
            Some(list) if list.is_empty() => return None,
            Some(list) => list.into_iter().map(|cite| cite.0).collect(),
        };
        let rating = match self.rating.0 {
            None => Rating::Supported,
            Some(word) => Rating::from_word(&word.0)?,
        };
        let waive = match self.waive.0 {
            None => None,
            Some(waive) => Some(Waiver { until: Day::parse(&waive.until.0)?, reason: waive.reason.0 }),
        };
        let asserts = self.asserts.stated()?;
        Some(Claim { id: self.id.0, text: self.text.0, said, review, asserts, because, rating, waive })
    }
}

/// The address of a page, where there is one; `None`: it is no address.
fn address(url: Maybe<Sound<'_>>) -> Option<Option<Words<'_>>> {
    match url.0 {
        None => Some(None),
        Some(url) => is_address(&url.0).then_some(Some(url.0)),
    }
}
