//! What the ticks of a file would change.

use serde::Serialize;

use super::Scene;
use crate::engine::decide::Tick;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;

/// The ticks of a file, held against the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ticks<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// The file.
    pub file: Plain<'static>,
    /// How many boxes it has.
    pub boxes: usize,
    /// What would change.
    pub changes: Vec<TickRow<'a>>,
    /// Empty boxes of topics that are done, which only `--reopen` takes.
    pub unticked: usize,
    /// Whether anything but ticks was written into it, which is not read.
    pub is_written_in: bool,
    /// Boxes that name no topic of the roadmap.
    pub unknown: Vec<UnknownBox>,
}

/// What one tick would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TickRow<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Its status now.
    pub from: Status,
    /// Its status then.
    pub to: Status,
    /// The day on which it was done, if not today.
    pub on: Option<Date>,
}

/// A box that names no topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnknownBox {
    /// The line, from 1.
    pub line: usize,
    /// The id that it names; none where it names none.
    pub id: Option<Plain<'static>>,
    /// What it says.
    pub title: Plain<'static>,
}

impl<'a> TickRow<'a> {
    /// What a tick that is due would change.
    pub fn of(scene: &Scene<'a>, tick: &Tick) -> Self {
        Self {
            topic: scene.id(tick.topic),
            title: scene.title(tick.topic),
            from: scene.standing.progress.status(tick.topic),
            to: tick.to,
            on: tick.on,
        }
    }
}
