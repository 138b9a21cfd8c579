//! How many owe what over the years, stacked; below it trips, those with a name in rows in which none touches another.

use super::{
    BELOW, LONG, Layer, Mark, Set, Trip,
    axis::{Axis, LETTERS},
    mark,
};
use crate::draw::map::{element::N, layout::Layout, measure::Type, svg::Svg};

/// The height of the chart, the size of names of trips, and from one row of them to the next, in pixels of a picture of the usual width.
const HEIGHT: f64 = 170.0;
const NAMES: f64 = 10.5;
const ROW: f64 = 13.5;

/// Keeps room for the chart, and finds a place for each name.
pub fn set(layout: &mut Layout, axis: &Axis, _: &[Layer], trips: &[Trip]) -> Set {
    let zoom = layout.zoom;
    let top = layout.height + 6.0 * zoom;
    let base = top + HEIGHT * zoom;
    let letters = Type::bold(NAMES * zoom);
    let first = base + (BELOW + LONG + 10.5) * zoom;
    // The right end of each row so far.
    let mut rows: Vec<f64> = Vec::new();
    let mut place = |trip: &Trip, name: &str| {
        let wide = letters.width(name);
        let x = axis.at(trip.day).min(axis.right - wide).max(layout.margin());
        let row = rows.iter().position(|end| *end + 4.0 * zoom <= x).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(x + wide);
        } else {
            rows[row] = x + wide;
        }
        (x, first + row as f64 * ROW * zoom)
    };
    let places = trips.iter().map(|trip| trip.name.as_ref().map_or((0.0, 0.0), |name| place(trip, name))).collect();
    let marks = if trips.is_empty() { 0.0 } else { BELOW + LONG };
    layout.height = base + (18.0_f64.max(marks) + rows.len() as f64 * ROW + 8.0) * zoom;
    Set { top, base, places }
}

/// Draws everything.
pub fn draw(svg: &mut Svg, axis: &Axis, (layers, trips): (&[Layer], &[Trip]), set: &Set) {
    let most = most(layers);
    let scale = (set.base - set.top) / most as f64;
    stack(svg, axis, layers, set.base, scale);
    grid(svg, axis, most, set.base, scale);
    axis.draw(svg, set.base);
    for (trip, place) in trips.iter().zip(&set.places) {
        mark(svg, axis, trip, set.base);
        name(svg, trip, *place);
    }
}

/// Where the scale ends: above the largest sum.
fn most(layers: &[Layer]) -> usize {
    let days = layers.iter().flat_map(|layer| layer.counts.iter().map(|(day, _)| *day));
    let sum = |day: i32| layers.iter().map(|layer| on(layer, day)).sum::<usize>();
    let largest = days.map(sum).max().unwrap_or_default();
    let step = step(largest);
    largest.div_ceil(step).max(1) * step
}

/// From one line of the scale to the next.
fn step(largest: usize) -> usize {
    [1, 2, 5, 10, 20, 50].into_iter().find(|step| largest <= 5 * step).unwrap_or(100)
}

fn on(layer: &Layer, day: i32) -> usize {
    let after = layer.counts.partition_point(|(from, _)| *from <= day);
    layer.counts.get(after.saturating_sub(1)).map_or(0, |(_, count)| *count)
}

/// The layers on each other, the strongest at the foot.
fn stack(svg: &mut Svg, axis: &Axis, layers: &[Layer], base: f64, scale: f64) {
    let mut days: Vec<i32> = layers.iter().flat_map(|layer| layer.counts.iter().map(|(day, _)| *day)).collect();
    days.sort_unstable();
    days.dedup();
    let mut under = vec![0; days.len()];
    for layer in layers {
        let over: Vec<usize> = days.iter().zip(&under).map(|(day, under)| under + on(layer, *day)).collect();
        if over != under {
            // A block for each stretch, in one path: blocks of nothing are left out.
            let mut path = String::new();
            for (at, day) in days.iter().enumerate().filter(|(at, _)| over[*at] > under[*at]) {
                let right = days.get(at + 1).map_or(axis.right, |next| axis.at(*next));
                let (low, high) = (base - under[at] as f64 * scale, base - over[at] as f64 * scale);
                path.push_str(&format!("M{},{}H{}V{}H{}z", N(axis.at(*day)), N(low), N(right), N(high), N(axis.at(*day))));
            }
            let fill = svg.paint(layer.fill, false);
            svg.out.add("path", &[("d", &path), ("fill", &fill), ("shape-rendering", &"crispEdges")]);
        }
        under = over;
    }
}

fn grid(svg: &mut Svg, axis: &Axis, most: usize, base: f64, scale: f64) {
    let (zoom, colors) = (svg.layout.zoom, svg.colors);
    let step = step(most);
    for line in (0..=most / step).map(|line| line * step) {
        let y = base - line as f64 * scale;
        let path = format!("M{},{}H{}", N(axis.left), N(y), N(axis.right));
        let strong = if line == 0 { 1.0 } else { 0.35 };
        svg.out.add(
            "path",
            &[("d", &path), ("stroke", &colors.edge), ("stroke-width", &N(0.6 * zoom)), ("stroke-opacity", &N(strong))],
        );
        svg.out.text(
            "text",
            &[
                ("x", &N(axis.left - 5.0 * zoom)),
                ("y", &N(y + 3.5 * zoom)),
                ("font-size", &N(LETTERS * zoom)),
                ("text-anchor", &"end"),
                ("fill", &colors.quiet),
            ],
            &line.to_string(),
        );
    }
}

fn name(svg: &mut Svg, trip: &Trip, place: (f64, f64)) {
    let (zoom, colors) = (svg.layout.zoom, svg.colors);
    if let Some(name) = &trip.name {
        let color = if trip.mark == Mark::First { colors.pin } else { colors.text };
        let (x, y, size) = (N(place.0), N(place.1), N(NAMES * zoom));
        svg.out.text("text", &[("x", &x), ("y", &y), ("font-size", &size), ("font-weight", &700), ("fill", &color)], name);
    }
}
