//! Days from left to right as SVG: the spans of a pair with the acts between them, or what many states owe over the years, with trips.
//!
//! Never: law, or a word of its own.

mod axis;
mod picture;
mod spans;
mod years;

pub use picture::{Chart, Layer, Span, Timeline, Trip};

use super::map::{Look, layout::Layout, svg::Svg};
use axis::Axis;

/// Writes a picture.
pub fn write(picture: &Timeline, look: Look) -> String {
    let mut layout = Layout::begun(look, f64::from(look.width));
    layout.heading(&picture.title, &picture.subtitle, look);
    layout.legend(&picture.legend);
    layout.height += 6.0 * layout.zoom;
    let axis = Axis::new(&layout, picture);
    let chart = match &picture.chart {
        Chart::Spans(spans) => spans::set(&mut layout, &axis, spans),
        Chart::Years { layers, trips } => years::set(&mut layout, &axis, layers, trips),
    };
    layout.notes(&picture.notes);
    let mut svg = Svg::new("timeline", layout, look);
    svg.head(&picture.title, &picture.described);
    svg.patterns();
    svg.texts();
    match &picture.chart {
        Chart::Spans(spans) => spans::draw(&mut svg, &axis, spans, &chart),
        Chart::Years { layers, trips } => years::draw(&mut svg, &axis, (layers, trips), &chart),
    }
    svg.out.close("svg");
    svg.out.written()
}

/// Where a chart stands: its upper and lower edge, and where each of its marks or labels does.
struct Set {
    top: f64,
    base: f64,
    places: Vec<(f64, f64)>,
}
