//! All that is loaded, never changed: look-up by id, iteration in one fixed order.

use databake::Bake;

use super::*;

/// The whole record. Every list is sorted by id unless its own comment says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Corpus {
    /// What the record is and how complete.
    pub edition: Edition,
    /// States and entities.
    pub states: List<State>,
    /// Places.
    pub places: List<Place>,
    /// Towns, bases, airports and premises: whatever holds of the state or place that each lies in holds of it.
    pub towns: List<Place>,
    /// Groups of states.
    pub groups: List<Group>,
    /// Whom names mean before the birth or after the end of their bearer.
    pub predecessors: List<Predecessor>,
    /// Courts.
    pub courts: List<Court>,
    /// Situations.
    pub situations: List<Situation>,
    /// Instruments.
    pub instruments: List<Instrument>,
    /// Persons.
    pub persons: List<Person>,
    /// Visits, by person, then first day.
    pub visits: List<Visit>,
    /// Findings, by day.
    pub findings: List<Finding>,
    /// Rules, by number, then in the order of their file.
    pub rules: List<Rule>,
    /// Objections, in the order of their file.
    pub objections: List<Objection>,
    /// Flags, by code.
    pub flags: List<FlagRule>,
    /// Titles that people type with names.
    pub titles: List<Title>,
    /// Words that people use about the law.
    pub topics: List<Topic>,
    /// The charge map, by provision.
    pub charge_map: List<ChargeMatch>,
    /// How statuses make an answer.
    pub combination: Combination,
    /// What the words of the law mean.
    pub terms: Terms,
    /// The project's own sentences.
    pub words: Sentences,
    /// Sources.
    pub sources: List<Source>,
    /// Where the source of an id stands: a report asks for dozens.
    pub source_index: Index,
    /// Every name, folded, sorted.
    pub names: List<NameEntry>,
    /// Where the entries of a name stand.
    pub name_index: Index,
    /// The persons' names with their words in the order of the letters, also with the first as an initial, sorted.
    pub reordered: List<NameEntry>,
    /// Where the entries of such a name stand.
    pub reordered_index: Index,
}

/// What the record is and how complete.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Edition {
    /// Its version.
    pub version: Text,
    /// Day up to which warrants are complete.
    pub complete_on: Day,
    /// Day of the last edit.
    pub checked_on: Day,
    /// A person older than this many years is not presumed alive (D6).
    pub max_age: i32,
    /// Known gaps, a sentence each.
    pub gaps: List<Text>,
    /// SHA-256 over all files, in hexadecimal.
    pub sha256: Text,
    /// What was laid over it.
    pub overlay: Option<Overlay>,
    /// The folder that it was read from, as it was named on the line: nothing of one inside the program.
    pub folder: Option<Text>,
}

/// Facts that are no part of a record and were laid over it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Overlay {
    /// The files in which they stand, as they were named.
    pub files: List<Text>,
    /// SHA-256 over the names and texts of these files, in hexadecimal.
    pub sha256: Text,
    /// What of the record they replace, each by its ids.
    pub replaced: List<Text>,
}

use serde::Serialize;

macro_rules! find {
    ($($(#[$doc:meta])* $name:ident, $list:ident, $id:ty, $item:ty;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self, id: $id) -> Option<&'static $item> {
            self.$list.binary_search_by(|item| item.id.cmp(&id)).ok().map(|at| &self.$list[at])
        }
    )*};
}

impl Corpus {
    find! {
        /// The state of this id.
        state, states, StateId, State;
        /// The group of this id.
        group, groups, GroupId, Group;
        /// The court of this id.
        court, courts, CourtId, Court;
        /// The situation of this id.
        situation, situations, SituationId, Situation;
        /// The instrument of this id.
        instrument, instruments, InstrumentId, Instrument;
        /// The person of this id.
        person, persons, PersonId, Person;
        /// The topic of this id.
        topic, topics, TopicId, Topic;
    }

    /// The place or town of this id.
    pub fn place(&self, id: PlaceId) -> Option<&'static Place> {
        let among = |places: List<Place>| places.binary_search_by(|place| place.id.cmp(&id)).ok().map(|at| &places[at]);
        among(self.places).or_else(|| among(self.towns))
    }

    /// The source of this id.
    pub fn source(&self, id: SourceId) -> Option<&'static Source> {
        self.source_index.places(id.0).filter_map(|place| self.sources.get(place)).find(|source| source.id == id)
    }

    /// What a court is called in short.
    pub fn court_name(&self, id: CourtId) -> Text {
        self.court(id).map_or(id.0, |court| court.short)
    }

    /// The trips of a person, by their first day.
    pub fn visits_of(&self, person: PersonId) -> &'static [Visit] {
        let start = self.visits.partition_point(|visit| visit.person < person);
        let of_person = self.visits[start..].iter().take_while(|visit| visit.person == person).count();
        &self.visits[start..start + of_person]
    }

    /// The entries of a folded name.
    pub fn bearing(&self, folded: &str) -> impl Iterator<Item = &'static NameEntry> {
        self.name_index.places(folded).filter_map(|place| self.names.get(place)).filter(move |entry| entry.name == folded)
    }

    /// The finding that set the referral of another aside.
    pub fn referral_set_aside(&self, finding: &Finding) -> Option<&'static Finding> {
        self.findings.iter().find(|appeal| appeal.sets_aside_referral_of == Some(finding.id))
    }

    /// The later ruling of the same court that says where the breach that was found goes.
    pub fn referred_later(&self, finding: &Finding) -> Option<&'static Finding> {
        let same = |later: &&Finding| (later.court, later.state, later.person) == (finding.court, finding.state, finding.person);
        let second = |later: &&Finding| later.about == FindingAbout::Referral && later.visit == finding.visit;
        let found = finding.outcome == FindingOutcome::NonCompliance && finding.court.is_some();
        self.findings.iter().filter(|_| found).find(|later| finding.on < later.on && same(later) && second(later))
    }

    /// Whether a ruling had been given by a day; one whose day is not on record counts.
    pub fn decided_by(&self, ruling: InstrumentId, day: Day) -> bool {
        self.instrument(ruling).and_then(|ruling| ruling.adopted).is_none_or(|on| on <= day)
    }

    /// The article that a citation points at.
    pub fn article(&self, citation: Citation) -> Option<&'static Article> {
        self.instrument(citation.instrument)?.articles.iter().find(|article| article.article == citation.article)
    }

    /// The flag of this code.
    pub fn flag(&self, code: FlagCode) -> Option<&'static FlagRule> {
        self.flags.binary_search_by(|flag| flag.code.cmp(&code)).ok().map(|at| &self.flags[at])
    }

    /// The entries of the charge map for a provision.
    pub fn charge_match(&self, provision: Citation) -> Option<&'static ChargeMatch> {
        // A short list, and nearly every charge is not on it: comparing for equality is quicker than for order.
        self.charge_map
            .iter()
            .find(|entry| entry.provision.article == provision.article && entry.provision.instrument == provision.instrument)
    }

    /// The entries of a rule.
    pub fn rule_entries(&self, number: RuleNumber) -> &'static [Rule] {
        let start = self.rules.partition_point(|rule| rule.number < number);
        let end = self.rules.partition_point(|rule| rule.number <= number);
        &self.rules[start..end]
    }

    /// The list of treaty actions of an instrument: its own, or that of the instrument it is a part of.
    pub fn action_list(&self, id: InstrumentId) -> Option<&'static ActionList> {
        let instrument = self.instrument(id)?;
        instrument
            .list
            .as_ref()
            .or_else(|| self.instruments.iter().find(|whole| whole.parts.contains(&id)).and_then(|whole| whole.list.as_ref()))
    }

    /// A state's periods under an instrument's list, oldest first.
    pub fn participations(&self, list: &'static ActionList, state: StateId) -> &'static [Participation] {
        let start = list.participations.partition_point(|period| period.state < state);
        let of_state = list.participations[start..].iter().take_while(|period| period.state == state).count();
        &list.participations[start..start + of_state]
    }

    /// A state's actions under an instrument's list, oldest first.
    pub fn actions(&self, list: &'static ActionList, state: StateId) -> &'static [Action] {
        let start = list.actions.partition_point(|action| action.state < state);
        let of_state = list.actions[start..].iter().take_while(|action| action.state == state).count();
        &list.actions[start..start + of_state]
    }

    /// The states counted as parties on a day. A party whose day of entry is not known is counted from the latest day it can be.
    pub fn parties(&self, list: &'static ActionList, day: Day) -> impl Iterator<Item = &'static Participation> {
        list.participations.iter().filter(move |period| period.counted() && period.holds(day) == Holds::Yes)
    }
}
