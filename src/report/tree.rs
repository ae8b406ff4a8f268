//! The whole roadmap as lines of a tree: stages, modules, topics. What is folded away is left to who shows
//! it.

use super::{Scene, Tally};
use crate::engine::next::stage_in_progress;
use crate::engine::resolve::Scope;
use crate::engine::roadmap::{Bilingual, Module, TopicIx};
use crate::engine::status::Status;
use crate::plain::Plain;

/// One line of the tree; a module's follows its stage's, a topic's its module's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRow {
    /// What it stands for.
    pub scope: Scope,
    /// How deep: a stage 0; a topic 2, or 1 where it stands directly in the stage.
    pub depth: usize,
    /// Its id.
    pub id: Plain<'static>,
    /// Its number in the roadmap, empty on the shelf.
    pub number: String,
    /// Its title.
    pub title: Plain<'static>,
    /// Its title in both languages, for a search.
    pub titles: [Plain<'static>; 2],
    /// A topic's status.
    pub status: Option<Status>,
    /// Done with evidence.
    pub proven: bool,
    /// Counts of a stage or module; none on the shelf.
    pub tally: Option<Tally>,
    /// Whether it is the stage in progress.
    pub current: bool,
}

impl TreeRow {
    /// All lines, in the order of the screen.
    pub fn all(scene: &Scene<'_>) -> Vec<Self> {
        let roadmap = &scene.standing.roadmap;
        let current = stage_in_progress(scene.standing);
        let mut rows = Vec::new();
        for (s, stage) in roadmap.stages.iter().enumerate() {
            let tally = |topics: &mut dyn Iterator<Item = TopicIx>| {
                stage.number.is_some().then(|| Tally::of(scene.standing, topics))
            };
            let row = Self::new(scene, Scope::Stage(s), 0, &stage.title);
            rows.push(Self { tally: tally(&mut stage.topics()), current: current == Some(s), ..row });
            for (m, module) in stage.modules.iter().enumerate() {
                let inside = usize::from(module.id.is_some());
                if inside > 0 {
                    let row = Self::new(scene, Scope::Module(s, m), 1, &module.title);
                    rows.push(Self { tally: tally(&mut module.topics.iter().copied()), ..row });
                }
                rows.extend(topics(scene, module, 1 + inside));
            }
        }
        rows
    }

    fn new(scene: &Scene<'_>, scope: Scope, depth: usize, title: &Bilingual<'_>) -> Self {
        Self {
            depth,
            id: scope.id(&scene.standing.roadmap).into_owned(),
            number: scope.number(&scene.standing.roadmap),
            scope,
            title: title.get(scene.lang).as_ref().into_owned(),
            titles: [&title.en, &title.zh].map(|title| title.as_ref().into_owned()),
            status: None,
            proven: false,
            tally: None,
            current: false,
        }
    }
}

/// A module's topics.
fn topics(scene: &Scene<'_>, module: &Module, depth: usize) -> impl Iterator<Item = TreeRow> {
    module.topics.iter().map(move |ix| {
        let progress = scene.standing.progress.of(*ix);
        let row = TreeRow::new(scene, Scope::Topic(*ix), depth, &scene.standing.roadmap.topic(*ix).title);
        TreeRow { status: Some(progress.status()), proven: progress.is_proven(), ..row }
    })
}
