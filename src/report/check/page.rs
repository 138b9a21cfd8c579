//! The page of an answer: the word and the sentence, the chain, the objections, what else, the record, the sources.

use std::borrow::Cow;

use super::{parts::*, rows::Row};
use crate::{
    draw::{
        page::{Block, Item, Mark, Page, Step, Tone},
        text::Measure,
    },
    law::{Confidence, Corpus, Ruling, Text},
    report::parts::Footnotes,
    words::{
        self,
        message::{Said, brief, check as message, view},
        plain, say,
    },
};

/// Lines of the short page, and of that of a person with so many documents.
const LINES: usize = 16;
const LINES_OF_MANY: usize = 20;
const MANY_DOCUMENTS: usize = 3;
/// Sources named for one sentence of the short page.
const SOURCES: usize = 2;

/// The page of an answer: the short one, or every step.
pub(super) fn page(corpus: &Corpus, report: &CheckReport) -> Page {
    match report.show.every_step {
        true => whole(corpus, report),
        false => short(corpus, report),
    }
}

fn heading(corpus: &Corpus, report: &CheckReport) -> Block {
    let beyond = report.stale.then(|| say(corpus, view::beyond(report.show.complete_on)));
    Block::Heading {
        word: report.answer.to_uppercase(),
        tone: Tone::from(report.show.answer),
        text: words::sentences([Some(report.sentence.clone()), beyond]),
    }
}

/// A dozen lines that can be printed: what does not fit goes, the least first, and stands in the proof.
fn short(corpus: &Corpus, report: &CheckReport) -> Page {
    let (rows, left_out) = fitted(corpus, report);
    short_of(corpus, report, &rows, left_out)
}

/// The rows that fit, and how many sentences do not. The day asked about takes as much room as the longest: so the page of one day says as
/// much as that of the next.
fn fitted<'r>(corpus: &Corpus, report: &'r CheckReport) -> (Cow<'r, [Row]>, usize) {
    let all = &report.show.rows;
    if report.show.uncut {
        return (Cow::Borrowed(all), 0);
    }
    let most = if report.show.documents < MANY_DOCUMENTS { LINES } else { LINES_OF_MANY };
    let Block::Heading { word, text, .. } = heading(corpus, report) else { return (Cow::Borrowed(all), 0) };
    let date = words::day(report.query.date);
    let widest = |text: &mut String| {
        if text.contains(&date) {
            *text = text.replace(&date, words::LONGEST_DAY);
        }
    };
    let (mut heading, mut notes) = (text, Footnotes::of(&report.sources, SOURCES));
    widest(&mut heading);
    // Fewer sentences have fewer and smaller numbers: no row grows by what another loses.
    let mut items: Vec<Item> = all.iter().map(|row| told(&mut notes, row)).collect();
    items.iter_mut().for_each(|item| widest(&mut item.text));
    // Labels that are gone take no room from the other rows.
    let measure_of = |rows: &[Row]| Measure::of(&word, rows.iter().filter(|row| !row.said.is_empty()).map(|row| row.label));
    let lines_of = |measure: Measure, row: &Row, item: &Item| if row.said.is_empty() { 0 } else { measure.row(item) };
    let (mut rows, mut left_out) = (Cow::Borrowed(&all[..]), 0);
    let mut measure = measure_of(&rows);
    let mut lines: Vec<usize> = rows.iter().zip(&items).map(|(row, item)| lines_of(measure, row, item)).collect();
    // A blank line before the rows and after them, and the closing line.
    while measure.heading(&word, &heading) + lines.iter().sum::<usize>() + 3 > most
        && let Some(at) = shortened(rows.to_mut())
    {
        left_out += 1;
        items[at] = told(&mut notes, &rows[at]);
        widest(&mut items[at].text);
        lines[at] = lines_of(measure, &rows[at], &items[at]);
        let narrower = measure_of(&rows);
        if narrower != measure {
            measure = narrower;
            lines = rows.iter().zip(&items).map(|(row, item)| lines_of(measure, row, item)).collect();
        }
    }
    if left_out > 0 {
        rows.to_mut().retain(|row| !row.said.is_empty());
    }
    (rows, left_out)
}

/// Lets the least needed sentence go, and tells from which row; none may go.
fn shortened(rows: &mut [Row]) -> Option<usize> {
    let sentences =
        rows.iter().enumerate().flat_map(|(row, told)| told.said.iter().enumerate().map(move |(at, said)| (said.keep, row, at)));
    // Of those that go last, what came of a trip goes before the weightiest doubt, which stands below it.
    let order = |(keep, row, at): &(u8, usize, usize)| (*keep, if *keep == 1 { usize::MAX - row } else { *row }, *at);
    let (_, row, at) = sentences.max_by_key(order).filter(|(keep, ..)| *keep > 0)?;
    rows[row].said.remove(at);
    Some(row)
}

/// A row as it is drawn.
fn told(notes: &mut Footnotes, row: &Row) -> Item {
    notes.row(row.said.iter().map(|said| (said.text.as_str(), &said.sources[..])))
}

/// The short page, and apart from it the list of its sources.
pub(super) fn with_sources(corpus: &Corpus, report: &CheckReport) -> (Page, Block) {
    let (rows, left_out) = fitted(corpus, report);
    let mut notes = Footnotes::of(&report.sources, SOURCES);
    rows.iter().for_each(|row| drop(told(&mut notes, row)));
    (short_of(corpus, report, &rows, left_out), notes.block(corpus))
}

fn short_of(corpus: &Corpus, report: &CheckReport, rows: &[Row], left_out: usize) -> Page {
    let mut notes = Footnotes::of(&report.sources, SOURCES);
    let rows: Vec<(String, Item)> = rows.iter().map(|row| (row.label.to_owned(), told(&mut notes, row))).collect();
    let closing = say(corpus, brief::closing(report.show.complete_on, left_out == 0, left_out, report.show.sources));
    let mut blocks = vec![heading(corpus, report)];
    if !rows.is_empty() {
        blocks.push(Block::Rows { rows });
    }
    blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(closing)] });
    if report.show.sources {
        blocks.push(notes.block(corpus));
    }
    Page { blocks }
}

/// The whole proof.
fn whole(corpus: &Corpus, report: &CheckReport) -> Page {
    let mut sheet = Sheet { corpus, report, notes: Footnotes::of(&report.sources, usize::MAX), blocks: Vec::new() };
    sheet.blocks.push(heading(corpus, report));
    for conclusion in &report.conclusions {
        sheet.whole(conclusion);
    }
    sheet.holder();
    sheet.flags();
    sheet.record();
    sheet.consequences();
    sheet.would_change();
    sheet.blocks.push(sheet.notes.block(corpus));
    let closing = words::sentences([
        Some(say(corpus, message::complete_to(report.show.complete_on))),
        Some(say(corpus, view::no_advice())),
    ]);
    sheet.blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(closing)] });
    Page { blocks: sheet.blocks }
}

/// A text, where there is one.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
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

    /// What the state that holds the place owes itself.
    fn holder(&mut self) {
        let Some(holder) = &self.report.controller else { return };
        let articles = Some(holder.articles.as_str()).filter(|articles| !articles.is_empty());
        let items = [Some(holder.sentence.as_str()), articles].into_iter().flatten().map(Item::plain).collect();
        self.blocks.push(Block::Paragraph { label: self.plain(message::holder()).to_owned(), items });
    }

    fn premise(&mut self, premise: &PremisePart) -> Step {
        let mark = match premise.met {
            Some(true) => Mark::Holds,
            Some(false) => Mark::Fails,
            None => Mark::Open,
        };
        Step { mark, label: premise.label.to_owned(), item: self.item(&premise.text, &premise.sources, premise.confidence) }
    }

    /// What is assumed, and what follows.
    fn ending(&mut self, conclusion: &ConclusionPart) -> Vec<Step> {
        let assumed = conclusion.assumes.iter().map(|assumed| Step {
            mark: Mark::Assumed,
            label: self.plain(message::assumed()).to_owned(),
            item: Item::plain(*assumed),
        });
        let articles = filled(&conclusion.show.articles);
        let result = say(self.corpus, message::comes_to(&conclusion.show.result, articles));
        let label = self.plain(if conclusion.show.carries { message::obligation() } else { message::result() });
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

    /// A conclusion with every step.
    fn whole(&mut self, conclusion: &ConclusionPart) {
        let mut steps: Vec<Step> = conclusion.premises.iter().map(|premise| self.premise(premise)).collect();
        for (step, premise) in steps.iter_mut().zip(&conclusion.premises) {
            let (since, until) = premise.unnamed;
            if let Some(span) = words::span(since, until) {
                step.item.text = say(self.corpus, message::step(&premise.text, span));
            }
        }
        steps.extend(conclusion.objections.iter().chain(&conclusion.show.on_request).map(|objection| self.objection(objection)));
        steps.extend(self.ending(conclusion));
        let rule = match (&conclusion.number, conclusion.rule) {
            (Some(number), Some(rule)) => [&number.to_string(), " ", rule].concat().into(),
            _ => Cow::Borrowed(self.plain(message::no_rule())),
        };
        self.steps(say(self.corpus, message::rule(rule, conclusion.warrant, conclusion.status)), steps);
    }

    fn labelled(&mut self, label: Said<0>, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::Paragraph { label: self.plain(label).to_owned(), items });
        }
    }

    fn flags(&mut self) {
        let report = self.report;
        for (label, contest) in [(message::contested(), true), (message::note(), false)] {
            let flags = report.flags.iter().filter(|flag| flag.contests == contest);
            let items = flags.map(|flag| {
                let said = {
                    let treaties = Some(flag.treaties.iter().copied()).filter(|treaties| treaties.len() > 0);
                    say(self.corpus, message::flag(flag.code, treaties, &flag.text, filled(&flag.articles)))
                };
                self.item(said, &flag.sources, flag.confidence)
            });
            let items = items.collect();
            self.labelled(label, items);
        }
    }

    fn record(&mut self) {
        let record = &self.report.record;
        let mut items: Vec<Item> = Vec::new();
        items.extend(record.arrest.as_deref().map(Item::plain));
        for visit in &record.visits {
            items.push(self.item(&visit.text, &visit.sources, visit.confidence));
        }
        if items.is_empty() {
            items.push(Item::plain(words::no_trip(self.corpus, self.report.show.near)));
        }
        // Rulings about this very stay come first.
        let mut findings: Vec<&FindingPart> = record.findings.iter().collect();
        findings.sort_by_key(|finding| !finding.of_this_day);
        for finding in findings {
            items.push(self.item(&finding.text, &finding.sources, finding.confidence));
        }
        self.labelled(message::on_record(), items);
    }

    fn consequences(&mut self) {
        let items = self.report.consequences.iter().map(|consequence| Item::plain(&consequence.line)).collect();
        self.labelled(message::if_not_done(), items);
    }

    fn would_change(&mut self) {
        let items = self.report.would_change.iter().map(Item::plain).collect();
        self.labelled(message::would_change(), items);
    }
}
