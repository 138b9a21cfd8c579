//! From when to when each answer held for a pair, and by which act: `dedere/timeline/1`.

use serde::Serialize;

use super::{
    check::{CheckReport, Scope},
    parts::{DataPart, NamePart, StatePart, located},
    rows,
    words::{
        self, Voice,
        message::{list, view},
        plain,
    },
};
use crate::{
    draw::{
        csv::Sheet,
        page::{self, Block, Item, Page, Tone},
    },
    law::{Answer, Closed, Corpus, Day, Presence},
    query::{
        check::Checked,
        moments::Moment,
        over_time::{Reason, Timeline},
        timeline::{FIRST_DAY, Span},
    },
};

/// Spans of one pair.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TimelineReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// What the spans come to, in a sentence.
    sentence: String,
    /// The spans that touch the days shown.
    #[cfg_attr(test, schemars(length(min = 1)))]
    spans: Vec<SpanPart>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    note: String,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QueryPart {
    /// The person.
    person: NamePart,
    /// The state, or that whose territory the place is; `null`: none that the record can name.
    state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// First day shown.
    from: Day,
    /// Last day shown.
    to: Day,
    /// The day on which the question is put.
    today: Day,
}

/// A span over which the answer is the same.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SpanPart {
    /// Its first day; `null`: as far back as answers go. It can lie before the first day shown.
    from: Option<Day>,
    /// First day no longer; `null`: beyond the last day shown.
    until: Option<Day>,
    /// The answer.
    #[cfg_attr(test, schemars(with = "Answer"))]
    answer: &'static str,
    /// The acts that began it.
    acts: Vec<ActPart>,
    /// Of a span that no act began: why the answer holds today, or on the day shown that is nearest, as `check` says it in short; `null`:
    /// acts began it, or nothing is to be said.
    because: Option<String>,
    /// Of a span that no act began: why the answer holds on the days shown, each from its own first day to that of the next.
    reasons: Vec<ReasonPart>,
    /// The span in words.
    text: String,
    #[serde(skip)]
    of: Answer,
}

/// Why the answer of a span holds from a day on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReasonPart {
    /// The first day on which that is why; `null`: as far back as days are shown.
    from: Option<Day>,
    /// Why, as `check` says it in short.
    text: String,
}

/// A span as far as it is shown.
pub(super) struct ShownSpan<'r> {
    /// Its first day.
    pub(super) from: Day,
    /// The first day no longer.
    pub(super) until: Day,
    /// Whether it begins on its first day, and not before.
    pub(super) begins: bool,
    /// The answer.
    pub(super) answer: Answer,
    /// The span in words.
    pub(super) text: &'r str,
}

/// An act that moved an answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActPart {
    /// What it is, in a word.
    #[cfg_attr(test, schemars(extend("enum" = super::schema::ACTS)))]
    pub kind: &'static str,
    /// In a phrase.
    pub text: String,
    /// Where it was read.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub sources: Vec<&'static str>,
}

impl SpanPart {
    /// Its lines in a table, each with its first day: the acts that began it, or else why the answer holds, as often as that changes.
    fn lines(&self) -> Vec<(Option<Day>, String)> {
        let reason = |reason: &ReasonPart| (reason.from, reason.text.trim_end_matches('.').to_owned());
        match self.reasons[..] {
            [] => vec![(self.from, because(&self.acts))],
            _ => self.reasons.iter().map(reason).collect(),
        }
    }
}

/// Why the first answer holds, once for all days on which it is told alike, whatever the tense; and the reason of today or of the day nearest.
fn told(corpus: &Corpus, reasons: &[Reason], today: Day) -> (Vec<ReasonPart>, Option<String>) {
    let short = |checked: &Checked| {
        let report = CheckReport::new(corpus, checked, Scope::Short { sources: false });
        report.reason().map(str::to_owned)
    };
    let (mut parts, mut because): (Vec<(ReasonPart, String)>, Option<String>) = (Vec::new(), None);
    for reason in reasons {
        let (Some(text), Some(alike)) = (short(&reason.checked), short(&reason.on_its_day)) else { continue };
        let come = reason.from <= today;
        if because.is_none() || come {
            because = Some(text.clone());
        }
        match parts.last_mut() {
            Some((last, before)) if *before == alike => {
                if come {
                    last.text = text;
                }
            }
            last => {
                let from = last.is_some().then_some(reason.from);
                parts.push((ReasonPart { from, text }, alike));
            }
        }
    }
    (parts.into_iter().map(|(part, _)| part).collect(), because)
}

/// Acts in a row.
pub(super) fn because(acts: &[ActPart]) -> String {
    let acts: Vec<&str> = acts.iter().map(|act| act.text.as_str()).collect();
    words::capital(&acts.join("; "))
}

impl ActPart {
    /// Acts in words, each once.
    pub fn of(voice: &Voice, moments: &[Moment]) -> Vec<ActPart> {
        let part = |(moment, text): (Moment, String)| ActPart {
            kind: moment.act.word(),
            text,
            sources: moment.act.basis().map_or_else(Vec::new, |basis| super::parts::ids(basis.sources)),
        };
        words::each_once(voice, moments).into_iter().map(part).collect()
    }
}

/// What was asked.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// First day shown.
    pub from: Day,
    /// Last day shown.
    pub to: Day,
    /// The day of asking.
    pub today: Day,
    /// Whether the first day shown was chosen, and not given.
    pub chosen_from: bool,
    /// Whether the last day shown was chosen, and not given.
    pub chosen_to: bool,
}

impl TimelineReport {
    /// Puts the spans of a pair that touch the window into words.
    pub fn new(corpus: &Corpus, window: Window, timeline: &Timeline) -> TimelineReport {
        let Window { from, to, today, .. } = window;
        let Timeline { person, place, host, ref spans, ref opening, .. } = *timeline;
        let (state, other) = located(place, host, to);
        let touches = |span: &&Span| span.from <= to && span.until.is_none_or(|until| from < until);
        let (reasons, because) = told(corpus, opening, today);
        let part = |span: &Span| {
            let host = &span.opinion.host;
            let voice = Voice { corpus, person, host, date: span.from, today, presence: Presence::Territory };
            let acts = ActPart::of(&voice, &span.acts);
            let phrases: Vec<&str> = acts.iter().map(|act| act.text.as_str()).collect();
            let since = (span.from > FIRST_DAY).then_some(span.from);
            let opens = span.from == FIRST_DAY && acts.is_empty();
            SpanPart {
                from: since,
                until: span.until.filter(|until| *until <= to),
                answer: span.answer.word(),
                text: words::span_text(corpus, span.answer, since, &phrases),
                because: because.clone().filter(|_| opens),
                reasons: if opens { reasons.clone() } else { Vec::new() },
                acts,
                of: span.answer,
            }
        };
        TimelineReport {
            schema: "dedere/timeline/1",
            query: QueryPart { person: NamePart { id: person.id.0, name: person.name }, state, place: other, from, to, today },
            sentence: words::timeline_of(corpus, person, place, from, to),
            spans: spans.iter().filter(touches).map(part).collect(),
            data: DataPart::of(corpus),
            note: words::window(corpus, window.chosen_from, window.chosen_to, person.processes.is_empty()),
        }
    }

    /// The page: the bar, then a line a span.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let QueryPart { from, to, .. } = self.query;
        let bar = page::Bar {
            first: from.to_string(),
            last: to.to_string(),
            spans: self.spans.iter().map(|span| self.drawn(span)).collect(),
        };
        let cells = |span: &SpanPart| -> Vec<Vec<String>> {
            let opens = span.from.is_none() && (span.until.is_some() || span.reasons.len() > 1);
            let first = |from: Option<Day>| match from {
                None if opens => plain(corpus, view::before()).to_owned(),
                from => words::first_day(corpus, from),
            };
            span.lines().into_iter().map(|(from, why)| vec![first(from), span.answer.to_owned(), why]).collect()
        };
        let mut head =
            [list::head_from(), list::head_answer(), view::head_because()].map(|head| plain(corpus, head).to_owned()).to_vec();
        let mut rows: Vec<Vec<String>> = self.spans.iter().flat_map(cells).collect();
        if rows.iter().all(|row| row.last().is_none_or(String::is_empty)) {
            head.pop();
            rows.iter_mut().for_each(|row| drop(row.pop()));
        }
        let mut blocks = vec![
            Block::Heading { word: String::new(), tone: Tone::Plain, text: self.sentence.clone() },
            Block::Bar(bar),
            Block::Table { head, rows },
        ];
        if !self.note.is_empty() {
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(&self.note)] });
        }
        blocks.push(rows::closing(corpus, self.data.complete_on, &[self.next(corpus)]));
        Page { blocks }
    }

    /// The command with the proof of the last answer.
    fn next(&self, corpus: &Corpus) -> String {
        let QueryPart { person, state, place, today, .. } = self.query;
        let Some(place) = place.map(|place| place.id).or(state.map(|state| state.id)) else { return String::new() };
        let day = self.spans.last().and_then(|span| span.from).unwrap_or(today);
        words::next(corpus, (Some(person.id), Some(place)), day, today, Presence::Territory)
    }

    fn drawn(&self, span: &SpanPart) -> page::Span {
        let first = span.from.map_or(self.query.from, |from| from.max(self.query.from));
        let after = span.until.unwrap_or(self.query.to.next());
        page::Span {
            rank: span.of.place() as u8,
            word: span.answer.to_owned(),
            days: usize::try_from(first.days_until(after)).unwrap_or(1).max(1),
            from: first.to_string(),
        }
    }

    /// The first and the last day shown, the day of asking, and the spans among them.
    pub(super) fn shown(&self) -> ((Day, Day), Day, Vec<ShownSpan<'_>>) {
        let (from, to) = (self.query.from, self.query.to);
        let span = |span: &'_ SpanPart| ShownSpan {
            from: span.from.map_or(from, |first| first.max(from)),
            until: span.until.unwrap_or(to.next()),
            begins: span.from.is_some_and(|first| from <= first),
            answer: span.of,
            text: "",
        };
        let spans = self.spans.iter().map(|part| ShownSpan { text: &part.text, ..span(part) });
        ((from, to), self.query.today, spans.collect())
    }

    /// The spans for a spreadsheet.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        let query = &self.query;
        let row = |span: &SpanPart| {
            vec![
                query.person.id.into(),
                query.person.name.into(),
                query.state.map_or("", |state| state.iso3).into(),
                query.state.map_or("", |state| state.name).into(),
                query.place.map_or("", |place| place.name).into(),
                span.from.map_or_else(String::new, |from| from.to_string()).into(),
                span.until.map_or_else(String::new, |until| until.to_string()).into(),
                span.answer.into(),
                span.acts.iter().map(|act| act.text.as_str()).collect::<Vec<_>>().join("; ").into(),
            ]
        };
        let head = vec!["person_id", "person", "iso3", "state", "place", "from", "until", "answer", "acts"];
        Sheet { head, rows: self.spans.iter().map(row).collect() }
    }
}
