//! Whom states must arrest on a day, one row a pair: `dedere/obligations/1`.

use serde::Serialize;

use super::{
    listing::pairs,
    parts::{DataPart, NamePart, StatePart, located},
    rows::{self, Columns, RowPart},
    words,
};
use crate::{
    draw::{
        csv::Sheet,
        page::{Block, Item, Page, Tone},
    },
    law::{Answer, Asked, Closed, Corpus, Day, Presence, State},
    query::{
        obligations::{Counts, Owed, Row},
        side_by_side::each,
    },
};

/// One row a pair.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ObligationsReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// What the rows come to, in a sentence.
    sentence: String,
    /// Whose territory the place asked for is, and who controls it; `null`: no place was asked for, or a state itself.
    territory: Option<String>,
    /// Whether the day lies past the day to which the record is complete.
    stale: bool,
    /// How many pairs have each answer, also those that are left out.
    counts: Counts,
    /// Strongest answer first, then by names.
    rows: Vec<RowPart>,
    /// The record that answered.
    data: DataPart,
    /// Whose a place is, where one was asked for; of a group, how many members it had.
    #[serde(skip)]
    belongs: String,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QueryPart {
    /// The person; `null`: every one.
    person: Option<NamePart>,
    /// The state; `null`: every one, or none that the record can name.
    state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// The group of states whose members alone were asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<NamePart>,
    /// The day asked about.
    date: Day,
    /// The day on which the question is put.
    today: Day,
    /// The answers asked for; empty: all.
    #[cfg_attr(test, schemars(with = "Vec<Answer>"))]
    answers: Vec<&'static str>,
}

/// Pairs without an obligation are only counted on a page, unless some answer was asked for.
fn is_shown<T>(answers: &[T], answer: Answer) -> bool {
    !answers.is_empty() || answer != Answer::NotObliged
}

impl ObligationsReport {
    /// Puts rows into words, strongest answer first, then by names; those with one of these answers, where any is named.
    pub fn new(corpus: &Corpus, owed: &Owed, wanted: &[Answer]) -> ObligationsReport {
        let Owed { person, ref place, group, date, today, ref rows, counts } = *owed;
        let asked = |answer: Answer| wanted.is_empty() || wanted.contains(&answer);
        let mut asked: Vec<&Row> = rows.iter().filter(|row| asked(row.answer)).collect();
        asked.sort_by_cached_key(|row| rows::order(row));
        let shown = |row: &Row| is_shown(wanted, row.answer);
        let mut answers: Vec<Answer> = asked.iter().map(|row| row.answer).collect();
        answers.dedup();
        answers.retain(|answer| is_shown(wanted, *answer));
        // Where no pair has an answer that was asked for, that answer is still what the list is of.
        if answers.is_empty() {
            answers = wanted.to_vec();
        }
        let about =
            words::ListOf { person, place: place.as_ref().map(|host| host.asked), of_group: group.is_some(), date, today };
        let members = |group| words::members(corpus, group, date);
        let group_told = group.map(members);
        let belongs = place.as_ref().map_or_else(String::new, |host| words::belongs(corpus, host, date, today));
        let territory = Some(belongs.clone()).filter(|said| !said.is_empty());
        let (state, place) = place.as_ref().map_or((None, None), |host| located(host.asked, host.state, date));
        ObligationsReport {
            schema: "dedere/obligations/1",
            query: QueryPart {
                person: person.map(|person| NamePart { id: person.id.0, name: person.name }),
                state,
                place,
                group: group.map(|group| NamePart { id: group.id.0, name: group.name }),
                date,
                today,
                answers: wanted.iter().map(|answer| answer.word()).collect(),
            },
            sentence: words::asked_for(corpus, about, &answers),
            territory,
            stale: corpus.edition.complete_on < date,
            counts,
            rows: each(asked, |row| RowPart::new(corpus, row, shown(row))),
            data: DataPart::of(corpus),
            belongs: group_told.unwrap_or(belongs),
        }
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let QueryPart { person, state, place, date, today, .. } = self.query;
        let columns = Columns { person: person.is_none(), state: state.is_none() && place.is_none() };
        let shown = |row: &&RowPart| is_shown(&self.query.answers, row.answer()) && !(columns.state && row.is_to_come());
        let rows: Vec<&RowPart> = self.rows.iter().filter(shown).collect();
        let text = words::headline(corpus, &self.sentence, date, self.data.complete_on);
        let mut blocks = vec![Block::Heading { word: String::new(), tone: Tone::Plain, text }];
        let mut remark = |text: String| {
            if !text.is_empty() {
                blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] });
            }
        };
        remark(self.belongs.clone());
        if (columns.person || columns.state) && !self.rows.is_empty() {
            remark(words::tally(corpus, &self.counts, columns.person, columns.state));
            let conditions = rows.iter().filter_map(|row| row.headline_condition.as_deref());
            remark(words::conditions(corpus, conditions, words::Tense::of(date, today)));
        }
        // Of many pairs the sentence at the head says it already that nothing is owed.
        if rows.is_empty() && !(self.query.answers.is_empty() && (columns.person || columns.state)) {
            remark(words::no_rows(corpus, !self.query.answers.is_empty()).to_owned());
        }
        blocks.extend(rows::blocks(corpus, &rows, columns));
        if columns.state {
            let items: Vec<Item> = self.to_come(corpus).into_iter().map(Item::plain).collect();
            blocks.extend((!items.is_empty()).then(|| Block::Paragraph { label: String::new(), items }));
        }
        let left_out = if self.query.answers.is_empty() { self.counts.get(Answer::NotObliged) } else { 0 };
        let place = place.map(|place| place.id).or(state.map(|state| state.id));
        let next = words::next(corpus, (person.map(|person| person.id), place), date, today, Presence::Territory);
        blocks.push(rows::closing(corpus, self.data.complete_on, &[words::left_out(corpus, left_out), next]));
        Page { blocks }
    }

    /// States that were not yet, by the state that answers for them.
    fn to_come(&self, corpus: &Corpus) -> Vec<String> {
        let mut hosts: Vec<(Option<&'static State>, Vec<Asked>)> = Vec::new();
        for row in self.rows.iter().filter(|row| row.is_to_come()) {
            let same = |(host, _): &&mut (Option<&'static State>, Vec<Asked>)| {
                host.map(|host| host.id) == row.territory_of().map(|host| host.id)
            };
            match hosts.iter_mut().find(same) {
                Some((_, asked)) if asked.contains(&row.asked()) => {}
                Some((_, asked)) => asked.push(row.asked()),
                None => hosts.push((row.territory_of(), vec![row.asked()])),
            }
        }
        hosts.iter().map(|(host, asked)| words::to_come(corpus, asked, *host, self.query.date)).collect()
    }

    /// The rows for a spreadsheet: the table that `export` writes too, here with every pair.
    pub(super) fn sheet(&self) -> Sheet<'static> {
        pairs(self.rows.iter(), self.query.date, self.stale).into_sheet()
    }
}
