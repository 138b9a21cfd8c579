//! What can be typed after `list` and `export`.

use clap::{Args, ValueEnum, builder::PossibleValue};

use super::formats::ListWritten;
use crate::{law::Closed, query::list::Kind};

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
    pub kind: Kind,

    #[command(flatten)]
    pub filters: Filters,

    /// Print only how many there are
    #[arg(long)]
    pub count: bool,

    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ListWritten,

    /// Begin CSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    pub bom: bool,
}

// What narrows a list. Not a doc comment, for the same reason as below.
#[derive(Debug, Args)]
pub struct Filters {
    /// The day on which the list is taken [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub date: Option<String>,

    /// Persons: only those wanted by a court that day, alive and not handed over
    #[arg(long)]
    pub at_large: bool,

    /// States: only those that are party to this instrument that day
    #[arg(long, value_name = "INSTRUMENT")]
    pub party_to: Option<String>,

    /// Only of this state: nationals, trips there, findings about it
    #[arg(long, value_name = "NAME")]
    pub state: Option<String>,

    /// Only of this person: warrants, trips, findings
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,

    /// Only of this court
    #[arg(long, value_name = "COURT")]
    pub court: Option<String>,

    /// Warrants: only those in effect that day
    #[arg(long)]
    pub in_effect: bool,

    /// Articles: only those of this instrument
    #[arg(long, value_name = "INSTRUMENT")]
    pub of: Option<String>,
}

/// The kinds that can be listed, as the help tells them.
const LISTED: [Kind; 17] = [
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
    Kind::Topics,
    Kind::Sources,
    Kind::Courts,
    Kind::Situations,
    Kind::Places,
    Kind::Towns,
    Kind::Groups,
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
            Kind::Topics => "Words that people use, and what the law says about them",
            Kind::Sources => "Where facts were read",
            Kind::Courts => "Courts and tribunals",
            Kind::Situations => "Situations before them",
            Kind::Places => "Places that people name and that are not states",
            Kind::Towns => "Towns, bases, airports and premises that people name",
            Kind::Groups => "Groups of states, such as the African Union",
            // Tables for other programs alone.
            Kind::Offices
            | Kind::Charges
            | Kind::Participations
            | Kind::Actions
            | Kind::Obligations
            | Kind::Intervals
            | Kind::Codes => {
                return None;
            }
        };
        // What people type who do not know the word that is used here.
        let also: &[&str] = match self {
            Kind::States => &["countries"],
            Kind::Instruments => &["treaties"],
            Kind::Persons => &["people"],
            _ => &[],
        };
        Some(PossibleValue::new(self.word()).help(help).aliases(also.iter().copied()))
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
    /// Towns, bases, airports and premises that people name
    Towns(Exported),
    /// Groups of states, with their members on a day
    Groups(Exported),
    /// From when to when each pair had one answer on the same articles, for all days: to join events on
    Intervals(Exported),
    /// Codes and a point of every state and place: ISO 3166, FIPS 10-4, Wikidata
    Codes(Exported),
}

// How a table is written. Not a doc comment: it would stand in the help in the place of the line of each kind.
#[derive(Debug, Args)]
#[command(after_help = "Columns have the same names in each format; days are YYYY-MM-DD, states have ISO alpha-3 codes,\n\
                        several values in a cell are joined by \"; \" in CSV and are lists in JSON.")]
pub struct Exported {
    #[command(flatten)]
    pub filters: Filters,

    /// How to write the table
    #[arg(long, value_name = "FORMAT", default_value = "csv")]
    pub format: TableWritten,

    /// Begin CSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    pub bom: bool,
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
