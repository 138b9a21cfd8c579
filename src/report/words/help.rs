//! What the help says of the record. The examples are those of the rules.

use crate::law::{Answer, Corpus, Example, PlaceKind, Rule};

/// What the help says of the program and its record.
pub fn about(corpus: &Corpus) -> String {
    format!(
        "Examples:\n{}\n\
         The record inside is version {}, complete to {}; what was made public later may be missing, and requests to states can be \
         confidential. A court may see a case otherwise. This is not legal advice.\n\n\
         Every fact names its source. An error in one? Report it, with the page that says so: {}/issues",
        examples(corpus, &["", " --why"]),
        corpus.edition.version,
        corpus.edition.complete_on,
        env!("CARGO_PKG_REPOSITORY")
    )
}

/// What the help of `check` adds.
pub fn about_check(corpus: &Corpus) -> String {
    let answers: Vec<&str> = Answer::ALL.iter().map(|answer| answer.word()).collect();
    format!(
        "Examples:\n{}\n\
         Answers, strongest first: {}.\n\n\
         Exit codes: 0 answered; 1 not the answer of --expect; 2 a name, date or option that cannot be understood; 3 the record cannot \
         be read.",
        examples(corpus, &["", " --why", " -q --expect ANSWER", " --format json"]),
        answers.join(", ")
    )
}

/// A line for each of these endings, from the cases in which rules decide.
fn examples(corpus: &Corpus, endings: &[&str]) -> String {
    let cases = corpus.rules.iter().filter_map(|rule| rule.examples?.bites);
    let line = |(Example { person, state, date }, ending): (Example, &&str)| {
        let ending = ending.replace("ANSWER", Answer::Obliged.word());
        format!("  dedere check {person} {state} --date {date}{ending}\n")
    };
    cases.zip(endings).map(line).collect()
}

/// A help text with examples from the record in the place of these words: `{person}`, `{state}` and `{date}` of a case in which a rule
/// decides, `{treaty}`, `{article}` and `{court}` of that rule, `{flag}` of a dispute, `{place}` that is no state.
pub fn filled(corpus: &Corpus, text: &str) -> String {
    let deciding = corpus.rules.iter().find_map(|rule| Some((rule, rule.examples?.bites?)));
    let case = |word: fn(&Rule, &Example) -> String| deciding.map_or_else(String::new, |(rule, example)| word(rule, &example));
    let flag = corpus.flags.iter().find(|flag| super::is_contest(flag.code));
    let place = corpus.places.iter().find(|place| place.kind == PlaceKind::Occupied).or(corpus.places.first());
    [
        ("{person}", case(|_, example| example.person.to_string())),
        ("{state}", case(|_, example| example.state.to_string())),
        ("{date}", case(|_, example| example.date.to_string())),
        ("{treaty}", case(|rule, _| rule.treaty.map_or_else(String::new, |treaty| treaty.to_string()))),
        ("{article}", case(|rule, _| rule.cites.last().map_or_else(String::new, |cite| cite.to_string()))),
        ("{court}", case(|rule, _| rule.courts.first().map_or_else(String::new, |court| court.to_string()))),
        ("{flag}", flag.map_or_else(String::new, |flag| flag.code.to_string())),
        ("{place}", place.map_or_else(String::new, |place| place.id.to_string())),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (word, meant)| text.replace(word, &meant))
}
