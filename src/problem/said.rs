//! Codes of what is said of a run: what each means, and what to do.

/// What is said of a run and is no problem of a file: a stable code, what it means, and what to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The stable word.
    pub word: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What to do.
    pub mend: &'static str,
}

/// Every such code, sorted.
pub const REFUSALS: &[Refusal] = &[
    Refusal {
        word: "bad-address",
        meaning: "What was typed is no address that a site can have.",
        mend: "Write it as in `https://example.org/arrests/`: with `http` or `https`, in ASCII, and with neither `?` nor `#`.",
    },
    Refusal {
        word: "bad-age",
        meaning: "What was typed is no age of a record.",
        mend: "Write a number of days or weeks, as in `90d` or `12w`.",
    },
    Refusal {
        word: "bad-row",
        meaning: "A row of a table of questions cannot be read.",
        mend: "The message says why. Cells with a comma in them stand in quotes; a row of JSON is one object.",
    },
    Refusal {
        word: "date-out-of-range",
        meaning: "The day lies before the first day that the program answers for.",
        mend: "Give a later day. The message names the first.",
    },
    Refusal {
        word: "findings",
        meaning: "The record that was to be checked has problems.",
        mend: "Mend those that are drawn above it: each has a code of its own.",
    },
    Refusal {
        word: "folder-not-empty",
        meaning: "The folder that was to be written holds something, which would be lost.",
        mend: "Give a folder that is not there yet. `--force` replaces a site that is there, where nothing else stands beside it.",
    },
    Refusal {
        word: "ids-not-compared",
        meaning: "There were more claims than ids can be remembered for, so two claims may bear the same id unnoticed. All were checked.",
        mend: "Check the claims in several runs, if ids that stand twice matter.",
    },
    Refusal {
        word: "invalid-overlay",
        meaning: "What was to be laid over the record with --with has several problems, so nothing was answered.",
        mend: "List them with `dedere data check --with FILE` and mend them, or leave --with out.",
    },
    Refusal {
        word: "invalid-record",
        meaning: "The folder given with --data or DEDERE_DATA holds a record with several problems, so nothing was answered.",
        mend: "List them with `dedere data check DIR` and mend them, or leave --data out.",
    },
    Refusal {
        word: "no-receipt",
        meaning: "The file that was to be replayed is not the JSON that `dedere check` writes.",
        mend: "Keep the output of `dedere check --format json` as it is, and give that file.",
    },
    Refusal {
        word: "passed-over",
        meaning: "A folder of claims holds what is no file of claims by its name: it was not read.",
        mend: "Nothing, if that is as it should be. A file that was meant is named itself, or gets one of the endings that stand in `dedere verify --help`.",
    },
    Refusal {
        word: "unanswered-rows",
        meaning: "Some rows of a table of questions have no answer; the others were answered.",
        mend: "Read the column `problem` of these rows.",
    },
    Refusal {
        word: "unknown-answer",
        meaning: "What was expected is none of the six answers.",
        mend: "Write one of the six. `dedere explain obliged` tells what one means.",
    },
    Refusal {
        word: "unknown-id",
        meaning: "Nothing in the record has this id.",
        mend: "Take one of the ids that the message offers, or look one up with `dedere list`.",
    },
    Refusal {
        word: "unknown-group",
        meaning: "No group of states on record is called so.",
        mend: "Give the name or id of one; `dedere list groups` shows them.",
    },
    Refusal {
        word: "unwritable-file",
        meaning: "The file could not be written.",
        mend: "Give another file or folder, or make room for it. A file to begin with is never written over one that exists.",
    },
    Refusal {
        word: "unwritable-output",
        meaning: "What was to be answered could not be written.",
        mend: "See to it that whoever asked still reads, and ask again.",
    },
    Refusal {
        word: "usage",
        meaning: "The command line cannot be read: a part is missing, unknown, or one too many.",
        mend: "Read the message, or the help of the command with --help.",
    },
];
