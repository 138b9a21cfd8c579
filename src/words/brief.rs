//! What decides and what stands beside it, in the clauses of a short page.

use super::{
    Voice, capital,
    english::Tense,
    facts,
    message::{because as text, brief as row, value::Standing},
    plain, premise, say,
};
use crate::{law::*, query::brief::Held};

/// A premise that decides, as a clause. `refused`: the day on which the host said that it would not join what it had signed.
pub fn premise_clause(voice: &Voice, conclusion: &Conclusion, told: &Premise, refused: Option<Day>) -> String {
    let of_host = matches!(told.about, About::Bearer | About::Condition(Test::HostIs(_) | Test::BoundThrough(_)));
    if let About::Condition(Test::Conflict(wanted)) = told.about {
        let wanted = if is_contested(&told.facts) { ConflictTrait::TypeContested } else { *wanted };
        return voice.say(text::conflict(wanted, super::joined(voice, &told.facts)));
    }
    if let (About::Condition(Test::Request(_)), [sent, ..]) = (told.about, &told.facts[..]) {
        return request_clause(voice, sent);
    }
    let by_treaty = told.facts.iter().rev().find_map(|fact| of_treaty(voice, conclusion, fact, refused));
    match by_treaty.filter(|_| of_host && !is_ground(conclusion)) {
        Some(clause) => clause,
        None => premise(voice, conclusion, told),
    }
}

/// Whether what kind of conflict it is stands in dispute: then nothing is said of it as a fact (law.md R15).
pub fn is_contested(facts: &[Fact]) -> bool {
    facts.iter().any(|fact| matches!(fact.what, What::InConflict(conflict) if conflict.contested))
}

/// Whether the rule binds by more than a list of parties.
fn is_ground(conclusion: &Conclusion) -> bool {
    matches!(conclusion.rule.map(|rule| rule.binds), Some(Binds::FormerParties(_)))
}

/// Where the host stands under a treaty.
fn of_treaty(voice: &Voice, conclusion: &Conclusion, fact: &Fact, refused: Option<Day>) -> Option<String> {
    let (id, why) = match fact.what {
        What::Bound(id, period) if period.entry.through.is_none() => {
            return Some(member_since(voice, conclusion, id, voice.corpus.party_since(id, period)));
        }
        What::BoundLater(id, period) => {
            (id, period.from().map(|from| voice.say(text::joined_later(from, Tense::of(from, voice.today)))))
        }
        What::Left(id, period) => (id, period.until.map(|until| voice.say(text::left(until)))),
        What::Signed(id, action) => (id, Some(voice.say(text::signed(action.on, refused)))),
        What::NotListed(id, compared) => (id, Some(voice.say(text::not_listed(compared)))),
        What::Reaches(..) | What::EntryNotKnown(_) | What::PartyNotKnown(_) => return Some(facts::fact(voice, fact)),
        _ => return None,
    };
    let (state, tense) = (voice.state(), voice.tense());
    Some(match member_of(voice.corpus, id) {
        Some(body) => voice.say(text::not_member(state, body, tense, why)),
        None => voice.say(text::not_party(state, voice.instrument(id), tense, why)),
    })
}

fn member_since(voice: &Voice, conclusion: &Conclusion, id: InstrumentId, since: Option<Day>) -> String {
    let named = matches!(conclusion.status, Status::ProsecuteOrExtradite | Status::ProsecuteOrExtraditeContested)
        && conclusion.rule.is_some_and(|rule| rule.treaty == Some(id));
    // The court of the document is named before.
    let court = conclusion.process.and_then(|process| voice.corpus.court(process.court));
    let of_the_court = court.is_some_and(|court| court.instrument == Some(id));
    match member_of(voice.corpus, id) {
        Some(body) => voice.say(text::member(voice.state(), Some(body).filter(|_| !of_the_court), since)),
        None if named => voice.say(text::party_to_it(voice.state(), since)),
        None => voice.say(text::party(voice.state(), voice.instrument(id), since)),
    }
}

fn member_of(corpus: &Corpus, id: InstrumentId) -> Option<Text> {
    corpus.instrument(id).and_then(|instrument| instrument.member_of)
}

/// The body of which a state becomes a member, where that is how it is said: whoever becomes one of a court joins its treaty.
pub fn body_joined(corpus: &Corpus, id: InstrumentId) -> Option<Text> {
    member_of(corpus, id).filter(|body| corpus.courts.iter().all(|court| !body.ends_with(court.short)))
}

/// The request on record.
pub fn request_clause(voice: &Voice, sent: &Fact) -> String {
    match sent.what {
        What::Requested(_, request) if voice.corpus.terms.is_promise(request.kind) => voice.say(text::promised(request.sent)),
        What::Requested(_, request) => {
            let noun = voice.corpus.terms.request(request.kind);
            voice.say(text::requested(noun, request.at_latest, request.sent))
        }
        _ => facts::fact(voice, sent),
    }
}

/// Clauses, one behind the other, as a sentence.
pub fn clauses(voice: &Voice, clauses: Vec<String>) -> String {
    capital(&voice.say(text::all(clauses)))
}

/// What the host would owe, as a clause.
pub fn would(voice: &Voice, answer: Answer) -> String {
    voice.say(text::would(answer, voice.tense()))
}

/// What a missing fact would decide: about whether the host is bound, whether it had been told, or another.
pub fn either(voice: &Voice, about: About, status: Status, (with, without): (Answer, Answer)) -> String {
    let tense = voice.tense();
    let [with, without] = [with, without].map(|answer| would(voice, answer));
    match about {
        _ if status == Status::Sealed => voice.say(text::either_told(voice.state(), tense, with, without)),
        About::Bearer | About::Condition(Test::HostIs(_) | Test::BoundThrough(_)) => {
            voice.say(text::either_bound(tense, with, without))
        }
        _ => voice.say(text::either(with, without)),
    }
}

/// What is not known of a premise, without what is known beside it.
pub fn missing(voice: &Voice, told: &Premise) -> String {
    let known = |fact: &&Fact| matches!(fact.what, What::Bound(..));
    let open: Vec<Fact> = told.facts.iter().filter(|fact| !known(fact)).copied().collect();
    super::joined(voice, if open.is_empty() { &told.facts } else { &open })
}

/// Of whom the judges have held it: by the day asked about, and of this stay later; or that they only did so later.
pub fn held(corpus: &Corpus, held: &Held) -> String {
    match held.first_later {
        Some((_, on)) => say(corpus, row::held_later(on)),
        None => {
            let year = held.earlier.first().map_or(0, |(_, year)| *year);
            say(corpus, row::held(year, held.earlier.iter().map(|(person, _)| person.name), held.of_this_stay))
        }
    }
}

/// A clause as a sentence.
pub fn clause(voice: &Voice, clause: String) -> String {
    voice.say(text::clause(clause))
}

/// An objection that bars, as a sentence.
pub fn barred(voice: &Voice, argument: String, reason: String) -> String {
    voice.say(text::barred(argument, reason))
}

/// What is said where the record can name no sovereign.
pub fn depends_on_sovereign(corpus: &Corpus) -> Text {
    plain(corpus, text::depends_on_sovereign())
}

/// A change as a sentence.
pub fn sentence_of(voice: &Voice, change: &str) -> String {
    voice.say(row::change(change))
}

/// The request to the host, in a noun.
pub fn request_to(voice: &Voice) -> String {
    voice.say(row::request(voice.state()))
}

/// That none of the charges is one that the rule's treaty lists.
pub fn none_listed(voice: &Voice, conclusion: &Conclusion) -> Option<String> {
    super::documents::charged_by(voice, conclusion).map(|charged| voice.say(row::none_listed(charged)))
}

/// That the host is not a party: not yet, no longer or never.
pub fn not_a_party(voice: &Voice, conclusion: &Conclusion) -> Option<String> {
    let standing = conclusion.premises.last()?.facts.iter().rev().find_map(|fact| match fact.what {
        What::BoundLater(..) => Some(Standing::NotYet),
        What::Left(..) => Some(Standing::NoLonger),
        What::Signed(..) | What::NotListed(..) => Some(Standing::Never),
        _ => None,
    });
    standing.map(|standing| voice.say(row::not_a_party(standing)))
}

/// What an office is worth, behind its name.
pub fn held_by(voice: &Voice, office: &Office, short: &str) -> String {
    let former = !office.term().contains(voice.date);
    voice.say(row::held_by(former, facts::office_title(voice, office), short))
}

/// What there is beside a page that names no document.
pub fn no_document(corpus: &Corpus) -> Text {
    plain(corpus, text::no_document())
}

/// That the host owes the court of this document nothing, under these articles.
pub fn not_bound(voice: &Voice, process: &Process, cited: &[Citation]) -> String {
    // A court that is no more and left nothing to another binds nobody, whoever founded it.
    let closed = voice.corpus.court(process.court).filter(|court| court.successor.is_none()).and_then(|court| court.works.until);
    let closed = closed.map(Day::previous).filter(|last| *last < voice.date);
    let articles = Some(super::cites::grouped(voice.corpus, cited, None));
    let articles = articles.filter(|articles| closed.is_none() && !articles.is_empty());
    voice.say(text::not_bound(voice.state(), voice.tense_since(closed), facts::court(voice, process), closed, articles))
}
