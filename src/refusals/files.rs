//! Files and records that cannot be read or written.

use std::path::Path;

use super::refusal::Refusal;
use crate::HOME;
use crate::problem::{escape, words_of};

fn shown(path: &Path) -> String {
    format!("`{}`", escape(&path.to_string_lossy()))
}

/// A record with several problems.
pub fn unusable_record(dir: &Path, problems: usize) -> Refusal {
    Refusal::new("invalid-record", format!("the record in {} has {problems} problems", shown(dir)))
        .help("list them with dedere data check")
}

/// Files that cannot be laid over the record, for several reasons.
pub fn unusable_overlay(problems: usize) -> Refusal {
    Refusal::new("invalid-overlay", format!("what --with lays over the record has {problems} problems"))
        .help("list them with dedere data check --with FILE")
}

/// Said below what is wrong with files that were to be laid over the record.
pub const OVERLAY_NOT_USED: &str = "error: what --with names cannot be laid over the record, so nothing was answered\n";

/// A record that cannot be used.
pub fn record_not_used(dir: &Path) -> String {
    format!("error: the record in {} cannot be used, so nothing was answered\n", shown(dir))
}

/// A record without problems.
pub fn no_problems(dir: &Path) -> String {
    format!("no problems in {}\n", shown(dir))
}

/// Problems that are not drawn.
pub fn more_problems(number: usize) -> String {
    format!("… and {number} more; dedere verify --format json lists up to 10000\n\n")
}

/// Where to see what a file of claims may hold, beside many problems of one.
pub fn example_of_claims() -> &'static str {
    "help: `dedere init claims` writes a file that shows each kind of claim and what it needs\n\n"
}

/// No file is named, and nothing comes in.
pub fn no_file() -> Refusal {
    Refusal::new("usage", "no file of claims is given").help("name one, or write one with: dedere init claims")
}

/// A file that cannot be read.
pub fn cannot_read(file: &str, why: &str) -> Refusal {
    Refusal::new("unreadable-file", format!("`{}` cannot be read: {}", escape(file), escape(why)))
}

/// A file that is no receipt.
pub fn no_receipt(file: &Path) -> Refusal {
    Refusal::new("no-receipt", format!("{} is not the output of `dedere check --format json`", shown(file)))
        .help("keep the output of that command as it is, and give the file")
}

/// The name of a command, where a folder for manual pages is expected.
pub fn no_folder_for_pages(program: &str, command: &str) -> Refusal {
    Refusal::new("usage", format!("`{command}` is a command, and a folder is expected here, for a page of every command"))
        .help(format!("about that command: {program} {command} --help; into a folder called so: {program} man ./{command}"))
}

/// Manual pages that were written.
pub fn pages_written(dir: &Path, pages: usize) -> String {
    format!("{pages} manual pages written to {}\n", shown(dir))
}

/// A fault of the program itself, in words that it was not made to say, with the line of its sources.
pub fn own_fault(words: &str, place: Option<(&str, u32)>) -> String {
    let place = place.map_or_else(String::new, |(file, line)| format!(" ({file}:{line})"));
    let home = HOME.map_or_else(String::new, |home| format!(" at {home}"));
    format!(
        "error: this is a fault of dedere itself{place}, and what it wrote is not to be relied on: {}; please report it{home}, with the \
         command as it was typed\n",
        escape(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    )
}

/// A folder that cannot be written to.
pub fn folder_not_written(dir: &Path, error: &std::io::Error) -> Refusal {
    Refusal::new("unwritable-file", format!("cannot write to {}: {}", shown(dir), escape(&words_of(error))))
        .help("give a folder that can be written to")
}

/// A folder that would be written over.
pub fn folder_not_empty(dir: &Path) -> Refusal {
    Refusal::new("folder-not-empty", format!("{} is not empty", shown(dir)))
        .help("give a folder that is not there yet; --force puts a new site in the place of one that is there")
}

/// A folder that holds something else beside a site, or no site at all.
pub fn no_site_there(dir: &Path, name: &str) -> Refusal {
    Refusal::new("folder-not-empty", format!("{} holds `{}`, which is no part of a site", shown(dir), escape(name)))
        .help("--force replaces a site and nothing else: give another folder, or take that away")
}

/// A file where a folder is expected.
pub fn no_folder(dir: &Path) -> Refusal {
    Refusal::new("usage", format!("{} is no folder", shown(dir))).help("give a folder that is not there yet")
}

/// What is no address of a site.
pub fn bad_address(typed: &str) -> Refusal {
    Refusal::new("bad-address", format!("`{}` is no address of a site", escape(&typed.chars().take(200).collect::<String>())))
        .help("write it as in https://example.org/arrests/, with neither ? nor #, in ASCII")
}

/// A site that was written.
pub fn site_written(dir: &Path, files: usize) -> String {
    format!("{files} files written to {}\n", shown(dir))
}

/// A file that cannot be written.
pub fn cannot_write(file: &Path, why: &str) -> Refusal {
    Refusal::new("unwritable-file", format!("{} cannot be written: {}", shown(file), escape(why)))
        .help("give another file, or take that one away")
}

/// A summary of a job that is lost.
pub fn no_summary(file: &Path, why: &str) -> Refusal {
    Refusal::new("unwritable-file", format!("the job summary {} cannot be written: {}", shown(file), escape(why)))
        .help("the result above is whole; let GITHUB_STEP_SUMMARY name a file that can be written, or unset it")
}

/// Outputs of a step that are lost.
pub fn no_outputs(file: &Path, why: &str) -> Refusal {
    Refusal::new("unwritable-file", format!("the outputs of the step in {} cannot be written: {}", shown(file), escape(why)))
        .help("the result above is whole; let GITHUB_OUTPUT name a file that can be written, or unset it")
}

/// Two reports in one file.
pub fn same_report(file: &Path) -> Refusal {
    Refusal::new("usage", format!("two reports are to be written to {}", shown(file))).help("give each a file of its own")
}

/// A report in place of what is to be read.
pub fn report_over_claims(file: &Path) -> Refusal {
    Refusal::new("usage", format!("the report {} would be read as a file of claims, or written over one", shown(file)))
        .help("write it outside of the files and folders that are checked")
}

/// Reviews without what a search engine asks for.
pub fn no_newsroom() -> Refusal {
    Refusal::new("usage", "reviews are published by somebody, on a page, and neither can be guessed")
        .help("give --publisher NAME and --page URL, as in --page 'https://example.org/checks/{id}'")
}

/// Reviews in two files.
pub fn reviews_twice() -> Refusal {
    Refusal::new("usage", "reviews are to be written to two files")
        .help("they are written as they come, to one: copy it afterwards")
}

/// Who publishes reviews, where none are written.
pub fn no_reviews() -> Refusal {
    Refusal::new("usage", "`--page`, `--publisher` and `--publisher-url` are about reviews, and none are written")
        .help("add --report claimreview=FILE, or leave them out")
}

/// A page of reviews that is none.
pub fn bad_page(option: &str, typed: &str, holes: &[&str]) -> Refusal {
    let holes = if holes.is_empty() { String::new() } else { format!("; it may hold {}", holes.join(" and ")) };
    Refusal::new("usage", format!("`{}` for {option} is no address of a page", escape(typed)))
        .help(format!("an address begins with https:// or http:// and has no spaces{holes}"))
}

/// A name that is none.
pub fn bad_publisher() -> Refusal {
    Refusal::new("usage", "`--publisher` names nobody").help("give the name as readers know it, on one line")
}

/// A table of questions without a head that says what its columns are.
pub fn no_head(file: &str, why: &str) -> Refusal {
    Refusal::new("unreadable-file", format!("`{}` is no table of questions: {}", escape(file), escape(why))).help(
        "its first row names the columns: person, state, and perhaps date and presence; others are written again as they are",
    )
}

/// A table in signs that are not read.
pub fn no_text_of_a_table(file: &str, why: &str) -> Refusal {
    Refusal::new("unreadable-file", format!("`{}` cannot be read: {}", escape(file), escape(why)))
        .help("save it as CSV UTF-8: in Excel under Save As, in other programs where a set of signs is asked for")
}

/// A column that stands twice.
pub fn column_twice(file: &str, column: &str) -> Refusal {
    Refusal::new("unreadable-file", format!("`{}` has two columns called `{}`", escape(file), escape(column)))
        .help("give each column a name of its own")
}

/// A column that has the name of one that is added.
pub fn column_of_the_answer(file: &str, column: &str) -> Refusal {
    let column = escape(column);
    Refusal::new("unreadable-file", format!("`{}` has a column `{column}`, which is written beside the answers", escape(file)))
        .help(format!("call it otherwise, as in `my_{column}`; with --format ndjson it may stay"))
}

/// A key that the first row does not have, so that there is no column for it.
pub fn key_without_column(key: &str) -> Refusal {
    let message = format!("the key `{}` does not stand in the first row, and so has no column", escape(key));
    Refusal::new("bad-row", message).help("give it in the first row too, or write --format ndjson")
}

/// What a table whose columns are not found has in their place.
pub fn first_row(columns: &[String]) -> String {
    let first = columns.join(", ");
    match columns {
        [sep, ..] if sep.starts_with("sep=") => {
            format!("its first line is `{sep}`, which is for Excel alone: take that line out")
        }
        [only] if only.contains('\t') => {
            format!(
                "its columns are parted by tabs: let its name end in .tsv, or save it with commas between them; it begins {only}"
            )
        }
        _ => format!("its first row is {first}"),
    }
}

/// A row with the end of a line within.
pub fn row_within() -> Refusal {
    Refusal::new("bad-row", "the row holds a carriage return alone").help("end every line of the table in the same way")
}

/// A row with a quote that opens a cell and never ends it.
pub fn row_unclosed() -> Refusal {
    Refusal::new("bad-row", "a quote that opens in the row is never closed")
        .help("close it; where it belongs to the text, put the cell in quotes and write the quote in it twice")
}

/// A row that is too long to be one.
pub fn row_too_long(most: usize) -> Refusal {
    Refusal::new("bad-row", format!("the row is longer than {most} bytes"))
}

/// A row with another number of cells than the head.
pub fn row_of_cells(cells: usize, columns: usize) -> Refusal {
    Refusal::new("bad-row", format!("the row has {cells} cells, and the head {columns} columns"))
        .help("put a cell with a comma in it in quotes")
}

/// A row that is no text.
pub fn row_not_text() -> Refusal {
    Refusal::new("bad-row", "the row is not in UTF-8").help("save the table as CSV UTF-8")
}

/// A row that is no JSON object with a question.
pub fn row_no_object(why: &str) -> Refusal {
    Refusal::new("bad-row", format!("the row is no JSON object with a question: {}", escape(why)))
        .help("write one object on each line, with the texts `person`, `state`, and perhaps `date` and `presence`")
}

/// Some rows have no answer.
pub fn rows_unanswered(unanswered: u64, rows: u64) -> Refusal {
    Refusal::new("unanswered-rows", format!("{unanswered} of {rows} rows could not be answered"))
        .help("the column `problem` says why")
}

/// A format in which no table of questions is answered.
pub fn rows_of_a_table() -> Refusal {
    Refusal::new("usage", "a table of questions is answered row by row").help("write csv or ndjson for --format")
}
