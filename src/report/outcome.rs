//! What a command just recorded, and what that changed.

use serde::Serialize;

use super::{
    Added, Answered, DeviceRef, LogRow, NextStep, ParkedRow, QuestionRow, Reviewed, Scene, Stuck, Tally, TermRow,
    undoes,
};
use crate::engine::change::{Change, TopicChange};
use crate::engine::decide::Remark;
use crate::engine::event::{EventId, Fact};
use crate::engine::journal::Name;
use crate::engine::parking;
use crate::engine::questions::served;
use crate::engine::roadmap::{Details, TopicIx};
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::sort;

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
    /// Minutes of a timer that ran on a topic of another roadmap: its name, how many.
    pub elsewhere: Option<(Plain<'a>, u16)>,
    /// The topic that was started, is done and stays so.
    pub stays_done: Option<Plain<'a>>,
    /// A timer of less than a minute: topic.
    pub under_a_minute: Option<Plain<'a>>,
    /// The one topic that left the path, and the total with it.
    pub off_path: Option<Plain<'a>>,
    /// Topics that became ready.
    pub now_ready: Vec<Plain<'a>>,
    /// Parked topics that are back, as something near them was finished now.
    pub brought_back: Vec<Plain<'a>>,
    /// Questions that were closed, with the line that would still keep the answer.
    pub closed_questions: Vec<Closed<'a>>,
    /// The practice to take up: of the topic that was started, or gone back to.
    pub practice: Option<Plain<'a>>,
    /// The topic it is of.
    pub practice_of: Option<Plain<'a>>,
    /// The topic that the timer runs on now.
    pub running: Option<Plain<'a>>,
    /// The question that was opened.
    pub stuck: Option<Stuck<'a>>,
    /// The question that was answered.
    pub answered: Option<Answered<'a>>,
    /// The question that a foundation was taken down for.
    pub serves: Option<QuestionRow<'a>>,
    /// The word that was kept.
    pub term: Option<TermRow<'a>>,
    /// The review that was recorded.
    pub reviewed: Option<Reviewed<'a>>,
    /// The topic that was added.
    pub added: Option<Added<'a>>,
    /// What the topic that one is stuck on was before: done, parked or skipped; of one that is parked, that it
    /// was done.
    pub was: Option<Status>,
    /// The topic that was taken up without a timer.
    pub begun: Option<Plain<'a>>,
    /// The question that is open on the topic that was started.
    pub open_question: Option<QuestionRow<'a>>,
    /// Open questions of the topic that was parked, latest first.
    pub rests: Vec<QuestionRow<'a>>,
    /// Acts on a topic that was added and is taken back: they count no longer.
    pub hidden: usize,
    /// How a topic that was parked comes back.
    pub parked: Option<ParkedRow<'a>>,
    /// The likely next command, where that is wanted.
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
    /// Whether it is a foundation.
    pub foundation: bool,
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
    /// Gathers what an event changed; what is next is left out.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, id: EventId, change: &Change, remarks: &[Remark]) -> Self {
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
            now_ready: Vec::new(),
            brought_back: brought_back(scene, id),
            closed_questions: closed(scene, change),
            practice: None,
            practice_of: None,
            running: timer,
            begun: None,
            stuck: None,
            answered: None,
            serves: None,
            term: None,
            reviewed: None,
            added: None,
            was: None,
            open_question: None,
            elsewhere: None,
            rests: Vec::new(),
            hidden: 0,
            parked: None,
            next: None,
        };
        for remark in remarks {
            outcome.remark(scene, remark);
        }
        outcome.said(scene, details, id);
        let added = outcome.added.as_ref().map(|added| added.topic.clone());
        outcome.now_ready = scene.ids(&change.ready);
        outcome.now_ready.retain(|topic| Some(topic) != added.as_ref());
        outcome.undone(scene, id);
        outcome
    }

    /// Tells what the event says besides statuses.
    fn said(&mut self, scene: &Scene<'a>, details: &'a Details<'a>, id: EventId) {
        let Standing { roadmap, journal, progress, .. } = scene.standing;
        let Some((_, event)) = scene.standing.event(id) else { return };
        let find = |name: &Name| roadmap.find_name(journal.raw_name(*name));
        let (mut practice, mut parked) = (None, Vec::new());
        let facts = journal.facts(event);
        let is_start = !scene.standing.timed
            && journal.came_from(event).is_none()
            && !facts.iter().any(|fact| matches!(fact, Fact::Stuck(..)));
        for fact in facts {
            match fact {
                Fact::Timer(name) => practice = find(name),
                Fact::Set(name, Status::Learning) if is_start => {
                    practice = find(name);
                    self.begun = practice.map(|topic| scene.id(topic));
                }
                Fact::Spent(name, minutes) if find(name).is_none() => {
                    self.elsewhere = Some((Plain::line(journal.raw_name(*name)), *minutes));
                }
                Fact::Stuck(..) => self.stuck = progress.question(id).and_then(|q| Stuck::of(scene, details, q)),
                Fact::Under(question) if self.stuck.is_none() => {
                    self.serves = progress.question(journal.id(*question)).and_then(|q| QuestionRow::of(scene, q));
                }
                Fact::Answer(question, text) => {
                    let question = progress.question(journal.id(*question));
                    // What went back to the shelf is not taken up again.
                    let topic = question.and_then(|question| question.topic);
                    practice = topic.filter(|topic| progress.status(*topic).is_underway()).or(practice);
                    // A foundation that one goes on with is itself looked up for something.
                    let serves = practice.and_then(|topic| served(progress, topic));
                    self.serves = serves.and_then(|question| QuestionRow::of(scene, question));
                    self.answered = question.and_then(|q| Answered::of(scene, q, journal.text(*text), serves));
                }
                Fact::Helped(_, url) => {
                    if let Some(answered) = &mut self.answered {
                        answered.helped = Some(journal.text(*url));
                    }
                }
                Fact::Term(name, _) => {
                    let word = journal.raw_name(*name).split_once('/').map_or("", |(_, word)| word).to_lowercase();
                    let term = progress.terms.iter().find(|term| term.word.to_lowercase() == word);
                    self.term = term.map(|term| TermRow::of(scene, term));
                }
                Fact::Review(name, grade) => self.reviewed = find(name).map(|ix| Reviewed::of(scene, ix, *grade)),
                Fact::Add(name, _) => self.added = find(name).map(|ix| Added::of(scene, ix, facts)),
                Fact::Set(name, Status::Parked) => parked.push(*name),
                _ => {}
            }
        }
        if let [one] = parked[..]
            && let Some(topic) = find(&one)
        {
            self.parked = ParkedRow::of(scene, topic);
            let open = progress.of(topic).open_positions().iter().rev().map(|at| &progress.questions[*at]);
            self.rests = open.filter_map(|question| QuestionRow::of(scene, question)).collect();
        }
        if self.answered.is_none() && self.serves.is_none() {
            let open = practice.and_then(|topic| progress.open_questions(topic).last());
            self.open_question = open.and_then(|question| QuestionRow::of(scene, question));
        }
        let practice_of = |topic: TopicIx| {
            let detail = details.topics.get(topic.index());
            detail.map(|detail| detail.practice.get(scene.lang).as_ref()).unwrap_or_default()
        };
        // Where the timer runs on something else, that is what one is at.
        let elsewhere = self.running.is_some() && self.running != practice.map(|topic| scene.id(topic));
        let practice = practice.filter(|_| !elsewhere);
        self.practice = practice.map(practice_of);
        self.practice_of = practice.map(|topic| scene.id(topic));
    }

    /// Tells what an undo took back; where that was an undo itself, what came back.
    fn undone(&mut self, scene: &Scene<'a>, id: EventId) {
        for named in undoes(scene, id) {
            let brought_back = undoes(scene, named);
            self.redo = !brought_back.is_empty();
            self.undo = Some(scene.standing.short_id(named));
            if !self.redo {
                self.hidden += hidden(scene, named);
            }
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
            Remark::Was(_, status) => self.was = Some(*status),
        }
    }
}

/// All changes, moved topics first.
fn rows<'a>(scene: &Scene<'a>, change: &Change) -> Vec<ChangeRow<'a>> {
    let mut rows: Vec<ChangeRow<'a>> = change.topics.iter().map(|change| row(scene, change)).collect();
    sort::by_key(&mut rows, |row| row.from == row.to);
    rows
}

fn row<'a>(scene: &Scene<'a>, change: &TopicChange) -> ChangeRow<'a> {
    ChangeRow {
        topic: scene.id(change.topic),
        from: change.from,
        to: change.to,
        foundation: scene.standing.roadmap.is_foundation(change.topic),
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

/// The stage that every moved topic is of; the shelf is none.
fn stage<'a>(scene: &Scene<'a>, change: &Change) -> Option<StageLine<'a>> {
    let roadmap = &scene.standing.roadmap;
    let of_stages = change.topics.iter().filter(|change| change.moved() && !roadmap.is_foundation(change.topic));
    let mut moved = of_stages.map(|change| roadmap.topic(change.topic).stage);
    let first = moved.next().filter(|first| moved.all(|stage| stage == *first))?;
    let stage = roadmap.stages.get(first)?;
    Some(StageLine { title: stage.title.get(scene.lang).as_ref(), tally: Tally::of(scene.standing, stage.topics()) })
}

/// The one topic that was skipped, if it counted before.
fn off_path<'a>(scene: &Scene<'a>, change: &Change) -> Option<Plain<'a>> {
    let roadmap = &scene.standing.roadmap;
    let mut topics = change.topics.iter().filter(|change| !roadmap.is_foundation(change.topic));
    let one = topics.next().filter(|one| one.moved() && one.to == Status::Skipped && topics.next().is_none())?;
    Some(scene.id(one.topic))
}

/// How many acts that count are on topics which a voided event had added.
fn hidden(scene: &Scene<'_>, voided: EventId) -> usize {
    let Standing { roadmap, journal, .. } = scene.standing;
    let facts = scene.standing.event(voided).map(|(_, event)| journal.facts(event)).unwrap_or_default();
    let added = facts.iter().filter_map(|fact| if let Fact::Add(name, _) = fact { Some(*name) } else { None });
    let gone = added.filter(|name| roadmap.find_name(journal.raw_name(*name)).is_none());
    gone.map(|name| scene.n_acts_on(name)).sum()
}

fn brought_back<'a>(scene: &Scene<'a>, id: EventId) -> Vec<Plain<'a>> {
    let event = scene.standing.event(id).map(|(at, _)| at);
    let topics = event.map(|event| parking::brought_back(scene.standing, event, scene.today()));
    scene.ids(&topics.unwrap_or_default())
}

/// The day that an event names, if that is not its own.
fn day(scene: &Scene<'_>, id: EventId) -> Option<Date> {
    let (_, event) = scene.standing.event(id)?;
    let facts = scene.standing.journal.facts(event).iter();
    let mut days = facts.filter_map(|fact| if let Fact::Day(_, day) = fact { Some(*day) } else { None });
    let first = days.next()?;
    // Ticks of a file count on days of their own.
    (days.all(|day| day == first) && first != scene.standing.calendar.day_of(&event.head)).then_some(first)
}

fn closed<'a>(scene: &Scene<'a>, change: &Change) -> Vec<Closed<'a>> {
    let text = |text| scene.standing.journal.text(text);
    let unanswered = change.closed.iter().filter(|question| question.answers.is_empty());
    unanswered.filter_map(|q| Some(Closed { topic: scene.id(q.topic?), question: text(q.text) })).collect()
}
