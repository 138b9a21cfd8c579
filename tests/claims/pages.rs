//! The hook, the page about pipelines and the job for GitLab: what stands in them is run as it stands there.

use std::path::Path;
use std::process::Command;

use dedere::claims::read::Written;
use serde_json::{Value, json};

use super::shell::{Ended, HOLDS, WRONG, bash, desk, junit, names, read};

const PAGE: &str = "docs/pipeline.md";

fn page(path: &str) -> String {
    std::fs::read_to_string(path).expect("the page")
}

/// The fenced blocks of a page, of one language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    page.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

/// The block that is a file of this name, as its first line says.
fn file(name: &str) -> Value {
    let blocks = blocks(&page(PAGE), "yaml");
    let block = blocks.iter().find(|block| block.starts_with(&format!("# {name}\n"))).unwrap_or_else(|| panic!("no {name}"));
    serde_yaml::from_str(block).expect("YAML")
}

#[test]
fn the_hook_takes_every_form_of_file_that_is_read() {
    let hook = &read(".pre-commit-hooks.yaml")[0];
    assert_eq!((hook["id"].as_str(), hook["entry"].as_str()), (Some("dedere-verify"), Some("dedere verify")));
    let pattern = hook["files"].as_str().expect("a pattern");
    assert_eq!(blocks(&page(PAGE), "text"), [format!("{pattern}\n")], "the page shows the pattern");
    let takes = |path: &str| jsonschema::is_valid(&json!({ "pattern": pattern }), &json!(path));
    for (ending, _) in Written::ENDINGS {
        for path in ["claims.ENDING", "claims/a.ENDING", "desk/claims/2024/a b.ENDING", "desk/claims.ENDING"] {
            let path = path.replace("ENDING", ending);
            assert!(takes(&path) && takes(&path.to_uppercase()), "{path}");
        }
        for path in ["a.ENDING", "claims.d/a.ENDING", "disclaims.ENDING", "claims/a.ENDING.bak", "claims/aENDING"] {
            assert!(!takes(&path.replace("ENDING", ending)), "{path} {ending}");
        }
    }
    assert!(!takes("claims/README.md"));
    assert_eq!(file(".pre-commit-config.yaml")["repos"][0]["hooks"][0]["id"], hook["id"]);
}

#[test]
fn the_pages_name_inputs_and_outputs_that_there_are() {
    let action = read("action.yml");
    let (inputs, outputs) = (action["inputs"].as_object().expect("inputs"), action["outputs"].as_object().expect("outputs"));
    for path in ["README.md", PAGE] {
        let workflow: Value = serde_yaml::from_str(&blocks(&page(path), "yaml")[0]).expect("YAML");
        let steps = &workflow["jobs"]["verify"]["steps"];
        assert_eq!(steps[1]["uses"], "./tools/dedere", "{path}");
        for input in steps[1]["with"].as_object().expect("inputs").keys() {
            assert!(inputs.contains_key(input), "{path}: {input}");
        }
    }
    let workflow = file(".github/workflows/claims.yml");
    let steps = &workflow["jobs"]["verify"]["steps"];
    // The file that is uploaded is the one that is written, and nothing is uploaded where none was.
    let sarif = steps[1]["with"]["sarif"].as_str().expect("a name");
    assert_eq!(steps[2]["with"]["sarif_file"], sarif);
    assert_eq!(steps[2]["if"], format!("always() && hashFiles('{sarif}') != ''"));
    for used in steps[3]["env"].as_object().expect("variables").values() {
        let name = used.as_str().and_then(|used| used.strip_prefix("${{ steps.claims.outputs."));
        let name = name.and_then(|name| name.strip_suffix(" }}")).expect("an output");
        assert!(outputs.contains_key(name) && steps[1]["id"] == "claims", "{name}");
    }
    let page = page(PAGE);
    for name in inputs.keys().chain(outputs.keys()) {
        assert!(page.lines().any(|line| line.starts_with("| `") && line.contains(&format!("`{name}`"))), "{name}");
    }
}

#[test]
fn the_job_for_gitlab_ends_as_the_claims_do_and_its_reports_are_whole() {
    let job = &file(".gitlab-ci.yml")["claims"];
    let lines: Vec<&str> =
        job["script"].as_array().expect("a script").iter().map(|line| line.as_str().expect("a line")).collect();
    assert!(lines[0].starts_with("cargo install --locked --path "), "{}", lines[0]);
    let of_tests = job["artifacts"]["reports"]["junit"].as_str().expect("a name");
    let of_quality = job["artifacts"]["reports"]["codequality"].as_str().expect("a name");
    for (asserts, data, code, tests, remarks) in
        [(HOLDS, "", 0, 1, 0), (WRONG, "", 1, 1, 1), ("{ bound: true }", "", 2, 1, 3), (HOLDS, "no-such-record", 3, 0, 0)]
    {
        let desk = desk(&[("claims/a.yaml", asserts)]);
        let Some(ended) = Ended::of(bash(&lines[1..].join("\n"), &desk).env("DEDERE_DATA", data).output()) else { return };
        assert_eq!(ended.code, code, "{asserts}\n{}\n{}", ended.out, ended.err);
        if code == 3 {
            assert_eq!(names(&desk.join("reports")), [""; 0]);
            continue;
        }
        assert_eq!(junit(&desk.join(of_tests)).tests, tests, "{asserts}");
        let quality: Value = serde_json::from_str(&page(&desk.join(of_quality).to_string_lossy())).expect("JSON");
        assert_eq!(quality.as_array().map(Vec::len), Some(remarks), "{asserts}\n{quality}");
    }
}

#[test]
fn every_command_of_the_page_about_pipelines_runs() {
    let desk = desk(&[("claims/a.yaml", HOLDS)]);
    let older = Path::new("tests/older/2026.1").canonicalize().expect("an older record");
    let mut ran = 0;
    for script in blocks(&page(PAGE), "sh") {
        for line in script.lines() {
            // What stands for the reader's own is put in its place.
            let line = line.replace("old-data", &older.to_string_lossy()).replace("my-cms export --claims", "cat claims.ndjson");
            let claim = r#"{"id":"a","text":"T","asserts":{"bound":true,"state":"mali","instrument":"rome-statute","date":"2025-09-23"}}"#;
            std::fs::write(desk.join("claims.ndjson"), claim).expect("a file");
            let Some(ended) = Ended::of(bash(&line, &desk).output()) else { return };
            assert!(ended.code == 0 || ended.code == 1 && line.contains("data diff"), "{line}\n{}\n{}", ended.out, ended.err);
            ran += 1;
        }
    }
    assert!(ran >= 7, "{ran}");
}

/// Validators of others, where they are installed: `pip install check-jsonschema pre-commit`.
#[test]
fn validators_of_others_find_nothing() {
    let folder = super::folder();
    let example = |name: &str, title: &str| {
        let path = folder.join(name);
        // JSON is YAML.
        std::fs::write(&path, file(title).to_string()).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let workflow = example("claims.yml", ".github/workflows/claims.yml");
    let gitlab = example("gitlab.yml", ".gitlab-ci.yml");
    let config = example("pre-commit.yaml", ".pre-commit-config.yaml");
    let mut checks: Vec<Vec<&str>> = vec![
        vec!["check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"],
        vec!["check-jsonschema", "--builtin-schema", "vendor.github-workflows", &workflow],
        vec!["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", &gitlab],
        vec!["pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"],
        vec!["pre-commit", "validate-config", &config],
    ];
    let own: Vec<String> = std::fs::read_dir(".github/workflows")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().to_string_lossy().into_owned())
        .collect();
    checks.extend(own.iter().map(|path| vec!["check-jsonschema", "--builtin-schema", "vendor.github-workflows", path]));
    for check in checks {
        match Command::new(check[0]).args(&check[1..]).output() {
            Ok(output) => assert!(output.status.success(), "{check:?}\n{}", String::from_utf8_lossy(&output.stdout)),
            Err(_) => eprintln!("SKIPPED: `{}` is not installed, so that this was not run: {}", check[0], check.join(" ")),
        }
    }
}
