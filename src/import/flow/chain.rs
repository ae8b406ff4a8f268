//! The chain of a flow: which nodes head others, and in what order one comes to them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::Graph;
use super::node::Kind;
use super::rect::reading;

/// The nodes that head others, in order: topics, and short texts that the solid chain runs through.
///
/// The direction of edges says little, for people draw them as it comes; so the chain is walked from the title,
/// or the topmost node, along whichever edge leads to what is read first. Pieces that are not joined to the
/// longest one come after the node of it that they stand nearest to.
pub(super) fn heads(graph: &Graph, section: &[Option<usize>]) -> Vec<usize> {
    let solid = solid(graph);
    let gathered = gathered(graph, section);
    let is_head = |at: usize| match graph.nodes[at].kind {
        Kind::Topic => graph.is_item(at) && !gathered[at],
        Kind::Label => graph.is_heading(at) && !solid[at].is_empty(),
        _ => false,
    };
    let mut starts: Vec<usize> = (0..graph.nodes.len()).filter(|at| is_head(*at)).collect();
    // A piece is begun where it begins: at a head that no edge leads to, else at an end, else at its top.
    let mut led_to = vec![false; graph.nodes.len()];
    for (_, to, _) in graph.edges.iter().filter(|(from, to, solid)| *solid && from != to) {
        led_to[*to] = true;
    }
    starts.sort_by_key(|at| (led_to[*at] || solid[*at].is_empty(), solid[*at].len() > 1, reading(graph.rect(*at))));
    let mut seen = vec![false; graph.nodes.len()];
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    let mut titled = false;
    for start in graph.of_kind(Kind::Title, usize::MAX).chain(starts) {
        let piece: Vec<usize> = walk(graph, &solid, start, &mut seen).into_iter().filter(|at| is_head(*at)).collect();
        if !piece.is_empty() {
            titled |= graph.nodes[start].kind == Kind::Title;
            pieces.push(piece);
        }
    }
    joined(graph, pieces, titled)
}

/// The topics that only stand together in a rectangle, two or more without any edge: they are entries of a
/// list, and none heads the others.
fn gathered(graph: &Graph, section: &[Option<usize>]) -> Vec<bool> {
    let mut bare: Vec<bool> = graph.nodes.iter().map(|node| node.kind == Kind::Topic).collect();
    for (from, to, _) in &graph.edges {
        bare[*from] = false;
        bare[*to] = false;
    }
    let mut n_bare = vec![0; graph.nodes.len()];
    for section in (0..bare.len()).filter(|at| bare[*at]).filter_map(|at| section[at]) {
        n_bare[section] += 1;
    }
    (0..bare.len()).map(|at| bare[at] && section[at].is_some_and(|section| n_bare[section] > 1)).collect()
}

/// The neighbours of each node along solid edges.
fn solid(graph: &Graph) -> Vec<Vec<usize>> {
    let mut next = vec![Vec::new(); graph.nodes.len()];
    for (from, to, _) in graph.edges.iter().filter(|(from, to, solid)| *solid && from != to) {
        next[*from].push(*to);
        next[*to].push(*from);
    }
    next
}

/// The nodes that are reached from one, each once: cycles end where they began.
fn walk(graph: &Graph, solid: &[Vec<usize>], start: usize, seen: &mut [bool]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut ahead = BinaryHeap::from([Reverse((reading(graph.rect(start)), start))]);
    while let Some(Reverse((_, at))) = ahead.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            order.push(at);
            let next = solid[at].iter().filter(|next| !seen[**next]);
            ahead.extend(next.map(|next| Reverse((reading(graph.rect(*next)), *next))));
        }
    }
    order
}

/// Lays the pieces of a chain in one line; the first is that of the title.
fn joined(graph: &Graph, pieces: Vec<Vec<usize>>, titled: bool) -> Vec<usize> {
    let (mut long, mut lone): (Vec<_>, Vec<_>) = pieces.into_iter().enumerate().partition(|(_, piece)| piece.len() > 1);
    let place = |(n, piece): &(usize, Vec<usize>)| (!(titled && *n == 0), reading(graph.rect(piece[0])));
    long.sort_by_key(place);
    lone.sort_by_key(place);
    if long.is_empty() {
        return lone.into_iter().flat_map(|(_, piece)| piece).collect();
    }
    let line: Vec<usize> = long.into_iter().flat_map(|(_, piece)| piece).collect();
    let mut after = vec![Vec::new(); line.len()];
    for (_, piece) in lone {
        after[nearest(graph, piece[0], &line)].extend(piece);
    }
    line.into_iter().zip(after).flat_map(|(at, rest)| std::iter::once(at).chain(rest)).collect()
}

/// Which of some nodes one stands nearest to; the last where it stands nowhere.
fn nearest(graph: &Graph, at: usize, among: &[usize]) -> usize {
    let apart = |other: &usize| Some(graph.rect(at)?.apart(graph.rect(*other)?));
    let near = among.iter().enumerate().filter_map(|(n, other)| Some((n, apart(other)?)));
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(among.len() - 1, |(n, _)| n)
}
