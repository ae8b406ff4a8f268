//! Where a node stands on the sheet.

/// The farthest from the origin that a place is believed.
const FAR: f64 = 1e7;

/// The size of a node that does not say its own.
const USUAL: (f64, f64) = (200.0, 49.0);

/// A rectangle on the sheet; y grows downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

impl Rect {
    /// A rectangle; `None` where a place is no number, or one that no sheet has.
    pub(super) fn new(x: f64, y: f64, w: Option<f64>, h: Option<f64>) -> Option<Self> {
        let size = |given: Option<f64>, usual| given.filter(|size| *size >= 1.0 && *size <= FAR).unwrap_or(usual);
        (x.abs() <= FAR && y.abs() <= FAR).then(|| Self { x, y, w: size(w, USUAL.0), h: size(h, USUAL.1) })
    }

    /// The y of its lower side.
    pub(super) fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// How much of the sheet it takes.
    pub(super) fn area(&self) -> f64 {
        self.w * self.h
    }

    /// Whether the middle of another lies in it.
    pub(super) fn holds(&self, other: &Self) -> bool {
        let (x, y) = (other.x + other.w / 2.0, other.y + other.h / 2.0);
        x >= self.x && x <= self.x + self.w && y >= self.y && y <= self.bottom()
    }

    /// The square of the distance between their sides; 0 where they overlap.
    pub(super) fn apart(&self, other: &Self) -> f64 {
        let dx = (other.x - self.x - self.w).max(self.x - other.x - other.w).max(0.0);
        let dy = (other.y - self.bottom()).max(self.y - other.bottom()).max(0.0);
        dx * dx + dy * dy
    }

    /// Whether they are no further apart than `gap`.
    pub(super) fn touches(&self, other: &Self, gap: f64) -> bool {
        self.apart(other) <= gap * gap
    }
}

/// The order in which one reads the sheet: downward, then to the right; what stands nowhere comes last.
pub(super) fn reading(rect: Option<&Rect>) -> (bool, i64, i64) {
    // Places are whole enough: a pixel is the least that an eye sees.
    #[allow(clippy::cast_possible_truncation, reason = "`Rect::new` bounds them")]
    rect.map_or((true, 0, 0), |rect| (false, rect.y.round() as i64, rect.x.round() as i64))
}

#[cfg(test)]
mod tests {
    use super::{Rect, reading};

    fn rect(x: f64, y: f64, w: f64, h: f64) -> Rect {
        Rect::new(x, y, Some(w), Some(h)).unwrap()
    }

    #[test]
    fn no_place_is_believed_that_no_sheet_has() {
        assert_eq!(Rect::new(f64::NAN, 0.0, None, None), None);
        assert_eq!(Rect::new(0.0, f64::INFINITY, None, None), None);
        assert_eq!(Rect::new(1e300, 0.0, None, None), None);
        assert_eq!(Rect::new(1.0, 2.0, Some(-5.0), Some(f64::NAN)), Some(rect(1.0, 2.0, 200.0, 49.0)));
    }

    #[test]
    fn distance_is_from_side_to_side() {
        let a = rect(0.0, 0.0, 10.0, 10.0);
        assert!((a.apart(&rect(13.0, 14.0, 5.0, 5.0)) - 25.0).abs() < 1e-9);
        assert!(a.touches(&rect(-20.0, 0.0, 15.0, 99.0), 5.0));
        assert!(!a.touches(&rect(-20.0, 0.0, 15.0, 99.0), 4.9));
        assert!(a.holds(&rect(8.0, 8.0, 4.0, 4.0)) && !a.holds(&rect(8.0, 8.0, 5.0, 5.0)));
    }

    #[test]
    fn one_reads_downward_then_to_the_right() {
        let (a, b, c) = (rect(50.0, 1.2, 1.0, 1.0), rect(60.0, 0.8, 1.0, 1.0), rect(0.0, 9.0, 1.0, 1.0));
        assert!(reading(Some(&a)) < reading(Some(&b)) && reading(Some(&b)) < reading(Some(&c)));
        assert!(reading(Some(&c)) < reading(None));
    }
}
