//! One topic, whole: what it is, the practice, what it hangs together with, what was recorded.

use serde::Serialize;

use super::{NextStep, ParkedRow, QuestionRow, Row, Scene, TopicRef};
use crate::engine::event::Fact;
use crate::engine::journal::Text;
use crate::engine::next::elsewhere;
use crate::engine::review;
use crate::engine::roadmap::{Bilingual, Details, Resource, TopicIx};
use crate::engine::standing::Standing;
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
    /// Topics of other roadmaps that are the same.
    pub same_as: Vec<TopicRef<'a>>,
    /// Of an open topic that is done in another roadmap: the command that ticks it here too.
    pub elsewhere: Option<NextStep<'a>>,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
    /// Notes: what answered a question, latest first, then the others, oldest first.
    pub notes: Vec<NoteRow<'a>>,
    /// Open questions, oldest first.
    pub questions: Vec<QuestionRow<'a>>,
    /// Of a finished topic: the day its next review is due.
    pub review_on: Option<Date>,
    /// Of a parked topic: how it comes back.
    pub returns: Option<ParkedRow<'a>>,
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
    /// The question that it answers, maybe empty.
    pub question: Option<Plain<'a>>,
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
        let detail = details.topics.get(ix.index());
        let text = |text: &'a Bilingual<'a>| text.get(scene.lang).as_ref();
        let refer = |ix: &TopicIx| scene.refer(*ix);
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
            leans_on: leans_on(scene, details, ix),
            leads_to: topic.required_by.iter().map(refer).collect(),
            same_as: standing
                .twins
                .iter()
                .filter(|twin| twin.topic == ix)
                .map(|twin| TopicRef { id: twin.name.as_ref(), status: twin.status })
                .collect(),
            evidence: progress.evidence.iter().map(|text| standing.journal.text(*text)).collect(),
            elsewhere: elsewhere(scene.standing)
                .into_iter()
                .find(|offer| offer.topic() == Some(ix))
                .map(|offer| NextStep::from_offer(scene, offer)),
            notes: notes(scene, ix),
            questions: standing
                .progress
                .open_questions(ix)
                .filter_map(|question| QuestionRow::of(scene, question))
                .collect(),
            review_on: review::schedule(standing, ix).map(|schedule| schedule.due.max(scene.today())),
            returns: ParkedRow::of(scene, ix),
            resources: resources(scene, details, ix),
        }
    }
}

/// The foundations that a topic leans on, with the reasons.
pub(super) fn leans_on<'a>(scene: &Scene<'a>, details: &'a Details<'a>, ix: TopicIx) -> Vec<Link<'a>> {
    let topic = scene.standing.roadmap.topic(ix);
    let because = details.topics.get(ix.index()).map(|detail| &detail.because[..]).unwrap_or_default();
    let link = |(n, on): (usize, &TopicIx)| Link {
        topic: scene.refer(*on),
        because: because.get(n).map(|text| text.get(scene.lang).as_ref()).unwrap_or_default(),
    };
    topic.leans_on.iter().enumerate().map(link).collect()
}

/// A topic's notes: what answered a question, latest first, then the others, oldest first.
pub(super) fn notes<'a>(scene: &Scene<'a>, ix: TopicIx) -> Vec<NoteRow<'a>> {
    let Standing { journal, progress, .. } = scene.standing;
    let answers = |event: u32, note: Text| {
        let mut facts = journal.facts(&journal.events()[event as usize]).iter();
        let id = facts.find_map(|fact| match fact {
            Fact::Answer(id, text) if *text == note => Some(journal.id(*id)),
            _ => None,
        });
        progress.question(id?).map(|question| journal.text(question.text))
    };
    let row = |(event, text): &(u32, Text)| NoteRow {
        day: scene.day_of(*event),
        question: answers(*event, *text),
        text: journal.text(*text),
    };
    progress.of(ix).notes.iter().map(row).collect()
}

/// A topic's resources; what helped stands first.
pub(super) fn resources<'a>(scene: &Scene<'a>, details: &'a Details<'a>, ix: TopicIx) -> Vec<ResourceRow<'a>> {
    let resources = scene.standing.resources(details, ix).into_iter();
    let row = |(resource, helped): (&'a Resource<'a>, bool)| ResourceRow {
        kind: resource.kind.as_ref(),
        title: resource.title.as_ref(),
        url: resource.url.as_ref(),
        lang: resource.lang.as_ref(),
        helped,
    };
    resources.map(row).collect()
}
