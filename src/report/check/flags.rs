//! Flags in words.

use super::{
    grounds::{only_asked, sources_of, weakest},
    parts::FlagPart,
};
use crate::{
    law::{Answer, Confidence},
    query::{check::Checked, flagged::Flagged},
    report::parts::ids,
    words::{self, FlagContext, Voice, cites},
};

/// Every flag once, with the rules that raised it.
pub(super) fn flags(voice: &Voice, checked: &Checked) -> Vec<FlagPart> {
    checked.flags.iter().filter_map(|flag| self::flag(voice, flag, checked.opinion.answer)).collect()
}

fn flag(voice: &Voice, flag: &Flagged, answer: Answer) -> Option<FlagPart> {
    let told = flag.told()?;
    let disputes = told.disputes.iter().map(|finding| {
        let (who, year) = words::who(voice, finding);
        (who, year, voice.date < finding.on)
    });
    let disputes: Vec<(String, i16, bool)> = disputes.collect();
    let context = FlagContext {
        ground: told.ground,
        answer: Some(answer),
        not_bound_then: told.not_bound,
        court: told.court,
        office_told: false,
        disputed_by: &disputes,
    };
    let text = words::flag(voice, &told.raised, context);
    let mut sources: Vec<&'static str> = Vec::new();
    let mut confidence = Confidence::Sourced;
    for raising in &flag.raisings {
        // Who disputes what the objection's ruling says is the first thing to be shown.
        let of_facts = if only_asked(&raising.raised.facts) { Vec::new() } else { sources_of(&raising.raised.facts) };
        for id in raising.disputes.iter().flat_map(|finding| ids(finding.basis.sources)).chain(of_facts) {
            if !sources.contains(&id) {
                sources.push(id);
            }
        }
        let disputed = raising.disputes.iter().map(|finding| finding.basis.confidence);
        confidence = disputed.fold(confidence.max(weakest(&raising.raised.facts)), Confidence::max);
    }
    Some(FlagPart {
        code: flag.code.0,
        articles: cites::grouped(voice.corpus, flag.cites, None),
        treaties: flag.treaties.iter().map(|treaty| voice.title(*treaty)).collect(),
        text,
        cites: cites::in_order(flag.cites),
        rules: flag.rules.clone(),
        sources,
        confidence,
        contests: flag.code.contests(),
    })
}
