//! Small grammar: days in words, tenses, lists, names with their article.

use crate::law::{
    Asked, Corpus, Day, Host, Instrument, InstrumentId, InstrumentKind, PartialDay, Person, Presence, State, StateId,
};

/// Who is spoken about, and from when.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The person.
    pub person: &'static Person,
    /// The place, and the state whose territory it is.
    pub host: &'a Host,
    /// The day asked about.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
    /// How the person is present.
    pub presence: Presence,
}

/// Whether the day asked about lies behind, is today or lies ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    /// Behind.
    Past,
    /// Today.
    Present,
    /// Ahead.
    Future,
}

impl Tense {
    /// The tense in which a day is spoken about, today.
    pub fn of(date: Day, today: Day) -> Tense {
        match date.cmp(&today) {
            std::cmp::Ordering::Less => Tense::Past,
            std::cmp::Ordering::Equal => Tense::Present,
            std::cmp::Ordering::Greater => Tense::Future,
        }
    }
}

impl Voice<'_> {
    /// The tense in which the day is spoken about.
    pub fn tense(&self) -> Tense {
        Tense::of(self.date, self.today)
    }

    /// "was", "is" or "would be".
    pub fn was(&self) -> &'static str {
        match self.tense() {
            Tense::Past => "was",
            Tense::Present => "is",
            Tense::Future => "would be",
        }
    }

    /// The person's name.
    pub fn person(&self) -> &'static str {
        self.person.name
    }

    /// The state whose territory it is, inside a sentence; the place itself where the record can name no state.
    pub fn state(&self) -> String {
        match self.host.state {
            Some(state) => the_state_on(state, self.date),
            None => self.host.asked.name_on(self.date).to_owned(),
        }
    }

    /// The place asked for, where it is not the state itself.
    pub fn place(&self) -> Option<String> {
        let state = self.host.state?;
        match self.host.asked {
            Asked::State(asked) if asked.id == state.id => None,
            Asked::State(asked) => Some(the_state_on(asked, self.date)),
            Asked::Place(place) => Some(the(place.name)),
        }
    }

    /// A state's name inside a sentence.
    pub fn name(&self, id: StateId) -> String {
        self.corpus.state(id).map_or_else(|| id.to_string(), |state| the_state_on(state, self.date))
    }

    /// An instrument's short title inside a sentence.
    pub fn instrument(&self, id: InstrumentId) -> String {
        self.corpus.instrument(id).map_or_else(|| id.to_string(), the_instrument)
    }

    /// An instrument's short title at the start of a phrase.
    pub fn title(&self, id: InstrumentId) -> String {
        self.corpus.instrument(id).map_or_else(|| id.to_string(), |instrument| instrument.short.to_owned())
    }
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(day: Day) -> &'static str {
    MONTHS[(day.month() - 1).clamp(0, 11) as usize]
}

/// "2 September 2024".
pub fn day(day: Day) -> String {
    [&day.day().to_string(), month(day), &day.year().to_string()].join(" ")
}

/// "2 September 2024", "September 2016" or "1961", as exact as known.
pub fn partial(known: PartialDay) -> String {
    match known.text.len() {
        4 => known.text.to_owned(),
        7 => format!("{} {}", month(known.first), known.first.year()),
        _ => day(known.first),
    }
}

/// "2 to 3 September 2024", as short as can be.
pub fn days(first: Day, last: Option<Day>) -> String {
    match last.filter(|last| *last != first) {
        None => day(first),
        Some(last) if (last.year(), last.month()) == (first.year(), first.month()) => {
            format!("{} to {}", first.day(), day(last))
        }
        Some(last) if last.year() == first.year() => format!("{} {} to {}", first.day(), month(first), day(last)),
        Some(last) => format!("{} to {}", day(first), day(last)),
    }
}

/// "a, b and c".
pub fn list<T: AsRef<str>>(items: &[T], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [most @ .., end] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", most.join(", "), end.as_ref())
        }
    }
}

/// The documents of which something is to be said, the first left out where it is the one that the page is about.
pub fn by_documents(documents: &[&str]) -> String {
    match documents {
        ["", others @ ..] => format!("so too under {}", list(others, "and")),
        all => list(all, "and"),
    }
}

/// With its first letter in upper case.
pub fn capital(text: &str) -> String {
    recased(text, |first, out| out.extend(first.to_uppercase()))
}

/// With its first letter in lower case.
pub fn small(text: &str) -> String {
    recased(text, |first, out| out.extend(first.to_lowercase()))
}

fn recased(text: &str, first: impl Fn(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    if let Some(letter) = letters.next() {
        first(letter, &mut out);
    }
    out.push_str(letters.as_str());
    out
}

/// First day and first day no longer, as far as known.
pub fn span(since: Option<Day>, until: Option<Day>) -> Option<String> {
    match (since, until) {
        (Some(since), Some(until)) => Some(format!("from {} until {}", day(since), day(until))),
        (Some(since), None) => Some(format!("since {}", day(since))),
        (None, Some(until)) => Some(format!("until {}", day(until))),
        (None, None) => None,
    }
}

/// Whether a name is built of common words, so that English puts "the" before it: "the Northern Islands".
fn takes_the(name: &str) -> bool {
    const COMMON: [&str; 11] = [
        "United",
        "Federal",
        "Republic",
        "Kingdom",
        "States",
        "Union",
        "Federation",
        "Islands",
        "Emirates",
        "See",
        "Territories",
    ];
    name.split([' ', '-']).any(|word| COMMON.contains(&word))
}

/// A place's name inside a sentence.
pub fn the(name: &str) -> String {
    if takes_the(name) && !name.starts_with("The ") { format!("the {name}") } else { name.to_owned() }
}

/// A state's name inside a sentence. A plural name takes an article where the official name has it: "Republic of the …s".
pub fn the_state(state: &State) -> String {
    let plural = state.name.ends_with('s') && state.official.contains(&format!("the {}", state.name));
    if plural || takes_the(state.name) { format!("the {}", state.name) } else { state.name.to_owned() }
}

/// The same, by the name that the state bore on a day.
pub fn the_state_on(state: &State, day: Day) -> String {
    let name = state.name_on(day);
    if name == state.name { the_state(state) } else { the(name) }
}

/// An instrument's short title inside a sentence: with "the", unless it ends in a number or is a symbol of capitals.
pub fn the_instrument(instrument: &Instrument) -> String {
    let last = instrument.short.split(' ').next_back().unwrap_or_default();
    let numbered = last.chars().all(|letter| letter.is_ascii_digit() || "IVX".contains(letter));
    let resolution = instrument.kind == InstrumentKind::Resolution;
    if numbered || (resolution && last.ends_with(|letter: char| letter.is_ascii_digit())) {
        instrument.short.to_owned()
    } else {
        format!("the {}", instrument.short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_joined_as_short_as_can_be() {
        let first = Day::of(2024, 9, 2);
        assert_eq!(days(first, None), "2 September 2024");
        assert_eq!(days(first, Some(first)), "2 September 2024");
        assert_eq!(days(first, Some(Day::of(2024, 9, 3))), "2 to 3 September 2024");
        assert_eq!(days(first, Some(Day::of(2024, 10, 1))), "2 September to 1 October 2024");
        assert_eq!(days(first, Some(Day::of(2025, 1, 1))), "2 September 2024 to 1 January 2025");
    }

    #[test]
    fn lists_end_in_a_word() {
        assert_eq!(list(&["a"], "and"), "a");
        assert_eq!(list(&["a", "b", "c"], "or"), "a, b or c");
    }

    #[test]
    fn names_of_common_words_take_an_article() {
        assert_eq!(the("United Northern Islands"), "the United Northern Islands");
        assert_eq!(the("Arcadia"), "Arcadia");
    }
}
