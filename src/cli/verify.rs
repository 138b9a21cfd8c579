//! `dedere verify` and `dedere export claimreview`: files of claims, one claim after the other.

use std::io::{self, BufWriter, IsTerminal, Write};

use super::{
    args::Shared,
    args_claims::{self, Denied, Form, Reported},
    stop::{Done, Stop, Summary},
};
use crate::{
    claims::{Deny, Run, Verifier, read::Written},
    draw::{Format, Style},
    law::Corpus,
    refusals,
    report::{ClaimReviews, ClaimsFormat, CorrectionsReport, VerifyReport},
};

/// `dedere verify`.
pub fn run(shared: &Shared, asked: &args_claims::Verify) -> Result<Done, Stop> {
    let today = super::today(shared)?;
    let most = asked.max_age.as_deref().map(age).transpose()?;
    let files = files(&asked.files)?;
    let written = asked.written.map(Written::from);
    let corpus = super::corpus(shared)?;
    let deny = Deny {
        unproven: asked.deny.contains(&Denied::Unproven),
        stale: asked.deny.contains(&Denied::Stale),
        unsourced: asked.deny.contains(&Denied::Unsourced),
        unused_waiver: asked.deny.contains(&Denied::UnusedWaiver),
    };
    let style = super::terminal::style(shared);
    if let Some(old) = &asked.against {
        let format = match asked.format {
            Reported::Text => Format::Text,
            Reported::Json => Format::Json,
            Reported::Markdown => Format::Markdown,
            Reported::Junit | Reported::Sarif | Reported::Github => return Err(refusals::no_such_format().into()),
        };
        let records = [super::load(old)?, corpus].map(|corpus| Verifier::new(corpus, today, deny));
        let (report, unchecked) = CorrectionsReport::of(Run::new(records, files, written));
        let unmet = (!report.is_empty()).then(String::new);
        return unchecked
            .beside(Done { unmet, ..Done::new(report.write(corpus, format, style), super::terminal::choice(shared)) });
    }
    let format = ClaimsFormat::from(asked.format);
    let run = Run::new([Verifier::new(corpus, today, deny)], files, written);
    let (report, unchecked) = VerifyReport::of(run, asked.all || format.lists_all(), most);
    let unmet = report.fails().then(String::new);
    let summary = if format == ClaimsFormat::Github { summary(corpus, &report, style) } else { None };
    // These forms are read by programs, and have no place for what was laid over the record.
    let unseen = matches!(format, ClaimsFormat::Junit | ClaimsFormat::Sarif | ClaimsFormat::Github);
    let remark = super::laid_over(corpus).filter(|_| unseen);
    let done = Done::new(report.write(corpus, format, style), super::terminal::choice(shared));
    unchecked.beside(Done { unmet, summary, remark, ..done })
}

/// `dedere export claimreview`: each review is written as soon as its claim is read.
pub fn export(shared: &Shared, paths: &[String], written: Option<Form>, out: &mut dyn Write) -> Result<Done, Stop> {
    let corpus = super::corpus(shared)?;
    let verifier = Verifier::new(corpus, super::today(shared)?, Deny::default());
    let style = Style { color: false, links: false, ..super::terminal::style(shared) };
    let run = Run::new([verifier], files(paths)?, written.map(Written::from));
    let (streamed, unchecked) = ClaimReviews::write(run, BufWriter::new(out), style);
    let remark = super::laid_over(corpus);
    unchecked.beside(Done { streamed, remark, ..Done::new(String::new(), super::terminal::choice(shared)) })
}

/// The files named; none: standard input, unless somebody sits there.
fn files(named: &[String]) -> Result<Vec<String>, Stop> {
    match named {
        [] if io::stdin().is_terminal() => Err(refusals::no_file().into()),
        [] => Ok(vec!["-".to_owned()]),
        named => Ok(named.to_vec()),
    }
}

/// A number of days, as in `90d`, `12w` or `90`.
pub(super) fn age(typed: &str) -> Result<i32, Stop> {
    let (number, days) = match typed.strip_suffix('w') {
        Some(number) => (number, 7),
        None => (typed.strip_suffix('d').unwrap_or(typed), 1),
    };
    let digits = !number.is_empty() && number.len() <= 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    let number: Option<i32> = number.parse().ok().filter(|_| digits);
    number.map(|number| number * days).ok_or_else(|| refusals::bad_age(typed).into())
}

impl From<Form> for Written {
    fn from(form: Form) -> Written {
        match form {
            Form::Yaml => Written::Yaml,
            Form::Json => Written::Json,
            Form::Ndjson => Written::Ndjson,
            Form::Csv => Written::Csv,
        }
    }
}

/// The report as Markdown for the summary of the job, where there is one.
fn summary(corpus: &Corpus, report: &VerifyReport, style: Style) -> Option<Summary> {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty())?;
    let style = Style { color: false, links: false, ..style };
    Some(Summary { path: path.into(), text: report.write(corpus, ClaimsFormat::Markdown, style) })
}
