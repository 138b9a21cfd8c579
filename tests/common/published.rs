//! The published schemas, as a test holds them against what the program writes: keys may be added within a version, and a key that
//! is added without its schema is an error here.

use jsonschema::Validator;
use serde_json::Value;

/// A published schema by its name, under which a key that it does not name is an error.
pub fn strict(name: &str) -> Validator {
    let path = format!("{}/schema/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let mut schema: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a schema")).expect("JSON");
    close(&mut schema);
    jsonschema::validator_for(&schema).expect("a valid schema")
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            if map.contains_key("properties") && map.contains_key("required") {
                map.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}
