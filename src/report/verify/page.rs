//! The page of a report on claims: failures first, each with what the record says instead, and how to see more.

use super::super::{
    page::{Block, Item, Mark, Page, Step, Tone},
    parts, words,
};
use super::{ClaimPart, VerifyReport};
use crate::law::{Confidence, Corpus, Rating};

/// So many facts of one claim are shown.
const FACTS: usize = 3;
/// So many sources of one fact are shown.
const SOURCES: usize = 2;

impl VerifyReport {
    /// The page, with so many failing claims at most. At a terminal, problems are drawn beside it.
    pub(super) fn page(&self, corpus: &Corpus, with_problems: bool, most: usize) -> Page {
        let totals = &self.totals;
        let (word, tone) = if totals.problems > 0 {
            ("INCOMPLETE", Tone::Unsure)
        } else if self.fails() {
            ("FAILS", Tone::Strong)
        } else {
            ("HOLDS", Tone::Calm)
        };
        let mut blocks = vec![Block::Heading { word: word.to_owned(), tone, text: self.sum() }];
        let mut used: Vec<&'static str> = Vec::new();
        let failing: Vec<&ClaimPart> = self.claims.iter().filter(|claim| claim.result != "holds").collect();
        for claim in failing.iter().take(most) {
            blocks.push(Block::Steps { title: title(claim), steps: steps(claim, &mut used) });
        }
        let left_out = self.left_out + failing.len().saturating_sub(most) as u64;
        if with_problems && !self.problems.is_empty() {
            let row = |problem: &super::ProblemPart| {
                let help = problem.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
                let step = format!("{}{help}", problem.message);
                let at = match problem.line {
                    0 => problem.file.clone(),
                    line => format!("{}:{line}:{}", problem.file, problem.column),
                };
                Step { mark: Mark::Fails, label: String::new(), item: Item::plain(format!("{at}  {step}")) }
            };
            let steps = self.problems.iter().take(MOST_PROBLEMS).map(row).collect();
            blocks.push(Block::Steps { title: words::claims::not_checked().to_owned(), steps });
        }
        let holding: Vec<Step> = self.claims.iter().filter(|claim| claim.result == "holds").take(most).flat_map(held).collect();
        if !holding.is_empty() {
            blocks.push(Block::Steps { title: words::claims::holding().to_owned(), steps: holding });
        }
        let mut remarks: Vec<Item> = self.notes.iter().map(|note| Item::plain(note.text.clone())).collect();
        if left_out > 0 {
            remarks.push(Item::plain(words::claims::left_out(left_out)));
        }
        let counted = words::claims::counted(totals.stale, totals.unsourced, totals.unused_waivers);
        remarks.extend(counted.into_iter().map(Item::plain));
        if !remarks.is_empty() {
            blocks.push(Block::Paragraph { label: "Note".to_owned(), items: remarks });
        }
        if !used.is_empty() {
            blocks.push(self.sources(corpus, &used));
        }
        let against = Item::plain(words::claims::against(&self.edition));
        blocks.push(Block::Paragraph { label: String::new(), items: vec![against] });
        Page { blocks }
    }

    fn sources(&self, corpus: &Corpus, used: &[&'static str]) -> Block {
        let list = used
            .iter()
            .enumerate()
            .filter_map(|(at, id)| Some(self.sources.iter().find(|source| source.id() == *id)?.listed(corpus, at + 1)));
        let shown = self.claims.iter().flat_map(|claim| claim.facts.iter().take(FACTS));
        let mut legend: Vec<Confidence> =
            shown.map(|fact| fact.confidence).filter(|confidence| *confidence != Confidence::Sourced).collect();
        legend.sort();
        legend.dedup();
        Block::Sources { list: list.collect(), legend: parts::legend(corpus, legend) }
    }
}

/// So many problems are listed on a page.
const MOST_PROBLEMS: usize = 100;

fn title(claim: &ClaimPart) -> String {
    let codes: Vec<&str> = claim.failures.iter().map(|failure| failure.code).collect();
    let waived = if claim.result == "waived" { ", waived" } else { "" };
    format!("{}:{}:{}  {}  [{}{waived}]", claim.file, claim.line, claim.column, claim.id, codes.join(", "))
}

fn steps(claim: &ClaimPart, used: &mut Vec<&'static str>) -> Vec<Step> {
    let step = |mark, label: &str, text: String| Step { mark, label: label.to_owned(), item: Item::plain(text) };
    let mut steps = vec![step(Mark::Assumed, "claim", format!("\u{201c}{}\u{201d}", claim.text))];
    if let Some(said) = &claim.said {
        steps.push(step(Mark::Assumed, "said", words::claims::said(&said.by, said.date)));
    }
    for failure in &claim.failures {
        steps.push(step(Mark::Fails, "wrong", failure.text.clone()));
    }
    steps.extend(claim.missing().map(|text| step(Mark::Fails, "because", text)));
    let mark = if claim.outcome == Rating::Unproven { Mark::Open } else { Mark::Result };
    steps.push(step(mark, "record", claim.says.clone()));
    for fact in claim.facts.iter().take(FACTS) {
        let refs = fact.sources.iter().take(SOURCES).map(|id| number(used, id)).collect();
        let item = Item { text: fact.text.clone(), refs, confidence: fact.confidence };
        steps.push(Step { mark: Mark::Holds, label: "fact".to_owned(), item });
    }
    steps.extend(claim.objections.iter().map(|objection| step(Mark::Fails, "objection", objection.clone())));
    if !claim.articles.is_empty() {
        steps.push(step(Mark::Holds, "articles", words::capital(&claim.articles)));
    }
    if let Some(day) = claim.beyond {
        steps.push(step(Mark::Open, "stale", words::claims::beyond(day)));
    }
    if claim.recalled {
        steps.push(step(Mark::Open, "unsourced", words::claims::recalled().to_owned()));
    }
    if let Some(waiver) = &claim.waiver {
        let expired = claim.failures.iter().any(|failure| failure.code == crate::problem::Code::ExpiredWaiver.word());
        let text = if expired {
            words::claims::expired(waiver.until, &waiver.reason)
        } else {
            words::claims::waived(waiver.until, &waiver.reason)
        };
        steps.push(step(Mark::Assumed, "waiver", text));
    }
    steps.push(step(Mark::Assumed, "more", claim.more.clone()));
    steps
}

/// A claim that holds: the sentence, and what the record says.
fn held(claim: &ClaimPart) -> [Step; 2] {
    let mark = match claim.outcome {
        Rating::Supported => Mark::Holds,
        Rating::Refuted => Mark::Fails,
        Rating::Unproven => Mark::Open,
    };
    let text = words::claims::held_claim(&claim.id, &claim.text, claim.rating);
    [
        Step { mark, label: String::new(), item: Item::plain(text) },
        Step { mark: Mark::Result, label: String::new(), item: Item::plain(claim.says.clone()) },
    ]
}

/// The number of a source on the page.
fn number(used: &mut Vec<&'static str>, id: &'static str) -> usize {
    match used.iter().position(|other| *other == id) {
        Some(at) => at + 1,
        None => {
            used.push(id);
            used.len()
        }
    }
}
