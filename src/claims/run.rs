//! One walk over files of claims: each claim is held against one record or more, and handed on with what each makes of it, before the
//! next is read. Never: what is told of it.

use std::path::PathBuf;

use super::claim::{Claim, Part};
use super::hold::{AtLength, Deny, Fault, Held, Verifier};
use super::read::{Claims, Files, Found, Located, Next, PassedOver, Written, Wrong, open, shown};
use crate::law::{Corpus, Day};
use crate::problem::{Place, Problem};

/// A walk over files of claims, with a number of records.
pub struct Run<const N: usize> {
    records: [Verifier; N],
    files: Files,
    stdin: Option<String>,
    at: At,
}

/// Where the walk is.
// There is one.
#[expect(clippy::large_enum_variant)]
enum At {
    Between,
    /// At a file that could not be opened, or a folder without any.
    Shut(Vec<Problem>),
    In(Claims),
}

/// What comes next on the walk.
// A claim is handed on at once, and its way is the quick one.
#[expect(clippy::large_enum_variant)]
pub enum Walked<'a, const N: usize> {
    /// A file, as shown.
    File(String),
    /// A claim, and what each record makes of it, or the names in it that the record does not take.
    Claim(Handed<'a, N>, [Result<Held, Vec<Fault>>; N]),
    /// What cannot be read: a file, a line or a claim.
    Problems(Wrong),
    /// What of a folder is not read.
    PassedOver(PassedOver),
    /// So many ids of the file could not be compared with each other.
    NotCompared(u64),
}

/// A claim that was held against each record.
pub struct Handed<'a, const N: usize> {
    located: Located<'a>,
    records: &'a mut [Verifier; N],
}

impl<const N: usize> Run<N> {
    /// Over these files, and those of these folders, `-` being standard input, in order. `written`: how the files are written, where it is
    /// said.
    pub fn new(records: [Verifier; N], files: Vec<PathBuf>, written: Option<Written>) -> Run<N> {
        Run { records, files: Files::new(files, written), stdin: None, at: At::Between }
    }

    /// The same, with this text in the place of standard input.
    pub fn with_stdin(self, stdin: Option<String>) -> Run<N> {
        Run { stdin, ..self }
    }

    /// The records.
    pub fn corpora(&self) -> [&'static Corpus; N] {
        self.records.each_ref().map(Verifier::corpus)
    }

    /// The day that is today.
    pub fn today(&self) -> Day {
        self.records[0].today()
    }

    /// What claims fail by beside what they always do.
    pub fn deny(&self) -> Deny {
        self.records[0].deny()
    }

    /// What comes next.
    pub fn walk(&mut self) -> Option<Walked<'_, N>> {
        if let At::In(claims) = &mut self.at
            && claims.advance()
        {
            let At::In(claims) = &mut self.at else { return None };
            return claims.current().map(|next| held(next, &mut self.records));
        }
        if let At::Shut(problems) = std::mem::replace(&mut self.at, At::Between) {
            return Some(Walked::Problems(Wrong::of(problems)));
        }
        let (path, at) = match self.files.next()? {
            Found::PassedOver(passed) => return Some(Walked::PassedOver(passed)),
            Found::Nothing(path, problem) => (path.into(), At::Shut(vec![problem])),
            Found::File(path, written) => {
                let at = open(&path, written, &mut self.stdin).map_or_else(At::Shut, At::In);
                (path, at)
            }
        };
        self.at = at;
        Some(Walked::File(shown(&path)))
    }
}

fn held<'a, const N: usize>(next: Next<'a>, records: &'a mut [Verifier; N]) -> Walked<'a, N> {
    match next {
        Next::Claim(located) => {
            let held = records.each_mut().map(|record| record.hold(&located.claim));
            Walked::Claim(Handed { located, records }, held)
        }
        Next::Problems(problems) => Walked::Problems(problems),
        Next::NotCompared(number) => Walked::NotCompared(number),
    }
}

impl<const N: usize> Handed<'_, N> {
    /// The claim.
    pub fn claim(&self) -> &Claim<'_> {
        &self.located.claim
    }

    /// All that each record says of it. One that is only counted pays nothing for it.
    pub fn at_length(&mut self) -> [Option<AtLength>; N] {
        self.records.each_mut().map(|record| record.at_length(&self.located.claim))
    }

    /// Where a part of it stands.
    pub fn place(&self, part: Part) -> Place {
        self.located.place(part)
    }

    /// Where each of these parts stands.
    pub fn places(&self, parts: &[Part]) -> Vec<Place> {
        self.located.places(parts)
    }
}
