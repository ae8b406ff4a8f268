//! FSRS-6, the free spaced repetition scheduler: how long something is likely to be remembered, from
//! how well each review went. Formulas and default parameters are those that the project publishes
//! (open-spaced-repetition, "The Algorithm"); a test holds them against its own crate. Powers are
//! `libm`'s: the same on every device, and no start has to load the system's.

use libm::{exp, pow, round};

use super::status::Grade;

/// The 21 default parameters, fitted by the project to some hundred million reviews.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// What the scheduler knows of something learnt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days until it is remembered with a probability of 0.9; 0.001 … 36,500.
    pub stability: f64,
    /// How hard it is, 1 … 10.
    pub difficulty: f64,
}

impl Memory {
    /// After the first review, or after it was learnt.
    pub fn first(grade: Grade) -> Self {
        Self { stability: W[grade as usize], difficulty: first_difficulty(rating(grade)).clamp(1.0, 10.0) }
    }

    /// After a further review, some days after the one before.
    #[must_use]
    pub fn reviewed(self, days: u32, grade: Grade) -> Self {
        let (s, d, g) = (self.stability, self.difficulty, rating(grade));
        let r = self.retrievability(days);
        let stability = if days == 0 {
            let change = exp(W[17] * (g - 3.0 + W[18])) * pow(s, -W[19]);
            s * if grade == Grade::Again { change } else { change.max(1.0) }
        } else if grade == Grade::Again {
            let forgotten = W[11] * pow(d, -W[12]) * (pow(s + 1.0, W[13]) - 1.0) * exp((1.0 - r) * W[14]);
            forgotten.min(s / exp(W[17] * W[18]))
        } else {
            let hard = if grade == Grade::Hard { W[15] } else { 1.0 };
            let easy = if grade == Grade::Easy { W[16] } else { 1.0 };
            let growth = exp(W[8]) * (11.0 - d) * pow(s, -W[9]) * (exp((1.0 - r) * W[10]) - 1.0) * hard * easy;
            s * (1.0 + growth)
        };
        let damped = d - W[6] * (g - 3.0) * (10.0 - d) / 9.0;
        let difficulty = W[7] * first_difficulty(4.0) + (1.0 - W[7]) * damped;
        Self { stability: stability.clamp(0.001, 36_500.0), difficulty: difficulty.clamp(1.0, 10.0) }
    }

    /// How likely it is remembered after some days, 0 … 1.
    pub fn retrievability(self, days: u32) -> f64 {
        let factor = pow(0.9, -1.0 / W[20]) - 1.0;
        pow(1.0 + factor * f64::from(days) / self.stability, -W[20])
    }

    /// Whole days until the next review is due, when it is remembered with a probability of 0.9: the
    /// stability, at least 1.
    pub fn interval(self) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "1 … 36,500")]
        let days = round(self.stability).max(1.0) as i32;
        days
    }
}

/// A grade as the formulas count it, 1 … 4.
fn rating(grade: Grade) -> f64 {
    f64::from(grade as u8) + 1.0
}

fn first_difficulty(rating: f64) -> f64 {
    W[4] - exp(W[5] * (rating - 1.0)) + 1.0
}
