//! `dedere verify` and `dedere export claimreview`: files of claims, one claim after the other.

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::PathBuf,
};

use super::{
    args::Shared,
    args_claims::{self, Denied, Form, Reported, Reviews},
    outputs::{Added, Outputs, newsroom},
    stop::{Done, Stop},
    whole::Pending,
};
use crate::{
    claims::{Deny, Run, Verifier, read::Written},
    draw::{Format, Style},
    refusals,
    report::{ClaimReviews, ClaimsFormat, CorrectionsReport, Newsroom, VerifyReport, Wanted, outputs},
};

/// `dedere verify`.
pub fn run(shared: &Shared, asked: &args_claims::Verify) -> Result<Done, Stop> {
    let today = super::today(shared)?;
    let oldest = asked.max_age.as_deref().map(age).transpose()?;
    let files = files(&asked.files)?;
    let written = asked.written.map(Written::from);
    let newsroom = asked_newsroom(asked)?;
    if asked.against.is_some() {
        compared(asked.format)?;
        asked.reports.iter().try_for_each(|report| compared(report.format.ok_or_else(refusals::no_such_format)?).map(drop))?;
    }
    let to = Outputs::begin(asked, &files)?;
    let corpus = super::corpus(shared)?;
    let verifier = |corpus| Verifier::new(corpus, today, deny(&asked.deny));
    if let Some(old) = &asked.against {
        let records = [super::load_to_compare(old)?, corpus].map(verifier);
        return corrections(shared, asked.format, Run::new(records, files, written), to);
    }
    let run = Run::new([verifier(corpus)], files, written).with_stdin(shared.stdin.clone());
    let formats = || to.reports.iter().map(|(format, _)| *format).chain([asked.format]);
    let wanted = Wanted { all: asked.all, keeps_all: formats().any(|format| ClaimsFormat::from(format).lists_all()), oldest };
    verified(shared, asked.format, run, wanted, to, newsroom)
}

/// Checks the claims, and writes every report.
fn verified(
    shared: &Shared,
    format: Reported,
    run: Run<1>,
    wanted: Wanted,
    to: Outputs,
    newsroom: Option<Newsroom>,
) -> Result<Done, Stop> {
    let [corpus] = run.corpora();
    let style = super::terminal::style(shared);
    let Outputs { main, reports, mut reviews } = to;
    let mut reviewed = match (newsroom, reviews.first_mut()) {
        (Some(newsroom), Some(file)) => Some(ClaimReviews::new(BufWriter::new(file), newsroom, in_a_file(style))),
        _ => None,
    };
    let (report, unchecked) = VerifyReport::of(run, wanted, reviewed.as_mut());
    let whole = reviewed.map_or(Ok(()), |reviewed| reviewed.finish().map(drop));
    if let Some(file) = reviews.first_mut() {
        file.keep(whole);
    }
    let filled = |format: Reported, file| filled(file, &report.write(corpus, format.into(), in_a_file(style)));
    let mut files: Vec<Pending> = reports.into_iter().map(|(format, file)| filled(format, file)).collect();
    files.extend(reviews);
    let text = match main {
        Some(file) => {
            files.push(filled(format, file));
            String::new()
        }
        None => report.write(corpus, format.into(), style),
    };
    let markdown = || report.write(corpus, ClaimsFormat::Markdown, in_a_file(style));
    let on_runner = || [Added::summary(markdown), Added::outputs(|| outputs(&report))].into_iter().flatten().collect();
    let added = if format == Reported::Github { on_runner() } else { Vec::new() };
    let unmet = report.fails().then(String::new);
    // These forms are read by programs, and have no place for what was laid over the record; nor has an empty output.
    let unseen = !files.is_empty() || !matches!(format, Reported::Text | Reported::Json | Reported::Markdown);
    let remark = super::laid_over(corpus).filter(|_| unseen);
    unchecked.beside(Done { unmet, reports: files, added, remark, ..Done::new(text, super::terminal::choice(shared)) })
}

/// `dedere verify --against`.
fn corrections(shared: &Shared, format: Reported, run: Run<2>, to: Outputs) -> Result<Done, Stop> {
    let [_, corpus] = run.corpora();
    let style = super::terminal::style(shared);
    let (report, unchecked) = CorrectionsReport::of(run);
    let mut files = Vec::new();
    for (format, file) in to.reports {
        files.push(filled(file, &report.write(corpus, compared(format)?, in_a_file(style))));
    }
    let format = compared(format)?;
    let text = match to.main {
        Some(file) => {
            files.push(filled(file, &report.write(corpus, format, in_a_file(style))));
            String::new()
        }
        None => report.write(corpus, format, style),
    };
    let unmet = (!report.is_empty()).then(String::new);
    unchecked.beside(Done { unmet, reports: files, ..Done::new(text, super::terminal::choice(shared)) })
}

/// `dedere export claimreview`: each review is written as soon as its claim is read.
pub fn export(
    shared: &Shared,
    paths: &[PathBuf],
    written: Option<Form>,
    reviews: &Reviews,
    out: &mut dyn Write,
) -> Result<Done, Stop> {
    let newsroom = newsroom(reviews)?;
    let corpus = super::corpus(shared)?;
    let verifier = Verifier::new(corpus, super::today(shared)?, Deny::default());
    let run = Run::new([verifier], files(paths)?, written.map(Written::from));
    let style = in_a_file(super::terminal::style(shared));
    let (streamed, unchecked) = ClaimReviews::new(BufWriter::new(out), newsroom, style).of(run);
    let (streamed, remark) = (streamed.map(drop), super::laid_over(corpus));
    unchecked.beside(Done { streamed, remark, ..Done::new(String::new(), super::terminal::choice(shared)) })
}

/// A file with this text.
fn filled(mut file: Pending, text: &str) -> Pending {
    let written = file.write_all(text.as_bytes());
    file.keep(written);
    file
}

/// How a page is drawn in a file, where nobody sees colours.
fn in_a_file(style: Style) -> Style {
    Style { width: 80, color: false, links: false, ..style }
}

/// The format of a comparison.
fn compared(format: Reported) -> Result<Format, Stop> {
    match format {
        Reported::Text => Ok(Format::Text),
        Reported::Json => Ok(Format::Json),
        Reported::Markdown => Ok(Format::Markdown),
        Reported::Junit | Reported::Sarif | Reported::Github | Reported::Gitlab => Err(refusals::no_such_format().into()),
    }
}

/// Who publishes the reviews that are asked for, and that none are where nobody asks.
fn asked_newsroom(asked: &args_claims::Verify) -> Result<Option<Newsroom>, Stop> {
    let Reviews { page, publisher, publisher_url } = &asked.reviews;
    match asked.reports.iter().filter(|report| report.format.is_none()).count() {
        0 if page.is_some() || publisher.is_some() || publisher_url.is_some() => Err(refusals::no_reviews().into()),
        0 => Ok(None),
        1 => Ok(Some(newsroom(&asked.reviews)?)),
        _ => Err(refusals::reviews_twice().into()),
    }
}

/// What fails beside what always does.
fn deny(denied: &[Denied]) -> Deny {
    Deny {
        unproven: denied.contains(&Denied::Unproven),
        stale: denied.contains(&Denied::Stale),
        unsourced: denied.contains(&Denied::Unsourced),
        unused_waiver: denied.contains(&Denied::UnusedWaiver),
    }
}

/// The files named; none: standard input, unless somebody sits there.
fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    match named {
        [] if io::stdin().is_terminal() => Err(refusals::no_file().into()),
        [] => Ok(vec!["-".into()]),
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
