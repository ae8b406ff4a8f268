//! All that a page for the browser shows: the export, the map of topics, the days studied.

use super::{Export, Extent, Map, Scene};
use crate::engine::history::{Day, History, monday};
use crate::engine::roadmap::Details;
use crate::engine::when::Date;

/// A page to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<'a> {
    /// Topics with what was recorded on them, and what the roadmap says of them.
    pub export: Export<'a>,
    /// What requires what.
    pub map: Map<'a>,
    /// The days studied; none before the first, nor for a scope.
    pub days: Option<Days>,
}

/// The days studied, the last of them week by week. It ends with the last one and not today, so that a page
/// changes only when something was studied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// How many there are in all.
    pub count: usize,
    /// The first one.
    pub first: Date,
    /// The last one.
    pub last: Date,
    /// Minutes in all.
    pub minutes: u32,
    /// Weeks with their Mondays: each day that was studied.
    pub weeks: Vec<(Date, Vec<Square>)>,
}

/// One day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// Which.
    pub date: Date,
    /// Minutes studied; 0 where none were recorded.
    pub minutes: u32,
    /// How much that is: 1 below half an hour, 2 below one hour, 3 below two, 4 from there.
    pub level: u8,
}

impl<'a> Page<'a> {
    /// Gathers a page of all topics, or of those of a scope.
    pub fn of(scene: &Scene<'a>, extent: Extent<'_>, details: &'a Details<'a>) -> Self {
        let days = if extent.only.is_none() { Days::of(&History::of(scene.standing, None)) } else { None };
        Self { export: Export::of(scene, extent, Some(details)), map: Map::of(scene, extent.only), days }
    }
}

impl Days {
    /// How many weeks are shown: half a year.
    const WEEKS: usize = 26;

    fn of(history: &History) -> Option<Self> {
        let (first, last) = (history.days.first()?.date, history.days.last()?.date);
        let week_before = |monday_after: &Date| monday_after.yesterday().ok().map(monday);
        let mondays = std::iter::successors(Some(monday(last)), week_before).take(Self::WEEKS);
        let week = |from: Date| {
            let days = history.between(from, last).iter().take_while(|day| monday(day.date) == from);
            (from, days.map(Square::of).collect())
        };
        let mut weeks: Vec<_> = mondays.map(week).collect();
        weeks.reverse();
        let minutes = history.days.iter().map(|day| day.minutes).sum();
        Some(Self { count: history.days.len(), first, last, minutes, weeks })
    }
}

impl Square {
    fn of(day: &Day) -> Self {
        let level = match day.minutes {
            0..30 => 1,
            30..60 => 2,
            60..120 => 3,
            _ => 4,
        };
        Self { date: day.date, minutes: day.minutes, level }
    }
}
