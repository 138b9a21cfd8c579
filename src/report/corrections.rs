//! Claims whose outcome differs between two records: a desk's queue of corrections. `dedere/corrections/1`.

use serde::Serialize;

use super::{
    look::written,
    parts::DataPart,
    verify::{AT_LENGTH, MOST_KEPT, Unchecked, shortened},
    words::{
        self,
        message::{Said, check, compare, verify},
        say,
    },
};
use crate::claims::{AtLength, Handed, Held, Part, Run, Walked};
use crate::draw::{
    Format, Style,
    page::{Block, Item, Mark, Page, Step, Tone},
};
use crate::law::*;

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
    old: DataPart,
    /// The newer record.
    new: DataPart,
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

impl CorrectionsReport {
    /// Of the claims of a walk with an older and a newer record, and what neither could read.
    pub fn of(mut run: Run<2>) -> (CorrectionsReport, Unchecked) {
        let [old, new] = run.corpora();
        let mut report = CorrectionsReport::new(old, new, run.today());
        let mut unchecked = Unchecked::default();
        while let Some(walked) = run.walk() {
            match walked {
                Walked::Problems(wrong) => {
                    report.problems += 1;
                    unchecked.add(wrong.problems);
                }
                Walked::Claim(claim, [Err(_), Err(faults)]) => {
                    report.problems += 1;
                    unchecked.add_faults(new, &claim, &faults);
                }
                Walked::Claim(claim, held) => report.claim(claim, held.map(Result::ok), [old, new]),
                Walked::PassedOver(passed) => unchecked.passed_over(new, &passed),
                Walked::File(_) | Walked::NotCompared(_) => {}
            }
        }
        (report, unchecked)
    }

    fn new(old: &Corpus, new: &Corpus, today: Day) -> CorrectionsReport {
        CorrectionsReport {
            schema: "dedere/corrections/1",
            today,
            compared: 0,
            claims: Vec::new(),
            problems: 0,
            left_out: 0,
            old: DataPart::of(old),
            new: DataPart::of(new),
            kept: 0,
        }
    }

    /// Whether there is nothing to correct.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// Counts a claim, and adds it where it came out differently and there is room to tell it at length.
    fn claim(&mut self, mut claim: Handed<2>, held: [Option<Held>; 2], corpora: [&Corpus; 2]) {
        self.compared += 1;
        let [before, after] = held.map(|held| held.map(|held| held.outcome));
        if before == after {
            return;
        }
        if self.claims.len() >= AT_LENGTH || self.kept >= MOST_KEPT {
            self.left_out += 1;
            return;
        }
        let ([told_before, told_after], [old, new]) = (claim.at_length(), corpora);
        let part = |corpus, outcome: Option<Rating>, told: Option<AtLength>| Some(self.outcome(corpus, outcome?, &told?));
        let (before, after) = (part(old, before, told_before), part(new, after, told_after));
        let (place, claim) = (claim.place(Part::Asserts), claim.claim());
        let (line, column) = place.file.line_and_column(place.span.start);
        let part = CorrectionPart {
            file: place.file.path.clone(),
            line,
            column,
            id: shortened(&claim.id),
            text: shortened(&claim.text),
            url: claim.said.as_ref().and_then(|said| said.url.as_ref()).map(|url| shortened(url)),
            rating: claim.rating,
            before,
            after,
        };
        self.kept += part.id.len() + part.text.len() + part.url.as_ref().map_or(0, String::len);
        self.claims.push(part);
    }

    fn outcome(&self, corpus: &Corpus, outcome: Rating, told: &AtLength) -> OutcomePart {
        let (about, verdict) = (told.about.as_ref(), &told.verdict);
        let facts = verdict.facts.iter().map(|fact| words::claims::fact(corpus, about, fact, self.today));
        OutcomePart {
            outcome,
            says: words::claims::says(corpus, told, self.today),
            facts: facts.collect(),
            cites: words::cites::in_order(&verdict.cites).iter().map(Citation::to_string).collect(),
        }
    }

    /// Writes the queue, in the words of a record.
    pub fn write(&self, corpus: &Corpus, format: Format, style: Style) -> String {
        written(corpus, self, || self.page(corpus), format, style)
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
            blocks.push(Block::Paragraph { label: say(corpus, check::note()), items: vec![Item::plain(text)] });
        }
        let between = words::claims::between(corpus, self.old.complete_on, self.new.complete_on);
        blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(between)] });
        Page { blocks }
    }
}
