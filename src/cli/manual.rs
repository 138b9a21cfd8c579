//! The program about itself: its help by questions, its manual pages, its completions.

use std::{fs, path::Path};

use clap::{CommandFactory, builder::StyledStr};

use super::{Shared, Stop, args::Cli, man_page, refusals, stop::Done, terminal::choice, whole};
use crate::{
    law::Corpus,
    query::examples::{Examples, examples},
    words,
};

/// The commands by the question that brings a reader to them. One that is not named here stands in the last group.
const QUESTIONS: [(&str, &[&str]); 5] = [
    ("Must this state arrest this person?", &["check", "timeline"]),
    ("Who must be arrested where?", &["obligations", "map", "state", "person", "diff"]),
    ("Why, and on what record?", &["explain", "list", "data"]),
    ("Are published claims right?", &["verify", "replay", "init"]),
    ("For other programs, and this one", &["export"]),
];

/// Columns of the help, and of what stands before a command's words.
const WIDTH: usize = 80;
const INDENT: usize = 15;

/// The command with what its help takes from the record, and with its commands grouped by questions.
pub fn described(command: clap::Command, corpus: &Corpus) -> clap::Command {
    let examples = examples(corpus);
    let command = with_examples(built(command), &examples)
        .mut_subcommand("check", |check| check.after_help(words::about_check(corpus, &examples)));
    by_questions(command, words::about(corpus, &examples))
}

/// The command with all that its subcommands take. Each keeps the line that the list of commands has for it.
pub fn built(mut command: clap::Command) -> clap::Command {
    let line = |command: &clap::Command| Some((command.get_name().to_owned(), command.get_about()?.clone()));
    let lines: Vec<(String, StyledStr)> = command.get_subcommands().filter_map(line).collect();
    command.build();
    lines.into_iter().fold(command, |command, (name, about)| command.mut_subcommand(name, |command| command.about(about)))
}

/// Examples from the record in every help text that has a place for them.
fn with_examples(command: clap::Command, examples: &Examples) -> clap::Command {
    let command = match command.get_after_help().map(ToString::to_string) {
        Some(text) if text.contains('{') => command.after_help(words::filled(examples, &text, "\n")),
        _ => command,
    };
    command.mut_subcommands(|command| with_examples(command, examples))
}

fn by_questions(command: clap::Command, after: String) -> clap::Command {
    let line = |command: &clap::Command| {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let lines = filled(&about, WIDTH - INDENT);
        format!("  {:<13}{}\n", command.get_name(), lines.join(&format!("\n{}", " ".repeat(INDENT))))
    };
    let visible: Vec<&clap::Command> = command.get_subcommands().filter(|command| !command.is_hide_set()).collect();
    let named = |name: &str| QUESTIONS.iter().any(|(_, names)| names.contains(&name));
    let mut groups: Vec<String> = QUESTIONS
        .iter()
        .map(|(question, names)| {
            let lines = names.iter().filter_map(|name| visible.iter().find(|command| command.get_name() == *name));
            format!("{question}\n{}", lines.map(|command| line(command)).collect::<String>())
        })
        .collect();
    if let Some(last) = groups.last_mut() {
        last.extend(visible.iter().filter(|command| !named(command.get_name())).map(|command| line(command)));
    }
    let template = format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{}\nMore about a command: dedere COMMAND --help\n\n\
         Options:\n{{options}}{{after-help}}",
        groups.join("\n")
    );
    command.help_template(template).after_help(after)
}

/// Words in lines of at most so many columns.
fn filled(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `dedere man`: the page of the program, or a page a command in a folder.
pub(super) fn man(shared: &Shared, corpus: &Corpus, dir: Option<&Path>) -> Result<Done, Stop> {
    let command = described(Cli::command(), corpus);
    let whole = format!("{} {}", command.get_name(), command.get_version().unwrap_or_default());
    let page = |command: &clap::Command| man_page::written(command, &whole, corpus.edition.checked_on);
    let Some(dir) = dir else { return Ok(Done::new(page(&command), choice(shared))) };
    // Whoever types the name of a command wants its page, and no folder called so.
    if let Some(name) = dir.to_str().filter(|name| command.find_subcommand(name).is_some() && !dir.is_dir()) {
        return Err(refusals::no_folder_for_pages(command.get_name(), name).into());
    }
    let pages: Vec<(String, Vec<u8>)> =
        all(&command).map(|command| (format!("{}.1", man_page::name(command)), page(command).into_bytes())).collect();
    let written = fs::create_dir_all(dir).and_then(|()| whole::write_all(dir, &pages));
    written.map_err(|error| Stop::Unwritten(refusals::folder_not_written(dir, &error)))?;
    Ok(Done::new(refusals::pages_written(dir, pages.len()), choice(shared)))
}

/// A command, and each of its own.
fn all(command: &clap::Command) -> Box<dyn Iterator<Item = &clap::Command> + '_> {
    let own = command.get_subcommands().filter(|command| !command.is_hide_set());
    Box::new(std::iter::once(command).chain(own.flat_map(all)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::embedded;

    #[test]
    fn no_example_in_the_help_is_broken_over_lines() {
        let command = described(Cli::command(), embedded());
        let mut seen = 0;
        for command in all(&command) {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            for line in help.lines().filter(|line| line.starts_with("  dedere ")) {
                assert!(line.chars().count() <= WIDTH, "{}: {line}", command.get_name());
                seen += 1;
            }
        }
        assert!(seen > 40, "{seen}");
    }
}
