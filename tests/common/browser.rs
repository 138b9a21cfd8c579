//! Pages in a real browser: Chromium without a window, that reaches no host at all.
#![allow(dead_code)] // each test file uses its own part

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a page has come to.
pub struct Seen {
    /// The document, after its scripts have run.
    pub dom: String,
    /// What the browser said of it: messages of the console, errors, whatever was kept from it.
    pub said: Vec<String>,
}

/// The browser; none is told in a loud line.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = named.into_iter().chain(std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))));
    let found = found.into_iter().find(|program| program.is_file());
    if found.is_none() {
        eprintln!("!! LEFT OUT: pages in a browser: chromium is not installed");
    }
    found
}

/// Opens a file, with what stands behind it in its address, and waits until its scripts are done.
pub fn open(program: &Path, file: &Path, behind: &str) -> Seen {
    let profile = tempfile::tempdir().expect("a folder");
    let output = Command::new(program)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-extensions",
        ])
        .args(["--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--virtual-time-budget=120000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}{behind}", file.canonicalize().expect("a file").display()))
        .output()
        .expect("a browser that runs");
    let said = String::from_utf8_lossy(&output.stderr);
    Seen {
        dom: String::from_utf8_lossy(&output.stdout).into_owned(),
        said: said.lines().filter(|line| line.contains(":CONSOLE")).map(str::to_owned).collect(),
    }
}
