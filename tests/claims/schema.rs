//! The schema of claims is the table of their fields, written out.

use dedere::claims::AssertionKind;
use dedere::claims::fields::{CLAIM, Choice, Field, Name, Need, Value};
use dedere::law::{Answer, Closed};

const SCHEMA: &str = "schema/claims.schema.json";

/// JSON whose keys stay in their order.
enum Json {
    Plain(serde_json::Value),
    List(Vec<Json>),
    Map(Vec<(&'static str, Json)>),
}

fn plain(value: impl Into<serde_json::Value>) -> Json {
    Json::Plain(value.into())
}

fn texts(texts: Vec<&str>) -> Json {
    Json::List(texts.into_iter().map(plain).collect())
}

impl Json {
    fn write(&self, indent: usize, out: &mut String) {
        let (open, close, items): (_, _, Vec<(String, &Json)>) = match self {
            Json::Plain(value) => return out.push_str(&value.to_string()),
            Json::List(items) => ('[', ']', items.iter().map(|item| (String::new(), item)).collect()),
            Json::Map(items) => ('{', '}', items.iter().map(|(key, item)| (format!("\"{key}\": "), item)).collect()),
        };
        out.push(open);
        for (at, (key, item)) in items.into_iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            out.push_str(&format!("{comma}\n{}{key}", "  ".repeat(indent + 1)));
            item.write(indent + 1, out);
        }
        out.push_str(&format!("\n{}{close}", "  ".repeat(indent)));
    }

    fn with(self, key: &'static str, value: Json) -> Json {
        match self {
            Json::Map(mut entries) => {
                entries.push((key, value));
                Json::Map(entries)
            }
            other => other,
        }
    }

    fn described(self, text: &str) -> Json {
        if text.is_empty() { self } else { self.with("description", plain(text)) }
    }
}

fn text() -> Json {
    Json::Map(vec![("type", plain("string")), ("minLength", plain(1)), ("pattern", plain(r"^\S(.*\S)?$"))])
}

fn pattern(pattern: &str) -> Json {
    Json::Map(vec![("type", plain("string")), ("pattern", plain(pattern))])
}

fn words(words: Vec<&str>) -> Json {
    Json::Map(vec![("enum", texts(words))])
}

fn list_of(items: Json) -> Json {
    Json::Map(vec![("type", plain("array")), ("items", items), ("minItems", plain(1))])
}

fn number(least: u32, most: u32) -> Json {
    Json::Map(vec![("type", plain("integer")), ("minimum", plain(least)), ("maximum", plain(most))])
}

fn any_of(forms: Vec<Json>) -> Json {
    Json::Map(vec![("anyOf", Json::List(forms))])
}

/// What a field of a name or a form of its own is about.
fn about(field: &Field) -> &'static str {
    match (field.name, field.holds) {
        ("id", _) => "Its id, once in a file",
        ("text", _) => "The sentence as it was published, or restated",
        ("said", _) => "Who said it, when and where",
        ("review", _) => "When and where a review of it was published",
        ("because", _) => "Articles that must be among the reasons of the record",
        ("rating", _) => "How it was rated when it was published",
        ("waive", _) => "A failure that is tolerated for a time",
        ("until", _) => "The first day on which it fails again",
        (_, Value::Name(Name::Person)) => "A person: id or any name, in any script",
        (_, Value::Name(Name::State)) => "A state: id, any name or ISO code",
        (_, Value::Name(Name::Instrument)) => "An instrument: its id, such as rome-statute",
        (_, Value::Name(Name::Court)) => "A court: its id, such as icc",
        ("never", _) => "A step, as of act",
        ("by", Value::Day) => "The last day",
        ("is", _) => "false denies it",
        ("in", _) => "A year, or a year and month",
        (_, Value::Name(Name::Addressee)) => "A state: id, any name or ISO code; or all",
        (_, Value::Name(Name::Referral)) => "To whom it was referred: one of the record's words, such as asp, council or both",
        (_, Value::Citation) => "An article, as `dedere check` prints it: instrument:article",
        (_, Value::Answers) => "One of the six answers, or a list of them",
        (_, Value::Month) => "A year, or a year and month",
        _ => "",
    }
}

fn value(field: &Field) -> Json {
    let article = || pattern("^[^:]+:.+$");
    let form = match field.holds {
        Value::Word(list) if field.name == "rating" => words(list()).with("default", plain(list()[0])),
        Value::Word(list) => words(list()),
        Value::Answers => {
            let answers = || words(Answer::all().map(Answer::word).collect());
            any_of(vec![answers(), list_of(answers())])
        }
        Value::Name(_) | Value::Text => text(),
        Value::Address => pattern("^https?://"),
        Value::Day => pattern(r"^\d{4}-\d{2}-\d{2}$"),
        Value::Month => any_of(vec![pattern(r"^\d{4}(-\d{2})?$"), number(1000, 9999)]),
        Value::Citation => article(),
        Value::Citations => list_of(article().described("An article, as `dedere check` prints it: instrument:article")),
        Value::Yes => Json::Map(vec![("type", plain("boolean"))]),
        Value::Number => number(0, 100_000),
        Value::Map(fields) => map(fields),
        Value::Assertion => return Json::Map(vec![("$ref", plain("#/$defs/asserts"))]),
    };
    form.described(about(field))
}

fn required(fields: &[&str]) -> Json {
    Json::Map(vec![("required", texts(fields.to_vec()))])
}

fn map(fields: &[Field]) -> Json {
    let of = |need: Need| fields.iter().filter(move |field| field.need == need).map(|field| field.name).collect::<Vec<_>>();
    let map = Json::Map(vec![
        ("type", plain("object")),
        ("properties", Json::Map(fields.iter().map(|field| (field.name, value(field))).collect())),
        ("required", texts(of(Need::Always))),
        ("additionalProperties", plain(false)),
    ]);
    let one_of = |names: Vec<&str>| Json::Map(vec![("oneOf", Json::List(names.iter().map(|name| required(&[name])).collect()))]);
    let choices = [Choice::Counted, Choice::Compared, Choice::When].map(|choice| of(Need::OneOf(choice)));
    let choices: Vec<Json> = choices.into_iter().filter(|names| !names.is_empty()).map(one_of).collect();
    let map = if choices.is_empty() { map } else { map.with("allOf", Json::List(choices)) };
    match &of(Need::AtMostOneOf(Choice::When))[..] {
        [] => map,
        excluded => map.with("not", required(excluded)),
    }
}

fn title(kind: AssertionKind) -> &'static str {
    match kind {
        AssertionKind::Obligation => "What a state owed on a day",
        AssertionKind::Bound => "Whether a state was bound on a day",
        AssertionKind::Act => "A step that a state took: on a day (date), in a year or month (in), or ever",
        AssertionKind::Never => "A step that a state never took",
        AssertionKind::Count => "A number",
        AssertionKind::Warrant => "The state of a warrant on a day",
        AssertionKind::Finding => "A finding made by a day",
        AssertionKind::Requested => "A request that a court sent to a state, or to all, by a day",
        AssertionKind::Office => "An office held on a day",
        AssertionKind::Visit => {
            "That a person was in a state: on a day (date), in a year or month (in), or ever; and what became of it"
        }
    }
}

fn titled(kind: AssertionKind) -> Json {
    let Json::Map(mut entries) = map(kind.fields()) else { unreachable!("a map") };
    entries.insert(0, ("title", plain(title(kind))));
    Json::Map(entries)
}

fn schema() -> Json {
    let reference = Json::Map(vec![("$ref", plain("#/$defs/claim"))]);
    let claims = Json::Map(vec![("type", plain("array")), ("minItems", plain(1)), ("items", reference)]);
    let head = vec![
        ("$schema", Json::Map(vec![("type", plain("string"))])),
        ("version", Json::Map(vec![("const", plain(1))])),
        ("claims", claims),
    ];
    let kinds = AssertionKind::WORDS.iter().map(|(_, kind)| titled(*kind)).collect();
    let asserts = Json::Map(vec![("oneOf", Json::List(kinds))]);
    Json::Map(vec![
        ("$schema", plain("https://json-schema.org/draft/2020-12/schema")),
        ("$id", plain("claims.schema.json")),
        ("title", plain("Claims for dedere verify")),
        ("type", plain("object")),
        ("properties", Json::Map(head)),
        ("required", texts(vec!["version", "claims"])),
        ("additionalProperties", plain(false)),
        ("$defs", Json::Map(vec![("claim", map(CLAIM)), ("asserts", asserts)])),
    ])
}

#[test]
fn the_schema_is_the_table_of_fields() {
    let mut written = String::new();
    schema().write(0, &mut written);
    written.push('\n');
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(SCHEMA, &written).expect("the schema can be written");
    }
    let kept = std::fs::read_to_string(SCHEMA).expect("the schema");
    assert!(kept == written, "{SCHEMA} is not the table of fields: run this test with UPDATE_SCHEMA=1, and read the difference");
}
