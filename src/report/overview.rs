//! Where one stands: the screen of `roadmap` and `roadmap status`.

use serde::Serialize;

use super::method::open_questions;
use super::{DeviceRef, NextStep, ParkedRow, QuestionRow, Scene, Tally};
use crate::engine::next::stage_in_progress;
use crate::engine::questions::served;
use crate::engine::review;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Timer;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::sort;

/// Of so many open questions, the latest, it is told how long they were looked up.
const MOST_TIMED: usize = 20;

/// One screen of all stages, what is underway, and the next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overview<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Counts over all stages.
    pub total: Tally,
    /// Minutes studied, foundations included.
    pub spent_minutes: u32,
    /// Whether any topic names hours.
    pub has_hours: bool,
    /// The stages in order.
    pub stages: Vec<StageRow<'a>>,
    /// The shelf, if there is one.
    pub shelf: Option<Shelf<'a>>,
    /// This device's timer, if it runs.
    pub timer: Option<TimerRow<'a>>,
    /// Learning topics, last touched first.
    pub learning: Vec<UnderwayRow<'a>>,
    /// Open questions of stuck topics, latest first.
    pub stuck: Vec<QuestionRow<'a>>,
    /// Parked topics: those that are back first, then the latest.
    pub parked: Vec<ParkedRow<'a>>,
    /// Finished topics to review today, at most three.
    pub review: Vec<Plain<'a>>,
    /// Words that still wait for a meaning.
    pub words: Vec<Plain<'a>>,
    /// Topics whose status two devices set without knowing of each other.
    pub contested: Vec<Contest<'a>>,
    /// The last sync, where that is set up.
    pub sync: Option<SyncRow>,
    /// The likely next command; none when all is closed.
    pub next: Option<NextStep<'a>>,
}

/// The last sync.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SyncRow {
    /// The study day it was on; none before the first.
    pub on: Option<Date>,
    /// Days since.
    pub days: i32,
    /// Whether it goes to a remote, and not into the history here alone.
    pub sent: bool,
    /// Acts that were recorded since; none where this device does not know.
    pub not_sent: Option<usize>,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageRow<'a> {
    /// Its number.
    pub number: usize,
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Whether it is the one in progress.
    pub current: bool,
    /// Its counts.
    #[serde(flatten)]
    pub tally: Tally,
}

/// The shelf of foundations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shelf<'a> {
    /// Its title.
    pub title: Plain<'a>,
    /// Foundations that anything was recorded on, but that they were skipped.
    pub taken_down: usize,
    /// Those that are done.
    pub finished: usize,
}

/// The running timer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimerRow<'a> {
    /// The topic's id; its whole name where it is of another roadmap.
    pub topic: Plain<'a>,
    /// Minutes so far.
    pub minutes: i64,
    /// The study day on which it began.
    pub since: Date,
    /// Whether it still counts: over four hours it does not.
    pub believed: bool,
    /// Whether the topic is of another roadmap than the one in use.
    pub elsewhere: bool,
}

/// A topic underway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnderwayRow<'a> {
    /// Its id.
    pub topic: Plain<'a>,
    /// Sessions so far.
    pub sessions: u32,
    /// Minutes so far.
    pub minutes: u32,
    /// The day it was started.
    pub since: Option<Date>,
    /// The topic whose question it is looked up for.
    pub serves: Option<Plain<'a>>,
}

/// A status that another device had set, and did not know of the one that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contest<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The status that stands.
    pub status: Status,
    /// The device that set it.
    pub by: DeviceRef<'a>,
    /// The status that the other device had set.
    pub other_status: Status,
    /// That device.
    pub other: DeviceRef<'a>,
}

impl<'a> Overview<'a> {
    /// Gathers the screen; of the last sync whoever can look at it tells.
    pub fn of(scene: &Scene<'a>, sync: Option<SyncRow>) -> Self {
        let standing = scene.standing;
        let roadmap = &standing.roadmap;
        let current = stage_in_progress(standing);
        let stages = roadmap.stages.iter().enumerate().filter_map(|(s, stage)| {
            Some(StageRow {
                number: stage.number?,
                id: stage.id.as_ref(),
                title: stage.title.get(scene.lang).as_ref(),
                current: current == Some(s),
                tally: Tally::of(standing, stage.topics()),
            })
        });
        Self {
            roadmap: roadmap.id.as_ref(),
            title: roadmap.title.get(scene.lang).as_ref(),
            total: Tally::of(standing, roadmap.topic_ixs()),
            spent_minutes: roadmap.topic_ixs().map(|ix| standing.progress.of(ix).minutes).sum(),
            has_hours: roadmap.has_hours(),
            stages: stages.collect(),
            shelf: shelf(scene),
            timer: timer(scene),
            learning: latest(scene, Status::Learning).map(|ix| underway(scene, ix)).collect(),
            stuck: questions(scene),
            parked: parked(scene),
            review: scene.ids(&review::due(standing, scene.today())),
            words: words(scene),
            contested: contests(scene),
            sync,
            next: NextStep::of(scene),
        }
    }
}

fn shelf<'a>(scene: &Scene<'a>) -> Option<Shelf<'a>> {
    let shelf = scene.standing.roadmap.stages.iter().find(|stage| stage.is_shelf())?;
    let count = |which: fn(&crate::engine::progress::TopicProgress) -> bool| {
        shelf.topics().filter(|ix| which(scene.standing.progress.of(*ix))).count()
    };
    Some(Shelf {
        title: shelf.title.get(scene.lang).as_ref(),
        taken_down: count(|progress| progress.touched.is_some() && progress.status() != Status::Skipped),
        finished: count(|progress| progress.status() == Status::Done),
    })
}

fn timer<'a>(scene: &Scene<'a>) -> Option<TimerRow<'a>> {
    let timer = scene.standing.timer()?;
    let minutes = timer.minutes(&scene.now);
    let since = scene.standing.calendar.day_of(&timer.started);
    let (believed, elsewhere) = (minutes <= Timer::BELIEVED, timer.topic.is_none());
    Some(TimerRow { topic: timer.label(), minutes, since, believed, elsewhere })
}

/// Topics of a status, last touched first.
fn latest(scene: &Scene<'_>, status: Status) -> impl Iterator<Item = TopicIx> + use<> {
    let progress = &scene.standing.progress;
    let mut topics: Vec<TopicIx> =
        scene.standing.roadmap.topic_ixs().filter(|ix| progress.status(*ix) == status).collect();
    sort::by_key(&mut topics, |ix| std::cmp::Reverse(progress.of(*ix).touched));
    topics.into_iter()
}

fn underway<'a>(scene: &Scene<'a>, ix: TopicIx) -> UnderwayRow<'a> {
    let progress = scene.standing.progress.of(ix);
    UnderwayRow {
        topic: scene.id(ix),
        sessions: progress.sessions,
        minutes: progress.minutes,
        // Sessions may be older than the last start.
        since: progress.begun.filter(|_| progress.sessions > 0).map_or(scene.since(ix), |at| Some(scene.day_of(at))),
        serves: served(&scene.standing.progress, ix).and_then(|question| Some(scene.id(question.topic?))),
    }
}

fn questions<'a>(scene: &Scene<'a>) -> Vec<QuestionRow<'a>> {
    let row = |(n, question)| {
        if n < MOST_TIMED { QuestionRow::timed(scene, question) } else { QuestionRow::of(scene, question) }
    };
    open_questions(scene.standing).enumerate().filter_map(row).collect()
}

fn parked<'a>(scene: &Scene<'a>) -> Vec<ParkedRow<'a>> {
    let mut parked: Vec<ParkedRow<'a>> =
        latest(scene, Status::Parked).filter_map(|ix| ParkedRow::of(scene, ix)).collect();
    sort::by_key(&mut parked, |row| !row.back);
    parked
}

fn words<'a>(scene: &Scene<'a>) -> Vec<Plain<'a>> {
    let open = scene.standing.progress.terms.iter().filter(|term| term.meaning.is_none());
    open.map(|term| Plain::line(term.word.as_str())).collect()
}

/// Topics whose status several devices set without knowing of each other: each status that does not stand,
/// beside the one that does.
pub(super) fn contests<'a>(scene: &Scene<'a>) -> Vec<Contest<'a>> {
    let standing = scene.standing;
    let device = |event: u32| DeviceRef::of(scene, standing.journal.events()[event as usize].head.id.device);
    let of_topic = |ix: TopicIx| {
        let progress = standing.progress.of(ix);
        progress.contests().map(move |other| Contest {
            topic: scene.id(ix),
            status: progress.stored(),
            by: progress.since.map(device).unwrap_or_default(),
            other_status: other.status,
            other: device(other.event),
        })
    };
    standing.roadmap.in_order().flat_map(of_topic).collect()
}
