//! What is left, in order and laid over days, and when it may be done: `plan`, and the calendar.

use serde::Serialize;

use super::{Row, Scene};
use crate::engine::forecast::{FEWEST_WEEKS, Left, Range, WEEK, forecast};
use crate::engine::history::monday;
use crate::engine::pace::{Measure, Pace};
use crate::engine::plan::{Ahead, Days, lay};
use crate::engine::resolve::Scope;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::when::{Date, later};
use crate::plain::Plain;

/// What is to be planned.
#[derive(Clone, Debug, Default)]
pub struct PlanQuery {
    /// Where it leads; all of the roadmap if nothing is named.
    pub scope: Option<Scope>,
    /// The day by which it is to be done.
    pub by: Option<Date>,
    /// Minutes a week, where they were told.
    pub minutes_a_week: Option<u32>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// The id of what it leads to; none for the whole roadmap.
    pub scope: Option<Plain<'a>>,
    /// The title of that, or of the roadmap.
    pub title: Plain<'a>,
    /// How many topics are left.
    pub topics: usize,
    /// Their estimated minutes, where they name hours, less what went into them.
    pub minutes: u64,
    /// How many of them name no hours.
    pub without_hours: usize,
    /// What each of these counts for, in minutes; none where no topic names hours.
    pub counted_minutes: Option<u32>,
    /// Optional topics that are left out.
    pub optional: usize,
    /// The learner's own pace; none where it is not known yet.
    pub own: Option<OwnPace>,
    /// Whether hours a week were told that cannot be laid out, as no topic names any.
    pub is_unlaid: bool,
    /// The pace that the weeks are laid at; none where there is none.
    pub pace: Option<PaceRow>,
    /// The day on which all is done at that pace; none where that is too far away.
    pub ends: Option<Date>,
    /// What a day to be done by takes.
    pub by: Option<ByRow>,
    /// When it may truly be done; none where nothing is left.
    pub forecast: Option<ForecastRow>,
    /// The topics, week by week; one without a day where there is no pace.
    pub weeks: Vec<WeekRow<'a>>,
    /// What lies more than ten years ahead.
    pub unreached: Option<Unreached<'a>>,
    /// The command that takes up the first topic.
    pub next: Option<Plain<'a>>,
}

/// Topics that lie too far ahead to have a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unreached<'a> {
    /// The id of the first.
    pub from: Plain<'a>,
    /// How many.
    pub topics: usize,
}

/// A pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PaceRow {
    /// What its minutes are.
    pub measure: MeasureRow,
    /// Minutes a week.
    pub minutes_a_week: u32,
    /// Topics in ten weeks, where no topic names hours.
    pub topics_in_ten_weeks: Option<u32>,
}

/// What a pace counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MeasureRow {
    /// Minutes studied.
    Hours,
    /// Estimated minutes of what is finished.
    Estimates,
    /// Topics.
    Topics,
}

/// The learner's own pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OwnPace {
    /// How much a week.
    #[serde(flatten)]
    pub pace: PaceRow,
    /// So many weeks it is the mean of.
    pub weeks: usize,
    /// What topics take of their estimates, in percent, where that is known.
    pub takes_percent: Option<u32>,
}

/// What a day to be done by takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ByRow {
    /// The day.
    pub date: Date,
    /// Days until then, today and itself included.
    pub days: u32,
    /// Minutes that are to be done on them.
    pub minutes: u64,
    /// The pace that it takes.
    #[serde(flatten)]
    pub pace: PaceRow,
    /// Whether those days have as many hours.
    pub possible: bool,
    /// What is done by then at the hours that were told, or at the own pace.
    pub done_by_then: Option<ByThen>,
}

/// What is done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ByThen {
    /// How many topics.
    pub topics: usize,
    /// At which pace.
    pub pace: PaceRow,
}

/// When all may truly be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum ForecastRow {
    /// In eight cases of ten between these days.
    Range {
        /// The first.
        earliest: Date,
        /// The last; none where that is more than ten years away.
        latest: Option<Date>,
        /// So many weeks it is drawn from.
        weeks: usize,
    },
    /// There is not enough data yet.
    Early {
        /// Weeks that are over.
        weeks: usize,
        /// Weeks that it needs.
        needs: usize,
    },
    /// Nothing was done in all those weeks.
    Idle {
        /// How many.
        weeks: usize,
    },
    /// Not within ten years.
    Beyond {
        /// So many weeks that was drawn from.
        weeks: usize,
    },
}

/// A week of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekRow<'a> {
    /// Its Monday.
    pub monday: Option<Date>,
    /// The topics that are begun in it.
    pub topics: Vec<PlanTopic<'a>>,
}

/// A topic of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlanTopic<'a> {
    /// Number, id, title, status, minutes.
    #[serde(flatten)]
    pub row: Row<'a>,
    /// The title of its stage.
    pub stage: Plain<'a>,
    /// Its estimated minutes less what went into it; 0 where none are named.
    pub left_minutes: u32,
    /// The first day.
    pub begins: Option<Date>,
    /// The last day.
    pub ends: Option<Date>,
}

impl<'a> Plan<'a> {
    /// Makes the plan.
    pub fn of(scene: &Scene<'a>, query: &PlanQuery) -> Self {
        let planning = Planning::new(scene, query);
        let Planning { pace, ahead: Ahead { topics, n_optional }, .. } = &planning;
        let roadmap = &scene.standing.roadmap;
        let own = planning.own();
        let asked = query.minutes_a_week.and_then(|minutes| planning.asked(minutes));
        let by = query.by.filter(|_| !topics.is_empty()).map(|by| planning.by(by, asked.or(own.map(|own| own.pace))));
        let needed = by.filter(|by| by.possible && query.minutes_a_week.is_none()).map(|by| by.pace);
        let at = asked.or(needed).or(own.map(|own| own.pace));
        let days = at.map(|pace| planning.days(pace));
        let n_reached = days.as_ref().map_or(topics.len(), |days| days.iter().flatten().count());
        let named: Vec<TopicIx> = topics.iter().copied().filter(|ix| roadmap.topic(*ix).minutes > 0).collect();
        Self {
            roadmap: roadmap.id.as_ref(),
            scope: query.scope.as_ref().map(|scope| scope.id(roadmap)),
            title: query.scope.as_ref().map_or(&roadmap.title, |scope| scope.title(roadmap)).get(scene.lang).as_ref(),
            topics: topics.len(),
            minutes: named.iter().map(|ix| planning.hours_left(*ix)).sum(),
            without_hours: topics.len() - named.len(),
            counted_minutes: roadmap.has_hours().then_some(pace.typical),
            optional: *n_optional,
            own,
            is_unlaid: query.minutes_a_week.is_some() && asked.is_none(),
            pace: at,
            ends: days.as_ref().and_then(|days| days.last().copied().flatten()).map(|days| planning.date(days.last)),
            by,
            forecast: planning.forecast(),
            weeks: planning.weeks(n_reached, days.as_deref()),
            unreached: topics
                .get(n_reached)
                .map(|ix| Unreached { from: scene.id(*ix), topics: topics.len() - n_reached }),
            next: topics.first().map(|ix| planning.command(*ix)),
        }
    }
}

/// A plan in the making.
struct Planning<'s, 'a> {
    scene: &'s Scene<'a>,
    pace: Pace,
    ahead: Ahead,
}

impl<'s, 'a> Planning<'s, 'a> {
    fn new(scene: &'s Scene<'a>, query: &PlanQuery) -> Self {
        let scope = query.scope.as_ref().map(|scope| scope.topics(&scene.standing.roadmap));
        let today = scene.today();
        Self { scene, pace: Pace::of(scene.standing, today), ahead: Ahead::of(scene.standing, scope.as_deref(), today) }
    }

    /// A day from today on.
    fn date(&self, day: u32) -> Date {
        later(self.scene.today(), day)
    }

    /// So many minutes a week, in a measure.
    fn row(&self, measure: Measure, minutes_a_week: u32) -> PaceRow {
        let has_hours = self.scene.standing.roadmap.has_hours();
        let ten_weeks = u64::from(minutes_a_week) * 10 / u64::from(self.pace.typical);
        PaceRow {
            measure: match measure {
                Measure::Hours => MeasureRow::Hours,
                Measure::Finished if has_hours => MeasureRow::Estimates,
                Measure::Finished => MeasureRow::Topics,
            },
            minutes_a_week,
            topics_in_ten_weeks: (!has_hours).then(|| u32::try_from(ten_weeks).unwrap_or(u32::MAX)),
        }
    }

    fn own(&self) -> Option<OwnPace> {
        let (minutes, weeks) = self.pace.own()?;
        let takes = self.pace.takes.filter(|_| self.pace.measure == Measure::Hours);
        let takes_percent = takes.map(|takes| takes.div_ceil(10));
        Some(OwnPace { pace: self.row(self.pace.measure, minutes), weeks, takes_percent })
    }

    /// Hours that were told; none where neither the roadmap nor the record tells how many topics take.
    fn asked(&self, minutes_a_week: u32) -> Option<PaceRow> {
        let is_known = self.scene.standing.roadmap.has_hours() || self.pace.takes.is_some();
        is_known.then(|| PaceRow { topics_in_ten_weeks: None, ..self.row(Measure::Hours, minutes_a_week) })
    }

    /// What a day to be done by takes, and how far one comes by then at another pace.
    fn by(&self, by: Date, at: Option<PaceRow>) -> ByRow {
        let has_hours = self.scene.standing.roadmap.has_hours();
        let measure = if has_hours { Measure::Hours } else { Measure::Finished };
        let days = u32::try_from((by - self.scene.today()).get_days()).unwrap_or(0) + 1;
        let minutes = self.work(measure).iter().sum::<u64>();
        let a_week = (minutes * 7).div_ceil(u64::from(days)).max(1);
        let is_in_time = |days: &&Days| self.date(days.last) <= by;
        ByRow {
            date: by,
            days,
            minutes,
            pace: self.row(measure, u32::try_from(a_week).unwrap_or(u32::MAX)),
            possible: a_week <= u64::from(WEEK) || !has_hours,
            done_by_then: at
                .map(|pace| ByThen { topics: self.days(pace).iter().flatten().filter(is_in_time).count(), pace }),
        }
    }

    fn work(&self, measure: Measure) -> Vec<u64> {
        self.pace.work(self.scene.standing, &self.ahead.topics, measure)
    }

    /// The days of each topic at a pace.
    fn days(&self, pace: PaceRow) -> Vec<Option<Days>> {
        let measure = if pace.measure == MeasureRow::Hours { Measure::Hours } else { Measure::Finished };
        lay(&self.work(measure), pace.minutes_a_week)
    }

    fn forecast(&self) -> Option<ForecastRow> {
        let Self { scene, pace, ahead } = self;
        let weeks = pace.weeks.len();
        let left = |ix: &TopicIx| pace.left(scene.standing, *ix, pace.measure);
        let left: Vec<Left> = ahead.topics.iter().map(left).collect();
        Some(match forecast(&pace.record(), &left) {
            _ if left.is_empty() => return None,
            _ if !pace.is_known() => ForecastRow::Early { weeks, needs: FEWEST_WEEKS },
            _ if pace.weeks.iter().all(|minutes| *minutes == 0) => ForecastRow::Idle { weeks },
            None => ForecastRow::Beyond { weeks },
            Some(Range { earliest, latest }) => ForecastRow::Range {
                earliest: self.date(earliest),
                latest: latest.map(|latest| self.date(latest)),
                weeks,
            },
        })
    }

    /// The topics that are reached, by the weeks in which they begin.
    fn weeks(&self, n_reached: usize, days: Option<&[Option<Days>]>) -> Vec<WeekRow<'a>> {
        let mut weeks: Vec<WeekRow<'a>> = Vec::new();
        for (at, ix) in self.ahead.topics[..n_reached].iter().enumerate() {
            let days = days.and_then(|days| days[at]);
            let topic = self.topic(*ix, days);
            let monday = topic.begins.map(monday);
            match weeks.last_mut().filter(|week| week.monday == monday) {
                Some(week) => week.topics.push(topic),
                None => weeks.push(WeekRow { monday, topics: vec![topic] }),
            }
        }
        weeks
    }

    fn topic(&self, ix: TopicIx, days: Option<Days>) -> PlanTopic<'a> {
        let roadmap = &self.scene.standing.roadmap;
        PlanTopic {
            row: Row::of(self.scene, ix),
            stage: roadmap.stage_of(ix).title.get(self.scene.lang).as_ref(),
            left_minutes: u32::try_from(self.hours_left(ix)).unwrap_or(u32::MAX),
            begins: days.map(|days| self.date(days.first)),
            ends: days.map(|days| self.date(days.last)),
        }
    }

    /// A topic's estimated minutes less what went into it.
    fn hours_left(&self, ix: TopicIx) -> u64 {
        let Standing { roadmap, progress, .. } = self.scene.standing;
        Left { minutes: roadmap.topic(ix).minutes, spent: progress.of(ix).minutes }.still(1000)
    }

    /// The command that takes a topic up, or ticks it where the timer runs on it.
    fn command(&self, ix: TopicIx) -> Plain<'static> {
        let running = self.scene.standing.timer().and_then(|timer| timer.topic);
        let verb = if running == Some(ix) { "done" } else { "start" };
        self.scene.command(&format!("{verb} {}", self.scene.id(ix)))
    }
}
