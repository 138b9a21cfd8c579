//! From what was typed to what was asked, and no more of clap than it must: the one place with tricks to start quickly. They are worth a
//! third of a start: `python3 benches/startup.py`.

use std::ffi::OsString;

use clap::{Args, CommandFactory, FromArgMatches};

use super::args::{Check, Cli, Command, Shared};
use super::manual;
use crate::{data, law::Corpus};

/// What was typed. A command that is typed right is read without the others: to put them together costs more than an answer does.
pub(super) fn typed(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    typed_on(arguments, data::embedded())
}

/// The same, with the help of another record.
pub(super) fn typed_on(arguments: &[OsString], record: &Corpus) -> Result<Cli, clap::Error> {
    let said = in_options(arguments);
    let arguments = said.as_deref().unwrap_or(arguments);
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
        command = manual::described(command, record);
    }
    read(command)
}

/// Whether each quick way to read a line makes of it what the whole program does; a panic where not. For tests.
pub(super) fn assert_read_alike(arguments: &[OsString]) {
    let whole = Cli::command().try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let whole = whole.map_or_else(|error| format!("{:?}", error.kind()), |cli| format!("{cli:?}"));
    if let Some(quick) = typed_check(arguments) {
        assert_eq!(format!("{quick:?}"), whole, "{arguments:?}");
    }
    let one = alone(&Cli::command(), arguments.get(1)).and_then(|command| command.try_get_matches_from(arguments).ok());
    if let Some(cli) = one.and_then(|matches| Cli::from_arg_matches(&matches).ok()) {
        assert_eq!(format!("{cli:?}"), whole, "{arguments:?}");
    }
}

/// `help` and `version` as commands, which people type as such: the same as the options of that name.
fn in_options(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let (program, rest) = arguments.split_first()?;
    let (first, rest) = rest.split_first()?;
    let option = match first.to_str()? {
        "help" => "--help",
        "version" if rest.is_empty() => "--version",
        _ => return None,
    };
    Some([program].into_iter().chain(rest).cloned().chain([OsString::from(option)]).collect())
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

/// Whether this option was typed with this value, also where the rest cannot be understood.
pub(super) fn wants(arguments: &[OsString], option: &str, value: &str) -> bool {
    let is = |argument: &OsString, word: &str| argument.to_str() == Some(word);
    let in_one = |typed: &str| typed.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) == Some(value);
    arguments.iter().any(|argument| argument.to_str().is_some_and(in_one))
        || arguments.windows(2).any(|pair| is(&pair[0], option) && is(&pair[1], value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_and_version_can_be_typed_as_commands() {
        let options = |line: &str| in_options(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        let words = |line: &str| Some(line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(options("dedere help"), words("dedere --help"));
        assert_eq!(options("dedere help data check"), words("dedere data check --help"));
        assert_eq!(options("dedere version"), words("dedere --version"));
        assert_eq!(options("dedere version check"), None);
        assert_eq!(options("dedere check help"), None);
    }

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
        for line in ["check --help", "check --nothing", "check a --format tsv", "checks a b", "--ascii check a b", ""] {
            let typed: Vec<OsString> = ["dedere"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
            assert!(typed_check(&typed).is_none(), "{line}");
        }
    }
}
