//! The roadmap that the same source made before: which of its topics are found again, and what of it stays.

use rustc_hash::{FxHashMap, FxHashSet};

use super::ids::Ids;
use super::{Before, Drafted, both};
use crate::engine::roadmap::{Detail, OutlineTopic};
use crate::engine::when::normal;
use crate::import::{Found, FoundTopic, Tick};

/// What was imported before.
pub(super) struct Old<'a> {
    pub(super) before: Before<'a>,
    pub(super) topics: Vec<(&'a OutlineTopic<'static>, &'a Detail<'static>)>,
}

impl<'a> Old<'a> {
    pub(super) fn of(before: Before<'a>) -> Self {
        let topics = before.map(|(outline, details)| {
            let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
            modules.flat_map(|module| &module.topics).zip(&details.topics).collect()
        });
        Self { before, topics: topics.unwrap_or_default() }
    }

    /// For each topic that was found the one that it was before: by what the source calls it, else by its
    /// title. Titles that are only near are no ground to hand over what was recorded.
    pub(super) fn matches(&self, found: &Found) -> Vec<Option<usize>> {
        let modules = found.stages.iter().flat_map(|stage| &stage.modules);
        let found: Vec<&FoundTopic> = modules.flat_map(|module| &module.topics).collect();
        let mut matches = vec![None; found.len()];
        if self.topics.is_empty() {
            return matches;
        }
        let mut free: Vec<bool> = vec![true; self.topics.len()];
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

    /// Whether it came from the source of which these topics were found again.
    pub(super) fn is_source_of(&self, matches: &[Option<usize>]) -> bool {
        let n_known = matches.iter().flatten().count();
        n_known * 3 >= self.topics.len().min(matches.len())
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
            return (topic, detail, found.tick);
        };
        let mut topic = topic.clone();
        let mut detail = detail.clone();
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
        let of_ones_own = detail
            .resources
            .into_iter()
            .filter(|known| !found.resources.iter().any(|resource| resource.url == known.url));
        let of_ones_own: Vec<_> = of_ones_own.collect();
        detail.resources = found.resources.into_iter().chain(of_ones_own).take(100).collect();
        detail.source_id = found.source_id;
        (topic, detail, found.tick)
    }

    /// Puts back what was added by hand: topics that no source names, and the shelf; what is `known` again
    /// is there.
    pub(super) fn put_back(&self, drafted: &mut Drafted, known: &FxHashSet<usize>) {
        let Some((outline, details)) = self.before else { return };
        let mut at = 0;
        for (s, stage) in outline.stages.iter().enumerate() {
            let n_topics: usize = stage.modules.iter().map(|module| module.topics.len()).sum();
            let of_stage = details.topics.get(at..at + n_topics).unwrap_or_default();
            let first = at;
            at += n_topics;
            if stage.shelf {
                drafted.outline.stages.push(stage.clone());
                drafted.details.stages.push(details.stages.get(s).cloned().unwrap_or_default());
                drafted.details.topics.extend(of_stage.iter().cloned());
                continue;
            }
            let modules =
                stage.modules.iter().flat_map(|module| module.topics.iter().map(move |topic| (module, topic)));
            for (n, ((module, topic), detail)) in modules.zip(of_stage).enumerate() {
                if detail.source_id.is_empty() && !known.contains(&(first + n)) {
                    drafted.put_back_one(stage, module, topic, detail);
                }
            }
        }
    }
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
