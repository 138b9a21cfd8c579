//! What can be typed.

use std::path::PathBuf;

use clap::{
    Args, Parser, Subcommand, ValueEnum, ValueHint,
    builder::{OsStringValueParser, TypedValueParser},
};

use super::{
    args_claims::{Export, Init, Verify},
    args_data::Data,
    formats::CheckWritten,
};
use crate::{
    draw::Format,
    law::{Corpus, Presence},
};

/// Does this person's presence in this state, on this date, trigger an obligation to arrest?
#[derive(Debug, Parser)]
#[command(
    name = "dedere",
    version,
    about = "Does this person's presence in this state, on this date, trigger an obligation to arrest?",
    long_about = "Does this person's presence in this state, on this date, trigger an obligation to arrest? Under which articles, and on \
                  what proof? Answered offline, from a record in which every fact says what it rests on.",
    disable_help_subcommand = true,
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 80
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// How every command reads and writes.
    #[command(flatten)]
    pub shared: Shared,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Shared {
    /// Read the record from this folder instead of the one inside the program
    #[arg(long, value_name = "DIR", env = "DEDERE_DATA", global = true, hide_env_values = true, value_hint = ValueHint::DirPath, value_parser = a_folder())]
    pub data: Option<PathBuf>,

    /// Lay facts of your own over the record: a file, or a folder of files; dedere init overlay writes one to begin with
    #[arg(long = "with", value_name = "FILE|DIR", global = true, value_hint = ValueHint::AnyPath, value_parser = a_folder())]
    pub overlays: Vec<PathBuf>,

    /// The day taken as today [default: the clock, or SOURCE_DATE_EPOCH]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, global = true)]
    pub today: Option<String>,

    /// Colour: on a terminal (auto), always or never; NO_COLOR is obeyed
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, hide_possible_values = true)]
    pub color: Color,

    /// Write in ASCII only
    #[arg(long, global = true)]
    pub ascii: bool,

    /// Never show long output in a pager (DEDERE_PAGER, PAGER or less)
    #[arg(long, global = true)]
    pub no_pager: bool,

    /// A record that is in memory already, in place of every other.
    #[arg(skip)]
    pub record: Option<&'static Corpus>,

    /// What is read in place of standard input.
    #[arg(skip)]
    pub stdin: Option<String>,
}

/// When to use colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A shell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Shell {
    /// GNU Bash
    Bash,
    /// Z shell
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    Powershell,
    /// Elvish
    Elvish,
}

/// The commands. What one of them takes is only put together where it is the one that is typed.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub enum Command {
    /// One visit: the answer, its proof, and what is on record
    Check(Check),

    /// A trip: who owes what on the way, stop by stop
    Route(super::route::Route),

    /// Hold files of claims against the record: the verb for a pipeline
    Verify(Verify),

    /// Write what is on record for other programs
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  \
                      dedere export visits > visits.csv\n  \
                      dedere export obligations --format ndjson\n  \
                      dedere export participations --format json\n  \
                      dedere export site public"
    )]
    Export(Export),

    /// Write a file to begin with
    #[command(subcommand, arg_required_else_help = true)]
    Init(Init),

    /// Whether today's record still gives an answer that was kept as JSON
    #[command(after_help = "Examples:\n  \
                            dedere check {person} {state} --date {date} --format json > r.json\n  \
                            dedere replay r.json\n\n\
                            Exit codes: 0 it still does; 1 something changed; 2 this is no receipt; 3 the record cannot be read.")]
    Replay {
        /// The file, or - for standard input
        #[arg(value_name = "FILE", default_value = "-", value_hint = ValueHint::FilePath)]
        file: PathBuf,

        /// How to write the result
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Written,
    },
    /// Who must be arrested where, on a day: a list, one row a pair
    Obligations(super::obligations::Obligations),

    /// A map of the world: where a person must be arrested on a day
    Map(super::map::Map),

    /// What binds a state, whom it must arrest, and its record
    State(super::state::State),

    /// A person's names, offices, warrants and charges, and where an obligation stands
    Person(super::person::Person),

    /// From when to when each answer held for a pair, and the act that changed it
    Timeline(super::timeline::Timeline),

    /// Which pairs changed their answer between two days, and why
    Diff(super::diff::Diff),

    /// What an id stands for: an article, rule, flag, instrument, warrant, finding, source or problem code
    Explain(super::explain::Explain),

    /// What is on record, kind by kind: persons, states, warrants, trips and the rest
    List(super::args_list::List),

    /// The record itself: how complete it is, check a folder of it, compare two
    #[command(subcommand, arg_required_else_help = true)]
    Data(Data),

    /// Answer assistants: commands as tools of the Model Context Protocol
    #[command(
        long_about = "Answer assistants that speak the Model Context Protocol over standard input and output. Their tools are check, \
                      obligations, timeline, person, state, explain and verify, each with the page and the JSON of that command. \
                      No file that an assistant names is opened, none is written, and no network is used.",
        after_help = "In the settings of many assistants:\n  { \"mcpServers\": { \"dedere\": { \"command\": \"dedere\", \"args\": [\"mcp\"] } } }\n\n\
                      Every package has it; from a clone: cargo install --locked --path . --features mcp"
    )]
    Mcp,

    /// The script that makes a shell complete persons, states, ids and options
    #[command(after_help = "Bash:\n  \
                            dedere completions bash > ~/.local/share/bash-completion/completions/dedere\n\
                            zsh, with fpath+=~/.zfunc before compinit:\n  \
                            dedere completions zsh > ~/.zfunc/_dedere\n\
                            fish:\n  \
                            dedere completions fish > ~/.config/fish/completions/dedere.fish\n\
                            PowerShell:\n  \
                            dedere completions powershell >> $PROFILE")]
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },

    /// Manual pages: that of the program, or all of them into a folder
    #[command(after_help = "Examples:\n  \
                            dedere man | man -l -\n  \
                            dedere man ~/.local/share/man/man1")]
    Man {
        /// The folder for a page a command
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
    },
}

/// One visit.
#[derive(Debug, Args)]
#[command(
    long_about = "One visit: was this state obliged to arrest this person on this day? Prints the answer, a sentence that can be \
                  printed, the chain of proof, the objections, what is on record around the day, and the sources."
)]
pub struct Check {
    /// The person: any name, short name or id, in any script
    #[arg(value_name = "PERSON")]
    pub first: Option<String>,

    /// The state: a name, ISO code or id, or a place that belongs to one
    #[arg(value_name = "STATE")]
    pub second: Option<String>,

    /// More states, of the same trip
    #[arg(value_name = "STATE")]
    pub rest: Vec<String>,

    /// The person, given as an option in place of PERSON
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,

    /// Several persons, as of a delegation, with commas between them; all other names are then states
    #[arg(long, value_name = "NAMES", value_delimiter = ',', conflicts_with = "person")]
    pub persons: Vec<String>,

    /// The state, given as an option in place of STATE
    #[arg(long, value_name = "NAME")]
    pub state: Option<String>,

    /// The day asked about, from 1949-08-12 on: 2024-09-02, 2 September 2024, yesterday [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub date: Option<String>,

    /// Answer every row of a table (CSV, TSV, NDJSON) with the columns person, state, date, presence; - is standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["first", "person", "persons", "state", "why", "sources", "quiet", "expect"])]
    pub input: Option<String>,

    /// How the person is present
    #[arg(long, value_name = "HOW", default_value = "territory", ignore_case = true)]
    pub presence: HowPresent,

    /// Show every premise of every rule that was tried, with its source
    #[arg(long)]
    pub why: bool,

    /// List the sources behind the numbers
    #[arg(long)]
    pub sources: bool,

    /// Exit with 1 if the answer is another
    #[arg(long, value_name = "ANSWER")]
    pub expect: Option<String>,

    /// Print the answer word alone
    #[arg(long, short)]
    pub quiet: bool,

    /// How to write the answer; of a table CSV where no other is given
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: CheckWritten,
}

/// How the person is present.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum HowPresent {
    /// On the ground
    Territory,
    /// In the airspace only
    Overflight,
    /// After a landing that was not planned
    UnscheduledLanding,
}

impl From<HowPresent> for Presence {
    fn from(how: HowPresent) -> Presence {
        match how {
            HowPresent::Territory => Presence::Territory,
            HowPresent::Overflight => Presence::Overflight,
            HowPresent::UnscheduledLanding => Presence::UnscheduledLanding,
        }
    }
}

/// How to write an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Written {
    /// For a reader at a terminal
    Text,
    /// For a program
    Json,
    /// For a page
    Markdown,
}

impl From<Written> for Format {
    fn from(written: Written) -> Format {
        match written {
            Written::Text => Format::Text,
            Written::Json => Format::Json,
            Written::Markdown => Format::Markdown,
        }
    }
}

/// A folder's path. An empty one passes here: a variable that is set to nothing is as good as not set.
fn a_folder() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}
