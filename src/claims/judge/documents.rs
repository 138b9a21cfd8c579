//! How a warrant stands, and what courts have found and states have said.

use super::super::assertion::{Found, Verdict};
use crate::law::*;

/// How a warrant stood on a day.
pub fn warrant(
    corpus: &Corpus,
    stage: WarrantStage,
    person: &'static Person,
    court: CourtId,
    date: Day,
    charge: Option<Citation>,
    is: bool,
) -> Verdict {
    let warrants = person.processes.iter().filter(|process| {
        matches!(process.kind, ProcessKind::Warrant | ProcessKind::Indictment)
            && process.court == court
            && charge.is_none_or(|charge| process.charges.iter().any(|charged| charged.provision == charge))
    });
    let over = |process: &Process| person.over(process).is_some_and(|over| over <= date);
    let holds = |process: &&'static Process| match stage {
        WarrantStage::Exists => process.issued <= date,
        WarrantStage::Public => process.public.is_some_and(|public| public.max(process.issued) <= date),
        WarrantStage::InEffect => process.issued <= date && !process.issued_in_custody && !over(process),
        WarrantStage::Issued => process.issued == date,
        WarrantStage::Ended => process.issued <= date && over(process),
    };
    let facts: Vec<Fact> = warrants
        .clone()
        .map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued).until(process.over()))
        .collect();
    let any = warrants.clone().any(|process| holds(&process));
    let mut verdict = Verdict::new(Rating::of(any == is), Found::Warrant(any)).on(facts);
    if verdict.facts.is_empty() {
        // What there is instead: a summons, an application, another court's warrant.
        let instead =
            person.processes.iter().map(|process| Fact::of(What::Document(process), &process.basis).since(process.issued));
        verdict.facts.extend(instead);
    }
    if verdict.facts.is_empty() {
        verdict.facts.push(Fact::of(What::NoProcess(person), &person.basis));
    }
    verdict.complete(date, corpus.edition.complete_on)
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
    let ever = corpus
        .findings
        .iter()
        .filter(|finding| finding.state == Some(state.id) && person.is_none_or(|person| finding.person == Some(person.id)));
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
    let nearest = against.or_else(later).or_else(|| about.clone().next_back());
    let rating = if against.is_some() { Rating::Refuted } else { Rating::Unproven };
    Verdict::new(rating, Found::NoFinding(nearest))
        .on(nearest.map(fact))
        .on(nearest.and_then(|nearest| corpus.referral_set_aside(nearest)).filter(|appeal| appeal.on <= by).map(fact))
        .complete(by, corpus.edition.complete_on)
}
