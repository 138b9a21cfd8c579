//! The command line: an arm for each command, a few lines each. Reads what was typed, asks, writes once, and gives the exit code.
//!
//! Never: law, or tables.

mod args;
mod args_claims;
mod clock;
mod complete;
mod diff;
mod explain;
mod formats;
mod list;
mod manual;
mod obligations;
mod pager;
mod person;
mod records;
mod state;
mod status;
mod stop;
mod timeline;
mod verify;
mod whole;

use std::{
    ffi::OsString,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anstream::{AutoStream, ColorChoice};
use clap::{Args, CommandFactory, FromArgMatches};

use crate::{
    data,
    law::{Answer, Corpus, Day, LONGEST_NAME, Question, answer_at},
    problem::{Problems, escape},
    query::{check::check as answered, names, timeline::FIRST_DAY},
    report::{CheckReport, Failure, Format, Report, Style, render},
    words,
};
use args::{Check, Cli, Color, Command, Data, Shared, Written};
use args_claims::{Export, Init, Reported};
use stop::{Done, Manner, Stop};

/// Runs the program with these arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(code) = complete::answered(&arguments) {
        return code;
    }
    let (json, annotations) = (wants(&arguments, "json"), wants(&arguments, "github"));
    let mut manner = Manner { paged: true, ascii: false, json, annotations };
    let outcome = match typed(&arguments).map_err(|error| safe_to_show(error, &arguments)) {
        Ok(cli) => {
            (manner.paged, manner.ascii) = (!cli.shared.no_pager, cli.shared.ascii);
            // What was read counts, and not what looks alike: a file may be called `--format`.
            manner.annotations = matches!(&cli.command, Command::Verify(asked) if asked.format == Reported::Github);
            dispatch(cli)
        }
        Err(error) if error.use_stderr() && json => Err(Stop::Usage(stop::from_clap(&error))),
        Err(error) => return stop::tell_clap(&error, manner),
    };
    stop::ended_with(outcome, manner)
}

/// What was typed. A command that is typed right is read without the others: to put them together costs more than an answer does.
fn typed(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let read =
        |command: clap::Command| command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    if let Some(cli) = typed_check(arguments) {
        return Ok(cli);
    }
    let mut command = Cli::command();
    if let Some(cli) = alone(&command, arguments.get(1)).and_then(|command| read(command).ok()) {
        return Ok(cli);
    }
    // What the help says of the record is only put together where help is asked for.
    if arguments.len() < 2 || arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        command = manual::described(command, data::embedded());
    }
    read(command)
}

/// The same error about arguments that can be shown: nothing in them acts on a terminal, and none is longer than any name.
fn safe_to_show(error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let shown = |argument: &OsString| {
        let argument = argument.to_string_lossy();
        let short: String = argument.chars().take(LONGEST_NAME).collect();
        let cut = if short.len() < argument.len() { "…" } else { "" };
        OsString::from(format!("{}{cut}", escape(&short)))
    };
    if !error.use_stderr() {
        return error;
    }
    typed(&arguments.iter().map(shown).collect::<Vec<_>>()).err().unwrap_or(error)
}

/// `check`, of which a start is to cost no more than it must: read as a program of its own. Whatever is not plain is left to the whole.
fn typed_check(arguments: &[OsString]) -> Option<Cli> {
    let (first, rest) = arguments.get(1..)?.split_first()?;
    let program = clap::Command::new("dedere").no_binary_name(true).disable_help_flag(true).disable_version_flag(true);
    let mut program = (first == "check").then(|| Check::augment_args(Shared::augment_args(program)))?;
    let mut matches = program.try_get_matches_from_mut(rest).ok()?;
    let command = Command::Check(Check::from_arg_matches_mut(&mut matches).ok()?);
    let cli = Cli { command, shared: Shared::from_arg_matches_mut(&mut matches).ok()? };
    // Read once in a run: taking them apart would only cost time.
    std::mem::forget((program, matches));
    Some(cli)
}

/// The program as if it had the one command that is named first.
fn alone(program: &clap::Command, first: Option<&OsString>) -> Option<clap::Command> {
    let command = program.find_subcommand(first?)?.clone();
    Some(clap::Command::new("dedere").args(program.get_arguments().cloned()).subcommand(command).subcommand_required(true))
}

/// An arm for each command.
fn dispatch(cli: Cli) -> Result<Done, Stop> {
    match cli.command {
        Command::Check(asked) => check(&cli.shared, asked),
        Command::Verify(asked) => verify::run(&cli.shared, &asked),
        Command::Export(Export::Claimreview { files, written }) => verify::export(&cli.shared, &files, written),
        Command::Init(Init::Claims { file }) => records::init_claims(&cli.shared, &file),
        Command::Replay { file, format } => records::replay(&cli.shared, &file, format),
        Command::Data(Data::Diff { old, new, format }) => records::data_diff(&cli.shared, &old, new.as_deref(), format),
        Command::Obligations(asked) => obligations::run(&cli.shared, asked),
        Command::State(asked) => state::run(&cli.shared, asked),
        Command::Person(asked) => person::run(&cli.shared, asked),
        Command::Timeline(asked) => timeline::run(&cli.shared, asked),
        Command::Diff(asked) => diff::run(&cli.shared, asked),
        Command::Explain(asked) => explain::run(&cli.shared, &asked),
        Command::List(asked) => list::run(&cli.shared, asked),
        Command::Completions { shell } => Ok(manual::completions(&cli.shared, shell)),
        Command::Man { dir } => manual::man(&cli.shared, data::embedded(), dir.as_deref()),
        Command::Export(Export::Table(asked)) => list::export(&cli.shared, asked),
        Command::Data(Data::Status(asked)) => status::run(&cli.shared, &asked),
        Command::Data(Data::Check { dir }) => data_check(&cli.shared, dir),
    }
}

/// `dedere check`.
fn check(shared: &Shared, asked: Check) -> Result<Done, Stop> {
    let today = today(shared)?;
    let date = asked.date.as_deref().map_or(Ok(today), |typed| day("--date", typed))?;
    let expected = asked.expect.as_deref().map(answer).transpose()?;
    let (person, place) = asked.names()?;
    let corpus = corpus(shared)?;
    let person = names::person(corpus, &person).map_err(|refused| Failure::refused(&refused))?;
    let place = names::place(corpus, &place, date).map_err(|refused| Failure::refused(&refused))?;
    let question = Question { person, place, date, presence: asked.presence.into(), today };
    let (answer, text) = if asked.quiet {
        let answer = answer_at(corpus, &question, &corpus.host(place, date));
        (answer, format!("{}\n", answer.word()))
    } else {
        let checked = answered(corpus, question);
        let put = if asked.format == Written::Json { CheckReport::new } else { CheckReport::for_page };
        let report = Report::Check(Box::new(put(corpus, &checked, asked.why)));
        let said = (checked.opinion.answer, render(corpus, &report, asked.format.into(), style(shared)));
        // The run is over once this is written: taking it apart first would be a tenth of it.
        std::mem::forget((checked, report));
        said
    };
    let unmet = expected.filter(|expected| *expected != answer).map(|expected| words::unexpected(expected, answer));
    Ok(Done { unmet, ..Done::new(text, choice(shared)) })
}

/// `dedere data check`.
fn data_check(shared: &Shared, dir: Option<PathBuf>) -> Result<Done, Stop> {
    let dir = match dir {
        Some(dir) => dir,
        None => folder(shared)?.unwrap_or(Path::new("data")).to_path_buf(),
    };
    let problems = data::check(&dir);
    if problems.is_empty() {
        return Ok(Done::new(words::no_problems(&dir), choice(shared)));
    }
    // Where there is no record, nothing was checked.
    if problems.iter().any(|problem| problem.code.is_without_record()) {
        return Err(Stop::Record(dir, Problems(problems)));
    }
    Err(Stop::Findings(problems))
}

/// The record: the one inside the program, or that of a folder.
fn corpus(shared: &Shared) -> Result<&'static Corpus, Stop> {
    match folder(shared)? {
        Some(dir) => load(dir),
        None => Ok(data::embedded()),
    }
}

fn load(dir: &Path) -> Result<&'static Corpus, Stop> {
    data::load(dir).map_err(|problems| Stop::Record(dir.to_path_buf(), problems))
}

fn folder(shared: &Shared) -> Result<Option<&Path>, Stop> {
    let unset = || std::env::var_os("DEDERE_DATA").is_some_and(|dir| dir.is_empty());
    match shared.data.as_deref() {
        Some(dir) if !dir.as_os_str().is_empty() => Ok(Some(dir)),
        Some(_) if !unset() => Err(words::missing_folder().into()),
        _ => Ok(None),
    }
}

fn today(shared: &Shared) -> Result<Day, Stop> {
    match &shared.today {
        Some(typed) => day("--today", typed),
        None => not_too_early("SOURCE_DATE_EPOCH", clock::today().map_err(|epoch| words::bad_epoch(&epoch))?),
    }
}

/// The day asked about, today where none is given; and today.
fn date_or_today(shared: &Shared, typed: Option<&str>) -> Result<(Day, Day), Stop> {
    let today = today(shared)?;
    Ok((typed.map_or(Ok(today), |typed| day("--date", typed))?, today))
}

/// A report in its format.
fn finish(corpus: &Corpus, shared: &Shared, report: &Report, format: Format) -> Done {
    Done::new(render(corpus, report, format, style(shared)), choice(shared))
}

fn day(option: &str, typed: &str) -> Result<Day, Stop> {
    not_too_early(option, Day::parse(typed).ok_or_else(|| words::bad_day(option, typed))?)
}

fn not_too_early(option: &str, day: Day) -> Result<Day, Stop> {
    if day < FIRST_DAY { Err(words::too_early(option, day, FIRST_DAY).into()) } else { Ok(day) }
}

fn answer(typed: &str) -> Result<Answer, Stop> {
    Answer::from_word(typed).ok_or_else(|| words::unknown_answer(typed).into())
}

impl Check {
    /// The person and the state: by option, or else in the order in which they were typed.
    fn names(&self) -> Result<(String, String), Stop> {
        let mut typed = [&self.first, &self.second].into_iter().flatten().chain(&self.rest);
        let person = self.person.as_ref().or_else(|| typed.next());
        let state = self.state.as_ref().or_else(|| typed.next());
        match (person, state, typed.next()) {
            (Some(person), Some(state), None) => Ok((person.clone(), state.clone())),
            (_, _, Some(extra)) => Err(words::one_name_too_many(extra).into()),
            (None, ..) => Err(words::missing_name("person").into()),
            (_, None, _) => Err(words::missing_name("state").into()),
        }
    }
}

fn choice(shared: &Shared) -> ColorChoice {
    match shared.color {
        Color::Auto => AutoStream::choice(&io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

fn style(shared: &Shared) -> Style {
    const USUAL: usize = 80;
    const WIDEST: usize = 110;
    let width =
        if io::stdout().is_terminal() { terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)) } else { None };
    let color = choice(shared) != ColorChoice::Never;
    let links = color && io::stdout().is_terminal() && shows_links(|name| std::env::var(name).ok());
    Style { width: width.unwrap_or(USUAL).clamp(40, WIDEST), color, ascii: shared.ascii, links }
}

/// Whether a terminal is known to show links (OSC 8), by what it says of itself.
fn shows_links(variable: impl Fn(&str) -> Option<String>) -> bool {
    let is = |name: &str, known: &[&str]| variable(name).is_some_and(|value| known.iter().any(|word| value.contains(word)));
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    if is("FORCE_HYPERLINK", &["0"]) || is("TERM", &["dumb"]) {
        return false;
    }
    set("FORCE_HYPERLINK")
        || is("TERM_PROGRAM", &["iTerm", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby"])
        || is("TERM", &["kitty", "alacritty", "foot", "ghostty", "wezterm"])
        || set("WT_SESSION")
        || set("KONSOLE_VERSION")
        || variable("VTE_VERSION").and_then(|version| version.parse::<u32>().ok()).is_some_and(|version| version >= 5000)
}

/// Whether this `--format` was typed, also where the rest cannot be understood.
fn wants(arguments: &[OsString], format: &str) -> bool {
    let is = |argument: &OsString, word: &str| argument.to_str() == Some(word);
    arguments.iter().any(|argument| argument.to_str().and_then(|typed| typed.strip_prefix("--format=")) == Some(format))
        || arguments.windows(2).any(|pair| is(&pair[0], "--format") && is(&pair[1], format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_read_alone_is_read_as_the_whole_program_reads_it() {
        let lines = [
            "check a b",
            "check --person a --state b --date 2024-09-02",
            "check --ascii a --today 2024-09-02 b --why --color never",
            "check a b c --presence overflight --expect obliged --format json --no-pager -q",
            "check --data=somewhere --format=markdown a",
        ];
        for line in lines {
            let typed: Vec<OsString> = ["dedere"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
            let alone = typed_check(&typed).expect(line);
            let whole = Cli::from_arg_matches(&Cli::command().try_get_matches_from(&typed).expect(line)).expect(line);
            assert_eq!(format!("{alone:?}"), format!("{whole:?}"), "{line}");
        }
        for line in ["check --help", "check --nothing", "check a --format csv", "checks a b", "--ascii check a b", ""] {
            let typed: Vec<OsString> = ["dedere"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
            assert!(typed_check(&typed).is_none(), "{line}");
        }
    }
}
