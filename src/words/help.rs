//! What the help says of the record. The examples are those of the rules.

use super::{message::explain, plain, say};
use crate::{
    law::{Answer, Closed, Corpus, Example},
    query::examples::Examples,
};

/// What the help says of the program and its record.
pub fn about(corpus: &Corpus, examples: &Examples) -> String {
    let record = say(corpus, explain::help_record(corpus.edition.version, corpus.edition.complete_on));
    let record = [&record, plain(corpus, explain::help_courts()), plain(corpus, explain::help_no_advice())].join(" ");
    let address = crate::HOME.map(|home| format!("{home}/issues"));
    let report = say(corpus, explain::help_report(address.is_some(), address));
    let report = [plain(corpus, explain::help_sources()), plain(corpus, explain::help_errors()), &report].join(" ");
    format!("{}\n{record}\n\n{report}", lines(corpus, examples, &["", " --why"]))
}

/// What the help of `check` adds.
pub fn about_check(corpus: &Corpus, examples: &Examples) -> String {
    let answers = say(corpus, explain::help_answers(Answer::all().map(Answer::word)));
    let examples = lines(corpus, examples, &["", " --why", " -q --expect ANSWER", " --format json"]);
    format!("{examples}\n{answers}\n\n{}", plain(corpus, explain::help_exit_codes()))
}

/// A line for each of these endings, from the cases in which rules decide, under their heading.
fn lines(corpus: &Corpus, examples: &Examples, endings: &[&str]) -> String {
    let line = |(Example { person, state, date }, ending): (&Example, &&str)| {
        let ending = ending.replace("ANSWER", Answer::Obliged.word());
        format!("  dedere check {person} {state} --date {date}{ending}\n")
    };
    let heading = format!("{}\n", plain(corpus, explain::help_examples()));
    std::iter::once(heading).chain(examples.cases.iter().zip(endings).map(line)).collect()
}

/// A text with examples from the record in the place of its words in braces (`meanings`). A part for whose words the record has nothing
/// is left out. `between`: what sets parts off, such as the end of a line.
pub fn filled(examples: &Examples, text: &str, between: &str) -> String {
    let meanings = meanings(examples);
    let fill = |part: &str| {
        meanings.iter().try_fold(part.to_owned(), |part, (word, meant)| match meant {
            _ if !part.contains(word) => Some(part),
            Some(meant) => Some(part.replace(word, meant)),
            None => None,
        })
    };
    text.split(between).filter_map(fill).collect::<Vec<String>>().join(between)
}

/// What the words in braces mean.
fn meanings(examples: &Examples) -> Vec<(&'static str, Option<String>)> {
    let Examples { rule, person, state, treaty, other, left, .. } = *examples;
    let case = examples.cases.first();
    let exit = left.map(|(_, exit)| exit);
    vec![
        ("{person}", case.map(|case| case.person.to_string())),
        ("{person-name}", person.map(|person| person.name.to_owned())),
        ("{script}", examples.script.map(str::to_owned)),
        ("{state}", case.map(|case| case.state.to_string())),
        ("{state-name}", state.map(|state| state.name.to_owned())),
        ("{iso3}", state.map(|state| state.iso3.to_owned())),
        ("{date}", case.map(|case| case.date.to_string())),
        ("{before}", case.map(|case| case.date.plus_years(-1).to_string())),
        ("{treaty}", treaty.map(|treaty| treaty.id.to_string())),
        ("{treaty-name}", treaty.map(|treaty| treaty.short.to_owned())),
        ("{article}", rule.and_then(|rule| rule.cites.last()).map(ToString::to_string)),
        ("{court}", rule.and_then(|rule| rule.courts.first()).map(ToString::to_string)),
        ("{parties}", examples.parties.map(|parties| parties.to_string())),
        ("{ratified}", examples.ratified.map(|on| on.year().to_string())),
        ("{headed}", examples.headed.map(|office| office.of.to_string())),
        ("{office}", examples.headed.map(|office| office.office.to_owned())),
        ("{office-kind}", examples.headed.map(|office| office.kind.word().to_owned())),
        ("{office-from}", examples.headed.and_then(|office| office.from).map(|from| from.text.to_owned())),
        ("{recognition}", examples.headed.map(|office| office.recognition.word().to_owned())),
        ("{exit-office}", case.map(|case| case.date.previous().to_string())),
        ("{joiner}", examples.joiner.map(|(state, _, _)| state.to_string())),
        ("{joins}", examples.joiner.map(|(_, on, _)| on.to_string())),
        ("{bound}", examples.joiner.map(|(_, _, effect)| effect.to_string())),
        ("{mark}", examples.mark.map(|mark| mark.to_string())),
        ("{arrived}", examples.arrived.map(|day| day.to_string())),
        ("{found}", examples.found.map(|(day, _)| day.to_string())),
        ("{referral}", examples.found.map(|(_, referral)| referral.to_string())),
        ("{other-person}", other.map(|case| case.person.to_string())),
        ("{other-state}", other.map(|case| case.state.to_string())),
        ("{other-date}", other.map(|case| case.date.to_string())),
        ("{left}", left.map(|(state, _)| state.id.to_string())),
        ("{left-name}", left.map(|(state, _)| state.name.to_owned())),
        ("{exit}", exit.map(|day| day.to_string())),
        ("{eve}", exit.map(|day| day.previous().to_string())),
        ("{flag}", examples.flag.map(|flag| flag.to_string())),
        ("{place}", examples.place.map(|place| place.id.to_string())),
    ]
}
