//! `dedere data status`.

use clap::Args;

use super::{Shared, Stop, args::Written, corpus, finish, stop::Done, today, verify};
use crate::{
    query::coverage::coverage,
    report::{Report, StatusReport},
    words,
};

/// What the record covers.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
                        dedere data status\n  \
                        dedere data status --max-age 90d --today 2026-12-01\n  \
                        dedere data status --format json\n\n\
                        Exit codes: 0 shown; 1 the record is older than --max-age; 3 the record cannot be read.")]
pub struct Status {
    /// Fail where the record was last worked on longer ago, as in 90d or 12w
    #[arg(long, value_name = "DAYS")]
    max_age: Option<String>,

    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
}

/// Shows it.
pub(super) fn run(shared: &Shared, asked: &Status) -> Result<Done, Stop> {
    let today = today(shared)?;
    let most = asked.max_age.as_deref().map(verify::age).transpose()?;
    let corpus = corpus(shared)?;
    let report = StatusReport::new(corpus, &coverage(corpus, today), today);
    let days = report.age();
    let unmet = most.filter(|most| days > *most).map(|most| words::too_old(&corpus.edition, days, most));
    Ok(Done { unmet, ..finish(corpus, shared, &Report::Status(Box::new(report)), asked.format.into()) })
}
