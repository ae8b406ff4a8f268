//! What a topic is good for: where it leads, or what leans on it.

use serde::Serialize;

use super::{Link, Scene, TopicRef};
use crate::engine::paths::{chains, leaning};
use crate::engine::roadmap::{Details, TopicIx};
use crate::plain::Plain;

/// At most so many chains are told.
const MOST: usize = 8;

/// What a topic is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reach<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// What it is about.
    pub summary: Plain<'a>,
    /// Whether it is a foundation.
    pub foundation: bool,
    /// The longest chain to each last topic that it leads to, itself first; the longest ones.
    pub chains: Vec<Vec<TopicRef<'a>>>,
    /// How many more there are.
    pub more: usize,
    /// Of a foundation: topics that lean on it, with the reason.
    pub leaning: Vec<Link<'a>>,
}

impl<'a> Reach<'a> {
    /// Gathers it.
    pub fn of(scene: &Scene<'a>, details: &'a Details<'a>, topic: TopicIx) -> Self {
        let standing = scene.standing;
        let roadmap = &standing.roadmap;
        let (chains, n_chains) = chains(roadmap, topic, MOST);
        let refer = |ix: &TopicIx| scene.refer(*ix);
        let because = |ix: TopicIx| {
            let at = roadmap.topic(ix).leans_on.iter().position(|on| *on == topic)?;
            Some(details.topics.get(ix.index())?.because.get(at)?.get(scene.lang).as_ref())
        };
        let link = |ix: TopicIx| Link { topic: scene.refer(ix), because: because(ix).unwrap_or_default() };
        let detail = details.topics.get(topic.index());
        Self {
            topic: scene.id(topic),
            title: scene.title(topic),
            summary: detail.map(|detail| detail.summary.get(scene.lang).as_ref()).unwrap_or_default(),
            foundation: roadmap.is_foundation(topic),
            more: n_chains - chains.len(),
            chains: chains.iter().map(|chain| chain.iter().map(refer).collect()).collect(),
            leaning: leaning(standing, topic).into_iter().map(link).collect(),
        }
    }
}
