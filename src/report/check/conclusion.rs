//! Conclusions in words, premise by premise.

use std::borrow::Cow;

use super::{
    grounds::{sources_of, weakest},
    objections::{argument, objection},
    parts::{ConclusionPart, PremisePart, ShowConclusion},
};
use crate::{
    law::*,
    query::check::{Step, Told},
    words::{self, Voice, capital, cites, message::check as text, plain},
};

/// A conclusion to be told; where it is not told whole, only what a line about it among others needs.
pub(super) struct Telling<'a> {
    pub(super) voice: &'a Voice<'a>,
    pub(super) conclusion: &'a Conclusion,
    pub(super) told: &'a Told,
    pub(super) whole: bool,
    pub(super) every_step: bool,
}

impl Telling<'_> {
    /// The conclusion in words.
    pub(super) fn part(self) -> ConclusionPart {
        let Telling { voice, conclusion, told, whole, .. } = self;
        let rule = conclusion.rule;
        let cited = cites::in_order(&conclusion.cites);
        let instrument = rule.and_then(|rule| rule.treaty.or(cited.first().map(|cite| cite.instrument)));
        let steps: Vec<&Step> = told.steps.iter().filter(|step| whole || told.failing == Some(step.premise)).collect();
        let mut premises: Vec<PremisePart> = steps.iter().map(|step| premise(voice, conclusion, step)).collect();
        premises.extend(told.request.map(|sent| request(voice, sent)));
        let failing = steps.iter().position(|step| told.failing == Some(step.premise)).map(|at| &premises[at]);
        let reason = self.reason(failing);
        let assumed = rule.filter(|_| conclusion.status.carries() && told.request.is_none());
        let heard = conclusion.objections.iter().filter(|_| whole);
        ConclusionPart {
            rule: rule.map(|rule| rule.id),
            number: rule.map(|rule| rule.number),
            instrument: instrument.map(|id| id.0),
            status: conclusion.status.word(),
            obligation: conclusion.obligation.word(),
            warrant: conclusion.process.map(|process| process.id.0),
            text: if whole { capital(&format!("{reason}.")) } else { String::new() },
            objections: heard.map(|hearing| objection(voice, hearing.objection, &hearing.facts)).collect(),
            assumes: assumed.map_or_else(Vec::new, |rule| rule.assumes.to_vec()),
            through: conclusion.through,
            ground: conclusion.ground.map(Ground::word),
            flags: conclusion.flags.iter().map(|raised| raised.code.0).collect(),
            show: self.show(&cited, instrument, reason),
            cites: cited,
            premises,
        }
    }

    /// What it comes to, for a line among others.
    fn reason(&self, failing: Option<&PremisePart>) -> String {
        let Telling { voice, conclusion, .. } = *self;
        match conclusion.status {
            status if status.carries() => {
                let contested = matches!(status, Status::ObligedContested | Status::ProsecuteOrExtraditeContested);
                voice.say(text::noun(words::obligation_noun(voice.corpus, conclusion.obligation), contested))
            }
            Status::Barred => {
                let barring = conclusion.objections.last();
                let argument = barring.map(|hearing| words::objection(voice, hearing.objection, &hearing.facts).argument);
                let obligation = match conclusion.rule.and_then(|rule| rule.obligation) {
                    Some(asked) => words::obligation_noun(voice.corpus, asked),
                    None => plain(voice.corpus, text::an_obligation()),
                };
                voice.say(text::barred(obligation, words::small(&argument.unwrap_or_default())))
            }
            Status::NoWarrant | Status::NotShown | Status::NotParty | Status::NotApplicable | Status::Unknown => {
                failing.map_or_else(|| words::status(voice.corpus, conclusion.status).to_owned(), |premise| premise.text.clone())
            }
            status => words::status(voice.corpus, status).to_owned(),
        }
    }

    /// What only the page needs.
    fn show(&self, cited: &[Citation], instrument: Option<InstrumentId>, reason: String) -> ShowConclusion {
        let Telling { voice, conclusion, told, whole, every_step } = *self;
        let (rule, status) = (conclusion.rule, conclusion.status);
        let title = instrument.map(|instrument| voice.title(instrument)).or(rule.map(|rule| rule.title)).unwrap_or_default();
        // Only a treaty that the host is shown to be bound by is named above the line.
        let named = rule.and_then(|rule| rule.treaty);
        let result = match status.carries() {
            true => words::obligation_noun(voice.corpus, conclusion.obligation),
            false => words::status(voice.corpus, status),
        };
        let failing = told.failing.map(|at| &conclusion.premises[at]);
        let on_request = conclusion.on_request.iter().filter(|_| every_step);
        ShowConclusion {
            articles: if whole { cites::grouped(voice.corpus, cited, named) } else { String::new() },
            title: title.to_owned(),
            heading: self.heading(cited, failing, title),
            reason,
            warrant: if whole || status == Status::NoWarrant { warrant(voice, conclusion) } else { None },
            result: result.to_owned(),
            document: conclusion.process.map_or_else(String::new, |process| words::document(voice, process)),
            carries: status.carries(),
            charged: told.charged,
            nearness: told.nearness,
            not_live: failing.is_some_and(|premise| premise.about == About::Condition(&Test::Live)),
            status,
            on_request: on_request.map(|objection| argument(voice, objection)).collect(),
        }
    }

    /// What it is about, for a line among others.
    fn heading(&self, cited: &[Citation], failing: Option<&Premise>, title: &str) -> String {
        let named = self.conclusion.rule.and_then(|rule| rule.treaty);
        let names_the_treaty =
            |premise: &Premise| premise.facts.iter().any(|fact| named.is_some() && fact.what.instrument() == named);
        match cited.is_empty() {
            false => cites::grouped(self.voice.corpus, cited, None),
            // A reason that names the treaty needs no heading with its name.
            true if failing.is_some_and(names_the_treaty) => String::new(),
            true => title.to_owned(),
        }
    }
}

/// The request that a rule would otherwise presume.
fn request(voice: &Voice, sent: Fact) -> PremisePart {
    PremisePart {
        condition: "request",
        met: Some(true),
        text: words::joined(voice, &[sent]),
        since: sent.since,
        until: sent.until,
        sources: sources_of(&[sent]),
        confidence: sent.confidence,
        unnamed: words::unnamed(&[sent]),
        label: words::label(voice.corpus, About::Condition(&Test::Request(&[]))),
        minor: false,
    }
}

fn premise(voice: &Voice, conclusion: &Conclusion, step: &Step) -> PremisePart {
    let premise = &conclusion.premises[step.premise];
    PremisePart {
        condition: premise.about.keyword().word(),
        met: match premise.met {
            Met::Yes => Some(true),
            Met::No => Some(false),
            Met::NotKnown => None,
        },
        text: words::premise(voice, conclusion, premise),
        since: premise.facts.first().and_then(|fact| fact.since),
        until: premise.facts.first().and_then(|fact| fact.until),
        sources: sources_of(&premise.facts),
        confidence: weakest(&premise.facts),
        unnamed: words::unnamed(&premise.facts),
        label: words::label(voice.corpus, premise.about),
        minor: step.minor,
    }
}

/// The document, its effect and who knew of it, in one line.
fn warrant(voice: &Voice, conclusion: &Conclusion) -> Option<PremisePart> {
    let process = conclusion.process?;
    let of = |wanted: fn(&Test) -> bool| {
        conclusion.premises.iter().find(|premise| matches!(premise.about, About::Condition(test) if wanted(test)))
    };
    let document = of(|test| matches!(test, Test::Document(_)))?;
    let live = of(|test| matches!(test, Test::Live));
    let known = of(|test| matches!(test, Test::KnownToHost));
    let all = [Some(document), live, known];
    let failing = all.into_iter().flatten().find(|premise| premise.met != Met::Yes);
    let text = match failing {
        Some(failing) if failing.about == document.about => words::premise(voice, conclusion, failing),
        Some(failing) => match failing.facts.first().map(|fact| fact.what) {
            Some(What::NotIssued(_)) => voice.say(text::not_issued(words::document(voice, process))),
            _ => voice.say(text::not_met(words::document(voice, process), words::premise(voice, conclusion, failing))),
        },
        None => {
            let since_then = process.public.is_some_and(|public| public <= process.issued);
            let known = known.map(|known| match since_then {
                true => plain(voice.corpus, text::public()).into(),
                false => Cow::Owned(words::premise(voice, conclusion, known)),
            });
            voice.say(text::in_effect(words::document(voice, process), known))
        }
    };
    let facts: Vec<Fact> = all.into_iter().flatten().flat_map(|premise| premise.facts.iter().copied()).collect();
    Some(PremisePart {
        condition: "document",
        met: Some(failing.is_none()),
        text,
        since: Some(process.issued),
        until: process.over(),
        sources: sources_of(&facts),
        confidence: weakest(&facts),
        unnamed: (None, None),
        label: plain(voice.corpus, text::document(process.kind)),
        minor: false,
    })
}
