//! What the sentences that stand beside rules can leave open: closed lists, one for each kind of sentence.

use crate::law::{Closed, Hole, Kind, Open, Text};

/// A hole of a sentence about a flag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FlagHole {
    /// The person asked about.
    Person,
    /// The state asked about.
    State,
    /// The office of the person.
    Office,
    /// The fact that raised the flag.
    Fact,
    /// Who disputed it, and when.
    Disputes,
    /// The court of the document.
    Court,
    /// Whether the day is past, today or to come.
    Tense,
    /// The state that could not act in a place that another holds whole.
    ShutOut,
    /// The place of which nobody is agreed to be sovereign.
    Unsettled,
    /// The state that was outside the treaty when the acts happened.
    Outsider,
    /// The day of a notice.
    Received,
    /// The day on which it takes effect.
    Effect,
    /// The day on which it was taken back.
    Revoked,
}

impl Closed for FlagHole {
    const WORDS: &'static [(Text, Self)] = &[
        ("person", Self::Person),
        ("state", Self::State),
        ("office", Self::Office),
        ("fact", Self::Fact),
        ("disputes", Self::Disputes),
        ("court", Self::Court),
        ("tense", Self::Tense),
        ("shut-out", Self::ShutOut),
        ("unsettled", Self::Unsettled),
        ("outsider", Self::Outsider),
        ("received", Self::Received),
        ("effect", Self::Effect),
        ("revoked", Self::Revoked),
    ];
}

/// A hole of a sentence about an objection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ObjectionHole {
    /// The person asked about.
    Person,
    /// The state asked about.
    State,
    /// The place asked about.
    Place,
    /// The person with the office that raised the objection.
    Holder,
    /// The state of that office.
    OfficeOf,
    /// Of whom the judges have held it, and since when.
    Held,
}

impl Closed for ObjectionHole {
    const WORDS: &'static [(Text, Self)] = &[
        ("person", Self::Person),
        ("state", Self::State),
        ("place", Self::Place),
        ("holder", Self::Holder),
        ("office-of", Self::OfficeOf),
        ("held", Self::Held),
    ];
}

/// A hole of a sentence about an obligation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ObligationHole {
    /// The person asked about.
    Person,
    /// The court that takes the person.
    Court,
}

impl Closed for ObligationHole {
    const WORDS: &'static [(Text, Self)] = &[("person", Self::Person), ("court", Self::Court)];
}

/// A hole of a sentence about charges that are met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChargeHole {
    /// The charges that fit.
    Charges,
}

impl Closed for ChargeHole {
    const WORDS: &'static [(Text, Self)] = &[("charges", Self::Charges)];
}

impl Hole {
    /// Which of a closed list it is.
    pub fn of<T: Closed>(self) -> Option<T> {
        T::from_word(self.name)
    }
}

/// The holes of a closed list. A sentence of the law is said only where all of its holes have a value.
pub const fn holes<T: Closed, const N: usize>() -> [Open; N] {
    let mut holes = [Open { name: "", kind: Kind::Text, optional: false }; N];
    let mut at = 0;
    while at < N {
        holes[at].name = T::WORDS[at].0;
        at += 1;
    }
    holes
}
