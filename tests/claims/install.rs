//! The action before it verifies: how it names, keeps and installs the program. The build itself is left out: a stub of cargo stands in for
//! it. So is the cache.

use std::path::PathBuf;
use std::process::Command;

use super::folder;
use super::shell::{Ended, VERIFY, bash, read, script, step};

#[test]
fn inputs_of_the_action_stand_in_variables_and_every_script_can_be_read() {
    let action = read("action.yml");
    assert_eq!(action["runs"]["using"], "composite");
    let inputs = action["inputs"].as_object().expect("inputs");
    let mut used = String::new();
    for step in action["runs"]["steps"].as_array().expect("steps") {
        used += &step["env"].to_string();
        let Some(script) = step["run"].as_str() else { continue };
        assert_eq!(step["shell"], "bash");
        assert!(!script.contains("${{"), "an input must not become part of a script: {script}");
        let Some(checked) = Ended::of(Command::new("bash").args(["-n", "-c", script]).output()) else { return };
        assert_eq!(checked.code, 0, "{script}\n{}", checked.err);
    }
    for input in inputs.keys() {
        assert!(used.contains(&format!("inputs.{input} ")), "{input}");
    }
    for (name, output) in action["outputs"].as_object().expect("outputs") {
        assert_eq!(output["value"], format!("${{{{ steps.verify.outputs.{name} }}}}"));
    }
    assert_eq!(step(VERIFY)["id"], "verify");
}

#[test]
fn the_program_is_named_by_its_sources_and_by_the_machine() {
    let (desk, action) = (folder(), folder());
    for (file, text) in
        [("Cargo.toml", "a"), ("Cargo.lock", "b"), ("build.rs", "c"), ("src/main.rs", "d"), ("data/a b.yaml", "e")]
    {
        std::fs::create_dir_all(action.join(file).parent().expect("a folder")).expect("a folder");
        std::fs::write(action.join(file), text).expect("a file");
    }
    let name = |image: &str| {
        let output = desk.join("output");
        let _ = std::fs::remove_file(&output);
        let mut command = bash(&script("Name the program"), &desk);
        command
            .env("GITHUB_ACTION_PATH", &action)
            .env("GITHUB_OUTPUT", &output)
            .env("RUNNER_TEMP", "/a temp")
            .env("ImageOS", image);
        let ended = Ended::of(command.output())?;
        assert_eq!(ended.code, 0, "{}", ended.err);
        let text = std::fs::read_to_string(&output).expect("outputs");
        let (key, root) = text.split_once('\n').expect("two outputs");
        assert_eq!(root, "root=/a temp/dedere\n");
        let key = key.strip_prefix("key=dedere-").expect("a key").to_owned();
        assert!(key.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter)), "{key}");
        assert!(key.len() > 64 && key.contains(image), "{key}");
        Some(key)
    };
    let Some(first) = name("ubuntu24") else { return };
    assert_eq!(name("ubuntu24").as_ref(), Some(&first));
    assert_ne!(name("ubuntu22").as_ref(), Some(&first), "a program of one system may not start on another");
    std::fs::write(action.join("data/a b.yaml"), "f").expect("a file");
    assert_ne!(name("ubuntu24").as_ref(), Some(&first), "another record is another program");
}

#[test]
fn the_action_installs_the_program_that_it_came_with_unless_the_cache_had_it() {
    let folder = folder();
    let (stubs, action, paths) = (folder.join("stubs"), folder.join("the action"), folder.join("paths"));
    let root = folder.join("a temp/dedere");
    for dir in [&stubs, &action, &root.join("bin")] {
        std::fs::create_dir_all(dir).expect("a folder");
    }
    let stub = |path: PathBuf, text: &str| {
        std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a stub");
        Command::new("chmod").arg("+x").arg(path).status().is_ok_and(|made| made.success())
    };
    // A program of the same name lies on the path already, and must not stand in for the one of this checkout.
    if !(stub(stubs.join("cargo"), "printf '%s\\n' \"$@\"") && stub(stubs.join("dedere"), "exit 0")) {
        return eprintln!("SKIPPED: no stub of cargo can be made here");
    }
    let install = || {
        let mut command = bash(&script("Install dedere"), &folder);
        command.env("PATH", format!("{}:{}", stubs.display(), std::env::var("PATH").unwrap_or_default()));
        command.env("RUNNER_TEMP", folder.join("a temp")).env("GITHUB_ACTION_PATH", &action).env("GITHUB_PATH", &paths);
        Ended::of(command.env("ROOT", &root).output())
    };
    let Some(ended) = install() else { return };
    let built = format!("install\n--locked\n--force\n--path\n{}\n--root\n{}\n", action.display(), root.display());
    assert_eq!((ended.code, ended.out), (0, built.clone()), "{}", ended.err);
    assert_eq!(std::fs::read_to_string(&paths).expect("the path"), format!("{}/bin\n", root.display()));
    for (cached, out) in [("exit 1", built.as_str()), ("echo dedere 1", "dedere 1\n")] {
        assert!(stub(root.join("bin/dedere"), cached));
        assert_eq!(install().map(|ended| ended.out).as_deref(), Some(out), "one that does not start is built again");
    }
}
