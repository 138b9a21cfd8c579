//! A line that was not read, as a refusal: what was wrong, what was expected, and what to type instead.

use std::ffi::OsString;

use clap::{
    Arg, Command, CommandFactory,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{args::Cli, clock, instead, manual, row};
use crate::{
    law::{Corpus, Day},
    query::{
        line::{Meant, meant, visits},
        timeline::FIRST_DAY,
    },
    refusals::{self, Argument, Refusal},
};

/// What is wrong with these arguments, which were not read. Names in them are looked up in the record.
pub(super) fn refusal(error: &clap::Error, arguments: &[OsString], record: &Corpus) -> Refusal {
    let program = manual::described(Cli::command(), record);
    let line = Line::of(&program, arguments, record);
    let named = context(error, ContextKind::InvalidArg);
    let first = named.first().cloned().unwrap_or_default();
    let given = context(error, ContextKind::InvalidValue).into_iter().next();
    match error.kind() {
        ErrorKind::InvalidValue if given.as_deref().is_none_or(str::is_empty) => refusals::no_value(line.argument(&first)),
        ErrorKind::InvalidValue => refusals::no_such_value(line.valued(&first, given.unwrap_or_default())),
        ErrorKind::TooManyValues => refusals::value_too_many(Argument { given, ..line.argument(&first) }),
        ErrorKind::UnknownArgument if first.starts_with('-') => line.unknown_option(first),
        ErrorKind::UnknownArgument => line.word_too_many(first),
        ErrorKind::InvalidSubcommand => {
            line.unknown_command(context(error, ContextKind::InvalidSubcommand).into_iter().next().unwrap_or_default())
        }
        ErrorKind::MissingSubcommand => refusals::no_command(&line.path(), line.commands()),
        ErrorKind::MissingRequiredArgument => {
            refusals::missing_arguments(&line.path(), named.iter().map(|shown| line.argument(shown)).collect())
        }
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> = context(error, ContextKind::PriorArg).iter().map(|shown| name_of(shown)).collect();
            refusals::not_together(line.argument(&first), &others)
        }
        ErrorKind::InvalidUtf8 => refusals::no_text(),
        _ => {
            let said = error.to_string();
            refusals::unread_line(&line.path(), said.lines().next().unwrap_or_default().trim_start_matches("error: "))
        }
    }
}

/// What is told with an error, of one kind.
fn context(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        _ => Vec::new(),
    }
}

/// The name alone of an argument as usage lines show it: `--format <FORMAT>`, `<KIND>`, `[STATE]...`.
fn name_of(shown: &str) -> String {
    let name = shown.split([' ', '=']).next().unwrap_or_default();
    name.trim_end_matches('.').trim_matches(['<', '>', '[', ']']).to_owned()
}

/// A line as it was typed: the command that it names, and what stands behind.
struct Line<'a> {
    program: &'a Command,
    command: &'a Command,
    record: &'a Corpus,
    today: Day,
    /// The program, and the commands that are named.
    named: Vec<String>,
    /// All that was typed behind the program.
    typed: Vec<String>,
    /// Where the words stand in it that are neither an option nor the value of one, behind the command.
    words: Vec<usize>,
}

impl<'a> Line<'a> {
    fn of(program: &'a Command, arguments: &[OsString], record: &'a Corpus) -> Line<'a> {
        let typed: Vec<String> = arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
        let today = clock::today().unwrap_or(FIRST_DAY);
        let mut line = Line {
            program,
            command: program,
            record,
            today,
            named: vec![program.get_name().to_owned()],
            typed,
            words: Vec::new(),
        };
        let mut at = 0;
        while let Some(word) = line.typed.get(at) {
            if word.starts_with('-') && word.len() > 1 {
                at += if takes_next(line.command, word) { 2 } else { 1 };
                continue;
            }
            match line.command.find_subcommand(word).filter(|_| line.words.is_empty()) {
                Some(command) => {
                    line.command = command;
                    line.named.push(command.get_name().to_owned());
                }
                None => line.words.push(at),
            }
            at += 1;
        }
        line
    }

    /// The command as it is typed.
    fn path(&self) -> String {
        self.named.join(" ")
    }

    fn argument(&self, shown: &str) -> Argument {
        let found = self.command.get_arguments().find(|argument| argument.to_string() == shown);
        let name = name_of(shown);
        Argument {
            values: found.map(values).unwrap_or_default(),
            about: found.filter(|found| takes_value(found)).and_then(Arg::get_help).map(ToString::to_string).unwrap_or_default(),
            example: self.example(&name),
            name,
            ..Argument::default()
        }
    }

    /// The first example of the command; for an option, the first with it.
    fn example(&self, name: &str) -> Option<String> {
        let after = self.command.get_after_help()?.to_string();
        let lines = after.lines().map(str::trim).filter(|line| line.starts_with(&self.path()));
        let fits = |line: &&str| !name.starts_with('-') || line.split(' ').any(|word| word == name);
        lines.into_iter().find(fits).map(str::to_owned)
    }

    /// An argument with the value that it does not take.
    fn valued(&self, shown: &str, given: String) -> Argument {
        let argument = self.argument(shown);
        // What cannot be listed may still be exported.
        let tables = if self.named.ends_with(&["list".to_owned()]) { self.program.find_subcommand("export") } else { None };
        let table = tables.and_then(|tables| tables.find_subcommand(&given));
        let table = table.map(|table| format!("{} export {}", self.program.get_name(), table.get_name()));
        let suggested = table.or_else(|| instead::of(&given, &argument.values));
        Argument { suggested, given: Some(given), example: None, ..argument }
    }

    /// The commands that can be named here; those of the program itself are told by its help.
    fn commands(&self) -> Argument {
        let all = self.command.get_subcommands().filter(|command| !command.is_hide_set() && self.named.len() > 1);
        let values = all.map(|command| command.get_name().to_owned()).collect();
        Argument { name: "COMMAND".to_owned(), values, ..Argument::default() }
    }

    fn unknown_option(&self, given: String) -> Refusal {
        let has = |command: &Command| options(command).any(|option| option == given);
        let within = self.command.get_subcommands().any(has).then(|| {
            let typed = self.words.iter().filter_map(|at| self.command.find_subcommand(&self.typed[*at]));
            let named = typed.into_iter().find(|command| has(command)).map_or("COMMAND", Command::get_name);
            format!("{} {named}", self.path())
        });
        let word = given.trim_start_matches('-');
        // What is asked for may be the value of an option.
        let as_value = || {
            let valued = self.command.get_arguments().filter_map(|argument| Some((argument.get_long()?, values(argument))));
            let mut found = valued.filter_map(|(option, values)| Some((option, instead::exactly(word, &values)?)));
            found.next().map(|(option, value)| format!("--{option} {value}"))
        };
        let slip = || {
            let options: Vec<String> = options(self.command).map(|option| option.trim_start_matches('-').to_owned()).collect();
            instead::of(word, &options).filter(|_| word.len() > 1).map(|option| format!("--{option}"))
        };
        let suggested = if within.is_some() { None } else { as_value().or_else(slip) };
        let argument = Argument { name: given.clone(), given: Some(given), suggested, ..Argument::default() };
        refusals::no_such_option(&self.path(), argument, within.as_deref())
    }

    /// A word where none is expected: part of a name, or a name that belongs behind an option.
    fn word_too_many(&self, given: String) -> Refusal {
        if let Some((option, day)) = self.day_in_words(&given) {
            return refusals::day_in_quotes(option, &day);
        }
        let takes = |name: &str| {
            let mut positionals = self.command.get_positionals().filter_map(Arg::get_value_names);
            positionals.any(|names| names.iter().any(|own| own.as_str() == name))
        };
        let suggested = if takes("PERSON") && takes("STATE") {
            match visits(self.record, &self.typed_at(&self.words), self.today) {
                Some((person, places)) if places.len() == 1 => {
                    self.with(&self.words, [person].into_iter().chain(places).collect())
                }
                _ => None,
            }
        } else {
            let words = self.from(&given);
            self.by_option(&self.typed_at(words)).and_then(|instead| self.with(words, instead))
        };
        let argument = Argument { name: given.clone(), given: Some(given), suggested, ..Argument::default() };
        refusals::word_too_many(&self.path(), argument)
    }

    /// An option with a day of several words behind it, of which this is the second.
    fn day_in_words(&self, second: &str) -> Option<(&str, String)> {
        let at = *self.words.iter().find(|at| self.typed[**at] == second)?;
        let option = self.typed.get(at.checked_sub(2)?).filter(|option| takes_next(self.command, option))?;
        let behind: Vec<String> = self.typed[at..].iter().take_while(|word| !word.starts_with('-')).take(3).cloned().collect();
        Some((option, row::day(Some(&self.typed[at - 1]), &behind, self.today)?))
    }

    /// Names with the options that stand for them, where the command has these.
    fn by_option(&self, words: &[&str]) -> Option<Vec<String>> {
        let named = match meant(self.record, words, self.today)? {
            Meant::Visits(person, places) if places.len() == 1 => {
                [vec!["--person".to_owned(), person, "--state".to_owned()], places].concat()
            }
            Meant::Person(person) => vec!["--person".to_owned(), person],
            Meant::Place(place) => vec!["--state".to_owned(), place],
            Meant::Group(group) => vec!["--group".to_owned(), group],
            Meant::Visits(..) | Meant::Subject(_) => return None,
        };
        let has = |option: &String| options(self.command).any(|own| own == *option);
        named.iter().step_by(2).all(has).then_some(named)
    }

    fn unknown_command(&self, given: String) -> Refusal {
        let top = self.named.len() == 1;
        let words = self.from(&given);
        let named = || self.command_for(&self.typed_at(words)).and_then(|instead| self.with(words, instead)).filter(|_| top);
        let line = |command: String| format!("{} {command}", self.path());
        // A kind of what is on record is listed.
        let listed = || {
            let kinds = self.command.find_subcommand("list")?.get_positionals().flat_map(values).collect::<Vec<_>>();
            instead::exactly(&given, &kinds).map(|kind| line(format!("list {kind}")))
        };
        let all: Vec<String> = self.command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let slip = || instead::of(&given, &all).map(line);
        let suggested = named().or_else(listed).or_else(slip);
        refusals::no_such_command(&self.path(), Argument { given: Some(given.clone()), suggested, ..self.commands() })
    }

    /// The command that answers names alone.
    fn command_for(&self, words: &[&str]) -> Option<Vec<String>> {
        let command = |name: &str, of: String| vec![name.to_owned(), of];
        Some(match meant(self.record, words, self.today)? {
            Meant::Visits(person, places) => [command("check", person), places].concat(),
            Meant::Person(person) => command("person", person),
            Meant::Place(place) => command("state", place),
            Meant::Group(group) => [vec!["obligations".to_owned()], command("--group", group)].concat(),
            Meant::Subject(id) => command("explain", id),
        })
    }

    /// Where the words stand that follow this one without an option between them, itself among them.
    fn from(&self, word: &str) -> &[usize] {
        let first = self.words.iter().position(|at| self.typed[*at] == word).unwrap_or_default();
        let words = self.words.get(first..).unwrap_or_default();
        let together = words.windows(2).take_while(|pair| pair[0] + 1 == pair[1]).count() + 1;
        &words[..together.min(words.len())]
    }

    fn typed_at(&self, words: &[usize]) -> Vec<&str> {
        words.iter().map(|at| self.typed[*at].as_str()).collect()
    }

    /// The whole line with others in the place of these words; cut behind them where the rest cannot be shown as it would be typed.
    fn with(&self, gone: &[usize], words: Vec<String>) -> Option<String> {
        let start = *gone.first()?;
        let kept = |(at, word): (usize, &String)| (!gone.contains(&at)).then(|| word.clone());
        let before = self.typed.iter().enumerate().take(start).filter_map(kept);
        let behind: Vec<String> = self.typed.iter().enumerate().skip(start).filter_map(kept).collect();
        let program = self.program.get_name().to_owned();
        let line: Vec<String> = [program].into_iter().chain(before).chain(words).collect();
        let whole = [line.clone(), behind].concat();
        instead::line(&whole).or_else(|| instead::line(&line))
    }
}

/// Whether the next word is the value of this option.
fn takes_next(command: &Command, option: &str) -> bool {
    let of = |argument: &&Arg| {
        let long = argument.get_long().is_some_and(|long| option.strip_prefix("--") == Some(long));
        long || argument.get_short().is_some_and(|short| option.strip_prefix('-') == Some(short.to_string().as_str()))
    };
    command.get_arguments().find(of).is_some_and(takes_value)
}

fn takes_value(argument: &Arg) -> bool {
    argument.get_action().takes_values()
}

/// The options of a command, as they are typed.
fn options(command: &Command) -> impl Iterator<Item = String> {
    command.get_arguments().filter_map(|argument| Some(format!("--{}", argument.get_long()?)))
}

/// All that an argument can be, where that is a closed list.
fn values(argument: &Arg) -> Vec<String> {
    let all = argument.get_possible_values();
    all.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name().to_owned()).collect()
}
