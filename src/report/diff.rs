//! Which pairs changed their answer between two days, and by which act: `dedere/diff/1`.

use std::borrow::Cow;

use serde::Serialize;

use super::{
    parts::{DataPart, NamePart, StatePart, located},
    rows::{self, Columns},
    timeline::{ActPart, because},
    words::{
        self, Voice,
        message::{list, view},
        plain,
    },
};
use crate::{
    draw::{
        csv::Sheet,
        page::{Block, Item, Page, Tone},
    },
    law::{Answer, Closed, Corpus, Day, Presence},
    query::diff::{Between, Changed},
};

/// Pairs whose answer changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DiffReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// What the changes come to, in a sentence.
    sentence: String,
    /// How many pairs were compared.
    compared: usize,
    /// How many have another answer; the other changes keep it on other rules.
    changed: usize,
    /// The pairs, by the answer after, strongest first, then by names.
    changes: Vec<ChangePart>,
    /// The record that answered.
    data: DataPart,
}

/// What was compared.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QueryPart {
    /// The earlier day.
    from: Day,
    /// The later day.
    to: Day,
    /// The person; `null`: every one.
    person: Option<NamePart>,
    /// The state; `null`: every one, or none that the record can name.
    state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// The day on which the question is put.
    today: Day,
}

/// A pair whose answer changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ChangePart {
    /// The person.
    person: NamePart,
    /// The state, or that whose territory the place is; `null`: none that the record can name.
    state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// The answer on the earlier day.
    #[cfg_attr(test, schemars(with = "Answer"))]
    before: &'static str,
    /// The answer on the later day.
    #[cfg_attr(test, schemars(with = "Answer"))]
    after: &'static str,
    /// The rules that gave the answer before, where something was owed.
    #[cfg_attr(test, schemars(with = "Vec<crate::law::RuleNumber>"))]
    rules_before: Vec<String>,
    /// The rules that give it after.
    #[cfg_attr(test, schemars(with = "Vec<crate::law::RuleNumber>"))]
    rules_after: Vec<String>,
    /// The day on which the later answer, on its rules, began.
    since: Day,
    /// The acts of that day that moved it.
    acts: Vec<ActPart>,
    #[serde(skip)]
    answers: (Answer, Answer),
}

impl DiffReport {
    /// Puts changes into words: by the answer after, strongest first, then by names.
    pub fn new(corpus: &Corpus, between: &Between) -> DiffReport {
        let Between { from, to, person, place, today, compared, ref changes } = *between;
        let part = |changed: &Changed| {
            let (state, place) = located(changed.place, changed.after.host.state, changed.after.question.date);
            let date = changed.since;
            let voice = Voice { corpus, person: changed.person, host: &changed.host, date, today, presence: Presence::Territory };
            ChangePart {
                person: NamePart { id: changed.person.id.0, name: changed.person.name },
                state,
                place,
                before: changed.before.answer.word(),
                after: changed.after.answer.word(),
                rules_before: changed.rules_before.iter().map(ToString::to_string).collect(),
                rules_after: changed.rules_after.iter().map(ToString::to_string).collect(),
                since: changed.since,
                acts: ActPart::of(&voice, &changed.acts),
                answers: (changed.before.answer, changed.after.answer),
            }
        };
        let mut changes: Vec<ChangePart> = changes.iter().map(part).collect();
        let order = |change: &ChangePart| {
            let (before, after) = change.answers;
            (before == after, std::cmp::Reverse((after, before)), change.person.name, change.name())
        };
        changes.sort_by(|left, right| order(left).cmp(&order(right)));
        let changed = changes.iter().filter(|change| change.answers.0 != change.answers.1).count();
        let (state, other) = place.map_or((None, None), |(place, host)| located(place, host, to));
        let person = person.map(|person| NamePart { id: person.id.0, name: person.name });
        DiffReport {
            schema: "dedere/diff/1",
            sentence: words::changed_between(corpus, (from, to), changed, changes.len() - changed, compared),
            query: QueryPart { from, to, person, state, place: other, today },
            compared,
            changed,
            changes,
            data: DataPart::of(corpus),
        }
    }

    /// The page: a heading and a table for each pair of answers.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let of_one_state = self.query.state.is_some() || self.query.place.is_some();
        let columns = Columns { person: self.query.person.is_none(), state: !of_one_state };
        let text = words::headline(corpus, &self.sentence, self.query.to, self.data.complete_on);
        let mut blocks = vec![Block::Heading { word: String::new(), tone: Tone::Plain, text }];
        if let [only] = &self.changes[..]
            && !columns.person
            && !columns.state
        {
            let text = words::changed(corpus, only.before, only.after, only.since, &only.because());
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] });
        } else {
            for changes in self.changes.chunk_by(|left, right| left.answers == right.answers) {
                blocks.push(Block::Heading {
                    word: changes[0].after.to_uppercase(),
                    tone: Tone::from(changes[0].answers.1),
                    text: words::was_before(
                        corpus,
                        changes[0].answers,
                        &words::so_many(corpus, changes.len(), columns.person, columns.state),
                    ),
                });
                let head = [
                    (list::head_person(), columns.person),
                    (list::head_state(), columns.state),
                    (list::head_since(), true),
                    (view::head_because(), true),
                ];
                let cells = |[persons, states, since, because]: [String; 4]| {
                    let cells = [(persons, columns.person), (states, columns.state), (since, true), (because, true)];
                    cells.into_iter().filter_map(|(cell, shown)| shown.then_some(cell)).collect()
                };
                blocks.push(Block::Table {
                    head: head.into_iter().filter(|(_, shown)| *shown).map(|(name, _)| plain(corpus, name).to_owned()).collect(),
                    rows: together(corpus, changes).into_iter().map(cells).collect(),
                });
            }
        }
        let QueryPart { person, state, place, to, today, .. } = self.query;
        let place = place.map(|place| place.id).or(state.map(|state| state.id));
        let next = words::next(corpus, (person.map(|person| person.id), place), to, today, Presence::Territory);
        blocks.push(rows::closing(corpus, self.data.complete_on, &[next]));
        Page { blocks }
    }

    /// The changes for a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        let days: [Cow<'_, str>; 2] = [self.query.from.to_string().into(), self.query.to.to_string().into()];
        let own = ["before", "after", "rules_before", "rules_after", "since", "acts"];
        let row = |change: &ChangePart| {
            let own: [Cow<'_, str>; 6] = [
                change.before.into(),
                change.after.into(),
                change.rules_before.join("; ").into(),
                change.rules_after.join("; ").into(),
                change.since.to_string().into(),
                change.acts.iter().map(|act| act.text.as_str()).collect::<Vec<_>>().join("; ").into(),
            ];
            let about = rows::whom_and_where(change.person, change.state, change.place).map(Cow::Borrowed);
            days.iter().cloned().chain(about).chain(own).collect()
        };
        let head = ["from", "to"].into_iter().chain(rows::WHOM_AND_WHERE).chain(own).collect();
        Sheet { head, rows: self.changes.iter().map(row).collect() }
    }
}

/// Persons, states, day and acts: what one act moved for one person in many states, or in one state for many persons, is one row.
fn together(corpus: &Corpus, changes: &[ChangePart]) -> Vec<[String; 4]> {
    let mut by_person: Vec<(&ChangePart, Vec<&'static str>)> = Vec::new();
    for change in changes {
        let same = |other: &ChangePart| {
            other.person == change.person && other.since == change.since && other.because() == change.because()
        };
        match by_person.iter_mut().find(|(other, _)| same(other)) {
            Some((_, states)) => states.push(change.name()),
            None => by_person.push((change, vec![change.name()])),
        }
    }
    let mut rows: Vec<(Vec<&'static str>, Vec<&'static str>, Day, String)> = Vec::new();
    for (change, states) in by_person {
        let (since, because) = (change.since, change.because());
        match rows.iter_mut().find(|row| row.1 == states && row.2 == since && row.3 == because) {
            Some((persons, ..)) => persons.push(change.person.name),
            None => rows.push((vec![change.person.name], states, since, because)),
        }
    }
    let row = |(persons, states, since, because): (Vec<&str>, Vec<&str>, Day, String)| {
        [words::some_of(corpus, &persons), words::some_of(corpus, &states), since.to_string(), because]
    };
    rows.into_iter().map(row).collect()
}

impl ChangePart {
    fn name(&self) -> &'static str {
        self.place.map(|place| place.name).or(self.state.map(|state| state.name)).unwrap_or_default()
    }

    fn because(&self) -> String {
        because(&self.acts)
    }
}
