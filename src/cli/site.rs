//! `dedere export site`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use super::{
    Shared, Stop, corpus,
    folder::{self, Stands},
    load_to_compare, refusals,
    stop::{Done, words_of},
    terminal::choice,
    today,
};
use crate::{query::names, refusals::Refusal, site};

/// A site of static files.
#[derive(Debug, Args)]
#[command(
    long_about = "A site of static files, for readers without the program: pick a person, a state or place, a day, and the page that check \
                  prints comes back, word for word. With pages of persons, states, courts and law, a search in every script, and a map. It \
                  works from a folder too, and asks nobody for anything.",
    after_help = "Examples:\n  \
                  dedere export site public\n  \
                  dedere export site public --force --base-url https://example.org/arrests/\n  \
                  dedere export site public --base-url https://example.org/ --since older-record\n\n\
                  What was, is and will be is told as of the day of writing: --today gives another."
)]
pub struct Site {
    /// The folder to write: one that is not there, or is empty
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: PathBuf,

    /// Answers about this person alone, once for each: any name, short name or id [default: everybody on record]
    #[arg(long = "person", value_name = "NAME")]
    persons: Vec<String>,

    /// Write it in place of a site that is there
    #[arg(long)]
    force: bool,

    /// Where it will be: pages then name their addresses, and there is a sitemap
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    base_url: Option<String>,

    /// An older record, a folder of data: answers that changed since it stand in a feed
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, requires = "base_url")]
    since: Option<PathBuf>,
}

/// Writes a site.
pub(super) fn run(shared: &Shared, asked: &Site) -> Result<Done, Stop> {
    let today = today(shared)?;
    let base = asked.base_url.as_deref().map(address).transpose()?;
    // Nothing is worked out for a folder that cannot be written.
    let place =
        folder::Folder::open(&asked.dir, asked.force, site::is_of_a_site).map_err(|stands| refused(&asked.dir, &stands))?;
    let corpus = corpus(shared)?;
    let older = asked.since.as_deref().map(load_to_compare).transpose()?;
    let mut asking = site::Asking::new(corpus, today);
    if !asked.persons.is_empty() {
        let found = asked.persons.iter().map(|typed| names::person(corpus, typed, Some(today)));
        asking = asking.about(found.collect::<Result<_, _>>()?);
    }
    (asking.base, asking.since) = (base.as_deref(), older);
    let files = asking.files();
    place.write(&files).map_err(|error| Stop::Unwritten(refusals::folder_not_written(&asked.dir, &error)))?;
    Ok(Done::new(refusals::site_written(&asked.dir, files.len()), choice(shared)))
}

/// Why a folder is not written.
fn refused(dir: &Path, stands: &Stands) -> Stop {
    match stands {
        Stands::NotEmpty => refusals::folder_not_empty(dir).into(),
        Stands::Other(name) => refusals::no_site_there(dir, name).into(),
        Stands::NoFolder => refusals::no_folder(dir).into(),
        Stands::Error(error) => Stop::Unwritten(refusals::cannot_write(dir, &words_of(error))),
    }
}

/// An address of a folder, with a slash at its end.
fn address(typed: &str) -> Result<String, Refusal> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| typed.strip_prefix(scheme));
    let host = rest.map_or("", |rest| rest.split('/').next().unwrap_or_default());
    let plain = |sign: char| {
        sign.is_ascii_graphic() && !matches!(sign, '<' | '>' | '"' | '\'' | '\\' | '`' | '#' | '?' | '{' | '}' | '|' | '^')
    };
    let sound = !host.is_empty() && !host.starts_with(['.', ':', '@']) && typed.chars().all(plain);
    if !sound {
        return Err(refusals::bad_address(typed));
    }
    Ok(format!("{}/", typed.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_ends_in_one_slash() {
        for typed in ["https://example.org", "https://example.org/", "https://example.org//"] {
            assert_eq!(address(typed).expect("an address"), "https://example.org/");
        }
        assert_eq!(address("http://localhost:8000/a").expect("an address"), "http://localhost:8000/a/");
        for typed in [
            "",
            "example.org",
            "ftp://e.org",
            "https://",
            "https:///a",
            "https://e.org/?a",
            "https://e.org/#a",
            "https://e.org/\"x",
            "https://e.org/ü",
        ] {
            assert!(address(typed).is_err(), "{typed}");
        }
    }
}
