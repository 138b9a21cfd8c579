//! The question and its reasoned answer. The proof is the value: conclusions, their premises, the facts behind them.

use databake::Bake;
use serde::Serialize;

use super::{
    Citation, Closed, Day, Facts, FlagCode, Ground, Heard, Host, List, Objection, Person, Process, Rule, RuleNumber, Test, Text,
};

/// The question: this person, in this place, on this day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// Who.
    pub person: &'static Person,
    /// Where, as asked.
    pub place: Asked,
    /// When.
    pub date: Day,
    /// How.
    pub presence: Presence,
    /// The day on which the question is put.
    pub today: Day,
}

/// A state or a place, as asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// A state.
    State(&'static super::State),
    /// A place that belongs to a state.
    Place(&'static super::Place),
}

/// How a person is present.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// On the ground.
    Territory,
    /// In the airspace only.
    Overflight,
    /// After a landing that was not planned: presence in territory (M2).
    UnscheduledLanding,
}

/// The six answers, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// No rule obliges.
    NotObliged,
    /// A fact that is needed is missing or secret.
    Undetermined,
    /// Own courts, and whether the treaty covers this case is open.
    ProsecuteOrExtraditeContested,
    /// Own courts: search for or hold the person, and prosecute or hand over.
    ProsecuteOrExtradite,
    /// Surrender, on the better or the officially asserted reading.
    ObligedContested,
    /// Surrender, decided for this type of case.
    Obliged,
}

impl Answer {
    /// Strongest first.
    pub const ALL: [Answer; 6] = [
        Answer::Obliged,
        Answer::ObligedContested,
        Answer::ProsecuteOrExtradite,
        Answer::ProsecuteOrExtraditeContested,
        Answer::Undetermined,
        Answer::NotObliged,
    ];

    /// The word, the same in text, JSON, claims and exit rules.
    pub fn word(self) -> Text {
        match self {
            Answer::Obliged => "obliged",
            Answer::ObligedContested => "obliged-contested",
            Answer::ProsecuteOrExtradite => "prosecute-or-extradite",
            Answer::ProsecuteOrExtraditeContested => "prosecute-or-extradite-contested",
            Answer::Undetermined => "undetermined",
            Answer::NotObliged => "not-obliged",
        }
    }

    /// The answer of this word.
    pub fn from_word(word: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// What one rule says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A surrender obligation.
    Obliged,
    /// A surrender obligation, contested.
    ObligedContested,
    /// Own courts.
    ProsecuteOrExtradite,
    /// Own courts, contested.
    ProsecuteOrExtraditeContested,
    /// Blocked by personal immunity.
    Barred,
    /// The Security Council urges cooperation.
    Urged,
    /// The state may cooperate.
    Voluntary,
    /// The process was secret, and whether the host had received it is not public.
    Sealed,
    /// The allegation is not yet public.
    NotShown,
    /// No warrant in effect.
    NoWarrant,
    /// The host is not a party.
    NotParty,
    /// The treaty does not cover the case.
    NotApplicable,
    /// A fact is missing.
    Unknown,
}

impl Status {
    /// In the order of their strength.
    pub const ALL: [Status; 13] = [
        Status::Obliged,
        Status::ObligedContested,
        Status::ProsecuteOrExtradite,
        Status::ProsecuteOrExtraditeContested,
        Status::Barred,
        Status::Urged,
        Status::Voluntary,
        Status::Sealed,
        Status::NotShown,
        Status::NoWarrant,
        Status::NotParty,
        Status::NotApplicable,
        Status::Unknown,
    ];

    /// The word in data and JSON.
    pub fn word(self) -> Text {
        match self {
            Status::Obliged => "obliged",
            Status::ObligedContested => "obliged-contested",
            Status::ProsecuteOrExtradite => "prosecute-or-extradite",
            Status::ProsecuteOrExtraditeContested => "prosecute-or-extradite-contested",
            Status::Barred => "barred",
            Status::Urged => "urged",
            Status::Voluntary => "voluntary",
            Status::Sealed => "sealed",
            Status::NotShown => "not-shown",
            Status::NoWarrant => "no-warrant",
            Status::NotParty => "not-party",
            Status::NotApplicable => "not-applicable",
            Status::Unknown => "unknown",
        }
    }

    /// How near to an obligation a status comes.
    pub fn nearness(self) -> u8 {
        match self {
            Status::Obliged | Status::ObligedContested => 9,
            Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested => 8,
            Status::Sealed | Status::Unknown => 7,
            Status::Voluntary => 6,
            Status::Urged => 5,
            Status::Barred => 4,
            Status::NoWarrant => 3,
            Status::NotShown => 2,
            Status::NotParty => 1,
            Status::NotApplicable => 0,
        }
    }

    /// Whether the status is one of the four that carry an obligation.
    pub fn carries(self) -> bool {
        matches!(
            self,
            Status::Obliged | Status::ObligedContested | Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested
        )
    }
}

/// What a state is obliged to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Obligation {
    /// Arrest, and surrender to the court.
    ArrestAndSurrender,
    /// Arrest, and transfer to the tribunal.
    ArrestAndTransfer,
    /// Arrest for the time being.
    ProvisionalArrest,
    /// Search for the person, and try or hand over.
    SearchAndTryOrHandOver,
    /// Take into custody, and prosecute or extradite.
    CustodyAndProsecuteOrExtradite,
    /// Try before its own courts.
    Try,
    /// Nothing.
    None,
}

impl Obligation {
    /// Every obligation.
    pub const ALL: [Obligation; 7] = [
        Obligation::ArrestAndSurrender,
        Obligation::ArrestAndTransfer,
        Obligation::ProvisionalArrest,
        Obligation::SearchAndTryOrHandOver,
        Obligation::CustodyAndProsecuteOrExtradite,
        Obligation::Try,
        Obligation::None,
    ];

    /// The word in data and JSON.
    pub fn word(self) -> Text {
        match self {
            Obligation::ArrestAndSurrender => "arrest-and-surrender",
            Obligation::ArrestAndTransfer => "arrest-and-transfer",
            Obligation::ProvisionalArrest => "provisional-arrest",
            Obligation::SearchAndTryOrHandOver => "search-and-try-or-hand-over",
            Obligation::CustodyAndProsecuteOrExtradite => "custody-and-prosecute-or-extradite",
            Obligation::Try => "try",
            Obligation::None => "none",
        }
    }

    /// Whether it is an obligation to hand over to a court.
    pub fn surrenders(self) -> bool {
        matches!(self, Obligation::ArrestAndSurrender | Obligation::ArrestAndTransfer | Obligation::ProvisionalArrest)
    }
}

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
    Place,
    Person,
    Document,
    Live,
    KnownToHost,
    Court,
    Situation,
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
}

impl Closed for Keyword {
    const WORDS: &'static [(Text, Keyword)] = &[
        ("bound", Keyword::Bound),
        ("place", Keyword::Place),
        ("person", Keyword::Person),
        ("document", Keyword::Document),
        ("live", Keyword::Live),
        ("known-to-host", Keyword::KnownToHost),
        ("court", Keyword::Court),
        ("situation", Keyword::Situation),
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
                Test::ActsAfterEntryIntoForce => Keyword::Acts,
                Test::Request(_) => Keyword::Request,
                Test::Measure { .. } => Keyword::Measure,
                Test::HostIs(_) => Keyword::HostIs,
                Test::Statehood(_) => Keyword::Statehood,
                Test::BoundThrough(_) => Keyword::BoundThrough,
                Test::Office(_) => Keyword::Office,
                Test::OwnState(_) => Keyword::OwnState,
                Test::Presence(_) => Keyword::Presence,
                Test::Date { .. } | Test::AfterToday => Keyword::Date,
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
    /// Whether the objection is heard whatever the facts.
    pub fn always(&self) -> bool {
        self.objection.heard == Heard::Always
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
