//! The rows of lists and tables, a key a column: persons, states, places, courts, situations, and what was read of them.

#![allow(dead_code)] // forms alone: no value of them is made

use schemars::JsonSchema;

use super::words::{Id, Iso3};
use crate::law::*;
use crate::report::parts::SourcePart;

/// Where an entry was read.
#[derive(JsonSchema)]
pub struct Read {
    /// Ids of sources.
    sources: Vec<Id>,
    /// How sure the record is.
    confidence: Confidence,
}

/// Whom a row is about.
#[derive(JsonSchema)]
pub struct Whom {
    /// The id of the person.
    person_id: Id,
    /// The person's name.
    person: String,
}

/// A person.
#[derive(JsonSchema)]
pub struct PersonRow {
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// The name in the person's own script.
    native: Option<String>,
    /// Codes of the states of nationality.
    nationality: Vec<Iso3>,
    /// Born, as exact as known.
    born: Option<PartialDay>,
    /// Died, as exact as known.
    died: Option<PartialDay>,
    /// The courts before which the person stands, in short.
    courts: Vec<String>,
    /// Whether the person is wanted and at large on the day.
    at_large: bool,
    /// Ids of warrants, indictments, summonses and applications.
    warrants: Vec<Id>,
    #[schemars(flatten)]
    read: Read,
    /// The item of Wikidata.
    wikidata: Option<String>,
    /// First day that `born` can mean.
    born_first: Option<Day>,
    /// Last day that `born` can mean.
    born_last: Option<Day>,
    /// How exact `born` is: `day`, `month` or `year`.
    born_precision: Option<String>,
    /// First day that `died` can mean.
    died_first: Option<Day>,
    /// Last day that `died` can mean.
    died_last: Option<Day>,
    /// How exact `died` is: `day`, `month` or `year`.
    died_precision: Option<String>,
    /// The day on which the death was established in public, where that came later and is known.
    death_established: Option<Day>,
}

/// A state.
#[derive(JsonSchema)]
pub struct StateRow {
    /// The three-letter code.
    iso3: Iso3,
    /// The two-letter code.
    iso2: Option<String>,
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// The name in full.
    official: String,
    /// Its first day.
    exists_from: Option<Day>,
    /// The first day on which it is no more.
    exists_until: Option<Day>,
    /// Whether it is disputed that it is a state.
    statehood_disputed: bool,
    /// Whether the record says what binds it.
    recorded: bool,
    /// First day bound, where parties are asked for.
    party_since: Option<Day>,
    /// First day no longer bound.
    party_until: Option<Day>,
    /// How sure the record is that it is bound.
    confidence: Option<Confidence>,
}

/// A place that is no state.
#[derive(JsonSchema)]
pub struct PlaceRow {
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// What it is.
    kind: PlaceKind,
    /// The code of the state whose territory it was on the day.
    iso3: Option<Iso3>,
    /// The name of that state.
    state: Option<String>,
    /// Who controls it.
    controller: Option<String>,
    /// Ids of what an ambiguous name can mean.
    candidates: Vec<Id>,
    #[schemars(flatten)]
    read: Read,
}

/// A group of states.
#[derive(JsonSchema)]
pub struct GroupRow {
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// How many states belonged to it on the day.
    count: usize,
    /// Their ids.
    members: Vec<Id>,
    #[schemars(flatten)]
    read: Read,
}

/// A term of office.
#[derive(JsonSchema)]
pub struct OfficeRow {
    /// Which office: the person, its title and its first day, as exact as known.
    id: String,
    #[schemars(flatten)]
    whom: Whom,
    /// The title.
    office: String,
    /// The kind.
    kind: OfficeKind,
    /// The code of the state or entity whose office it is.
    iso3: Iso3,
    /// Its name.
    state: String,
    /// First day, as exact as known.
    from: Option<PartialDay>,
    /// The day it ended: the first that does not count.
    until: Option<PartialDay>,
    /// Whether the office is one of a recognised state or government.
    recognition: Recognition,
    /// Last day on which the record knows the holder of an open-ended office.
    verified: Option<Day>,
    #[schemars(flatten)]
    read: Read,
    /// The id of that state or entity.
    state_id: Id,
    /// First day that `from` can mean.
    from_first: Option<Day>,
    /// Last day that `from` can mean.
    from_last: Option<Day>,
    /// How exact `from` is: `day`, `month` or `year`.
    from_precision: Option<String>,
    /// First day that `until` can mean.
    until_first: Option<Day>,
    /// Last day that `until` can mean.
    until_last: Option<Day>,
    /// How exact `until` is: `day`, `month` or `year`.
    until_precision: Option<String>,
}

/// A court.
#[derive(JsonSchema)]
pub struct CourtRow {
    /// The id.
    id: Id,
    /// The name in short.
    short: String,
    /// The name in full.
    name: String,
    /// Who founded it.
    founded_by: String,
    /// Its statute.
    instrument: Option<Id>,
    /// The first day of its work.
    from: Option<Day>,
    /// The first day after its work.
    until: Option<Day>,
    /// The court that took over.
    successor: Option<Id>,
    /// How many of its documents are on record.
    warrants: usize,
    /// Ids of sources.
    sources: Vec<Id>,
}

/// A situation before a court.
#[derive(JsonSchema)]
pub struct SituationRow {
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// The court.
    court: Id,
    /// How it came before the court.
    referral: Option<String>,
    /// Day on which the preliminary examination began, as exact as known.
    examination: Option<PartialDay>,
    /// Day on which the investigation opened.
    investigation: Option<Day>,
    /// Codes of the states on whose territory it lies.
    territory: Vec<Iso3>,
    /// The conflicts in it.
    conflicts: Vec<String>,
    /// How it stands.
    status: Option<String>,
    /// Ids of sources.
    sources: Vec<Id>,
    /// First day that `examination` can mean.
    examination_first: Option<Day>,
    /// Last day that `examination` can mean.
    examination_last: Option<Day>,
    /// How exact `examination` is: `day`, `month` or `year`.
    examination_precision: Option<String>,
}

/// A source.
#[derive(JsonSchema)]
pub struct SourceRow {
    #[schemars(flatten)]
    source: SourcePart,
    /// First day that `date` can mean.
    date_first: Option<Day>,
    /// Last day that `date` can mean.
    date_last: Option<Day>,
    /// How exact `date` is: `day`, `month` or `year`.
    date_precision: Option<String>,
}
