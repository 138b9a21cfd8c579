//! The years below a chart, as many as have room.

use super::{Chart, Timeline};
use crate::draw::map::{element::N, layout::Layout, measure::Type, svg::Svg};

/// The size of its letters, in pixels of a picture of the usual width.
pub const LETTERS: f64 = 10.0;
/// Kept free at its left for the numbers of a scale.
const NUMBERS: f64 = 30.0;

/// Where days stand.
pub struct Axis {
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
    days: f64,
    /// The first and the last day, where no year is written.
    ends: Option<[String; 2]>,
    /// Years that are written, with their places.
    years: Vec<(f64, String)>,
}

impl Axis {
    /// An axis as wide as the picture, with room for a scale at its left.
    pub fn new(layout: &Layout, picture: &Timeline) -> Axis {
        let numbers = if matches!(picture.chart, Chart::Years { .. }) { NUMBERS * layout.zoom } else { 0.0 };
        let (left, right) = (layout.margin() + numbers, layout.width - layout.margin());
        let mut axis = Axis { left, right, days: f64::from(picture.days.max(1)), ends: None, years: Vec::new() };
        let letters = Type::of(LETTERS * layout.zoom);
        let wide = |year: i16| letters.width(&year.to_string());
        let room = picture.years.iter().map(|(_, year)| wide(*year)).fold(0.0, f64::max) * 1.5;
        let each = (right - left) * 365.25 / axis.days;
        let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| f64::from(*step) * each >= room).unwrap_or(200);
        let shown = picture.years.iter().filter(|(_, year)| i32::from(*year) % step == 0);
        let placed = shown.map(|(day, year)| (axis.at(*day), wide(*year), year.to_string()));
        // None leaves the picture, at either end.
        let inside = placed.filter(|(x, wide, _)| {
            x - wide / 2.0 >= left - numbers - layout.margin() * 0.6 && x + wide / 2.0 <= right + layout.margin() * 0.6
        });
        axis.years = inside.map(|(x, _, year)| (x, year)).collect();
        axis.ends = axis.years.is_empty().then(|| picture.ends.clone());
        axis
    }

    /// Where a day begins.
    pub fn at(&self, day: i32) -> f64 {
        self.left + (self.right - self.left) * (f64::from(day) / self.days).clamp(0.0, 1.0)
    }

    /// Writes the years, with a short line up to the chart that stands on `base`.
    pub fn draw(&self, svg: &mut Svg, base: f64) {
        let zoom = svg.layout.zoom;
        let (size, color) = (N(LETTERS * zoom), svg.colors.quiet);
        for (x, year) in &self.years {
            let (x, line) = (N(*x), format!("M{},{}v{}", N(*x), N(base), N(4.0 * zoom)));
            svg.out.add("path", &[("d", &line), ("stroke", &color), ("stroke-width", &N(0.8 * zoom))]);
            let y = N(base + 14.0 * zoom);
            let letters: &[(&'static str, &dyn std::fmt::Display)] =
                &[("x", &x), ("y", &y), ("font-size", &size), ("text-anchor", &"middle"), ("fill", &color)];
            svg.out.text("text", letters, year);
        }
        for (end, (x, anchor)) in self.ends.iter().flatten().zip([(self.left, "start"), (self.right, "end")]) {
            let (x, y) = (N(x), N(base + 14.0 * zoom));
            let letters: &[(&'static str, &dyn std::fmt::Display)] =
                &[("x", &x), ("y", &y), ("font-size", &size), ("text-anchor", &anchor), ("fill", &color)];
            svg.out.text("text", letters, end);
        }
    }
}
