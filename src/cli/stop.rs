//! How a run ends: what is written, where, and the exit code.

use std::{
    io::{self, IsTerminal, Write},
    panic::PanicHookInfo,
    path::PathBuf,
    process::ExitCode,
};

use anstream::{AutoStream, ColorChoice};
use any_ascii::any_ascii;

use super::{outputs::Added, terminal, whole::Pending};
use crate::{
    draw::Style,
    problem::{self, Drawing, Problem, Problems},
    query::names::Refused,
    refusals::{self, Refusal},
    report::{Unchecked, annotation},
};

pub use crate::problem::words_of;

/// A run that came to its end.
pub struct Done {
    /// What is written to standard output.
    pub text: String,
    /// What is written there as it is, because it is no text.
    pub bytes: Vec<u8>,
    /// What became of that which was written there before, as it came.
    pub streamed: io::Result<()>,
    /// The expectation that was not met: exit code 1.
    pub unmet: Option<String>,
    /// What is said on standard error beside it.
    pub remark: Option<String>,
    /// Whether colour is wanted there.
    pub color: ColorChoice,
    /// Reports in files. They are put in their places before anything is shown: a reader may leave early.
    pub reports: Vec<Pending>,
    /// What is added to files of the runner.
    pub added: Vec<Added>,
}

impl Done {
    /// A run of which this text is written, and whose expectations are met.
    pub fn new(text: String, color: ColorChoice) -> Done {
        Done {
            text,
            bytes: Vec::new(),
            streamed: Ok(()),
            unmet: None,
            remark: None,
            color,
            reports: Vec::new(),
            added: Vec::new(),
        }
    }
}

/// A run that could not.
pub enum Stop {
    /// What was typed cannot be understood: exit code 2.
    Usage(Refusal),
    /// The record cannot be used: exit code 3.
    Record(PathBuf, Problems),
    /// What was to be laid over the record cannot be: exit code 3.
    Overlay(Problems),
    /// The record was to be checked, and has problems: exit code 1.
    Findings(Vec<Problem>),
    /// Some of what was to be checked could not be read, and the rest was checked: exit code 2.
    Unchecked(Box<Done>, Unchecked),
    /// A file cannot be written: exit code 3.
    Unwritten(Refusal),
}

/// How a run writes, whatever it has to say.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Long output may go through a pager.
    pub paged: bool,
    /// What goes to standard error is in ASCII.
    pub ascii: bool,
    /// A refusal is written as JSON too.
    pub json: bool,
    /// Standard output is annotations: commands to GitHub's runner that the report has made itself.
    pub annotations: bool,
}

impl Manner {
    /// Whether what is written may be read by GitHub's runner.
    fn runner(self) -> bool {
        self.annotations || std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
    }

    /// Writes to standard error.
    fn tell(self, words: &str) -> io::Result<()> {
        let words = if self.ascii { any_ascii(words) } else { words.to_owned() };
        let words = if self.runner() { problem::without_commands(&words) } else { words.into() };
        put(&mut io::stderr(), &words)
    }

    /// Writes to standard output, with or without colour.
    fn say(self, text: &str, color: ColorChoice) -> io::Result<()> {
        if self.annotations || !self.runner() {
            // Without colour there is nothing in the text for a terminal to act on.
            return match color {
                ColorChoice::Never => put(&mut io::stdout(), text),
                color => put(&mut AutoStream::new(io::stdout(), color), text),
            };
        }
        // Taking colour out can bring the signs of a command to the start of a line.
        let mut plain = AutoStream::new(Vec::new(), color);
        put(&mut plain, text)?;
        put(&mut io::stdout(), &problem::without_commands(&String::from_utf8_lossy(&plain.into_inner())))
    }
}

/// Help, or the version: what was asked for, or what stands in the place of an empty line.
pub fn tell_help(help: &clap::Error) -> ExitCode {
    quietly(help.print(), u8::try_from(help.exit_code()).unwrap_or(2))
}

impl Unchecked {
    /// The result of a run that this was left out of.
    pub fn beside(self, mut done: Done) -> Result<Done, Stop> {
        let remarks: String = self.remarks.iter().map(|remark| format!("note: {remark}\n")).collect();
        done.remark = Some(done.remark.unwrap_or_default() + &remarks).filter(|remark| !remark.is_empty());
        if self.problems.is_empty() { Ok(done) } else { Err(Stop::Unchecked(Box::new(done), self)) }
    }

    fn tell(self, done: Done, manner: Manner) -> ExitCode {
        let lost = settled(done.reports, done.added);
        let written = done.streamed.and_then(|()| manner.say(&done.text, done.color));
        let more = self.number.saturating_sub(self.problems.len());
        let more = if more > 0 { refusals::more_problems(more) } else { String::new() };
        let example = if self.number >= MANY { refusals::example_of_claims() } else { "" };
        let told = manner.tell(&format!("{}{}{more}{example}", done.remark.unwrap_or_default(), drawn(&self.problems, None)));
        ended(written.and(told), &lost, 2, manner)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Usage(refusal)
    }
}

impl From<Refused> for Stop {
    fn from(refused: Refused) -> Stop {
        Stop::Usage(Refusal::from(&refused))
    }
}

impl Stop {
    /// Both, where both are about what was typed; else this one.
    pub fn and(self, other: Stop) -> Stop {
        match (self, other) {
            (Stop::Usage(first), Stop::Usage(other)) => Stop::Usage(first.and(other)),
            (first, _) => first,
        }
    }
}

/// How JSON is written.
const PLAIN: Style = Style { width: 80, color: false, ascii: false, links: false };

/// At most so many problems are drawn of a record that was only to be used.
const DRAWN: usize = 20;

/// So many problems of files of claims ask for a look at an example.
const MANY: usize = 5;

impl Stop {
    /// The exit code, what stopped the run, and how that is said; or else what was done beside what could not be.
    fn told(self) -> Result<(u8, Refusal, String), (Box<Done>, Unchecked)> {
        Ok(match self {
            Stop::Unchecked(done, unchecked) => return Err((done, unchecked)),
            Stop::Unwritten(refusal) => (3, refusal.clone(), refusal.in_words()),
            Stop::Usage(refusal) => (2, refusal.clone(), refusal.in_words()),
            Stop::Record(dir, problems) => {
                let refusal = match &problems.0[..] {
                    [only] => Refusal::from(only),
                    _ => refusals::unusable_record(&dir, problems.0.len()),
                };
                (3, refusal.clone(), format!("{}{}", drawn(&problems.0, Some(DRAWN)), refusals::record_not_used(&dir)))
            }
            Stop::Overlay(problems) => {
                let refusal = match &problems.0[..] {
                    [only] => Refusal::from(only),
                    _ => refusals::unusable_overlay(problems.0.len()),
                };
                (3, refusal.clone(), format!("{}{}", drawn(&problems.0, Some(DRAWN)), refusals::OVERLAY_NOT_USED))
            }
            Stop::Findings(problems) => {
                let count = problem::count(problems.len());
                let refusal = Refusal::new("findings", &*count);
                (1, refusal, format!("{}{count}\n", drawn(&problems, None)))
            }
        })
    }

    /// All that is written, in one.
    pub fn in_words(self) -> String {
        match self.told() {
            Ok((_, _, words)) => words,
            Err((done, unchecked)) => done.text + &drawn(&unchecked.problems, None),
        }
    }

    /// The same for a program: the refusal, or else the result of a run that something was left out of.
    #[cfg(feature = "mcp")]
    pub fn in_json(self) -> String {
        match self.told() {
            Ok((_, refusal, _)) => refusal.in_json(PLAIN),
            Err((done, _)) => done.text,
        }
    }

    /// Says what stopped the run: in words on standard error, and on standard output as JSON or as an annotation, where that was asked
    /// for.
    pub fn tell(self, manner: Manner) -> ExitCode {
        let (code, refusal, words) = match self.told() {
            Ok(told) => told,
            Err((done, unchecked)) => return unchecked.tell(*done, manner),
        };
        let written = if manner.json {
            put(&mut io::stdout(), &refusal.in_json(PLAIN))
        } else if manner.annotations {
            put(&mut io::stdout(), &annotated(&refusal))
        } else {
            Ok(())
        };
        let told = manner.tell(&words);
        quietly(written.and(told), code)
    }
}

/// The end of a program that came upon a fault of its own: one line, and the code of a run whose output is not to be relied on.
pub fn at_a_fault(fault: &PanicHookInfo<'_>) {
    let words = fault.payload_as_str().unwrap_or_default();
    let place = fault.location().map(|place| (place.file().rsplit(['/', '\\']).next().unwrap_or_default(), place.line()));
    let _ = put(&mut io::stderr(), &refusals::own_fault(words, place));
    std::process::exit(3)
}

/// Writes what a run came to, and gives the exit code.
pub fn ended_with(outcome: Result<Done, Stop>, manner: Manner) -> ExitCode {
    match outcome {
        Ok(done) => write(done, manner),
        Err(stop) => stop.tell(manner),
    }
}

fn drawn(problems: &[Problem], most: Option<usize>) -> String {
    problem::draw(problems, Drawing { color: io::stderr().is_terminal() && color_wanted(), most })
}

fn color_wanted() -> bool {
    AutoStream::choice(&io::stderr()) != ColorChoice::Never
}

/// Writes the result once, in a pager where it is long and a pager is wanted, and gives the exit code.
fn write(done: Done, manner: Manner) -> ExitCode {
    let lost = settled(done.reports, done.added);
    let pager = if manner.paged { terminal::wanted(&done.text) } else { None };
    let written = done.streamed.and_then(|()| match pager {
        Some(pager) => {
            let mut text = AutoStream::new(Vec::new(), done.color);
            put(&mut text, &done.text).and_then(|()| terminal::show(pager, &text.into_inner()))
        }
        None if done.bytes.is_empty() => manner.say(&done.text, done.color),
        None => put_bytes(&mut io::stdout(), &done.bytes),
    });
    if let Some(remark) = done.remark {
        let _ = manner.tell(&remark);
    }
    let code = done.unmet.map_or(0, |unmet| {
        let _ = manner.tell(&unmet);
        1
    });
    ended(written, &lost, code, manner)
}

/// Puts every report in its place, and gives those that are lost. One that is lost hides neither another nor the result.
fn settled(reports: Vec<Pending>, added: Vec<Added>) -> Vec<Refusal> {
    let lost = reports.into_iter().filter_map(|report| {
        let named = report.named.clone();
        report.finish().err().map(|error| refusals::cannot_write(&named, &words_of(&error)))
    });
    lost.chain(added.into_iter().filter_map(Added::write)).collect()
}

/// Says what is lost after the result, and gives the exit code.
fn ended(written: io::Result<()>, lost: &[Refusal], code: u8, manner: Manner) -> ExitCode {
    let mut written = written;
    for refusal in lost {
        if manner.annotations {
            written = written.and(put(&mut io::stdout(), &annotated(refusal)));
        }
        let _ = manner.tell(&refusal.in_words());
    }
    quietly(written, if lost.is_empty() { code } else { 3 })
}

fn put(stream: &mut impl Write, text: &str) -> io::Result<()> {
    put_bytes(stream, text.as_bytes())
}

fn put_bytes(stream: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes)?;
    stream.flush()
}

/// An exit code, unless writing failed for another reason than that nobody reads on.
pub fn quietly(written: io::Result<()>, code: u8) -> ExitCode {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let error = anyhow::Error::new(error).context("cannot write the output");
            let _ = put(&mut io::stderr(), &format!("error: {error:#}\n"));
            ExitCode::from(3)
        }
        _ => ExitCode::from(code),
    }
}

/// A refusal as an annotation of GitHub.
fn annotated(refusal: &Refusal) -> String {
    annotation(refusal.code, &refusal.message, refusal.help.as_deref())
}
