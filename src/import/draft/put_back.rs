//! What somebody added by hand to a roadmap that was imported: it stands in the next edition as well.

use rustc_hash::FxHashSet;

use super::groups::Groups;
use super::old::Old;
use super::{Drafted, MAX_GROUPS};
use crate::engine::roadmap::{Detail, Details, Outline, OutlineModule, OutlineStage, OutlineTopic, StageDetail};
use crate::plain::Plain;

/// What was before, with the topics in groups of one's own as they are now.
pub(super) struct Mine<'a> {
    outline: Outline<'static>,
    details: Details<'static>,
    places: &'a [(usize, usize, usize)],
}

impl<'a> Mine<'a> {
    pub(super) fn of(old: &'a Old<'a>) -> Self {
        let (outline, details) = (old.outline.clone(), old.details.clone());
        Self { outline, details, places: &old.places }
    }

    /// Takes the place of a topic.
    pub(super) fn renew(&mut self, at: usize, topic: OutlineTopic<'static>, detail: Detail<'static>) {
        let (s, m, t) = self.places[at];
        self.outline.stages[s].modules[m].topics[t] = topic;
        self.details.topics[at] = detail;
    }

    /// Puts back what was added by hand: stages, modules and topics that no source names, what was put into
    /// them, topics that somebody wrote in though the source has them no more, and the shelf; what is `known`
    /// again elsewhere is there.
    pub(super) fn put_back(&self, drafted: &mut Drafted, groups: &Groups<'_>, known: &FxHashSet<usize>) {
        let mut at = 0;
        let mut behind = 0;
        for (s, stage) in self.outline.stages.iter().enumerate() {
            let n_topics: usize = stage.modules.iter().map(|module| module.topics.len()).sum();
            let first = at;
            at += n_topics;
            let of_stage = &self.details.topics[first..at];
            let own: Vec<bool> = (first..at).map(|n| self.stays(n, groups, known)).collect();
            let there = drafted.outline.stages.iter().position(|there| there.id == stage.id);
            let room = drafted.outline.stages.len() < MAX_GROUPS;
            if stage.shelf || there.is_none() && n_topics > 0 && room && own.iter().all(|own| *own) {
                let place = if stage.shelf { drafted.outline.stages.len() } else { behind };
                drafted.put_back_stage(place, stage, self.details.stages[s].clone(), of_stage);
                behind += usize::from(!stage.shelf);
                continue;
            }
            behind = there.map_or(behind, |there| there + 1);
            let mut n = 0;
            for (m, module) in stage.modules.iter().enumerate() {
                let (of_module, own) = (&of_stage[n..n + module.topics.len()], &own[n..n + module.topics.len()]);
                n += module.topics.len();
                if own.iter().all(|own| *own)
                    && let Some(there) = there
                    && drafted.put_back_module(there, module, &self.details.stages[s].modules[m], of_module)
                {
                    continue;
                }
                for ((topic, detail), _) in module.topics.iter().zip(of_module).zip(own).filter(|(_, own)| **own) {
                    drafted.put_back_topic(stage, module, topic, detail);
                }
            }
        }
    }

    /// Whether a topic of before stays where it stands.
    fn stays(&self, at: usize, groups: &Groups<'_>, known: &FxHashSet<usize>) -> bool {
        let (s, m, t) = self.places[at];
        let is_own = || is_own(&self.outline.stages[s].modules[m].topics[t], &self.details.topics[at]);
        groups.is_own_module(s, m) || !known.contains(&at) && is_own()
    }

    /// Topics that a source gave once, that it has no more, and that stay for what somebody wrote in them, or
    /// where somebody put them.
    pub(super) fn kept(&self, groups: &Groups<'_>, known: &FxHashSet<usize>) -> Vec<Plain<'static>> {
        let is_gone = |at: &usize| !known.contains(at) && !self.details.topics[*at].source_id.is_empty();
        let kept = (0..self.places.len()).filter(is_gone).filter(|at| self.stays(*at, groups, known));
        kept.map(|at| self.places[at]).map(|(s, m, t)| self.outline.stages[s].modules[m].topics[t].id.clone()).collect()
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
        detail: StageDetail<'static>,
        topics: &[Detail<'static>],
    ) {
        let flat = self.n_topics(place, 0);
        self.outline.stages.insert(place, stage.clone());
        self.details.stages.insert(place, detail);
        self.details.topics.splice(flat..flat, topics.iter().cloned());
    }

    /// Puts back a module of one's own at the end of a stage; not where that has it, or has no modules.
    fn put_back_module(
        &mut self,
        stage: usize,
        module: &OutlineModule<'static>,
        source_id: &Plain<'static>,
        topics: &[Detail<'static>],
    ) -> bool {
        let modules = &self.outline.stages[stage].modules;
        let fits = module.id.is_some()
            && modules.len() < MAX_GROUPS
            && modules.iter().all(|there| there.id.is_some() && there.id != module.id);
        if fits {
            let flat = self.n_topics(stage + 1, 0);
            self.outline.stages[stage].modules.push(module.clone());
            self.details.stages[stage].modules.push(source_id.clone());
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
