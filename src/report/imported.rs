//! A roadmap that was made of what others wrote, and what is not in it.

use serde::Serialize;

use crate::plain::Plain;

/// A roadmap that was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Its id.
    pub id: Plain<'static>,
    /// Its title.
    pub title: Plain<'static>,
    /// Where it lies, or would.
    pub path: Plain<'static>,
    /// Whether it was written.
    pub written: bool,
    /// How many stages it has.
    pub stages: usize,
    /// How many modules.
    pub modules: usize,
    /// How many topics.
    pub topics: usize,
    /// Where it was there before: the ids of topics that are new, and of those that are gone.
    pub renewed: Option<Renewed>,
    /// The file that it took the place of, where that is kept.
    pub before: Option<Plain<'static>>,
    /// How many of its ticks changed what is recorded; with JSON alone, elsewhere the act is told.
    pub taken: usize,
    /// How many ticks of the source were not taken; once it is written, of those that tell something new.
    pub ticks: usize,
    /// The command that takes them.
    pub statuses: Plain<'static>,
    /// What is in no topic.
    pub left_out: Vec<LeftOutRow>,
}

/// What a roadmap that was imported before has new, and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Renewed {
    /// Ids of topics that are new.
    pub new: Vec<Plain<'static>>,
    /// Ids of topics that are gone.
    pub gone: Vec<Plain<'static>>,
    /// Ids of topics that the source has no more, and that stay for what was written in them by hand.
    pub kept: Vec<Plain<'static>>,
    /// Ids of stages and modules that are no more.
    pub gone_groups: Vec<Plain<'static>>,
    /// What topics required or leaned on before, and no more.
    pub unlinked: Vec<Unlinked>,
}

/// A topic, and another one that it named before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unlinked {
    /// The topic's id.
    pub topic: Plain<'static>,
    /// The id that it named.
    pub named: Plain<'static>,
    /// Whether that is gone; else it stands where it may not be named.
    pub gone: bool,
}

/// Something that is in no topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOutRow {
    /// The file.
    pub path: Plain<'static>,
    /// The line in it, from 1.
    pub line: usize,
    /// How many lines it has.
    pub n_lines: usize,
    /// Why.
    pub why: String,
}
