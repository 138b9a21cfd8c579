//! Completions as shells see them, manual pages, and the pager.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A shell's answer to a script, with the program on its path; `None`: there is no such shell here.
fn shell(name: &str, arguments: &[&str]) -> Option<String> {
    let program = Path::new(env!("CARGO_BIN_EXE_dedere"));
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&folders);
    let path = std::env::join_paths(program.parent().map(PathBuf::from).into_iter().chain(folders)).expect("a path");
    let output = Command::new(name).args(arguments).env("PATH", path).env_remove("DEDERE_DATA").output().ok()?;
    Some(format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

/// What bash would offer for the last of these words, taken apart at colons as bash does.
fn bash(words: &[&str]) -> Option<Vec<String>> {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "source <(dedere completions bash); COMP_WORDS=({}); COMP_CWORD={}; _dedere; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        words.len() - 1
    );
    shell("bash", &["--norc", "-c", &script]).map(|said| said.lines().map(str::to_owned).collect())
}

#[test]
fn bash_completes_persons_states_ids_kinds_and_options() {
    let Some(commands) = bash(&["dedere", "ch"]) else { return };
    assert_eq!(commands, ["check"]);
    let offers = |words: &[&str], wanted: &str| {
        let offered = bash(words).unwrap_or_default();
        assert!(offered.iter().any(|word| word == wanted), "{words:?}: {offered:?}");
    };
    offers(&["dedere", "check", "vladimir-p"], "vladimir-putin");
    offers(&["dedere", "check", "put"], "putin");
    let native = bash(&["dedere", "check", "Пут"]).unwrap_or_default();
    assert!(native.iter().any(|word| word == "Путин" || word == "vladimir-putin"), "{native:?}");
    offers(&["dedere", "check", "putin", "mong"], "mongolia");
    offers(&["dedere", "check", "putin", "mongolia", "--pres"], "--presence");
    offers(&["dedere", "check", "--person", "netan"], "netanyahu");
    offers(&["dedere", "check", "--expect", "prosecute"], "prosecute-or-extradite");
    offers(&["dedere", "list", "pers"], "persons");
    offers(&["dedere", "list", "states", "--party-to", "rome"], "rome-statute");
    offers(&["dedere", "list", "warrants", "--court", "ic"], "icc");
    offers(&["dedere", "explain", "C-IMM"], "C-IMMUNITY-ICC");
    offers(&["dedere", "explain", "unknown-st"], "unknown-state");
    // Bash takes the id apart at the colon and wants what follows it.
    offers(&["dedere", "explain", "rome-statute", ":", "59"], "59(1)");
    offers(&["dedere", "person", "bash"], "bashir");
    offers(&["dedere", "timeline", "putin", "arm"], "armenia");
}

#[test]
fn zsh_and_fish_read_their_scripts_and_fish_completes() {
    if let Some(said) =
        shell("zsh", &["-f", "-c", "autoload -U compinit; compinit -u -D; source <(dedere completions zsh) && print ok"])
    {
        assert!(said.trim_end().ends_with("ok"), "{said}");
    }
    let asked = "dedere completions fish | source; complete -C 'dedere check putin mong'";
    if let Some(said) = shell("fish", &["--no-config", "-c", asked]) {
        assert!(said.lines().any(|line| line.starts_with("mongolia")), "{said}");
    }
}

#[test]
fn every_shell_has_a_script() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = Command::new(env!("CARGO_BIN_EXE_dedere")).args(["completions", shell]).output().expect("runs");
        assert!(output.status.success() && output.stdout.len() > 80, "{shell}");
    }
}

/// All manual pages, in a folder that is gone once they are read.
fn pages<T>(name: &str, read: impl FnOnce(&Path, Vec<(String, String)>) -> T) -> T {
    let dir = std::env::temp_dir().join(format!("dedere-man-{name}-{}", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_dedere")).arg("man").arg(&dir).output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().trim_end_matches(".1").to_owned();
        (name, std::fs::read_to_string(&path).expect("a page"))
    };
    let files = std::fs::read_dir(&dir).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<(String, String)> = files.map(page).collect();
    pages.sort();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.starts_with(&format!("{} manual pages written to ", pages.len())), "{said}");
    let done = read(&dir, pages);
    std::fs::remove_dir_all(&dir).expect("a folder of its own");
    done
}

#[test]
fn there_is_a_manual_page_for_every_command_with_its_day_and_its_version() {
    pages("every", |_, pages| {
        for name in ["dedere", "dedere-check", "dedere-explain", "dedere-list", "dedere-data-status", "dedere-export-visits"] {
            assert!(pages.iter().any(|(page, _)| page == name), "{name}");
        }
        let edition = dedere::data::embedded().edition;
        for (name, page) in &pages {
            let version = env!("CARGO_PKG_VERSION");
            let title = format!(".TH {} 1 {} \"dedere {version}\" \"User Commands\"", name.to_uppercase(), edition.checked_on);
            assert!(page.lines().any(|line| line == title), "{name}: {title}");
            assert!(page.contains(".SH NAME") && page.contains(".SH SYNOPSIS") && !page.contains("EXTRA"), "{name}");
            let arguments = page.find(".SH ARGUMENTS");
            assert!(arguments.is_none_or(|at| Some(at) < page.find(".SH OPTIONS")), "{name}");
        }
    });
}

#[test]
fn the_examples_of_a_manual_page_stand_as_they_are_typed() {
    pages("examples", |_, pages| {
        let mut found = 0;
        for (name, page) in &pages {
            let words: Vec<&str> = name.split('-').skip(1).collect();
            let help = Command::new(env!("CARGO_BIN_EXE_dedere")).args(words).arg("--help").output().expect("runs");
            let help = String::from_utf8_lossy(&help.stdout).into_owned();
            let block = page.split_once(".EX\n").and_then(|(_, rest)| rest.split_once(".EE\n")).map(|(block, _)| block);
            // The help breaks long lines; the page does not.
            let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            for line in block.unwrap_or_default().lines().filter(|line| !line.starts_with('#')) {
                let typed = line.replace("\\-", "-").replace("\\*(Aq", "'").replace("\\\\", "\\");
                assert!(joined(&help).contains(&joined(&typed)), "{name}: {typed}");
                found += 1;
            }
        }
        assert!(found > 30, "{found}");
    });
}

#[test]
fn mandoc_finds_nothing_to_say_about_a_manual_page() {
    pages("lint", |dir, pages| {
        let files = pages.iter().map(|(name, _)| dir.join(format!("{name}.1")));
        let Ok(output) = Command::new("mandoc").args(["-T", "lint"]).args(files).output() else {
            // Past the harness, which keeps what a test prints to itself.
            let _ = std::io::Write::write_all(
                &mut std::io::stderr(),
                b"\nSKIPPED: there is no mandoc here, so no manual page was checked\n",
            );
            return;
        };
        let said = [output.stdout, output.stderr].concat();
        assert_eq!(String::from_utf8_lossy(&said), "");
    });
}

#[test]
fn the_name_of_a_command_is_no_folder_for_manual_pages() {
    let dir = std::env::temp_dir().join(format!("dedere-man-name-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder of its own");
    let man = |typed: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_dedere")).args(["man", typed]).current_dir(&dir).output().expect("runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for command in ["check", "list", "data"] {
        let (code, said) = man(command);
        assert!(code == Some(2) && said.contains(&format!("dedere {command} --help")), "{said}");
    }
    assert_eq!(std::fs::read_dir(&dir).expect("a folder").count(), 0, "nothing is written");
    assert_eq!(man("./check").0, Some(0));
    // Once there is such a folder, it is the one that is meant.
    assert_eq!(man("check").0, Some(0));
    std::fs::remove_dir_all(&dir).expect("a folder of its own");
}

/// What a run writes on a terminal of 24 rows, as `script` records it.
fn on_a_terminal(command: &str) -> Option<String> {
    let inner = format!("stty rows 24 cols 80; {command}");
    let said = shell("script", &["-qec", &format!("env TERM=xterm-kitty bash -c '{inner}'"), "/dev/null"])?;
    (!said.contains("command not found")).then_some(said)
}

#[test]
fn long_output_on_a_terminal_goes_through_the_pager_and_short_output_does_not() {
    let pager = "DEDERE_PAGER=\"sed s/^/>/\"";
    let Some(long) = on_a_terminal(&format!("{pager} dedere list states")) else { return };
    if !long.contains("MNG") {
        return; // no terminal can be had here
    }
    assert!(long.lines().all(|line| line.starts_with('>')), "{long}");
    let told = on_a_terminal(&format!("{pager} dedere list states --no-pager")).unwrap_or_default();
    assert!(told.contains("MNG") && !told.contains('>'), "{told}");
    let short = on_a_terminal(&format!("{pager} dedere list states --count")).unwrap_or_default();
    assert!(!short.contains('>'), "{short}");
    let linked = on_a_terminal("dedere explain rome-statute --no-pager").unwrap_or_default();
    assert!(linked.contains("\u{1b}]8;;https://"), "{linked}");
    let plain = on_a_terminal("dedere explain rome-statute --no-pager --color never").unwrap_or_default();
    assert!(plain.contains("https://") && !plain.contains("\u{1b}]8"), "{plain}");
    let piped = on_a_terminal(&format!("{pager} dedere list states | cat")).unwrap_or_default();
    assert!(!piped.contains('>'), "{piped}");
}
