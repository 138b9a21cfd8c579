//! What courts have found and states have said, and what courts asked for.

use super::super::assertion::{Found, Verdict};
use crate::law::*;

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
    // A ruling that affirms a duty and finds that it was not met is both.
    let is = |finding: &Finding| finding.outcome == outcome || (outcome == FindingOutcome::NonCompliance && finding.breach);
    let then = |finding: &'static Finding| corpus.referred_later(finding).map(fact);
    if let Some(found) = about.clone().find(|finding| is(finding) && referred(finding)) {
        let mut verdict = Verdict::new(Rating::Supported, Found::Finding(found)).on([fact(found)]).beside(then(found));
        verdict.cites = found.cites.to_vec();
        return verdict;
    }
    let same = about.clone().find(|finding| is(finding));
    let denied = || {
        about.clone().find(|finding| {
            outcome == FindingOutcome::NonCompliance
                && finding.outcome == FindingOutcome::NoFinding
                && finding.about == FindingAbout::Arrest
        })
    };
    let against = same.or_else(denied);
    let later = || ever.clone().find(|finding| is(finding) && by < finding.on);
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
        .beside(nearest.and_then(then))
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
