//! Pictures as PNG: as wide and high as their SVG, filled as that says, with every text in them, the same in every run; and what is refused.
//!
//! Where the tests are built without the feature, DEDERE_PNG names a program that has it (`packaging/test-png.sh`).

mod common {
    pub mod named;
}

use std::{
    collections::BTreeSet,
    env, fs, io,
    process::{Command, Output},
};

use common::named;
use dedere::draw::map::{
    Fill,
    theme::{Colors, Theme},
};
use dedere::map::project::{on_map, onto_grid};

const TODAY: &str = "2026-11-24";

/// The program that has the feature.
fn program() -> Command {
    let own = cfg!(feature = "png").then(|| env!("CARGO_BIN_EXE_dedere").into());
    asking(&own.or_else(|| env::var_os("DEDERE_PNG")).expect("DEDERE_PNG names a program with `png`"))
}

fn asking(program: &std::ffi::OsStr) -> Command {
    let mut command = Command::new(program);
    for variable in ["DEDERE_DATA", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "FORCE_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.env("NO_COLOR", "1").args(["--today", TODAY]);
    command
}

fn run(words: &[&str]) -> Output {
    program().args(words).output().expect("the program runs")
}

/// What is said where nothing is written, with the exit code.
fn refused(words: &[&str]) -> (Option<i32>, String) {
    let output = run(words);
    assert!(output.stdout.is_empty(), "{words:?}");
    (output.status.code(), String::from_utf8(output.stderr).expect("text"))
}

/// A picture in pixels.
struct Pixels {
    width: usize,
    height: usize,
    colors: Vec<u8>,
    texts: Vec<(String, String)>,
}

impl Pixels {
    fn of(bytes: &[u8]) -> Pixels {
        let mut reader = png::Decoder::new(io::Cursor::new(bytes)).read_info().expect("a PNG");
        let mut colors = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut colors).expect("pixels");
        reader.finish().expect("an end");
        let info = reader.info();
        assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Rgb, png::BitDepth::Eight));
        let text = |chunk: &png::text_metadata::ITXtChunk| (chunk.keyword.clone(), chunk.get_text().expect("a text"));
        let texts = info.utf8_text.iter().map(text).collect();
        Pixels { width: info.width as usize, height: info.height as usize, colors, texts }
    }

    fn at(&self, x: f64, y: f64) -> String {
        let first = 3 * (y as usize * self.width + x as usize);
        self.colors[first..first + 3].iter().fold("#".to_owned(), |hex, part| format!("{hex}{part:02x}"))
    }

    /// How many pixels of a part differ from a colour.
    fn marked(&self, (left, right): (f64, f64), (top, bottom): (f64, f64), ground: &str) -> usize {
        let (left, right) = (left.max(0.0) as usize, (right as usize).min(self.width));
        let (top, bottom) = (top.max(0.0) as usize, (bottom as usize).min(self.height));
        let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        all.filter(|(x, y)| self.at(*x as f64, *y as f64) != ground).count()
    }
}

/// The same picture twice: as SVG, and in pixels.
fn both(words: &[&str]) -> (String, Pixels) {
    let written = |format: &str| {
        let output = run(&[words, &["--format", format]].concat());
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    (String::from_utf8(written("svg")).expect("text"), Pixels::of(&written("png")))
}

fn value<'s>(element: &'s str, name: &str) -> &'s str {
    let (_, rest) = element.split_once(&format!(" {name}=\"")).unwrap_or_else(|| panic!("{name} in {element}"));
    rest.split('"').next().expect("a value")
}

fn number(element: &str, name: &str) -> f64 {
    value(element, name).parse().expect("a number")
}

const THEMES: [(&str, Theme); 3] = [("print", Theme::Print), ("screen", Theme::Screen), ("dark", Theme::Dark)];

/// The ground of a picture in pixels: that of paper where it has none.
fn ground(colors: &Colors) -> &'static str {
    colors.ground.unwrap_or("#ffffff")
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn a_picture_has_the_size_of_its_svg_and_says_in_words_what_that_says() {
    for (words, width) in [
        (&["map", "--person", "putin", "--width", "320"][..], 320),
        (&["map", "--person", "putin", "--width", "1600"], 1600),
        (&["timeline", "putin", "mongolia", "--width", "390"], 390),
        (&["timeline", "bashir", "--width", "800", "--no-title"], 800),
    ] {
        let (svg, pixels) = both(words);
        assert_eq!(pixels.width, width, "{words:?}");
        assert_eq!(pixels.height as f64, number(&svg, "height"), "{words:?}");
        assert!(svg.contains(&format!(">{}</title>", pixels.texts[0].1)), "{:?}", pixels.texts);
        assert!(svg.contains(&format!(">{}</desc>", pixels.texts[1].1)), "{:?}", pixels.texts);
        assert_eq!([pixels.texts[0].0.as_str(), &pixels.texts[1].0], ["Title", "Description"]);
    }
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn a_picture_is_twice_as_wide_as_its_svg_where_no_width_is_given() {
    let (svg, pixels) = both(&["map", "--person", "putin"]);
    assert_eq!((number(&svg, "width"), pixels.width), (800.0, 1600));
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn every_land_has_the_colour_of_its_answer_and_the_sea_that_of_the_ground() {
    for (name, theme) in THEMES {
        let (svg, pixels) = both(&["map", "--person", "putin", "--theme", name, "--width", "800"]);
        let (_, moved) = svg.split_once("translate(0,").expect("the map");
        let (top, rest) = moved.split_once(")scale(").expect("its scale");
        let scale: f64 = rest.split(')').next().expect("a number").parse().expect("a number");
        let top: f64 = top.parse().expect("a number");
        let colors = theme.colors();
        for (place, latitude, longitude, expected) in [
            ("Mongolia", 46.5, 104.0, colors.fill(Fill::Strong).ground),
            ("Brazil", -10.0, -52.0, colors.fill(Fill::Strong).ground),
            ("Australia", -25.0, 134.0, colors.fill(Fill::Strong).ground),
            ("Russia", 62.0, 95.0, colors.fill(Fill::Medium).ground),
            ("the United States", 39.0, -98.0, colors.fill(Fill::Light).ground),
            ("China", 35.0, 100.0, colors.fill(Fill::Light).ground),
            ("the Atlantic", 30.0, -45.0, ground(colors)),
        ] {
            let (x, y) = onto_grid(on_map(longitude), latitude);
            assert_eq!(pixels.at(x * scale, top + y * scale), expected, "{place}, {name}");
        }
        assert_eq!(pixels.at(0.0, 0.0), ground(colors), "{name}");
        // What cannot be said is dotted: two colours side by side, and no third mean of them.
        let (x, y) = onto_grid(on_map(-13.5), 25.0);
        let (x, y) = (x * scale, top + y * scale);
        let around: BTreeSet<String> =
            (0..36).map(|at| pixels.at(x - 3.0 + f64::from(at % 6), y - 3.0 + f64::from(at / 6))).collect();
        assert!(around.len() > 3, "{name}: {around:?}");
    }
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn every_text_of_the_svg_stands_in_the_picture_where_it_says() {
    for (at, words) in [
        &["map", "--person", "putin", "--trips", "--width", "800"][..],
        &["map", "--person", "netanyahu", "--date", "2025-02-02", "--width", "1600"],
        &["timeline", "mladic", "montenegro", "--width", "390"],
        &["timeline", "bashir", "--width", "800"],
    ]
    .iter()
    .enumerate()
    {
        let (name, theme) = THEMES[at % 3];
        let (svg, pixels) = both(&[words, &["--theme", name][..]].concat());
        let mut seen = 0;
        for element in svg.split("<text ").skip(1) {
            let element = format!(" {}", element.split("</text>").next().expect("a text"));
            // Numbers stand on marks.
            if element.contains("text-anchor") {
                continue;
            }
            let words: String = element.split('>').skip(1).map(|part| part.split('<').next().unwrap_or_default()).collect();
            let (x, y, size) = (number(&element, "x"), number(&element, "y"), number(&element, "font-size"));
            let letters = words.chars().filter(|sign| !sign.is_whitespace()).count();
            // As wide as narrow letters are; between the line above and the one below.
            let wide = letters as f64 * size * 0.4;
            let ink = pixels.marked((x, x + wide), (y - 0.75 * size, y), ground(theme.colors()));
            assert!(ink as f64 > wide * 0.75 * size / 8.0, "{words}: {ink} of {}", wide * size);
            seen += 1;
        }
        assert!(seen > 3, "{words:?}: {seen}");
    }
    // Without a title there is nothing in its place.
    let (_, titled) = both(&["timeline", "bashir", "--width", "800"]);
    let (_, untitled) = both(&["timeline", "bashir", "--width", "800", "--no-title"]);
    assert!(untitled.height + 40 < titled.height + 1, "{} and {}", untitled.height, titled.height);
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn the_same_picture_has_the_same_bytes_wherever_it_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("picture.png");
    fs::write(&file, "old").expect("a file");
    let name = file.to_str().expect("a path");
    for words in [&["map", "--person", "putin", "--trips", "--width", "400"][..], &["timeline", "putin", "armenia"]] {
        let words = [words, &["--format", "png"]].concat();
        let (one, other) = (run(&words), run(&words));
        assert!(one.stdout.starts_with(b"\x89PNG\r\n") && one.stderr.is_empty(), "{words:?}");
        assert!(one.stdout == other.stdout, "{words:?}");
        let written = run(&[&words[..], &["--output", name]].concat());
        assert!(written.status.success() && written.stdout.is_empty() && written.stderr.is_empty());
        assert!(fs::read(&file).expect("a file") == one.stdout, "{words:?}");
        assert!(run(&[&words[..], &["--output", "-"]].concat()).stdout == one.stdout, "{words:?}");
    }
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 1);
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn an_odd_name_is_drawn_as_it_is_and_one_that_the_font_lacks_is_refused_with_its_signs() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = "x".repeat(300);
    let drawn = ["<script>alert(1)</script>", "Мария Ћирић", "Νίκος Άδωνις", "a \"&'<!-- b", &long];
    for name in drawn {
        let file = named::person(folder.path(), name);
        let words = ["map", "--person", "jane-example", "--width", "400", "--with", &file];
        let (svg, pixels) = both(&words);
        assert_eq!(pixels.height as f64, number(&svg, "height"), "{name}");
        assert!(pixels.texts[0].1.contains(name), "{:?}", pixels.texts[0]);
    }
    for (name, signs) in [("金三", "U+4E09) and `金` (U+91D1)"), ("فلان", "U+0627")] {
        let file = named::person(folder.path(), name);
        let output = folder.path().join("map.png");
        let path = output.to_str().expect("a path");
        let (code, said) = refused(&["map", "--person", "jane-example", "--with", &file, "--format", "png", "--output", path]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(signs) && said.contains("--format svg"), "{said}");
        assert!(!output.exists(), "{said}");
        // Where the name stands in no text of the picture, nothing is missing from it.
        let words = ["map", "--person", "jane-example", "--with", &file, "--format", "png", "--no-title", "--width", "320"];
        assert!(run(&words).status.success(), "{name}");
    }
    // What turns the direction of writing is never in a name, or else shown by its number.
    let file = named::person(folder.path(), "a\u{202e}b");
    let output = run(&["map", "--person", "jane-example", "--with", &file, "--format", "png", "--width", "320"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() || !said.contains('\u{202e}') && output.stdout.is_empty(), "{said}");
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn the_font_has_every_sign_that_the_record_and_its_sentences_are_written_in() {
    let record = dedere::data::embedded();
    let names = record.persons.iter().map(|one| one.name).chain(record.states.iter().map(|one| one.name));
    let names = names.chain(record.places.iter().map(|one| one.name));
    let words = fs::read_to_string("data/words/en.yaml").expect("the sentences");
    let signs: BTreeSet<char> = names.chain([words.as_str()]).flat_map(str::chars).filter(|sign| !sign.is_control()).collect();
    assert!(signs.len() > 90 && signs.contains(&'ć') && signs.contains(&'“'), "{signs:?}");
    // All of them in one name.
    let folder = tempfile::tempdir().expect("a folder");
    let file = named::person(folder.path(), &signs.iter().filter(|sign| **sign != ' ').collect::<String>());
    let output = run(&["map", "--person", "jane-example", "--with", &file, "--format", "png", "--width", "320"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn what_cannot_be_written_is_refused_before_anything_is_drawn() {
    for (words, said) in [
        (&["map", "--person", "putin", "--format", "png", "--width", "4001"][..], "a picture is from 320 to 4000 pixels wide"),
        (&["map", "--person", "putin", "--format", "png", "--width", "12pt"], "invalid"),
        (&["timeline", "putin", "--format", "png", "--theme", "pink"], "pink"),
    ] {
        let (code, words) = refused(words);
        assert_eq!(code, Some(2), "{words}");
        assert!(words.contains(said), "{words}");
    }
    let (code, said) = refused(&["map", "--person", "putin", "--format", "png", "--output", "tests"]);
    assert_eq!((code, said.contains("it is no file")), (Some(3), true), "{said}");
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
#[cfg(target_os = "linux")]
fn nothing_is_written_to_a_terminal() {
    let program = program();
    let line: Vec<&str> =
        [program.get_program()].into_iter().chain(program.get_args()).filter_map(|word| word.to_str()).collect();
    for (words, whole) in
        [("map --person putin --format png", false), ("map --person putin --format png --width 320 > /dev/null", true)]
    {
        let line = format!("{} {words}", line.join(" "));
        let Ok(output) = Command::new("script").args(["--quiet", "--return", "--command", &line, "/dev/null"]).output() else {
            eprintln!("!! LEFT OUT: what a terminal shows: script is not installed");
            return;
        };
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(if whole { 0 } else { 2 }), "{said}");
        assert!(whole == said.is_empty() && !said.contains("IHDR"), "{said}");
        assert!(whole || said.contains("--output picture.png"), "{said}");
    }
}

#[test]
#[cfg_attr(not(feature = "png"), ignore = "needs packaging/test-png.sh")]
fn a_link_to_a_site_shows_the_map_of_its_first_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("site");
    let mut command = program();
    command.args(["export", "site"]).arg(&site).args(["--person", "doumah", "--base-url", "https://example.org/a/"]);
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = |file: &str| fs::read_to_string(site.join(file)).expect("a file");
    let (first, person) = (text("index.html"), text("person/makhlouf-doumah.html"));
    assert!(first.contains("<meta property=\"og:image\" content=\"https://example.org/a/map.png\">"), "{first}");
    assert!(!person.contains("og:image"), "the picture is of the first page");
    let pixels = Pixels::of(&fs::read(site.join("map.png")).expect("a picture"));
    assert_eq!(pixels.width, 1200);
    let shown = &pixels.texts[1].1;
    assert!(first.contains(&format!("<meta property=\"og:image:alt\" content=\"{shown}\">")), "{shown}");
    assert!(first.contains(&format!(" alt=\"{shown}\"")), "{shown}");
}

#[test]
#[cfg(not(feature = "png"))]
fn a_program_without_it_says_how_to_get_one_that_has_it() {
    for words in [&["map", "--person", "putin"][..], &["timeline", "putin"], &["timeline", "putin", "armenia"]] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("picture.png");
        let mut command = asking(env!("CARGO_BIN_EXE_dedere").as_ref());
        let output = command.args(words).args(["--format", "png", "--output"]).arg(&file).output().expect("runs");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).expect("text");
        assert!(said.starts_with("error[usage]: ") && said.contains("--features png") && said.contains("--format svg"), "{said}");
        assert!(output.stdout.is_empty() && !file.exists());
    }
}
