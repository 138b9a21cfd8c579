//! What decides and what stands beside it, in the clauses of a short page.

use super::{
    Voice, capital,
    english::Tense,
    facts,
    message::{because as text, brief as row, fact, value::Standing},
    plain, premise, say,
};
use crate::{law::*, query::brief::Held};

/// The document of a conclusion that carries an obligation: whose, since when public, and what it charges that obliges under this conclusion
/// and the others.
pub fn document_clause(voice: &Voice, conclusion: &Conclusion, others: &[&Conclusion]) -> Option<String> {
    let process = conclusion.process?;
    let (court, kind) = (facts::court(voice, process), process.kind);
    let same = others.iter().filter(|other| other.process.is_some_and(|of| of.id == process.id));
    let (mut charged, mut asked_for): (Vec<Text>, Vec<Text>) = (Vec::new(), Vec::new());
    let mut asked_on = None;
    for one in std::iter::once(conclusion).chain(same.copied()) {
        let Some(charge) = charged_by(voice, one) else { continue };
        let on = only_asked_for(one);
        asked_on = asked_on.or(on);
        let into = if on.is_some() { &mut asked_for } else { &mut charged };
        if !into.contains(&charge) {
            into.push(charge);
        }
    }
    let charged = Some(charged).filter(|charged| !charged.is_empty());
    // Its own publication, and that of the prosecutor's application for it, are two days.
    let public = process.public.map(|public| public.max(process.issued)).filter(|public| *public <= voice.date);
    let requested = process.evidence_day().filter(|public| *public <= voice.date);
    if let (Some(on), Some(public)) = (asked_on, public) {
        let document = voice.say(text::public(court, kind, public, charged));
        return Some([document, voice.say(text::asked_too(court, on, asked_for))].join("; "));
    }
    let charged = match asked_on {
        Some(_) => Some(charged.into_iter().flatten().chain(asked_for).collect()),
        None => charged,
    };
    if let Some(form) = process.form {
        let form = plain(voice.corpus, fact::national_form(form));
        return Some(voice.say(text::national(form, court, process.issued, charged)));
    }
    match (public, requested) {
        // It is the prosecutor who asks, and no court.
        (Some(public), _) if kind == ProcessKind::Application => Some(voice.say(text::asked_for(court, public, charged))),
        (Some(public), _) => Some(voice.say(text::public(court, kind, public, charged))),
        (None, Some(requested)) => Some(voice.say(text::asked_for(court, requested, charged))),
        (None, None) if process.issued <= voice.date => {
            Some(voice.say(text::sent(court, kind, process.issued, voice.state(), charged)))
        }
        // What was asked before there was a document is told as a request.
        (None, None) => None,
    }
}

/// The day on which the charge of a conclusion was asked for, where it is not known whether the document holds it.
fn only_asked_for(conclusion: &Conclusion) -> Option<Day> {
    conclusion.objections.iter().flat_map(|hearing| &hearing.facts).find_map(|fact| match fact.what {
        What::OnlyAskedFor(_, application) => Some(application.on),
        _ => None,
    })
}

/// What the rule asks its document to charge.
fn charged_by(voice: &Voice, conclusion: &Conclusion) -> Option<Text> {
    let rule = conclusion.rule?;
    let asked =
        rule.when.iter().find_map(|condition| if let Test::Charge(asked) = condition.test { Some(asked) } else { None })?;
    match asked {
        ChargeTest::Marked(mark) => voice.corpus.terms.mark(mark).map(|term| term.short),
        ChargeTest::Listed | ChargeTest::ListedInPart | ChargeTest::OnlyAskedFor => {
            voice.corpus.terms.list(rule.treaty).map(|term| term.short)
        }
    }
}

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

/// Why the document of a conclusion obliges nobody.
pub fn document_fails(voice: &Voice, conclusion: &Conclusion, told: &Premise) -> String {
    let said = premise(voice, conclusion, told);
    // The first that a court issued; what a prosecutor asks for it does not issue.
    let issued = voice.person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
    let first = issued.min_by_key(|process| process.issued).filter(|first| voice.date < first.issued);
    if let Some(first) = first {
        let document = facts::document(voice, first);
        match (requested_by(first, voice.date), asked_first(voice.corpus, voice.person)) {
            (Some(on), _) => return voice.say(text::only_requested(facts::court(voice, first), on, document)),
            (None, Some((on, court))) if voice.date < on && on < first.issued => {
                return voice.say(text::nobody_asked_yet(voice.person(), court, on));
            }
            // What another prosecutor had asked for by then is what fails.
            (None, Some((on, _))) if on <= voice.date => {}
            _ => return voice.say(text::nothing_yet(voice.person(), document)),
        }
    }
    let Some(process) = conclusion.process else { return said };
    let document = || facts::document(voice, process);
    match told.about {
        About::Condition(Test::Live) if over_before_issue(Some(process), &told.facts) => {
            voice.say(text::never(document(), super::joined(voice, &told.facts)))
        }
        About::Condition(Test::Live) if is_to_come(&told.facts) => voice.say(text::to_come(document(), voice.tense())),
        About::Condition(Test::Live) if is_done(&told.facts) => {
            voice.say(text::done(document(), voice.tense(), super::joined(voice, &told.facts)))
        }
        About::Condition(Test::Live) => voice.say(text::over(document(), voice.tense(), said)),
        About::Condition(Test::Allegation(Stage::Public)) if voice.date < process.issued => {
            voice.say(text::to_come(document(), voice.tense()))
        }
        About::Condition(Test::Allegation(Stage::Public)) => {
            voice.say(text::secret(document(), voice.tense(), told.facts.first().and_then(|fact| fact.since)))
        }
        _ => said,
    }
}

/// Whether a document asks for nothing more because the person was handed over: the case itself goes on.
pub fn is_done(facts: &[Fact]) -> bool {
    let delivered = |process: &Process| process.ended.is_some_and(|end| end.how == EndReason::Delivered);
    facts.iter().any(|fact| matches!(fact.what, What::Ended(process) if delivered(process)))
}

/// Whether a document was not issued yet.
pub fn is_to_come(facts: &[Fact]) -> bool {
    facts.iter().any(|fact| matches!(fact.what, What::NotIssued(_)))
}

/// The first day on which a prosecutor asked in public for a document against a person, and of which court.
fn asked_first(corpus: &Corpus, person: &Person) -> Option<(Day, Text)> {
    let asked = |process: &Process| {
        let itself = process.public.filter(|_| process.kind == ProcessKind::Application);
        let public = process.applications.iter().filter_map(|application| application.public).chain(itself).min()?;
        Some((public, corpus.court_name(process.court)))
    };
    person.processes.iter().filter_map(asked).min()
}

/// The day on which it became public that the prosecutor asked for a document which was still to come.
pub fn requested_by(process: &Process, day: Day) -> Option<Day> {
    process.applications.iter().filter_map(|application| application.public).filter(|public| *public <= day).min()
}

/// That a death which ended a document was not established yet on the day asked about, where that day is on record. Courts record
/// deaths that everybody knows of long after: their decisions are no such days.
pub fn not_established(voice: &Voice) -> Option<Text> {
    let known_later = voice.person.death_established.is_some_and(|established| voice.date < established);
    known_later.then(|| plain(voice.corpus, row::not_established()))
}

/// That a death, or another end of a document, of which only the month or year is known may have come by the day asked about.
pub fn perhaps_over(voice: &Voice, process: Option<&Process>) -> Option<String> {
    let (person, date) = (voice.person, voice.date);
    let death = || person.may_be_dead(date).then(|| facts::died_of(voice.corpus, person, date));
    let ended = || {
        let (process, end) = process.and_then(|process| Some((process, process.ended?)))?;
        end.may_have_come(date).then(|| facts::ended(voice, process, &end))
    };
    death().or_else(ended).map(|said| voice.say(row::perhaps_over(said)))
}

/// Whether a document never bound a state: the person was in the court's hands, or what ended it came before it was issued.
pub fn never_in_effect(process: Option<&Process>, facts: &[Fact]) -> bool {
    let in_custody = facts.iter().any(|fact| matches!(fact.what, What::IssuedInCustody(_)));
    in_custody || over_before_issue(process, facts)
}

/// Whether what ended a document came before it was issued.
pub fn over_before_issue(process: Option<&Process>, facts: &[Fact]) -> bool {
    let over = facts.iter().find_map(|fact| match fact.what {
        What::Ended(process) => process.ended.map(|end| end.day()),
        What::Dead(who) => who.last_alive(),
        _ => None,
    });
    over.zip(process).is_some_and(|(over, process)| over < process.issued)
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
        What::Reaches(..) | What::EntryNotKnown(_) => return Some(facts::fact(voice, fact)),
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
    charged_by(voice, conclusion).map(|charged| voice.say(row::none_listed(charged)))
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
    voice.say(text::not_bound(voice.state(), voice.tense(), facts::court(voice, process), closed, articles))
}

/// Details of a document, in a noun.
pub fn details(voice: &Voice, process: &Process) -> String {
    voice.say(row::details(facts::document(voice, process)))
}

/// That the document was secret.
pub fn secret(voice: &Voice, process: &Process) -> String {
    clause(voice, voice.say(text::secret(facts::document(voice, process), voice.tense(), process.public)))
}

/// That the person had died.
pub fn died(voice: &Voice) -> String {
    clause(voice, facts::died_of(voice.corpus, voice.person, voice.date))
}
