//! The roadmap that the same source made before: which of its topics are found again, and what of it stays.

use rustc_hash::FxHashMap;

use super::ids::Ids;
use super::{Before, Drafted, both};
use crate::engine::roadmap::{Bilingual, Detail, OutlineTopic};
use crate::engine::when::normal;
use crate::import::{Found, FoundTopic, Tick};
use crate::plain::Plain;

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

    /// The ids that topics have, and had.
    pub(super) fn ids(&self) -> impl Iterator<Item = &Plain<'static>> {
        self.topics.iter().flat_map(|(topic, _)| std::iter::once(&topic.id).chain(&topic.aliases))
    }

    /// For each topic that was found the one that it was before, the shelf aside: by what the source calls it,
    /// else by its title. Titles that are only near are no ground to hand over what was recorded.
    pub(super) fn matches(&self, found: &Found) -> Vec<Option<usize>> {
        let modules = found.stages.iter().flat_map(|stage| &stage.modules);
        let found: Vec<&FoundTopic> = modules.flat_map(|module| &module.topics).collect();
        let mut matches = vec![None; found.len()];
        if self.topics.is_empty() {
            return matches;
        }
        let stages = self.before.iter().flat_map(|(outline, _)| &outline.stages);
        let mut free: Vec<bool> = stages
            .flat_map(|stage| stage.modules.iter().flat_map(|module| &module.topics).map(|_| !stage.shelf))
            .collect();
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

    /// Hands stages and modules with a title of before what they had: the id, the translation, the summary.
    pub(super) fn keep_groups(&self, drafted: &mut Drafted, ids: &mut Ids) {
        let Some((outline, details)) = self.before else { return };
        let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
        let of_modules = modules.filter_map(|module| module.id.as_ref());
        outline.stages.iter().map(|stage| &stage.id).chain(of_modules).for_each(|id| ids.keep(id));
        let stages = outline.stages.iter().zip(&details.stages).filter(|(stage, _)| !stage.shelf);
        let mut stages = ByTitle::of(stages.map(|known| (&known.0.title, known)));
        for (stage, summary) in drafted.outline.stages.iter_mut().zip(&mut drafted.details.stages) {
            let Some((known, known_summary)) = stages.take(&stage.title.en) else { continue };
            stage.id.clone_from(&known.id);
            stage.title.clone_from(&known.title);
            summary.clone_from(known_summary);
            let named = known.modules.iter().filter(|module| module.id.is_some());
            let mut modules = ByTitle::of(named.map(|module| (&module.title, module)));
            let single = stage.modules.len() == 1 && stage.modules[0].title.en.is_empty();
            for module in stage.modules.iter_mut().filter(|_| !single) {
                let Some(known) = modules.take(&module.title.en) else { continue };
                module.id.clone_from(&known.id);
                module.title.clone_from(&known.title);
            }
        }
    }
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

/// What is known by its title in either language, each taken once.
struct ByTitle<T> {
    known: Vec<Option<T>>,
    titled: FxHashMap<String, Vec<usize>>,
}

impl<T> ByTitle<T> {
    fn of<'a>(items: impl Iterator<Item = (&'a Bilingual<'static>, T)>) -> Self {
        let mut by_title = Self { known: Vec::new(), titled: FxHashMap::default() };
        for (n, (title, item)) in items.enumerate() {
            by_title.known.push(Some(item));
            for title in [&title.en, &title.zh] {
                by_title.titled.entry(normal(title)).or_default().push(n);
            }
        }
        by_title
    }

    fn take(&mut self, title: &str) -> Option<T> {
        self.titled.get(&normal(title))?.iter().find_map(|n| self.known[*n].take())
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
