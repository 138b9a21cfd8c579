//! The rows of tables of spans and of codes, a key a column.

#![allow(dead_code)] // forms alone: no value of them is made

use schemars::JsonSchema;

use super::words::{Id, Iso3};
use crate::law::*;

/// A span of days on which a pair has one answer on the same articles.
#[derive(JsonSchema)]
pub struct IntervalRow {
    /// The id of the person.
    person_id: Id,
    /// The person's item of Wikidata.
    person_wikidata: Option<String>,
    /// What is asked for: `state`, or the kind of place.
    kind: String,
    /// The id of the state or place.
    state_id: Id,
    /// Its own three-letter code.
    iso3: Option<Iso3>,
    /// Its own three digits of ISO 3166-1.
    numeric: Option<String>,
    /// Its item of Wikidata.
    wikidata: Option<String>,
    /// The answer.
    answer: Answer,
    /// The articles that it rests on; where nothing is owed, those of the rule that came nearest.
    articles: Vec<Citation>,
    /// First day.
    from: Day,
    /// First day of the next span; 9999-12-31 where the record says no more.
    until: Day,
    /// The code of the state whose territory it is; `null`: none that the record can name.
    host_iso3: Option<Iso3>,
    /// The code of the state before it or after it that answers in its stead.
    through: Option<Iso3>,
    /// The version of the record.
    data_version: String,
}

/// The codes of a state or place.
#[derive(JsonSchema)]
pub struct CodesRow {
    /// The id.
    id: Id,
    /// The name.
    name: String,
    /// `state`, or the kind of place.
    kind: String,
    /// The two-letter code.
    iso2: Option<String>,
    /// The three-letter code.
    iso3: Option<Iso3>,
    /// Three digits of ISO 3166-1.
    numeric: Option<String>,
    /// Two letters of FIPS 10-4, withdrawn in 2008 and used by event data still.
    fips: Option<String>,
    /// The item of Wikidata.
    wikidata: Option<String>,
    /// Degrees north of the equator, of a point in it.
    latitude: Option<f64>,
    /// Degrees east of Greenwich.
    longitude: Option<f64>,
}
