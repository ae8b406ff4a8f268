//! What on a sheet hangs together: by edges, by rectangles around nodes, by lines that touch, by nearness.
//! The weaker the sign, the higher its cost.

use super::graph::Graph;
use super::node::Kind;
use super::rect::{Rect, reading};
use crate::sort;

/// The most rectangles and the most lines that are looked at, far above what a sheet has.
const MOST_SECTIONS: usize = 1_000;
const MOST_LINES: usize = 2_000;

/// How many nodes further down are looked at to find those near one, twice what stands in rows beside it.
const MOST_BESIDE: usize = 64;

/// How many nodes a line joins, and how many rectangles a heading does.
const MOST_TOUCHED: usize = 128;

/// The widest gap between what belongs together, and between a line and what it touches.
const GAP: f64 = 20.0;

// A heap of items goes to one head, so from item to item it is cheap; from a head to them it is not.
const TOGETHER: u32 = 5;
const EDGE: u32 = 10;
const NEAR: u32 = 30;
const LINE: u32 = 40;

/// The links of a sheet.
#[derive(Debug)]
pub(super) struct Links {
    /// For each node its neighbours and what the way to each costs.
    pub(super) ways: Vec<Vec<(usize, u32)>>,
    /// The smallest rectangle around each node.
    pub(super) section: Vec<Option<usize>>,
    /// Pairs of nodes that stand close, in one rectangle or in none.
    pub(super) close: Vec<(usize, usize)>,
}

impl Links {
    /// Finds them.
    pub(super) fn of(graph: &Graph) -> Self {
        let n = graph.nodes.len();
        let mut links = Self { ways: vec![Vec::new(); n], section: vec![None; n], close: Vec::new() };
        for (from, to, _) in &graph.edges {
            links.link(*from, *to, EDGE);
        }
        links.inside(graph);
        links.beside(graph);
        links.lines(graph);
        links
    }

    fn link(&mut self, a: usize, b: usize, cost: u32) {
        self.ways[a].push((b, cost));
        self.ways[b].push((a, cost));
    }

    /// What stands in a rectangle, or at the rectangle's side and heads it.
    fn inside(&mut self, graph: &Graph) {
        let sections: Vec<(usize, Rect)> = placed(graph, Kind::Section, MOST_SECTIONS);
        for at in 0..graph.nodes.len() {
            let Some(rect) = graph.rect(at).filter(|_| takes_part(graph, at) || graph.nodes[at].kind == Kind::Line)
            else {
                continue;
            };
            let around = sections.iter().filter(|(_, section)| section.holds(rect));
            self.section[at] = around.min_by(|a, b| a.1.area().total_cmp(&b.1.area())).map(|(section, _)| *section);
            if graph.nodes[at].kind == Kind::Line {
                continue;
            }
            if let Some(section) = self.section[at] {
                self.link(at, section, TOGETHER);
            } else if graph.nodes[at].kind != Kind::Item {
                let beside = sections.iter().filter(|(_, section)| section.touches(rect, GAP));
                for (section, _) in beside.take(MOST_TOUCHED) {
                    self.link(at, *section, NEAR);
                }
            }
        }
    }

    /// What stands side by side, in one rectangle or in none.
    fn beside(&mut self, graph: &Graph) {
        let mut order: Vec<(usize, &Rect)> = (0..graph.nodes.len())
            .filter(|at| takes_part(graph, *at))
            .filter_map(|at| Some((at, graph.rect(at)?)))
            .collect();
        sort::by_key(&mut order, |(_, rect)| reading(Some(rect)));
        for (n, (a, rect)) in order.iter().enumerate() {
            let below = order[n + 1..].iter().take(MOST_BESIDE).take_while(|(_, other)| other.y <= rect.bottom() + GAP);
            for (b, _) in below.filter(|(_, other)| other.touches(rect, GAP)) {
                if self.section[*a] == self.section[*b] {
                    let items = graph.nodes[*a].kind == Kind::Item && graph.nodes[*b].kind == Kind::Item;
                    self.link(*a, *b, if items { TOGETHER } else { NEAR });
                    self.close.push((*a, *b));
                }
            }
        }
    }

    /// What lines touch. The way along a long line costs more, so that a line down the whole sheet, which
    /// touches everything, does not join it.
    fn lines(&mut self, graph: &Graph) {
        let lines = placed(graph, Kind::Line, MOST_LINES);
        let mut ends = placed(graph, Kind::Section, MOST_SECTIONS);
        ends.extend(
            (0..graph.nodes.len()).filter(|at| takes_part(graph, *at)).filter_map(|at| Some((at, *graph.rect(at)?))),
        );
        for (n, (line, rect)) in lines.iter().enumerate() {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`Rect::new` bounds both sides")]
            let cost = LINE + (rect.w.max(rect.h) / 5.0) as u32;
            let around = self.section[*line];
            // What stands in a rectangle is joined by a line to that rectangle, not to it.
            let free = |at: &usize| {
                graph.nodes[*at].kind != Kind::Item || self.section[*at].is_none() || self.section[*at] == around
            };
            let touched = ends.iter().chain(&lines[n + 1..]).filter(|(at, other)| rect.touches(other, GAP) && free(at));
            let touched: Vec<usize> = touched.map(|(at, _)| *at).take(MOST_TOUCHED).collect();
            for at in touched {
                self.link(*line, at, cost);
            }
        }
    }
}

/// Whether a node is one of those that nearness joins.
fn takes_part(graph: &Graph, at: usize) -> bool {
    graph.is_item(at) || graph.is_heading(at)
}

fn placed(graph: &Graph, kind: Kind, most: usize) -> Vec<(usize, Rect)> {
    graph.of_kind(kind, most).filter_map(|at| Some((at, *graph.rect(at)?))).collect()
}
