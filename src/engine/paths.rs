//! Where a topic leads to, what goes before what, and which foundations were passed over on the way.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::roadmap::{Roadmap, TopicIx};
use super::standing::Standing;
use super::status::Status;
use crate::sort;

/// The longest chains from a topic to the last ones that it leads to, one each, the topic itself first:
/// the longest `most` of them, and how many there are. None where nothing requires it.
pub fn chains(roadmap: &Roadmap, from: TopicIx, most: usize) -> (Vec<Vec<TopicIx>>, usize) {
    // How many topics behind `from` a topic still waits for; a topic is taken up when that is none.
    let mut waits = waits(roadmap, from);
    let mut longest = vec![(0, None); roadmap.topics().len()];
    let (mut ready, mut ends) = (vec![from], Vec::new());
    while let Some(topic) = ready.pop() {
        let after = &roadmap.topic(topic).required_by;
        if after.is_empty() && topic != from {
            ends.push(topic);
        }
        for next in after {
            let length = longest[topic.index()].0 + 1;
            if longest[next.index()].0 < length {
                longest[next.index()] = (length, Some(topic));
            }
            waits[next.index()] -= 1;
            if waits[next.index()] == 0 {
                ready.push(*next);
            }
        }
    }
    sort::by_key(&mut ends, |end| (Reverse(longest[end.index()].0), *end));
    let chain = |end: &TopicIx| {
        let mut chain: Vec<TopicIx> = std::iter::successors(Some(*end), |topic| longest[topic.index()].1).collect();
        chain.reverse();
        chain
    };
    (ends.iter().take(most).map(chain).collect(), ends.len())
}

/// By topic, how many of what it requires come after a topic or are it.
fn waits(roadmap: &Roadmap, from: TopicIx) -> Vec<usize> {
    let mut waits = vec![0; roadmap.topics().len()];
    let mut behind = vec![from];
    while let Some(topic) = behind.pop() {
        for next in &roadmap.topic(topic).required_by {
            waits[next.index()] += 1;
            if waits[next.index()] == 1 {
                behind.push(*next);
            }
        }
    }
    waits
}

/// Topics, each behind those that `before` names for it, which come too, and as they are given otherwise.
pub fn in_order_of_need(
    topics: impl IntoIterator<Item = TopicIx>,
    before: impl Fn(TopicIx) -> Vec<TopicIx>,
) -> Vec<TopicIx> {
    let mut placed = FxHashSet::default();
    let mut ordered = Vec::new();
    for topic in topics {
        let mut waiting = vec![topic];
        while let Some(topic) = waiting.last().copied() {
            let missing = before(topic).into_iter().rev().filter(|before| !placed.contains(before));
            let n = waiting.len();
            if !placed.contains(&topic) {
                waiting.extend(missing);
            }
            if waiting.len() == n {
                waiting.pop();
                if placed.insert(topic) {
                    ordered.push(topic);
                }
            }
        }
    }
    ordered
}

/// Topics that lean on a foundation, in roadmap order.
pub fn leaning(standing: &Standing, foundation: TopicIx) -> Vec<TopicIx> {
    let leans = |ix: &TopicIx| standing.roadmap.topic(*ix).leans_on.contains(&foundation);
    standing.roadmap.in_order().filter(leans).collect()
}

/// Foundations that finished topics lean on and that were never touched, with those topics: the most
/// leaned on first.
pub fn gaps(standing: &Standing) -> Vec<(TopicIx, Vec<TopicIx>)> {
    let Standing { roadmap, progress, .. } = standing;
    let untouched = |ix: &TopicIx| roadmap.is_foundation(*ix) && progress.of(*ix).touched.is_none();
    let finished = |ix: TopicIx| {
        let topics = leaning(standing, ix).into_iter();
        topics.filter(|topic| progress.status(*topic) == Status::Done).collect::<Vec<_>>()
    };
    let mut gaps: Vec<_> = roadmap.in_order().filter(untouched).map(|ix| (ix, finished(ix))).collect();
    gaps.retain(|(_, topics)| !topics.is_empty());
    sort::by_key(&mut gaps, |(_, topics)| Reverse(topics.len()));
    gaps
}
