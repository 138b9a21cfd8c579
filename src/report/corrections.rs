//! Claims whose outcome differs between two records: a desk's queue of corrections. `dedere/corrections/1`.

use serde::Serialize;

use super::{
    Format, Style, json, markdown,
    page::{Block, Item, Labels, Mark, Page, Step, Tone},
    text,
    verify::{AT_LENGTH, MOST_KEPT, shortened},
    words::{
        self,
        message::{Said, compare, verify},
        say,
    },
};
use crate::law::*;
use crate::problem::Place;
use crate::query::verify::{AtLength, Held};

/// The queue.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CorrectionsReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The day on which the claims are held against the records.
    today: Day,
    /// How many claims were compared.
    compared: u64,
    /// Those that came out differently.
    claims: Vec<CorrectionPart>,
    /// How many neither record could read.
    problems: u64,
    /// Claims that are counted and not listed.
    left_out: u64,
    /// The older record.
    old: RecordPart,
    /// The newer record.
    new: RecordPart,
    #[serde(skip)]
    kept: usize,
}

/// A claim that came out differently.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CorrectionPart {
    /// The file it stands in.
    file: String,
    /// Its line.
    line: usize,
    /// Its column.
    column: usize,
    /// Its id.
    id: String,
    /// The sentence.
    text: String,
    /// Where it was said.
    url: Option<String>,
    /// How it was rated by whoever published it.
    rating: Rating,
    /// What the older record makes of it; `null`: it could not read it.
    before: Option<OutcomePart>,
    /// What the newer record makes of it; `null`: it cannot read it.
    after: Option<OutcomePart>,
}

/// What one record makes of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OutcomePart {
    /// The outcome.
    outcome: Rating,
    /// What the record says.
    says: String,
    /// The facts behind it.
    facts: Vec<String>,
    /// The articles behind it.
    #[cfg_attr(test, schemars(with = "Vec<Citation>"))]
    cites: Vec<String>,
}

/// One of the two records.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RecordPart {
    /// Its version.
    version: &'static str,
    /// Day up to which warrants are complete.
    complete_on: Day,
    /// The sum of its files.
    #[cfg_attr(test, schemars(with = "super::schema::Sha256"))]
    sha256: &'static str,
}

/// What one record makes of a claim.
pub struct Outcome<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The outcome.
    pub held: &'a Held,
    /// The claim at length.
    pub told: &'a AtLength,
}

impl CorrectionsReport {
    /// An empty queue.
    pub fn new(old: &Corpus, new: &'static Corpus, today: Day) -> CorrectionsReport {
        let record = |corpus: &Corpus| RecordPart {
            version: corpus.edition.version,
            complete_on: corpus.edition.complete_on,
            sha256: corpus.edition.sha256,
        };
        CorrectionsReport {
            schema: "dedere/corrections/1",
            today,
            compared: 0,
            claims: Vec::new(),
            problems: 0,
            left_out: 0,
            old: record(old),
            new: record(new),
            kept: 0,
        }
    }

    /// Counts a claim that was compared.
    pub fn compared(&mut self) {
        self.compared += 1;
    }

    /// Counts a claim that neither record could read.
    pub fn problem(&mut self) {
        self.problems += 1;
    }

    /// Whether there is nothing to correct.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// Whether a claim that came out differently is still to be told at length. One that is not is only counted.
    pub fn tells(&mut self) -> bool {
        let room = self.claims.len() < AT_LENGTH && self.kept < MOST_KEPT;
        self.left_out += u64::from(!room);
        room
    }

    /// Adds a claim that came out differently.
    pub fn claim(&mut self, claim: &Claim, place: &Place, before: Option<Outcome>, after: Option<Outcome>) {
        let today = self.today;
        let (line, column) = place.file.line_and_column(place.span.start);
        let part = |outcome: Outcome| {
            let (told, verdict) = (outcome.told, &outcome.told.verdict);
            let facts = verdict.facts.iter().map(|fact| words::claims::fact(outcome.corpus, told.about.as_ref(), fact, today));
            OutcomePart {
                outcome: outcome.held.outcome,
                says: words::claims::says(outcome.corpus, told, today),
                facts: facts.collect(),
                cites: words::cites::in_order(&verdict.cites).iter().map(Citation::to_string).collect(),
            }
        };
        let part = CorrectionPart {
            file: place.file.path.clone(),
            line,
            column,
            id: shortened(&claim.id),
            text: shortened(&claim.text),
            url: claim.said.as_ref().and_then(|said| said.url.as_ref()).map(|url| shortened(url)),
            rating: claim.rating,
            before: before.map(part),
            after: after.map(part),
        };
        self.kept += part.id.len() + part.text.len() + part.url.as_ref().map_or(0, String::len);
        self.claims.push(part);
    }

    /// Writes the queue, in the words of a record.
    pub fn write(&self, corpus: &Corpus, format: Format, style: Style) -> String {
        match format {
            Format::Json => json::write(self, style),
            Format::Text | Format::Csv | Format::Lines => text::write(&self.page(corpus), Labels::of(corpus), style),
            Format::Markdown => markdown::write(&self.page(corpus), Labels::of(corpus), style),
        }
    }

    fn page(&self, corpus: &Corpus) -> Page {
        let (word, tone) = if self.is_empty() { (compare::unchanged(), Tone::Calm) } else { (compare::correct(), Tone::Strong) };
        let text = words::claims::corrections(corpus, self.claims.len() as u64 + self.left_out, self.compared);
        let mut blocks = vec![Block::Heading { word: say(corpus, word), tone, text }];
        for claim in &self.claims {
            let step = |mark, label: Said<0>, text: String| Step { mark, label: say(corpus, label), item: Item::plain(text) };
            let mut steps = vec![step(Mark::Assumed, verify::claim(), say(corpus, verify::quoted(&claim.text)))];
            if let Some(url) = &claim.url {
                steps.push(step(Mark::Assumed, verify::stands(), url.clone()));
            }
            steps.push(step(Mark::Assumed, verify::rated(), claim.rating.word().to_owned()));
            for (label, mark, side) in
                [(compare::before(), Mark::Fails, &claim.before), (compare::now(), Mark::Holds, &claim.after)]
            {
                let told = side.as_ref().map_or_else(
                    || words::claims::not_readable(corpus).to_owned(),
                    |side| say(corpus, verify::outcome(side.outcome.word(), &side.says)),
                );
                steps.push(step(mark, label, told));
            }
            let old = claim.before.as_ref().map(|side| side.facts.as_slice()).unwrap_or_default();
            let new = claim.after.iter().flat_map(|side| &side.facts).filter(|fact| !old.contains(fact));
            steps.extend(new.take(3).map(|fact| step(Mark::Result, verify::fact(), fact.clone())));
            let title = format!("{}:{}:{}  {}", claim.file, claim.line, claim.column, claim.id);
            blocks.push(Block::Steps { title, steps });
        }
        if self.left_out > 0 {
            let text = words::claims::left_out(corpus, self.left_out);
            blocks.push(Block::Paragraph { label: say(corpus, verify::note()), items: vec![Item::plain(text)] });
        }
        let between = words::claims::between(corpus, self.old.complete_on, self.new.complete_on);
        blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(between)] });
        Page { blocks }
    }
}
