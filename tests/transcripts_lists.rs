//! Transcripts of the commands that list: what is typed, and what is seen at 80 columns.

#[test]
fn commands_write_what_their_transcripts_show() {
    trycmd::TestCases::new()
        .env("SOURCE_DATE_EPOCH", "1795478400")
        .case("tests/cli/obligations.md")
        .case("tests/cli/state.md")
        .case("tests/cli/person.md")
        .case("tests/cli/timeline.md")
        .case("tests/cli/diff.md");
}
