//! What is wrong with a claim, with its file or with what was typed. Like all errors about files and arguments, these stand here.

use std::path::Path;

use super::super::{
    RefusalWords,
    english::{list, the},
    refusals,
};
use crate::claims::{Fault, NotTaken};
use crate::law::*;
use crate::problem::{Code, escape};

/// A name in a claim that was not taken: the code, what is wrong, the way out.
pub fn fault(corpus: &Corpus, fault: &Fault) -> (Code, String, Option<String>) {
    let near = |nearest: Option<String>| nearest.map(|nearest| format!("did you mean `{nearest}`?"));
    match &fault.why {
        NotTaken::Name(refused) => {
            let words = refusals::refused(refused);
            let code = Code::ALL.iter().find(|code| code.word() == words.code).copied().unwrap_or(Code::UnknownWord);
            (code, words.message, words.help)
        }
        NotTaken::Instrument(typed, nearest) => (
            Code::UnknownInstrument,
            format!("no treaty or other text on record is called `{}`", escape(typed)),
            near(nearest.map(str::to_owned)).or(Some("`dedere list instruments` shows them".to_owned())),
        ),
        NotTaken::Court(typed, nearest) => {
            let all: Vec<String> = corpus.courts.iter().map(|court| format!("`{}`", court.id)).collect();
            let help = near(nearest.map(str::to_owned)).unwrap_or_else(|| format!("the courts are {}", list(&all, "and")));
            (Code::UnknownCourt, format!("no court on record is called `{}`", escape(typed)), Some(help))
        }
        NotTaken::Citation(typed, nearest) => (
            Code::MissingArticle,
            format!("`{}` is no article on record", escape(typed)),
            near(nearest.map(|cite| cite.to_string()))
                .or(Some("write `instrument:article`, as `dedere check` prints it".to_owned())),
        ),
        NotTaken::NotAState(place, state) => (
            Code::NotAState,
            format!("{} is a place, and only a state can do what is asserted", the(place.name)),
            near(state.map(|state| state.to_string())).or(Some("name the state".to_owned())),
        ),
        NotTaken::TooEarly(date) => {
            let words = refusals::too_early("date", *date, crate::query::timeline::FIRST_DAY);
            (Code::BadDate, words.message, words.help)
        }
    }
}

/// No file is named, and nothing comes in.
pub fn no_file() -> RefusalWords {
    RefusalWords {
        code: "usage",
        message: "no file of claims is given".to_owned(),
        help: Some("name one, or write one with: dedere init claims".to_owned()),
    }
}

/// A file that cannot be read.
pub fn cannot_read(file: &str, why: &str) -> RefusalWords {
    RefusalWords { code: "unreadable-file", message: format!("`{}` cannot be read: {}", escape(file), escape(why)), help: None }
}

/// A file that is no receipt.
pub fn no_receipt(file: &str) -> RefusalWords {
    RefusalWords {
        code: "no-receipt",
        message: format!("`{}` is not the output of `dedere check --format json`", escape(file)),
        help: Some("keep the output of that command as it is, and give the file".to_owned()),
    }
}

/// A format that a comparison does not have.
pub fn no_such_format() -> RefusalWords {
    RefusalWords {
        code: "usage",
        message: "`--against` is written as `text`, `json` or `markdown`".to_owned(),
        help: Some("leave `--against` away for the other formats".to_owned()),
    }
}

/// An age that is none.
pub fn bad_age(typed: &str) -> RefusalWords {
    let shown: String = typed.chars().take(40).collect();
    RefusalWords {
        code: "bad-age",
        message: format!("`{}` for --max-age is not a number of days", escape(&shown)),
        help: Some("write days or weeks, as in 90d or 12w".to_owned()),
    }
}

/// A file that cannot be written.
pub fn cannot_write(file: &Path, why: &str) -> RefusalWords {
    RefusalWords {
        code: "unwritable-file",
        message: format!("`{}` cannot be written: {}", escape(&file.to_string_lossy()), escape(why)),
        help: Some("give another file, or take that one away".to_owned()),
    }
}

/// A summary of a job that is lost.
pub fn no_summary(file: &Path, why: &str) -> RefusalWords {
    RefusalWords {
        code: "unwritable-file",
        message: format!("the job summary `{}` cannot be written: {}", escape(&file.to_string_lossy()), escape(why)),
        help: Some("the result above is whole; let GITHUB_STEP_SUMMARY name a file that can be written, or unset it".to_owned()),
    }
}

/// Problems that are not drawn.
pub fn more_problems(number: usize) -> String {
    format!("… and {number} more; dedere verify --format json lists up to 10000\n\n")
}
