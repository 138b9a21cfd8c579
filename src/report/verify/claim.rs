//! From a claim and what was found to how it is told.

use super::{
    kept::{first_reasons, shortened},
    parts::{ClaimPart, FactPart, FailurePart, SaidPart, WaiverPart},
};
use crate::{
    claims::{AtLength, Claim, Fate, Held, Said},
    law::*,
    problem::{Code, Place},
    words::{self, message::verify, say},
};

fn ruled(hearing: &Hearing) -> Ruling {
    hearing.objection.ruled
}

impl ClaimPart {
    /// A claim at length.
    pub(super) fn new(corpus: &Corpus, claim: &Claim, held: &Held, told: &AtLength, place: &Place, today: Day) -> ClaimPart {
        let AtLength { assertion, verdict, .. } = told;
        let (line, column) = place.file.line_and_column(place.span.start);
        let (end_line, end_column) = place.file.line_and_column(place.span.end.max(place.span.start));
        let (because, reasons_left_out) = first_reasons(claim.because.iter());
        let (missing_reasons, missing_left_out) = first_reasons(held.missing.iter().filter_map(|at| claim.because.get(*at)));
        let any = !verdict.cites.is_empty();
        let missing = || words::claims::missing_reasons(corpus, &missing_reasons, missing_left_out, any);
        ClaimPart {
            file: place.file.path.clone(),
            line,
            column,
            end_line,
            end_column,
            id: shortened(&claim.id),
            text: shortened(&claim.text),
            said: claim.said.as_ref().map(SaidPart::of),
            kind: claim.asserts.kind(),
            rating: claim.rating,
            outcome: held.outcome,
            word_only: verdict.word_only,
            result: result(held.fate),
            failures: failures(corpus, claim, held, verdict.word_only),
            says: words::claims::says(corpus, told, today),
            facts: facts(corpus, told, today),
            objections: words::claims::objections(corpus, told, today),
            cites: words::cites::in_order(&verdict.cites).iter().map(Citation::to_string).collect(),
            because,
            missing: (!missing_reasons.is_empty()).then(missing),
            missing_reasons,
            reasons_left_out,
            waiver: claim.waive.as_ref().map(|waive| WaiverPart { until: waive.until, reason: shortened(&waive.reason) }),
            beyond: held.beyond,
            recalled: held.recalled,
            unused_waiver: held.unused,
            more: words::claims::more(assertion),
            articles: words::claims::articles(corpus, &verdict.cites),
            ruled: verdict.leading().map_or_else(Vec::new, |leading| leading.objections.iter().map(ruled).collect()),
        }
    }

    /// How many bytes of it are out of a file.
    pub(super) fn length(&self) -> usize {
        let said = self.said.iter().map(|said| said.by.len() + said.url.as_ref().map_or(0, String::len));
        let reasons = self.because.iter().chain(&self.missing_reasons).map(String::len);
        let waiver = self.waiver.iter().map(|waiver| waiver.reason.len());
        self.id.len() + self.text.len() + said.chain(reasons).chain(waiver).sum::<usize>()
    }

    /// Everything there is to say, a line each, for formats that show a text. What is wrong stands first, with what the record says
    /// instead: of many texts a reader sees the first sentence alone.
    pub(super) fn lines(&self, corpus: &Corpus) -> Vec<String> {
        let wrong = |failure: &FailurePart| {
            let instead = match Code::of_word(failure.code) {
                Some(Code::WrongOutcome | Code::Unproven) => Some(self.says.as_str()),
                Some(Code::WrongReason) => self.missing.as_deref(),
                _ => None,
            };
            let sentence = || verify::sentence(&failure.text);
            instead.map_or_else(|| say(corpus, sentence()), |instead| say(corpus, verify::wrong_as(&failure.text, instead)))
        };
        let mut lines: Vec<String> = self.failures.iter().map(wrong).collect();
        let missing = self.missing.iter().cloned();
        let instead =
            [self.says.clone()].into_iter().chain(missing).filter(|text| !lines.iter().any(|line| line.ends_with(text)));
        let instead: Vec<String> = instead.collect();
        lines.extend(instead);
        lines.push(say(corpus, verify::quoted(&self.text)));
        lines.extend(self.facts.iter().take(3).map(|fact| fact.text.clone()));
        lines.extend(self.objections.iter().cloned());
        if !self.articles.is_empty() {
            lines.push(words::capital(&self.articles));
        }
        lines.push(self.more.clone());
        lines
    }

    /// The code under which a failing claim is filed.
    pub(super) fn code(&self) -> &'static str {
        self.failures.first().map_or("", |failure| failure.code)
    }
}

impl SaidPart {
    fn of(said: &Said) -> SaidPart {
        SaidPart { by: shortened(&said.by), date: said.date, url: said.url.as_ref().map(|url| shortened(url)) }
    }
}

fn result(fate: Fate) -> &'static str {
    match fate {
        Fate::Holds => "holds",
        Fate::Waived => "waived",
        Fate::Fails => "fails",
    }
}

fn failures(corpus: &Corpus, claim: &Claim, held: &Held, word_only: bool) -> Vec<FailurePart> {
    let part = |failure| FailurePart {
        code: words::claims::code(failure).word(),
        text: words::claims::failure(corpus, failure, claim.rating, held.outcome, word_only),
    };
    held.failures.iter().copied().map(part).collect()
}

fn facts(corpus: &Corpus, told: &AtLength, today: Day) -> Vec<FactPart> {
    let part = |fact: &Fact| FactPart {
        text: words::claims::fact(corpus, told.about.as_ref(), fact, today),
        since: fact.since,
        until: fact.until,
        sources: fact.sources.iter().map(|source| source.0).collect(),
        confidence: fact.confidence,
    };
    told.verdict.facts.iter().chain(&told.verdict.beside).map(part).collect()
}
