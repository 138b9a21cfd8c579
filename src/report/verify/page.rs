//! The page of a report on claims: failures first, each with what the record says instead, and how to see more.

use super::super::{
    parts,
    words::{
        self,
        message::{Said, check, verify},
        plain, say,
    },
};
use super::parts::{ClaimPart, ProblemPart, VerifyReport};
use crate::draw::page::{Block, Item, Mark, Page, Step, Tone};
use crate::law::{Confidence, Corpus, Rating, Ruling};

/// So many facts of one claim are shown.
const FACTS: usize = 3;
/// So many sources of one fact are shown.
const SOURCES: usize = 2;

impl VerifyReport {
    /// The page, with so many failing claims at most. At a terminal, problems are drawn beside it.
    pub(super) fn page(&self, corpus: &Corpus, with_problems: bool, most: usize) -> Page {
        let totals = &self.totals;
        let (word, tone) = if totals.problems > 0 {
            (verify::incomplete(), Tone::Unsure)
        } else if self.fails() {
            (verify::fails(), Tone::Strong)
        } else {
            (verify::holds(), Tone::Calm)
        };
        let mut blocks = vec![Block::Heading { word: say(corpus, word), tone, text: self.sum() }];
        let mut used: Vec<&'static str> = Vec::new();
        let failing: Vec<&ClaimPart> = self.claims.iter().filter(|claim| claim.result != "holds").collect();
        for claim in failing.iter().take(most) {
            blocks.push(Block::Steps { title: title(corpus, claim), steps: steps(corpus, claim, &mut used) });
        }
        let left_out = if self.all { self.left_out } else { self.failing_left_out() };
        let left_out = left_out + failing.len().saturating_sub(most) as u64;
        if with_problems && !self.problems.is_empty() {
            let steps = self.problems.iter().take(MOST_PROBLEMS).map(|problem| unread(corpus, problem)).collect();
            blocks.push(Block::Steps { title: words::claims::not_checked(corpus).to_owned(), steps });
        }
        let holding = self.claims.iter().filter(|claim| self.all && claim.result == "holds");
        let holding: Vec<Step> = holding.take(most).flat_map(|claim| held(corpus, claim)).collect();
        if !holding.is_empty() {
            blocks.push(Block::Steps { title: words::claims::holding(corpus).to_owned(), steps: holding });
        }
        // What the run fails by stands in the heading.
        let notes = self.notes.iter().filter(|note| !note.fails);
        let mut remarks: Vec<Item> = notes.map(|note| Item::plain(note.text.clone())).collect();
        if left_out > 0 {
            remarks.push(Item::plain(words::claims::left_out(corpus, left_out)));
        }
        let counted = words::claims::counted(corpus, totals.stale, totals.unsourced, totals.unused_waivers, self.deny);
        remarks.extend(counted.into_iter().map(Item::plain));
        if !remarks.is_empty() {
            blocks.push(Block::Paragraph { label: say(corpus, check::note()), items: remarks });
        }
        if !used.is_empty() {
            blocks.push(self.sources(corpus, &used));
        }
        let against = Item::plain(words::claims::against(corpus));
        blocks.push(Block::Paragraph { label: String::new(), items: vec![against] });
        Page { blocks }
    }

    fn sources(&self, corpus: &Corpus, used: &[&'static str]) -> Block {
        let list = used
            .iter()
            .enumerate()
            .filter_map(|(at, id)| Some(self.sources.iter().find(|source| source.id() == *id)?.listed(corpus, at + 1)));
        // What is kept for other formats is not on this page.
        let shown = self.claims.iter().filter(|claim| self.all || claim.result != "holds");
        let shown = shown.flat_map(|claim| claim.facts.iter().take(FACTS));
        let marks: Vec<Confidence> = shown.map(|fact| fact.confidence).collect();
        Block::Sources { list: list.collect(), legend: parts::legend(corpus, &marks) }
    }
}

/// So many problems are listed on a page.
const MOST_PROBLEMS: usize = 100;

/// What could not be read, and where.
fn unread(corpus: &Corpus, problem: &ProblemPart) -> Step {
    let at = match problem.line {
        0 => problem.file.clone(),
        line => format!("{}:{line}:{}", problem.file, problem.column),
    };
    let said = say(corpus, verify::problem(&problem.message, problem.help.as_deref()));
    Step { mark: Mark::Fails, label: String::new(), item: Item::plain([at, said].join("  ")) }
}

fn title(corpus: &Corpus, claim: &ClaimPart) -> String {
    let waived = (claim.result == "waived").then(|| plain(corpus, verify::waived()));
    let codes: Vec<&str> = claim.failures.iter().map(|failure| failure.code).chain(waived).collect();
    format!("{}:{}:{}  {}  [{}]", claim.file, claim.line, claim.column, claim.id, codes.join(", "))
}

fn steps(corpus: &Corpus, claim: &ClaimPart, used: &mut Vec<&'static str>) -> Vec<Step> {
    let step = |mark, label: Said<0>, text: String| Step { mark, label: say(corpus, label), item: Item::plain(text) };
    let mut steps = vec![step(Mark::Assumed, verify::claim(), say(corpus, verify::quoted(&claim.text)))];
    if let Some(said) = &claim.said {
        steps.push(step(Mark::Assumed, verify::said(), words::claims::said(corpus, &said.by, said.date)));
    }
    for failure in &claim.failures {
        let (mark, label) = match claim.outcome {
            Rating::Unproven => (Mark::Open, verify::open()),
            Rating::Supported | Rating::Refuted => (Mark::Fails, verify::wrong()),
        };
        steps.push(step(mark, label, failure.text.clone()));
    }
    steps.extend(claim.missing.iter().map(|text| step(Mark::Fails, verify::because(), text.clone())));
    let mark = if claim.outcome == Rating::Unproven { Mark::Open } else { Mark::Result };
    steps.push(step(mark, verify::record(), claim.says.clone()));
    for fact in claim.facts.iter().take(FACTS) {
        let mut refs: Vec<usize> = fact.sources.iter().take(SOURCES).map(|id| number(used, id)).collect();
        refs.sort_unstable();
        let item = Item { text: fact.text.clone(), refs, sign: fact.confidence.into() };
        steps.push(Step { mark: Mark::Holds, label: say(corpus, verify::fact()), item });
    }
    let raised = claim.objections.iter().zip(&claim.ruled);
    steps.extend(raised.map(|(objection, ruled)| step(heard(*ruled), verify::objection(), objection.clone())));
    if !claim.articles.is_empty() {
        steps.push(step(Mark::Holds, verify::articles(), words::capital(&claim.articles)));
    }
    if let Some(day) = claim.beyond {
        steps.push(step(Mark::Open, verify::stale(), words::claims::beyond(corpus, day)));
    }
    if claim.recalled {
        steps.push(step(Mark::Open, verify::unsourced(), words::claims::recalled(corpus).to_owned()));
    }
    if let Some(waiver) = &claim.waiver {
        let expired = claim.failures.iter().any(|failure| failure.code == crate::problem::Code::ExpiredWaiver.word());
        let text = if expired {
            words::claims::expired(corpus, waiver.until, &waiver.reason)
        } else {
            words::claims::waived(corpus, waiver.until, &waiver.reason)
        };
        steps.push(step(Mark::Assumed, verify::waiver(), text));
    }
    steps.push(step(Mark::Assumed, verify::more(), claim.more.clone()));
    steps
}

/// The mark of an objection.
fn heard(ruled: Ruling) -> Mark {
    match ruled {
        Ruling::Overruled => Mark::Fails,
        Ruling::Open => Mark::Open,
        Ruling::Sustained => Mark::Holds,
    }
}

/// A claim that holds: the sentence, and what the record says.
fn held(corpus: &Corpus, claim: &ClaimPart) -> [Step; 2] {
    let mark = match claim.outcome {
        Rating::Supported => Mark::Holds,
        Rating::Refuted => Mark::Fails,
        Rating::Unproven => Mark::Open,
    };
    let text = words::claims::held_claim(corpus, &claim.id, &claim.text, claim.rating);
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
