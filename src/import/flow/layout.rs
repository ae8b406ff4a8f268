//! Stages and modules of a flow: whichever of three shapes reads best.

use rustc_hash::FxHashSet;

use super::super::{FoundModule, FoundStage, FoundTopic, entry};
use super::graph::Graph;
use super::node::Kind;
use super::titles::Titles;
use crate::plain::Plain;

/// A flow of few heads with much below each has a stage a head.
const FEW_HEADS: usize = 12;
const MUCH_BELOW: usize = 8;

/// A module of more topics is parted at the texts that head parts of it.
const LONG_MODULE: usize = 12;

/// What is laid out.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) graph: &'a Graph,
    pub(super) titles: &'a Titles,
    /// The topics of each node, taken from here as they are placed.
    pub(super) topics: Vec<Vec<FoundTopic>>,
    /// The texts that became titles.
    pub(super) used: FxHashSet<usize>,
}

/// A head, and what belongs to it.
#[derive(Debug)]
struct Group {
    head: usize,
    items: Vec<usize>,
}

impl Layout<'_> {
    /// Lays out the items of each head, then what belongs to none.
    pub(super) fn stages(&mut self, heads: &[usize], owners: &[Option<usize>]) -> Vec<FoundStage> {
        let mut groups: Vec<Group> = heads.iter().map(|head| Group { head: *head, items: Vec::new() }).collect();
        for (at, owner) in owners.iter().enumerate().filter(|(at, _)| !self.topics[*at].is_empty()) {
            if let Some(group) = owner.map(|owner| &mut groups[owner]).filter(|group| group.head != at) {
                group.items.push(at);
            }
        }
        // A text that the chain ends in, with nothing below it, takes leave of the reader.
        let leads_on: FxHashSet<usize> = self.graph.edges.iter().filter(|edge| edge.2).map(|edge| edge.0).collect();
        groups.retain(|group| self.size(group) > 0 || leads_on.contains(&group.head));
        let sizes = || groups.iter().map(|group| self.size(group)).filter(|size| *size > 0);
        let (n, total) = (sizes().count(), sizes().sum::<usize>());
        let few = (2..=FEW_HEADS).contains(&n) && total >= MUCH_BELOW * n;
        let mut stages = if few { self.stage_a_head(groups) } else { self.stages_at_headings(groups) };
        stages.extend(self.rest());
        stages.retain(|stage| !stage.modules.is_empty());
        stages
    }

    fn size(&self, group: &Group) -> usize {
        self.topics[group.head].len() + group.items.iter().map(|at| self.topics[*at].len()).sum::<usize>()
    }

    fn is_text(&self, at: usize) -> bool {
        self.graph.nodes[at].kind == Kind::Label
    }

    /// A stage a head, its modules where texts head parts of it.
    fn stage_a_head(&mut self, groups: Vec<Group>) -> Vec<FoundStage> {
        let stage = |group| {
            let (title, modules) = self.parted(group);
            FoundStage { title, modules }
        };
        groups.into_iter().map(stage).collect()
    }

    /// A stage begins where the chain runs through a text; else all is one stage.
    fn stages_at_headings(&mut self, groups: Vec<Group>) -> Vec<FoundStage> {
        let several = groups.iter().filter(|group| self.is_text(group.head)).count() > 1;
        let mut runs: Vec<Vec<Group>> = Vec::new();
        for group in groups {
            match runs.last_mut() {
                Some(run) if !(several && self.is_text(group.head)) => run.push(group),
                _ => runs.push(vec![group]),
            }
        }
        runs.retain(|run| run.iter().any(|group| self.size(group) > 0));
        runs.into_iter().map(|run| self.stage_of(run, several)).collect()
    }

    fn stage_of(&mut self, groups: Vec<Group>, titled: bool) -> FoundStage {
        let lone = groups.iter().filter(|group| self.size(group) == 1).count();
        let flat = lone * 3 > groups.iter().map(|group| self.size(group)).sum::<usize>() * 2;
        let mut stage = FoundStage::default();
        if let Some(first) = groups.first().filter(|_| titled) {
            stage.title = self.title(first.head);
        }
        let mut direct = Vec::new();
        for (n, group) in groups.into_iter().enumerate() {
            if flat {
                let (_, modules) = self.parted(group);
                direct.extend(modules.into_iter().flat_map(|module| module.topics));
            } else if n == 0 && titled && self.is_text(group.head) {
                stage.modules = self.parted(group).1;
            } else {
                stage.modules.extend(self.modules(group));
            }
        }
        if !direct.is_empty() {
            stage.modules = vec![FoundModule { title: Plain::default(), topics: direct }];
        }
        stage
    }

    /// A module a head; a long one is parted.
    fn modules(&mut self, group: Group) -> Vec<FoundModule> {
        let long = self.size(&group) > LONG_MODULE;
        let (title, modules) = self.parted(group);
        if long && modules.len() > 2 {
            let named = |module: &FoundModule| match module.title.as_str() {
                "" => title.clone(),
                part => entry::heading(&format!("{title}: {part}")),
            };
            return modules.into_iter().map(|module| FoundModule { title: named(&module), ..module }).collect();
        }
        let topics: Vec<FoundTopic> = modules.into_iter().flat_map(|module| module.topics).collect();
        if topics.is_empty() { Vec::new() } else { vec![FoundModule { title, topics }] }
    }

    /// The title of a group, and its topics by the texts that head parts of it: first those that none heads.
    fn parted(&mut self, mut group: Group) -> (Plain<'static>, Vec<FoundModule>) {
        let title = if self.size(&group) == 0 { Plain::default() } else { self.title(group.head) };
        let mut modules = vec![FoundModule { title: Plain::default(), topics: self.take(group.head) }];
        self.sort(&mut group.items);
        self.part(&group.items, &mut modules);
        (title, modules)
    }

    /// In the order in which one reads: cluster by cluster.
    fn sort(&self, items: &mut [usize]) {
        items.sort_by_key(|at| (self.titles.begin[*at], super::rect::reading(self.graph.rect(*at)), *at));
    }

    /// Parts items into modules; the first takes those without a title above them.
    fn part(&mut self, items: &[usize], modules: &mut Vec<FoundModule>) {
        let mut of_label = rustc_hash::FxHashMap::default();
        for at in items {
            let topics = self.take(*at);
            let n = self.titles.label[*at].map_or(0, |label| {
                *of_label.entry(label).or_insert_with(|| {
                    modules.push(FoundModule { title: self.title(label), topics: Vec::new() });
                    modules.len() - 1
                })
            });
            modules[n].topics.extend(topics);
        }
        modules.retain(|module| !module.topics.is_empty());
    }

    fn take(&mut self, at: usize) -> Vec<FoundTopic> {
        std::mem::take(&mut self.topics[at])
    }

    /// The title of a group: of its head, which may have it from the file beside the flow.
    fn title(&mut self, at: usize) -> Plain<'static> {
        self.used.insert(at);
        match self.topics[at].first() {
            Some(topic) => topic.title.clone(),
            None => entry::heading(&self.graph.nodes[at].label),
        }
    }

    /// What is left: a stage at the end.
    fn rest(&mut self) -> Option<FoundStage> {
        let mut items: Vec<usize> = (0..self.topics.len()).filter(|at| !self.topics[*at].is_empty()).collect();
        self.sort(&mut items);
        let mut modules = vec![FoundModule::default()];
        self.part(&items, &mut modules);
        (!modules.is_empty()).then(|| FoundStage { title: Plain::default(), modules })
    }
}
