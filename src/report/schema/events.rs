//! The rows of lists and tables, a key a column: what happened on a day, and what is owed on one.

#![allow(dead_code)] // forms alone: no value of them is made

use schemars::JsonSchema;

use super::{
    rows::{Read, Whom},
    words::{Id, Imposed, Iso3, STANDS},
};
use crate::law::*;

/// A warrant, indictment, summons or application.
#[derive(JsonSchema)]
pub struct WarrantRow {
    /// The id.
    id: Id,
    #[schemars(flatten)]
    whom: Whom,
    /// The court, in short.
    court: String,
    /// The kind.
    kind: ProcessKind,
    /// The situation.
    situation: Id,
    /// The case, as the court names it.
    case: Option<String>,
    /// The number of the document.
    document: Option<String>,
    /// Day of issue.
    issued: Day,
    /// Day on which it became public.
    public: Option<Day>,
    /// How it stands on the day.
    #[schemars(extend("enum" = STANDS))]
    status: String,
    /// Day on which it ended, as exact as known.
    ended: Option<PartialDay>,
    /// How it ended.
    ended_how: Option<EndReason>,
    /// The articles charged.
    charges: Vec<Citation>,
    #[schemars(flatten)]
    read: Read,
    /// First day that `ended` can mean.
    ended_first: Option<Day>,
    /// Last day that `ended` can mean: the one that counts, unless the death was established before it.
    ended_last: Option<Day>,
    /// How exact `ended` is: `day`, `month` or `year`.
    ended_precision: Option<String>,
    /// Of an end by death, the day on which it was established in public, where that came later and is known.
    ended_established: Option<Day>,
    /// The id of the court.
    court_id: Id,
}

/// A charge.
#[derive(JsonSchema)]
pub struct ChargeRow {
    /// The document that it stands in.
    warrant: Id,
    #[schemars(flatten)]
    whom: Whom,
    /// The article charged.
    provision: Citation,
    /// The crime.
    crime: String,
    /// Modes of liability.
    modes: Vec<String>,
    /// How the article is known.
    provision_known: ProvisionBasis,
    #[schemars(flatten)]
    read: Read,
}

/// A ruling or position.
#[derive(JsonSchema)]
pub struct FindingRow {
    /// The id.
    id: Id,
    /// Its day.
    on: Day,
    /// Whose it is.
    kind: FindingKind,
    /// The court.
    court: Option<Id>,
    /// Who made it.
    chamber: String,
    /// The code of the state that it is about.
    iso3: Option<Iso3>,
    /// The name of that state.
    state: Option<String>,
    /// The id of the person that it is about.
    person_id: Option<Id>,
    /// The name of that person.
    person: Option<String>,
    /// What it found.
    outcome: FindingOutcome,
    /// What it is about.
    about: FindingAbout,
    /// The number of the document.
    document: Option<String>,
    /// Days on which the person was there.
    visit: Vec<Day>,
    /// To whom the matter was referred.
    referred_to: Option<Id>,
    /// The articles that it names.
    articles: Vec<Citation>,
    /// What it says, in the project's own words.
    summary: String,
    #[schemars(flatten)]
    read: Read,
    /// The id of the state that it is about.
    state_id: Option<Id>,
}

/// A trip.
#[derive(JsonSchema)]
pub struct VisitRow {
    #[schemars(flatten)]
    whom: Whom,
    /// The code of the state.
    iso3: Iso3,
    /// The name of the state.
    state: String,
    /// The place, where it is not the state itself.
    place: Option<Id>,
    /// First day there, as exact as known.
    arrived: PartialDay,
    /// Last day there.
    left: Option<PartialDay>,
    /// How it ended.
    outcome: Outcome,
    /// What for.
    purpose: String,
    #[schemars(flatten)]
    read: Read,
    /// The id of the state.
    state_id: Id,
    /// First day that `arrived` can mean.
    arrived_first: Day,
    /// Last day that `arrived` can mean.
    arrived_last: Day,
    /// How exact `arrived` is: `day`, `month` or `year`.
    arrived_precision: String,
    /// First day that `left` can mean.
    left_first: Option<Day>,
    /// Last day that `left` can mean.
    left_last: Option<Day>,
    /// How exact `left` is: `day`, `month` or `year`.
    left_precision: Option<String>,
    /// The answer for the first day that `arrived` can mean.
    answer: Answer,
    /// The articles that the answer rests on.
    articles: Vec<Citation>,
}

/// Which state, and under which instrument.
#[derive(JsonSchema)]
pub struct Under {
    /// The instrument.
    instrument: Id,
    /// The code of the state.
    iso3: Iso3,
    /// The id of the state.
    state_id: Id,
    /// The name of the state.
    state: String,
    /// The code of the state through which it acted.
    through: Option<Iso3>,
}

/// A period in which a state is bound.
#[derive(JsonSchema)]
pub struct ParticipationRow {
    #[schemars(flatten)]
    under: Under,
    /// First day bound.
    from: Option<Day>,
    /// First day no longer bound.
    until: Option<Day>,
    /// The act by which it entered.
    entry: ActionKind,
    /// Day of that act.
    deposited: Option<Day>,
    /// Day on which the notice of its exit was received.
    exit_notified: Option<Day>,
    /// Whether it counts as a party.
    counted: bool,
    #[schemars(flatten)]
    read: Read,
}

/// An act of a state, as the depositary lists it.
#[derive(JsonSchema)]
pub struct ActionRow {
    #[schemars(flatten)]
    under: Under,
    /// What it did.
    action: ActionKind,
    /// Day of deposit or notice.
    on: Option<Day>,
    /// Day on which it took effect.
    effect: Option<Day>,
    /// Why the day of effect is not that of the formula.
    special: Option<String>,
    #[schemars(flatten)]
    read: Read,
    /// How sure the record is of the day of effect.
    effect_confidence: Confidence,
}

/// A pair of which something is owed on the day, or of which that cannot be said.
#[derive(JsonSchema)]
pub struct ObligationRow {
    /// The day.
    date: Day,
    #[schemars(flatten)]
    whom: Whom,
    /// The state's own code; of a place, that of the state whose territory it is.
    iso3: Option<Iso3>,
    /// The id of the state or place.
    state_id: Id,
    /// The name of the state or place.
    state: String,
    /// The answer.
    #[schemars(extend("not" = {"const": "not-obliged"}))]
    answer: Answer,
    /// What the state is obliged to do.
    obligations: Vec<Imposed>,
    /// The rules that give the answer.
    rules: Vec<RuleNumber>,
    /// The instruments of the rules.
    instruments: Vec<Id>,
    /// The articles that they rest on.
    articles: Vec<Citation>,
    /// The documents that they speak about.
    warrants: Vec<Id>,
    /// First day of the span in which the answer has held; `null`: as far back as answers go.
    since: Option<Day>,
    /// The code of the state whose territory it is; `null`: none that the record can name.
    host_iso3: Option<Iso3>,
    /// The code of the state before it or after it that answers in its stead.
    through: Option<Iso3>,
    /// Whether the day lies past the day to which the record is complete.
    stale: bool,
    /// What the answer stands under, as the sentence of `check` says it; `null`: nothing.
    condition: Option<String>,
}
