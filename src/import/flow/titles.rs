//! Clusters of items that stand together, and the text that heads each.

use super::graph::Graph;
use super::links::Links;
use super::node::Kind;
use super::rect::{Rect, reading};

/// The widest gap between a cluster and its title.
const GAP: f64 = 40.0;

/// What a reader sees of clusters.
#[derive(Debug)]
pub(super) struct Titles {
    /// For each node the text above it.
    pub(super) label: Vec<Option<usize>>,
    /// For each node where its cluster begins.
    pub(super) begin: Vec<(bool, i64, i64)>,
}

impl Titles {
    /// Finds clusters and titles; what is a head is neither in one nor a title of one.
    pub(super) fn of(graph: &Graph, links: &Links, heads: &[usize]) -> Self {
        let mut free: Vec<bool> = vec![true; graph.nodes.len()];
        for at in heads {
            free[*at] = false;
        }
        let items: Vec<usize> = (0..graph.nodes.len()).filter(|at| free[*at] && graph.is_item(*at)).collect();
        let cluster = clusters(graph, links, &items);
        let mut of_cluster: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
        for label in (0..graph.nodes.len()).filter(|at| free[*at] && graph.is_heading(*at)) {
            if let Some(cluster) = headed(graph, links, &cluster, &items, label) {
                of_cluster[cluster].push(label);
            }
        }
        let drawn = drawn(graph, &free);
        for (label, item) in &drawn {
            of_cluster[cluster[*item]].push(*label);
        }
        let mut titles = Self { label: vec![None; graph.nodes.len()], begin: begins(graph, &cluster, &items) };
        for at in items {
            titles.label[at] = above(graph, &of_cluster[cluster[at]], at);
        }
        for (label, item) in drawn {
            titles.label[item] = Some(label);
        }
        titles
    }
}

/// Edges from texts to items, which say more than where these stand.
fn drawn(graph: &Graph, free: &[bool]) -> Vec<(usize, usize)> {
    let both = graph.edges.iter().flat_map(|(from, to, _)| [(*from, *to), (*to, *from)]);
    let is_drawn = |(label, item): &(usize, usize)| {
        free[*label] && free[*item] && graph.is_heading(*label) && graph.is_item(*item)
    };
    both.filter(is_drawn).collect()
}

/// The cluster of each node, named by one node: the rectangle around it, else the first of those close to it.
fn clusters(graph: &Graph, links: &Links, items: &[usize]) -> Vec<usize> {
    let mut cluster: Vec<usize> = (0..graph.nodes.len()).collect();
    let mut is_item = vec![false; graph.nodes.len()];
    for at in items {
        is_item[*at] = true;
        cluster[*at] = links.section[*at].unwrap_or(*at);
    }
    let loose = |at: &usize| is_item[*at] && links.section[*at].is_none();
    for (a, b) in links.close.iter().filter(|(a, b)| loose(a) && loose(b)) {
        let (a, b) = (root(&mut cluster, *a), root(&mut cluster, *b));
        cluster[a.max(b)] = a.min(b);
    }
    for at in 0..cluster.len() {
        root(&mut cluster, at);
    }
    cluster
}

/// The node that names a cluster; the way to it is shortened for the next who asks.
fn root(cluster: &mut [usize], mut at: usize) -> usize {
    let mut top = at;
    while cluster[top] != top {
        top = cluster[top];
    }
    while cluster[at] != top {
        at = std::mem::replace(&mut cluster[at], top);
    }
    top
}

/// The cluster that a text heads: the rectangle around it or beside it, else that of the item nearest.
fn headed(graph: &Graph, links: &Links, cluster: &[usize], items: &[usize], label: usize) -> Option<usize> {
    let joined = || links.ways[label].iter().map(|(at, _)| *at).find(|at| graph.nodes[*at].kind == Kind::Section);
    if let Some(section) = links.section[label].or_else(joined) {
        return Some(section);
    }
    let rect = graph.rect(label)?;
    let near = items.iter().filter_map(|at| Some((*at, graph.rect(*at)?.apart(rect))));
    let near = near.filter(|(_, apart)| *apart <= GAP * GAP).min_by(|a, b| a.1.total_cmp(&b.1));
    near.map(|(at, _)| cluster[at])
}

/// Of a cluster's titles the last above an item, else the first.
fn above(graph: &Graph, labels: &[usize], at: usize) -> Option<usize> {
    let y = |at: &usize| graph.rect(*at).map_or(f64::MAX, |rect| rect.y);
    let over = labels.iter().filter(|label| y(label) <= y(&at)).max_by(|a, b| y(a).total_cmp(&y(b)));
    over.or_else(|| labels.iter().min_by(|a, b| y(a).total_cmp(&y(b)))).copied()
}

/// Where the cluster of each node begins: that of a rectangle with it, else with the first of its items.
fn begins(graph: &Graph, cluster: &[usize], items: &[usize]) -> Vec<(bool, i64, i64)> {
    let nowhere = reading(None::<&Rect>);
    let mut begin = vec![nowhere; cluster.len()];
    for at in items {
        let first = &mut begin[cluster[*at]];
        *first = (*first).min(reading(graph.rect(*at)));
    }
    cluster.iter().map(|cluster| begin[*cluster]).collect()
}
