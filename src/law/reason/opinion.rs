//! The question and its reasoned answer. The proof is the value: conclusions, their premises, the facts behind them.

use serde::Serialize;

use crate::law::*;

/// The reasoned answer.
#[derive(Clone, Debug)]
pub struct Opinion {
    /// The question.
    pub question: Question,
    /// The state whose territory it is, after the place rules.
    pub host: Host,
    /// The strongest status, as an answer.
    pub answer: Answer,
    /// What each rule said about each process, in the order of rules, then processes.
    pub conclusions: Vec<Conclusion>,
    /// Flags of the question as a whole; each conclusion carries its own.
    pub flags: Vec<Raised>,
    /// The same question to the state that holds the place of another (P8); it never changes the answer.
    pub controller: Option<Box<Opinion>>,
}

/// What one rule said about one process.
#[derive(Clone, Debug)]
pub struct Conclusion {
    /// The rule; none where the place rules or the absence of any process decide.
    pub rule: Option<&'static Rule>,
    /// The process it speaks about.
    pub process: Option<&'static Process>,
    /// Its status.
    pub status: Status,
    /// The obligation, where the status carries one.
    pub obligation: Obligation,
    /// Bearer first, then the conditions up to and including the first that is not met.
    pub premises: Vec<Premise>,
    /// Objections heard, in order.
    pub objections: Vec<Hearing>,
    /// Objections that never decide, for a reader who asks for every step.
    pub on_request: Vec<&'static Objection>,
    /// Articles it rests on, without those of its objections and flags.
    pub cites: Vec<Citation>,
    /// Flags raised.
    pub flags: Vec<Raised>,
    /// The rule found by `bound-through`.
    pub through: Option<RuleNumber>,
    /// The ground on which an obligation survives an exit.
    pub ground: Option<Ground>,
}

/// A premise: what was tested, whether it holds, and the facts that show it.
#[derive(Clone, Debug)]
pub struct Premise {
    /// What was tested.
    pub about: About,
    /// Whether it holds.
    pub met: Met,
    /// The facts behind it.
    pub facts: Facts,
}

impl Premise {
    /// Whether it turns on how far a treaty reaches, and on nothing that the host did.
    pub fn turns_on_reach(&self) -> bool {
        self.facts.iter().any(|fact| matches!(fact.what, What::ReachOpen(..) | What::Reaches(..)))
    }
}

/// What a premise is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// Whether the host is one that the rule binds.
    Bearer,
    /// A condition.
    Condition(&'static Test),
    /// The place: whether its sovereign can be named.
    Place,
    /// The person: whether there is any process, or whether the person can be presumed alive.
    Person,
}

/// What a premise is about, in a word: the same as in the rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Keyword {
    Bound,
    Person,
    Document,
    Live,
    KnownToHost,
    Court,
    Situation,
    Place,
    Charge,
    Conflict,
    Capacity,
    Allegation,
    Acts,
    Request,
    Measure,
    HostIs,
    Statehood,
    BoundThrough,
    Office,
    OwnState,
    Presence,
    Date,
    State,
    Treaty,
    Meeting,
    Ruled,
}

impl Closed for Keyword {
    const WORDS: &'static [(Text, Keyword)] = &[
        ("bound", Keyword::Bound),
        ("person", Keyword::Person),
        ("document", Keyword::Document),
        ("live", Keyword::Live),
        ("known-to-host", Keyword::KnownToHost),
        ("court", Keyword::Court),
        ("situation", Keyword::Situation),
        ("place", Keyword::Place),
        ("charge", Keyword::Charge),
        ("conflict", Keyword::Conflict),
        ("capacity", Keyword::Capacity),
        ("allegation", Keyword::Allegation),
        ("acts", Keyword::Acts),
        ("request", Keyword::Request),
        ("measure", Keyword::Measure),
        ("host-is", Keyword::HostIs),
        ("statehood", Keyword::Statehood),
        ("bound-through", Keyword::BoundThrough),
        ("office", Keyword::Office),
        ("own-state", Keyword::OwnState),
        ("presence", Keyword::Presence),
        ("date", Keyword::Date),
        ("state", Keyword::State),
        ("treaty", Keyword::Treaty),
        ("meeting", Keyword::Meeting),
        ("ruled", Keyword::Ruled),
    ];
}

impl About {
    /// What it is about, in a word.
    pub fn keyword(self) -> Keyword {
        match self {
            About::Bearer => Keyword::Bound,
            About::Place => Keyword::Place,
            About::Person => Keyword::Person,
            About::Condition(test) => match test {
                Test::Document(_) => Keyword::Document,
                Test::Live => Keyword::Live,
                Test::KnownToHost => Keyword::KnownToHost,
                Test::Court(_) => Keyword::Court,
                Test::Situation(_) => Keyword::Situation,
                Test::Place(_) => Keyword::Place,
                Test::Charge(_) => Keyword::Charge,
                Test::Conflict(_) => Keyword::Conflict,
                Test::Capacity(_) | Test::CapacityContested => Keyword::Capacity,
                Test::Allegation(_) => Keyword::Allegation,
                Test::ActsAfterEntryIntoForce | Test::ActsBeforeSuccession => Keyword::Acts,
                Test::Request(_) | Test::RequestPresumed(_) => Keyword::Request,
                Test::Measure { .. } => Keyword::Measure,
                Test::HostIs(_) => Keyword::HostIs,
                Test::Statehood(_) => Keyword::Statehood,
                Test::BoundThrough(_) => Keyword::BoundThrough,
                Test::Office(_) => Keyword::Office,
                Test::OwnState(_) => Keyword::OwnState,
                Test::Presence(_) => Keyword::Presence,
                Test::Date { .. } | Test::AfterToday | Test::AfterRecord => Keyword::Date,
                Test::State(_) => Keyword::State,
                Test::Treaty(_) => Keyword::Treaty,
                Test::ProtectedMeeting => Keyword::Meeting,
                Test::Ruled(_) => Keyword::Ruled,
            },
        }
    }
}

/// Whether a test holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Met {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// The record does not say.
    NotKnown,
}

impl Met {
    /// Yes or no.
    pub fn of(holds: bool) -> Met {
        if holds { Met::Yes } else { Met::No }
    }
}

/// An objection that was heard.
#[derive(Clone, Debug)]
pub struct Hearing {
    /// The objection.
    pub objection: &'static Objection,
    /// The facts that raised it.
    pub facts: Facts,
}

impl Hearing {
    /// Whether it rests on an office of the person.
    pub fn of_office(&self) -> bool {
        self.facts.iter().any(|fact| matches!(fact.what, What::Holds(_)))
    }
}

/// A flag raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// Its code.
    pub code: FlagCode,
    /// Its articles.
    pub cites: List<Citation>,
    /// The facts behind it.
    pub facts: Facts,
}

impl Conclusion {
    pub(super) fn without_rule(status: Status, about: About, met: Met, facts: Facts) -> Conclusion {
        Conclusion {
            rule: None,
            process: None,
            status,
            obligation: Obligation::None,
            premises: if facts.is_empty() { Vec::new() } else { vec![Premise { about, met, facts }] },
            objections: Vec::new(),
            on_request: Vec::new(),
            cites: Vec::new(),
            flags: Vec::new(),
            through: None,
            ground: None,
        }
    }
}
