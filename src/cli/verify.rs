//! `dedere verify` and `dedere export claimreview`: files of claims, one claim after the other.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};

use super::{
    args::Shared,
    args_claims::{self, Denied, Form, Reported},
    stop::{Done, Stop, Summary, Unchecked, words_of},
};
use crate::{
    data::claims::{Claims, Located, Next, Written},
    law::{Corpus, Day, Part},
    problem::{Code, Place, Problem},
    query::verify::{Deny, Fault, Held, Totals, Verifier},
    report::{ClaimReviews, ClaimsFormat, CorrectionsReport, Format, Outcome, Style, VerifyReport},
    words,
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
            Reported::Junit | Reported::Sarif | Reported::Github => return Err(words::claims::no_such_format().into()),
        };
        let (mut before, mut now) = (Verifier::new(super::load(old)?, today, deny), Verifier::new(corpus, today, deny));
        let (report, unchecked) = corrections(&mut before, &mut now, &files, written);
        let unmet = (!report.is_empty()).then(String::new);
        return unchecked
            .beside(Done { unmet, ..Done::new(report.write(corpus, format, style), super::terminal::choice(shared)) });
    }
    let format = ClaimsFormat::from(asked.format);
    let mut verifier = Verifier::new(corpus, today, deny);
    let (mut report, unchecked) = verify(&mut verifier, &files, written, asked.all || format.lists_all());
    if let Some((days, most)) = too_old(corpus, today, most) {
        report.old_record(days, most);
    }
    let unmet = report.fails().then(String::new);
    let summary = if format == ClaimsFormat::Github { summary(corpus, &report, style) } else { None };
    unchecked.beside(Done { unmet, summary, ..Done::new(report.write(corpus, format, style), super::terminal::choice(shared)) })
}

/// `dedere export claimreview`: each review is written as soon as its claim is read.
pub fn export(shared: &Shared, paths: &[String], written: Option<Form>, out: &mut dyn Write) -> Result<Done, Stop> {
    let mut verifier = Verifier::new(super::corpus(shared)?, super::today(shared)?, Deny::default());
    let style = Style { color: false, links: false, ..super::terminal::style(shared) };
    let mut reviews = ClaimReviews::new(BufWriter::new(out), style);
    let mut unchecked = Unchecked::default();
    let streamed = review(&mut verifier, &files(paths)?, written.map(Written::from), &mut reviews, &mut unchecked);
    let streamed = streamed.and_then(|()| reviews.finish());
    unchecked.beside(Done { streamed, ..Done::new(String::new(), super::terminal::choice(shared)) })
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
fn verify(verifier: &mut Verifier, files: &[String], written: Option<Written>, all: bool) -> (VerifyReport, Unchecked) {
    let (corpus, today) = (verifier.corpus(), verifier.today());
    let mut report = VerifyReport::new(corpus, today, all);
    let mut totals = Totals::default();
    let mut unchecked = Unchecked::default();
    let tell = |report: &mut VerifyReport, unchecked: &mut Unchecked, problems: Vec<Problem>| {
        report.problems(&problems);
        unchecked.add(problems);
    };
    for path in files {
        let shown = shown(path);
        report.file(shown);
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(problems) => {
                tell(&mut report, &mut unchecked, problems);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            match next {
                Next::Problems(problems) => tell(&mut report, &mut unchecked, problems),
                Next::Claim(located) => match verifier.hold(&located.claim) {
                    // Where a name stands is only worked out for a reader.
                    Err(faults) if report.is_full() => {
                        report.problems_left_out(faults.len());
                        unchecked.count(faults.len());
                    }
                    Err(faults) => tell(&mut report, &mut unchecked, of_faults(corpus, &located, &faults)),
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
    (report, unchecked)
}

fn at_length(report: &mut VerifyReport, verifier: &mut Verifier, located: &Located, held: &Held) {
    if let Some(told) = verifier.at_length(&located.claim) {
        let part = match held.missing.first() {
            Some(at) if held.outcome == located.claim.rating => Part::Because(*at),
            _ => Part::Asserts,
        };
        report.claim(verifier.corpus(), &located.claim, held, &told, &located.place(part));
    }
}

/// Names that were not taken, each at its place.
fn of_faults(corpus: &Corpus, located: &Located, faults: &[Fault]) -> Vec<Problem> {
    let parts: Vec<Part> = faults.iter().map(|fault| fault.part).collect();
    let problem = |(fault, place): (&Fault, Place)| {
        let (code, message, help) = words::claims::fault(corpus, fault);
        let problem = Problem::new(code, message).at(&place.file, place.span);
        if let Some(help) = help { problem.help(help) } else { problem }
    };
    faults.iter().zip(located.places(&parts)).map(problem).collect()
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

/// Writes the review of every claim of these files, and notes what could not be reviewed. `Err`: nothing more can be written.
fn review(
    verifier: &mut Verifier,
    files: &[String],
    written: Option<Written>,
    reviews: &mut ClaimReviews<impl Write>,
    unchecked: &mut Unchecked,
) -> io::Result<()> {
    for path in files {
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(problems) => {
                unchecked.add(problems);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            match next {
                Next::Problems(problems) => unchecked.add(problems),
                Next::Claim(located) => match verifier.hold(&located.claim) {
                    Err(faults) => not_taken(unchecked, verifier.corpus(), &located, &faults),
                    Ok(_) => {
                        if let Some(told) = verifier.at_length(&located.claim) {
                            reviews.claim(verifier.corpus(), &located.claim, &told, verifier.today())?;
                        }
                    }
                },
            }
        }
    }
    Ok(())
}

/// Notes names that were not taken. Where they stand is only worked out for those that are drawn.
fn not_taken(unchecked: &mut Unchecked, corpus: &Corpus, located: &Located, faults: &[Fault]) {
    if unchecked.is_full() {
        unchecked.count(faults.len());
    } else {
        unchecked.add(of_faults(corpus, located, faults));
    }
}

/// The report as Markdown for the summary of the job, where there is one.
fn summary(corpus: &Corpus, report: &VerifyReport, style: Style) -> Option<Summary> {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty())?;
    let style = Style { color: false, links: false, ..style };
    Some(Summary { path: path.into(), text: report.write(corpus, ClaimsFormat::Markdown, style) })
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
    for path in files {
        let mut claims = match open(path, written) {
            Ok(claims) => claims,
            Err(problems) => {
                report.problem();
                unchecked.add(problems);
                continue;
            }
        };
        while let Some(next) = claims.advance() {
            let located = match next {
                Next::Claim(located) => located,
                Next::Problems(problems) => {
                    report.problem();
                    unchecked.add(problems);
                    continue;
                }
            };
            let claim = &located.claim;
            let (held_before, held_now) = (before.hold(claim), now.hold(claim));
            if let (Err(_), Err(faults)) = (&held_before, &held_now) {
                report.problem();
                not_taken(&mut unchecked, new, &located, faults);
                continue;
            }
            report.compared();
            let outcome = |held: &Result<Held, Vec<Fault>>| held.as_ref().ok().map(|held| held.outcome);
            if outcome(&held_before) != outcome(&held_now) && report.tells() {
                let (told_before, told_now) = (before.at_length(claim), now.at_length(claim));
                let before = held_before.as_ref().ok().zip(told_before.as_ref());
                let after = held_now.as_ref().ok().zip(told_now.as_ref());
                report.claim(
                    claim,
                    &located.place(Part::Asserts),
                    before.map(|(held, told)| Outcome { corpus: old, held, told }),
                    after.map(|(held, told)| Outcome { corpus: new, held, told }),
                );
            }
        }
    }
    (report, unchecked)
}
