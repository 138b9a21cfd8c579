//! Dots and pins that would lie on each other are pushed apart.

/// A point on the map, in units of the grid.
pub type At = (f64, f64);

/// So often they are pushed. Some forty dots come to rest in a tenth of it.
const ROUNDS: usize = 400;

/// The same points, pushed apart until any two of them are this far from each other.
pub fn apart(home: &[At], least: f64) -> Vec<At> {
    clear(home, least, &[], 0.0)
}

/// The same, and so far from points that stay.
pub fn clear(home: &[At], least: f64, fixed: &[At], away: f64) -> Vec<At> {
    let mut points = home.to_vec();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for one in 0..points.len() {
            for other in one + 1..points.len() {
                moved |= push(&mut points, (one, other), least);
            }
        }
        for point in &mut points {
            for fixed in fixed {
                moved |= push_off(point, *fixed, away);
            }
        }
        if !moved {
            break;
        }
    }
    points
}

/// Pushes two points away from each other, each by half. Tells whether that was needed.
fn push(points: &mut [At], (one, other): (usize, usize), least: f64) -> bool {
    // What is nearly far enough is: rounding would have it pushed for ever.
    const ENOUGH: f64 = 0.999;
    let (mut x, mut y) = (points[other].0 - points[one].0, points[other].1 - points[one].1);
    let mut distance = x.hypot(y);
    if distance >= least * ENOUGH {
        return false;
    }
    if distance == 0.0 {
        (x, y, distance) = (1.0, 0.0, 1.0);
    }
    let by = (least - distance.min(least)).max(least * 0.001) / 2.0 / distance;
    points[one] = (points[one].0 - x * by, points[one].1 - y * by);
    points[other] = (points[other].0 + x * by, points[other].1 + y * by);
    true
}

/// Pushes a point away from one that stays. Tells whether that was needed.
fn push_off(point: &mut At, fixed: At, away: f64) -> bool {
    let mut both = [fixed, *point];
    let pushed = push(&mut both, (0, 1), away);
    if pushed {
        // All the way, as the other stays.
        *point = (both[1].0 - both[0].0 + fixed.0, both[1].1 - both[0].1 + fixed.1);
    }
    pushed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_end_up_apart_and_what_stood_alone_stays() {
        let home = [(0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (3.0, 2.0), (100.0, 0.0)];
        let points = apart(&home, 5.0);
        for one in 0..points.len() {
            for other in one + 1..points.len() {
                let distance = (points[one].0 - points[other].0).hypot(points[one].1 - points[other].1);
                assert!(distance >= 4.99, "{points:?}");
            }
        }
        assert_eq!(points[4], home[4]);
        let fixed = [(2.0, 2.0), (6.0, 0.0)];
        let points = clear(&home, 5.0, &fixed, 3.0);
        for (point, fixed) in points.iter().flat_map(|point| fixed.map(|fixed| (point, fixed))) {
            assert!((point.0 - fixed.0).hypot(point.1 - fixed.1) >= 2.99, "{points:?}");
        }
        assert_eq!(points[4], home[4]);
        assert_eq!(apart(&[], 5.0), []);
    }
}
