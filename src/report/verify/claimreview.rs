//! Claims as `ClaimReview` of schema.org, in JSON-LD: one for each claim that was held against the record.

use serde::Serialize;

use super::super::{HOME, Style, json, words};
use crate::law::*;

/// A set of reviews.
#[derive(Debug, Serialize)]
pub struct ClaimReviews {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<ClaimReview>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimReview {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    claim_reviewed: String,
    date_published: Day,
    author: Named,
    review_rating: ReviewRating,
    review_body: String,
    item_reviewed: Reviewed,
}

#[derive(Debug, Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ReviewRating {
    #[serde(rename = "@type")]
    kind: &'static str,
    rating_value: u8,
    best_rating: u8,
    worst_rating: u8,
    alternate_name: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Reviewed {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appearance: Option<Appearance>,
}

#[derive(Debug, Serialize)]
struct Appearance {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
}

impl Default for ClaimReviews {
    fn default() -> ClaimReviews {
        ClaimReviews { context: "https://schema.org", graph: Vec::new() }
    }
}

impl ClaimReviews {
    /// Adds the review of a claim.
    pub fn claim(&mut self, corpus: &Corpus, claim: &Claim, about: &(Assertion, Verdict), today: Day) {
        let (assertion, verdict) = about;
        let articles = words::claims::articles(corpus, &verdict.cites);
        let says = words::claims::says(corpus, assertion, verdict, today);
        let (rating_value, alternate_name) = words::claims::review_rating(verdict.outcome);
        self.graph.push(ClaimReview {
            kind: "ClaimReview",
            id: format!("#{}", super::sarif::uri(&claim.id)),
            claim_reviewed: claim.text.to_string(),
            date_published: today,
            author: Named { kind: "Organization", name: "dedere".to_owned(), url: HOME },
            review_rating: ReviewRating { kind: "Rating", rating_value, best_rating: 3, worst_rating: 1, alternate_name },
            review_body: if articles.is_empty() { says } else { format!("{says} {}.", words::capital(&articles)) },
            item_reviewed: Reviewed {
                kind: "Claim",
                author: claim.said.as_ref().map(|said| Named { kind: "Organization", name: said.by.to_string(), url: None }),
                date_published: claim.said.as_ref().map(|said| said.date),
                appearance: claim
                    .said
                    .as_ref()
                    .and_then(|said| said.url.as_ref().map(|url| Appearance { kind: "CreativeWork", url: url.to_string() })),
            },
        });
    }

    /// Writes them as JSON-LD.
    pub fn write(&self, style: Style) -> String {
        json::write(self, style)
    }
}
