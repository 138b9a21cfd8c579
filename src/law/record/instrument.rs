//! Treaties and the other texts that carry obligations: their articles, and who is bound.

use databake::Bake;
use serde::Serialize;

use crate::law::{Action, ActionKind, Basis, Closed, Day, InstrumentId, List, Participation, SituationId, StateId, Text};

/// A treaty, statute, resolution, rule book or judgment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Instrument {
    /// Its id.
    pub id: InstrumentId,
    /// Full title.
    pub title: Text,
    /// Short title for running text.
    pub short: Text,
    /// Other names that people type.
    pub also: List<Text>,
    /// What it is.
    pub kind: InstrumentKind,
    /// Day adopted.
    pub adopted: Option<Day>,
    /// Day of general entry into force.
    pub in_force: Option<Day>,
    /// The body of which its parties are members, where they are called so.
    pub member_of: Option<Text>,
    /// Who keeps the list of parties.
    pub depositary: Option<Text>,
    /// Document symbol or registration.
    pub symbol: Option<Text>,
    /// The official text.
    pub url: Option<Text>,
    /// Instruments that share this one's list of parties.
    pub parts: List<InstrumentId>,
    /// It reaches all territory of a party, whatever is on record of a place (P2).
    pub everywhere: bool,
    /// Its articles as far as the record cites them, in the order of the text.
    pub articles: List<Article>,
    /// The list of treaty actions, where the record holds one.
    pub list: Option<ActionList>,
    /// Acceptances of jurisdiction by states that are not parties.
    pub declarations: List<Declaration>,
    /// Sources.
    pub basis: Basis,
}

/// What an instrument is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum InstrumentKind {
    /// A treaty.
    Treaty,
    /// A court's rules or regulations.
    CourtRules,
    /// A tribunal's statute.
    TribunalStatute,
    /// A resolution of an organ.
    Resolution,
    /// A judgment.
    Judgment,
    /// A decision of a chamber or an organisation.
    Decision,
    /// Draft articles of a codifying body.
    DraftArticles,
    /// An act of a regional organisation.
    RegionalAct,
}

impl Closed for InstrumentKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("treaty", Self::Treaty),
        ("court-rules", Self::CourtRules),
        ("tribunal-statute", Self::TribunalStatute),
        ("resolution", Self::Resolution),
        ("judgment", Self::Judgment),
        ("decision", Self::Decision),
        ("draft-articles", Self::DraftArticles),
        ("regional-act", Self::RegionalAct),
    ];
}

/// An article, paragraph or rule, in the project's own words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Article {
    /// As the instrument numbers it.
    pub article: Text,
    /// A few words: what it is about.
    pub heading: Text,
    /// What it says, in the project's own words.
    pub statement: Text,
    /// The official text, where it has an address of its own.
    pub url: Option<Text>,
}

/// The treaty actions of an instrument, and the participations that they add up to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct ActionList {
    /// Day on which the list was last compared with its source.
    pub complete_on: Day,
    /// Whether no party is known to be missing.
    pub complete: bool,
    /// How many parties the depositary counted, and on which day.
    pub official_count: Option<OfficialCount>,
    /// How entry into force follows from deposit.
    pub formula: Formula,
    /// Years from notice to exit, where the treaty lets a state withdraw.
    pub withdrawal_years: Option<i32>,
    /// Every action, sorted by state, then day.
    pub actions: List<Action>,
    /// The periods in which states are bound, sorted by state, then first day.
    pub participations: List<Participation>,
    /// Sources of the list.
    pub basis: Basis,
}

impl ActionList {
    /// How many states had signed by a day.
    pub fn signatories(&self, day: Day) -> usize {
        let signed = |action: &&Action| action.action == ActionKind::Signature && action.on.is_some_and(|on| on <= day);
        let mut states: Vec<StateId> = self.actions.iter().filter(signed).map(|action| action.state).collect();
        states.dedup();
        states.len()
    }
}

/// A depositary's own count of the parties.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct OfficialCount {
    /// Number of parties.
    pub parties: u16,
    /// Number of states that signed, where the depositary counts those too.
    pub signatories: Option<u16>,
    /// On this day.
    pub on: Day,
}

/// How the day of effect follows from the day of deposit, never before the general entry into force.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Formula {
    /// The waiting time.
    pub wait: Wait,
    /// General entry into force.
    pub not_before: Day,
}

/// A treaty's waiting time between deposit and effect.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    /// This many days after deposit.
    Days(i32),
    /// This many months after deposit.
    Months(i32),
    /// The first day of the month after this many days have passed.
    MonthAfterDays(i32),
}

impl Formula {
    /// The first day bound for an instrument deposited on this day.
    pub fn effect(&self, deposited: Day) -> Day {
        let day = match self.wait {
            Wait::Days(days) => deposited.plus_days(days),
            Wait::Months(months) => deposited.plus_months(months),
            Wait::MonthAfterDays(days) => deposited.plus_days(days).first_of_next_month(),
        };
        day.max(self.not_before)
    }
}

/// A state's acceptance of a court's jurisdiction without being a party.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Declaration {
    /// The state.
    pub state: StateId,
    /// Day written on it.
    pub dated: Option<Day>,
    /// Day lodged: it counts from this day, not from the day written on it.
    pub lodged: Day,
    /// First day of the events it covers.
    pub scope_from: Option<Day>,
    /// Last day of the events it covers.
    pub scope_until: Option<Day>,
    /// The situation that came of it.
    pub situation: Option<SituationId>,
    /// Whether it counts.
    pub valid: bool,
    /// First day on which it no longer matters, because the state became a party.
    pub until: Option<Day>,
    /// Sources.
    pub basis: Basis,
}
