//! The page of an answer: the word and the sentence, the chain, the objections, what else, the record, the sources.

use std::borrow::Cow;

use super::parts::*;
use crate::{
    draw::page::{Block, Item, Mark, Page, Step, Tone},
    law::{Confidence, Corpus, Ruling, Status, Text},
    report::parts::Footnotes,
    words::{
        self,
        message::{Said, check as text, view},
        plain, say,
    },
};

/// Findings told on the page; JSON has them all.
const FINDINGS: usize = 4;
/// Sources named for one remark, unless every step is shown.
const SOURCES: usize = 2;
/// Trips told on the page.
const TRIPS: usize = 3;

/// The page of an answer.
pub(super) fn page(corpus: &Corpus, report: &CheckReport) -> Page {
    let mut sheet = Sheet {
        corpus,
        report,
        notes: Footnotes::of(&report.sources, if report.show.every_step { usize::MAX } else { SOURCES }),
        blocks: Vec::new(),
    };
    sheet.blocks.push(Block::Heading {
        word: report.answer.to_uppercase(),
        tone: Tone::from(report.show.answer),
        text: report.sentence.clone(),
    });
    if report.show.every_step {
        for conclusion in &report.conclusions {
            sheet.whole(conclusion);
        }
    } else if let Some(leading) = report.show.leading.map(|at| &report.conclusions[at]) {
        sheet.why(leading);
        sheet.objections(leading);
        sheet.also();
    }
    sheet.flags();
    sheet.record();
    sheet.consequences();
    sheet.would_change();
    sheet.blocks.push(sheet.notes.block(corpus));
    let beyond = report.query.date > report.show.complete_on;
    let closing = words::sentences([
        Some(say(corpus, text::complete_to(report.show.complete_on, beyond))),
        Some(say(corpus, view::no_advice())),
        (!report.show.every_step).then(|| say(corpus, text::every_step())),
    ]);
    sheet.blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(closing)] });
    Page { blocks: sheet.blocks }
}

/// A line about other conclusions.
struct Also<'a> {
    rank: u8,
    reason: &'a str,
    document: &'a str,
    /// Documents of which just the same is to be said.
    so_too: Vec<&'a str>,
    headings: Vec<&'a str>,
}

impl Also<'_> {
    fn line(&self, corpus: &Corpus) -> String {
        let headings: Vec<&str> = self.headings.iter().copied().filter(|heading| !heading.is_empty()).collect();
        let said = [headings.join("; "), self.reason.to_owned()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(": ");
        let said = words::capital(&said);
        let others = self.so_too.iter().copied();
        let documents = match (said.is_empty(), self.document) {
            (true, document) => return words::capital(document),
            (false, "") if self.so_too.is_empty() => return said,
            // The document that the page is about is not named again.
            (false, "") => say(corpus, text::so_too(others)),
            (false, document) => say(corpus, text::documents([document].into_iter().chain(others))),
        };
        say(corpus, text::other(said, documents))
    }
}

/// The lines, where those that say the same of several documents are one.
fn joined(lines: Vec<Also>) -> Vec<Also> {
    let mut kept: Vec<Also> = Vec::new();
    for line in lines {
        let nothing = line.reason.is_empty() && line.headings == [""];
        match kept.iter_mut().find(|other| !nothing && other.reason == line.reason && other.headings == line.headings) {
            // A line about the main document does not name it, and comes first.
            Some(same) if line.document.is_empty() => same.so_too.insert(0, std::mem::take(&mut same.document)),
            Some(same) => same.so_too.push(line.document),
            None => kept.push(line),
        }
    }
    kept
}

/// A text, where there is one.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Whether a status says that the rule has nothing to do with the case.
fn is_nothing(status: Status) -> bool {
    matches!(status, Status::NotApplicable | Status::NotShown | Status::NotParty)
}

/// A page being written: sources get their numbers in the order in which they are used.
struct Sheet<'a> {
    corpus: &'a Corpus,
    report: &'a CheckReport,
    notes: Footnotes<'a>,
    blocks: Vec<Block>,
}

impl Sheet<'_> {
    fn item(&mut self, text: impl Into<String>, sources: &[&'static str], confidence: Confidence) -> Item {
        self.notes.item(text, sources, confidence)
    }

    fn plain(&self, said: Said<0>) -> Text {
        plain(self.corpus, said)
    }

    fn steps(&mut self, title: impl Into<String>, steps: Vec<Step>) {
        if !steps.is_empty() {
            self.blocks.push(Block::Steps { title: title.into(), steps });
        }
    }

    fn premise(&mut self, premise: &PremisePart) -> Step {
        let mark = match premise.met {
            Some(true) => Mark::Holds,
            Some(false) => Mark::Fails,
            None => Mark::Open,
        };
        Step { mark, label: premise.label.to_owned(), item: self.item(&premise.text, &premise.sources, premise.confidence) }
    }

    /// The chain of the leading conclusion, the document in one line.
    fn why(&mut self, conclusion: &ConclusionPart) {
        let warrant = conclusion.show.warrant.as_ref();
        let mut steps: Vec<Step> = warrant.into_iter().map(|warrant| self.premise(warrant)).collect();
        let told = |premise: &&PremisePart| {
            let of_the_document = warrant.is_some() && matches!(premise.condition, "document" | "live" | "known-to-host");
            !of_the_document && !premise.minor
        };
        let others: Vec<&PremisePart> = conclusion.premises.iter().filter(told).collect();
        steps.extend(others.into_iter().map(|premise| self.premise(premise)));
        steps.extend(self.ending(conclusion));
        self.steps(self.plain(text::why()), steps);
    }

    /// What is assumed, and what follows.
    fn ending(&mut self, conclusion: &ConclusionPart) -> Vec<Step> {
        let assumed = conclusion.assumes.iter().map(|assumed| Step {
            mark: Mark::Assumed,
            label: self.plain(text::assumed()).to_owned(),
            item: Item::plain(*assumed),
        });
        let articles = filled(&conclusion.show.articles);
        let result = say(self.corpus, text::comes_to(&conclusion.show.result, articles));
        let label = self.plain(if conclusion.show.carries { text::obligation() } else { text::result() });
        let result = Step { mark: Mark::Result, label: label.to_owned(), item: Item::plain(result) };
        assumed.chain(std::iter::once(result)).collect()
    }

    fn objection(&mut self, objection: &ObjectionPart) -> Step {
        let mark = match objection.ruled {
            Ruling::Overruled => Mark::Fails,
            Ruling::Open => Mark::Open,
            Ruling::Sustained => Mark::Holds,
        };
        Step { mark, label: String::new(), item: self.item(&objection.line, &objection.sources, objection.confidence) }
    }

    fn objections(&mut self, conclusion: &ConclusionPart) {
        let steps = conclusion.objections.iter().map(|objection| self.objection(objection)).collect();
        self.steps(self.plain(text::objections()), steps);
    }

    /// A conclusion with every step.
    fn whole(&mut self, conclusion: &ConclusionPart) {
        let mut steps: Vec<Step> = conclusion.premises.iter().map(|premise| self.premise(premise)).collect();
        for (step, premise) in steps.iter_mut().zip(&conclusion.premises) {
            let (since, until) = premise.unnamed;
            if let Some(span) = words::span(since, until) {
                step.item.text = say(self.corpus, text::step(&premise.text, span));
            }
        }
        steps.extend(conclusion.objections.iter().chain(&conclusion.show.on_request).map(|objection| self.objection(objection)));
        steps.extend(self.ending(conclusion));
        let rule = match (&conclusion.number, conclusion.rule) {
            (Some(number), Some(rule)) => [&number.to_string(), " ", rule].concat().into(),
            _ => Cow::Borrowed(self.plain(text::no_rule())),
        };
        self.steps(say(self.corpus, text::rule(rule, conclusion.warrant, conclusion.status)), steps);
    }

    /// The other conclusions. What comes to the same by several articles is one line; what does not apply is one line together; a
    /// document that leads nowhere is one line.
    fn also(&mut self) {
        let leading = self.report.show.leading;
        let main = leading.and_then(|at| self.report.conclusions[at].warrant);
        let mut near: Vec<Also> = Vec::new();
        let mut far: Vec<String> = Vec::new();
        let others = self.report.conclusions.iter().enumerate().filter(|(at, _)| Some(*at) != leading);
        for (_, conclusion) in others {
            let show = &conclusion.show;
            let of_another = conclusion.warrant != main;
            let nothing = is_nothing(show.status);
            let said_above =
                self.report.show.leading.is_some_and(|at| self.report.conclusions[at].show.status == Status::NoWarrant);
            if of_another && nothing || !of_another && said_above && show.status == Status::NoWarrant {
                continue;
            }
            if show.status == Status::NotApplicable {
                let line = say(self.corpus, text::other(&show.title, self.why_not(conclusion)));
                if !far.contains(&line) {
                    far.push(line);
                }
                continue;
            }
            let (document, heading, reason) = match (&show.warrant, show.status) {
                (Some(warrant), Status::NoWarrant) => (warrant.text.as_str(), "", ""),
                _ if of_another => (show.document.as_str(), show.heading.as_str(), show.reason.as_str()),
                _ => ("", show.heading.as_str(), show.reason.as_str()),
            };
            match near.iter_mut().find(|also| also.reason == reason && also.document == document) {
                Some(also) if also.headings.contains(&heading) => {}
                Some(also) => also.headings.push(heading),
                None => near.push(Also { rank: show.nearness, reason, document, so_too: Vec::new(), headings: vec![heading] }),
            }
        }
        let mut near = joined(near);
        near.sort_by_key(|also| std::cmp::Reverse(also.rank));
        let mut items: Vec<Item> = near.iter().map(|also| Item::plain(also.line(self.corpus))).collect();
        if !far.is_empty() {
            items.push(Item::plain(say(self.corpus, text::not_applicable(far))));
        }
        self.labelled(text::also(), items);
    }

    /// Why a rule does not apply: told for each document where the documents differ, since what one does not charge another may. Where one
    /// carries the charge, what keeps the rule from speaking about that one is the reason.
    fn why_not(&self, conclusion: &ConclusionPart) -> String {
        let of_this_rule = |other: &&ConclusionPart| other.rule == conclusion.rule;
        let charging: Vec<&ConclusionPart> = self
            .report
            .conclusions
            .iter()
            .filter(of_this_rule)
            .filter(|other| other.show.charged == Some(true) && is_nothing(other.show.status))
            .collect();
        let alike = |other: &&ConclusionPart| other.show.status == Status::NotApplicable && !other.show.not_live;
        let all: Vec<&ConclusionPart> = match charging.is_empty() {
            true => self.report.conclusions.iter().filter(of_this_rule).filter(alike).collect(),
            false => charging,
        };
        // What another document does charge is not denied without saying of which this is true.
        let applies_elsewhere =
            self.report.conclusions.iter().any(|other| {
                other.number == conclusion.number && other.instrument == conclusion.instrument && other.show.carries
            });
        if !applies_elsewhere && all.iter().all(|other| other.show.reason == conclusion.show.reason) {
            return conclusion.show.reason.clone();
        }
        let reasons: Vec<String> = all.iter().map(|other| format!("{}: {}", other.show.document, other.show.reason)).collect();
        reasons.join("; ")
    }

    fn labelled(&mut self, label: Said<0>, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::Paragraph { label: self.plain(label).to_owned(), items });
        }
    }

    fn flags(&mut self) {
        let report = self.report;
        for (label, contest) in [(text::contested(), true), (text::note(), false)] {
            let flags = report.flags.iter().filter(|flag| flag.contests == contest);
            let items = flags.map(|flag| {
                let said = say(self.corpus, text::flag(flag.code, &flag.text, filled(&flag.articles)));
                self.item(said, &flag.sources, flag.confidence)
            });
            let items = items.collect();
            self.labelled(label, items);
        }
    }

    fn record(&mut self) {
        let record = &self.report.record;
        let mut items: Vec<Item> = Vec::new();
        for visit in record.visits.iter().take(TRIPS) {
            items.push(self.item(&visit.text, &visit.sources, visit.confidence));
        }
        if items.is_empty() {
            items.push(Item::plain(words::no_trip(self.corpus, self.report.show.near)));
        }
        // Rulings about this very stay come first.
        let mut findings: Vec<&FindingPart> = record.findings.iter().collect();
        findings.sort_by_key(|finding| !finding.of_this_day);
        for finding in findings.iter().take(FINDINGS) {
            items.push(self.item(&finding.text, &finding.sources, finding.confidence));
        }
        if findings.len() > FINDINGS {
            items.push(Item::plain(words::more_findings(self.corpus, findings.len() - FINDINGS)));
        }
        self.labelled(text::on_record(), items);
    }

    fn consequences(&mut self) {
        let items = self.report.consequences.iter().map(|consequence| Item::plain(&consequence.line)).collect();
        self.labelled(text::if_not_done(), items);
    }

    fn would_change(&mut self) {
        let items = self.report.would_change.iter().map(Item::plain).collect();
        self.labelled(text::would_change(), items);
    }
}
