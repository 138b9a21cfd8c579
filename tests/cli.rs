//! The command line as transcripts: every page of tests/cli/ is run and compared.

#[test]
fn the_transcripts_hold() {
    trycmd::TestCases::new()
        .case("tests/cli/*.md")
        // The day on which the transcripts are written: 24 November 2026.
        .env("SOURCE_DATE_EPOCH", "1795737600")
        .env("NO_COLOR", "1");
}
