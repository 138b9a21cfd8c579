//! `dedere verify` and `dedere export claimreview`: files of claims, one claim after the other.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::{
    args::Shared,
    args_claims::{self, Denied, Form, Reported},
    stop::{Done, Stop, Unchecked},
};
use crate::{
    data::claims::{Claims, Located, Next, Written},
    law::{Corpus, Day, Part},
    problem::{Code, Problem},
    query::verify::{Deny, Fault, Held, Totals, Verifier},
    report::{ClaimReviews, ClaimsFormat, CorrectionsReport, Format, Outcome, Style, VerifyReport, words},
};

/// So many problems are drawn on standard error.
const DRAWN: usize = 20;

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
    let style = super::style(shared);
    if let Some(old) = &asked.against {
        let format = match asked.format {
            Reported::Text => Format::Text,
            Reported::Json => Format::Json,
            Reported::Markdown => Format::Markdown,
            Reported::Junit | Reported::Sarif | Reported::Github => return Err(words::claims::no_such_format().into()),
        };
        let (mut before, mut now) = (Verifier::new(super::load(old)?, today, deny), Verifier::new(corpus, today, deny));
        let (report, unchecked) = corrections(&mut before, &mut now, &files, written);
        let unmet = (!report.is_empty()).then(String::new);
        return unchecked.beside(Done { text: report.write(format, style), unmet, color: super::choice(shared) });
    }
    let format = ClaimsFormat::from(asked.format);
    let mut verifier = Verifier::new(corpus, today, deny);
    let (mut report, problems) = verify(&mut verifier, &files, written, asked.all || format.lists_all());
    if let Some((days, most)) = too_old(corpus, today, most) {
        report.old_record(days, most);
    }
    let unmet = report.fails().then(String::new);
    let unchecked = Unchecked { number: report.problems_found(), problems };
    let ended = unchecked.beside(Done { text: report.write(format, style), unmet, color: super::choice(shared) });
    if format == ClaimsFormat::Github {
        let plain = Style { color: false, links: false, ..style };
        // Every claim was checked: a summary that cannot be written must not hide the annotations.
        if let Err(error) = summarize(&report, plain) {
            let words = words::claims::cannot_write(Path::new("GITHUB_STEP_SUMMARY"), &words_of(&error));
            return Err(Stop::Unwritten(Box::new(ended), words.into()));
        }
    }
    ended
}

/// `dedere export claimreview`.
pub fn export(shared: &Shared, paths: &[String], written: Option<Form>) -> Result<Done, Stop> {
    let mut verifier = Verifier::new(super::corpus(shared)?, super::today(shared)?, Deny::default());
    let (reviews, problems) = reviews(&mut verifier, &files(paths)?, written.map(Written::from));
    let unchecked = Unchecked { number: problems.len(), problems };
    let style = Style { color: false, links: false, ..super::style(shared) };
    unchecked.beside(Done { text: reviews.write(style), unmet: None, color: super::choice(shared) })
}

/// The files named; none: standard input, unless somebody sits there.
fn files(named: &[String]) -> Result<Vec<String>, Stop> {
    match named {
        [] if io::stdin().is_terminal() => Err(words::claims::no_file().into()),
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
    number.map(|number| number * days).ok_or_else(|| words::claims::bad_age(typed).into())
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

/// Holds every claim of these files against the record.
fn verify(verifier: &mut Verifier, files: &[String], written: Option<Written>, all: bool) -> (VerifyReport, Vec<Problem>) {
    let (corpus, today) = (verifier.corpus(), verifier.today());
    let mut report = VerifyReport::new(corpus, today, all);
    let mut totals = Totals::default();
    let mut drawn: Vec<Problem> = Vec::new();
    let mut tell = |report: &mut VerifyReport, problems: Vec<Problem>| {
        report.problems(&problems);
        let room = DRAWN.saturating_sub(drawn.len());
        drawn.extend(problems.into_iter().take(room).map(brief));
    };
    for path in files {
        let shown = shown(path);
        report.file(shown);
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(problems) => {
                tell(&mut report, problems);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            match next {
                Next::Problems(problems) => tell(&mut report, problems),
                Next::Claim(located) => match verifier.hold(&located.claim) {
                    Err(faults) => tell(&mut report, of_faults(corpus, &located, &faults)),
                    Ok(held) => {
                        totals.add(&held);
                        if report.tells(&held) {
                            at_length(&mut report, verifier, &located, &held);
                        }
                    }
                },
            }
        }
        report.ids_not_compared(claims.ids_not_compared());
    }
    report.finish(totals);
    (report, drawn)
}

fn at_length(report: &mut VerifyReport, verifier: &mut Verifier, located: &Located, held: &Held) {
    if let Some(about) = verifier.at_length(&located.claim) {
        let part = match held.missing.first() {
            Some(at) if held.outcome == located.claim.rating => Part::Because(*at),
            _ => Part::Asserts,
        };
        report.claim(verifier.corpus(), &located.claim, held, &about, &located.place(part));
    }
}

/// Names that were not taken, each at its place.
fn of_faults(corpus: &Corpus, located: &Located, faults: &[Fault]) -> Vec<Problem> {
    let problem = |fault: &Fault| {
        let (code, message, help) = words::claims::fault(corpus, fault);
        let place = located.place(fault.part);
        let problem = Problem::new(code, message).at(&place.file, place.span);
        if let Some(help) = help { problem.help(help) } else { problem }
    };
    faults.iter().map(problem).collect()
}

/// A problem as it is drawn: what somebody put into a file may be of any length.
fn brief(mut problem: Problem) -> Problem {
    const DRAWN: usize = 400;
    if let Some((end, _)) = problem.message.char_indices().nth(DRAWN) {
        problem.message.truncate(end);
        problem.message.push('…');
    }
    problem
}

fn shown(path: &str) -> &str {
    if path == "-" { "stdin" } else { path }
}

/// Opens a file, or standard input as `-`.
fn open(path: &str, written: Option<Written>) -> Result<Claims, Vec<Problem>> {
    let written = written.unwrap_or_else(|| Written::of_path(path));
    let unreadable = |error: io::Error| {
        vec![Problem::new(Code::UnreadableFile, format!("the file cannot be read: {}", words_of(&error))).in_path(shown(path))]
    };
    let reader: Box<dyn io::Read> = match path {
        "-" => Box::new(io::stdin()),
        path => {
            let file = File::open(path).map_err(unreadable)?;
            if file.metadata().is_ok_and(|about| about.is_dir()) {
                let problem = Problem::new(Code::UnreadableFile, "this is a folder, and a file of claims is expected");
                return Err(vec![problem.in_path(path).help("name the files in it")]);
            }
            Box::new(file)
        }
    };
    Claims::open(shown(path), written, reader).map_err(unreadable)
}

/// An error of the system without its number.
pub(super) fn words_of(error: &io::Error) -> String {
    let words = error.to_string().to_lowercase();
    words.split(" (os error").next().unwrap_or(&words).to_owned()
}

/// The reviews of every claim of these files, and what could not be reviewed.
fn reviews(verifier: &mut Verifier, files: &[String], written: Option<Written>) -> (ClaimReviews, Vec<Problem>) {
    let mut reviews = ClaimReviews::default();
    let mut problems = Vec::new();
    for path in files {
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(found) => {
                problems.extend(found);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            match next {
                Next::Problems(found) => problems.extend(found),
                Next::Claim(located) => match verifier.hold(&located.claim) {
                    Err(faults) => problems.extend(of_faults(verifier.corpus(), &located, &faults)),
                    Ok(_) => {
                        if let Some(about) = verifier.at_length(&located.claim) {
                            reviews.claim(verifier.corpus(), &located.claim, &about, verifier.today());
                        }
                    }
                },
            }
        }
    }
    (reviews, problems)
}

/// Adds the report as Markdown to the summary of the job, where there is one.
fn summarize(report: &VerifyReport, style: Style) -> io::Result<()> {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else { return Ok(()) };
    let mut file = OpenOptions::new().create(true).append(true).open(Path::new(&path))?;
    file.write_all(report.write(ClaimsFormat::Markdown, style).as_bytes())
}

/// How many days old the record is, where it is older than this many.
fn too_old(corpus: &Corpus, today: Day, most: Option<i32>) -> Option<(i32, i32)> {
    let most = most?;
    let days = corpus.edition.checked_on.days_until(today);
    (days > most).then_some((days, most))
}

/// The claims of these files whose outcome differs between two records, and what neither could read.
fn corrections(
    before: &mut Verifier,
    now: &mut Verifier,
    files: &[String],
    written: Option<Written>,
) -> (CorrectionsReport, Unchecked) {
    let (old, new) = (before.corpus(), now.corpus());
    let mut report = CorrectionsReport::new(old, new, now.today());
    let mut unchecked = Unchecked::default();
    let mut tell = |report: &mut CorrectionsReport, problems: Vec<Problem>| {
        report.problem();
        unchecked.number += problems.len();
        let room = DRAWN.saturating_sub(unchecked.problems.len());
        unchecked.problems.extend(problems.into_iter().take(room).map(brief));
    };
    for path in files {
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(problems) => {
                tell(&mut report, problems);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            let located = match next {
                Next::Claim(located) => located,
                Next::Problems(problems) => {
                    tell(&mut report, problems);
                    continue;
                }
            };
            let claim = &located.claim;
            let (held_before, held_now) = (before.hold(claim), now.hold(claim));
            if let (Err(_), Err(faults)) = (&held_before, &held_now) {
                tell(&mut report, of_faults(new, &located, faults));
                continue;
            }
            report.compared();
            let outcome = |held: &Result<Held, Vec<Fault>>| held.as_ref().ok().map(|held| held.outcome);
            if outcome(&held_before) != outcome(&held_now) {
                let (about_before, about_now) = (before.at_length(claim), now.at_length(claim));
                let before = held_before.as_ref().ok().zip(about_before.as_ref());
                let after = held_now.as_ref().ok().zip(about_now.as_ref());
                report.claim(
                    claim,
                    &located.place(Part::Asserts),
                    before.map(|(held, about)| Outcome { corpus: old, held, about }),
                    after.map(|(held, about)| Outcome { corpus: new, held, about }),
                );
            }
        }
    }
    (report, unchecked)
}
