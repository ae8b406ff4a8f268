//! Stages and modules of a flow: whichever of three shapes reads best.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::{FoundModule, FoundStage, FoundTopic, entry};
use super::graph::Graph;
use super::node::Kind;
use super::rect::reading;
use super::titles::Titles;
use crate::plain::Plain;
use crate::sort;

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

/// Topics that one text heads, or none.
struct Part {
    label: Option<usize>,
    topics: Vec<FoundTopic>,
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
        stages
    }

    fn size(&self, group: &Group) -> usize {
        self.topics[group.head].len() + group.items.iter().map(|at| self.topics[*at].len()).sum::<usize>()
    }

    fn is_text(&self, at: usize) -> bool {
        self.graph.nodes[at].kind == Kind::Label
    }

    /// A stage a head, its modules where texts head parts of it.
    fn stage_a_head(&mut self, mut groups: Vec<Group>) -> Vec<FoundStage> {
        groups.retain(|group| self.size(group) > 0);
        let stage = |group| FoundStage { title: self.title(&group), modules: self.modules_of_parts(group, "") };
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
            stage.title = self.title(first);
        }
        if flat {
            let topics = groups.into_iter().flat_map(|group| self.whole(group)).collect();
            stage.modules.push(FoundModule { title: Plain::default(), topics });
            return stage;
        }
        for (n, group) in groups.into_iter().enumerate().filter(|(_, group)| self.size(group) > 0).collect::<Vec<_>>() {
            let of_stage = n == 0 && titled && self.is_text(group.head);
            let modules = if of_stage { self.modules_of_parts(group, "") } else { self.modules(group) };
            stage.modules.extend(modules);
        }
        stage
    }

    /// A module a head; a long one is parted.
    fn modules(&mut self, group: Group) -> Vec<FoundModule> {
        let labels: FxHashSet<_> = group.items.iter().filter_map(|at| self.titles.label[*at]).collect();
        let title = self.title(&group);
        if self.size(&group) > LONG_MODULE && labels.len() > 1 {
            return self.modules_of_parts(group, &title);
        }
        vec![FoundModule { title, topics: self.whole(group) }]
    }

    /// A module a part, `head` before the title of each.
    fn modules_of_parts(&mut self, group: Group, head: &str) -> Vec<FoundModule> {
        let parts = self.parts(group);
        let module = |part: Part| {
            self.used.extend(part.label);
            let label = part.label.map_or("", |at| self.graph.nodes[at].label.as_str());
            let colon = if head.is_empty() || label.is_empty() { "" } else { ": " };
            FoundModule { title: entry::heading(&format!("{head}{colon}{label}")), topics: part.topics }
        };
        parts.into_iter().map(module).collect()
    }

    /// The topics of a group.
    fn whole(&mut self, mut group: Group) -> Vec<FoundTopic> {
        self.sort(&mut group.items);
        let nodes = std::iter::once(group.head).chain(group.items);
        nodes.flat_map(|at| std::mem::take(&mut self.topics[at])).collect()
    }

    /// The topics of a group by the texts that head parts of it: first the head and those that none heads.
    fn parts(&mut self, mut group: Group) -> Vec<Part> {
        let mut parts = vec![Part { label: None, topics: std::mem::take(&mut self.topics[group.head]) }];
        let mut of_label = FxHashMap::default();
        self.sort(&mut group.items);
        for at in group.items {
            let topics = std::mem::take(&mut self.topics[at]);
            let n = self.titles.label[at].map_or(0, |label| {
                *of_label.entry(label).or_insert_with(|| {
                    parts.push(Part { label: Some(label), topics: Vec::new() });
                    parts.len() - 1
                })
            });
            parts[n].topics.extend(topics);
        }
        parts.retain(|part| !part.topics.is_empty());
        parts
    }

    /// In the order in which one reads: cluster by cluster.
    fn sort(&self, items: &mut [usize]) {
        sort::by_key(items, |at| (self.titles.begin[*at], reading(self.graph.rect(*at)), *at));
    }

    /// The title of a group: of its head, which may have it from the file beside the flow.
    fn title(&mut self, group: &Group) -> Plain<'static> {
        self.used.insert(group.head);
        match self.topics[group.head].first() {
            Some(topic) => topic.title.clone(),
            None => entry::heading(&self.graph.nodes[group.head].label),
        }
    }

    /// What is left: a stage at the end.
    fn rest(&mut self) -> Option<FoundStage> {
        let items: Vec<usize> = (0..self.topics.len()).filter(|at| !self.topics[*at].is_empty()).collect();
        let head = *items.first()?;
        let modules = self.modules_of_parts(Group { head, items }, "");
        Some(FoundStage { title: Plain::default(), modules })
    }
}
