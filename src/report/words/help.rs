//! What the help says of the record. The examples are those of the rules.

use crate::law::{Answer, Corpus, Example};

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
