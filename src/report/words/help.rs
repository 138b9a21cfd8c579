//! What the help says of the record. The examples are those of the rules.

use crate::law::{
    ActionKind, ActionList, Answer, Corpus, Day, Example, Finding, FindingKind, FindingOutcome, Office, OfficeKind, Outcome,
    Person, PlaceKind, Referral, StateId, Text, Visit,
};

/// What the help says of the program and its record.
pub fn about(corpus: &Corpus) -> String {
    format!(
        "Examples:\n{}\n\
         The record inside is version {}, complete to {}; what was made public later may be missing, and requests to states can be \
         confidential. A court may see a case otherwise. This is not legal advice.\n\n\
         Every fact names its source. An error in one? Report it {}, with the page that says so.",
        examples(corpus, &["", " --why"]),
        corpus.edition.version,
        corpus.edition.complete_on,
        super::super::HOME.map_or_else(|| "where you have the program from".to_owned(), |home| format!("at {home}/issues"))
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

/// A help text with examples from the record in the place of its words in braces (`meanings`). A line for whose words the record has
/// nothing is left out.
pub fn filled(corpus: &Corpus, text: &str) -> String {
    filled_by(corpus, text, "\n")
}

/// The file of claims to begin with, its words in braces filled in the same way. A claim, set off by an empty line, is left out where
/// the record has nothing to claim.
pub fn claims_to_begin_with(corpus: &Corpus, text: &str) -> String {
    filled_by(corpus, text, "\n\n")
}

fn filled_by(corpus: &Corpus, text: &str, between: &str) -> String {
    let meanings = meanings(corpus);
    let fill = |part: &str| {
        meanings.iter().try_fold(part.to_owned(), |part, (word, meant)| match meant {
            _ if !part.contains(word) => Some(part),
            Some(meant) => Some(part.replace(word, meant)),
            None => None,
        })
    };
    text.split(between).filter_map(fill).collect::<Vec<String>>().join(between)
}

/// What the words in braces mean: a case in which the first rule decides, and what is on record about its person, state, treaty and
/// court; the next such case with another person; the first state that left the treaty; a dispute; a place that is no state.
fn meanings(corpus: &Corpus) -> Vec<(&'static str, Option<String>)> {
    let mut cases = corpus.rules.iter().filter_map(|rule| Some((rule, rule.examples?.bites?)));
    let first = cases.next();
    let other = cases.map(|(_, case)| case).find(|case| first.is_some_and(|(_, first)| first.person != case.person));
    let case = first.map(|(_, case)| case);
    let rule = first.map(|(rule, _)| rule);
    let person = case.and_then(|case| corpus.person(case.person));
    let state = case.and_then(|case| corpus.state(case.state));
    let treaty = rule.and_then(|rule| rule.treaty);
    let list = treaty.and_then(|treaty| corpus.action_list(treaty));
    let exits = list.into_iter().flat_map(|list| list.participations.iter()).filter(|period| period.exit.is_some());
    let (left, exit) = exits.filter_map(|period| Some((period.state, period.until?))).min_by_key(|(_, exit)| *exit).unzip();
    let parties = case.zip(list).map(|(case, list)| corpus.parties(list, case.date).count());
    let flag = corpus.flags.iter().find(|flag| flag.code.contests());
    let place = corpus.places.iter().find(|place| place.kind == PlaceKind::Occupied).or(corpus.places.first());
    vec![
        ("{person}", case.map(|case| case.person.to_string())),
        ("{person-name}", person.map(|person| person.name.to_owned())),
        ("{script}", person.and_then(in_another_script).map(str::to_owned)),
        ("{state}", case.map(|case| case.state.to_string())),
        ("{state-name}", state.map(|state| state.name.to_owned())),
        ("{iso3}", state.map(|state| state.iso3.to_owned())),
        ("{date}", case.map(|case| case.date.to_string())),
        ("{before}", case.map(|case| case.date.plus_years(-1).to_string())),
        ("{treaty}", treaty.map(|treaty| treaty.to_string())),
        ("{treaty-name}", treaty.and_then(|treaty| corpus.instrument(treaty)).map(|treaty| treaty.short.to_owned())),
        ("{article}", rule.and_then(|rule| rule.cites.last()).map(ToString::to_string)),
        ("{court}", rule.and_then(|rule| rule.courts.first()).map(ToString::to_string)),
        ("{parties}", parties.map(|parties| parties.to_string())),
        (
            "{ratified}",
            case.zip(list).and_then(|(case, list)| ratified(corpus, list, case.state)).map(|on| on.year().to_string()),
        ),
        ("{headed}", case.zip(person).and_then(|(case, person)| headed(person, case.date)).map(|of| of.to_string())),
        ("{arrived}", case.and_then(|case| arrived(corpus, &case)).map(|day| day.to_string())),
        ("{found}", case.and_then(|case| found(corpus, &case)).map(|day| day.to_string())),
        ("{other-person}", other.map(|case| case.person.to_string())),
        ("{other-state}", other.map(|case| case.state.to_string())),
        ("{other-date}", other.map(|case| case.date.to_string())),
        ("{left}", left.map(|state| state.to_string())),
        ("{left-name}", left.and_then(|state| corpus.state(state)).map(|state| state.name.to_owned())),
        ("{exit}", exit.map(|day| day.to_string())),
        ("{eve}", exit.map(|day| day.previous().to_string())),
        ("{flag}", flag.map(|flag| flag.code.to_string())),
        ("{place}", place.map(|place| place.id.to_string())),
    ]
}

/// A name in one word and in another script, which the person alone bears.
fn in_another_script(person: &Person) -> Option<Text> {
    let names = person.names.iter().flat_map(|names| names.names.iter().copied());
    let other =
        |name: &Text| !name.contains(' ') && name.chars().all(|letter| !letter.is_ascii()) && !person.shared.contains(name);
    names.into_iter().find(other)
}

fn ratified(corpus: &Corpus, list: &'static ActionList, state: StateId) -> Option<Day> {
    corpus.actions(list, state).iter().find(|action| action.action == ActionKind::Ratification)?.on
}

/// The state that the person headed.
fn headed(person: &Person, on: Day) -> Option<StateId> {
    let held = |office: &&Office| office.kind == OfficeKind::HeadOfState && office.term().contains(on);
    Some(person.offices.iter().find(held)?.of)
}

/// The first day of the visit around the case.
fn arrived(corpus: &Corpus, case: &Example) -> Option<Day> {
    let there =
        |visit: &&Visit| visit.person == case.person && visit.state == case.state && visit.outcome == Outcome::NotArrested;
    corpus.visits.iter().find(there).map(|visit| visit.arrived.last)
}

/// The day on which the court found against the state and told the parties.
fn found(corpus: &Corpus, case: &Example) -> Option<Day> {
    let about = |finding: &&Finding| {
        (finding.person, finding.state) == (Some(case.person), Some(case.state))
            && (finding.kind, finding.outcome) == (FindingKind::Court, FindingOutcome::NonCompliance)
            && finding.referred_to == Some(Referral::Asp)
    };
    corpus.findings.iter().find(about).map(|finding| finding.on)
}
