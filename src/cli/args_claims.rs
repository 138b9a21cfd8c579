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
                  dedere verify claims --deny stale,unsourced --max-age 90d\n  \
                  dedere verify claims --report sarif=claims.sarif\n  \
                  my-cms export | dedere verify --as ndjson\n\n\
                  Files: YAML (.yaml, .yml), JSON (.json), NDJSON (.ndjson, .jsonl), CSV (.csv, .tsv); the last two are streamed. A \
                  folder stands for every such file in it and below it, by their names; what else lies there is told. A file that is \
                  named twice is read once.\n\n\
                  Reports: text, json, markdown, junit, sarif, github, gitlab, claimreview. Each is put in its place when it is whole; \
                  folders are made. A run that could not begin leaves none, not even an old one.\n\n\
                  Exit codes: 0 every claim holds; 1 a claim fails; 2 something could not be checked: a name, a line, a file; 3 the \
                  record cannot be read, or a report cannot be written."
)]
pub struct Verify {
    /// Files of claims, or folders of them; - or none: standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub files: Vec<PathBuf>,

    /// How the files that are named are written [default: by the name of the file, or YAML]
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

    /// Write the report to this file, and not to standard output
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,

    /// Write another report too, as in sarif=claims.sarif; may be repeated
    #[arg(long = "report", value_name = "FORMAT=FILE", value_parser = ordered)]
    pub reports: Vec<Ordered>,

    /// Where and by whom reviews are published, of a report as claimreview.
    #[command(flatten)]
    pub reviews: Reviews,
}

/// What reviews of claims are published with.
#[derive(Debug, Args)]
pub struct Reviews {
    /// Of reviews: the page each stands on, with {id} or {file} for the claim's id or the name of its file
    #[arg(long, value_name = "URL")]
    pub page: Option<String>,

    /// Of reviews: who publishes them
    #[arg(long, value_name = "NAME")]
    pub publisher: Option<String>,

    /// Of reviews: the page of who publishes them
    #[arg(long, value_name = "URL")]
    pub publisher_url: Option<String>,
}

/// A report that is to be written to a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ordered {
    /// How it is written; `None`: as reviews for search engines.
    pub format: Option<Reported>,
    /// Where.
    pub file: PathBuf,
}

/// The format that has no report of its own.
const REVIEWS: &str = "claimreview";

/// A report as it is typed.
fn ordered(typed: &str) -> Result<Ordered, String> {
    let formats = || {
        let known: Vec<String> = Reported::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value)
            .map(|value| value.get_name().to_owned())
            .collect();
        format!("write FORMAT=FILE, with one of {}, {REVIEWS}", known.join(", "))
    };
    let (format, file) = typed.split_once('=').filter(|(_, file)| !file.is_empty()).ok_or_else(formats)?;
    let format = if format == REVIEWS { None } else { Some(Reported::from_str(format, false).map_err(|_| formats())?) };
    Ok(Ordered { format, file: file.into() })
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
    /// A Code Quality report of GitLab
    Gitlab,
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
            Reported::Gitlab => ClaimsFormat::Gitlab,
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

    /// A site of static files: every answer, for readers without the program
    Site(super::site::Site),

    /// Files of claims as ClaimReview of schema.org, in JSON-LD
    #[command(after_help = "Example:\n  \
                            dedere export claimreview claims --publisher \"Example Desk\" \\\n    \
                            --page 'https://example.org/checks/{id}' > reviews.json\n\n\
                            A claim that says on which page its review stands, and since when, is taken at its word:\n\
                            review: { date: 2024-09-03, url: \"https://example.org/checks/1\" }")]
    Claimreview {
        /// Files of claims, or folders of them; - or none: standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
        files: Vec<PathBuf>,

        /// How the files that are named are written [default: by the name of the file, or YAML]
        #[arg(long = "as", value_name = "FORM")]
        written: Option<Form>,

        /// Where and by whom they are published.
        #[command(flatten)]
        reviews: Reviews,
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
