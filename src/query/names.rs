//! From what somebody typed to a person, a state or a place: by id, any name, any script; never by a guess.

pub use super::refused::{Beside, Candidate, Reach, Refused, Wanted, Why};
use super::typed;
use crate::law::{
    Asked, Corpus, Court, Day, Group, Instrument, LONGEST_NAME, NameEntry, Named, Person, Place, PlaceId, PlaceKind, StateId,
    Text, Topic, fold,
};
pub use crate::problem::Letters;
use crate::problem::{MOST_NEAR, Typed, nearest_first};

/// The person of this name, or who holds this office on that day.
pub fn person(corpus: &Corpus, typed: &str, day: Option<Day>) -> Result<&'static Person, Refused> {
    known_person(corpus, typed, day).map_err(|refused| refused.with_near(corpus, &mut None, typed))
}

/// The same, and of an unknown name nothing that comes near: to look for it takes longer than all the rest.
pub fn known_person(corpus: &Corpus, typed: &str, day: Option<Day>) -> Result<&'static Person, Refused> {
    let refused = |why| refuse(typed, Wanted::Person, why);
    let found = find(corpus, typed, Wanted::Person).or_else(|unknown| match unknown.why {
        Why::Unknown(_) => {
            let folded = fold(typed::without_possessive(typed).as_deref().unwrap_or(typed));
            as_typed(corpus, &folded, day).unwrap_or(Err(Why::Unknown(Vec::new()))).map_err(refused)
        }
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
    let titles: Vec<typed::Borne> = titles.unwrap_or_default();
    // Whoever never bore that title is another.
    let bore = |means: Named| typed::bore(corpus, means, &titles, day);
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
        let itself = |folded: &str| find(corpus, typed::place_itself(folded)?, Wanted::Place).ok();
        let meant = match &unknown.why {
            Why::Unknown(near) if near.is_empty() => {
                let folded = fold(typed);
                itself(&folded).or_else(|| typed::in_its_state(corpus, &folded, day))
            }
            Why::Ambiguous(states, _) => of_that_day(corpus, states, day),
            _ => None,
        };
        meant.ok_or(unknown)
    });
    place_meant(corpus, typed, found?, day)
}

/// Of states that share a name, or a code that was given anew, the one that there was on the day.
fn of_that_day(corpus: &Corpus, states: &[Candidate], day: Day) -> Option<Named> {
    let exists = |found: &&Candidate| match found.means {
        Named::State(id) => corpus.state(id).is_some_and(|state| state.exists.contains(day)),
        _ => true,
    };
    let mut then = states.iter().filter(exists);
    then.next().filter(|_| then.next().is_none()).map(|only| only.means)
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
        // A short word is a slip away from every other.
        let most = if typed.letters() > 3 { typed.likely().max(1) } else { 0 };
        let slips = typed.slips(&name, most).or_else(|| word().then_some(FAR))?;
        Some((slips, id))
    };
    nearest_first(names.filter_map(comes_near).collect(), MOST_NEAR)
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
        corpus.bearing(&folded).partition(|entry| wanted.takes(entry.means));
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
        // What belongs to a state is called so, and not the state.
        [only] if wanted == Wanted::Place && typed::is_adjective(corpus, only) => refused(Why::Unknown(candidates(&fitting))),
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

/// The topic of a place, or that which bears its name: it says why no state is the host there.
fn topic_of(corpus: &Corpus, place: &Place) -> Option<&'static Topic> {
    if let Some(topic) = place.topic {
        return corpus.topic(topic);
    }
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
