//! From the names in claims to what they mean. Names come again and again, so that what was found is remembered.

use std::collections::HashMap;

use super::super::claim::Part;
use super::fault::{NotTaken, Taken, taken};
use crate::law::*;
use crate::problem::suggest;
use crate::query::names::{self, Letters, Refused, Wanted, Why};

/// So many names are remembered; then memory is emptied.
const NAMES: usize = 8 * 1024;
/// So often names that come near an unknown one are looked for: that takes longer than all the rest, and nobody reads further.
const SUGGESTIONS: usize = 500;

/// What was found by name, or why nothing was.
struct Remembered<T>(HashMap<String, Result<T, NotTaken>>);

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(HashMap::new())
    }
}

impl<T: Clone> Remembered<T> {
    fn get(&self, typed: &str) -> Option<Result<T, NotTaken>> {
        self.0.get(typed).cloned()
    }

    fn keep(&mut self, typed: &str, found: &Result<T, NotTaken>) {
        if self.0.len() >= NAMES {
            self.0.clear();
        }
        // What is longer than any name is refused without a search, and would fill the memory.
        if typed.len() <= 4 * LONGEST_NAME {
            self.0.insert(typed.to_owned(), found.clone());
        }
    }
}

/// Finds names in one record.
pub struct Finder {
    /// The record.
    pub corpus: &'static Corpus,
    /// The day that is today.
    pub today: Day,
    persons: Remembered<&'static Person>,
    places: Remembered<Asked>,
    instruments: Remembered<InstrumentId>,
    courts: Remembered<CourtId>,
    articles: Remembered<Citation>,
    /// Folded names of instruments and of courts, which would take long to fold for each claim.
    called: (HashMap<String, InstrumentId>, HashMap<String, CourtId>),
    letters: Option<Vec<Letters>>,
    suggestions: usize,
}

impl Finder {
    /// In a record, on a day that is today.
    pub fn new(corpus: &'static Corpus, today: Day) -> Finder {
        // Of one name the first bearer is meant, as on the command line.
        let instruments = corpus.instruments.iter().rev();
        let instruments = instruments.flat_map(|found| names::of_instrument(found).map(|name| (fold(name), found.id)));
        let courts = corpus.courts.iter().rev();
        let courts = courts.flat_map(|found| names::of_court(found).map(|name| (fold(name), found.id)));
        Finder {
            corpus,
            today,
            persons: Remembered::default(),
            places: Remembered::default(),
            instruments: Remembered::default(),
            courts: Remembered::default(),
            articles: Remembered::default(),
            called: (instruments.collect(), courts.collect()),
            letters: None,
            suggestions: 0,
        }
    }

    /// A person, by a name or by an office of that day.
    pub fn person(&mut self, typed: &str, date: Day) -> Taken<&'static Person> {
        let found = self.persons.get(typed).unwrap_or_else(|| {
            let found = names::known_person(self.corpus, typed, Some(date)).map_err(|refused| self.refused(refused, typed));
            // Who holds an office is another on other days.
            let named = match &found {
                Ok(_) => names::bearer(self.corpus, typed, Wanted::Person).is_some(),
                Err(why) => matches!(why, NotTaken::Name(Refused { why: Why::Unknown(_), .. })),
            };
            if named {
                self.persons.keep(typed, &found);
            }
            found
        });
        taken(found, Part::Person)
    }

    /// A state or a place.
    pub fn place(&mut self, typed: &str, date: Day) -> Taken<Asked> {
        taken(self.place_of(typed, date), Part::State)
    }

    /// A state, also one that has ended: its steps are still on record.
    pub fn state(&mut self, typed: &str, part: Part, date: Day) -> Taken<&'static State> {
        let found = match self.place_of(typed, date) {
            Ok(Asked::State(state)) => Ok(state),
            Err(NotTaken::Name(Refused { why: Why::Ended(state, _), .. })) => Ok(state),
            Ok(asked @ Asked::Place(place)) => {
                Err(NotTaken::NotAState(place, self.corpus.host(asked, date).state.map(|state| state.id)))
            }
            Err(why) => Err(why),
        };
        taken(found, part)
    }

    fn place_of(&mut self, typed: &str, date: Day) -> Result<Asked, NotTaken> {
        if let Some(remembered) = self.places.get(typed) {
            return remembered;
        }
        let found = names::known_place(self.corpus, typed, date).map_err(|refused| self.refused(refused, typed));
        // The name of a state that has ended means something else on other days.
        let ended = match &found {
            Ok(asked) => matches!(asked, Asked::State(state) if state.exists.until.is_some()),
            Err(why) => matches!(why, NotTaken::Name(Refused { why: Why::Ended(..), .. })),
        };
        if !ended {
            self.places.keep(typed, &found);
        }
        found
    }

    fn instrument_of_id(&self, id: &str) -> Option<&'static Instrument> {
        let list = self.corpus.instruments;
        list.binary_search_by(|instrument| instrument.id.0.cmp(id)).ok().map(|at| &list[at])
    }

    /// An instrument.
    pub fn instrument(&mut self, typed: &str) -> Taken<InstrumentId> {
        if let Some(instrument) = self.instrument_of_id(typed) {
            return Ok(instrument.id);
        }
        let found = self.instruments.get(typed).unwrap_or_else(|| {
            let found = self.called.0.get(&fold(typed)).copied();
            let found = found.ok_or_else(|| NotTaken::Instrument(shortened(typed), self.near_instrument(typed)));
            self.instruments.keep(typed, &found);
            found
        });
        taken(found, Part::Instrument)
    }

    /// A court.
    pub fn court(&mut self, typed: &str) -> Taken<CourtId> {
        if let Some(court) = self.corpus.courts.iter().find(|court| court.id.0 == typed) {
            return Ok(court.id);
        }
        let found = self.courts.get(typed).unwrap_or_else(|| {
            let found = self.called.1.get(&fold(typed)).copied();
            let found = found.ok_or_else(|| NotTaken::Court(shortened(typed), self.near_court(typed)));
            self.courts.keep(typed, &found);
            found
        });
        taken(found, Part::Court)
    }

    /// To whom non-compliance is referred.
    pub fn referral(&mut self, typed: &str) -> Taken<ReferralId> {
        let known = self.corpus.terms.referrals;
        let found = known.iter().map(|term| term.referral).find(|referral| referral.0 == typed);
        let mut near = || self.suggests().then(|| suggest(typed, known.iter().map(|term| term.referral.0)))?;
        taken(found.ok_or_else(|| NotTaken::Referral(shortened(typed), near())), Part::ReferredTo)
    }

    /// A provision that somebody is charged under, or an article.
    pub fn charge(&mut self, typed: &str) -> Taken<Citation> {
        let charges = self.corpus.persons.iter().flat_map(|person| person.processes).flat_map(|process| process.charges);
        let charged = charges.map(|charge| charge.provision).find(|cite| is_written(cite, typed));
        charged.map_or_else(|| self.article(typed, Part::Charge), Ok)
    }

    /// An article.
    pub fn article(&mut self, typed: &str, part: Part) -> Taken<Citation> {
        let split = typed.split_once(':');
        let instrument = split.and_then(|(id, _)| self.instrument_of_id(id));
        if let (Some(instrument), Some((_, article))) = (instrument, split)
            && let Some(found) = instrument.articles.iter().find(|other| other.article == article)
        {
            return Ok(Citation { instrument: instrument.id, article: found.article });
        }
        if let Some(remembered) = self.articles.get(typed) {
            return taken(remembered, part);
        }
        let refused = Err(match (split, instrument) {
            (Some((id, _)), None) => NotTaken::Instrument(shortened(id), self.near_instrument(id)),
            (Some((_, article)), Some(instrument)) => {
                NotTaken::Citation(shortened(typed), self.near_article(instrument, article))
            }
            (None, _) => NotTaken::Citation(shortened(typed), None),
        });
        self.articles.keep(typed, &refused);
        taken(refused, part)
    }

    /// Whether what comes near is still looked for.
    fn suggests(&mut self) -> bool {
        self.suggestions += 1;
        self.suggestions <= SUGGESTIONS
    }

    /// A name that was not taken, with what comes near it.
    fn refused(&mut self, refused: Refused, typed: &str) -> NotTaken {
        let unknown = matches!(refused.why, Why::Unknown(_));
        NotTaken::Name(if unknown && self.suggests() {
            refused.with_near(self.corpus, &mut self.letters, typed)
        } else {
            refused
        })
    }

    fn near_instrument(&mut self, typed: &str) -> Option<Text> {
        self.suggests().then(|| nearest(typed, self.corpus.instruments.iter().map(|instrument| instrument.id.0)))?
    }

    fn near_court(&mut self, typed: &str) -> Option<Text> {
        self.suggests().then(|| nearest(typed, self.corpus.courts.iter().map(|court| court.id.0)))?
    }

    fn near_article(&mut self, instrument: &'static Instrument, typed: &str) -> Option<Citation> {
        const SLIPS: usize = 2;
        // A slip changes no more than the four bytes of a letter. What differs by more need not be compared, however long it is.
        let near = |other: &&Article| other.article.len().abs_diff(typed.len()) <= 4 * SLIPS;
        let slips = |other: &'static Article| (strsim::osa_distance(other.article, typed), other);
        let all = self.suggests().then(|| instrument.articles.iter().filter(near).map(slips))?;
        let (_, found) = all.filter(|(slips, _)| *slips <= SLIPS).min_by_key(|(slips, _)| *slips)?;
        Some(Citation { instrument: instrument.id, article: found.article })
    }
}

/// Whether this is how a citation is written.
pub fn is_written(cite: &Citation, typed: &str) -> bool {
    typed.split_once(':').is_some_and(|(id, article)| cite.instrument.0 == id && cite.article == article)
}

/// What was typed, cut where it is too long to show.
fn shortened(typed: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = typed.chars().take(SHOWN).collect();
    if shown.len() < typed.len() {
        shown.push('…');
    }
    shown
}

/// The id that may have been meant.
fn nearest(typed: &str, known: impl Iterator<Item = Text>) -> Option<Text> {
    if typed.len() > LONGEST_NAME {
        return None;
    }
    let slips = (typed.chars().count() / 3).clamp(1, 4);
    let typed = typed.to_lowercase().replace(' ', "-");
    let letters = typed.chars().count();
    let known = known.filter(|id| id.chars().count().abs_diff(letters) <= slips);
    let near = known.map(|id| (strsim::osa_distance(&typed, id), id)).filter(|(distance, _)| *distance <= slips);
    near.min().map(|(_, id)| id)
}
