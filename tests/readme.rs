//! The README is true: its examples are run, its picture is what the program prints, its links lead somewhere, and no command is left out.

use std::{env, fs, path::Path, process::Command};

use anstyle::RgbColor;
use anstyle_svg::{Palette, Term};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The day on which the examples are run: 24 November 2026.
const TODAY: (&str, &str) = ("SOURCE_DATE_EPOCH", "1795737600");

const PICTURE: &str = "docs/terminal.svg";

/// What is typed in the picture.
const TYPED: &str = "dedere check --person putin --state mongolia --date 2024-09-02";

/// The map of the README, and what writes it.
const MAP: (&str, &str) = ("docs/map.svg", "dedere map --person putin --date 2024-09-02 --trips");

fn readme() -> String {
    fs::read_to_string("README.md").expect("the README")
}

/// What the program prints in colour, on 80 columns.
fn printed(typed: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dedere"));
    let arguments = typed.split_whitespace().skip(1).chain(["--color", "always"]);
    let output = program.args(arguments).env(TODAY.0, TODAY.1).env_remove("DEDERE_DATA").output().expect("the program");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A terminal that can be read on a light page and on a dark one: each colour stands out from its own dark ground.
fn terminal() -> Term {
    let colors = [
        0x3a4048, 0xff7b72, 0x56d364, 0xe3b341, 0x79c0ff, 0xd2a8ff, 0x56d4dd, 0xe6edf3, // plain
        0x8b949e, 0xffa198, 0x7ee787, 0xf2cc60, 0xa5d6ff, 0xe2c5ff, 0xb3f0ff, 0xffffff, // bright
    ];
    let rgb = |color: u32| {
        let [_, red, green, blue] = color.to_be_bytes();
        RgbColor(red, green, blue)
    };
    let columns = 80 * 84 / 10;
    Term::new()
        .palette(Palette(colors.map(rgb)))
        .fg_color(rgb(0xe6edf3).into())
        .bg_color(rgb(0x1c2128).into())
        .min_width_px(columns)
}

/// The picture: faint text kept readable, and the whole made to shrink with the page.
fn drawn() -> String {
    let text = format!("\u{1b}[1m$ {TYPED}\u{1b}[0m\n{}", printed(TYPED));
    let svg = terminal().render_svg(text.trim_end()).replace("opacity: 0.4", "opacity: 0.7");
    let sizes: Vec<&str> = svg.split('"').skip(1).step_by(2).take(2).map(|size| size.trim_end_matches("px")).collect();
    svg.replacen("<svg ", &format!("<svg viewBox=\"0 0 {}\" ", sizes.join(" ")), 1)
}

#[test]
fn the_examples_of_the_readme_write_what_it_shows() {
    trycmd::TestCases::new().env(TODAY.0, TODAY.1).env("NO_COLOR", "1").case("README.md");
}

/// Holds a picture of the README against the program, or writes it anew where that is asked for.
fn shown(picture: &str, drawn: &str) {
    if env::var_os("UPDATE_PICTURE").is_some() {
        fs::write(picture, drawn).expect("the picture");
    }
    let shown = fs::read_to_string(picture).unwrap_or_default();
    assert!(shown == drawn, "{picture} is out of date: UPDATE_PICTURE=1 cargo test --test readme");
    assert!(readme().contains(&format!("]({picture})")));
}

#[test]
fn the_picture_of_a_terminal_shows_what_the_program_prints() {
    shown(PICTURE, &drawn());
}

#[test]
fn the_map_of_the_readme_is_the_one_that_the_program_draws() {
    let (picture, typed) = MAP;
    shown(picture, &printed(typed));
    assert!(readme().contains(&format!("`{typed}`")), "the README tells how its map is made");
}

/// The headings of a page as its links name them, and where its links lead.
fn anchors_and_targets(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut anchors, mut targets, mut heading) = (Vec::new(), Vec::new(), None);
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take().map(|words| anchor(&words))),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => targets.push(dest_url.to_string()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            _ => {}
        }
    }
    (anchors, targets)
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn every_link_of_the_readme_leads_to_a_file_or_a_heading() {
    let (_, targets) = anchors_and_targets(&readme());
    assert!(targets.len() > 10, "{targets:?}");
    for target in targets {
        let (path, heading) = target.split_once('#').unwrap_or((&target, ""));
        let path = if path.is_empty() { "README.md" } else { path };
        assert!(Path::new(path).exists(), "{target}");
        if !heading.is_empty() {
            let page = fs::read_to_string(path).expect("a page");
            assert!(anchors_and_targets(&page).0.contains(&heading.to_owned()), "{target}");
        }
    }
}

#[test]
fn every_command_stands_in_the_table_of_the_readme() {
    let help = printed("dedere -h");
    let listed = help.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let commands: Vec<&str> = listed.filter(|word| word.starts_with(char::is_alphabetic) && *word != "dedere").collect();
    assert!(commands.contains(&"check"), "{commands:?}");
    let readme = readme();
    let missing: Vec<&&str> = commands.iter().filter(|word| !readme.contains(&format!("\n| `{word} "))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
