//! A flow as it was read: nodes, and edges whose ends are found. What is no part of either is reported here.

use rustc_hash::FxHashMap;
use serde_json::value::RawValue;

use super::super::{LeftOut, Reason, Unreadable, entry};
use super::json::{Lines, find};
use super::node::{Edge, Kind, Node};
use super::rect::Rect;
use crate::engine::roadmap::TopicIx;
use crate::plain::Plain;

/// The longest text that heads a group; what is longer is running text.
const HEADING: usize = 60;

/// The most texts that are looked at as headings, far above what a sheet has.
const MOST_HEADINGS: usize = 2_000;

/// Nodes by their position in the file, and what joins them.
#[derive(Debug, Default)]
pub(super) struct Graph {
    pub(super) title: String,
    pub(super) nodes: Vec<Node>,
    /// Both ends of each edge, and whether it is solid.
    pub(super) edges: Vec<(usize, usize, bool)>,
    headings: Vec<bool>,
}

impl Graph {
    /// Reads a flow, and notes what it leaves out.
    pub(super) fn read(text: &str, notes: &mut Notes<'_>) -> Result<Self, Unreadable> {
        let found = find(text)?;
        let lines = Lines::of(text);
        let mut graph = Self { title: found.title, ..Self::default() };
        graph.draw(&found.nodes, &lines, notes);
        let ids = graph.ids(notes);
        graph.bound(notes);
        let edges: Vec<_> = found.edges.into_iter().map(|raw| (lines.line(raw), Edge::of(raw))).collect();
        graph.join(&edges, &ids, notes);
        Ok(graph)
    }

    /// Reads the nodes; a legend may stand after those that it explains.
    fn draw(&mut self, nodes: &[&RawValue], lines: &Lines<'_>, notes: &mut Notes<'_>) {
        let mut legends = FxHashMap::default();
        for raw in nodes {
            match Node::of(raw, lines.line(raw)) {
                Some(node) => {
                    if node.word == "legend" {
                        legends.extend(Node::legends(raw));
                    }
                    self.nodes.push(node);
                }
                None => notes.note(lines.line(raw), Reason::NotANode),
            }
        }
        for node in &mut self.nodes {
            if let Some(label) = legends.get(&node.legend) {
                node.legend.clone_from(label);
            }
        }
        self.headings = vec![false; self.nodes.len()];
        let may_head = (0..self.nodes.len()).filter(|at| may_head(&self.nodes[*at]));
        for at in may_head.take(MOST_HEADINGS) {
            self.headings[at] = true;
        }
    }

    /// The node of each id; where several have one, the first.
    fn ids(&self, notes: &mut Notes<'_>) -> FxHashMap<String, usize> {
        let mut ids = FxHashMap::default();
        for (at, node) in self.nodes.iter().enumerate().filter(|(_, node)| !node.id.is_empty()) {
            let first = *ids.entry(node.id.clone()).or_insert(at);
            if first != at && !node.parts.is_empty() {
                notes.note(node.line, Reason::SameId(entry::heading(&node.id)));
            }
        }
        ids
    }

    /// Leaves out the topics that no roadmap has room for.
    fn bound(&mut self, notes: &mut Notes<'_>) {
        let (mut room, mut more) = (TopicIx::MAX, None);
        for node in &mut self.nodes {
            let over = node.parts.len().saturating_sub(room);
            node.parts.truncate(room);
            room -= node.parts.len();
            if over > 0 {
                more = more.map(|(line, n)| (line, n + over)).or(Some((node.line, over)));
            }
        }
        if let Some((line, n)) = more {
            notes.note(line, Reason::TooMany(n));
        }
    }

    fn join(&mut self, edges: &[(usize, Edge)], ids: &FxHashMap<String, usize>, notes: &mut Notes<'_>) {
        let mut loose = None;
        for (line, edge) in edges {
            match (ids.get(&edge.from), ids.get(&edge.to)) {
                (Some(from), Some(to)) => self.edges.push((*from, *to, edge.solid)),
                _ => loose = loose.map(|(line, n)| (line, n + 1)).or(Some((*line, 1))),
            }
        }
        if let Some((line, n)) = loose {
            notes.note(line, Reason::LooseEdges(n));
        }
    }

    /// Where a node stands.
    pub(super) fn rect(&self, at: usize) -> Option<&Rect> {
        self.nodes[at].rect.as_ref()
    }

    /// Whether there is something to tick at a node.
    pub(super) fn is_item(&self, at: usize) -> bool {
        !self.nodes[at].parts.is_empty()
    }

    /// Whether it is a text that may head a group.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.headings[at]
    }

    /// The nodes of a kind, at most `most`: a bound to what a hostile file makes one compare.
    pub(super) fn of_kind(&self, kind: Kind, most: usize) -> impl Iterator<Item = usize> {
        self.nodes.iter().enumerate().filter(move |(_, node)| node.kind == kind).map(|(at, _)| at).take(most)
    }
}

/// Whether it is a text that may head others: short, and more than an arrow or a number.
fn may_head(node: &Node) -> bool {
    node.kind == Kind::Label
        && node.label.chars().take(HEADING + 1).count() <= HEADING
        && node.label.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && !node.label.ends_with(['.', '。'])
}

/// What is left out of one file.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    pub(super) path: &'a Plain<'static>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Notes<'_> {
    /// Notes that something at a line is in no topic.
    pub(super) fn note(&mut self, line: usize, why: Reason) {
        self.left_out.push(LeftOut { path: self.path.clone(), line, n_lines: 1, why });
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::Reason;
    use super::{Graph, Notes};
    use crate::plain::Plain;

    #[test]
    fn edges_that_hang_loose_are_counted_and_the_first_is_shown() {
        let text = "{\"nodes\": [{\"id\": \"a\", \"type\": \"topic\"}, 5, {\"id\": \"a\"}, {\"id\": \"a\", \"type\": \"todo\"}],\n\"edges\": [{\"source\": \"a\", \"target\": \"a\"},\n{\"source\": \"a\", \"target\": \"gone\"}, {\"target\": \"a\"}, null, {\"source\": null}]}";
        let path = Plain::line("f.json");
        let mut notes = Notes { path: &path, left_out: Vec::new() };
        let graph = Graph::read(text, &mut notes).unwrap();
        assert_eq!(graph.edges, [(0, 0, true)]);
        let said: Vec<_> = notes.left_out.into_iter().map(|left| (left.line, left.why)).collect();
        assert_eq!(said, [(1, Reason::NotANode), (1, Reason::SameId(Plain::line("a"))), (3, Reason::LooseEdges(4))]);
    }
}
