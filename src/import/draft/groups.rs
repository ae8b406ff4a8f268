//! Stages and modules that the same source made before: which are found again, and which are one's own.

use rustc_hash::FxHashMap;

use super::old::Old;
use super::{Held, both};
use crate::engine::roadmap::{Bilingual, OutlineModule, OutlineStage, StageDetail};
use crate::engine::when::normal;
use crate::plain::Plain;

/// The groups of before, with what became of each.
pub(super) struct Groups<'a> {
    old: &'a Old<'a>,
    /// Whether stages were found again.
    stages: Vec<bool>,
    /// Whether modules were found again, a stage's together.
    modules: Vec<Vec<bool>>,
}

/// By what groups of two imports are held against each other, one after another.
#[derive(Clone, Copy)]
enum Pass {
    /// By what the source calls them.
    SourceId,
    /// By their titles in either language.
    Title,
    /// By the topics that they have.
    Topics,
}

const PASSES: [Pass; 3] = [Pass::SourceId, Pass::Title, Pass::Topics];

impl<'a> Groups<'a> {
    /// Finds the groups of before again in what was found, which is told of each; none twice.
    pub(super) fn find(old: &'a Old<'a>, held: &mut [Held]) -> Self {
        let stages = old.outline.stages.iter().map(|stage| stage.modules.iter().map(|_| false).collect());
        let mut groups = Self { old, stages: vec![false; old.outline.stages.len()], modules: stages.collect() };
        for pass in PASSES {
            groups.find_stages(pass, held);
        }
        for pass in PASSES {
            groups.find_modules(pass, held);
        }
        groups
    }

    fn find_stages(&mut self, pass: Pass, held: &mut [Held]) {
        let old = self.old;
        let called = |s: &usize| (&old.outline.stages[*s].title, &old.details.stages[*s].source_id);
        let mut named = named(pass, (0..self.stages.len()).filter(|s| self.is_free(*s)), called);
        for found in held.iter_mut().filter(|found| found.known.is_none()) {
            let topics = found.modules.iter().flat_map(|module| &module.topics);
            let stages = topics.filter_map(|(_, known)| Some(old.places[(*known)?].0));
            let is_sourced = |s: &usize| self.is_free(*s) && !old.details.stages[*s].source_id.is_empty();
            found.known = match pass {
                Pass::Topics => most(stages).filter(is_sourced),
                _ => take(&mut named, &found.title, |s| self.is_free(*s)),
            };
            if let Some(s) = found.known {
                self.stages[s] = true;
            }
        }
    }

    /// Whether a stage is not found again yet, and no shelf: nothing that a source has goes there.
    fn is_free(&self, s: usize) -> bool {
        !self.stages[s] && !self.old.outline.stages[s].shelf
    }

    fn find_modules(&mut self, pass: Pass, held: &mut [Held]) {
        let old = self.old;
        for found in held {
            let Some(s) = found.known else { continue };
            let there = &old.outline.stages[s].modules;
            let source_id = |m: usize| &old.details.stages[s].modules[m];
            let free = (0..there.len()).filter(|m| there[*m].id.is_some() && !self.modules[s][*m]);
            let mut named = named(pass, free, |m| (&there[*m].title, source_id(*m)));
            let single = found.is_single();
            for module in found.modules.iter_mut().filter(|module| !single && module.known.is_none()) {
                let places = module.topics.iter().filter_map(|(_, known)| Some(old.places[(*known)?]));
                let places = places.map(|(s, m, _)| (s, m));
                let is_free = |m: &usize| there[*m].id.is_some() && !self.modules[s][*m];
                module.known = match pass {
                    Pass::Topics => most(places)
                        .filter(|(stage, _)| *stage == s)
                        .map(|(_, m)| m)
                        .filter(|m| is_free(m) && !source_id(*m).is_empty()),
                    _ => take(&mut named, &module.title, |m| !self.modules[s][*m]),
                };
                if let Some(m) = module.known {
                    self.modules[s][m] = true;
                }
            }
        }
    }

    /// Whether a stage is one's own: the shelf, or one that no source gave.
    pub(super) fn is_own_stage(&self, s: usize) -> bool {
        self.old.outline.stages[s].shelf || !self.stages[s] && self.old.details.stages[s].source_id.is_empty()
    }

    /// Whether a module is one's own, or in a stage that is.
    pub(super) fn is_own_module(&self, s: usize, m: usize) -> bool {
        let module = &self.old.outline.stages[s].modules[m];
        let is_unsourced = self.old.details.stages[s].modules[m].is_empty() && !self.modules[s][m];
        self.is_own_stage(s) || module.id.is_some() && is_unsourced
    }
}

impl Old<'_> {
    /// A stage as it is now, with what a known one has of before: the id, a title of one's own, the summary.
    pub(super) fn stage(&self, found: &Held) -> (OutlineStage<'static>, StageDetail<'static>) {
        let source_id = found.title.clone();
        let Some(s) = found.known else {
            let stage = OutlineStage { title: both(found.title.clone()), ..OutlineStage::default() };
            return (stage, StageDetail { source_id, ..StageDetail::default() });
        };
        let (known, detail) = (&self.outline.stages[s], &self.details.stages[s]);
        let title = title(&known.title, &detail.source_id, &found.title);
        let stage = OutlineStage { id: known.id.clone(), title, ..OutlineStage::default() };
        (stage, StageDetail { source_id, summary: detail.summary.clone(), modules: Vec::new() })
    }

    /// A module as it is now, with what a known one of that stage has of before.
    pub(super) fn module(
        &self,
        s: Option<usize>,
        known: Option<usize>,
        found: &Plain<'static>,
    ) -> OutlineModule<'static> {
        let Some((s, m)) = s.zip(known) else {
            return OutlineModule { title: both(found.clone()), ..OutlineModule::default() };
        };
        let module = &self.outline.stages[s].modules[m];
        let title = title(&module.title, &self.details.stages[s].modules[m], found);
        OutlineModule { id: module.id.clone(), title, topics: Vec::new() }
    }
}

/// The title of a group: the source's new one, unless somebody wrote another one by hand or translated it.
fn title(known: &Bilingual<'static>, source_id: &Plain<'static>, found: &Plain<'static>) -> Bilingual<'static> {
    let is_as_found = known.en == *source_id && known.zh == *source_id;
    if is_as_found { both(found.clone()) } else { known.clone() }
}

/// Groups by what they are called, in order; the titles are in both languages.
fn named<'a>(
    pass: Pass,
    groups: impl Iterator<Item = usize>,
    called: impl Fn(&usize) -> (&'a Bilingual<'static>, &'a Plain<'static>),
) -> FxHashMap<String, Vec<usize>> {
    let mut named: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for group in groups {
        let (title, source_id) = called(&group);
        let names: &[&Plain<'static>] = match pass {
            Pass::SourceId => &[source_id],
            Pass::Title => &[&title.en, &title.zh],
            Pass::Topics => &[],
        };
        for name in names.iter().filter(|name| !name.is_empty()) {
            named.entry(normal(name)).or_default().push(group);
        }
    }
    named
}

/// The first of that name that is free.
fn take(named: &mut FxHashMap<String, Vec<usize>>, name: &str, is_free: impl Fn(&usize) -> bool) -> Option<usize> {
    named.get(&normal(name))?.iter().find(|group| is_free(group)).copied()
}

/// The one that most of them are, where that is at least half; of several the first.
fn most<T: Copy + Ord + std::hash::Hash>(of: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: FxHashMap<T, usize> = FxHashMap::default();
    let mut n = 0;
    for one in of {
        *counts.entry(one).or_default() += 1;
        n += 1;
    }
    let (one, count) = counts.into_iter().max_by_key(|(one, count)| (*count, std::cmp::Reverse(*one)))?;
    (count * 2 >= n).then_some(one)
}
