//! The roadmap that the same source made before: which of its topics are found again, and what of it stays.

use rustc_hash::{FxHashMap, FxHashSet};

use super::both;
use super::ids::Ids;
use crate::engine::roadmap::{Detail, Details, Outline, OutlineStage, OutlineTopic};
use crate::engine::when::normal;
use crate::import::{Found, FoundTopic, Tick};
use crate::plain::Plain;

/// What was imported before.
pub(super) struct Old<'a> {
    pub(super) outline: &'a Outline<'static>,
    pub(super) details: &'a Details<'static>,
    pub(super) topics: Vec<(&'a OutlineTopic<'static>, &'a Detail<'static>)>,
    /// Where each topic stands: the stage, the module of that, the position in it.
    pub(super) places: Vec<(usize, usize, usize)>,
}

impl<'a> Old<'a> {
    pub(super) fn of((outline, details): (&'a Outline<'static>, &'a Details<'static>)) -> Self {
        let mut places = Vec::new();
        for (s, stage) in outline.stages.iter().enumerate() {
            for (m, module) in stage.modules.iter().enumerate() {
                places.extend((0..module.topics.len()).map(|t| (s, m, t)));
            }
        }
        let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
        let topics = modules.flat_map(|module| &module.topics).zip(&details.topics).collect();
        Self { outline, details, topics, places }
    }

    /// The ids that topics have, and had.
    pub(super) fn ids(&self) -> impl Iterator<Item = &Plain<'static>> {
        self.topics.iter().flat_map(|(topic, _)| std::iter::once(&topic.id).chain(&topic.aliases))
    }

    /// The ids of stages and modules.
    pub(super) fn group_ids(&self) -> impl Iterator<Item = &Plain<'static>> {
        group_ids(self.outline)
    }

    /// Stages and modules that an edition does not have any more.
    pub(super) fn gone_groups(&self, now: &Outline<'static>) -> Vec<Plain<'static>> {
        let now: FxHashSet<&Plain<'static>> = group_ids(now).collect();
        self.group_ids().filter(|id| !now.contains(id)).cloned().collect()
    }

    /// For each topic that was found the one that it was before, foundations of one's own aside: by what the
    /// source calls it, else by its title. Titles that are only near are no ground to hand over what was recorded.
    pub(super) fn matches(&self, found: &Found) -> Vec<Option<usize>> {
        let modules = found.stages.iter().flat_map(|stage| &stage.modules);
        let found: Vec<&FoundTopic> = modules.flat_map(|module| &module.topics).collect();
        let mut matches = vec![None; found.len()];
        if self.topics.is_empty() {
            return matches;
        }
        let is_sourced = |at: usize| !self.topics[at].1.source_id.is_empty();
        let is_free = |at: usize| is_sourced(at) || !self.outline.stages[self.places[at].0].shelf;
        let mut free: Vec<bool> = (0..self.topics.len()).map(is_free).collect();
        for pass in [Pass::Both, Pass::SourceId, Pass::Title] {
            let mut known: FxHashMap<String, Vec<usize>> = FxHashMap::default();
            for (at, (topic, detail)) in self.topics.iter().enumerate().rev().filter(|(at, _)| free[*at]) {
                if let Some(key) = pass.key(&detail.source_id, &topic.title.en) {
                    known.entry(key).or_default().push(at);
                }
            }
            for (topic, matched) in found.iter().zip(&mut matches).filter(|(_, matched)| matched.is_none()) {
                let key = pass.key(&topic.source_id, &topic.title);
                *matched = key.and_then(|key| known.get_mut(&key)?.pop());
                if let Some(at) = *matched {
                    free[at] = false;
                }
            }
        }
        matches
    }

    /// Whether it came from the source of which these topics were found again; what is one's own does not tell.
    pub(super) fn is_source_of(&self, matches: &[Option<usize>]) -> bool {
        let is_sourced = |at: &usize| !self.topics[*at].1.source_id.is_empty();
        let n_sourced = (0..self.topics.len()).filter(is_sourced).count();
        let n_known = matches.iter().flatten().filter(|at| is_sourced(at)).count();
        n_sourced > 0 && n_known * 2 >= n_sourced.min(matches.len())
    }

    /// A topic that was found, with the id it had, and with what was added to it by hand.
    pub(super) fn renewed(
        &self,
        found: FoundTopic,
        known: Option<usize>,
        ids: &mut Ids,
        within: &str,
    ) -> (OutlineTopic<'static>, Detail<'static>, Option<Tick>) {
        let Some((topic, detail)) = known.map(|at| self.topics[at]) else {
            let id = ids.give(&found.title, within);
            return new(found, id);
        };
        let (mut topic, mut detail) = (topic.clone(), detail.clone());
        if topic.title.en != found.title && topic.title.zh != found.title {
            topic.title = both(found.title);
        }
        topic.optional |= found.optional;
        if found.minutes > 0 {
            topic.minutes = found.minutes;
        }
        if !found.summary.is_empty() && detail.summary.en != found.summary && detail.summary.zh != found.summary {
            detail.summary = both(found.summary);
        }
        detail.resources.retain(|known| !found.resources.iter().any(|resource| resource.url == known.url));
        detail.resources = found.resources.into_iter().chain(detail.resources).take(100).collect();
        detail.source_id = found.source_id;
        (topic, detail, found.tick)
    }
}

/// The ids of stages and modules, in order.
fn group_ids<'a>(outline: &'a Outline<'static>) -> impl Iterator<Item = &'a Plain<'static>> {
    let stage = |stage: &'a OutlineStage<'static>| {
        [&stage.id].into_iter().chain(stage.modules.iter().filter_map(|module| module.id.as_ref()))
    };
    outline.stages.iter().flat_map(stage)
}

/// A topic that was not there before.
fn new(found: FoundTopic, id: Plain<'static>) -> (OutlineTopic<'static>, Detail<'static>, Option<Tick>) {
    let topic = OutlineTopic {
        id,
        title: both(found.title),
        minutes: found.minutes,
        optional: found.optional,
        ..OutlineTopic::default()
    };
    let detail = Detail {
        summary: both(found.summary),
        resources: found.resources,
        source_id: found.source_id,
        ..Detail::default()
    };
    (topic, detail, found.tick)
}

/// By what topics of two imports are held against each other.
#[derive(Clone, Copy)]
enum Pass {
    Both,
    SourceId,
    Title,
}

impl Pass {
    fn key(self, source_id: &str, title: &str) -> Option<String> {
        match self {
            Self::Both => Some(format!("{source_id}\n{}", normal(title))),
            Self::SourceId => (!source_id.is_empty()).then(|| source_id.to_owned()),
            Self::Title => Some(normal(title)),
        }
    }
}
