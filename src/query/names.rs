//! From what somebody typed to a person, a state or a place: by id, any name, any script; never by a guess.

pub use super::refused::{Beside, Candidate, Reach, Refused, Wanted, Why};
use super::typed;
use crate::law::{
    Asked, Corpus, Court, Day, Group, Instrument, LONGEST_NAME, NameEntry, Named, Person, Place, PlaceId, PlaceKind, StateId,
    Text, Topic, fold,
};
pub use crate::problem::Letters;
use crate::problem::{Typed, nearest_first};

/// So many names that come near are told.
const MOST: usize = 4;

/// The person of this name, or who holds this office on that day.
pub fn person(corpus: &Corpus, typed: &str, day: Option<Day>) -> Result<&'static Person, Refused> {
    known_person(corpus, typed, day).map_err(|refused| refused.with_near(corpus, &mut None, typed))
}

/// The same, and of an unknown name nothing that comes near: to look for it takes longer than all the rest.
pub fn known_person(corpus: &Corpus, typed: &str, day: Option<Day>) -> Result<&'static Person, Refused> {
    let refused = |why| refuse(typed, Wanted::Person, why);
    let found = find(corpus, typed, Wanted::Person).or_else(|unknown| match unknown.why {
        Why::Unknown(_) => as_typed(corpus, &fold(typed), day).unwrap_or(Err(Why::Unknown(Vec::new()))).map_err(refused),
        _ => Err(unknown),
    });
    match found? {
        Named::Person(id) => corpus.person(id).ok_or_else(|| refused(Why::Unknown(Vec::new()))),
        _ => Err(refused(Why::Unknown(Vec::new()))),
    }
}

/// What bears the name as it was typed, on whatever day: who asks for many names can remember it.
pub fn bearer(corpus: &Corpus, typed: &str, wanted: Wanted) -> Option<Named> {
    find(corpus, typed, wanted).ok()
}

/// A person whose name was typed otherwise than it is on record. Nothing where nobody was meant.
fn as_typed(corpus: &Corpus, folded: &str, day: Option<Day>) -> Option<Result<Named, Why>> {
    let known = |why: &Why| !matches!(why, Why::Unknown(_) | Why::Empty);
    let (behind, titles) = typed::without_titles(corpus, folded).unzip();
    // Whoever never bore that title is another.
    let bore = |means: Named| {
        let person = if let Named::Person(id) = means { corpus.person(id) } else { None };
        person.is_some_and(|person| titles.iter().flatten().all(|title| title.by(person, day)))
    };
    let taken = |means: Named| match bore(means) {
        true => Ok(means),
        false => Err(Why::Unknown(Candidate::of(corpus, means).into_iter().collect())),
    };
    if let Some(name) = behind {
        match find(corpus, name, Wanted::Person).map_err(|refused| refused.why) {
            Ok(found) => return Some(taken(found)),
            Err(why) if known(&why) && !matches!(why, Why::Other(_) | Why::Topic(..)) => return Some(Err(why)),
            Err(_) => {}
        }
    }
    let same: Vec<Named> = typed::in_other_order(corpus, behind.unwrap_or(folded)).map(|entry| entry.means).collect();
    match same[..] {
        [] => typed::holder(corpus, folded, day),
        [only] => Some(taken(only)),
        _ => Some(Err(Why::Ambiguous(same.iter().filter_map(|means| Candidate::of(corpus, *means)).collect(), Vec::new()))),
    }
}

/// The state or place of this name, on a day: the name of a state that has ended is no name, unless the record says whom it means (P3, P6).
pub fn place(corpus: &Corpus, typed: &str, day: Day) -> Result<Asked, Refused> {
    known_place(corpus, typed, day).map_err(|refused| refused.with_near(corpus, &mut None, typed))
}

/// The same, and of an unknown name nothing that comes near.
pub fn known_place(corpus: &Corpus, typed: &str, day: Day) -> Result<Asked, Refused> {
    let found = find(corpus, typed, Wanted::Place).or_else(|unknown| {
        let itself = || find(corpus, typed::place_itself(&fold(typed))?, Wanted::Place).ok();
        if matches!(unknown.why, Why::Unknown(_)) { itself().ok_or(unknown) } else { Err(unknown) }
    });
    place_meant(corpus, typed, found?, day)
}

/// The state or place that a name means on a day, once it is known what bears it.
pub fn place_meant(corpus: &Corpus, typed: &str, bearer: Named, day: Day) -> Result<Asked, Refused> {
    let refused = |why| refuse(typed, Wanted::Place, why);
    match bearer {
        Named::State(id) => match corpus.state(id) {
            Some(state) if state.exists.ended(day) && corpus.on_day(id, day) == Some(id) => {
                Err(refused(Why::Ended(state, successors(corpus, id, day))))
            }
            Some(state) => Ok(Asked::State(state)),
            None => Err(refused(Why::Unknown(Vec::new()))),
        },
        Named::Place(id) => match corpus.place(id) {
            Some(place) if place.kind == PlaceKind::Ambiguous => Err(refused(match topic_of(corpus, place) {
                Some(topic) => Why::Topic(topic, None),
                None => Why::Ambiguous(offered(corpus, place), Vec::new()),
            })),
            // Of a place that is held in part the town may lie in either.
            Some(town) => {
                let around = town.within.and_then(|id| corpus.place(id));
                Ok(Asked::Place(around.filter(|around| around.control.iter().any(|control| control.part)).unwrap_or(town)))
            }
            None => Err(refused(Why::Unknown(Vec::new()))),
        },
        _ => Err(refused(Why::Unknown(Vec::new()))),
    }
}

/// The state of this name, also one that has ended.
pub fn state(corpus: &Corpus, typed: &str, day: Day) -> Result<Asked, Refused> {
    match place(corpus, typed, day) {
        Err(Refused { why: Why::Ended(state, _), .. }) => Ok(Asked::State(state)),
        other => other,
    }
}

/// The group of states of this id or name. `Err`: ids that come near.
pub fn group(corpus: &Corpus, typed: &str) -> Result<&'static Group, Vec<Text>> {
    let folded = fold(&short(typed));
    let mut found =
        corpus.bearing(&folded).filter_map(|entry| if let Named::Group(id) = entry.means { corpus.group(id) } else { None });
    let names = |group: &'static Group| [group.id.0, group.name].into_iter().chain(group.also.iter().copied());
    found.next().ok_or_else(|| alike(&folded, corpus.groups.iter().flat_map(|group| names(group).map(|name| (name, group.id.0)))))
}

/// The instrument of this id or name. `Err`: that which founded the court of this name, or else ids that come near.
pub fn instrument(corpus: &Corpus, typed: &str) -> Result<&'static Instrument, Vec<Text>> {
    let folded = fold(&short(typed));
    let called = |found: &&'static Instrument| !folded.is_empty() && of_instrument(found).any(|name| fold(name) == folded);
    corpus.instruments.iter().find(called).ok_or_else(|| {
        let courts = corpus.courts.iter().filter(|court| of_court(court).any(|name| fold(name) == folded));
        if let Some(founding) = courts.filter_map(|court| court.instrument).next() {
            return vec![founding.0];
        }
        alike(&folded, corpus.instruments.iter().flat_map(|found| of_instrument(found).map(|name| (name, found.id.0))))
    })
}

/// Every name of an instrument, its id among them.
pub fn of_instrument(instrument: &'static Instrument) -> impl Iterator<Item = Text> {
    [instrument.id.0, instrument.short, instrument.title].into_iter().chain(instrument.also.iter().copied())
}

/// Every name of a court, its id among them.
pub fn of_court(court: &'static Court) -> impl Iterator<Item = Text> {
    [court.id.0, court.short, court.name].into_iter().chain(court.also.iter().copied())
}

/// The court of this id or name. `Err`: ids that come near.
pub fn court(corpus: &Corpus, typed: &str) -> Result<&'static Court, Vec<Text>> {
    let folded = fold(&short(typed));
    let called = |court: &&'static Court| !folded.is_empty() && of_court(court).any(|name| fold(name) == folded);
    corpus
        .courts
        .iter()
        .find(called)
        .ok_or_else(|| alike(&folded, corpus.courts.iter().flat_map(|court| of_court(court).map(|name| (name, court.id.0)))))
}

/// What was typed, no longer than any name.
fn short(typed: &str) -> String {
    typed.chars().take(LONGEST_NAME).collect()
}

/// Ids whose names come near, or hold what was typed as a word, nearest first.
pub fn alike(folded: &str, names: impl Iterator<Item = (Text, Text)>) -> Vec<Text> {
    const FAR: usize = 99;
    let typed = Typed::new(folded);
    let comes_near = |(name, id): (Text, Text)| {
        let name = fold(name);
        let word = || typed.letters() > 2 && name.split(' ').any(|word| word == folded);
        let slips = typed.slips(&name, typed.likely().max(1)).or_else(|| word().then_some(FAR))?;
        Some((slips, id))
    };
    nearest_first(names.filter_map(comes_near).collect(), MOST)
}

fn refuse(typed: &str, wanted: Wanted, why: Why) -> Refused {
    const SHOWN: usize = 60;
    let mut shown: String = typed.chars().take(SHOWN).collect();
    if shown.len() < typed.len() {
        shown.push('…');
    }
    Refused { typed: shown, wanted, why, beside: None }
}

/// The one thing of the wanted kind that bears the name.
fn find(corpus: &Corpus, typed: &str, wanted: Wanted) -> Result<Named, Refused> {
    let refused = |why| Err(refuse(typed, wanted, why));
    if typed.len() > LONGEST_NAME && typed.chars().nth(LONGEST_NAME).is_some() {
        return refused(Why::TooLong(typed.chars().count()));
    }
    let folded = fold(typed);
    if folded.is_empty() {
        return refused(Why::Empty);
    }
    let (fitting, others): (Vec<&NameEntry>, Vec<&NameEntry>) =
        corpus.bearing(&folded).partition(|entry| fits(entry.means, wanted));
    let candidates = |entries: &[&NameEntry]| -> Vec<Candidate> {
        entries.iter().filter_map(|entry| Candidate::of(corpus, entry.means)).collect()
    };
    match fitting[..] {
        [] => match candidates(&others).first() {
            Some(Candidate { means: Named::Topic(id), .. }) => {
                let named = candidates(&others).into_iter().find(|other| matches!(other.means, Named::Group(_)));
                refused(
                    corpus
                        .topic(*id)
                        .map_or(Why::Unknown(Vec::new()), |topic| Why::Topic(topic, named.or_else(|| group_of(corpus, topic)))),
                )
            }
            Some(other) => refused(Why::Other(*other)),
            None => refused(Why::Unknown(Vec::new())),
        },
        [only] if !only.shared => Ok(only.means),
        _ => {
            // A state bears its name before a place does.
            let states: Vec<&&NameEntry> = fitting.iter().filter(|entry| matches!(entry.means, Named::State(_))).collect();
            match states[..] {
                [only] if fitting.iter().all(|entry| !entry.shared) => Ok(only.means),
                _ => refused(Why::Ambiguous(candidates(&fitting), namesakes(corpus, &fitting))),
            }
        }
    }
}

/// The group of states that a topic is about, where it is one alone: it bears one of its names.
fn group_of(corpus: &Corpus, topic: &Topic) -> Option<Candidate> {
    let names = || [topic.id.0, topic.name].into_iter().chain(topic.also.iter().copied()).map(fold);
    let bears = |group: &&Group| [group.id.0, group.name].iter().any(|name| names().any(|other| other == fold(name)));
    let mut groups = corpus.groups.iter().filter(bears);
    let only = groups.next().filter(|_| groups.next().is_none())?;
    Some(Candidate { means: Named::Group(only.id), name: only.name })
}

/// People who are not on record and bear the name too.
fn namesakes(corpus: &Corpus, entries: &[&NameEntry]) -> Vec<Text> {
    let persons = entries.iter().filter_map(|entry| if let Named::Person(id) = entry.means { corpus.person(id) } else { None });
    persons.flat_map(|person| person.namesakes).copied().collect()
}

fn fits(means: Named, wanted: Wanted) -> bool {
    match wanted {
        Wanted::Person => matches!(means, Named::Person(_)),
        Wanted::Place => matches!(means, Named::State(_) | Named::Place(_)),
    }
}

impl Refused {
    /// The same; of an unknown name, with those that come near and with what helps on. `letters`: those of all names, kept for the next search.
    pub fn with_near(mut self, corpus: &Corpus, letters: &mut Option<Vec<Letters>>, typed: &str) -> Refused {
        if let Why::Unknown(candidates) = &mut self.why {
            let letters = letters.get_or_insert_with(|| corpus.names.iter().map(|entry| Letters::of(entry.name)).collect());
            let folded = fold(typed);
            let behind = if self.wanted == Wanted::Person { typed::without_titles(corpus, &folded) } else { None };
            let own = std::mem::take(candidates);
            *candidates = near(corpus, letters, behind.map_or(folded.as_str(), |(name, _)| name), self.wanted);
            let more: Vec<Candidate> = own.into_iter().filter(|own| !candidates.contains(own)).collect();
            candidates.extend(more);
            if candidates.is_empty() && self.wanted == Wanted::Person {
                *candidates = typed::by_office(corpus, &folded);
            }
            self.beside = match self.wanted {
                Wanted::Person => Some(Beside::Reach(reach(corpus))),
                Wanted::Place => spoken_of(corpus, &folded).map(Beside::Topic),
            };
        }
        self
    }
}

/// Names that come near, nearest first: a slip or two of the pen, or the same words in another order, some more or some fewer.
fn near(corpus: &Corpus, letters: &[Letters], folded: &str, wanted: Wanted) -> Vec<Candidate> {
    let (own, typed) = (Letters::of(folded), Typed::new(folded));
    let most = match typed.letters() {
        0..=3 => return Vec::new(),
        4..=6 => 1,
        7..=12 => 2,
        _ => 3,
    };
    let mut found: Vec<(usize, Named)> = Vec::new();
    // A code is no slip of a name.
    let told = |entry: &NameEntry| entry.name.chars().count() > 3 && fits(entry.means, wanted);
    for (entry, letters) in corpus.names.iter().zip(letters).filter(|(entry, _)| told(entry)) {
        let slips = own.within(most, *letters).then(|| typed.slips(entry.name, most)).flatten();
        let words = || {
            own.all_in(*letters) && all_in(folded, entry.name)
                || letters.all_in(own) && entry.name.len() > 3 && all_in(entry.name, folded)
        };
        found.extend(slips.or_else(|| words().then_some(most + 1)).map(|slips| (slips, entry.means)));
    }
    nearest_first(found, MOST).into_iter().filter_map(|means| Candidate::of(corpus, means)).collect()
}

/// How far the record reaches for persons.
fn reach(corpus: &Corpus) -> Reach {
    let complete = corpus.courts.iter().filter(|court| court.complete).map(|court| court.short).collect();
    Reach { complete, until: corpus.edition.complete_on }
}

/// The topic whose name, the longest, stands among what was typed: an embassy in some city.
fn spoken_of(corpus: &Corpus, folded: &str) -> Option<&'static Topic> {
    let topics = corpus.names.iter().filter_map(|entry| match entry.means {
        Named::Topic(id) if entry.name.len() > 3 && all_in(entry.name, folded) => Some((entry.name.len(), id)),
        _ => None,
    });
    corpus.topic(topics.max()?.1)
}

/// Whether every word of one name is a word of the other, in any order.
fn all_in(one: &str, other: &str) -> bool {
    one.split(' ').all(|word| other.split(' ').any(|other| other == word))
}

/// The topic that bears the name of a place: it says why no state is the host there.
fn topic_of(corpus: &Corpus, place: &Place) -> Option<&'static Topic> {
    let folded = fold(place.name);
    corpus.bearing(&folded).find_map(|entry| if let Named::Topic(id) = entry.means { corpus.topic(id) } else { None })
}

/// What an ambiguous name offers.
fn offered(corpus: &Corpus, place: &Place) -> Vec<Candidate> {
    let of =
        |id: &Text| Candidate::of(corpus, Named::State(StateId(id))).or_else(|| Candidate::of(corpus, Named::Place(PlaceId(id))));
    place.candidates.iter().filter_map(of).collect()
}

/// The states of that day whose names meant an ended state before their own birth.
fn successors(corpus: &Corpus, ended: StateId, day: Day) -> Vec<Candidate> {
    let exists = |id: StateId| corpus.state(id).is_some_and(|state| state.exists.contains(day));
    let mut successors: Vec<Candidate> = Vec::new();
    for row in corpus.predecessors.iter().filter(|row| row.resolves_to == Some(ended) && exists(row.entity)) {
        let candidate = Candidate::of(corpus, Named::State(row.entity));
        successors.extend(candidate.filter(|candidate| !successors.contains(candidate)));
    }
    successors
}
