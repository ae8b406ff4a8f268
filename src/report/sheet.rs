//! One topic, whole: what it is, the practice, what it hangs together with, what was recorded.

use serde::Serialize;

use super::{QuestionRow, Row, Scene, TopicRef};
use crate::engine::roadmap::{Bilingual, Details, TopicIx};
use crate::engine::when::Date;
use crate::plain::Plain;

/// One topic, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet<'a> {
    /// Number, id, title, status, minutes.
    #[serde(flatten)]
    pub row: Row<'a>,
    /// Sessions so far.
    pub sessions: u32,
    /// The day on which the present status was set.
    pub since: Option<Date>,
    /// The day on which it was done.
    pub done_on: Option<Date>,
    /// The stage's title.
    pub stage: Plain<'a>,
    /// The module's title, maybe empty.
    pub module: Plain<'a>,
    /// What it is about.
    pub summary: Plain<'a>,
    /// The hands-on task.
    pub practice: Plain<'a>,
    /// What truly comes before.
    pub requires: Vec<TopicRef<'a>>,
    /// Foundations that one gets stuck on here, with the reason where one is given.
    pub leans_on: Vec<Link<'a>>,
    /// What requires it.
    pub leads_to: Vec<TopicRef<'a>>,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
    /// Notes: what answered a question, latest first, then the others, oldest first.
    pub notes: Vec<NoteRow<'a>>,
    /// Open questions, oldest first.
    pub questions: Vec<QuestionRow<'a>>,
    /// Where to look things up; what helped stands first.
    pub resources: Vec<ResourceRow<'a>>,
}

/// A foundation that a topic leans on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link<'a> {
    /// Which, and how it stands.
    #[serde(flatten)]
    pub topic: TopicRef<'a>,
    /// Why, maybe empty.
    pub because: Plain<'a>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteRow<'a> {
    /// The study day it was written on.
    pub day: Date,
    /// Its text, maybe of several lines.
    pub text: Plain<'a>,
}

/// A resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResourceRow<'a> {
    /// `course`, `book`, `paper` … or empty.
    pub kind: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Its address.
    pub url: Plain<'a>,
    /// Its language, or empty.
    pub lang: Plain<'a>,
    /// Whether it helped before.
    pub helped: bool,
}

impl<'a> Sheet<'a> {
    /// Gathers all of one topic.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, ix: TopicIx) -> Self {
        let standing = scene.standing;
        let (topic, progress) = (standing.roadmap.topic(ix), standing.progress.of(ix));
        let stage = standing.roadmap.stage_of(ix);
        let detail = details.topics.get(ix.index()).filter(|_| !topic.own);
        let text = |text: &'a Bilingual<'a>| text.get(scene.lang).as_ref();
        let refer = |ix: &TopicIx| TopicRef { id: scene.id(*ix), status: standing.progress.status(*ix) };
        let leans_on = topic.leans_on.iter().enumerate().map(|(n, on)| Link {
            topic: refer(on),
            because: detail.and_then(|detail| detail.because.get(n)).map(text).unwrap_or_default(),
        });
        Self {
            row: Row::of(scene, ix),
            sessions: progress.sessions,
            since: scene.since(ix),
            done_on: progress.done_on,
            stage: text(&stage.title),
            module: text(&stage.modules[topic.module].title),
            summary: detail.map(|detail| text(&detail.summary)).unwrap_or_default(),
            practice: detail.map(|detail| text(&detail.practice)).unwrap_or_default(),
            requires: topic.requires.iter().map(refer).collect(),
            leans_on: leans_on.collect(),
            leads_to: topic.required_by.iter().map(refer).collect(),
            evidence: progress.evidence.iter().map(|text| standing.journal.text(*text)).collect(),
            notes: notes(scene, ix),
            questions: standing
                .progress
                .open_questions(ix)
                .map(|q| QuestionRow { topic: scene.id(ix), question: standing.journal.text(q.text) })
                .collect(),
            resources: resources(scene, details, ix),
        }
    }
}

/// A topic's notes, oldest first.
pub(super) fn notes<'a>(scene: &Scene<'a>, ix: TopicIx) -> Vec<NoteRow<'a>> {
    let notes = scene.standing.progress.of(ix).notes.iter();
    notes.map(|(event, text)| NoteRow { day: scene.day_of(*event), text: scene.standing.journal.text(*text) }).collect()
}

fn resources<'a>(scene: &Scene<'a>, details: &'a Details<'a>, ix: TopicIx) -> Vec<ResourceRow<'a>> {
    let standing = scene.standing;
    let own = standing.roadmap.topic(ix).own;
    let helped: Vec<Plain<'a>> =
        standing.progress.of(ix).helped.iter().rev().map(|text| standing.journal.text(*text)).collect();
    let detail = details.topics.get(ix.index()).filter(|_| !own);
    let mut rows: Vec<ResourceRow<'a>> = detail
        .into_iter()
        .flat_map(|detail| &detail.resources)
        .map(|resource| ResourceRow {
            kind: resource.kind.as_ref(),
            title: resource.title.as_ref(),
            url: resource.url.as_ref(),
            lang: resource.lang.as_ref(),
            helped: helped.contains(&resource.url),
        })
        .collect();
    rows.sort_by_key(|row| helped.iter().position(|url| *url == row.url).unwrap_or(usize::MAX));
    rows
}
