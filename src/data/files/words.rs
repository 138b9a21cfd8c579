//! The closed lists of words in data, and the values they stand for.

use super::super::desk::{At, Read};
use super::super::yaml::Node;
use crate::law::*;

macro_rules! words {
    ($($name:ident { $($word:literal => $value:ident,)* })*) => {$(
        impl Closed for $name {
            const WORDS: &'static [(Text, $name)] = &[$(($word, $name::$value)),*];
        }

        impl Read for $name {
            fn read(node: &Node, at: At<'_>) -> $name {
                at.word(node, $name::WORDS)
            }
        }
    )*};
}

words! {
    Confidence { "sourced" => Sourced, "computed" => Computed, "recalled" => Recalled, }
    SourceKind { "primary" => Primary, "secondary" => Secondary, "recollection" => Recollection, }
    Statehood { "settled" => Settled, "disputed" => Disputed, }
    PlaceKind {
        "region" => Region, "special-region" => SpecialRegion, "overseas" => Overseas, "occupied" => Occupied,
        "breakaway" => Breakaway, "disputed" => Disputed, "ambiguous" => Ambiguous,
    }
    InstrumentKind {
        "treaty" => Treaty, "court-rules" => CourtRules, "tribunal-statute" => TribunalStatute, "resolution" => Resolution,
        "judgment" => Judgment, "decision" => Decision, "draft-articles" => DraftArticles, "regional-act" => RegionalAct,
    }
    ActionKind {
        "signature" => Signature, "ratification" => Ratification, "acceptance" => Acceptance, "approval" => Approval,
        "accession" => Accession, "admission" => Admission, "succession" => Succession, "continuation" => Continuation,
        "extension" => Extension, "withdrawal" => Withdrawal, "revocation" => Revocation, "announcement" => Announcement,
        "annulment" => Annulment, "no-intent" => NoIntent,
    }
    OfficeKind {
        "head-of-state" => HeadOfState, "head-of-government" => HeadOfGovernment, "foreign-minister" => ForeignMinister,
        "minister" => Minister, "military" => Military, "other" => Other,
    }
    Recognition {
        "recognised" => Recognised, "de-facto" => DeFacto, "entity-not-a-state" => EntityNotAState, "non-state" => NonState,
    }
    ProcessKind { "warrant" => Warrant, "indictment" => Indictment, "summons" => Summons, "application" => Application, }
    EndReason {
        "delivered" => Delivered, "died" => Died, "replaced" => Replaced, "withdrawn" => Withdrawn,
        "charges-withdrawn" => ChargesWithdrawn, "vacated" => Vacated, "inadmissible" => Inadmissible,
        "not-confirmed" => NotConfirmed, "acquitted" => Acquitted, "convicted" => Convicted,
    }
    Capacity {
        "state-official" => StateOfficial, "acquiescence" => Acquiescence, "quasi-government" => QuasiGovernment,
        "non-state" => NonState, "none" => None,
    }
    ProvisionBasis { "sourced" => Sourced, "inferred" => Inferred, "recalled" => Recalled, }
    Outcome {
        "not-arrested" => NotArrested, "cancelled" => Cancelled, "arrested" => Arrested, "transit" => Transit,
        "attended-remotely" => AttendedRemotely, "left-early" => LeftEarly, "announced" => Announced,
    }
    FindingKind { "court" => Court, "domestic" => Domestic, "position" => Position, }
    FindingOutcome {
        "non-compliance" => NonCompliance, "no-finding" => NoFinding, "duty-affirmed" => DutyAffirmed,
        "duty-denied" => DutyDenied, "not-decided" => NotDecided, "position-taken" => PositionTaken,
    }
    FindingAbout { "arrest" => Arrest, "records" => Records, "withdrawal" => Withdrawal, "appeal" => Appeal, "referral" => Referral, }
    Referral { "asp" => Asp, "council" => Council, "both" => Both, }
    ConflictKind {
        "international" => International, "non-international" => NonInternational, "mixed" => Mixed, "none" => None,
    }
    Obligation {
        "arrest-and-surrender" => ArrestAndSurrender, "arrest-and-transfer" => ArrestAndTransfer,
        "provisional-arrest" => ProvisionalArrest, "search-and-try-or-hand-over" => SearchAndTryOrHandOver,
        "custody-and-prosecute-or-extradite" => CustodyAndProsecuteOrExtradite, "try" => Try, "none" => None,
    }
    Ground {
        "request-received" => RequestReceived, "investigation-open" => InvestigationOpen,
        "own-examination-open" => OwnExaminationOpen,
    }
    ConflictTrait {
        "international" => International, "type-contested" => TypeContested, "all-parties-bound" => AllPartiesBound,
    }
    Stage { "public" => Public, "stands" => Stands, }
    Relation {
        "party" => Party, "signatory" => Signatory, "former-party" => FormerParty, "notice-pending" => NoticePending,
        "notice-revoked" => NoticeRevoked, "place-excluded" => PlaceExcluded,
    }
    Rank { "leader" => Leader, "de-facto-leader" => DeFactoLeader, "official" => Official, }
    Presence { "overflight" => Overflight, "unscheduled-landing" => UnscheduledLanding, "territory" => Territory, }
    Ruling { "overruled" => Overruled, "open" => Open, "sustained" => Sustained, }
    Fit { "part" => Part, "full" => Full, }
}

impl Read for Status {
    fn read(node: &Node, at: At<'_>) -> Status {
        at.word(node, &Status::ALL.map(|status| (status.word(), status)))
    }
}

impl Read for Answer {
    fn read(node: &Node, at: At<'_>) -> Answer {
        at.word(node, &Answer::ALL.map(|answer| (answer.word(), answer)))
    }
}
