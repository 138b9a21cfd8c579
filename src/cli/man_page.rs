//! A manual page, from what the help of a command says: arguments before options, examples as they are typed.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use crate::law::Day;

/// A line of the source has at most so many bytes; escapes and the letters of fonts come on top.
const WIDTH: usize = 66;

/// The page of a command that is built. `whole`: the program and its version, as they stand in the footer. `day`: that of the page.
pub(super) fn written(command: &Command, whole: &str, day: Day) -> String {
    let mut page = Roff::new();
    let name = name(command);
    page.control("TH", [name.to_uppercase().as_str(), "1", &day.to_string(), whole, "User Commands"]);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    section(&mut page, "NAME");
    text(&mut page, &format!("{name} - {about}"));
    section(&mut page, "SYNOPSIS");
    synopsis(&mut page, command);
    section(&mut page, "DESCRIPTION");
    text(&mut page, &command.get_long_about().map_or(about, ToString::to_string));
    let shown = |argument: &&Arg| !argument.is_hide_set();
    let (arguments, mut options): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().filter(shown).partition(|one| one.is_positional());
    // What every command has comes last.
    options.sort_by_key(|option| option.is_global_set());
    items(&mut page, "ARGUMENTS", arguments);
    items(&mut page, "OPTIONS", options);
    commands(&mut page, command);
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let after = After::read(&after);
    after.write(&mut page);
    if name.contains('-') {
        section(&mut page, "SEE ALSO");
        let parent = name.rsplit_once('-').map_or(name.as_str(), |(parent, _)| parent);
        page.text([bold(parent), roman("(1)")]);
    }
    page.render()
}

/// The name under which a page is found.
pub(super) fn name(command: &Command) -> String {
    command.get_display_name().unwrap_or_else(|| command.get_name()).replace(' ', "-")
}

fn section(page: &mut Roff, title: &str) {
    page.control("SH", [title]);
}

/// A text in lines that are not too long. A sign at the beginning of one is text too.
fn text(page: &mut Roff, words: &str) {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() && line.len() + 1 + word.len() > WIDTH {
            page.text([roman(std::mem::take(&mut line))]);
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        page.text([roman(line)]);
    }
}

/// Lines as they stand.
fn as_typed(page: &mut Roff, lines: &[String]) {
    page.control("EX", []);
    for line in lines {
        page.text([roman(line.as_str())]);
    }
    page.control("EE", []);
}

fn synopsis(page: &mut Roff, command: &Command) {
    let bin = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let mut parts = vec![bold(bin), roman(" ["), italic("OPTIONS"), roman("]")];
    if command.has_subcommands() {
        parts.extend([roman(" "), italic("COMMAND")]);
    }
    for argument in command.get_positionals().filter(|argument| !argument.is_hide_set()) {
        let (open, close) = if argument.is_required_set() { ("", "") } else { ("[", "]") };
        let more = if argument.get_action().takes_values() && takes_several(argument) { " ..." } else { "" };
        parts.extend([roman(format!(" {open}")), italic(value_of(argument)), roman(format!("{more}{close}"))]);
    }
    page.text(parts);
}

fn takes_several(argument: &Arg) -> bool {
    argument.get_num_args().is_some_and(|number| number.max_values() > 1)
        || matches!(argument.get_action(), clap::ArgAction::Append)
}

/// What stands for the value of an argument.
fn value_of(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Arguments, each with what it is and what it can be.
fn items(page: &mut Roff, title: &str, arguments: Vec<&Arg>) {
    if arguments.is_empty() {
        return;
    }
    section(page, title);
    for argument in arguments {
        page.control("TP", []);
        page.text(tag(argument));
        let help = argument.get_long_help().or(argument.get_help()).map(ToString::to_string).unwrap_or_default();
        let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        let preset = match defaults.join(" ") {
            preset if preset.is_empty() || !argument.get_action().takes_values() => String::new(),
            preset => format!(" [default: {preset}]"),
        };
        let variable = argument.get_env().map(|name| format!(" [env: {}]", name.to_string_lossy())).unwrap_or_default();
        text(page, &format!("{help}{preset}{variable}"));
        let values = argument.get_possible_values();
        let values: Vec<_> = values.iter().filter(|value| !value.is_hide_set() && argument.get_action().takes_values()).collect();
        if !values.is_empty() {
            page.control("RS", []);
            for value in values {
                page.control("TP", []);
                page.text([bold(value.get_name())]);
                text(page, &value.get_help().map(ToString::to_string).unwrap_or_default());
            }
            page.control("RE", []);
        }
    }
}

/// An argument as it is typed.
fn tag(argument: &Arg) -> Vec<Inline> {
    let mut parts: Vec<Inline> = Vec::new();
    if let Some(short) = argument.get_short() {
        parts.extend([bold(format!("-{short}")), roman(", ")]);
    }
    if let Some(long) = argument.get_long() {
        parts.push(bold(format!("--{long}")));
        if argument.get_action().takes_values() {
            parts.push(roman(" "));
        }
    }
    if argument.get_action().takes_values() {
        parts.push(italic(value_of(argument)));
    }
    parts
}

fn commands(page: &mut Roff, command: &Command) {
    let mut shown: Vec<&Command> = command.get_subcommands().filter(|command| !command.is_hide_set()).collect();
    shown.sort_by_key(|command| command.get_name());
    if shown.is_empty() {
        return;
    }
    section(page, "COMMANDS");
    for command in shown {
        page.control("TP", []);
        page.text([bold(name(command)), roman("(1)")]);
        text(page, &command.get_about().map(ToString::to_string).unwrap_or_default());
    }
}

/// What stands behind the options in the help, by what it is.
#[derive(Default)]
struct After {
    /// Lines to type.
    examples: Vec<String>,
    /// A code, and what it says.
    codes: Vec<(String, String)>,
    /// All else, a paragraph each.
    notes: Vec<String>,
}

impl After {
    fn read(after: &str) -> After {
        const CODES: &str = "Exit codes: ";
        let mut read = After::default();
        for paragraph in after.split("\n\n") {
            let mut codes: Option<String> = None;
            let mut note = String::new();
            for line in paragraph.lines() {
                if let Some(first) = line.strip_prefix(CODES) {
                    codes = Some(first.to_owned());
                } else if let Some(codes) = &mut codes {
                    *codes += &format!(" {line}");
                } else if line.starts_with("  ") {
                    read.examples.push(line.trim().to_owned());
                } else if let Some((label, typed)) = line.split_once("  ").filter(|(label, _)| label.ends_with(':')) {
                    read.examples.push(format!("# {}", label.trim_end_matches(':')));
                    read.examples.push(typed.trim().to_owned());
                } else if line != "Examples:" {
                    note += &format!("{line} ");
                }
            }
            read.notes.extend(Some(note).filter(|note| !note.trim().is_empty()));
            for code in codes.iter().flat_map(|codes| codes.trim_end_matches('.').split(';')) {
                let (code, says) = code.trim().split_once(' ').unwrap_or((code.trim(), ""));
                read.codes.push((code.to_owned(), says.to_owned()));
            }
        }
        read
    }

    fn write(&self, page: &mut Roff) {
        if !self.codes.is_empty() {
            section(page, "EXIT STATUS");
        }
        for (code, says) in &self.codes {
            page.control("TP", []);
            page.text([bold(code.as_str())]);
            text(page, says);
        }
        if !self.examples.is_empty() {
            section(page, "EXAMPLES");
            as_typed(page, &self.examples);
        }
        if !self.notes.is_empty() {
            section(page, "NOTES");
        }
        for (at, note) in self.notes.iter().enumerate() {
            if at > 0 {
                page.control("PP", []);
            }
            text(page, note);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_options_is_taken_apart_by_what_it_is() {
        let after = After::read(
            "Examples:\n  one two\n  three | four -\n\nFish:  one > two\n\nFiles: these\nand those.\nExit codes: 0 yes;\n1 no: not\nat all.",
        );
        assert_eq!(after.examples, ["one two", "three | four -", "# Fish", "one > two"]);
        assert_eq!(after.notes, ["Files: these and those. "]);
        assert_eq!(after.codes, [("0".to_owned(), "yes".to_owned()), ("1".to_owned(), "no: not at all".to_owned())]);
    }

    #[test]
    fn a_line_that_begins_like_a_request_is_text() {
        let mut page = Roff::new();
        text(&mut page, ".so /etc/passwd 'tis");
        as_typed(&mut page, &[".TH x".to_owned(), "\\fBbold".to_owned()]);
        let page = page.render();
        assert!(
            !page.lines().any(|line| line.starts_with(".so") || line.starts_with(".TH") || line.starts_with("\\fB")),
            "{page}"
        );
    }
}
