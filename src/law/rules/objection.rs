//! What can be said against a rule, and beside its answer: objections and flags.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// What can be said against an obligation, and how it is ruled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Objection {
    /// Its id; several entries may share one: the first that is raised is heard.
    pub id: ObjectionId,
    /// Its number, O1 to O15.
    pub number: u8,
    /// When it is heard.
    pub heard: Heard,
    /// How it is ruled.
    pub ruled: Ruling,
    /// Whether an open objection makes the obligation contested.
    pub moves: bool,
    /// Articles.
    pub cites: List<Citation>,
    /// Rulings, by instrument.
    pub authorities: List<InstrumentId>,
    /// The flag it raises.
    pub flag: Option<FlagCode>,
    /// What is said against the obligation, of a case; of one that never decides, as a state might say it.
    pub argument: Template,
    /// Why it is ruled so.
    pub ruling: Template,
    /// The ruling for a short page; none: it rests on no office, and is not told there.
    pub short: Option<Template>,
    /// Both, whoever is asked about; of several entries of one id the first says it.
    pub means: Option<Argument>,
}

/// When an objection is heard.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// Whenever the rule's conditions are met.
    Always,
    /// Where all these tests hold.
    If(List<Test>),
    /// It never decides; listed for a reader who asks for every step.
    OnRequest,
}

/// How an objection is ruled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// It fails: nothing moves.
    Overruled,
    /// Undecided: the obligation becomes contested.
    Open,
    /// It holds: the obligation is barred.
    Sustained,
}

impl Closed for Ruling {
    const WORDS: &'static [(Text, Self)] =
        &[("overruled", Self::Overruled), ("open", Self::Open), ("sustained", Self::Sustained)];
}

/// When a flag is raised.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct FlagRule {
    /// Its code.
    pub code: FlagCode,
    /// The objection that raises it, where one does.
    pub by: Option<ObjectionId>,
    /// All must hold; none: always.
    pub when: List<Test>,
    /// The statuses it goes with; empty: the rule's own result.
    pub with: List<Status>,
    /// Articles.
    pub cites: List<Citation>,
    /// What it says, whoever is asked about.
    pub means: Text,
    /// What it says of a case, the first that can be said; none: what it means.
    pub says: List<Saying>,
    /// What a short page says of it, the first that can be said, and in which row; none: nothing.
    pub page: Option<(Row, List<Saying>)>,
    /// What is added to the sentence that answers.
    pub headline: Option<Template>,
    /// Raised by no rule any more; kept for what it said in records of an older form.
    pub former: bool,
}

/// A row of the short page in which a flag can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub enum Row {
    /// What decides.
    Because,
    /// What an office is worth.
    Immunity,
    /// What is not sure.
    NotSure,
}

impl Closed for Row {
    const WORDS: &'static [(Text, Self)] =
        &[("because", Self::Because), ("immunity", Self::Immunity), ("not-sure", Self::NotSure)];
}
