//! What both peers written in Rust share: what is asked on the command line, and the claims of a file.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdout};

use anyhow::{Context, Result, bail};

/// The answer, and the rules that give it.
pub type Told = (&'static str, Vec<String>);

/// What a peer can be asked.
pub trait Core {
    /// Every person and state that there is.
    fn names(&self) -> (Vec<String>, Vec<String>);
    /// The answer about one pair on a day.
    fn ask(&mut self, person: &str, state: &str, day: i64) -> Result<Told>;
}

/// Strongest first.
pub fn answer(rules: &BTreeSet<String>) -> &'static str {
    match () {
        () if rules.contains("R1") || rules.contains("R6") => "obliged",
        () if rules.contains("R2") => "obliged-contested",
        () => "none",
    }
}

/// Does what the arguments after the first say: `check PERSON STATE DAY`, `pairs DAY` or `claims FILE`.
pub fn run(core: &mut impl Core, arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::new(stdout().lock());
    match arguments[..] {
        ["check", person, state, day] => {
            let (answer, rules) = core.ask(person, state, day.parse()?)?;
            writeln!(out, "{}", [vec![answer.to_owned()], rules].concat().join(","))?;
        }
        ["pairs", day] => {
            let (day, (persons, states)) = (day.parse()?, core.names());
            for person in &persons {
                for state in &states {
                    let (answer, rules) = core.ask(person, state, day)?;
                    if answer != "none" {
                        writeln!(out, "{person},{state},{answer},{}", rules.join(","))?;
                    }
                }
            }
        }
        ["claims", path] => {
            let mut lines = BufReader::new(File::open(path)?);
            let mut line = String::new();
            while lines.read_line(&mut line)? > 0 {
                let cells: Vec<&str> = line.trim_end().split(',').collect();
                let [number, person, state, day, expected] = cells[..] else { bail!("not five cells: {line}") };
                if core.ask(person, state, day.parse().context("a day")?)?.0 != expected {
                    writeln!(out, "{number}")?;
                }
                line.clear();
            }
        }
        _ => bail!("what is asked is check PERSON STATE DAY, pairs DAY or claims FILE"),
    }
    Ok(out.flush()?)
}
