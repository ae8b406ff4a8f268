//! The forecast holds what it promises: over simulated learners of several kinds, eight of ten ranges hold
//! the day on which the learner truly ends.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a simulation reckons in fractions, of small numbers"
)]

use roadmap::engine::forecast::{HORIZON, Left, Record, TOOK_BEFORE, forecast};

/// Learners of each kind.
const LEARNERS: usize = 400;

/// How somebody studies: the minutes of one week after the other.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Nearly the same every week.
    Steady,
    /// Much in some weeks, nothing in others.
    Bursty,
    /// Ever less, down to a third.
    Slowing,
    /// The same, with breaks of two to six weeks.
    Breaks,
    /// Something of everything.
    Mixed,
}

const KINDS: [Kind; 5] = [Kind::Steady, Kind::Bursty, Kind::Slowing, Kind::Breaks, Kind::Mixed];

/// Chance for a simulation.
struct Dice(u64);

impl Dice {
    /// A number in 0 … 1.
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.roll()
    }

    /// About 1, off by a factor of about 1 + `spread`.
    fn about_one(&mut self, spread: f64) -> f64 {
        let normal = (0..12).map(|_| self.roll()).sum::<f64>() - 6.0;
        (normal * spread).exp()
    }
}

/// Somebody who studies, week by week.
struct Learner {
    dice: Dice,
    minutes: f64,
    spread: f64,
    idle: f64,
    slowing: f64,
    breaks: f64,
    resting: u32,
    pace: f64,
    /// What topics take of their estimates, and how far that is spread.
    took: (f64, f64),
}

impl Learner {
    fn new(kind: Kind, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut is = |one: Kind| kind == one || kind == Kind::Mixed && dice.roll() < 0.4;
        let (bursty, slows, rests) = (is(Kind::Bursty), is(Kind::Slowing), is(Kind::Breaks));
        Self {
            minutes: dice.between(90.0, 600.0),
            spread: if bursty { dice.between(0.5, 1.0) } else { dice.between(0.1, 0.4) },
            idle: if bursty { dice.between(0.2, 0.6) } else { 0.03 },
            slowing: if slows { dice.between(0.97, 0.995) } else { 1.0 },
            breaks: if rests { dice.between(0.03, 0.10) } else { 0.0 },
            resting: 0,
            pace: 1.0,
            took: (dice.between(0.6, 1.8), dice.between(0.2, 0.5)),
            dice,
        }
    }

    /// The minutes of the next week.
    fn week(&mut self) -> f64 {
        self.pace = (self.pace * self.slowing).max(0.33);
        if self.resting > 0 {
            self.resting -= 1;
            return 0.0;
        }
        if self.dice.roll() < self.breaks {
            self.resting = 1 + u32::try_from((self.dice.roll() * 5.0) as u64).unwrap();
            return 0.0;
        }
        if self.dice.roll() < self.idle {
            return 0.0;
        }
        self.minutes * self.pace * self.dice.about_one(self.spread)
    }

    /// Estimate and minutes that a topic truly takes.
    fn topic(&mut self) -> (f64, f64) {
        let estimate = 60.0 * (1.0 + (self.dice.roll() * 8.0).floor());
        (estimate, estimate * self.took.0 * self.dice.about_one(self.took.1))
    }

    /// Studies for some weeks, is foretold the end, and goes on until it: whether the range held it.
    fn foretell(mut self) -> bool {
        let n_weeks = 4 + (self.dice.roll() * 36.0) as usize;
        let n_left = 3 + (self.dice.roll() * 40.0) as usize;
        let (mut record, mut time) = (Record { weeks: Vec::new(), took: TOOK_BEFORE.to_vec() }, 0.0);
        for _ in 0..n_weeks {
            let week = self.week();
            record.weeks.push(week as u32);
            time += week;
        }
        let mut left = Vec::new();
        let mut work = 0.0;
        loop {
            let (estimate, takes) = self.topic();
            if time >= takes && left.is_empty() {
                time -= takes;
                record.took.push((takes * 1000.0 / estimate) as u32);
                continue;
            }
            left.push(Left { minutes: estimate as u32, spent: if left.is_empty() { time as u32 } else { 0 } });
            work += if left.len() == 1 { takes - time } else { takes };
            if left.len() == n_left {
                break;
            }
        }
        let mut day = None;
        for week in 0..HORIZON {
            let done = self.week();
            if done >= work {
                day = Some(week * 7 + (work * 7.0 / done).ceil() as u32 - 1);
                break;
            }
            work -= done;
        }
        match (forecast(&record, &left), day) {
            (Some(range), Some(day)) => range.earliest <= day && range.latest.is_none_or(|latest| day <= latest),
            (Some(range), None) => range.latest.is_none(),
            (None, day) => day.is_none(),
        }
    }
}

#[test]
fn eight_of_ten_forecasts_hold_the_day_on_which_the_learner_truly_ends() {
    let mut held = Vec::new();
    for (n, kind) in KINDS.into_iter().enumerate() {
        let is_held = |seed: &usize| {
            Learner::new(kind, ((n * 7919 + seed) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)).foretell()
        };
        held.push((0..LEARNERS).filter(is_held).count());
    }
    let all: usize = held.iter().sum();
    let of = KINDS.len() * LEARNERS;
    for (kind, held) in KINDS.iter().zip(&held) {
        println!("{kind:?}: the range held the end of {held} in {LEARNERS}");
    }
    println!("all: {all} in {of}, {} %", all * 100 / of);
    assert!((of * 75..=of * 85).contains(&(all * 100)), "{all} in {of}");
}
