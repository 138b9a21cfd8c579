//! How a warrant stands, and what courts have found and states have said.

use std::ops::Not;

use super::super::assertion::{Found, Verdict};
use crate::law::*;

/// How a warrant stood on a day. Who asked for one, and when, is told in public by chance: that nobody did is not on record.
pub fn warrant(
    corpus: &Corpus,
    stage: WarrantStage,
    person: &'static Person,
    court: CourtId,
    date: Day,
    charge: Option<Citation>,
) -> Verdict {
    let documents = || person.processes.iter().filter(|process| process.court == court);
    let carries = |process: &&'static Process| {
        charge.is_none_or(|charge| process.charges.iter().any(|charged| charged.provision == charge))
    };
    let over = |process: &Process| person.over(process).is_some_and(|over| over <= date);
    let holds = |process: &&'static Process| match stage {
        WarrantStage::Exists => process.issued <= date,
        WarrantStage::Public => process.public.is_some_and(|public| public.max(process.issued) <= date),
        WarrantStage::InEffect => process.issued <= date && !process.issued_in_custody && !over(process),
        WarrantStage::Issued => process.issued == date,
        WarrantStage::Ended => process.issued <= date && over(process),
        WarrantStage::Applied => process.applied().is_some_and(|applied| applied <= date),
    };
    let applied = stage == WarrantStage::Applied;
    let meant = |process: &&'static Process| (applied && process.applied().is_some()) || (!applied && process.is_warrant());
    let fact = |process: &'static Process| Fact::of(What::Document(process), &process.basis).since(process.issued);
    let facts = documents().filter(meant).filter(carries);
    let facts: Vec<Fact> = match applied {
        true => facts.flat_map(|process| asked_for(process).chain((process.is_warrant().not()).then(|| fact(process)))).collect(),
        false => facts.map(|process| fact(process).until(process.over())).collect(),
    };
    let any = documents().filter(meant).filter(carries).any(|process| holds(&process));
    let known = !applied || !facts.is_empty();
    let outcome = if known { Rating::of(any) } else { Rating::Unproven };
    let mut verdict = Verdict::new(outcome, Found::Warrant(any)).on(facts);
    if verdict.facts.is_empty() {
        // What there is instead: a summons, an application, another court's warrant.
        verdict.facts.extend(person.processes.iter().map(fact));
    }
    if verdict.facts.is_empty() {
        verdict.facts.push(Fact::of(What::NoProcess(person), &person.basis));
    }
    let beside = documents().flat_map(asked_for).filter(|_| !any);
    verdict.beside(beside).complete(date, corpus.edition.complete_on)
}

/// That a prosecutor asked for a document.
fn asked_for(process: &'static Process) -> impl Iterator<Item = Fact> {
    let fact = move |asked: &'static Application| Fact::of(What::AskedFor(process, asked), &asked.basis).since(asked.on);
    process.applications.iter().filter(|_| process.is_warrant()).map(fact)
}

/// What courts have found and states have said is an open world: what is not on record is not refuted. It is where the record holds
/// that very finding, referred elsewhere, or the court's own word that it made none.
pub fn finding(
    corpus: &Corpus,
    outcome: FindingOutcome,
    state: &'static State,
    person: Option<&'static Person>,
    by: Day,
    referred_to: Option<ReferralId>,
) -> Verdict {
    let of_state = |finding: &&'static Finding| finding.state == Some(state.id);
    let of_person = |finding: &&'static Finding| person.is_none_or(|person| finding.person == Some(person.id));
    let ever = corpus.findings.iter().filter(of_state).filter(of_person);
    let about = ever.clone().filter(|finding| finding.on <= by);
    let stands = |finding: &Finding| corpus.referral_set_aside(finding).is_none_or(|appeal| by < appeal.on);
    let among = |referral: ReferralId, to: ReferralId| {
        referral == to || corpus.terms.referral(referral).is_some_and(|several| several.to.contains(&to))
    };
    let referred = |finding: &Finding| {
        referred_to.is_none_or(|to| stands(finding) && finding.referred_to.is_some_and(|referral| among(referral, to)))
    };
    let fact = |finding: &'static Finding| Fact::of(What::Found(finding), &finding.basis).since(finding.on);
    if let Some(found) = about.clone().find(|finding| finding.outcome == outcome && referred(finding)) {
        let mut verdict = Verdict::new(Rating::Supported, Found::Finding(found)).on([fact(found)]);
        verdict.cites = found.cites.to_vec();
        return verdict;
    }
    let same = about.clone().find(|finding| finding.outcome == outcome);
    let denied = || {
        about.clone().find(|finding| {
            outcome == FindingOutcome::NonCompliance
                && finding.outcome == FindingOutcome::NoFinding
                && finding.about == FindingAbout::Arrest
        })
    };
    let against = same.or_else(denied);
    let later = || ever.clone().find(|finding| finding.outcome == outcome && by < finding.on);
    // Of the state and the person; else of that kind about one of them; else of any kind about the state. What came next in time.
    let elsewhere = || {
        let arrest = |finding: &&'static Finding| finding.about == FindingAbout::Arrest;
        let away = |finding: &&'static Finding| (finding.on.days_until(by)).abs();
        let all = || corpus.findings.iter().filter(arrest);
        let of_kind = || all().filter(|finding| finding.outcome == outcome);
        let about_person = |finding: &&'static Finding| person.is_some() && of_person(finding);
        let held_of_state = of_kind().filter(of_state).min_by_key(away);
        held_of_state
            .or_else(|| of_kind().filter(about_person).min_by_key(away))
            .or_else(|| all().filter(of_state).min_by_key(away))
    };
    let nearest = against.or_else(later).or_else(|| about.clone().next_back()).or_else(|| ever.clone().next()).or_else(elsewhere);
    let rating = if against.is_some() { Rating::Refuted } else { Rating::Unproven };
    Verdict::new(rating, Found::NoFinding(nearest))
        .on(nearest.map(fact))
        .on(nearest.and_then(|nearest| corpus.referral_set_aside(nearest)).filter(|appeal| appeal.on <= by).map(fact))
        .complete(by, corpus.edition.complete_on)
}

/// Whether a court's request about a person was sent: to a state, or to all at once. Few requests are published, so that one which is not on
/// record proves nothing.
pub fn requested(
    corpus: &Corpus,
    to: Option<&'static State>,
    person: &'static Person,
    court: Option<CourtId>,
    by: Day,
) -> Verdict {
    let documents = person.processes.iter().filter(|process| court.is_none_or(|court| process.court == court));
    let requests = documents.flat_map(|process| process.requests.iter().map(move |request| (process, request)));
    let requests: Vec<(&'static Process, &'static Request)> =
        requests.filter(|(_, request)| !corpus.terms.is_promise(request.kind)).collect();
    let reached = |request: &Request| match (request.to, to) {
        (Addressee::AllPartiesTo(_), None) => true,
        (Addressee::State(_), None) => false,
        (Addressee::State(sent_to), Some(to)) => {
            sent_to == to.id || request.sent.is_some_and(|sent| corpus.on_day(to.id, sent) == Some(sent_to))
        }
        (Addressee::AllPartiesTo(treaty), Some(to)) => request
            .sent
            .is_some_and(|sent| corpus.on_day(to.id, sent).is_some_and(|to| corpus.is_bound(treaty, to, sent) == Holds::Yes)),
    };
    let fact = |(process, request): (&'static Process, &'static Request)| {
        Fact::of(What::Document(process), &request.basis).since(request.sent)
    };
    match requests.iter().find(|(_, request)| reached(request) && request.sent_by(by)) {
        Some(found) => Verdict::new(Rating::Supported, Found::Request(found.0, found.1)).on([fact(*found)]),
        None => {
            let nearest = requests.iter().find(|(_, request)| reached(request)).or(requests.first()).copied();
            Verdict::new(Rating::Unproven, Found::NoRequest(nearest)).on(nearest.map(fact))
        }
    }
    .complete(by, corpus.edition.complete_on)
}
