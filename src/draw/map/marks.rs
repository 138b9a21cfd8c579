//! Dots for what is too small to see, rings, and pins.

use super::apart::{At, apart, clear};
use super::aside::{Outline, aside};
use super::element::{Attributes, Elements, N};
use super::picture::{Picture, Pin, Region};
use super::theme::{Colors, Fill};

/// A region gets a dot where it covers less than this, in square pixels of a map of the usual width.
pub const SMALL: f64 = 4.6;
/// The radius of a dot, in pixels, and the gap between two.
pub const DOT: f64 = 2.3;
/// The gap.
pub const BETWEEN_DOTS: f64 = 0.9;
/// Of a ring, of the head of a pin, and how far that stands above its point.
pub const RING: f64 = 2.6;
/// The head.
pub const HEAD: f64 = 5.6;
/// The stem.
pub const STEM: f64 = 13.0;

/// From the middle of a head to that of a ring, so that neither hides the other.
pub const CLEAR: f64 = HEAD + RING + 1.4;

/// Draws a dot for each region that is too small to see; `unit`: what a pixel of a map of the usual width is in units of the grid. Gives
/// where each stands, by its place among the regions.
pub fn dots(out: &mut Elements, picture: &Picture, colors: &Colors, unit: f64) -> Vec<Option<At>> {
    let small = |region: &Region| region.dotted && region.area < SMALL * unit * unit;
    let all = picture.regions.iter().enumerate();
    let (numbers, home): (Vec<usize>, Vec<At>) =
        all.filter(|(_, region)| small(region)).filter_map(|(number, region)| Some((number, region.at?))).unzip();
    let outline = |region: &Region| Outline::read(&region.path, region.area, region.area >= SMALL * unit * unit);
    let outlines: Vec<Outline> = picture.regions.iter().map(outline).collect();
    let places = apart(&aside(&home, DOT * unit, &outlines), (2.0 * DOT + BETWEEN_DOTS) * unit);
    let mut dots = vec![None; picture.regions.len()];
    for (number, at) in numbers.into_iter().zip(places) {
        dots[number] = Some(at);
        dot(out, &picture.regions[number], colors, at, unit);
    }
    dots
}

/// A dot; of a fill with a texture a ring, as stripes are not seen on it.
fn dot(out: &mut Elements, region: &Region, colors: &Colors, at: At, unit: f64) {
    let (paint, border) = (colors.fill(region.fill), colors.border);
    let (fill, stroke, thick) = match (region.fill, paint.texture) {
        (Fill::Light, _) => (paint.ground, colors.edge, 0.5),
        (Fill::Dotted, _) => (border, colors.edge, 1.1),
        (_, Some(_)) => (border, paint.ground, 1.2),
        (_, None) => (paint.ground, border, 0.6),
    };
    let dash = if region.fill == Fill::Dotted { format!("{} {}", N(1.2 * unit), N(unit)) } else { "none".to_owned() };
    let radius = if stroke == border { DOT } else { DOT - thick / 2.0 };
    out.titled(
        "circle",
        &[
            ("cx", &N(at.0)),
            ("cy", &N(at.1)),
            ("r", &N(radius * unit)),
            ("fill", &fill),
            ("stroke", &stroke),
            ("stroke-width", &N(thick * unit)),
            ("stroke-dasharray", &dash),
        ],
        &region.label,
    );
}

/// Draws rings first, then pins, whose heads are pushed apart.
pub fn pins(out: &mut Elements, picture: &Picture, dots: &[Option<At>], colors: &Colors, unit: f64) {
    let of_dot = |region: usize| dots.get(region).copied().flatten();
    let stands = |pin: &Pin| pin.region.and_then(of_dot).unwrap_or(pin.at);
    let rings: Vec<&Pin> = picture.pins.iter().filter(|pin| pin.number.is_none()).collect();
    let places = apart(&rings.iter().map(|pin| stands(pin)).collect::<Vec<_>>(), 2.2 * RING * unit);
    for (pin, at) in rings.into_iter().zip(&places) {
        ring(out, pin, colors, *at, unit);
    }
    let numbered: Vec<(&Pin, usize, At)> = picture.pins.iter().filter_map(|pin| Some((pin, pin.number?, stands(pin)))).collect();
    // A head stays on the map.
    let above = |at: At| (at.0, (at.1 - STEM * unit).max((HEAD + 1.0) * unit));
    let heads: Vec<At> = numbered.iter().map(|(.., at)| above(*at)).collect();
    let heads = clear(&heads, (2.0 * HEAD + 1.0) * unit, &places, CLEAR * unit);
    for ((.., foot), head) in numbered.iter().zip(&heads) {
        let line = format!("M{},{}L{},{}", N(foot.0), N(foot.1), N(head.0), N(head.1));
        out.add("path", &[("d", &line), ("stroke", &colors.pin), ("stroke-width", &N(1.1 * unit))]);
    }
    for ((pin, number, _), head) in numbered.iter().zip(&heads) {
        head_of(out, pin, *number, colors, *head, unit);
    }
}

/// A ring, with a line of the borders' colour around it and within, so that it is seen on every fill.
fn ring(out: &mut Elements, pin: &Pin, colors: &Colors, at: At, unit: f64) {
    let (x, y, r) = (N(at.0), N(at.1), N(RING * unit));
    let (wide, thin) = (N(2.5 * unit), N(1.1 * unit));
    let halo: Attributes<'_> =
        &[("cx", &x), ("cy", &y), ("r", &r), ("fill", &"none"), ("stroke", &colors.border), ("stroke-width", &wide)];
    let line: Attributes<'_> =
        &[("cx", &x), ("cy", &y), ("r", &r), ("fill", &"none"), ("stroke", &colors.pin), ("stroke-width", &thin)];
    out.add("circle", halo);
    out.titled("circle", line, &pin.label);
}

fn head_of(out: &mut Elements, pin: &Pin, number: usize, colors: &Colors, head: At, unit: f64) {
    let size = if number > 9 { 7.2 } else { 8.5 };
    let (x, y) = (N(head.0), N(head.1));
    out.titled(
        "circle",
        &[
            ("cx", &x),
            ("cy", &y),
            ("r", &N(HEAD * unit)),
            ("fill", &colors.pin),
            ("stroke", &colors.border),
            ("stroke-width", &N(0.8 * unit)),
        ],
        &pin.label,
    );
    out.text(
        "text",
        &[
            ("x", &x),
            ("y", &N(head.1 + 0.36 * size * unit)),
            ("font-size", &N(size * unit)),
            ("font-weight", &700),
            ("text-anchor", &"middle"),
            ("fill", &colors.number),
            ("pointer-events", &"none"),
        ],
        &number.to_string(),
    );
}
