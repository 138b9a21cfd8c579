//! The stable codes of problems, what each means, and how each is mended.

/// How much a problem weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// What it stands in cannot be used.
    Error,
    /// What it stands in can be used, and should be tidied.
    Warning,
}

impl Severity {
    /// The word in front of a problem.
    pub const fn word(self) -> &'static str {
        if matches!(self, Severity::Error) { "error" } else { "warning" }
    }
}

macro_rules! codes {
    ($($name:ident $word:literal $severity:ident $meaning:literal $mend:literal;)*) => {
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

            /// How to mend it.
            pub fn mend(self) -> &'static str {
                match self { $(Code::$name => $mend),* }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
        }
    };
}

impl Code {
    /// The code of this word.
    pub fn of_word(word: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.word() == word)
    }

    /// Whether only claims give it, and no record: these codes come last.
    pub fn is_of_claims(self) -> bool {
        self >= Code::AmbiguousPerson
    }

    /// Whether there is nothing to look into at all: no folder, no files, no entries.
    pub fn is_without_record(self) -> bool {
        matches!(self, Code::NoRecord | Code::EmptyRecord)
    }
}

codes! {
    NoRecord "no-record" Error
        "There is no record here: the folder does not exist, is no folder, or holds no file of a record."
        "Check the path given with `--data` or in `DEDERE_DATA`. It names the folder in which `record.yaml` stands, not a file in it.";
    EmptyRecord "empty-record" Error
        "The record holds no state, no person, no instrument or no rule, so every question would be answered with no."
        "Check that the whole folder was copied. A record has `states.yaml`, `persons/`, `instruments/` and `law/`, each with entries.";
    UnreadableFile "unreadable-file" Error
        "A file or folder is there and cannot be read."
        "Check its permissions, and that it is a plain file and not a folder, a device or a pipe.";
    NotText "not-text" Error
        "The bytes of a file are not text in UTF-8."
        "Save the file as UTF-8. If it was copied or unpacked, copy it again: it may be damaged.";
    TooLarge "too-large" Error
        "A file, or the folder as a whole, is larger or holds more values than is read."
        "A record is made of small files. Split the file where the shapes in data/README.md allow it, or take out what does not belong in it.";
    TooDeep "too-deep" Error
        "Lists and maps in a file nest deeper than anything in a record does. The file was not read further."
        "Look for a bracket or brace that is opened again and again, or for an entry indented below another by mistake.";
    Syntax "syntax" Error
        "The file is not valid YAML, or uses what a record does without: a second document, an anchor, an alias, a merge key or a tag."
        "The mark shows where reading stopped; the slip may stand a line above it. Text that holds `: ` or ` #`, or that begins with a sign, goes in quotes. A value used twice is written out twice.";
    MissingFile "missing-file" Error
        "A file that every record, or every instrument, has is not there."
        "Add the file. Where it would hold nothing, write its list as `[]`.";
    UnknownFile "unknown-file" Warning
        "A YAML file or a folder stands in the record, and no part of it is called so. It was not read, so what it says does not count."
        "Rename it to one of the names in data/README.md, or move it out of the folder. Names that begin with a dot are left alone.";
    WrongName "wrong-name" Error
        "The name of a file or folder gives an entry its id, and this one is no id, or not the one that the file itself says."
        "Ids are lower-case letters, digits, and `-` between words. A file of rules is called as its `group` is.";
    TooManyProblems "too-many-problems" Error
        "More was found than is written down. The rest was counted and left out."
        "Mend what is shown and check again. Thousands of problems mostly have one cause, such as a folder of another kind.";
    UnknownField "unknown-field" Error
        "A field is not one of those that may stand here."
        "The mark's label lists them; data/README.md explains each. A field indented too far or too little belongs to another entry.";
    MissingText "missing-text" Error
        "What a word, a flag or an objection of the record says is not written down."
        "Write the sentence or phrase beside it, as `data/law/README.md` says: nothing in the program stands in for it.";
    UnknownHole "unknown-hole" Error
        "A sentence leaves something open that it cannot be told with."
        "Use one of the holes that the message names, in braces, or write the sentence without it.";
    BadTemplate "bad-template" Error
        "A sentence with holes is not well formed: a brace or bracket is not closed, a hole stands in a form that its value does not have, or a choice has not a text for each value."
        "Write it as `data/words/README.md` says.";
    MissingField "missing-field" Error
        "An entry lacks a field that it must have, as every entry of its kind or because of what its other fields say."
        "Add the field. What it holds stands in data/README.md.";
    EmptyField "empty-field" Error
        "A field is there and holds nothing: no value, no text, or an empty list."
        "Give it a value, or leave the whole field out. An optional field that is empty is left out.";
    WrongType "wrong-type" Error
        "A value is of another kind than its field holds: text, a number, true or false, a list or a map."
        "Write the kind that the message names. Numbers and years that are meant as text go in quotes. A list of one still has brackets.";
    BadDate "bad-date" Error
        "What stands for a day is none that exists, or may be more than one day."
        "On a command line give a day in any form that can be one day alone, such as `2024-09-02` or `2 September 2024`. In a file write `YYYY-MM-DD`; where data/README.md allows a month or a year, write `\"2016-09\"` or `\"2016\"`, in quotes.";
    BadId "bad-id" Error
        "An entry gives itself an id that is none."
        "Ids are lower-case letters a to z, digits, and `-` between words, such as `north-sea`.";
    BadCitation "bad-citation" Error
        "A value is not a citation."
        "Write `instrument:article`, with the id of the instrument and the article as its `articles` number it, such as `treaty:59(1)`.";
    BadText "bad-text" Error
        "A text holds control characters, signs that turn the direction of writing, or spaces at its ends; or a name has no letter."
        "Write it again by hand on one line. Text copied from a page may hold signs that cannot be seen.";
    BadLink "bad-link" Error
        "An address does not begin with `https://` or `http://`, or holds a space."
        "Write the whole address of the page, as a browser shows it. A page without an address has no `url`.";
    BadForm "bad-form" Error
        "A code is not in its form: two or three capital letters for a state, `C-` or `I-` and capital words for a flag, R or O and a number for a rule or an objection."
        "Write it in the form that the message names.";
    DuplicateKey "duplicate-key" Error
        "A key stands twice in one map, and only one of the two could count."
        "Keep one of them. Often the second belongs to the next entry, whose `-` is missing.";
    DuplicateId "duplicate-id" Error
        "An id is given to two entries. States and places share their ids, as do the processes of all persons."
        "Give one of the two another id, or make one entry of them. An id that was ever published is not given again.";
    OverlayClash "overlay-clash" Error
        "What is to be laid over the record gives something that the record has already."
        "Say `replace: true` in the entry to put it in the place of the record's, and every answer tells so; or take the entry out.";
    NothingToReplace "nothing-to-replace" Error
        "An entry that is to be laid over the record says that it replaces one, and the record has none that it could."
        "Leave `replace` out, or correct the id, the state or the day that says which entry is meant.";
    EmptyOverlay "empty-overlay" Error
        "A file or folder that was to be laid over the record holds nothing to lay over it."
        "Give the file one of the sections that data/README.md names; `dedere init overlay` writes one to begin with.";
    DuplicateEntry "duplicate-entry" Error
        "Two entries of one list say the same, or two that must differ in a field do not."
        "Keep one of the two, or correct the field in which they should differ.";
    NotSorted "not-sorted" Warning
        "A list is not in the order in which it is kept. The answers do not change; a reader looks for the entry in vain."
        "Move the entry to its place in the order that the message names. Ids are sorted as a computer sorts letters.";
    UnknownState "unknown-state" Error
        "No state is known by this name or id, nor a place of one."
        "`dedere list states`, `dedere list places` and `dedere list towns` show what can be asked about. In a file of the record correct the id, or add the state to states.yaml.";
    UnknownPlace "unknown-place" Error
        "No state and no place has this id."
        "Correct the id, or add the place to places.yaml. `dedere list places` and `dedere list states` show those there are.";
    UnknownPerson "unknown-person" Error
        "No person on record is known by this name or id; the record holds some persons, and says nothing of others."
        "`dedere list persons` shows those there are. In a file of the record correct the id, or add the person as a file in persons/, named as the id.";
    UnknownInstrument "unknown-instrument" Error
        "No instrument is known by this name or id."
        "`dedere list instruments` shows those there are. In a file of the record correct the id, or add a folder of this name in instruments/ with an `instrument.yaml`.";
    UnknownCourt "unknown-court" Error
        "No court is known by this name or id."
        "`dedere list courts` shows those there are. In a file of the record correct the id, or add the court to courts.yaml.";
    UnknownSituation "unknown-situation" Error
        "No situation has this id."
        "Correct the id, or add the situation to situations.yaml. `dedere list situations` shows those there are.";
    UnknownSource "unknown-source" Error
        "No source has this id."
        "Correct the id, or add the page that you read to sources.yaml. `dedere list sources` shows those there are.";
    UnknownProcess "unknown-process" Error
        "No warrant, indictment, summons or application has this id."
        "Correct the id, or add the process to the file of its person. `dedere list warrants` shows those there are.";
    UnknownFinding "unknown-finding" Error
        "No finding has this id."
        "Correct the id, or add the finding to findings.yaml. `dedere list findings` shows those there are.";
    UnknownFlag "unknown-flag" Error
        "No flag has this code."
        "Correct the code, or say in law/flags.yaml when the flag is raised. `dedere list flags` shows those there are.";
    UnknownObjection "unknown-objection" Error
        "No objection has this id."
        "Correct the id, or add the objection to law/objections.yaml. `dedere list objections` shows those there are.";
    UnknownReference "unknown-reference" Error
        "What a topic points at is not on record."
        "Correct the id, or take it out of `see`. It names a rule by its number, an objection, a flag, a finding or another topic.";
    UnknownRule "unknown-rule" Error
        "No rule has this number."
        "Correct the number; rules are numbered in the files of law/. `dedere list rules` shows those there are.";
    UnknownWord "unknown-word" Error
        "A word is not one of the closed list that may stand here."
        "Choose one of those that the message lists. What each means stands in data/README.md, and for rules in data/law/README.md.";
    MissingArticle "missing-article" Error
        "The instrument is on record, but not this article of it, so a reader could not look it up."
        "Correct the citation, or add the article with its statement to the instrument's `articles`.";
    NoPartyList "no-party-list" Error
        "Something asks who is party to an instrument, and the record holds no list of its parties."
        "Name the instrument whose parties are meant, or add its `actions.yaml`. An instrument that shares the parties of another is listed under `parts` there.";
    FactWithoutSource "fact-without-source" Error
        "A fact names no source, and neither does the list or entry that it stands in."
        "Add `sources: [id, …]` with the page where you read it. No fact is on record without one.";
    UnusedSource "unused-source" Warning
        "No fact rests on this source."
        "Name it in the `sources` of the fact that was read there, or take it out.";
    Unopened "unopened" Warning
        "A source counts as read and names no page, or a fact counts as read and none of its sources was."
        "Give the source its `url` or `copy`, or name another. What nobody opened has `read: false`, and its facts `confidence: recalled`.";
    DatesOutOfOrder "dates-out-of-order" Error
        "Of two days that belong together, the one that must be later comes first."
        "Compare both days with their sources. Often day and month, or two lines, were exchanged.";
    EffectContradictsFormula "effect-contradicts-formula" Error
        "The first day bound, or no longer bound, is not the one that follows from the treaty's own formula."
        "Compare `on` and `effect` with the depositary's list. If the effect was another, as in a treaty that provides for one, say why in `special`.";
    OverlappingTerms "overlapping-terms" Error
        "Two periods of which only one can hold at a time overlap: terms of one office, participations of one state, sovereigns of one place."
        "Correct the days. `until` is the first day outside: a term that begins on the day another ends does not overlap it.";
    Contradiction "contradiction" Error
        "Two things that the record says cannot both be true."
        "The message names both. Compare them with their sources and correct one.";
    CountMismatch "count-mismatch" Warning
        "The parties counted from the list on a day are not as many as the depositary counted."
        "Compare the list with the depositary's: an action is missing, stands twice or has a wrong day; or the official count was misread.";
    SharedName "shared-name" Error
        "A name could not be told apart: two bear it and do not both list it under `shared`, or only one lists it so."
        "List the name under `shared` of both, and typing it asks back; or leave it out of one. Where the other bearer is not on record, say so in `namesakes`.";
    RuleShape "rule-shape" Error
        "A rule, condition, objection or flag is not built as data/law/README.md says, so that it could not be asked or would never speak."
        "The message says which part does not fit. Compare it with a rule of the same kind.";
    UnusedFlag "unused-flag" Warning
        "No rule, addition, objection or place raises this flag."
        "Name it in the `flags` of the rule that may raise it, or take it out of law/flags.yaml.";
    UnusedObjection "unused-objection" Warning
        "No rule hears this objection."
        "Name it in the `objections` of the rule that hears it, or take it out of law/objections.yaml.";
    AmbiguousPerson "ambiguous-person" Error
        "More than one person on record bears this name; one of the candidates has to be named."
        "Use the id of one of the candidates.";
    AmbiguousState "ambiguous-state" Error
        "More than one state or place bears this name; one of the candidates has to be named."
        "Use the id of one of the candidates.";
    EndedState "ended-state" Error
        "The state of this name had ended before the day in question."
        "Use the state that came after it, or a day on which it still was.";
    NotAState "not-a-state" Error
        "The name is that of a place that belongs to a state, and what is asked or asserted is about states alone."
        "Use the state to which the place belongs.";
    BrokenLine "broken-line" Error
        "A line of a streamed file of claims cannot be read; the other lines are checked all the same."
        "Correct the line whose number is shown.";
    LineTooLong "line-too-long" Error
        "A line of a streamed file of claims is longer than a claim can be; it was passed over."
        "Look for a missing line end, and shorten the claim.";
    NoClaims "no-claims" Error
        "There is not a single claim in the file, or no file of claims in the folder, so that nothing was checked."
        "Check that the one that was meant is named. Claims stand under `claims`; the endings that files of claims have stand in `dedere verify --help`.";
    WrongOutcome "wrong-outcome" Error
        "The record does not give the claim the rating with which it was published: it says otherwise, or does not settle the matter."
        "Read what the record says instead; correct the sentence or its rating, or report an error in the record.";
    WrongReason "wrong-reason" Error
        "The claim comes out as it was rated, but an article that it gives under `because` is not among the reasons of the record."
        "Cite an article that the record gives as a reason; dedere check shows them.";
    ExpiredWaiver "expired-waiver" Error
        "The day until which a failure of the claim was to be tolerated has come."
        "Settle the claim, or give the waiver a new day and a reason.";
    Unproven "unproven" Error
        "The record does not settle the claim, and --deny unproven was asked for."
        "Word the claim so that the record can settle it, or leave --deny unproven out.";
    Stale "stale" Error
        "The claim is about a day after the one up to which the record is complete for it, and --deny stale was asked for."
        "Ask about an earlier day, or update to a newer record.";
    Unsourced "unsourced" Error
        "The outcome turns on a fact that the record holds from general knowledge only, and --deny unsourced was asked for."
        "Confirm the fact on a page and report it, or leave --deny unsourced out.";
    UnusedWaiver "unused-waiver" Error
        "The claim holds and needs no waiver, and --deny unused-waiver was asked for."
        "Take the waiver out.";
    OldRecord "old-record" Error
        "The record was last worked on longer ago than --max-age allows."
        "Update the program or the record, or allow a greater age.";
}
