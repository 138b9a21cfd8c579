//! What changed since another record, as a feed (Atom, RFC 4287): an entry for each answer that is another now.

use super::{Asking, File};
use crate::{
    draw::element::{filled, safe},
    law::{Asked, Closed},
    query::compare::{Shift, compare},
    words::{self, message::site as text, plain, say},
};

impl Asking<'_> {
    /// The feed, where there is an older record and an address.
    pub(super) fn feed(&self) -> Option<File> {
        let (older, base) = (self.since?, self.base?);
        let compared = compare(older, self.corpus, self.today, self.today);
        let title = say(self.corpus, text::feed(older.edition.complete_on));
        let entries: String = compared.shifts.iter().map(|shift| self.entry(base, shift)).collect();
        let holes = [
            ("language", words::LANGUAGE.to_owned()),
            ("base", safe(base)),
            ("title", safe(&title)),
            ("day", self.today.to_string()),
            ("name", safe(plain(self.corpus, text::name()))),
            ("entries", entries),
        ];
        let holes = holes.each_ref().map(|(hole, value)| (*hole, value.as_str()));
        Some(("feed.xml".to_owned(), filled(include_str!("assets/feed.xml"), &holes).into_bytes()))
    }

    fn entry(&self, base: &str, shift: &Shift) -> String {
        let (person, state) = (shift.person, shift.state);
        let (before, after) = (shift.before.opinion.answer, shift.after.opinion.answer);
        let address = format!("{base}#{}/{}/{}", person.id.0, state.id.0, self.today);
        // What tells two entries apart: the pair, the day, and what became of the answer.
        let id = [address.as_str(), before.word(), after.word()].join("/");
        let holes = [
            ("id", safe(&id)),
            ("title", safe(&words::claims::shift(self.corpus, person, state, before, after))),
            ("day", self.today.to_string()),
            ("address", safe(&address)),
            ("summary", self.sentence(person, Asked::State(state), self.today)),
        ];
        filled(include_str!("assets/entry.xml"), &holes.each_ref().map(|(hole, value)| (*hole, value.as_str())))
    }
}
