//! Instruments, articles, rules, flags, objections, topics, sources.

use super::{Cell, Form, Table, cell, first_of, hidden, last_of, precision_of, shown, who::sources as ids, word};
use crate::{
    law::*,
    query::list::{self, Filter},
    words::{
        self,
        message::{column as about, list as heads},
    },
};

fn texts<T: ToString>(items: &[T]) -> Cell {
    Cell::List(items.iter().map(T::to_string).collect())
}

/// Each of them once, in their order.
fn once<'a, T: PartialEq + Copy + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut once: Vec<T> = Vec::new();
    for one in all {
        if !once.contains(one) {
            once.push(*one);
        }
    }
    once
}

/// Instruments, each with the number of parties on the day.
pub(super) fn instruments(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(instrument, list): (&'static Instrument, Option<(&'static ActionList, usize)>)| {
        vec![
            cell(instrument.id.0),
            cell(instrument.short),
            cell(instrument.title),
            word(instrument.kind),
            cell(instrument.adopted),
            cell(instrument.in_force),
            cell(list.map(|(_, parties)| parties)),
            cell(list.map(|(list, _)| list.complete_on)),
            cell(instrument.articles.len()),
            cell(instrument.depositary),
            cell(instrument.symbol),
            cell(instrument.url),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                shown("short", heads::head_title, about::short),
                hidden("title", about::title),
                shown("kind", heads::head_kind, about::kind),
                hidden("adopted", about::adopted).of(Form::Day),
                shown("in_force", heads::head_in_force, about::in_force).of(Form::Day),
                shown("parties", heads::head_parties, about::parties).of(Form::Number),
                hidden("parties_complete_on", about::parties_complete_on).of(Form::Day),
                hidden("articles", about::instruments_articles).of(Form::Number),
                hidden("depositary", about::depositary),
                hidden("symbol", about::symbol),
                hidden("url", about::url),
            ]
        },
        rows: list::instruments(corpus, filter).map(row).collect(),
    }
}

/// Articles.
pub(super) fn articles(corpus: &Corpus, filter: &Filter) -> Table {
    let row = |(instrument, article): (&'static Instrument, &'static Article)| {
        vec![
            cell(format!("{}:{}", instrument.id, article.article)),
            cell(instrument.id.0),
            cell(article.article),
            cell(article.heading),
            cell(article.statement),
            cell(article.url.or(instrument.url)),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::articles_id),
                hidden("instrument", about::instrument),
                hidden("article", about::article),
                shown("heading", heads::head_about, about::heading),
                hidden("statement", about::statement),
                hidden("url", about::url),
            ]
        },
        rows: list::articles(corpus, filter).map(row).collect(),
    }
}

/// Rules, an entry a row.
pub(super) fn rules(corpus: &Corpus) -> Table {
    let row = |rule: &'static Rule| {
        vec![
            cell(rule.number.to_string()),
            cell(rule.id),
            cell(rule.title),
            cell(rule.treaty.map(|treaty| treaty.0)),
            texts(rule.courts),
            cell(match rule.gives {
                Gives::Status(status) => Some(status.word()),
                Gives::AsBoundThrough => None,
            }),
            cell(rule.obligation.map(Obligation::word)),
            texts(rule.cites),
            texts(rule.objections),
            texts(rule.flags),
        ]
    };
    Table {
        columns: const {
            &[
                shown("number", heads::head_number, about::number),
                hidden("id", about::rules_id),
                shown("title", heads::head_rule, about::rules_title),
                hidden("instrument", about::rules_instrument),
                hidden("courts", about::rules_courts).of(Form::List),
                shown("gives", heads::head_gives, about::gives),
                hidden("obligation", about::obligation),
                hidden("articles", about::rules_articles).of(Form::List),
                hidden("objections", about::objections).of(Form::List),
                hidden("flags", about::flags).of(Form::List),
            ]
        },
        rows: corpus.rules.iter().map(row).collect(),
    }
}

/// Flags.
pub(super) fn flags(corpus: &Corpus) -> Table {
    let row = |flag: &'static FlagRule| vec![cell(flag.code.0), cell(flag.means), cell(flag.code.contests()), cell(flag.cites)];
    Table {
        columns: const {
            &[
                shown("code", heads::head_code, about::code),
                shown("meaning", heads::head_meaning, about::meaning),
                hidden("contest", about::contest).of(Form::Truth),
                hidden("articles", about::articles).of(Form::List),
            ]
        },
        rows: corpus.flags.iter().filter(|flag| !flag.former).map(row).collect(),
    }
}

/// Objections by number, a row for each of their rulings: with all that its entries rest on.
pub(super) fn objections(corpus: &Corpus) -> Table {
    let same = |left: &&Objection, right: &&Objection| (left.id, left.ruled) == (right.id, right.ruled);
    let mut ruled: Vec<Vec<&'static Objection>> = Vec::new();
    for objection in corpus.objections {
        match ruled.iter_mut().find(|entries| same(&entries[0], &objection)) {
            Some(entries) => entries.push(objection),
            None => ruled.push(vec![objection]),
        }
    }
    ruled.sort_by_key(|entries| entries[0].number);
    let row = |entries: &Vec<&'static Objection>| {
        let first = entries[0];
        vec![
            cell(format!("O{}", first.number)),
            cell(first.id.0),
            cell(words::objection_in_general(corpus, first.id).argument),
            cell(words::ruling(corpus, first.ruled)),
            texts(&once(entries.iter().flat_map(|entry| entry.cites))),
            texts(&once(entries.iter().flat_map(|entry| entry.authorities))),
            cell(entries.iter().find_map(|entry| entry.flag).map(|flag| flag.0)),
        ]
    };
    Table {
        columns: const {
            &[
                shown("number", heads::head_number, about::number),
                shown("id", heads::head_id, about::id),
                shown("argument", heads::head_said, about::argument),
                shown("ruled", heads::head_ruled, about::ruled),
                hidden("articles", about::objections_articles).of(Form::List),
                hidden("authorities", about::authorities).of(Form::List),
                hidden("flag", about::flag),
            ]
        },
        rows: ruled.iter().map(row).collect(),
    }
}

/// Topics.
pub(super) fn topics(corpus: &Corpus) -> Table {
    let row = |topic: &'static Topic| {
        vec![cell(topic.id.0), cell(topic.name), texts(topic.also), cell(topic.said()), cell(topic.cites), texts(topic.see)]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::id),
                shown("name", heads::head_name, about::topics_name),
                hidden("also", about::also).of(Form::List),
                hidden("says", about::says),
                hidden("articles", about::topics_articles).of(Form::List),
                hidden("see", about::see).of(Form::List),
            ]
        },
        rows: corpus.topics.iter().map(row).collect(),
    }
}

/// Sources.
pub(super) fn sources(corpus: &Corpus) -> Table {
    let row = |source: &'static Source| {
        let date = source.date.and_then(PartialDay::read);
        vec![
            cell(source.id.0),
            cell(source.title),
            cell(source.publisher),
            cell(source.date),
            word(source.kind),
            cell(source.read),
            cell(source.url),
            cell(source.copy),
            first_of(date),
            last_of(date),
            precision_of(date),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id, about::sources_id),
                shown("title", heads::head_title, about::sources_title),
                hidden("publisher", about::publisher),
                shown("date", heads::head_date, about::date),
                hidden("kind", about::sources_kind),
                hidden("read", about::read).of(Form::Truth),
                hidden("url", about::sources_url),
                hidden("copy", about::copy),
                hidden("date_first", about::date_first).of(Form::Day),
                hidden("date_last", about::date_last).of(Form::Day),
                hidden("date_precision", about::date_precision),
            ]
        },
        rows: corpus.sources.iter().map(row).collect(),
    }
}

/// The ids of an entry's sources.
pub(super) fn sources_of(basis: &Basis) -> Cell {
    cell(ids(basis))
}
