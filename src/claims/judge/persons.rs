//! Offices held.

use super::super::assertion::{Found, Verdict};
use super::told::is_part;
use crate::law::*;

/// Whether a person held an office on a day. No list of offices is complete: one that is not on record is refuted by what is on record of
/// that very post alone, that the person held it on other days, or that somebody else did.
pub fn office(corpus: &Corpus, kind: OfficeKind, person: &'static Person, of: &'static State, date: Day) -> Verdict {
    let fact = |office: &'static Office| {
        Fact::of(What::Holds(office), &office.basis).since(office.term().from).until(office.term().until)
    };
    let held = |office: &&'static Office| office.held_on(date);
    let wanted = |office: &&'static Office| {
        office.kind == kind
            && corpus.on_day(office.of, date) == corpus.on_day(of.id, date)
            && !is_part(corpus, of, office.of, date)
    };
    if let Some(office) = person.offices.iter().filter(wanted).find(held) {
        return match office.unconfirmed(date) {
            Some(verified) => Verdict::new(Rating::Unproven, Found::OfficeUnverified(office, verified)),
            None => Verdict::new(Rating::Supported, Found::Office(office)),
        }
        .on([fact(office)])
        .complete(date, corpus.edition.checked_on);
    }
    let other = person.offices.iter().rev().find(held);
    let away = |office: &&'static Office| {
        let Period { from, until } = office.term();
        until.map_or(0, |until| until.days_until(date).max(0)) + from.map_or(0, |from| date.days_until(from).max(0))
    };
    let nearest = person.offices.iter().filter(wanted).filter(|office| office.is_dated()).min_by_key(away);
    // Of posts that there is one of. A country has many ministers, but who was one and is it no longer is known.
    let one = matches!(kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::ForeignMinister);
    let others = || corpus.persons.iter().filter(|holder| holder.id != person.id);
    let known = |office: &&'static Office| {
        held(office)
            && office.recognition == Recognition::Recognised
            && (office.until.is_some() || office.verified.is_none_or(|verified| date <= verified))
    };
    let rival = others().find_map(|holder| Some((holder, holder.offices.iter().filter(wanted).find(known)?)));
    let rival = rival.filter(|_| one);
    let other_days = nearest.is_some() && (one || kind == OfficeKind::Minister);
    let shown = other.or(nearest).map_or(Fact::of(What::NoSuchOffice(person), &person.basis), fact);
    let outcome = if other_days || rival.is_some() { Rating::Refuted } else { Rating::Unproven };
    Verdict::new(outcome, Found::NoOffice { other, nearest, rival })
        .on([shown])
        .beside(nearest.map(fact))
        .complete(date, corpus.edition.checked_on)
}
