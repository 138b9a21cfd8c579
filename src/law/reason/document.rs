//! Whether a document is live, known to the host, asked for; whether an allegation stands.

use smallvec::smallvec;

use super::case::{no, yes};
use crate::law::*;

/// Whether the person is wanted at all on the day, whatever the place: a document is live, or an allegation is public and stands.
pub(super) fn wanted(question: &Question, process: &'static Process) -> bool {
    let alleged = || [Stage::Public, Stage::Stands].iter().all(|stage| allegation(question, process, *stage).0 == Met::Yes);
    (process.kind != ProcessKind::National && live(question, process).0 == Met::Yes) || alleged()
}

/// D3: issued and not ended; never, where it was issued in the court's custody or after the person's death.
pub(super) fn live(question: &Question, process: &'static Process) -> Tested {
    let (day, person) = (question.date, question.person);
    let fact = |what| Fact::of(what, &process.basis).since(process.issued).until(process.over());
    if day < process.issued {
        return no(fact(What::NotIssued(process)));
    }
    if process.issued_in_custody {
        return no(fact(What::IssuedInCustody(process)));
    }
    if let Some(end) = process.ended.filter(|end| end.first_day_over() <= day) {
        return no(Fact::of(What::Ended(process), &end.basis).since(end.day()));
    }
    if person.dead(day) {
        return no(Fact::of(What::Dead(person), &person.basis).since(person.last_alive()));
    }
    yes(fact(What::InEffect(process)))
}

/// D2: public, or sent to the host; never before issue.
pub(super) fn known_to_host(case: &Case, process: &'static Process) -> Tested {
    let day = case.date();
    if let Some(public) = process.public.filter(|public| *public.max(&process.issued) <= day) {
        return yes(Fact::of(What::Public(process), &process.basis).since(public));
    }
    let sent = requests(case, process).find(|request| !case.corpus.terms.is_promise(request.kind));
    match sent.filter(|_| process.issued <= day) {
        Some(request) => yes(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
        None => no(Fact::of(What::Secret(process), &process.basis).since(process.issued).until(process.public)),
    }
}

/// The requests sent to the host on or before the day.
pub(super) fn requests<'a>(case: &'a Case, process: &'static Process) -> impl Iterator<Item = &'static Request> + 'a {
    let day = case.date();
    process.requests.iter().filter(move |request| {
        let Some(sent) = request.sent.filter(|sent| *sent <= day) else { return false };
        match request.to {
            Addressee::State(state) => case.corpus.on_day(state, day) == Some(case.state.id),
            Addressee::AllPartiesTo(instrument) => case.corpus.is_bound(instrument, case.state.id, sent) == Holds::Yes,
        }
    })
}

pub(super) fn request(case: &Case, process: &'static Process, kinds: &[RequestKind]) -> Tested {
    let none = || Fact::of(What::NoRequest(process), &process.basis);
    if kinds.is_empty() {
        return match requests(case, process).find(|request| !case.corpus.terms.is_promise(request.kind)) {
            Some(request) => no(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
            None => yes(none()),
        };
    }
    // What a court asked ends with the document, and with the person (D3); what a state promised is its own.
    let over = case.person().over(process).is_some_and(|over| over <= case.date());
    let asks = |request: &&Request| {
        let promised = case.corpus.terms.is_promise(request.kind);
        kinds.contains(&request.kind) && request.runs(case.date()) && if promised { request.covers_arrest } else { !over }
    };
    match requests(case, process).find(asks) {
        Some(request) => yes(Fact::of(What::Requested(process, request), &request.basis).since(request.sent)),
        None => no(none()),
    }
}

/// No request is on record, and one is presumed or awaited.
pub(super) fn presumed(case: &Case, process: &'static Process, presumed: bool) -> Tested {
    let (met, facts) = request(case, process, &[]);
    (if met == Met::Yes { Met::of(process.requests_selected != presumed) } else { met }, facts)
}

pub(super) fn measure(case: &Case, process: &'static Process, kind: MeasureKind, present: bool) -> Tested {
    let running = process.measures.iter().find(|measure| {
        measure.kind == kind
            && measure.period.contains(case.date())
            && measure.state.is_none_or(|state| case.corpus.on_day(state, case.date()) == Some(case.state.id))
    });
    let fact = match running {
        Some(measure) => Fact::of(What::Measured(measure), &measure.basis).since(measure.period.from).until(measure.period.until),
        None => Fact::of(What::NoMeasure(kind), &process.basis),
    };
    (Met::of(running.is_some() == present), smallvec![fact])
}

pub(super) fn allegation(question: &Question, process: &'static Process, stage: Stage) -> Tested {
    let (day, person) = (question.date, question.person);
    match stage {
        Stage::Public => {
            let public = process.evidence_day();
            (Met::of(process.shown(day)), smallvec![Fact::of(What::Alleged(process), &process.basis).since(public)])
        }
        Stage::Stands => {
            if person.dead(day) {
                return no(Fact::of(What::Dead(person), &person.basis).since(person.last_alive()));
            }
            let delivered = person.processes.iter().find_map(|other| {
                let (on, basis) = other.delivered().filter(|(on, _)| *on < day)?;
                Some(no(Fact::of(What::Delivered(other), basis).since(on)))
            });
            let dropped = || {
                let end = process
                    .ended
                    .filter(|end| (end.how.ends_the_allegation() || end.how == EndReason::Died) && end.first_day_over() <= day)?;
                Some(no(Fact::of(What::Ended(process), &end.basis).since(end.day())))
            };
            delivered.or_else(dropped).unwrap_or_else(|| yes(Fact::of(What::Stands(process), &process.basis)))
        }
    }
}
