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

#[test]
fn there_is_a_manual_page_for_every_command() {
    let dir = std::env::temp_dir().join(format!("dedere-man-{}", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_dedere")).arg("man").arg(&dir).output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for page in ["dedere", "dedere-check", "dedere-explain", "dedere-list", "dedere-data-status", "dedere-export-visits"] {
        let text = std::fs::read_to_string(dir.join(format!("{page}.1"))).expect(page);
        assert!(text.contains(".SH NAME") && text.contains(".SH SYNOPSIS"), "{page}");
    }
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
