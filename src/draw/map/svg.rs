//! The picture as SVG: patterns, texts, regions and borders. Ids begin with the look, so that two maps can stand on one page.

use super::element::{Attributes, Elements, N};
use super::layout::{Entry, LEGEND, Layout, SWATCH};
use super::marks::{dots, pins};
use super::picture::{Look, Picture, Region, Swatch};
use super::theme::{Colors, Fill, Theme};

/// Fonts that browsers and newsrooms have, in this order. None is wider than the letters are taken to be.
const FONTS: &str = "Inter,Roboto,Helvetica,Arial,sans-serif";
/// The side of the square that a pattern repeats, in pixels.
pub const DOTS: f64 = 3.0;
/// That of stripes.
pub const STRIPES: f64 = 4.2;
/// That of lines.
pub const LINES: f64 = 1.9;

/// Writes a picture.
pub fn write(picture: &Picture, look: Look) -> String {
    let mut svg = Svg::new("map", Layout::new(picture, look), look);
    svg.head(&picture.title, &picture.described);
    svg.patterns();
    svg.texts();
    svg.map(picture);
    svg.out.close("svg");
    svg.out.written()
}

/// What the ids of a picture of this kind begin with.
fn name(kind: &str, look: Look) -> String {
    let theme = match look.theme {
        Theme::Print => "p",
        Theme::Screen => "s",
        Theme::Dark => "d",
    };
    format!("{kind}-{theme}{}", look.width)
}

/// A picture that is being written.
pub struct Svg {
    /// What is there.
    pub out: Elements,
    /// Its colours.
    pub colors: &'static Colors,
    /// Where everything stands.
    pub layout: Layout,
    name: String,
}

impl Svg {
    /// A picture of this kind, of which nothing is written.
    pub fn new(kind: &str, layout: Layout, look: Look) -> Svg {
        Svg { out: Elements::default(), colors: look.theme.colors(), name: name(kind, look), layout }
    }

    /// Begins it, with what it is in words.
    pub fn head(&mut self, what: &str, in_words: &str) {
        let (w, h) = (N(self.layout.width), N(self.layout.height.ceil()));
        let (title, described) = (format!("{}-t", self.name), format!("{}-d", self.name));
        self.out.begin(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("viewBox", &format!("0 0 {w} {h}")),
                ("width", &w),
                ("height", &h),
                ("role", &"img"),
                ("aria-labelledby", &title),
                ("aria-describedby", &described),
                ("font-family", &FONTS),
            ],
        );
        self.out.text("title", &[("id", &title)], what);
        self.out.text("desc", &[("id", &described)], in_words);
        if let Some(ground) = self.colors.ground {
            self.out.add("rect", &[("width", &w), ("height", &h), ("fill", &ground)]);
        }
    }

    /// The patterns: once in pixels for the legend, once in units of the grid for the map.
    pub fn patterns(&mut self) {
        self.out.begin("defs", &[]);
        for (unit, of_map) in [(self.layout.zoom, false), (self.layout.unit(), true)] {
            for fill in Fill::ALL {
                self.texture(fill, unit, of_map);
                // Lines run the other way than stripes, and are finer.
                let (id, color) = (self.id("l", fill, of_map), self.colors.lines(fill));
                let body = [("width", N(LINES * unit * 0.33)), ("height", N(LINES * unit))];
                self.pattern(&id, LINES * unit, Some("rotate(-45)"), None, |out| {
                    out.add("rect", &[(body[0].0, &body[0].1), (body[1].0, &body[1].1), ("fill", &color)]);
                });
            }
        }
        self.out.close("defs");
    }

    fn texture(&mut self, fill: Fill, unit: f64, of_map: bool) {
        let paint = self.colors.fill(fill);
        let Some((color, share)) = paint.texture else { return };
        let id = self.id("f", fill, of_map);
        if fill == Fill::Dotted {
            let side = DOTS * unit;
            let (middle, radius) = (N(side / 2.0), N((share * side * side / std::f64::consts::PI).sqrt()));
            self.pattern(&id, side, None, Some(paint.ground), |out| {
                out.add("circle", &[("cx", &middle), ("cy", &middle), ("r", &radius), ("fill", &color)]);
            });
        } else {
            let side = STRIPES * unit;
            self.pattern(&id, side, Some("rotate(45)"), Some(paint.ground), |out| {
                out.add("rect", &[("width", &N(side * share)), ("height", &N(side)), ("fill", &color)]);
            });
        }
    }

    fn pattern(
        &mut self,
        id: &str,
        side: f64,
        turned: Option<&'static str>,
        ground: Option<&'static str>,
        body: impl Fn(&mut Elements),
    ) {
        let side = N(side);
        let turned = turned.unwrap_or("rotate(0)");
        self.out.begin(
            "pattern",
            &[
                ("id", &id),
                ("width", &side),
                ("height", &side),
                ("patternUnits", &"userSpaceOnUse"),
                ("patternTransform", &turned),
            ],
        );
        if let Some(ground) = ground {
            self.out.add("rect", &[("width", &side), ("height", &side), ("fill", &ground)]);
        }
        body(&mut self.out);
        self.out.close("pattern");
    }

    fn id(&self, kind: &str, fill: Fill, of_map: bool) -> String {
        format!("{}-{kind}{}{}", self.name, fill as u8, if of_map { "m" } else { "" })
    }

    /// The value of `fill` for a region or a swatch.
    pub fn paint(&self, fill: Fill, of_map: bool) -> String {
        let paint = self.colors.fill(fill);
        if paint.texture.is_some() { format!("url(#{})", self.id("f", fill, of_map)) } else { paint.ground.to_owned() }
    }

    /// Title, legend and notes.
    pub fn texts(&mut self) {
        for line in std::mem::take(&mut self.layout.lines) {
            let color = if line.first { self.colors.text } else { self.colors.quiet };
            let weight = if line.letters.bold { 700 } else { 400 };
            let (x, y, size) = (N(line.x), N(line.y), N(line.letters.size));
            let attributes: Attributes<'_> =
                &[("x", &x), ("y", &y), ("font-size", &size), ("font-weight", &weight), ("fill", &color)];
            self.out.text("text", attributes, &line.text);
        }
        for entry in std::mem::take(&mut self.layout.legend) {
            self.entry(&entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let zoom = self.layout.zoom;
        let (x, y) = (N(entry.x), N(entry.y - 0.85 * SWATCH.1 * zoom));
        let (w, h, thin) = (N(SWATCH.0 * zoom), N(SWATCH.1 * zoom), N(0.5 * zoom));
        let (fill, lined) = match entry.swatch {
            Swatch::Filled(fill) => (fill, false),
            Swatch::Lined(fill) => (fill, true),
        };
        let mut swatch = |paint: &str, edge: &str| {
            self.out.add(
                "rect",
                &[
                    ("x", &x),
                    ("y", &y),
                    ("width", &w),
                    ("height", &h),
                    ("fill", &paint),
                    ("stroke", &edge),
                    ("stroke-width", &thin),
                ],
            );
        };
        let colors = self.colors;
        let paint = colors.fill(fill);
        let id = |kind: &str| format!("url(#{}-{kind}{})", self.name, fill as u8);
        let filled = if paint.texture.is_some() { id("f") } else { paint.ground.to_owned() };
        swatch(&filled, colors.edge);
        if lined {
            swatch(&id("l"), "none");
        }
        let size = LEGEND * zoom;
        for (at, label) in entry.label.iter().enumerate() {
            let (x, y) = (N(self.layout.text_of(entry)), N(entry.y + at as f64 * size * 1.28));
            self.out.begin_text("text", &[("x", &x), ("y", &y), ("font-size", &N(size)), ("fill", &colors.text)]);
            if at == 0 && !entry.count.is_empty() {
                self.out.inline("tspan", &[("font-weight", &700)], &entry.count);
                self.out.words(" ");
            }
            self.out.words(label);
            self.out.close("text");
        }
    }

    fn map(&mut self, picture: &Picture) {
        let (top, scale, unit) = (N(self.layout.top), self.layout.scale, self.layout.unit());
        self.out.begin("g", &[("transform", &format!("translate(0,{top})scale({scale:.5})"))]);
        for region in picture.regions.iter().filter(|region| !region.path.is_empty()) {
            self.region(region);
        }
        let dash = format!("{} {}", N(1.2 * unit), N(0.9 * unit));
        let lines: Attributes<'_> = &[
            ("fill", &"none"),
            ("stroke", &self.colors.border),
            ("stroke-width", &N(0.5 * unit)),
            ("stroke-linejoin", &"round"),
        ];
        self.out.begin("g", lines);
        self.out.add("path", &[("d", &picture.borders)]);
        self.out.add("path", &[("stroke-dasharray", &dash), ("d", &picture.open)]);
        self.out.close("g");
        let dots = dots(&mut self.out, picture, self.colors, unit);
        // A number is read on a narrow map too.
        let least = 0.85 / self.layout.scale;
        pins(&mut self.out, picture, &dots, self.colors, unit.max(least));
        self.out.close("g");
    }

    fn region(&mut self, region: &Region) {
        let paint = self.paint(region.fill, true);
        self.out.titled("path", &[("d", &region.path), ("fill", &paint)], &region.label);
        // On what is hardly seen lines would be specks.
        let pixel = 1.0 / self.layout.scale;
        if region.lined && region.area >= 1.5 * pixel * pixel {
            let lines = format!("url(#{})", self.id("l", region.fill, true));
            let (edge, thin) = (self.colors.lines(region.fill), N(0.4 * self.layout.unit()));
            let attributes: Attributes<'_> =
                &[("d", &region.path), ("fill", &lines), ("stroke", &edge), ("stroke-width", &thin), ("pointer-events", &"none")];
            self.out.add("path", attributes);
        }
    }
}
