//! Flags in words: what the record says of each, filled in for the case.

use super::{
    Voice,
    english::Land,
    facts,
    message::{self, Value},
    template::filled,
};
use crate::law::*;

/// What a flag's sentence may need beside the flag.
#[derive(Clone, Copy, Debug, Default)]
pub struct FlagContext<'a> {
    /// The ground on which an obligation survives an exit.
    pub ground: Option<Ground>,
    /// The answer beside which it stands.
    pub answer: Option<Answer>,
    /// The state of the office was outside the treaty when the acts happened.
    pub not_bound_then: Option<StateId>,
    /// The court of the document.
    pub court: Option<CourtId>,
    /// The page has named the office.
    pub office_told: bool,
    /// Who disputed it, and when, by the day asked about and later.
    pub disputed_by: &'a [(String, i16, bool)],
}

/// A flag's sentence: the first of its sayings that fits the case, or else what it means, whoever is asked about.
pub fn flag(voice: &Voice, raised: &Raised, context: FlagContext) -> String {
    let Some(flag) = voice.corpus.flag(raised.code) else { return String::new() };
    first_that_fits(voice, raised, context, flag.says).unwrap_or_else(|| flag.means.to_owned())
}

/// What a short page says of a flag, in the row of its own.
pub fn flag_in_row(voice: &Voice, raised: &Raised, context: FlagContext) -> Option<(Row, String)> {
    let (row, sayings) = voice.corpus.flag(raised.code)?.page?;
    Some((row, first_that_fits(voice, raised, context, sayings)?))
}

/// The first that fits the case and whose holes can all be filled.
fn first_that_fits(voice: &Voice, raised: &Raised, context: FlagContext, sayings: &[Saying]) -> Option<String> {
    let fits = |saying: &&Saying| {
        saying.ground.is_none_or(|ground| context.ground == Some(ground))
            && saying.beside.is_none_or(|answer| context.answer == Some(answer))
            && saying.from.is_none_or(|from| from <= voice.date)
    };
    sayings.iter().filter(fits).find_map(|saying| filled(&saying.text, |hole| value(voice, raised, context, hole)))
}

/// What a flag adds to the sentence that answers.
pub fn flag_in_headline(voice: &Voice, raised: &Raised) -> Option<String> {
    let text = voice.corpus.flag(raised.code)?.headline.as_ref()?;
    filled(text, |hole| value(voice, raised, FlagContext::default(), hole))
}

fn value(voice: &Voice, raised: &Raised, context: FlagContext, hole: Hole) -> Value<'static> {
    let notice = |what| match what {
        What::NoticePending(_, notice) | What::NoticeRevoked(_, notice) => Some(notice),
        _ => None,
    };
    let notice = raised.facts.iter().find_map(|fact| notice(fact.what));
    let value = match hole.of() {
        Some(FlagHole::Person) => Some(Value::Text(voice.person().into())),
        Some(FlagHole::State) => Some(Value::Land(voice.state())),
        Some(FlagHole::Office) if context.office_told => None,
        Some(FlagHole::Office) => raised.facts.iter().find_map(|fact| match fact.what {
            What::Holds(office) => Some(Value::Text(facts::office_title(voice, office).into())),
            _ => None,
        }),
        Some(FlagHole::Fact) => raised.facts.first().map(|shown| Value::Text(facts::fact(voice, shown).into())),
        Some(FlagHole::Disputes) => {
            let of = |wanted: bool| {
                let of_then = context.disputed_by.iter().filter(move |(.., later)| *later == wanted);
                of_then.map(|(who, year, _)| voice.say(message::hearing::disputed(who, *year))).collect::<Vec<_>>()
            };
            let later = Some(of(true)).filter(|later| !later.is_empty());
            (!context.disputed_by.is_empty()).then(|| Value::Text(voice.say(message::hearing::disputes(of(false), later)).into()))
        }
        Some(FlagHole::Court) => context.court.map(|court| Value::Text(voice.corpus.court_name(court).into())),
        Some(FlagHole::Unsettled) => raised.facts.iter().find_map(|fact| match fact.what {
            What::NoSovereign(place) => Some(Value::Land(Land::Place(place))),
            _ => None,
        }),
        Some(FlagHole::ShutOut) => voice.host.shut_out().then(|| Value::Land(voice.state())),
        Some(FlagHole::Tense) => Some(Value::Choice(voice.tense() as usize)),
        Some(FlagHole::Outsider) => context.not_bound_then.map(|state| Value::Land(voice.name(state))),
        Some(FlagHole::Received) => notice.map(|notice| Value::Day(notice.received)),
        Some(FlagHole::Effect) => notice.map(|notice| Value::Day(notice.effect)),
        Some(FlagHole::Revoked) => notice.and_then(|notice| notice.revoked).map(Value::Day),
        None => None,
    };
    value.unwrap_or(Value::Nothing)
}
