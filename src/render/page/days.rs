//! The calendar of a page: a column a week, a square a day. The longer one studied, the larger it is.

use super::Screen;
use crate::plain::Plain;
use crate::report::{Days, Square};

/// From one square to the next, and what stands left of and above them, in pixels.
const STEP: usize = 12;
const LEFT: usize = 4;
const TOP: usize = 14;

/// What the template draws.
pub(super) struct Calendar {
    pub(super) said: String,
    pub(super) width: usize,
    pub(super) height: usize,
    /// The months, where they begin.
    pub(super) labels: Vec<(usize, usize, String)>,
    /// A dot for each day, under the squares.
    pub(super) empty: String,
    pub(super) squares: Vec<Placed>,
}

/// A square on the paper.
pub(super) struct Placed {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) size: usize,
    pub(super) told: String,
}

/// Lays out the calendar.
pub(super) fn calendar(days: &Days, screen: &Screen) -> Calendar {
    let n = days.weeks.len();
    let dot = |week: usize, day: usize| format!("M{} {}h2v2h-2z", LEFT + week * STEP + 4, TOP + day * STEP + 4);
    let mut labels: Vec<(usize, usize, String)> = Vec::new();
    for (week, monday) in days.weeks.iter().map(|(monday, _)| monday).enumerate() {
        let month = format!("{}-{:02}", monday.year(), monday.month());
        let is_new = monday.day() <= 7 && labels.last().is_none_or(|(x, ..)| LEFT + week * STEP >= x + 44);
        if is_new {
            labels.push((LEFT + week * STEP, TOP - 5, month));
        }
    }
    let squares = days.weeks.iter().enumerate();
    Calendar {
        said: (screen.text.page.days_said)(days.count, &plain(days.first), &plain(days.last), days.minutes),
        width: 2 * LEFT + n * STEP,
        height: TOP + 7 * STEP + 2,
        labels,
        empty: (0..n).flat_map(|week| (0..7).map(move |day| dot(week, day))).collect(),
        squares: squares.flat_map(|(week, (_, days))| days.iter().map(move |day| placed(week, *day, screen))).collect(),
    }
}

fn plain(date: crate::engine::when::Date) -> Plain<'static> {
    Plain::line(date.to_string())
}

fn placed(week: usize, square: Square, screen: &Screen) -> Placed {
    let size = 2 + 2 * usize::from(square.level);
    let off = (STEP - 2 - size) / 2;
    let day = usize::try_from(square.date.weekday().to_monday_zero_offset()).unwrap_or(0);
    let (x, y) = (LEFT + week * STEP + off, TOP + day * STEP + off);
    Placed { x, y, size, told: (screen.text.page.day)(&plain(square.date), square.minutes) }
}
