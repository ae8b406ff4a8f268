//! What is left, in an order in which it can be done, and the days on which it would be at a pace. Which
//! pace is left to `pace`.

use super::forecast::HORIZON;
use super::parking::{Parking, parking};
use super::paths::in_order_of_need;
use super::roadmap::{Roadmap, TopicIx};
use super::standing::Standing;
use super::when::Date;
use crate::sort;

/// What is left, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Each open topic once, behind all that it requires: what is in progress first, then in roadmap order;
    /// what is parked and rests stands as late as what builds on it allows.
    pub topics: Vec<TopicIx>,
    /// Optional topics that are left out: nobody touched them, and nothing in it requires them.
    pub n_optional: usize,
}

impl Ahead {
    /// Orders what is left of some topics and all that leads there, or of the whole roadmap.
    pub fn of(standing: &Standing, scope: Option<&[TopicIx]>, today: Date) -> Self {
        let Standing { roadmap, progress, .. } = standing;
        let is_open = |ix: &TopicIx| !roadmap.is_foundation(*ix) && !progress.status(*ix).is_closed();
        let open: Vec<TopicIx> = match scope {
            Some(scope) => scope.iter().copied().filter(is_open).collect(),
            None => roadmap.in_order().filter(is_open).collect(),
        };
        let is_optional = |ix: &TopicIx| roadmap.topic(*ix).optional && progress.of(*ix).touched.is_none();
        let counts: Vec<TopicIx> = open.iter().copied().filter(|ix| !is_optional(ix)).collect();
        // Who names nothing but optional topics means them.
        let targets = if counts.is_empty() && scope.is_some() { &open } else { &counts };
        let wanted = leading_to(roadmap, targets, |ix| !progress.status(ix).is_closed());
        let is_left = |ix: &TopicIx| !progress.status(*ix).is_closed();
        let before = |ix| roadmap.topic(ix).requires.iter().copied().filter(is_left).collect();
        let n_optional = open.iter().filter(|ix| !wanted[ix.index()]).count();
        Self { topics: in_order_of_need(ranked(standing, &wanted, today), before), n_optional }
    }
}

/// Marks, by their positions, topics and all that lead to them through such as count.
pub fn leading_to(roadmap: &Roadmap, targets: &[TopicIx], counts: impl Fn(TopicIx) -> bool) -> Vec<bool> {
    let mut marked = vec![false; roadmap.topics().len()];
    let mut to_mark = targets.to_vec();
    while let Some(topic) = to_mark.pop() {
        if !std::mem::replace(&mut marked[topic.index()], true) {
            to_mark.extend(roadmap.topic(topic).requires.iter().copied().filter(|before| counts(*before)));
        }
    }
    marked
}

/// Topics in the order in which they are wanted, prerequisites apart.
fn ranked(standing: &Standing, wanted: &[bool], today: Date) -> Vec<TopicIx> {
    let Standing { roadmap, progress, .. } = standing;
    let current = standing.in_progress();
    let mut topics: Vec<TopicIx> = roadmap.in_order().filter(|ix| wanted[ix.index()]).collect();
    sort::by_key(&mut topics, |ix| {
        let of = progress.of(*ix);
        let rank = match of.status() {
            _ if Some(*ix) == current => 0,
            status if status.is_underway() => 1,
            _ if roadmap.topic(*ix).optional && of.touched.is_none() => 4,
            _ if matches!(parking(standing, *ix, today), Some(Parking::Until(_))) => 3,
            _ => 2,
        };
        (rank, std::cmp::Reverse(of.touched.filter(|_| rank == 1)))
    });
    topics
}

/// The days, from today on, which is 0, that something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// Lays work of so many minutes each over days, one piece behind the other, at so many minutes a week; what
/// would not be done within [`HORIZON`] gets none.
pub fn lay(work: &[u64], minutes_a_week: u32) -> Vec<Option<Days>> {
    let pace = u64::from(minutes_a_week);
    let mut until = 0_u64;
    let mut days = |minutes: &u64| {
        let first = until.saturating_mul(7).checked_div(pace)?;
        until = until.saturating_add(*minutes);
        let last = (until.saturating_mul(7)).div_ceil(pace).saturating_sub(1).max(first);
        let is_near = last < u64::from(HORIZON) * 7;
        is_near.then(|| Some(Days { first: u32::try_from(first).ok()?, last: u32::try_from(last).ok()? }))?
    };
    work.iter().map(&mut days).collect()
}
