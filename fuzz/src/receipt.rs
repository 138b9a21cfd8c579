//! A kept answer: whatever stands in it is compared and told clean.

use dedere::{
    data,
    draw::Format,
    law::Question,
    query::{check::check, names},
    report::{CheckReport, Receipt, ReplayReport, Scope},
};

use super::bytes::{PLAIN, clean, json};

/// The bytes are the receipt.
pub fn holds(bytes: &[u8]) {
    let Some(receipt) = Receipt::read(&String::from_utf8_lossy(bytes)) else { return };
    let corpus = data::embedded();
    let Ok(person) = names::person(corpus, &receipt.person, Some(receipt.date)) else { return };
    let Ok(place) = names::place(corpus, &receipt.place, receipt.date) else { return };
    let Receipt { date, presence, today, .. } = receipt;
    let now = CheckReport::new(corpus, &check(corpus, Question { person, place, date, presence, today }), Scope::Everything);
    let report = ReplayReport::new(corpus, &receipt, &now);
    let write = |format| report.write(corpus, format, PLAIN);
    clean("text", &write(Format::Text));
    clean("Markdown", &write(Format::Markdown));
    let written = json("JSON", &write(Format::Json));
    assert_eq!(written["same"].as_bool().unwrap_or(report.same()), report.same(), "{written}");
}
