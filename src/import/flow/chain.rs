//! The chain of a flow: which nodes head others, and in what order one comes to them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::Graph;
use super::links::Links;
use super::node::Kind;
use super::rect::reading;
use crate::sort;

/// The nodes that head others, in order: topics, and short texts that the solid chain runs through.
///
/// The direction of edges says little, for people draw them as it comes; so the chain is walked from the title,
/// or the topmost node, along whichever edge leads to what is read first. Pieces that are not joined to the
/// longest one come after the node of it that they stand nearest to.
pub(super) fn heads(graph: &Graph, links: &Links) -> Vec<usize> {
    let solid = solid(graph, links);
    let gathered = gathered(graph, &links.section);
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
    sort::by_key(&mut starts, |at| {
        (led_to[*at] || solid[*at].is_empty(), solid[*at].len() > 1, reading(graph.rect(*at)))
    });
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

/// The neighbours of each node along solid edges; topics that are stacked need none.
fn solid(graph: &Graph, links: &Links) -> Vec<Vec<usize>> {
    let mut next = vec![Vec::new(); graph.nodes.len()];
    let is_topic = |at: &usize| graph.nodes[*at].kind == Kind::Topic;
    let stacked = links.close.iter().filter(|(a, b)| is_topic(a) && is_topic(b));
    let drawn = graph.edges.iter().filter(|(from, to, solid)| *solid && from != to);
    for (from, to) in drawn.map(|(from, to, _)| (from, to)).chain(stacked.map(|(a, b)| (a, b))) {
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

/// Lays the pieces of a chain in one line; the first is that of the title. A piece that a branch joins to an
/// earlier one, and a lone head that none does, come after the head that they belong to.
fn joined(graph: &Graph, mut pieces: Vec<Vec<usize>>, titled: bool) -> Vec<usize> {
    sort::by_key(&mut pieces[usize::from(titled)..], |piece| reading(graph.rect(piece[0])));
    let branches = branches(graph, &pieces);
    let (mut line, mut rest) = (Vec::new(), Vec::new());
    for (n, piece) in pieces.into_iter().enumerate() {
        let is_first = n == 0 && titled;
        if is_first || piece.len() > 1 && branches[n].is_none() { line.extend(piece) } else { rest.push((n, piece)) }
    }
    if line.is_empty() {
        return rest.into_iter().flat_map(|(_, piece)| piece).collect();
    }
    let mut place = vec![None; graph.nodes.len()];
    for (n, at) in line.iter().enumerate() {
        place[*at] = Some(n);
    }
    let mut after = vec![Vec::new(); line.len()];
    for (n, piece) in rest {
        let n = branches[n].and_then(|at| place[at]).unwrap_or_else(|| nearest(graph, piece[0], &line));
        for at in &piece {
            place[*at] = Some(n);
        }
        after[n].extend(piece);
    }
    line.into_iter().zip(after).flat_map(|(at, rest)| std::iter::once(at).chain(rest)).collect()
}

/// For each piece a head of an earlier one that an edge leads to.
fn branches(graph: &Graph, pieces: &[Vec<usize>]) -> Vec<Option<usize>> {
    let mut piece_of = vec![None; graph.nodes.len()];
    for (n, at) in pieces.iter().enumerate().flat_map(|(n, piece)| piece.iter().map(move |at| (n, *at))) {
        piece_of[at] = Some(n);
    }
    let mut branches = vec![None; pieces.len()];
    for (from, to, _) in &graph.edges {
        if let (Some(a), Some(b)) = (piece_of[*from], piece_of[*to]) {
            let (earlier, later) = if a < b { (*from, b) } else { (*to, a) };
            if a != b && branches[later].is_none() {
                branches[later] = Some(earlier);
            }
        }
    }
    branches
}

/// Which of some nodes one stands nearest to; the last where it stands nowhere.
fn nearest(graph: &Graph, at: usize, among: &[usize]) -> usize {
    let apart = |other: &usize| Some(graph.rect(at)?.apart(graph.rect(*other)?));
    let near = among.iter().enumerate().filter_map(|(n, other)| Some((n, apart(other)?)));
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(among.len() - 1, |(n, _)| n)
}
