//! Flags in words: one sentence a code.

use super::{Voice, facts, flag_in_general, grammar::*};
use crate::law::*;

/// What a flag's sentence may need beside the flag.
#[derive(Clone, Copy, Debug, Default)]
pub struct FlagContext<'a> {
    /// The ground on which an obligation survives an exit.
    pub ground: Option<Ground>,
    /// The answer is already the strongest.
    pub strongest: bool,
    /// The state of the office was outside the treaty when the acts happened.
    pub not_bound_then: Option<StateId>,
    /// Who disputed it, and when.
    pub disputed_by: &'a [(String, i16)],
}

/// A flag's sentence: where there is no more to say, the one in general, about this person and this state.
pub fn flag(voice: &Voice, raised: &Raised, context: FlagContext) -> String {
    let state = capital(&voice.state());
    let in_state = voice.state();
    let person = voice.person();
    let office = raised.facts.iter().find_map(|fact| match fact.what {
        What::Holds(office) => Some(office),
        _ => None,
    });
    match raised.code.0 {
        "C-IMMUNITY-ICC" => {
            let held = "The Court holds that a sitting leader's immunity does not stop an arrest on its behalf, even for a leader \
                        whose state never joined. Some governments dispute this";
            let by: Vec<String> = context.disputed_by.iter().map(|(who, year)| format!("{who} ({year})")).collect();
            if by.is_empty() { format!("{held}.") } else { format!("{held}; in word or deed: {}.", list(&by, "and")) }
        }
        "C-FUNCTIONAL" => {
            let disputed = flag_in_general(raised.code);
            match context.not_bound_then {
                Some(of) => {
                    format!("{disputed} {} was not bound by the treaty then, which weakens the case.", capital(&voice.name(of)))
                }
                None => disputed.to_owned(),
            }
        }
        "C-SPECIAL-MISSION" => format!(
            "If {in_state} accepted this as an official special mission, custom may protect the visitor from arrest; whether it did is \
             not known here."
        ),
        "C-RESIDUAL" => match context.ground {
            Some(Ground::RequestReceived) => format!(
                "The obligation is said to survive the withdrawal because the request had reached {in_state} while it was still a \
                 party; how far that goes is disputed."
            ),
            Some(Ground::InvestigationOpen) => {
                "The obligation is said to survive the withdrawal because the investigation had begun \
                                                before it took effect; how far that goes is disputed."
                    .to_owned()
            }
            Some(Ground::OwnExaminationOpen) => format!(
                "The obligation is said to survive the withdrawal only because the situation in {in_state} itself was under preliminary \
                 examination; of the grounds for that this is the weakest."
            ),
            None => "The obligation is said to survive the withdrawal; how far that goes is disputed.".to_owned(),
        },
        "C-OVERFLIGHT" => {
            format!("{person} is taken to be in the airspace of {in_state} only, and no court has said what a state owes then.")
        }
        "C-AP1" => "The charge matches a grave breach of the treaty only in part.".to_owned(),
        "C-FRY" => format!(
            "Whether {in_state} was bound like the state that came before it, until it was itself admitted to the United Nations, was \
             disputed."
        ),
        "C-STATEHOOD" => format!("Whether {in_state} is a state, or can be bound by such a treaty, is disputed."),
        "I-DEFACTO" => {
            let who = raised.facts.first().map(|shown| capital(&facts::fact(voice, shown)));
            let who = who.unwrap_or_else(|| "Another power controls the place, or the government is not recognised".to_owned());
            format!("{who}. The treaties bind {in_state} all the same.")
        }
        "I-SEALED" if context.strongest => "A secret warrant existed on that day; who had received it is not public.".to_owned(),
        "I-WITHDRAWING" => {
            let notice = raised.facts.iter().find_map(|fact| match fact.what {
                What::NoticePending(_, notice) => Some(notice),
                _ => None,
            });
            match notice {
                Some(notice) => format!(
                    "{state} gave notice on {} that it was leaving; until the notice takes effect, on {}, it is bound in full.",
                    day(notice.received),
                    day(notice.effect)
                ),
                None => {
                    format!("{state} has given notice that it is leaving; until the notice takes effect it is bound in full.")
                }
            }
        }
        "I-RETURNED" => {
            let notice = raised.facts.iter().find_map(|fact| match fact.what {
                What::NoticeRevoked(_, notice) => Some((notice.received, notice.revoked?)),
                _ => None,
            });
            match notice {
                Some((received, revoked)) => format!(
                    "{state} gave notice on {} that it was leaving and took the notice back on {}, in time, so it never left.",
                    day(received),
                    day(revoked)
                ),
                None => format!("{state} gave notice that it was leaving and took it back in time, so it never left."),
            }
        }
        "I-OWN-COURTS" => {
            format!("{state} is the person's own state, where the immunity that protects leaders abroad does not apply.")
        }
        "I-OFFICE-UNVERIFIED" => match office {
            Some(office) => format!(
                "Whether {person} still held this office on that day was not checked: {}.",
                facts::office_title(voice, office)
            ),
            None => format!("Whether {person} still held office on that day was not checked."),
        },
        _ => flag_in_general(raised.code)
            .replace("The person", person)
            .replace("The state", &state)
            .replace("this state", &in_state),
    }
}
