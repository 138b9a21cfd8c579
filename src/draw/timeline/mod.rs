//! Days from left to right as SVG: the spans of a pair with the acts between them, or what many states owe over the years, with trips.
//!
//! Never: law, or a word of its own.

mod axis;
mod picture;
mod spans;
mod years;

pub use picture::{Chart, Layer, Mark, Span, Timeline, Trip};

use super::map::{Look, element::N, layout::Layout, svg::Svg};
use axis::Axis;

/// Writes a picture.
pub fn write(picture: &Timeline, look: Look) -> String {
    let mut layout = Layout::begun(look, f64::from(look.width));
    layout.heading(&picture.title, &picture.subtitle, look);
    layout.legend(&picture.legend);
    layout.height += 6.0 * layout.zoom;
    let axis = Axis::new(&layout, picture);
    let chart = match &picture.chart {
        Chart::Spans { spans, trips } => spans::set(&mut layout, &axis, spans, !trips.is_empty()),
        Chart::Years { layers, trips } => years::set(&mut layout, &axis, layers, trips),
    };
    layout.notes(&picture.notes);
    let mut svg = Svg::new("timeline", layout, look);
    svg.head(&picture.title, &picture.described);
    svg.patterns();
    svg.texts();
    match &picture.chart {
        Chart::Spans { spans, trips } => spans::draw(&mut svg, &axis, (spans, trips), &chart),
        Chart::Years { layers, trips } => years::draw(&mut svg, &axis, (layers, trips), &chart),
    }
    if let Some(day) = picture.beyond {
        beyond(&mut svg, &axis, day, &chart);
    }
    svg.out.close("svg");
    svg.out.written()
}

/// Makes what lies past the record paler, from a dashed line on.
fn beyond(svg: &mut Svg, axis: &Axis, day: i32, chart: &Set) {
    let (zoom, colors) = (svg.layout.zoom, svg.colors);
    let (left, high) = (axis.at(day), chart.base - chart.top);
    let (x, y, wide, high) = (N(left), N(chart.top), N(axis.right - left), N(high));
    let ground = colors.ground.unwrap_or(colors.border);
    svg.out
        .add("rect", &[("x", &x), ("y", &y), ("width", &wide), ("height", &high), ("fill", &ground), ("fill-opacity", &N(0.5))]);
    let (line, dash) = (format!("M{x},{y}v{high}"), format!("{} {}", N(3.0 * zoom), N(2.0 * zoom)));
    svg.out.add("path", &[("d", &line), ("stroke", &colors.text), ("stroke-width", &N(0.9 * zoom)), ("stroke-dasharray", &dash)]);
}

/// Draws the mark of a trip, below the years.
fn mark(svg: &mut Svg, axis: &Axis, trip: &Trip, base: f64) {
    let (zoom, colors) = (svg.layout.zoom, svg.colors);
    let (long, thick, color) = match trip.mark {
        Mark::First => (LONG, 2.0, colors.pin),
        Mark::Long => (LONG, 2.0, colors.text),
        Mark::Short => (SHORT, 1.2, colors.edge),
    };
    let line = format!("M{},{}v{}", N(axis.at(trip.day)), N(base + BELOW * zoom), N(long * zoom));
    svg.out.titled("path", &[("d", &line), ("stroke", &color), ("stroke-width", &N(thick * zoom))], &trip.label);
}

/// How long marks of trips are, and how far below a chart they begin, in pixels of a picture of the usual width.
const LONG: f64 = 13.0;
const SHORT: f64 = 6.0;
const BELOW: f64 = 21.0;

/// Where a chart stands: its upper and lower edge, and where each of its marks or labels does.
struct Set {
    top: f64,
    base: f64,
    places: Vec<(f64, f64)>,
}
