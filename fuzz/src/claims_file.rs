//! Any bytes as a file of claims, in each of the four forms: every report of it is whole and well-formed, shows nothing raw, and gives no
//! commands to a runner of jobs.

use dedere::{
    claims::{Deny, Run, Verifier, read::Written},
    data,
    report::{ClaimReviews, ClaimsFormat, Newsroom, VerifyReport, Wanted},
};
use quick_xml::{Reader, XmlVersion, events::Event};

use super::bytes::{PLAIN, TODAY, clean, drawn, json};

/// The first byte says how the file is written and what is denied, the rest is the file.
pub fn holds(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let bit = |at: u8| kind >> at & 1 == 1;
    let written = [Written::Yaml, Written::Json, Written::Ndjson, Written::Csv][usize::from(kind % 4)];
    let deny = Deny { unproven: bit(2), stale: bit(3), unsourced: bit(4), unused_waiver: bit(5) };
    let wanted = Wanted { all: bit(6), keeps_all: true, oldest: bit(7).then_some(1) };
    let corpus = data::embedded();
    let text = String::from_utf8_lossy(rest).into_owned();
    let run = Run::new([Verifier::new(corpus, TODAY, deny)], vec!["-".into()], Some(written)).with_stdin(Some(text));
    let newsroom = Newsroom { name: "Desk".to_owned(), url: None, page: "https://example.org/{id}".to_owned() };
    let mut reviews = ClaimReviews::new(Vec::new(), newsroom, PLAIN);
    let (report, unchecked) = VerifyReport::of(run, wanted, Some(&mut reviews));
    assert!(unchecked.number >= unchecked.problems.len());
    drawn(&unchecked.problems);
    let write = |format| report.write(corpus, format, PLAIN);
    clean("text", &write(ClaimsFormat::Text));
    clean("Markdown", &write(ClaimsFormat::Markdown));
    json("JSON", &write(ClaimsFormat::Json));
    let sarif = json("SARIF", &write(ClaimsFormat::Sarif));
    for result in sarif["runs"][0]["results"].as_array().expect("results") {
        assert!(result["locations"].as_array().is_some_and(|places| !places.is_empty()), "a result without a place: {result}");
    }
    json("Code Quality", &write(ClaimsFormat::Gitlab));
    let reviews = String::from_utf8(reviews.finish().expect("it is in memory")).expect("UTF-8");
    assert!(!reviews.contains("</") && !reviews.contains("<!"), "{reviews}");
    json("reviews", &reviews);
    let junit = write(ClaimsFormat::Junit);
    clean("JUnit", &junit);
    well_formed(&junit);
    annotations(&write(ClaimsFormat::Github));
}

/// Lines to the runner are those that the report makes.
fn annotations(text: &str) {
    clean("annotations", text);
    for line in text.lines() {
        let begins = line.trim_start();
        let known = ["::error ", "::warning ", "::notice "].iter().any(|known| line.starts_with(known));
        assert!(known || !begins.starts_with("::") && !begins.starts_with("##["), "{line}");
    }
}

fn well_formed(xml: &str) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                tag.attributes().for_each(|attribute| {
                    drop(attribute.expect("an attribute").normalized_value(XmlVersion::default()).expect("its value"))
                });
            }
            _ => {}
        }
    }
}
