//! The schemas of `schema/`, made from the types of the reports: what a key means is the comment on its field.
//!
//! `UPDATE_SCHEMA=1 cargo test --lib schema` writes them anew.

mod events;
mod law_rows;
mod rows;
mod spans;
mod words;

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

pub use words::{ACTS, Cited, Flag, Id, Imposed, Iso3, STANDS, Sha256, Word};

use super::*;
use crate::law::{Closed, ListKind};

/// Kinds that only tables have, and kinds that only lists have.
const TABLES_ALONE: [ListKind; 7] = [
    ListKind::Offices,
    ListKind::Charges,
    ListKind::Participations,
    ListKind::Actions,
    ListKind::Obligations,
    ListKind::Intervals,
    ListKind::Codes,
];
const LISTS_ALONE: [ListKind; 3] = [ListKind::Flags, ListKind::Objections, ListKind::Topics];

/// Every schema with its name.
fn schemas() -> [(&'static str, Value); 16] {
    [
        ("answers", of::<AnswersReport>()),
        ("check", of::<CheckReport>()),
        ("corrections", of::<CorrectionsReport>()),
        ("data-diff", of::<DataDiffReport>()),
        ("data-status", of::<StatusReport>()),
        ("diff", of::<DiffReport>()),
        ("explain", of::<ExplainReport>()),
        ("export", of_rows::<ExportReport>("rows", &LISTS_ALONE)),
        ("list", of_rows::<ListReport>("items", &TABLES_ALONE)),
        ("obligations", of::<ObligationsReport>()),
        ("person", of::<PersonReport>()),
        ("problem", of::<crate::refusals::Refusal>()),
        ("replay", of::<ReplayReport>()),
        ("state", of::<StateReport>()),
        ("timeline", of::<TimelineReport>()),
        ("verify", of::<VerifyReport>()),
    ]
    .map(|(name, schema)| (name, finished(name, schema)))
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

fn of<T: JsonSchema>() -> Value {
    generator().into_root_schema_for::<T>().to_value()
}

/// The schema of a report whose rows, under this key, are of one of many kinds.
fn of_rows<T: JsonSchema>(key: &str, without: &[ListKind]) -> Value {
    let mut generator = generator();
    let kinds = ListKind::WORDS.iter().filter(|(_, kind)| !without.contains(kind));
    let rows: Vec<(&str, Value)> = kinds.map(|(word, kind)| (*word, row(*kind, &mut generator))).collect();
    let mut whole = generator.into_root_schema_for::<T>().to_value();
    let about = whole["properties"]["kind"]["description"].take();
    whole["properties"]["kind"] = json!({ "description": about, "enum": rows.iter().map(|(word, _)| word).collect::<Vec<_>>() });
    let variant = |(word, row): &(&str, Value)| json!({ "if": { "properties": { "kind": { "const": word } } }, "then": { "properties": { key: { "items": row } } } });
    whole["allOf"] = rows.iter().map(variant).collect();
    whole["$defs"].as_object_mut().expect("definitions").remove("ListKind");
    whole
}

/// A row of a kind.
fn row(kind: ListKind, generator: &mut SchemaGenerator) -> Value {
    let row = match kind {
        ListKind::Persons => generator.subschema_for::<rows::PersonRow>(),
        ListKind::States => generator.subschema_for::<rows::StateRow>(),
        ListKind::Places | ListKind::Towns => generator.subschema_for::<rows::PlaceRow>(),
        ListKind::Groups => generator.subschema_for::<rows::GroupRow>(),
        ListKind::Offices => generator.subschema_for::<rows::OfficeRow>(),
        ListKind::Instruments => generator.subschema_for::<law_rows::InstrumentRow>(),
        ListKind::Articles => generator.subschema_for::<law_rows::ArticleRow>(),
        ListKind::Rules => generator.subschema_for::<law_rows::RuleRow>(),
        ListKind::Flags => generator.subschema_for::<law_rows::FlagRow>(),
        ListKind::Topics => generator.subschema_for::<law_rows::TopicRow>(),
        ListKind::Objections => generator.subschema_for::<law_rows::ObjectionRow>(),
        ListKind::Sources => generator.subschema_for::<rows::SourceRow>(),
        ListKind::Courts => generator.subschema_for::<rows::CourtRow>(),
        ListKind::Situations => generator.subschema_for::<rows::SituationRow>(),
        ListKind::Warrants => generator.subschema_for::<events::WarrantRow>(),
        ListKind::Charges => generator.subschema_for::<events::ChargeRow>(),
        ListKind::Findings => generator.subschema_for::<events::FindingRow>(),
        ListKind::Visits => generator.subschema_for::<events::VisitRow>(),
        ListKind::Participations => generator.subschema_for::<events::ParticipationRow>(),
        ListKind::Actions => generator.subschema_for::<events::ActionRow>(),
        ListKind::Obligations => generator.subschema_for::<events::ObligationRow>(),
        ListKind::Intervals => generator.subschema_for::<spans::IntervalRow>(),
        ListKind::Codes => generator.subschema_for::<spans::CodesRow>(),
    };
    row.to_value()
}

/// A schema under its name.
fn finished(name: &str, mut schema: Value) -> Value {
    let title = format!("dedere/{name}/1");
    schema["$id"] = format!("{name}.schema.json").into();
    schema["properties"]["schema"]["const"] = title.as_str().into();
    schema["title"] = title.into();
    tidy(&mut schema);
    schema
}

/// A text in one line, a whole number of no special width, and a closed list as a list, without what each of its words means.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(list) => list.iter_mut().for_each(tidy),
        Value::Object(map) => {
            if let Some(Value::String(about)) = map.get_mut("description") {
                *about = about.replace('\n', " ");
            }
            if map.get("type").is_some_and(|of| of == "integer" || of.as_array().is_some_and(|of| of.contains(&"integer".into())))
            {
                map.remove("format");
            }
            if let Some(words) = map.get("oneOf").and_then(Value::as_array).and_then(|words| closed(words)) {
                map.remove("oneOf");
                map.insert("type".to_owned(), "string".into());
                map.insert("enum".to_owned(), words);
            }
            map.values_mut().for_each(tidy);
        }
        _ => {}
    }
}

/// The words of alternatives that are nothing but words.
fn closed(alternatives: &[Value]) -> Option<Value> {
    alternatives.iter().map(|one| one.get("const").cloned()).collect::<Option<Vec<Value>>>().map(Value::from)
}

/// A schema with its keys in the order in which they are read, and those of a report in the order in which it writes them.
struct InOrder<'a>(&'a Value, Vec<&'a str>);

const READING: [&str; 19] = [
    "$schema",
    "$id",
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "format",
    "pattern",
    "minimum",
    "properties",
    "required",
    "items",
    "anyOf",
    "allOf",
    "if",
    "then",
    "$defs",
];

impl Serialize for InOrder<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let InOrder(value, order) = self;
        match value {
            Value::Array(list) => serializer.collect_seq(list.iter().map(|one| InOrder(one, READING.to_vec()))),
            Value::Object(map) => {
                let required = || map["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                let child =
                    |key: &str| if key == "properties" && map.contains_key("required") { required() } else { READING.to_vec() };
                let mut keys: Vec<&String> = map.keys().collect();
                keys.sort_by_key(|key| order.iter().position(|other| other == key).unwrap_or(order.len()));
                serializer.collect_map(keys.into_iter().map(|key| (key, InOrder(&map[key], child(key)))))
            }
            other => other.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use serde_json::Map;

    use super::*;
    use crate::{data::embedded, query::list::Filter};

    /// The only schema that is no report's: it tells what is read.
    const READ: &str = "claims";

    fn properties(schema: &Value) -> Option<&Map<String, Value>> {
        schema.get("properties")?.as_object()
    }

    /// Every key of a schema, by the way to it, with what it says.
    fn keys<'a>(at: &str, schema: &'a Value, found: &mut Vec<(String, &'a Value)>) {
        if schema.get("required").is_some() {
            found.extend(properties(schema).into_iter().flatten().map(|(key, value)| (format!("{at} {key}"), value)));
        }
        match schema {
            Value::Array(list) => list.iter().for_each(|one| keys(at, one, found)),
            Value::Object(map) => map.iter().for_each(|(key, one)| keys(&format!("{at}/{key}"), one, found)),
            _ => {}
        }
    }

    #[test]
    fn the_schemas_are_those_of_the_types() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
        let update = std::env::var_os("UPDATE_SCHEMA").is_some();
        let mut names = BTreeSet::from([format!("{READ}.schema.json")]);
        for (name, schema) in schemas() {
            let file = format!("{name}.schema.json");
            let text = serde_json::to_string_pretty(&InOrder(&schema, READING.to_vec())).expect("JSON") + "\n";
            if update {
                fs::write(folder.join(&file), &text).expect("a file");
            }
            assert!(
                fs::read_to_string(folder.join(&file)).is_ok_and(|there| there == text),
                "{file}: UPDATE_SCHEMA=1 cargo test --lib schema"
            );
            names.insert(file);
        }
        let there =
            fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").file_name().into_string().expect("a name"));
        assert_eq!(there.collect::<BTreeSet<_>>(), names);
    }

    #[test]
    fn every_key_of_a_schema_says_what_it_is() {
        for (name, schema) in schemas() {
            let mut found = Vec::new();
            keys(name, &schema, &mut found);
            let silent: Vec<&String> =
                found.iter().filter(|(_, value)| value.get("description").is_none()).map(|(key, _)| key).collect();
            assert_eq!(silent, [""; 0]);
            assert!(found.len() > 3, "{name}");
        }
    }

    #[test]
    fn the_rows_of_a_schema_have_a_key_for_each_column() {
        let corpus = embedded();
        let day = corpus.edition.complete_on;
        let filter = Filter { person: corpus.persons.first().map(|person| person.id), ..Filter::all(day) };
        for (word, kind) in ListKind::WORDS {
            let mut generator = generator();
            row(*kind, &mut generator);
            let defs = generator.take_definitions(true);
            let table = listing::table(corpus, *kind, &filter, day);
            let columns: BTreeSet<&str> = table.columns.iter().map(|column| column.key).collect();
            let of_columns =
                |row: &&Value| properties(row).is_some_and(|row| row.keys().map(String::as_str).eq(columns.iter().copied()));
            let row = defs.values().find(of_columns);
            assert_eq!(row.and_then(|row| row["required"].as_array()).map(Vec::len), Some(columns.len()), "{word}");
        }
    }
}
