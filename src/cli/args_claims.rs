//! What can be typed about claims.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

use crate::report::ClaimsFormat;

/// Files of claims.
#[derive(Debug, Args)]
#[command(
    long_about = "Hold files of claims against the record. Every claim is checked; those that fail are told first, each with its line, \
                  what the record says instead, the fact and the article, and how to see more.\n\n\
                  A claim comes out supported, refuted or unproven, and fails where that is not its rating, or where an article of its \
                  `because` is not among the reasons. A contested or undetermined answer is unproven.",
    after_help = "Examples:\n  \
                  dedere init claims\n  \
                  dedere verify claims.yaml --all\n  \
                  dedere verify claims/*.yaml --format sarif --deny stale,unsourced --max-age 90d\n  \
                  my-cms export | dedere verify --as ndjson\n\n\
                  Files: YAML (.yaml), JSON (.json), NDJSON (.ndjson, .jsonl), CSV (.csv, .tsv); the last two are streamed.\n\
                  Exit codes: 0 every claim holds; 1 a claim fails; 2 something could not be checked: a name, a line, a file;\n\
                  3 the record cannot be read."
)]
pub struct Verify {
    /// Files of claims; - or none: standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<String>,

    /// How the claims are written [default: by the name of the file, or YAML]
    #[arg(long = "as", value_name = "FORM")]
    pub written: Option<Form>,

    /// Fail on these too: unproven, stale, unsourced, unused-waiver
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub deny: Vec<Denied>,

    /// Fail where the record was last worked on longer ago, as in 90d
    #[arg(long, value_name = "DAYS")]
    pub max_age: Option<String>,

    /// List the claims that hold too, with what the record says of each
    #[arg(long)]
    pub all: bool,

    /// List the claims whose outcome differs from that of an older record in this folder
    #[arg(long, value_name = "DIR")]
    pub against: Option<PathBuf>,

    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: Reported,
}

/// How claims are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Form {
    /// YAML
    Yaml,
    /// JSON
    Json,
    /// A claim a line, in JSON
    Ndjson,
    /// A claim a line, in a table
    Csv,
}

/// What can be denied.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Denied {
    /// Claims that the record does not settle
    Unproven,
    /// Claims about a day beyond the record
    Stale,
    /// Claims that turn on a fact from general knowledge
    Unsourced,
    /// Waivers that are not needed
    UnusedWaiver,
}

/// How to write a report on claims.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Reported {
    /// For a reader at a terminal
    Text,
    /// For a program
    Json,
    /// For the summary of a job
    Markdown,
    /// For whatever shows test results
    Junit,
    /// For whatever shows findings of static analysis
    Sarif,
    /// Annotations of GitHub
    Github,
}

impl From<Reported> for ClaimsFormat {
    fn from(reported: Reported) -> ClaimsFormat {
        match reported {
            Reported::Text => ClaimsFormat::Text,
            Reported::Json => ClaimsFormat::Json,
            Reported::Markdown => ClaimsFormat::Markdown,
            Reported::Junit => ClaimsFormat::Junit,
            Reported::Sarif => ClaimsFormat::Sarif,
            Reported::Github => ClaimsFormat::Github,
        }
    }
}

/// What can be written for other programs.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Tables of the record.
    #[command(flatten)]
    Table(super::args_list::Tables),

    /// What each column of each table holds, as a data package in JSON; keep it beside the tables as datapackage.json
    Dictionary,

    /// Files of claims as ClaimReview of schema.org, in JSON-LD
    Claimreview {
        /// Files of claims; - or none: standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        files: Vec<String>,

        /// How the claims are written [default: by the name of the file, or YAML]
        #[arg(long = "as", value_name = "FORM")]
        written: Option<Form>,
    },
}

/// What can be begun.
#[derive(Debug, Subcommand)]
pub enum Init {
    /// A commented file of claims
    Claims {
        /// The file to write; one that exists is left alone
        #[arg(value_name = "FILE", default_value = "claims.yaml")]
        file: PathBuf,
    },

    /// A commented file of facts of your own, to lay over the record with --with
    Overlay {
        /// The file to write; one that exists is left alone
        #[arg(value_name = "FILE", default_value = "overlay.yaml")]
        file: PathBuf,
    },
}
