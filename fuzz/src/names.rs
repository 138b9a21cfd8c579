//! Names and days as people type them: one way to fold a name, an index that finds what a plain search finds, and refusals that are clean.

use std::{collections::HashMap, sync::OnceLock};

use dedere::{
    data,
    law::{Day, Named, fold},
    query::{day, explain, names},
    refusals::{self, Refusal},
};

use super::bytes::{PLAIN, TODAY, clean, json};

/// The bytes are the name, or the day.
pub fn holds(bytes: &[u8]) {
    let text: &str = &String::from_utf8_lossy(bytes);
    let corpus = data::embedded();
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "folded twice: {text:?}");
    assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "), "{folded:?}");
    static ALL: OnceLock<HashMap<&'static str, Vec<Named>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all: HashMap<&'static str, Vec<Named>> = HashMap::new();
        data::embedded().names.iter().for_each(|entry| all.entry(entry.name).or_default().push(entry.means));
        all
    });
    let indexed: Vec<Named> = corpus.bearing(&folded).map(|entry| entry.means).collect();
    assert_eq!(all.get(folded.as_str()).cloned().unwrap_or_default(), indexed, "{text:?}");
    if let Some(day) = Day::parse(text) {
        assert_eq!(day.to_string(), text);
        assert_eq!(day.next().previous(), day, "{text}");
    }
    match day::read(text, TODAY) {
        Ok(day) => assert_eq!(day::read(&day.to_string(), TODAY).ok(), Some(day), "{text:?}"),
        Err(why) => told(refusals::bad_day("--date", text, why)),
    }
    // What comes near is looked for among thousands of names: only now and then.
    if bytes.iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte)) % 8 != 0 {
        return;
    }
    for person in [names::person(corpus, text, Some(TODAY)), names::person(corpus, text, None)] {
        if let Err(refused) = person {
            told(Refusal::from(&refused));
        }
    }
    if let Err(refused) = names::place(corpus, text, TODAY) {
        told(Refusal::from(&refused));
    }
    if explain::explain(corpus, text).is_empty() {
        told(refusals::unexplained(text, &explain::near(corpus, text), None));
    }
}

fn told(refusal: Refusal) {
    clean("words", &refusal.in_words());
    json("JSON", &refusal.in_json(PLAIN));
}
