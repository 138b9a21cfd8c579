//! What the commands that draw share: the options of a picture, and where it goes.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum, ValueHint};

use super::{
    Stop, refusals,
    refusals::Refusal,
    stop::{Done, words_of},
    whole,
};
use crate::draw::map::{Look, NARROWEST, WIDEST, theme::Theme};
#[cfg(feature = "png")]
use crate::draw::png::{self, Undrawn};

/// The options of a picture.
#[derive(Debug, Args)]
pub(super) struct Pictured {
    /// How wide a picture is, in pixels; letters keep their size on a narrow one [default: 800, of a PNG 1600]
    #[arg(long, value_name = "PIXELS", value_parser = wide)]
    width: Option<u32>,

    /// Leave title and subtitle of a picture to the page that it stands on
    #[arg(long)]
    pub(super) no_title: bool,

    /// The colours of a picture [default: screen]
    #[arg(long, value_name = "THEME")]
    theme: Option<Themed>,

    /// Write it to this file, in place of one that is there [default: standard output]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// A width that a picture can have.
fn wide(typed: &str) -> Result<u32, String> {
    let read = typed.parse().ok().filter(|width| (NARROWEST..=WIDEST).contains(width));
    read.ok_or_else(|| refusals::no_width(NARROWEST, WIDEST))
}

/// The colours of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Themed {
    /// For paper
    Print,
    /// For a light page
    Screen,
    /// For a dark page
    Dark,
}

impl From<Themed> for Theme {
    fn from(themed: Themed) -> Theme {
        match themed {
            Themed::Print => Theme::Print,
            Themed::Screen => Theme::Screen,
            Themed::Dark => Theme::Dark,
        }
    }
}

/// What is made of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Made {
    /// No picture.
    Text,
    /// A picture as SVG.
    Svg,
    /// A picture as PNG.
    Png,
}

/// How wide a picture is where nothing is said; in pixels alone twice as wide, as a screen of today shows it and paper asks for.
const USUAL_WIDTH: u32 = 800;
const USUAL_PIXELS: u32 = 1600;

impl Pictured {
    /// The options given that only a picture takes its width and colours from.
    pub(super) fn sized_or_colored(&self) -> impl Iterator<Item = &'static str> {
        let options = [("--width", self.width.is_some()), ("--theme", self.theme.is_some())];
        options.into_iter().filter(|(_, given)| *given).map(|(option, _)| option)
    }

    /// All options given that are of a picture.
    pub(super) fn looks(&self) -> impl Iterator<Item = &'static str> {
        self.sized_or_colored().chain(self.no_title.then_some("--no-title"))
    }

    /// How a picture looks, where it is told.
    pub(super) fn look(&self, made: Made) -> Look {
        let usual = if made == Made::Png { USUAL_PIXELS } else { USUAL_WIDTH };
        let theme = self.theme.unwrap_or(Themed::Screen).into();
        Look { width: self.width.unwrap_or(usual), titled: !self.no_title, theme }
    }

    /// The file to write to, where it is one.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|file| *file != Path::new("-"))
    }

    /// Why nothing of this kind can be written, known before anything is asked: this program may not draw it, and a terminal not show it.
    pub(super) fn unfit(&self, made: Made) -> Option<Refusal> {
        if made != Made::Png {
            return None;
        }
        if cfg!(not(feature = "png")) {
            return Some(refusals::without_png());
        }
        (self.file().is_none() && io::stdout().is_terminal()).then(refusals::png_on_a_terminal)
    }

    /// Writes a document to its file, where it is to have one, as what it is to be.
    pub(super) fn put(&self, done: Done, made: Made) -> Result<Done, Stop> {
        let pixels = if made == Made::Png { Some(pixels(&done.text)?) } else { None };
        match (self.file(), pixels) {
            (Some(file), pixels) => {
                let written = whole::write(file, pixels.as_deref().unwrap_or(done.text.as_bytes()));
                written.map_err(|error| Stop::Unwritten(refusals::cannot_write(file, &words_of(&error))))?;
                Ok(Done { text: String::new(), ..done })
            }
            (None, Some(pixels)) => Ok(Done { text: String::new(), bytes: pixels, ..done }),
            (None, None) => Ok(done),
        }
    }
}

/// A picture in pixels.
#[cfg(feature = "png")]
fn pixels(svg: &str) -> Result<Vec<u8>, Stop> {
    png::write(svg).map_err(|undrawn| match undrawn {
        Undrawn::Lacking(signs) => refusals::font_lacks(&signs).into(),
        Undrawn::TooLarge(width, height) => refusals::too_many_pixels((width, height), png::MOST).into(),
        Undrawn::Broken(why) => Stop::Unwritten(refusals::not_drawn(&why)),
    })
}

/// The same, where nothing draws them.
#[cfg(not(feature = "png"))]
fn pixels(_: &str) -> Result<Vec<u8>, Stop> {
    Err(refusals::without_png().into())
}
