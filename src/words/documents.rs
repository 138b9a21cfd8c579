//! The document behind an answer in the clauses of a short page: whose it is and what it charges, why it obliges nobody, how it ended.

use super::{
    Voice, clause, facts,
    message::{because as text, brief as row, fact},
    plain, premise,
};
use crate::law::*;

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
    let summons = requested_by(process, voice.date).is_some_and(|(_, summons)| summons);
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
        (Some(public), _) if kind == ProcessKind::Application => {
            Some(voice.say(text::no_more_than_asked(court, summons, public, charged)))
        }
        (Some(public), _) => Some(voice.say(text::public(court, kind, public, charged))),
        (None, Some(requested)) if voice.date < process.issued => {
            Some(voice.say(text::no_more_than_asked(court, summons, requested, charged)))
        }
        (None, Some(requested)) => Some(voice.say(text::asked_for(court, summons, requested, charged))),
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
pub(super) fn charged_by(voice: &Voice, conclusion: &Conclusion) -> Option<Text> {
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

/// Why the document of a conclusion obliges nobody.
pub fn document_fails(voice: &Voice, conclusion: &Conclusion, told: &Premise) -> String {
    let said = premise(voice, conclusion, told);
    // The first that a court issued; what a prosecutor asks for it does not issue.
    let issued = voice.person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
    let first = issued.min_by_key(|process| process.issued).filter(|first| voice.date < first.issued);
    if let Some(first) = first
        && let Some((on, summons)) = requested_by(first, voice.date)
    {
        return voice.say(text::only_requested(facts::court(voice, first), summons, on, facts::document(voice, first)));
    }
    // A court may ask before there is any document; then it is wrong that there was nothing.
    if let Some(sent) = first.and_then(|first| asked_before(voice, first)) {
        return sent;
    }
    let asked = asked_first(voice.corpus, voice.person);
    let nothing_yet = voice.person.processes.iter().all(|process| voice.date < process.issued);
    if let Some((on, court)) = asked.filter(|(on, _)| voice.date < *on && first.is_none_or(|first| *on < first.issued))
        && nothing_yet
    {
        return voice.say(text::nobody_asked_yet(voice.person(), court, on));
    }
    // What another prosecutor had asked for by then is what fails.
    if let Some(first) = first.filter(|_| asked.is_none_or(|(on, _)| voice.date < on)) {
        return voice.say(text::nothing_yet(voice.person(), facts::document(voice, first)));
    }
    let Some(process) = conclusion.process else { return said };
    let document = || facts::document(voice, process);
    match told.about {
        About::Condition(Test::Live) if over_before_issue(Some(process), &told.facts) => {
            voice.say(text::never(document(), super::joined(voice, &told.facts)))
        }
        About::Condition(Test::Live) if is_to_come(&told.facts) => voice.say(text::to_come(document(), voice.tense())),
        About::Condition(Test::Live) if is_done(&told.facts) => {
            voice.say(text::done(document(), voice.tense_since(process.over()), super::joined(voice, &told.facts)))
        }
        About::Condition(Test::Live) => voice.say(text::over(document(), voice.tense_since(voice.person.over(process)), said)),
        About::Condition(Test::Allegation(Stage::Public)) if voice.date < process.issued => {
            voice.say(text::to_come(document(), voice.tense()))
        }
        About::Condition(Test::Allegation(Stage::Public)) => {
            voice.say(text::secret(document(), voice.tense(), told.facts.first().and_then(|fact| fact.since)))
        }
        _ => said,
    }
}

/// What had become of a court's request that came before its document: it ended, or went to another state.
fn asked_before(voice: &Voice, process: &Process) -> Option<String> {
    let host = voice.host.state.map(|state| state.id);
    process.requests.iter().find_map(|request| {
        let sent = request.sent.filter(|sent| *sent <= voice.date && *sent < process.issued)?;
        let Addressee::State(to) = request.to else { return None };
        let noun = voice.corpus.terms.request(request.kind);
        if host != voice.corpus.on_day(to, voice.date) {
            return Some(voice.say(text::asked_of_another(noun, sent, voice.name(to))));
        }
        let end = request.ended.filter(|end| end.how == EndReason::Delivered && end.on < voice.date)?;
        let said = voice.say(fact::delivered(voice.person(), facts::court(voice, process), Some(end.on)));
        Some(voice.say(text::asked_and_over(noun, sent, said)))
    })
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

/// The day on which it became public that the prosecutor asked for a document which was still to come, and whether for a summons.
pub fn requested_by(process: &Process, day: Day) -> Option<(Day, bool)> {
    let public = process.applications.iter().filter_map(|application| Some((application.public?, application.summons)));
    public.filter(|(public, _)| *public <= day).min()
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

/// Details of a document, in a noun.
pub fn details(voice: &Voice, process: &Process) -> String {
    voice.say(row::details(facts::document(voice, process)))
}

/// How a document stood, as a sentence.
pub fn stood(voice: &Voice, process: &Process, said: String) -> String {
    clause(voice, voice.say(text::over(facts::document(voice, process), voice.tense(), said)))
}

/// That the document was secret.
pub fn secret(voice: &Voice, process: &Process) -> String {
    clause(voice, voice.say(text::secret(facts::document(voice, process), voice.tense(), process.public)))
}

/// That the person had died.
pub fn died(voice: &Voice) -> String {
    clause(voice, facts::died_of(voice.corpus, voice.person, voice.date))
}
