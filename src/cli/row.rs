//! Names that were typed in a row without quotes: words that are a name only together, words that only join names, and days in several.

use super::instead;
use crate::{
    law::{Corpus, Day, fold},
    query::{
        day,
        day::NotADay,
        line,
        names::{self, Refused, Why},
    },
    refusals::{self, Refusal},
};

/// No name that is typed without quotes has more words.
const MOST_WORDS: usize = 6;

/// Words as they were typed behind a command: of persons first, then of places.
pub(super) struct Words<'t> {
    /// The command; none where the line holds more than these words.
    pub command: Option<&'static str>,
    /// All of them.
    pub typed: &'t [String],
    /// So many are persons.
    pub persons: usize,
    /// The day asked about.
    pub date: Day,
}

impl Words<'_> {
    /// What is wrong with the row as a whole, where it is not what it was read as. `wrong`: some word of it is no name of its own.
    pub(super) fn refused(&self, corpus: &Corpus, wrong: bool) -> Option<Refusal> {
        let words: Vec<&str> = self.typed.iter().map(String::as_str).collect();
        let spans = (2..=MOST_WORDS).flat_map(|length| (0..words.len()).map(move |from| (from, from + length)));
        let spans = spans.filter(|(from, to)| *to <= words.len() && (wrong || *from >= self.persons));
        let mut longest_first = spans.collect::<Vec<_>>().into_iter().rev();
        match longest_first.find(|span| self.torn(corpus, &words, *span)) {
            Some((from, to)) => Some(self.in_quotes(corpus, &words, (from, to))),
            None => self.joined(corpus, &words),
        }
    }

    /// Whether these words are one name together.
    fn torn(&self, corpus: &Corpus, words: &[&str], (from, to): (usize, usize)) -> bool {
        let own = &words[from..to];
        // A sign is no part of a name, and a word that joins two begins and ends none.
        if own.iter().any(|word| fold(word).is_empty()) || line::joins(own[own.len() - 1], false) {
            return false;
        }
        let whole = own.join(" ");
        if from < self.persons {
            let alone = |at: usize| match at < self.persons {
                true => names::known_person(corpus, words[at], Some(self.date)).is_ok(),
                false => names::known_place(corpus, words[at], self.date).is_ok(),
            };
            return !(from..to).all(alone) && names::known_person(corpus, &whole, Some(self.date)).is_ok();
        }
        is_of_a_place(&names::known_place(corpus, &whole, self.date))
    }

    fn in_quotes(&self, corpus: &Corpus, words: &[&str], (from, to): (usize, usize)) -> Refusal {
        let whole = words[from..to].join(" ");
        // Of a name that means nothing on that day no line is read.
        let holds = |name: &String| name.contains(whole.trim_end_matches(','));
        let read = line::visits(corpus, words, self.date);
        let read = read.filter(|(person, places)| holds(person) || places.iter().any(holds));
        let line = read.and_then(|(person, places)| self.line(person, places));
        let alone = |word: &&str| names::known_place(corpus, word, self.date).is_ok();
        let two = match words[from..to] {
            [one, other] if from >= self.persons && alone(&one) && alone(&other) => {
                Some(format!("{} {}", other.trim_end_matches(','), one.trim_end_matches(',')))
            }
            _ => None,
        };
        refusals::name_in_quotes(&whole, line.as_deref(), two.as_deref())
    }

    /// A word that only joins the others.
    fn joined(&self, corpus: &Corpus, words: &[&str]) -> Option<Refusal> {
        let places = words.get(self.persons..).filter(|places| places.len() > 1)?;
        let joins = |(at, word): (usize, &&str)| line::joins(word, at + 1 == places.len());
        let word = places.iter().enumerate().find(|found| joins(*found)).map(|(_, word)| *word)?;
        let other = names::known_place(corpus, word, self.date).ok();
        let persons = words[..self.persons].join(" ");
        let line = || self.line(persons, line::places(corpus, places, self.date)?);
        let line = if self.persons == 1 { line() } else { None };
        Some(refusals::joins_names(word, other.map(|other| (other.name_on(self.date), other.id())), line.as_deref()))
    }

    fn line(&self, person: String, places: Vec<String>) -> Option<String> {
        let command = ["dedere", self.command?].map(str::to_owned).into_iter().chain([person]).chain(places);
        instead::line(&command.collect::<Vec<_>>())
    }
}

/// Whether a name is that of a place, be it one that has ended or that asks back.
fn is_of_a_place<T>(found: &Result<T, Refused>) -> bool {
    found.as_ref().map_or_else(|refused| matches!(refused.why, Why::Ended(..) | Why::Ambiguous(..)), |_| true)
}

/// The same of stops: a name does not go on behind a day, nor before a flight.
pub(super) fn of_stops(corpus: &Corpus, person: &str, stops: &[String], date: Day, wrong: bool) -> Option<Refusal> {
    let mut runs: Vec<Vec<String>> = vec![vec![person.to_owned()]];
    for stop in stops {
        let (place, ended) = stop.rsplit_once('@').map_or((stop.as_str(), false), |(place, _)| (place, true));
        let flown = place.strip_prefix("over:");
        if flown.is_some() {
            runs.push(vec![person.to_owned()]);
        }
        if let Some(run) = runs.last_mut() {
            run.push(flown.unwrap_or(place).to_owned());
        }
        if ended {
            runs.push(vec![person.to_owned()]);
        }
    }
    let plain = stops.iter().all(|stop| !stop.contains(['@', ':']));
    let command = plain.then_some("route");
    let row = |typed: &Vec<String>| Words { command, typed, persons: 1, date }.refused(corpus, wrong);
    runs.iter().filter(|run| run.len() > 1).find_map(row)
}

/// A day of several words of which only the first was read as one: `given` for an option, and the others among names.
pub(super) fn day(given: Option<&str>, typed: &[String], today: Day) -> Option<String> {
    let given = given.filter(|given| day::read(given, today).is_err())?;
    let is_day = |whole: &str| matches!(day::read(whole, today), Ok(_) | Err(NotADay::Span(..) | NotADay::OtherWeekday(_)));
    let spans = [3, 2, 1].into_iter().flat_map(|length| typed.windows(length));
    spans.map(|words| format!("{given} {}", words.join(" "))).find(|whole| is_day(whole))
}
