//! Lists of pairs, spans and changes, in words.

use super::{Voice, english::*, facts, message, message::value::Owed, plain, say};
use crate::{
    law::*,
    query::obligations::{Counts, Row},
};

/// What a page rests on beside the record.
pub fn overlay(corpus: &Corpus, overlay: &Overlay) -> String {
    let replaced = (!overlay.replaced.is_empty()).then(|| overlay.replaced.iter().copied());
    say(corpus, message::view::overlay(overlay.files.iter().copied(), replaced))
}

/// A first day in a column; without one, as far back as answers go.
pub fn first_day(corpus: &Corpus, from: Option<Day>) -> String {
    from.map_or_else(|| plain(corpus, message::view::always()).to_owned(), |from| from.to_string())
}

/// "ICC 2023-03-17": a document in a table.
pub fn short_document(corpus: &Corpus, process: &Process) -> String {
    let court = corpus.court_name(process.court);
    say(corpus, message::view::document(court, process.issued))
}

/// Whom and where a list of obligations is about, and when.
#[derive(Clone, Copy, Debug)]
pub struct ListOf {
    /// One person.
    pub person: Option<&'static Person>,
    /// One state or place.
    pub place: Option<Asked>,
    /// Whether it is of the members of a group alone.
    pub of_group: bool,
    /// The day.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
}

/// What a list of obligations is about, by the answers that stand in it: nobody is said to have been wanted where nobody was.
pub fn asked_for(corpus: &Corpus, about: ListOf, shown: &[Answer]) -> String {
    let ListOf { person, place, of_group, date, today } = about;
    let tense = Tense::of(date, today);
    let owed = match shown {
        [] if of_group => Owed::NothingOfThese,
        [] => Owed::Nothing,
        _ => owed(shown),
    };
    match (person.map(|person| person.name), place.map(|place| Land::asked_on(place, date))) {
        (Some(person), Some(place)) => say(corpus, message::view::one_pair(person, place, date, tense)),
        (Some(person), None) => say(corpus, message::view::about_person(owed, person, date, tense)),
        (None, Some(place)) => say(corpus, message::view::about_place(owed, place, date, tense)),
        (None, None) => say(corpus, message::view::about_all(owed, corpus.persons.len(), date, tense)),
    }
}

fn owed(shown: &[Answer]) -> Owed {
    let some = shown.iter().any(|answer| *answer > Answer::Undetermined);
    match (some, shown.contains(&Answer::Undetermined), shown.contains(&Answer::NotObliged)) {
        (true, _, false) => Owed::Some,
        (true, _, true) => Owed::Mixed,
        (false, true, _) => Owed::Open,
        (false, false, _) => Owed::None,
    }
}

/// Who controls a place, and whose it is, on a day; nothing of a state that was asked for itself.
pub fn belongs(corpus: &Corpus, host: &Host, day: Day, today: Day) -> String {
    let tense = Tense::of(day, today);
    if let (Asked::State(asked), Some(host)) = (host.asked, host.state)
        && asked.id == host.id
    {
        return String::new();
    }
    let control = host.control().map(|control| {
        let control = facts::controlled_in(corpus, Land::asked_on(host.asked, day), control, tense);
        say(corpus, message::view::control(control))
    });
    let of = host.state.map(|state| Land::StateOn(state, day)).map(|state| match host.shut_out() {
        true => say(corpus, message::view::belongs_held(state, tense)),
        false => disputed(corpus, host, state).unwrap_or_else(|| say(corpus, message::view::belongs(state, tense))),
    });
    sentences([control, of])
}

/// Who answers for a place whose sovereign is disputed (P4, P7); nothing where none is.
fn disputed(corpus: &Corpus, host: &Host, state: Land) -> Option<String> {
    let place = host.place?;
    let land = Land::Place(place);
    if !place.unsettled_under.is_empty() {
        let treaties = place.unsettled_under.iter().filter_map(|id| corpus.instrument(*id)).map(the_instrument);
        return Some(say(corpus, message::view::belongs_to_none(land, state, treaties)));
    }
    let claimants: Vec<String> = place.claimed_by.iter().map(|id| Land::of(corpus, *id).to_string()).collect();
    (!claimants.is_empty()).then(|| say(corpus, message::view::belongs_disputed(land, state, claimants, place.claim_open)))
}

/// States that were not yet on a day, and the state that answers for them.
pub fn to_come(corpus: &Corpus, asked: &[Asked], host: Option<&'static State>, day: Day) -> String {
    let names: Vec<Text> = asked.iter().map(|asked| asked.name()).collect();
    let (count, first) = (asked.len(), asked.first().map_or("", |asked| asked.id()));
    match host {
        Some(host) => say(corpus, message::view::to_come(names, count, Land::StateOn(host, day), first, day)),
        None => say(corpus, message::view::to_come_unnamed(names, count, first, day)),
    }
}

/// A group and how many states belong to it on a day.
pub fn members(corpus: &Corpus, group: &Group, day: Day) -> String {
    say(corpus, message::view::members(group.name, group.on(day).count(), day))
}

/// What the answer of a row stands under, as the sentence that answers says it.
pub fn stands_under(corpus: &Corpus, row: &Row) -> Option<String> {
    let under = row.condition.as_ref()?;
    let (person, date, today) = (row.person, row.date, row.today);
    let voice = Voice { corpus, person, host: &under.host, date, today, presence: Presence::Territory };
    super::flag_in_headline(&voice, &under.raised)
}

/// How many answers stand under which condition, the most frequent first; nothing where none does.
pub fn conditions<'r>(corpus: &Corpus, conditions: impl Iterator<Item = &'r str>, tense: Tense) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for condition in conditions {
        match counted.iter_mut().find(|(other, _)| *other == condition) {
            Some((_, count)) => *count += 1,
            None => counted.push((condition, 1)),
        }
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let said = counted.iter().map(|(condition, count)| say(corpus, message::view::conditional(*count, tense, *condition)));
    said.collect::<Vec<_>>().join(" ")
}

/// The same of the states or persons of a list that are counted.
pub fn conditions_of<'r>(corpus: &Corpus, rows: impl Iterator<Item = &'r Row>, tense: Tense) -> String {
    let rows = rows.filter(|row| !row.is_to_come());
    let found: Vec<String> = rows.filter_map(|row| stands_under(corpus, row)).collect();
    conditions(corpus, found.iter().map(String::as_str), tense)
}

/// What a row owes, or why nothing is owed, with the articles and what it stands under.
pub fn owed_by(corpus: &Corpus, row: &Row, articles: String, condition: Option<&str>) -> String {
    let owed: Vec<Text> = match row.answer {
        Answer::NotObliged | Answer::Undetermined => row.statuses.iter().map(|one| super::status(corpus, *one)).collect(),
        _ => row.obligations.iter().map(|one| super::obligation_noun(corpus, *one)).collect(),
    };
    let articles = Some(articles).filter(|articles| !articles.is_empty());
    if owed.is_empty() { articles.unwrap_or_default() } else { say(corpus, message::view::owed(owed, articles, condition)) }
}

/// Documents in full.
pub fn documents(corpus: &Corpus, processes: &[&'static Process]) -> String {
    let each: Vec<String> = processes.iter().map(|process| facts::document_of(corpus, process)).collect();
    list(&each, plain(corpus, message::view::and()))
}

/// What is owed, and on which documents, in a sentence.
pub fn on_documents(corpus: &Corpus, law: &str, documents: &str) -> String {
    say(corpus, message::view::on_documents(law, Some(documents).filter(|documents| !documents.is_empty())))
}

/// Since when an answer has held.
pub fn since_when(corpus: &Corpus, since: Option<Day>) -> String {
    since.map_or_else(|| plain(corpus, message::view::ever()).to_owned(), |since| say(corpus, message::view::since(since)))
}

/// Those for whom an answer has held since a day.
pub fn held_since(corpus: &Corpus, since: Option<Day>, names: &[&str]) -> String {
    match since {
        Some(since) => say(corpus, message::view::held_since(since, names.iter().copied())),
        None => say(corpus, message::view::held_ever(names.iter().copied())),
    }
}

/// A few names, as many as those of a group mostly are; of more, how many.
pub fn few_of(names: &[&str]) -> String {
    const FEW: usize = 12;
    if names.len() <= FEW { names.join(", ") } else { names.len().to_string() }
}

/// How many pairs have which answer.
pub fn tally(corpus: &Corpus, counts: &Counts, persons: bool, states: bool) -> String {
    let all = so_many(corpus, Answer::all().map(|answer| counts.get(answer)).sum(), persons, states);
    let counted = Answer::all().filter(|answer| counts.get(*answer) > 0);
    let each: Vec<String> = counted.map(|answer| [&counts.get(answer).to_string(), " ", answer.word()].concat()).collect();
    say(corpus, message::view::tally(all, each))
}

/// The command that tells more about one of the pairs of a list: of a person, of a place, of both, or of all; with the options without
/// which it would answer another question.
pub fn next(corpus: &Corpus, (person, place): (Option<Text>, Option<Text>), date: Day, today: Day, presence: Presence) -> String {
    let date = (date != today).then_some(date);
    let said = match (person, place) {
        (Some(person), Some(place)) => say(corpus, message::view::next_pair(person, place, date)),
        (Some(person), None) => say(corpus, message::view::next_state(person, date)),
        (None, Some(place)) => say(corpus, message::view::next_person(place, date)),
        (None, None) => say(corpus, message::view::next_list(date)),
    };
    said + &options(corpus, presence)
}

/// The options by which the same is asked: how the person is present, what is laid over the record, and the folder of the record.
fn options(corpus: &Corpus, presence: Presence) -> String {
    let plain = |word: &str| word.chars().all(|letter| letter.is_alphanumeric() || "./_-\\:".contains(letter));
    let typed = |option: &str, value: &str| match plain(value) {
        true => [" ", option, " ", value].concat(),
        false => [" ", option, " \"", value, "\""].concat(),
    };
    let presence = (presence != Presence::Territory).then(|| typed("--presence", presence.word()));
    let laid = corpus.edition.overlay.iter().flat_map(|overlay| overlay.files).map(|file| typed("--with", file));
    let folder = corpus.edition.folder.map(|folder| typed("--data", folder));
    presence.into_iter().chain(laid).chain(folder).collect()
}

/// The command that tells more about one of several pairs of which neither the person nor the place is the same in all.
pub fn next_of_any(corpus: &Corpus, date: Day, today: Day, presence: Presence) -> String {
    say(corpus, message::view::next_any((date != today).then_some(date))) + &options(corpus, presence)
}

/// The command with the proof of a stop, by its number.
pub fn next_of_stop(
    corpus: &Corpus,
    number: usize,
    (person, place): (Text, Text),
    presence: Presence,
    date: Option<Day>,
) -> String {
    say(corpus, message::view::next_stop(number, person, place, date)) + &options(corpus, presence)
}

/// What stands above those commands.
pub fn next_of_stops(corpus: &Corpus) -> String {
    plain(corpus, message::view::next_stops()).to_owned()
}

/// What is said of a stop, with its number.
pub fn stop(corpus: &Corpus, number: usize, sentence: &str) -> String {
    say(corpus, message::view::stop(number, sentence))
}

/// How many rows stand under a heading.
pub fn so_many(corpus: &Corpus, rows: usize, persons: bool, states: bool) -> String {
    let said = match (persons, states) {
        (true, false) => message::view::persons(rows),
        (false, true) => message::view::states(rows),
        _ => message::view::pairs(rows),
    };
    say(corpus, said)
}

/// No row to show.
pub fn no_rows(corpus: &Corpus, filtered: bool) -> &'static str {
    plain(corpus, if filtered { message::view::none_such() } else { message::view::nothing_owed() })
}

/// How many rows without an obligation are not shown.
pub fn left_out(corpus: &Corpus, rows: usize) -> String {
    if rows == 0 { String::new() } else { say(corpus, message::view::left_out(rows)) }
}

/// How complete the record is.
pub fn complete_to(corpus: &Corpus, day: Day) -> String {
    [&say(corpus, message::view::complete_to(day)), " ", plain(corpus, message::view::no_advice())].concat()
}

/// A headline about a day, and that the record ends before it where it does.
pub fn headline(corpus: &Corpus, said: &str, day: Day, complete_on: Day) -> String {
    let beyond = (complete_on < day).then(|| say(corpus, message::view::beyond(complete_on)));
    sentences([Some(said.to_owned()), beyond])
}

/// What a timeline is about.
pub fn timeline_of(corpus: &Corpus, person: &'static Person, place: Asked, from: Day, to: Day) -> String {
    let place = match place {
        Asked::State(state) => Land::State(state),
        Asked::Place(place) => Land::Place(place),
    };
    say(corpus, message::view::timeline(person.name, place, days(from, Some(to))))
}

/// A span in a sentence.
pub fn span_text(corpus: &Corpus, answer: Answer, from: Option<Day>, acts: &[&str]) -> String {
    let acts = (!acts.is_empty()).then(|| acts.iter().copied());
    say(corpus, message::view::span(answer.word(), from, acts))
}

/// Which days a timeline shows, where they were not given.
pub fn window(corpus: &Corpus, from: bool, to: bool, no_document: bool) -> String {
    let from = from.then(|| if no_document { message::view::from_first_day() } else { message::view::from_first_document() });
    let to = to.then(message::view::to_next_year);
    let shown: Vec<&str> = from.into_iter().chain(to).map(|phrase| plain(corpus, phrase)).collect();
    if shown.is_empty() { String::new() } else { say(corpus, message::view::window(shown)) }
}

/// How many answers changed between two days.
pub fn changed_between(corpus: &Corpus, (from, to): (Day, Day), changed: usize, kept: usize, compared: usize) -> String {
    say(corpus, message::view::changed_between(from, to, changed, compared, kept))
}

/// A change of one pair.
pub fn changed(corpus: &Corpus, before: &str, after: &str, since: Day, because: &str) -> String {
    if before == after {
        say(corpus, message::view::kept(after, since, because))
    } else {
        say(corpus, message::view::changed(before, after, since, because))
    }
}

/// What the answers under a heading were before.
pub fn was_before(corpus: &Corpus, (before, after): (Answer, Answer), all: &str) -> String {
    if before == after {
        say(corpus, message::view::were_the_same(all))
    } else {
        say(corpus, message::view::were(before.word(), all))
    }
}

/// Names in a cell; of many, how many and the first.
pub fn some_of(corpus: &Corpus, names: &[&str]) -> String {
    const MOST: usize = 12;
    if names.len() <= MOST {
        return names.join(", ");
    }
    let (shown, more) = names.split_at(MOST - 2);
    say(corpus, message::view::some_of(names.len(), shown.iter().copied(), more.len()))
}
