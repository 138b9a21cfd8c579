//! Conclusions in words, premise by premise.

use super::{
    grounds::{sources_by, sources_of, weakest},
    objections::{argument, objection},
    parts::{ConclusionPart, PremisePart, ShowConclusion},
};
use crate::{
    law::*,
    query::check::Told,
    words::{self, Voice, capital, cites, message::check as text, plain},
};

/// A conclusion to be told; where it is not told whole, only what tells it apart from others.
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
        let instrument = conclusion.about();
        let steps = told.steps.iter().filter(|_| whole);
        let mut premises: Vec<PremisePart> = steps.map(|step| premise(voice, conclusion, *step)).collect();
        premises.extend(told.request.filter(|_| whole).map(|sent| request(voice, sent)));
        let assumed = rule.filter(|_| conclusion.status.carries() && told.request.is_none());
        let heard = conclusion.objections.iter().zip(&told.held).filter(|_| whole);
        ConclusionPart {
            rule: rule.map(|rule| rule.id),
            number: rule.map(|rule| rule.number),
            instrument: instrument.map(|id| id.0),
            status: conclusion.status.word(),
            obligation: conclusion.obligation.word(),
            warrant: conclusion.process.map(|process| process.id.0),
            text: if whole { capital(&format!("{}.", self.reason())) } else { String::new() },
            objections: heard.map(|(hearing, held)| objection(voice, hearing, held.as_ref())).collect(),
            assumes: assumed.map_or_else(Vec::new, |rule| rule.assumes.to_vec()),
            through: conclusion.through,
            ground: conclusion.ground.map(Ground::word),
            flags: conclusion.flags.iter().map(|raised| raised.code.0).collect(),
            show: self.show(&cited, instrument),
            cites: cited,
            premises,
        }
    }

    /// What it comes to, for a line among others.
    pub(super) fn reason(&self) -> String {
        let Telling { voice, conclusion, told, .. } = *self;
        match conclusion.status {
            status if status.carries() => {
                let contested = matches!(status, Status::ObligedContested | Status::ProsecuteOrExtraditeContested);
                words::obligation_as_noun(voice, conclusion.obligation, contested)
            }
            Status::Barred => {
                let barring = conclusion.objections.last();
                let argument = barring.map(|hearing| words::objection(voice, hearing.objection, &hearing.facts, None).argument);
                let obligation = match conclusion.rule.and_then(|rule| rule.obligation) {
                    Some(asked) => words::obligation_noun(voice.corpus, asked),
                    None => plain(voice.corpus, text::an_obligation()),
                };
                voice.say(text::barred(obligation, words::small(&argument.unwrap_or_default())))
            }
            Status::NoWarrant | Status::NotShown | Status::NotParty | Status::NotApplicable | Status::Unknown => {
                let failing = told.failing.map(|step| words::premise(voice, conclusion, &conclusion.premises[step]));
                failing.unwrap_or_else(|| words::status(voice.corpus, conclusion.status).to_owned())
            }
            status => words::status(voice.corpus, status).to_owned(),
        }
    }

    /// What only the page needs.
    fn show(&self, cited: &[Citation], instrument: Option<InstrumentId>) -> ShowConclusion {
        let Telling { voice, conclusion, told, whole, every_step } = *self;
        let rule = conclusion.rule;
        let title = instrument.map(|instrument| voice.title(instrument)).or(rule.map(|rule| rule.title)).unwrap_or_default();
        let on_request = conclusion.on_request.iter().filter(|_| every_step);
        ShowConclusion {
            articles: if whole { cites::by_day(voice.corpus, cited, voice.date) } else { String::new() },
            title: title.to_owned(),
            result: if whole { self.result(instrument) } else { String::new() },
            carries: conclusion.status.carries(),
            charged: told.charged,
            nearness: told.nearness,
            on_request: on_request.map(|objection| argument(voice, objection)).collect(),
        }
    }

    /// What it comes to, for the last step.
    fn result(&self, instrument: Option<InstrumentId>) -> String {
        let Telling { voice, conclusion, .. } = *self;
        let status = conclusion.status;
        let result = match status.carries() {
            true => words::obligation_noun(voice.corpus, conclusion.obligation),
            false => words::status(voice.corpus, status),
        };
        // Where the treaty does not bind, or does not cover the case, it is named.
        let of_treaty = matches!(status, Status::NotParty | Status::NotApplicable);
        match instrument.filter(|_| of_treaty) {
            Some(treaty) => voice.say(text::under(voice.title(treaty), result)),
            None => result.to_owned(),
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
        unnamed: words::unnamed(&[sent], voice.date),
        label: words::label(voice.corpus, About::Condition(&Test::Request(&[]))),
    }
}

fn premise(voice: &Voice, conclusion: &Conclusion, step: usize) -> PremisePart {
    let premise = &conclusion.premises[step];
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
        sources: sources_by(&premise.facts, voice.date),
        confidence: weakest(&premise.facts),
        unnamed: words::unnamed(&premise.facts, voice.date),
        label: words::label(voice.corpus, premise.about),
    }
}
