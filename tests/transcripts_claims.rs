//! Transcripts of the commands about claims: what is typed, and what is seen at 80 columns.

#[test]
fn commands_about_claims_write_what_their_transcripts_show() {
    trycmd::TestCases::new().env("SOURCE_DATE_EPOCH", "1795478400").case("tests/cli/verify.md");
}
