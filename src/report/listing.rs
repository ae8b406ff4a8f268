//! Topics in rows, under their modules: `list`, and `show` of a module or stage.

use serde::Serialize;

use super::{NextStep, Scene, Tally};
use crate::engine::resolve::Scope;
use crate::engine::roadmap::TopicIx;
use crate::engine::status::Status;
use crate::engine::when::normal;
use crate::plain::Plain;
use crate::sort;

/// Which topics to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only of this scope.
    pub scope: Option<Scope>,
    /// Only of these statuses; all where there are none.
    pub statuses: Vec<Status>,
    /// Only those whose id or title, in either language, holds this.
    pub search: Option<String>,
}

/// Topics under their modules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Modules that have something to list, in order.
    pub sections: Vec<Section<'a>>,
    /// The likely next command; none when all is closed.
    pub next: Option<NextStep<'a>>,
}

/// The listed topics of one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section<'a> {
    /// The stage's number; none for the shelf.
    pub stage_number: Option<usize>,
    /// The stage's id.
    pub stage: Plain<'a>,
    /// The stage's title.
    pub stage_title: Plain<'a>,
    /// Counts over the whole stage; none for the shelf.
    pub stage_tally: Option<Tally>,
    /// The module's id; none for topics directly in the stage.
    pub module: Option<Plain<'a>>,
    /// The module's title.
    pub module_title: Plain<'a>,
    /// The topics.
    pub topics: Vec<Row<'a>>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// Its number; empty for foundations and own topics.
    pub number: Plain<'a>,
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Its status.
    pub status: Status,
    /// Done with evidence.
    pub proven: bool,
    /// Estimated minutes; 0 where none are named.
    pub estimate_minutes: u32,
    /// Minutes studied.
    pub spent_minutes: u32,
    /// Whether the learner added it.
    pub own: bool,
    /// Of a foundation: how often it was needed.
    pub needed: usize,
    /// For which topics.
    pub needed_for: Vec<Plain<'a>>,
}

impl<'a> Listing<'a> {
    /// Gathers the topics that pass the filter.
    pub fn of(scene: &Scene<'a>, filter: &Filter) -> Self {
        let roadmap = &scene.standing.roadmap;
        let scope = filter.scope.as_ref().map(|scope| scope.topics(roadmap));
        let needle = filter.search.as_deref().map(normal);
        let passes = |ix: &TopicIx| {
            let topic = roadmap.topic(*ix);
            let texts = [&topic.id, &topic.title.en, &topic.title.zh];
            scope.as_ref().is_none_or(|scope| scope.contains(ix))
                && (filter.statuses.is_empty() || filter.statuses.contains(&scene.standing.progress.status(*ix)))
                && needle.as_ref().is_none_or(|needle| texts.iter().any(|text| normal(text).contains(needle)))
        };
        let modules = roadmap.stages.iter().flat_map(|stage| stage.modules.iter().map(move |module| (stage, module)));
        let sections = modules.filter_map(|(stage, module)| {
            let topics: Vec<Row<'a>> =
                module.topics.iter().copied().filter(passes).map(|ix| Row::of(scene, ix)).collect();
            (!topics.is_empty()).then(|| Section {
                stage_number: stage.number,
                stage: stage.id.as_ref(),
                stage_title: stage.title.get(scene.lang).as_ref(),
                stage_tally: stage.number.map(|_| Tally::of(scene.standing, stage.topics())),
                module: module.id.as_ref().map(Plain::as_ref),
                module_title: module.title.get(scene.lang).as_ref(),
                topics,
            })
        });
        let mut sections: Vec<Section<'a>> = sections.collect();
        if let Some(Scope::Stage(stage)) = filter.scope
            && roadmap.stages[stage].is_shelf()
        {
            by_need(&mut sections);
        }
        Self { roadmap: roadmap.id.as_ref(), sections, next: NextStep::of(scene) }
    }
}

/// The shelf in one piece, what was needed most often first, if anything was.
fn by_need(sections: &mut Vec<Section<'_>>) {
    let Some((first, others)) = sections.split_first_mut() else { return };
    if [&*first].into_iter().chain(&*others).flat_map(|section| &section.topics).all(|row| row.needed == 0) {
        return;
    }
    first.module = None;
    first.topics.extend(others.iter_mut().flat_map(|section| std::mem::take(&mut section.topics)));
    sort::by_key(&mut first.topics, |row| std::cmp::Reverse(row.needed));
    sections.truncate(1);
}

impl<'a> Row<'a> {
    /// One topic's row.
    pub fn of(scene: &Scene<'a>, ix: TopicIx) -> Self {
        let (topic, progress) = (scene.standing.roadmap.topic(ix), scene.standing.progress.of(ix));
        let (needed, needed_for) = scene.needed_for(ix);
        Self {
            number: Plain::line(scene.standing.roadmap.number_of(ix)),
            id: scene.id(ix),
            title: scene.title(ix),
            status: progress.status(),
            proven: progress.is_proven(),
            estimate_minutes: topic.minutes,
            spent_minutes: progress.minutes,
            own: topic.own,
            needed,
            needed_for,
        }
    }
}
