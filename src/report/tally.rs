//! Counts over some topics, by the rules of the percent.

use serde::Serialize;

use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;

/// Counts over some topics of the stages: skipped ones are out, optional ones until touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Done.
    pub done: usize,
    /// Done with evidence.
    pub proven: usize,
    /// What counts: all but skipped ones, and optional ones that were never touched.
    pub topics: usize,
    /// How many of these the learner added.
    pub own: usize,
    /// Skipped.
    pub skipped: usize,
    /// Estimated minutes of what is done.
    pub done_estimate_minutes: u32,
    /// Estimated minutes of what counts.
    pub estimate_minutes: u32,
    /// Done of what counts, rounded down; none where nothing counts.
    pub percent: Option<usize>,
}

impl Tally {
    /// Counts the topics that are not foundations.
    pub fn of(standing: &Standing, topics: impl IntoIterator<Item = TopicIx>) -> Self {
        let mut tally = Self::default();
        for ix in topics.into_iter().filter(|ix| !standing.roadmap.is_foundation(*ix)) {
            let (topic, progress) = (standing.roadmap.topic(ix), standing.progress.of(ix));
            match progress.status() {
                Status::Skipped => tally.skipped += 1,
                _ if topic.optional && progress.touched.is_none() => {}
                status => {
                    tally.topics += 1;
                    tally.own += usize::from(topic.own);
                    tally.estimate_minutes += topic.minutes;
                    if status == Status::Done {
                        tally.done += 1;
                        tally.proven += usize::from(progress.is_proven());
                        tally.done_estimate_minutes += topic.minutes;
                    }
                }
            }
        }
        tally.percent = (tally.topics > 0).then(|| tally.done * 100 / tally.topics);
        tally
    }

    /// What is done as a part of a bar: none of it only where nothing is done, the whole only where all is.
    pub fn share_of(&self, bar: usize) -> usize {
        match (self.done, self.topics) {
            (0, _) => 0,
            (done, topics) => (done * bar / topics.max(1)).clamp(1, if done < topics { bar - 1 } else { bar }),
        }
    }

    /// Whether there was something to do, and all of it is done.
    pub fn is_finished(&self) -> bool {
        self.topics > 0 && self.done == self.topics
    }
}
