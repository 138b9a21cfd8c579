//! The answers: for every person, place and way of being there the spans in which the page is the same.

use super::{
    Asking,
    first::{PRESENCES, start},
    flat,
    fold::{Folded, fold},
    links::Links,
    spans::{Likely, Span, spans},
};
use crate::{
    draw::{
        element::safe,
        page::{Block, Item, Page},
    },
    law::*,
    query::{
        check::{Checked, check, check_knowing},
        known::Known,
        moments::Moment,
        names,
        page_days::{PageDays, Run},
        side_by_side::each,
    },
    refusals::Refusal,
    report::{CheckReport, Scope, html_of},
    words::{message::site as text, say},
};

/// The page of a question, flat; where the program asks back, what it says then.
fn page(corpus: &Corpus, question: Question, known: &Known) -> String {
    match asks_back(corpus, question) {
        Some(refusal) => flat::refused(&refusal),
        None => {
            let checked = check_knowing(corpus, question, known);
            let (page, sources) = short(corpus, &checked);
            flat::flat(&page, &sources)
        }
    }
}

/// The short page and its sources. Its last line is for a reader who has no command line.
fn short(corpus: &Corpus, checked: &Checked) -> (Page, Block) {
    let (mut page, sources) = CheckReport::new(corpus, checked, Scope::Short { sources: false }).with_sources(corpus);
    if let Some(last @ Block::Paragraph { .. }) = page.blocks.last_mut() {
        let closing = say(corpus, text::closing(corpus.edition.complete_on));
        *last = Block::Paragraph { label: String::new(), items: vec![Item::plain(closing)] };
    }
    (page, sources)
}

/// Why the program does not answer: the name means nothing on the day.
fn asks_back(corpus: &Corpus, Question { place, date, .. }: Question) -> Option<Refusal> {
    let Asked::State(state) = place else { return None };
    if !state.exists.ended(date) {
        return None;
    }
    names::known_place(corpus, state.id.0, date).err().map(|refused| Refusal::from(&refused))
}

/// The spans of a question on any day.
fn of_question(dockets: &Dockets, question: Question, runs: &[Run], likely: &Likely) -> Vec<Span> {
    let known = Known::with(dockets, question);
    spans(runs, likely, |date| page(dockets.corpus, Question { date, ..question }, &known))
}

/// Every so many pairs of a person one is tried first: what changes its pages within runs mostly changes those of others too.
const TRIED_FIRST: usize = 16;

/// The pages about every person, folded.
pub(super) fn folded(asking: &Asking) -> Vec<Folded> {
    let Asking { corpus, today, .. } = *asking;
    let days = PageDays::new(corpus, today);
    let places: Vec<_> = asking.places.iter().map(|place| (*place, days.place(*place))).collect();
    let of_person = |person: &'static Person| {
        let of_person = days.person(person);
        let pairs: Vec<_> =
            places.iter().flat_map(|(place, moments)| PRESENCES.map(|presence| ((*place, &moments[..]), presence))).collect();
        let of_pair = |((place, moments), presence): ((Asked, &[Moment]), Presence), likely: &Likely| {
            let question = Question { person, place, date: today, presence, today };
            let runs = days.runs(question, &of_person, moments);
            let spans = of_question(days.dockets(), question, &runs, likely);
            (spans, runs)
        };
        let tried = each(pairs.iter().copied().step_by(TRIED_FIRST).collect(), |pair| of_pair(pair, &[days.told()]));
        let changed = tried.iter().flat_map(|(spans, runs)| {
            let within = |span: &&Span| runs.binary_search_by_key(&span.from, |run| run.from).is_err();
            spans.iter().filter(within).map(|span| span.from)
        });
        let mut changed: Vec<Day> = changed.collect();
        changed.sort_unstable();
        changed.dedup();
        let found = each(pairs, |pair| of_pair(pair, &[&changed, days.told()]).0);
        let names = places.iter().flat_map(|(place, _)| [place.name(); PRESENCES.len()]);
        fold(person.name, names.zip(found))
    };
    asking.persons.iter().map(|person| of_person(person)).collect()
}

impl Asking<'_> {
    /// The spans of one question.
    pub fn spans(&self, person: &'static Person, place: Asked, presence: Presence) -> Vec<Span> {
        let days = PageDays::new(self.corpus, self.today);
        let question = Question { person, place, date: self.today, presence, today: self.today };
        let runs = days.runs(question, &days.person(person), &days.place(place));
        of_question(days.dockets(), question, &runs, &[days.told()])
    }

    /// The answer that the first page begins with.
    pub(super) fn first_answer(&self) -> String {
        let Some((person, place, date)) = start(self) else { return String::new() };
        let question = Question { person, place, date, presence: Presence::Territory, today: self.today };
        let checked = check(self.corpus, question);
        let (mut page, sources) = short(self.corpus, &checked);
        page.blocks.push(sources);
        Links::to_law(self.corpus).put(&html_of(self.corpus, &page, 2), "index.html")
    }

    /// The sentence that answers a question, as HTML has it.
    pub(super) fn sentence(&self, person: &'static Person, place: Asked, date: Day) -> String {
        let question = Question { person, place, date, presence: Presence::Territory, today: self.today };
        let checked = check(self.corpus, question);
        safe(CheckReport::new(self.corpus, &checked, Scope::Proof).sentence())
    }
}
