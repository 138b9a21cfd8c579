//! What a code means, and how it is mended, for whoever wrote a file of claims: the words beside the codes are for who keeps a record.

use super::Code;

impl Code {
    /// What it means of a file of claims, and how it is mended there.
    pub fn of_claims(self) -> (&'static str, &'static str) {
        match self {
            Code::UnreadableFile => (
                "The file, or the folder, is not there or cannot be read.",
                "Check its name, and that it may be read. A folder stands for every file of claims in it.",
            ),
            Code::NotText => {
                ("The file is not text in UTF-8.", "Save it as UTF-8. A spreadsheet or a document is exported as CSV first.")
            }
            Code::TooLarge => (
                "The file is larger, or holds more values, than is read as a whole.",
                "Write a claim a line, as NDJSON or CSV, which has no limit, or part the file.",
            ),
            Code::TooDeep => (
                "Lists and maps in the file nest deeper than those of any claim.",
                "Look for a bracket or brace that is opened again and again, or for a claim indented below another by mistake.",
            ),
            Code::Syntax => (
                "The file is not valid YAML or JSON, so that none of its claims was read.",
                "The mark shows where reading stopped; the slip may stand a line above it. Text that holds `: ` or ` #` goes in quotes.",
            ),
            Code::UnknownField => (
                "A field, or a column, is none that a claim has, or none that this kind of assertion has.",
                "Take one of those that the message lists. `dedere init claims` writes a file that shows them all.",
            ),
            Code::MissingField => (
                "A claim lacks a field that every claim has, or every claim of its kind.",
                "Add the field. `dedere init claims` writes a file that shows what each kind needs.",
            ),
            Code::EmptyField => ("A field of a claim holds nothing.", "Give it a value, or leave it out."),
            Code::WrongType => (
                "A value of a claim is of another kind than its field holds: text, a number, true or false, a list or a map.",
                "Write the kind that the message names. A number that is meant as text goes in quotes.",
            ),
            Code::BadDate => (
                "A value is no day that exists, or none that can be asked about.",
                "Write the day as `YYYY-MM-DD`; a month or a year stands under `in`.",
            ),
            Code::BadText => (
                "A text holds signs that cannot be seen, or spaces at its ends; or an address is none.",
                "Write it again by hand on one line. An address begins with `https://` or `http://`.",
            ),
            Code::DuplicateKey => {
                ("A field or a column stands twice.", "Keep one of them. Often the second belongs to the next claim.")
            }
            Code::DuplicateId => ("Two claims of one file bear the same id.", "Give each claim an id of its own."),
            Code::UnknownWord => (
                "A word is not one of those that may stand here.",
                "Take one of those that the message lists. `dedere init claims` writes a file that shows them all.",
            ),
            Code::UnknownPerson => (
                "Nobody on record bears this name.",
                "Correct the name; `dedere list persons` shows those on record. A claim about anybody else cannot be checked.",
            ),
            Code::UnknownState | Code::UnknownPlace => (
                "No state or place on record bears this name.",
                "Correct the name, or write the code of two or three letters; `dedere list states` and `dedere list places` show them.",
            ),
            Code::UnknownInstrument => (
                "No treaty or other text on record bears this name.",
                "Correct the name, or write the id; `dedere list instruments` shows them.",
            ),
            Code::UnknownCourt => {
                ("No court on record bears this name.", "Correct the name, or write the id; `dedere list courts` shows them.")
            }
            Code::MissingArticle => (
                "An article that a claim gives as a reason is not on record, or is not written as one.",
                "Write it as `instrument:article`, as `dedere check --why` prints it.",
            ),
            Code::NoPartyList => (
                "The claim asks who is party to a text that nobody joins, or whose parties are not on record.",
                "Name the treaty whose parties are meant; `dedere list instruments` shows them.",
            ),
            other => (other.meaning(), other.mend()),
        }
    }
}
