//! A plan as days in a calendar: what is to come, and what was done of it, so that an entry that was
//! imported before moves to where it belongs.

use serde::Serialize;

use super::{Plan, PlanQuery, PlanTopic, Scene};
use crate::engine::plan::leading_to;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::sort;

/// The days of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agenda<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// When it was made, in seconds since 1970: with the last act, or at the beginning of today.
    pub made: i64,
    /// The entries, by their first days.
    pub entries: Vec<AgendaRow<'a>>,
}

/// An entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaRow<'a> {
    /// The topic's id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The title of its stage.
    pub stage: Plain<'a>,
    /// Its estimated minutes; 0 where none are named.
    pub estimate_minutes: u32,
    /// Whether it is done.
    pub done: bool,
    /// The first day.
    pub begins: Date,
    /// The last day.
    pub ends: Date,
    /// The command that takes it up; none where it is done.
    pub command: Option<Plain<'a>>,
}

impl<'a> Agenda<'a> {
    /// Gathers the days of a plan; `None` where topics are left and no pace lays them over days.
    pub fn of(scene: &Scene<'a>, query: &PlanQuery) -> Option<Self> {
        let plan = Plan::of(scene, query);
        if plan.pace.is_none() && plan.topics > 0 {
            return None;
        }
        let mut entries: Vec<AgendaRow<'a>> = done(scene, query);
        entries.extend(plan.weeks.into_iter().flat_map(|week| week.topics).filter_map(|topic| row(scene, topic)));
        sort::by_key(&mut entries, |entry| entry.begins);
        let last = scene.standing.journal.events().iter().map(|event| event.head.seconds);
        let last = last.filter(|seconds| *seconds <= scene.now.seconds()).max();
        Some(Self {
            roadmap: plan.roadmap,
            title: scene.standing.roadmap.title.get(scene.lang).as_ref(),
            made: scene.now.midnight(scene.today()).max(last.unwrap_or(0)),
            entries,
        })
    }
}

/// What lies ahead.
fn row<'a>(scene: &Scene<'a>, topic: PlanTopic<'a>) -> Option<AgendaRow<'a>> {
    Some(AgendaRow {
        command: Some(scene.command(&format!("start {}", topic.row.id))),
        id: topic.row.id,
        title: topic.row.title,
        stage: topic.stage,
        estimate_minutes: topic.row.estimate_minutes,
        done: false,
        begins: topic.begins?,
        ends: topic.ends?,
    })
}

/// What was done of all that leads there, on the days on which it was.
fn done<'a>(scene: &Scene<'a>, query: &PlanQuery) -> Vec<AgendaRow<'a>> {
    let roadmap = &scene.standing.roadmap;
    let scope = query.scope.as_ref().map(|scope| scope.topics(roadmap));
    let leads = scope.map(|scope| leading_to(roadmap, &scope, |_| true));
    let topics = roadmap.in_order().filter(|ix| !roadmap.is_foundation(*ix));
    let topics = topics.filter(|ix| leads.as_ref().is_none_or(|leads| leads[ix.index()]));
    let row = |ix| {
        let progress = scene.standing.progress.of(ix);
        let on = progress.done_on.filter(|_| progress.stored() == Status::Done)?;
        Some(AgendaRow {
            id: scene.id(ix),
            title: scene.title(ix),
            stage: roadmap.stage_of(ix).title.get(scene.lang).as_ref(),
            estimate_minutes: roadmap.topic(ix).minutes,
            done: true,
            begins: on,
            ends: on,
            command: None,
        })
    };
    topics.filter_map(row).collect()
}
