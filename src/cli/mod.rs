//! The command line: an arm for each command, a few lines each. Reads what was typed, asks, writes once, and gives the exit code.
//!
//! Never: law, or tables.

mod args;
mod args_claims;
mod args_data;
mod args_list;
mod check;
mod clock;
mod complete;
mod diff;
mod explain;
mod folder;
mod formats;
mod input;
mod instead;
mod list;
mod man_page;
mod manual;
mod map;
#[cfg(feature = "mcp")]
mod mcp;
mod misread;
mod name;
mod object;
mod obligations;
mod outputs;
mod person;
mod picture;
mod records;
mod route;
mod row;
mod site;
mod start;
mod state;
mod status;
mod stop;
mod table;
mod terminal;
mod timeline;
mod verify;
mod whole;
mod wrong;

use std::{
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::refusals;
pub use crate::refusals::Refusal;
use crate::{
    data,
    draw::Format,
    law::{Answer, Closed, Corpus, Day, Edition},
    problem::{self, Problems},
    query::{day, timeline::FIRST_DAY},
    report::{Report, render},
};
use args::{Cli, Command, Shared};
use args_claims::{Export, Init, Reported};
use args_data::Data;
use start::{typed, wants};
use stop::{Done, Manner, Stop};
use terminal::{choice, style};
use wrong::Wrong;

/// Makes a fault of the program itself, which nobody is to meet, end in one line that says how to report it, and in a documented code.
pub fn end_at_faults() {
    std::panic::set_hook(Box::new(stop::at_a_fault));
}

/// Runs the program with these arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    end_at_faults();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(code) = complete::answered(&arguments) {
        return code;
    }
    let (json, annotations) = (wants(&arguments, "--format", "json"), wants(&arguments, "--format", "github"));
    // Help and refusals are written before all is read.
    if wants(&arguments, "--color", "never") {
        anstream::ColorChoice::Never.write_global();
    }
    let ascii = arguments.iter().any(|argument| argument == "--ascii");
    let mut manner = Manner { paged: true, ascii, json, annotations };
    let outcome = match typed(&arguments) {
        Ok(cli) => {
            (manner.paged, manner.ascii) = (!cli.shared.no_pager, cli.shared.ascii);
            // What was read counts, and not what looks alike: a file may be called `--format`.
            manner.annotations = matches!(&cli.command, Command::Verify(asked) if asked.format == Reported::Github);
            dispatch(cli, &mut io::stdout())
        }
        Err(error) if is_help(&error) => return stop::tell_help(&error),
        Err(error) => Err(Stop::Usage(misread::refusal(&error, &arguments, data::embedded()))),
    };
    stop::ended_with(outcome, manner)
}

/// Whether it is help or the version that is told, and no error.
fn is_help(error: &clap::Error) -> bool {
    !error.use_stderr() || error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// What a run on this record writes, or says where it cannot: the same way, without a terminal. For tests of the words.
#[doc(hidden)]
pub fn written(arguments: &[OsString], record: &'static Corpus) -> String {
    let mut cli = match start::typed_on(arguments, record) {
        Ok(cli) => cli,
        Err(error) if is_help(&error) => return error.render().to_string(),
        Err(error) => return misread::refusal(&error, arguments, record).in_words(),
    };
    cli.shared.record = Some(record);
    let mut streamed = Vec::new();
    let said = match dispatch(cli, &mut streamed) {
        Ok(done) => done.text + &done.remark.unwrap_or_default() + &done.unmet.unwrap_or_default(),
        Err(stop) => stop.in_words(),
    };
    String::from_utf8_lossy(&streamed).into_owned() + &said
}

/// Holds the quick ways to read a line to what the whole program makes of it. For tests.
#[doc(hidden)]
pub fn assert_read_alike(arguments: &[OsString]) {
    start::assert_read_alike(arguments);
}

/// An arm for each command. What is too long to be kept is written to `out` as it comes.
fn dispatch(cli: Cli, out: &mut dyn Write) -> Result<Done, Stop> {
    match cli.command {
        Command::Check(asked) => check::run(&cli.shared, asked, out),
        Command::Route(asked) => route::run(&cli.shared, &asked),
        Command::Verify(asked) => verify::run(&cli.shared, &asked),
        Command::Export(Export::Claimreview { files, written, reviews }) => {
            verify::export(&cli.shared, &files, written, &reviews, out)
        }
        Command::Init(Init::Claims { file }) => records::init(&cli.shared, &file, records::CLAIMS),
        Command::Init(Init::Overlay { file }) => records::init(&cli.shared, &file, records::OVERLAY),
        Command::Replay { file, format } => records::replay(&cli.shared, &file, format),
        Command::Data(Data::Diff { old, new, format }) => records::data_diff(&cli.shared, &old, new.as_deref(), format),
        Command::Obligations(asked) => obligations::run(&cli.shared, asked),
        Command::Map(asked) => map::run(&cli.shared, asked),
        Command::State(asked) => state::run(&cli.shared, asked),
        Command::Person(asked) => person::run(&cli.shared, asked),
        Command::Timeline(asked) => timeline::run(&cli.shared, asked),
        Command::Diff(asked) => diff::run(&cli.shared, asked),
        Command::Explain(asked) => explain::run(&cli.shared, &asked),
        Command::List(asked) => list::run(&cli.shared, asked),
        #[cfg(feature = "mcp")]
        Command::Mcp => mcp::run(&cli.shared),
        #[cfg(not(feature = "mcp"))]
        Command::Mcp => Err(refusals::without_assistants().into()),
        Command::Completions { shell } => Ok(complete::completions(&cli.shared, shell)),
        Command::Man { dir } => manual::man(&cli.shared, data::embedded(), dir.as_deref()),
        Command::Export(Export::Table(asked)) => list::export(&cli.shared, asked, out),
        Command::Export(Export::Site(asked)) => site::run(&cli.shared, &asked),
        Command::Export(Export::Dictionary) => list::dictionary(&cli.shared),
        Command::Data(Data::Status(asked)) => status::run(&cli.shared, &asked),
        Command::Data(Data::Check { dir }) => data_check(&cli.shared, dir),
    }
}

/// `dedere data check`.
fn data_check(shared: &Shared, dir: Option<PathBuf>) -> Result<Done, Stop> {
    if !shared.overlays.is_empty() {
        let record = dir.as_deref().or(folder(shared)?).map_or(Ok(data::embedded()), load)?;
        let problems = data::check_overlay(record, &shared.overlays);
        let fine = || shared.overlays.iter().map(|path| refusals::no_problems(path)).collect::<String>();
        return if problems.is_empty() { Ok(Done::new(fine(), choice(shared))) } else { Err(Stop::Findings(problems)) };
    }
    let dir = match dir {
        Some(dir) => dir,
        None => folder(shared)?.unwrap_or(Path::new("data")).to_path_buf(),
    };
    let problems = data::check(&dir);
    if problems.is_empty() {
        return Ok(Done::new(refusals::no_problems(&dir), choice(shared)));
    }
    // Where there is no record, nothing was checked.
    if problems.iter().any(|problem| problem.code.is_without_record()) {
        return Err(Stop::Record(dir, Problems(problems)));
    }
    Err(Stop::Findings(problems))
}

/// The record: the one inside the program, or that of a folder, with what is laid over it.
fn corpus(shared: &Shared) -> Result<&'static Corpus, Stop> {
    let record = match (shared.record, folder(shared)?) {
        (Some(record), _) => record,
        (None, Some(dir)) => named(load(dir)?, dir),
        (None, None) => data::embedded(),
    };
    match &shared.overlays[..] {
        [] => Ok(record),
        overlays => data::with_overlay(record, overlays).map_err(Stop::Overlay),
    }
}

/// A record with the folder that it was read from, where the line names it.
fn named(record: &'static Corpus, dir: &Path) -> &'static Corpus {
    if std::env::var_os("DEDERE_DATA").is_some_and(|set| set == dir.as_os_str()) {
        return record;
    }
    let folder: &'static str = Box::leak(problem::escape(&dir.to_string_lossy()).into_owned().into_boxed_str());
    Box::leak(Box::new(Corpus { edition: Edition { folder: Some(folder), ..record.edition }, ..*record }))
}

fn load(dir: &Path) -> Result<&'static Corpus, Stop> {
    data::load(dir).map_err(|problems| Stop::Record(dir.to_path_buf(), problems))
}

/// A record to compare with, perhaps of an older program.
fn load_to_compare(dir: &Path) -> Result<&'static Corpus, Stop> {
    data::load_to_compare(dir).map_err(|problems| Stop::Record(dir.to_path_buf(), problems))
}

fn folder(shared: &Shared) -> Result<Option<&Path>, Stop> {
    let unset = || std::env::var_os("DEDERE_DATA").is_some_and(|dir| dir.is_empty());
    match shared.data.as_deref() {
        Some(dir) if !dir.as_os_str().is_empty() => Ok(Some(dir)),
        Some(_) if !unset() => Err(refusals::missing_folder().into()),
        _ => Ok(None),
    }
}

fn today(shared: &Shared) -> Result<Day, Stop> {
    match &shared.today {
        // What "today" means is the clock's to say.
        Some(typed) => civil("--today", typed, clock::today().unwrap_or(FIRST_DAY)),
        None => Ok(clock::today()?),
    }
}

/// The day asked about, today where none is given.
fn date(typed: Option<&str>, today: Day) -> Result<Day, Stop> {
    typed.map_or(Ok(today), |typed| civil("--date", typed, today))
}

/// Said on standard error beside a result that does not show what was laid over the record.
fn laid_over(corpus: &Corpus) -> Option<String> {
    corpus.edition.overlay.map(|overlay| refusals::laid_over(overlay.files))
}

/// A report in its format.
fn finish(corpus: &Corpus, shared: &Shared, report: &Report, format: Format) -> Done {
    Done::new(render(corpus, report, format, style(shared)), choice(shared))
}

fn civil(option: &str, typed: &str, today: Day) -> Result<Day, Stop> {
    not_too_early(option, day::read(typed, today).map_err(|why| refusals::bad_day(option, typed, why))?)
}

fn not_too_early(option: &str, day: Day) -> Result<Day, Stop> {
    if day < FIRST_DAY { Err(refusals::too_early(option, day, FIRST_DAY).into()) } else { Ok(day) }
}

fn answer(typed: &str) -> Result<Answer, Stop> {
    Answer::from_word(typed).ok_or_else(|| refusals::unknown_answer(typed).into())
}
