//! What each column of each table holds, as a data package: the file that describes tables kept beside it.

use serde::Serialize;

use super::{Form, Kind, table};
use crate::{
    law::{Closed, Corpus, Day, PersonId, TableKind},
    query::list::Filter,
    words::{message::column as about, plain},
};

/// The tables as a package of Frictionless Data.
#[derive(Clone, Debug, Serialize)]
pub struct Dictionary {
    profile: &'static str,
    name: &'static str,
    version: &'static str,
    resources: Vec<Resource>,
}

/// A table: the file in which `export` leaves it, and its columns.
#[derive(Clone, Debug, Serialize)]
struct Resource {
    profile: &'static str,
    name: &'static str,
    path: String,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    schema: Schema,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    primary_key: Option<&'static [&'static str]>,
    missing_values: [&'static str; 1],
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    true_values: Option<[&'static str; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    false_values: Option<[&'static str; 1]>,
    /// What stands between several texts in a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<&'static str>,
}

/// The columns of which no two rows of a table have the same values; none where some row leaves each out.
pub fn key(kind: Kind) -> Option<&'static [&'static str]> {
    Some(match kind {
        Kind::Charges => &["warrant", "provision", "crime"],
        Kind::Visits => &["person_id", "state_id", "arrived"],
        Kind::Participations => &["instrument", "state_id"],
        Kind::Actions => &["instrument", "state_id", "action"],
        Kind::Obligations => &["person_id", "state_id"],
        Kind::Intervals => &["person_id", "state_id", "from"],
        Kind::Rules => &["title"],
        Kind::Flags => &["code"],
        Kind::Objections => return None,
        _ => &["id"],
    })
}

impl Dictionary {
    /// Of every table.
    pub fn new(corpus: &Corpus, today: Day) -> Dictionary {
        // The columns are the same whoever the rows are about, and nobody has this id.
        let nobody = Filter { person: Some(PersonId("")), ..Filter::all(today) };
        let resource = |TableKind(kind): TableKind| {
            let name = kind.word();
            let field = |column: &super::Column| {
                let truth = |word| (column.form == Form::Truth).then_some([word]);
                Field {
                    name: column.key,
                    kind: match column.form {
                        Form::Text | Form::List => "string",
                        Form::Day => "date",
                        Form::Truth => "boolean",
                        Form::Number => "integer",
                        Form::Fraction => "number",
                    },
                    description: plain(corpus, (column.about)()),
                    true_values: truth("yes"),
                    false_values: truth("no"),
                    separator: (column.form == Form::List).then_some("; "),
                }
            };
            Resource {
                profile: "tabular-data-resource",
                name,
                path: format!("{name}.csv"),
                description: plain(corpus, about::table(TableKind(kind))),
                format: "csv",
                mediatype: "text/csv",
                encoding: "utf-8",
                schema: Schema {
                    fields: table(corpus, kind, &nobody, today).columns.iter().map(field).collect(),
                    primary_key: key(kind),
                    missing_values: [""],
                },
            }
        };
        Dictionary {
            profile: "tabular-data-package",
            name: env!("CARGO_PKG_NAME"),
            version: corpus.edition.version,
            resources: TableKind::all().map(resource).collect(),
        }
    }
}
