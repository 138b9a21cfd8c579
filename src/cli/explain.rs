//! `dedere explain`.

use clap::Args;

use super::{Shared, Stop, args::Written, corpus, finish, name, refusals, stop::Done, today};
use crate::{
    query::{explain, names},
    report::{ExplainReport, Report},
};

/// What an id stands for.
#[derive(Debug, Args)]
#[command(
    long_about = "What an id stands for, in plain words and offline: an article, a rule with its conditions and two cases, an objection, \
                  a flag, a topic such as extradition or immunity, a status, an answer, an obligation, an instrument, a warrant, a finding, a source, a court, a situation, a \
                  place, or the code of a problem.",
    after_help = "Examples:\n  \
                  dedere explain \"{article}\"\n  \
                  dedere explain R1\n  \
                  dedere explain {flag}\n  \
                  dedere explain obliged-contested\n  \
                  dedere explain {place}\n  \
                  dedere explain unknown-state --format json\n\n\
                  Ids: dedere list topics, articles, rules, flags, objections, instruments,\n\
                  warrants, findings, sources, courts, situations, places. A person or a state:\n\
                  dedere person, dedere state."
)]
pub struct Explain {
    /// The id, as it stands in an answer, or a word about the law; case does not matter
    #[arg(value_name = "ID")]
    id: String,

    /// The rest of what is typed in several words, which need no quotes.
    #[arg(value_name = "WORD", hide = true)]
    rest: Vec<String>,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
}

/// Explains.
pub(super) fn run(shared: &Shared, asked: &Explain) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let typed = name::joined(&asked.id, &asked.rest);
    let mut id = typed.clone();
    let mut subjects = explain::explain(corpus, &id);
    if subjects.is_empty()
        && let Some(respelled) = explain::respelled(corpus, &id)
    {
        subjects = explain::explain(corpus, &respelled);
        id = respelled;
    }
    if subjects.is_empty() {
        let person = names::person(corpus, &typed, Some(today)).ok().map(|person| ("person", person.id.0));
        let other = person.or_else(|| names::state(corpus, &typed, today).ok().map(|state| ("state", state.id())));
        return Err(refusals::unexplained(&typed, &explain::near(corpus, &id), other).into());
    }
    let report = ExplainReport::new(corpus, &id, &explain::explained(corpus, &subjects, today), today);
    Ok(finish(corpus, shared, &Report::Explain(Box::new(report)), asked.format.into()))
}
