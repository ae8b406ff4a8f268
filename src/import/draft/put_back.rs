//! What somebody added by hand to a roadmap that was imported: it stands in the next edition as well.

use rustc_hash::FxHashSet;

use super::old::Old;
use super::{Drafted, MAX_GROUPS};
use crate::engine::roadmap::{Bilingual, Detail, OutlineModule, OutlineStage, OutlineTopic};
use crate::plain::Plain;

impl Old<'_> {
    /// Puts back what was added by hand: stages, modules and topics that no source names, topics that somebody
    /// wrote in though the source has them no more, and the shelf; what is `known` again is there.
    pub(super) fn put_back(&self, drafted: &mut Drafted, known: &FxHashSet<usize>) {
        let Some((outline, details)) = self.before else { return };
        let mut at = 0;
        let mut behind = 0;
        for (s, stage) in outline.stages.iter().enumerate() {
            let n_topics: usize = stage.modules.iter().map(|module| module.topics.len()).sum();
            let first = at;
            at += n_topics;
            let of_stage = details.topics.get(first..at).unwrap_or_default();
            let topics = stage.modules.iter().flat_map(|module| &module.topics).zip(of_stage);
            let own: Vec<bool> =
                topics.zip(first..).map(|((topic, detail), n)| !known.contains(&n) && is_own(topic, detail)).collect();
            let there = drafted.outline.stages.iter().position(|there| there.id == stage.id);
            let room = drafted.outline.stages.len() < MAX_GROUPS;
            if stage.shelf || there.is_none() && n_topics > 0 && room && own.iter().all(|own| *own) {
                let place = if stage.shelf { drafted.outline.stages.len() } else { behind };
                let summary = details.stages.get(s).cloned().unwrap_or_default();
                drafted.put_back_stage(place, stage, summary, of_stage);
                behind += usize::from(!stage.shelf);
                continue;
            }
            behind = there.map_or(behind, |there| there + 1);
            let mut n = 0;
            for module in &stage.modules {
                let (of_module, own) = (&of_stage[n..n + module.topics.len()], &own[n..n + module.topics.len()]);
                n += module.topics.len();
                if own.iter().all(|own| *own)
                    && let Some(there) = there
                    && drafted.put_back_module(there, module, of_module)
                {
                    continue;
                }
                for ((topic, detail), _) in module.topics.iter().zip(of_module).zip(own).filter(|(_, own)| **own) {
                    drafted.put_back_topic(stage, module, topic, detail);
                }
            }
        }
    }

    /// Topics that a source gave once, that it has no more, and that stay for what somebody wrote in them.
    pub(super) fn kept(&self, known: &FxHashSet<usize>) -> Vec<Plain<'static>> {
        let gone = self.topics.iter().enumerate().filter(|(n, _)| !known.contains(n));
        let worked_on = gone.filter(|(_, (topic, detail))| !detail.source_id.is_empty() && is_own(topic, detail));
        worked_on.map(|(_, (topic, _))| topic.id.clone()).collect()
    }
}

/// Whether no source gave it, or somebody wrote in it what no source gives.
fn is_own(topic: &OutlineTopic<'_>, detail: &Detail<'_>) -> bool {
    let links = [&topic.requires, &topic.leans_on, &topic.same_as, &topic.aliases];
    let is_translated = topic.title.en != topic.title.zh || detail.summary.en != detail.summary.zh;
    let is_worked_on = !detail.practice.en.is_empty() || !detail.practice.zh.is_empty() || !detail.recall.is_empty();
    detail.source_id.is_empty() || is_worked_on || is_translated || links.iter().any(|names| !names.is_empty())
}

impl Drafted {
    /// Puts back a stage of one's own, its topics with their details.
    fn put_back_stage(
        &mut self,
        place: usize,
        stage: &OutlineStage<'static>,
        summary: Bilingual<'static>,
        topics: &[Detail<'static>],
    ) {
        let flat = self.n_topics(place, 0);
        self.outline.stages.insert(place, stage.clone());
        self.details.stages.insert(place, summary);
        self.details.topics.splice(flat..flat, topics.iter().cloned());
    }

    /// Puts back a module of one's own at the end of a stage; not where that has it, or has no modules.
    fn put_back_module(&mut self, stage: usize, module: &OutlineModule<'static>, topics: &[Detail<'static>]) -> bool {
        let modules = &self.outline.stages[stage].modules;
        let fits = module.id.is_some()
            && modules.len() < MAX_GROUPS
            && modules.iter().all(|there| there.id.is_some() && there.id != module.id);
        if fits {
            let flat = self.n_topics(stage + 1, 0);
            self.outline.stages[stage].modules.push(module.clone());
            self.details.topics.splice(flat..flat, topics.iter().cloned());
        }
        fits
    }

    /// Puts back a topic where its module still is, else where its stage is, else at the end.
    fn put_back_topic(
        &mut self,
        stage: &OutlineStage<'static>,
        module: &OutlineModule<'static>,
        topic: &OutlineTopic<'static>,
        detail: &Detail<'static>,
    ) {
        let mut best = None;
        for (s, there) in self.outline.stages.iter().enumerate().filter(|(_, there)| !there.shelf) {
            for (m, known) in there.modules.iter().enumerate() {
                let fit = usize::from(there.id == stage.id) * (1 + usize::from(known.id == module.id));
                best = best.max(Some((fit, s, m)));
            }
        }
        let Some((_, s, m)) = best else { return };
        let flat = self.n_topics(s, m + 1);
        self.outline.stages[s].modules[m].topics.push(topic.clone());
        self.details.topics.insert(flat, detail.clone());
    }

    /// How many topics stand before a module of a stage.
    pub(super) fn n_topics(&self, stage: usize, module: usize) -> usize {
        let before = self.outline.stages[..stage].iter().flat_map(|stage| &stage.modules);
        let here = self.outline.stages.get(stage).into_iter().flat_map(|stage| &stage.modules[..module]);
        before.chain(here).map(|module| module.topics.len()).sum()
    }
}
