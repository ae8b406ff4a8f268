//! The learner's own pace: what they got done week by week, and what topics took them of their estimates.
//! What may come of it is left to `forecast`.

use jiff::Span;

use super::forecast::{FEWEST_WEEKS, Left, Record, TOOK_BEFORE, WEEK};
use super::history::History;
use super::roadmap::{Roadmap, TopicIx};
use super::standing::Standing;
use super::status::Status;
use super::when::Date;
use crate::sort;

/// How a learner studied until yesterday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// What the minutes of a week are.
    pub measure: Measure,
    /// Minutes in each week that is over, the oldest first: seven days each, the last one ending yesterday.
    pub weeks: Vec<u32>,
    /// What each topic took of its estimate, in thousandths, the hours on the shelf shared among them all.
    took: Vec<u32>,
    /// What all of them took of their estimates, in thousandths, where enough of them were timed.
    pub takes: Option<u32>,
    /// The hours on the shelf beside those on topics, in thousandths of these and both together.
    shelf: u64,
    /// Minutes of a topic that names no hours.
    pub typical: u32,
}

/// What a pace is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Minutes studied.
    Hours,
    /// Estimated minutes of what was finished: most of it was not timed.
    Finished,
}

/// Weeks that lie further back say little of the present.
const MOST_WEEKS: usize = 52;

/// The pace at which a plan goes on is that of so many weeks.
const RECENT_WEEKS: usize = 12;

/// So many timed topics tell what topics take.
const ENOUGH_TIMED: usize = 3;

/// A gap of more days parts what was recorded afterwards from the record.
const GAP: i32 = 28;

/// What a topic counts for where none names hours.
const NO_HOURS: u32 = 60;

impl Pace {
    /// Measures it.
    pub fn of(standing: &Standing, today: Date) -> Self {
        let Standing { roadmap, progress, .. } = standing;
        let history = History::of(standing, None);
        let typical = typical(roadmap);
        let weeks = weeks(standing, &history, today);
        let in_weeks = || weeks.iter().flat_map(|(from, until)| history.between(*from, *until));
        let finished = |topic: &&TopicIx| !roadmap.is_foundation(**topic) && progress.of(**topic).done_by_name;
        let done: Vec<TopicIx> = in_weeks().flat_map(|day| &day.done).filter(finished).copied().collect();
        let n_timed = done.iter().filter(|topic| progress.of(**topic).minutes > 0).count();
        let is_timed = in_weeks().any(|day| day.minutes > 0) && n_timed * 2 >= done.len();
        let measure = if roadmap.has_hours() && is_timed { Measure::Hours } else { Measure::Finished };
        let minutes = |(from, until): &(Date, Date)| -> u32 {
            let days = history.between(*from, *until);
            match measure {
                Measure::Hours => days.iter().fold(0, |sum: u32, day| sum.saturating_add(day.minutes)).min(WEEK),
                Measure::Finished => {
                    days.iter().flat_map(|day| &day.done).filter(finished).map(|ix| size(roadmap, *ix, typical)).sum()
                }
            }
        };
        let mut pace = Self {
            measure,
            weeks: weeks.iter().map(minutes).collect(),
            took: Vec::new(),
            takes: None,
            shelf: shelf(roadmap, &history),
            typical,
        };
        pace.time(standing);
        pace
    }

    /// Compares what topics took with their estimates.
    fn time(&mut self, standing: &Standing) {
        let Standing { roadmap, progress, .. } = standing;
        let is_timed = |ix: &TopicIx| progress.status(*ix) == Status::Done && progress.of(*ix).minutes > 0;
        let timed: Vec<TopicIx> = roadmap.in_order().filter(|ix| !roadmap.is_foundation(*ix) && is_timed(ix)).collect();
        let times = |ix: TopicIx| (self.whole(progress.of(ix).minutes), u64::from(size(roadmap, ix, self.typical)));
        let part = |(spent, estimate): (u64, u64)| {
            u32::try_from((spent * 1000 / estimate.max(1)).clamp(50, 20_000)).unwrap_or(1000)
        };
        let sum = timed.iter().map(|ix| times(*ix)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        let took = timed.iter().map(|ix| part(times(*ix))).collect();
        self.takes = (timed.len() >= ENOUGH_TIMED).then(|| part(sum));
        self.took = took;
    }

    /// Minutes on a topic, with their share of those on the shelf.
    fn whole(&self, minutes: u32) -> u64 {
        u64::from(minutes) * self.shelf / 1000
    }

    /// Whether so many weeks are over that a pace can be told.
    pub fn is_known(&self) -> bool {
        self.weeks.len() >= FEWEST_WEEKS
    }

    /// Minutes a week, weeks off included, and the number of weeks that this is the mean of; `None` where too
    /// few weeks are over, or nothing was done in them.
    pub fn own(&self) -> Option<(u32, usize)> {
        let recent = &self.weeks[self.weeks.len().saturating_sub(RECENT_WEEKS)..];
        let sum = recent.iter().map(|minutes| u64::from(*minutes)).sum::<u64>();
        let mean = u32::try_from(sum / recent.len().max(1) as u64).unwrap_or(u32::MAX);
        (self.is_known() && mean > 0).then_some((mean, recent.len()))
    }

    /// What the forecast draws from.
    pub fn record(&self) -> Record {
        let took = match self.measure {
            Measure::Hours => self.took.iter().copied().chain(TOOK_BEFORE).collect(),
            // What is counted in estimates takes what it was estimated at.
            Measure::Finished => vec![1000],
        };
        Record { weeks: self.weeks.clone(), took }
    }

    /// A topic that is left, in the minutes of a measure.
    pub fn left(&self, standing: &Standing, topic: TopicIx, measure: Measure) -> Left {
        let spent = match measure {
            Measure::Hours => self.whole(standing.progress.of(topic).minutes),
            Measure::Finished => 0,
        };
        let minutes = size(&standing.roadmap, topic, self.typical);
        Left { minutes, spent: u32::try_from(spent).unwrap_or(u32::MAX) }
    }

    /// The minutes of a measure that topics still take.
    pub fn work(&self, standing: &Standing, topics: &[TopicIx], measure: Measure) -> Vec<u64> {
        let takes = self.takes.filter(|_| measure == Measure::Hours).unwrap_or(1000);
        topics.iter().map(|topic| self.left(standing, *topic, measure).still(takes)).collect()
    }
}

/// A topic's estimated minutes, or what one without counts for.
fn size(roadmap: &Roadmap, topic: TopicIx, typical: u32) -> u32 {
    Some(roadmap.topic(topic).minutes).filter(|minutes| *minutes > 0).unwrap_or(typical)
}

/// The middle of all estimates.
fn typical(roadmap: &Roadmap) -> u32 {
    let topics = roadmap.topic_ixs().filter(|ix| !roadmap.is_foundation(*ix));
    let mut minutes: Vec<u32> = topics.map(|ix| roadmap.topic(ix).minutes).filter(|minutes| *minutes > 0).collect();
    sort::sort(&mut minutes);
    minutes.get(minutes.len() / 2).copied().unwrap_or(NO_HOURS)
}

/// All hours, in thousandths of those on topics of the stages.
fn shelf(roadmap: &Roadmap, history: &History) -> u64 {
    let stages = roadmap.stages.iter().zip(&history.minutes_by_stage);
    let (mut all, mut topics) = (0, 0);
    for (stage, minutes) in stages {
        all += u64::from(*minutes);
        topics += if stage.is_shelf() { 0 } else { u64::from(*minutes) };
    }
    (all * 1000).checked_div(topics).unwrap_or(1000).min(5000)
}

/// The first and last days of the weeks that are over, the oldest first.
fn weeks(standing: &Standing, history: &History, today: Date) -> Vec<(Date, Date)> {
    let Some(first) = first_day(standing, history) else { return Vec::new() };
    let n_days = usize::try_from((today - first).get_days()).unwrap_or(0);
    let n_weeks = (n_days / 7).min(MOST_WEEKS);
    let back = |days: usize| today.saturating_sub(Span::new().days(i32::try_from(days).unwrap_or(0)));
    (1..=n_weeks).rev().map(|n| (back(n * 7), back(n * 7 - 6))).collect()
}

/// The day from which on the record is whole: that of the first act, or an earlier one that was told
/// afterwards, if no gap lies between.
fn first_day(standing: &Standing, history: &History) -> Option<Date> {
    let mut first = standing.studied().map(|(day, _)| day).min()?;
    for day in history.days.iter().rev().map(|day| day.date).filter(|day| *day < first).collect::<Vec<_>>() {
        if (first - day).get_days() > GAP {
            break;
        }
        first = day;
    }
    Some(first)
}
