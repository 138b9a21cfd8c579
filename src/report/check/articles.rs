//! The articles under which something is owed, on the short page.

use super::rows::{Rows, Told, plainly};
use crate::{
    law::*,
    words::{self, cites, message::brief as text},
};

impl Rows<'_> {
    /// Those of the obligation that answers, then those of others beside it.
    pub(super) fn articles(&self) -> Vec<Told> {
        let corpus = self.voice.corpus;
        let conclusions = &self.checked.opinion.conclusions;
        let Some(leading) = self.led() else { return Vec::new() };
        if leading.cites.is_empty() {
            return Vec::new();
        }
        let mut also: Vec<(Option<String>, Vec<Citation>)> = Vec::new();
        for other in self.checked.brief.also.iter().map(|at| &conclusions[*at]) {
            let contested = matches!(other.status, Status::ObligedContested | Status::ProsecuteOrExtraditeContested);
            let noun = (other.obligation != leading.obligation || contested)
                .then(|| words::obligation_as_noun(self.voice, other.obligation, contested));
            // What is owed alike under several treaties is named once.
            match also.iter_mut().find(|(known, _)| *known == noun) {
                Some((_, cites)) => {
                    let new: Vec<Citation> = other.cites.iter().filter(|cite| !cites.contains(cite)).copied().collect();
                    cites.extend(new);
                }
                None => also.push((noun, other.cites.clone())),
            }
        }
        let line = |(noun, cites): (Option<String>, Vec<Citation>)| {
            let line = self.voice.say(text::also_owed(noun, cites::by_day(corpus, &cites, self.voice.date)));
            Told { keep: 3, ..plainly(line) }
        };
        let owed = plainly(cites::by_day(corpus, &leading.cites, self.voice.date));
        std::iter::once(owed).chain(also.into_iter().map(line)).collect()
    }
}
