//! Flags in words: what the record says of each, filled in for the case.

use super::{
    Voice, facts,
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
    /// Who disputed it, and when.
    pub disputed_by: &'a [(String, i16)],
}

/// A flag's sentence: the first of its sayings that fits the case, or else what it means, whoever is asked about.
pub fn flag(voice: &Voice, raised: &Raised, context: FlagContext) -> String {
    let Some(flag) = voice.corpus.flag(raised.code) else { return String::new() };
    let fits = |saying: &&Saying| {
        saying.ground.is_none_or(|ground| context.ground == Some(ground))
            && saying.beside.is_none_or(|answer| context.answer == Some(answer))
    };
    let said = flag.says.iter().filter(fits).find_map(|saying| filled(&saying.text, |hole| value(voice, raised, context, hole)));
    said.unwrap_or_else(|| flag.means.to_owned())
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
        Some(FlagHole::Office) => raised.facts.iter().find_map(|fact| match fact.what {
            What::Holds(office) => Some(Value::Text(facts::office_title(voice, office).into())),
            _ => None,
        }),
        Some(FlagHole::Fact) => raised.facts.first().map(|shown| Value::Text(facts::fact(voice, shown).into())),
        Some(FlagHole::Disputes) => {
            let by = context.disputed_by.iter().map(|(who, year)| voice.say(message::hearing::disputed(who, *year)));
            (!context.disputed_by.is_empty()).then(|| Value::Text(voice.say(message::hearing::disputes(by)).into()))
        }
        Some(FlagHole::Outsider) => context.not_bound_then.map(|state| Value::Land(voice.name(state))),
        Some(FlagHole::Received) => notice.map(|notice| Value::Day(notice.received)),
        Some(FlagHole::Effect) => notice.map(|notice| Value::Day(notice.effect)),
        Some(FlagHole::Revoked) => notice.and_then(|notice| notice.revoked).map(Value::Day),
        None => None,
    };
    value.unwrap_or(Value::Nothing)
}
