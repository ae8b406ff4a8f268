//! What was studied, in numbers: by week, by day, by stage, and what being stuck took.

use serde::Serialize;

mod stuck;

pub use stuck::{HelpedBy, StuckStats};

use super::{NextStep, Scene, Tally};
use crate::engine::history::{Day, History, Week, monday, mondays};
use crate::engine::roadmap::{Details, Roadmap, Stage, TopicIx};
use crate::engine::standing::Standing;
use crate::engine::when::{Date, days_before};
use crate::plain::Plain;
use crate::sort;

/// Weeks that have a bar, the latest, where no day to begin with was asked for.
const WEEKS: i32 = 12;

/// Weeks of the calendar, the latest; fewer where the first study is later, but at least so many.
const CALENDAR: (i32, i32) = (5, 53);

/// Days over which the days studied are told.
const DAYS: i32 = 30;

/// What was studied, in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stats<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The day that was asked for; only what counts on it or later is counted.
    pub since: Option<Date>,
    /// The first day studied since; none without any.
    pub first: Option<Date>,
    /// Days studied: on which anything was recorded but plans.
    pub days: usize,
    /// Minutes studied, foundations included.
    pub minutes: u32,
    /// Days studied of the last 30, today included.
    pub days_of_last_30: usize,
    /// Whether anything was ever recorded, here or on other roadmaps.
    pub any: bool,
    /// The latest weeks, oldest first, those without study too.
    pub weeks: Vec<Week>,
    /// How many weeks there are before these, and the day they begin.
    pub earlier: Option<Earlier>,
    /// The days studied, week by week.
    pub calendar: Vec<CalendarWeek>,
    /// The stages in order, the shelf last where it was used.
    pub stages: Vec<StageStats<'a>>,
    /// Whether any topic names hours.
    pub has_hours: bool,
    /// Time that finished topics took, against what was estimated.
    pub pace: Option<Pace>,
    /// Questions, and what got one over them.
    pub stuck: StuckStats<'a>,
    /// The likely next command; none when all is closed.
    pub next: Option<NextStep<'a>>,
}

/// Weeks that are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// How many.
    pub weeks: usize,
    /// The first day studied in them.
    pub since: Date,
}

/// A week of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarWeek {
    /// Its Monday.
    pub monday: Date,
    /// Its days from Monday on; none for those to come and those before what was asked for.
    pub days: [Option<Studied>; 7],
}

/// Whether a day was studied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Studied {
    /// Nothing was recorded on it.
    No,
    /// Something was, but no time: one was stuck, or wrote a note.
    WithoutTime,
    /// Time was recorded on it.
    WithTime,
}

/// A stage in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageStats<'a> {
    /// Its number; none for the shelf.
    pub number: Option<usize>,
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Minutes studied.
    pub minutes: u32,
    /// Topics that were finished and still are.
    pub done: usize,
    /// Those of them that have evidence.
    pub proven: usize,
    /// Estimated minutes of what is done.
    pub done_estimate_minutes: u32,
    /// Counts of the whole stage, whenever it was done; none for the shelf.
    pub whole: Option<Tally>,
}

/// Time that finished topics of the stages took: those that have both time and an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// How many.
    pub topics: usize,
    /// Minutes that they took.
    pub minutes: u32,
    /// Minutes that were estimated.
    pub estimate_minutes: u32,
}

impl<'a> Stats<'a> {
    /// Counts all that counts since a day, or all there is.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, since: Option<Date>) -> Self {
        let standing = scene.standing;
        let roadmap = &standing.roadmap;
        let history = History::of(standing, since);
        let until = until(&history, scene.today());
        let (weeks, earlier) = weeks(roadmap, &history, since, until);
        let a_month = days_before(until, DAYS - 1);
        let lately = if since.is_some_and(|since| since > a_month) { &History::of(standing, None) } else { &history };
        Self {
            roadmap: roadmap.id.as_ref(),
            title: roadmap.title.get(scene.lang).as_ref(),
            since,
            first: history.days.first().map(|day| day.date),
            days: history.days.len(),
            minutes: history.minutes_by_stage.iter().sum(),
            days_of_last_30: lately.between(a_month, until).len(),
            any: !standing.journal.events().is_empty(),
            weeks,
            earlier,
            calendar: calendar(&history, since, until),
            stages: stages(scene, &history),
            has_hours: roadmap.has_hours(),
            pace: pace(standing, &history),
            stuck: StuckStats::of(scene, details, since),
            next: NextStep::of(scene),
        }
    }
}

/// The last day to tell of: today, or tomorrow where another device is there already. What a clock that goes
/// wrong puts behind that stands in the totals alone.
fn until(history: &History, today: Date) -> Date {
    let tomorrow = today.tomorrow().unwrap_or(today);
    history.days.iter().map(|day| day.date).rfind(|date| *date <= tomorrow).map_or(today, |last| last.max(today))
}

/// The latest weeks, or all since the day that was asked for, and how many come before them.
fn weeks(roadmap: &Roadmap, history: &History, since: Option<Date>, until: Date) -> (Vec<Week>, Option<Earlier>) {
    let Some(first) = history.days.first().map(|day| day.date) else { return (Vec::new(), None) };
    let from = if since.is_some() { first } else { first.max(weeks_back(until, WEEKS)) };
    let weeks = usize::try_from((monday(from) - monday(first)).get_days() / 7).unwrap_or(0);
    let earlier = (weeks > 0).then_some(Earlier { weeks, since: first });
    (history.weeks(roadmap, from, until), earlier)
}

/// A day in the first of so many weeks.
fn weeks_back(until: Date, weeks: i32) -> Date {
    days_before(until, (weeks - 1) * 7)
}

fn calendar(history: &History, since: Option<Date>, until: Date) -> Vec<CalendarWeek> {
    let (least, most) = CALENDAR;
    let Some(first) = history.days.first().map(|day| day.date) else { return Vec::new() };
    let from = first.clamp(weeks_back(until, most), weeks_back(until, least));
    let mark = |date: Date| {
        let asked = date <= until && since.is_none_or(|since| date >= since);
        asked.then(|| match history.between(date, date).first() {
            None => Studied::No,
            Some(Day { minutes: 0, .. }) => Studied::WithoutTime,
            Some(_) => Studied::WithTime,
        })
    };
    let week = |monday: Date| {
        let mut days = std::iter::successors(Some(monday), |day| day.tomorrow().ok());
        CalendarWeek { monday, days: std::array::from_fn(|_| days.next().and_then(mark)) }
    };
    mondays(from, until).map(week).collect()
}

fn stages<'a>(scene: &Scene<'a>, history: &History) -> Vec<StageStats<'a>> {
    let Standing { roadmap, progress, .. } = scene.standing;
    let row = |(s, stage): (usize, &'a Stage)| {
        let of_stage = |ix: &&TopicIx| roadmap.topic(**ix).stage == s;
        let done: Vec<TopicIx> = history.days.iter().flat_map(|day| &day.done).filter(of_stage).copied().collect();
        StageStats {
            number: stage.number,
            id: stage.id.as_ref(),
            title: stage.title.get(scene.lang).as_ref(),
            minutes: history.minutes_by_stage[s],
            done: done.len(),
            proven: done.iter().filter(|ix| progress.of(**ix).is_proven()).count(),
            done_estimate_minutes: done.iter().map(|ix| roadmap.topic(*ix).minutes).sum(),
            whole: stage.number.map(|_| Tally::of(scene.standing, stage.topics())),
        }
    };
    let mut rows: Vec<StageStats<'a>> = roadmap.stages.iter().enumerate().map(row).collect();
    rows.retain(|row| row.number.is_some() || row.minutes > 0 || row.done > 0);
    sort::by_key(&mut rows, |row| row.number.is_none());
    rows
}

fn pace(standing: &Standing, history: &History) -> Option<Pace> {
    let mut pace = Pace { topics: 0, minutes: 0, estimate_minutes: 0 };
    for ix in history.days.iter().flat_map(|day| &day.done) {
        let (minutes, estimate) = (standing.progress.of(*ix).minutes, standing.roadmap.topic(*ix).minutes);
        if minutes > 0 && estimate > 0 && !standing.roadmap.is_foundation(*ix) {
            pace.topics += 1;
            pace.minutes += minutes;
            pace.estimate_minutes += estimate;
        }
    }
    (pace.topics > 0).then_some(pace)
}
