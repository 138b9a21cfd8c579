//! The Equal Earth projection (Šavrič, Patterson and Jenny 2018), onto the grid of the map. Around 11° east, so that the seam runs
//! through the Bering Strait and no state but the far ends of two is cut.

/// Grid units across the map, from seam to seam.
pub const WIDTH: f64 = 3200.0;
/// The meridian in the middle.
const CENTRE: f64 = 11.0;
/// Where the map ends: north of the last land, and south of the last that anyone lives on for good.
const NORTH: f64 = 83.9;
const SOUTH: f64 = -57.0;

/// Grid units from top to bottom.
pub fn height() -> f64 {
    (equal_earth(0.0, NORTH).1 - equal_earth(0.0, SOUTH).1) * scale()
}

/// Where a point of the earth lies on the grid, in degrees; east of the seam it goes on to the right.
pub fn onto_grid(longitude: f64, latitude: f64) -> (f64, f64) {
    let (x, y) = equal_earth(longitude - CENTRE, latitude);
    ((x + edge()) * scale(), (equal_earth(0.0, NORTH).1 - y) * scale())
}

/// The longitude that lies on the map, for one that may be a turn away.
pub fn on_map(longitude: f64) -> f64 {
    (longitude - CENTRE + 180.0).rem_euclid(360.0) - 180.0 + CENTRE
}

fn edge() -> f64 {
    equal_earth(180.0, 0.0).0
}

fn scale() -> f64 {
    WIDTH / (2.0 * edge())
}

/// On a sphere of radius 1.
fn equal_earth(longitude: f64, latitude: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let half_root = 3.0_f64.sqrt() / 2.0;
    let theta = (half_root * latitude.to_radians().sin()).asin();
    let (two, six) = (theta.powi(2), theta.powi(6));
    let slope = A[0] + 3.0 * A[1] * two + six * (7.0 * A[2] + 9.0 * A[3] * two);
    let x = longitude.to_radians() * theta.cos() / (half_root * slope);
    let y = theta * (A[0] + A[1] * two + six * (A[2] + A[3] * two));
    (x, y)
}
