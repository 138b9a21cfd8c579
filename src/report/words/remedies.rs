//! What to do about each kind of problem.

use crate::problem::Code;

/// What to do.
pub fn remedy(code: Code) -> &'static str {
    match code {
        Code::Syntax => "Look at the line and column shown: a missing quote, colon or indent is the usual cause.",
        Code::TooDeep => "Split the file, or flatten what is nested; no file of a record needs so much.",
        Code::FileTooLarge => "Split the file, or check that it is the one that was meant.",
        Code::UnreadableFile => "Check that the path exists, that it may be read, and that it is saved as UTF-8.",
        Code::MissingFile => "Add the file; data/README.md says what stands in it.",
        Code::UnknownFile => "Move the file out of the folder, or correct its name.",
        Code::EmptyRecord => "Check that the path is the folder of a record, with states.yaml and persons/ in it.",
        Code::WrongName => "Rename the file or folder to the id of its entry.",
        Code::UnknownField => "Correct the name of the field, or take it out.",
        Code::MissingField => "Add the field.",
        Code::EmptyField => "Give the field a value, or take it out.",
        Code::WrongType => "Write a value of the kind that the message names.",
        Code::BadDate => "Write the day as YYYY-MM-DD, and check that the month has that day.",
        Code::BadId => "Write the id in lower-case letters, digits and `-`.",
        Code::BadCitation => "Write the instrument's id, a colon and the article, as in instrument:59(1).",
        Code::BadText => "Take out control characters and the spaces at both ends.",
        Code::DuplicateKey => "Keep one of the two lines.",
        Code::DuplicateId => "Give one of the two entries another id.",
        Code::DuplicateEntry => "Keep one of the two entries.",
        Code::NotSorted => "Move the entry to where the order puts it.",
        Code::UnknownState => "Look the state up with dedere list states; the message suggests ids that come near.",
        Code::UnknownPlace => "Look the place up with dedere list places, or the state with dedere list states.",
        Code::UnknownPerson => "Look the person up with dedere list persons; only persons on record can be asked about.",
        Code::UnknownInstrument => "Look the instrument up with dedere list instruments.",
        Code::UnknownCourt => "Look the court up with dedere list courts.",
        Code::UnknownSituation => "Look the situation up with dedere list situations.",
        Code::UnknownSource => "Add the source to sources.yaml, or correct its id; dedere list sources shows those there are.",
        Code::UnknownProcess => "Look the document up with dedere list warrants.",
        Code::UnknownFlag => "Look the flag up with dedere list flags.",
        Code::UnknownObjection => "Look the objection up with dedere list objections.",
        Code::UnknownRule => "Look the rule up with dedere list rules.",
        Code::UnknownWord => "Write one of the words that the message lists.",
        Code::MissingArticle => {
            "Add the article to the instrument, or correct the citation; dedere list articles shows those there are."
        }
        Code::FactWithoutSource => "Name the page where the fact was read, under `sources`.",
        Code::UnusedSource => "Take the source out, or name it where a fact rests on it.",
        Code::DatesOutOfOrder => "Compare both days with their source, and correct the one that is wrong.",
        Code::EffectContradictsFormula => {
            "Compare both days with the depositary; where the effect really departs, say why under `special`."
        }
        Code::OverlappingTerms => "Correct the days so that one ends before the next begins.",
        Code::Contradiction => "Compare both fields with their source, and correct the one that is wrong.",
        Code::CountMismatch => "Compare the list with the depositary's: a party is missing, or one is too many.",
        Code::SharedName => "List the name under `shared` in both entries, or take it out of one.",
        Code::RuleShape => "Compare the rule with its neighbours and with data/law/README.md.",
        Code::AmbiguousPerson | Code::AmbiguousState => "Use the id of one of the candidates.",
        Code::EndedState => "Use the state that came after it, or a day on which it still was.",
        Code::NotAState => "Use the state to which the place belongs.",
        Code::BrokenLine => "Correct the line whose number is shown.",
        Code::LineTooLong => "Look for a missing line end, and shorten the claim.",
        Code::NoClaims => "Check that the file is the one that was meant, and that its claims stand under `claims`.",
        Code::WrongOutcome => {
            "Read what the record says instead; correct the sentence or its rating, or report an error in the record."
        }
        Code::WrongReason => "Cite an article that the record gives as a reason; dedere check shows them.",
        Code::ExpiredWaiver => "Settle the claim, or give the waiver a new day and a reason.",
        Code::Unproven => "Word the claim so that the record can settle it, or leave --deny unproven out.",
        Code::Stale => "Ask about an earlier day, or update to a newer record.",
        Code::Unsourced => "Confirm the fact on a page and report it, or leave --deny unsourced out.",
        Code::UnusedWaiver => "Take the waiver out.",
        Code::OldRecord => "Update the program or the record, or allow a greater age.",
    }
}
