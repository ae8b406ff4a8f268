//! Foundations that finished topics lean on and that were never touched.

use serde::Serialize;

use super::Scene;
use crate::engine::paths::gaps;
use crate::engine::roadmap::Stage;
use crate::plain::Plain;

/// The gaps, the most leaned on first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gaps<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Whether there is a shelf.
    pub has_shelf: bool,
    /// Whether anything is finished yet.
    pub any_done: bool,
    /// The gaps.
    pub gaps: Vec<GapRow<'a>>,
    /// The command that takes the first one down.
    pub command: Option<Plain<'a>>,
}

/// A foundation that was passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GapRow<'a> {
    /// Its id.
    pub foundation: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Finished topics that lean on it, in roadmap order.
    pub topics: Vec<Plain<'a>>,
}

impl<'a> Gaps<'a> {
    /// Gathers them.
    pub fn of(scene: &Scene<'a>) -> Self {
        let standing = scene.standing;
        let row = |(foundation, topics): (_, Vec<_>)| GapRow {
            foundation: scene.id(foundation),
            title: scene.title(foundation),
            topics: scene.ids(&topics),
        };
        let gaps: Vec<GapRow<'a>> = gaps(standing).into_iter().map(row).collect();
        let command = |gap: &GapRow<'a>| scene.command(&format!("start {}", gap.foundation));
        Self {
            roadmap: standing.roadmap.id.as_ref(),
            has_shelf: standing.roadmap.stages.iter().any(Stage::is_shelf),
            any_done: standing.roadmap.topic_ixs().any(|ix| standing.progress.of(ix).done_on.is_some()),
            command: gaps.first().map(command),
            gaps,
        }
    }
}
