//! Names in a claim that were not taken.

use super::{arguments::too_early, refusal::Refusal};
use crate::{
    claims::{Fault, NotTaken},
    law::Corpus,
    problem::{Code, Problem, escape, quote, with_suggestion},
    query::timeline::FIRST_DAY,
    words::{list, the_place},
};

/// What is wrong with a name, without its place.
pub fn fault(corpus: &Corpus, fault: &Fault) -> Problem {
    match &fault.why {
        NotTaken::Name(refused) => {
            let Refusal { code, message, help, .. } = Refusal::from(refused);
            let code = Code::of_word(code).unwrap_or(Code::UnknownWord);
            Problem { help, ..Problem::new(code, message) }
        }
        NotTaken::Instrument(typed, nearest) => {
            Problem::new(Code::UnknownInstrument, format!("no treaty or other text on record is called `{}`", escape(typed)))
                .help(near(*nearest).unwrap_or_else(|| "`dedere list instruments` shows them".to_owned()))
        }
        NotTaken::Court(typed, nearest) => {
            let all = || corpus.courts.iter().map(|court| format!("`{}`", court.id)).collect::<Vec<_>>();
            Problem::new(Code::UnknownCourt, format!("no court on record is called `{}`", escape(typed)))
                .help(near(*nearest).unwrap_or_else(|| format!("the courts are {}", list(&all(), "and"))))
        }
        NotTaken::Citation(typed, nearest) => {
            Problem::new(Code::MissingArticle, format!("`{}` is no article on record", escape(typed)))
                .help(near(*nearest).unwrap_or_else(|| "write `instrument:article`, as `dedere check` prints it".to_owned()))
        }
        NotTaken::NotAState(place, state) => {
            Problem::new(Code::NotAState, format!("{} is a place, and only a state can do what is asserted", the_place(place)))
                .help(near(*state).unwrap_or_else(|| "name the state".to_owned()))
        }
        NotTaken::Referral(typed, nearest) => {
            let known = corpus.terms.referrals.iter().map(|term| format!("`{}`", term.referral)).collect::<Vec<_>>();
            let problem = Problem::new(Code::UnknownWord, format!("unknown word {}", quote(typed)));
            with_suggestion(problem.label(format!("expected one of {}", known.join(", "))), *nearest)
        }
        NotTaken::TooEarly(date) => {
            let Refusal { message, help, .. } = too_early("date", *date, FIRST_DAY);
            Problem { help, ..Problem::new(Code::BadDate, message) }
        }
    }
}

fn near(nearest: Option<impl std::fmt::Display>) -> Option<String> {
    nearest.map(|nearest| format!("did you mean `{nearest}`?"))
}
