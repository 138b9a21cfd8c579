//! Claims as `ClaimReview` of schema.org, in JSON-LD: one for each claim that was held against the record, as a newsroom publishes it.

use std::io::{self, Write};

use serde::Serialize;

use super::sarif::uri;
use crate::claims::{AtLength, Claim, Found};
use crate::draw::{Style, json};
use crate::law::*;
use crate::words::{self, message::verify, say};

/// Who publishes reviews, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Newsroom {
    /// Its name.
    pub name: String,
    /// Its own page.
    pub url: Option<String>,
    /// The page on which a review stands, where the claim does not say: `{id}` is the id of the claim, `{file}` the name of its file
    /// without its ending.
    pub page: String,
}

impl Newsroom {
    /// What may be left open in the address of a page.
    pub const HOLES: [&str; 2] = ["{id}", "{file}"];

    fn page(&self, file: &str, claim: &Claim) -> String {
        if let Some(url) = claim.review.as_ref().and_then(|review| review.url.as_ref()) {
            return url.to_string();
        }
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let [id, of_file] = Newsroom::HOLES;
        self.page.replace(id, &part(&claim.id)).replace(of_file, &part(stem))
    }

    fn named(&self) -> Named {
        Named { kind: "Organization", name: self.name.clone(), url: self.url.clone() }
    }
}

/// A text as a part of an address.
fn part(text: &str) -> String {
    uri(text).replace('/', "%2F")
}

/// So many facts stand behind what a review says of a number.
const FACTS: usize = 2;

/// A set of reviews, each written as it comes: there may be any number of them.
pub struct ClaimReviews<W> {
    out: W,
    newsroom: Newsroom,
    style: Style,
    begun: bool,
    written: io::Result<()>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimReview {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    claim_reviewed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Day>,
    author: Named,
    publisher: Named,
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
    url: Option<String>,
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

impl<W: Write> ClaimReviews<W> {
    /// A set without a review yet, which is written to `out`.
    pub fn new(out: W, newsroom: Newsroom, style: Style) -> ClaimReviews<W> {
        ClaimReviews { out, newsroom, style, begun: false, written: Ok(()) }
    }

    /// Adds the review of a claim of this file. Once something could not be written, nothing more is.
    pub fn add(&mut self, corpus: &Corpus, file: &str, claim: &Claim, told: &AtLength, today: Day) {
        if self.written.is_ok() {
            let review = json::write(&review(corpus, &self.newsroom, file, claim, told, today), self.style);
            self.written = self.write(&review);
        }
    }

    fn write(&mut self, review: &str) -> io::Result<()> {
        self.begin(if self.begun { "," } else { "" })?;
        for line in review.lines() {
            write!(self.out, "\n    {}", in_a_page(line))?;
        }
        Ok(())
    }

    /// Ends the set, and gives what was written to. `Err`: not all of it could be written.
    pub fn finish(mut self) -> io::Result<W> {
        std::mem::replace(&mut self.written, Ok(()))?;
        let indent = if self.begun { "\n  " } else { "" };
        self.begin("")?;
        writeln!(self.out, "{indent}]\n}}")?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// Writes what stands before the first review, or else between two.
    fn begin(&mut self, between: &str) -> io::Result<()> {
        match std::mem::replace(&mut self.begun, true) {
            true => self.out.write_all(between.as_bytes()),
            false => write!(self.out, "{{\n  {:?}: {:?},\n  {:?}: [", "@context", "https://schema.org", "@graph"),
        }
    }
}

/// JSON that can be pasted into a page, and shown in the log of a job: no text in it ends the script that it stands in, or is a command to
/// the runner. These signs stand in texts alone.
fn in_a_page(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026").replace("##[", "#\\u0023[")
}

fn review(corpus: &Corpus, newsroom: &Newsroom, file: &str, claim: &Claim, told: &AtLength, today: Day) -> ClaimReview {
    let verdict = &told.verdict;
    let articles = words::claims::articles(corpus, &verdict.cites);
    let says = words::claims::says(corpus, told, today);
    // A number, or that a state was not bound, says by itself too little for a reader who sees nothing else.
    let bare = matches!(verdict.found, Found::Bound(_) | Found::Number(..)) && verdict.outcome != Rating::Supported;
    let facts = verdict.facts.iter().filter(|_| bare).take(FACTS);
    let facts = facts.map(|fact| words::claims::fact(corpus, told.about.as_ref(), fact, today) + ".");
    let says = std::iter::once(says).chain(facts).collect::<Vec<_>>().join(" ");
    let (rating_value, alternate_name) = words::claims::review_rating(corpus, verdict.outcome);
    let said = claim.said.as_ref();
    let page = newsroom.page(file, claim);
    let appearance = said.and_then(|said| said.url.as_ref());
    // One page may hold the reviews of several claims, and two files the same id. It stays the same on another day.
    let place = page.split('#').next().unwrap_or_default();
    ClaimReview {
        kind: "ClaimReview",
        id: format!("{place}#{}/{}", uri(file.trim_start_matches('/')), part(&claim.id)),
        claim_reviewed: claim.text.to_string(),
        date_published: claim.review.as_ref().map(|review| review.date),
        author: newsroom.named(),
        publisher: newsroom.named(),
        review_rating: ReviewRating { kind: "Rating", rating_value, best_rating: 3, worst_rating: 1, alternate_name },
        review_body: if articles.is_empty() { says } else { [says, say(corpus, verify::sentence(articles))].join(" ") },
        item_reviewed: Reviewed {
            kind: "Claim",
            author: said.map(|said| Named { kind: "Organization", name: said.by.to_string(), url: None }),
            date_published: said.map(|said| said.date),
            appearance: appearance.map(|url| Appearance { kind: "CreativeWork", url: url.to_string() }),
        },
        url: page,
    }
}
