//! The steps of the action and other scripts, run in a shell as a runner runs them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::{folder, valid, yaml};

/// A claim that holds, and one that does not.
pub const HOLDS: &str = "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }";
pub const WRONG: &str = "{ bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 }";

/// A file of YAML.
pub fn read(path: &str) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("a file")).expect("YAML")
}

/// A step of the action, by its name.
pub fn step(name: &str) -> Value {
    let action = read("action.yml");
    let steps = action["runs"]["steps"].as_array().expect("steps");
    steps.iter().find(|step| step["name"] == name).unwrap_or_else(|| panic!("no step `{name}`")).clone()
}

/// Its script.
pub fn script(name: &str) -> String {
    step(name)["run"].as_str().expect("a script").to_owned()
}

/// The step that verifies.
pub const VERIFY: &str = "Verify the claims";

/// A folder with these files of one claim each.
pub fn desk(files: &[(&str, &str)]) -> PathBuf {
    let folder = folder();
    for (name, asserts) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, yaml(&[asserts])).expect("a file");
    }
    folder
}

/// What a run of a script said, and how it ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// Of a script that was started, where there is a shell to start it in.
    pub fn of(output: std::io::Result<Output>) -> Option<Ended> {
        let Ok(output) = output else {
            eprintln!("SKIPPED: there is no bash here, so that nothing of the action and of the jobs was run");
            return None;
        };
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Some(Ended { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) })
    }

    /// The lines of the log that are annotations of errors.
    pub fn told(&self) -> Vec<&str> {
        self.out.lines().filter(|line| line.starts_with("::error")).collect()
    }
}

/// Bash as a runner starts it, in a folder, with the program on its path.
pub fn bash(script: &str, folder: &Path) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_dedere")).parent().expect("a folder");
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]).current_dir(folder);
    command.env("PATH", format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default()));
    command.env("SOURCE_DATE_EPOCH", "1795737600").env("GITHUB_ACTIONS", "true");
    command.env_remove("DEDERE_DATA").env_remove("GITHUB_STEP_SUMMARY").env_remove("GITHUB_OUTPUT");
    command
}

/// The step that verifies, with these inputs and variables; the other inputs are empty.
pub fn verifying(script: &str, folder: &Path, inputs: &[(&str, &str)]) -> Option<Ended> {
    let mut command = bash(script, folder);
    for name in step(VERIFY)["env"].as_object().expect("variables").keys() {
        command.env(name, "");
    }
    Ended::of(command.envs(inputs.iter().copied()).output())
}

/// The step as it stands.
pub fn verify(folder: &Path, inputs: &[(&str, &str)]) -> Option<Ended> {
    verifying(&script(VERIFY), folder, inputs)
}

/// The names of what lies in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A JUnit file.
pub fn junit(path: &Path) -> quick_junit::Report {
    quick_junit::Report::deserialize_from_str(&std::fs::read_to_string(path).expect("JUnit")).expect("JUnit")
}

/// A SARIF file that follows the official schema.
pub fn sarif(path: &Path) -> Value {
    let log = serde_json::from_str(&std::fs::read_to_string(path).expect("SARIF")).expect("JSON");
    valid("tests/vendor/sarif-2.1.0.schema.json", &log);
    log
}
