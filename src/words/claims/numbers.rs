//! Numbers that claims give, and what makes them up.

use super::super::{
    Voice, cites,
    english::{Land, small_title},
    message::claim as text,
};
use crate::claims::{Counted, Share};
use crate::law::Binds;

/// How many there are.
pub fn counted(voice: &Voice, of: Counted, least: u64, most: u64, shares: &[Share]) -> String {
    let (on, tense) = (voice.date, voice.tense());
    let as_known = || number(voice, least, most);
    let counted = match of {
        Counted::PartiesTo(treaty) => voice.say(text::party_count(as_known(), most, voice.instrument(treaty), on, tense)),
        Counted::SignatoriesOf(treaty) => voice.say(text::signatory_count(as_known(), most, voice.instrument(treaty), on)),
        Counted::WarrantsOf(court) => {
            voice.say(text::warrant_count(as_known(), least, voice.corpus.court_name(court), on, tense))
        }
        Counted::FindingsOf(court) => voice.say(text::finding_count(as_known(), least, voice.corpus.court_name(court), on)),
        Counted::ObligedToArrest(_) if least == most => voice.say(text::obliged_count(most, voice.person(), on, tense)),
        Counted::ObligedToArrest(_) => voice.say(text::obliged_count_or_more(least, most - least, voice.person(), on, tense)),
    };
    let rules: Vec<String> = shares.iter().filter_map(|share| by_rule(voice, share)).collect();
    let rules = (!rules.is_empty()).then(|| voice.say(text::by_rule(rules)));
    let all = std::iter::once(counted).chain(shares.iter().filter_map(|share| state(voice, share))).chain(rules);
    all.collect::<Vec<_>>().join(" ")
}

/// So many by a rule, and which states where they are few.
fn by_rule(voice: &Voice, share: &Share) -> Option<String> {
    let Share::By(rule, number, states) = share else { return None };
    let states: Vec<String> = states.iter().map(|state| Land::StateOn(state, voice.date).to_string()).collect();
    // Where the rule itself cites nothing, the text that names the state does.
    let row = || if let Binds::States(rows) = rule.binds { rows.iter().find_map(|row| row.cites.first()) } else { None };
    let article = rule.cites.first().or_else(row).map(|cite| cites::one(voice.corpus, *cite));
    Some(voice.say(text::share(
        *number,
        Some(states).filter(|states| !states.is_empty()),
        small_title(voice.corpus, rule),
        article,
    )))
}

/// A state that makes the difference to another number.
fn state(voice: &Voice, share: &Share) -> Option<String> {
    Some(match *share {
        Share::By(..) => return None,
        Share::Since(state, day) => voice.say(text::among_since(Land::State(state), day)),
        Share::Only(state, day) => voice.say(text::among_only(Land::State(state), day)),
        Share::Until(state, day) => voice.say(text::among_until(Land::State(state), day)),
        Share::Leaves(state, day) => voice.say(text::leaves(Land::State(state), day)),
        Share::Stayed(state, revoked, day) => voice.say(text::stayed(Land::State(state), day, revoked)),
    })
}

/// A number that is known exactly, or only to lie between two others.
fn number(voice: &Voice, least: u64, most: u64) -> String {
    match (least, most) {
        (least, most) if least == most => least.to_string(),
        (least, u64::MAX) => voice.say(text::at_least(least)),
        (least, most) => voice.say(text::between(least, most)),
    }
}
