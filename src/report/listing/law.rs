//! Instruments, articles, rules, flags, objections, topics, sources.

use super::{Cell, Table, cell, hidden, shown, who::sources as ids, word};
use crate::{
    law::*,
    query::list::{self, Filter},
    words::{self, message::list as heads},
};

fn texts<T: ToString>(items: &[T]) -> Cell {
    Cell::List(items.iter().map(T::to_string).collect())
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
                shown("id", heads::head_id),
                shown("short", heads::head_title),
                hidden("title"),
                shown("kind", heads::head_kind),
                hidden("adopted"),
                shown("in_force", heads::head_in_force),
                shown("parties", heads::head_parties),
                hidden("parties_complete_on"),
                hidden("articles"),
                hidden("depositary"),
                hidden("symbol"),
                hidden("url"),
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
                shown("id", heads::head_id),
                hidden("instrument"),
                hidden("article"),
                shown("heading", heads::head_about),
                hidden("statement"),
                hidden("url"),
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
                shown("number", heads::head_number),
                hidden("id"),
                shown("title", heads::head_rule),
                hidden("instrument"),
                hidden("courts"),
                shown("gives", heads::head_gives),
                hidden("obligation"),
                hidden("articles"),
                hidden("objections"),
                hidden("flags"),
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
            &[shown("code", heads::head_code), shown("meaning", heads::head_meaning), hidden("contest"), hidden("articles")]
        },
        rows: corpus.flags.iter().filter(|flag| !flag.former).map(row).collect(),
    }
}

/// Objections, an entry a row.
pub(super) fn objections(corpus: &Corpus) -> Table {
    let row = |objection: &'static Objection| {
        vec![
            cell(format!("O{}", objection.number)),
            cell(objection.id.0),
            cell(words::objection_in_general(corpus, objection.id).argument),
            cell(words::ruling(corpus, objection.ruled)),
            cell(objection.cites),
            texts(objection.authorities),
            cell(objection.flag.map(|flag| flag.0)),
        ]
    };
    Table {
        columns: const {
            &[
                shown("number", heads::head_number),
                shown("id", heads::head_id),
                shown("argument", heads::head_said),
                shown("ruled", heads::head_ruled),
                hidden("articles"),
                hidden("authorities"),
                hidden("flag"),
            ]
        },
        rows: corpus.objections.iter().map(row).collect(),
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
                shown("id", heads::head_id),
                shown("name", heads::head_name),
                hidden("also"),
                hidden("says"),
                hidden("articles"),
                hidden("see"),
            ]
        },
        rows: corpus.topics.iter().map(row).collect(),
    }
}

/// Sources.
pub(super) fn sources(corpus: &Corpus) -> Table {
    let row = |source: &'static Source| {
        vec![
            cell(source.id.0),
            cell(source.title),
            cell(source.publisher),
            cell(source.date),
            word(source.kind),
            cell(source.read),
            cell(source.url),
            cell(source.copy),
        ]
    };
    Table {
        columns: const {
            &[
                shown("id", heads::head_id),
                shown("title", heads::head_title),
                hidden("publisher"),
                shown("date", heads::head_date),
                hidden("kind"),
                hidden("read"),
                hidden("url"),
                hidden("copy"),
            ]
        },
        rows: corpus.sources.iter().map(row).collect(),
    }
}

/// The ids of an entry's sources.
pub(super) fn sources_of(basis: &Basis) -> Cell {
    cell(ids(basis))
}
