//! Finished topics to come back to today.

use serde::Serialize;

use super::Scene;
use crate::engine::review;
use crate::engine::roadmap::{Details, TopicIx};
use crate::engine::when::Date;
use crate::plain::Plain;

/// What to review today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reviews<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// What is on for today.
    pub reviews: Vec<ReviewRow<'a>>,
    /// How many were reviewed today.
    pub reviewed: usize,
    /// How many finished topics wait to be named: they were ticked off with others at once.
    pub unscheduled: usize,
    /// Where nothing is on for today: the next day on which something is.
    pub next: Option<Date>,
}

/// A finished topic, and what to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReviewRow<'a> {
    /// Its id.
    pub topic: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The day it was finished, or reviewed last; none where it was ticked off with others.
    pub last: Option<Date>,
    /// The practice.
    pub practice: Plain<'a>,
    /// Questions with their answers.
    pub recall: Vec<RecallRow<'a>>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecallRow<'a> {
    /// The question.
    pub ask: Plain<'a>,
    /// The answer.
    pub answer: Plain<'a>,
}

impl<'a> Reviews<'a> {
    /// Gathers what is on for today, or the one topic that was named.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, named: Option<TopicIx>) -> Self {
        let standing = scene.standing;
        let due = named.map_or_else(|| review::due(standing, scene.today()), |topic| vec![topic]);
        Self {
            roadmap: standing.roadmap.id.as_ref(),
            unscheduled: unscheduled(scene),
            reviewed: review::reviewed_on(standing, scene.today()),
            next: if due.is_empty() { review::next_day(standing, scene.today()) } else { None },
            reviews: due.into_iter().map(|topic| ReviewRow::of(scene, details, topic)).collect(),
        }
    }
}

fn unscheduled(scene: &Scene<'_>) -> usize {
    let standing = scene.standing;
    let done = standing.roadmap.topic_ixs().filter(|ix| standing.progress.of(*ix).done_on.is_some());
    done.filter(|ix| review::schedule(standing, *ix).is_none()).count()
}

impl<'a> ReviewRow<'a> {
    /// One topic.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, topic: TopicIx) -> Self {
        let detail = details.topics.get(topic.index());
        let recall = detail.into_iter().flat_map(|detail| &detail.recall).map(|recall| RecallRow {
            ask: recall.ask.get(scene.lang).as_ref(),
            answer: recall.answer.get(scene.lang).as_ref(),
        });
        Self {
            topic: scene.id(topic),
            title: scene.title(topic),
            last: review::schedule(scene.standing, topic).map(|schedule| schedule.last),
            practice: detail.map(|detail| detail.practice.get(scene.lang).as_ref()).unwrap_or_default(),
            recall: recall.collect(),
        }
    }
}
