//! Claims as `ClaimReview` of schema.org, in JSON-LD: one for each claim that was held against the record.

use std::io::{self, Write};

use serde::Serialize;

use super::Unchecked;
use crate::claims::{AtLength, Claim, Run, Walked};
use crate::draw::{Style, json};
use crate::law::*;
use crate::{
    HOME,
    words::{self, message::verify, say},
};

/// A set of reviews, each written as it comes: there may be any number of them.
pub struct ClaimReviews<W> {
    out: W,
    style: Style,
    begun: bool,
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

impl<W: Write> ClaimReviews<W> {
    /// Writes the review of every claim of a walk to `out`, each as soon as it is read, and gives what could not be reviewed. `Err`:
    /// nothing more could be written.
    pub fn write(mut run: Run<1>, out: W, style: Style) -> (io::Result<()>, Unchecked) {
        let mut unchecked = Unchecked::default();
        let mut reviews = ClaimReviews { out, style, begun: false };
        let written = reviews.all(&mut run, &mut unchecked).and_then(|()| reviews.finish());
        (written, unchecked)
    }

    fn all(&mut self, run: &mut Run<1>, unchecked: &mut Unchecked) -> io::Result<()> {
        let ([corpus], today) = (run.corpora(), run.today());
        while let Some(walked) = run.walk() {
            match walked {
                Walked::Problems(problems) => unchecked.add(problems),
                Walked::Claim(claim, [Err(faults)]) => unchecked.add_faults(corpus, &claim, &faults),
                Walked::Claim(mut claim, [Ok(_)]) => {
                    if let [Some(told)] = claim.at_length() {
                        self.claim(corpus, claim.claim(), &told, today)?;
                    }
                }
                Walked::File(_) | Walked::NotCompared(_) => {}
            }
        }
        Ok(())
    }

    /// Adds the review of a claim.
    fn claim(&mut self, corpus: &Corpus, claim: &Claim, told: &AtLength, today: Day) -> io::Result<()> {
        let review = json::write(&review(corpus, claim, told, today), self.style);
        self.begin(if self.begun { "," } else { "" })?;
        for line in review.lines() {
            write!(self.out, "\n    {}", in_a_page(line))?;
        }
        Ok(())
    }

    /// Ends the set.
    fn finish(mut self) -> io::Result<()> {
        let indent = if self.begun { "\n  " } else { "" };
        self.begin("")?;
        writeln!(self.out, "{indent}]\n}}")?;
        self.out.flush()
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

fn review(corpus: &Corpus, claim: &Claim, told: &AtLength, today: Day) -> ClaimReview {
    let verdict = &told.verdict;
    let articles = words::claims::articles(corpus, &verdict.cites);
    let says = words::claims::says(corpus, told, today);
    let (rating_value, alternate_name) = words::claims::review_rating(corpus, verdict.outcome);
    let said = claim.said.as_ref();
    let url = said.and_then(|said| said.url.as_ref());
    ClaimReview {
        kind: "ClaimReview",
        id: format!("#{}", super::sarif::uri(&claim.id)),
        claim_reviewed: claim.text.to_string(),
        date_published: today,
        author: Named { kind: "Organization", name: "dedere".to_owned(), url: HOME },
        review_rating: ReviewRating { kind: "Rating", rating_value, best_rating: 3, worst_rating: 1, alternate_name },
        review_body: if articles.is_empty() { says } else { [says, say(corpus, verify::sentence(articles))].join(" ") },
        item_reviewed: Reviewed {
            kind: "Claim",
            author: said.map(|said| Named { kind: "Organization", name: said.by.to_string(), url: None }),
            date_published: said.map(|said| said.date),
            appearance: url.map(|url| Appearance { kind: "CreativeWork", url: url.to_string() }),
        },
    }
}
