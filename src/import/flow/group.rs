//! Which head each item belongs to: the one with the cheapest way to it, else the one that stands nearest.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::Graph;
use super::links::Links;

/// The farthest that something stands from a head which it is not joined to.
const FAR: f64 = 400.0;

/// For each node the head it belongs to, as a position in `heads`; a head belongs to itself.
pub(super) fn owners(graph: &Graph, links: &Links, heads: &[usize]) -> Vec<Option<usize>> {
    let mut owner = vec![None; graph.nodes.len()];
    let mut ahead: BinaryHeap<_> = heads.iter().enumerate().map(|(n, at)| Reverse((0, n, *at))).collect();
    let mut is_head = vec![false; graph.nodes.len()];
    for at in heads {
        is_head[*at] = true;
    }
    while let Some(Reverse((cost, head, at))) = ahead.pop() {
        if owner[at].is_none() {
            owner[at] = Some(head);
            let next = links.ways[at].iter().filter(|(next, _)| owner[*next].is_none() && !is_head[*next]);
            ahead.extend(next.map(|(next, more)| Reverse((cost + more, head, *next))));
        }
    }
    let placed: Vec<usize> = (0..graph.nodes.len()).filter(|at| owner[*at].is_some() && graph.is_item(*at)).collect();
    for heap in heaps(graph, links, &owner) {
        let nearest = nearest(graph, &heap, &placed).and_then(|at| owner[at]);
        for at in heap {
            owner[at] = nearest;
        }
    }
    owner
}

/// What belongs to no head, in heaps of what hangs together.
fn heaps(graph: &Graph, links: &Links, owner: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut seen: Vec<bool> = owner.iter().map(Option::is_some).collect();
    let mut heaps = Vec::new();
    for start in (0..graph.nodes.len()).filter(|at| graph.is_item(*at)) {
        let (mut heap, mut ahead) = (Vec::new(), vec![start]);
        while let Some(at) = ahead.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                heap.push(at);
                ahead.extend(links.ways[at].iter().map(|(next, _)| *next).filter(|next| !seen[*next]));
            }
        }
        if !heap.is_empty() {
            heaps.push(heap);
        }
    }
    heaps
}

/// What of the placed items stands nearest to any item of a heap, if it is not too far.
fn nearest(graph: &Graph, heap: &[usize], placed: &[usize]) -> Option<usize> {
    let items = || heap.iter().filter(|at| graph.is_item(**at)).filter_map(|at| graph.rect(*at));
    let apart = |at: usize| {
        let there = graph.rect(at)?;
        items().map(|rect| rect.apart(there)).min_by(f64::total_cmp)
    };
    let near = placed.iter().filter_map(|at| Some((*at, apart(*at)?))).filter(|(_, apart)| *apart <= FAR * FAR);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}
