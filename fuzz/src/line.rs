//! A line as it is typed: the quick ways to read it make the same of it as the whole program, and what is written is clean.

use std::ffi::OsString;

use dedere::{cli, data};

use super::bytes::clean;

/// Commands that read no file and write none.
const COMMANDS: [&str; 9] = ["check", "route", "obligations", "timeline", "person", "state", "diff", "explain", "list"];
/// What names files, or asks for colour.
const LEFT_OUT: [&str; 5] = ["--data", "--with", "--input", "--color", "--out"];

/// The first byte is the command, the rest are words, parted by line feeds.
pub fn holds(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let words = String::from_utf8_lossy(rest);
    let words: Vec<&str> = words.split('\n').take(30).collect();
    let command = COMMANDS[usize::from(*first) % COMMANDS.len()];
    let line: Vec<OsString> = ["dedere", command].into_iter().chain(words.iter().copied()).map(OsString::from).collect();
    cli::assert_read_alike(&line);
    // An option can be given by its beginning.
    if words.iter().any(|word| {
        word.len() > 2
            && LEFT_OUT.iter().any(|out| out.starts_with(word.split('=').next().unwrap_or(word)) || word.starts_with(out))
    }) {
        return;
    }
    let words: Vec<OsString> = line.into_iter().chain(["--no-pager".into()]).collect();
    clean("what is written", &cli::written(&words, data::embedded()));
}
