//! States, the places that belong to them, and the states that came before.

use databake::Bake;
use serde::Serialize;

use crate::law::{Basis, Closed, Day, GroupId, InstrumentId, List, Period, PlaceId, StateId, Text, TopicId};

/// Names in one language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Names {
    /// ISO 639-1 code, or `native`, or `other`.
    pub language: Text,
    /// The names, the commonest first.
    pub names: List<Text>,
}

/// A state, or an entity that the record treats beside states.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct State {
    /// Its id.
    pub id: StateId,
    /// Common English name.
    pub name: Text,
    /// Names that it bore before, by period.
    pub formerly: List<FormerName>,
    /// Official English name.
    pub official: Text,
    /// Two-letter code.
    pub iso2: Option<Text>,
    /// Three-letter code.
    pub iso3: Text,
    /// Its other codes.
    pub codes: Codes,
    /// A point on its land.
    pub point: Option<Point>,
    /// Names in other languages.
    pub names: List<Names>,
    /// Former and other English names.
    pub also: List<Text>,
    /// Whether English puts "the" before the name, though the name itself does not show it.
    pub article: bool,
    /// Names that another state bears too: typing one asks back.
    pub shared: List<Text>,
    /// Existence within the dates covered.
    pub exists: Period,
    /// Whether its statehood or treaty capacity is disputed.
    pub statehood: Statehood,
    /// The record does not hold its treaty actions: answers are undetermined.
    pub unrecorded: bool,
    /// When part or all of it was under another power.
    pub control: List<Control>,
    /// Sources of the entry.
    pub basis: Basis,
}

impl State {
    /// The name that it bore on a day.
    pub fn name_on(&self, day: Day) -> Text {
        self.formerly.iter().find(|former| former.period.contains(day)).map_or(self.name, |former| former.name)
    }
}

/// A name that a state bore.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct FormerName {
    /// The common English name.
    pub name: Text,
    /// When it bore it.
    pub period: Period,
    /// Sources.
    pub basis: Basis,
}

/// Whether an entity's statehood is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Statehood {
    /// A state, or an entity whose treaty capacity nobody needs to settle here.
    Settled,
    /// Disputed: outside the treaties (P4).
    Disputed,
}

impl Closed for Statehood {
    const WORDS: &'static [(Text, Self)] = &[("settled", Self::Settled), ("disputed", Self::Disputed)];
}

/// Part or all of a state under another power (`I-DEFACTO`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Control {
    /// When.
    pub period: Period,
    /// Who: a state's id, `local`, or words.
    pub by: Text,
    /// Only in part, so that the state is not shut out.
    pub part: bool,
    /// Sources.
    pub basis: Basis,
}

/// A group of states. It arrests nobody: it is a way of asking about its members.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Common English name.
    pub name: Text,
    /// Other names.
    pub also: List<Text>,
    /// The members, by state, then first day.
    pub members: List<Member>,
    /// Sources.
    pub basis: Basis,
}

impl Group {
    /// The states that belong to it on a day.
    pub fn on(&self, day: Day) -> impl Iterator<Item = StateId> {
        self.members.iter().filter(move |member| member.period.contains(day)).map(|member| member.state)
    }
}

/// A state in a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Member {
    /// The state.
    pub state: StateId,
    /// When it belonged to the group; without a first day: since the group's own first day, or no day is on record.
    pub period: Period,
    /// Sources.
    pub basis: Basis,
}

/// Codes under which tables of others hold a state or territory.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Codes {
    /// Three digits of ISO 3166-1.
    pub numeric: Option<Text>,
    /// Two letters of FIPS 10-4, withdrawn in 2008 and used by event data still.
    pub fips: Option<Text>,
    /// Item of Wikidata.
    pub wikidata: Option<Text>,
}

impl Codes {
    /// Of what has none.
    pub const NONE: Codes = Codes { numeric: None, fips: None, wikidata: None };
}

/// A point on the earth, in hundredths of a degree.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Point {
    /// North of the equator; south is below 0. At most 9000 either way.
    pub latitude: i16,
    /// East of Greenwich; west is below 0. At most 18000 either way.
    pub longitude: i16,
}

/// A place that people name and that belongs to a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// Common English name.
    pub name: Text,
    /// Other names, any script.
    pub also: List<Text>,
    /// Whether English puts "the" before the name, though the name itself does not show it.
    pub article: bool,
    /// Three-letter code, of a territory that has one of its own.
    pub iso3: Option<Text>,
    /// Its other codes.
    pub codes: Codes,
    /// A point in it.
    pub point: Option<Point>,
    /// What it is.
    pub kind: PlaceKind,
    /// Of a town: the place that it lies in, where that has an entry of its own.
    pub within: Option<PlaceId>,
    /// The sovereign, by period. Empty where there is none to name.
    pub belongs: List<Belonging>,
    /// Who holds it, where that is not the sovereign.
    pub control: List<Control>,
    /// Other states that claim it.
    pub claimed_by: List<StateId>,
    /// The claim is open: where the answers for the claimants differ, there is none.
    pub claim_open: bool,
    /// Treaties under which nothing can be said of whoever is sovereign there (P4).
    pub unsettled_under: List<InstrumentId>,
    /// Premises where those who come to a meeting are protected from arrest.
    pub protected_premises: bool,
    /// A base, an airport or a building: people are at it, and not in it.
    pub site: bool,
    /// It is an island by its name: somebody is "on" it, and not "in" it.
    pub island: bool,
    /// Where the name is that of no territory: what the law says of that.
    pub topic: Option<TopicId>,
    /// States or places to offer when the name is ambiguous.
    pub candidates: List<Text>,
    /// Treaties that reach it otherwise than its state.
    pub reach: List<Reach>,
    /// Whether a treaty of which no reach is on record reaches it is not known; but for treaties that reach all territory.
    pub reach_open: bool,
    /// Sources.
    pub basis: Basis,
}

/// What a place is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// Part of a state.
    Region,
    /// Part of a state under a system of its own.
    SpecialRegion,
    /// Overseas territory of a state.
    Overseas,
    /// Occupied by another state; belongs to the state that lost control (P1).
    Occupied,
    /// Broke away; belongs to the state that lost control (P1).
    Breakaway,
    /// No agreed sovereign (P4).
    Disputed,
    /// The name asks back (P6).
    Ambiguous,
}

impl Closed for PlaceKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("region", Self::Region),
        ("special-region", Self::SpecialRegion),
        ("overseas", Self::Overseas),
        ("occupied", Self::Occupied),
        ("breakaway", Self::Breakaway),
        ("disputed", Self::Disputed),
        ("ambiguous", Self::Ambiguous),
    ];
}

/// The state a place belongs to over a period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Belonging {
    /// The sovereign.
    pub state: StateId,
    /// When.
    pub period: Period,
    /// What the place was then.
    pub kind: PlaceKind,
}

/// How a treaty reaches a place otherwise than its state (P2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Reach {
    /// The treaty.
    pub instrument: InstrumentId,
    /// Under this sovereign; none: under any.
    pub sovereign: Option<StateId>,
    /// From when, not at all, or not known.
    pub applies: Applies,
    /// Sources.
    pub basis: Basis,
}

/// Whether a treaty reaches a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// From this day on.
    From(Day),
    /// Not.
    No,
    /// Not known to the record.
    Unknown,
}

/// Whom a name means before the birth of the state that bears it, or after the end of one (P3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Predecessor {
    /// The name's bearer.
    pub entity: StateId,
    /// When the name means another.
    pub period: Period,
    /// The state meant; none that the record can name: undetermined.
    pub resolves_to: Option<StateId>,
    /// Sources.
    pub basis: Basis,
}
