//! Dots that would hide another land, which has none, are set aside: into the sea where there is some near.

use super::apart::At;

/// The outline of a land.
pub struct Outline {
    rings: Vec<Vec<At>>,
    /// The corners of the least rectangle around it.
    around: (At, At),
    area: f64,
    /// Whether it is to be seen beside a dot: it is no dot itself, and no speck.
    seen: bool,
}

impl Outline {
    /// Reads a path of rings, as the map has them: where each begins, then steps.
    pub fn read(path: &str, area: f64, seen: bool) -> Outline {
        let rings: Vec<Vec<At>> = path.split('M').map(ring).filter(|ring| !ring.is_empty()).collect();
        let corners = || rings.iter().flatten();
        let least = corners().fold((f64::MAX, f64::MAX), |least, at| (least.0.min(at.0), least.1.min(at.1)));
        let most = corners().fold((f64::MIN, f64::MIN), |most, at| (most.0.max(at.0), most.1.max(at.1)));
        Outline { around: (least, most), rings, area, seen }
    }

    fn is_near(&self, at: At, far: f64) -> bool {
        let ((left, top), (right, bottom)) = self.around;
        left - far <= at.0 && at.0 <= right + far && top - far <= at.1 && at.1 <= bottom + far
    }

    fn encloses(&self, at: At) -> bool {
        let crosses = |pair: &[At]| {
            let (one, other) = (pair[0], pair[1]);
            (one.1 > at.1) != (other.1 > at.1) && at.0 < one.0 + (at.1 - one.1) / (other.1 - one.1) * (other.0 - one.0)
        };
        let crossed = self.rings.iter().flat_map(|ring| ring.windows(2)).filter(|pair| crosses(pair)).count();
        self.is_near(at, 0.0) && crossed % 2 == 1
    }
}

/// The corners of a ring, the first again at its end.
fn ring(path: &str) -> Vec<At> {
    let mut numbers: Vec<f64> = Vec::new();
    let mut from = 0;
    for (at, sign) in path.char_indices().chain([(path.len(), ' ')]) {
        if !sign.is_ascii_digit() {
            numbers.extend(path[from..at].parse::<f64>().ok());
            from = if sign == '-' { at } else { at + sign.len_utf8() };
        }
    }
    let mut at = (0.0, 0.0);
    let step = |step: &[f64]| {
        at = (at.0 + step[0], at.1 + step[1]);
        at
    };
    let mut corners: Vec<At> = numbers.chunks_exact(2).map(step).collect();
    corners.extend(corners.first().copied());
    corners
}

/// So much of a land may lie under a dot.
const SHARE: f64 = 0.2;
/// Points of a dot that are looked at.
const POINTS: usize = 48;
/// Ways from where it would stand that are tried, and how far, in its own radius.
const WAYS: usize = 16;
const STEPS: usize = 12;

/// Points for dots of this radius, of which none hides a land that is seen.
pub fn aside(home: &[At], radius: f64, outlines: &[Outline]) -> Vec<At> {
    let place = |at: &At| {
        if !hides(*at, radius, outlines) {
            return *at;
        }
        let ways = (1..=STEPS).flat_map(|step| (0..WAYS).map(move |way| (step as f64 * radius * 0.5, way)));
        let tried = ways.map(|(far, way)| {
            let turn = way as f64 * std::f64::consts::TAU / WAYS as f64;
            (at.0 + far * turn.cos(), at.1 + far * turn.sin())
        });
        let clear: Vec<At> = tried.filter(|tried| !hides(*tried, radius, outlines)).collect();
        let at_sea = |tried: &&At| points(**tried, radius).all(|point| !outlines.iter().any(|outline| outline.encloses(point)));
        clear.iter().find(at_sea).or(clear.first()).copied().unwrap_or(*at)
    };
    home.iter().map(place).collect()
}

/// Whether too much of a land that is seen lies under a dot.
fn hides(at: At, radius: f64, outlines: &[Outline]) -> bool {
    let whole = std::f64::consts::PI * radius * radius;
    let small = |outline: &&Outline| outline.seen && SHARE * outline.area < whole && outline.is_near(at, radius);
    outlines.iter().filter(small).any(|outline| {
        let under = points(at, radius).filter(|point| outline.encloses(*point)).count();
        under as f64 / POINTS as f64 * whole > SHARE * outline.area
    })
}

/// Points of a dot, each for the same share of it.
fn points(at: At, radius: f64) -> impl Iterator<Item = At> {
    // The angle at which the seeds of a sunflower follow each other.
    const TURN: f64 = 2.399_963_229_728_653;
    (0..POINTS).map(move |point| {
        let (far, turn) = (radius * ((point as f64 + 0.5) / POINTS as f64).sqrt(), point as f64 * TURN);
        (at.0 + far * turn.cos(), at.1 + far * turn.sin())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_is_written() {
        let outline = Outline::read("M1 1l4 0 0 4-4 0 0-4zM10 10l2 0 0 2z", 18.0, true);
        assert_eq!(outline.around, ((1.0, 1.0), (12.0, 12.0)));
        assert!(outline.encloses((2.0, 2.0)) && outline.encloses((11.5, 10.5)));
        assert!(!outline.encloses((6.0, 2.0)) && !outline.encloses((8.0, 8.0)));
        assert!(!Outline::read("", 0.0, true).encloses((0.0, 0.0)));
    }

    #[test]
    fn a_dot_goes_to_sea_where_it_would_hide_a_land_and_else_stays() {
        // The sea in the west, a narrow land on the coast, a large one behind.
        let lands =
            [Outline::read("M10 0l4 0 0 30-4 0z", 120.0, true), Outline::read("M14-99l200 0 0 200-200 0z", 40_000.0, true)];
        let placed = aside(&[(15.0, 15.0), (60.0, 15.0), (15.0, 15.0)], 9.0, &lands);
        assert!(placed[0].0 < 10.0, "{placed:?}");
        assert_eq!(placed[1], (60.0, 15.0));
        // One that is a dot itself is not hidden by another.
        let dot = [Outline::read("M10 0l4 0 0 30-4 0z", 120.0, false)];
        assert_eq!(aside(&[(15.0, 15.0)], 9.0, &dot), [(15.0, 15.0)]);
    }
}
