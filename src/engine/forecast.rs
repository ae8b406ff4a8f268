//! When what is left may be done: a range of days, from the learner's own weeks and from what topics took
//! them of their estimates. Whole numbers only, and chance that is drawn from the data: every device
//! foretells the same. Where the record comes from is left to `pace`.
//!
//! A future draws its weeks from an urn of those that were and puts each back with a copy (Pólya's urn, the
//! forecast of Rubin's "The Bayesian Bootstrap", 1981), so that the less is known, the wider the range. What
//! topics take is drawn in the same way. Each future has one drift besides, as people slow down or speed up.
//! `tests/forecast.rs` holds the range to what it promises.

use crate::sort;

/// How a learner studied until now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Minutes a week, the oldest first, weeks off included.
    pub weeks: Vec<u32>,
    /// What topics took of their estimates, in thousandths.
    pub took: Vec<u32>,
}

/// A topic that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its estimated minutes.
    pub minutes: u32,
    /// Minutes that went into it already.
    pub spent: u32,
}

/// The days from today, which is 0, between which the end lies in eight futures of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// One future of ten ends before it.
    pub earliest: u32,
    /// One future of ten ends after it; `None` where that is more than [`HORIZON`] weeks away.
    pub latest: Option<u32>,
}

/// A forecast needs at least so many weeks.
pub const FEWEST_WEEKS: usize = 4;

/// Nothing is foretold or planned for later weeks: ten years.
pub const HORIZON: u32 = 520;

/// What is known of how long topics take before any was measured, in thousandths of their estimates.
pub const TOOK_BEFORE: [u32; 3] = [700, 1000, 1500];

/// No week has more minutes.
pub const WEEK: u32 = 7 * 24 * 60;

const FUTURES: usize = 500;

/// A pace of one, and a drift of one a week.
const ONE: i64 = 1 << 16;

/// Chance makes the pace of a future fall or rise by at most so much a week, in parts of [`ONE`].
const CHANCE: (u32, u32) = (1500, 1000);

/// With what is measured, the drift is at most this.
const STEEPEST: i64 = 2000;

/// A drift that was measured counts half where there are so many weeks.
const HALF_BELIEVED: i64 = 12;

/// The pace drifts for so many weeks, then it stays.
const DRIFTING: u32 = 40;

/// Foretells when all that is left is done; `None` where there are too few weeks, nothing is left, or nine
/// futures of ten do not end.
pub fn forecast(record: &Record, left: &[Left]) -> Option<Range> {
    if record.weeks.len() < FEWEST_WEEKS || left.is_empty() {
        return None;
    }
    let mut chance = Chance(seed(record, left));
    let studied: Vec<u32> = record.weeks.iter().copied().filter(|minutes| *minutes > 0).collect();
    let (mut weeks, mut took) = (Urn::new(&record.weeks), Urn::new(&record.took));
    let mut future = || {
        weeks.refill();
        took.refill();
        let work = left.iter().map(|topic| topic.still(took.draw(&mut chance).unwrap_or(1000))).sum();
        let drift = drift(&studied, record.weeks.len(), &mut chance);
        end(work, drift, record.weeks.len(), || weeks.draw(&mut chance).unwrap_or(0))
    };
    let mut ends: Vec<Option<u32>> = (0..FUTURES).map(|_| future()).collect();
    sort::by_key(&mut ends, |end| end.unwrap_or(u32::MAX));
    Some(Range { earliest: ends[FUTURES / 10]?, latest: ends[FUTURES - 1 - FUTURES / 10] })
}

/// The day on which so many minutes of work end, where the pace drifts from what it was in the middle of so
/// many weeks.
fn end(work: u64, drift: i64, n_weeks: usize, mut week: impl FnMut() -> u32) -> Option<u32> {
    let mut work = work << 16;
    let slowest = ONE / 4;
    let mut pace = (ONE + drift * i64::try_from(n_weeks).unwrap_or(0) / 2).max(slowest);
    for n in 0..HORIZON {
        let done = u64::from(week()) * pace.unsigned_abs();
        if done > 0 && done >= work {
            // The end lies as far in the week as the work in what gets done in it.
            let day = (work * 7).div_ceil(done).saturating_sub(1);
            return Some(n * 7 + u32::try_from(day).unwrap_or(6));
        }
        work -= done;
        if n < DRIFTING {
            pace = (pace + ((pace * drift) >> 16)).max(slowest);
        }
    }
    None
}

/// The weekly drift of one future: how the later half of the weeks that were studied in differs from the
/// earlier one, as both are drawn anew, and what chance adds. Weeks off are no drift.
fn drift(studied: &[u32], n_weeks: usize, chance: &mut Chance) -> i64 {
    let half = studied.len() / 2;
    let mut drawn = |of: &[u32]| (0..half).map(|_| i64::from(of[chance.below(of.len())])).sum::<i64>();
    let (earlier, later) = (drawn(&studied[..half]), drawn(&studied[studied.len() - half..]));
    let n_weeks = i64::try_from(n_weeks).unwrap_or(1);
    // The halves lie half of all weeks apart.
    let change = (later - earlier) * 4 * ONE / ((later + earlier).max(1) * n_weeks);
    let (falls, rises) = CHANCE;
    let by_chance = i64::try_from(chance.below((falls + rises) as usize)).unwrap_or(0) - i64::from(falls);
    (change * n_weeks / (n_weeks + HALF_BELIEVED) + by_chance).clamp(-STEEPEST, STEEPEST)
}

impl Left {
    /// Minutes that are left of it, where topics take so many thousandths of their estimates: while it is
    /// not done, at least an eighth of it.
    pub fn still(&self, took: u32) -> u64 {
        let whole = (u64::from(self.minutes) * u64::from(took) / 1000).min(u64::from(u32::MAX));
        whole.saturating_sub(u64::from(self.spent)).max(whole / 8)
    }
}

/// An urn that keeps a copy of what is drawn.
struct Urn {
    values: Vec<u32>,
    n_own: usize,
}

impl Urn {
    fn new(values: &[u32]) -> Self {
        Self { values: values.to_vec(), n_own: values.len() }
    }

    fn refill(&mut self) {
        self.values.truncate(self.n_own);
    }

    fn draw(&mut self, chance: &mut Chance) -> Option<u32> {
        let value = *self.values.get(chance.below(self.values.len()))?;
        self.values.push(value);
        Some(value)
    }
}

/// Chance that is the same in every run: `SplitMix64` (Steele, Lea and Flood, 2014).
struct Chance(u64);

impl Chance {
    /// A number below a bound that fits 32 bits, each about as likely.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = (z ^ (z >> 31)) >> 32;
        usize::try_from((high * (bound as u64)) >> 32).unwrap_or(0)
    }
}

/// A seed that the data give: FNV-1a over all numbers.
fn seed(record: &Record, left: &[Left]) -> u64 {
    let left = left.iter().flat_map(|left| [left.minutes, left.spent]);
    let all = record.weeks.iter().chain(&record.took).copied().chain(left);
    all.fold(0xcbf2_9ce4_8422_2325, |hash, n| (hash ^ u64::from(n)).wrapping_mul(0x0100_0000_01b3))
}
