//! A picture as PNG: an SVG in pixels, in a font of its own, so that it is the same on every machine. Nothing outside of the program is
//! read for it.
//!
//! Never: law, or a word of its own.

use std::{
    collections::BTreeSet,
    io::{self, Read},
    sync::{Arc, OnceLock},
};

use flate2::read::GzDecoder;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, SrgbRenderingIntent};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{
        ImageHrefResolver, Options, Tree,
        fontdb::Database,
        roxmltree::{Document, Node},
    },
};
use skrifa::{FontRef, MetadataProvider};

/// No picture has more pixels than this: some hundred and sixty megabytes while it is drawn.
pub const MOST: u64 = 40_000_000;

/// The font, in its two weights. `data/map/README.md` tells where it comes from.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../data/map/inter-regular.ttf.gz"), include_bytes!("../../data/map/inter-bold.ttf.gz")];
/// What the font calls itself.
const FAMILY: &str = "Inter";
/// The names of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Why a picture is not drawn.
#[derive(Debug)]
pub enum Undrawn {
    /// Signs of its texts that the font lacks, each once: they would stand there as boxes, or be gone.
    Lacking(Vec<char>),
    /// It would be so many pixels wide and high, and that is more than [`MOST`].
    TooLarge(u32, u32),
    /// It is no SVG, or cannot be put into bytes: why.
    Broken(String),
}

/// Draws an SVG, a pixel for each unit of its size, on white where it has no ground of its own. What its `title` and `desc` say stands in
/// the PNG too, as `Title` and `Description`. The same SVG gives the same bytes.
///
/// # Errors
///
/// Where a text has a sign that the font lacks, where it is too large, and where it is no SVG.
pub fn write(svg: &str) -> Result<Vec<u8>, Undrawn> {
    let broken = |error: &dyn std::fmt::Display| Undrawn::Broken(error.to_string());
    let document = Document::parse(svg).map_err(|error| broken(&error))?;
    let font = Font::own();
    let lacking = font.lacks(&document);
    if !lacking.is_empty() {
        return Err(Undrawn::Lacking(lacking));
    }
    let tree = Tree::from_xmltree(&document, &options(font)).map_err(|error| broken(&error))?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    if u64::from(width) * u64::from(height) > MOST {
        return Err(Undrawn::TooLarge(width, height));
    }
    let mut pixels = Pixmap::new(width, height).ok_or(Undrawn::TooLarge(width, height))?;
    // Programs that know no transparency show black in its place, and the letters with it.
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    encoded(&pixels, &document).map_err(|error| broken(&error))
}

/// The font as it is drawn with, and the signs that both weights have.
struct Font {
    faces: Arc<Database>,
    signs: BTreeSet<u32>,
}

impl Font {
    /// The one font, unpacked once.
    fn own() -> &'static Font {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(Font::unpacked)
    }

    fn unpacked() -> Font {
        let mut faces = Database::new();
        let mut weights: Vec<BTreeSet<u32>> = Vec::new();
        for packed in FONTS {
            let mut font = Vec::new();
            // What the program holds itself is whole: a test draws letters of both.
            let whole = GzDecoder::new(packed).read_to_end(&mut font).is_ok();
            let signs = FontRef::new(&font).map(|font| font.charmap().mappings().map(|(sign, _)| sign).collect());
            if let (true, Ok(signs)) = (whole, signs) {
                weights.push(signs);
                faces.load_font_data(font);
            }
        }
        faces.set_serif_family(FAMILY);
        faces.set_sans_serif_family(FAMILY);
        faces.set_cursive_family(FAMILY);
        faces.set_fantasy_family(FAMILY);
        faces.set_monospace_family(FAMILY);
        let signs = weights.into_iter().reduce(|one, other| &one & &other).unwrap_or_default();
        Font { faces: Arc::new(faces), signs }
    }

    /// The signs of all texts that it lacks. They are looked up and not searched for among what was set: a text of such signs alone would
    /// be left out there as a whole.
    fn lacks(&self, document: &Document<'_>) -> Vec<char> {
        let texts = document.descendants().filter(|node| node.has_tag_name((SVG, "text"))).flat_map(|text| text.descendants());
        let signs: BTreeSet<char> = texts.filter(Node::is_text).filter_map(|part| part.text()).flat_map(str::chars).collect();
        signs.into_iter().filter(|sign| !sign.is_ascii_whitespace() && !self.signs.contains(&u32::from(*sign))).collect()
    }
}

/// How an SVG is read: with the one font, whatever it asks for, and without any file that it may name.
fn options(font: &Font) -> Options<'static> {
    let none = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    Options { fontdb: Arc::clone(&font.faces), font_family: FAMILY.to_owned(), image_href_resolver: none, ..Options::default() }
}

/// The bytes of pixels of which none is transparent.
fn encoded(pixels: &Pixmap, document: &Document<'_>) -> Result<Vec<u8>, EncodingError> {
    let said = |name: &str| document.root_element().children().find(|child| child.has_tag_name((SVG, name)))?.text();
    let colors: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(io::Cursor::new(&mut bytes), pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    for (keyword, name) in [("Title", "title"), ("Description", "desc")] {
        if let Some(text) = said(name) {
            encoder.add_itxt_chunk(keyword.to_owned(), text.to_owned())?;
        }
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colors)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_text(attributes: &str, text: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"40\" viewBox=\"0 0 400 40\"><title>t</title>\
             <text x=\"4\" y=\"28\" font-size=\"20\" {attributes}>{text}</text></svg>"
        )
    }

    /// How dark a picture is, from 0 for white paper on.
    fn ink(svg: &str) -> u64 {
        let bytes = write(svg).unwrap_or_else(|why| panic!("{why:?}: {svg}"));
        let mut reader = png::Decoder::new(io::Cursor::new(bytes)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("pixels");
        pixels.iter().map(|part| u64::from(255 - part)).sum()
    }

    #[test]
    fn letters_of_three_alphabets_are_drawn_in_both_weights_whatever_font_is_asked_for() {
        for text in ["Vladimír Đžë", "Путин Ґїєѓў", "Νίκος Άδωνις", "’ “ ” – № €", "e\u{301}n"]
        {
            let (light, bold) =
                (ink(&with_text("font-family=\"Nowhere,sans-serif\"", text)), ink(&with_text("font-weight=\"700\"", text)));
            assert!(light > 10_000 && bold > light * 11 / 10, "{text}: {light}, {bold}");
        }
        assert_eq!(ink(&with_text("", " \u{a0}")), 0);
    }

    #[test]
    fn a_sign_that_the_font_lacks_is_told_and_not_drawn_as_a_box() {
        for (text, lacking) in [("a 普京 b 京", vec!['京', '普']), ("\u{1F600}", vec!['\u{1F600}']), ("אב", vec!['א', 'ב'])]
        {
            match write(&with_text("", text)) {
                Err(Undrawn::Lacking(signs)) => assert_eq!(signs, lacking),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_a_one_is_refused() {
        let large = with_text("", "a").replace("width=\"400\" height=\"40\"", "width=\"4000\" height=\"10001\"");
        assert!(matches!(write(&large), Err(Undrawn::TooLarge(4000, 10_001))));
        let huge = with_text("", "a").replace("width=\"400\"", "width=\"4e9\"");
        assert!(matches!(write(&huge), Err(Undrawn::TooLarge(..))));
        for broken in ["", "<svg", "<p/>", "no svg"] {
            assert!(matches!(write(broken), Err(Undrawn::Broken(_))), "{broken}");
        }
    }

    #[test]
    fn a_file_that_an_svg_names_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("black.svg");
        let black = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
        std::fs::write(&file, black).expect("a file");
        assert!(ink(black) > 0);
        let named = black.replace(
            "<rect width=\"9\" height=\"9\"/>",
            &format!("<image href=\"{}\" width=\"9\" height=\"9\"/>", file.display()),
        );
        assert_eq!(ink(&named), 0);
    }
}
