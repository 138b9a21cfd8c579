//! A fact: what a premise rests on, with its days and its sources. Structured; the words are the report's.

use smallvec::SmallVec;

use crate::law::*;

/// A fact of the record, or the record's silence about one, with where that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fact {
    /// What.
    pub what: What,
    /// Its first day.
    pub since: Option<Day>,
    /// First day on which it no longer holds.
    pub until: Option<Day>,
    /// Where it was read, or which list was searched.
    pub sources: List<SourceId>,
    /// How sure the record is.
    pub confidence: Confidence,
}

/// The facts behind a premise: mostly one.
pub type Facts = SmallVec<[Fact; 1]>;

/// What a fact says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Bound by the instrument.
    Bound(InstrumentId, &'static Participation),
    /// Will be bound later.
    BoundLater(InstrumentId, &'static Participation),
    /// Was bound and left.
    Left(InstrumentId, &'static Participation),
    /// Signed only.
    Signed(InstrumentId, &'static Action),
    /// Not on the list of parties, last compared on this day.
    NotListed(InstrumentId, Day),
    /// Whether it is bound on that day is not known.
    EntryNotKnown(InstrumentId),
    /// Whether a state that has ended was bound is not known.
    PartyNotKnown(InstrumentId),
    /// A step of the state about the instrument.
    Acted(InstrumentId, &'static Action),
    /// So many parties are counted.
    Parties(InstrumentId, u64),
    /// So many states signed.
    Signatories(InstrumentId, u64),
    /// A finding on record.
    Found(&'static Finding),
    /// A visit on record.
    Visited(&'static Visit),
    /// A notice of withdrawal is pending.
    NoticePending(InstrumentId, Notice<'static>),
    /// A notice of withdrawal was revoked.
    NoticeRevoked(InstrumentId, Notice<'static>),
    /// No notice of withdrawal.
    NoNotice(InstrumentId),
    /// The events of the situation happened here or elsewhere.
    Territory(&'static Situation),
    /// Whether the treaty reaches the place is not on record.
    ReachOpen(&'static Place, InstrumentId),
    /// The treaty reaches the place so.
    Reaches(&'static Place, &'static Reach),
    /// Accepted jurisdiction.
    Declared(&'static Declaration),
    /// Named by a text.
    NamedState(&'static NamedState),
    /// The process and what it is.
    Document(&'static Process),
    /// A prosecutor asked for the process.
    AskedFor(&'static Process, &'static Application),
    /// The process ended.
    Ended(&'static Process),
    /// The process is in effect.
    InEffect(&'static Process),
    /// Not issued yet.
    NotIssued(&'static Process),
    /// Issued while the person was in the court's custody.
    IssuedInCustody(&'static Process),
    /// The person is dead.
    Dead(&'static Person),
    /// The process is public.
    Public(&'static Process),
    /// The process was secret on that day.
    Secret(&'static Process),
    /// A request was sent to the host.
    Requested(&'static Process, &'static Request),
    /// No request to the host is on record.
    NoRequest(&'static Process),
    /// Charged so.
    Charged(&'static Charge),
    /// No charge of that kind.
    NoSuchCharge(&'static Process),
    /// The marks of the charges.
    Marked(&'static Marks),
    /// A conflict of the situation.
    InConflict(&'static Conflict),
    /// No such conflict in the situation.
    NoSuchConflict(&'static Situation),
    /// The allegation became public.
    Alleged(&'static Process),
    /// The allegation stands.
    Stands(&'static Process),
    /// The person was delivered to a court.
    Delivered(&'static Process),
    /// Days of the acts.
    ActsOn(&'static Acts),
    /// Days of the acts are not on record.
    ActsNotKnown(&'static Process),
    /// A measure runs.
    Measured(&'static Measure),
    /// No such measure.
    NoMeasure(MeasureKind),
    /// The entity's statehood.
    StatehoodOf(&'static State),
    /// Bound to the court through this rule.
    Through(RuleNumber),
    /// Not bound to the court.
    NotThrough(&'static Process),
    /// Holds or held this office.
    Holds(&'static Office),
    /// No such office.
    NoSuchOffice(&'static Person),
    /// The person's own state.
    OwnState(&'static Person),
    /// Investigation opened.
    Investigation(&'static Situation),
    /// Preliminary examination opened.
    Examination(&'static Situation),
    /// Asked in this way of presence.
    AskedPresence(Presence),
    /// Asked for this day.
    AskedDate(Day),
    /// The record holds no process against the person.
    NoProcess(&'static Person),
    /// No rule on record is about the court of the process.
    NoRule(&'static Process),
    /// The person would be older than the record presumes anyone to be.
    TooOld(&'static Person),
    /// The place has no sovereign that the record can name.
    NoSovereign(&'static Place),
    /// The record can name nobody on whose territory it was.
    NotRecorded(&'static State),
    /// Another power controls the place or the state.
    Controlled(&'static Control),
    /// Another than the sovereign holds the place.
    ControlledPlace(&'static Place, &'static Control),
    /// A state claims the place, or administers it, and this would be the answer if it were that state's.
    Claimed(&'static Place, StateId, Answer),
    /// Premises of a meeting whose delegates are protected.
    Premises(&'static Place),
    /// A charge that was only asked for.
    OnlyAskedFor(&'static Process, &'static Application),
    /// The record is complete to this day.
    CompleteTo(Day),
}

impl What {
    /// The instrument that it is about.
    pub fn instrument(&self) -> Option<InstrumentId> {
        match self {
            What::Bound(id, _)
            | What::BoundLater(id, _)
            | What::Left(id, _)
            | What::Signed(id, _)
            | What::NotListed(id, _)
            | What::EntryNotKnown(id)
            | What::PartyNotKnown(id)
            | What::Acted(id, _)
            | What::Parties(id, _)
            | What::Signatories(id, _)
            | What::NoticePending(id, _)
            | What::NoticeRevoked(id, _)
            | What::ReachOpen(_, id)
            | What::NoNotice(id) => Some(*id),
            What::Reaches(_, reach) => Some(reach.instrument),
            _ => None,
        }
    }
}

impl Fact {
    /// A fact that rests on a basis.
    pub fn of(what: What, basis: &Basis) -> Fact {
        Fact { what, since: None, until: None, sources: basis.sources, confidence: basis.confidence }
    }

    /// The same, from its first day.
    pub fn since(mut self, day: impl Into<Option<Day>>) -> Fact {
        self.since = day.into();
        self
    }

    /// The same, until the first day on which it no longer holds.
    pub fn until(mut self, day: impl Into<Option<Day>>) -> Fact {
        self.until = day.into();
        self
    }

    /// The same, with this confidence.
    pub fn with(mut self, confidence: Confidence) -> Fact {
        self.confidence = confidence;
        self
    }

    /// The fact of a period under an instrument.
    pub fn participation(what: What, period: &'static Participation) -> Fact {
        Fact::of(what, &period.entry.basis).since(period.from()).until(period.until).with(period.confidence())
    }
}
