//! Files that commands read, made where nobody else writes: claims that reach what the program keeps of a file, and answers that were kept.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use dedere::law::Corpus;
use serde_json::{Value, json};

use crate::pages::written;

/// Claims told at length are as many, but for this one.
const AT_LENGTH: usize = 10_000;
/// Ids kept for comparison.
const IDS: usize = 1 << 20;

/// Writes the files.
pub fn made(folder: &Path, record: &'static Corpus) {
    let put = |name: &str, text: String| fs::write(folder.join(name), text).expect("a file to write");
    let kept = written("dedere check vladimir-putin mongolia --date 2024-09-02 --format json", record);
    let mut kept: Value = serde_json::from_str(&kept).expect("JSON");
    // Its words would differ wherever another text is put in.
    for words in ["/sentence", "/citations", "/sources"] {
        *kept.pointer_mut(words).expect("words") = Value::Null;
    }
    put("receipt.json", kept.to_string());
    let others: [(&str, &[(&str, Value)]); 4] = [
        ("another-record", &[("/data/sha256", json!("of another record"))]),
        ("other-reasons", &[("/conclusions", json!([])), ("/flags", json!([])), ("/record", json!({}))]),
        ("other-words", &[("/sentence", json!("Another.")), ("/citations", json!([])), ("/sources", json!([]))]),
        ("another-answer", &[("/answer", json!("not-obliged"))]),
    ];
    for (name, changes) in others {
        let mut other = kept.clone();
        for (pointer, value) in changes {
            *other.pointer_mut(pointer).expect("a value to change") = value.clone();
        }
        put(&format!("receipt-of-{name}.json"), other.to_string());
    }
    put("many.ndjson", claims(AT_LENGTH + 1, false));
    put("ids.ndjson", claims(IDS + 1, true));
    let every = record.instruments.iter().flat_map(|instrument| {
        instrument.articles.iter().map(move |article| format!("\"{}:{}\"", instrument.id, article.article))
    });
    let because = every.collect::<Vec<_>>().join(", ");
    put(
        "reasons.yaml",
        format!(
            "version: 1\nclaims:\n  - {{ id: reasons, text: For every reason., because: [{because}],\n      \
             asserts: {{ obligation: obliged, person: putin, state: mongolia, date: 2024-09-02 }} }}\n"
        ),
    );
}

/// So many claims, a line each, that assert whether a party is bound.
fn claims(number: usize, bound: bool) -> String {
    let mut text = String::new();
    for id in 0..number {
        let asserts = format!(r#"{{"bound":{bound},"state":"mongolia","instrument":"rome-statute","date":"2024-09-02"}}"#);
        writeln!(text, r#"{{"id":"{id:x}","text":"Bound.","asserts":{asserts}}}"#).expect("a text takes all");
    }
    text
}
