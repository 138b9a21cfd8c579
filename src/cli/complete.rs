//! Completions: the scripts that shells read, and the answers to them. A shell asks with a variable in the environment, so that nothing
//! of this is built on any other run.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use clap::{CommandFactory, ValueEnum, builder::StyledStr};
use clap_complete::{
    engine::{ArgValueCompleter, CompletionCandidate},
    env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh},
};

use super::{
    args::{Cli, Shared, Shell},
    manual,
    stop::{self, Done},
    terminal::choice,
};
use crate::{
    data,
    law::{Answer, Closed, Corpus, Named, PlaceKind, fold},
    query::explain::{self, Subject},
};

/// `dedere completions`.
pub(super) fn completions(shared: &Shared, shell: Shell) -> Done {
    Done::new(script(shell), choice(shared))
}

/// Set by the scripts: the shell that asks.
const ASKED: &str = "DEDERE_COMPLETE";

impl Shell {
    fn completer(self) -> &'static dyn EnvCompleter {
        match self {
            Shell::Bash => &Bash,
            Shell::Zsh => &Zsh,
            Shell::Fish => &Fish,
            Shell::Powershell => &Powershell,
            Shell::Elvish => &Elvish,
        }
    }
}

/// The script that makes a shell ask.
pub fn script(shell: Shell) -> String {
    if shell == Shell::Bash {
        return BASH.replace("ASKED", ASKED);
    }
    let mut script = Vec::new();
    // Writing to memory does not fail.
    let _ = shell.completer().write_registration(ASKED, "dedere", "dedere", "dedere", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// Bash takes a word apart at a colon, and articles have one: put it together, and give back what stands behind the last colon.
const BASH: &str = r#"_dedere() {
    local words=() word joined=false
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ ${#words[@]} -gt 1 && ( $word == : || $joined == true ) ]]; then
            words[${#words[@]}-1]+=$word
        else
            words+=("$word")
        fi
        if [[ $word == : ]]; then joined=true; else joined=false; fi
    done
    local last=$(( ${#words[@]} - 1 )) current reply
    current=${words[last]}
    COMPREPLY=()
    while IFS= read -r reply || [[ -n $reply ]]; do
        [[ -n $reply ]] || continue
        if [[ $current == *:* ]]; then reply=${reply#"${current%:*}:"}; fi
        COMPREPLY+=("$reply")
    done < <(ASKED=bash _CLAP_COMPLETE_INDEX=$last _CLAP_IFS=$'\n' dedere -- "${words[@]}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=/] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o bashdefault -F _dedere dedere
"#;

/// Answers a shell, where one asks. `None`: nobody asks, and the run goes on.
pub fn answered(arguments: &[OsString]) -> Option<ExitCode> {
    let asked = std::env::var(ASKED).ok().filter(|asked| !asked.is_empty() && asked != "0")?;
    let shell = Shell::value_variants().iter().find(|shell| shell.completer().is(&asked))?;
    let start = arguments.iter().position(|argument| argument == "--").map_or(arguments.len(), |at| at + 1);
    let typed = arguments[start..].to_vec();
    let mut out = Vec::new();
    let written = if typed.is_empty() {
        out = script(*shell).into_bytes();
        Ok(())
    } else {
        let mut command = attached(manual::built(Cli::command()));
        shell.completer().write_complete(&mut command, typed, std::env::current_dir().ok().as_deref(), &mut out)
    };
    Some(stop::quietly(written.and_then(|()| io::stdout().write_all(&out)), 0))
}

/// The command with candidates for its names and ids.
fn attached(command: clap::Command) -> clap::Command {
    command
        .mut_args(|argument| {
            let name = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
            let completer = match (name.as_str(), argument.get_id().as_str()) {
                ("PERSON", _) | (_, "person") => ArgValueCompleter::new(persons),
                ("STATE" | "STOP", _) | (_, "state") => ArgValueCompleter::new(states),
                ("NAMES", "persons") => ArgValueCompleter::new(persons),
                ("NAME", "group") => ArgValueCompleter::new(groups),
                ("INSTRUMENT", _) => ArgValueCompleter::new(instruments),
                ("COURT", _) => ArgValueCompleter::new(courts),
                ("ANSWER", _) => ArgValueCompleter::new(answers),
                ("ID", _) => ArgValueCompleter::new(ids),
                _ => return argument,
            };
            argument.add(completer)
        })
        .mut_subcommands(attached)
}

/// The record that a shell is answered from: that of DEDERE_DATA where it can be read, or the one inside the program.
fn corpus() -> &'static Corpus {
    let folder = std::env::var_os("DEDERE_DATA").filter(|dir| !dir.is_empty());
    folder.and_then(|dir| data::load(Path::new(&dir)).ok()).unwrap_or_else(data::embedded)
}

/// Candidates: what to type, and what it stands for.
type Candidates = BTreeMap<String, String>;

fn offered(candidates: Candidates) -> Vec<CompletionCandidate> {
    let candidate = |(value, help): (String, String)| {
        let help = (!help.is_empty()).then(|| StyledStr::from(help));
        CompletionCandidate::new(value).help(help)
    };
    candidates.into_iter().map(candidate).collect()
}

/// Names of some kind: ids that begin as typed; other names in one word that do; and, where neither does, ids of names that have a word
/// that does, in whatever script it is typed.
fn named(
    corpus: &Corpus,
    typed: &OsStr,
    wanted: impl Fn(Named) -> Option<(&'static str, &'static str)>,
) -> Vec<CompletionCandidate> {
    const MOST: usize = 200;
    let typed = typed.to_string_lossy();
    if typed.chars().count() > crate::law::LONGEST_NAME {
        return Vec::new();
    }
    let plain = typed.to_lowercase();
    let folded = fold(&typed);
    let mut begun = Candidates::new();
    let mut other = Candidates::new();
    for entry in corpus.names {
        let Some((id, name)) = wanted(entry.means) else { continue };
        if id.starts_with(&plain) {
            begun.insert(id.to_owned(), name.to_owned());
        } else if folded.is_empty() || entry.shared {
            continue;
        } else if entry.name.starts_with(&folded) && plain.starts_with(&folded) && !entry.name.contains(' ') {
            begun.insert(entry.name.to_owned(), name.to_owned());
        } else if entry.name.split(' ').any(|word| word.starts_with(&folded)) {
            other.insert(id.to_owned(), name.to_owned());
        }
    }
    let mut found = if begun.is_empty() { other } else { begun };
    while found.len() > MOST {
        found.pop_last();
    }
    // Some shells drop what does not begin with the very letters that were typed.
    let as_typed = |value: String| match value.strip_prefix(plain.as_str()) {
        Some(rest) => format!("{typed}{rest}"),
        None => value,
    };
    offered(found.into_iter().map(|(value, help)| (as_typed(value), help)).collect())
}

fn persons(typed: &OsStr) -> Vec<CompletionCandidate> {
    let corpus = corpus();
    let person = |means| if let Named::Person(id) = means { corpus.person(id).map(|person| (id.0, person.name)) } else { None };
    named(corpus, typed, person)
}

fn states(typed: &OsStr) -> Vec<CompletionCandidate> {
    let corpus = corpus();
    named(corpus, typed, |means| match means {
        Named::State(id) => corpus.state(id).map(|state| (id.0, state.name)),
        Named::Place(id) => corpus.place(id).filter(|place| place.kind != PlaceKind::Ambiguous).map(|place| (id.0, place.name)),
        _ => None,
    })
}

fn beginning(typed: &OsStr, all: impl Iterator<Item = (String, String)>) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy().to_lowercase();
    offered(all.filter(|(value, _)| value.to_lowercase().starts_with(&typed)).collect())
}

fn instruments(typed: &OsStr) -> Vec<CompletionCandidate> {
    let all = corpus().instruments.iter().map(|instrument| (instrument.id.to_string(), instrument.short.to_owned()));
    beginning(typed, all)
}

fn courts(typed: &OsStr) -> Vec<CompletionCandidate> {
    beginning(typed, corpus().courts.iter().map(|court| (court.id.to_string(), court.name.to_owned())))
}

fn groups(typed: &OsStr) -> Vec<CompletionCandidate> {
    beginning(typed, corpus().groups.iter().map(|group| (group.id.to_string(), group.name.to_owned())))
}

fn answers(typed: &OsStr) -> Vec<CompletionCandidate> {
    beginning(typed, Answer::all().map(|answer| (answer.word().to_owned(), String::new())))
}

/// Ids to explain. Articles once their instrument is typed, sources once their beginning is: there are hundreds.
fn ids(typed: &OsStr) -> Vec<CompletionCandidate> {
    let corpus = corpus();
    let shown = typed.to_string_lossy();
    let wanted = |subject: &Subject| match subject {
        Subject::Article(..) => shown.contains(':'),
        Subject::Source(_) => shown.chars().count() > 2,
        _ => true,
    };
    let help = |subject: &Subject| match subject {
        Subject::Article(_, article) => article.heading.to_owned(),
        Subject::Instrument(instrument) => instrument.short.to_owned(),
        Subject::Rule([rule, ..]) => rule.title.to_owned(),
        Subject::Process(person, _) => person.name.to_owned(),
        Subject::Source(source) => source.title.to_owned(),
        Subject::Court(court) => court.name.to_owned(),
        Subject::Situation(situation) => situation.name.to_owned(),
        Subject::Place(place) => place.name.to_owned(),
        Subject::Topic(topic) => topic.name.to_owned(),
        _ => String::new(),
    };
    let subjects = explain::subjects(corpus).filter(|(_, subject)| wanted(subject)).map(|(id, subject)| (id, help(&subject)));
    beginning(typed, subjects)
}
