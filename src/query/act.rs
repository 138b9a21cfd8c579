//! The acts that can change an answer: a closed list.

use crate::law::*;

/// An act that can change an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// The state became bound.
    Bound(InstrumentId, &'static Participation),
    /// The state ceased to be bound.
    Left(InstrumentId, &'static Participation),
    /// A step that binds nobody yet: signature, notice of withdrawal, its revocation.
    Step(InstrumentId, &'static Action),
    /// The state lodged an acceptance of jurisdiction.
    Declared(&'static Declaration),
    /// Such an acceptance was overtaken.
    DeclarationOver(&'static Declaration),
    /// A text began to name the state.
    Named(&'static Rule, &'static NamedState),
    /// A text ceased to name the state.
    NamedNoMore(&'static Rule, &'static NamedState),
    /// A rule draws a line at this day; the articles that are cited from it on.
    Line(&'static Rule, List<Citation>),
    /// The process was issued.
    Issued(&'static Process),
    /// The process became public.
    Published(&'static Process),
    /// The request for the process became public.
    Applied(&'static Process, &'static Application),
    /// Judges refused in public what was applied for.
    Refused(&'static Process, &'static Application),
    /// The refusal was set aside.
    RefusalSetAside(&'static Process, &'static Application),
    /// A request was sent.
    Requested(&'static Process, &'static Request),
    /// A request ended.
    RequestOver(&'static Process, &'static Request),
    /// The process no longer counts.
    Ended(&'static Process, End),
    /// A measure began.
    Measured(&'static Process, &'static Measure),
    /// A measure ended.
    MeasureOver(&'static Process, &'static Measure),
    /// The person took office.
    TookOffice(&'static Office),
    /// The person left office.
    LeftOffice(&'static Office),
    /// The state of the office gave up its immunity.
    Waived(&'static Office),
    /// A government received the person as the leader of another, or as a delegate.
    Received(&'static Visit),
    /// It did so no longer.
    ReceptionOver(&'static Visit),
    /// A court ruled about the person and a state.
    Ruled(&'static Finding),
    /// A state recognised the government whose office the person holds.
    Recognised(&'static Office, StateId),
    /// The record last knew the holder of the office the day before.
    Unverified(&'static Office),
    /// The person died the day before.
    Died(&'static Person),
    /// The person would be older than anyone is presumed to be.
    TooOld(&'static Person),
    /// The name means another state from this day.
    Succeeded(StateId),
    /// The place changed hands.
    Transferred(&'static Place),
    /// The treaty reaches the place from this day.
    Reached(&'static Place, &'static Reach),
    /// Control of the state changed.
    Control(&'static State),
    /// Today is over: what follows is projected.
    Today,
}

impl Act {
    /// Where the act was read; none for what the rules or the calendar draw themselves.
    pub fn basis(&self) -> Option<&'static Basis> {
        match self {
            Act::Bound(_, period) => Some(&period.entry.basis),
            Act::Left(_, period) => Some(period.exit.map_or(&period.entry.basis, |exit| &exit.basis)),
            Act::Step(_, action) => Some(&action.basis),
            Act::Declared(declaration) | Act::DeclarationOver(declaration) => Some(&declaration.basis),
            Act::Issued(process) | Act::Published(process) => Some(&process.basis),
            Act::Applied(_, application) | Act::Refused(_, application) | Act::RefusalSetAside(_, application) => {
                Some(&application.basis)
            }
            Act::Received(visit) | Act::ReceptionOver(visit) => Some(&visit.basis),
            Act::Ruled(finding) => Some(&finding.basis),
            Act::Requested(_, request) | Act::RequestOver(_, request) => Some(&request.basis),
            Act::Ended(process, _) => Some(process.ended.as_ref().map_or(&process.basis, |end| &end.basis)),
            Act::Measured(_, measure) | Act::MeasureOver(_, measure) => Some(&measure.basis),
            Act::TookOffice(office)
            | Act::LeftOffice(office)
            | Act::Recognised(office, _)
            | Act::Unverified(office)
            | Act::Waived(office) => Some(&office.basis),
            Act::Died(person) | Act::TooOld(person) => Some(&person.basis),
            Act::Transferred(place) => Some(&place.basis),
            Act::Reached(_, reach) => Some(&reach.basis),
            Act::Control(state) => Some(&state.basis),
            Act::Named(..) | Act::NamedNoMore(..) | Act::Line(..) | Act::Succeeded(_) | Act::Today => None,
        }
    }

    /// Its kind, in a word for programs.
    pub fn word(&self) -> Text {
        match self {
            Act::Bound(..) => "bound",
            Act::Left(..) => "left",
            Act::Step(..) => "step",
            Act::Declared(_) => "declared",
            Act::DeclarationOver(_) => "declaration-over",
            Act::Named(..) => "named",
            Act::NamedNoMore(..) => "named-no-more",
            Act::Line(..) => "line",
            Act::Issued(_) => "issued",
            Act::Published(_) => "published",
            Act::Applied(..) => "applied",
            Act::Refused(..) => "refused",
            Act::RefusalSetAside(..) => "refusal-set-aside",
            Act::Waived(_) => "waived",
            Act::Received(_) => "received",
            Act::ReceptionOver(_) => "reception-over",
            Act::Ruled(_) => "ruled",
            Act::Requested(..) => "requested",
            Act::RequestOver(..) => "request-over",
            Act::Ended(..) => "ended",
            Act::Measured(..) => "measured",
            Act::MeasureOver(..) => "measure-over",
            Act::TookOffice(_) => "took-office",
            Act::LeftOffice(_) => "left-office",
            Act::Recognised(..) => "recognised",
            Act::Unverified(_) => "unverified",
            Act::Died(_) => "died",
            Act::TooOld(_) => "too-old",
            Act::Succeeded(_) => "succeeded",
            Act::Transferred(_) => "transferred",
            Act::Reached(..) => "reached",
            Act::Control(_) => "control",
            Act::Today => "today",
        }
    }
}
