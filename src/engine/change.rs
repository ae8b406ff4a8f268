//! What an act changed: the difference between the progress before it and after.

use super::next;
use super::progress::{Progress, Question};
use super::roadmap::TopicIx;
use super::standing::Standing;
use super::status::Status;

/// The difference that one act made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Topics that anything changed on, in roadmap order.
    pub topics: Vec<TopicChange>,
    /// Topics that became ready without being moved themselves.
    pub ready: Vec<TopicIx>,
    /// Questions that the act closed.
    pub closed: Vec<Question>,
}

/// What changed on one topic; counts are negative where an undo took back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicChange {
    /// The topic.
    pub topic: TopicIx,
    /// Its status before.
    pub from: Status,
    /// Its status after.
    pub to: Status,
    /// More evidence.
    pub evidence: i64,
    /// More notes.
    pub notes: i64,
    /// More minutes.
    pub minutes: i64,
}

impl TopicChange {
    /// Whether the topic has another status now.
    pub fn moved(&self) -> bool {
        self.from != self.to
    }
}

impl Change {
    /// Compares two progresses over one roadmap; own topics that came or went with the act are left out.
    pub fn between(before: &Progress, standing: &Standing, ready_before: &[TopicIx]) -> Self {
        let after = &standing.progress;
        let same = before.n_topics() == after.n_topics();
        let known = standing.roadmap.in_order().filter(|ix| same || !standing.roadmap.topic(*ix).own);
        let changes = known.map(|topic| TopicChange {
            topic,
            from: before.status(topic),
            to: after.status(topic),
            evidence: grown(before.of(topic).evidence.len(), after.of(topic).evidence.len()),
            notes: grown(before.of(topic).notes.len(), after.of(topic).notes.len()),
            minutes: i64::from(after.of(topic).minutes) - i64::from(before.of(topic).minutes),
        });
        let settled = |ix| before.of(ix).contests().next().is_some() != after.of(ix).contests().next().is_some();
        let any = |change: &TopicChange| {
            let added = (change.evidence, change.notes, change.minutes) != (0, 0, 0);
            change.moved() || added || settled(change.topic)
        };
        // An act comes last: the questions before it stand where they stood.
        let questions = after.questions.iter().zip(&before.questions);
        let closed = questions.filter(|(now, then)| then.open && !now.open && after.is_live(now.event));
        let closed = closed.map(|(now, _)| now.clone());
        let topics: Vec<TopicChange> = changes.filter(any).collect();
        let moved = |ix: &TopicIx| topics.iter().any(|change| change.topic == *ix && change.moved());
        let known = |ix: &TopicIx| same || !standing.roadmap.topic(*ix).own;
        let ready = ready_topics(standing).into_iter().filter(known);
        let ready = ready.filter(|ix| !ready_before.contains(ix) && !moved(ix)).collect();
        Self { topics, ready, closed: closed.collect() }
    }
}

/// All topics that are ready, in roadmap order.
pub fn ready_topics(standing: &Standing) -> Vec<TopicIx> {
    standing.roadmap.in_order().filter(|ix| next::is_ready(standing, *ix)).collect()
}

fn grown(before: usize, after: usize) -> i64 {
    i64::try_from(after).unwrap_or(0) - i64::try_from(before).unwrap_or(0)
}
