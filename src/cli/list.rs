//! `dedere list` and `dedere export`: the record by kinds.

use std::io::{BufWriter, Write};

use super::args_list::{Exported, Filters, List, TableWritten, Tables};
use super::{Shared, Stop, Wrong, corpus, date, finish, formats::ListWritten, refusals, stop::Done};
use crate::{
    draw::Format,
    law::{Asked, Closed, Corpus, CourtId, Day, InstrumentId},
    query::{
        list::{Filter, Kind},
        names,
    },
    report::{Dictionary, ExportReport, ListReport, Report, write_intervals},
};

impl Tables {
    fn parts(self) -> (Kind, Exported) {
        match self {
            Tables::States(how) => (Kind::States, how),
            Tables::Persons(how) => (Kind::Persons, how),
            Tables::Offices(how) => (Kind::Offices, how),
            Tables::Warrants(how) => (Kind::Warrants, how),
            Tables::Charges(how) => (Kind::Charges, how),
            Tables::Visits(how) => (Kind::Visits, how),
            Tables::Findings(how) => (Kind::Findings, how),
            Tables::Participations(how) => (Kind::Participations, how),
            Tables::Actions(how) => (Kind::Actions, how),
            Tables::Obligations(how) => (Kind::Obligations, how),
            Tables::Instruments(how) => (Kind::Instruments, how),
            Tables::Articles(how) => (Kind::Articles, how),
            Tables::Rules(how) => (Kind::Rules, how),
            Tables::Sources(how) => (Kind::Sources, how),
            Tables::Courts(how) => (Kind::Courts, how),
            Tables::Situations(how) => (Kind::Situations, how),
            Tables::Places(how) => (Kind::Places, how),
            Tables::Towns(how) => (Kind::Towns, how),
            Tables::Groups(how) => (Kind::Groups, how),
            Tables::Intervals(how) => (Kind::Intervals, how),
            Tables::Codes(how) => (Kind::Codes, how),
        }
    }
}

/// Lists.
pub(super) fn run(shared: &Shared, asked: List) -> Result<Done, Stop> {
    let kind = asked.kind;
    let corpus = corpus(shared)?;
    let (filter, today) = asked.filters.read(shared, corpus, kind)?;
    let report = ListReport::new(corpus, kind, &filter, today, asked.count);
    if asked.count && asked.format != ListWritten::Json {
        let remark = super::laid_over(corpus);
        return Ok(Done { remark, ..Done::new(format!("{}\n", report.count()), super::terminal::choice(shared)) });
    }
    let marked = asked.bom && asked.format == ListWritten::Csv;
    Ok(with_mark(finish(corpus, shared, &Report::List(Box::new(report)), asked.format.into()), marked))
}

/// The sign by which a spreadsheet knows the encoding.
const MARK: &str = "\u{feff}";

fn with_mark(mut done: Done, marked: bool) -> Done {
    if marked {
        done.text.insert_str(0, MARK);
    }
    done
}

/// The dictionary of the tables.
pub(super) fn dictionary(shared: &Shared) -> Result<Done, Stop> {
    let corpus = corpus(shared)?;
    let report = Report::Dictionary(Box::new(Dictionary::new(corpus, super::today(shared)?)));
    Ok(finish(corpus, shared, &report, Format::Json))
}

/// Exports.
pub(super) fn export(shared: &Shared, asked: Tables, out: &mut dyn Write) -> Result<Done, Stop> {
    let (kind, asked) = asked.parts();
    let corpus = corpus(shared)?;
    let (mut filter, today) = asked.filters.read(shared, corpus, kind)?;
    // Without a day the table has all states: other tables name those that have ended.
    filter.ended = kind == Kind::States && asked.filters.date.is_none();
    let marked = asked.bom && asked.format == TableWritten::Csv;
    let format = match asked.format {
        TableWritten::Csv => Format::Csv,
        TableWritten::Json => Format::Json,
        TableWritten::Ndjson => Format::Lines,
    };
    if kind == Kind::Intervals {
        let mut out = BufWriter::new(out);
        let mark = if marked { MARK } else { "" };
        let style = super::terminal::style(shared);
        let streamed =
            out.write_all(mark.as_bytes()).and_then(|()| write_intervals(corpus, &filter, today, (format, style), &mut out));
        return Ok(Done { streamed, ..Done::new(String::new(), super::terminal::choice(shared)) });
    }
    let report = Report::Export(Box::new(ExportReport::new(corpus, kind, &filter, today)));
    Ok(with_mark(finish(corpus, shared, &report, format), marked))
}

/// To which kinds each filter applies.
const APPLIES: [(&str, &[Kind]); 8] = [
    (
        "--date",
        &[
            Kind::Persons,
            Kind::States,
            Kind::Instruments,
            Kind::Warrants,
            Kind::Charges,
            Kind::Places,
            Kind::Towns,
            Kind::Groups,
            Kind::Obligations,
        ],
    ),
    ("--at-large", &[Kind::Persons]),
    ("--party-to", &[Kind::States]),
    (
        "--state",
        &[
            Kind::Persons,
            Kind::Findings,
            Kind::Visits,
            Kind::Situations,
            Kind::Places,
            Kind::Towns,
            Kind::Offices,
            Kind::Participations,
            Kind::Actions,
            Kind::Obligations,
            Kind::Intervals,
            Kind::Codes,
        ],
    ),
    (
        "--person",
        &[Kind::Warrants, Kind::Findings, Kind::Visits, Kind::Charges, Kind::Offices, Kind::Obligations, Kind::Intervals],
    ),
    ("--court", &[Kind::Persons, Kind::Warrants, Kind::Findings, Kind::Situations, Kind::Charges]),
    ("--in-effect", &[Kind::Warrants, Kind::Charges]),
    ("--of", &[Kind::Articles, Kind::Participations, Kind::Actions]),
];

/// The kinds that are only exported.
const EXPORTED: [Kind; 7] =
    [Kind::Offices, Kind::Charges, Kind::Participations, Kind::Actions, Kind::Obligations, Kind::Intervals, Kind::Codes];

/// The kinds whose entries are about places too, so that a place narrows them.
const BY_PLACE: [Kind; 6] = [Kind::Visits, Kind::Places, Kind::Towns, Kind::Obligations, Kind::Intervals, Kind::Codes];

impl Filters {
    /// What is asked for, with its names found on record. A filter that does not apply to the kind is refused.
    fn read(&self, shared: &Shared, corpus: &Corpus, kind: Kind) -> Result<(Filter, Day), Stop> {
        let given = [
            self.date.is_some(),
            self.at_large,
            self.party_to.is_some(),
            self.state.is_some(),
            self.person.is_some(),
            self.court.is_some(),
            self.in_effect,
            self.of.is_some(),
        ];
        for ((filter, kinds), given) in APPLIES.iter().zip(given) {
            if given && !kinds.contains(&kind) {
                let exported = EXPORTED.contains(&kind);
                let shown: Vec<&str> =
                    kinds.iter().filter(|kind| exported || !EXPORTED.contains(kind)).map(|kind| kind.word()).collect();
                return Err(refusals::no_such_filter(filter, kind.word(), &shown).into());
            }
        }
        let today = super::today(shared)?;
        let mut wrong = Wrong::default();
        let read = wrong.unless(date(self.date.as_deref(), today));
        let date = read.unwrap_or(today);
        let mut filter = Filter { at_large: self.at_large, in_effect: self.in_effect, ..Filter::all(date) };
        filter.party_to = self.party_to.as_deref().and_then(|typed| wrong.unless(with_parties(corpus, typed)));
        filter.instrument = self.of.as_deref().and_then(|typed| wrong.unless(instrument(corpus, typed)));
        if let Some(asked) = self.state.as_deref().and_then(|typed| wrong.unless(names::state(corpus, typed, date))) {
            match asked {
                Asked::State(state) => filter.state = Some(state.id),
                // What is about places can be about this one alone; what is about states alone is of none of them.
                Asked::Place(place) if BY_PLACE.contains(&kind) => filter.place = Some(place.id),
                Asked::Place(place) => wrong.add(refusals::no_list_of_a_place(
                    place.name,
                    kind.word(),
                    corpus.host(asked, date).state.map(|state| state.id),
                )),
            }
        }
        let person = self.person.as_deref().map(|typed| names::person(corpus, typed, Some(date)));
        filter.person = person.and_then(|found| wrong.unless_named(found, read.is_some())).map(|person| person.id);
        filter.court = self.court.as_deref().and_then(|typed| wrong.unless(court(corpus, typed)));
        wrong.told()?;
        Ok((filter, today))
    }
}

/// An instrument with a list of parties.
fn with_parties(corpus: &Corpus, typed: &str) -> Result<InstrumentId, Stop> {
    let id = instrument(corpus, typed)?;
    if corpus.action_list(id).is_some() {
        return Ok(id);
    }
    let with = corpus.instruments.iter().filter(|other| other.list.is_some());
    Err(refusals::no_list_of_parties(id, &with.map(|other| other.id.0).collect::<Vec<_>>()).into())
}

fn court(corpus: &Corpus, typed: &str) -> Result<CourtId, Stop> {
    let found = names::court(corpus, typed);
    let refused = |near: Vec<&'static str>| Stop::from(refusals::not_on_record("court", "unknown-court", typed, &near, "courts"));
    Ok(found.map_err(refused)?.id)
}

fn instrument(corpus: &Corpus, typed: &str) -> Result<InstrumentId, Stop> {
    let found = names::instrument(corpus, typed);
    let refused = |near: Vec<&'static str>| {
        Stop::from(refusals::not_on_record("instrument", "unknown-instrument", typed, &near, "instruments"))
    };
    Ok(found.map_err(refused)?.id)
}
