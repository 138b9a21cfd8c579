//! The spans of a pair: a bar, numbers where a span begins, and below it what is so from then on and why.

use super::{BELOW, LONG, Set, Span, Trip, axis::Axis, mark};
use crate::draw::map::{Key, Swatch, element::N, layout::Layout, svg::Svg};

/// The height of the bar, the size of a number above it, and the room for it, in pixels of a picture of the usual width.
const BAR: f64 = 30.0;
const NUMBER: f64 = 6.5;
const ABOVE: f64 = 20.0;

/// Keeps room for the bar, and sets what stands below it. Gives the places of the numbers, in the order of the spans that begin.
pub fn set(layout: &mut Layout, axis: &Axis, spans: &[Span], trips: bool) -> Set {
    let zoom = layout.zoom;
    let top = layout.height + ABOVE * zoom;
    let base = top + BAR * zoom;
    layout.height = base + (24.0 + if trips { BELOW + LONG - 14.0 } else { 0.0 }) * zoom;
    let begun = spans.iter().filter(|span| span.begins);
    let places = beside(&begun.map(|span| axis.at(span.from)).collect::<Vec<_>>(), axis, 2.3 * NUMBER * zoom);
    let mut number = 0;
    for span in spans {
        number += usize::from(span.begins);
        let key = Key { swatch: Swatch::Filled(span.fill), count: span.begins.then_some(number), label: span.text.clone() };
        layout.legend(&[key]);
    }
    layout.height += 8.0 * zoom;
    Set { top, base, places: places.into_iter().map(|x| (x, top - 11.0 * zoom)).collect() }
}

/// Places as near as can be to those that are wanted, in their order, so far apart, and inside.
fn beside(wanted: &[f64], axis: &Axis, apart: f64) -> Vec<f64> {
    // Where there are more than have room, they stand closer.
    let apart = apart.min((axis.right - axis.left) / (wanted.len().max(2) - 1) as f64);
    let mut places = wanted.to_vec();
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + apart);
    }
    let mut most = axis.right;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
}

/// Draws the bar and its numbers, and below it the trips.
pub fn draw(svg: &mut Svg, axis: &Axis, (spans, trips): (&[Span], &[Trip]), set: &Set) {
    let zoom = svg.layout.zoom;
    for span in spans {
        let (from, until) = (axis.at(span.from), axis.at(span.until));
        let (fill, edge) = (svg.paint(span.fill, false), svg.colors.edge);
        svg.out.titled(
            "rect",
            &[
                ("x", &N(from)),
                ("y", &N(set.top)),
                // A day is seen too.
                ("width", &N((until - from).max(0.8 * zoom))),
                ("height", &N(set.base - set.top)),
                ("fill", &fill),
                ("stroke", &edge),
                ("stroke-width", &N(0.5 * zoom)),
            ],
            &span.text,
        );
    }
    axis.draw(svg, set.base);
    for trip in trips {
        mark(svg, axis, trip, set.base);
    }
    let colors = svg.colors;
    let begun = spans.iter().filter(|span| span.begins);
    for (at, (span, (x, y))) in begun.zip(&set.places).enumerate() {
        let line = format!("M{},{}L{},{}", N(*x), N(*y), N(axis.at(span.from)), N(set.top));
        svg.out.add("path", &[("d", &line), ("stroke", &colors.text), ("stroke-width", &N(0.8 * zoom))]);
        let (cx, cy, r) = (N(*x), N(*y), N(NUMBER * zoom));
        svg.out.add("circle", &[("cx", &cx), ("cy", &cy), ("r", &r), ("fill", &colors.text)]);
        let (y, size) = (N(y + 3.0 * zoom), N(8.2 * zoom));
        let ground = colors.border;
        svg.out.text(
            "text",
            &[("x", &cx), ("y", &y), ("font-size", &size), ("font-weight", &700), ("text-anchor", &"middle"), ("fill", &ground)],
            &(at + 1).to_string(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::map::{Look, theme::Theme};
    use crate::draw::timeline::{Chart, Timeline};

    #[test]
    fn numbers_keep_their_order_stand_apart_and_stay_inside() {
        let look = Look { width: 800, titled: true, theme: Theme::Screen };
        let layout = Layout::begun(look, 800.0);
        let text = String::new;
        let picture = Timeline {
            title: text(),
            subtitle: text(),
            described: text(),
            legend: Vec::new(),
            notes: Vec::new(),
            days: 100,
            years: Vec::new(),
            ends: [text(), text()],
            beyond: None,
            chart: Chart::Spans { spans: Vec::new(), trips: Vec::new() },
        };
        let axis = Axis::new(&layout, &picture);
        for wanted in [vec![], vec![700.0, 700.0, 701.0], vec![axis.right; 30], vec![axis.left; 500]] {
            let places = beside(&wanted, &axis, 12.0);
            let gaps: Vec<f64> = places.windows(2).map(|pair| pair[1] - pair[0]).collect();
            let least = if wanted.len() > 100 { 1.0 } else { 11.99 };
            assert!(gaps.iter().all(|gap| *gap >= least), "{gaps:?}");
            assert!(places.iter().all(|x| (axis.left - 0.01..=axis.right + 0.01).contains(x)), "{places:?}");
        }
    }
}
