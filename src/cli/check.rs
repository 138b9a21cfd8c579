//! `dedere check`: one visit, several states of one trip, several persons, or a table of questions.

use std::io::Write;

use super::{
    Shared, Stop, Wrong, answer,
    args::Check,
    corpus, date, finish,
    formats::CheckWritten,
    input, refusals,
    row::{self, Words},
    stop::Done,
    terminal::choice,
    terminal::style,
    today,
};
use crate::{
    law::{Answer, Asked, Closed, Corpus, Day, Person, Presence, Question, answer_at},
    query::{
        check::{InShort, check as answered, in_short},
        examples::examples,
        names,
    },
    refusals::Refusal,
    report::{AnswersReport, CheckReport, Report, Scope, render},
    words,
};

/// Answers what was asked.
pub(super) fn run(shared: &Shared, asked: Check, out: &mut dyn Write) -> Result<Done, Stop> {
    if let Some(file) = &asked.input {
        return input::run(shared, &asked, file, out);
    }
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let read = date(asked.date.as_deref(), today);
    // A name is looked up for today where the day cannot be read: all that is wrong is told at once.
    let date = *read.as_ref().unwrap_or(&today);
    let (persons, places) = asked.names();
    match (&persons[..], &places[..]) {
        ([], _) => return Err(refusals::missing_name("person", None).and_example(&example(corpus)).into()),
        ([person], []) => return Err(without_state(corpus, person, date).into()),
        _ => {}
    }
    // A day in the row of names is no place.
    if let Some(typed) = places.iter().find(|typed| Day::parse(typed).is_some()) {
        return Err(refusals::day_among_names(typed).into());
    }
    let found = persons.iter().map(|typed| wrong.unless_named(names::person(corpus, typed, Some(date)), read.is_ok()));
    let found: Vec<&'static Person> = found.collect::<Vec<_>>().into_iter().flatten().collect();
    let at = places.iter().map(|typed| wrong.unless_named(names::place(corpus, typed, date), read.is_ok()));
    let at: Vec<Asked> = at.collect::<Vec<_>>().into_iter().flatten().collect();
    let typed = [&persons[..], &places[..]].concat();
    if let Some(day) = read.as_ref().err().and_then(|_| row::day(asked.date.as_deref(), &typed, today)) {
        return Err(refusals::day_in_quotes("--date", &day).into());
    }
    let row = Words { command: Some("check"), typed: &typed, persons: persons.len(), date };
    if let Some(refusal) = row.refused(corpus, wrong.any()) {
        return Err(refusal.into());
    }
    wrong.unless(read);
    let expected = asked.expect.as_deref().and_then(|typed| wrong.unless(answer(typed)));
    wrong.told()?;
    let questions: Vec<Question> = found
        .into_iter()
        .flat_map(|person| at.iter().map(move |place| (person, *place)))
        .map(|(person, place)| Question { person, place, date, presence: asked.presence.into(), today })
        .collect();
    match questions[..] {
        [question] => one(shared, corpus, &asked, question, expected),
        _ => several(shared, corpus, &asked, &questions, expected),
    }
}

/// One visit.
fn one(
    shared: &Shared,
    corpus: &'static Corpus,
    asked: &Check,
    question: Question,
    expected: Option<Answer>,
) -> Result<Done, Stop> {
    let (answer, text) = if asked.quiet {
        let answer = answer_at(corpus, &question, &corpus.host(question.place, question.date));
        (answer, format!("{}\n", answer.word()))
    } else if asked.format.is_of_rows() {
        let short = in_short(corpus, question);
        let report = Report::Answers(Box::new(AnswersReport::new(corpus, std::slice::from_ref(&short), question.today)));
        (short.led.answer, render(corpus, &report, asked.format.into(), style(shared)))
    } else {
        let checked = answered(corpus, question);
        let scope = match asked.format {
            CheckWritten::Json => Scope::Everything,
            _ if asked.why => Scope::Proof,
            CheckWritten::Markdown => Scope::Uncut,
            _ => Scope::Short { sources: asked.sources },
        };
        let report = Report::Check(Box::new(CheckReport::new(corpus, &checked, scope)));
        let said = (checked.opinion.answer, render(corpus, &report, asked.format.into(), style(shared)));
        // The run is over once this is written: taking it apart first would be a tenth of it.
        std::mem::forget((checked, report));
        said
    };
    let unmet = expected.filter(|expected| *expected != answer).map(|expected| refusals::unexpected(expected, answer));
    let remark = asked.quiet.then(|| unseen(corpus, question.date)).flatten();
    Ok(Done { unmet, remark, ..Done::new(text, choice(shared)) })
}

/// Several visits, a line or a sentence each.
fn several(
    shared: &Shared,
    corpus: &'static Corpus,
    asked: &Check,
    questions: &[Question],
    expected: Option<Answer>,
) -> Result<Done, Stop> {
    if asked.why || asked.sources {
        return Err(refusals::of_one_visit(if asked.why { "--why" } else { "--sources" }).into());
    }
    let answers: Vec<InShort> = questions.iter().map(|question| in_short(corpus, *question)).collect();
    let other = expected.and_then(|expected| {
        let other = answers.iter().map(|short| short.led.answer).find(|answer| *answer != expected)?;
        Some(refusals::unexpected(expected, other))
    });
    let (Some(first), done) = (questions.first(), several_said(shared, corpus, asked, &answers)) else {
        return Err(refusals::missing_name("state", None).into());
    };
    let remark = asked.quiet.then(|| unseen(corpus, first.date)).flatten();
    Ok(Done { unmet: other, remark, ..done })
}

fn several_said(shared: &Shared, corpus: &'static Corpus, asked: &Check, answers: &[InShort]) -> Done {
    if asked.quiet {
        let words: String = answers.iter().map(|short| format!("{}\n", short.led.answer.word())).collect();
        return Done::new(words, choice(shared));
    }
    let today = answers.first().map_or(crate::query::timeline::FIRST_DAY, |short| short.question.today);
    finish(corpus, shared, &Report::Answers(Box::new(AnswersReport::new(corpus, answers, today))), asked.format.into())
}

/// The word alone does not show that the record ends before the day, or what was laid over it; every other form does.
fn unseen(corpus: &Corpus, date: Day) -> Option<String> {
    let complete_on = corpus.edition.complete_on;
    let beyond = (complete_on < date).then(|| refusals::beyond_the_record(complete_on));
    let said: String = beyond.into_iter().chain(super::laid_over(corpus)).collect();
    (!said.is_empty()).then_some(said)
}

/// One name was given: whoever bears it can be asked about everywhere.
fn without_state(corpus: &Corpus, typed: &str, date: Day) -> Refusal {
    let person = names::known_person(corpus, typed, Some(date)).map(|person| person.id.0);
    let state = names::known_place(corpus, typed, date).ok().filter(|asked| matches!(asked, Asked::State(_)));
    match (person, state) {
        (Err(_), Some(state)) => refusals::missing_name("person", Some(("state", state.id()))),
        (person, _) => refusals::missing_name("state", person.ok().map(|id| ("person", id))),
    }
    .and_example(&example(corpus))
}

/// A line that is answered; empty where the record has no example.
fn example(corpus: &Corpus) -> String {
    words::filled(&examples(corpus), "dedere check {person} {state} --date {date}", "\n")
}

impl Check {
    /// The persons and the places: by option, or else in the order in which they were typed.
    fn names(&self) -> (Vec<String>, Vec<String>) {
        let mut typed = [&self.first, &self.second].into_iter().flatten().chain(&self.rest);
        let mut persons: Vec<String> = self.persons.clone();
        persons.extend(self.person.clone());
        if persons.is_empty() {
            persons.extend(typed.next().cloned());
        }
        let places: Vec<String> = self.state.iter().chain(typed).cloned().collect();
        (persons, places)
    }

    /// How the person is present.
    pub(super) fn present(&self) -> Presence {
        self.presence.into()
    }
}
