//! What to do next: a ranked list, each entry with its reason.

use super::roadmap::TopicIx;
use super::standing::{Standing, Timer};
use super::status::Status;
use super::when::Moment;

/// One thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The topic.
    pub topic: TopicIx,
    /// Why it is offered.
    pub reason: Reason,
}

/// Why a topic is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The timer runs on it.
    Running,
    /// It is learning, or stuck.
    Continue,
    /// Ready, and the latest of what it requires was finished.
    After(TopicIx),
    /// Ready but for a parked prerequisite.
    BesideParked(TopicIx),
    /// Ready: it requires nothing, or nothing but what was skipped.
    Free,
}

/// All that could be done next, best first: what is in progress, other topics underway, then ready
/// topics of the stage in progress and of the others, in roadmap order, optional ones last.
pub fn offers(standing: &Standing, now: &Moment) -> Vec<Offer> {
    let mut offers = underway(standing, now);
    offers.extend(ready(standing));
    offers
}

/// Pending, and everything it requires is done, skipped or parked.
pub fn is_ready(standing: &Standing, topic: TopicIx) -> bool {
    let Standing { roadmap, progress, .. } = standing;
    !roadmap.is_foundation(topic)
        && progress.status(topic) == Status::Pending
        && roadmap.topic(topic).requires.iter().all(|before| {
            let status = progress.status(*before);
            status.is_closed() || status == Status::Parked
        })
}

fn underway(standing: &Standing, now: &Moment) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let current = standing.in_progress();
    let mut topics: Vec<TopicIx> = roadmap.topic_ixs().filter(|ix| progress.status(*ix).is_underway()).collect();
    topics.sort_by_key(|ix| (Some(*ix) != current, std::cmp::Reverse(progress.of(*ix).touched)));
    let believed = standing.timer().filter(|timer| timer.minutes(now) <= Timer::BELIEVED);
    let running = believed.and_then(|timer| timer.topic);
    let reason = |ix| if running == Some(ix) { Reason::Running } else { Reason::Continue };
    topics.into_iter().map(|topic| Offer { topic, reason: reason(topic) }).collect()
}

fn ready(standing: &Standing) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let stage = stage_in_progress(standing);
    let mut offers: Vec<Offer> = roadmap
        .in_order()
        .filter(|ix| is_ready(standing, *ix))
        .map(|topic| Offer { topic, reason: why_ready(standing, topic) })
        .collect();
    offers.sort_by_key(|offer| {
        let topic = roadmap.topic(offer.topic);
        let parked = matches!(offer.reason, Reason::BesideParked(_));
        (topic.optional && progress.of(offer.topic).touched.is_none(), Some(topic.stage) != stage, parked)
    });
    offers
}

fn why_ready(standing: &Standing, topic: TopicIx) -> Reason {
    let requires = &standing.roadmap.topic(topic).requires;
    let parked = requires.iter().find(|before| standing.progress.status(**before) == Status::Parked);
    if let Some(parked) = parked {
        return Reason::BesideParked(*parked);
    }
    let done = requires.iter().filter(|before| standing.progress.status(**before) == Status::Done);
    done.max_by_key(|before| standing.progress.of(**before).since).map_or(Reason::Free, |before| Reason::After(*before))
}

/// The stage of the topic last touched, if it has something open, else the first open one.
pub fn stage_in_progress(standing: &Standing) -> Option<usize> {
    let Standing { roadmap, progress, .. } = standing;
    let open = |stage: usize| roadmap.stages[stage].topics().any(|ix| !progress.status(ix).is_closed());
    let touched = roadmap
        .topic_ixs()
        .filter(|ix| !roadmap.is_foundation(*ix) && progress.of(*ix).touched.is_some())
        .max_by_key(|ix| progress.of(*ix).touched);
    let last = touched.map(|ix| roadmap.topic(ix).stage).filter(|stage| open(*stage));
    last.or_else(|| (0..roadmap.stages.len()).find(|stage| !roadmap.stages[*stage].is_shelf() && open(*stage)))
}
