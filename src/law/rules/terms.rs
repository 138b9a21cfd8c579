//! What the words of the law mean, and what flags and objections say: sentences beside their articles.

use databake::Bake;
use serde::Serialize;

use crate::law::*;

/// One way to say a flag of a case: the first whose holes can all be filled is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Saying {
    /// Only where the obligation survives on this ground.
    pub ground: Option<Ground>,
    /// Only beside this answer.
    pub beside: Option<Answer>,
    /// Only of a day from this one on.
    pub from: Option<Day>,
    /// The sentence.
    pub text: Template,
}

/// An objection and its ruling, whoever is asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Argument {
    /// What is said, after "it is said that".
    pub argument: Text,
    /// Why it is ruled so.
    pub ruling: Text,
}

/// What the words of the law mean: answers, statuses, obligations, grounds, kinds of request and of measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Terms {
    /// What each answer means.
    pub answers: List<(Answer, Text)>,
    /// What a rule says where it gives a status.
    pub statuses: List<StatusTerm>,
    /// What each obligation asks.
    pub obligations: List<ObligationTerm>,
    /// What has to have been so before a state left, after "where this was so before they left".
    pub grounds: List<(Ground, Text)>,
    /// The kinds of request.
    pub requests: List<RequestTerm>,
    /// What a reason to wait is called.
    pub measures: List<(MeasureKind, Text)>,
    /// To whom non-compliance can be referred.
    pub referrals: List<ReferralTerm>,
    /// The marks of charges.
    pub marks: List<MarkTerm>,
    /// What the crimes of a treaty's list are called.
    pub lists: List<ListTerm>,
}

/// A status in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct StatusTerm {
    /// The status.
    pub status: Status,
    /// In a few words, as the result of a rule; none: it carries an obligation, whose noun is said.
    pub says: Option<Text>,
    /// What it means; none: what the answer of the same word means.
    pub means: Option<Text>,
}

/// An obligation in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct ObligationTerm {
    /// The obligation.
    pub obligation: Obligation,
    /// In a noun.
    pub noun: Text,
    /// After "obliged to".
    pub says: Template,
    /// What it asks of a state.
    pub means: Text,
}

/// A kind of request.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct RequestTerm {
    /// The kind.
    pub kind: RequestKind,
    /// What it is called.
    pub noun: Text,
    /// It is never sent before the document that it is about.
    pub follows: bool,
    /// Not a request of a court but a state's own promise to help.
    pub promise: bool,
}

/// To whom non-compliance can be referred.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct ReferralTerm {
    /// To whom.
    pub referral: ReferralId,
    /// In words.
    pub says: Text,
    /// Those that it is referred to together, where these are several.
    pub to: List<ReferralId>,
}

/// A mark of charges in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct MarkTerm {
    /// The mark.
    pub mark: MarkId,
    /// Where the document carries it.
    pub met: Template,
    /// Where it does not.
    pub unmet: Template,
    /// What a rule asks for with it.
    pub means: Text,
    /// What is charged, in a noun.
    pub short: Text,
}

/// The crimes of a treaty's list in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct ListTerm {
    /// The treaty.
    pub instrument: InstrumentId,
    /// Where a charge is on the list.
    pub met: Template,
    /// Where none is.
    pub unmet: Template,
    /// What a rule asks for with it.
    pub means: Text,
    /// What it asks for where the best match is one in part; none: no rule does.
    pub in_part: Option<Text>,
    /// What it asks for where all parties to a conflict must have been bound; none: no rule does.
    pub all_bound: Option<Text>,
    /// What is charged, in a noun.
    pub short: Text,
}

/// Terms of a record that has none.
pub const NO_TERMS: Terms = Terms {
    answers: &[],
    statuses: &[],
    obligations: &[],
    grounds: &[],
    requests: &[],
    measures: &[],
    referrals: &[],
    marks: &[],
    lists: &[],
};

fn of<K: PartialEq + Copy>(terms: &[(K, Text)], key: K) -> Text {
    terms.iter().find(|(other, _)| *other == key).map_or("", |(_, text)| text)
}

impl Terms {
    /// What an answer means.
    pub fn answer(&self, answer: Answer) -> Text {
        of(self.answers, answer)
    }

    /// A status in words. The record has a term for each: one without does not load.
    pub fn status(&self, status: Status) -> Option<&StatusTerm> {
        self.statuses.iter().find(|term| term.status == status)
    }

    /// An obligation in words.
    pub fn obligation(&self, obligation: Obligation) -> Option<&ObligationTerm> {
        self.obligations.iter().find(|term| term.obligation == obligation)
    }

    /// A ground in words.
    pub fn ground(&self, ground: Ground) -> Text {
        of(self.grounds, ground)
    }

    /// A request in a noun.
    pub fn request(&self, kind: RequestKind) -> Text {
        self.requests.iter().find(|term| term.kind == kind).map_or("", |term| term.noun)
    }

    /// Whether it is a state's own promise, and no request.
    pub fn is_promise(&self, kind: RequestKind) -> bool {
        self.requests.iter().any(|term| term.kind == kind && term.promise)
    }

    /// A reason to wait in a noun.
    pub fn measure(&self, kind: MeasureKind) -> Text {
        of(self.measures, kind)
    }

    /// To whom non-compliance was referred.
    pub fn referral(&self, referral: ReferralId) -> Option<&ReferralTerm> {
        self.referrals.iter().find(|term| term.referral == referral)
    }

    /// A mark of charges in words.
    pub fn mark(&self, mark: MarkId) -> Option<&MarkTerm> {
        self.marks.iter().find(|term| term.mark == mark)
    }

    /// The crimes of a treaty's list in words.
    pub fn list(&self, treaty: Option<InstrumentId>) -> Option<&ListTerm> {
        self.lists.iter().find(|term| Some(term.instrument) == treaty)
    }
}
