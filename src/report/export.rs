//! All that people share: every topic of a scope with what was recorded on it.

use serde::Serialize;

use super::sheet::{leans_on, notes, resources};
use super::{Link, NoteRow, ResourceRow, Row, Scene, Tally, TermRow};
use crate::engine::roadmap::{Details, Module, Stage, TopicIx};
use crate::engine::when::Date;
use crate::plain::Plain;

/// A roadmap with its progress, to be shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Export<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Counts over the exported stages.
    pub total: Tally,
    /// Minutes studied on what is exported, foundations included.
    pub spent_minutes: u32,
    /// Whether any topic names hours.
    pub has_hours: bool,
    /// The stages, the shelf where anything on it was taken down.
    pub stages: Vec<ExportStage<'a>>,
    /// The glossary: word and meaning, maybe empty.
    pub terms: Vec<TermRow<'a>>,
}

/// A stage to be shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportStage<'a> {
    /// Its number; none for the shelf.
    pub number: Option<usize>,
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Its counts; none for the shelf, nor for a part of a stage.
    pub tally: Option<Tally>,
    /// Its modules.
    pub modules: Vec<ExportModule<'a>>,
}

/// A module to be shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportModule<'a> {
    /// Its id; none for topics directly in the stage.
    pub id: Option<Plain<'a>>,
    /// Its title.
    pub title: Plain<'a>,
    /// Its topics.
    pub topics: Vec<ExportTopic<'a>>,
}

/// A topic to be shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportTopic<'a> {
    /// Number, id, title, status, minutes.
    #[serde(flatten)]
    pub row: Row<'a>,
    /// Sessions so far.
    pub sessions: u32,
    /// The day on which the present status was set.
    pub since: Option<Date>,
    /// The day on which it was done.
    pub done_on: Option<Date>,
    /// Ids of what comes before.
    pub requires: Vec<Plain<'a>>,
    /// Ids of foundations that one gets stuck on here.
    pub leans_on: Vec<Plain<'a>>,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
    /// Notes, where they were asked for.
    pub notes: Vec<NoteRow<'a>>,
    /// Open questions, where notes were asked for.
    pub questions: Vec<Plain<'a>>,
    /// What the roadmap says of it, where a page is made.
    #[serde(skip)]
    pub study: Option<Study<'a>>,
}

/// What a roadmap says of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study<'a> {
    /// What it is about.
    pub summary: Plain<'a>,
    /// The hands-on task.
    pub practice: Plain<'a>,
    /// Foundations that one gets stuck on here, with the reason where one is given.
    pub leans_on: Vec<Link<'a>>,
    /// Where to look things up; what helped stands first.
    pub resources: Vec<ResourceRow<'a>>,
}

/// What is exported of the topics beside where they stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extent<'a> {
    /// Of these topics alone.
    pub only: Option<&'a [TopicIx]>,
    /// Notes and questions, which are private.
    pub notes: bool,
}

impl<'a> Export<'a> {
    /// Gathers what is to be shared; with what the roadmap says of each topic where its details are given.
    pub fn of(scene: &Scene<'a>, extent: Extent<'_>, details: Option<&'a Details<'a>>) -> Self {
        let (standing, only) = (scene.standing, extent.only);
        let wanted = |ix: &TopicIx| match only {
            Some(only) => only.contains(ix),
            None => !standing.roadmap.is_foundation(*ix) || standing.progress.of(*ix).touched.is_some(),
        };
        let topic = |ix| topic(scene, ix, extent.notes, details);
        let stages = standing.roadmap.stages.iter().filter_map(|stage| {
            let modules: Vec<ExportModule<'a>> =
                stage.modules.iter().filter_map(|m| module(scene, m, &wanted, &topic)).collect();
            (!modules.is_empty()).then(|| ExportStage {
                number: stage.number,
                id: stage.id.as_ref(),
                title: stage.title.get(scene.lang).as_ref(),
                tally: tally(scene, stage)
                    .filter(|_| only.is_none_or(|only| stage.topics().all(|ix| only.contains(&ix)))),
                modules,
            })
        });
        Self {
            roadmap: standing.roadmap.id.as_ref(),
            title: standing.roadmap.title.get(scene.lang).as_ref(),
            total: Tally::of(standing, standing.roadmap.in_order().filter(|ix| wanted(ix))),
            spent_minutes: standing.roadmap.in_order().filter(wanted).map(|ix| standing.progress.of(ix).minutes).sum(),
            has_hours: standing.roadmap.has_hours(),
            stages: stages.collect(),
            terms: if only.is_none() {
                standing.progress.terms.iter().map(|term| TermRow::of(scene, term)).collect()
            } else {
                Vec::new()
            },
        }
    }
}

impl<'a> Export<'a> {
    /// All topics, as they stand.
    pub fn topics(&self) -> impl Iterator<Item = &ExportTopic<'a>> {
        self.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics)
    }
}

fn tally(scene: &Scene<'_>, stage: &Stage) -> Option<Tally> {
    stage.number.map(|_| Tally::of(scene.standing, stage.topics()))
}

fn module<'a>(
    scene: &Scene<'a>,
    module: &'a Module,
    wanted: &impl Fn(&TopicIx) -> bool,
    topic: &impl Fn(TopicIx) -> ExportTopic<'a>,
) -> Option<ExportModule<'a>> {
    let topics: Vec<ExportTopic<'a>> = module.topics.iter().filter(|ix| wanted(ix)).map(|ix| topic(*ix)).collect();
    (!topics.is_empty()).then(|| ExportModule {
        id: module.id.as_ref().map(Plain::as_ref),
        title: module.title.get(scene.lang).as_ref(),
        topics,
    })
}

fn topic<'a>(scene: &Scene<'a>, ix: TopicIx, with_notes: bool, details: Option<&'a Details<'a>>) -> ExportTopic<'a> {
    let standing = scene.standing;
    let (topic, progress) = (standing.roadmap.topic(ix), standing.progress.of(ix));
    let questions = standing.progress.open_questions(ix).map(|q| standing.journal.text(q.text));
    ExportTopic {
        row: Row::of(scene, ix),
        sessions: progress.sessions,
        since: scene.since(ix),
        done_on: progress.done_on,
        requires: scene.ids(&topic.requires),
        leans_on: scene.ids(&topic.leans_on),
        evidence: progress.evidence.iter().map(|text| standing.journal.text(*text)).collect(),
        notes: if with_notes { notes(scene, ix) } else { Vec::new() },
        questions: if with_notes { questions.collect() } else { Vec::new() },
        study: details.map(|details| study(scene, ix, details)),
    }
}

fn study<'a>(scene: &Scene<'a>, ix: TopicIx, details: &'a Details<'a>) -> Study<'a> {
    let detail = details.topics.get(ix.index());
    Study {
        summary: detail.map(|detail| detail.summary.get(scene.lang).as_ref()).unwrap_or_default(),
        practice: detail.map(|detail| detail.practice.get(scene.lang).as_ref()).unwrap_or_default(),
        leans_on: leans_on(scene, details, ix),
        resources: resources(scene, details, ix),
    }
}

/// The answer of an export to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written<'a> {
    /// The file.
    pub written: Plain<'a>,
}
