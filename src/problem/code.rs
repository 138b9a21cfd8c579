//! The stable codes of problems, and what each means.

/// How much a problem weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// The record cannot be used.
    Error,
    /// The record can be used, and should be tidied.
    Warning,
}

macro_rules! codes {
    ($($name:ident $word:literal $severity:ident $meaning:literal;)*) => {
        /// What kind of problem it is. The words are stable: scripts may rely on them.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code {
            $(#[doc = $meaning] $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The stable word.
            pub fn word(self) -> &'static str {
                match self { $(Code::$name => $word),* }
            }

            /// What it means, in a sentence or two.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$name => $meaning),* }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    Syntax "syntax" Error
        "The file is not valid YAML, or says more than one document, an anchor, an alias or a tag, which the record does not use.";
    TooDeep "too-deep" Error
        "The file nests deeper, or holds more values, than any file of a record does; it was not read further.";
    FileTooLarge "file-too-large" Error
        "The file is larger than any file of a record may be; it was not read.";
    UnreadableFile "unreadable-file" Error
        "The file or folder cannot be read, or its bytes are not UTF-8 text.";
    MissingFile "missing-file" Error
        "A file that every record has is not there.";
    UnknownFile "unknown-file" Warning
        "A file that no part of the record reads stands in the folder.";
    EmptyRecord "empty-record" Error
        "The folder holds no persons, no states or no instruments: nothing could ever be answered from it.";
    WrongName "wrong-name" Error
        "A file or folder gives its entry the id; this name is no id. Ids are lower-case letters, digits and `-`.";
    UnknownField "unknown-field" Error
        "The field is not one of those that stand here; data/README.md lists them.";
    MissingField "missing-field" Error
        "An entry lacks a field that every such entry has.";
    EmptyField "empty-field" Error
        "A field is there and empty. An optional field without a value is left out.";
    WrongType "wrong-type" Error
        "The value is of another kind than the field holds: text, number, true or false, a list or a map.";
    BadDate "bad-date" Error
        "The value is not a day that exists, written `YYYY-MM-DD` (in a few fields also `\"YYYY-MM\"` or `\"YYYY\"`, in quotes).";
    BadId "bad-id" Error
        "The id is not made of lower-case letters, digits and `-`.";
    BadCitation "bad-citation" Error
        "The value is not a citation, written `instrument:article`.";
    BadText "bad-text" Error
        "The text holds control characters, or spaces at its ends.";
    DuplicateKey "duplicate-key" Error
        "The same key stands twice in one map, and only one of the two could count.";
    DuplicateId "duplicate-id" Error
        "Two entries have the same id.";
    DuplicateEntry "duplicate-entry" Error
        "The same entry stands twice in one list.";
    NotSorted "not-sorted" Warning
        "A list is not in the order in which data/README.md keeps it, so that a change is easy to find.";
    UnknownState "unknown-state" Error
        "No state has this id.";
    UnknownPlace "unknown-place" Error
        "No state and no place has this id.";
    UnknownPerson "unknown-person" Error
        "No person has this id.";
    UnknownInstrument "unknown-instrument" Error
        "No instrument has this id.";
    UnknownCourt "unknown-court" Error
        "No court has this id.";
    UnknownSituation "unknown-situation" Error
        "No situation has this id.";
    UnknownSource "unknown-source" Error
        "No source has this id.";
    UnknownProcess "unknown-process" Error
        "No warrant, indictment, summons or application has this id.";
    UnknownFlag "unknown-flag" Error
        "No flag has this code.";
    UnknownObjection "unknown-objection" Error
        "No objection has this id.";
    UnknownRule "unknown-rule" Error
        "No rule has this number.";
    UnknownWord "unknown-word" Error
        "The word is not one of those that may stand here.";
    MissingArticle "missing-article" Error
        "The instrument is on record, but not this article of it.";
    FactWithoutSource "fact-without-source" Error
        "A fact names no source, and the list it stands in names none for it.";
    UnusedSource "unused-source" Warning
        "No fact names this source.";
    DatesOutOfOrder "dates-out-of-order" Error
        "Of two days that belong together, the later one comes first.";
    EffectContradictsFormula "effect-contradicts-formula" Error
        "The first or last day bound is not the one that follows from the treaty's own formula, and no `special` says why.";
    OverlappingTerms "overlapping-terms" Error
        "Two terms of the same office, or two participations of one state in a treaty, overlap.";
    Contradiction "contradiction" Error
        "Two fields of one entry cannot both be true.";
    CountMismatch "count-mismatch" Warning
        "The parties counted from the list are not as many as its depositary counted on that day.";
    SharedName "shared-name" Error
        "Two entries bear the same name, and not both list it under `shared`, so that typing it would find the wrong one or none.";
    RuleShape "rule-shape" Error
        "A rule, condition, objection or flag is not built as data/law/README.md says.";
    AmbiguousPerson "ambiguous-person" Error
        "More than one person on record bears this name; one of the candidates has to be named.";
    AmbiguousState "ambiguous-state" Error
        "More than one state or place bears this name; one of the candidates has to be named.";
    EndedState "ended-state" Error
        "The state of this name had ended before the day in question.";
    NotAState "not-a-state" Error
        "The name is that of a place that belongs to a state, and only a state can do what is asserted.";
    BrokenLine "broken-line" Error
        "A line of a streamed file of claims cannot be read; the other lines are checked all the same.";
    LineTooLong "line-too-long" Error
        "A line of a streamed file of claims is longer than a claim can be; it was passed over.";
    NoClaims "no-claims" Error
        "There is not a single claim in the file, so that nothing was checked.";
    WrongOutcome "wrong-outcome" Error
        "The record does not give the claim the rating with which it was published: it says otherwise, or does not settle the matter.";
    WrongReason "wrong-reason" Error
        "The claim comes out as it was rated, but an article that it gives under `because` is not among the reasons of the record.";
    ExpiredWaiver "expired-waiver" Error
        "The day until which a failure of the claim was to be tolerated has come.";
    Unproven "unproven" Error
        "The record does not settle the claim, and --deny unproven was asked for.";
    Stale "stale" Error
        "The claim is about a day after the one up to which the record is complete for it, and --deny stale was asked for.";
    Unsourced "unsourced" Error
        "The outcome turns on a fact that the record holds from general knowledge only, and --deny unsourced was asked for.";
    UnusedWaiver "unused-waiver" Error
        "The claim holds and needs no waiver, and --deny unused-waiver was asked for.";
    OldRecord "old-record" Error
        "The record was last worked on longer ago than --max-age allows.";
}
