//! What packages say of the project agrees with it: versions, licences and files that other tools read, and that no compiler looks at.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, process::Command};

use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The package as cargo reads Cargo.toml.
fn package() -> Value {
    let cargo = env::var_os("CARGO").expect("cargo runs the tests");
    let output =
        Command::new(cargo).args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output().expect("cargo");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    metadata["packages"][0].clone()
}

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The workflows, by path and text.
fn workflows() -> Vec<(String, String)> {
    let entries = fs::read_dir(".github/workflows").expect("the workflows");
    let paths = entries.map(|entry| entry.expect("an entry").path().display().to_string());
    paths.map(|path| (path.clone(), read(&path))).collect()
}

#[test]
fn what_is_cited_is_the_version_of_the_program_and_of_its_record() {
    let citation = yaml("CITATION.cff");
    assert_eq!(citation["version"], env!("CARGO_PKG_VERSION"), "CITATION.cff");
    let record = citation["references"].as_array().expect("references").iter().find(|one| one["type"] == "database");
    assert_eq!(record.expect("the record")["version"], yaml("data/record.yaml")["version"], "CITATION.cff, the record");
}

#[test]
fn the_licences_are_the_same_wherever_they_stand() {
    let package = package();
    let expression = package["license"].as_str().expect("a licence");
    let words: BTreeSet<&str> = expression.split(|letter: char| " ()".contains(letter)).collect();
    let named = yaml("CITATION.cff");
    let code: Vec<&str> = named["license"].as_array().expect("licences").iter().filter_map(Value::as_str).collect();
    let record = named["references"][0]["license"].as_str().expect("the licence of the record");
    for licence in code.iter().chain([&record]) {
        assert!(words.contains(licence), "{licence} is not in `{expression}`");
    }
    assert_eq!(expression, format!("({}) AND {record}", code.join(" OR ")));
    assert!(read("packaging/Containerfile").contains(&format!("licenses=\"{expression}\"")), "packaging/Containerfile");
    assert!(read("pyproject.toml").contains(&format!("\nlicense = \"{expression}\"\n")), "pyproject.toml");
    assert!(read("deny.toml").contains(&format!("\"{record}\"")), "deny.toml");
    assert!(read("packaging/homebrew/dedere.rb").contains(&format!("any_of: [\"{}\"] }}, \"{record}\"]", code.join("\", \""))));
}

#[test]
fn one_version_of_rust_is_asked_for_and_tested() {
    let package = package();
    let version = package["rust_version"].as_str().expect("a version of Rust");
    for (path, text) in workflows() {
        for line in text.lines().filter(|line| line.trim_start().starts_with("RUST:")) {
            assert_eq!(line.trim(), format!("RUST: \"{version}\""), "{path}");
        }
        assert!(text.contains("RUST:"), "{path}");
    }
    for path in ["packaging/Containerfile", "docs/pipeline.md"] {
        for (_, tag) in read(path).lines().filter_map(|line| line.split_once("rust:")) {
            assert!(tag.starts_with(version), "{path}: rust:{tag}");
        }
    }
    assert!(read("README.md").contains(&format!("Rust {version} or later")), "README.md");
}

#[test]
fn every_action_of_a_workflow_is_named_by_a_commit_that_cannot_move() {
    let mut seen = 0;
    for (path, text) in workflows() {
        for line in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, action)| action) {
            let (commit, version) = line.split_once('@').and_then(|(_, rest)| rest.split_once(" # v")).unwrap_or_default();
            let fixed = commit.len() == 40 && commit.chars().all(|letter| letter.is_ascii_hexdigit());
            assert!(fixed && version.starts_with(|letter: char| letter.is_ascii_digit()), "{path}: {line}");
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn the_debian_package_takes_files_that_there_are() {
    let package = package();
    let assets = package["metadata"]["deb"]["assets"].as_array().expect("assets");
    let files: Vec<&str> =
        assets.iter().filter_map(|asset| asset[0].as_str()).filter(|path| !path.starts_with("target/")).collect();
    assert!(files.len() > 5, "{files:?}");
    for file in files {
        let path = Path::new(file.split('*').next().unwrap_or_default());
        assert!(path.exists(), "{file}");
    }
    let licences: BTreeSet<&str> =
        assets.iter().filter_map(|asset| asset[0].as_str()).filter(|path| path.contains("LICENSE")).collect();
    assert!(licences.contains("LICENSE-MIT"), "{licences:?}");
}

#[test]
fn an_image_is_built_from_files_that_there_are() {
    let kept = read(".dockerignore");
    let kept: Vec<&str> = kept.lines().filter_map(|line| line.strip_prefix('!')).collect();
    assert!(kept.contains(&"data") && kept.contains(&"build.rs"), "{kept:?}");
    for path in kept {
        assert!(path.contains('*') || Path::new(path).exists(), "{path}");
    }
    for line in read("packaging/Containerfile").lines().filter(|line| line.starts_with("COPY ") && !line.contains("--from")) {
        for path in line.split_whitespace().skip(1).filter(|path| !path.starts_with(['/', '.'])) {
            assert!(Path::new(path).exists(), "{line}");
        }
    }
}

#[test]
fn the_formula_is_filled_in_at_one_place() {
    let formula = read("packaging/homebrew/dedere.rb");
    for place in ["ARCHIVE", "VERSION", "SHA256"] {
        let lines = formula.lines().filter(|line| line.contains(&format!("\"@{place}@\"")));
        assert_eq!(lines.count(), 1, "{place}");
        assert!(read("packaging/homebrew.sh").contains(&format!("s|@{place}@|")), "{place}");
    }
}

/// What stands between backquotes, up to its first blank.
fn commands(page: &str) -> Vec<&str> {
    let spans = page.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    spans.filter_map(|span| span.split_whitespace().next()).collect()
}

#[test]
fn every_script_that_a_page_or_a_workflow_runs_is_there() {
    let readme = read("README.md");
    let own = read("packaging/README.md");
    let run = workflows().into_iter().map(|(_, text)| text).chain([read(".ci/run")]).collect::<String>();
    let run = run.split(|letter: char| letter.is_whitespace() || "()\"".contains(letter));
    let named = commands(&readme).into_iter().chain(run).filter(|word| word.starts_with("packaging/")).map(str::to_owned);
    let script = |word: &&str| word.ends_with(".sh") || word.ends_with(".py");
    let ours = commands(&own).into_iter().filter(script).map(|word| format!("packaging/{word}"));
    let scripts: BTreeSet<String> = named.chain(ours).collect();
    assert!(scripts.len() > 10, "{scripts:?}");
    for script in scripts {
        assert!(Path::new(&script).is_file(), "{script}");
        let first = read(&script).lines().next().unwrap_or_default().to_owned();
        assert!(first.starts_with("#!/usr/bin/env "), "{script}: {first}");
    }
}
