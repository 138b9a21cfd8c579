//! Several questions at once, an answer in short for each: `dedere/answers/1`.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;

use serde::Serialize;

use super::{
    parts::{DataPart, NamePart, StatePart, located},
    rows, words,
};
use crate::{
    draw::{
        csv::{Sheet, joined},
        page::{Block, Page, Tone},
    },
    law::{Answer, Closed, Corpus, Day, Led, Presence, Status, Text},
    query::check::InShort,
    words::{Voice, cites},
};

/// Several questions at once.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AnswersReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The day on which the questions are put.
    today: Day,
    /// One for each question, in the order in which they were put.
    rows: Vec<AnswerRow>,
    /// The record that answered.
    data: DataPart,
    /// Whether they are the stops of a trip, which are numbered.
    #[serde(skip)]
    trip: bool,
}

/// One question and its answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AnswerRow {
    /// The person.
    pub person: NamePart,
    /// The state; `null`: none that the record can name.
    pub state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    pub place: Option<NamePart>,
    /// The day asked about.
    pub date: Day,
    /// How the person is present.
    pub presence: Presence,
    /// One of the six answers.
    #[cfg_attr(test, schemars(with = "Answer"))]
    pub answer: &'static str,
    /// The articles that carry an obligation, where there is one.
    pub articles: Vec<String>,
    /// The answer in a sentence.
    pub sentence: String,
    /// Whether the day lies past the day to which the record is complete.
    pub stale: bool,
}

impl AnswerRow {
    /// The columns of a row, in their order.
    pub const COLUMNS: [&'static str; 10] =
        ["person_id", "place_id", "state_id", "iso3", "date", "presence", "answer", "articles", "sentence", "stale"];

    /// Puts an answer into words.
    pub fn new(corpus: &Corpus, short: &InShort) -> AnswerRow {
        AnswerRow::with(corpus, short, &mut Plain::default())
    }

    /// The same, with sentences that were said before.
    pub fn with(corpus: &Corpus, short: &InShort, plain: &mut Plain) -> AnswerRow {
        let InShort { question, host, led } = short;
        let voice = Voice {
            corpus,
            person: question.person,
            host,
            date: question.date,
            today: question.today,
            presence: question.presence,
        };
        let (leading, stronger) = (led.leading.as_ref(), led.stronger.as_ref());
        let carried = leading.filter(|leading| leading.status.carries());
        let condition = words::depends_on(&voice, leading);
        let (state, place) = located(host.asked, host.state, question.date);
        AnswerRow {
            person: NamePart { id: question.person.id.0, name: question.person.name },
            state,
            place,
            date: question.date,
            presence: question.presence,
            answer: led.answer.word(),
            articles: carried
                .map_or_else(Vec::new, |leading| cites::in_order(&leading.cites).iter().map(ToString::to_string).collect()),
            sentence: plain
                .sentence(&voice, led, || words::sentence(&voice, led.answer, leading, condition.as_deref(), stronger)),
            stale: corpus.edition.complete_on < question.date,
        }
    }

    /// The id of the place asked for, or else of the state.
    fn place_id(&self) -> &'static str {
        self.place.map(|place| place.id).or(self.state.map(|state| state.id)).unwrap_or_default()
    }

    /// The cells of the row.
    pub fn cells(&self) -> [Cow<'_, str>; 10] {
        [
            self.person.id.into(),
            self.place_id().into(),
            self.state.map_or("", |state| state.id).into(),
            self.state.map_or("", |state| state.iso3).into(),
            self.date.to_string().into(),
            self.presence.word().into(),
            self.answer.into(),
            joined(&self.articles).into(),
            self.sentence.as_str().into(),
            if self.stale { "true" } else { "false" }.into(),
        ]
    }
}

/// So many sentences are kept; then memory is emptied.
const KEPT: usize = 100_000;

/// Sentences that say of a pair that rules oblige nobody, each with a gap for its day. In a long table most rows have one, and nothing but
/// the day is another; to put it into words takes longer than to look it up.
#[derive(Debug, Default)]
pub struct Plain {
    said: HashMap<Wording, (Box<str>, usize)>,
}

/// All that such a sentence depends on but the day itself: who and whether
/// alive, where by the names of that day, how, in which tense, with which status.
type Wording = ((Text, bool), [Text; 2], Option<[Text; 2]>, Presence, Ordering, Status);

impl Plain {
    /// The sentence kept, or else the one that is said now.
    fn sentence(&mut self, voice: &Voice, led: &Led, say: impl FnOnce() -> String) -> String {
        let by_rules = led.leading.as_ref().filter(|leading| led.answer == Answer::NotObliged && leading.rule.is_some());
        let Some(leading) = by_rules else { return say() };
        let (asked, state) = (voice.host.asked, voice.host.state);
        let wording = (
            (voice.person.id.0, words::ended_by_death(voice)),
            [asked.id(), asked.name_on(voice.date)],
            state.map(|state| [state.id.0, state.name_on(voice.date)]),
            voice.presence,
            voice.date.cmp(&voice.today),
            leading.status,
        );
        let day = words::day(voice.date);
        if let Some((said, gap)) = self.said.get(&wording) {
            return [&said[..*gap], &day, &said[*gap..]].concat();
        }
        let sentence = say();
        let mut parts = sentence.split(&day);
        if let (Some(before), Some(after), None) = (parts.next(), parts.next(), parts.next()) {
            if self.said.len() >= KEPT {
                self.said.clear();
            }
            self.said.insert(wording, ([before, after].concat().into(), before.len()));
        }
        sentence
    }
}

impl AnswersReport {
    /// The answers, in the order of the questions.
    pub fn new(corpus: &Corpus, answers: &[InShort], today: Day) -> AnswersReport {
        AnswersReport {
            schema: "dedere/answers/1",
            today,
            rows: answers.iter().map(|short| AnswerRow::new(corpus, short)).collect(),
            data: DataPart::of(corpus),
            trip: false,
        }
    }

    /// The same, as the stops of a trip.
    pub fn of_a_trip(corpus: &Corpus, answers: &[InShort], today: Day) -> AnswersReport {
        AnswersReport { trip: true, ..AnswersReport::new(corpus, answers, today) }
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let heading = |(at, row): (usize, &AnswerRow)| {
            let said = if self.trip { words::stop(corpus, at + 1, &row.sentence) } else { row.sentence.clone() };
            Block::Heading {
                word: row.answer.to_uppercase(),
                tone: Answer::from_word(row.answer).map_or(Tone::Plain, Tone::from),
                text: words::headline(corpus, &said, row.date, self.data.complete_on),
            }
        };
        let mut blocks: Vec<Block> = self.rows.iter().enumerate().map(heading).collect();
        blocks.push(rows::closing(corpus, self.data.complete_on, &self.proofs(corpus)));
        Page { blocks }
    }

    /// The commands with the proofs: that of each stop, or one for all.
    fn proofs(&self, corpus: &Corpus) -> Vec<String> {
        let [first, others @ ..] = &self.rows[..] else { return Vec::new() };
        let (date, today) = (first.date, self.today);
        if self.trip {
            let proof = |(at, row): (usize, &AnswerRow)| {
                let date = (row.date != today).then_some(row.date);
                words::next_of_stop(corpus, at + 1, (row.person.id, row.place_id()), row.presence, date)
            };
            return std::iter::once(words::next_of_stops(corpus)).chain(self.rows.iter().enumerate().map(proof)).collect();
        }
        let person = Some(first.person.id).filter(|id| others.iter().all(|row| row.person.id == *id));
        let place = Some(first.place_id()).filter(|id| others.iter().all(|row| row.place_id() == *id));
        vec![match (person, place) {
            (None, None) => words::next_of_any(corpus, date, today, first.presence),
            (person, place) => words::next(corpus, (person, place), date, today, first.presence),
        }]
    }

    /// The rows, for a program that reads them one by one.
    pub(super) fn rows(&self) -> &[AnswerRow] {
        &self.rows
    }

    /// The rows for a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet { head: AnswerRow::COLUMNS.to_vec(), rows: self.rows.iter().map(|row| row.cells().to_vec()).collect() }
    }
}
