//! Pictures: what goes with them and what not, and which cannot be drawn.

use super::{command_line::Argument, refusal::Refusal};
use crate::{problem::escape, words::list};

/// So many signs are named.
const SHOWN: usize = 8;

/// A map of a state: it has nowhere to be arrested.
pub fn map_of_a_state(id: &str) -> Refusal {
    Refusal::new("usage", "a map shows where one person has to be arrested, and not whom one state has to arrest")
        .help(format!("name the person with --person; whom the state has to arrest: dedere obligations --state {id}"))
}

/// An option of a picture, where a page was asked for.
pub fn not_of_a_page(option: &str) -> Refusal {
    Refusal::new("usage", format!("`{option}` is of a picture: a page takes its width and colours from the screen it is read on"))
        .help(format!("leave {option} away, or ask for the picture with --format svg"))
}

/// An option of a picture, where none was asked for.
pub fn of_a_picture(option: &str) -> Refusal {
    Refusal::new("usage", format!("`{option}` is of a picture, and none is asked for"))
        .help(format!("add --format svg, or leave {option} away"))
}

/// A timeline without a state, where no picture was asked for.
pub fn timeline_of_a_person() -> Refusal {
    Refusal::new("usage", "a timeline in words is of a person and a state, and no `STATE` is given")
        .about(Argument { name: "STATE".to_owned(), ..Argument::default() })
        .help("name a state or a place behind the person, or ask for the picture of all states with --format svg")
}

/// A program without what draws pixels.
pub fn without_png() -> Refusal {
    Refusal::new("usage", "this program was built without what draws PNG")
        .help("save the picture with --format svg; or install a package, every one has it; or build it with: cargo install --locked --path . --features png")
}

/// Pixels, where somebody reads.
pub fn png_on_a_terminal() -> Refusal {
    Refusal::new("usage", "a PNG is no text, and would go to a terminal")
        .help("name a file with --output picture.png, or send it on: > picture.png")
}

/// Signs that would be missing from a picture.
pub fn font_lacks(signs: &[char]) -> Refusal {
    // With their numbers, since a terminal may lack them as well.
    let named = |sign: &char| format!("`{}` (U+{:04X})", escape(&sign.to_string()), u32::from(*sign));
    let named: Vec<String> = signs.iter().take(SHOWN).map(named).collect();
    let more = signs.len().saturating_sub(SHOWN);
    let named = if more > 0 { format!("{} and {more} more", named.join(", ")) } else { list(&named, "and") };
    Refusal::new("usage", format!("texts of this picture have signs that the font of a PNG lacks: {named}"))
        .help("it has Latin, Greek and Cyrillic letters; save the picture with --format svg: whatever shows that has other fonts")
}

/// A picture larger than any that is drawn.
pub fn too_many_pixels((width, height): (u32, u32), most: u64) -> Refusal {
    Refusal::new(
        "usage",
        format!("the picture would be {width} pixels wide and {height} high, and more than {most} are not drawn"),
    )
    .help("give a smaller --width, or save it with --format svg")
}

/// A picture that did not come to be, by no fault of whoever asked.
pub fn not_drawn(why: &str) -> Refusal {
    Refusal::new("unwritable-output", format!("the picture cannot be drawn: {}", escape(why))).help("save it with --format svg")
}

/// What is wrong with a width that no picture has.
pub fn no_width(narrowest: u32, widest: u32) -> String {
    format!("a picture is from {narrowest} to {widest} pixels wide")
}
