//! Warrants, indictments, summonses and applications: what they charge, and when they count.

use databake::Bake;
use serde::Serialize;

use crate::law::{
    Basis, CaseOutcome, Citation, Closed, CourtId, Day, End, EndReason, List, MarkId, Measure, ProcessId, Request, SituationId,
    StateId, Text,
};

/// A court's document about one person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Process {
    /// Its id.
    pub id: ProcessId,
    /// The court.
    pub court: CourtId,
    /// What it is.
    pub kind: ProcessKind,
    /// What a state's own document is; none: it is a court's.
    pub form: Option<NationalForm>,
    /// The situation it belongs to.
    pub situation: SituationId,
    /// Case number.
    pub case: Option<Text>,
    /// Document number.
    pub document: Option<Text>,
    /// Day issued.
    pub issued: Day,
    /// Day made public.
    pub public: Option<Day>,
    /// Of its text only a summary is public, so that what it leaves out cannot be read from it.
    pub text_secret: bool,
    /// How it ended.
    pub ended: Option<End>,
    /// What became of the case after that, by day.
    pub outcomes: List<CaseOutcome>,
    /// Issued while the person was already in that court's custody: never live (D3).
    pub issued_in_custody: bool,
    /// Arrest by a state, which is not an end.
    pub arrested: Option<Arrest>,
    /// Last day on which the record saw it unchanged.
    pub confirmed: Option<Text>,
    /// First and last day of the acts charged.
    pub acts: Option<Acts>,
    /// What its charges can trigger beyond the provision's number.
    pub marks: Marks,
    /// Public requests for it.
    pub applications: List<Application>,
    /// Requests sent to states.
    pub requests: List<Request>,
    /// The court asks the states where it expects the person, so that no request is presumed.
    pub requests_selected: bool,
    /// Lawful reasons to wait, for one state and a period.
    pub measures: List<Measure>,
    /// The charges.
    pub charges: List<Charge>,
    /// Sources.
    pub basis: Basis,
}

/// What a process is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessKind {
    /// A warrant of arrest.
    Warrant,
    /// An indictment, with its warrant.
    Indictment,
    /// A summons to appear: no warrant.
    Summons,
    /// A prosecutor's application: no warrant.
    Application,
    /// A public document of a state's own prosecutor or court: an allegation, and for no court a warrant.
    National,
}

impl Closed for ProcessKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("warrant", Self::Warrant),
        ("indictment", Self::Indictment),
        ("summons", Self::Summons),
        ("application", Self::Application),
        ("national", Self::National),
    ];
}

/// What a state's own document is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum NationalForm {
    /// A warrant of arrest.
    Warrant,
    /// An indictment or a charge.
    Indictment,
    /// A request to another state for extradition.
    ExtraditionRequest,
}

impl Closed for NationalForm {
    const WORDS: &'static [(Text, Self)] =
        &[("warrant", Self::Warrant), ("indictment", Self::Indictment), ("extradition-request", Self::ExtraditionRequest)];
}

/// An arrest by a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Arrest {
    /// When.
    pub on: Day,
    /// Where.
    pub by: Option<StateId>,
}

/// First and last day of the acts charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Acts {
    /// First day.
    pub first: Option<Day>,
    /// Last day.
    pub last: Day,
    /// Sources.
    pub basis: Basis,
}

/// What the charges can trigger, where the provision's number does not tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Marks {
    /// What they are, in the order of the record's terms.
    pub marks: List<MarkId>,
    /// For whom the perpetrator acted.
    pub capacity: Capacity,
    /// Whether that is disputed.
    pub capacity_contested: bool,
    /// Sources.
    pub basis: Basis,
}

/// For whom a perpetrator acted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// A public official.
    StateOfficial,
    /// With an official's consent or acquiescence.
    Acquiescence,
    /// For a body that exercises the powers of government.
    QuasiGovernment,
    /// For an armed group or the like.
    NonState,
    /// Not relevant to the charges.
    None,
}

impl Closed for Capacity {
    const WORDS: &'static [(Text, Self)] = &[
        ("state-official", Self::StateOfficial),
        ("acquiescence", Self::Acquiescence),
        ("quasi-government", Self::QuasiGovernment),
        ("non-state", Self::NonState),
        ("none", Self::None),
    ];
}

/// A public request for a warrant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Application {
    /// Day made.
    pub on: Day,
    /// Day public: from then on the charges later granted are known.
    pub public: Option<Day>,
    /// Whether the prosecutor asked for a summons and for no warrant (`rome-statute:58(7)`).
    pub summons: bool,
    /// Charges asked for that the public part of the document does not name.
    pub charges: List<Charge>,
    /// What these charges can trigger beyond the provision's number.
    pub marks: List<MarkId>,
    /// When judges refused it in public, and when that was set aside.
    pub refused: Option<Refusal>,
    /// Sources.
    pub basis: Basis,
}

/// A refusal of what was applied for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Refusal {
    /// The day of the decision.
    pub on: Day,
    /// The day of the judgment that set it aside.
    pub set_aside: Option<Day>,
}

/// One charge.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Charge {
    /// The provision charged.
    pub provision: Citation,
    /// The crime in a few words.
    pub crime: Text,
    /// Modes of liability, as provisions.
    pub modes: List<Citation>,
    /// How the provision is known.
    pub provision_basis: ProvisionBasis,
    /// Sources.
    pub basis: Basis,
}

/// How a charge's provision is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionBasis {
    /// Stated on a page that was read.
    Sourced,
    /// Inferred from the crime's name.
    Inferred,
    /// From general knowledge.
    Recalled,
}

impl Closed for ProvisionBasis {
    const WORDS: &'static [(Text, Self)] =
        &[("sourced", Self::Sourced), ("inferred", Self::Inferred), ("recalled", Self::Recalled)];
}

impl Process {
    /// First day on which it no longer counts, if it ended.
    pub fn over(&self) -> Option<Day> {
        self.ended.map(|end| end.first_day_over())
    }

    /// What had become of the case by a day.
    pub fn outcome(&self, day: Day) -> Option<&'static CaseOutcome> {
        self.outcomes.iter().rev().find(|outcome| outcome.on <= day)
    }

    /// The day on which the person came into the court's hands under it, and what shows that.
    pub fn delivered(&self) -> Option<(Day, &Basis)> {
        let under_it = self.ended.as_ref().filter(|end| end.how == EndReason::Delivered).map(|end| (end.day(), &end.basis));
        let under_a_request = || {
            self.requests.iter().find_map(|request| {
                request.ended.filter(|end| end.how == EndReason::Delivered).map(|end| (end.on, &request.basis))
            })
        };
        under_it.or_else(under_a_request).or_else(|| self.issued_in_custody.then_some((self.issued, &self.basis)))
    }

    /// Whether it orders an arrest.
    pub fn is_warrant(&self) -> bool {
        matches!(self.kind, ProcessKind::Warrant | ProcessKind::Indictment)
    }

    /// Whether it was there by a day, or states knew of it: issued, asked for in public, or sent to one.
    pub fn known_by(&self, day: Day) -> bool {
        self.issued <= day || self.shown(day) || self.requests.iter().any(|request| request.sent_by(day))
    }

    /// The same, and also where a state's own court orders it.
    pub fn orders_arrest(&self) -> bool {
        self.is_warrant() || self.form == Some(NationalForm::Warrant)
    }

    /// The first day on which a prosecutor is known to have asked for this warrant; of an application, its own.
    pub fn applied(&self) -> Option<Day> {
        let for_warrant = |application: &&Application| self.is_warrant() && !application.summons;
        let asked = self.applications.iter().filter(for_warrant).map(|application| application.on);
        asked.chain((self.kind == ProcessKind::Application).then_some(self.issued)).min()
    }

    /// The day on which its charges became public: its own publication or that of the application that led to it.
    pub fn evidence_day(&self) -> Option<Day> {
        self.applications.iter().filter_map(|application| application.public).chain(self.public).min()
    }

    /// Whether its charges are public on a day: in the document itself, or in an application that no judge had refused by then.
    pub fn shown(&self, day: Day) -> bool {
        self.public.is_some_and(|public| public <= day) || self.applications.iter().any(|application| application.counts(day))
    }

    /// The public application that stands in for the document before its issue.
    pub fn applied_by(&self, day: Day) -> Option<&'static Application> {
        let counts = |application: &&'static Application| application.counts(day);
        self.applications.iter().find(counts).filter(|_| day < self.issued)
    }

    /// What it is on a day: before its issue an application, once that is public.
    pub fn kind_on(&self, day: Day) -> ProcessKind {
        match self.kind {
            // Nobody knows yet of an application: there is no document at all.
            ProcessKind::Application if self.public.is_none_or(|public| day < public) && day < self.issued => {
                ProcessKind::Warrant
            }
            kind => self.applied_by(day).map_or(kind, |_| ProcessKind::Application),
        }
    }

    /// The charges asked for in public that a secret text may or may not hold, from the day they were asked for.
    pub fn asked_for(&self, day: Day) -> impl Iterator<Item = &'static Application> + use<> {
        let open = self.text_secret || day < self.issued;
        self.applications.iter().filter(move |application| open && application.counts(day))
    }
}

impl Application {
    /// Whether it is public on a day and not refused, or no longer.
    pub fn counts(&self, day: Day) -> bool {
        let refused = |refusal: Refusal| refusal.on <= day && refusal.set_aside.is_none_or(|set_aside| day < set_aside);
        self.public.is_some_and(|public| public <= day) && !self.refused.is_some_and(refused)
    }
}
