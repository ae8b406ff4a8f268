//! What a command just recorded, and what that changed.

use serde::Serialize;

use super::{DeviceRef, LogRow, NextStep, Scene, Tally, undoes};
use crate::engine::change::{Change, TopicChange};
use crate::engine::decide::Remark;
use crate::engine::event::{EventId, Fact};
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;

/// What was recorded, and what it changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome<'a> {
    /// The event, as `undo` takes it.
    pub id: Plain<'a>,
    /// The whole id.
    pub event: Plain<'a>,
    /// The events that it took back or brought back.
    pub undone: Vec<LogRow<'a>>,
    /// The event that it voids, as `undo` takes it.
    pub undo: Option<Plain<'a>>,
    /// Whether that was an undo itself, so that something came back.
    pub redo: bool,
    /// Topics that keep the status which was taken back: another act set it too.
    pub still: Vec<StillRow<'a>>,
    /// The name that this device was given.
    pub named: Option<Plain<'a>>,
    /// The device that had this name until now.
    pub name_moved: Option<DeviceRef<'a>>,
    /// Topics that anything changed on, moved ones first.
    pub changes: Vec<ChangeRow<'a>>,
    /// The stage that all moved topics are of, with its counts.
    pub stage: Option<StageLine<'a>>,
    /// How many topics count now, over all stages.
    pub counted: usize,
    /// How many topics a scope took, and how many closed ones it left alone.
    pub took: Option<Took>,
    /// Evidence went to so many topics.
    pub evidence_to_each: Option<usize>,
    /// Prerequisites of the one topic that are still open.
    pub open_before: Vec<Plain<'a>>,
    /// The day that it counts on, if not that of the act.
    pub day: Option<Date>,
    /// A timer that was not believed: topic, minutes, the day it began.
    pub not_believed: Option<(Plain<'a>, i64, Date)>,
    /// A timer that goes on beside the time that was told: topic and minutes.
    pub runs_on: Option<(Plain<'a>, i64)>,
    /// A timer that was not believed and ends with the time that was told: topic.
    pub ended: Option<Plain<'a>>,
    /// The topic that was started, is done and stays so.
    pub stays_done: Option<Plain<'a>>,
    /// A timer of less than a minute: topic.
    pub under_a_minute: Option<Plain<'a>>,
    /// The one topic that left the path, and the total with it.
    pub off_path: Option<Plain<'a>>,
    /// Topics that became ready.
    pub now_ready: Vec<Plain<'a>>,
    /// Questions that were closed, with the line that would still keep the answer.
    pub closed_questions: Vec<Closed<'a>>,
    /// The practice of the topic that was started.
    pub practice: Option<Plain<'a>>,
    /// The topic that the timer runs on now.
    pub running: Option<Plain<'a>>,
    /// The likely next command.
    pub next: Option<NextStep<'a>>,
}

/// What changed on one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeRow<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// Its status before.
    pub from: Status,
    /// Its status now.
    pub to: Status,
    /// Done with evidence.
    pub proven: bool,
    /// More evidence; negative where it was taken back.
    pub evidence: i64,
    /// More notes.
    pub notes: i64,
    /// More minutes.
    pub minutes: i64,
}

/// A topic that keeps the status which an undo took back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StillRow<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The status.
    pub status: Status,
    /// The device whose act stands.
    pub device: DeviceRef<'a>,
}

/// A stage with its counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageLine<'a> {
    /// Its title.
    pub title: Plain<'a>,
    /// Its counts.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What a scope came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Took {
    /// Topics taken.
    pub taken: usize,
    /// Closed topics left alone.
    pub left: usize,
}

/// A question that was closed without an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closed<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The question.
    pub question: Plain<'a>,
}

impl<'a> Outcome<'a> {
    /// Gathers what an event changed.
    pub fn of(scene: &Scene<'a>, id: EventId, change: &Change, remarks: &[Remark]) -> Self {
        let standing = scene.standing;
        let timer = standing.timer().and_then(|timer| timer.topic).map(|ix| scene.id(ix));
        let mut outcome = Self {
            id: standing.short_id(id),
            event: Plain::line(id.to_string()),
            undone: Vec::new(),
            undo: None,
            redo: false,
            still: Vec::new(),
            named: standing.event(id).and_then(|(_, event)| super::device_named(scene, event)),
            name_moved: None,
            changes: rows(scene, change),
            stage: stage(scene, change),
            counted: Tally::of(standing, standing.roadmap.topic_ixs()).topics,
            took: None,
            evidence_to_each: None,
            open_before: Vec::new(),
            day: day(scene, id),
            not_believed: None,
            runs_on: None,
            ended: None,
            stays_done: None,
            under_a_minute: None,
            off_path: off_path(scene, change),
            now_ready: scene.ids(&change.ready),
            closed_questions: closed(scene, change),
            practice: None,
            running: timer,
            next: NextStep::of(scene),
        };
        for remark in remarks {
            outcome.remark(scene, remark);
        }
        outcome.undone(scene, id);
        outcome
    }

    /// Tells what an undo took back; where that was an undo itself, what came back.
    fn undone(&mut self, scene: &Scene<'a>, id: EventId) {
        for named in undoes(scene, id) {
            let brought_back = undoes(scene, named);
            self.redo = !brought_back.is_empty();
            self.undo = Some(scene.standing.short_id(named));
            let told = if self.redo { brought_back } else { vec![named] };
            self.undone.extend(told.into_iter().filter_map(|id| LogRow::of(scene, id)));
            if !self.redo {
                self.still.extend(still(scene, named));
            }
        }
    }

    fn remark(&mut self, scene: &Scene<'a>, remark: &Remark) {
        match remark {
            Remark::OpenBefore(_, open) => self.open_before = scene.ids(open),
            Remark::Took(taken, left) => self.took = Some(Took { taken: *taken, left: *left }),
            Remark::EvidenceToEach(n) => self.evidence_to_each = Some(*n),
            Remark::NotBelieved(topic, minutes, day) => self.not_believed = Some((topic.clone(), *minutes, *day)),
            Remark::RunsOn(topic, minutes) => self.runs_on = Some((topic.clone(), *minutes)),
            Remark::Ended(topic) => self.ended = Some(topic.clone()),
            Remark::StaysDone(topic) => self.stays_done = Some(scene.id(*topic)),
            Remark::NameMoved(device) => self.name_moved = Some(DeviceRef::of(scene, *device)),
            Remark::UnderAMinute(topic) => self.under_a_minute = Some(topic.clone()),
        }
    }
}

/// All changes, moved topics first.
fn rows<'a>(scene: &Scene<'a>, change: &Change) -> Vec<ChangeRow<'a>> {
    let mut rows: Vec<ChangeRow<'a>> = change.topics.iter().map(|change| row(scene, change)).collect();
    rows.sort_by_key(|row| row.from == row.to);
    rows
}

fn row<'a>(scene: &Scene<'a>, change: &TopicChange) -> ChangeRow<'a> {
    ChangeRow {
        topic: scene.id(change.topic),
        from: change.from,
        to: change.to,
        proven: scene.standing.progress.of(change.topic).is_proven(),
        evidence: change.evidence,
        notes: change.notes,
        minutes: change.minutes,
    }
}

/// Topics whose status is what the voided event had set.
fn still<'a>(scene: &Scene<'a>, voided: EventId) -> Vec<StillRow<'a>> {
    let Standing { roadmap, journal, progress, .. } = scene.standing;
    let facts = scene.standing.event(voided).map(|(_, event)| journal.facts(event)).unwrap_or_default();
    let kept = facts.iter().filter_map(|fact| match fact {
        Fact::Set(name, status) => roadmap.find_name(journal.raw_name(*name)).map(|topic| (topic, *status)),
        _ => None,
    });
    let row = |(topic, status): (TopicIx, Status)| {
        let event = progress.of(topic).since.filter(|_| progress.of(topic).stored() == status)?;
        let device = journal.events()[event as usize].head.id.device;
        Some(StillRow { topic: scene.id(topic), status, device: DeviceRef::of(scene, device) })
    };
    kept.filter_map(row).collect()
}

/// The stage, not the shelf, that every moved topic is of.
fn stage<'a>(scene: &Scene<'a>, change: &Change) -> Option<StageLine<'a>> {
    let roadmap = &scene.standing.roadmap;
    let mut moved =
        change.topics.iter().filter(|change| change.moved()).map(|change| roadmap.topic(change.topic).stage);
    let first = moved.next().filter(|first| moved.all(|stage| stage == *first))?;
    let stage = roadmap.stages.get(first).filter(|stage| !stage.is_shelf())?;
    Some(StageLine { title: stage.title.get(scene.lang).as_ref(), tally: Tally::of(scene.standing, stage.topics()) })
}

/// The one topic that was skipped, if it counted before.
fn off_path<'a>(scene: &Scene<'a>, change: &Change) -> Option<Plain<'a>> {
    match change.topics[..] {
        [one] if one.moved() && one.to == Status::Skipped && !scene.standing.roadmap.is_foundation(one.topic) => {
            Some(scene.id(one.topic))
        }
        _ => None,
    }
}

/// The day that an event names, if that is not its own.
fn day(scene: &Scene<'_>, id: EventId) -> Option<Date> {
    let (_, event) = scene.standing.event(id)?;
    scene.told_day(event).filter(|day| *day != scene.standing.calendar.day_of(&event.head))
}

fn closed<'a>(scene: &Scene<'a>, change: &Change) -> Vec<Closed<'a>> {
    let text = |text| scene.standing.journal.text(text);
    change.closed.iter().filter_map(|q| Some(Closed { topic: scene.id(q.topic?), question: text(q.text) })).collect()
}
