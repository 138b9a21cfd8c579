//! `dedere list` and `dedere export`: the record by kinds.

use clap::{Args, ValueEnum, builder::PossibleValue};

use super::{Shared, Stop, corpus, date_or_today, finish, formats::ListWritten, refusals, stop::Done};
use crate::{
    draw::Format,
    law::{Asked, Closed, Corpus, Day},
    query::{
        list::{Filter, Kind},
        names,
    },
    report::{ExportReport, ListReport, Report},
};

/// A list of a kind.
#[derive(Debug, Args)]
#[command(
    long_about = "What the record holds, kind by kind: persons, states, warrants, trips and the rest. Options narrow the list; one that \
                  does not apply to the kind is refused, and the message says to which it does. Text and Markdown show the columns that \
                  people read, CSV and JSON show all.",
    after_help = "Examples:\n  \
                  dedere list states --party-to {treaty} --date {date} --count\n  \
                  dedere list persons --at-large --court {court}\n  \
                  dedere list warrants --person {person} --in-effect --date {date}\n  \
                  dedere list visits --person {person} --state {state}\n  \
                  dedere list findings --state {state} --format json\n  \
                  dedere list articles --of {treaty} --format csv\n\n\
                  More about an entry: dedere explain ID; about a person or state: dedere person, dedere state."
)]
pub struct List {
    /// What to list
    #[arg(value_name = "KIND")]
    kind: Kind,

    #[command(flatten)]
    filters: Filters,

    /// Print only how many there are
    #[arg(long)]
    count: bool,

    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListWritten,
}

// What narrows a list. Not a doc comment, for the same reason as below.
#[derive(Debug, Args)]
pub struct Filters {
    /// The day on which the list is taken [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,

    /// Persons: only those wanted by a court that day, alive and not handed over
    #[arg(long)]
    at_large: bool,

    /// States: only those that are party to this instrument that day
    #[arg(long, value_name = "INSTRUMENT")]
    party_to: Option<String>,

    /// Only of this state: nationals, trips there, findings about it
    #[arg(long, value_name = "NAME")]
    state: Option<String>,

    /// Only of this person: warrants, trips, findings
    #[arg(long, value_name = "NAME")]
    person: Option<String>,

    /// Only of this court
    #[arg(long, value_name = "COURT")]
    court: Option<String>,

    /// Warrants: only those in effect that day
    #[arg(long)]
    in_effect: bool,

    /// Articles: only those of this instrument
    #[arg(long, value_name = "INSTRUMENT")]
    of: Option<String>,
}

/// The kinds that can be listed, as the help tells them.
const LISTED: [Kind; 14] = [
    Kind::Persons,
    Kind::States,
    Kind::Instruments,
    Kind::Articles,
    Kind::Warrants,
    Kind::Findings,
    Kind::Visits,
    Kind::Rules,
    Kind::Flags,
    Kind::Objections,
    Kind::Sources,
    Kind::Courts,
    Kind::Situations,
    Kind::Places,
];

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Kind] {
        &LISTED
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Kind::Persons => "Persons on record",
            Kind::States => "States and entities",
            Kind::Instruments => "Treaties, statutes, resolutions and other texts",
            Kind::Articles => "Their articles",
            Kind::Warrants => "Warrants, indictments, summonses and applications",
            Kind::Findings => "Rulings on compliance, and positions taken",
            Kind::Visits => "Trips on record",
            Kind::Rules => "The rules that answer",
            Kind::Flags => "Remarks that come with an answer",
            Kind::Objections => "What can be said against an obligation",
            Kind::Sources => "Where facts were read",
            Kind::Courts => "Courts and tribunals",
            Kind::Situations => "Situations before them",
            Kind::Places => "Places that people name and that are not states",
            // Tables for other programs alone.
            Kind::Offices | Kind::Charges | Kind::Participations | Kind::Actions | Kind::Obligations => return None,
        };
        Some(PossibleValue::new(self.word()).help(help))
    }
}

/// Tables for other programs.
#[derive(Debug, clap::Subcommand)]
#[command(defer = true)]
pub enum Tables {
    /// States: codes, names, dates of existence; --party-to narrows
    States(Exported),
    /// Persons: names, nationality, courts, documents
    Persons(Exported),
    /// Terms of office of persons on record
    Offices(Exported),
    /// Warrants, indictments, summonses and applications, and how they stand on a day
    Warrants(Exported),
    /// Charges, a row each
    Charges(Exported),
    /// Trips on record
    Visits(Exported),
    /// Rulings on compliance, and positions taken
    Findings(Exported),
    /// From when to when states were bound by treaties
    Participations(Exported),
    /// Signatures, ratifications, withdrawals and other steps of states
    Actions(Exported),
    /// What is owed on a day: pairs of which something is owed, or of which that cannot be said
    Obligations(Exported),
    /// Treaties, statutes, resolutions and other texts
    Instruments(Exported),
    /// Articles, in the project's own words
    Articles(Exported),
    /// The rules that answer
    Rules(Exported),
    /// Where facts were read
    Sources(Exported),
    /// Courts and tribunals
    Courts(Exported),
    /// Situations before them
    Situations(Exported),
    /// Places that people name and that are not states
    Places(Exported),
}

// How a table is written. Not a doc comment: it would stand in the help in the place of the line of each kind.
#[derive(Debug, Args)]
#[command(after_help = "Columns have the same names in each format; days are YYYY-MM-DD, states have ISO alpha-3 codes,\n\
                        several values in a cell are joined by \"; \" in CSV and are lists in JSON.")]
pub struct Exported {
    #[command(flatten)]
    filters: Filters,

    /// How to write the table
    #[arg(long, value_name = "FORMAT", default_value = "csv")]
    format: TableWritten,
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TableWritten {
    /// For a spreadsheet
    Csv,
    /// One object with all rows
    Json,
    /// An object a line
    Ndjson,
}

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
        return Ok(Done::new(format!("{}\n", report.count()), super::terminal::choice(shared)));
    }
    Ok(finish(corpus, shared, &Report::List(Box::new(report)), asked.format.into()))
}

/// Exports.
pub(super) fn export(shared: &Shared, asked: Tables) -> Result<Done, Stop> {
    let (kind, asked) = asked.parts();
    let corpus = corpus(shared)?;
    let (filter, today) = asked.filters.read(shared, corpus, kind)?;
    let format = match asked.format {
        TableWritten::Csv => Format::Csv,
        TableWritten::Json => Format::Json,
        TableWritten::Ndjson => Format::Lines,
    };
    Ok(finish(corpus, shared, &Report::Export(Box::new(ExportReport::new(corpus, kind, &filter, today))), format))
}

/// To which kinds each filter applies.
const APPLIES: [(&str, &[Kind]); 8] = [
    ("--date", &[Kind::Persons, Kind::States, Kind::Instruments, Kind::Warrants, Kind::Charges, Kind::Places, Kind::Obligations]),
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
            Kind::Offices,
            Kind::Participations,
            Kind::Actions,
            Kind::Obligations,
        ],
    ),
    ("--person", &[Kind::Warrants, Kind::Findings, Kind::Visits, Kind::Charges, Kind::Offices, Kind::Obligations]),
    ("--court", &[Kind::Persons, Kind::Warrants, Kind::Findings, Kind::Situations, Kind::Charges]),
    ("--in-effect", &[Kind::Warrants, Kind::Charges]),
    ("--of", &[Kind::Articles, Kind::Participations, Kind::Actions]),
];

/// The kinds that are only exported.
const EXPORTED: [Kind; 5] = [Kind::Offices, Kind::Charges, Kind::Participations, Kind::Actions, Kind::Obligations];

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
        let (date, today) = date_or_today(shared, self.date.as_deref())?;
        let mut filter = Filter { at_large: self.at_large, in_effect: self.in_effect, ..Filter::all(date) };
        if let Some(typed) = &self.party_to {
            let id = instrument(corpus, typed)?;
            if corpus.action_list(id).is_none() {
                let with: Vec<&str> =
                    corpus.instruments.iter().filter(|other| other.list.is_some()).map(|other| other.id.0).collect();
                return Err(refusals::no_list_of_parties(id, &with).into());
            }
            filter.party_to = Some(id);
        }
        filter.instrument = self.of.as_deref().map(|typed| instrument(corpus, typed)).transpose()?;
        if let Some(typed) = &self.state {
            let asked = names::state(corpus, typed, date)?;
            let state = match asked {
                Asked::State(state) => Some(state.id),
                Asked::Place(_) => corpus.host(asked, date).state.map(|state| state.id),
            };
            filter.state = Some(state.ok_or_else(|| Stop::from(refusals::no_state_to_list(asked.name())))?);
        }
        if let Some(typed) = &self.person {
            filter.person = Some(names::person(corpus, typed)?.id);
        }
        if let Some(typed) = &self.court {
            let court = names::court(corpus, typed)
                .map_err(|near| Stop::from(refusals::not_on_record("court", "unknown-court", typed, &near, "courts")))?;
            filter.court = Some(court.id);
        }
        Ok((filter, today))
    }
}

fn instrument(corpus: &Corpus, typed: &str) -> Result<crate::law::InstrumentId, Stop> {
    let found = names::instrument(corpus, typed);
    let refused = |near: Vec<&'static str>| {
        Stop::from(refusals::not_on_record("instrument", "unknown-instrument", typed, &near, "instruments"))
    };
    Ok(found.map_err(refused)?.id)
}
