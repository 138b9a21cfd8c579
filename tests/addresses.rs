//! No page, help text or file for a pipeline names a repository, an action or a package that nobody has published.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file that a reader or a machine takes an address from, but for the record itself, which names its sources.
fn files() -> Vec<PathBuf> {
    let tops = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Cargo.toml", "action.yml", ".pre-commit-hooks.yaml", ".ci/run"];
    let tops = tops.into_iter().chain(["CITATION.cff", "THIRD-PARTY.md", "deny.toml", "pyproject.toml"]);
    let mut files: Vec<PathBuf> = tops.map(PathBuf::from).collect();
    let mut folders: Vec<PathBuf> =
        ["docs", "schema", "src", "examples", "tests/cli", "benches", "packaging", ".github"].map(PathBuf::from).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    assert!(files.len() > 100);
    files
}

/// The help of the program and of every command, and its manual page.
fn help() -> Vec<(String, String)> {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_dedere")).args(arguments).output().expect("the program");
        (format!("dedere {}", arguments.join(" ")), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    let program = run(&["--help"]);
    let commands: Vec<&str> = program.1.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
    let commands: Vec<&str> = commands.iter().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"verify"), "{commands:?}");
    let mut texts: Vec<(String, String)> =
        commands.iter().filter(|word| **word != "dedere" && !word.starts_with('-')).map(|word| run(&[word, "--help"])).collect();
    texts.extend([program, run(&["man"]), run(&["init", "claims", "--help"]), run(&["export", "claimreview", "--help"])]);
    texts
}

/// Where the project can be found, once Cargo.toml says so: the one place in which that is set.
fn home() -> Option<String> {
    let manifest = std::fs::read_to_string("Cargo.toml").expect("the manifest");
    let line = manifest.lines().find(|line| line.starts_with("repository"))?;
    Some(line.split('"').nth(1).expect("an address").to_owned())
}

/// What a text names that there is not.
fn invented(text: &str, home: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let ends = |letter: char| letter.is_whitespace() || "\"'`<>()[]|".contains(letter);
        for word in line.split(ends).filter(|word| word.contains("dedere")) {
            let ours = home.is_some_and(|home| word.starts_with(home));
            let address = word.contains("://") || word.contains("dedere/dedere") || word.contains("dedere@");
            let host = ["org", "com", "net", "io", "dev", "rs", "github.io"];
            let host = host.iter().any(|end| word.trim_end_matches('/') == format!("dedere.{end}"));
            if !ours && (address || host) {
                found.push(word.to_owned());
            }
        }
        for package in ["cargo install dedere", "cargo add dedere", "cargo binstall dedere", "pip install dedere", "npx dedere"] {
            if line.contains(package) {
                found.push(package.to_owned());
            }
        }
    }
    found
}

#[test]
fn nothing_names_an_address_or_a_package_that_there_is_not() {
    let home = home();
    for path in files() {
        let text = std::fs::read_to_string(&path).expect("a text");
        assert_eq!(invented(&text, home.as_deref()), Vec::<String>::new(), "{}", path.display());
    }
    for (what, text) in help() {
        assert_eq!(invented(&text, home.as_deref()), Vec::<String>::new(), "{what}");
    }
}

#[test]
fn invented_addresses_are_seen() {
    for text in [
        "      - uses: dedere/dedere@v0.1.0",
        "cargo install dedere --locked",
        "[Report it](https://github.com/dedere/dedere/issues)",
        "  \"$id\": \"https://raw.githubusercontent.com/dedere/dedere/main/schema/check.schema.json\",",
        "see dedere.org",
    ] {
        assert_eq!(invented(text, None).len(), 1, "{text}");
    }
    for text in [
        "uses: ./tools/dedere",
        "cargo install --locked --path tools/dedere",
        "\"schema\": \"dedere/verify/1\"",
        "- repo: ../dedere",
    ] {
        assert_eq!(invented(text, None), Vec::<String>::new(), "{text}");
    }
    assert_eq!(invented("uses https://example.org/dedere/issues", Some("https://example.org/dedere")), Vec::<String>::new());
}

#[test]
fn what_the_program_writes_carries_no_address_of_its_own() {
    assert!(Path::new("schema").is_dir());
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_dedere")).args(arguments).output().expect("the program");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    for arguments in [
        &["verify", "--format", "sarif", "examples/claims/visits.yaml"][..],
        &["export", "claimreview", "examples/claims/visits.yaml", "--publisher", "Desk", "--page", "https://example.org/{id}"],
    ] {
        let text = run(arguments);
        assert!(text.len() > 100);
        assert_eq!(invented(&text, home().as_deref()), Vec::<String>::new(), "{arguments:?}");
    }
}
