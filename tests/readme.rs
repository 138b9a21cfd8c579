//! The README is true: its examples are run.

#[test]
fn the_examples_of_the_readme_write_what_it_shows() {
    trycmd::TestCases::new().env("SOURCE_DATE_EPOCH", "1795478400").case("README.md");
}
