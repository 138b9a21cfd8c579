//! What an office is worth, on the short page: what judges have held, and who disputes it.

use super::rows::{Rows, Told, plainly, told};
use crate::{
    law::{self, *},
    query::flagged::Flagged,
    report::parts::ids,
    words::{self, message::brief as text},
};

/// Names told of those who dispute a ruling.
const NAMES: usize = 2;

impl Rows<'_> {
    /// What is said of each office, with who disputes it.
    pub(super) fn immunity(&self) -> Vec<Told> {
        let conclusions = &self.checked.opinion.conclusions;
        let mut said: Vec<Told> = Vec::new();
        let mut told_of: Option<ObjectionId> = None;
        for at in &self.checked.brief.of_office {
            let heard = conclusions[*at].objections.iter().zip(&self.checked.told[*at].held);
            for (hearing, held) in heard.filter(|(hearing, _)| hearing.of_office()) {
                let spoken = words::objection(self.voice, hearing.objection, &hearing.facts, held.as_ref());
                let Some(short) = spoken.short else { continue };
                let office =
                    hearing.facts.iter().find_map(|fact| if let What::Holds(office) = fact.what { Some(office) } else { None });
                // The office is named once.
                if told_of.replace(hearing.objection.id) == Some(hearing.objection.id) {
                    continue;
                }
                let line = match office.filter(|_| said.is_empty()) {
                    Some(office) => words::held_by(self.voice, office, &short),
                    None => words::clause(self.voice, short),
                };
                if said.iter().any(|other| other.text == line) {
                    continue;
                }
                let keep = if said.is_empty() { 0 } else { 3 };
                said.push(told(line, &hearing.facts, keep));
                let flag = self.checked.flags.iter().find(|flag| Some(flag.code) == hearing.objection.flag);
                said.extend(flag.and_then(|flag| self.disputed(flag)));
            }
        }
        said.extend(self.flags(law::Row::Immunity));
        said
    }

    /// Who disputes a ruling: by the day asked about, and later.
    fn disputed(&self, flag: &Flagged) -> Option<Told> {
        let raising = flag.told().filter(|raising| !raising.disputes.is_empty())?;
        let (by_then, after): (Vec<&Finding>, Vec<&Finding>) =
            raising.disputes.iter().partition(|finding| finding.on <= self.voice.date);
        let mut sources: Vec<Vec<&'static str>> = Vec::new();
        let mut names = |findings: &mut dyn Iterator<Item = &&Finding>| {
            let mut names: Vec<String> = Vec::new();
            for finding in findings {
                let (who, _) = words::who(self.voice, finding);
                if names.len() < NAMES && !names.contains(&who) {
                    sources.push(ids(finding.basis.sources));
                    names.push(who);
                }
            }
            (!names.is_empty()).then_some(names)
        };
        // Those whom it concerns; then the last who had spoken by then, and the first who did after.
        let host = self.checked.opinion.host.state.map(|state| state.id);
        let close = |finding: &&&Finding| {
            finding.state.is_some_and(|state| Some(state) == host || self.voice.person.nationality.contains(&state))
        };
        let (close_then, others_then): (Vec<&Finding>, Vec<&Finding>) = by_then.iter().partition(close);
        let (close_after, others_after): (Vec<&Finding>, Vec<&Finding>) = after.iter().partition(close);
        let by = names(&mut close_then.iter().rev().chain(others_then.iter().rev()));
        let later = names(&mut close_after.iter().chain(&others_after));
        let line = match (by, later) {
            (Some(by), later) => self.voice.say(text::disputed(by, later)),
            (None, later) => self.voice.say(text::disputed_later(later?)),
        };
        Some(Told { sources, keep: 2, ..plainly(line) })
    }
}
