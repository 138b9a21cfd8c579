//! What the reader sees it on: width, colour, links; and the pager that long output goes through on a terminal.

use std::{
    io::{self, IsTerminal, Write},
    process::{Child, Command, Stdio},
};

use anstream::{AutoStream, ColorChoice};

use super::args::{Color, Shared};
use crate::draw::Style;

/// Whether colour is wanted on standard output.
pub(super) fn choice(shared: &Shared) -> ColorChoice {
    match shared.color {
        Color::Auto if forced(|name| std::env::var(name).ok()) => ColorChoice::Always,
        Color::Auto => AutoStream::choice(&io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

/// Whether colour is wanted wherever the output goes: what many programs obey beside CLICOLOR_FORCE. NO_COLOR outweighs it.
fn forced(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    set("FORCE_COLOR") && variable("FORCE_COLOR").as_deref() != Some("0") && !set("NO_COLOR")
}

/// How a page is drawn there.
pub(super) fn style(shared: &Shared) -> Style {
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

/// The pager to use for a text, where one is wanted: on a terminal that the text does not fit.
pub fn wanted(text: &str) -> Option<Child> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return None;
    }
    let rows = terminal_size::terminal_size().map_or(24, |(_, rows)| usize::from(rows.0));
    if text.lines().count() < rows {
        return None;
    }
    let typed = ["DEDERE_PAGER", "PAGER"].into_iter().find_map(|name| std::env::var(name).ok());
    let (program, arguments) = command(typed.as_deref())?;
    let mut pager = Command::new(&program);
    pager.args(arguments).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        pager.env("LESS", LESS);
    }
    pager.spawn().ok()
}

/// Short texts are shown and left, colours kept; the last line says how to leave.
const LESS: &str = "-RFX -Ps dedere - space or arrows to read on, q to leave ?e(end).";

/// A pager as typed, in words; none typed: less. An empty word, or cat, means no pager.
fn command(typed: Option<&str>) -> Option<(String, Vec<String>)> {
    let mut words = typed.unwrap_or("less -RFX").split_whitespace().map(str::to_owned);
    let program = words.next().filter(|program| program != "cat")?;
    Some((program, words.collect()))
}

/// Shows a text in a pager, and waits until the reader leaves it. A reader who leaves early is no error.
pub fn show(mut pager: Child, text: &[u8]) -> io::Result<()> {
    if let Some(mut input) = pager.stdin.take() {
        let written = input.write_all(text);
        drop(input);
        if let Err(error) = written
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            return Err(error);
        }
    }
    pager.wait().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_forced_by_what_programs_agree_on_and_never_against_a_reader_who_wants_none() {
        let with = |variables: &[(&str, &str)]| {
            forced(|name| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned()))
        };
        assert!(with(&[("FORCE_COLOR", "1")]) && with(&[("FORCE_COLOR", "3")]));
        assert!(!with(&[]) && !with(&[("FORCE_COLOR", "0")]) && !with(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    }

    #[test]
    fn a_pager_is_less_unless_another_or_none_is_typed() {
        let parts = |program: &str, arguments: &[&str]| {
            Some((program.to_owned(), arguments.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()))
        };
        assert_eq!(command(None), parts("less", &["-RFX"]));
        assert_eq!(command(Some("more -s")), parts("more", &["-s"]));
        assert_eq!(command(Some("")), None);
        assert_eq!(command(Some("cat")), None);
    }
}
