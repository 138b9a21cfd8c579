//! Whom states must arrest on a day, one row a pair: `dedere/obligations/1`.

use std::borrow::Cow;

use rayon::prelude::*;
use serde::Serialize;

use super::{
    csv::{Sheet, joined},
    page::{Block, Item, Page, Tone},
    parts::{Counts, DataPart, NamePart, StatePart, located},
    rows::{self, Columns, RowPart},
    words,
};
use crate::{
    law::{Answer, Asked, Corpus, Day, Person},
    query::{obligations::Row, side_by_side::side_by_side},
};

/// One row a pair.
#[derive(Clone, Debug, Serialize)]
pub struct ObligationsReport {
    schema: &'static str,
    query: QueryPart,
    sentence: String,
    /// How many pairs have each answer, also those that are left out.
    counts: Counts,
    rows: Vec<RowPart>,
    data: DataPart,
}

#[derive(Clone, Debug, Serialize)]
struct QueryPart {
    person: Option<NamePart>,
    state: Option<StatePart>,
    place: Option<NamePart>,
    date: Day,
    today: Day,
    /// The answers asked for; empty: all.
    answers: Vec<&'static str>,
}

/// What was asked.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// One person.
    pub person: Option<&'static Person>,
    /// One state or place.
    pub place: Option<Asked>,
    /// The day.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
    /// These answers; empty: all.
    pub answers: Vec<Answer>,
}

impl Wanted {
    fn about(&self) -> words::ListOf {
        words::ListOf { person: self.person, place: self.place, date: self.date, today: self.today }
    }
}

/// Pairs without an obligation are only counted on a page, unless some answer was asked for.
fn is_shown<T>(answers: &[T], answer: Answer) -> bool {
    !answers.is_empty() || answer != Answer::NotObliged
}

impl ObligationsReport {
    /// Puts rows into words, strongest answer first, then by names.
    pub fn new(corpus: &Corpus, wanted: &Wanted, rows: &[Row]) -> ObligationsReport {
        let counts = Counts::of(rows.iter().map(|row| row.answer));
        let asked = |answer: Answer| wanted.answers.is_empty() || wanted.answers.contains(&answer);
        let mut asked: Vec<&Row> = rows.iter().filter(|row| asked(row.answer)).collect();
        asked.sort_by_cached_key(|row| rows::order(row));
        let shown = |row: &Row| is_shown(&wanted.answers, row.answer);
        let mut answers: Vec<Answer> = asked.iter().map(|row| row.answer).collect();
        answers.dedup();
        answers.retain(|answer| is_shown(&wanted.answers, *answer));
        // Where no pair has an answer that was asked for, that answer is still what the list is of.
        if answers.is_empty() {
            answers.clone_from(&wanted.answers);
        }
        let part = |row| RowPart::new(corpus, row, shown(row));
        let parts = side_by_side(|| asked.into_par_iter().map(part).collect());
        let (state, place) =
            wanted.place.map_or((None, None), |place| located(place, corpus.host(place, wanted.date).state, wanted.date));
        ObligationsReport {
            schema: "dedere/obligations/1",
            query: QueryPart {
                person: wanted.person.map(|person| NamePart { id: person.id.0, name: person.name }),
                state,
                place,
                date: wanted.date,
                today: wanted.today,
                answers: wanted.answers.iter().map(|answer| answer.word()).collect(),
            },
            sentence: words::asked_for(corpus, wanted.about(), &answers),
            counts,
            rows: parts,
            data: DataPart::of(corpus),
        }
    }

    /// The page.
    pub(super) fn page(&self) -> Page {
        let columns =
            Columns { person: self.query.person.is_none(), state: self.query.state.is_none() && self.query.place.is_none() };
        let shown = |row: &&RowPart| is_shown(&self.query.answers, row.answer());
        let rows: Vec<&RowPart> = self.rows.iter().filter(shown).collect();
        let mut blocks = vec![Block::Heading { word: String::new(), tone: Tone::Plain, text: self.sentence.clone() }];
        if let (Some(place), Some(state)) = (self.query.place, self.query.state) {
            let text = words::belongs(place.name, state.name);
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] });
        }
        if rows.is_empty() {
            let text = words::no_rows(!self.query.answers.is_empty());
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] });
        }
        blocks.extend(rows::blocks(&rows, columns));
        let left_out = if self.query.answers.is_empty() { self.counts.get(Answer::NotObliged) } else { 0 };
        blocks.push(rows::closing(self.data.complete_on, &words::left_out(left_out)));
        Page { blocks }
    }

    /// The rows for a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        let date: Cow<'_, str> = self.query.date.to_string().into();
        let own = ["answer", "instruments", "articles", "warrants", "since"];
        let row = |row: &RowPart| {
            let own: [Cow<'_, str>; 5] = [
                row.answer.into(),
                joined(&row.instruments).into(),
                joined(&row.articles).into(),
                joined(&row.warrants).into(),
                row.since.map_or_else(String::new, |since| since.to_string()).into(),
            ];
            let about = rows::whom_and_where(row.person, row.state, row.place).map(Cow::Borrowed);
            std::iter::once(date.clone()).chain(about).chain(own).collect()
        };
        let head = ["date"].into_iter().chain(rows::WHOM_AND_WHERE).chain(own).collect();
        Sheet { head, rows: self.rows.iter().map(row).collect() }
    }
}
