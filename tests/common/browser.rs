//! Pages in a real browser: Chromium without a window, with no way out to any network.
#![allow(dead_code)] // each test file uses its own part

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// Chromium.
pub struct Browser {
    program: PathBuf,
}

/// What came of a page.
pub struct Shown {
    /// The page, as it stands when everything on it has run.
    pub dom: String,
    /// What the page, or the browser about it, wrote to the console: messages, errors, whatever was kept from it.
    pub console: Vec<String>,
}

/// The browser of this machine, `CHROMIUM` before what the path holds; none where there is none, which is said aloud.
pub fn browser() -> Option<Browser> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let mut found =
        named.into_iter().chain(std::env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name))));
    let found = found.find(|program| program.is_file());
    if found.is_none() {
        eprintln!("!! LEFT OUT: what a browser shows: chromium is not installed");
    }
    found.map(|program| Browser { program })
}

impl Browser {
    /// A page with a script at its end, whose policy is as strict as before but for this script.
    pub fn shown(&self, page: &str, script: &str, address: &str, size: (u32, u32)) -> Shown {
        let folder = tempfile::tempdir().expect("a folder");
        // A block of its own: the page has names of its own.
        let script = &format!("{{{script}}}");
        let file = folder.path().join("page.html");
        let named = BASE64_STANDARD.encode(Sha256::digest(script));
        let page = page.replacen("script-src ", &format!("script-src 'sha256-{named}' "), 1);
        let page = page.replacen("</body>", &format!("<script>{script}</script></body>"), 1);
        std::fs::write(&file, page).expect("a page");
        self.run(&file, address, &[format!("--window-size={},{}", size.0, size.1)])
    }

    /// A file, with what stands behind it in its address, when its scripts are done.
    pub fn open(&self, file: &Path, behind: &str) -> Shown {
        self.run(file, behind, &["--virtual-time-budget=120000".to_owned()])
    }

    fn run(&self, file: &Path, address: &str, more: &[String]) -> Shown {
        let profile = tempfile::tempdir().expect("a folder");
        let out = Command::new(&self.program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
            ])
            .args(["--disable-extensions", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"])
            .args(["--enable-logging=stderr", "--dump-dom"])
            .args(more)
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("file://{}{address}", file.canonicalize().expect("a file").display()))
            .output()
            .expect("a browser that runs");
        let lines = String::from_utf8_lossy(&out.stderr).into_owned();
        let console = lines.lines().filter(|line| line.contains(":CONSOLE")).map(str::to_owned).collect();
        Shown { dom: String::from_utf8_lossy(&out.stdout).into_owned(), console }
    }
}

impl Shown {
    /// What the script of a test left behind by `leave(value)`, as JSON.
    pub fn left(&self) -> serde_json::Value {
        let (_, rest) = self.dom.split_once("<pre id=\"left-behind\">").unwrap_or_else(|| panic!("nothing: {:?}", self.console));
        let (text, _) = rest.split_once("</pre>").expect("an end");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
        serde_json::from_str(&text).expect("JSON")
    }
}

/// What a script of a test begins with.
pub const LEAVE: &str = "const leave = (value) => { const pre = document.createElement('pre'); pre.id = 'left-behind'; \
                         pre.textContent = JSON.stringify(value); document.body.append(pre); };\n";
